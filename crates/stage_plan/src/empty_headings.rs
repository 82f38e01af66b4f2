//! Headings that say nothing of the code below them.

use std::collections::BTreeMap;

use crate::plan::{Heading, OutlineCell};
use crate::{idle, numbered};

/// What texts about a notebook end with; no code is about that.
const OF_TEXT: &[&str] = &[
    "acknowledgement",
    "acknowledgements",
    "acknowledgment",
    "acknowledgments",
    "bibliography",
    "citation",
    "citations",
    "credits",
    "external links",
    "further reading",
    "license",
    "links",
    "reference",
    "references",
    "references and links",
    "sources",
    "useful links",
    "参考",
    "参考文献",
    "引用",
    "參考資料",
    "参考资料",
];

/// What is about the text itself, whose sections come after it.
const OF_CONTENTS: &[&str] = &[
    "contents",
    "table of content",
    "table of contents",
    "toc",
    "目次",
    "目录",
];

/// What stands under every exercise or text of some notebooks.
const OF_FORM: &[&str] = &[
    "answer",
    "answers",
    "code",
    "english",
    "example",
    "examples",
    "original",
    "output",
    "solution",
    "translation",
    "日本語訳",
    "解答",
    "翻译",
];

/// Those of [`OF_FORM`] name nothing from so many on, others where they stand beside other headings.
const SEVERAL: usize = 3;
const MANY: usize = 4;

/// The outline without such headings. A bibliography ends what stands before it: of a text with
/// several headings before the same code, those before the bibliography are not about that code.
pub(crate) fn without(outline: &[OutlineCell]) -> Vec<OutlineCell> {
    let repeated = repeated(outline);
    let families = numbered::families(outline);
    let cells = outline.iter().map(|cell| {
        let mut headings: Vec<Heading> = Vec::new();
        for heading in &cell.headings {
            let key = key(heading);
            if OF_TEXT.contains(&key.as_str()) {
                headings.retain(|other| other.level < heading.level);
            } else if !OF_CONTENTS.contains(&key.as_str())
                && !repeated.contains_key(&key)
                && !numbered::is_of(&families, heading)
            {
                headings.push(heading.clone());
            }
        }
        OutlineCell {
            headings,
            ..cell.clone()
        }
    });
    cells.collect()
}

/// How often a title comes, and how often beside another in the same text.
#[derive(Default)]
struct Times {
    all: usize,
    beside: usize,
}

/// The titles that come again and again, and are about the form of the text.
fn repeated(outline: &[OutlineCell]) -> BTreeMap<String, Times> {
    let mut times: BTreeMap<String, Times> = BTreeMap::new();
    for cell in outline {
        let keys: Vec<String> = cell.headings.iter().map(key).collect();
        let has_several = keys.iter().any(|other| *other != keys[0]);
        for key in keys {
            let times = times.entry(key).or_default();
            times.all += 1;
            times.beside += usize::from(has_several);
        }
    }
    times.retain(|key, times| {
        let is_of_form = OF_FORM.contains(&key.as_str()) && times.all >= SEVERAL;
        is_of_form || times.all >= MANY && 2 * times.beside > times.all
    });
    times
}

/// What a title says, however it is counted, written and punctuated.
fn key(heading: &Heading) -> String {
    let title = idle::without_number(&heading.title).to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::without;
    use crate::plan::{Heading, OutlineCell};
    use nbship_diagnostics::CellNumber;

    /// What is left of the headings, one text a cell.
    #[track_caller]
    fn check(cells: &[&str], left: &[&str]) {
        let heading = |line: &str| Heading {
            level: u8::try_from(line.bytes().take_while(|b| *b == b'#').count()).unwrap_or(6),
            title: line.trim_start_matches(['#', ' ']).to_owned(),
        };
        let cell = |text: &&str| OutlineCell {
            cell: CellNumber(1),
            headings: text.lines().map(heading).collect(),
            banner: None,
            tags: Vec::new(),
            may_raise: false,
            lines: 5,
        };
        let outline: Vec<OutlineCell> = cells.iter().map(cell).collect();
        let found = without(&outline).into_iter().map(|cell| {
            let titles: Vec<String> = cell.headings.into_iter().map(|h| h.title).collect();
            titles.join(", ")
        });
        assert_eq!(found.collect::<Vec<_>>(), left);
    }

    #[test]
    fn a_bibliography_names_no_code_and_ends_what_is_before_it() {
        check(
            &["## Lungs\n## Results\n## References:\n", "# Train"],
            &["", "Train"],
        );
        check(
            &[
                "# Lungs\n## Table of Contents\n## Load",
                "# 5. Acknowledgments",
            ],
            &["Lungs, Load", ""],
        );
        check(&["# Reference genome"], &["Reference genome"]);
    }

    #[test]
    fn what_stands_under_every_text_is_no_heading() {
        let translated = ["# A\n## 日本語訳", "# B\n## 日本語訳", "## 日本語訳", "# C"];
        check(&translated, &["A", "B", "", "C"]);
        let twice = ["# A\n## 日本語訳", "# B\n## 日本語訳"];
        check(&twice, &["A, 日本語訳", "B, 日本語訳"]);
        let scores = [
            "# A\n## Scores",
            "# B\n## Scores",
            "# C\n## Scores",
            "## Scores",
        ];
        check(&scores, &["A", "B", "C", ""]);
    }

    #[test]
    fn what_alone_divides_the_notebook_is_kept() {
        let models = ["# Model", "# Model", "# Model", "# Model"];
        check(&models, &["Model"; 4]);
    }
}
