//! Headings that differ from one another by a number alone: they count, and say nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Heading, OutlineCell};

/// So many such headings are a family.
const FAMILY: usize = 2;

/// What is common to the headings of each family.
pub(crate) fn families(outline: &[OutlineCell]) -> BTreeSet<String> {
    let mut numbers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for heading in outline.iter().flat_map(|cell| &cell.headings) {
        if let Some((words, number)) = numbered(&heading.title) {
            numbers.entry(words).or_default().insert(number);
        }
    }
    numbers.retain(|_, numbers| numbers.len() >= FAMILY);
    numbers.into_keys().collect()
}

/// Whether a heading is of one of the families.
pub(crate) fn is_of(families: &BTreeSet<String>, heading: &Heading) -> bool {
    numbered(&heading.title).is_some_and(|(words, _)| families.contains(&words))
}

/// A title that ends in a small number, apart from its words: "Mini Challenge - 9", "Exercise #1",
/// "Q3:", "2."
fn numbered(title: &str) -> Option<(String, &str)> {
    let is_letter = |c: char| c.is_alphanumeric();
    let title = title.trim_matches(|c| !is_letter(c));
    let words = title.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &title[words.len()..];
    // Years and sizes tell what is below them apart.
    let counts = (1..=2).contains(&number.len());
    // "Model 2" is counted, "NearMiss-2" and "version 1.2" are called so.
    let is_part = words.chars().filter(|c| is_letter(*c)).count() > 1
        && !words.ends_with(|c: char| c.is_whitespace() || "#:)(".contains(c));
    let words: String = words.chars().filter(|c| is_letter(*c)).collect();
    (counts && !is_part).then(|| (words.to_lowercase(), number))
}

#[cfg(test)]
mod tests {
    use super::{families, is_of};
    use crate::plan::{Heading, OutlineCell};
    use nbship_diagnostics::CellNumber;

    fn outline(titles: &[&str]) -> Vec<OutlineCell> {
        let heading = |title: &&str| Heading {
            level: 2,
            title: (*title).to_owned(),
        };
        vec![OutlineCell {
            cell: CellNumber(1),
            headings: titles.iter().map(heading).collect(),
            banner: None,
            tags: Vec::new(),
            may_raise: false,
            lines: 5,
        }]
    }

    #[test]
    fn headings_that_differ_by_a_number_say_nothing() {
        for (titles, is_family) in [
            (&["Mini Challenge - 9", "Mini challenge - 10"][..], true),
            (&["Exercise #1", "**Exercise #2**"], true),
            (&["Q1:", "Q2"], true),
            (&["2.", "3."], true),
            (&["Exercise 1", "Exercise 1"], false),
            (&["Exercise 1", "Question 2"], false),
            (&["Sales 2019", "Sales 2020"], false),
            (&["pandas 1.1", "pandas 1.2"], false),
            (&["NearMiss-1", "NearMiss-2"], false),
            (&["Load", "Train"], false),
        ] {
            let outline = outline(titles);
            let found = families(&outline);
            let mut headings = outline[0].headings.iter();
            assert_eq!(
                headings.all(|heading| is_of(&found, heading)),
                is_family,
                "{titles:?}"
            );
        }
    }
}
