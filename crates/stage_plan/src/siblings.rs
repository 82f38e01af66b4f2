//! Headings of one level that the author set side by side, in stages that are large.

use crate::cuts::Boundaries;
use crate::outline::is_title;
use crate::plan::{Heading, OutlineCell};
use crate::vague::is_of_first_work;

/// Stages of fewer cells and lines are left as they are.
const CELLS: usize = 12;
const LINES: f64 = 80.0;
/// So many lines of a first part are large: what is imported and defined there counts, too.
const FIRST_LINES: f64 = 50.0;
/// A part of fewer lines is none by itself.
const PART: f64 = 6.0;
/// Headings below this level are remarks within a piece of work.
const DEEPEST: u8 = 3;
/// No more values than these are as good as nothing.
const HARDLY_ANY: u32 = 1;
/// So many more values may cross than where the stage begins or ends.
const MORE: u32 = 2;

/// The first cells of stages, and with them those in large stages whose headings are of the level of
/// the one that the stage begins with: where one is cut, its equals are, if hardly more crosses.
pub(crate) fn cut_alike(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    starts: &[usize],
) -> Vec<usize> {
    let mut cut: Vec<usize> = Vec::new();
    for (index, begin) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(outline.len());
        cut.push(*begin);
        let is_large = end - begin >= CELLS || boundaries.lines(*begin, end) >= LINES;
        if *begin == 0 || !is_large {
            continue;
        }
        let most = crossing_around(boundaries, *begin, end);
        let (_, unsure) = boundaries.crossing(*begin);
        for at in equals(outline, *begin, end) {
            let before = cut.last().copied().unwrap_or(*begin);
            let parts = [boundaries.lines(before, at), boundaries.lines(at, end)];
            let (crossing, unknown) = boundaries.crossing(at);
            if parts.iter().all(|lines| *lines >= PART)
                && boundaries.is_allowed(at)
                && crossing <= most + MORE
                && unknown <= unsure
            {
                cut.push(at);
            }
        }
    }
    cut
}

/// The first cells of stages, and with them those in large stages below headings over which next to
/// nothing crosses: the author begins another piece of work there, and it needs nothing of the rest.
pub(crate) fn cut_loose(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    starts: &[usize],
) -> Vec<usize> {
    let is_titled = |at: &usize| {
        let mut titles = outline[*at].headings.iter().filter(|one| is_title(one));
        titles.any(|heading| heading.level <= DEEPEST)
    };
    let mut cut: Vec<usize> = Vec::new();
    for (index, begin) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(outline.len());
        cut.push(*begin);
        if end - begin < CELLS {
            continue;
        }
        for at in (begin + 1..end).filter(is_titled) {
            let before = cut.last().copied().unwrap_or(*begin);
            let parts = [boundaries.lines(before, at), boundaries.lines(at, end)];
            let (crossing, unknown) = boundaries.crossing(at);
            if parts.iter().all(|lines| *lines >= PART)
                && boundaries.is_allowed(at)
                && crossing <= HARDLY_ANY
                && unknown == 0
            {
                cut.push(at);
            }
        }
    }
    cut
}

/// How many values cross where the stage begins or where it ends: what it makes one after another for
/// others crosses its own parts, too.
fn crossing_around(boundaries: &Boundaries<'_>, begin: usize, end: usize) -> u32 {
    let at_end = if end < boundaries.analysis.cells.len() {
        boundaries.crossing(end).0
    } else {
        0
    };
    boundaries.crossing(begin).0.max(at_end)
}

/// The cells in a stage below headings as high as the highest above its first cell: it goes on from
/// its own section to those of others.
fn equals(outline: &[OutlineCell], begin: usize, end: usize) -> impl Iterator<Item = usize> {
    let highest = |at: usize| {
        let titles = outline[at]
            .headings
            .iter()
            .filter(|heading| is_title(heading));
        titles.map(|heading| heading.level).min()
    };
    let level = highest(begin);
    (begin + 1..end)
        .filter(move |at| level.is_some_and(|level| level < Heading::BOLD) && highest(*at) == level)
}

/// The cells below headings in the notebook's first part that divide it as those of the level `main`
/// divide the rest: the part is large and stands under the notebook's title alone.
pub(crate) fn sections_of_first_part(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    main: u8,
) -> Vec<usize> {
    let highest = |at: usize| {
        outline[at]
            .headings
            .iter()
            .map(|heading| heading.level)
            .min()
    };
    let divides = |at: &usize| highest(*at).is_some_and(|level| level <= main);
    let end = (1..outline.len()).find(divides).unwrap_or(outline.len());
    let written = |from: usize, to: usize| {
        let lines = outline[from..to].iter().map(|cell| f64::from(cell.lines));
        lines.sum::<f64>()
    };
    let is_large = end >= CELLS || written(0, end) >= FIRST_LINES;
    let level = (1..end).filter_map(highest).min();
    if !is_large || level.is_none() || own_level(outline) != level {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = 0;
    for at in (1..end).filter(|at| highest(*at) == level) {
        // Imports and definitions are for what comes after them; by themselves they are no first part.
        let above = match before {
            0 => boundaries.lines(0, at),
            _ => written(before, at),
        };
        if above >= PART && written(at, end) >= PART {
            found.push(at);
            before = at;
        }
    }
    found
}

/// The level of the heading of the first cell, where above it is the notebook's title and no chapter.
fn own_level(outline: &[OutlineCell]) -> Option<u8> {
    let headings = &outline.first()?.headings;
    let (title, own) = (headings.first()?, headings.last()?);
    let is_lower = |heading: &Heading| heading.level >= own.level;
    let is_under = own.level > title.level
        && headings[1..].iter().all(is_lower)
        && !is_of_first_work(&title.title);
    is_under.then_some(own.level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nbship_diagnostics::CellNumber;

    #[test]
    fn a_section_of_its_own_stands_under_a_title_and_no_chapter() {
        for (headings, level) in [
            (&[(1, "Bank clients"), (2, "Libraries")][..], Some(2)),
            (
                &[(1, "Bank clients"), (3, "A date"), (2, "Libraries")],
                Some(2),
            ),
            (&[(1, "Load it"), (2, "Libraries")], None),
            (&[(1, "Clients"), (1, "Loading"), (2, "Libraries")], None),
            (&[(1, "Clients")], None),
            (&[], None),
        ] {
            let heading = |(level, title): &(u8, &str)| Heading {
                level: *level,
                title: (*title).to_owned(),
            };
            let cell = OutlineCell {
                cell: CellNumber(1),
                headings: headings.iter().map(heading).collect(),
                banner: None,
                tags: Vec::new(),
                may_raise: false,
                lines: 5,
            };
            assert_eq!(own_level(&[cell]), level, "{headings:?}");
        }
    }
}
