//! Which stages of a notebook are those that a package has already: by the cells they were compiled
//! from, else by their heading. Such a stage keeps its file, so that an edit stays with its code where
//! chapters come and go around it.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::CellNumber;

use crate::fitting::is_stage;
use crate::record::{Record, StageRecord, stage_records};
use crate::write_plan::OnDisk;
use crate::{CompileOptions, Compiled};

/// What compiling goes on with of a package that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The names of stages, each with the first cell of its stage.
    pub names: BTreeMap<CellNumber, String>,
    /// Files of stages that a person edited.
    pub edited: BTreeSet<String>,
}

impl CompileOptions {
    /// Goes on with the package on disk. False where that changes nothing of what was compiled.
    pub fn go_on(&mut self, compiled: &Compiled, disk: &OnDisk) -> bool {
        let before = disk
            .record
            .as_ref()
            .and_then(|record| before(compiled, record, disk));
        let is_news = before.is_some();
        self.before = before.unwrap_or_default();
        self.plan.names = self.before.names.clone();
        is_news
    }
}

fn before(compiled: &Compiled, record: &Record, disk: &OnDisk) -> Option<Before> {
    let edited = edited(record, disk);
    let new = stage_records(&compiled.notebook, &compiled.analysis, &compiled.plan);
    let same = same_stages(&record.stages, &new);
    let mut names = BTreeMap::new();
    let mut is_news = false;
    for stage in &compiled.plan.stages {
        let (Some(first), Some(old)) = (stage.cells.first(), same.get(stage.name.as_str())) else {
            continue;
        };
        let is_file = |path: &String| path.ends_with(&format!("/stages/{old}.py"));
        let stays = edited.iter().any(is_file)
            || keeps_its_name(
                (old, &record.stages[*old]),
                (&stage.name, &new[&stage.name]),
            );
        is_news |= stays && *old != stage.name;
        let name = if stays { *old } else { &stage.name };
        names.insert(*first, name.to_owned());
    }
    let files = &compiled.package.files;
    let is_there = |path: &String| files.keys().any(|each| each.as_str() == path);
    (is_news || !edited.iter().all(is_there)).then_some(Before { names, edited })
}

/// The files of stages that are not as they were written.
fn edited(record: &Record, disk: &OnDisk) -> BTreeSet<String> {
    let is_edited = |path: &str, hash: &str| match record.files.get(path) {
        Some(written) => written != hash,
        None => record.left.iter().any(|left| left == path),
    };
    let stages = disk.hashes.iter().filter(|(path, _)| is_stage(path));
    let edited = stages.filter(|(path, hash)| is_edited(path, hash));
    edited.map(|(path, _)| path.clone()).collect()
}

/// Whether a stage that nobody edited goes on under its name: the heading that gave it is the same, and
/// no other work is done below it.
fn keeps_its_name(
    (old_name, old): (&str, &StageRecord),
    (new_name, new): (&str, &StageRecord),
) -> bool {
    let is_same = old.cells == new.cells || without_number(old_name) == without_number(new_name);
    old.title == new.title && is_same
}

fn without_number(name: &str) -> &str {
    let words = name.trim_end_matches(|c: char| c.is_ascii_digit());
    words.strip_suffix('_').unwrap_or(name)
}

/// New stages, each with the name of the old one that it is.
fn same_stages<'a>(
    old: &'a BTreeMap<String, StageRecord>,
    new: &'a BTreeMap<String, StageRecord>,
) -> BTreeMap<&'a str, &'a str> {
    let mut pairs: Vec<_> = old
        .iter()
        .flat_map(|old| {
            new.iter()
                .map(move |new| (likeness(old, new), new.0.as_str(), old.0.as_str()))
        })
        .filter(|(likeness, ..)| *likeness != Likeness::default())
        .collect();
    pairs.sort_by(|one, other| {
        other
            .0
            .cmp(&one.0)
            .then((one.1, one.2).cmp(&(other.1, other.2)))
    });
    let (mut same, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (_, new, old) in pairs {
        if !same.contains_key(new) && taken.insert(old) {
            same.insert(new, old);
        }
    }
    same
}

/// How much two stages are the same; what comes first counts most.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    is_all_same: bool,
    cells: usize,
    has_same_title: bool,
    /// Which of several that are alike.
    has_same_name: bool,
}

fn likeness(old: (&String, &StageRecord), new: (&String, &StageRecord)) -> Likeness {
    let cells = old.1.in_common(new.1);
    let has_same_title = old.1.has_title_of(new.1);
    Likeness {
        is_all_same: cells > 0 && old.1.cells == new.1.cells,
        cells,
        has_same_title,
        has_same_name: (cells > 0 || has_same_title) && old.0 == new.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{StageRecord, keeps_its_name, same_stages};
    use std::collections::BTreeMap;

    fn stages(all: &[(&str, &str, &[&str])]) -> BTreeMap<String, StageRecord> {
        let one = |(name, title, cells): &(&str, &str, &[&str])| {
            let record = StageRecord {
                title: (*title).to_owned(),
                cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            };
            ((*name).to_owned(), record)
        };
        all.iter().map(one).collect()
    }

    #[test]
    fn stages_are_the_same_by_their_cells_then_by_their_titles() {
        let old = stages(&[
            ("explore", "", &["a", "b"]),
            ("explore_2", "", &["c", "d"]),
            ("costs", "Costs", &["e"]),
            ("gone", "", &["f"]),
        ]);
        let new = stages(&[
            ("explore", "", &["new"]),
            ("explore_2", "", &["a", "b"]),
            ("explore_3", "", &["c", "changed"]),
            ("costs", "Costs", &["changed too"]),
            ("costs_2", "", &["another"]),
        ]);
        let same = same_stages(&old, &new);
        let expected = [
            ("costs", "costs"),
            ("explore_2", "explore"),
            ("explore_3", "explore_2"),
        ];
        assert_eq!(same, BTreeMap::from(expected));
    }

    #[test]
    fn a_name_goes_on_while_heading_and_work_do() {
        let all = stages(&[
            ("load", "", &["a"]),
            ("load_2", "", &["b"]),
            ("load_and_clean", "", &["a", "b"]),
            ("costs", "Costs", &["a"]),
        ]);
        let keeps = |old: &str, new: &str| keeps_its_name((old, &all[old]), (new, &all[new]));
        assert!(keeps("load", "load_2") && keeps("load_2", "load"));
        assert!(!keeps("load", "load_and_clean") && !keeps("load", "costs"));
    }
}
