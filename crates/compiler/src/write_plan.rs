//! What to write, by comparing a package in memory with the folder it goes to.
//!
//! A file that is as nbship wrote it last (its hash stands in the old record) may be replaced or
//! removed. Any other file belongs to a person: it is kept, and said so.

use std::collections::BTreeMap;

use nbship_diagnostics::{Code, Finding, Place, Severity};
use nbship_packaging::RenderedPackage;

use crate::record::{LOCK_FILE, Record, sha256};

/// The files that lie where the package goes: path → sha256 of what is there.
#[derive(Clone, Debug, Default)]
pub struct OnDisk {
    pub hashes: BTreeMap<String, String>,
    /// The record that is there, if any.
    pub record: Option<Record>,
}

/// What to do with each file. Paths as in the package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WritePlan {
    pub add: Vec<String>,
    pub update: Vec<String>,
    pub remove: Vec<String>,
    /// Edited by a person, and left alone.
    pub keep: Vec<String>,
    pub unchanged: usize,
    pub findings: Vec<Finding>,
}

impl WritePlan {
    /// Whether nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.update.is_empty() && self.remove.is_empty()
    }
}

/// Decides for every file; with `force`, files that a person edited are replaced as well.
#[must_use]
pub fn write_plan(package: &RenderedPackage, disk: &OnDisk, force: bool) -> WritePlan {
    let pristine = disk.record.as_ref().map(|record| &record.files);
    let is_pristine = |path: &str, hash: &str| {
        pristine
            .and_then(|files| files.get(path))
            .is_some_and(|known| known == hash)
    };
    let mut plan = WritePlan::default();
    for (path, content) in &package.files {
        let path = path.as_str();
        match disk.hashes.get(path) {
            None => plan.add.push(path.to_owned()),
            Some(hash) if *hash == sha256(&content.bytes) => plan.unchanged += 1,
            Some(hash) if force || path == LOCK_FILE || is_pristine(path, hash) => {
                plan.update.push(path.to_owned())
            }
            Some(_) => plan.keep.push(path.to_owned()),
        }
    }
    for (path, hash) in &disk.hashes {
        let emitted = package.files.keys().any(|known| known.as_str() == path);
        if !emitted && is_pristine(path, hash) {
            plan.remove.push(path.clone());
        }
    }
    plan.findings = plan.keep.iter().map(|path| kept(path)).collect();
    plan
}

fn kept(path: &str) -> Finding {
    Finding {
        code: Code("NB410"),
        severity: Severity::Warning,
        message: format!("{path} was edited by hand and is left as it is"),
        place: Place::Nowhere {
            why: "it is a file of the package, not a place in the notebook",
        },
        remedy: Some(
            "compare it with a package compiled elsewhere, or replace it with --force".to_owned(),
        ),
    }
}
