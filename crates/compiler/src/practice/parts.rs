//! Rows and columns that are taken out of tables.

use std::collections::{BTreeMap, BTreeSet};

use nbship_notebook::ast::{Constant, Expr, ExprKind, UnaryOperator};

use super::rules::CUT;
use super::values::{Column, Columns, Data, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    /// `df["name"]`.
    pub(super) fn column(&mut self, at: usize, name: &str) -> Value {
        let data = self.data[at].clone();
        let mut column = None;
        if data.schema != 0 && data.columns.contains(name) {
            let version = data.versions.get(name).copied().unwrap_or_default();
            let mut names = vec![(name.to_owned(), version)];
            names.extend(data.made.get(name).cloned().unwrap_or_default());
            column = Some(Column {
                schema: data.schema,
                names,
            });
        }
        let only = BTreeSet::from([name.to_owned()]);
        self.add(Data {
            rows: data.rows,
            fits: selected(&data.fits, Some(&only)),
            part: data.part,
            column,
            is_dates: data.dates.contains(name),
            is_grouped: data.is_grouped,
            ordered: data.ordered,
            chosen: data.chosen,
            asked: data.asked,
            of_fit: data.of_fit,
            through: data.through.keys().map(|tool| (*tool, false)).collect(),
            is_touched: data.is_touched,
            ..Data::default()
        })
    }

    /// `df[["a", "b"]]`; of None, columns that are not known.
    pub(super) fn columns(&mut self, at: usize, names: Option<BTreeSet<String>>) -> Value {
        let mut data = self.data[at].clone();
        data.fits = selected(&data.fits, names.as_ref());
        data.scaled_in_part();
        match names {
            Some(names) => data.columns = restricted(&data.columns, names),
            None => (data.schema, data.columns) = (self.fresh_number(), Columns::all()),
        }
        data.column = None;
        self.add(data)
    }

    pub(super) fn item(&mut self, owner: &Value, key: &Value, index: &'a Expr) -> Value {
        match owner {
            Value::Data(at) => match self.data[*at].indexer {
                Some(of) => self.located(of, key, index),
                None => self.item_of_data(*at, key, index),
            },
            Value::Items(items) => {
                let chosen = items.iter().find_map(|item| self.chosen_of(item));
                self.add(Data {
                    chosen,
                    ..Data::default()
                })
            }
            Value::Lib(path) if path.ends_with("numpy.c_") || path.ends_with("numpy.r_") => {
                let all = match key {
                    Value::Items(items) => items.clone(),
                    other => vec![other.clone()],
                };
                let made = self.derived(&all);
                self.without_column(&made)
            }
            Value::Tool(_) => {
                self.may_hold_out = true;
                self.unknown()
            }
            _ => self.unknown(),
        }
    }

    pub(super) fn without_column(&mut self, value: &Value) -> Value {
        if let Value::Data(at) = value {
            self.data[*at].column = None;
        }
        value.clone()
    }

    fn item_of_data(&mut self, at: usize, key: &Value, index: &'a Expr) -> Value {
        if let ExprKind::Tuple(parts) = &index.kind {
            return self.located_by(at, parts, None);
        }
        if let ExprKind::Slice { .. } = &index.kind {
            return self.sliced(at, index);
        }
        match key {
            Value::Text(name) => self.column(at, name),
            Value::Items(_) => self.columns(at, texts(key)),
            _ if is_mask(index) => self.other_rows(at),
            _ => {
                let is_row_of_curve = self.data[at].is_curve && *key == Value::Number;
                let chosen = self.data[at].chosen.or(self.chosen_of(key));
                let value = self.columns(at, None);
                if let Value::Data(new) = value {
                    self.data[new].rows = self.fresh_number();
                    self.data[new].chosen = chosen.filter(|_| !is_row_of_curve);
                }
                self.note_picked(at, key, &value);
                value
            }
        }
    }

    /// Rows for which something holds.
    pub(super) fn other_rows(&mut self, at: usize) -> Value {
        let mut data = self.data[at].clone();
        data.rows = self.fresh_number();
        self.add(data)
    }

    /// `df.loc[…]`, `df.iloc[…]`.
    fn located(&mut self, at: usize, key: &Value, index: &'a Expr) -> Value {
        match &index.kind {
            ExprKind::Tuple(parts) => self.located_by(at, parts, Some(key)),
            ExprKind::Slice { .. } => self.sliced(at, index),
            _ if is_mask(index) => self.other_rows(at),
            _ => {
                let value = self.columns(at, None);
                if let Value::Data(at) = value {
                    self.data[at].rows = self.fresh_number();
                }
                value
            }
        }
    }

    /// `x[rows, columns]`.
    fn located_by(&mut self, at: usize, parts: &'a [Expr], key: Option<&Value>) -> Value {
        let [rows, _] = parts else {
            return self.unknown();
        };
        let of_rows = match &rows.kind {
            ExprKind::Slice {
                lower: None,
                upper: None,
                step: None,
            } => Value::Data(at),
            ExprKind::Slice { .. } => self.sliced(at, rows),
            _ => self.other_rows(at),
        };
        let Value::Data(of_rows) = of_rows else {
            return of_rows;
        };
        match key {
            Some(Value::Items(items)) => match items.get(1) {
                Some(Value::Text(name)) => self.column(of_rows, name),
                Some(names @ Value::Items(_)) => self.columns(of_rows, texts(names)),
                other => {
                    let made = self.columns(of_rows, None);
                    if let Some(key) = other {
                        self.note_picked(of_rows, key, &made);
                    }
                    made
                }
            },
            _ if is_everything(&parts[1]) => Value::Data(of_rows),
            _ => self.columns(of_rows, None),
        }
    }

    /// `x[:n]`, `x[n:]`.
    fn sliced(&mut self, at: usize, index: &'a Expr) -> Value {
        let ExprKind::Slice { lower, upper, step } = &index.kind else {
            return self.unknown();
        };
        let mut data = self.data[at].clone();
        let before = data.rows;
        data.rows = self.fresh_number();
        if data.schema != 0 {
            data.schema = self.fresh_number();
        }
        data.column = None;
        let bound = match (lower, upper, step) {
            (low, Some(high), None) if low.as_ref().is_none_or(|low| is_zero(low)) => {
                Some((high, 0))
            }
            (Some(low), high, None) if high.as_ref().is_none_or(|high| self.is_length(high)) => {
                Some((low, 1))
            }
            _ => None,
        };
        if let Some((bound, side)) = bound {
            let text = self.text(bound).to_owned();
            self.note_slice(before, text, side, index, &data);
        }
        self.add(data)
    }

    fn text(&self, expr: &Expr) -> &'a str {
        let (start, end) = (expr.span.start as usize, expr.span.end as usize);
        self.source.get(start..end).unwrap_or_default()
    }

    fn is_length(&self, expr: &Expr) -> bool {
        self.text(expr).starts_with("len(")
    }

    fn note_slice(&mut self, rows: usize, text: String, side: usize, index: &Expr, data: &Data) {
        let is_small = text
            .trim_start_matches('-')
            .parse::<u32>()
            .is_ok_and(|n| n < 10);
        let fit = self.preprocessed(data);
        if is_small {
            return;
        }
        let site = self.at(index.span);
        let sides = self.slices.entry((rows, text)).or_default();
        if sides[side].is_some() {
            return;
        }
        sides[side] = Some(site);
        if let (Some(first), Some(_), Some(fit)) = (sides[0], sides[1], fit) {
            self.say_fitted_before(fit, first, CUT);
        }
    }
}

