//! What a verification found, in words and as JSON.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Mode;
use super::volatile::{self, Volatile};
use crate::exit::{Failure, Result};

/// Everything that was found.
#[derive(Debug)]
pub struct Verification {
    pub package: String,
    pub seed: u32,
    /// One report a mode.
    pub plain: Vec<ModeReport>,
    /// The same with random numbers seeded on both sides.
    pub seeded: Option<Vec<ModeReport>>,
    pub kept: Option<PathBuf>,
}

/// The comparison of the notebook with the package in one mode.
#[derive(Debug)]
pub struct ModeReport {
    mode: Mode,
    found: Found,
    raw: Value,
}

#[derive(Debug, Deserialize)]
struct Found {
    differences: Vec<Difference>,
    volatile: Vec<Volatile>,
    opaque: Vec<Opaque>,
    notes: Vec<Note>,
    compared: Compared,
    not_exported: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Difference {
    kind: String,
    what: String,
    cell: Option<u32>,
    stage: String,
    notebook: String,
    package: String,
    #[serde(default)]
    traceback: String,
}

#[derive(Debug, Deserialize)]
struct Opaque {
    what: String,
    why: String,
}

#[derive(Debug, Deserialize)]
struct Note {
    cell: u32,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Compared {
    values: usize,
    texts: usize,
    displays: usize,
    figures: usize,
    files: usize,
}

impl ModeReport {
    /// Reads what the comparing process wrote.
    pub fn new(mode: Mode, raw: Value) -> Result<Self> {
        let found = Found::deserialize(&raw)
            .map_err(|error| Failure::Internal(format!("the comparison: {error}")))?;
        Ok(Self { mode, found, raw })
    }

    /// Whether seeded runs have more to say: the two runs of the notebook differed, or the package
    /// differs where they happened to agree.
    pub fn needs_seeded(&self) -> bool {
        self.found.volatile.iter().any(|one| !one.is_count) || self.may_be_volatile()
    }

    /// Whether something differs that a second run of the notebook may explain.
    pub fn may_be_volatile(&self) -> bool {
        let mut differences = self.found.differences.iter();
        differences.any(|one| one.kind != "failure")
    }

    /// Two runs of a notebook can draw the same number by chance. A difference that is gone once
    /// chance is seeded on both sides was such a number: it is volatile.
    pub fn settle(&mut self, seeded: &Self) {
        let real: BTreeSet<(&str, Option<u32>, &str)> = seeded
            .found
            .differences
            .iter()
            .map(Difference::subject)
            .collect();
        let fails = seeded
            .found
            .differences
            .iter()
            .any(|one| one.kind == "failure");
        self.keep_those(|one| fails || one.kind == "failure" || real.contains(&one.subject()));
    }

    /// The names whose whole value two runs of the notebook do not agree on.
    pub fn volatile_as_a_whole(&self) -> Vec<String> {
        let whole = self.found.volatile.iter();
        let whole = whole.filter(|one| one.kind == "value" && one.what == one.name);
        whole.map(|one| one.name.clone()).collect()
    }

    /// Takes differences in the outputs of these cells for volatile.
    pub fn set_aside(&mut self, cells: &BTreeSet<u32>) {
        self.keep_those(|one| {
            one.subject().0 != "output"
                || one.kind == "failure"
                || one.cell.is_none_or(|cell| !cells.contains(&cell))
        });
    }

    /// Leaves those differences; others are volatile.
    fn keep_those(&mut self, stays: impl Fn(&Difference) -> bool) {
        let (stay, gone): (Vec<Difference>, Vec<Difference>) =
            std::mem::take(&mut self.found.differences)
                .into_iter()
                .partition(stays);
        self.found.differences = stay;
        self.found
            .volatile
            .extend(gone.into_iter().map(Difference::by_chance));
        self.raw["differences"] = json!(self.found.differences);
        self.raw["volatile"] = json!(self.found.volatile);
    }
}

impl Difference {
    /// As what two runs of the notebook had alike by chance.
    fn by_chance(self) -> Volatile {
        let (kind, _, name) = self.subject();
        let named = matches!(kind, "value" | "file");
        Volatile {
            name: if named {
                name.to_owned()
            } else {
                String::new()
            },
            cell: if named { None } else { self.cell },
            kind: self.kind,
            what: self.what,
            is_count: false,
            in_any_order: false,
        }
    }

