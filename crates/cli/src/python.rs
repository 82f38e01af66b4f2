//! Which interpreter is meant.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::exit::{Failure, Result};
use crate::input::reason;

/// The interpreter that was named, or that of the active environment, or the first on the path.
pub fn choose(named: Option<&Path>) -> PathBuf {
    if let Some(named) = named {
        // A name with a folder in it is relative to here, not to where the process is started.
        let has_folder = named.components().count() > 1;
        return if has_folder {
            std::path::absolute(named).unwrap_or(named.to_path_buf())
        } else {
            named.to_path_buf()
        };
    }
    let active = std::env::var_os("VIRTUAL_ENV")
        .map(|folder| PathBuf::from(folder).join("bin").join("python"));
    active
        .filter(|python| python.exists())
        .unwrap_or_else(|| PathBuf::from("python3"))
}

/// What the interpreter is asked: fails where it is too old.
const ASK: &str = "import sys; print(sys.version.split()[0]); sys.exit(sys.version_info < (3, 11))";

/// Refuses what is no interpreter, or one that is older than packages can be run with.
pub fn check_age(python: &Path) -> Result<()> {
    let answer = Command::new(python)
        .args(["-I", "-c", ASK])
        .stdin(Stdio::null())
        .output();
    let why = match answer {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => match String::from_utf8_lossy(&output.stdout).trim() {
            version if version.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("is Python {version}: a package needs 3.11 or newer")
            }
            _ => "is no Python interpreter".to_owned(),
        },
        Err(error) => format!("cannot be started: {}", reason(&error)),
    };
    let remedy = "name the interpreter of the package's environment: --python .venv/bin/python";
    Err(Failure::Unusable(
        format!("{} {why}", python.display()),
        Some(remedy.to_owned()),
    ))
}
