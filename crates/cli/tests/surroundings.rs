//! What lies around a notebook and where its package goes: nothing of the machine that is not the
//! notebook's comes into a package, and nothing of a person's is lost.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::collections::BTreeMap;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("nbship-around-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }
    /// Runs nbship in a folder of this one; exit code and all that was said.
    fn nbship(&self, place: &str, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(arguments)
            .current_dir(self.path(place))
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        let said = String::from_utf8_lossy(&both).into_owned();
        (output.status.code().unwrap_or(-1), said)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The regular files of a folder with their content.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(tree(&path));
        } else if path.is_file() {
            found.insert(path.clone(), std::fs::read(&path).unwrap_or_default());
        }
    }
    found
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_subfolder_that_cannot_be_written_leaves_the_package_as_it_was() {
    let folder = Folder::new("half");
    folder.file("x.py", "# %%\nx = [1]\n# %%\nprint(x)\n");
    let compile = ["compile", "x.py", "--no-lock", "-o", "out"];
    assert_eq!(folder.nbship(".", &compile).0, 0);
    let before = tree(&folder.path("out"));
    let stages = folder.path("out/src/x/stages");
    mode(&stages, 0o555);
    // A superuser writes everywhere.
    if std::fs::write(stages.join("probe"), "").is_err() {
        folder.file(
            "x.py",
            "# %%\nx = [2]\n# %% [markdown]\n# # New\n# %%\nprint(x)\nz = 1\n",
        );
        let (code, said) = folder.nbship(".", &compile);
        assert_eq!(code, 2, "{said}");
        assert!(
            said.contains("NB191") && said.contains("as it was before"),
            "{said}"
        );
        assert_eq!(tree(&folder.path("out")), before);
    }
    mode(&stages, 0o755);
}

