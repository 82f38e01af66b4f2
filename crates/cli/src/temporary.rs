//! Folders that are gone when the command ends.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::exit::{Failure, Result};
use crate::input::reason;
use crate::interrupt;

/// A new folder, removed with all in it when this is dropped, unless it is to be kept.
#[derive(Debug)]
pub struct Temporary {
    path: PathBuf,
    keep: bool,
}

impl Temporary {
    /// Makes a folder in the system's place for temporary files. Only this user can read it.
    pub fn new(name: &str, keep: bool) -> Result<Self> {
        Self::inside(&std::env::temp_dir(), name, keep)
    }

    /// Makes a folder in `parent`.
    pub fn inside(parent: &Path, name: &str, keep: bool) -> Result<Self> {
        Self::try_inside(parent, name, keep).map_err(|(path, why)| {
            Failure::unusable(format!("{} cannot be made: {why}", path.display()))
        })
    }

    /// Makes a folder in `parent`, or says where and why not. It must not exist yet: another user
    /// may have put one there.
    pub fn try_inside(
        parent: &Path,
        name: &str,
        keep: bool,
    ) -> std::result::Result<Self, (PathBuf, String)> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_nanos());
        let path = parent.join(format!("{name}-{}-{now:x}", std::process::id()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let made = if keep {
            builder.create(&path)
        } else {
            interrupt::make_folder(&builder, &path)
        };
        match made {
            Ok(()) => Ok(Self { path, keep }),
            Err(error) => Err((path, reason(&error))),
        }
    }

    /// Keeps the folder, and says where it is.
    pub fn kept(mut self) -> PathBuf {
        self.keep = true;
        interrupt::forget_folder(&self.path);
        self.path.clone()
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.keep {
            let _ = std::fs::remove_dir_all(&self.path);
            interrupt::forget_folder(&self.path);
        }
    }
}
