//! Writes a package to disk: nothing half-written, nothing outside of its folder.
//!
//! Every file is first written in full under a temporary name in a folder beside the package's
//! files, then all are moved to their places, the record last. A move replaces a file in one step;
//! where one fails, those before it are undone.

mod change;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nbship_compiler::{LOCK_FILE, MERGED_FILES, OnDisk, Record, WritePlan, is_fitted};
use nbship_packaging::{FileContent, Origin, RenderedPackage};

use crate::exit::{Failure, Result};
use crate::files::read_regular;
use crate::interrupt;
pub use change::is_of_writing;
use change::{Change, Stop, stop};

/// The largest file of a package that is read to see whether it is as nbship wrote it.
const LARGEST: u64 = 64 << 20;

/// What lies in the folder the package goes to, as far as it concerns the package.
pub fn on_disk(folder: &Path, package: &RenderedPackage) -> OnDisk {
    let bytes = read_regular(&folder.join(LOCK_FILE), LARGEST);
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let record = text.as_deref().and_then(Record::read);
    let mut disk = OnDisk {
        hashes: BTreeMap::new(),
        texts: BTreeMap::new(),
        record,
    };
    let emitted = package.files.keys().map(|path| path.as_str().to_owned());
    let before = disk
        .record
        .iter()
        .flat_map(|record| record.files.keys().chain(&record.left).cloned());
    let paths: Vec<String> = emitted.chain(before).collect();
    for path in paths {
        // A record may have been edited: only plain paths below the folder are looked at.
        if nbship_packaging::PackagePath::new(path.clone()).is_err() {
            continue;
        }
        let place = folder.join(&path);
        let is_there = std::fs::symlink_metadata(&place).is_ok_and(|about| !about.is_dir());
        if is_there {
            // What cannot be read is nothing that nbship wrote.
            let bytes = read_regular(&place, LARGEST);
            let hash = bytes
                .as_deref()
                .map_or_else(String::new, nbship_compiler::sha256);
            if (MERGED_FILES.contains(&path.as_str()) || is_fitted(&path))
                && let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok())
            {
                disk.texts.insert(path.clone(), text);
            }
            disk.hashes.insert(path, hash);
        }
    }
    disk
}

/// Writes what the plan says.
pub fn write(folder: &Path, package: &RenderedPackage, plan: &WritePlan) -> Result<()> {
    let merged: BTreeMap<&str, FileContent> = plan
        .merged
        .iter()
        .map(|(path, bytes)| (path.as_str(), given(bytes.clone())))
        .collect();
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
        .map(|(path, content)| (path, merged.get(path).unwrap_or(content)))
        .collect();
    if !folder.is_dir() && std::fs::symlink_metadata(folder).is_ok() {
        return Err(unwritable(folder, "it is not a directory"));
    }
    place_files(folder, &files, &plan.remove)
}

/// Writes one more file into the package, in one step.
pub fn write_one(folder: &Path, path: &str, bytes: Vec<u8>) -> Result<()> {
    place_files(folder, &[(path, &given(bytes))], &[])
}

fn given(bytes: Vec<u8>) -> FileContent {
    FileContent {
        bytes: bytes.into(),
        executable: false,
        origin: Origin::Given,
    }
}

fn place_files(folder: &Path, files: &[(&str, &FileContent)], remove: &[String]) -> Result<()> {
    for path in files
        .iter()
        .map(|(path, _)| *path)
        .chain(remove.iter().map(String::as_str))
    {
        refuse_links(folder, path)?;
    }
    let _held = interrupt::hold();
    let mut change = Change::default();
    place_all(folder, files, remove, &mut change).map_err(|(path, why)| match change.undo() {
        None => unwritable(&path, &why),
        Some((lost, kept)) => half_written(&path, &why, &lost, &kept),
    })
}

fn place_all(
    folder: &Path,
    files: &[(&str, &FileContent)],
    remove: &[String],
    change: &mut Change,
) -> std::result::Result<(), Stop> {
    change.create_folders(folder)?;
    let staging = change.stage(folder)?;
    let mut moves: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (number, (path, content)) in files.iter().enumerate() {
        let from = staging.join(number.to_string());
        std::fs::write(&from, &content.bytes).map_err(|error| stop(&from, &error))?;
        set_mode(&from, content.executable).map_err(|error| stop(&from, &error))?;
        moves.push((from, folder.join(path)));
    }
    // The record comes last: while it is the old one, what is not as it says counts as edited.
    moves.sort_by_key(|(_, to)| to.ends_with(LOCK_FILE));
    for (_, to) in &moves {
        change.create_folders(to.parent().unwrap_or(folder))?;
    }
    let gone = remove.iter().map(|path| (None, folder.join(path)));
    let put = moves.into_iter().map(|(from, to)| (Some(from), to));
    for (number, (from, to)) in gone.chain(put).enumerate() {
        change.replace(from.as_deref(), &to, staging.join(format!("old-{number}")))?;
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

#[cfg(unix)]
fn set_mode(path: &Path, executable: bool) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if !executable {
        return Ok(());
    }
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: bool) -> std::io::Result<()> {
    Ok(())
}

/// What is left to say where not even the old files could be put back.
fn half_written(path: &Path, why: &str, lost: &[PathBuf], kept: &Path) -> Failure {
    let lost: Vec<String> = lost.iter().map(|path| path.display().to_string()).collect();
    Failure::Unwritable(
        format!(
            "{} cannot be written: {why}; then these could not be put back: {}",
            path.display(),
            lost.join(", ")
        ),
        format!("what was in them is in {}", kept.display()),
    )
}

fn unwritable(path: &Path, why: &str) -> Failure {
    Failure::Unwritable(
        format!("{} cannot be written: {why}", path.display()),
        "check the folder given by -o; what was in it is as it was before".to_owned(),
    )
}
