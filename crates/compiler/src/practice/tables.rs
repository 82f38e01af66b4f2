//! Methods of tables and columns, and what is put into them.

use std::collections::BTreeSet;

use nbship_notebook::ast::Expr;

use super::calls::Given;
use super::parts::texts;
use super::values::{Columns, Data, Ordered, Value};
use super::walk::Walk;

/// Methods that keep rows and columns as they are.
const KEEPS: [&str; 26] = [
    "copy",
    "astype",
    "fillna",
    "replace",
    "round",
    "to_numpy",
    "reset_index",
    "sort_index",
    "dropna",
    "clip",
    "drop_duplicates",
    "ffill",
    "bfill",
    "interpolate",
    "infer_objects",
    "convert_dtypes",
    "toarray",
    "todense",
    "to_frame",
    "to_dense",
    "ravel",
    "flatten",
    "reshape",
    "squeeze",
    "tolist",
    "where",
];

/// Methods of a column whose rows each come from that row alone.
const BY_ROW: [&str; 22] = [
    "map",
    "apply",
    "isin",
    "isna",
    "isnull",
    "notna",
    "notnull",
    "abs",
    "lower",
    "upper",
    "strip",
    "contains",
    "startswith",
    "eq",
    "ne",
    "gt",
    "lt",
    "ge",
    "le",
    "transform",
    "applymap",
    "between",
];

/// Methods that look at rows before or after.
const LAGS: [&str; 5] = ["shift", "rolling", "diff", "pct_change", "ewm"];

/// Of more columns that were put in nothing is kept, so that each look at a table stays cheap.
const MOST: usize = 200;

impl<'a> Walk<'a> {
    pub(super) fn method_of_data(&mut self, at: usize, name: &str, given: &Given) -> Value {
        let made = self.made_by(at, name, given);
        let is_in_place = matches!(given.keyword("inplace"), Some(Value::Bool(true)));
        match (is_in_place, &made) {
            (true, Value::Data(new)) => {
                self.data[at] = self.data[*new].clone();
                Value::None
            }
            _ => made,
        }
    }

    fn made_by(&mut self, at: usize, name: &str, given: &Given) -> Value {
        if let Some(windowed) = self.windowed(at, name, given) {
            return windowed;
        }
        if self.data[at].is_grouped && !LAGS.contains(&name) {
            return self.method_of_groups(at, name, given);
        }
        let mut data = self.data[at].clone();
        if let Some(together) = self.put_together(at, name, given) {
            return together;
        }
        if KEEPS.contains(&name) {
            return self.add(data);
        }
        if LAGS.contains(&name) {
            return self.add(Data {
                rows: data.rows,
                is_lagged: true,
                fits: data.fits,
                ..Data::default()
            });
        }
        match name {
            "groupby" => self.grouped(at),
            "to_dict" if data.statistic.is_some() => self.add(data),
            "drop" => self.dropped(at, given),
            "pop" => match given.get(0, "item") {
                Some(key @ Value::Text(column)) => {
                    let taken = self.column(at, column);
                    self.drop_in_place(&Value::Data(at), key);
                    taken
                }
                _ => self.unknown(),
            },
            "set_index" => {
                if let Some(names) = given.get(0, "keys").and_then(texts) {
                    if names.iter().any(|name| data.dates.contains(name)) {
                        data.ordered = Some(Ordered::Index);
                    }
                    data.columns = data.columns.without(&names);
                    return self.add(data);
                }
                self.unknown()
            }
            "sort_values" => {
                let names = given.get(0, "by").and_then(texts).unwrap_or_default();
                let is_dated = names
                    .iter()
                    .next()
                    .is_some_and(|name| data.dates.contains(name));
                data.ordered = (is_dated && names.len() == 1).then_some(Ordered::Sorted);
                self.add(data)
            }
            "head" | "tail" | "query" | "nlargest" | "nsmallest" => self.other_rows(at),
            "sample" => {
                data.rows = self.fresh_number();
                data.ordered = data.ordered.filter(|order| *order != Ordered::Sorted);
                self.add(data)
            }
            "append" | "extend" | "add" => self.appended(at, given),
            _ if BY_ROW.contains(&name) => self.add(Data {
                statistic: given
                    .pos
                    .first()
                    .and_then(|by| self.datum(by)?.statistic.clone()),
                rows: data.rows,
                fits: data.fits,
                part: data.part,
                column: data.column.filter(|_| !given.holds_data()),
                ordered: data.ordered,
                is_lagged: data.is_lagged,
                asked: data.asked,
                chosen: data.chosen,
                is_cut: data.is_cut,
                of_fit: data.of_fit,
                through: data.through,
                is_touched: data.is_touched,
                holds: data.holds,
                ..Data::default()
            }),
            "mean" | "median" | "sum" | "std" if data.is_lagged => {
                data.holds = None;
                self.add(data)
            }
            "argmax" if given.keyword("axis").is_some() || given.pos.len() == 1 => {
                let made = self.derived(&[Value::Data(at)]);
                self.without_column(&made)
            }
            "argmax" | "argmin" | "idxmax" | "idxmin" | "max" | "min" | "index" | "get"
            | "items" | "keys" => self.add(Data {
                chosen: data.chosen,
                ..Data::default()
            }),
            _ => self.other_method(at, name, given),
        }
    }

