//! The command from outside: exit codes, what goes where, what is on disk afterwards. Few, since
//! each starts a process; refused inputs are files in `cases/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nbship-test-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
    fn file(&self, name: &str, text: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn nbship(folder: &Folder, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(arguments)
        .current_dir(&folder.0)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

const NOTEBOOK: &[u8] = b"# %%\nimport math\nx = [1, 2]\n\n# %%\nx.append(math.pi)\nprint(x)\n";

#[test]
fn refused_inputs_exit_with_2_and_write_nothing() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/refused");
    let mut count = 0;
    for (path, bytes) in tree(&cases) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let folder = Folder::new(&format!("refused-{name}"));
        folder.file(&name, &bytes);
        for command in ["compile", "plan", "check", "flow"] {
            let output = nbship(&folder, &[command, &name]);
            let said = stderr(&output) + &stdout(&output);
            // What is wrong with a cell leaves the others to be looked at.
            let in_cell = said.contains(&format!("--> {name}, cell "));
            let looks = in_cell && matches!(command, "check" | "flow");
            let expected = if looks { 1 } else { 2 };
            assert_eq!(code(&output), expected, "{command} {name}: {said}");
            assert!(said.contains("error[NB1"), "{command} {name}: {said}");
            assert!(
                !said.contains("panicked") && !said.contains("internal error"),
                "{command} {name}: {said}"
            );
        }
        assert_eq!(tree(&folder.0).len(), 1, "{name}: something was written");
        count += 1;
    }
    assert!(count >= 4, "only {count} cases");
}

