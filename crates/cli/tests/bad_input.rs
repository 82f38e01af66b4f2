//! Input that nobody should give, and somebody will: each is refused with its place and a remedy,
//! or handled; never a panic, never a half-written package. Inputs that fit are files in
//! `cases/refused` (see `command.rs`) and `cases/accepted`; here too is what is too big for a file.
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
        let path = std::env::temp_dir().join(format!("nbship-bad-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }
    fn entries(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn nbship(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&both).chars().take(2000).collect()
}

/// A notebook of code cells.
fn notebook(sources: &[&str]) -> Vec<u8> {
    let cell = |source: &&str| {
        serde_json::json!({"cell_type": "code", "metadata": {}, "outputs": [],
                           "execution_count": null, "source": source})
    };
    let cells: Vec<_> = sources.iter().map(cell).collect();
    serde_json::json!({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
        .to_string()
        .into_bytes()
}

/// Refused with exit 2, place, remedy; nothing written.
fn check_refused(name: &str, bytes: &[u8]) {
    let folder = Folder::new(&format!("refused-{name}"));
    folder.file("x.ipynb", bytes);
    let output = nbship(&folder.0, &["compile", "x.ipynb", "--no-lock"]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(2), "{name}: {text}");
    for part in ["error[NB1", "--> x.ipynb"] {
        assert!(text.contains(part), "{name}: no {part:?} in {text}");
    }
    assert_eq!(folder.entries(), ["x.ipynb"], "{name}");
}

/// Compiled whole: the package is there with its record, and nothing else is.
fn check_accepted(name: &str, file: &str, bytes: &[u8]) {
    let folder = Folder::new(&format!("accepted-{name}"));
    folder.file(file, bytes);
    let output = nbship(&folder.0, &["compile", file, "-o", "out", "--no-lock"]);
    assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
    let mut expected = [file.to_owned(), "out".to_owned()];
    expected.sort();
    assert_eq!(folder.entries(), expected, "{name}");
    assert!(folder.0.join("out/nbship.lock").is_file(), "{name}");
}

#[test]
fn odd_input_that_means_something_is_compiled() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/accepted");
    let mut count = 0;
    for entry in std::fs::read_dir(cases).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        check_accepted(file, file, &std::fs::read(&path).unwrap());
        count += 1;
    }
    assert!(count >= 10, "only {count} cases");
}

#[test]
fn nesting_of_any_depth_ends_well() {
    let deep = |open: &str, middle: &str, close: &str| {
        format!(
            "x = {}{middle}{}",
            open.repeat(10_000),
            close.repeat(10_000)
        )
    };
    let blocks = |depth: usize| -> String {
        let line = |level: usize| format!("{}if 1:\n", " ".repeat(level));
        (0..depth).map(line).collect::<String>() + &" ".repeat(depth) + "x = 1"
    };
    let elifs: String = (0..10_000)
        .map(|n| format!("elif x == {n}: y = 1\n"))
        .collect();
    for (name, source) in [
        ("parentheses", deep("(", "1", ")")),
        ("lists", deep("[", "", "]")),
        ("dicts", deep("{1: ", "1", "}")),
        ("calls", deep("f(", "1", ")")),
        ("minus", deep("-", "1", "")),
        ("attributes", deep("", "a", ".b")),
        ("sums", deep("1 + ", "1", "")),
        ("lambdas", deep("lambda: ", "1", "")),
        ("f-strings", deep("f'{", "1", "}'")),
        ("methods", deep("", "a", ".b()")),
        ("blocks", blocks(1_000)),
        ("elif", format!("x = 1\nif x: pass\n{elifs}")),
    ] {
        check_refused(name, &notebook(&[&source]));
    }
    // What CPython compiles is compiled.
    for (name, source) in [
        ("blocks", blocks(90) + "\nprint(x)"),
        ("sum", format!("a = 1\nx = {}a", "a + ".repeat(2_700))),
        (
            "methods",
            format!("s = ''\nx = s{}", ".strip()".repeat(380)),
        ),
        (
            "elif",
            format!(
                "x = 1\nif x: y = 1\n{}",
                "elif x == 2: y = 1\n".repeat(2_000)
            ),
        ),
    ] {
        check_accepted(name, "x.ipynb", &notebook(&[&source]));
    }
}

#[test]
fn json_of_any_depth_ends_well() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    check_refused("json", format!("{open}{close}").as_bytes());
    check_refused("open json", open.as_bytes());
    let outputs = format!(
        r#"{{"nbformat": 4, "cells": [{{"cell_type": "code", "source": "print(1)", "outputs": {open}{close}}}]}}"#
    );
    check_accepted("json", "x.ipynb", outputs.as_bytes());
}

#[test]
fn two_hundred_megabytes_of_outputs_are_skipped() {
    let image = "A".repeat(1 << 20);
    let mut bytes = br#"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": "print(1)", "outputs": ["#.to_vec();
    for number in 0..200 {
        bytes.extend(if number == 0 { "" } else { "," }.bytes());
        bytes.extend(format!(r#"{{"data": {{"image/png": "{image}"}}}}"#).bytes());
    }
    bytes.extend(b"]}]}");
    check_accepted("big", "x.ipynb", &bytes);
}

#[test]
fn a_cell_of_many_megabytes_is_refused() {
    let source = format!("x = '{}'", "a".repeat(20 << 20));
    check_refused("large cell", &notebook(&[&source]));
    let many = "x = 1\n".repeat(2 << 20);
    check_refused("long cell", &notebook(&[&many]));
}

#[test]
fn a_heading_that_is_a_paragraph_names_a_stage_in_short() {
    let folder = Folder::new("heading");
    let text =
        "# %% [markdown]\n# # ".to_owned() + &"long ".repeat(10_000) + "\n\n# %%\nprint(1)\n";
    folder.file("x.py", text.as_bytes());
    let output = nbship(&folder.0, &["plan", "x.py"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stdout.len() < 1_000, "{}", said(&output));
}

#[test]
fn a_name_that_cannot_be_is_refused() {
    let folder = Folder::new("names");
    folder.file(
        "x.py",
        b"# %%\n%pip install our-tool\nimport pandas\nprint(pandas)\n",
    );
    for name in [
        "pip",
        "uv",
        "tests",
        "src",
        "conftest",
        "setup",
        "numpy",
        "pytest",
        "uv_build",
        "our_tool",
        "scikit_learn",
        "../../x",
        "class",
        ";rm -rf",
        "a b",
        "A-B",
        "a.b",
        "json",
        "-x",
        "con",
        "aux",
        "1",
        "__init__",
        "\u{e9}",
        "a\nb",
        "\u{6570}",
        "pandas",
    ] {
        let option = format!("--name={name}");
        let output = nbship(&folder.0, &["compile", "x.py", "--no-lock", &option]);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(2), "{name:?}: {text}");
        assert!(
            text.contains("NB405") && text.contains("remedy: choose another --name, such as "),
            "{text}"
        );
    }
    assert_eq!(folder.entries(), ["x.py"]);
}

#[test]
fn a_file_of_any_name_is_compiled_to_a_plain_one() {
    for name in [
        "con.py",
        "aux.py",
        "COM1.py",
        "class.py",
        "json.py",
        "..py",
        "...py",
        "-.py",
        "--help.py",
        "; rm -rf x.py",
        "$(id).py",
        "x\ny.py",
        "\u{1b}[31m.py",
        "\u{6570}\u{636e}.py",
        "a b'c\".py",
        "${{ x }}.py",
    ] {
        let folder = Folder::new("file-names");
        folder.file(name, b"# %%\nprint(1)\n");
        let output = nbship(
            &folder.0,
            &["compile", "--no-lock", "-o", "all", "--", name, name],
        );
        assert_eq!(output.status.code(), Some(0), "{name:?}: {}", said(&output));
        assert!(
            !said(&output).contains('\u{1b}'),
            "{name:?} reached the terminal"
        );
        let made: Vec<_> = std::fs::read_dir(folder.0.join("all")).unwrap().collect();
        let made = made[0].as_ref().unwrap().file_name().into_string().unwrap();
        assert!(
            made.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'),
            "{name:?} became {made:?}"
        );
    }
}

#[test]
fn an_output_that_cannot_be_written_changes_nothing() {
    let folder = Folder::new("output");
    folder.file("x.py", b"# %%\nprint(1)\n");
    folder.file("file", b"mine");
    folder.file("full/src/x", b"a file where a folder must be");
    for place in ["file", "file/inner", "full"] {
        let output = nbship(
            &folder.0,
            &["compile", "x.py", "--no-lock", "--name", "x", "-o", place],
        );
        let text = said(&output);
        assert_eq!(output.status.code(), Some(2), "{place}: {text}");
        assert!(text.contains("NB191") && text.contains("remedy"), "{text}");
    }
    assert_eq!(folder.entries(), ["file", "full", "x.py"]);
    assert_eq!(std::fs::read(folder.0.join("file")).unwrap(), b"mine");
    assert_eq!(std::fs::read_dir(folder.0.join("full")).unwrap().count(), 1);
}

#[test]
fn what_was_in_the_folder_stays() {
    let folder = Folder::new("full");
    folder.file("x.py", b"# %%\nprint(1)\n");
    folder.file("out/README.md", b"mine");
    folder.file("out/data.csv", b"mine too");
    let output = nbship(&folder.0, &["compile", "x.py", "--no-lock", "-o", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("NB404"), "{}", said(&output));
    let among = "out holds other files, and the package is among them now";
    assert!(said(&output).contains(among), "{}", said(&output));
    for (name, text) in [("README.md", "mine"), ("data.csv", "mine too")] {
        assert_eq!(
            std::fs::read_to_string(folder.0.join("out").join(name)).unwrap(),
            text
        );
    }
}

/// Files that are no files, or cannot be read.
#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_refused() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("unreadable");
    let secret = folder.file("secret.ipynb", &notebook(&["print(1)"]));
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o000)).unwrap();
    symlink("nowhere", folder.0.join("dangling.ipynb")).unwrap();
    symlink("loop.ipynb", folder.0.join("loop.ipynb")).unwrap();
    symlink("/dev/zero", folder.0.join("device.ipynb")).unwrap();
    let mut names = vec!["dangling.ipynb", "loop.ipynb", "device.ipynb"];
    // A superuser reads everything.
    if std::fs::read(&secret).is_err() {
        names.push("secret.ipynb");
    }
    let before = folder.entries();
    for name in names {
        let output = nbship(&folder.0, &["compile", name, "--no-lock"]);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(2), "{name}: {text}");
        assert!(
            text.contains("error[NB190]") && text.contains("remedy"),
            "{text}"
        );
    }
    assert_eq!(folder.entries(), before);
}

