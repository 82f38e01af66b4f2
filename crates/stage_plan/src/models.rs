//! Sections side by side that each train a model.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Bind, Role, Statement};

use crate::assemble::Assembler;
use crate::costs::{self, Dividing};
use crate::cuts::Boundaries;
use crate::outline::{first_titles, is_title};
use crate::plan::OutlineCell;

/// Fewer sections are no row of models.
const ROW: usize = 3;
/// A part of fewer lines is none by itself.
const PART: f64 = 3.0;
/// No more values than these go over where such a section begins.
const MOST: u32 = 8;

/// Sections of one level, next to each other, and where the last of them ends.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) begins: Vec<usize>,
    end: usize,
}

/// Words of headings that say what is done, and name no model.
const OF_WORK: [&str; 21] = [
    "apply",
    "build",
    "building",
    "compile",
    "create",
    "data",
    "define",
    "evaluate",
    "features",
    "fit",
    "make",
    "model",
    "models",
    "modeling",
    "modelling",
    "predict",
    "prepare",
    "process",
    "train",
    "training",
    "tune",
];

/// Whether a heading may be what a model is called.
pub(crate) fn may_be_a_model(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.all(|word| !OF_WORK.contains(&word))
}

/// The first cells of stages, so that of sections side by side that each train a model all are cut or
/// none.
pub(crate) fn cut_all_or_none(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    starts: &[usize],
) -> Vec<usize> {
    let mut cut: BTreeSet<usize> = starts.iter().copied().collect();
    for row in rows(outline, &|at| costs::trains(boundaries.list[at].kinds)) {
        let begun = row.begins.iter().filter(|at| cut.contains(at)).count();
        if begun == 0 || begun == row.begins.len() {
            continue;
        }
        let ends = row.begins.iter().skip(1).chain([&row.end]);
        let mut sections = row.begins.iter().zip(ends);
        let fits = |(at, end): (&usize, &usize)| {
            let (crossing, unknown) = boundaries.crossing(*at);
            boundaries.is_allowed(*at)
                && crossing.max(unknown) <= MOST
                && boundaries.lines(*at, *end) >= PART
        };
        if sections.all(fits) {
            cut.extend(&row.begins);
            continue;
        }
        // Steps of one work may train, too; those stay as they are.
        let titles = row.begins.iter().flat_map(|at| &outline[*at].headings);
        let mut titles = titles.map(|heading| heading.title.as_str());
        if !titles.all(may_be_a_model) {
            continue;
        }
        let (first, later) = (row.begins[0], &row.begins[1..]);
        let begin = cut.range(..=first).next_back().copied().unwrap_or(0);
        if costs::endless(boundaries.lines(begin, row.end), row.end - begin) == 0.0 {
            cut.retain(|at| !later.contains(at));
        }
    }
    cut.into_iter().collect()
}

/// A section of fewer lines is none that is read by itself.
const OWN: f64 = 6.0;

/// The first cells of stages, and with them those where one model is done and a section begins beside
/// it that trains another.
pub(crate) fn cut_each(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    starts: &[usize],
) -> Vec<usize> {
    let trains = |at: usize| costs::trains(boundaries.list[at].kinds);
    let mut cut: BTreeSet<usize> = starts.iter().copied().collect();
    for (index, begin) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(outline.len());
        let within = outline[*begin..end].iter().flat_map(|cell| &cell.headings);
        let levels: BTreeSet<u8> = within.map(|heading| heading.level).collect();
        for level in levels {
            let sections = sections_at(outline, level, (*begin, end));
            let of_models = sections
                .iter()
                .filter(|(from, to)| (*from..*to).any(trains));
            let of_models: Vec<&(usize, usize)> = of_models.collect();
            let fits = |(at, to): &(usize, usize)| {
                let (crossing, unknown) = boundaries.crossing(*at);
                (at == begin || boundaries.is_allowed(*at) && crossing.max(unknown) <= MOST)
                    && boundaries.lines(*at, *to) >= OWN
            };
            if of_models.len() > 1 && of_models.iter().all(|section| fits(section)) {
                cut.extend(of_models.iter().skip(1).map(|(at, _)| *at));
            }
        }
    }
    cut.into_iter().collect()
}

/// Stages of fewer cells and lines are left as they are, however many models they train.
const CELLS: usize = 10;
const LINES: f64 = 60.0;

