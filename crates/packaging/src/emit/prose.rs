//! The author's prose, as one line of plain text.

use nbship_notebook::{Cell, CellKind};
use nbship_stage_plan::{is_imprint, is_opening};

use super::attributions::is_attribution;
use super::marks::without_marks;

/// The longest description, and the longest text in a docstring.
const DESCRIPTION: usize = 240;
const DOCSTRING: usize = 400;

/// Words of headings under which an author says what the notebook as a whole is about.
const OPENING: [&str; 14] = [
    "about",
    "abstract",
    "aim",
    "background",
    "context",
    "description",
    "goal",
    "goals",
    "intro",
    "introduction",
    "objective",
    "objectives",
    "overview",
    "summary",
];

/// What the author says of the notebook as a whole: under its first heading, before a section begins,
/// and before any code. May be empty: a word alone describes nothing.
pub(super) fn description(cells: &[Cell]) -> String {
    // A licence alone is no code.
    let is_code =
        |cell: &Cell| matches!(&cell.kind, CellKind::Code(code) if !code.syntax.body.is_empty());
    let before = cells.iter().take_while(|cell| !is_code(cell));
    let markdown = before.filter(|cell| matches!(cell.kind, CellKind::Markdown));
    let mut has_title = false;
    for cell in markdown {
        let lines = without_code(&cell.source);
        let mut opening: Vec<&str> = Vec::new();
        for line in lines.lines() {
            let said = without_marks(line.trim_start_matches(['#', ' ']));
            let begins = is_heading(line) && !is_imprint(&said);
            if begins && has_title && !opens_the_whole(line) {
                break;
            }
            has_title |= begins;
            opening.push(line);
        }
        let says = |found: &String| says_something(found) && !is_attribution(found);
        if let Some(found) = prose_of(&opening.join("\n")).filter(says) {
            return shortened(&found, DESCRIPTION);
        }
        if opening.len() < lines.lines().count() {
            break;
        }
    }
    String::new()
}

/// Whether a text is more than a word, and than what any notebook begins with; scripts without blanks have sentences without them.
fn says_something(text: &str) -> bool {
    const WORD: usize = 6;
    let is_one = text.split_whitespace().nth(1).is_none();
    (!is_one || !text.is_ascii() && text.chars().count() > WORD) && !is_opening(text)
}

fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with('#') || is_html_heading(line)
}

fn opens_the_whole(heading: &str) -> bool {
    let words = heading.split(|c: char| !c.is_alphanumeric());
    words
        .map(str::to_lowercase)
        .any(|word| OPENING.contains(&word.as_str()))
}

/// What the author says in the cells above one under the heading of that title, or, where no heading is
/// called so, under the last. Under the only heading above the first cell it is about the notebook as a whole.
pub(super) fn under_heading(above: &[Cell], is_first: bool, title: &str) -> Option<String> {
    let above = above.iter().rev();
    let mut above: Vec<&str> = above
        .take_while(|each| !matches!(each.kind, CellKind::Code(_)))
        .filter(|each| matches!(each.kind, CellKind::Markdown))
        .map(|each| each.source.as_str())
        .collect();
    above.reverse();
    let text = above.join("\n\n");
    let lines: Vec<&str> = text.lines().collect();
    let headings: Vec<usize> = (0..lines.len())
        .filter(|line| lines[*line].trim_start().starts_with('#'))
        .collect();
    let least = if is_first { 2 } else { 1 };
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        letters.flat_map(char::to_lowercase).collect()
    };
    let title = letters(title);
    let of_title = |at: &&usize| !title.is_empty() && letters(&without_marks(lines[**at])) == title;
    let found = headings.iter().rfind(of_title).or(headings.last());
    let at = *found.filter(|_| headings.len() >= least)?;
    let end = headings.iter().find(|other| **other > at);
    let end = end.copied().unwrap_or(lines.len());
    let prose = prose_of(&lines[at + 1..end].join("\n"))?;
    Some(shortened(&prose, DOCSTRING))
}

