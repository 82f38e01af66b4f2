//! Where to cut: which boundaries may be, what each costs, and the choice among them.
//!
//! Boundaries lie between neighbouring cells. A boundary is forbidden where something alive across
//! it cannot be stored, or where later code depends on a change to the process that cannot be
//! carried. Among the others the cheapest set is chosen by dynamic programming over the cells,
//! with a bounded look-back, so in linear time (`cheapest.rs`). The cost of a cut grows with what crosses it and
//! shrinks where the author put a heading or the work changes its kind.

use nbship_analysis::facts::{Analysis, NameId, Reason, Storable};

use crate::choices;
use crate::classify::Classes;
use crate::costs::{self, Dividing, Kinds};
use crate::crowded;
use crate::lives::lives;
use crate::plan::{Cut, OutlineCell, Split};
use crate::sections::torn;
use crate::siblings;
use crate::timeline::Timeline;

/// What is known of the boundary before cell `i` (boundary 0 is the start of the notebook).
#[derive(Clone, Debug, Default)]
pub(crate) struct Boundary {
    pub(crate) forbidden: Option<Reason>,
    /// Values alive across it, and how many of them are of unknown storability.
    pub(crate) crossing: u32,
    pub(crate) unknown: u32,
    /// Names that the cells on both sides decide together.
    pub(crate) parted: u32,
    /// Values that its section, which no heading divides there, makes before and reads after it.
    pub(crate) torn: u32,
    /// Too many values would cross a cut there.
    pub(crate) crowded: bool,
    /// A name goes over it in the making.
    pub(crate) chained: bool,
    /// The shallowest heading before the cell.
    pub(crate) heading: Option<u8>,
    /// The kinds of work in the cell.
    pub(crate) kinds: Kinds,
}

pub(crate) struct Boundaries<'a> {
    pub(crate) analysis: &'a Analysis,
    outline: &'a [OutlineCell],
    pub(crate) list: Vec<Boundary>,
    /// Lines of executed code up to each cell.
    lines: Vec<f64>,
    /// The cell (by position) that each statement is in.
    pub(crate) positions: Vec<usize>,
    /// The headings that divide the notebook.
    pub(crate) dividing: Dividing,
}

impl<'a> Boundaries<'a> {
    pub(crate) fn new(
        analysis: &'a Analysis,
        outline: &'a [OutlineCell],
        timeline: &Timeline,
        classes: &Classes,
    ) -> Self {
        let count = analysis.cells.len();
        let mut this = Self {
            analysis,
            outline,
            list: vec![Boundary::default(); count],
            lines: Vec::new(),
            positions: cell_positions(analysis),
            dividing: Dividing::Nowhere,
        };
        this.weigh_values(timeline, classes);
        let parted = choices::parted(analysis, timeline, classes, &this.positions);
        let chained = choices::chained(analysis);
        for (boundary, (parted, chained)) in
            this.list.iter_mut().zip(parted.into_iter().zip(chained))
        {
            boundary.parted = parted;
            boundary.chained = chained;
        }
        this.forbid_after_patches(classes, timeline);
        this.forbid_after_registered(classes);
        this.forbid_within_identities(timeline);
        this.mark_headings();
        this.mark_kinds(timeline);
        this.count_lines(classes);
        this.raise_first_part();
        this.dividing = this.dividing_level();
        if let Dividing::Sections(main) = this.dividing {
            let torn = torn(&this, (timeline, classes), main);
            for (boundary, torn) in this.list.iter_mut().zip(torn) {
                boundary.torn = torn;
            }
        }
        this
    }

