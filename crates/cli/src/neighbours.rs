//! What lies in the folder that a package goes to, and is none of the package's.

use std::path::Path;

use nbship_compiler::LOCK_FILE;
use nbship_diagnostics::{Code, Finding, Place, Severity};

use crate::exit::{Failure, Result};
use crate::{plan_text, write};

/// The project of somebody else stays as it is: its `pyproject.toml` would be kept, and be none of the package's.
pub fn refuse_other_project(folder: &Path) -> Result<()> {
    if folder.join(LOCK_FILE).exists() || !folder.join("pyproject.toml").is_file() {
        return Ok(());
    }
    let name = plan_text::one_line(&folder.to_string_lossy());
    Err(Failure::Unusable(
        format!("{name} holds another project: its pyproject.toml is none that nbship wrote"),
        Some("name an empty or new folder by -o; with --force its files are replaced".to_owned()),
    ))
}

/// Said where the package goes among files of other kinds: into the notebook's own folder or one above it, or into one that
/// is neither a repository nor holds a package.
pub fn among_others(folder: &Path, notebook: &Path) -> Option<Finding> {
    let is_there = |name: &str| folder.join(name).exists();
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let has_files = entries
        .into_iter()
        .any(|entry| !write::is_of_writing(&entry.file_name().to_string_lossy()));
    let place = |folder: &Path| folder.canonicalize().ok();
    let has_notebook = place(notebook)
        .zip(place(folder))
        .is_some_and(|(notebook, folder)| notebook.starts_with(folder));
    if !has_files || is_there(LOCK_FILE) || (is_there(".git") && !has_notebook) {
        return None;
    }
    let name = plan_text::one_line(&folder.to_string_lossy());
    Some(Finding {
        code: Code("NB404"),
        severity: Severity::Warning,
        message: format!("{name} holds other files, and the package is among them now"),
        place: Place::Nowhere {
            why: "it is about the package's folder",
        },
        remedy: Some("where that is not wanted, name an empty or new folder by -o".to_owned()),
    })
}
