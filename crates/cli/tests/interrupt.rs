//! Where a command is ended, nothing of it is left.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod common;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use common::Folder;

/// Tells its version; else leaves its number and that of a process it starts, and takes for ever.
const PYTHON: &str = "#!/bin/sh
if [ \"$1\" != \"${1%run.py}\" ]; then
  sleep 600 & echo $$ $! > \"$PLACE/pids-$$.new\" && mv \"$PLACE/pids-$$.new\" \"$PLACE/pids-$$\"
  wait
fi
echo 3.12.0
";

fn entries(folder: &Path, start: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir(folder).unwrap().flatten();
    all.filter(|entry| entry.file_name().to_string_lossy().starts_with(start))
        .map(|entry| entry.path())
        .collect()
}

fn until(what: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(30);
    while !what() {
        assert!(Instant::now() < end, "it takes too long");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Whether a process runs; one that has ended and that nobody has asked about does not.
fn runs(number: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{number}/stat")).unwrap_or_default();
    let state = stat.rsplit(") ").next().unwrap_or_default();
    !state.is_empty() && !state.starts_with('Z')
}

/// A verification whose runs take for ever, under way.
fn verifying(folder: &Folder, first: &str) -> (Child, Vec<String>) {
    let (code, said) = folder.compile("# %%\nx = 1\nprint(x)\n", &[]);
    assert_eq!(code, 0, "{said}");
    let python = folder.0.join("python");
    std::fs::write(&python, PYTHON).unwrap();
    std::fs::set_permissions(&python, std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::create_dir(folder.0.join("tmp")).unwrap();
    let nbship = env!("CARGO_BIN_EXE_nbship");
    let line = format!("{first}exec {nbship} verify x.py out --python ./python");
    let child = Command::new("sh")
        .args(["-c", &line])
        .current_dir(&folder.0)
        .env("PLACE", &folder.0)
        .env("TMPDIR", folder.0.join("tmp"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let told = || {
        let found = entries(&folder.0, "pids-").into_iter();
        let found = found.filter(|path| path.extension().is_none());
        found.map(|path| std::fs::read_to_string(path).unwrap())
    };
    until(|| told().count() == 2);
    let numbers = told().collect::<String>();
    let numbers = numbers.split_whitespace().map(str::to_owned).collect();
    (child, numbers)
}

fn send(signal: &str, child: &Child) {
    let line = format!("kill -{signal} {}", child.id());
    let ended = Command::new("sh").args(["-c", &line]).status();
    assert!(ended.unwrap().success());
}

#[test]
fn a_verification_that_is_ended_leaves_no_process_and_no_folder() {
    for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        let folder = Folder::new(&format!("interrupt-{signal}"));
        let (child, numbers) = verifying(&folder, "");
        assert_eq!(numbers.len(), 4);
        assert!(numbers.iter().all(|number| runs(number)));
        assert!(!entries(&folder.0.join("tmp"), "nbship-").is_empty());
        send(signal, &child);
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(code), "{said}");
        assert!(said.contains("interrupted"), "{said}");
        until(|| !numbers.iter().any(|number| runs(number)));
        assert_eq!(
            entries(&folder.0.join("tmp"), "nbship-"),
            Vec::<PathBuf>::new()
        );
    }
}

#[test]
fn a_signal_that_is_to_be_ignored_is_ignored() {
    let folder = Folder::new("interrupt-ignored");
    let (mut child, numbers) = verifying(&folder, "trap '' HUP; ");
    send("HUP", &child);
    std::thread::sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none());
    assert!(numbers.iter().all(|number| runs(number)));
    send("TERM", &child);
    assert_eq!(child.wait().unwrap().code(), Some(143));
}

#[test]
fn what_a_killed_compilation_left_is_no_other_file_and_goes() {
    let folder = Folder::new("interrupt-left");
    let out = folder.0.join("out");
    // No process has a number as large as this.
    let left = out.join(".nbship-writing-99999999-a");
    std::fs::create_dir_all(&left).unwrap();
    let minute_ago = SystemTime::now() - Duration::from_secs(60);
    let opened = std::fs::File::open(&left).unwrap();
    opened.set_modified(minute_ago).unwrap();
    let (code, said) = folder.compile("# %%\nx = 1\n", &[]);
    assert_eq!(code, 0, "{said}");
    assert!(!said.contains("NB404"), "{said}");
    assert!(!left.exists());
}
