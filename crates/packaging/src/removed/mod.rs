//! What libraries had once and have no more: a table, and where the notebook uses it.
//!
//! `data/removed.json` has a row for each: a `path` (a module, or what is in one), `calls` of paths that took other
//! arguments, or a `method` with what tells it from others of its name. A version is named only where it is known that none from it on has it.

mod calls;
mod grids;
mod objects;
mod rows;
mod scan;
#[cfg(test)]
mod tests;
mod versions;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nbship_diagnostics::{CellNumber, Span};
use serde::Deserialize;

pub(crate) use scan::{imported_names, path_of, uses};
pub(crate) use versions::{below, capped, raised};

/// One thing that is gone.
#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    /// Dotted: `pandas.Panel`.
    #[serde(default)]
    path: Option<String>,
    /// Dotted paths of functions and classes that are there, but took other arguments.
    #[serde(default)]
    calls: Vec<String>,
    /// The name of a method, or of a function that had other keywords.
    #[serde(default)]
    method: Option<String>,
    /// The library, as it is imported.
    pub(crate) of: String,
    /// The first version without it; none where the library itself is no longer made.
    #[serde(default)]
    pub(crate) since: Option<String>,
    pub(crate) instead: String,
    /// It is there still, and gives something else.
    #[serde(default)]
    pub(crate) differs: bool,
    /// Its library says that this version will be without it.
    #[serde(default)]
    pub(crate) announced: bool,
    /// Other classes have a keyword of that name: only the call itself counts.
    #[serde(default)]
    alone: bool,
    #[serde(default)]
    shape: Option<Shape>,
    /// How many positional arguments the call has; with `texts`, 0: only a keyword's text counts.
    #[serde(default)]
    positional: Option<usize>,
    /// How many there are at least.
    #[serde(default)]
    least: Option<usize>,
    /// One of them is given.
    #[serde(default)]
    keywords: Vec<String>,
    /// Of a keyword, or the first argument: it is one of them. With `*`, a number before it counts, too.
    #[serde(default)]
    texts: Vec<String>,
    /// Methods with which it is right nevertheless, wherever the notebook calls them.
    #[serde(default)]
    beside: Vec<String>,
    /// Libraries that have a method of that name.
    #[serde(default)]
    unless: Vec<String>,
}

/// How a method is written that is told by more than its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shape {
    /// `x.ix[…]`
    Subscript,
    /// `x = x.append(…)`
    Value,
    /// `x.drop(labels, 1)`
    Axis,
    /// `x.dt.week`
    Dt,
    /// `x.str.split(sep, 1)`
    Str,
    /// `x.ftypes`
    Attribute,
    /// `f(df["a"])`, `f(df.a)` and no other data
    Column,
    /// `x.dtype == object`
    Object,
    /// `x.apply(lambda row: row[0], axis=1)`
    Row,
}

/// A place where a row is used.
#[derive(Clone, Debug)]
pub struct RemovedUse {
    pub(crate) row: &'static Row,
    /// What is gone, as a person writes it.
    pub(crate) what: String,
    pub(crate) cell: CellNumber,
    pub(crate) span: Span,
}

/// The rows by what is looked for.
struct Table {
    paths: BTreeMap<&'static str, &'static Row>,
    methods: BTreeMap<&'static str, Vec<&'static Row>>,
    calls: BTreeMap<&'static str, Vec<&'static Row>>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/removed.json")).unwrap_or_default()
});
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        paths: BTreeMap::new(),
        methods: BTreeMap::new(),
        calls: BTreeMap::new(),
    };
    for row in ROWS.iter() {
        if let Some(path) = &row.path {
            table.paths.insert(path, row);
        }
        if let Some(method) = &row.method {
            table.methods.entry(method).or_default().push(row);
        }
        for path in &row.calls {
            table.calls.entry(path).or_default().push(row);
        }
    }
    table
});

impl Row {
    /// Whether it is only arguments by position that are gone.
    pub(crate) fn is_by_position(&self) -> bool {
        self.least.is_some() || matches!(self.shape, Some(Shape::Column | Shape::Row))
    }

    /// The module, where the row is a whole library that is no longer maintained.
    pub(crate) fn whole_library(&self) -> Option<&str> {
        self.path.as_deref().filter(|_| self.since.is_none())
    }
}

#[cfg(test)]
mod table {
    use super::ROWS;

    #[test]
    fn every_row_is_a_path_calls_or_a_method() {
        assert!(ROWS.len() > 200);
        for row in ROWS.iter() {
            let kinds = [
                row.path.is_some(),
                row.method.is_some(),
                !row.calls.is_empty(),
            ];
            assert_eq!(kinds.into_iter().filter(|is| *is).count(), 1, "{row:?}");
            for path in row.path.iter().chain(&row.calls) {
                let top = path.split('.').next().unwrap_or_default();
                assert!(top == row.of || top == "mpl_toolkits", "{row:?}");
            }
            let is_number =
                |version: &String| version.split('.').all(|part| part.parse::<u32>().is_ok());
            assert!(row.since.iter().all(is_number), "{row:?}");
        }
    }
}