    /// What it is about: of a value the name, of an output the cell.
    fn subject(&self) -> (&str, Option<u32>, &str) {
        let end = self
            .what
            .find(['.', '[', '{', ' '])
            .unwrap_or(self.what.len());
        match self.kind.as_str() {
            "value" => ("value", None, &self.what[..end]),
            "file" => (
                "file",
                None,
                self.what.split(' ').next().unwrap_or_default(),
            ),
            _ => ("output", self.cell, ""),
        }
    }
}

impl Verification {
    /// Whether anything differs, in any mode, seeded or not.
    pub fn differs(&self) -> bool {
        self.all()
            .any(|report| !report.found.differences.is_empty())
    }

    fn all(&self) -> impl Iterator<Item = &ModeReport> {
        self.plain.iter().chain(self.seeded.iter().flatten())
    }

    /// For people; what is volatile in one line a value or file, or in one line a part.
    pub fn text(&self, every_part: bool) -> String {
        let mut out = String::new();
        let told: Vec<Vec<String>> = (0..self.plain.len())
            .map(|place| self.volatile_lines(place, every_part))
            .collect();
        let alike = if every_part {
            told.iter().all(|lines| Some(lines) == told.first())
        } else {
            (1..told.len()).all(|place| self.subjects(place) == self.subjects(0))
        };
        for (place, report) in self.plain.iter().enumerate() {
            let seeded = self.seeded.as_ref().and_then(|all| all.get(place));
            self.mode_text(&mut out, report, seeded);
            for line in told[place].iter().filter(|_| !alike) {
                let _ = writeln!(out, "  {line}");
            }
        }
        for line in told
            .first()
            .iter()
            .flat_map(|lines| &***lines)
            .filter(|_| alike)
        {
            let _ = writeln!(out, "{line}");
        }
        if let Some(report) = self.plain.first() {
            common_text(&mut out, &report.found);
        }
        if let Some(kept) = &self.kept {
            let _ = writeln!(out, "kept: {}", kept.display());
        }
        out
    }

    fn subjects(&self, place: usize) -> BTreeSet<(volatile::Subject<'_>, String)> {
        let seeded = self.seeded.as_ref().and_then(|all| all.get(place));
        let seeded = seeded.map(|report| &*report.found.volatile);
        volatile::subjects(&self.plain[place].found.volatile, seeded, self.seed)
    }

    fn volatile_lines(&self, place: usize, every_part: bool) -> Vec<String> {
        let seeded = self.seeded.as_ref().and_then(|all| all.get(place));
        volatile::lines(
            &self.plain[place].found.volatile,
            seeded.map(|report| &*report.found.volatile),
            self.seed,
            every_part,
        )
    }

