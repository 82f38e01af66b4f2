//! Writes a package to disk: nothing half-written, nothing outside of its folder.
//!
//! Every file is first written in full under a temporary name in a folder beside the package's
//! files, then all are moved to their places. What fails before the first move leaves the package
//! as it was; a move replaces a file in one step.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nbship_compiler::{LOCK_FILE, OnDisk, Record, WritePlan};
use nbship_packaging::{FileContent, Origin, RenderedPackage};

use crate::exit::{Failure, Result};
use crate::input::reason;
use crate::temporary::Temporary;

/// What lies in the folder the package goes to, as far as it concerns the package.
pub fn on_disk(folder: &Path, package: &RenderedPackage) -> OnDisk {
    let text = std::fs::read_to_string(folder.join(LOCK_FILE)).ok();
    let record = text.as_deref().and_then(Record::read);
    let mut disk = OnDisk {
        hashes: BTreeMap::new(),
        record,
    };
    let emitted = package.files.keys().map(|path| path.as_str().to_owned());
    let before = disk
        .record
        .iter()
        .flat_map(|record| record.files.keys().cloned());
    let paths: Vec<String> = emitted.chain(before).collect();
    for path in paths {
        // A record may have been edited: only plain paths below the folder are looked at.
        if nbship_packaging::PackagePath::new(path.clone()).is_err() {
            continue;
        }
        if let Ok(bytes) = std::fs::read(folder.join(&path)) {
            disk.hashes.insert(path, nbship_compiler::sha256(&bytes));
        }
    }
    disk
}

/// Writes what the plan says.
pub fn write(folder: &Path, package: &RenderedPackage, plan: &WritePlan) -> Result<()> {
    let files: Vec<(&str, &FileContent)> = package
        .files
        .iter()
        .map(|(path, content)| (path.as_str(), content))
        .filter(|(path, _)| {
            plan.add
                .iter()
                .chain(&plan.update)
                .any(|written| written == path)
        })
        .collect();
    if !folder.is_dir() && std::fs::symlink_metadata(folder).is_ok() {
        return Err(unwritable(folder, "it is not a directory"));
    }
    let existed = folder.exists();
    create_folder(folder)?;
    let written = place_files(folder, &files, &plan.remove);
    if written.is_err() && !existed {
        let _ = std::fs::remove_dir_all(folder);
    }
    written
}

/// Writes one more file into the package, in one step.
pub fn write_one(folder: &Path, path: &str, bytes: Vec<u8>) -> Result<()> {
    let content = FileContent {
        bytes,
        executable: false,
        origin: Origin::Given,
    };
    place_files(folder, &[(path, &content)], &[])
}

fn place_files(folder: &Path, files: &[(&str, &FileContent)], remove: &[String]) -> Result<()> {
    for path in files
        .iter()
        .map(|(path, _)| *path)
        .chain(remove.iter().map(String::as_str))
    {
        refuse_links(folder, path)?;
    }
    let staging = Temporary::inside(folder, ".nbship-writing", false)?;
    let mut moves: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (number, (path, content)) in files.iter().enumerate() {
        let from = staging.path().join(number.to_string());
        std::fs::write(&from, &content.bytes)
            .map_err(|error| unwritable(&from, &reason(&error)))?;
        set_mode(&from, content.executable)?;
        moves.push((from, folder.join(path)));
    }
    for (_, to) in &moves {
        create_folder(to.parent().unwrap_or(folder))?;
    }
    for (from, to) in &moves {
        std::fs::rename(from, to).map_err(|error| unwritable(to, &reason(&error)))?;
    }
    for path in remove {
        let _ = std::fs::remove_file(folder.join(path));
    }
    Ok(())
}

/// A folder of the package that is a link would lead out of it.
fn refuse_links(folder: &Path, path: &str) -> Result<()> {
    let mut place = folder.to_path_buf();
    let parts: Vec<&str> = path.split('/').collect();
    for (depth, part) in parts.iter().enumerate() {
        place.push(part);
        let is_last = depth + 1 == parts.len();
        match std::fs::symlink_metadata(&place) {
            Ok(about) if about.is_symlink() && !is_last => {
                return Err(unwritable(&place, "it is a link to elsewhere"));
            }
            Ok(about) if about.is_dir() && is_last => {
                return Err(unwritable(&place, "it is a directory"));
            }
            Ok(about) if !about.is_dir() && !is_last => {
                return Err(unwritable(&place, "it is not a directory"));
            }
            _ => {}
        }
    }
    Ok(())
}

fn create_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &reason(&error)))
}

#[cfg(unix)]
fn set_mode(path: &Path, executable: bool) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if !executable {
        return Ok(());
    }
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, mode).map_err(|error| unwritable(path, &reason(&error)))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: bool) -> Result<()> {
    Ok(())
}

fn unwritable(path: &Path, why: &str) -> Failure {
    let message = format!("[NB191] {} cannot be written: {why}", path.display());
    Failure::Unusable(
        message,
        Some("check the folder given by -o; what was in it is as it was before".to_owned()),
    )
}