#[test]
fn modules_outside_of_the_project_are_not_taken() {
    let folder = Folder::new("syspath");
    folder.file("secret/keys.py", "KEY = 1\n");
    folder.file("repo/.git/HEAD", "");
    folder.file("repo/lib/own.py", "x = 1\n");
    folder.file(
        "repo/nb/n.py",
        "# %%\nimport sys\nsys.path.append(\"../../secret\")\nsys.path.insert(0, \"../lib\")\nimport keys, own\n",
    );
    let (code, said) = folder.nbship("repo/nb", &["compile", "n.py", "--no-lock", "-o", "out"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("NB406") && said.contains("cell 1, line 2"),
        "{said}"
    );
    assert!(!folder.path("repo/nb/out/src/keys.py").exists(), "{said}");
    assert!(folder.path("repo/nb/out/src/own.py").is_file(), "{said}");
}

#[test]
fn two_notebooks_of_one_name_are_refused_before_anything_is_written() {
    let folder = Folder::new("same");
    folder.file("a/x.py", "# %%\nprint(1)\n");
    folder.file("b/x.py", "# %%\nprint(2)\n");
    folder.file("y.py", "# %%\nprint(3)\n");
    let paths = ["y.py", "a/x.py", "b/x.py"];
    for output in [&["-o", "all"][..], &[]] {
        let arguments = [&["compile", "--no-lock"], output, &paths[..]].concat();
        let (code, said) = folder.nbship(".", &arguments);
        assert_eq!(code, 2, "{said}");
        assert!(
            said.contains("a/x.py and b/x.py would both be written to"),
            "{said}"
        );
        assert_eq!(tree(&folder.0).len(), 3, "something was written");
    }
}

#[test]
fn a_package_within_a_module_does_not_swallow_itself_and_links_end() {
    let folder = Folder::new("swallow");
    folder.file("tools/__init__.py", "");
    folder.file("tools/deep/near.py", "x = 1\n");
    for name in ["a", "b", "c", "d", "e"] {
        symlink("..", folder.path("tools/deep").join(name)).unwrap();
    }
    folder.file("n.py", "# %%\nimport tools.deep.near\n");
    let compile = ["compile", "n.py", "--no-lock", "-o", "tools/out"];
    assert_eq!(folder.nbship(".", &compile).0, 0);
    let before = tree(&folder.path("tools/out"));
    assert!(before.contains_key(&folder.path("tools/out/src/tools/deep/near.py")));
    let taken = tree(&folder.path("tools/out/src/tools"));
    assert_eq!(taken.len(), 2, "{:?}", taken.keys());
    let (code, said) = folder.nbship(".", &compile);
    assert!(code == 0 && said.contains("is up to date"), "{said}");
}

#[test]
fn only_regular_files_of_the_project_are_read() {
    let folder = Folder::new("devices");
    folder.file("secret.txt", "secret-package==1\n");
    folder.file("repo/.git/HEAD", "");
    folder.file("repo/n.py", "# %%\nimport secret_package\n");
    symlink("../secret.txt", folder.path("repo/requirements.txt")).unwrap();
    symlink("/dev/zero", folder.path("repo/environment.yml")).unwrap();
    let pipe = folder.path("repo/pyproject.toml");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let out = folder.path("repo/out");
    std::fs::create_dir(&out).unwrap();
    for name in ["README.md", "nbship.lock"] {
        symlink("/dev/zero", out.join(name)).unwrap();
    }
    let pipe = out.join("Makefile");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let (code, said) = folder.nbship("repo", &["compile", "n.py", "--no-lock", "-o", "out"]);
    assert_eq!(code, 0, "{said}");
    let project = std::fs::read_to_string(out.join("pyproject.toml")).unwrap();
    assert!(!project.contains("secret-package"), "{project}");
    assert!(
        out.join("README.md").is_symlink() && !pipe.is_file(),
        "{said}"
    );
    assert!(said.contains("NB404"), "{said}");
}

#[test]
fn a_file_that_cannot_be_read_is_kept() {
    let folder = Folder::new("kept");
    folder.file("x.py", "# %%\nprint(1)\n");
    let mine = folder.file("out/README.md", "mine");
    mode(&mine, 0o000);
    let readable = std::fs::read(&mine).is_ok();
    let (code, said) = folder.nbship(".", &["compile", "x.py", "--no-lock", "-o", "out"]);
    assert!(code == 0 && said.contains("NB404"), "{said}");
    mode(&mine, 0o644);
    assert_eq!(
        std::fs::read(&mine).unwrap(),
        b"mine",
        "readable: {readable}"
    );
}

#[test]
fn another_project_is_no_place_for_a_package() {
    let folder = Folder::new("theirs");
    folder.file("x.py", "# %%\nprint(1)\n");
    let mine = folder.file("out/pyproject.toml", "[project]\nname = \"theirs\"\n");
    let arguments = ["compile", "x.py", "--no-lock", "-o", "out"];
    let (code, said) = folder.nbship(".", &arguments);
    assert!(code == 2 && said.contains("another project"), "{said}");
    assert_eq!(tree(&folder.0.join("out")).len(), 1, "{said}");
    std::fs::remove_file(mine).unwrap();
    assert_eq!(folder.nbship(".", &arguments).0, 0);
    // A package of its own is compiled again, with what somebody wrote into its pyproject.toml.
    assert_eq!(folder.nbship(".", &arguments).0, 0);
    // In a repository, too, it is said that the package is among the notebook's own files.
    std::fs::create_dir(folder.0.join(".git")).unwrap();
    let (code, said) = folder.nbship(".", &["compile", "x.py", "--no-lock", "-o", "."]);
    assert!(code == 0 && said.contains("NB404"), "{said}");
}

#[test]
fn a_name_to_keep_that_is_not_there_is_refused() {
    let folder = Folder::new("keep");
    folder.file("x.py", "# %%\ntotal = 1\nother = 2\n");
    for command in ["compile", "plan", "check"] {
        let (code, said) = folder.nbship(".", &[command, "x.py", "--keep", "totl"]);
        assert_eq!(code, 2, "{command}: {said}");
        assert!(
            said.contains("the nearest name is total"),
            "{command}: {said}"
        );
    }
    assert_eq!(tree(&folder.0).len(), 1);
    let keep = ["--keep", "total", "--keep", "total"];
    let arguments = [&["compile", "x.py", "--no-lock", "-o", "out"][..], &keep].concat();
    assert_eq!(folder.nbship(".", &arguments).0, 0);
    let record = std::fs::read_to_string(folder.path("out/nbship.lock")).unwrap();
    assert!(record.contains("keep = \"total\"\n"), "{record}");
}

#[test]
fn what_is_left_out_is_shown_by_cell_or_by_text() {
    let folder = Folder::new("left-out");
    let cells =
        "# %%\nimport math\ntotal = 1\nmath.pi\n\n# %%\nother = 2\n\n# %%\nmore = 3\nprint(more)\n";
    folder.file("x.py", cells);
    let (_, said) = folder.nbship(".", &["plan", "x.py", "--keep", "total"]);
    let wanted = "left out, not needed for total:\n   cells 2-3\n   cell 1, line 1: import math\n   cell 1, line 3: math.pi\n";
    assert!(said.contains(wanted), "{said}");
    let keep = [
        "compile",
        "x.py",
        "--no-lock",
        "--keep",
        "total",
        "-o",
        "out",
    ];
    folder.nbship(".", &keep);
    let readme = std::fs::read_to_string(folder.path("out/README.md")).unwrap();
    assert!(readme.contains(" | 1 | "), "{readme}");
    let (code, _) = folder.nbship(".", &["flow", "x.py", "--keep", "total"]);
    assert_eq!(code, 2, "an option that would do nothing");
}

#[test]
fn a_picture_that_is_kept_is_drawn() {
    let folder = Folder::new("drawn");
    let drawn = "# %%\nimport matplotlib.pyplot as plt\ndata = [1, 2]\n\n# %%\nplt.plot(data)\n\
                 name = 'a.png'\nplt.savefig(name)\ntotal = len(open('a.png', 'rb').read())\n";
    folder.file("x.py", drawn);
    let keep = [
        "compile",
        "x.py",
        "--no-lock",
        "--keep",
        "total",
        "-o",
        "out",
    ];
    let (code, said) = folder.nbship(".", &keep);
    assert_eq!(code, 0, "{said}");
    let stages = tree(&folder.path("out/src/x/stages"));
    let text: String = (stages.values())
        .map(|bytes| String::from_utf8_lossy(bytes))
        .collect();
    assert!(text.contains("plt.plot(data)"), "{text}");
}

#[test]
fn displays_that_only_read_settings_are_dropped() {
    let folder = Folder::new("displays");
    let cells = "# %%\nimport pandas as pd\ndf = pd.DataFrame({'a': [1]})\ndf.head()\n\n\
                 # %%\ndf['a'].plot()\ndf.shape\n";
    folder.file("x.py", cells);
    let (_, said) = folder.nbship(".", &["plan", "x.py", "--drop-displays"]);
    assert!(
        said.contains("df.head()") && said.contains("df.shape"),
        "{said}"
    );
}

#[test]
fn a_package_of_another_name_is_not_replaced_in_silence() {
    let folder = Folder::new("other");
    folder.file(
        "first.py",
        "# %% [markdown]\n# # Load\n# %%\na = [1]\nprint(a)\n",
    );
    folder.file(
        "second.py",
        "# %% [markdown]\n# # Count\n# %%\nb = [2]\nprint(b)\n",
    );
    folder.nbship(".", &["compile", "first.py", "--no-lock", "-o", "out"]);
    folder.file("out/src/first/stages/load.py", "# mine\n");
    let (_, said) = folder.nbship(".", &["compile", "second.py", "--no-lock", "-o", "out"]);
    for wanted in ["NB408", "`first`", "`second`", "NB410", "stages/load.py"] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let mine = std::fs::read_to_string(folder.path("out/src/first/stages/load.py")).unwrap();
    assert_eq!(mine, "# mine\n");
}

#[test]
fn without_a_tag_nobody_is_left_to_wonder() {
    let folder = Folder::new("tags");
    folder.file("x.py", "# %%\na = [1]\n\n# %%\nprint(a)\n");
    let tagged = "# %%\na = [1]\n\n# %% tags=[\"block:train\"]\nprint(a)\n";
    folder.file("tagged.py", tagged);
    for command in ["plan", "compile"] {
        let note = "note: no tag begins a stage";
        let (_, said) = folder.nbship(".", &[command, "x.py", "--split", "tags"]);
        assert!(said.contains(note), "{command}: {said}");
        let (_, said) = folder.nbship(".", &[command, "tagged.py", "--split", "tags"]);
        assert!(
            !said.contains(note) && said.contains("2. train"),
            "{command}: {said}"
        );
    }
}

#[test]
fn a_notebook_called_as_all_are_has_the_name_of_its_folder() {
    let folder = Folder::new("named");
    let cells = "# %% [markdown]\n# # Setup\n\n# %%\nprint(1)\n";
    folder.file("house_prices/notebook.py", cells);
    let (code, said) = folder.nbship("house_prices", &["compile", "notebook.py", "--no-lock"]);
    assert_eq!(code, 0, "{said}");
    let readme = folder.path("house_prices/house_prices/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    assert!(readme.starts_with("# House prices\n"), "{readme}");
}

#[test]
fn the_catalog_has_each_file_once_with_all_who_read_it() {
    let folder = Folder::new("catalog");
    folder.file("x.py", "# %% [markdown]\n# # Two readers\n# ## Load\n\n# %%\nwith open(\"a.csv\") as file:\n    rows = file.read()\n\n# %% [markdown]\n# ## Report\n\n# %%\nwith open(\"a.csv\") as file:\n    more = file.read()\nprint(len(rows), len(more))\nwith open(\"out.txt\", \"w\") as file:\n    file.write(\"x\")\n\n# %%\nprint(open(\"out.txt\").read(), open(\"a.csv\").read())\n");
    let compile = [
        "compile",
        "x.py",
        "--no-lock",
        "--split",
        "headings",
        "-o",
        "out",
    ];
    let (code, said) = folder.nbship(".", &compile);
    assert_eq!(code, 0, "{said}");
    let catalog = std::fs::read_to_string(folder.path("out/catalog.toml")).unwrap();
    let input = "[[input]]\naddress = \"a.csv\"\nformat = \"csv\"\nstages = [\"load\", \"report\"]\ncells = [1, 2, 3]\n";
    assert!(catalog.contains(input), "{catalog}");
    assert_eq!(catalog.matches("[[").count(), 2, "{catalog}");
    let in_memory = "# %%\nimport sqlite3\ncon = sqlite3.connect(\":memory:\")\n";
    folder.file("y.py", in_memory);
    folder.nbship(".", &["compile", "y.py", "--no-lock", "-o", "y"]);
    let catalog = std::fs::read_to_string(folder.path("y/catalog.toml")).unwrap();
    assert!(!catalog.contains("[["), "{catalog}");
}

/// Verification says first what sets the two apart; `false` runs nothing.
#[test]
fn a_package_of_another_state_is_said_to_be_one() {
    let folder = Folder::new("state");
    folder.file("x.py", "# %%\na = [1]\n\n# %%\nprint(a)\n");
    folder.nbship(".", &["compile", "x.py", "--no-lock", "-o", "out"]);
    let verify = ["verify", "x.py", "out", "--python", "false"];
    let (_, said) = folder.nbship(".", &verify);
    assert!(!said.contains("note:"), "{said}");
    folder.file("x.py", "# %%\na = [1]\n\n# %%\nprint(a, 2)\n");
    let (_, said) = folder.nbship(".", &verify);
    assert!(
        said.contains("another state of the notebook: cell 2 differs"),
        "{said}"
    );
    folder.file("x.py", "# %%\na = [1]\n");
    let (_, said) = folder.nbship(".", &verify);
    assert!(said.contains("a cell is gone"), "{said}");
    folder.file("out/src/x/pipeline.py", "mine\n");
    let (_, said) = folder.nbship(".", &verify);
    assert!(
        said.contains("edited since it was compiled: src/x/pipeline.py\n"),
        "{said}"
    );
}

#[test]
fn files_that_are_not_there_are_said_with_the_nearest_name() {
    let folder = Folder::new("missing");
    folder.file("data/orders.csv", "a\n1\n");
    let cells = "# %%\nimport os\nimport pandas as pd\n\norders = pd.read_csv(\"data/order.csv\")\n\
                 known = pd.read_csv(\"data/orders.csv\")\nmore = pd.read_csv(\"more/x.csv\")\n\
                 if os.path.exists(\"cache.csv\"):\n    known = pd.read_csv(\"cache.csv\")\n\
                 # %%\norders.to_csv(\"out/clean.csv\")\norders.to_csv(\"beside.csv\")\n\
                 again = pd.read_csv(\"./beside.csv\")\n";
    folder.file("x.py", cells);
    let (code, said) = folder.nbship(".", &["check", "x.py"]);
    assert_eq!(code, 0, "{said}");
    for wanted in [
        "`data/order.csv` is read, and is not there: `data` has `orders.csv`",
        "`more/x.csv` is read, and is not there: there is no folder `more`",
        "`out/clean.csv` is written, and there is no folder `out`",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    assert_eq!(said.matches("[NB418]").count(), 3, "{said}");
    folder.nbship(".", &["compile", "x.py", "--no-lock", "-o", "pk"]);
    let readme = std::fs::read_to_string(folder.0.join("pk/README.md")).unwrap();
    let (_, before) = readme.split_once("## Before the first run").unwrap();
    let (before, _) = before.split_once("\n## ").unwrap();
    assert!(
        before.contains("`orders.csv`") && !before.contains("more/x.csv"),
        "{before}"
    );

    let made = cells.replace(
        "import os\n",
        "import os\nos.makedirs(\"out\", exist_ok=True)\n",
    );
    for unknown in ["import os\nos.chdir(\"..\")\n", "!make data\nimport os\n"] {
        folder.file("x.py", cells.replace("import os\n", unknown).as_str());
        let (_, said) = folder.nbship(".", &["check", "x.py"]);
        assert!(!said.contains("NB418"), "{said}");
    }
    folder.file("x.py", &made);
    let (_, said) = folder.nbship(".", &["check", "x.py"]);
    assert_eq!(said.matches("[NB418]").count(), 2, "{said}");
}

#[test]
fn data_that_is_elsewhere_is_said_and_listed() {
    let folder = Folder::new("elsewhere");
    let cells = "# %%\nimport pandas as pd\n\na = pd.read_csv(\"/datasets/a.csv\")\n\
                 b = pd.read_csv(\"/no/such/b.csv\")\n\
                 c = pd.read_csv(\"https://host.example/c's \\\"x\\\".csv?raw=1\")\nprint(a, b, c)\n";
    folder.file("x.py", cells);
    let (_, said) = folder.nbship(".", &["check", "x.py"]);
    for wanted in [
        "[NB415]: `/datasets/a.csv` is an address of one machine",
        "[NB418]: `/no/such/b.csv` is read, and is not there: there is no folder `/no/such`",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    assert_eq!(said.matches("[NB41").count(), 2, "{said}");
    folder.nbship(".", &["compile", "x.py", "--no-lock", "-o", "pk"]);
    let catalog = std::fs::read_to_string(folder.path("pk/catalog.toml")).unwrap();
    let addresses = catalog
        .lines()
        .filter(|line| line.starts_with("address = "));
    let url = "https://host.example/c's \\\"x\\\".csv?raw=1";
    let wanted = ["/datasets/a.csv", "/no/such/b.csv", url];
    let wanted = wanted.map(|address| format!("address = \"{address}\""));
    assert_eq!(addresses.collect::<Vec<_>>(), wanted);
}
