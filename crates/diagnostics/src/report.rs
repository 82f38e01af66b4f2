//! What renderers read: the findings of one file beside the sources of its cells.

use std::collections::BTreeMap;

use crate::{CellNumber, Finding, Place, Severity};

/// The findings of one notebook, and the source of each of its code cells so that a renderer can
/// show the place.
#[derive(Clone, Debug, Default)]
pub struct FileReport {
    /// The file as the user named it.
    pub path: String,
    pub findings: Vec<Finding>,
    /// The source of each code cell. A cell that is missing has no snippet.
    pub cells: BTreeMap<CellNumber, String>,
}

/// Codes of which one finding stands for all of the same words: there is one fact to be told.
const GATHERED: [&str; 2] = ["NB120", "NB121"];

impl FileReport {
    /// The findings as a person reads them: one of a magic that many cells have, with the cells.
    #[must_use]
    pub fn gathered(&self) -> Vec<Finding> {
        let mut found: Vec<(Finding, Vec<CellNumber>)> = Vec::new();
        for finding in &self.findings {
            let cell = match finding.place {
                Place::Cell { cell, .. } => Some(cell),
                _ => None,
            };
            let is_same = |other: &&mut (Finding, Vec<CellNumber>)| {
                GATHERED.contains(&finding.code.0)
                    && (other.0.code, &other.0.message) == (finding.code, &finding.message)
            };
            match (found.iter_mut().find(is_same), cell) {
                (Some((_, cells)), Some(cell)) => cells.push(cell),
                _ => found.push((finding.clone(), cell.into_iter().collect())),
            }
        }
        found.into_iter().map(with_cells).collect()
    }
}

/// With the other cells that it is true of.
fn with_cells((mut finding, mut cells): (Finding, Vec<CellNumber>)) -> Finding {
    let first = cells.first().copied();
    cells.dedup();
    let others = cells.iter().filter(|cell| Some(**cell) != first);
    let others: Vec<String> = others.map(ToString::to_string).collect();
    match others.as_slice() {
        [] => {}
        [one] => finding.message += &format!("; so it is in cell {one}"),
        all => finding.message += &format!("; so it is in cells {}", all.join(", ")),
    }
    finding
}

/// A place in lines and columns, from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// The place of the byte `offset` of `source`. An offset past the end is the end; one inside a
/// character is that character.
#[must_use]
pub fn position(source: &str, offset: usize) -> Position {
    let mut end = offset.min(source.len());
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let before = &source[..end];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Position {
        line: before.matches('\n').count() + 1,
        column: before[start..].chars().count() + 1,
    }
}

/// A finding's cell with its first and last position, where it has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    pub cell: CellNumber,
    pub start: Position,
    pub end: Position,
}

impl FileReport {
    /// Where the finding is, in lines and columns of its cell. `None` where it has no cell, or its
    /// cell's source is not known.
    #[must_use]
    pub fn region(&self, finding: &Finding) -> Option<Region> {
        let Place::Cell { cell, span } = finding.place else {
            return None;
        };
        let source = self.cells.get(&cell)?;
        Some(Region {
            cell,
            start: position(source, span.start as usize),
            end: position(source, span.end.max(span.start) as usize),
        })
    }

    /// How many findings are at least this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

impl Severity {
    /// The word shown to people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
