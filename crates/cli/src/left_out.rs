//! Which statements a package is without, in words: whole cells by number, others by their text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use nbship_analysis::facts::{Analysis, Statement};
use nbship_diagnostics::CellNumber;
use nbship_notebook::Notebook;
use nbship_stage_plan::plan::StagePlan;

use crate::plan_text::{one_line, ranges};

/// How much of a statement's text is shown.
const LONGEST: usize = 60;

/// A paragraph for each reason.
pub fn left_out_text(plan: &StagePlan, analysis: &Analysis, notebook: &Notebook) -> String {
    let mut by_why: BTreeMap<&str, BTreeMap<CellNumber, Vec<&Statement>>> = BTreeMap::new();
    for dropped in &plan.dropped {
        let statement = analysis.statement(dropped.statement);
        let cells = by_why.entry(&dropped.why).or_default();
        cells.entry(statement.cell).or_default().push(statement);
    }
    let cells = analysis.cells.iter();
    let counts: BTreeMap<CellNumber, usize> = cells
        .map(|cell| (cell.cell, cell.statements.len()))
        .collect();
    let mut out = String::new();
    for (why, cells) in by_why {
        let (whole, parts): (Vec<_>, Vec<_>) = cells
            .into_iter()
            .partition(|(cell, found)| Some(&found.len()) == counts.get(cell));
        let _ = writeln!(out, "left out, {}:", one_line(why));
        let numbers: BTreeSet<u32> = whole.iter().map(|(cell, _)| cell.0).collect();
        let numbers: Vec<u32> = numbers.into_iter().collect();
        match numbers.as_slice() {
            [] => {}
            [one] => _ = writeln!(out, "   cell {one}"),
            many => _ = writeln!(out, "   cells {}", ranges(many)),
        }
        for statement in parts.iter().flat_map(|(_, found)| found) {
            let (line, text) = place_and_text(notebook, statement);
            let _ = writeln!(out, "   cell {}, line {line}: {text}", statement.cell);
        }
    }
    out
}

/// The line in its cell where a statement begins, and its text on one line, cut where it is long.
fn place_and_text(notebook: &Notebook, statement: &Statement) -> (usize, String) {
    let found = notebook
        .code_cells()
        .find(|(_, code)| code.number == statement.cell);
    let source = found.map_or("", |(cell, _)| cell.source.as_str());
    let range = statement.span.range();
    let before = source.get(..range.start).unwrap_or_default();
    let text = one_line(source.get(range).unwrap_or_default());
    let line = before.matches('\n').count() + 1;
    if text.chars().count() <= LONGEST {
        return (line, text);
    }
    (line, text.chars().take(LONGEST - 1).chain(['…']).collect())
}
