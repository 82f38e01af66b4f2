//! What a walk over a notebook knows of its values: which rows they are, which columns, and what
//! was learnt from them.

use std::collections::{BTreeMap, BTreeSet};

use super::learners::Kind;
use super::seen::Site;

/// A value of the notebook.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A module, function or class of a library, by its dotted path.
    Lib(String),
    Text(String),
    Bool(bool),
    None,
    /// A number that is written out.
    Number,
    /// A list or tuple that is written out.
    Items(Vec<Value>),
    /// A transformer, model or splitter: index into [`super::walk::Walk::tools`].
    Tool(usize),
    /// Anything else: index into [`super::walk::Walk::data`].
    Data(usize),
}

/// Which columns a table has, of those that the table had where its schema began.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Columns {
    #[default]
    Unknown,
    AllBut(BTreeSet<String>),
    Only(BTreeSet<String>),
}

impl Columns {
    pub(super) fn all() -> Self {
        Self::AllBut(BTreeSet::new())
    }

    /// Surely has it, where the schema does.
    pub(super) fn contains(&self, name: &str) -> bool {
        match self {
            Self::Unknown => false,
            Self::AllBut(gone) => !gone.contains(name),
            Self::Only(names) => names.contains(name),
        }
    }

    pub(super) fn without(&self, gone: &BTreeSet<String>) -> Self {
        match self {
            Self::Unknown => Self::Unknown,
            Self::AllBut(before) => Self::AllBut(before | gone),
            Self::Only(names) => Self::Only(names - gone),
        }
    }

    pub(super) fn with(&mut self, name: &str) {
        match self {
            Self::Unknown => {}
            Self::AllBut(gone) => {
                gone.remove(name);
            }
            Self::Only(names) => {
                names.insert(name.to_owned());
            }
        }
    }
}

/// One of the two results that a split has of each of its arguments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub split: usize,
    pub is_test: bool,
    /// Of the first argument: not the target.
    pub is_first: bool,
}

/// Columns that a value is made of row by row, and of nothing else, by name and version.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub schema: usize,
    pub names: Vec<(String, u32)>,
}

/// A statistic of a column over all rows of its table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Statistic {
    pub site: Site,
    pub schema: usize,
    /// Name and version of the column.
    pub of: (String, u32),
}

/// Why the rows of a table have an order in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ordered {
    Index,
    Sorted,
    Lags,
}

/// What is known of a value. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Data {
    /// Its rows: values of one number have the same rows in the same order.
    pub rows: usize,
    /// What was fitted on these rows and changed them (index into the fits), and which columns.
    pub fits: BTreeMap<usize, Columns>,
    pub part: Option<Part>,
    /// Values of one schema have columns of the same names and versions; 0 is none.
    pub schema: usize,
    pub columns: Columns,
    /// Versions of columns that were put in after the schema began.
    pub versions: BTreeMap<String, u32>,
    /// Columns that are made of others alone, row by row.
    pub made: BTreeMap<String, Vec<(String, u32)>>,
    pub column: Option<Column>,
    /// Columns whose value in the same row went into it, together with others or with other rows.
    pub holds: Option<Column>,
    /// Windows over rows: `df["c"].rolling(7)`.
    pub is_window: bool,
    /// Columns of the table of which that is so.
    pub holding: BTreeMap<String, Vec<(String, u32)>>,
    /// It is made of earlier or later rows of a column.
    pub is_lagged: bool,
    /// Columns that hold dates; it is dates itself.
    pub dates: BTreeSet<String>,
    pub is_dates: bool,
    pub ordered: Option<Ordered>,
    /// The model that gave it, and what it was asked of.
    pub asked: Option<(usize, usize)>,
    /// The last fit that the model surely had then.
    pub of_fit: Option<usize>,
    /// The scalers that changed it; of a false one, maybe, or in columns that it may not have.
    pub through: BTreeMap<usize, bool>,
    /// It may have been changed in place in ways that are not followed.
    pub is_touched: bool,
    /// The fit of the selector that chose it out of names of columns.
    pub picked: Option<usize>,
    /// Chosen, or to choose from, by scores on the test part of a split.
    pub chosen: Option<usize>,
    /// One of the rows of a curve over thresholds: a place in it that is written out chooses nothing.
    pub is_curve: bool,
    /// Answers of a model that was chosen so, or cut at a threshold that was.
    pub is_cut: bool,
    /// What `load_iris()` and its like give.
    pub is_bunch: bool,
    /// Rows in groups: `df.groupby("c")`.
    pub is_grouped: bool,
    /// A mean or the like of a column, for each group.
    pub statistic: Option<Statistic>,
    /// Columns that hold such.
    pub statistics: BTreeMap<String, Statistic>,
    /// `df.loc` and the like.
    pub indexer: Option<usize>,
}

/// A transformer, model or splitter.
#[derive(Clone, Debug, Default)]
pub(super) struct Tool {
    /// The last part of its path.
    pub name: String,
    pub kind: Kind,
    /// What it was fitted on: values, in order, with the fits of [`super::walk::Walk::fits`].
    pub fitted: Vec<(usize, usize)>,
    /// A setting was chosen by the test part of this split.
    pub chosen: Option<usize>,
    /// It ends training by what it is given to check against.
    pub stops_early: bool,
    /// A support vector machine that fits probabilities, too, or may.
    pub draws: bool,
    /// `KFold(shuffle=True)`.
    pub shuffles: bool,
    /// Something that is not followed may have fitted it since.
    pub is_handed: bool,
    /// What a search or pipeline holds.
    pub within: Vec<usize>,
}
