//! What the walk notes: fits, splits, scores, and what is to be said of them.

use nbship_diagnostics::{CellNumber, Span};

use super::values::Part;

/// Where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    pub cell: CellNumber,
    pub span: Span,
}

/// Something was fitted.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub site: Site,
    pub tool: usize,
    /// The rows it was fitted on.
    pub rows: usize,
    /// It resampled.
    pub resamples: bool,
    pub part: Option<Part>,
    pub scaling: Scaling,
    /// It happens whatever branches are taken.
    pub is_sure: bool,
}

/// Whether rows went through a scaler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scaling {
    Raw,
    /// Through that tool.
    Scaled(usize),
    Unknown,
}

/// Rows were split into those to train with and those to test with.
#[derive(Clone, Debug)]
pub(super) struct Split {
    pub site: Site,
    /// The rows that were split.
    pub rows: usize,
    /// How many fits there were before it.
    pub fits: usize,
}

/// A model was asked, and its answers compared with what is true.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evaluation {
    pub site: Site,
    /// The split whose test part it was.
    pub test_of: Option<usize>,
    /// It was the data that the model was fitted on.
    pub on_fitted: bool,
    /// The answers were cut at a threshold, or the model made with a setting, chosen by the test part
    /// of that split.
    pub chosen: Option<usize>,
}

/// What is said of a place.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub code: &'static str,
    pub site: Site,
    pub message: String,
    pub remedy: &'static str,
    /// Holds only where something is trained.
    pub if_trained: bool,
    /// Holds only where the test part of that split is the one that is reported.
    pub if_reported: Option<usize>,
}
