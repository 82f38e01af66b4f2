//! The sections that the author's headings make.

use std::collections::BTreeMap;

use crate::openings::is_imprint;
use crate::plan::{Heading, OutlineCell};
use crate::sentences::is_sentence;
use crate::{idle, slugs};

/// Longer headings are sentences that somebody set in large type.
const LONGEST_TITLE: usize = 64;
/// A heading that comes so often names nothing.
const AGAIN_AND_AGAIN: usize = 3;

/// A heading that is a title, and the cell below it.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) cell: usize,
    pub(crate) heading: &'a Heading,
    /// Its place among the titles of the notebook.
    index: usize,
}

/// The cells of a stage: from `begin`, with the first that a stage executes, to before `end`.
#[derive(Clone, Copy)]
pub(crate) struct Cells {
    pub(crate) begin: usize,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

pub(crate) struct Sections<'a> {
    /// In order. Left out is what is about the whole notebook, and what is no title.
    titles: Vec<Place<'a>>,
    /// What is no title but ends sections all the same: how many titles come before it, its level.
    remarks: Vec<(usize, u8)>,
    cells: usize,
    /// How often each title comes.
    counts: BTreeMap<String, usize>,
    /// Whether the first title is the notebook's first heading.
    has_first: bool,
    /// What the notebook is called, where that is apart from its sections.
    document: Option<String>,
}

impl<'a> Sections<'a> {
    pub(crate) fn new(outline: &'a [OutlineCell]) -> Self {
        let of_document = document_headings(outline);
        let all = outline
            .iter()
            .enumerate()
            .flat_map(|(cell, facts)| facts.headings.iter().map(move |heading| (cell, heading)));
        let mut titles: Vec<Place<'a>> = Vec::new();
        let mut remarks = Vec::new();
        for (cell, heading) in all.skip(of_document) {
            let index = titles.len();
            match is_title(heading) && !is_sentence(&heading.title) {
                true => titles.push(Place {
                    cell,
                    heading,
                    index,
                }),
                false => remarks.push((index, heading.level)),
            }
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for place in &titles {
            *counts.entry(key(place.heading)).or_default() += 1;
        }
        let first = outline.iter().flat_map(|cell| &cell.headings).next();
        let has_first = titles.first().map(|place| place.heading) == first;
        let document = first.filter(|first| !has_first && is_title(first));
        let document = document.map(|heading| heading.title.clone());
        Self {
            titles,
            remarks,
            cells: outline.len(),
            counts,
            has_first,
            document,
        }
    }

    /// Whether this is the notebook's first heading.
    pub(crate) fn is_first(&self, place: &Place<'_>) -> bool {
        self.has_first && place.index == 0
    }

    /// The titles above the cells from `begin` to before `end`.
    pub(crate) fn titles(&self, begin: usize, end: usize) -> impl Iterator<Item = Place<'a>> {
        let from = self.titles.partition_point(|place| place.cell < begin);
        let to = self.titles.partition_point(|place| place.cell < end);
        self.titles[from..to.max(from)].iter().copied()
    }

    /// The cell before which a section ends.
    pub(crate) fn end(&self, place: &Place<'_>) -> usize {
        let mut later = self.titles[place.index + 1..].iter();
        let closes = |other: &&Place<'_>| other.heading.level <= place.heading.level;
        later.find(closes).map_or(self.cells, |other| other.cell)
    }

    /// Whether the title comes so often that it names nothing.
    pub(crate) fn comes_again(&self, place: &Place<'_>) -> bool {
        self.count(place) >= AGAIN_AND_AGAIN
    }

    /// How much of the stage a section covers, from 0 to 1.
    pub(crate) fn coverage(&self, place: &Place<'_>, cells: Cells) -> f64 {
        let common = self.end(place).min(cells.end);
        let common = common.saturating_sub(place.cell.max(cells.first));
        count(common) / count(cells.end - cells.first).max(1.0)
    }

    /// How much of a section's cells and the stage's is common to both, from 0 to 1.
    pub(crate) fn fit(&self, place: &Place<'_>, cells: Cells) -> f64 {
        let end = self.end(place);
        let common = end.min(cells.end).saturating_sub(place.cell);
        count(common) / count(end.max(cells.end) - cells.begin).max(1.0)
    }