    /// Walks every value's life: from where it is bound to its last read before it is bound anew.
    fn weigh_values(&mut self, timeline: &Timeline, classes: &Classes) {
        let mut crossing = vec![0_i64; self.list.len() + 1];
        let mut unknown = vec![0_i64; self.list.len() + 1];
        for index in 0..self.analysis.names.len() {
            let name = NameId(u32::try_from(index).unwrap_or(u32::MAX));
            if !classes.is_value(name) {
                continue;
            }
            for life in lives(self.analysis, timeline, name) {
                let (from, to) = (
                    self.positions[life.bound as usize],
                    self.positions[life.last_read as usize],
                );
                if from == to {
                    continue;
                }
                crossing[from + 1] += 1;
                crossing[to + 1] -= 1;
                match self.storable(name, life.bound) {
                    Some((Storable::Unknown, _)) => {
                        unknown[from + 1] += 1;
                        unknown[to + 1] -= 1;
                    }
                    Some((Storable::No(what), reason)) => self.forbid(
                        from + 1..=to,
                        &unstorable(self.analysis.name(name), &what, &reason),
                    ),
                    _ => {}
                }
            }
        }
        let (mut alive, mut unsure) = (0, 0);
        for (position, boundary) in self.list.iter_mut().enumerate() {
            alive += crossing[position];
            unsure += unknown[position];
            boundary.crossing = u32::try_from(alive).unwrap_or(0);
            boundary.unknown = u32::try_from(unsure).unwrap_or(0);
        }
    }

    fn storable(&self, name: NameId, statement: u32) -> Option<(Storable, Reason)> {
        let statement = &self.analysis.statements[statement as usize];
        let bind = statement
            .binds
            .iter()
            .rev()
            .find(|bind| bind.name == name)?;
        let reason = Reason {
            text: String::new(),
            cell: statement.cell,
            span: bind.span,
        };
        Some((bind.storable.clone(), reason))
    }

    pub(crate) fn forbid(&mut self, boundaries: std::ops::RangeInclusive<usize>, reason: &Reason) {
        for boundary in boundaries {
            if let Some(entry) = self.list.get_mut(boundary)
                && entry.forbidden.is_none()
            {
                entry.forbidden = Some(reason.clone());
            }
        }
    }

    fn mark_headings(&mut self) {
        for (boundary, cell) in self.list.iter_mut().zip(self.outline) {
            boundary.heading = cell.headings.iter().map(|heading| heading.level).min();
        }
    }

    /// Sets the headings of the first part as high as those that divide the notebook, where they do.
    fn raise_first_part(&mut self) {
        if let Dividing::Sections(main) = self.dividing_level() {
            for at in siblings::sections_of_first_part(self, self.outline, main) {
                self.list[at].heading = Some(main);
            }
        }
    }

    fn mark_kinds(&mut self, timeline: &Timeline) {
        for (boundary, cell) in self.list.iter_mut().zip(&self.analysis.cells) {
            let last = cell.statements.end.saturating_sub(1);
            let goes_on = |name: NameId| timeline.live_after(name, last);
            boundary.kinds = self.analysis.statements
                [cell.statements.start as usize..cell.statements.end as usize]
                .iter()
                .map(|statement| costs::kinds_of(statement, &goes_on))
                .fold(0, |kinds, more| kinds | more);
        }
    }

    fn count_lines(&mut self, classes: &Classes) {
        let mut sum = 0.0;
        self.lines = vec![0.0];
        for (cell, outline) in self.analysis.cells.iter().zip(self.outline) {
            let statements = &self.analysis.statements
                [cell.statements.start as usize..cell.statements.end as usize];
            let runs = statements.iter().any(|statement| {
                statement.binds.is_empty()
                    || statement
                        .binds
                        .iter()
                        .any(|bind| classes.is_value(bind.name))
            });
            if runs {
                sum += f64::from(outline.lines);
            }
            self.lines.push(sum);
        }
    }

    /// The positions of the cells that begin a stage, the first included.
    pub(crate) fn choose(&self, split: Split) -> Vec<usize> {
        let allowed = |position: &usize| *position == 0 || self.list[*position].forbidden.is_none();
        let all = 0..self.list.len();
        match split {
            Split::One => vec![0],
            Split::Cells => all.filter(allowed).collect(),
            Split::Tags => all
                .filter(|position| *position == 0 || self.starts_block(*position))
                .filter(allowed)
                .collect(),
            Split::Headings => all
                .filter(|position| *position == 0 || self.list[*position].heading.is_some())
                .filter(allowed)
                .collect(),
            Split::Auto if self.are_tagged() => self.choose(Split::Tags),
            Split::Auto => self.cheapest(),
        }
    }

