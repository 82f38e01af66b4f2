//! The lock of exact versions, made by uv where it is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::exit::Result;
use crate::temporary::Temporary;
use crate::write;

/// What became of the lock.
#[derive(Debug, PartialEq, Eq)]
pub enum Lock {
    /// It is as it was, or was not asked for.
    Left,
    Written,
    Failed(String),
}

/// Whether uv is there.
pub fn is_possible() -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(uv()).is_file())
}

fn uv() -> PathBuf {
    PathBuf::from(if cfg!(windows) { "uv.exe" } else { "uv" })
}

/// Makes or updates `uv.lock` of a package. A lock that still fits is not touched. It is made in a
/// folder of its own, so that a failure leaves nothing behind.
pub fn update(package: &Path) -> Result<Lock> {
    let Ok(project) = std::fs::read(package.join("pyproject.toml")) else {
        return Ok(Lock::Left);
    };
    let place = Temporary::new("nbship-lock", false)?;
    let old = std::fs::read(package.join("uv.lock")).ok();
    if std::fs::write(place.path().join("pyproject.toml"), project).is_err() {
        return Ok(Lock::Failed(
            "the folder for temporary files cannot be written".to_owned(),
        ));
    }
    if let Some(old) = &old {
        let _ = std::fs::write(place.path().join("uv.lock"), old);
    }
    let ran = Command::new(uv())
        .args(["lock", "--quiet", "--no-progress", "--directory"])
        .arg(place.path())
        .stdin(Stdio::null())
        .output();
    let output = match ran {
        Ok(output) => output,
        Err(error) => return Ok(Lock::Failed(error.to_string())),
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let why: Vec<&str> = said
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .take(4)
            .collect();
        return Ok(Lock::Failed(why.join(" ")));
    }
    match std::fs::read(place.path().join("uv.lock")) {
        Ok(made) if Some(&made) == old.as_ref() => Ok(Lock::Left),
        Ok(made) => write::write_one(package, "uv.lock", made).map(|()| Lock::Written),
        Err(error) => Ok(Lock::Failed(error.to_string())),
    }
}
