//! The headings of Markdown cells, and their text without markup.

use nbship_stage_plan::plan::Heading;

/// ATX headings (`## Title`), those underlined by `===` or `---`, and `<h2>` up to its closing tag; not
/// inside fences.
pub(crate) fn markdown_headings(source: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut fenced = false;
    let mut before = "";
    let mut stands_below = false;
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let text = line.trim();
        if text.starts_with("```") || text.starts_with("~~~") {
            fenced = !fenced;
        } else if !fenced && let Some(begin) = html_heading(text) {
            let (heading, taken) = html(&text[begin..], lines.clone());
            headings.extend(heading);
            lines.by_ref().take(taken).for_each(drop);
        } else if !fenced {
            let heading = atx(text).or_else(|| underlined(before, text));
            let last = headings
                .last()
                .filter(|_| stands_below && text.starts_with('#'));
            headings.extend(heading.filter(|heading| !goes_on(last, heading)));
        }
        stands_below = text.starts_with('#') || stands_below && text.is_empty();
        before = text;
    }
    headings
}

/// Whether a heading says once more what the `last` says, with nothing between, which is of its level: the
/// same in another language, or the rest of it. One word is the name of a part.
fn goes_on(last: Option<&Heading>, heading: &Heading) -> bool {
    let has_words = |heading: &Heading| {
        let words = heading.title.split_whitespace();
        let words = words.filter(|word| word.contains(char::is_alphabetic));
        words.count() > 1
    };
    last.is_some_and(|last| last.level == heading.level && has_words(last) && has_words(heading))
}

/// The longest text in bold type that can be a heading, in words.
const BOLD_WORDS: usize = 8;

/// Lines that begin a paragraph and are bold from beginning to end, which some authors write where
/// others write headings: at a level below those.
pub(crate) fn bold_lines(source: &str) -> Vec<Heading> {
    let mut titles = Vec::new();
    let mut fenced = false;
    let mut begins = true;
    for line in source.lines().map(str::trim) {
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
        } else if begins && !fenced {
            titles.extend(bold(line));
        }
        begins = line.is_empty();
    }
    let heading = |title| Heading {
        level: Heading::BOLD,
        title,
    };
    titles.into_iter().map(heading).collect()
}

/// The heading that a text of one short line is, bold or not, where an author writes such and no other.
pub(crate) fn only_line(source: &str) -> Option<Heading> {
    let mut lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let line = lines.next().filter(|_| lines.next().is_none())?;
    let is_marked = line.starts_with(['#', '|', '-', '*', '+', '>', '<', '!', '$', '`', '[']);
    let short = || {
        let title = plain(line).trim_end_matches(':').trim_end().to_owned();
        let is_title = !is_marked
            && !title.contains(['$', '=', '\\'])
            && !title.contains("://")
            && !title.ends_with(['.', '!', '?', ',', ';', '…', '。'])
            && (1..=BOLD_WORDS).contains(&title.split_whitespace().count())
            && title.contains(char::is_alphabetic);
        is_title.then_some(title)
    };
    let title = bold(line).or_else(short)?;
    Some(Heading {
        level: Heading::BOLD,
        title,
    })
}

fn bold(line: &str) -> Option<String> {
    let line = line.trim_end_matches(':').trim_end();
    let inner = [("**", "**"), ("__", "__"), ("<b>", "</b>")]
        .iter()
        .find_map(|(begin, end)| line.strip_prefix(begin)?.strip_suffix(end))?;
    let title = plain(inner).trim_end_matches(':').trim_end().to_owned();
    let is_title = !inner.contains("**")
        && !inner.contains("__")
        && !title.contains(['$', '='])
        && !title.ends_with(['.', '!', ',', ';', '…'])
        && (1..=BOLD_WORDS).contains(&title.split_whitespace().count())
        && title.contains(char::is_alphabetic);
    is_title.then_some(title)
}