/// Markdown without what stands in fences.
fn without_code(markdown: &str) -> String {
    let mut is_code = false;
    let mut lines = Vec::new();
    for line in markdown.lines() {
        let start = line.trim_start();
        if start.starts_with("```") || start.starts_with("~~~") {
            is_code = !is_code;
        } else if !is_code {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn is_html_heading(line: &str) -> bool {
    let line = line.trim_start();
    let level = line
        .strip_prefix("<h")
        .or_else(|| line.strip_prefix("<H"))
        .and_then(|rest| rest.chars().next());
    level.is_some_and(|level| level.is_ascii_digit())
}

/// Whether a line is an item of a list, or a row of a table.
fn is_item(line: &str) -> bool {
    let marked = ["* ", "- ", "+ ", "• ", "|"];
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted = number.len() < line.len() && number.starts_with([')', '.']);
    marked.iter().any(|mark| line.starts_with(mark)) || is_counted && number[1..].starts_with(' ')
}

/// The text without tags; those of items and rows leave the mark of one.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        match after.split_once('>').filter(|(inner, _)| is_tag(inner)) {
            Some((inner, tail)) => {
                if ["li", "td", "th", "tr"].contains(&tag_name(inner)) {
                    out.push_str("\n\u{2022} ");
                }
                rest = tail;
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out + rest
}

/// What comes first in a tag; nothing in one that closes.
fn tag_name(inner: &str) -> &str {
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric());
    &inner[..end.unwrap_or(inner.len())]
}

/// The tags that authors use in their prose; others are words like `<pad>`.
const TAGS: [&str; 40] = [
    "a",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "details",
    "div",
    "em",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Whether what stands between `<` and `>` is a tag, and no comparison: a name, perhaps with
/// attributes.
fn is_tag(inner: &str) -> bool {
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = tag_name(inner);
    let rest = &inner[name.len()..];
    TAGS.contains(&name.to_ascii_lowercase().as_str())
        && (rest.trim_matches([' ', '/']).is_empty() || rest.contains('='))
}

/// Whether a line begins with a word, perhaps a bold one.
fn begins_a_sentence(line: &str) -> bool {
    let bold = line.strip_prefix("**").unwrap_or(line);
    bold.starts_with(char::is_alphabetic)
}

/// The first paragraph that is more than an address and says something by itself.
pub(super) fn prose_of(markdown: &str) -> Option<String> {
    let text = without_code(markdown);
    let lines = text.lines().filter(|line| !is_html_heading(line));
    let text = without_tags(&lines.collect::<Vec<_>>().join("\n"));
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(str::trim);
        let begins = |line: &&str| begins_a_sentence(line) && !is_imprint(&without_marks(line));
        let skipped = lines.clone().take_while(|line| !begins(line));
        let imprint = skipped.map(without_marks).filter(|line| is_imprint(line));
        let last = imprint.last().map(|line| line.to_lowercase());
        let prose = lines.skip_while(|line| !begins(line));
        let prose = prose.take_while(|line| !is_item(line));
        let text = without_marks(&prose.collect::<Vec<_>>().join(" "));
        // What stands below an author's name goes on with it, unless it is a sentence; below a licence, so
        // do sentences.
        let goes_on = last.is_some_and(|last| {
            last.starts_with("licen") || !text.ends_with(['.', '!', '?', '。'])
        });
        if goes_on { String::new() } else { text }
    });
    let says_something = |text: &String| {
        let words = || text.split_whitespace();
        words().any(|word| !word.contains("://")) && !(text.contains("://") && words().count() < 8)
    };
    let found = paragraphs.into_iter().find(says_something)?;
    let whole = without_announcement(&found);
    (!whole.is_empty()).then(|| whole.to_owned())
}

/// The text without sentences at its end that announce what is not taken along: a figure, a list.
fn without_announcement(text: &str) -> &str {
    let mut text = text.trim_end();
    while text.ends_with([':', '：']) || text.ends_with(" -") {
        text = ends_of_sentences(text)
            .last()
            .map_or("", |end| &text[..end]);
    }
    text
}

/// Where sentences end within a text, each with its mark. A dot before a small letter, or after a word that is
/// written with one, ends none.
fn ends_of_sentences(text: &str) -> impl Iterator<Item = usize> + '_ {
    const WITH_DOT: [&str; 9] = [
        "e.g", "i.e", "cf", "fig", "eq", "vs", "approx", "z.B", "p.ej",
    ];
    let ends = text.char_indices().filter(|(at, c)| match c {
        '。' => true,
        '.' | '!' | '?' => {
            let next = text[at + 1..].strip_prefix(' ');
            let word = text[..*at].rsplit([' ', '(', '\n']).next().unwrap_or("");
            let is_written_so =
                *c == '.' && WITH_DOT.iter().any(|one| one.eq_ignore_ascii_case(word));
            !is_written_so && next.is_some_and(|next| !next.starts_with(char::is_lowercase))
        }
        _ => false,
    });
    ends.map(|(at, c)| at + c.len_utf8())
}

