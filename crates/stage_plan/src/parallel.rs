//! Sections of one make: each begins with a title of its own, and the same titles follow in each.

use std::collections::{BTreeMap, BTreeSet};

use crate::cuts::Boundaries;
use crate::outline::first_titles;
use crate::plan::OutlineCell;

/// Fewer sections are no row of them, more are remarks.
const ROW: std::ops::RangeInclusive<usize> = 3..=12;
/// No more values than these go over where such a section begins.
const MOST: u32 = 8;

/// The first cells of stages, so that of sections of one make all are cut or none, and none at the
/// titles that come in each.
pub(crate) fn cut_all_or_none(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    starts: &[usize],
) -> Vec<usize> {
    let mut cut: BTreeSet<usize> = starts.iter().copied().collect();
    for (sections, steps) in rows(outline) {
        let fits = |at: &usize| {
            let (crossing, unknown) = boundaries.crossing(*at);
            boundaries.is_allowed(*at) && crossing.max(unknown) <= MOST
        };
        let is_cut = sections.iter().any(|at| cut.contains(at));
        if !is_cut || !sections.iter().all(fits) {
            continue;
        }
        cut.retain(|at| !steps.contains(at));
        cut.extend(sections);
    }
    cut.into_iter().collect()
}

/// Rows of such sections: where they begin, and where the titles stand that come in each.
fn rows(outline: &[OutlineCell]) -> Vec<(BTreeSet<usize>, BTreeSet<usize>)> {
    let titles = first_titles(outline);
    let mut counts: BTreeMap<(u8, &str), usize> = BTreeMap::new();
    for (_, level, title) in &titles {
        *counts.entry((*level, title)).or_default() += 1;
    }
    let count = |(_, level, title): &(usize, u8, String)| counts[&(*level, title.as_str())];
    let mut found: BTreeMap<(u8, &str), BTreeSet<usize>> = BTreeMap::new();
    for pair in titles.windows(2) {
        let (own, next) = (&pair[0], &pair[1]);
        if count(own) == 1 && own.1 <= next.1 && ROW.contains(&count(next)) {
            let row = found.entry((next.1, &next.2)).or_default();
            row.insert(own.0);
        }
    }
    let whole = found
        .into_iter()
        .filter(|((level, title), row)| row.len() == counts[&(*level, *title)]);
    whole
        .map(|(_, row)| {
            let first = row.first().copied().unwrap_or_default();
            let again = titles.iter().filter(|title| count(title) >= *ROW.start());
            let steps = again.map(|(at, ..)| *at).filter(|at| *at > first);
            (row, steps.collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Heading;
    use nbship_diagnostics::CellNumber;

    fn outline(titles: &[&str]) -> Vec<OutlineCell> {
        let cell = |title: &&str| OutlineCell {
            cell: CellNumber(1),
            headings: vec![Heading {
                level: 3,
                title: (*title).to_owned(),
            }],
            banner: None,
            tags: Vec::new(),
            may_raise: false,
            lines: 5,
        };
        titles.iter().map(cell).collect()
    }

    #[test]
    fn sections_of_one_make_have_the_same_titles_after_their_own() {
        let found = rows(&outline(&[
            "Metrics",
            "Segment a",
            "Rows",
            "Chart",
            "Segment b",
            "Rows",
            "Chart",
            "Segment c",
            "Rows",
            "Chart",
        ]));
        let steps = BTreeSet::from([2, 3, 5, 6, 8, 9]);
        assert_eq!(found, [(BTreeSet::from([1, 4, 7]), steps)]);
        assert!(
            rows(&outline(&[
                "Load", "Clean", "Plot", "Train", "Plot", "Report", "Plot"
            ]))
            .len()
                == 1
        );
        assert!(rows(&outline(&["Load", "Clean", "Plot", "Train", "Plot"])).is_empty());
    }
}