    /// `scores.append(score)`: a list of what was found on a test part, to choose from.
    fn appended(&mut self, at: usize, given: &Given) -> Value {
        let chosen = given.pos.iter().find_map(|value| self.chosen_of(value));
        if chosen.is_some() {
            self.data[at].chosen = chosen;
        }
        self.unknown()
    }

    fn dropped(&mut self, at: usize, given: &Given) -> Value {
        let is_columns = match given.get(1, "axis") {
            Some(Value::Number) => true,
            Some(Value::Text(axis)) => axis == "columns",
            _ => given.keyword("columns").is_some(),
        };
        let names = given.keyword("columns").or_else(|| given.get(0, "labels"));
        if !is_columns {
            return self.other_rows(at);
        }
        let mut data = self.data[at].clone();
        data.scaled_in_part();
        match names.and_then(texts) {
            Some(names) => {
                data.columns = data.columns.without(&names);
                for columns in data.fits.values_mut() {
                    *columns = columns.without_only(&names);
                }
                data.fits
                    .retain(|_, columns| *columns != Columns::Only(BTreeSet::new()));
                self.add(data)
            }
            None => self.columns(at, None),
        }
    }

    pub(super) fn drop_in_place(&mut self, owner: &Value, key: &Value) {
        let Value::Data(at) = owner else { return };
        match texts(key) {
            Some(names) => {
                let data = &mut self.data[*at];
                data.scaled_in_part();
                data.columns = data.columns.without(&names);
                for columns in data.fits.values_mut() {
                    *columns = columns.without_only(&names);
                }
                data.fits
                    .retain(|_, columns| *columns != Columns::Only(BTreeSet::new()));
            }
            None => self.forget_columns(*at),
        }
    }

    pub(super) fn forget_columns(&mut self, at: usize) {
        let schema = self.fresh_number();
        let data = &mut self.data[at];
        data.holding.clear();
        (data.schema, data.columns) = (schema, Columns::all());
    }

    /// `owner[key] = value`.
    pub(super) fn put(&mut self, owner: &Value, key: &Value, index: &'a Expr, value: &Value) {
        let Value::Data(mut at) = *owner else { return };
        let mut names = texts(key);
        if let Some(of) = self.data[at].indexer {
            at = of;
            names = match (key, &index.kind) {
                (Value::Items(parts), nbship_notebook::ast::ExprKind::Tuple(_)) => {
                    parts.get(1).and_then(texts)
                }
                _ => None,
            };
        }
        if let Some(chosen) = self.chosen_of(value) {
            self.data[at].chosen = Some(chosen);
        }
        let new = self.datum(value).cloned().unwrap_or_default();
        self.put_value(at, names, &new);
    }

