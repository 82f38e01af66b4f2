//! What the notebook itself gives differently each time, and what seeding said of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// How much of a text is shown.
const MOST: usize = 100;

/// The kind, the cell and the name, or what is said of it.
pub type Subject<'a> = (&'a str, Option<u32>, &'a str);

/// One place in a value, a file or an output.
#[derive(Debug, Serialize, Deserialize)]
pub struct Volatile {
    pub kind: String,
    pub what: String,
    /// The value or the file that it is a part of.
    #[serde(default)]
    pub name: String,
    pub cell: Option<u32>,
    /// It is nothing but a count of what the process did (`gc.collect()`).
    #[serde(default)]
    pub is_count: bool,
    /// Its lines are the same in each run, in another order.
    #[serde(default)]
    pub in_any_order: bool,
}

impl Volatile {
    fn words(&self) -> String {
        self.cell.map_or_else(
            || format!("{} {}", self.kind, self.what),
            |cell| format!("cell {cell}: {}", self.what),
        )
    }

    /// What it is a part of: a value or file by its name, an output by its cell.
    fn subject(&self) -> Subject<'_> {
        let name = if self.name.is_empty() {
            &self.what
        } else {
            &self.name
        };
        match self.cell {
            Some(cell) => ("", Some(cell), ""),
            None => (&self.kind, None, name),
        }
    }
}

/// What is volatile and what is said of it, apart from the number of parts: chance makes that another
/// in each run.
pub fn subjects<'a>(
    found: &'a [Volatile],
    seeded: Option<&[Volatile]>,
    seed: u32,
) -> BTreeSet<(Subject<'a>, String)> {
    found
        .iter()
        .map(|one| (one.subject(), verdict(one, seeded, seed)))
        .collect()
}

/// The lines about all of them: each part with `every_part`, else one for the values and one for the
/// files of the same verdict, and one for each cell.
pub fn lines(
    found: &[Volatile],
    seeded: Option<&[Volatile]>,
    seed: u32,
    every_part: bool,
) -> Vec<String> {
    let told: Vec<(&Volatile, String)> = found
        .iter()
        .map(|one| (one, verdict(one, seeded, seed)))
        .collect();
    if every_part {
        return told
            .iter()
            .map(|(one, verdict)| format!("volatile: {} ({verdict})", one.words()))
            .collect();
    }
    let mut subjects: Vec<(&Volatile, usize, &str)> = Vec::new();
    let mut places: BTreeMap<_, usize> = BTreeMap::new();
    for (one, verdict) in &told {
        let place = *places.entry((one.subject(), verdict)).or_insert_with(|| {
            subjects.push((one, 0, verdict));
            subjects.len() - 1
        });
        subjects[place].1 += 1;
    }
    joined(&subjects)
}

/// Puts what has the same kind and verdict in one line; outputs have a line for each cell.
fn joined(subjects: &[(&Volatile, usize, &str)]) -> Vec<String> {
    let mut groups: Vec<(Subject<'_>, Vec<String>)> = Vec::new();
    for (one, parts, verdict) in subjects {
        let key = (one.subject().0, one.cell, *verdict);
        let words = brief(one, *parts);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, names)) => names.push(words),
            None => groups.push((key, vec![words])),
        }
    }
    groups
        .iter()
        .map(|((kind, cell, verdict), names)| {
            let of = cell.map_or_else(|| (*kind).to_owned(), |cell| format!("cell {cell}:"));
            format!("volatile: {of} {} ({verdict})", names.join(", "))
        })
        .collect()
}

fn brief(one: &Volatile, parts: usize) -> String {
    let (_, cell, name) = one.subject();
    if parts > 1 && cell.is_none() {
        return format!("{name} ({parts} parts)");
    }
    let mut words: String = one.what.chars().take(MOST).collect();
    if words.len() < one.what.len() {
        words.push('…');
    }
    match parts {
        1 => words,
        _ => format!("{words}, and {} more", parts - 1),
    }
}