    /// Whether the notebook's cells say themselves where stages begin.
    pub(crate) fn are_tagged(&self) -> bool {
        let mut cells = self.outline.iter();
        cells.any(|cell| cell.block().is_some())
    }

    /// How many values are alive across a boundary, and how many of them may not be storable.
    pub(crate) fn crossing(&self, position: usize) -> (u32, u32) {
        let boundary = &self.list[position];
        (boundary.crossing, boundary.unknown)
    }

    pub(crate) fn is_allowed(&self, position: usize) -> bool {
        self.list[position].forbidden.is_none()
    }

    pub(crate) fn has_heading(&self, position: usize) -> bool {
        self.list[position].heading.is_some()
    }

    /// How many lines of executed code lie between two boundaries.
    pub(crate) fn lines(&self, begin: usize, end: usize) -> f64 {
        self.lines[end] - self.lines[begin]
    }

    /// A cell begins a block where its tag names another than that it would continue.
    fn starts_block(&self, position: usize) -> bool {
        let block = |position: usize| self.outline[position].block();
        block(position).is_some_and(|name| (0..position).rev().find_map(block) != Some(name))
    }

    /// Whether cells say by their tags where stages begin, if the notebook is to be split so.
    pub(crate) fn is_by_tags(&self, split: Split) -> bool {
        split == Split::Tags || split == Split::Auto && self.are_tagged()
    }

    /// Every boundary with what was decided, in order: cells of which `runs` says that a stage executes
    /// them come before each cut that is made.
    pub(crate) fn decisions(
        &self,
        starts: &[usize],
        split: Split,
        runs: &dyn Fn(usize, usize) -> bool,
    ) -> Vec<Cut> {
        let is_tagged = |position: usize| self.is_by_tags(split) && self.starts_block(position);
        let is_between = |start: &usize| runs(0, *start) && runs(*start, self.list.len());
        let made = starts.iter().copied().filter(is_between);
        let made: std::collections::BTreeSet<usize> = made.collect();
        (1..self.list.len())
            .map(|position| {
                let boundary = &self.list[position];
                let made = made.contains(&position);
                let changes = boundary.kinds & !self.list[position - 1].kinds != 0;
                let tag = self.outline[position].block();
                let tag = tag.filter(|_| is_tagged(position));
                Cut {
                    before: self.analysis.cells[position].cell,
                    made,
                    why: self.why(boundary, tag, (made, changes)),
                    reason: boundary.forbidden.clone(),
                }
            })
            .collect()
    }

    /// Why a cut is, or is not, at a boundary: `tag` names the stage that begins there.
    fn why(&self, boundary: &Boundary, tag: Option<&str>, (made, changes): (bool, bool)) -> String {
        if let Some(reason) = &boundary.forbidden {
            return format!("{} (cell {})", reason.text, reason.cell);
        }
        if boundary.crowded {
            return crowded::why();
        }
        let values = match boundary.crossing {
            0 => "nothing crosses".to_owned(),
            1 => "one value crosses".to_owned(),
            more => format!("{more} values cross"),
        };
        if let Some(tag) = tag.filter(|_| made) {
            return format!("tagged as `{tag}`; {values}");
        }
        match (made, boundary.heading.is_some(), changes) {
            (true, true, _) => format!("a heading; {values}"),
            (true, false, true) => format!("the work changes its kind; {values}"),
            (true, false, false) => values,
            (false, ..) => format!("the same piece of work; {values}"),
        }
    }
}

/// The cell (by position) that each statement is in.
fn cell_positions(analysis: &Analysis) -> Vec<usize> {
    let mut positions = vec![0; analysis.statements.len()];
    for (position, cell) in analysis.cells.iter().enumerate() {
        for statement in cell.statements.clone() {
            positions[statement as usize] = position;
        }
    }
    positions
}

fn unstorable(name: &str, what: &str, reason: &Reason) -> Reason {
    Reason {
        text: format!("`{name}` is {what}, which cannot be stored"),
        ..reason.clone()
    }
}
