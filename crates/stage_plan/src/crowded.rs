//! Cuts that so many values would cross that nobody could read the stage.

use std::collections::BTreeSet;

use crate::assemble::Assembler;
use crate::cuts::Boundaries;
use crate::plan::Stage;

/// A function that takes more is none that a person would write.
const MOST: usize = 60;
/// No more stages than these are joined so that one takes fewer values: where more would be, what
/// takes them is a summary of what went before, and they are read better apart.
const JOINED: usize = 4;
impl Assembler<'_> {
    /// The stages for the given first cells, without those of the cuts that too many values would
    /// cross. Those are taken out of `starts`: at every try twice as many in a row as before, since
    /// what is too much at one cut mostly is so at those that follow.
    pub(crate) fn readable(
        &self,
        boundaries: &mut Boundaries<'_>,
        starts: &mut Vec<usize>,
    ) -> Vec<Stage> {
        let mut left = BTreeSet::new();
        let mut row = 1;
        loop {
            let mut crowded = None;
            let found = self.stages_within(starts, &mut |stage| {
                let first = stage.cells.first().filter(|_| stage.inputs.len() > MOST);
                let place = |cell| self.analysis.cells.partition_point(|one| one.cell < cell);
                let at = first.map(|cell| starts.partition_point(|at| *at <= place(*cell)) - 1);
                crowded = at.filter(|at| !left.contains(&starts[*at]));
                crowded.is_none()
            });
            let (None, Some(at)) = (&found, crowded) else {
                return found.unwrap_or_default();
            };
            let out = taken_out(boundaries, starts, at, &left);
            if out.is_empty() {
                left.insert(starts[at]);
                continue;
            }
            let more = starts[out.end..].iter().take(row - 1);
            let end = out.end + more.take_while(|start| !left.contains(start)).count();
            for start in starts.drain(out.start..end) {
                boundaries.list[start].crowded = true;
            }
            row = row.saturating_mul(2);
        }
    }
}

/// Which of the stages at `starts` begin no more where that at `at` takes too many values: it and those
/// right before it, as far back as many values cross. None where that is too far: it stays as it is.
fn taken_out(
    boundaries: &Boundaries<'_>,
    starts: &[usize],
    at: usize,
    left: &BTreeSet<usize>,
) -> std::ops::Range<usize> {
    let may_begin = |before: &usize| {
        let few = boundaries.crossing(starts[*before]).0 as usize <= MOST;
        *before == 0 || few || left.contains(&starts[*before])
    };
    let begin = (0..at).rev().find(may_begin);
    match begin {
        Some(begin) if at - begin <= JOINED => begin + 1..at + 1,
        _ => at..at,
    }
}

/// Why there is no cut.
pub(crate) fn why() -> String {
    format!("a stage that began there would take more than {MOST} values")
}
