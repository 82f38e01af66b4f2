//! What a notebook installs: what nobody vouches for, or no installer would take, is said and left
//! out, and nothing is built while compiling.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nbship-pip-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(path.join("bin")).unwrap();
        Self(path)
    }
    /// Where programs are: a stand-in for uv needs those of the system, which may have a uv too.
    fn path(&self) -> String {
        let bin = self.0.join("bin");
        match bin.join("uv").exists() {
            true => format!("{}:/usr/bin:/bin", bin.display()),
            false => bin.display().to_string(),
        }
    }
    /// Compiles the cells to `out`; gives what was said and the package's `dependencies`.
    fn compiled(&self, cells: &str, arguments: &[&str]) -> (String, String) {
        std::fs::write(self.0.join("x.py"), cells).unwrap();
        let _ = std::fs::remove_dir_all(self.0.join("out"));
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["compile", "x.py", "-o", "out"])
            .args(arguments)
            .current_dir(&self.0)
            .env("NO_COLOR", "1")
            .env("PATH", self.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        let said = String::from_utf8_lossy(&both).into_owned();
        assert_eq!(output.status.code(), Some(0), "{said}");
        let project = std::fs::read_to_string(self.0.join("out/pyproject.toml")).unwrap();
        let start = project.find("dependencies = [").unwrap();
        let end = project[start..]
            .find("\n]")
            .unwrap_or(project.len() - start);
        (said, project[start..start + end].to_owned())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_no_requirement_is_said_and_left_out() {
    let folder = Folder::new("lines");
    for (line, import, absent) in [
        (
            "\"requests @ https://host/requests.whl\"",
            "requests",
            "requests",
        ),
        (
            "requests @ https://host/requests.whl",
            "requests",
            "requests",
        ),
        ("-e git+https://host/x#egg=requests", "requests", "requests"),
        ("-e requests", "json", "requests"),
        ("--index-url https://host/simple", "json", "host"),
        ("--extra-index-url=https://host/simple", "json", "host"),
        ("-i https://host/simple", "json", "host"),
        ("-r missing.txt", "json", "missing"),
        ("--requirement=missing.txt", "json", "missing"),
        ("foo==latest", "json", "foo"),
        ("foo>=1.*", "json", "foo"),
        ("foo-1.0-py3-none-any.whl", "json", "foo"),
    ] {
        let cells = format!("# %%\n%pip install {line}\nimport {import}\nprint({import})\n");
        let (said, dependencies) = folder.compiled(&cells, &["--no-lock"]);
        assert!(said.contains("NB402"), "{line}: {said}");
        assert!(!dependencies.contains(absent), "{line}: {dependencies}");
    }
}

#[test]
fn words_that_slipped_into_a_line_install_nothing() {
    let folder = Folder::new("slips");
    let cells = "# %%\n!pip install - q - U Slacker\n!pip install pandas > dev null\n\
                 !pip install tqdm && echo ok\n!pip3 install 'requests>=2' | tail -1\n\
                 !pip uninstall -y numpy\n!pip install --upgrade pip setuptools wheel\nprint(1)\n";
    let (said, dependencies) = folder.compiled(cells, &["--no-lock"]);
    let names: Vec<&str> = dependencies
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"'))
        .filter_map(|line| line.split(['"', '>', '=']).next())
        .collect();
    assert_eq!(names, ["pandas", "requests", "tqdm"], "{said}");
    assert_eq!(said.matches("NB402").count(), 2, "{said}");
    assert!(
        dependencies.contains("# !pip3 install in cell 1"),
        "{dependencies}"
    );
}

#[test]
fn what_is_installed_and_not_imported_is_said() {
    let folder = Folder::new("unused");
    let cells = "# %%\n!pip install frobnicate slackclient tqdm\nimport slack\nprint(slack)\n";
    let (said, _) = folder.compiled(cells, &["--no-lock"]);
    assert_eq!(said.matches("NB419").count(), 1, "{said}");
    assert!(said.contains("`frobnicate`"), "{said}");
}

#[test]
fn requirement_files_are_held_to_the_same() {
    let folder = Folder::new("files");
    let file = folder.0.join("requirements.txt");
    std::fs::write(
        &file,
        "requests==latest\ntqdm @ https://host/tqdm.whl\nnumpy>=1.26\n",
    )
    .unwrap();
    let cells = "# %%\n%pip install -r requirements.txt\nimport requests, tqdm, numpy\nprint(requests, tqdm, numpy)\n";
    let (said, dependencies) = folder.compiled(cells, &["--no-lock"]);
    assert_eq!(said.matches("NB402").count(), 2, "{said}");
    assert!(dependencies.contains("\"requests"), "{dependencies}");
    assert!(dependencies.contains("\"numpy>=1.26\""), "{dependencies}");
    for absent in ["latest", "tqdm"] {
        assert!(!dependencies.contains(absent), "{dependencies}");
    }
}

#[test]
fn versions_from_before_the_oldest_python_are_said_and_dropped() {
    let folder = Folder::new("pins");
    std::fs::write(
        folder.0.join("requirements.txt"),
        "numpy==1.11.1\npandas==0.23.4\nscipy==1.9.3\nseaborn==0.8\n",
    )
    .unwrap();
    let cells =
        "# %%\nimport numpy, pandas, scipy, seaborn\nprint(numpy, pandas, scipy, seaborn)\n";
    let (said, dependencies) = folder.compiled(cells, &["--no-lock"]);
    assert_eq!(said.matches("warning[NB420]").count(), 2, "{said}");
    assert!(
        said.contains("`numpy==1.11.1` (requirements.txt)"),
        "{said}"
    );
    for there in [
        "\"numpy>=1.26",
        "\"pandas>=2",
        "\"scipy==1.9.3\"",
        "\"seaborn==0.8\"",
    ] {
        assert!(dependencies.contains(there), "{dependencies}");
    }
    // What is there for Python 3.11 alone is run with that.
    assert_eq!(said.matches("note[NB420]").count(), 1, "{said}");
    let project = std::fs::read_to_string(folder.0.join("out/pyproject.toml")).unwrap();
    assert!(
        project.contains("requires-python = \">=3.11,<3.12\""),
        "{project}"
    );
    let readme = std::fs::read_to_string(folder.0.join("out/README.md")).unwrap();
    assert!(readme.contains("numpy==1.11.1"), "{readme}");
}

/// A stand-in for uv that builds nothing, and cannot make a lock.
#[test]
fn without_a_lock_nothing_relies_on_one() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("uv");
    let uv = folder.0.join("bin/uv");
    std::fs::write(
        &uv,
        "#!/bin/sh\necho \"$@\" >> \"$(dirname \"$0\")/asked\"\necho 'hint: building is disabled (`--no-build`)' >&2\nexit 2\n",
    )
    .unwrap();
    std::fs::set_permissions(&uv, std::fs::Permissions::from_mode(0o755)).unwrap();
    let (said, _) = folder.compiled("# %%\nimport requests\nprint(requests)\n", &[]);
    assert!(
        said.contains("no lock of exact versions was made"),
        "{said}"
    );
    let asked = std::fs::read_to_string(folder.0.join("bin/asked")).unwrap();
    assert!(asked.contains("--no-build"), "{asked}");
    assert!(!folder.0.join("out/uv.lock").exists());
    let dockerfile = std::fs::read_to_string(folder.0.join("out/Dockerfile")).unwrap();
    assert!(
        dockerfile.contains("uv sync") && !dockerfile.contains("--locked"),
        "{dockerfile}"
    );
}

