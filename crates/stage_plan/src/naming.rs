//! Names for stages: readable, valid, unique, in any language of heading.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::CellNumber;

use crate::apart::{self, Apart};
use crate::reserved::RESERVED;
use crate::{familiar, idle, japanese};

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
    /// Those given so far, each with the last number given with it.
    taken: BTreeMap<String, usize>,
    /// The notebook's own names, which a stage's function must not hide from its body.
    notebook: BTreeSet<&'a str>,
    /// The values that the stages of a name have to do with, as words.
    mentioned: BTreeMap<String, BTreeSet<String>>,
    /// Names that stages have already, by their first cell.
    kept: BTreeMap<CellNumber, String>,
}

impl<'a> StageNames<'a> {
    pub(crate) fn new(notebook: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: BTreeMap::new(),
            notebook: notebook.into_iter().collect(),
            mentioned: BTreeMap::new(),
            kept: BTreeMap::new(),
        }
    }

    /// Leaves stages the names that they have already, where those are still free.
    pub(crate) fn keep(&mut self, names: &BTreeMap<CellNumber, String>) {
        for (cell, name) in names {
            let is_free =
                !self.notebook.contains(name.as_str()) && !RESERVED.contains(&name.as_str());
            if is_free && is_name(name) && !self.taken.contains_key(name) {
                self.taken.insert(name.clone(), 1);
                self.kept.insert(*cell, name.clone());
            }
        }
    }

    /// The name that the stage from a cell on has already.
    pub(crate) fn kept(&mut self, first: CellNumber) -> Option<String> {
        self.kept.remove(&first)
    }

    /// A name made from `title` (transliterated, lower case), else from what the stage is for,
    /// else `stage_N` (the first: `setup`); numbered where it is taken. Where the notebook has the title's name itself,
    /// what the stage is for stands in, if the two have a word in common.
    /// `apart`: what may tell it from others of its name, numbers last.
    pub(crate) fn name(
        &mut self,
        title: &str,
        role: Option<&str>,
        number: usize,
        apart: &Apart,
    ) -> String {
        let known = familiar::heading(title).map(str::to_owned);
        let known = known.or_else(|| slug(&japanese::in_english(bare(title))?));
        let readable = !title.chars().any(is_ideograph);
        // Kana spelt by letter say less than what the stage does.
        let spelt = known.is_none() && japanese::has_kana(title);
        let by_letter = || readable.then(|| slug(title)).flatten();
        let by_work = role.and_then(slug).or_else(|| spelt.then(by_letter)?);
        let by_title = known.or_else(|| (!spelt).then(by_letter)?);
        let free = |slug: &String| !self.notebook.contains(slug.as_str());
        let akin = |work: &String| {
            let mut title = by_title.iter().flat_map(|title| title.split('_'));
            let looks = work.split('_').any(|word| word == "explore");
            !looks && title.any(|word| work.split('_').any(|other| other == word))
        };
        let slug = by_title
            .clone()
            .filter(free)
            .or_else(|| by_work.clone().filter(free).filter(akin))
            .or(by_title)
            .or(by_work);
        let mut slug =
            slug.unwrap_or_else(
                || match (number, apart.given.as_deref().and_then(self::slug)) {
                    (1, _) => "setup".to_owned(),
                    (_, Some(value)) => format!("make_{value}"),
                    _ => format!("stage_{number}"),
                },
            );
        if self.notebook.contains(slug.as_str()) || RESERVED.contains(&slug.as_str()) {
            slug = match familiar::verb_for(&slug) {
                Some(other) if !self.notebook.contains(other) => other.to_owned(),
                _ => self.told_by_work(&slug, role),
            };
        }
        let free = |name: &String| !self.notebook.contains(name.as_str());
        if self.taken.contains_key(&slug)
            && let Some(rest) = rest_of(title, &slug).filter(free)
            && !self.taken.contains_key(&rest)
        {
            slug = rest;
        }
        let said = || {
            apart
                .said
                .iter()
                .find_map(|what| self.told_apart(&slug, what))
        };
        let told = said().or_else(|| self.told_by_value(&slug, &apart.values));
        let others = self.mentioned.entry(slug.clone()).or_default();
        others.extend(
            apart
                .mentioned
                .iter()
                .filter_map(|name| apart::in_words(name)),
        );
        self.numbered(told.unwrap_or(slug))
    }

    /// A name that is a value's or Python's, with what the stage does before it: `train_pca`.
    fn told_by_work(&self, slug: &str, role: Option<&str>) -> String {
        let work = role.and_then(self::slug).unwrap_or_default();
        let verb = familiar::verb_of(&work).filter(|verb| !slug.starts_with(verb));
        let name = format!("{}_{slug}", verb.unwrap_or("run"));
        match self.notebook.contains(name.as_str()) {
            true => format!("{slug}_stage"),
            false => name,
        }
    }

    /// A taken name with what tells it from others, or that alone where both are too long.
    fn told_apart(&self, slug: &str, what: &str) -> Option<String> {
        if japanese::has_kana(what) || what.chars().any(is_ideograph) {
            return None;
        }
        let what = self::slug(what)?;
        let said: Vec<&str> = slug.split('_').collect();
        if what.split('_').all(|word| said.contains(&word)) {
            return None;
        }
        let both = format!("{slug}_{what}");
        let name = if both.len() <= LONGEST { both } else { what };
        let is_free = !self.taken.contains_key(&name)
            && !self.notebook.contains(name.as_str())
            && !RESERVED.contains(&name.as_str());
        (self.taken.contains_key(slug) && is_free && name != slug).then_some(name)
    }

    /// A taken name with a value that no stage of that name has to do with.
    fn told_by_value(&self, slug: &str, values: &[String]) -> Option<String> {
        let others = self.mentioned.get(slug);
        let tells = |value: &&String| others.is_none_or(|others| !others.contains(*value));
        let mut told = values.iter().filter(tells).filter_map(|value| {
            let told = self.told_apart(slug, value)?;
            told.starts_with(slug).then_some(told)
        });
        told.next()
    }

    /// The name itself, or numbered where it is taken.
    fn numbered(&mut self, slug: String) -> String {
        let mut name = slug.clone();
        let mut count = self.taken.get(&slug).copied().unwrap_or(0);
        while self.taken.contains_key(&name) {
            count += 1;
            name = format!("{slug}_{count}");
        }
        self.taken.insert(slug, count.max(1));
        self.taken.entry(name.clone()).or_insert(1);
        name
    }
}

