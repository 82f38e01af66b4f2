//! Cells in a row that each have a heading, and of whose work nothing is known.

use nbship_analysis::facts::Role;

use crate::cuts::Boundaries;
use crate::outline::is_title;
use crate::plan::{Heading, OutlineCell};

/// So many are not one piece of work.
const ROW: usize = 4;
/// With more values than these, what goes over is no end of a piece.
const FEW: u32 = 5;
/// A part of fewer lines is none by itself.
const PART: f64 = 6.0;

/// The first cells of stages, and with them those of such a row where few values go over: nothing but the
/// headings says what they are for.
pub(crate) fn cut_headed(
    boundaries: &Boundaries<'_>,
    outline: &[OutlineCell],
    roles: &[Option<Role>],
    starts: &[usize],
) -> Vec<usize> {
    let mut cut: Vec<usize> = Vec::new();
    for (index, begin) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(outline.len());
        cut.push(*begin);
        for at in rows(outline, roles, begin + 1, end) {
            let before = cut.last().copied().unwrap_or(*begin);
            let parts = [boundaries.lines(before, at), boundaries.lines(at, end)];
            let (crossing, unknown) = boundaries.crossing(at);
            if parts.iter().all(|lines| *lines >= PART)
                && boundaries.is_allowed(at)
                && crossing.max(unknown) <= FEW
            {
                cut.push(at);
            }
        }
    }
    cut
}

/// The cells of rows from `begin` to before `end`.
fn rows(outline: &[OutlineCell], roles: &[Option<Role>], begin: usize, end: usize) -> Vec<usize> {
    let level = |at: usize| {
        let titles = outline[at].headings.iter().filter(|one| is_title(one));
        let level = titles.map(|heading| heading.level).min();
        level.filter(|level| roles[at].is_none() && *level < Heading::BOLD)
    };
    let mut found = Vec::new();
    let mut row: Vec<usize> = Vec::new();
    for at in begin..=end {
        let own = if at < end { level(at) } else { None };
        let goes_on = row.last().is_some_and(|last| own == level(*last));
        if !goes_on && row.len() >= ROW {
            found.append(&mut row);
        } else if !goes_on {
            row.clear();
        }
        row.extend(own.map(|_| at));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use nbship_diagnostics::CellNumber;

    #[test]
    fn a_row_has_a_heading_of_one_level_for_each_cell() {
        let rows_of = |cells: &[(u8, bool)]| {
            let cell = |(level, _): &(u8, bool)| OutlineCell {
                cell: CellNumber(1),
                headings: (*level > 0)
                    .then(|| Heading {
                        level: *level,
                        title: "Deploy".to_owned(),
                    })
                    .into_iter()
                    .collect(),
                banner: None,
                tags: Vec::new(),
                may_raise: false,
                lines: 5,
            };
            let outline: Vec<OutlineCell> = cells.iter().map(cell).collect();
            let roles = cells.iter().map(|(_, known)| known.then_some(Role::Load));
            rows(&outline, &roles.collect::<Vec<_>>(), 0, cells.len())
        };
        let unknown = |level| (level, false);
        assert_eq!(rows_of(&[3; 5].map(unknown)), [0, 1, 2, 3, 4]);
        assert_eq!(rows_of(&[2, 3, 3, 3, 3, 0].map(unknown)), [1, 2, 3, 4]);
        assert!(rows_of(&[3, 3, 3, 0, 3].map(unknown)).is_empty());
        assert!(rows_of(&[3, 3, 3, 2, 3].map(unknown)).is_empty());
        assert!(rows_of(&[(3, false), (3, false), (3, true), (3, false)]).is_empty());
    }
}
