//! What the execution counts show: cells that were run in another order than they stand in, and have to do
//! with one another.

use std::collections::BTreeMap;

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::Notebook;

use crate::facts::{Analysis, CellFacts, NameId};

type Run = (u32, CellNumber);

/// Of the cells so far, those that were run last of all that bind or change a name, and that read it.
#[derive(Default)]
struct Above {
    bound: BTreeMap<NameId, Run>,
    read: BTreeMap<NameId, Run>,
}

impl Above {
    fn add(&mut self, cell: &CellFacts, run: Run) {
        for name in given(cell) {
            let last = self.bound.entry(*name).or_insert(run);
            *last = run.max(*last);
        }
        for name in &cell.reads {
            let last = self.read.entry(*name).or_insert(run);
            *last = run.max(*last);
        }
    }

    /// A cell above that was run after this one, the name that both have to do with, and what that cell
    /// does to it.
    fn run_after(
        &self,
        cell: &CellFacts,
        count: u32,
    ) -> Option<(CellNumber, NameId, &'static str)> {
        let later = |all: &BTreeMap<NameId, Run>, name: &NameId| {
            let run = all.get(name).filter(|run| run.0 > count)?;
            Some((run.1, *name))
        };
        let bound = cell.reads.iter().find_map(|name| later(&self.bound, name));
        let read = || given(cell).find_map(|name| later(&self.read, name));
        bound
            .map(|(above, name)| (above, name, "binds or changes"))
            .or_else(|| read().map(|(above, name)| (above, name, "reads")))
    }
}

/// The names that a cell gives another value.
fn given(cell: &CellFacts) -> impl Iterator<Item = &NameId> {
    [&cell.writes, &cell.mutates, &cell.defines]
        .into_iter()
        .flatten()
}

/// The first cell that was run before one above it where another order gives something else.
pub(crate) fn finding(notebook: &Notebook, analysis: &Analysis) -> Option<Finding> {
    let counts: BTreeMap<CellNumber, u32> = notebook
        .code_cells()
        .filter_map(|(_, code)| Some((code.number, code.execution_count?)))
        .collect();
    let mut above = Above::default();
    for cell in &analysis.cells {
        let Some(&count) = counts.get(&cell.cell) else {
            continue;
        };
        if let Some((other, name, does)) = above.run_after(cell, count) {
            let name = analysis.name(name);
            return Some(Finding {
                code: Code("NB204"),
                severity: Severity::Note,
                message: format!(
                    "cell {} was run before cell {other}, which stands above it and {does} `{name}`",
                    cell.cell
                ),
                place: Place::Cell {
                    cell: cell.cell,
                    span: Span::default(),
                },
                remedy: Some(
                    "Run the notebook from top to bottom and save it, or compile with `--order executed`."
                        .to_owned(),
                ),
            });
        }
        above.add(cell, (count, cell.cell));
    }
    None
}
