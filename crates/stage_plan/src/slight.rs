//! Stages that are next to nothing.

use std::cmp::Ordering;

use nbship_analysis::facts::{Bind, BindKind, Effect, Place, Role, Statement, StatementId};

use crate::assemble::{Assembler, is_inert};
use crate::cuts::Boundaries;
use crate::work::{Work, gives_more};

/// More statements, or longer ones, are a piece of work.
const STATEMENTS: usize = 2;
const LINES: f64 = 5.0;

/// A notebook of so few stages is as its author divided it, though one of them should be next to nothing.
const SEVERAL: usize = 6;
/// The same where one only sets up, after the first, and where the first does.
const FEW: usize = 4;
const TWO: usize = 2;

/// Where a slight stage goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Assembler<'_> {
    /// The first cells of stages, without those that would part a slight one from the work it is for:
    /// what it makes or sets is for the stage after it, a look is at what the one before it did.
    pub(crate) fn without_slight(
        &self,
        boundaries: &Boundaries<'_>,
        starts: &[usize],
    ) -> Vec<usize> {
        let count = self.analysis.cells.len();
        let mut kept: Vec<usize> = Vec::new();
        let mut is_open = false;
        let mut left = starts.len();
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(count);
            let run = self.run(*start, end);
            let sets_up = self.only_sets_up(&run);
            let enough = match sets_up {
                true if index == 0 => TWO,
                true => FEW,
                false => SEVERAL,
            };
            let is_slight = sets_up || self.is_slight(boundaries, (*start, end), &run);
            let is_slight = is_slight && left > enough;
            let side = is_slight.then(|| self.side(boundaries, (*start, end), &run));
            let goes_back = index > 0 && side == Some(Side::Before);
            if !is_open && !goes_back {
                kept.push(*start);
            } else {
                left -= 1;
            }
            is_open = side == Some(Side::After) && (!is_open || sets_up);
        }
        kept
    }

    /// The first cell from `begin` to before `end` that does more than set up, if there is one.
    pub(crate) fn first_work(&self, begin: usize, end: usize) -> Option<usize> {
        (begin..end).find(|at| {
            let run = self.run(*at, at + 1);
            !run.is_empty() && !self.only_sets_up(&run)
        })
    }

    /// The statements that a stage of such cells executes.
    pub(crate) fn run(&self, begin: usize, end: usize) -> Vec<StatementId> {
        let all = self.statements(begin, end).into_iter();
        let is_run = |id: &StatementId| {
            !self.skipped.contains(id) && !is_inert(self.analysis.statement(*id))
        };
        all.filter(is_run).collect()
    }

    /// Whether a stage is a few short statements that neither read data nor train or ask a model.
    fn is_slight(
        &self,
        boundaries: &Boundaries<'_>,
        (begin, end): (usize, usize),
        run: &[StatementId],
    ) -> bool {
        let mut statements = run.iter().map(|id| self.analysis.statement(*id));
        (1..=STATEMENTS).contains(&run.len())
            && boundaries.lines(begin, end) <= LINES
            && statements.all(only_prepares)
    }

    /// Where a slight stage goes: it stays within its chapter.
    fn side(
        &self,
        boundaries: &Boundaries<'_>,
        (begin, end): (usize, usize),
        run: &[StatementId],
    ) -> Side {
        let heading = |at: usize| {
            let boundary = boundaries.list.get(at);
            let level = boundary.and_then(|boundary| boundary.heading);
            level.unwrap_or(u8::MAX)
        };
        let goes_back = match heading(begin).cmp(&heading(end)) {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => !gives_more(self.analysis, self.timeline, run),
        };
        let is_last = end == boundaries.list.len();
        match begin > 0 && (is_last || goes_back) {
            true => Side::Before,
            false => Side::After,
        }
    }

    /// Whether statements, if any, do nothing but set libraries and bind plain values.
    fn only_sets_up(&self, run: &[StatementId]) -> bool {
        let is_plain = |bind: &Bind| {
            matches!(bind.kind, BindKind::Literal(_) | BindKind::Import { .. })
                || bind.immutable
                || bind.is_display
        };
        let reaches_out = |effect: &Effect| {
            matches!(
                effect.place,
                Place::File(_) | Place::Network | Place::Process
            )
        };
        let mut statements = run.iter().map(|id| self.analysis.statement(*id));
        let facts = (self.classes, self.timeline);
        Work::of(self.analysis, facts, run, (false, &[])).sets_up
            && statements.all(|statement| {
                statement.binds.iter().all(is_plain) && !statement.effects.iter().any(reaches_out)
            })
    }
}

/// Whether a statement reads no data, trains no model and asks none.
fn only_prepares(statement: &Statement) -> bool {
    let is_prepared = |role: &Role| matches!(role, Role::Clean | Role::Feature | Role::Explore);
    statement.is_simple && statement.work.iter().all(is_prepared)
}
