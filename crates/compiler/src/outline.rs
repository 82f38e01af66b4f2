//! The author's structure: headings, tags and sizes of the code cells, in the order of the run.

use std::collections::BTreeMap;

use nbship_analysis::facts::Analysis;
use nbship_diagnostics::CellNumber;
use nbship_notebook::ast::StmtKind;
use nbship_notebook::{Cell, CellKind, CodeCell, Notebook};
use nbship_stage_plan::plan::{Heading, OutlineCell};
use nbship_stage_plan::{OPENING, is_imprint, is_of_contents, is_opening};

use crate::banners::banner;
use crate::headings::{bold_lines, markdown_headings, only_line};

/// One entry a cell of `analysis.cells`.
pub(crate) fn outline(notebook: &Notebook, analysis: &Analysis) -> Vec<OutlineCell> {
    let mut by_cell: BTreeMap<CellNumber, OutlineCell> = BTreeMap::new();
    let bold = is_divided_by_bold_lines(notebook);
    let banners = if bold {
        banners(notebook)
    } else {
        BTreeMap::new()
    };
    let short = bold && is_divided_by_short_lines(notebook);
    let mut headings = Vec::new();
    for cell in &notebook.cells {
        match &cell.kind {
            CellKind::Markdown => {
                let is_first = by_cell.is_empty() && headings.is_empty();
                headings.extend(markdown_headings(&cell.source));
                if is_first && has_byline(&cell.source, &headings) {
                    headings.remove(1);
                }
                // Before any code they are about the whole notebook.
                if short && !by_cell.is_empty() {
                    headings.extend(only_line(&cell.source));
                } else if bold && !by_cell.is_empty() {
                    headings.extend(bold_lines(&cell.source));
                }
            }
            CellKind::Code(code) => {
                let lines = cell
                    .source
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .count();
                headings.extend(banners.get(&code.number).cloned());
                let entry = OutlineCell {
                    cell: code.number,
                    headings: std::mem::take(&mut headings),
                    banner: banner(&cell.source, code),
                    tags: cell.tags.clone(),
                    may_raise: cell.may_raise(),
                    lines: u32::try_from(lines).unwrap_or(u32::MAX),
                };
                by_cell.insert(code.number, entry);
            }
            CellKind::Raw => {}
        }
    }
    let empty = |cell| OutlineCell {
        cell,
        headings: Vec::new(),
        banner: None,
        tags: Vec::new(),
        may_raise: false,
        lines: 0,
    };
    analysis
        .cells
        .iter()
        .map(|facts| {
            by_cell
                .remove(&facts.cell)
                .unwrap_or_else(|| empty(facts.cell))
        })
        .collect()
}

/// Whether the second heading of the notebook's first cell is set directly under the title, lower, with
/// text of its own: who wrote it, what for.
fn has_byline(source: &str, headings: &[Heading]) -> bool {
    let mut lines = source.lines().filter(|line| !line.trim().is_empty());
    let mut marked = || {
        lines
            .next()
            .is_some_and(|line| line.trim_start().starts_with('#'))
    };
    let is_directly_under = marked() && marked();
    let has_text = lines
        .next()
        .is_some_and(|line| !line.trim_start().starts_with('#'));
    match headings {
        [title, under, ..] => {
            under.level > title.level && is_directly_under && has_text && !opens_work(&under.title)
        }
        _ => false,
    }
}

/// Whether a heading is about a first piece of work: it is counted, or has one of such words.
fn opens_work(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    title.starts_with(|c: char| c.is_numeric())
        || words.any(|word| word != "of" && word != "the" && OPENING.contains(&word))
}

/// Whether bold lines divide the notebook: there are code and text, but hardly a heading between.
fn is_divided_by_bold_lines(notebook: &Notebook) -> bool {
    const FEW: usize = 2;
    let is_code = |cell: &Cell| matches!(cell.kind, CellKind::Code(_));
    let after_code = notebook.cells.iter().skip_while(|cell| !is_code(cell));
    let prose = after_code.filter(|cell| matches!(cell.kind, CellKind::Markdown));
    let headings = prose.flat_map(|cell| markdown_headings(&cell.source));
    headings.take(FEW).count() < FEW
}

