//! A change of several files that is made as a whole or undone.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::input::reason;
use crate::temporary::Temporary;

/// What could not be written, and why not.
pub type Stop = (PathBuf, String);

/// What was done so far, so that it can be undone.
#[derive(Debug, Default)]
pub struct Change {
    /// New files before they are moved, old files after they were replaced.
    staging: Option<Temporary>,
    /// Folders that were made, outermost first.
    folders: Vec<PathBuf>,
    /// Files that were put in place or removed, each with where its old content is.
    done: Vec<(PathBuf, Option<PathBuf>)>,
}

/// How the folder for files that are not in their place yet is called, and one that is to be kept.
const WRITING: &str = ".nbship-writing";
const KEPT: &str = ".nbship-kept";
/// Since when a folder is one that a process left when it was ended.
const STALE: Duration = Duration::from_secs(600);
/// Since when one is whose process is not among this machine's: it may be another machine's.
const STALE_WITHOUT_PROCESS: Duration = Duration::from_secs(5);

/// Whether a name is that of a folder of files that are not in their place yet.
pub fn is_of_writing(name: &str) -> bool {
    name.starts_with(WRITING)
}

/// Whether the process is running that made a folder of this name; only Linux tells.
fn has_process(name: &str) -> bool {
    let number = name.trim_start_matches(WRITING).split('-').nth(1);
    let processes = Path::new("/proc");
    !processes.join("self").exists() || number.is_none_or(|number| processes.join(number).exists())
}

/// Removes what earlier processes left that were ended while they wrote.
fn remove_stale(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let about = entry.metadata().ok().filter(std::fs::Metadata::is_dir);
        let age = about.and_then(|about| about.modified().ok()?.elapsed().ok());
        let stale = if has_process(&name) {
            STALE
        } else {
            STALE_WITHOUT_PROCESS
        };
        if is_of_writing(&name) && age.is_some_and(|age| age > stale) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Gives a folder that a person is told of a name under which no later process removes it.
fn put_by(folder: PathBuf) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let kept = folder.with_file_name(name.replacen(WRITING, KEPT, 1));
    match std::fs::rename(&folder, &kept) {
        Ok(()) => kept,
        Err(_) => folder,
    }
}

impl Change {
    /// The folder for files that are not in their place yet.
    pub fn stage(&mut self, folder: &Path) -> Result<PathBuf, Stop> {
        remove_stale(folder);
        // The folder is known to whoever reads this; what is made in it for a moment is not.
        let staging = Temporary::try_inside(folder, WRITING, false)
            .map_err(|(_, why)| (folder.to_path_buf(), why))?;
        let path = staging.path().to_path_buf();
        self.staging = Some(staging);
        Ok(path)
    }

    /// Makes a folder with all above it.
    pub fn create_folders(&mut self, folder: &Path) -> Result<(), Stop> {
        let mut missing: Vec<&Path> = folder
            .ancestors()
            .take_while(|place| !place.as_os_str().is_empty() && !place.exists())
            .collect();
        missing.reverse();
        for place in missing {
            std::fs::create_dir(place).map_err(|error| stop(place, &error))?;
            self.folders.push(place.to_path_buf());
        }
        Ok(())
    }

    /// Puts `from` in the place of `to` in one step, or removes `to`; its old content goes to `kept`.
    pub fn replace(&mut self, from: Option<&Path>, to: &Path, kept: PathBuf) -> Result<(), Stop> {
        let cannot = |error: std::io::Error| stop(to, &error);
        let is_there = std::fs::symlink_metadata(to).is_ok();
        if is_there {
            if from.is_none() || std::fs::hard_link(to, &kept).is_err() {
                std::fs::rename(to, &kept).map_err(cannot)?;
            }
            self.done.push((to.to_path_buf(), Some(kept)));
        }
        if let Some(from) = from {
            std::fs::rename(from, to).map_err(cannot)?;
            if !is_there {
                self.done.push((to.to_path_buf(), None));
            }
        }
        Ok(())
    }

    /// Puts everything back as it was. Gives what could not be put back, and where the old files
    /// then are.
    pub fn undo(self) -> Option<(Vec<PathBuf>, PathBuf)> {
        let mut lost = Vec::new();
        for (place, kept) in self.done.into_iter().rev() {
            let back = match kept {
                // Where it was not replaced after all, these are two names of one file: all is well.
                Some(kept) => std::fs::rename(&kept, &place),
                None => std::fs::remove_file(&place),
            };
            if back.is_err() {
                lost.push(place);
            }
        }
        let staging = match self.staging {
            Some(staging) if !lost.is_empty() => Some(put_by(staging.kept())),
            _ => None,
        };
        for folder in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
        staging.map(|staging| (lost, staging))
    }
}

pub fn stop(path: &Path, error: &std::io::Error) -> Stop {
    (path.to_path_buf(), reason(error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::Change;
    use crate::temporary::Temporary;

    #[test]
    fn what_fails_halfway_is_undone() {
        let place = Temporary::new("nbship-change", false).unwrap();
        let at = |name: &str| place.path().join(name);
        for name in ["replaced", "removed", "blocked"] {
            std::fs::write(at(name), name).unwrap();
        }
        let mut change = Change::default();
        change.create_folders(&at("new/folder")).unwrap();
        let staging = change.stage(place.path()).unwrap();
        for name in ["0", "1"] {
            std::fs::write(staging.join(name), "new").unwrap();
        }
        let from = |name: &str| Some(staging.join(name));
        for (number, (from, to)) in [
            (None, "removed"),
            (from("0"), "replaced"),
            (from("1"), "new/folder/file"),
        ]
        .into_iter()
        .enumerate()
        {
            let kept = staging.join(format!("old-{number}"));
            change.replace(from.as_deref(), &at(to), kept).unwrap();
        }
        assert_eq!(std::fs::read_to_string(at("replaced")).unwrap(), "new");
        assert!(!at("removed").exists());
        let absent = staging.join("absent");
        let stopped = change.replace(Some(&absent), &at("blocked"), staging.join("old-3"));
        assert!(stopped.is_err());
        assert_eq!(change.undo(), None);
        for name in ["replaced", "removed", "blocked"] {
            assert_eq!(std::fs::read_to_string(at(name)).unwrap(), name);
        }
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 3);
    }
}
