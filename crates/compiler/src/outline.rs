//! The author's structure: headings, tags and sizes of the code cells, in the order of the run.

use std::collections::BTreeMap;

use nbship_analysis::facts::Analysis;
use nbship_diagnostics::CellNumber;
use nbship_notebook::{Cell, CellKind, Notebook};
use nbship_stage_plan::plan::{Heading, OutlineCell};

/// One entry a cell of `analysis.cells`.
pub(crate) fn outline(notebook: &Notebook, analysis: &Analysis) -> Vec<OutlineCell> {
    let mut by_cell: BTreeMap<CellNumber, OutlineCell> = BTreeMap::new();
    let mut headings = Vec::new();
    for cell in &notebook.cells {
        match &cell.kind {
            CellKind::Markdown => headings.extend(markdown_headings(&cell.source)),
            CellKind::Code(code) => {
                let lines = cell
                    .source
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .count();
                let entry = OutlineCell {
                    cell: code.number,
                    headings: std::mem::take(&mut headings),
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

/// Words of headings that name the first piece of work, not the notebook.
const OPENING: [&str; 34] = [
    "and",
    "configuration",
    "contents",
    "data",
    "dataset",
    "dependencies",
    "environment",
    "import",
    "importing",
    "imports",
    "initial",
    "install",
    "installing",
    "introduction",
    "libraries",
    "library",
    "load",
    "loading",
    "modules",
    "necessary",
    "of",
    "packages",
    "preliminaries",
    "prerequisites",
    "read",
    "reading",
    "required",
    "requirements",
    "set",
    "settings",
    "setup",
    "table",
    "the",
    "up",
];

/// The longest title of a notebook, in words: what is longer is a paragraph written as a heading.
const TITLE_WORDS: usize = 14;

/// Whether a heading can be what a notebook is called.
fn names_a_notebook(heading: &Heading) -> bool {
    let words: Vec<String> = heading
        .title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    let is_long = heading.title.ends_with('…') || words.len() > TITLE_WORDS;
    !is_long && !words.iter().all(|word| OPENING.contains(&word.as_str()))
}

/// What the notebook calls itself: the first of the highest headings before any code, or else its
/// only heading of level 1. One that names the first piece of work is none.
pub(crate) fn title(notebook: &Notebook) -> Option<String> {
    let is_code = |cell: &Cell| matches!(cell.kind, CellKind::Code(_));
    let headings = |cells: &[Cell]| {
        let markdown = |cell: &&Cell| matches!(cell.kind, CellKind::Markdown);
        let prose = cells.iter().filter(markdown);
        prose
            .flat_map(|cell| markdown_headings(&cell.source))
            .collect::<Vec<_>>()
    };
    let first_code = notebook.cells.iter().position(is_code);
    let before = headings(&notebook.cells[..first_code.unwrap_or(notebook.cells.len())]);
    let opening = before.into_iter().min_by_key(|heading| heading.level);
    if let Some(opening) = opening.filter(names_a_notebook) {
        return Some(opening.title);
    }
    let all = headings(&notebook.cells);
    let mut first_level = all.into_iter().filter(|heading| heading.level == 1);
    match (first_level.next(), first_level.next()) {
        (Some(only), None) if names_a_notebook(&only) => Some(only.title),
        _ => None,
    }
}

/// ATX headings (`## Title`), those underlined by `===` or `---`, and `<h2>`; not inside fences.
fn markdown_headings(source: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut fenced = false;
    let mut before = "";
    for line in source.lines() {
        let text = line.trim();
        if text.starts_with("```") || text.starts_with("~~~") {
            fenced = !fenced;
        } else if !fenced {
            headings.extend(
                atx(text)
                    .or_else(|| underlined(before, text))
                    .or_else(|| html(text)),
            );
        }
        before = text;
    }
    headings
}

fn atx(line: &str) -> Option<Heading> {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let rest = &line[level..];
    let title = plain(rest.trim().trim_end_matches('#'));
    let is_heading = (1..=6).contains(&level) && !title.is_empty() && !rest.starts_with(['!', '/']);
    is_heading.then(|| Heading {
        level: u8::try_from(level).unwrap_or(6),
        title,
    })
}

fn underlined(before: &str, line: &str) -> Option<Heading> {
    let level = match line.as_bytes() {
        [b'=', b'=', rest @ ..] if rest.iter().all(|b| *b == b'=') => 1,
        [b'-', b'-', rest @ ..] if rest.iter().all(|b| *b == b'-') => 2,
        _ => return None,
    };
    let title = plain(before);
    (!title.is_empty() && !before.starts_with(['#', '|', '-', '>']))
        .then_some(Heading { level, title })
}

fn html(line: &str) -> Option<Heading> {
    let rest = line
        .strip_prefix("<h")
        .or_else(|| line.strip_prefix("<H"))?;
    let level = rest.bytes().next().filter(u8::is_ascii_digit)? - b'0';
    let inner = rest.split_once('>')?.1;
    let title = plain(inner.split("</").next().unwrap_or(inner));
    ((1..=6).contains(&level) && !title.is_empty()).then_some(Heading { level, title })
}

/// The longest title that names a stage, in characters; a paragraph written as a heading is cut.
const LONGEST_TITLE: usize = 120;

/// The title without markup: tags, links' addresses, emphasis.
fn plain(title: &str) -> String {
    // Markup takes room too, but what lies far behind the longest title is not looked at.
    let title = &title[..title.floor_char_boundary(16 * LONGEST_TITLE)];
    let mut out = String::new();
    let mut rest = title;
    while let Some(c) = rest.chars().next() {
        let skip = match c {
            '<' => rest.find('>').map(|end| end + 1),
            ']' => rest
                .strip_prefix("](")
                .and_then(|after| after.find(')').map(|end| end + 3)),
            '*' | '`' | '[' | '!' => Some(1),
            _ => None,
        };
        match skip {
            Some(length) => rest = &rest[length..],
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    let title = words.join(" ").replace(['_', ']'], " ");
    let title = title.trim();
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => {
            let word = title[..end].rfind(' ').filter(|at| *at > end / 2);
            format!("{}…", title[..word.unwrap_or(end)].trim_end())
        }
        None => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_name_a_notebook() {
        for (title, can) in [
            ("Customer churn", true),
            ("1. Importing Libraries / Load the data", false),
            ("Setup", false),
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

    #[test]
    fn a_paragraph_written_as_a_heading_is_cut_at_a_word() {
        let cut = plain(&"letters ".repeat(40));
        assert!(cut.ends_with("letters…"), "{cut}");
    }
}
