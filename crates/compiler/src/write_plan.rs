//! What to write, by comparing a package in memory with the folder it goes to.
//!
//! A file that is as nbship wrote it last (its hash stands in the old record) may be replaced or
//! removed. Any other file belongs to a person: it is kept, and said so. What a team edits and nbship goes
//! on with (`pyproject.toml`, `params.toml`) is brought together instead.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::{Code, Finding, Place, Severity};
use nbship_packaging::{FileContent, PackagePath, RenderedPackage};

use crate::fitting::{is_stage, misfits};
use crate::merge::{Merged, merge};
use crate::record::{LOCK_FILE, Record, sha256_of};

/// The files that lie where the package goes: path → sha256 of what is there.
#[derive(Clone, Debug, Default)]
pub struct OnDisk {
    pub hashes: BTreeMap<String, String>,
    /// The texts of `MERGED_FILES`, and of files that must fit each other.
    pub texts: BTreeMap<String, String>,
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
    /// What is written instead of the package's own text, where a person edited the file.
    pub merged: BTreeMap<String, Vec<u8>>,
    pub findings: Vec<Finding>,
}

impl WritePlan {
    /// Whether nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.update.is_empty() && self.remove.is_empty()
    }

    fn take(&mut self, path: &str, merged: Merged, disk: &OnDisk, findings: &mut Vec<Finding>) {
        if !merged.left.is_empty() {
            findings.push(partly_edited(path, &merged.left));
        }
        if disk.texts.get(path) == Some(&merged.text) {
            self.unchanged += 1;
            return;
        }
        self.update.push(path.to_owned());
        let bytes = merged.text.into_bytes();
        self.merged.insert(path.to_owned(), bytes);
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
    let mut left = Vec::new();
    for (path, content) in &package.files {
        let path = path.as_str();
        match disk.hashes.get(path) {
            None => plan.add.push(path.to_owned()),
            Some(hash) if *hash == sha256_of(content) => plan.unchanged += 1,
            Some(hash) if force || path == LOCK_FILE || is_pristine(path, hash) => {
                plan.update.push(path.to_owned())
            }
            Some(_) => match brought_together(path, content, disk) {
                Some(merged) => plan.take(path, merged, disk, &mut left),
                None => plan.keep.push(path.to_owned()),
            },
        }
    }
    let emitted: BTreeSet<&str> = package.files.keys().map(PackagePath::as_str).collect();
    for (path, hash) in &disk.hashes {
        if emitted.contains(path.as_str()) {
            continue;
        }
        if is_pristine(path, hash) {
            plan.remove.push(path.clone());
        } else {
            left.push(orphan(path));
        }
    }
    left.extend(replaced(&emitted, disk));
    let misfits = misfits(package, disk, &plan.keep);
    let fits = |path: &&String| !misfits.iter().any(|(other, _)| other == *path);
    let kept = plan.keep.iter().filter(fits);
    plan.findings = kept
        .map(|path| about_kept(path, package, disk.record.as_ref()))
        .chain(left)
        .collect();
    plan.findings
        .extend(misfits.into_iter().map(|(_, finding)| finding));
    plan
}

/// What is said of a file that is left alone; `written` is the record of what nbship wrote.
fn about_kept(path: &str, package: &RenderedPackage, written: Option<&Record>) -> Finding {
    let mut files = package.files.iter();
    let now = files.find(|(each, _)| each.as_str() == path);
    match written.and_then(|record| record.files.get(path)) {
        Some(hash) => {
            let is_outdated = now.is_none_or(|(_, content)| sha256_of(content) != *hash)
                && !written.is_some_and(|record| is_only_numbered_anew(path, package, record));
            edited(path, is_outdated)
        }
        None => foreign(path),
    }
}

/// Whether a file is that of a stage of the same cells as before: they may have other numbers now.
fn is_only_numbered_anew(path: &str, package: &RenderedPackage, written: &Record) -> bool {
    let now = package.text(LOCK_FILE).and_then(Record::read);
    let stage = path
        .rsplit_once("/stages/")
        .map(|(_, file)| file.trim_end_matches(".py"));
    let (Some(now), Some(stage)) = (now, stage.filter(|_| is_stage(path))) else {
        return false;
    };
    let before = written.stages.get(stage);
    before.is_some() && before == now.stages.get(stage)
}

/// An edited file with what nbship changed since, where it can have both.
fn brought_together(path: &str, content: &FileContent, disk: &OnDisk) -> Option<Merged> {
    let last = disk.record.as_ref()?.texts.get(path)?;
    let new = std::str::from_utf8(&content.bytes).ok()?;
    merge(last, disk.texts.get(path)?, new)
}

/// Says that a package of another name is replaced.
fn replaced(emitted: &BTreeSet<&str>, disk: &OnDisk) -> Option<Finding> {
    let package = |path: &str| {
        let name = path.strip_prefix("src/")?.strip_suffix("/pipeline.py")?;
        (!name.contains('/')).then(|| name.to_owned())
    };
    let new = emitted.iter().find_map(|path| package(path))?;
    let record = disk.record.as_ref()?;
    let old = record.files.keys().find_map(|path| package(path))?;
    (old != new).then(|| {
        kept(
            "NB408",
            format!("the folder held the package `{old}`, which `{new}` replaces"),
            "compile with -o into a folder of its own, or name the package by --name, if both are wanted",
        )
    })
}

