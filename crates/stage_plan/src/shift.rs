//! Cuts that no heading draws, moved before a second beginning of the notebook where nothing crosses.

use crate::costs;
use crate::cuts::{Boundaries, Boundary};

/// So many cells back a second beginning may be: imports, a load, first looks.
const BACK: usize = 5;
/// A stage of fewer lines is none by itself.
const PART: f64 = 3.0;

/// The first cells of stages, those without a heading moved back before a second beginning, where some
/// values cross and there none.
pub(crate) fn to_where_nothing_crosses(
    boundaries: &Boundaries<'_>,
    starts: &[usize],
) -> Vec<usize> {
    let loads = |cell: &Boundary| costs::loads(cell.kinds);
    let first_load = boundaries.list.iter().position(loads);
    let mut moved: Vec<usize> = Vec::new();
    for (index, at) in starts.iter().enumerate() {
        let before = moved.last().copied().unwrap_or(0);
        let end = starts.get(index + 1).copied();
        let end = end.unwrap_or(boundaries.list.len());
        let stays = index == 0 || boundaries.has_heading(*at) || boundaries.crossing(*at).0 == 0;
        let other = first_load.filter(|_| !stays);
        let other = other.and_then(|first| place(boundaries, first, (before, *at, end)));
        moved.push(other.unwrap_or(*at));
    }
    moved
}

/// The nearest place before `at` where nothing crosses, and data, which the cell `first` reads first,
/// is read once more between the two.
fn place(
    boundaries: &Boundaries<'_>,
    first: usize,
    (before, at, end): (usize, usize, usize),
) -> Option<usize> {
    let is_loose = |place: &usize| {
        boundaries.is_allowed(*place)
            && boundaries.crossing(*place) == (0, 0)
            && boundaries.lines(before, *place) >= PART
            && boundaries.lines(*place, end) >= PART
    };
    let has_load = |cells: &[Boundary]| cells.iter().any(|cell| costs::loads(cell.kinds));
    let only_begins = |place: &usize| costs::only_loads(boundaries.list[*place].kinds);
    let is_second = |place: &usize| first < *place && has_load(&boundaries.list[*place..at]);
    let back = (before + 1..at).rev().take(BACK).take_while(only_begins);
    let mut found = back.filter(is_second).find(is_loose)?;
    // Imports go with what they are for.
    while found > before + 1 && boundaries.only_defines(found - 1) && is_loose(&(found - 1)) {
        found -= 1;
    }
    Some(found)
}