/// At most so many letters, up to the end of a sentence or else of a word.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let sentence = ends_of_sentences(text).take_while(|at| *at <= end).last();
    if let Some(sentence) = sentence.filter(|at| *at > end / 3) {
        return start[..sentence].to_owned();
    }
    let start: String = start.chars().take(most - 1).collect();
    let word = start.rfind(' ').filter(|at| *at > start.len() / 2);
    format!("{}…", start[..word.unwrap_or(start.len())].trim_end())
}

#[cfg(test)]
mod tests {
    use super::{description, prose_of, shortened, without_marks};

    #[test]
    fn a_description_is_about_the_whole() {
        for (script, found) in [
            (
                "# # Titanic\n# **Goal:** who survived",
                "Goal: who survived",
            ),
            ("# # Titanic\n#\n# ## Setup\n# All imports", ""),
            (
                "# # Titanic\n# Parts of this notebook are adapted from Prof. Who's notes.",
                "",
            ),
            (
                "# # Titanic\n#\n# ## Introduction\n# Who survived",
                "Who survived",
            ),
            ("# # Paths\n\n# %% [markdown]\n# ## Chapter 1\n# Let us", ""),
            ("# Without a heading", "Without a heading"),
            ("# Import Libraries", ""),
            (
                "# # Titanic\n# **Author:** Ann Other\n# LinkedIn: me\n# We ask who survived.",
                "We ask who survived.",
            ),
            (
                "# Copyright 2020 Some LLC.\n#\n# Who survived",
                "Who survived",
            ),
            (
                "# #### Copyright 2020\n# %%\n# All rights.\n# %% [markdown]\n# # Titanic\n# Who survived",
                "Who survived",
            ),
            (
                "# by Ann Other\n# University Press\n#\n# Who survived",
                "Who survived",
            ),
            ("# By Monday it was sold.", "By Monday it was sold."),
            ("# # Titanic\n# State notebook purpose here", ""),
            ("# View on TensorFlow.org", ""),
            ("# # Отток\n# Содержание", ""),
            ("# # Ventas\n# Tabla de contenidos", ""),
            ("# # Titanic\n# Goal\n# * who survived", ""),
            ("# # 売上\n# 店の売上を調べる", "店の売上を調べる"),
            (
                "# # Titanic\n# %%\nimport x\n# %% [markdown]\n# We rename the columns",
                "",
            ),
        ] {
            let script = format!("# %% [markdown]\n{script}\n\n# %%\nx = 1\n");
            let read = nbship_notebook::read("x.py", script.as_bytes());
            let notebook = read.notebook.unwrap_or_else(|| panic!("{script}"));
            assert_eq!(description(&notebook.cells), found, "{script}");
        }
    }

    #[test]
    fn prose_loses_its_marks() {
        let text = "A **bold** [link](https://x/y) and `code`";
        assert_eq!(without_marks(text), "A bold link and code");
        assert_eq!(shortened("abcdef", 4), "abc…");
        assert_eq!(shortened("some words here", 12), "some words…");
        assert_eq!(shortened("One thing. Another thing", 15), "One thing.");
        assert_eq!(shortened("It is one, e.g. a thing", 17), "It is one, e.g.…");
        assert_eq!(shortened("It is (cf. Fig. 3) one", 16), "It is (cf.…");
        assert_eq!(
            prose_of("# Title\nMore of it\n\nx"),
            Some("More of it".to_owned())
        );
        let announced = "One thing. Another, as in this figure:\n\n![x](y)\n\nMore";
        assert_eq!(prose_of(announced), Some("One thing.".to_owned()));
        assert_eq!(prose_of("It is (e.g. so)：\n\nMore"), None);
        let fenced = "# Title\n```python\nimport x\n\ny = x\n```\n\nWhat it does";
        assert_eq!(prose_of(fenced), Some("What it does".to_owned()));
        let tagged =
            "<a id=3></a> <br>\n# S\n<font color='red'>\n<p>A *chart* of x<b>\n<h4>B</h4>\n* x";
        assert_eq!(prose_of(tagged), Some("A chart of x".to_owned()));
        assert_eq!(
            prose_of("Where a < b > c"),
            Some("Where a < b > c".to_owned())
        );
        for list in [
            "* it\n* so",
            "1. it",
            "Two -\n1. it",
            "<li>it</li>",
            "| it |",
        ] {
            let text = format!("One thing.\n{list}");
            assert_eq!(prose_of(&text), Some("One thing.".to_owned()), "{list}");
        }
        assert_eq!(
            prose_of("In 2019 it\n2019.5 was"),
            Some("In 2019 it 2019.5 was".to_owned())
        );
        let addressed = "Code: https://host/x\n\nWhat it does";
        assert_eq!(prose_of(addressed), Some("What it does".to_owned()));
    }
}
