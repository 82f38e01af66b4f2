//! What a stage is called: by its author's heading where that is a title, else by its work.

use std::collections::BTreeSet;

use crate::heaviest;
use crate::models::{self, Row};
use crate::outline::{Cells, Place, Sections, is_title};
use crate::plan::{Heading, OutlineCell};
use crate::vague::{is_concluding, is_of_first_work, is_of_notebook, is_preparing, is_vague};
use crate::work::Work;

/// How much of a stage's cells and a section's must be common to both for a heading within the
/// stage to name it.
const MOSTLY: f64 = 0.5;
/// How much of a stage's cells a section must cover for its heading to be about the stage.
const NEARLY_ALL: f64 = 0.7;

/// A bold line about less of a stage than this is a remark, and so much is no small part of it.
const A_PART: f64 = 0.25;

/// A part is named after the first of its sections where there are no more than these.
const FEW_PARTS: usize = 3;

/// Titles for the stages of a notebook.
pub(crate) struct Titles<'a> {
    outline: &'a [OutlineCell],
    sections: Sections<'a>,
    /// Those of the stages so far.
    given: BTreeSet<String>,
    /// Where sections side by side begin that each train a model.
    models: Vec<Row>,
}

impl<'a> Titles<'a> {
    pub(crate) fn new(outline: &'a [OutlineCell]) -> Self {
        Self {
            outline,
            sections: Sections::new(outline),
            given: BTreeSet::new(),
            models: Vec::new(),
        }
    }

    /// The same, where the cells of which `trains` tells train models.
    pub(crate) fn with_models(mut self, trains: &dyn Fn(usize) -> bool) -> Self {
        self.models = models::rows(self.outline, trains);
        self
    }

    /// A title for the next stage.
    pub(crate) fn title(&mut self, cells: Cells, work: &Work) -> String {
        let mut title = self.title_of(cells, work);
        if let Some(place) = self.one_of_models(cells, &title) {
            let around = self.sections.parent(&place);
            let around = around.map(|around| around.heading.title.clone());
            let free = around.filter(|title| !self.given.contains(title) && !is_preparing(title));
            title = free.or_else(|| work.title()).unwrap_or(title);
        }
        // No two stages are called by one heading where the second has one of its own.
        if self.given.contains(&title) && self.is_heading(&title) {
            title = self.also_said(cells).unwrap_or(title);
        }
        self.given.insert(title.clone());
        title
    }

