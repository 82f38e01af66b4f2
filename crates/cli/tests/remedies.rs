//! What is wrong with a call is said with what to do.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("nbship-remedy-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    /// All that is said, and the exit code.
    fn nbship(&self, arguments: &[&str]) -> (String, i32) {
        let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(arguments)
            .current_dir(&self.0)
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        let code = output.status.code().unwrap();
        (String::from_utf8_lossy(&both).into_owned(), code)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn calls_that_cannot_be_are_told_what_to_do() {
    let folder = Folder::new("calls");
    folder.write("a.py", "# %%\nx = 1\n");
    folder.write("two.py", "# %% tags=[\"block:a\", \"block:b\"]\nx = 1\n");
    folder.write(
        "merge.ipynb",
        "{\n<<<<<<< HEAD\n\"cells\": [],\n=======\n\"cells\": [1],\n>>>>>>> b\n\"nbformat\": 4}",
    );
    for (arguments, wanted, code) in [
        (
            vec!["compile", "a.py", "two.py", "--name", "x"],
            "remedy: leave it out",
            2,
        ),
        (
            vec!["explain", "a.py", "--cell", "99"],
            "remedy: code cells are counted from 1",
            2,
        ),
        (
            vec!["explain", "a.py", "--name", "zzz"],
            "remedy: `nbship flow` lists the names",
            2,
        ),
        (
            vec!["explain", "NB110", "--cell", "2"],
            "NB110 is a code",
            2,
        ),
        (
            vec!["plan", "a.py", "--order", "executed"],
            "no cell has an execution count",
            0,
        ),
        (
            vec!["plan", "two.py"],
            "2 tags that name a stage, of which `block:a` counts",
            0,
        ),
        (
            vec!["check", "merge.ipynb"],
            "markers of a merge that Git could not make",
            2,
        ),
        (vec!["check", "a.py"], "a.py: nothing to say", 0),
    ] {
        let (said, ended) = folder.nbship(&arguments);
        assert!(said.contains(wanted), "{arguments:?}: {said}");
        assert_eq!(ended, code, "{arguments:?}: {said}");
    }
}

#[test]
fn an_interpreter_that_is_too_old_is_named_with_its_version() {
    let folder = Folder::new("old");
    folder.write("a.py", "# %%\nx = 1\n");
    folder.write("python", "#!/bin/sh\necho 3.10.4\nexit 1\n");
    let python = folder.0.join("python");
    std::fs::set_permissions(&python, std::fs::Permissions::from_mode(0o755)).unwrap();
    let (said, code) = folder.nbship(&["compile", "a.py", "-o", "out", "--no-lock"]);
    assert_eq!(code, 0, "{said}");
    let (said, code) = folder.nbship(&["verify", "a.py", "out", "--python", "./python"]);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.contains("is Python 3.10.4: a package needs 3.11 or newer"),
        "{said}"
    );
    assert!(said.contains("remedy: name the interpreter"), "{said}");
}

#[test]
fn what_an_ended_process_left_is_removed_at_the_next_compile() {
    let folder = Folder::new("stale");
    folder.write("a.py", "# %%\nx = 1\n");
    let compile = ["compile", "a.py", "-o", "out", "--no-lock"];
    assert_eq!(folder.nbship(&compile).1, 0);
    let left = |name: &str| folder.0.join("out").join(name);
    for name in [
        ".nbship-writing-1-a",
        ".nbship-writing-2-b",
        ".nbship-kept-3-c",
    ] {
        std::fs::create_dir(left(name)).unwrap();
    }
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    for name in [".nbship-writing-1-a", ".nbship-kept-3-c"] {
        let opened = std::fs::File::open(left(name)).unwrap();
        opened.set_modified(hour_ago).unwrap();
    }
    folder.write("a.py", "# %%\nx = 2\n");
    assert_eq!(folder.nbship(&compile).1, 0);
    assert!(!left(".nbship-writing-1-a").exists());
    assert!(left(".nbship-writing-2-b").exists());
    assert!(left(".nbship-kept-3-c").exists());
    let ignored = std::fs::read_to_string(left(".gitignore")).unwrap();
    assert!(ignored.contains(".nbship-*/"), "{ignored}");
}
