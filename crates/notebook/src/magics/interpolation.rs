//! Names that `$name` and `{expression}` read within a magic's line.
//!
//! IPython leaves a line as it is where a name or expression has no value; so these are names that
//! *may* be read.

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "else", "for", "if", "in", "is", "lambda", "not", "or",
];

pub(super) fn reads(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices('$') {
        let rest = &text[at + 1..];
        push(&mut names, leading_name(rest));
    }
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inner = &rest[open + 1..];
        let close = closing(inner);
        words(&inner[..close], &mut names);
        rest = inner.get(close + 1..).unwrap_or_default();
    }
    names
}

/// Where the brace that was opened before the text is closed.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

pub(super) fn push(names: &mut Vec<String>, name: &str) {
    if !name.is_empty() && !KEYWORDS.contains(&name) && !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

pub(super) fn leading_name(text: &str) -> &str {
    let fits = |c: char| c == '_' || c.is_alphanumeric();
    let end = text.find(|c| !fits(c)).unwrap_or(text.len());
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        ""
    } else {
        &text[..end]
    }
}

/// Every word of an expression that is not an attribute and not within quotes.
pub(super) fn words(expression: &str, names: &mut Vec<String>) {
    let mut quote = None;
    let mut before = ' ';
    let mut rest = expression;
    while let Some(c) = rest.chars().next() {
        let mut step = c.len_utf8();
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '_' || c.is_alphanumeric() => {
                let name = leading_name(rest);
                step = name.len().max(step);
                if before != '.' && !before.is_alphanumeric() {
                    push(names, name);
                }
            }
            None => {}
        }
        before = c;
        rest = &rest[step..];
    }
}
