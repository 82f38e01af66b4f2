//! Names for stages: readable, valid, unique, in any language of heading.

use std::collections::BTreeSet;

use crate::{familiar, idle};

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

/// Titles up to this length become names as they are.
const SHORT: usize = 32;
/// Names without their articles may be as long as this; longer ones are cut to [`SHORT`].
const LONGEST: usize = 40;

/// Words that begin an addition: what comes before them stands by itself.
const CONNECTIVES: &[&str] = &[
    "and", "as", "by", "for", "from", "in", "into", "of", "on", "or", "that", "to", "using",
    "when", "which", "with", "based", "than", "und", "oder", "mit", "von", "zu", "fur", "et", "ou",
    "avec", "pour", "y", "con", "para", "ve", "veya", "ile", "icin",
];

/// Those that join two things of a kind.
const JOINING: &[&str] = &["and", "or", "und", "oder", "et", "ou", "y", "ve", "veya"];

/// Words that a name can do without.
const ARTICLES: &[&str] = &["a", "an", "the", "our", "your", "my", "some", "bir"];

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
    /// else `stage_N`; numbered where it is taken. Where the notebook has the title's name itself,
    /// what the stage is for stands in, if the two have a word in common.
    pub(crate) fn name(&mut self, title: &str, role: Option<&str>, number: usize) -> String {
        let known = familiar::heading(title).map(str::to_owned);
        let readable = !title.chars().any(is_ideograph);
        let by_work = role.and_then(slug);
        let by_title = known.or_else(|| readable.then(|| slug(title)).flatten());
        let free = |slug: &String| !self.notebook.contains(slug.as_str());
        let akin = |work: &String| {
            let mut title = by_title.iter().flat_map(|title| title.split('_'));
            title.any(|word| work.split('_').any(|other| other == word))
        };
        let slug = by_title
            .clone()
            .filter(free)
            .or_else(|| by_work.clone().filter(free).filter(akin))
            .or(by_title)
            .or(by_work);
        let mut slug = slug.unwrap_or_else(|| format!("stage_{number}"));
        if self.notebook.contains(slug.as_str()) {
            slug = match familiar::verb_for(&slug) {
                Some(other) if !self.notebook.contains(other) => other.to_owned(),
                _ => slug + "_stage",
            };
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
    // "Title / the same in another language".
    let title = idle::without_number(title.split(" / ").next().unwrap_or(title));
    let title = without_count(title);
    let mut words = words(title)?;
    if length(&words) > SHORT {
        let main = main_part(title);
        if let Some(main) = self::words(&main).filter(|main| main.len() > 1) {
            words = main;
        }
        words.retain(|word| !ARTICLES.contains(&word.as_str()));
    }
    if length(&words) > LONGEST {
        cut(&mut words);
    }
    let mut slug = words.join("_");
    slug.truncate(LONGEST);
    if RESERVED.contains(&slug.as_str()) {
        slug.push_str("_stage");
    }
    Some(slug)
}

/// The title's words in Latin letters, from the first that begins with one and says something.
fn words(title: &str) -> Option<Vec<String>> {
    let title: String = title
        .chars()
        .map(|c| if is_picture(c) { ' ' } else { c })
        .collect();
    let latin = deunicode::deunicode_with_tofu(&title, " ").to_lowercase();
    let latin = latin.replace(['\'', '`'], "");
    let words: Vec<&str> = latin
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then(|| {
            let words = idle::without_lead(&words, title.trim_end().ends_with('?'));
            words.iter().map(|word| (*word).to_owned()).collect()
        })
}

/// Pictures, arrows, ornaments: their descriptions are no words of the title.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !c.is_alphanumeric()
}

fn length(words: &[String]) -> usize {
    words
        .iter()
        .map(|word| word.len() + 1)
        .sum::<usize>()
        .saturating_sub(1)
}

/// The title without what stands in parentheses and after a dash or a colon.
pub(crate) fn main_part(title: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for c in title.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let ends = [" - ", " – ", " — ", ": ", "; ", " -> ", " → "];
    if let Some(end) = ends.iter().filter_map(|end| out.find(end)).min() {
        out.truncate(end);
    }
    out
}

/// The title without "Step 2:" before it.
fn without_count(title: &str) -> &str {
    let ends = [" - ", " – ", " — ", ": ", ". "];
    let found = ends
        .iter()
        .filter_map(|end| Some((title.find(end)?, end.len())));
    match found.min() {
        Some((end, length)) if only_counts(&title[..end]) => title[end + length..].trim_start(),
        _ => title,
    }
}

/// "Example 2", "Step 3": what comes after it says more.
fn only_counts(part: &str) -> bool {
    let mut words = part.split_whitespace();
    let counted = words.nth(1).is_some_and(|word| {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        digits || word.len() == 1
    });
    counted && words.next().is_none()
}

/// Cuts to [`SHORT`], before the addition that would be cut in its middle.
fn cut(words: &mut Vec<String>) {
    while words.len() > 1 && length(words) > SHORT {
        words.pop();
    }
    loop {
        let is_one = |word: &String| CONNECTIVES.contains(&word.as_str());
        let Some(at) = words.iter().rposition(is_one) else {
            return;
        };
        if at < 2 && at + 1 < words.len() {
            return;
        }
        let joins = JOINING.contains(&words[at].as_str());
        words.truncate(at.max(1));
        // "into training and …" is half of what it names, "into 80 …" says too much.
        let has_number = words
            .iter()
            .any(|word| word.bytes().all(|b| b.is_ascii_digit()));
        if !joins && !has_number {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StageNames;

    #[test]
    fn titles_become_identifiers() {
        let cases = [
            ("Load the data", "load_the_data"),
            ("1. Load", "load"),
            ("データの読み込み", "load_data"),
            ("2. 前処理", "preprocess"),
            ("表の読み方", "load_2"),
            ("Очистка данных", "ochistka_dannykh"),
            ("import", "import_stage"),
            ("読", "load_3"),
            ("; rm -rf /", "rm_rf"),
            ("../../x", "x"),
            ("Evaluate", "evaluate_model"),
            ("Café", "cafe"),
            ("42", "stage_7"),
            ("", "stage_7_2"),
            ("Load the data", "load_the_data_2"),
            (
                "Export the tested model to a pickle file",
                "export_tested_model_to_pickle_file",
            ),
            (
                "Feature selection for employee turnover prediction",
                "feature_selection",
            ),
            (
                "Split the data into 80% training and 20% testing",
                "split_data",
            ),
            ("Now let’s visualize it", "visualize_it"),
            ("Data Transformation / Veri Dönüşümü", "data_transformation"),
            (
                "Define a function to impute (fill-up missing values) age feature",
                "define_function_to_impute_age_feature",
            ),
            (
                "Dragon Real Estate - what the houses of it cost",
                "dragon_real_estate",
            ),
            ("What we came to", "what_we_came_to"),
            ("A. A baseline model", "a_baseline_model"),
            ("How many people survived?", "people_survived"),
            ("📚 Read the books 🚀", "read_the_books"),
            (
                "Example 2: k-Means for the compression of colours",
                "k_means_for_compression_of_colours",
            ),
        ];
        let mut names = StageNames::new(["evaluate"]);
        for (title, expected) in cases {
            let role = (!title.is_ascii()).then_some("Load");
            assert_eq!(names.name(title, role, 7), expected, "{title}");
        }
        let mut named = |title, role| names.name(title, Some(role), 7);
        assert_eq!(named("Evaluate", "Train"), "evaluate_model_2");
        assert_eq!(
            named("Evaluate", "Clean and evaluate"),
            "clean_and_evaluate"
        );
    }
}