/// Whether texts of one short line divide the notebook: most of its texts are such.
fn is_divided_by_short_lines(notebook: &Notebook) -> bool {
    const SEVERAL: usize = 3;
    let is_code = |cell: &Cell| matches!(cell.kind, CellKind::Code(_));
    let after_code = notebook.cells.iter().skip_while(|cell| !is_code(cell));
    let prose = after_code.filter(|cell| matches!(cell.kind, CellKind::Markdown));
    let (short, other): (Vec<_>, Vec<_>) = prose
        .filter(|cell| !cell.source.trim().is_empty())
        .partition(|cell| only_line(&cell.source).is_some());
    short.len() >= SEVERAL && short.len() >= 2 * other.len()
}

/// The comments that begin cells as headings do, in a notebook with several of them.
fn banners(notebook: &Notebook) -> BTreeMap<CellNumber, Heading> {
    const SEVERAL: usize = 2;
    let of_cell = |(cell, code): (&Cell, &CodeCell)| {
        let heading = Heading {
            level: 6,
            title: banner(&cell.source, code)?,
        };
        Some((code.number, heading))
    };
    // A banner of the first cell is about what every notebook begins with.
    let found: BTreeMap<_, _> = notebook.code_cells().skip(1).filter_map(of_cell).collect();
    match found.len() < SEVERAL {
        true => BTreeMap::new(),
        false => found,
    }
}

/// The longest title of a notebook, in words: what is longer is a paragraph written as a heading.
const TITLE_WORDS: usize = 14;

/// Whether a heading can be what a notebook is called.
fn names_a_notebook(heading: &Heading) -> bool {
    let words = heading.title.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| word.chars().any(char::is_alphabetic));
    let is_long = heading.title.ends_with('…') || words.count() > TITLE_WORDS;
    !is_long && !is_opening(&heading.title)
}

/// Whether a cell does nothing but import and set up the session.
fn only_imports(code: &CodeCell) -> bool {
    code.syntax.body.iter().all(|statement| {
        matches!(
            statement.kind,
            StmtKind::Import(_) | StmtKind::ImportFrom { .. } | StmtKind::Magic(_)
        )
    })
}

/// What the notebook calls itself: the first of the highest headings before any code but imports, or
/// else its only heading of level 1, where that stands there. One that names the first piece of work is
/// none.
pub(crate) fn title(notebook: &Notebook) -> Option<String> {
    // A licence alone is no code.
    let is_code =
        |cell: &Cell| matches!(&cell.kind, CellKind::Code(code) if !code.syntax.body.is_empty());
    let works = |cell: &Cell| matches!(&cell.kind, CellKind::Code(code) if !only_imports(code));
    let headings = |cells: &[Cell]| {
        let markdown = |cell: &&Cell| matches!(cell.kind, CellKind::Markdown);
        let prose = cells.iter().filter(markdown);
        prose
            .flat_map(|cell| markdown_headings(&cell.source))
            .collect::<Vec<_>>()
    };
    let first_code = notebook.cells.iter().position(is_code);
    let before = headings(&notebook.cells[..first_code.unwrap_or(notebook.cells.len())]);
    if let Some(opening) = opening_of(before).filter(names_a_notebook) {
        return Some(bare(&opening.title));
    }
    let first_work = notebook.cells.iter().position(works);
    let (begin, rest) = notebook
        .cells
        .split_at(first_work.unwrap_or(notebook.cells.len()));
    let first_level = |cells| {
        let all = headings(cells).into_iter();
        all.filter(|heading| heading.level == 1).collect::<Vec<_>>()
    };
    match first_level(begin).as_slice() {
        [only] if names_a_notebook(only) && first_level(rest).is_empty() => Some(bare(&only.title)),
        _ => None,
    }
}