fn verdict(one: &Volatile, seeded: Option<&[Volatile]>, seed: u32) -> String {
    if one.is_count {
        return "a count of the process: not compared".to_owned();
    }
    let Some(seeded) = seeded else {
        return "not compared".to_owned();
    };
    let still: BTreeSet<String> = seeded.iter().map(Volatile::words).collect();
    let mut same = seeded
        .iter()
        .filter(|other| other.kind == one.kind && other.cell == one.cell);
    let first = same.next();
    let same_place = one.cell.is_some() && first.is_some();
    if !still.contains(&one.words()) && !same_place {
        return format!("random: compared with random numbers seeded with {seed}");
    }
    if one.in_any_order && first.is_some_and(|other| other.in_any_order) {
        return "its lines come in any order, also when seeded: compared sorted".to_owned();
    }
    "volatile also when seeded: not compared".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: &str, name: &str, what: &str, cell: Option<u32>) -> Volatile {
        Volatile {
            kind: kind.to_owned(),
            what: what.to_owned(),
            name: name.to_owned(),
            cell,
            is_count: false,
            in_any_order: false,
        }
    }

    fn found() -> Vec<Volatile> {
        vec![
            part("value", "X", "X.index", None),
            part("value", "X", "X['a']", None),
            part("value", "y", "y.index", None),
            part("file", "model.pkl", "model.pkl .estimators_[0].tree_", None),
            part("file", "model.pkl", "model.pkl .estimators_[1].tree_", None),
            part("text", "", "printed text, line 1: '0.5'", Some(4)),
            part("text", "", "printed text, line 9: '0.7'", Some(4)),
        ]
    }

    #[test]
    fn parts_are_counted() {
        let random = "random: compared with random numbers seeded with 0";
        assert_eq!(
            lines(&found(), Some(&[]), 0, false),
            [
                format!("volatile: value X (2 parts), y.index ({random})"),
                format!("volatile: file model.pkl (2 parts) ({random})"),
                format!("volatile: cell 4: printed text, line 1: '0.5', and 1 more ({random})"),
            ]
        );
        assert_eq!(lines(&found(), None, 0, true).len(), 7);
    }

    #[test]
    fn what_differs_also_when_seeded_has_a_line_of_its_own() {
        let still = [part("value", "y", "y.index", None)];
        let all = lines(&found(), Some(&still), 0, false);
        assert_eq!(
            all[1],
            "volatile: value y.index (volatile also when seeded: not compared)"
        );
    }

    #[test]
    fn the_number_of_parts_makes_no_other_subject() {
        let mut fewer = found();
        fewer.truncate(6);
        assert_eq!(subjects(&found(), None, 0), subjects(&fewer, None, 0));
        fewer.truncate(2);
        assert_ne!(subjects(&found(), None, 0), subjects(&fewer, None, 0));
    }

    #[test]
    fn long_texts_are_cut() {
        let long = [part("text", "", &"x".repeat(300), Some(1))];
        let line = lines(&long, None, 0, false).remove(0);
        assert!(line.chars().count() < 140, "{line}");
    }

    #[test]
    fn lines_in_any_order_are_compared() {
        let mut one = part("display", "", "output 1 (text/plain), line 3: 'a'", Some(2));
        one.in_any_order = true;
        let mut again = part("display", "", "output 1 (text/plain), line 2: 'b'", Some(2));
        again.in_any_order = true;
        let line = lines(&[one], Some(&[again]), 0, false).remove(0);
        assert!(line.contains("compared sorted"), "{line}");
    }

    #[test]
    fn a_count_of_the_process_is_told_from_what_is_drawn() {
        let mut one = part("display", "", "output 1", Some(3));
        one.is_count = true;
        let line = "volatile: cell 3: output 1 (a count of the process: not compared)";
        assert_eq!(lines(&[one], None, 0, false), [line]);
    }
}