/// An edited file of which the package has nothing any more.
fn orphan(path: &str) -> Finding {
    kept(
        "NB410",
        format!(
            "{path} was edited by hand and is left as it is, but no longer part of the package"
        ),
        "carry the edit over to the stage that has its place, and remove the file",
    )
}

/// `is_outdated`: what would be written is not what was written before the edit.
fn edited(path: &str, is_outdated: bool) -> Finding {
    let message = format!("{path} was edited by hand and is left as it is");
    if is_outdated {
        let message = format!(
            "{message}, but would be different now: the package lacks that change of the notebook"
        );
        let remedy = "compile with -o into another folder to see the new text and carry it over, or replace \
                      the file with --force";
        return kept("NB403", message, remedy);
    }
    kept(
        "NB403",
        message,
        "replace it with --force, if the edit is not wanted",
    )
}

/// Of a file that is brought together: what both changed.
fn partly_edited(path: &str, left: &[String]) -> Finding {
    let what = left.join(", ");
    kept(
        "NB403",
        format!(
            "{path}: {what} was edited by hand and is left as it is, but would be different now"
        ),
        "compile with -o into another folder to see what would be there, and carry over what is wanted",
    )
}

fn foreign(path: &str) -> Finding {
    kept(
        "NB404",
        format!("{path} was there before and is left as it is"),
        "compile into another folder, or replace it with --force",
    )
}

fn kept(code: &'static str, message: String, remedy: &str) -> Finding {
    Finding {
        code: Code(code),
        severity: Severity::Warning,
        message,
        place: Place::Nowhere {
            why: "it is a file of the package, not a place in the notebook",
        },
        remedy: Some(remedy.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sha256;

    fn package(files: &[(&str, &str)]) -> RenderedPackage {
        let mut package = RenderedPackage::default();
        for (path, text) in files {
            package
                .add(path, FileContent::text(*text))
                .expect("a good path");
        }
        package
    }

    fn disk(files: &[(&str, &str)], recorded: &[(&str, &str)]) -> OnDisk {
        let hashed = |files: &[(&str, &str)]| -> BTreeMap<String, String> {
            let hash = |(path, text): &(&str, &str)| ((*path).to_owned(), sha256(text.as_bytes()));
            files.iter().map(hash).collect()
        };
        let record = Record {
            files: hashed(recorded),
            ..Record::default()
        };
        OnDisk {
            hashes: hashed(files),
            texts: BTreeMap::new(),
            record: (!recorded.is_empty()).then_some(record),
        }
    }

    #[test]
    fn nothing_changed_writes_nothing() {
        let files = [("a.py", "1"), ("b.py", "2")];
        let plan = write_plan(&package(&files), &disk(&files, &files), false);
        assert!(plan.is_empty() && plan.unchanged == 2 && plan.keep.is_empty());
    }

    #[test]
    fn what_nbship_wrote_is_updated_and_what_a_person_edited_is_kept() {
        let old = [
            ("a.py", "1"),
            ("b.py", "2"),
            ("gone.py", "3"),
            ("gone_edited.py", "4"),
        ];
        let now = [
            ("a.py", "1"),
            ("b.py", "mine"),
            ("gone.py", "3"),
            ("gone_edited.py", "mine"),
        ];
        let new = package(&[("a.py", "new"), ("b.py", "new"), ("c.py", "new")]);
        let plan = write_plan(&new, &disk(&now, &old), false);
        assert_eq!(
            (plan.add, plan.update),
            (vec!["c.py".to_owned()], vec!["a.py".to_owned()])
        );
        assert_eq!(
            (plan.keep, plan.remove),
            (vec!["b.py".to_owned()], vec!["gone.py".to_owned()])
        );
        assert_eq!(plan.findings[0].code, Code("NB403"));
        assert!(plan.findings[0].message.contains("would be different now"));
        let same = write_plan(&package(&old), &disk(&now, &old), false);
        assert_eq!(same.keep, ["b.py", "gone_edited.py"]);
        assert!(
            same.findings
                .iter()
                .all(|found| !found.message.contains("different"))
        );
        let forced = write_plan(&new, &disk(&now, &old), true);
        assert_eq!(forced.update, ["a.py", "b.py"]);
        assert!(forced.keep.is_empty() && !forced.remove.contains(&"gone_edited.py".to_owned()));
    }

    #[test]
    fn a_folder_that_was_not_ours_keeps_its_files() {
        let plan = write_plan(
            &package(&[("README.md", "new")]),
            &disk(&[("README.md", "theirs")], &[]),
            false,
        );
        assert_eq!(plan.keep, ["README.md"]);
        assert_eq!(plan.findings[0].code, Code("NB404"));
    }
}