#[test]
fn without_uv_the_remedy_is_said() {
    let folder = Folder::new("no-uv");
    let cells = "# %%\nimport requests\nprint(requests)\n";
    let (said, _) = folder.compiled(cells, &[]);
    for words in ["no uv is on the PATH", "remedy: install uv"] {
        assert!(said.contains(words), "{said}");
    }
    let ci = std::fs::read_to_string(folder.0.join("out/.github/workflows/ci.yml")).unwrap();
    assert!(ci.contains("uv sync") && !ci.contains("--locked"), "{ci}");
    let (said, _) = folder.compiled(cells, &["--no-lock"]);
    assert!(!said.contains("no uv"), "{said}");
}

#[test]
fn a_bar_of_jupyter_needs_its_widgets() {
    let folder = Folder::new("tqdm");
    for (import, wanted) in [
        ("from tqdm.notebook import tqdm", true),
        ("import tqdm.notebook as tqdm", true),
        ("from tqdm import tqdm_notebook as tqdm", true),
        ("from tqdm import tqdm", false),
    ] {
        let cells = format!("# %%\n{import}\nprint(tqdm)\n");
        let (_, dependencies) = folder.compiled(&cells, &["--no-lock"]);
        let found = dependencies.contains("\"ipywidgets>=8,<9\"");
        assert_eq!(found, wanted, "{import}: {dependencies}");
    }
}