fn atx(line: &str) -> Option<Heading> {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let rest = &line[level..];
    if !(1..=6).contains(&level) || rest.starts_with(['!', '/']) {
        return None;
    }
    let title = plain(rest.trim().trim_end_matches('#'));
    (!title.is_empty()).then(|| Heading {
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

/// Where `<h1>` to `<h6>` begins in a line with nothing but tags before it.
fn html_heading(line: &str) -> Option<usize> {
    let mut at = 0;
    while line[at..].starts_with('<') {
        let tag = &line.as_bytes()[at..];
        let is_heading = matches!(tag, [_, b'h' | b'H', b'1'..=b'6', b' ' | b'>', ..])
            || matches!(tag, [_, b'h' | b'H', b'1'..=b'6']);
        if is_heading {
            return Some(at);
        }
        let end = at + line[at..].find('>')? + 1;
        at = end + line[end..].len() - line[end..].trim_start().len();
    }
    None
}

/// The most lines that a heading in HTML goes over.
const HTML_LINES: usize = 8;

/// The heading that `first` begins with, which goes on in the lines `after` it up to its closing tag, and
/// how many of those it takes. Without that tag it ends with its first line.
fn html<'a>(first: &str, after: impl Iterator<Item = &'a str>) -> (Option<Heading>, usize) {
    let level = first.as_bytes().get(2).map_or(0, |digit| digit - b'0');
    let mut text = first.to_owned();
    let mut taken = 0;
    let is_closed = |text: &str| text.contains("</h") || text.contains("</H");
    for line in after.take(HTML_LINES) {
        if is_closed(&text) {
            break;
        }
        text.push(' ');
        text.push_str(line.trim());
        taken += 1;
    }
    if !is_closed(&text) {
        (text, taken) = (first.to_owned(), 0);
    }
    let inner = text.split_once('>').map(|(_, inner)| inner);
    let inner = inner.unwrap_or_default();
    let end = inner.find("</h").or_else(|| inner.find("</H"));
    let title = plain(&inner[..end.unwrap_or(inner.len())]);
    let heading = (!title.is_empty()).then_some(Heading { level, title });
    (heading, taken)
}

/// The longest title that names a stage, in characters; a paragraph written as a heading is cut.
const LONGEST_TITLE: usize = 120;

/// A picture beside the words of a title, or what joins two of them.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}'..='\u{2b55}' | '\u{fe0f}' | '\u{20e3}')
}

/// The title without markup: tags, links' addresses, emphasis, entities.
fn plain(title: &str) -> String {
    // Markup takes room too, but what lies far behind the longest title is not looked at.
    let title = &title[..title.floor_char_boundary(16 * LONGEST_TITLE)];
    let title: String = title.chars().filter(|c| !is_emoji(*c)).collect();
    let title = title.as_str();
    let mut out = String::new();
    let mut rest = title;
    while let Some(c) = rest.chars().next() {
        let skip = match c {
            '<' => rest.find('>').map(|end| end + 1),
            ']' => rest
                .strip_prefix("](")
                .and_then(|after| after.find(')').map(|end| end + 3)),
            '*' | '`' | '[' | '!' => Some(1),
            '\\' => is_escape(rest).then(|| {
                out.extend(rest.chars().nth(1));
                2
            }),
            '&' => entity(rest).map(|(meant, length)| {
                out.push(meant);
                length
            }),
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
    let title = without_dashes(title.trim());
    let title = title.trim_end_matches([':', '：', ' ']);
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => {
            let word = title[..end].rfind(' ').filter(|at| *at > end / 2);
            format!("{}…", title[..word.unwrap_or(end)].trim_end())
        }
        None => title.to_owned(),
    }
}

/// Whether a backslash stands before a mark that Markdown is to take as it is: `1\. Load`.
fn is_escape(text: &str) -> bool {
    let next = text[1..].chars().next();
    next.is_some_and(|c| c.is_ascii_punctuation() && c != '_')
}

/// The title without dashes set before it as an ornament.
fn without_dashes(title: &str) -> &str {
    let bare = title.trim_start_matches(['-', '–', '—']);
    match bare.starts_with(' ') {
        true => bare.trim_start(),
        false => title,
    }
}

/// The entities that titles are written with; the others stay as they are.
const ENTITIES: [(&str, char); 16] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("rarr", '→'),
];

/// The character that an entity at the beginning stands for, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = &text[1..end];
    let meant = match name.strip_prefix('#') {
        Some(number) => {
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let code = match hexadecimal {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| !c.is_control())?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((meant, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_lines_are_headings_in_effect() {
        let source = "text\n**no**\n\n**Model with clipping:**\nIt is better.\n\n__The end__\n\n\
            **Note** that\n\n**It is done.**\n\n**a** or **b**\n\n**$y = x$**\n\n```\n\n**code**\n```";
        let found = bold_lines(source);
        let titles: Vec<&str> = found.iter().map(|heading| &*heading.title).collect();
        assert_eq!(titles, ["Model with clipping", "The end"]);
    }

    #[test]
    fn short_lines_are_headings_where_they_stand_alone() {
        for (source, title) in [
            ("EDA \n", Some("EDA")),
            ("\n**Model 1:**\n", Some("Model 1")),
            ("Step 1 — Prepare data", Some("Step 1 — Prepare data")),
            ("It grows.", None),
            ("EDA\nIt grows", None),
            ("We look at what grows and at what does not", None),
            ("- a point", None),
            ("![a](b)", None),
            ("$x$", None),
        ] {
            let found = only_line(source).map(|heading| heading.title);
            assert_eq!(found.as_deref(), title, "{source}");
        }
    }

    #[test]
    fn titles_are_what_a_browser_shows() {
        for (line, title) in [
            ("# Load &amp; clean", "Load & clean"),
            ("# 1\\. Load", "1. Load"),
            ("# -- Examples", "Examples"),
            ("# -1 for what is missing", "-1 for what is missing"),
            ("## a &lt; b &#38; c&nbsp;&#x2013; d", "a < b & c – d"),
            (
                "# R&D; &unknown; & &#0; &#xD800;",
                "R&D; &unknown; & &#0; &#xD800;",
            ),
            (
                "<h2 style='color:red'><b>Train &amp; test</b></h2>",
                "Train & test",
            ),
            ("## 1\u{fe0f}\u{20e3} Configuration", "1 Configuration"),
            ("# <p style=\"font: 'x'\">The *model*</p>", "The model"),
        ] {
            let headings = markdown_headings(line);
            assert_eq!(headings.len(), 1, "{line}");
            assert_eq!(headings[0].title, title);
        }
    }

    #[test]
    fn of_headings_of_one_level_with_nothing_between_the_first_names() {
        for (source, found) in [
            (
                "# **Exploring it**\n# **Veri keşfetme**\n\ntext\n# Next",
                &["Exploring it", "Next"][..],
            ),
            ("## Look at it\n\n## Genau ansehen", &["Look at it"]),
            ("## Look at it\n### Ansehen", &["Look at it", "Ansehen"]),
            ("# Data\n# Look at it", &["Data", "Look at it"]),
            ("# Look at it:\ntext\n# Model :", &["Look at it", "Model"]),
        ] {
            let headings = markdown_headings(source);
            let titles = headings.iter().map(|one| one.title.as_str());
            assert_eq!(titles.collect::<Vec<_>>(), found, "{source}");
        }
    }

    #[test]
    fn headings_in_html_go_on_to_their_closing_tags() {
        for (source, found) in [
            (
                "<div>\n<h1>\n Step 5: Train\n</h1>\n</div>",
                &[(1, "Step 5: Train")][..],
            ),
            (
                "<div style='a'><h2 style='b'>Load</h2></div>",
                &[(2, "Load")],
            ),
            (
                "<h3\n style='b'>\nLoad\n</h3>\n# Next",
                &[(3, "Load"), (1, "Next")],
            ),
            ("<H1>Load</H1>", &[(1, "Load")]),
            ("<h2>Load\ntext", &[(2, "Load")]),
            ("<hr>\n<head>", &[]),
            ("see `<h1>`", &[]),
        ] {
            let headings = markdown_headings(source);
            let headings = headings.iter().map(|one| (one.level, one.title.as_str()));
            assert_eq!(headings.collect::<Vec<_>>(), found, "{source}");
        }
    }

    #[test]
    fn a_paragraph_written_as_a_heading_is_cut_at_a_word() {
        let cut = plain(&"letters ".repeat(40));
        assert!(cut.ends_with("letters…"), "{cut}");
    }
}