    fn mode_text(&self, out: &mut String, report: &ModeReport, seeded: Option<&ModeReport>) {
        let found = &report.found;
        let mut differences: Vec<(&Difference, &str)> =
            found.differences.iter().map(|one| (one, "")).collect();
        let known: BTreeSet<(&str, &str)> = found
            .differences
            .iter()
            .map(|one| (&*one.kind, &*one.what))
            .collect();
        let note = format!(" (seeded with {})", self.seed);
        for one in seeded.iter().flat_map(|report| &report.found.differences) {
            if !known.contains(&(&one.kind, &one.what)) {
                differences.push((one, &note));
            }
        }
        let verdict = match differences.len() {
            0 => "equal".to_owned(),
            1 => "DIFFERENT in 1 place".to_owned(),
            count => format!("DIFFERENT in {count} places"),
        };
        let _ = writeln!(
            out,
            "{}: {verdict} ({})",
            report.mode.word(),
            found.compared.words()
        );
        for (place, (difference, note)) in differences.iter().enumerate() {
            let first = if place == 0 { "first " } else { "" };
            difference_text(out, difference, first, note);
        }
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let modes = |reports: &[ModeReport]| -> Value {
            reports
                .iter()
                .map(|report| (report.mode.word().to_owned(), report.raw.clone()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        json!({
            "schema": 1, "package": self.package, "equal": !self.differs(), "modes": modes(&self.plain),
            "seeded": self.seeded.as_ref().map(|all| json!({"seed": self.seed, "modes": modes(all)})),
        })
    }
}

impl Compared {
    fn words(&self) -> String {
        let parts = [
            (self.values, "value"),
            (self.texts, "text"),
            (self.displays, "display"),
            (self.figures, "figure"),
            (self.files, "file"),
        ];
        let shown = parts.iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = shown
            .map(|(count, what)| format!("{count} {what}{}", if *count == 1 { "" } else { "s" }))
            .collect();
        if words.is_empty() {
            "nothing to compare".to_owned()
        } else {
            format!("{} compared", words.join(", "))
        }
    }
}

fn difference_text(out: &mut String, difference: &Difference, first: &str, note: &str) {
    let cell = difference
        .cell
        .map_or_else(String::new, |cell| format!("cell {cell}"));
    let stage = if difference.stage.is_empty() {
        String::new()
    } else {
        format!("stage {}", difference.stage)
    };
    let place: Vec<String> = [cell, stage]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let place = if place.is_empty() {
        "no one cell".to_owned()
    } else {
        place.join(", ")
    };
    let _ = writeln!(
        out,
        "  {first}difference at {place}: {} {}{note}",
        difference.kind, difference.what
    );
    let _ = writeln!(
        out,
        "    notebook: {}",
        difference.notebook.replace('\n', "\n      ")
    );
    let _ = writeln!(
        out,
        "    package:  {}",
        difference.package.replace('\n', "\n      ")
    );
    for line in difference.traceback.lines() {
        let _ = writeln!(out, "      {line}");
    }
}

/// What holds for every mode: what cannot be looked into, what is not exported, warnings.
fn common_text(out: &mut String, found: &Found) {
    for one in &found.opaque {
        let _ = writeln!(
            out,
            "note: {} is compared by its type only: {}",
            one.what, one.why
        );
    }
    for one in &found.notes {
        let _ = writeln!(out, "note: cell {}: {}", one.cell, one.text);
    }
    if !found.not_exported.is_empty() {
        let _ = writeln!(
            out,
            "note: not exported, so not compared: {}",
            found.not_exported.join(", ")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(what: &str) -> Value {
        json!({"kind": "value", "what": what, "cell": 1, "stage": "", "notebook": "1", "package": "2"})
    }

    fn text(differences: &[Value], volatile: &Value) -> String {
        let raw = json!({
            "differences": differences, "volatile": volatile, "opaque": [], "notes": [], "not_exported": [],
            "compared": {"values": 2, "texts": 0, "displays": 0, "figures": 0, "files": 0},
        });
        let report = ModeReport::new(Mode::InProcess, raw).expect("a report");
        let (package, plain) = ("shop".to_owned(), vec![report]);
        let found = Verification {
            package,
            seed: 0,
            plain,
            seeded: None,
            kept: None,
        };
        found.text(false)
    }

    #[test]
    fn the_number_of_differences_is_said() {
        let verdict = |differences: &[Value]| {
            text(differences, &json!([]))
                .lines()
                .next()
                .map(str::to_owned)
        };
        let said = |words: &str| Some(format!("in-process: {words} (2 values compared)"));
        assert_eq!(verdict(&[]), said("equal"));
        assert_eq!(verdict(&[difference("a")]), said("DIFFERENT in 1 place"));
        let two = [difference("a"), difference("b")];
        assert_eq!(verdict(&two), said("DIFFERENT in 2 places"));
    }

    #[test]
    fn outputs_of_chosen_cells_are_set_aside() {
        let one = |kind: &str, what: &str, cell: u32| {
            let mut one = difference(what);
            one["kind"] = json!(kind);
            one["cell"] = json!(cell);
            one
        };
        let raw = json!({
            "differences": [
                one("display", "output 1 (text/plain), line 1", 2),
                one("text", "printed text, line 1", 3),
                one("value", "a", 2),
                one("failure", "the run", 2),
            ],
            "volatile": [
                {"kind": "value", "what": "a", "name": "a", "cell": null},
                {"kind": "value", "what": "grid.seconds_", "name": "grid", "cell": null},
            ],
            "opaque": [], "notes": [], "not_exported": [],
            "compared": {"values": 2, "texts": 0, "displays": 0, "figures": 0, "files": 0},
        });
        let mut report = ModeReport::new(Mode::InProcess, raw).expect("a report");
        assert_eq!(report.volatile_as_a_whole(), ["a"]);
        report.set_aside(&BTreeSet::from([2]));
        let left = report.found.differences.iter().map(|one| &*one.kind);
        assert_eq!(left.collect::<Vec<_>>(), ["text", "value", "failure"]);
        assert_eq!(report.raw["volatile"].as_array().map(Vec::len), Some(3));
    }
}
