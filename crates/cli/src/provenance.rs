//! Whether a package is what was compiled from a notebook as it is now, by its own record.

use std::collections::BTreeSet;
use std::path::Path;

use nbship_compiler::{LOCK_FILE, Record, sha256};
use nbship_notebook::{CellKind, Notebook};

use crate::plan_text::{one_line, ranges};

/// How many edited files are named.
const NAMED: usize = 5;

/// The record of a package; an empty one where it has none.
pub fn record(package: &Path) -> Record {
    let text = std::fs::read_to_string(package.join(LOCK_FILE)).unwrap_or_default();
    Record::read(&text).unwrap_or_default()
}

/// What sets a package apart from what would be compiled from the notebook: a note for each.
pub fn differences(package: &Path, record: &Record, notebook: &Notebook) -> Vec<String> {
    let mut notes = Vec::new();
    if !record.cells.is_empty()
        && let Some(what) = other_cells(record, notebook)
    {
        notes.push(format!(
            "note: the package was compiled from another state of the notebook: {what}\n  \
             remedy: compile it again"
        ));
    }
    let edited = edited(package, record);
    if !edited.is_empty() {
        let rest = edited.len().saturating_sub(NAMED);
        let more = if rest > 0 {
            format!(" and {rest} more")
        } else {
            String::new()
        };
        let named: Vec<String> = edited
            .iter()
            .take(NAMED)
            .map(|path| one_line(path))
            .collect();
        notes.push(format!(
            "note: edited since it was compiled: {}{more}",
            named.join(", ")
        ));
    }
    notes
}

/// Which code cells are not those that were compiled.
fn other_cells(record: &Record, notebook: &Notebook) -> Option<String> {
    let compiled: BTreeSet<&str> = record.cells.iter().map(String::as_str).collect();
    let mut hashes = BTreeSet::new();
    let mut new = Vec::new();
    for cell in &notebook.cells {
        let hash = sha256(cell.source.as_bytes());
        if let CellKind::Code(code) = &cell.kind
            && !compiled.contains(hash.as_str())
        {
            new.push(code.number.0);
        }
        hashes.insert(hash);
    }
    match new.as_slice() {
        [] if compiled.iter().all(|hash| hashes.contains(*hash)) => None,
        [] => Some("a cell is gone or was changed".to_owned()),
        [one] => Some(format!("cell {one} differs")),
        many => Some(format!("cells {} differ", ranges(many))),
    }
}

/// The package's own code that is not as it was written.
fn edited<'a>(package: &Path, record: &'a Record) -> Vec<&'a str> {
    let code = record
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("src/"));
    let is_other = |path: &str, hash: &str| {
        let bytes = std::fs::read(package.join(path));
        bytes.map_or(true, |bytes| sha256(&bytes) != hash)
    };
    code.filter(|(path, hash)| is_other(path, hash))
        .map(|(path, _)| path.as_str())
        .collect()
}
