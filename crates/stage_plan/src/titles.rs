//! What a stage is called: by its author's heading where that is a title, else by its work.

use std::collections::BTreeSet;

use crate::outline::{Place, Sections};
use crate::plan::{Heading, OutlineCell};
use crate::vague::{is_preparing, is_vague};
use crate::work::Work;

/// How much of a stage's cells and a section's must be common to both for a heading within the
/// stage to name it.
const MOSTLY: f64 = 0.5;
/// How much of a stage's cells a section must cover for its heading to be about the stage.
const NEARLY_ALL: f64 = 0.7;

/// A bold line about less of a stage than this is a remark.
const A_PART: f64 = 0.25;

/// The cells of a stage: from `begin`, with the first that a stage executes, to before `end`.
#[derive(Clone, Copy)]
pub(crate) struct Cells {
    pub(crate) begin: usize,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// Titles for the stages of a notebook.
pub(crate) struct Titles<'a> {
    outline: &'a [OutlineCell],
    sections: Sections<'a>,
    /// Those of the stages so far.
    given: BTreeSet<String>,
}

impl<'a> Titles<'a> {
    pub(crate) fn new(outline: &'a [OutlineCell]) -> Self {
        Self {
            outline,
            sections: Sections::new(outline),
            given: BTreeSet::new(),
        }
    }

    /// A title for the next stage.
    pub(crate) fn title(&mut self, cells: Cells, work: &Work) -> String {
        let title = self.title_of(cells, work);
        self.given.insert(title.clone());
        title
    }

