//! Reads files that a stranger may have put in the way: a pipe, a device or a file without end is
//! not read.

use std::io::Read;
use std::path::{Path, PathBuf};

/// The bytes of a regular file that is not larger than `limit`.
pub fn read_regular(path: &Path, limit: u64) -> Option<Vec<u8>> {
    let is_readable = |about: std::fs::Metadata| about.is_file() && about.len() <= limit;
    if !path.metadata().is_ok_and(is_readable) {
        return None;
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(limit + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= limit).then_some(bytes)
}

/// The folder that links may not lead out of: the repository a folder is in, else the folder.
pub fn project(folder: &Path) -> PathBuf {
    let folder = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    let repository = folder.ancestors().find(|place| place.join(".git").exists());
    repository.unwrap_or(&folder).to_path_buf()
}
