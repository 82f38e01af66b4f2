//! Draws that no seed comes before, in notebooks that split data or train models.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Access, Analysis, Certainty, Place, Role, Statement};
use nbship_diagnostics::{CellNumber, Code, Finding, Place as FindingPlace, Severity, Span};

const GENERATORS: [&str; 3] = ["numpy.random", "random", "torch.random"];

/// One finding for the notebook, with its cells. `settled`: draws that nothing hangs on.
pub(super) fn finding(
    analysis: &Analysis,
    settled: &BTreeSet<(CellNumber, u32)>,
) -> Option<Finding> {
    let learns = |statement: &Statement| {
        let is_model = |role: &Role| matches!(role, Role::Split | Role::Train);
        statement.roles.iter().any(is_model)
    };
    if !analysis.statements.iter().any(learns) || seeds_somewhere(analysis) {
        return None;
    }
    let draws: BTreeMap<(CellNumber, u32), (Span, bool)> = analysis
        .statements
        .iter()
        .flat_map(|statement| {
            statement
                .effects
                .iter()
                .map(move |effect| (statement, effect))
        })
        .filter_map(|(statement, effect)| match &effect.place {
            Place::State(state)
                if GENERATORS.contains(&state.as_str())
                    && effect.access == Access::Update
                    && effect.certainty == Certainty::Definite =>
            {
                Some((
                    (statement.cell, effect.span.start),
                    (effect.span, statement.roles.contains(&Role::Split)),
                ))
            }
            _ => None,
        })
        .filter(|(place, _)| !settled.contains(place))
        .collect();
    // Which rows are tested with matters most.
    let split = draws.iter().find(|(_, (_, splits))| *splits);
    let (&(cell, _), &(span, _)) = split.or_else(|| draws.iter().next())?;
    let cells: BTreeSet<u32> = draws.keys().map(|(cell, _)| cell.0).collect();
    let others: Vec<String> = cells
        .iter()
        .filter(|other| **other != cell.0)
        .map(u32::to_string)
        .collect();
    let more = match others.as_slice() {
        [] => String::new(),
        [one] => format!("; so does cell {one}"),
        all => format!("; so do cells {}", all.join(", ")),
    };
    Some(Finding {
        code: Code("NB507"),
        severity: Severity::Note,
        message: format!("this draws at random, and no seed is set: each run can give other values{more}"),
        place: FindingPlace::Cell { cell, span },
        remedy: Some(
            "Give `random_state=0` (or another number) to what splits and trains, or seed the generator in the first \
             cell (`np.random.seed(0)`, `torch.manual_seed(0)`)."
                .to_owned(),
        ),
    })
}

/// Some statement seeds a generator, or may: of any of them, since it shows that the author minded.
fn seeds_somewhere(analysis: &Analysis) -> bool {
    let is_generator = |state: &str| GENERATORS.contains(&state);
    let seeds = |statement: &Statement| {
        statement.effects.iter().any(|effect| {
            effect.access == Access::Write
                && matches!(&effect.place, Place::State(state) if is_generator(state))
        })
    };
    analysis.statements.iter().any(seeds)
}
