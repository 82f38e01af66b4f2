//! What is put in order where a person or the system ends the command: by Ctrl-C, by `kill`, by closing
//! the terminal. Processes it started are ended, temporary folders removed; what is being written is
//! written to its end first.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What would be left behind.
struct Left {
    /// Processes that lead a group of their own.
    groups: BTreeSet<u32>,
    folders: BTreeSet<PathBuf>,
}

static LEFT: Mutex<Left> = Mutex::new(Left {
    groups: BTreeSet::new(),
    folders: BTreeSet::new(),
});
static WRITING: Mutex<()> = Mutex::new(());

/// While this is held the command does not end.
#[must_use]
pub struct Held(#[expect(dead_code, reason = "it is held")] MutexGuard<'static, ()>);

/// Lets what is done from here on be done to its end.
pub fn hold() -> Held {
    Held(WRITING.lock().unwrap_or_else(PoisonError::into_inner))
}

fn left() -> MutexGuard<'static, Left> {
    LEFT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a folder that is removed where the command is ended.
pub fn make_folder(builder: &std::fs::DirBuilder, path: &Path) -> std::io::Result<()> {
    let mut left = left();
    builder.create(path)?;
    left.folders.insert(path.to_path_buf());
    Ok(())
}

/// The folder is gone, or is to stay.
pub fn forget_folder(path: &Path) {
    left().folders.remove(path);
}

/// Starts a process in a group of its own, which is ended with the command.
pub fn start(command: &mut Command) -> std::io::Result<Child> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let mut left = left();
    let child = command.spawn()?;
    left.groups.insert(child.id());
    Ok(child)
}

/// The process has ended.
pub fn forget_process(child: &Child) {
    left().groups.remove(&child.id());
}

/// Ends a process and those it started.
pub fn end_group(leader: u32) {
    if cfg!(unix) {
        // The shell has `kill` where there is no program of that name.
        let _ = Command::new("sh")
            .args(["-c", &format!("kill -s KILL -- -{leader}")])
            .stderr(Stdio::null())
            .status();
    }
}

/// Waits, on a thread of its own, for a signal that ends the command.
#[cfg(unix)]
pub fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    // What whoever started the command lets it ignore (`nohup`, `&` in a script) it goes on ignoring.
    let ignored = ignored();
    let wanted = [SIGHUP, SIGINT, SIGTERM]
        .into_iter()
        .filter(|signal| ignored >> (signal - 1) & 1 == 0);
    let Ok(mut signals) = signal_hook::iterator::Signals::new(wanted) else {
        return;
    };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            put_in_order();
            std::process::exit(128 + signal);
        }
    });
}

/// Elsewhere a console ends all the processes of a command itself.
#[cfg(not(unix))]
pub fn watch() {}

/// The signals that were ignored when the process began, a bit each; none where nobody tells.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .unwrap_or_default();
    u64::from_str_radix(mask.trim(), 16).unwrap_or(0)
}

/// Leaves nothing behind. The locks are held until the process ends: nothing begins any more.
#[cfg(unix)]
fn put_in_order() {
    let held = hold();
    let left = left();
    for leader in &left.groups {
        end_group(*leader);
    }
    for folder in &left.folders {
        // A process that is just ending may still write.
        for _ in 0..20 {
            if std::fs::remove_dir_all(folder).is_ok() || !folder.exists() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }
    if crate::terminal::stderr_is_live() {
        crate::terminal::say_for_now("");
    }
    crate::terminal::say("interrupted");
    std::mem::forget((held, left));
}
