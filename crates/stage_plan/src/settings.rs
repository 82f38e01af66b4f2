//! Which constants are settings: what somebody who runs the package would want to change.
//!
//! A cell tagged `parameters` says so itself. Elsewhere a setting is a number, a switch or a short
//! text that the notebook binds once; a short row of such where its name is written as a constant's.
//! Texts that are code or prose (queries, patterns, sentences) and sample data are part of the work.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, Literal, NameId, ObjectId, StatementId};
use nbship_diagnostics::CellNumber;

use crate::plan::OutlineCell;
use crate::timeline::Timeline;

/// Longer texts are content.
const LONGEST_TEXT: usize = 80;
/// As many words make a sentence.
const SENTENCE: usize = 5;
/// Longer rows are data.
const LONGEST_ROW: usize = 20;

/// How the languages of queries begin.
const QUERIES: &[&str] = &[
    "select", "with", "insert", "update", "delete", "create", "drop", "alter", "pragma",
];

/// What only patterns are written with.
const PATTERNS: &[&str] = &[
    "\\d+", "\\d*", "\\d{", "\\d]", "\\w+", "\\w*", "\\s+", "\\s*", "\\.", "\\(", "\\[", ".*",
    ".+", "[^", "(?", "]+", "]*", ")+", ")*",
];

pub(crate) struct Settings<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    tagged: BTreeSet<CellNumber>,
}

impl<'a> Settings<'a> {
    pub(crate) fn new(
        analysis: &'a Analysis,
        outline: &[OutlineCell],
        timeline: &'a Timeline,
    ) -> Self {
        let is_tagged = |cell: &&OutlineCell| cell.tags.iter().any(|tag| tag == "parameters");
        Self {
            analysis,
            timeline,
            tagged: outline
                .iter()
                .filter(is_tagged)
                .map(|cell| cell.cell)
                .collect(),
        }
    }

    /// Whether a name that keeps this literal is a setting.
    pub(crate) fn contain(&self, name: NameId, statement: StatementId, literal: &Literal) -> bool {
        let text = self.analysis.name(name);
        if text.starts_with('_') || self.timeline.first_read(name).is_none() {
            return false;
        }
        let is_tagged = self
            .tagged
            .contains(&self.analysis.statement(statement).cell);
        match literal {
            Literal::Bool(_) | Literal::Int(_) | Literal::Float(_) => true,
            Literal::Str(value) => is_tagged || is_short(value),
            Literal::Tuple(items) => {
                items.iter().all(is_scalar) && (is_tagged || (is_constant(text) && are_few(items)))
            }
            Literal::List(items) => {
                items.iter().all(is_scalar)
                    && (is_tagged || (is_constant(text) && are_few(items)))
                    && !self.is_shared(name)
            }
        }
    }

    /// Whether another name may hold the same object: each stage gets a parameter for itself.
    fn is_shared(&self, name: NameId) -> bool {
        let all = || self.analysis.statements.iter().flat_map(|s| &s.points_to);
        let own: BTreeSet<ObjectId> = all()
            .filter(|holding| holding.name == name)
            .flat_map(|holding| holding.objects.iter().copied())
            .collect();
        let mut others = all().filter(|holding| holding.name != name);
        others.any(|holding| holding.objects.iter().any(|object| own.contains(object)))
    }
}

fn is_scalar(literal: &Literal) -> bool {
    !matches!(literal, Literal::List(_) | Literal::Tuple(_))
}

/// Named as Python's style guide names constants.
pub(crate) fn is_constant(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

fn are_few(items: &[Literal]) -> bool {
    let short = |item: &Literal| match item {
        Literal::Str(text) => is_short(text),
        _ => true,
    };
    (1..=LONGEST_ROW).contains(&items.len()) && items.iter().all(short)
}

/// A path, a column, a format, a choice: neither code nor prose.
fn is_short(text: &str) -> bool {
    let words = || text.split_whitespace();
    let is_word = |word: &&str| word.starts_with(char::is_alphabetic);
    let first = words().next().unwrap_or_default().to_lowercase();
    let is_query = words().count() > 1 && QUERIES.contains(&first.as_str());
    !text.contains(['\n', '\r'])
        && text.chars().count() <= LONGEST_TEXT
        && words().filter(is_word).count() < SENTENCE
        && !is_query
        && !PATTERNS.iter().any(|pattern| text.contains(pattern))
}

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn settings_are_neither_code_nor_prose() {
        let settings = [
            "",
            "data/table one.csv",
            "https://example.org/a.csv?x=1",
            "%Y-%m-%d %H:%M",
            "petal_length",
            "Economy..GDP.per.Capita.",
            "price ~ area + rooms + year",
            "C:\\data\\in.csv",
        ];
        let others = [
            "two\nlines",
            "select weekday, avg(amount) from sales",
            r"\d+-\d+",
            "[^a-z]",
            "The rows that were left out",
        ];
        assert!(settings.iter().all(|text| is_short(text)));
        assert!(!others.iter().any(|text| is_short(text)));
    }
}
