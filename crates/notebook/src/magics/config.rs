//! `%config CLASS.option = value`.

use super::table;
use crate::magic::MagicMeaning;

pub(super) fn meaning(argument: &str) -> MagicMeaning {
    let (option, value) = match argument.split_once('=') {
        Some((option, value)) => (option.trim(), Some(value.trim())),
        None => (argument, None),
    };
    let shows_figures = option
        .strip_prefix("InlineBackend.")
        .filter(|option| table::FIGURE_OPTIONS.contains(option));
    if let (Some(option), Some(value)) = (shows_figures, value) {
        return figures(option, value);
    }
    let harmless = table::OPTIONS
        .iter()
        .any(|option| argument.starts_with(option));
    if option == "InteractiveShell.ast_node_interactivity" && value.is_some_and(is_interactivity) {
        return MagicMeaning::Drop("the cells below show what it asks for");
    }
    if harmless {
        return MagicMeaning::Drop("the option changes neither values nor printed text");
    }
    MagicMeaning::Unknown
}

/// Which values cells show, but for `last`, by which IPython shows loops like expressions.
fn is_interactivity(value: &str) -> bool {
    let modes = ["all", "last_expr", "last_expr_or_assign", "none"];
    modes.contains(&value.trim_matches(['"', '\'']))
}

fn figures(option: &str, value: &str) -> MagicMeaning {
    if is_literal(value) {
        return MagicMeaning::InlineBackend {
            option: option.to_owned(),
            value: value.to_owned(),
        };
    }
    MagicMeaning::Unknown
}

/// A Python literal of plain strings, numbers, `True`, `False`, `None`, lists, sets, dicts, tuples,
/// or a `set(…)` of such: nothing that calls or reads.
fn is_literal(text: &str) -> bool {
    let mut rest = text;
    let mut open: Vec<char> = Vec::new();
    let mut was_word = false;
    while let Some(c) = rest.chars().next() {
        let mut used = c.len_utf8();
        match c {
            ' ' | '\t' | ',' | ':' | '.' | '-' => {}
            '[' | '{' | '(' => open.push(c),
            ')' | ']' | '}' => {
                let opened = open.pop();
                if !matches!(
                    (opened, c),
                    (Some('('), ')') | (Some('['), ']') | (Some('{'), '}')
                ) {
                    return false;
                }
            }
            '\'' | '"' => {
                let Some(end) = rest[1..].find(c) else {
                    return false;
                };
                if was_word || rest[1..=end].contains('\\') {
                    return false;
                }
                used = end + 2;
            }
            _ if c.is_ascii_alphanumeric() => {
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric())
                    .unwrap_or(rest.len());
                let word = &rest[..end];
                let is_set = word == "set" && rest[end..].starts_with('(');
                let is_number = word.bytes().all(|b| b.is_ascii_digit());
                if was_word || !(is_set || is_number || matches!(word, "True" | "False" | "None")) {
                    return false;
                }
                used = end;
            }
            _ => return false,
        }
        if !matches!(c, ' ' | '\t') {
            was_word = c.is_ascii_alphanumeric() || matches!(c, '\'' | '"');
        }
        rest = &rest[used..];
    }
    open.is_empty() && !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_told_from_code() {
        for literal in [
            "'retina'",
            "{\"png\", 'retina'}",
            "set(['svg'])",
            "{'bbox_inches': None}",
            "['png']",
        ] {
            assert!(is_literal(literal), "{literal}");
        }
        for code in [
            "", "name", "'a' 'b'", "f('a')", "['a'", "'a'\\", "'a'; x", "b'a'", "[']",
        ] {
            assert!(!is_literal(code), "{code}");
        }
    }

    #[test]
    fn options_of_figures_are_kept() {
        let kept = meaning("InlineBackend.figure_format = 'retina'");
        let expected = MagicMeaning::InlineBackend {
            option: "figure_format".to_owned(),
            value: "'retina'".to_owned(),
        };
        assert_eq!(kept, expected);
        assert_eq!(
            meaning("InlineBackend.figure_format = chosen"),
            MagicMeaning::Unknown
        );
        assert!(matches!(
            meaning("InlineBackend.figure_format"),
            MagicMeaning::Unknown
        ));
        assert!(matches!(
            meaning("Completer.use_jedi = False"),
            MagicMeaning::Drop(_)
        ));
    }
}
