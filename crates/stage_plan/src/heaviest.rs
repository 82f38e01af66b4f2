//! What most of a stage is about, where no heading is about nearly all of it.

use crate::outline::{Cells, Place, Sections};
use crate::plan::{Heading, OutlineCell};
use crate::vague::{is_preparing, is_vague};

/// So many times as many lines as the first section has make another the one that a stage is about.
const MORE: u32 = 2;

fn lines(outline: &[OutlineCell], begin: usize, end: usize) -> u32 {
    let cells = outline.get(begin..end.max(begin)).unwrap_or_default();
    cells.iter().map(|cell| cell.lines).sum()
}

/// The section with most lines of the stage, of those that stand beside `first` or above it: where it
/// has many times as much as that.
pub(crate) fn heaviest<'a>(
    outline: &[OutlineCell],
    sections: &Sections<'a>,
    first: Place<'a>,
    cells: Cells,
) -> Option<Place<'a>> {
    let weight = |place: &Place<'_>| {
        let begin = place.cell.max(cells.first);
        lines(outline, begin, sections.end(place).min(cells.end))
    };
    let equals = sections.titles(cells.first + 1, cells.end);
    let equals = equals.filter(|place| {
        let title = &place.heading.title;
        place.heading.level <= first.heading.level
            && first.heading.level < Heading::BOLD
            && !is_vague(title)
            && !is_preparing(title)
            && !sections.comes_again(place)
    });
    let mut found: Option<(u32, Place<'a>)> = None;
    for place in equals {
        let weight = weight(&place);
        if found.is_none_or(|(most, _)| weight > most) {
            found = Some((weight, place));
        }
    }
    let (most, place) = found?;
    let rest = lines(outline, cells.first, cells.end).saturating_sub(most);
    (most > MORE * weight(&first).max(1) && most >= rest).then_some(place)
}

/// The comment set off as headings are that begins most of the stage: it has no heading of its own.
pub(crate) fn banner(outline: &[OutlineCell], cells: Cells) -> Option<&str> {
    let mut found: Option<(u32, &str)> = None;
    let all = lines(outline, cells.first, cells.end);
    let mut end = cells.end;
    for at in (cells.first..cells.end).rev() {
        if let Some(title) = &outline[at].banner {
            let weight = lines(outline, at, end);
            if found.is_none_or(|(most, _)| weight >= most) {
                found = Some((weight, title));
            }
            end = at;
        }
    }
    let (most, title) = found?;
    (2 * most >= all && !is_vague(title) && !is_preparing(title)).then_some(title)
}
