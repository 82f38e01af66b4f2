//! What a reader must do before the package can run: findings, gathered for the `README.md`.

use nbship_diagnostics::{Finding, Place, Severity};
use serde::Serialize;

/// Codes of what the first run fails at, or should not be given to others with.
const CODES: [&str; 10] = [
    "NB201", "NB202", "NB401", "NB411", "NB412", "NB413", "NB414", "NB415", "NB416", "NB420",
];

/// A file that is not there where the notebook was compiled.
const MISSING: &str = "NB418";

/// One matter, wherever it occurs.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct BeforeView {
    pub code: &'static str,
    pub message: String,
    /// `cell 3`, or `cells 3, 5`; empty where it has no place.
    pub cells: String,
    /// May be empty.
    pub remedy: String,
}

/// The matters among the findings, each once, in their order.
pub fn matters<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<BeforeView> {
    let mut found: Vec<(&Finding, Vec<u32>)> = Vec::new();
    let is_due = |finding: &&Finding| {
        finding.severity >= Severity::Warning && CODES.contains(&finding.code.0)
            || finding.code.0 == MISSING
    };
    for finding in findings.filter(is_due) {
        let is_same = |other: &&mut (&Finding, Vec<u32>)| {
            (other.0.code, &other.0.message) == (finding.code, &finding.message)
        };
        let cell = match finding.place {
            Place::Cell { cell, .. } => Some(cell.0),
            _ => None,
        };
        match found.iter_mut().find(is_same) {
            Some((_, cells)) => cells.extend(cell),
            None => found.push((finding, cell.into_iter().collect())),
        }
    }
    // In the order of the cells; what has no place comes last.
    found.sort_by_key(|(_, cells)| cells.iter().min().map_or(u32::MAX, |cell| *cell));
    let view = |(finding, cells): (&Finding, Vec<u32>)| {
        let cells = cells_of(cells);
        let remedy = finding.remedy.as_deref().unwrap_or_default();
        BeforeView {
            code: finding.code.0,
            message: finding.message.clone(),
            cells,
            remedy: sentence(remedy),
        }
    };
    found.into_iter().map(view).collect()
}

/// `cell 3`, `cells 3, 5`; nothing of none.
pub fn cells_of(mut cells: Vec<u32>) -> String {
    cells.sort_unstable();
    cells.dedup();
    let numbers: Vec<String> = cells.iter().map(ToString::to_string).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [one] => format!("cell {one}"),
        all => format!("cells {}", all.join(", ")),
    }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.trim_end_matches('.').chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    format!("{}{}.", first.to_uppercase(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use nbship_diagnostics::{CellNumber, Code, Span};

    use super::*;

    #[test]
    fn a_matter_is_named_once_with_its_cells() {
        let finding = |code, cell, message: &str| Finding {
            code: Code(code),
            severity: Severity::Warning,
            message: message.to_owned(),
            place: Place::Cell {
                cell: CellNumber(cell),
                span: Span::default(),
            },
            remedy: Some("bind it".to_owned()),
        };
        let all = [
            finding("NB202", 4, "`pd`"),
            finding("NB204", 1, "order"),
            finding("NB202", 2, "`pd`"),
            finding("NB202", 1, "`x`"),
        ];
        let found = matters(all.iter());
        let shown: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    one.message.as_str(),
                    one.cells.as_str(),
                    one.remedy.as_str(),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("`x`", "cell 1", "Bind it."),
                ("`pd`", "cells 2, 4", "Bind it.")
            ]
        );
    }
}