    /// The heading of that title, where it is about one of several models that the stage trains.
    fn one_of_models(&self, cells: Cells, title: &str) -> Option<Place<'a>> {
        if !models::may_be_a_model(title) {
            return None;
        }
        let is_within = |at: &&usize| (cells.begin..cells.end).contains(*at);
        let within = |row: &&Row| row.begins.iter().filter(is_within).count() > 1;
        let row = self.models.iter().find(within)?;
        let mut titles = self.sections.titles(cells.begin, cells.end);
        titles.find(|place| place.heading.title == title && row.begins.contains(&place.cell))
    }

    fn is_heading(&self, title: &str) -> bool {
        let mut all = self.outline.iter().flat_map(|cell| &cell.headings);
        all.any(|heading| heading.title == title)
    }

    /// The first of a stage's headings that says something no title so far says.
    pub(crate) fn also_said(&self, cells: Cells) -> Option<String> {
        let says_more =
            |title: &str| !is_vague(title) && !is_preparing(title) && !self.given.contains(title);
        let titles = self.sections.titles(cells.begin, cells.end);
        let mut titles = titles.map(|place| &place.heading.title);
        titles.find(|title| says_more(title)).cloned()
    }

    /// The highest headings of a stage but for its title, those that say something.
    pub(crate) fn others(&self, cells: Cells, title: &str) -> Vec<String> {
        let within = || self.sections.titles(cells.begin, cells.end);
        let says = |place: &Place<'_>| {
            let title = &place.heading.title;
            !is_vague(title) && !is_preparing(title) && !self.sections.comes_again(place)
        };
        let titled = within().find(|place| place.heading.title == title);
        let is_around = |place: &Place<'_>| {
            titled.is_some_and(|titled| {
                place.heading.level < titled.heading.level
                    && place.cell <= titled.cell
                    && self.sections.end(place) > titled.cell
            })
        };
        let says = |place: &Place<'_>| says(place) && !is_around(place);
        let highest = within().filter(says).map(|place| place.heading.level).min();
        let all = within().filter(says);
        let all = all.filter(|place| Some(place.heading.level) == highest);
        let mut others: Vec<String> = Vec::new();
        for place in all {
            let other = &place.heading.title;
            if other != title && !others.contains(other) {
                others.push(other.clone());
            }
        }
        others
    }

    /// The tag that the cells carry, the heading above them, what they do, a heading among them.
    fn title_of(&self, cells: Cells, work: &Work) -> String {
        if let Some(tag) = self.tag(cells) {
            return tag.to_owned();
        }
        let above = self.above(cells, work);
        let (preparing, above): (Vec<_>, Vec<_>) = above.into_iter().partition(|place| {
            let title = &place.heading.title;
            is_preparing(title) || is_concluding(title, work)
        });
        let does_more = work.main.is_some();
        let is_one_of_many = |place: &Place<'_>| {
            place.heading.level == Heading::BOLD && self.sections.coverage(place, cells) < A_PART
        };
        let says_more = |place: &Place<'_>| !does_more || !is_one_of_many(place);
        if let Some(place) = self.best(&above, cells).filter(says_more) {
            return place.heading.title.clone();
        }
        let only = preparing.first().filter(|_| !does_more);
        if let Some(place) = only.filter(|_| !work.sets_up) {
            return place.heading.title.clone();
        }
        let within = if preparing.is_empty() {
            let mut within = self.sections.titles(cells.first + 1, cells.end);
            within.next().filter(|_| !does_more)
        } else {
            let of_most = |place| heaviest::heaviest(self.outline, &self.sections, place, cells);
            let of_most = || preparing.iter().copied().find_map(of_most);
            self.within(cells).or_else(of_most)
        };
        within
            .map(|place| place.heading.title.clone())
            .or_else(|| self.banner(cells))
            .or_else(|| work.title())
            .or_else(|| (cells.begin == 0 || !preparing.is_empty()).then(|| "Setup".to_owned()))
            .or_else(|| self.said(cells))
            .or_else(|| self.goes_on(cells.begin))
            .unwrap_or_default()
    }

    /// The comment set off as headings are that begins the stage, which no heading is about.
    fn banner(&self, cells: Cells) -> Option<String> {
        let has_own = self
            .sections
            .titles(cells.begin, cells.end)
            .next()
            .is_some();
        let banner = heaviest::banner(self.outline, cells).filter(|_| cells.begin > 0 && !has_own);
        let banner = banner.map(str::to_owned);
        banner.filter(|title| !self.given.contains(title))
    }

    /// A sentence above the first cell: it says more than a number.
    fn said(&self, cells: Cells) -> Option<String> {
        let mut above = self.outline[cells.begin].headings.iter().rev();
        let last = above.find(|heading| is_title(heading));
        last.map(|heading| heading.title.clone())
    }

    /// The title of the section that a stage continues. The notebook's own says nothing twice.
    fn goes_on(&self, begin: usize) -> Option<String> {
        let (title, is_of_notebook) = self.sections.around(begin)?;
        let is_said = is_of_notebook && self.given.contains(&title);
        (!is_said).then_some(title)
    }

    fn tag(&self, cells: Cells) -> Option<&'a str> {
        let mut within = self.outline[cells.begin..cells.end].iter();
        within.find_map(OutlineCell::block)
    }

    /// The headings above the first cell that begin a section there, outermost first; none that is
    /// about the whole notebook.
    fn above(&self, cells: Cells, work: &Work) -> Vec<Place<'a>> {
        let mut above = self.sections.open(cells.begin, cells.first);
        if cells.begin == 0 {
            let several = above.len() > 1;
            above.retain(|place| {
                let title = &place.heading.title;
                let is_first = self.sections.is_first(place);
                let names_all = is_first && several && !is_of_first_work(title);
                !names_all && !title.ends_with('?') && !is_of_notebook(title, work)
            });
        }
        above
    }

    /// The heading whose section the stage is; the outermost of those that fit equally, a question
    /// only where there is no other.
    fn best(&self, above: &[Place<'a>], cells: Cells) -> Option<Place<'a>> {
        let mut among = above.to_vec();
        prefer(&mut among, |place| !is_vague(&place.heading.title));
        prefer(&mut among, |place| {
            self.sections.coverage(place, cells) >= NEARLY_ALL
        });
        let (_, best) = self.fitting(among, cells)?;
        let Some(around) = self.over_equals(best, cells) else {
            let is_main = self.sections.coverage(&best, cells) >= NEARLY_ALL;
            let more = || heaviest::heaviest(self.outline, &self.sections, best, cells);
            let more = (!is_main).then(more).flatten();
            return more.or(Some(best));
        };
        let is_said = self.given.contains(&around.heading.title);
        let part = is_said.then(|| self.part(best, cells)).flatten();
        part.or(Some(around))
    }

    /// Of a section that named a stage before this one: the part that is about most of this stage, or
    /// that it begins with, where that is one of few.
    fn part(&self, first: Place<'a>, cells: Cells) -> Option<Place<'a>> {
        let within = self.sections.titles(cells.first + 1, cells.end);
        let equals = within.filter(|place| place.heading.level == first.heading.level);
        let equals: Vec<Place<'a>> = equals.collect();
        let is_main = |place: &&Place<'a>| self.sections.coverage(place, cells) > MOSTLY;
        let main = equals.iter().find(is_main).copied();
        let is_large = self.sections.coverage(&first, cells) >= A_PART;
        let begins = (is_large && equals.len() < FEW_PARTS).then_some(first);
        let says_more = |place: &Place<'a>| {
            let title = &place.heading.title;
            let is_told = self.given.contains(title) || self.sections.comes_again(place);
            !is_told && !is_vague(title) && !is_preparing(title)
        };
        main.filter(says_more).or(begins.filter(says_more))
    }

    /// The section around a heading that is about less than half of a stage, where its equals are
    /// about the rest.
    fn over_equals(&self, place: Place<'a>, cells: Cells) -> Option<Place<'a>> {
        let mut within = self.sections.titles(cells.first + 1, cells.end);
        let is_one_of_several = self.sections.coverage(&place, cells) < MOSTLY
            && within.any(|other| other.heading.level == place.heading.level);
        let around = self.sections.parent(&place).filter(|_| is_one_of_several);
        around.filter(|around| {
            self.sections.coverage(around, cells) >= NEARLY_ALL
                && !is_preparing(&around.heading.title)
        })
    }

    /// The heading within the stage that is about most of it.
    fn within(&self, cells: Cells) -> Option<Place<'a>> {
        let within = self.sections.titles(cells.first + 1, cells.end);
        let best = self.fitting(within, cells);
        best.filter(|(fit, _)| *fit >= MOSTLY)
            .map(|(_, place)| place)
    }

    /// The first of the headings that fit best, and how well.
    fn fitting(
        &self,
        places: impl IntoIterator<Item = Place<'a>>,
        cells: Cells,
    ) -> Option<(f64, Place<'a>)> {
        let mut best: Option<(f64, Place<'a>)> = None;
        for place in places {
            let fit = self.sections.fit(&place, cells);
            if best.as_ref().is_none_or(|(so_far, _)| fit > *so_far) {
                best = Some((fit, place));
            }
        }
        best
    }
}

/// Leaves those that are better, where any is.
fn prefer<T>(all: &mut Vec<T>, is_better: impl Fn(&T) -> bool) {
    if all.iter().any(&is_better) {
        all.retain(is_better);
    }
}

#[cfg(test)]
mod tests;