/// The names in a list of texts; None where one is not known.
pub(super) fn texts(value: &Value) -> Option<BTreeSet<String>> {
    match value {
        Value::Text(name) => Some(BTreeSet::from([name.clone()])),
        Value::Items(items) => {
            let text = |item: &Value| match item {
                Value::Text(name) => Some(name.clone()),
                _ => None,
            };
            items.iter().map(text).collect()
        }
        _ => None,
    }
}

/// The fits that the chosen columns surely show.
fn selected(
    fits: &BTreeMap<usize, Columns>,
    names: Option<&BTreeSet<String>>,
) -> BTreeMap<usize, Columns> {
    let shown = |(fit, columns): (&usize, &Columns)| match (columns, names) {
        (Columns::AllBut(gone), _) if gone.is_empty() => Some((*fit, columns.clone())),
        (Columns::Only(fitted), Some(names)) => {
            let both: BTreeSet<String> = fitted & names;
            (!both.is_empty()).then_some((*fit, Columns::Only(both)))
        }
        _ => None,
    };
    fits.iter().filter_map(shown).collect()
}

fn restricted(columns: &Columns, names: BTreeSet<String>) -> Columns {
    match columns {
        Columns::Unknown => Columns::Unknown,
        known => Columns::Only(
            names
                .into_iter()
                .filter(|name| known.contains(name))
                .collect(),
        ),
    }
}

fn is_everything(expr: &Expr) -> bool {
    matches!(
        &expr.kind,
        ExprKind::Slice {
            lower: None,
            upper: None,
            step: None
        }
    )
}

fn is_zero(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Constant(Constant::Int(digits)) if digits == "0")
}

/// An index that says of each row whether it is taken.
fn is_mask(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Compare { .. } | ExprKind::BinOp { .. } => true,
        ExprKind::UnaryOp {
            op: UnaryOperator::Invert,
            ..
        } => true,
        ExprKind::Call { func, .. } => matches!(&func.kind, ExprKind::Attribute { attr, .. }
            if matches!(attr.name.as_str(), "isin" | "notna" | "notnull" | "isna" | "isnull" | "between" | "duplicated")),
        _ => false,
    }
}
