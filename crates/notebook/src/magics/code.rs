//! Magics around code: `%time CODE`, `%%prun`, `%timeit -n 3 CODE`.

use super::interpolation;
use crate::magic::{Magic, MagicMeaning};

/// Magics that run code without showing its last value.
const QUIET: &[&str] = &["lprun", "memit", "mprun", "prun"];

/// Whether the code's last value is not shown, as if it ended in `;`.
pub(crate) fn is_quiet(magic: &Magic) -> bool {
    QUIET.contains(&magic.name.as_str())
}

/// The options of each magic that take the next word as their value.
fn valued(magic: &str) -> &'static str {
    match magic {
        "timeit" => "nrp",
        "memit" => "rti",
        "lprun" => "fmDTu",
        "mprun" => "fT",
        _ => "lsTD",
    }
}

/// The words before the code, and where in `text` the code starts; `None` without code.
pub(crate) fn options<'a>(magic: &str, text: &'a str) -> (Vec<&'a str>, Option<usize>) {
    let mut words = Vec::new();
    let mut at = 0;
    let mut takes_value = false;
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let rest = &text[at..];
        let word = rest
            .split([' ', '\t', '\r', '\n'])
            .next()
            .unwrap_or_default();
        if word.is_empty() || word == "\\" {
            return (words, None);
        }
        let is_option =
            word.starts_with('-') && word.len() > 1 && word.as_bytes()[1].is_ascii_alphabetic();
        let options_allowed = magic != "time";
        if !(takes_value || (is_option && options_allowed)) {
            return (words, Some(at));
        }
        let letter = &word[1..];
        takes_value = is_option && letter.len() == 1 && valued(magic).contains(letter);
        words.push(word);
        at += word.len();
    }
}

/// Where in the text of the magic's line the code starts, past the options.
pub(crate) fn start(text: &str, magic: &Magic) -> Option<usize> {
    let name = text.get(1..)?.trim_start_matches([' ', '\t']);
    let before = text.len() - name.len() + magic.name.len();
    options(&magic.name, &text[before..])
        .1
        .map(|at| before + at)
}

/// What the magic does, and whether a package cannot do the same: give the report as a value, write
/// it to a file, run the code several times, run code of its first line before the cell's.
pub(super) fn meaning(magic: &str, argument: &str, is_cell: bool) -> (MagicMeaning, bool) {
    let (words, code) = options(magic, argument);
    let asks = |letters: &str| {
        let mut options = words.iter().filter_map(|word| word.strip_prefix('-'));
        options.any(|option| option.contains(|letter| letters.contains(letter)))
    };
    let code_above = is_cell && code.is_some();
    match magic {
        "time" => (MagicMeaning::Code, code_above),
        "timeit" => (MagicMeaning::CodeApart, asks("o")),
        _ => (MagicMeaning::Code, code_above || asks("rToD")),
    }
}

/// The names that code within a magic's line reads, where it does not become code of the cell.
pub(super) fn reads(magic: &str, argument: &str) -> Vec<String> {
    let code = options(magic, argument).1.and_then(|at| argument.get(at..));
    let mut names = Vec::new();
    interpolation::words(code.unwrap_or_default(), &mut names);
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_starts_after_the_options() {
        for (magic, text, code) in [
            ("prun", "-l 5 -s cum f(x)", Some("f(x)")),
            ("lprun", "-f g f(x)", Some("f(x)")),
            ("memit", "-r 3 x = -y", Some("x = -y")),
            ("timeit", "-n10 -q f(x)", Some("f(x)")),
            ("time", "-x", Some("-x")),
            ("prun", "-q", None),
        ] {
            assert_eq!(options(magic, text).1.map(|at| &text[at..]), code, "{text}");
        }
    }

    #[test]
    fn what_a_package_cannot_do_is_refused() {
        for (magic, argument, is_cell, refused) in [
            ("prun", "f()", false, false),
            ("prun", "-r f()", false, true),
            ("prun", "-D out f()", false, true),
            ("prun", "f()", true, true),
            ("prun", "-l 3", true, false),
            ("timeit", "-o f()", false, true),
            ("timeit", "x = 1", true, false),
            ("timeit", "-o x = 1", true, true),
            ("time", "", true, false),
        ] {
            assert_eq!(meaning(magic, argument, is_cell).1, refused, "{argument}");
        }
    }
}
