//! Cuts that so many values would cross that nobody could read the stage.

use crate::assemble::Assembler;
use crate::cuts::Boundaries;
use crate::plan::Stage;

/// A function that takes more is none that a person would write.
const MOST: usize = 60;

impl Assembler<'_> {
    /// The stages for the given first cells, without those of the cuts that too many values would
    /// cross. Those are taken out of `starts`: at every try twice as many in a row as before, since
    /// what is too much at one cut mostly is so at those that follow.
    pub(crate) fn readable(
        &self,
        boundaries: &mut Boundaries<'_>,
        starts: &mut Vec<usize>,
    ) -> Vec<Stage> {
        let mut out = 1;
        loop {
            let crowded = match self.stages_within(starts, MOST) {
                Ok(stages) => return stages,
                Err(cell) => self.analysis.cells.partition_point(|one| one.cell < cell),
            };
            let from = starts.partition_point(|start| *start <= crowded) - 1;
            let to = starts.len().min(from + out);
            for start in starts.drain(from.max(1)..to) {
                boundaries.list[start].crowded = true;
            }
            out *= 2;
        }
    }
}

/// Why there is no cut.
pub(crate) fn why() -> String {
    format!("a stage that began there would take more than {MOST} values")
}