/// Whether a text, which may come from a file that somebody edited, is a name as nbship makes them.
fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_part)
}

/// What a title says beyond the name that was made of its beginning.
fn rest_of(title: &str, slug: &str) -> Option<String> {
    let mut words = words(bare(title))?;
    words.retain(|word| !ARTICLES.contains(&word.as_str()));
    let said: Vec<&str> = slug.split('_').collect();
    let mut rest = words.get(said.len()..)?.to_vec();
    if !words.iter().zip(&said).all(|(word, said)| word == said) {
        return None;
    }
    let leads = rest.iter().take_while(|word| is_connective(word));
    rest.drain(..leads.count());
    if length(&rest) > LONGEST {
        cut(&mut rest);
    }
    let name = rest.join("_");
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() > 2;
    (is_name && name.len() <= LONGEST && !RESERVED.contains(&name.as_str())).then_some(name)
}

pub(crate) fn is_connective(word: &str) -> bool {
    CONNECTIVES.contains(&word)
}

/// The title without its number, and without what it says in another language.
fn bare(title: &str) -> &str {
    // "Title / the same in another language"; in one language the second says something else.
    let is_foreign = |c: char| c.is_alphabetic() && !c.is_ascii();
    let title = match title.split_once(" / ") {
        Some((own, _)) if title.contains(is_foreign) => own,
        _ => title,
    };
    idle::without_count(idle::without_number(title))
}

/// A character whose reading depends on its language, so that no transliteration is right.
#[must_use]
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What a title is as a name, neither unique nor free.
pub(crate) fn slug(title: &str) -> Option<String> {
    let title = bare(title);
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
        .map(ordinal)
        .collect();
    words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then(|| {
            let words = idle::without_lead(&words, title.trim_end().ends_with('?'));
            words.iter().map(|word| (*word).to_owned()).collect()
        })
}

/// The words for "1st" to "12th", which may be all that tells two titles apart.
fn ordinal(word: &str) -> &str {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending)?.parse::<usize>().ok());
    let spelt = number.and_then(|number| WORDS.get(number.checked_sub(1)?));
    spelt.copied().unwrap_or(word)
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

