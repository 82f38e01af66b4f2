//! Which constants are settings: what somebody who runs the package would want to change.
//!
//! A cell tagged `parameters` says so itself. Elsewhere a setting is a number, a switch or a short
//! text that the notebook binds once; a short row of such where its name is written as a constant's; a
//! dictionary where its name says what it is.
//! Texts that are code or prose (queries, patterns, sentences) and sample data are part of the work.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, Holding, Literal, NameId, ObjectId, StatementId};
use nbship_diagnostics::CellNumber;

use crate::fixed;
use crate::plan::{OutlineCell, Parameter};
use crate::timeline::Timeline;

/// Cells whose literals are parameters: the author's, and those that papermill put below them.
const TAGS: [&str; 2] = ["parameters", "injected-parameters"];
/// Longer texts are content.
const LONGEST_TEXT: usize = 80;
/// As many words make a sentence.
const SENTENCE: usize = 5;
/// Longer rows are data.
const LONGEST_ROW: usize = 20;
/// Longer dictionaries are data.
const LONGEST_TABLE: usize = 60;

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
        let is_tagged =
            |cell: &&OutlineCell| cell.tags.iter().any(|tag| TAGS.contains(&tag.as_str()));
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

    /// Whether the author marked the statement's cell as one of settings.
    pub(crate) fn are_tagged(&self, statement: StatementId) -> bool {
        let cell = self.analysis.statement(statement).cell;
        self.tagged.contains(&cell)
    }

    /// The cells that are marked so.
    pub(crate) fn tagged(&self) -> &BTreeSet<CellNumber> {
        &self.tagged
    }

    /// Whether a literal of a tagged cell may be a parameter with which its name begins only.
    pub(crate) fn may_start(&self, parameter: &Parameter) -> bool {
        let Parameter { name, value, .. } = parameter;
        self.refused_literal(*name, parameter.statement, value)
            .is_none()
    }

    /// Why a name that keeps this literal is no setting; None where it is one.
    pub(crate) fn refused(
        &self,
        name: NameId,
        statement: StatementId,
        literal: &Literal,
    ) -> Option<String> {
        let why = self.refused_literal(name, statement, literal);
        let why = why.map(str::to_owned);
        why.or_else(|| self.refused_shared(name, literal))
    }

    fn refused_literal(
        &self,
        name: NameId,
        statement: StatementId,
        literal: &Literal,
    ) -> Option<&'static str> {
        let text = self.analysis.name(name);
        if text.starts_with('_') {
            return Some("its name begins with `_`");
        }
        if self.timeline.first_read(name).is_none() {
            return Some("nothing reads it");
        }
        let is_tagged = self.are_tagged(statement);
        if !is_tagged && fixed::is_fixed(text, literal) {
            return Some("it is a counter or a constant that nobody changes");
        }
        match literal {
            Literal::Bool(_) | Literal::Int(_) | Literal::Float(_) => None,
            Literal::None if is_tagged || is_constant(text) => None,
            Literal::None => Some("it is None, and neither tagged nor in capitals"),
            Literal::Str(value) if is_tagged || is_short(value) => None,
            Literal::Str(_) => Some("its text is code or prose, part of the work"),
            Literal::Tuple(items) | Literal::List(items) => refused_row(items, is_tagged, text),
            Literal::Table(entries) => refused_table(entries, is_tagged, text),
        }
    }

    fn refused_shared(&self, name: NameId, literal: &Literal) -> Option<String> {
        let other = match literal {
            Literal::Table(_) if !self.timeline.compares_identity() => {
                self.holder(name, |holding| &holding.itself)
            }
            Literal::Table(_) | Literal::List(_) => self.holder(name, |holding| &holding.objects),
            _ => None,
        }?;
        let other = self.analysis.name(other);
        Some(format!(
            "`{other}` may hold the same object, or a part of it"
        ))
    }

    /// Another name that may hold the same object: each stage gets a parameter for itself. What a
    /// loop goes over holds a part for a while.
    fn holder(
        &self,
        name: NameId,
        objects: impl Fn(&'a Holding) -> &'a Vec<ObjectId>,
    ) -> Option<NameId> {
        let own = self.objects(name);
        let mut others = self.holdings().filter(|holding| {
            holding.name != name && objects(holding).iter().any(|object| own.contains(object))
        });
        let is_left_over = |name: NameId| {
            let statements = self.timeline.binds(name);
            let mut binds = statements
                .flat_map(|(at, _)| &self.analysis.statements[at as usize].binds)
                .filter(|bind| bind.name == name);
            binds.all(|bind| bind.is_incidental)
        };
        let other = others.find(|holding| !is_left_over(holding.name));
        other.map(|holding| holding.name)
    }

    fn objects(&self, name: NameId) -> BTreeSet<ObjectId> {
        let own = self.holdings().filter(|holding| holding.name == name);
        own.flat_map(|holding| holding.objects.iter().copied())
            .collect()
    }

    fn holdings(&self) -> impl Iterator<Item = &'a Holding> {
        self.analysis.statements.iter().flat_map(|s| &s.points_to)
    }
}

