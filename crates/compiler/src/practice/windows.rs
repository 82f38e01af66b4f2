//! Values that hold the row's own value of a column beside others: windows over rows, sums, products.

use std::collections::BTreeMap;

use nbship_notebook::ast::BinOperator;

use super::calls::Given;
use super::seen::Site;
use super::values::{Column, Data, Value};
use super::walk::Walk;

/// Methods that give windows, which end with the row itself.
const WINDOWS: [&str; 3] = ["rolling", "ewm", "expanding"];

/// Methods of which each row holds its own value and those before.
const RUNNING: [&str; 3] = ["cumsum", "diff", "pct_change"];

impl<'a> Walk<'a> {
    /// A window over rows, or a value for each of them; None for other methods.
    pub(super) fn windowed(&mut self, at: usize, name: &str, given: &Given) -> Option<Value> {
        let data = &self.data[at];
        let is_window = WINDOWS.contains(&name);
        let of_window = data.is_window && gives_a_row_each(name);
        if !is_window && !of_window && !RUNNING.contains(&name) {
            return None;
        }
        // A closed window may leave the row itself out.
        let is_closed = given.keyword("closed").is_some() || !given.spread.is_empty();
        let own = data.column.clone().or_else(|| data.holds.clone());
        let looks_back = !matches!(name, "expanding" | "cumsum");
        let made = Data {
            rows: data.rows,
            fits: data.fits.clone(),
            is_lagged: if of_window {
                data.is_lagged
            } else {
                looks_back
            },
            is_window,
            holds: own.filter(|_| !is_closed),
            ..Data::default()
        };
        Some(self.add(made))
    }

    /// Arithmetic over columns of one table: each of them is in what it gives.
    pub(super) fn mixed(&mut self, op: BinOperator, sides: &[Value], made: &Value) {
        let is_arithmetic = matches!(
            op,
            BinOperator::Add | BinOperator::Sub | BinOperator::Mult | BinOperator::Div
        );
        let all: Vec<&Data> = sides.iter().filter_map(|side| self.datum(side)).collect();
        let ([one, other], true, Value::Data(at)) = (all.as_slice(), is_arithmetic, made) else {
            return;
        };
        let of = |data: &Data| data.column.clone().or_else(|| data.holds.clone());
        let holds = match (of(one), of(other)) {
            (Some(mut first), Some(second)) if first.schema == second.schema => {
                first.names.extend(second.names);
                Some(first)
            }
            (Some(only), None) | (None, Some(only)) => Some(only),
            _ => None,
        };
        if one.rows == other.rows {
            self.data[*at].holds = holds;
        }
    }

    /// A column among the features is made of the target, alone or with others.
    pub(super) fn check_made_of_target(&mut self, features: &Data, target: &Column, site: Site) {
        let Some(own) = target.names.first() else {
            return;
        };
        let of_it = |table: &BTreeMap<String, Vec<(String, u32)>>| {
            let mut columns = table.iter();
            let found =
                columns.find(|(name, from)| features.columns.contains(name) && from.contains(own));
            found.map(|(name, _)| name.clone())
        };
        let (name, how, remedy) = match (of_it(&features.made), of_it(&features.holding)) {
            (Some(name), _) => (name, "is made of", "Drop the column from the features."),
            (None, Some(name)) => (name, "holds the same row of", HELD),
            (None, None) => return,
        };
        let message = format!(
            "column \"{name}\" among the features {how} the target, \"{}\"",
            own.0
        );
        self.say("NB504", site, message, remedy);
    }
}

const HELD: &str = "Take it of the rows before (`df[\"c\"].shift(1).rolling(7)`), or drop the column from the features.";

/// Statistics of a window: one for each row.
fn gives_a_row_each(name: &str) -> bool {
    matches!(
        name,
        "mean"
            | "median"
            | "sum"
            | "std"
            | "var"
            | "min"
            | "max"
            | "quantile"
            | "skew"
            | "kurt"
            | "apply"
            | "agg"
    )
}
