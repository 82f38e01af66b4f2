//! Headings that say little of the work below them.

use crate::familiar;

/// Whether a heading asks, or only counts: "Part 2", "Second step".
pub(crate) fn is_vague(title: &str) -> bool {
    const COUNTING: &[&str] = &[
        "chapter", "first", "fourth", "ii", "iii", "one", "part", "phase", "second", "section",
        "stage", "step", "the", "third", "three", "two",
    ];
    let lower = title.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let counts = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) || COUNTING.contains(&word);
    title.ends_with('?') || words.all(counts)
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
        "bibliotecas",
        "bibliotheken",
        "configuration",
        "dependencies",
        "environment",
        "import",
        "importing",
        "imports",
        "librairies",
        "libraries",
        "library",
        "librarys",
        "librerias",
        "modules",
        "packages",
        "prerequisites",
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
    if matches!(familiar::heading(title), Some("imports" | "setup")) {
        return true;
    }
    let lower = title
        .to_lowercase()
        .replace("set-up", "setup")
        .replace("set up", "setup");
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .peekable();
    let mut is_strong = false;
    words.all(|word| {
        let strong = STRONG.contains(&word);
        is_strong |= strong;
        strong || WEAK.contains(&word)
    }) && is_strong
}
