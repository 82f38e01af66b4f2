//! Names for stages: readable, valid, unique, in any language of heading.

use std::collections::BTreeSet;

/// Python's keywords and names a module or function should not take; devices of Windows, which
/// no file there can be named after.
const RESERVED: &[&str] = &[
    "con",
    "prn",
    "aux",
    "nul",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "case",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "false",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "match",
    "none",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "true",
    "try",
    "type",
    "while",
    "with",
    "yield",
    "display",
    "show",
    "show_figures",
    "functions",
    "partial",
    "builtins",
    "print",
    "len",
    "list",
    "dict",
    "set",
    "sum",
    "min",
    "max",
    "open",
    "map",
    "filter",
    "input",
];

/// Words that a shortened name does not end in.
const DANGLING: &[&str] = &[
    "a", "an", "and", "as", "by", "for", "from", "in", "into", "of", "on", "or", "our", "the",
    "to", "using", "we", "when", "with", "your",
];

/// Gives each stage its name.
pub(crate) struct StageNames<'a> {
    taken: BTreeSet<String>,
    /// The notebook's own names, which a stage's function must not hide from its body.
    notebook: BTreeSet<&'a str>,
}

impl<'a> StageNames<'a> {
    pub(crate) fn new(notebook: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: BTreeSet::new(),
            notebook: notebook.into_iter().collect(),
        }
    }

    /// A name made from `title` (transliterated, lower case), else from what the stage is for,
    /// else `stage_N`; numbered where it is taken.
    pub(crate) fn name(&mut self, title: &str, role: Option<&str>, number: usize) -> String {
        let readable = !title.chars().any(is_ideograph);
        let slug = readable
            .then(|| slug(title))
            .flatten()
            .or_else(|| role.and_then(slug));
        let mut slug = slug.unwrap_or_else(|| format!("stage_{number}"));
        if self.notebook.contains(slug.as_str()) {
            slug.push_str("_stage");
        }
        let mut name = slug.clone();
        let mut count = 2;
        while !self.taken.insert(name.clone()) {
            name = format!("{slug}_{count}");
            count += 1;
        }
        name
    }
}

/// A character whose reading depends on its language, so that no transliteration is right.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn slug(title: &str) -> Option<String> {
    let latin = deunicode::deunicode_with_tofu(title, " ").to_lowercase();
    let words: Vec<&str> = latin
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let first = words
        .iter()
        .position(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    let mut slug = String::new();
    let mut was_cut = false;
    for word in &words[first..] {
        if slug.len() + word.len() > 32 && !slug.is_empty() {
            was_cut = true;
            break;
        }
        if !slug.is_empty() {
            slug.push('_');
        }
        slug.push_str(&word[..word.len().min(32)]);
    }
    while let Some((start, last)) = slug.rsplit_once('_')
        && was_cut
        && DANGLING.contains(&last)
    {
        slug.truncate(start.len());
    }
    if RESERVED.contains(&slug.as_str()) {
        slug.push_str("_stage");
    }
    Some(slug)
}

#[cfg(test)]
mod tests {
    use super::StageNames;

    #[test]
    fn titles_become_identifiers() {
        let cases = [
            ("Load the data", "load_the_data"),
            ("1. Load", "load"),
            ("データの読み込み", "load_2"),
            ("Очистка данных", "ochistka_dannykh"),
            ("import", "import_stage"),
            ("読", "load_3"),
            ("; rm -rf /", "rm_rf"),
            ("../../x", "x"),
            ("Evaluate", "evaluate_stage"),
            ("Café", "cafe"),
            ("42", "stage_7"),
            ("", "stage_7_2"),
            ("Load the data", "load_the_data_2"),
            (
                "Export the tested model to a pickle file",
                "export_the_tested_model",
            ),
            ("What we came to", "what_we_came_to"),
        ];
        let mut names = StageNames::new(["evaluate"]);
        for (title, expected) in cases {
            let role = (!title.is_ascii()).then_some("Load");
            assert_eq!(names.name(title, role, 7), expected, "{title}");
        }
    }
}
