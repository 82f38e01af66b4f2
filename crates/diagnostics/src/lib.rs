//! Findings: one structure for everything nbship has to say about a notebook.
//!
//! A [`Finding`] has a stable [`Code`], a [`Severity`], a message, a place and a remedy. A finding
//! without a place says why in [`Place::Nowhere`]. Renderers (terminal, JSON, SARIF, GitHub) read
//! this structure and nothing else.

pub mod codes;
mod machine;
mod report;
mod terminal;
mod width;

pub use machine::{finding_json, render_github, render_json, render_sarif};
pub use report::{FileReport, Position, Region, position};
pub use terminal::{TerminalOptions, render_terminal};
pub use width::printable;

use serde::{Deserialize, Serialize};

/// A stretch of bytes of one cell's source, `start..end`. Relative to its cell, so that an edit
/// in one cell moves no other.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The bytes `start..end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        }
    }
    /// The span as a range for slicing the cell's source.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
    /// The smallest span holding both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A code cell as a person counts: the first *code* cell is 1. Markdown cells do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CellNumber(pub u32);

impl std::fmt::Display for CellNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Codes of findings about a text that is not to be shown.
const CONCEALED: &[&str] = &["NB414"];

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Note,
    Warning,
    Error,
}

/// A stable identifier such as `NB101`. A code never changes meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In a code cell.
    Cell { cell: CellNumber, span: Span },
    /// In the notebook file itself: line and column from 1.
    File { line: u32, column: u32 },
    /// Nowhere, and why.
    Nowhere { why: &'static str },
}

/// One thing to say: what, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    pub message: String,
    pub place: Place,
    /// What the reader can do; one sentence.
    pub remedy: Option<String>,
}
