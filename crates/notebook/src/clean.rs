//! What IPython strips from a cell before reading it: blank lines at the start, the indentation of
//! the first line, prompts. All of it is rare, so most cells pass without a copy.

use std::borrow::Cow;

/// The cell without the first line's indentation and without prompts. Leading blank lines stay:
/// they move nothing.
pub(crate) fn cleaned(source: &str) -> Cow<'_, str> {
    let Some(first) = source.split('\n').find(|line| !line.trim().is_empty()) else {
        return Cow::Borrowed(source);
    };
    let indent = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let mut source = Cow::Borrowed(source);
    if !indent.is_empty() {
        source = Cow::Owned(each_line(&source, |line| {
            line.strip_prefix(indent).unwrap_or(line)
        }));
    }
    if has_prompts(&source, is_classic_start, classic) {
        source = Cow::Owned(each_line(&source, classic));
    }
    if has_prompts(&source, |line| ipython(line).len() < line.len(), ipython) {
        source = Cow::Owned(each_line(&source, ipython));
    }
    source
}

fn each_line(source: &str, change: impl Fn(&str) -> &str) -> String {
    source
        .split('\n')
        .map(change)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A prompt on the first line, or one that goes on on the second.
fn has_prompts(source: &str, starts: impl Fn(&str) -> bool, strip: impl Fn(&str) -> &str) -> bool {
    let mut lines = source.split('\n').skip_while(|line| line.trim().is_empty());
    lines.next().is_some_and(starts)
        || lines
            .next()
            .is_some_and(|line| strip(line).len() < line.len())
}

fn is_classic_start(line: &str) -> bool {
    let Some(rest) = line.strip_prefix(">>>") else {
        return false;
    };
    rest.trim_end_matches('\r').is_empty() || rest.starts_with(' ')
}

/// `>>> ` and `... `
fn classic(line: &str) -> &str {
    let Some(rest) = line
        .strip_prefix(">>>")
        .or_else(|| line.strip_prefix("..."))
    else {
        return line;
    };
    match rest.strip_prefix(' ') {
        Some(rest) => rest,
        None if rest.trim_end_matches('\r').is_empty() => rest,
        None => line,
    }
}

/// `In [1]: ` and `   ...: `
fn ipython(line: &str) -> &str {
    let start = line
        .strip_prefix("[nav]")
        .or_else(|| line.strip_prefix("[ins]"))
        .unwrap_or(line);
    let start = start.strip_prefix(' ').unwrap_or(start);
    if let Some(rest) = start.strip_prefix("In [") {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0
            && let Some(rest) = rest[digits..].strip_prefix("]: ")
        {
            return rest;
        }
    }
    let dots = line.trim_start();
    let rest = dots.trim_start_matches('.');
    if dots.len() - rest.len() >= 3
        && let Some(rest) = rest.strip_prefix(':')
    {
        return rest.strip_prefix(' ').unwrap_or(rest);
    }
    line
}
