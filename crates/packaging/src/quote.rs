//! Quoting: one function per language that text can land in.
//!
//! Each takes any text at all and gives something that means exactly that text, or at worst shows
//! it, in its language: never the end of a literal, never a new line of a file, never a directive.

/// A Python string literal on one line, spelled as `ruff format` spells it.
///
/// ```
/// use nbship_packaging::quote::python;
/// assert_eq!(python("a\"b"), "'a\"b'");
/// assert_eq!(python("a\nb"), "\"a\\nb\"");
/// ```
#[must_use]
pub fn python(text: &str) -> String {
    let count = |quote: char| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if is_unprintable(c) => out.push_str(&python_escape(c)),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

fn python_escape(c: char) -> String {
    match u32::from(c) {
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// A TOML basic string.
#[must_use]
pub fn toml(text: &str) -> String {
    double_quoted(text)
}

/// A YAML double-quoted scalar (which is a JSON string).
#[must_use]
pub fn yaml(text: &str) -> String {
    double_quoted(text)
}

/// A text between `"`, with the escapes that TOML and YAML share.
fn double_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_unprintable(c) && u32::from(c) <= 0xffff => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)))
            }
            c if is_unprintable(c) => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A TOML key: bare where it may be.
#[must_use]
pub fn toml_key(text: &str) -> String {
    let bare = !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if bare { text.to_owned() } else { toml(text) }
}

