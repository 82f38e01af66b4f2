//! Whom a notebook was taken from.

/// Whether a text only says of whom the notebook was taken.
pub(super) fn is_attribution(text: &str) -> bool {
    const SOURCES: [&str; 6] = [
        "adapted from",
        "borrowed from",
        "copied from",
        "credit goes to",
        "credits to",
        "taken from",
    ];
    const WORKS: [&str; 6] = [
        "notebook", "code", "material", "tutorial", "example", "parts of",
    ];
    let text = text.to_lowercase();
    let is_one = text.trim_end_matches('.').matches(". ").count() <= 1;
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    is_one && text.len() < 200 && says(&SOURCES) && says(&WORKS)
}