/// Cuts to [`SHORT`], before the addition that would be cut in its middle.
fn cut(words: &mut Vec<String>) {
    while words.len() > 1 && length(words) > SHORT {
        words.pop();
    }
    loop {
        let Some(at) = words.iter().rposition(|word| is_connective(word)) else {
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
    use crate::apart::Apart;

    #[test]
    fn what_tells_stages_apart_comes_before_numbers() {
        let mut names = StageNames::new(["train_svm"]);
        let mut name = |apart: &[&str]| {
            let said = apart.iter().map(|what| (*what).to_owned()).collect();
            let apart = Apart {
                said,
                ..Apart::default()
            };
            names.name("Train", None, 7, &apart)
        };
        assert_eq!(name(&["Forest"]), "train");
        assert_eq!(name(&["Forest"]), "train_forest");
        assert_eq!(name(&["Forest", "knn"]), "train_knn");
        assert_eq!(name(&["svm"]), "train_2");
        let long = "Gradient boosted trees of the libraries";
        assert_eq!(name(&[long]), "gradient_boosted_trees_of_libraries");
    }

    #[test]
    fn values_tell_stages_apart_that_no_words_do() {
        let mut names = StageNames::new([]);
        let mut name = |title: &str, values: &[&str]| {
            let values: Vec<String> = values.iter().map(|what| (*what).to_owned()).collect();
            let apart = Apart {
                mentioned: values.iter().cloned().collect(),
                given: values.first().cloned(),
                values,
                ..Apart::default()
            };
            names.name(title, None, 7, &apart)
        };
        assert_eq!(name("Plot", &["sales"]), "plot");
        assert_eq!(name("Plot", &["sales", "costs"]), "plot_costs");
        assert_eq!(name("Plot", &["sales", "costs"]), "plot_2");
        assert_eq!(name("Plot", &["plot"]), "plot_3");
        assert_eq!(name("", &["Z"]), "make_z");
        assert_eq!(name("", &[]), "stage_7");
        let long = "Quantities of everything sold";
        assert_eq!(name(long, &["sales"]), "quantities_of_everything_sold");
        assert_eq!(
            name(long, &["cost_of_goods"]),
            "quantities_of_everything_sold_2"
        );
    }

    #[test]
    fn titles_become_identifiers() {
        let cases = [
            ("Load the data", "load_the_data"),
            ("1. Load", "load"),
            (
                "7th GENERATION of consoles",
                "seventh_generation_of_consoles",
            ),
            ("データの読み込み", "load_data"),
            ("ヘルパー関数", "helper_functions"),
            ("2. 前処理", "preprocess"),
            ("表の読み方", "load_2"),
            ("Очистка данных", "ochistka_dannykh"),
            ("import", "run_import"),
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
            ("Type / Memory handling", "type_memory_handling"),
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
            (
                "Part II : Finding the major causes of 2016",
                "finding_the_major_causes_of_2016",
            ),
            ("Part III: Deaths", "deaths"),
            ("Vitamin IX: Deaths", "vitamin_ix_deaths"),
            ("Chapter II", "chapter_ii"),
            ("Machine Learning Models", "machine_learning_models"),
            (
                "Machine Learning Models With Cross Validation",
                "cross_validation",
            ),
            (
                "Machine Learning Models With the Cross Validation",
                "machine_learning_models_2",
            ),
            ("Machine Learning Models", "machine_learning_models_3"),
            ("Machine Learning Models 4", "machine_learning_models_4"),
            ("Machine Learning Models", "machine_learning_models_5"),
        ];
        let mut names = StageNames::new(["evaluate"]);
        for (title, expected) in cases {
            let role = (!title.is_ascii()).then_some("Load");
            assert_eq!(
                names.name(title, role, 7, &Apart::default()),
                expected,
                "{title}"
            );
        }
        let mut named = |title, role| names.name(title, Some(role), 7, &Apart::default());
        assert_eq!(named("Evaluate", "Train"), "evaluate_model_2");
        assert_eq!(
            named("Evaluate", "Explore and evaluate"),
            "evaluate_model_3"
        );
        assert_eq!(
            named("Evaluate", "Clean and evaluate"),
            "clean_and_evaluate"
        );
    }
}