/// The first of the highest headings that is about the notebook; the next where that is above a table of contents, unless it is
/// counted.
fn opening_of(mut headings: Vec<Heading>) -> Option<Heading> {
    headings.retain(|heading| !is_imprint(&heading.title));
    let level = headings.iter().map(|heading| heading.level).min()?;
    let mut highest = headings.into_iter().filter(|one| one.level == level);
    let first = highest.next()?;
    let next = is_of_contents(&first.title)
        .then(|| highest.next())
        .flatten();
    let is_counted = |next: &Heading| next.title.starts_with(|c: char| c.is_numeric());
    Some(next.filter(|next| !is_counted(next)).unwrap_or(first))
}

/// The title without a colon at its end, and without the number of a first section: "1. Load".
fn bare(title: &str) -> String {
    let title = title.trim_end_matches([':', '：', ' ']);
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted = rest.len() < title.len() && rest.starts_with(['.', ')']);
    let rest = rest.get(1..).filter(|_| is_counted).unwrap_or_default();
    match rest.starts_with(' ') && rest.contains(char::is_alphabetic) {
        true => rest.trim_start().to_owned(),
        false => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_where_the_notebook_begins() {
        for (cells, found) in [
            (
                "# %%\nimport x\n# %% [markdown]\n# # Sales\n# %%\ny = 1\n",
                Some("Sales"),
            ),
            (
                "# %%\ny = 1\n# %% [markdown]\n# # Sales\n# %%\ny = 2\n",
                None,
            ),
            (
                "# %% [markdown]\n# # 📊 Sales 🚀\n# %%\ny = 1\n",
                Some("Sales"),
            ),
            (
                "# %% [markdown]\n# # Содержание\n# %% [markdown]\n# # Sales:\n# %%\ny = 1\n",
                Some("Sales"),
            ),
            (
                "# %% [markdown]\n# #### Copyright 2020\n# %%\nimport x\n# %% [markdown]\n# # Sales\n# %%\ny = 1\n",
                Some("Sales"),
            ),
            (
                "# %% [markdown]\n# # 1\\. Sales\n# %%\ny = 1\n",
                Some("Sales"),
            ),
            (
                "# %% [markdown]\n# # 1.5 million sales\n# %%\ny = 1\n",
                Some("1.5 million sales"),
            ),
            (
                "# %% [markdown]\n# # Contents\n# # 1. Sales\n# %%\ny = 1\n",
                None,
            ),
        ] {
            let read = nbship_notebook::read("x.py", cells.as_bytes());
            let notebook = read.notebook.unwrap_or_default();
            assert_eq!(title(&notebook).as_deref(), found, "{cells}");
        }
    }

    #[test]
    fn who_wrote_it_names_no_stage() {
        for (text, is_byline) in [
            ("# Alpha\n## Ann Other\n---\nWhat for", true),
            ("# Alpha\n## Ann Other", false),
            ("# Alpha\n## 1. Clean\nIt is done here.", false),
            ("# Alpha\n## Load it\nIt is done here.", false),
            ("# Alpha\nAbout it.\n## Clean\nIt is done here.", false),
            ("# Alpha\n# Clean\nIt is done here.", false),
        ] {
            let found = has_byline(text, &markdown_headings(text));
            assert_eq!(found, is_byline, "{text}");
        }
    }

    #[test]
    fn what_can_name_a_notebook() {
        for (title, can) in [
            ("Customer churn", true),
            ("1. Importing Libraries / Load the data", false),
            ("Setup", false),
            ("Descripción del proyecto", false),
            ("Описание проекта", false),
            ("Tabla de contenidos:", false),
            ("Table des matières", false),
            ("目录", false),
            ("Прогноз оттока", true),
            ("Introduction to data science", true),
            ("売上分析", true),
            ("2024", false),
            (&*"word ".repeat(20), false),
        ] {
            let heading = Heading {
                level: 1,
                title: title.to_owned(),
            };
            assert_eq!(names_a_notebook(&heading), can, "{title}");
        }
    }
}
