//! What tells a stage from others that do the same work: a model, a heading, a comment set off as
//! headings are, what it gives and works on.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, NameId, StatementId};

use crate::classify::Classes;
use crate::timeline::Timeline;

/// Words of names that say nothing of what is in them.
const SAYS_NOTHING: &[&str] = &[
    "ans",
    "arr",
    "array",
    "axes",
    "axis",
    "col",
    "cols",
    "data",
    "dataset",
    "dataframe",
    "df",
    "dict",
    "fig",
    "figure",
    "file",
    "frame",
    "idx",
    "index",
    "item",
    "items",
    "label",
    "labels",
    "list",
    "mask",
    "model",
    "new",
    "num",
    "obj",
    "old",
    "out",
    "output",
    "plot",
    "plt",
    "res",
    "result",
    "results",
    "row",
    "rows",
    "series",
    "table",
    "temp",
    "test",
    "tmp",
    "train",
    "val",
    "value",
    "values",
];

/// What a stage may be told by.
#[derive(Debug, Default)]
pub(crate) struct Apart {
    /// In the author's words, or by its model: what says most first.
    pub said: Vec<String>,
    /// By the notebook's values: those that it gives, and those that most of it works on.
    pub values: Vec<String>,
    /// The first value that it gives.
    pub given: Option<String>,
    /// All values that it has to do with.
    pub mentioned: BTreeSet<String>,
}

impl Apart {
    pub(crate) fn of(
        analysis: &Analysis,
        (classes, timeline): (&Classes, &Timeline),
        statements: &[StatementId],
        said: Vec<String>,
    ) -> Self {
        let last = statements.last().map_or(0, |id| id.0);
        let mut given = Vec::new();
        let mut worked_on: BTreeMap<NameId, usize> = BTreeMap::new();
        let all = statements.iter().map(|id| analysis.statement(*id));
        for statement in all.filter(|statement| statement.defines.is_none()) {
            for read in &statement.reads {
                *worked_on.entry(read.name).or_default() += 1;
            }
            let binds = statement.binds.iter().map(|bind| bind.name);
            given.extend(binds.filter(|name| timeline.live_after(*name, last)));
        }
        given.retain(|name| classes.is_value(*name));
        let first = given.first().map(|name| analysis.name(*name).to_owned());
        let mut by_use: Vec<NameId> = worked_on.keys().copied().collect();
        by_use.sort_by_key(|name| std::cmp::Reverse(worked_on[name]));
        let values: Vec<String> = given
            .into_iter()
            .chain(by_use)
            .filter(|name| classes.is_value(*name))
            .map(|name| analysis.name(name).to_owned())
            .collect();
        Self {
            said,
            given: first,
            mentioned: values.iter().cloned().collect(),
            values: values.iter().filter_map(|name| in_words(name)).collect(),
        }
    }
}

/// A name of a value as words, without what says what kind of value it is; None where nothing is
/// left that a person would call it by.
pub(crate) fn in_words(name: &str) -> Option<String> {
    let mut spaced = String::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push('_');
        }
        spaced.extend(c.to_lowercase());
        before = c;
    }
    let words = spaced.split('_').filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| *word != "df").collect();
    let says = |word: &&str| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        letters.chars().count() > 2 && !SAYS_NOTHING.contains(&letters)
    };
    let is_plain = words.iter().all(|word| word.chars().count() > 1);
    (is_plain && words.iter().any(says)).then(|| words.join("_"))
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn names_of_values_become_words_where_they_say_something() {
        for (name, words) in [
            ("df_sales", Some("sales")),
            ("salesByMonth", Some("sales_by_month")),
            ("churn_df", Some("churn")),
            ("rfm", Some("rfm")),
            ("train_scores", Some("train_scores")),
            ("X_train", None),
            ("df", None),
            ("df2", None),
            ("new_data", None),
            ("x", None),
            ("tmp2", None),
            ("_", None),
        ] {
            assert_eq!(in_words(name).as_deref(), words, "{name}");
        }
    }
}