/// JSON with characters that cannot be seen written as escapes.
#[must_use]
pub fn visible_json(json: &str) -> String {
    if json.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unprintable(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// One word of a POSIX shell. A NUL cannot be in one and is left out.
#[must_use]
pub fn shell(text: &str) -> String {
    let text = text.replace('\0', "");
    let plain = !text.is_empty()
        && !text.starts_with('-')
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_./:=@%+,-".contains(&b));
    if plain {
        text
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

/// One word of a shell inside a Makefile recipe. A line end cannot be in one and becomes a space.
#[must_use]
pub fn make(text: &str) -> String {
    shell(&one_line(text)).replace('$', "$$")
}

/// Markdown that shows the text, on one line, in a paragraph, a heading or a table.
#[must_use]
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = one_line(text);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            // Elsewhere it begins no character reference.
            '&' if letters
                .peek()
                .is_some_and(|next| next.is_alphanumeric() || *next == '#') =>
            {
                out.push_str("&amp;");
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    escape_list_marker(&mut out);
    out
}

/// Our own text in Markdown, in which what stands between backticks is code. Each part is quoted by itself.
#[must_use]
pub fn markdown_with_spans(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let is_filled = parts
        .iter()
        .skip(1)
        .step_by(2)
        .all(|part| !part.trim().is_empty());
    if !is_paired || !is_filled {
        return markdown(text);
    }
    let quoted = parts.iter().enumerate().map(|(at, part)| match at % 2 {
        0 => {
            let blank = |is: bool| {
                if is && !part.trim().is_empty() {
                    " "
                } else {
                    ""
                }
            };
            let (before, after) = (blank(part.starts_with(' ')), blank(part.ends_with(' ')));
            match part.trim() {
                "" => (*part).to_owned(),
                inner => format!("{before}{}{after}", markdown(inner)),
            }
        }
        _ => markdown_code(part),
    });
    quoted.collect()
}

/// A number or dash that starts a line would start a list.
fn escape_list_marker(out: &mut String) {
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let marker = out.as_bytes().get(digits).copied();
    let at = match marker {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'-' | b'+' | b'=') if digits == 0 => 0,
        _ => return,
    };
    out.insert(at, '\\');
}

/// Markdown inline code in a cell of a table, where a bar would end it.
#[must_use]
pub fn markdown_code_in_table(text: &str) -> String {
    markdown_code(text).replace('|', "\\|")
}

/// Markdown inline code outside of tables; long texts are cut.
#[must_use]
pub fn markdown_code(text: &str) -> String {
    let line = one_line(text);
    let line = if line.chars().count() > 80 {
        line.chars().take(79).chain(['…']).collect()
    } else {
        line
    };
    if line.is_empty() {
        return String::from("(empty)");
    }
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if line.starts_with(['`', ' ']) || line.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// A Mermaid label in double quotes.
#[must_use]
pub fn mermaid(text: &str) -> String {
    let mut out = String::from("\"");
    for c in one_line(text).chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | ';' | '`' | '\\' | '{' | '}' | '%' | '|' | '*' | '$' => {
                out.push_str(&format!("#{};", u32::from(c)))
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The rest of a `#` comment.
#[must_use]
pub fn comment(text: &str) -> String {
    one_line(text).trim_end_matches('\\').trim_end().to_owned()
}

/// The text of a Python docstring between `"""`, on one line.
#[must_use]
pub fn docstring(text: &str) -> String {
    let line = one_line(text);
    // A quote at the end would be taken for the first of those that close it.
    let (start, end) = match line.strip_suffix('"') {
        Some(start) => (start, "\\\""),
        None => (line.as_str(), ""),
    };
    let start = start.replace('\\', "\\\\");
    format!("{}{end}", start.replace("\"\"\"", "\\\"\\\"\\\""))
}

/// Every run of line ends, tabs and unprintable characters becomes one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !(is_unprintable(c) || c.is_whitespace()) {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// Control characters, separators that end lines in some language, marks that turn the direction
/// of text (which would make a file read differently from what it says), and private ones.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &[&str] = &[
        "",
        "\"",
        "'",
        "'\"",
        "\\",
        "\"\"\"",
        "a\nb",
        "a\r\nb",
        "\0",
        "$(rm -rf /)",
        "`id`",
        ";rm -rf /",
        "${{ x }}",
        "{{ x }}",
        "{% x %}",
        "#",
        "[x](javascript:y)",
        "<script>",
        "| a |",
        "1. x",
        "- x",
        "\u{202e}abc",
        "\u{2028}",
        "売上",
        "🚀",
        "../../x",
        "---",
        "%YAML",
        "&a",
        "*a",
        "!!x",
        "-n",
    ];

    #[test]
    fn nothing_hostile_ends_its_line() {
        for text in HOSTILE {
            for quote in [
                python,
                toml,
                yaml,
                make,
                markdown,
                markdown_code,
                mermaid,
                comment,
                docstring,
                toml_key,
            ] {
                let quoted = quote(text);
                let ends = ['\n', '\r', '\u{2028}', '\0', '\u{202e}'];
                assert!(!quoted.contains(ends), "{text:?} gave {quoted:?}");
            }
        }
    }

    #[test]
    fn toml_and_yaml_read_back() {
        for text in HOSTILE {
            let read: ::toml::Table = ::toml::from_str(&format!("a = {}", toml(text))).unwrap();
            assert_eq!(read["a"].as_str(), Some(*text));
            let json: String = serde_json::from_str(&yaml(text)).unwrap_or_default();
            assert!(json == *text || text.contains('\u{e000}'), "{text:?}");
        }
    }

    #[test]
    fn json_shows_what_cannot_be_seen() {
        let text = "a\u{202e}b\u{200b}\u{e0041}é";
        let json = visible_json(&serde_json::to_string(text).unwrap());
        assert_eq!(json, "\"a\\u202eb\\u200b\\udb40\\udc41é\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }

    #[test]
    fn shell_words_stay_one_word() {
        assert_eq!(shell("a b"), "'a b'");
        assert_eq!(shell("it's"), "'it'\\''s'");
        assert_eq!(shell(""), "''");
        assert_eq!(make("$x"), "'$$x'");
        assert_eq!(shell("-n"), "'-n'");
    }

    #[test]
    fn markdown_shows_what_is_written() {
        assert_eq!(markdown("1. A *b* <i>"), "1\\. A \\*b\\* &lt;i&gt;");
        assert_eq!(markdown("A & B, &lt; &#1;"), "A & B, &amp;lt; &amp;\\#1;");
        assert_eq!(markdown("Like it! ![x](y)"), "Like it! !\\[x\\](y)");
        assert_eq!(markdown_code("a`b"), "``a`b``");
    }
}
