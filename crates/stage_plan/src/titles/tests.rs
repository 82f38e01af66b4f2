use super::Titles;
use crate::outline::Cells;
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
            banner: None,
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
        submits: false,
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
fn the_second_stage_of_a_section_is_called_by_its_part() {
    #[track_caller]
    fn check(parts: [&str; 4], expected: &str) {
        let cells = [&["# Read", "# Clean\n## Ages", "## Names"], &parts[..]].concat();
        let outline = outline(&[cells, vec!["# Fit", ""]].concat());
        let mut titles = Titles::new(&outline);
        let mut title = |begin, end| {
            let first = begin;
            titles.title(Cells { begin, first, end }, &work(Some(Role::Clean)))
        };
        assert_eq!(title(1, 3), "Clean");
        assert_eq!(title(3, 7), expected);
    }
    check(["## Fares", "## Cabins", "", ""], "Cabins");
    check(["## Fares", "## Cabins", "## Ports", ""], "Fares");
    check(["## Why?", "## Cabins", "## Ports", ""], "Cabins");
    check(["## Fares", "## Cabins", "## Ports", "## Lines"], "Fares");
    check(["", "", "", ""], "Clean");
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
    for title in [
        "Librerías y configuración",
        "Stack técnico",
        "Imports y configuración",
        "Cargar librerías",
        "Contexto de negocio",
        "Importação das bibliotecas",
        "Importation des bibliothèques",
        "Benötigte Bibliotheken",
        "Importazione delle librerie",
        "About the author",
        "Thanks for reading",
        "Code examples",
        "Next steps",
    ] {
        let titled = format!("# {title}");
        check(
            &[&titled, "", "# Clean"],
            (0, 0, 2),
            Some(Role::Load),
            "Load",
        );
    }
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
    let of_all: &[&str] = &["# Testing models with the new data", "", "# Merging"];
    check(of_all, (0, 0, 2), Some(Role::Load), "Load");
    let of_work: &[&str] = &["# Getting the new data", "", "# Merging"];
    check(of_work, (0, 0, 2), Some(Role::Load), "Getting the new data");
    let numbered: &[&str] = &[
        "# Scores\n## 1. Making a first forest",
        "",
        "## 2. Its scores",
    ];
    check(
        numbered,
        (0, 0, 2),
        Some(Role::Load),
        "1. Making a first forest",
    );
    let of_all: &[&str] = &[
        "# Scores\n## 10 ways to make forests",
        "",
        "## 2. Its scores",
    ];
    check(of_all, (0, 0, 2), Some(Role::Load), "Load");
}

#[test]
fn conclusions_are_not_what_is_done_below_them() {
    let cells: &[&str] = &["", "## Conclusions", "", "## Summary of sales"];
    check(cells, (1, 1, 3), Some(Role::Save), "Save");
    check(cells, (1, 1, 3), Some(Role::Plot), "Plot");
    check(cells, (1, 1, 3), None, "Conclusions");
    let results: &[&str] = &["", "## Final results", "", "## Fares"];
    check(results, (1, 1, 3), Some(Role::Save), "Save");
    check(results, (1, 1, 3), Some(Role::Plot), "Final results");
    check(cells, (3, 3, 4), Some(Role::Save), "Summary of sales");
}

#[test]
fn most_of_a_stage_names_it() {
    let cells: &[&str] = &["", "## Fares", "## Ages", "", "", "## Cabins"];
    check(cells, (1, 1, 5), Some(Role::Clean), "Ages");
    check(cells, (1, 1, 4), Some(Role::Clean), "Fares");
    let deeper: &[&str] = &["", "## Fares", "### Ages", "", "", "## Cabins"];
    check(deeper, (1, 1, 5), Some(Role::Clean), "Fares");
    let begins: &[&str] = &[
        "## Imports + Reproducibility",
        "## Create data",
        "",
        "## Ages",
    ];
    check(begins, (0, 0, 3), Some(Role::Save), "Create data");
}

#[test]
fn a_comment_set_off_names_a_stage_without_heading() {
    let mut outline = outline(&["", "", "", "", ""]);
    outline[2].banner = Some("Priority matrix".to_owned());
    let title = |begin, end| {
        let first = begin;
        Titles::new(&outline).title(Cells { begin, first, end }, &work(Some(Role::Plot)))
    };
    assert_eq!(title(2, 4), "Priority matrix");
    assert_eq!(title(1, 3), "Priority matrix");
    assert_eq!(title(0, 3), "Plot");
    assert_eq!(title(1, 5), "Priority matrix");
    assert_eq!(title(3, 5), "Plot");
}

#[test]
fn tags_name_stages_however_they_are_spelt() {
    for (tag, title) in [
        ("block:prepare", "prepare"),
        ("step:prepare", "prepare"),
        ("step:", "Load"),
        ("prepare", "Load"),
    ] {
        let mut outline = outline(&["", "## Load", ""]);
        outline[1].tags = vec!["other".to_owned(), tag.to_owned()];
        let (begin, first, end) = (1, 1, 3);
        let found = Titles::new(&outline).title(Cells { begin, first, end }, &work(None));
        assert_eq!(found, title, "{tag}");
    }
}

#[test]
fn questions_and_counts_name_a_stage_where_nothing_else_does() {
    let cells: &[&str] = &["", "## Features\n### Which of them matter?", "", "## Why?"];
    check(cells, (1, 1, 2), None, "Features");
    check(cells, (3, 3, 4), None, "Why?");
    let counted: &[&str] = &["", "# Part 2\n## Predict", "## Submit"];
    check(counted, (1, 1, 3), None, "Predict");
}
