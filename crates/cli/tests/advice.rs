//! What `check` says, what `compile` says, and what the package's README says before the first run.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("nbship-advice-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    /// Standard output and standard error, and the exit code.
    fn nbship(&self, arguments: &[&str]) -> (String, String, i32) {
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(arguments)
            .current_dir(&self.0)
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let code = output.status.code().unwrap();
        (text(&output.stdout), text(&output.stderr), code)
    }

    /// Compiles the cells to `out`; gives what was said.
    fn compiled(&self, cells: &str) -> String {
        self.write("x.py", cells);
        let _ = std::fs::remove_dir_all(self.0.join("out"));
        let (_, said, code) = self.nbship(&["compile", "x.py", "-o", "out", "--no-lock"]);
        assert_eq!(code, 0, "{said}");
        said
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The codes in a text.
fn codes(text: &str) -> BTreeSet<&str> {
    let at = text.match_indices("[NB");
    at.map(|(at, _)| &text[at + 1..at + 6]).collect()
}

const FAULTY: &str = "# %%\nimport sys\nimport cgi\nimport our_inhouse_tool\nfrom google.colab import drive\n\
     print(sys, cgi, our_inhouse_tool, drive)\n# %%\nprint(y)\n# %%\nprint(y, x)\n# %%\nx = 1\n";

#[test]
fn check_says_all_that_compile_says() {
    let folder = Folder::new("check");
    let said = folder.compiled(FAULTY);
    let (checked, _, code) = folder.nbship(&["check", "x.py"]);
    assert_eq!(code, 1);
    assert_eq!(codes(&checked), codes(&said));
    for wanted in ["NB201", "NB202", "NB401", "NB407", "NB411"] {
        assert!(codes(&checked).contains(wanted), "{wanted}: {checked}");
    }
}

#[test]
fn check_says_what_is_known_beside_an_error() {
    let folder = Folder::new("beside");
    folder.write(
        "x.py",
        "# %%\nprint(early)\n# %%\nlate = = 1\n# %%\nearly = 1\nprint(late, nowhere)\n# %%\nprint(nowhere)\n",
    );
    let (checked, _, code) = folder.nbship(&["check", "x.py"]);
    assert_eq!(code, 1, "{checked}");
    assert!(
        checked.contains("`early` is used here before it is bound"),
        "{checked}"
    );
    assert_eq!(checked.matches("`nowhere` is bound nowhere").count(), 1);
    assert!(
        checked.contains("in the notebook; cell 4 uses it, too"),
        "{checked}"
    );
    assert!(!checked.contains("`late`"), "{checked}");
}

#[test]
fn a_name_used_before_its_cell_is_said_once() {
    let folder = Folder::new("once");
    folder.write(
        "x.py",
        "# %%\nprint(f())\n# %%\nprint(f(), f())\n# %%\nprint(f())\n# %%\ndef f():\n    return 1\n",
    );
    let (checked, _, _) = folder.nbship(&["check", "x.py"]);
    assert_eq!(checked.matches("NB201").count(), 1, "{checked}");
    let wanted = "`f` is used here before it is bound in cell 4; cells 2, 3 use it, too";
    assert!(checked.contains(wanted), "{checked}");
}

#[test]
fn the_readme_says_what_the_first_run_fails_at() {
    let folder = Folder::new("readme");
    folder.compiled(FAULTY);
    let readme = folder.read("out/README.md");
    let (before, after) = readme.split_once("## Run it").unwrap();
    let (_, before) = before.split_once("## Before the first run").unwrap();
    for wanted in [
        "cell 2: `y` is bound nowhere in the notebook; cell 3 uses it, too",
        "cell 3: `x` is used here before",
        "cell 1: no known distribution provides `our_inhouse_tool`",
        "cell 1: `google.colab` is only there on Colab",
    ] {
        assert!(before.contains(wanted), "{wanted}: {before}");
    }
    assert!(!after.contains("known distribution"), "{after}");
    folder.compiled("# %%\nprint(1)\n");
    assert!(!folder.read("out/README.md").contains("Before the first"));
}

#[test]
fn names_that_a_kernel_gives_are_told_from_forgotten_ones() {
    let folder = Folder::new("kernel");
    for (cell, wanted) in [
        ("dhist", "`%dhist` has no known meaning"),
        ("spark.read", "the kernel of a platform gave it"),
        ("forgotten", "a cell that was deleted"),
    ] {
        folder.write("x.py", &format!("# %%\n{cell}\n"));
        let (checked, ..) = folder.nbship(&["check", "x.py"]);
        assert!(checked.contains(wanted), "{cell}: {checked}");
    }
}

#[test]
fn modules_of_the_author_and_of_platforms_are_no_distributions() {
    let folder = Folder::new("modules");
    for (cells, wanted) in [
        ("import func_3", "NB412"),
        ("from my_utils import load", "NB412"),
        ("import our_inhouse_tool", "NB401"),
        (
            "import sys\nsys.path.append('../lib')\nimport our_inhouse_tool",
            "NB412",
        ),
        ("from kaggle_secrets import UserSecretsClient", "NB411"),
        ("import google.colab", "NB411"),
        (
            "try:\n    import google.colab\nexcept ImportError:\n    pass",
            "",
        ),
    ] {
        let said = folder.compiled(&format!("# %%\n{cells}\n"));
        let expected: BTreeSet<&str> = [wanted].into_iter().filter(|w| !w.is_empty()).collect();
        assert_eq!(codes(&said), expected, "{cells}: {said}");
        assert!(!said.contains("`google`"), "{said}");
    }
    folder.write("func_3.py", "x = 1\n");
    let said = folder.compiled("# %%\nimport func_3\nprint(func_3.x)\n");
    assert!(!said.contains("NB4"), "{said}");
}

#[test]
fn the_catalog_says_which_way_data_goes() {
    let folder = Folder::new("data");
    folder.compiled(
        "# %%\nimport h2o\nimport pandas as pd\nPART = 's3://bucket/parts'\n\
         a = pd.read_csv(f'{PART}/a.csv')\nb = pd.read_csv('/data/b.csv')\n\
         h2o.upload_file('small/c.csv')\nh2o.set_timezone('Etc/UTC')\na.to_csv('d.csv')\nb.to_csv('/out/b.csv')\n",
    );
    let catalog = folder.read("out/catalog.toml");
    let addresses = |direction: &str| -> Vec<String> {
        let tables = catalog.split("[[").skip(1);
        let own = tables.filter_map(|one| one.strip_prefix(direction));
        own.filter_map(|one| one.split('"').nth(1).map(str::to_owned))
            .collect()
    };
    assert_eq!(
        addresses("input"),
        ["s3://bucket/parts/a.csv", "/data/b.csv"]
    );
    assert_eq!(addresses("output"), ["d.csv", "/out/b.csv"]);
    assert_eq!(addresses("unknown"), ["small/c.csv"]);
    let project = folder.read("out/pyproject.toml");
    assert!(project.contains("\"s3fs\""), "{project}");
    let readme = folder.read("out/README.md");
    for wanted in [
        "What the notebook writes to a relative path lies in",
        "`/data/b.csv`, `/out/b.csv`: absolute",
        "\"unknown\": given to a library",
    ] {
        assert!(readme.contains(wanted), "{wanted}: {readme}");
    }
    folder.compiled("# %%\nimport pandas as pd\n# 's3://b'\npd.DataFrame().to_csv('d.csv')\n");
    let readme = folder.read("out/README.md");
    assert!(
        readme.contains("What the notebook writes lies in"),
        "{readme}"
    );
    assert!(!readme.contains("absolute") && !readme.contains("unknown"));
    assert!(!folder.read("out/pyproject.toml").contains("s3fs"));
}

#[test]
fn variables_of_the_environment_are_listed() {
    let folder = Folder::new("environment");
    let cells = "# %%\nimport os\nfrom dotenv import load_dotenv\nload_dotenv()\n\
                 a = [os.environ['HOST'], os.getenv('PORT', '1')]\n# %%\nb = os.environ['HOST']\n";
    folder.compiled(cells);
    let readme = folder.read("out/README.md");
    for wanted in [
        "| `HOST` | 1–2 | it is missing |",
        "| `PORT` | 1 | the notebook has a value of its own |",
        "file `.env`",
    ] {
        assert!(readme.contains(wanted), "{wanted}: {readme}");
    }
    folder.compiled("# %%\nimport os\nos.environ['HOST'] = 'x'\nprint(os.environ['HOST'])\n");
    assert!(!folder.read("out/README.md").contains("## Environment"));
}

#[test]
fn a_package_is_not_called_as_its_tests_are() {
    let folder = Folder::new("names");
    for (file, name) in [
        ("test.py", "notebook_test"),
        ("test_model.py", "notebook_test_model"),
        ("conftest.py", "conftest_pipeline"),
    ] {
        folder.write(file, "# %%\nprint(1)\n");
        let (_, said, code) = folder.nbship(&["compile", file, "--no-lock"]);
        assert_eq!(code, 0, "{said}");
        assert!(
            folder.0.join(name).join("src").join(name).is_dir(),
            "{file}"
        );
    }
    for name in ["test_pipeline", "test_x"] {
        let (_, said, code) = folder.nbship(&["compile", "test.py", "--no-lock", "--name", name]);
        assert!(code == 2 && said.contains("NB405"), "{name}: {said}");
    }
}

#[test]
fn what_is_gone_is_said_or_bounds_the_dependency() {
    let folder = Folder::new("removed");
    let project = |folder: &Folder| folder.read("out/pyproject.toml");
    let cells = "# %%\nimport pandas as pd\nimport numpy as np\ndf = pd.DataFrame({'a': [1.0, np.NaN]})\n\
                 df = df.fillna(method='ffill')\nprint(df.ix[0])\n";
    let said = folder.compiled(cells);
    assert!(
        said.contains("warning[NB413]: `.ix[…]` was removed in pandas 1.0"),
        "{said}"
    );
    assert!(
        said.contains("note[NB413]: `fillna(method=…)` was removed in pandas 3.0: the package is for versions before it"),
        "{said}"
    );
    let text = project(&folder);
    assert!(
        text.contains("\"numpy>=1.26,<2.0\", # import numpy; before 2.0 for cell 1"),
        "{text}"
    );
    assert!(text.contains("\"pandas>=2.1,<3.0\""), "{text}");
    let readme = folder.read("out/README.md");
    let (before, _) = readme.split_once("## Run it").unwrap();
    assert!(
        before.contains("was removed in pandas 1.0") && !before.contains("fillna"),
        "{before}"
    );
    folder.write("requirements.txt", "pandas==1.5.3\n");
    let said = folder.compiled(cells);
    assert!(
        !said.contains("fillna(method") && said.contains("numpy.NaN"),
        "{said}"
    );
    folder.write("requirements.txt", "pandas>=1\n");
    let said = folder.compiled(cells);
    assert!(
        said.contains("warning[NB413]: `fillna(method=…)` was removed in pandas 3.0"),
        "{said}"
    );
    assert!(project(&folder).contains("\"pandas>=1\""));
    std::fs::remove_file(folder.0.join("requirements.txt")).unwrap();
    let said = folder.compiled("# %%\nfrom fbprophet import Prophet\nprint(Prophet)\n");
    assert!(codes(&said) == BTreeSet::from(["NB413"]), "{said}");
    let said = folder.compiled(
        "# %%\nimport pandas as pd\ndf = pd.DataFrame({'a': [1.0]})\ndf['a'].fillna(0, inplace=True)\nprint(df)\n",
    );
    assert!(said.contains("NB205"), "{said}");
    assert!(
        project(&folder).contains("\"pandas>=2.1,<3\""),
        "{}",
        project(&folder)
    );
}

#[test]
fn what_comes_next_is_said_and_notebooks_are_named() {
    let folder = Folder::new("next");
    folder.write("a.py", "# %%\nprint(1)\n");
    folder.write("b.py", "# %%\nprint(y)\n");
    let (said, _, _) = folder.nbship(&["compile", "a.py", "-o", "my out", "--no-lock"]);
    let next = "next: cd 'my out' && uv sync && uv run a run\n";
    assert!(said.ends_with(next) && !said.contains("a.py:"), "{said}");
    folder.write("c.py", "# %%\nprint(open(\"c.txt\").read())\n");
    let (said, _, _) = folder.nbship(&["compile", "c.py", "--no-lock"]);
    assert!(said.ends_with("uv run c run --data ..\n"), "{said}");
    let (said, _, _) = folder.nbship(&["compile", "a.py", "-o", "my out", "--check"]);
    assert!(!said.contains("next:"), "{said}");
    let (said, _, _) = folder.nbship(&["compile", "a.py", "b.py", "--no-lock"]);
    for wanted in [
        "a.py:\n",
        "b.py:\n",
        "next: see \"Before the first run\" in its README.md, then cd b && uv sync",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let (said, _, code) = folder.nbship(&["check", "a.py", "b.py"]);
    assert!(
        said.starts_with("a.py: nothing to say\n\nb.py: 1 finding\n\nwarning[NB202]"),
        "{said}"
    );
    assert_eq!(code, 1);
    let (said, _, _) = folder.nbship(&["check", "a.py"]);
    assert_eq!(said, "a.py: nothing to say\n");
}

#[test]
fn a_secret_is_said_and_not_shown() {
    let folder = Folder::new("secret");
    let said = folder.compiled("# %%\nAPI_KEY = 'Zq83kfh29sKx02mmPq'\n# %%\nprint(len(API_KEY))\n");
    let (plan, _, _) = folder.nbship(&["plan", "x.py"]);
    assert!(plan.contains("parameter API_KEY = …"), "{plan}");
    assert!(
        said.contains("warning[NB414]: the value of `API_KEY` looks like a secret"),
        "{said}"
    );
    let (checked, _, code) = folder.nbship(&["check", "x.py"]);
    assert!(
        code == 1 && checked.contains("NB414") && !checked.contains("Zq83"),
        "{checked}"
    );
    assert!(!said.contains("Zq83"), "{said}");
    let readme = folder.read("out/README.md");
    let (before, _) = readme.split_once("## Run it").unwrap();
    assert!(
        before.contains("looks like a secret") && !before.contains("Zq83"),
        "{before}"
    );
    for format in ["json", "sarif", "github"] {
        let (checked, _, _) = folder.nbship(&["check", "x.py", "--format", format]);
        assert!(
            checked.contains("NB414") && !checked.contains("Zq83"),
            "{checked}"
        );
    }
}

#[test]
fn addresses_of_one_machine_are_said() {
    let folder = Folder::new("machine");
    let cells = |path: &str| {
        format!("# %%\nimport pandas as pd\nX = '/home/me'\ndf = pd.read_csv({path})\n")
    };
    for (path, expected) in [
        ("'/Users/me/a.csv'", true),
        ("'/mnt/d/a.csv')\nd = pd.read_csv('/mnt/d/b.csv'", true),
        ("X + '/a.csv'", false),
        ("'data/a.csv'", false),
    ] {
        let said = folder.compiled(&cells(path));
        assert_eq!(
            said.matches("NB415").count(),
            usize::from(expected),
            "{path}: {said}"
        );
        let readme = folder.read("out/README.md");
        assert_eq!(
            readme.contains("## Before the first run"),
            expected,
            "{path}"
        );
    }
}

#[test]
fn what_was_left_out_is_said_in_the_readme() {
    let folder = Folder::new("left");
    folder.write("x.py", "# %%\nx = len(\"ab\")\ny = 2 * x\nx\n");
    let start = |options: &[&str]| {
        let compile = ["compile", "x.py", "-o", "out", "--no-lock", "--forget"];
        folder.nbship(&[&compile, options].concat());
        folder.read("out/README.md").replace('\n', " ")
    };
    assert!(start(&[]).contains("Every statement of it runs once"));
    assert!(start(&["--keep", "x"]).contains("What `x` needs of it runs once"));
    let dropped = "Every statement of it that does more than show something runs once";
    assert!(start(&["--drop-displays"]).contains(dropped));
}

#[test]
fn matters_in_a_readme_show_code_as_code() {
    let folder = Folder::new("matters");
    folder.compiled("# %%\nprint(1)\n# %%\nprint(gs)\n");
    let readme = folder.read("out/README.md");
    assert!(readme.contains("- cell 2: `gs` "), "{readme}");
}

#[test]
fn a_folder_and_a_name_are_told_from_notebooks_and_codes() {
    let folder = Folder::new("told");
    std::fs::create_dir(folder.0.join("all")).unwrap();
    let (_, said, code) = folder.nbship(&["compile", "all"]);
    assert!(code == 2 && said.contains("there is none in it"), "{said}");
    folder.write("all/b.ipynb", "");
    folder.write("all/a.ipynb", "");
    let (_, said, _) = folder.nbship(&["compile", "all"]);
    assert!(
        said.contains("Name notebooks in it: all/a.ipynb, all/b.ipynb."),
        "{said}"
    );
    let (_, said, code) = folder.nbship(&["explain", "auc"]);
    assert!(
        code == 2 && said.contains("`nbship explain NOTEBOOK --name auc`"),
        "{said}"
    );
    assert!(
        folder
            .nbship(&["explain", "NB999"])
            .1
            .contains("the codes are")
    );
}

#[test]
fn names_of_functions_that_nobody_calls_are_looked_for() {
    let folder = Folder::new("uncalled");
    let cells = "# %%\nimport math\nx = math.pi\n\ndef draw(values):\n    k = values\n    return [plt, x, k, display, draw]\n\n\
                 class A:\n    def f(self):\n        return self, lost\n# %%\nprint(x)\n";
    folder.write("x.py", cells);
    let (said, _, code) = folder.nbship(&["check", "x.py"]);
    assert_eq!((code, said.matches("NB202").count()), (1, 2), "{said}");
    assert!(
        said.contains("`plt` is bound nowhere") && said.contains("`lost` is bound nowhere"),
        "{said}"
    );
    folder.write("x.py", &format!("# %%\nfrom math import *\n{cells}"));
    assert!(!folder.nbship(&["check", "x.py"]).0.contains("NB202"));
}

#[test]
fn columns_changed_in_place_are_a_note_for_an_old_pandas() {
    let folder = Folder::new("old");
    let cells = "# %%\nimport pandas as pd\ndf = pd.DataFrame({'a': [1.0]})\ndf['a'].fillna(0, inplace=True)\nprint(df)\n";
    folder.write("requirements.txt", "pandas>=2.3.3,<3\n");
    assert!(folder.compiled(cells).contains("note[NB205]"));
    folder.write("requirements.txt", "pandas>=2\n");
    assert!(folder.compiled(cells).contains("warning[NB205]"));
}

#[test]
fn an_unknown_library_is_none_of_the_notebooks_own() {
    let folder = Folder::new("libraries");
    let said = folder.compiled(
        "# %%\nimport sys\nsys.path.insert(0, '../src')\nimport someunheardoflib\nimport my_utils\nprint(someunheardoflib, my_utils)\n",
    );
    assert!(
        said.contains("[NB401]: no known distribution provides `someunheardoflib`"),
        "{said}"
    );
    assert!(said.contains("[NB412]: `my_utils` seems"), "{said}");
}

#[test]
fn a_magic_of_many_cells_is_said_once() {
    let folder = Folder::new("magics");
    folder.write(
        "x.py",
        "# %%\n%load_ext rpy2.ipython\n# %%\n%%R\nx\n# %%\n%%R -o y\ny\n# %%\n%%R\nz\n",
    );
    let (said, _, _) = folder.nbship(&["check", "x.py"]);
    assert_eq!(said.matches("error[NB120]").count(), 1, "{said}");
    assert!(
        said.contains("in a package; so it is in cells 3, 4"),
        "{said}"
    );
    assert!(!said.contains("interactive session"), "{said}");
    let (json, _, _) = folder.nbship(&["check", "x.py", "--format", "json"]);
    assert_eq!(json.matches("NB120").count(), 3);
}

#[test]
fn names_on_a_hub_are_no_missing_files() {
    let folder = Folder::new("hub");
    let said = folder.compiled(
        "# %%\nimport pandas as pd\nfrom datasets import load_dataset\nfrom transformers import AutoModel\n\
         d = load_dataset('stanfordnlp/imdb')\nt = load_dataset('csv')\n\
         m = AutoModel.from_pretrained('distilbert-base-uncased')\nk = AutoModel.from_pretrained('./mine')\n\
         x = pd.read_csv('iris.data')\nprint(d, t, m, k, x)\n",
    );
    assert_eq!(said.matches("NB418").count(), 2, "{said}");
    assert!(
        said.contains("`mine`") && said.contains("`iris.data`"),
        "{said}"
    );
    let catalog = folder.read("out/catalog.toml");
    assert!(!catalog.contains("\"csv\"\nformat = \"file\""), "{catalog}");
    for format in [
        "stanfordnlp/imdb\"\nformat = \"hub",
        "iris.data\"\nformat = \"csv",
    ] {
        assert!(catalog.contains(format), "{catalog}");
    }
}
