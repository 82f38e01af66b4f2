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