    /// The sections that begin between the cells `begin` and `first` and go on at `first`, outermost
    /// first. Those whose title comes again and again give way to the sections around them.
    pub(crate) fn open(&self, begin: usize, first: usize) -> Vec<Place<'a>> {
        let mut open: Vec<Place<'a>> = Vec::new();
        let mut again: Vec<Place<'a>> = Vec::new();
        for place in self.titles(begin, first + 1) {
            if self.comes_again(&place) {
                again.push(place);
                continue;
            }
            open.retain(|outer| outer.heading.level < place.heading.level);
            open.push(place);
        }
        if open.len() > 1 {
            let outermost = open[0];
            open.retain(|place| self.count(place) == 1 || place.index == outermost.index);
        }
        if open.is_empty() {
            let last = again.last();
            let around = last.and_then(|place| self.parent(place).or(Some(*place)));
            open.extend(around);
        }
        open
    }

    fn count(&self, place: &Place<'_>) -> usize {
        self.counts.get(&key(place.heading)).copied().unwrap_or(0)
    }

    /// The section around a heading, where its title says something.
    pub(crate) fn parent(&self, place: &Place<'_>) -> Option<Place<'a>> {
        let mut level = place.heading.level;
        for outer in self.titles[..place.index].iter().rev() {
            if outer.heading.level < level {
                if !self.comes_again(outer) {
                    let goes_on = !self.is_first(outer) && !self.is_ended(outer, place);
                    return goes_on.then_some(*outer);
                }
                level = outer.heading.level;
            }
        }
        None
    }

    /// Whether a remark between the two ends the section of the first.
    fn is_ended(&self, outer: &Place<'_>, place: &Place<'_>) -> bool {
        let mut remarks = self.remarks.iter();
        remarks.any(|(before, level)| {
            *level <= outer.heading.level && (outer.index + 1..=place.index).contains(before)
        })
    }

    /// The title of the section that a cell continues, and whether it is of the whole notebook: it
    /// stands above all cells.
    pub(crate) fn around(&self, begin: usize) -> Option<(String, bool)> {
        let before = self.titles.partition_point(|place| place.cell < begin);
        let last = self.titles[..before].last();
        let last = last.map(|place| (place.heading.title.clone(), place.cell == 0));
        last.or_else(|| Some((self.document.clone()?, true)))
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// What a title says, however it is counted and punctuated.
pub(crate) fn key(heading: &Heading) -> String {
    let title = idle::without_number(&heading.title);
    let letters = title.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// How many of the headings above the first cell are about the whole notebook: its title, alone
/// or nearly alone at its level, and what is set two levels below directly under it (an author, a
/// date).
fn document_headings(outline: &[OutlineCell]) -> usize {
    let mut all = outline.iter().flat_map(|cell| &cell.headings);
    let Some(first) = all.next().filter(|_| outline.len() > 1) else {
        return 0;
    };
    let (beside, below): (Vec<_>, Vec<_>) = all.partition(|other| other.level <= first.level);
    if beside.len() > below.len() / 4 {
        return 0;
    }
    let top = &outline[0].headings;
    match (top.first(), top.get(1)) {
        (Some(title), Some(under)) if under.level >= title.level + 2 => 2,
        (Some(_), _) => 1,
        (None, _) => 0,
    }
}

/// Whether a heading is a title: no remark, no sentence, no signature.
pub(crate) fn is_title(heading: &Heading) -> bool {
    let title = &heading.title;
    title.chars().filter(|c| c.is_alphanumeric()).count() > 1
        && slugs::main_part(title).chars().count() <= LONGEST_TITLE
        && !is_signature(title)
}

/// Who wrote the notebook, and how to reach them.
fn is_signature(title: &str) -> bool {
    const SIGNS: [&str; 8] = [
        "dr. ",
        "prof. ",
        "by ",
        "by: ",
        "author",
        "created by ",
        "written by ",
        "contact",
    ];
    let lower = title.to_lowercase();
    let ends_in_code = title.contains(',')
        && title
            .rsplit([' ', ','])
            .next()
            .is_some_and(|last| last.len() == 5 && last.bytes().all(|b| b.is_ascii_digit()));
    SIGNS.iter().any(|sign| lower.starts_with(sign))
        || lower.contains("://")
        || lower.contains('@') && lower.contains('.')
        || ends_in_code
        || is_imprint(title)
}

/// The highest title above each cell but the first: the cell, the title's level, what it says.
pub(crate) fn first_titles(outline: &[OutlineCell]) -> Vec<(usize, u8, String)> {
    let later = outline.iter().enumerate().skip(1);
    later
        .filter_map(|(at, cell)| {
            let titles = cell.headings.iter().filter(|heading| is_title(heading));
            let first = titles.min_by_key(|heading| heading.level)?;
            Some((at, first.level, key(first)))
        })
        .collect()
}
