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