    /// The tag that the cells carry, the heading above them, what they do, a heading among them.
    fn title_of(&self, cells: Cells, work: &Work) -> String {
        if let Some(tag) = self.tag(cells) {
            return tag.to_owned();
        }
        let above = self.above(cells, work);
        let (preparing, above): (Vec<_>, Vec<_>) = above
            .into_iter()
            .partition(|place| is_preparing(&place.heading.title));
        let does_more = work.main.is_some();
        let is_one_of_many = |place: &Place<'_>| {
            place.heading.level == Heading::BOLD && self.coverage(place, cells) < A_PART
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
            self.within(cells)
        };
        within
            .map(|place| place.heading.title.clone())
            .or_else(|| work.title())
            .or_else(|| (cells.begin == 0 || !preparing.is_empty()).then(|| "Setup".to_owned()))
            .or_else(|| self.goes_on(cells.begin))
            .unwrap_or_default()
    }

    /// The title of the section that a stage continues. The notebook's own says nothing twice.
    fn goes_on(&self, begin: usize) -> Option<String> {
        let (title, is_of_notebook) = self.sections.around(begin)?;
        let is_said = is_of_notebook && self.given.contains(&title);
        (!is_said).then_some(title)
    }

    fn tag(&self, cells: Cells) -> Option<&'a str> {
        let tags = self.outline[cells.begin..cells.end]
            .iter()
            .flat_map(|cell| &cell.tags);
        let mut tags = tags.filter_map(|tag| tag.strip_prefix("block:"));
        tags.next().filter(|tag| !tag.is_empty())
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
            self.coverage(place, cells) >= NEARLY_ALL
        });
        let best = self.fitting(among, cells).map(|(_, place)| place);
        best.map(|place| self.over_equals(place, cells).unwrap_or(place))
    }

    /// The section around a heading that is about less than half of a stage, where its equals are
    /// about the rest.
    fn over_equals(&self, place: Place<'a>, cells: Cells) -> Option<Place<'a>> {
        let mut within = self.sections.titles(cells.first + 1, cells.end);
        let is_one_of_several = self.coverage(&place, cells) < MOSTLY
            && within.any(|other| other.heading.level == place.heading.level);
        let around = self.sections.parent(&place).filter(|_| is_one_of_several);
        around.filter(|around| {
            self.coverage(around, cells) >= NEARLY_ALL && !is_preparing(&around.heading.title)
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
            let fit = self.fit(&place, cells);
            if best.as_ref().is_none_or(|(so_far, _)| fit > *so_far) {
                best = Some((fit, place));
            }
        }
        best
    }

    /// How much of the stage a section covers, from 0 to 1.
    fn coverage(&self, place: &Place<'_>, cells: Cells) -> f64 {
        let common = self.sections.end(place).min(cells.end);
        let common = common.saturating_sub(place.cell.max(cells.first));
        count(common) / count(cells.end - cells.first).max(1.0)
    }

    /// How much of a section's cells and the stage's is common to both, from 0 to 1.
    fn fit(&self, place: &Place<'_>, cells: Cells) -> f64 {
        let end = self.sections.end(place);
        let common = end.min(cells.end).saturating_sub(place.cell);
        count(common) / count(end.max(cells.end) - cells.begin).max(1.0)
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Leaves those that are better, where any is.
fn prefer<T>(all: &mut Vec<T>, is_better: impl Fn(&T) -> bool) {
    if all.iter().any(&is_better) {
        all.retain(is_better);
    }
}

/// Words of headings on the first piece of work.
const OF_FIRST_WORK: [&str; 14] = [
    "data", "load", "import", "read", "librar", "packag", "setup", "set up", "prepar", "fetch",
    "download", "get ", "file", "collect",
];

fn is_of_first_work(title: &str) -> bool {
    let title = title.to_lowercase();
    OF_FIRST_WORK.iter().any(|word| title.contains(word))
}

/// Whether the first heading is what the notebook is about rather than its first part: several
/// words over a stage that loads or only sets up, none of them on that.
fn is_of_notebook(title: &str, work: &Work) -> bool {
    let lower = title.to_lowercase();
    let is_counted = ["part ", "step ", "chapter "]
        .iter()
        .any(|word| lower.starts_with(word));
    let is_other = !is_counted && title.is_ascii() && !is_of_first_work(title);
    is_other && (work.sets_up || work.loads()) && title.split_whitespace().count() > 3
}

#[cfg(test)]
mod tests {
    use super::{Cells, Titles};
    use crate::plan::{Heading, OutlineCell};
    use crate::work::Work;
    use nbship_analysis::facts::Role;
    use nbship_diagnostics::CellNumber;

    /// One text a cell: its headings, each on a line.
    fn outline(cells: &[&str]) -> Vec<OutlineCell> {
        let heading = |line: &str| Heading {
            level: u8::try_from(line.bytes().take_while(|b| *b == b'#').count()).unwrap_or(6),
            title: line.trim_start_matches(['#', ' ']).to_owned(),
        };
        let numbered = (1..).zip(cells);
        numbered
            .map(|(number, text)| OutlineCell {
                cell: CellNumber(number),
                headings: text.lines().map(heading).collect(),
                tags: Vec::new(),
                may_raise: false,
                lines: 5,
            })
            .collect()
    }

    fn work(main: Option<Role>) -> Work {
        Work {
            main,
            second: None,
            predicts: false,
            sets_up: main.is_none(),
        }
    }

    #[track_caller]
    fn check(cells: &[&str], stage: (usize, usize, usize), main: Option<Role>, title: &str) {
        let outline = outline(cells);
        let (begin, first, end) = stage;
        let found = Titles::new(&outline).title(Cells { begin, first, end }, &work(main));
        assert_eq!(found, title);
    }

    const STACKED: &[&str] = &[
        "# Titanic",
        "## Load",
        "## Clean\n### Ages\n#### Of children",
        "### Fares",
        "",
        "## Train\n### Split",
        "",
        "### Fit",
        "",
    ];

    #[test]
    fn the_outermost_heading_whose_section_is_the_stage() {
        let clean = Some(Role::Clean);
        check(STACKED, (2, 2, 5), clean, "Clean");
        check(STACKED, (2, 2, 3), clean, "Ages");
        check(STACKED, (5, 5, 7), Some(Role::Split), "Split");
        check(STACKED, (5, 5, 9), Some(Role::Train), "Train");
        check(STACKED, (3, 3, 5), clean, "Fares");
        // What goes beyond a section is still more of it than of a part of it.
        check(STACKED, (2, 2, 6), clean, "Clean");
        let whole: &[&str] = &["# Titanic\n## Load", "", "## Train", "# Another", ""];
        check(whole, (0, 0, 3), Some(Role::Load), "Load");
    }

    #[test]
    fn several_sections_are_called_by_the_one_around_them() {
        let cells: &[&str] = &[
            "# Read",
            "# Models",
            "",
            "## Ridge",
            "## Lasso",
            "## Forest",
            "# Submit",
        ];
        check(cells, (3, 3, 6), Some(Role::Train), "Models");
        check(cells, (3, 3, 5), Some(Role::Train), "Ridge");
        let flat: &[&str] = &["# Read", "# Ridge", "# Lasso", "# Forest", ""];
        check(flat, (1, 1, 5), Some(Role::Train), "Ridge");
    }

    #[test]
    fn the_title_of_the_notebook_names_one_stage() {
        let outline = outline(&["# Blend of models", "", ""]);
        let mut titles = Titles::new(&outline);
        let mut title = |begin| {
            let (first, end) = (begin, begin + 1);
            titles.title(Cells { begin, first, end }, &work(None))
        };
        assert_eq!(
            [title(0), title(1), title(2)],
            ["Setup", "Blend of models", ""]
        );
    }

    #[test]
    fn headings_without_a_cell_of_their_own_have_no_section() {
        let cells: &[&str] = &["", "## Why scale\n## How to scale", "", "## Train"];
        check(cells, (1, 1, 3), None, "How to scale");
        // A cell of nothing but imports and definitions is none of the stage's own.
        let cells: &[&str] = &["", "## Helpers", "## Train", "", "## Report"];
        check(cells, (1, 2, 4), Some(Role::Train), "Train");
    }

    #[test]
    fn what_comes_again_and_again_gives_way_to_what_is_around_it() {
        let cells: &[&str] = &[
            "",
            "# Mean\n## Why\n## Code:-",
            "",
            "# Median\n## Why\n## Code:-",
            "# Mode\n## Code:-",
            "## Limits",
            "## Why",
        ];
        check(cells, (1, 1, 3), Some(Role::Clean), "Mean");
        check(cells, (3, 3, 4), Some(Role::Clean), "Median");
        check(cells, (6, 6, 7), Some(Role::Clean), "Mode");
        let ended: &[&str] = &[
            "",
            "# Mean\n## Code",
            "# Now that all of this is done we do the very same once more, with the median\n## Code",
            "## Code",
        ];
        check(ended, (2, 2, 3), Some(Role::Clean), "Code");
        let flat: &[&str] = &["", "# Model", "# Model", "# Model"];
        check(flat, (2, 2, 3), Some(Role::Train), "Model");
    }

    #[test]
    fn headings_about_imports_name_no_stage_that_does_more() {
        let cells: &[&str] = &["# Import the libraries", "# Read it", "", "# Clean"];
        check(cells, (0, 0, 3), Some(Role::Load), "Read it");
        check(cells, (0, 0, 1), None, "Setup");
        let role: &[&str] = &["# Introduction\n## Set-up", "", "# Clean"];
        check(role, (0, 0, 2), Some(Role::Load), "Load");
        let with_data: &[&str] = &["# Imports and data", "", "# Clean"];
        check(with_data, (0, 0, 2), Some(Role::Load), "Imports and data");
        let competition: &[&str] = &[
            "### S5E9 - Beats per minute of songs",
            "# Blend",
            "# Submit",
        ];
        check(competition, (0, 0, 1), None, "Setup");
    }

    #[test]
    fn questions_and_counts_name_a_stage_where_nothing_else_does() {
        let cells: &[&str] = &["", "## Features\n### Which of them matter?", "", "## Why?"];
        check(cells, (1, 1, 2), None, "Features");
        check(cells, (3, 3, 4), None, "Why?");
        let counted: &[&str] = &["", "# Part 2\n## Predict", "## Submit"];
        check(counted, (1, 1, 3), None, "Predict");
    }
}
