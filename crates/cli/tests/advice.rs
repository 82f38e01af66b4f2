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
fn the_readme_says_what_the_first_run_fails_at() {
    let folder = Folder::new("readme");
    folder.compiled(FAULTY);
    let readme = folder.read("out/README.md");
    let (before, after) = readme.split_once("## Run it").unwrap();
    let (_, before) = before.split_once("## Before the first run").unwrap();
    for wanted in [
        "cells 2, 3: \\`y\\` is bound nowhere",
        "cell 3: \\`x\\` is used here before",
        "cell 1: nothing vouches for which distribution provides \\`our\\_inhouse\\_tool\\`",
        "cell 1: \\`google.colab\\` is only there on Colab",
    ] {
        assert!(before.contains(wanted), "{wanted}: {before}");
    }
    assert!(!after.contains("vouches"), "{after}");
    folder.compiled("# %%\nprint(1)\n");
    assert!(!folder.read("out/README.md").contains("Before the first"));
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
