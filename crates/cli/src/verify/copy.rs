//! Copies of the data folder: every run has its own, and the user's files are only read.

use std::path::{Path, PathBuf};

use crate::exit::{Failure, Result};
use crate::input::reason;

/// Folders that hold no data of the notebook; environments are known by their `pyvenv.cfg`.
const SKIPPED: [&str; 4] = [".git", ".hg", "node_modules", "__pycache__"];

/// The most that is copied.
const MOST_BYTES: u64 = 8 << 30;

/// Copies the notebook's folder, with as many folders above it as its code reaches, into `place`.
/// Gives the copy's root, and the notebook's folder in it. `except` (the package) is left out.
pub fn data(
    folder: &Path,
    place: &Path,
    levels_up: usize,
    except: &Path,
) -> Result<(PathBuf, PathBuf)> {
    let folder = folder
        .canonicalize()
        .map_err(|error| Failure::unusable(reason(&error)))?;
    let root = folder
        .ancestors()
        .nth(levels_up)
        .unwrap_or(&folder)
        .to_path_buf();
    let below = folder
        .strip_prefix(&root)
        .unwrap_or(Path::new(""))
        .to_path_buf();
    // Code may ask for the name of its folder.
    let name = root.file_name().unwrap_or(std::ffi::OsStr::new("data"));
    let target = place.join("data").join(name);
    let mut copier = Copier {
        left: MOST_BYTES,
        except: except.canonicalize().ok(),
        root: root.clone(),
    };
    copier.folder(&root, &target, 0)?;
    Ok((target.clone(), target.join(below)))
}

struct Copier {
    left: u64,
    except: Option<PathBuf>,
    root: PathBuf,
}

impl Copier {
    fn folder(&mut self, from: &Path, to: &Path, depth: usize) -> Result<()> {
        std::fs::create_dir_all(to).map_err(|error| cannot_write(to, &error))?;
        let entries = match std::fs::read_dir(from) {
            Ok(entries) => entries,
            Err(error) if depth == 0 => {
                return Err(Failure::unusable(format!(
                    "{}: {}",
                    from.display(),
                    reason(&error)
                )));
            }
            Err(_) => return Ok(()),
        };
        for entry in entries.flatten() {
            let (path, target) = (entry.path(), to.join(entry.file_name()));
            let Ok(about) = std::fs::metadata(&path) else {
                continue;
            };
            if about.is_dir() {
                if depth < 40 && self.is_data(&path) {
                    self.folder(&path, &target, depth + 1)?;
                }
            } else if about.is_file() {
                self.file(&path, &target, about.len())?;
            }
        }
        Ok(())
    }

    /// Whether a folder is copied: not the package, not an environment, not a way back up.
    fn is_data(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default();
        let real = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        !SKIPPED.iter().any(|skipped| name == *skipped)
            && self.except.as_ref() != Some(&real)
            && !path.join("pyvenv.cfg").exists()
            && !self.root.starts_with(&real)
    }

    fn file(&mut self, from: &Path, to: &Path, size: u64) -> Result<()> {
        self.left = self.left.checked_sub(size).ok_or_else(|| {
            Failure::Unusable(
                format!(
                    "{} holds more than {} GiB",
                    self.root.display(),
                    MOST_BYTES >> 30
                ),
                Some("put the notebook into a folder with nothing but its data".to_owned()),
            )
        })?;
        // A file that may not be read is not there for the notebook either.
        match std::fs::copy(from, to) {
            Err(error) if error.kind() != std::io::ErrorKind::PermissionDenied => {
                Err(cannot_write(to, &error))
            }
            _ => Ok(()),
        }
    }
}

/// The working folder cannot be used.
pub fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::unusable(format!(
        "{} cannot be written: {}",
        path.display(),
        reason(error)
    ))
}
