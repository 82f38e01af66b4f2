//! Leaks and seeds: what makes scores of models better than the models are, and results others each
//! time (`NB5…`).
//!
//! One walk over the syntax of the cells follows rows, columns and what was fitted on them; draws
//! without a seed are taken from the analysis. What is not surely so is not said: a wrong finding is
//! worse than none. Names of variables mean nothing here, but for those that the parts of a split are
//! bound to.

mod asked;
mod calls;
mod expr;
mod groups;
mod imports;
mod learners;
mod mentions;
mod objectives;
mod origins;
mod parts;
mod rules;
mod seeds;
mod seen;
mod selected;
mod swapped;
mod tables;
mod tools;
mod values;
mod walk;
mod windows;

use nbship_analysis::facts::Analysis;
use nbship_analysis::{Order, cell_order};
use nbship_diagnostics::{Finding, Place};
use nbship_notebook::Notebook;

/// What there is to say about leaks and seeds, by cell.
pub(crate) fn findings(notebook: &Notebook, analysis: &Analysis, order: Order) -> Vec<Finding> {
    let mut walk = walk::Walk::new(notebook);
    let cells: std::collections::BTreeMap<_, _> = notebook
        .code_cells()
        .map(|(cell, code)| (code.number, (cell, code)))
        .collect();
    for number in cell_order(notebook, order) {
        if let Some((cell, code)) = cells.get(&number) {
            walk.cell(number, &cell.source, &code.syntax.body);
        }
    }
    let has_seed = walk.seeds;
    let settled = std::mem::take(&mut walk.settled);
    let mut found = rules::conclude(walk);
    if !has_seed {
        found.extend(seeds::finding(analysis, &settled));
    }
    found.sort_by_key(|finding| match finding.place {
        Place::Cell { cell, span } => (cell.0, span.start, finding.code.0),
        _ => (u32::MAX, 0, finding.code.0),
    });
    found
}
