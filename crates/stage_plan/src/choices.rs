//! Cells that decide or make one thing together.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, CellFacts, Certainty, NameId, ObjectId, Statement};

use crate::classify::Classes;
use crate::timeline::{Event, Timeline};

/// For each boundary, how many names are bound on some paths only on both its sides, by the same
/// parameter, and not read in between: `if option == "a": x = …`, and in the next cell
/// `if option == "b": x = …`.
pub(crate) fn parted(
    analysis: &Analysis,
    timeline: &Timeline,
    classes: &Classes,
    cells: &[usize],
) -> Vec<u32> {
    let count = analysis.cells.len();
    let settings = |at: u32| {
        let reads = analysis.statements[at as usize].reads.iter();
        reads
            .map(|read| read.name)
            .filter(|name| classes.parameters.contains_key(name))
    };
    let same_setting = |first: u32, then: u32| {
        settings(first).any(|name| settings(then).any(|other| other == name))
    };
    let mut changes = vec![0_i64; count + 1];
    for index in 0..analysis.names.len() {
        let name = NameId(u32::try_from(index).unwrap_or(u32::MAX));
        if !classes.is_value(name) {
            continue;
        }
        let mut before: Option<u32> = None;
        for (at, event) in timeline.of(name) {
            let binds_perhaps = *event == Event::Bind(Certainty::May);
            if let Some(first) = before.filter(|first| binds_perhaps && same_setting(*first, *at)) {
                changes[cells[first as usize] + 1] += 1;
                changes[cells[*at as usize] + 1] -= 1;
            }
            before = binds_perhaps.then_some(*at);
        }
    }
    let mut sum = 0;
    let counts = changes.iter().take(count).map(|change| {
        sum += change;
        u32::try_from(sum).unwrap_or(0)
    });
    counts.collect()
}

/// The boundaries over which a thing goes in the making: the cell before makes an object, and the one
/// after another that holds it: `x = Dense(50)(x)`.
pub(crate) fn chained(analysis: &Analysis) -> Vec<bool> {
    let (mut seen, mut fresh) = (BTreeSet::new(), BTreeSet::new());
    let of_cell = |cell: &CellFacts| {
        let statements =
            &analysis.statements[cell.statements.start as usize..cell.statements.end as usize];
        let made = |statement: &Statement| -> Vec<ObjectId> {
            let bound = |name| statement.binds.iter().any(|bind| bind.name == name);
            let holdings = statement
                .points_to
                .iter()
                .filter(|holding| bound(holding.name));
            holdings
                .flat_map(|holding| holding.objects.iter().copied())
                .collect()
        };
        statements.iter().flat_map(made).collect::<BTreeSet<_>>()
    };
    let chained = analysis.cells.iter().map(|cell| {
        let now = of_cell(cell);
        let goes_on = !now.is_disjoint(&fresh);
        fresh = now.difference(&seen).copied().collect();
        seen.extend(now);
        goes_on
    });
    chained.collect()
}