#[test]
fn modules_that_python_lost_bound_its_versions() {
    let folder = Folder::new("gone");
    let read = |name: &str| std::fs::read_to_string(folder.0.join("out").join(name)).unwrap();
    for (cells, required, python, said_of) in [
        (
            "from distutils.version import LooseVersion\nx = LooseVersion('1')",
            ">=3.11,<3.12",
            "3.11",
            true,
        ),
        (
            "def f():\n    import telnetlib\n    return telnetlib.IAC\nx = f()",
            ">=3.11,<3.13",
            "3.12",
            true,
        ),
        (
            "import cgi, imp\nx = [cgi.escape, imp.reload]",
            ">=3.11,<3.12",
            "3.11",
            true,
        ),
        ("import beside\nx = beside.y", ">=3.11,<3.12", "3.11", true),
        ("import binhex\nx = binhex.Error", ">=3.11", "3.12", true),
        (
            "import json, imp\nx = json.dumps(1)",
            ">=3.11",
            "3.12",
            false,
        ),
        (
            "try:\n    from imp import reload\nexcept ImportError:\n    from importlib import reload\nx = reload",
            ">=3.11",
            "3.12",
            false,
        ),
        (
            "import sys\nif sys.version_info < (3, 12):\n    import imp\n    x = imp.reload",
            ">=3.11",
            "3.12",
            false,
        ),
        (
            "%pip install legacy-cgi\nimport cgi\nx = cgi.escape",
            ">=3.11",
            "3.12",
            false,
        ),
    ] {
        std::fs::write(
            folder.0.join("beside.py"),
            "import asyncore\ny = asyncore.loop\n",
        )
        .unwrap();
        let (said, _) = folder.compiled(&format!("# %%\n{cells}\n"), &["--no-lock"]);
        let project = read("pyproject.toml");
        assert!(
            project.contains(&format!("requires-python = \"{required}\"\n")),
            "{cells}: {project}"
        );
        assert!(
            read("Dockerfile").contains(&format!("python:{python}-slim")),
            "{cells}"
        );
        assert!(
            read(".github/workflows/ci.yml").contains(&format!("UV_PYTHON: \"{python}\"")),
            "{cells}"
        );
        assert_eq!(said.contains("NB407"), said_of, "{cells}: {said}");
    }
}

#[test]
fn what_has_no_upper_bound_is_named_in_the_readme() {
    let folder = Folder::new("bounds");
    let cells = "# %%\nimport requests, scipy, numpy, yaml\nprint(requests, scipy, numpy, yaml)\n";
    let listed = "requests>=2\nscipy~=1.11\nnumpy>=1,<3\npyyaml==6.0\n";
    std::fs::write(folder.0.join("requirements.txt"), listed).unwrap();
    folder.compiled(cells, &["--no-lock"]);
    let readme = || std::fs::read_to_string(folder.0.join("out/README.md")).unwrap();
    let said = readme();
    assert!(said.contains("`requests`: no upper bound"), "{said}");
    std::fs::write(
        folder.0.join("requirements.txt"),
        listed.replace("s>=2", "s>=2,<3"),
    )
    .unwrap();
    folder.compiled(cells, &["--no-lock"]);
    let said = readme();
    assert!(!said.contains("no upper bound"), "{said}");
    let project = std::fs::read_to_string(folder.0.join("out/pyproject.toml")).unwrap();
    assert!(project.contains("\"ruff>=0.17,<0.18\""), "{project}");
}

