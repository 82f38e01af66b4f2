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

/// What the notebook calls itself: the first of the highest headings before any code, or else its
/// only heading of level 1.
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
    if let Some(opening) = before.into_iter().min_by_key(|heading| heading.level) {
        return Some(opening.title);
    }
    let all = headings(&notebook.cells);
    let mut first_level = all.into_iter().filter(|heading| heading.level == 1);
    match (first_level.next(), first_level.next()) {
        (Some(only), None) => Some(only.title),
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
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}