#[test]
fn a_file_that_cannot_be_read_is_said_with_its_code() {
    let folder = Folder::new("unreadable");
    std::fs::create_dir(folder.0.join("folder.ipynb")).unwrap();
    for (name, why) in [
        ("absent.ipynb", "no such file"),
        ("folder.ipynb", "it is a directory"),
    ] {
        let output = nbship(&folder, &["compile", name]);
        assert_eq!(code(&output), 2);
        assert!(
            stderr(&output).contains("NB190") && stderr(&output).contains(why),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn compiling_again_touches_nothing_and_keeps_what_a_person_edited() {
    let folder = Folder::new("again");
    folder.file("churn.py", NOTEBOOK);
    let compile = ["compile", "churn.py", "-o", "out", "--no-lock"];
    assert_eq!(
        code(&nbship(&folder, &[&compile[..], &["--check"]].concat())),
        1
    );
    assert!(!folder.0.join("out").exists(), "--check wrote");
    let first = nbship(&folder, &compile);
    assert_eq!(code(&first), 0, "{}", stderr(&first));
    let before = tree(&folder.0);
    let when = |path: &str| {
        std::fs::metadata(folder.0.join(path))
            .unwrap()
            .modified()
            .unwrap()
    };
    let time = when("out/README.md");
    let again = nbship(&folder, &compile);
    assert!(
        stdout(&again).contains("out is up to date"),
        "{}",
        stdout(&again)
    );
    assert_eq!(when("out/README.md"), time);
    assert_eq!(tree(&folder.0), before);
    assert_eq!(
        code(&nbship(&folder, &[&compile[..], &["--check"]].concat())),
        0
    );

    folder.file("out/README.md", b"mine");
    let kept = nbship(&folder, &compile);
    assert!(stderr(&kept).contains("NB403"), "{}", stderr(&kept));
    assert_eq!(
        std::fs::read(folder.0.join("out/README.md")).unwrap(),
        b"mine"
    );
    nbship(&folder, &[&compile[..], &["--force"]].concat());
    assert_eq!(tree(&folder.0), before);
    assert!(
        !tree(&folder.0)
            .iter()
            .any(|(path, _)| path.to_string_lossy().contains(".nbship-writing"))
    );
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_package() {
    let folder = Folder::new("link");
    folder.file("churn.py", NOTEBOOK);
    std::fs::create_dir_all(folder.0.join("out")).unwrap();
    std::fs::create_dir_all(folder.0.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", folder.0.join("out/src")).unwrap();
    let output = nbship(&folder, &["compile", "churn.py", "-o", "out", "--no-lock"]);
    assert_eq!(code(&output), 2, "{}", stdout(&output));
    assert!(
        stderr(&output).contains("error[NB191]: "),
        "{}",
        stderr(&output)
    );
    assert!(tree(&folder.0.join("elsewhere")).is_empty());
}

#[test]
fn one_refused_notebook_does_not_keep_the_others_from_being_compiled() {
    let folder = Folder::new("several");
    folder.file("good.py", NOTEBOOK);
    folder.file("bad.py", b"# %%\nx = (\n");
    let output = nbship(
        &folder,
        &["compile", "bad.py", "good.py", "-o", "all", "--no-lock"],
    );
    assert_eq!(code(&output), 2);
    assert!(folder.0.join("all/good/pyproject.toml").is_file());
    assert!(!folder.0.join("all/bad").exists());
}

#[test]
fn results_for_programs_are_json_and_nothing_else() {
    let folder = Folder::new("json");
    folder.file("churn.py", NOTEBOOK);
    for (arguments, key) in [
        (vec!["plan", "churn.py", "--format", "json"], "stages"),
        (vec!["check", "churn.py", "--format", "json"], "findings"),
        (vec!["check", "churn.py", "--format", "sarif"], "runs"),
        (vec!["flow", "churn.py", "--format", "json"], "flows"),
        (
            vec!["explain", "churn.py", "--cell", "2", "--format", "json"],
            "lines",
        ),
        (
            vec!["explain", "churn.py", "--name", "x", "--format", "json"],
            "lines",
        ),
        (
            vec![
                "compile",
                "churn.py",
                "-o",
                "out",
                "--no-lock",
                "--format",
                "json",
            ],
            "packages",
        ),
    ] {
        let output = nbship(&folder, &arguments);
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        assert!(
            !value[key].is_null(),
            "{arguments:?}: {}{}",
            stdout(&output),
            stderr(&output)
        );
        assert_eq!(code(&output), 0, "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn a_cell_that_cannot_be_compiled_does_not_hide_the_others() {
    let cells = [
        "n = 1",
        "%run missing.py",
        "%pprint",
        "here = %tb",
        "print n",
        "f(",
        "%%sql rows <<\nSELECT :n",
        "%%bigquery more\nSELECT 1",
        "%%timeit -o\nn",
        "%load_ext anything",
        "print(n, here, rows, more)",
    ];
    let cells = cells.map(|source| serde_json::json!({"cell_type": "code", "source": source}));
    let bytes = serde_json::json!({"nbformat": 4, "cells": cells}).to_string();
    let folder = Folder::new("in-part");
    folder.file("x.ipynb", bytes.as_bytes());
    let output = nbship(&folder, &["flow", "x.ipynb", "--format", "json"]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["cells"].as_array().unwrap().len(), 11, "{found}");
    assert_eq!(found["cells"][5]["reads"], serde_json::json!([]));
    let into_last = found["flows"].as_array().unwrap().iter();
    let into_last: Vec<_> = into_last
        .filter(|flow| flow["to"] == 11)
        .map(|flow| {
            (
                flow["from"].as_u64().unwrap(),
                flow["name"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(into_last, [(1, "n"), (4, "here"), (7, "rows"), (8, "more")]);
    for text in [
        "NB126",
        "%pprint",
        "%tb",
        "NB113",
        "NB110",
        "%%sql",
        "%%bigquery",
        "%%timeit",
    ] {
        assert!(
            stderr(&output).contains(text),
            "{text}: {}",
            stderr(&output)
        );
    }
    assert_eq!(code(&nbship(&folder, &["check", "x.ipynb"])), 1);
    for command in ["plan", "compile"] {
        assert_eq!(code(&nbship(&folder, &[command, "x.ipynb"])), 2);
    }
    assert_eq!(tree(&folder.0).len(), 1, "something was written");
}

#[test]
fn explain_knows_codes_cells_and_names() {
    let folder = Folder::new("explain");
    folder.file("churn.py", NOTEBOOK);
    assert!(stdout(&nbship(&folder, &["explain", "nb110"])).starts_with("# NB110: "));
    let cell = stdout(&nbship(&folder, &["explain", "churn.py", "--cell", "2"]));
    assert!(cell.contains("x from cell 1"), "{cell}");
    let name = stdout(&nbship(&folder, &["explain", "churn.py", "--name", "x"]));
    assert!(
        name.contains("cell 2, line 1: `x.append(math.pi)`"),
        "{name}"
    );
    for arguments in [
        vec!["explain", "NB000"],
        vec!["explain", "churn.py", "--cell", "9"],
        vec!["explain", "churn.py", "--name", "xx"],
    ] {
        let output = nbship(&folder, &arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_closed_standard_output_is_no_error() {
    let folder = Folder::new("closed");
    folder.file("churn.py", NOTEBOOK);
    let mut child = Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(["flow", "churn.py", "--format", "svg"])
        .current_dir(&folder.0)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert!(output.stderr.is_empty(), "{}", stderr(&output));
}

#[test]
fn the_drawing_is_the_same_every_time() {
    let folder = Folder::new("svg");
    folder.file("churn.py", NOTEBOOK);
    let draw = || stdout(&nbship(&folder, &["flow", "churn.py", "--format", "svg"]));
    let first = draw();
    assert!(
        first.starts_with("<svg ") && first.ends_with("</svg>\n"),
        "{first}"
    );
    assert_eq!(first, draw());
    assert!(first.contains(">from 1: x</text>"), "{first}");
    assert!(!first.contains("math"), "imports are left out: {first}");
    folder.file("idle.py", b"# %%\nfor _ in range(3):\n    pass\n");
    let idle = stdout(&nbship(&folder, &["flow", "idle.py", "--format", "svg"]));
    assert!(!idle.contains("gives"), "{idle}");
}

#[test]
fn usage_errors_exit_with_2() {
    let folder = Folder::new("usage");
    for arguments in [
        vec![],
        vec!["plan"],
        vec!["compile"],
        vec!["nonsense"],
        vec!["plan", "a", "--split", "x"],
        vec!["verify", "a.py", "--timeout", "0"],
        vec!["verify", "a.py", "--rtol", "nan"],
        vec!["verify", "a.py", "--rtol=-1"],
    ] {
        assert_eq!(code(&nbship(&folder, &arguments)), 2, "{arguments:?}");
    }
    assert_eq!(code(&nbship(&folder, &["--help"])), 0);
    assert_eq!(code(&nbship(&folder, &["--version"])), 0);
}

/// An interpreter that knows its version and runs nothing else: what is said comes before.
#[cfg(unix)]
#[test]
fn verify_says_what_it_runs_but_not_to_programs() {
    let folder = Folder::new("progress");
    folder.file("x.py", b"# %%\na = [1]\n");
    folder.file(
        "python",
        b"#!/bin/sh\n[ \"$2\" = -c ] && echo 3.12.0 && exit 0\nexit 1\n",
    );
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(folder.0.join("python"), mode).unwrap();
    let none = nbship(&folder, &["verify", "x.py", "--python", "false"]);
    assert!(code(&none) == 2 && !stderr(&none).contains("running"));
    let verify = |rest: &[&str]| {
        let command = ["verify", "x.py", "--python", "./python"];
        stderr(&nbship(&folder, &[&command, rest].concat()))
    };
    let said = verify(&["--mode", "isolate"]);
    assert!(said.contains("running the notebook\n"), "{said}");
    assert!(said.contains("running the package, isolate\n"), "{said}");
    let said = verify(&["--format", "json"]);
    assert!(!said.contains("running"), "{said}");
    let said = verify(&["--mode", "isolate", "workers"]);
    assert!(said.contains("--mode isolate,workers"), "{said}");
}