#[test]
fn a_module_from_beside_the_notebook_is_told_of() {
    let folder = Folder::new("beside");
    std::fs::write(
        folder.0.join("helpers.py"),
        "def double(x):\n    return 2 * x\n",
    )
    .unwrap();
    let readme = || std::fs::read_to_string(folder.0.join("out/README.md")).unwrap();
    folder.compiled(
        "# %%\nimport helpers\nprint(helpers.double(2))\n",
        &["--no-lock"],
    );
    let said = readme();
    assert!(
        said.contains("| `src/helpers.py` | from beside the notebook"),
        "{said}"
    );
    folder.compiled("# %%\nprint(2)\n", &["--no-lock"]);
    assert!(!readme().contains("beside the notebook"));
}

#[test]
fn what_only_a_text_names_is_a_dependency() {
    let folder = Folder::new("texts");
    let soup = "from bs4 import BeautifulSoup\ns = BeautifulSoup('<p>', ";
    let table = "import pandas as pd\nt = pd.read_csv('a.csv')\n";
    for (code, wanted) in [
        (format!("{soup}'lxml')"), "lxml"),
        (format!("{soup}features=\"html5lib\")"), "html5lib"),
        (
            format!("{table}t.to_sql('t', 'sqlite:///b.db')"),
            "sqlalchemy",
        ),
        (format!("{table}t = pd.read_excel('a.xls')"), "xlrd"),
        (format!("{table}t = pd.read_excel('a.xlsx')"), "openpyxl"),
        (format!("{table}t.to_parquet('a.parquet')"), "pyarrow"),
    ] {
        let (_, dependencies) = folder.compiled(&format!("# %%\n{code}\n"), &["--no-lock"]);
        assert!(
            dependencies.contains(&format!("\"{wanted}")),
            "{code}: {dependencies}"
        );
    }
    let (_, dependencies) =
        folder.compiled(&format!("# %%\n{soup}'html.parser')\n"), &["--no-lock"]);
    assert!(!dependencies.contains("lxml"), "{dependencies}");
}

#[test]
fn what_lies_above_the_notebook_is_mounted() {
    let folder = Folder::new("above");
    let read = |name: &str| std::fs::read_to_string(folder.0.join("out").join(name)).unwrap();
    let own = "import pandas as pd\nb = pd.read_csv('b.csv')\n";
    let cells = format!("# %%\n{own}a = pd.read_csv('../input/a.csv')\n");
    folder.compiled(&cells, &["--no-lock"]);
    for wanted in [
        "-v \"$PWD\"/..:/data/notebook:ro \\\n",
        "-v \"$PWD\"/../../input:/data/input:ro \\\n",
        "\"--data\", \"/data/notebook\"",
    ] {
        assert!(
            read("Dockerfile").contains(wanted),
            "{wanted}: {}",
            read("Dockerfile")
        );
    }
    assert!(read("README.md").contains("`../input/a.csv` is looked for"));
    folder.compiled(&format!("# %%\n{own}"), &["--no-lock"]);
    assert!(read("Dockerfile").contains("-v \"$PWD\"/data:/data:ro"));
    assert!(!read("README.md").contains("as seen from there"));
}

#[test]
fn the_readme_says_what_a_run_needs_of_the_world() {
    let folder = Folder::new("world");
    folder.compiled(
        "# %%\nimport requests\n!unzip a.zip\nr = requests.get('https://host.org/a')\n# %%\n!unzip a.zip\n",
        &["--no-lock"],
    );
    let readme = std::fs::read_to_string(folder.0.join("out/README.md")).unwrap();
    let (before, _) = readme.split_once("## Run it").unwrap();
    let (_, before) = before.split_once("## Before the first run").unwrap();
    for wanted in [
        "cell 1: the network is used, `host.org`",
        "cells 1, 2: `unzip a.zip`",
    ] {
        assert!(before.contains(wanted), "{wanted}: {before}");
    }
}
