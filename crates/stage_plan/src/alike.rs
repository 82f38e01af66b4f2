//! Neighbouring stages that are too much alike to be two.
//!
//! The cheapest cuts part what has many cells, even where all of them are short and do one kind of
//! work: then the stages would have one name and a number.

use nbship_analysis::facts::{Role, StatementId};

use crate::assemble::Assembler;
use crate::cuts::Boundaries;
use crate::work::{Work, gives_more};

/// Stages of more lines are two though they are alike.
const LINES: f64 = 50.0;
/// Stages of more cells are two though they are alike.
const CELLS: usize = 24;

/// One more look at what a stage does makes it no longer than this.
const LOOKING_LINES: f64 = 100.0;

impl Assembler<'_> {
    /// The first cells of stages, without those where a stage goes on with the only kind of work of
    /// the one before, or is one cell that only looks, no heading stands between, and both together
    /// are short.
    pub(crate) fn joined(&self, boundaries: &Boundaries<'_>, starts: &[usize]) -> Vec<usize> {
        let count = self.analysis.cells.len();
        let mut joined: Vec<usize> = Vec::new();
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(count);
            let goes_on = joined.last().is_some_and(|before| {
                end - before <= CELLS
                    && boundaries.lines(*before, end) < LINES
                    && !boundaries.has_heading(*start)
                    && self
                        .only_work(*start, end)
                        .is_some_and(|work| Some(work) == self.only_work(*before, *start))
            });
            let goes_on = goes_on
                || joined.last().is_some_and(|before| {
                    end == start + 1
                        && end - before <= CELLS
                        && boundaries.lines(*before, end) < LOOKING_LINES
                        && !boundaries.has_heading(*start)
                        && self.only_looks(*start)
                });
            if !goes_on {
                joined.push(*start);
            }
        }
        joined
    }

    /// Whether a cell draws or shows something and gives nothing that others read.
    fn only_looks(&self, cell: usize) -> bool {
        let statements = self.statements(cell, cell + 1);
        let mut work = statements
            .iter()
            .flat_map(|id| &self.analysis.statement(*id).work);
        let is_looking = |role: &Role| {
            matches!(
                role,
                Role::Explore | Role::Plot | Role::Clean | Role::Feature
            )
        };
        let shows = |role: &Role| matches!(role, Role::Explore | Role::Plot);
        let looks = work.clone().any(shows) && work.all(is_looking);
        looks && !gives_more(self.analysis, self.timeline, &statements)
    }

    /// What the cells do, if they do one kind of work.
    fn only_work(&self, begin: usize, end: usize) -> Option<String> {
        let statements: Vec<StatementId> = self
            .statements(begin, end)
            .into_iter()
            .filter(|id| !self.skipped.contains(id))
            .collect();
        let work = Work::of(
            self.analysis,
            (self.classes, self.timeline),
            &statements,
            (begin == 0, &[]),
        );
        work.title().filter(|_| work.second.is_none())
    }
}
