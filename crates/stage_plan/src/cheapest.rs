//! The choice among the boundaries that may be cut: the cheapest set.

use std::iter;

use crate::costs::{self, Dividing, Mixture};
use crate::cuts::{Boundaries, Boundary};

/// How many boundaries a stage may pass over while the cheapest cuts are looked for.
const LOOK_BACK: usize = 80;
/// Fewer lines are not taken from the end of a long stretch: it would be as long without them.
const LEAST_PIECE: f64 = 25.0;

/// What is weighed when a stretch of the notebook is divided.
#[derive(Clone, Copy)]
enum Weighing {
    /// The whole notebook, into stages.
    Stages,
    /// One stage that turned out too long to be read, into pieces.
    Pieces,
}

impl Boundaries<'_> {
    /// Where the stages of the notebook begin.
    pub(crate) fn cheapest(&self) -> Vec<usize> {
        let count = self.list.len();
        let all = (0..count).filter(|position| *position == 0 || self.is_allowed(*position));
        let places: Vec<usize> = all.collect();
        self.divide(&places, count, &self.dividing, Weighing::Stages)
    }

    /// Divides those of the stages from `starts` that are too long to be read.
    pub(crate) fn shorten(&self, starts: &[usize]) -> Vec<usize> {
        let mut shorter = Vec::new();
        for (index, begin) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(self.list.len());
            if costs::endless(self.lines(*begin, end), end - begin) == 0.0 {
                shorter.push(*begin);
                continue;
            }
            let later = (begin + 1..end).filter(|place| self.is_allowed(*place));
            let later = later.filter(|place| !self.only_defines(place - 1));
            let places: Vec<usize> = iter::once(*begin).chain(later).collect();
            shorter.extend(self.divide(&places, end, &self.dividing, Weighing::Pieces));
        }
        shorter
    }

    /// Where to begin anew between the first of `places` and the cell `last`, at some of them.
    fn divide(
        &self,
        places: &[usize],
        last: usize,
        level: &Dividing,
        weighing: Weighing,
    ) -> Vec<usize> {
        let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
        for end in 1..=places.len() {
            let end_cell = places.get(end).copied().unwrap_or(last);
            let mut choice = (f64::INFINITY, 0);
            let (mut mixture, mut from) = (Mixture::default(), end_cell);
            for begin in (end.saturating_sub(LOOK_BACK)..end).rev() {
                let begin_cell = places[begin];
                for cell in self.list[begin_cell..from].iter().rev() {
                    mixture.put_before(cell.kinds);
                }
                from = begin_cell;
                let mixed = match weighing {
                    Weighing::Stages => mixture.cost(level),
                    Weighing::Pieces => self.weigh_piece(begin_cell, end_cell, &mixture, level),
                };
                let cost = best[begin].0
                    + self.size_cost(begin_cell, end_cell, level)
                    + mixed
                    + costs::whole(begin_cell, end_cell, self.list.len(), mixture.kinds())
                    + self.cut_cost(begin_cell, level);
                if cost < choice.0 {
                    choice = (cost, begin);
                }
            }
            best.push(choice);
        }
        let mut starts = Vec::new();
        let mut at = places.len();
        while at > 0 {
            at = best[at].1;
            starts.push(places[at]);
        }
        starts.reverse();
        starts
    }

    /// What a piece costs by its work where a stage is cut only because it is too long: the piece
    /// must not be so, nor next to nothing. Where the work begins anew in it, no more is mixed than
    /// in the whole.
    fn weigh_piece(&self, begin: usize, end: usize, mixture: &Mixture, level: &Dividing) -> f64 {
        let lines = self.lines(begin, end);
        let slight = if lines < LEAST_PIECE { 4.0 } else { 0.0 };
        let is_anew = self.begins_anew(begin);
        let mixed = if is_anew { 0.0 } else { mixture.cost(level) };
        costs::endless(lines, end - begin) + slight + mixed
    }

    /// Whether the work goes back to what comes before a model is trained, or to its training: one
    /// model is done, and another begins.
    fn begins_anew(&self, position: usize) -> bool {
        let mut before = self.list[..position].iter().rev();
        let before = before.find(|cell| cell.kinds != 0);
        before.is_some_and(|before| costs::is_anew(before.kinds, self.list[position].kinds))
    }

    /// Whether a cell reads data, as one before it did.
    fn reads_anew(&self, position: usize) -> bool {
        let loads = |cell: &Boundary| costs::loads(cell.kinds);
        loads(&self.list[position]) && self.list[..position].iter().any(loads)
    }

    /// Whether a cell has nothing but imports and definitions, which are for the cells after it.
    pub(crate) fn only_defines(&self, position: usize) -> bool {
        let mut statements = self.analysis.cells[position].statements.clone();
        statements.all(|id| {
            let statement = &self.analysis.statements[id as usize];
            statement.defines.is_some() || statement.hoistable_import
        })
    }

    /// The level at which the author divides the notebook: the shallowest at which it falls into
    /// three to twelve parts, else into two, else into more.
    pub(crate) fn dividing_level(&self) -> Dividing {
        let parts = |level: &u8| {
            1 + self
                .list
                .iter()
                .skip(1)
                .filter(|boundary| boundary.heading.is_some_and(|found| found <= *level))
                .count()
        };
        (1..=6)
            .find(|level| (3..=12).contains(&parts(level)))
            .or_else(|| (1..=6).find(|level| parts(level) == 2))
            .map(Dividing::Sections)
            .or_else(|| (1..=6).find(|level| parts(level) > 12).map(Dividing::Notes))
            .unwrap_or(Dividing::Nowhere)
    }

    fn size_cost(&self, begin: usize, end: usize, level: &Dividing) -> f64 {
        costs::size(self.lines(begin, end), end - begin, level)
    }

    fn cut_cost(&self, position: usize, level: &Dividing) -> f64 {
        if position == 0 {
            return 0.0;
        }
        let boundary = &self.list[position];
        costs::cut(boundary.crossing, boundary.unknown, boundary.heading, level)
            + costs::tearing(boundary.torn)
            + when(
                boundary.heading.is_none() && self.only_defines(position - 1),
                costs::AFTER_DEFINITIONS,
            )
            - when(
                boundary.crossing + boundary.parted == 0 && self.reads_anew(position),
                costs::ANEW,
            )
            + costs::parting(
                boundary.parted,
                boundary.chained && boundary.heading.is_none(),
            )
    }
}

fn when(holds: bool, cost: f64) -> f64 {
    if holds { cost } else { 0.0 }
}
