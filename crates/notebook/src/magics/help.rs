//! `name?` and `name??`, by the regular expression IPython uses.

use nbship_diagnostics::Span;

use crate::magic::{Magic, MagicMeaning};

pub(super) const MEANING: MagicMeaning =
    MagicMeaning::Drop("help is for the person at the notebook");

/// Help asked for by `?` or `??` at the very end of `line`, which starts at byte `start`.
pub(crate) fn help_at_end(line: &str, start: usize) -> Option<Magic> {
    let asked = line.strip_suffix('?')?;
    let asked = asked.strip_suffix('?').unwrap_or(asked);
    let target = target(asked)?;
    Some(Magic {
        span: Span::new(start, start + line.len()),
        name: "?".to_owned(),
        is_cell: false,
        argument: target.to_owned(),
        body: None,
        meaning: MEANING,
        reads: Vec::new(),
        binds: Vec::new(),
        is_refused: false,
    })
}

/// The dotted name, possibly with `*` and `[0]`, that `text` ends in.
fn target(text: &str) -> Option<&str> {
    let is_word = |c: char| c == '_' || c == '*' || c.is_alphanumeric();
    let fits = |c: char| is_word(c) || matches!(c, '.' | '[' | ']' | '-');
    let last = text.chars().next_back()?;
    if !(is_word(last) || last == ']') {
        return None;
    }
    let start = text.rfind(|c| !fits(c)).map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let target = text[start..].trim_start_matches(['.', '[', ']', '-']);
    let target = target.trim_start_matches(|c: char| c.is_ascii_digit());
    (!target.is_empty()).then_some(target)
}
