//! Modules of the notebook's own: in which folders they are looked for, and that these are in its project.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod common;

use std::path::PathBuf;

use common::Folder;

fn file(folder: &Folder, name: &str, text: &str) -> PathBuf {
    let path = folder.0.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

/// Ways to say that modules are in `lib`, beside the notebook's folder `nb`.
const SAID: &[&str] = &[
    "sys.path.insert(0, os.path.abspath('../lib'))",
    "sys.path.append(os.path.join('..', 'lib'))",
    "sys.path.append(os.path.join(os.getcwd(), '..', 'lib'))",
    "module_path = os.path.abspath(os.path.join('..', 'lib'))\nif module_path not in sys.path:\n    sys.path.append(module_path)",
    "root = os.path.dirname(os.getcwd())\nsys.path.append(f'{root}/lib')",
    "sys.path.append(os.path.dirname(os.path.abspath('')) + '/lib')",
    "sys.path.append(os.path.join(os.path.dirname(os.path.abspath('__file__')), os.pardir, 'lib'))",
    "sys.path.append(str(Path.cwd().parent / 'lib'))",
    "sys.path.append(str(Path('..').resolve().joinpath('lib')))",
    "ROOT = Path().resolve().parents[0]\nsys.path.insert(0, str(ROOT / 'lib'))",
    "sys.path += ['../lib']",
    "sys.path.extend(['/opt/lib', '../lib'])",
    "sys.path = ['../lib'] + sys.path",
    "sys.path = [*sys.path, '../lib']",
    "sys.path[0:0] = ['../lib']",
    "os.chdir('../lib')",
    "os.chdir('..')\nsys.path.append('lib')",
    "%cd ..\nsys.path.append(os.path.realpath('lib'))",
    "while not (Path.cwd() / 'lib').exists():\n    os.chdir('..')\nsys.path.append('lib')",
    "ROOT = next(p for p in [Path.cwd(), *Path.cwd().parents] if (p / 'lib').is_dir())\nsys.path.append(str(ROOT / 'lib'))",
    "root = '.' if os.path.isdir('lib') else '..'\nsys.path.append(root + os.sep + 'lib')",
    "if 'google.colab' in sys.modules:\n    root = '/content/project'\nelse:\n    root = '..'\nsys.path.append(root + '/lib')",
    "for p in ['../data', '../lib']:\n    sys.path.append(p)",
    "root = os.sep.join(os.getcwd().split(os.sep)[:-1])\nroot in sys.path or sys.path.append(f'{root}/lib')",
    "try:\n    import nowhere\nexcept ImportError:\n    sys.path.append('../lib')",
];

/// Compiles the notebook in the repository anew.
const COMPILE: [&str; 6] = [
    "compile",
    "repo/nb/n.py",
    "--no-lock",
    "--force",
    "-o",
    "out",
];

#[test]
fn folders_of_modules_are_worked_out_however_they_are_said() {
    let folder = Folder::new("said");
    file(&folder, "repo/.git/HEAD", "");
    file(&folder, "repo/lib/own_utils.py", "x = 1\n");
    for said in SAID {
        let cells = "# %%\nimport os, sys\nfrom pathlib import Path\n";
        file(
            &folder,
            "repo/nb/n.py",
            &format!("{cells}{said}\n# %%\nimport own_utils\n"),
        );
        let (code, told) = folder.run(&COMPILE);
        assert_eq!(code, 0, "{said}: {told}");
        let taken = folder.0.join("out/src/own_utils.py");
        assert!(taken.is_file(), "{said}: {told}");
        assert!(!told.contains("NB412") && !told.contains("NB406"), "{told}");
        std::fs::remove_dir_all(folder.0.join("out")).unwrap();
    }
}

#[test]
fn the_first_folder_that_has_a_module_gives_it() {
    let folder = Folder::new("first");
    file(&folder, "repo/.git/HEAD", "");
    file(&folder, "repo/nb/own.py", "x = 'beside'\n");
    file(&folder, "repo/own.py", "x = 'above'\n");
    for (code, wanted) in [
        ("sys.path.append('..')\nimport own", "beside"),
        ("sys.path.insert(0, '..')\nimport own", "above"),
        ("os.chdir('..')\nimport own", "above"),
        ("import own\nos.chdir('..')", "beside"),
        ("def f():\n    os.chdir('..')\nimport own", "beside"),
        (
            "os = 1\nroot = '..'\nroot = input()\nsys.path.insert(0, root)\nimport own",
            "beside",
        ),
    ] {
        file(
            &folder,
            "repo/nb/n.py",
            &format!("# %%\nimport os, sys\n{code}\n"),
        );
        let (status, told) = folder.run(&COMPILE);
        assert_eq!(status, 0, "{code}: {told}");
        let taken = std::fs::read_to_string(folder.0.join("out/src/own.py")).unwrap();
        assert!(taken.contains(wanted), "{code}: {taken}");
    }
}

#[test]
fn folders_that_are_worked_out_stay_in_the_project() {
    let folder = Folder::new("worked-out");
    let secret = file(&folder, "secret/keys.py", "KEY = 1\n");
    file(&folder, "repo/.git/HEAD", "");
    let absolute = secret.parent().unwrap().to_str().unwrap().to_owned();
    for (said, is_told) in [
        ("sys.path.append(os.path.abspath('../../secret'))", true),
        (
            "sys.path.append(str(Path.cwd().parents[1] / 'secret'))",
            true,
        ),
        ("os.chdir('../../secret')", false),
        ("os.chdir('../..')\nsys.path.append('secret')", true),
        (
            "for p in Path.cwd().parents:\n    sys.path.append(str(p / 'secret'))",
            false,
        ),
        ("sys.path.append('ABSOLUTE')", false),
        ("os.chdir('ABSOLUTE')", false),
        ("sys.path.append(os.path.abspath('ABSOLUTE'))", false),
        (
            "sys.path.append(os.path.join(os.getcwd(), 'ABSOLUTE'))",
            false,
        ),
    ] {
        let said = said.replace("ABSOLUTE", &absolute);
        let cells = "# %%\nimport os, sys\nfrom pathlib import Path\n";
        file(
            &folder,
            "repo/nb/n.py",
            &format!("{cells}{said}\nimport keys\n"),
        );
        let (code, told) = folder.run(&COMPILE);
        assert_eq!(code, 0, "{said}: {told}");
        assert_eq!(told.contains("NB406"), is_told, "{said}: {told}");
        assert!(!folder.0.join("out/src/keys.py").exists(), "{said}");
    }
}

#[test]
fn code_that_grows_without_end_is_left() {
    let folder = Folder::new("grows");
    let mut cells =
        "# %%\nimport sys\nroot = '..'\nmany = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']\n"
            .to_owned();
    for _ in 0..80 {
        cells += "root = root + root\nmany = many + many\n";
    }
    cells += "many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']\n";
    for depth in 0..12 {
        cells += &format!("{}for x{depth} in many:\n", "    ".repeat(depth));
    }
    cells += &format!("{}sys.path.append(root)\n", "    ".repeat(12));
    let inner = (0..12).fold("root".to_owned(), |inner, _| {
        format!("[{inner} for x in many]")
    });
    cells += &format!("sys.path.append({inner})\n# %%\nimport own\n");
    file(&folder, "own.py", "x = 1\n");
    let (code, told) = folder.compile(&cells, &[]);
    assert_eq!(code, 0, "{told}");
    assert!(folder.0.join("out/src/own.py").is_file(), "{told}");
}