impl Assembler<'_> {
    /// The first cells of stages, and with them those in long ones that train another model than the
    /// cells before them, in a notebook that no headings divide.
    pub(crate) fn cut_other_models(
        &self,
        boundaries: &Boundaries<'_>,
        starts: &[usize],
    ) -> Vec<usize> {
        if matches!(boundaries.dividing, Dividing::Sections(_)) {
            return starts.to_vec();
        }
        let mut cut: Vec<usize> = Vec::new();
        for (index, begin) in starts.iter().enumerate() {
            let end = starts.get(index + 1).copied();
            let end = end.unwrap_or(self.analysis.cells.len());
            cut.push(*begin);
            if end - begin < CELLS && boundaries.lines(*begin, end) < LINES {
                continue;
            }
            let mut trained = false;
            for at in *begin..end {
                let trains = self.trains_another(at);
                let is_other = trains && trained;
                trained |= trains;
                let from = cut.last().copied().unwrap_or(*begin);
                let parts = [boundaries.lines(from, at), boundaries.lines(at, end)];
                let (crossing, unknown) = boundaries.crossing(at);
                if is_other
                    && parts.iter().all(|lines| *lines >= OWN)
                    && boundaries.is_allowed(at)
                    && crossing.max(unknown) <= MOST
                {
                    cut.push(at);
                }
            }
        }
        cut
    }

    /// Whether a cell trains a model under a name that no cell before it binds.
    fn trains_another(&self, cell: usize) -> bool {
        let first = self.analysis.cells[cell].statements.start;
        let statements = self.statements(cell, cell + 1);
        let all = || statements.iter().map(|id| self.analysis.statement(*id));
        let is_of_model = |statement: &&Statement| {
            statement.prepares == Some(Role::Train) || statement.work.contains(&Role::Train)
        };
        let is_new = |bind: &Bind| {
            let mut binds = self.timeline.binds(bind.name);
            self.classes.is_value(bind.name) && binds.all(|(at, _)| at >= first)
        };
        let mut made = all().filter(is_of_model).flat_map(|one| &one.binds);
        all().any(|statement| statement.work.contains(&Role::Train)) && made.any(is_new)
    }
}

/// The sections within those cells below titles of a level: where each begins and ends.
fn sections_at(
    outline: &[OutlineCell],
    level: u8,
    (begin, end): (usize, usize),
) -> Vec<(usize, usize)> {
    let mut sections = Vec::new();
    let mut open: Option<usize> = None;
    for at in begin..=end {
        let headings = outline.get(at).filter(|_| at < end);
        let headings = headings.map_or(&[][..], |cell| &cell.headings);
        let closes = at == end || headings.iter().any(|heading| heading.level <= level);
        if closes && let Some(from) = open.take() {
            sections.push((from, at));
        }
        if headings
            .iter()
            .any(|heading| heading.level == level && is_title(heading))
        {
            open = Some(at);
        }
    }
    sections
}

/// Rows of such sections, each with a title of its own and a cell that `trains`.
pub(crate) fn rows(outline: &[OutlineCell], trains: &dyn Fn(usize) -> bool) -> Vec<Row> {
    let titles = first_titles(outline);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, _, title) in &titles {
        *counts.entry(title).or_default() += 1;
    }
    let levels: BTreeSet<u8> = titles.iter().map(|(_, level, _)| *level).collect();
    let mut found = Vec::new();
    for own in levels {
        let mut row: Vec<usize> = Vec::new();
        let dividing = titles.iter().filter(|(_, level, _)| *level <= own);
        let dividing: Vec<&(usize, u8, String)> = dividing.collect();
        for (index, (at, level, title)) in dividing.iter().enumerate() {
            let end = dividing.get(index + 1).map_or(outline.len(), |next| next.0);
            let is_of_row = *level == own && counts[title.as_str()] == 1 && (*at..end).any(trains);
            if is_of_row {
                row.push(*at);
            }
            let goes_on = is_of_row && dividing.get(index + 1).is_some_and(|next| next.1 == own);
            if !goes_on {
                let begins = std::mem::take(&mut row);
                let end = if is_of_row { end } else { *at };
                if begins.len() >= ROW {
                    found.push(Row { begins, end });
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Heading;
    use nbship_diagnostics::CellNumber;

    /// Titles with their marks, one a cell; `!` says that the cell trains.
    fn rows_of(cells: &[&str]) -> Vec<(Vec<usize>, usize)> {
        let cell = |text: &&str| OutlineCell {
            cell: CellNumber(1),
            headings: text
                .lines()
                .filter(|line| line.starts_with('#'))
                .map(|line| Heading {
                    level: u8::try_from(line.matches('#').count()).unwrap_or(6),
                    title: line.trim_matches(['#', ' ', '!']).to_owned(),
                })
                .collect(),
            banner: None,
            tags: Vec::new(),
            may_raise: false,
            lines: 5,
        };
        let outline: Vec<OutlineCell> = cells.iter().map(cell).collect();
        let found = rows(&outline, &|at| cells[at].contains('!'));
        found.into_iter().map(|row| (row.begins, row.end)).collect()
    }

    #[test]
    fn sections_that_train_stand_side_by_side() {
        let models = [
            "# Load",
            "# Models",
            "## Ridge",
            "!",
            "## Lasso!",
            "## Forest!",
            "# Test",
        ];
        assert_eq!(rows_of(&models), [(vec![2, 4, 5], 6)]);
        let between = [
            "# Load",
            "## Ridge!",
            "## A look",
            "## Lasso!",
            "## Forest!",
            "## Boosting!",
        ];
        assert_eq!(rows_of(&between), [(vec![3, 4, 5], 6)]);
        assert_eq!(
            rows_of(&["# Load", "## Ridge!", "## Lasso!", "# Other", "## Forest!"]),
            []
        );
        assert_eq!(rows_of(&["# Load", "## Fit!", "## Fit!", "## Fit!"]), []);
    }
}
