//! Words of Python and modules of its standard library.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Python's reserved words, soft ones included where a name would mislead.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "type", "while", "with", "yield",
];

/// Modules of the standard library, any of Python 3.8 to 3.14, one a line, sorted.
const STDLIB: &str = include_str!("../data/stdlib.txt");

/// Whether Python reserves the word.
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Whether the module (its first part) belongs to the standard library.
#[must_use]
pub fn is_stdlib(module: &str) -> bool {
    static MODULES: OnceLock<HashSet<&str>> = OnceLock::new();
    let top = module.split('.').next().unwrap_or(module);
    MODULES
        .get_or_init(|| STDLIB.lines().collect())
        .contains(top)
}

/// Whether the text is an ASCII identifier of Python and no keyword.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    !is_keyword(text)
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A float as `ruff format` spells it: digits on both sides of the point, a small `e`.
///
/// ```
/// use nbship_packaging::python::float;
/// assert_eq!([float(".5"), float("1."), float("1E-3")], ["0.5", "1.0", "1e-3"]);
/// ```
#[must_use]
pub fn float(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = lower.split_at(lower.find('e').unwrap_or(lower.len()));
    let (sign, digits) = mantissa.split_at(usize::from(mantissa.starts_with('-')));
    let before = if digits.starts_with('.') { "0" } else { "" };
    let after = if digits.ends_with('.') { "0" } else { "" };
    format!("{sign}{before}{digits}{after}{exponent}")
}
