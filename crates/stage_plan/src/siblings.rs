//! Headings of one level that the author set side by side, in stages that are large.

use crate::cuts::Boundaries;
use crate::outline::is_title;
use crate::plan::{Heading, OutlineCell};

/// Stages of fewer cells and lines are left as they are.
const CELLS: usize = 12;
const LINES: f64 = 80.0;
/// A part of fewer lines is none by itself.
const PART: f64 = 6.0;
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