/// A number, a switch or a text.
pub(crate) fn is_scalar(literal: &Literal) -> bool {
    !matches!(
        literal,
        Literal::None | Literal::List(_) | Literal::Tuple(_) | Literal::Table(_)
    )
}

fn refused_row(items: &[Literal], is_tagged: bool, name: &str) -> Option<&'static str> {
    if !items.iter().all(is_scalar) {
        return Some("its items are not all numbers, switches and texts");
    }
    if is_tagged || is_constant(name) && are_few(items) {
        return None;
    }
    Some(match is_constant(name) {
        true => "it is as long as data is, or has code or prose in it",
        false => "rows are settings in capitals or in a cell tagged `parameters`",
    })
}

fn refused_table(
    entries: &[(String, Literal)],
    is_tagged: bool,
    name: &str,
) -> Option<&'static str> {
    if entries.is_empty() {
        return Some("it is empty");
    }
    if is_tagged {
        return None;
    }
    if !is_constant(name) && !is_called_settings(name) {
        return Some(
            "a dictionary is one of settings where its name says so (`config`, `params`, capitals) \
             or its cell is tagged `parameters`",
        );
    }
    (entries.len() > LONGEST_TABLE).then_some("it is as long as data is")
}

/// What dictionaries and classes of settings are called, with or without other words.
const TABLES: &[&str] = &[
    "arg",
    "args",
    "cfg",
    "conf",
    "config",
    "configs",
    "configuration",
    "grid",
    "hparams",
    "hyperparameters",
    "hyperparams",
    "kwargs",
    "kw",
    "kws",
    "option",
    "options",
    "opts",
    "param",
    "parameter",
    "parameters",
    "params",
    "setting",
    "settings",
];

/// Whether a word of the name says so: `xgb_params2`, `modelConfig`.
pub(crate) fn is_called_settings(name: &str) -> bool {
    words(name)
        .iter()
        .any(|word| TABLES.contains(&word.as_str()))
}

/// Whether the name says so and nothing else: no `options_df`, and no `grid`, which is a plot, too.
pub(crate) fn is_surely_called_settings(name: &str) -> bool {
    let words = words(name);
    let last = words.last().map_or("", String::as_str);
    last != "grid" && TABLES.contains(&last)
}

/// The words of a name, in small letters and without numbers at their ends.
fn words(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push('_');
        }
        spaced.extend(c.to_lowercase());
        before = c;
    }
    let bare = |word: &str| {
        word.trim_end_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    };
    spaced.split('_').map(bare).collect()
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
    let is_object = text.starts_with('{') && text.ends_with('}') && text.contains('"');
    !text.contains(['\n', '\r'])
        && !is_object
        && text.chars().count() <= LONGEST_TEXT
        && words().filter(is_word).count() < SENTENCE
        && !is_query
        && !PATTERNS.iter().any(|pattern| text.contains(pattern))
}

#[cfg(test)]
mod tests {
    use super::{is_called_settings, is_short, is_surely_called_settings};

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
            "{:.2f}",
        ];
        let others = [
            "two\nlines",
            "select weekday, avg(amount) from sales",
            r"\d+-\d+",
            "[^a-z]",
            "The rows that were left out",
            r#"{"a": 1}"#,
        ];
        assert!(settings.iter().all(|text| is_short(text)));
        assert!(!others.iter().any(|text| is_short(text)));
    }

    #[test]
    fn names_say_that_they_are_of_settings() {
        let settings = [
            "config",
            "xgb_params2",
            "modelConfig",
            "CFG",
            "param_grid",
            "hist_kw",
        ];
        let others = [
            "title_mapping",
            "paramount",
            "configured",
            "target_map",
            "grids_of",
        ];
        assert!(settings.iter().all(|name| is_called_settings(name)));
        assert!(!others.iter().any(|name| is_called_settings(name)));
        let sure = |name: &str| is_surely_called_settings(name);
        assert!(sure("xgb_params") && sure("CFG") && !sure("options_df") && !sure("grid"));
    }
}