/// A module beside the notebook that is a link to elsewhere would carry off files of the machine.
#[cfg(unix)]
#[test]
fn a_linked_module_from_outside_of_the_project_stays_there() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("outside");
    folder.file("secret/keys.py", b"KEY = 1\n");
    folder.file("project/own.py", b"x = 1\n");
    folder.file("project/tools/__init__.py", b"");
    folder.file(
        "project/n.py",
        b"# %%\nimport keys, near, tools\nprint(keys.KEY, near.x)\n",
    );
    symlink("../secret/keys.py", folder.0.join("project/keys.py")).unwrap();
    symlink("../../secret", folder.0.join("project/tools/data")).unwrap();
    symlink("own.py", folder.0.join("project/near.py")).unwrap();
    let project = folder.0.join("project");
    let output = nbship(&project, &["compile", "n.py", "--no-lock", "-o", "out"]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    for link in ["keys.py", "tools/data"] {
        let told = text.contains(&format!("NB406]: {link} is a link"));
        assert!(
            told && !project.join("out/src").join(link).exists(),
            "{link}: {text}"
        );
    }
    assert!(project.join("out/src/near.py").is_file());
    assert!(project.join("out/src/tools/__init__.py").is_file());
}

#[test]
fn programs_are_given_errors_in_the_shape_of_check() {
    let folder = Folder::new("json");
    folder.file("bad.ipynb", b"{\"cells\": 3}");
    folder.file("open.py", b"# %%\nx = (\n");
    folder.file("x.py", b"# %%\nx = [1]\n");
    let json = ["--format", "json"];
    for (arguments, code) in [
        (&["check", "bad.ipynb"][..], Some("NB103")),
        (&["plan", "bad.ipynb"], Some("NB103")),
        (&["plan", "open.py"], Some("NB110")),
        (&["plan", "gone.py"], Some("NB190")),
        (&["flow", "bad.ipynb"], Some("NB103")),
        (&["compile", "bad.ipynb", "--no-lock"], Some("NB103")),
        (&["plan", "x.py", "--keep", "gone"], None),
    ] {
        let output = nbship(&folder.0, &[arguments, &json[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let finding = &said["findings"][0];
        assert_eq!(finding["code"].as_str(), code, "{arguments:?}: {said}");
        assert_eq!(finding["severity"], "error");
        for key in ["file", "message", "remedy", "place"] {
            assert!(finding.get(key).is_some(), "{arguments:?}: {said}");
        }
        assert_eq!(said["schema"], 1);
    }
}