    /// A value is put into columns of a table; of None, into some that are not known.
    pub(super) fn put_value(&mut self, at: usize, names: Option<BTreeSet<String>>, new: &Data) {
        self.put_fits(at, new, names.as_ref());
        self.put_scaled(at, new);
        match names {
            Some(names) => names.iter().for_each(|name| self.put_column(at, name, new)),
            None => self.forget_columns(at),
        }
    }

    /// A table into which scaled values are put is scaled; of other values it is not known.
    fn put_scaled(&mut self, at: usize, new: &Data) {
        let branches = self.branches;
        let data = &mut self.data[at];
        data.is_touched |= new.through.is_empty() || new.is_touched;
        for (tool, surely) in &new.through {
            *data.through.entry(*tool).or_default() |= *surely && branches == 0;
        }
    }

    /// What was fitted on the values that are put in shows in the table now.
    fn put_fits(&mut self, at: usize, new: &Data, names: Option<&BTreeSet<String>>) {
        let columns = names.map_or(Columns::Unknown, |names| Columns::Only(names.clone()));
        if self.branches > 0 {
            return;
        }
        let room = MOST.saturating_sub(self.data[at].fits.len());
        for fit in new.fits.keys().take(room) {
            let known = self.data[at]
                .fits
                .entry(*fit)
                .or_insert_with(|| columns.clone());
            *known = known.or(&columns);
        }
    }

    fn put_column(&mut self, at: usize, name: &str, new: &Data) {
        if self.data[at].versions.len() >= MOST {
            self.forget_columns(at);
            self.data[at].versions.clear();
            self.data[at].made.clear();
            self.data[at].holding.clear();
            self.data[at].statistics.clear();
        }
        let version = u32::try_from(self.fresh_number()).unwrap_or(u32::MAX);
        let schema = self.data[at].schema;
        let branches = self.branches;
        let data = &mut self.data[at];
        data.columns.with(name);
        data.versions.insert(name.to_owned(), version);
        data.made.remove(name);
        data.holding.remove(name);
        if let Some(column) = &new.column
            && column.schema == schema
            && branches == 0
        {
            data.made.insert(name.to_owned(), column.names.clone());
        }
        if let Some(holds) = &new.holds
            && holds.schema == schema
            && branches == 0
        {
            data.holding.insert(name.to_owned(), holds.names.clone());
        }
        data.statistics.remove(name);
        if let Some(statistic) = new.statistic.as_ref().filter(|_| branches == 0) {
            data.statistics.insert(name.to_owned(), statistic.clone());
        }
        match new.is_dates {
            true => data.dates.insert(name.to_owned()),
            false => data.dates.remove(name),
        };
        if new.is_lagged && branches == 0 {
            data.ordered = data.ordered.or(Some(Ordered::Lags));
        }
    }

    /// `owner.name = value`.
    pub(super) fn put_attribute(&mut self, owner: &Value, name: &str, value: &Value) {
        let Value::Data(at) = *owner else { return };
        let new = self.datum(value).cloned().unwrap_or_default();
        match name {
            "index" if new.is_dates => self.data[at].ordered = Some(Ordered::Index),
            "index" => self.data[at].ordered = None,
            "columns" => {
                self.forget_columns(at);
                self.data[at].dates.clear();
            }
            _ => {
                self.put_scaled(at, &new);
                self.put_column(at, name, &new);
            }
        }
    }
}

impl Columns {
    /// Takes names from a list of names; what is not listed stays as it is.
    pub(super) fn without_only(&self, gone: &BTreeSet<String>) -> Self {
        match self {
            Self::Only(names) => Self::Only(names - gone),
            other => other.clone(),
        }
    }

    /// Columns of either.
    fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Only(one), Self::Only(two)) => Self::Only(one | two),
            (Self::AllBut(gone), _) if gone.is_empty() => self.clone(),
            _ => Self::Unknown,
        }
    }
}
