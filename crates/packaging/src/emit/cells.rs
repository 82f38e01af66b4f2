//! The cells that a stage is made of.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, StatementId};
use nbship_diagnostics::CellNumber;
use nbship_stage_plan::plan::{Stage, StagePlan};

/// The stage's cells, without those of which all statements are left out.
pub(crate) fn cells_of(stage: &Stage, plan: &StagePlan, analysis: &Analysis) -> Vec<CellNumber> {
    let dropped: BTreeSet<StatementId> = plan.dropped.iter().map(|each| each.statement).collect();
    if dropped.is_empty() {
        return stage.cells.clone();
    }
    let all = |cell: CellNumber| {
        let statements = analysis.statements.iter();
        statements.filter(move |statement| statement.cell == cell)
    };
    let is_left_out = |cell: CellNumber| {
        all(cell).next().is_some() && all(cell).all(|statement| dropped.contains(&statement.id))
    };
    let cells = stage.cells.iter().copied();
    cells.filter(|cell| !is_left_out(*cell)).collect()
}
