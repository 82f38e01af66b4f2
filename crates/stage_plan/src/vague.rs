//! Headings that say little of the work below them.

use nbship_analysis::facts::Role;

use crate::work::Work;
use crate::{familiar, japanese, languages};

/// Whether a heading asks, or only counts: "Part 2", "Second step".
pub(crate) fn is_vague(title: &str) -> bool {
    const COUNTING: &[&str] = &[
        "chapter", "first", "fourth", "i", "ii", "iii", "iv", "one", "part", "phase", "second",
        "section", "stage", "step", "the", "third", "three", "two",
    ];
    let lower = title.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let counts = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) || COUNTING.contains(&word);
    title.ends_with('?') || words.all(counts)
}

/// Whether a heading says that the work is done, and nothing of what is done below it. Results are of
/// all but what only saves.
pub(crate) fn is_concluding(title: &str, work: &Work) -> bool {
    const WORDS: [&str; 10] = [
        "conclusion",
        "conclusions",
        "final",
        "key",
        "overall",
        "remarks",
        "results",
        "summary",
        "takeaways",
        "thoughts",
    ];
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    let is_any = words.peek().is_some() && work.main.is_some();
    let is_of_results = lower.contains("results") && work.main != Some(Role::Save);
    is_any && !is_of_results && words.all(|word| WORDS.contains(&word) || word == "and")
}

/// Whether a heading is about imports and the like, or about the notebook: no stage that does more
/// is about that.
pub(crate) fn is_preparing(title: &str) -> bool {
    const STRONG: &[&str] = &[
        "abstract",
        "about",
        "background",
        "competition",
        "content",
        "contents",
        "context",
        "description",
        "goal",
        "goals",
        "intro",
        "introduction",
        "motivation",
        "objective",
        "objectives",
        "overview",
        "problem",
        "configuration",
        "dependencies",
        "environment",
        "import",
        "importing",
        "imports",
        "libraries",
        "library",
        "librarys",
        "modules",
        "packages",
        "prerequisites",
        "reproducibility",
        "settings",
        "setup",
        "setups",
        "usage",
    ];
    const WEAK: &[&str] = &[
        "a",
        "brief",
        "definition",
        "setting",
        "statement",
        "table",
        "tables",
        "this",
        "all",
        "and",
        "basic",
        "essential",
        "importation",
        "importando",
        "install",
        "installing",
        "load",
        "loading",
        "my",
        "necessary",
        "needed",
        "of",
        "our",
        "python",
        "relevant",
        "required",
        "set",
        "some",
        "the",
        "up",
        "used",
        "useful",
        "with",
    ];
    if matches!(familiar::heading(title), Some("imports" | "setup")) || is_note(title) {
        return true;
    }
    let english = japanese::in_english(title);
    let lower = languages::plain(english.as_deref().unwrap_or(title))
        .replace("set-up", "setup")
        .replace("set up", "setup");
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .peekable();
    let mut is_strong = false;
    words.all(|word| {
        let strong = STRONG.contains(&word) || languages::PREPARING.contains(&word);
        is_strong |= strong;
        strong || WEAK.contains(&word) || languages::BESIDE.contains(&word)
    }) && is_strong
}

/// Whether a heading is a word of the author to the reader: "About the author", "Thanks for reading".
fn is_note(title: &str) -> bool {
    const NOTES: &[&str] = &[
        "acknowledgement",
        "acknowledgements",
        "acknowledgment",
        "acknowledgments",
        "author",
        "authors",
        "contact",
        "credits",
        "disclaimer",
        "instructions",
        "next",
        "thank",
        "thanks",
    ];
    const BESIDE: &[&str] = &[
        "a", "about", "and", "colab", "for", "google", "me", "my", "notebook", "of", "reading",
        "step", "steps", "the", "this", "to", "up", "us", "you", "your",
    ];
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_any = words.iter().any(|word| NOTES.contains(word));
    matches!(words.as_slice(), ["code", "example" | "examples"])
        || is_any && (words.iter()).all(|word| NOTES.contains(word) || BESIDE.contains(word))
}

/// So many words of a heading say what is done.
const WORDS_OF_WORK: usize = 4;

/// Words of headings on the first piece of work.
const OF_FIRST_WORK: [&str; 14] = [
    "data", "load", "import", "read", "librar", "packag", "setup", "set up", "prepar", "fetch",
    "download", "get ", "file", "collect",
];

pub(crate) fn is_of_first_work(title: &str) -> bool {
    let title = title.to_lowercase();
    OF_FIRST_WORK.iter().any(|word| title.contains(word))
}

/// Whether the first heading is what the notebook is about rather than its first part: none of its
/// words is on what the stage does, which loads, or only sets up below several words.
pub(crate) fn is_of_notebook(title: &str, work: &Work) -> bool {
    let lower = title.to_lowercase();
    let is_counted = ["part ", "step ", "chapter "]
        .iter()
        .any(|word| lower.starts_with(word));
    // "Testing models with new data" is on the models.
    let words: Vec<&str> = title.split_whitespace().take(WORDS_OF_WORK).collect();
    let is_other = !is_counted
        && !is_numbered_first(title)
        && title.is_ascii()
        && !is_of_first_work(&words.join(" "));
    let is_long = title.split_whitespace().count() > 3;
    let only_begins = work.loads() && (is_long || work.main == Some(Role::Load));
    is_other && (only_begins || work.sets_up && is_long)
}

/// Whether a title has the number of a first section: "1.", "1.1", but not "1 model".
fn is_numbered_first(title: &str) -> bool {
    let number = title.strip_prefix('1').unwrap_or_default();
    number.starts_with([')', '.'])
}
