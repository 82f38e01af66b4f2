//! Headings that notebooks of any kind begin with, and that say of none what it is about.

use crate::{languages, vague};

/// Words of headings that name the first piece of work, not the notebook.
pub const OPENING: [&str; 51] = [
    "about",
    "abstract",
    "and",
    "background",
    "configuration",
    "content",
    "contents",
    "context",
    "data",
    "dataset",
    "dependencies",
    "description",
    "environment",
    "global",
    "goal",
    "import",
    "importing",
    "imports",
    "information",
    "initial",
    "install",
    "installing",
    "intro",
    "introduction",
    "libraries",
    "library",
    "load",
    "loading",
    "modules",
    "necessary",
    "objective",
    "of",
    "overview",
    "packages",
    "preliminaries",
    "prerequisites",
    "problem",
    "read",
    "reading",
    "required",
    "requirements",
    "set",
    "settings",
    "setup",
    "some",
    "statement",
    "submission",
    "table",
    "the",
    "up",
    "useful",
];

/// Words of headings above a table of contents.
const CONTENTS: [&str; 14] = [
    "content",
    "contenido",
    "contenidos",
    "contents",
    "indice",
    "inhalt",
    "inhaltsverzeichnis",
    "matieres",
    "sommaire",
    "sumario",
    "oglavlenie",
    "soderzhanie",
    "目录",
    "目次",
];

/// Words that may stand beside those.
const BESIDE: [&str; 12] = [
    "a", "and", "conteudo", "de", "des", "la", "of", "tabela", "tabla", "table", "the", "toc",
];

/// Whether a heading names no notebook: it is on contents, on what for, on the first piece of work.
#[must_use]
pub fn is_opening(title: &str) -> bool {
    let lower = title.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_word = |word: &str| !word.chars().any(char::is_alphabetic) || OPENING.contains(&word);
    words.all(is_word) || vague::is_preparing(title) || is_of_contents(title)
}

/// Whether a heading stands above a table of contents.
#[must_use]
pub fn is_of_contents(title: &str) -> bool {
    let has_contents = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_any = words.iter().any(|word| CONTENTS.contains(word)) || words == ["toc"];
        is_any && (words.iter()).all(|word| CONTENTS.contains(word) || BESIDE.contains(word))
    };
    has_contents(&languages::plain(title)) || has_contents(title)
}

/// Whether a line says who wrote the notebook, when and under what licence, or where else it is to be had:
/// nothing of what it does. The line is plain text, without marks.
#[must_use]
pub fn is_imprint(line: &str) -> bool {
    const BEGINNINGS: [&str; 18] = [
        "all rights reserved",
        "copyright",
        "created by",
        "created on",
        "download notebook",
        "last modified",
        "last updated",
        "licensed under",
        "made by",
        "open in colab",
        "posted by",
        "prepared by",
        "published by",
        "published on",
        "run in google colab",
        "view on ",
        "view source on",
        "written by",
    ];
    const LABELS: [&str; 14] = [
        "author",
        "authors",
        "autor",
        "by",
        "contact",
        "created",
        "date",
        "e-mail",
        "email",
        "instructor",
        "licence",
        "license",
        "linkedin",
        "version",
    ];
    let lower = line.trim().to_lowercase();
    let label = lower.split_once(':').map_or("", |(label, _)| label.trim());
    let name = line
        .trim()
        .get(..3)
        .filter(|by| by.eq_ignore_ascii_case("by "));
    let name = name.and_then(|_| line.trim()[3..].chars().next());
    let is_short = lower.split_whitespace().count() < 9;
    LABELS.contains(&label)
        || name.is_some_and(char::is_uppercase) && !lower.ends_with('.') && is_short
        || BEGINNINGS
            .iter()
            .any(|beginning| lower.starts_with(beginning))
        || lower.starts_with("state notebook purpose")
}

#[cfg(test)]
mod tests {
    use super::is_imprint;

    #[test]
    fn who_and_when_is_not_what_for() {
        for (line, is) in [
            ("Copyright 2020 Some LLC.", true),
            ("Author: Ann Other", true),
            ("by Ann Other and Ben Other", true),
            ("Published on November 20, 2025. By Ann Other", true),
            ("View on TensorFlow.org", true),
            ("State notebook purpose here", true),
            ("By Monday it was sold.", false),
            ("by hand", false),
            ("Authors and their books", false),
            ("Dates of sales", false),
        ] {
            assert_eq!(is_imprint(line), is, "{line}");
        }
    }
}
