//! Which interpreter is meant.

use std::path::{Path, PathBuf};

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
