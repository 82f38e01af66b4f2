//! What the templates see of parameters: `params.toml`, and the rows of the `README.md`.

use serde::Serialize;

use crate::emit::literal;
use crate::model::{EntryModel, PackageModel, ParameterModel};
use crate::quote;
use nbship_analysis::facts::Literal;

/// `params.toml`.
#[derive(Serialize)]
pub struct ParamsView {
    pub parameters: Vec<ParameterView>,
    /// After the others: in TOML what follows a table's head belongs to the table.
    pub tables: Vec<TableView>,
}

/// A parameter that is no dictionary, or an entry of one.
#[derive(Serialize)]
pub struct ParameterView {
    pub name: String,
    /// As TOML has it; None where it has no such value.
    pub value: Option<String>,
    /// As Python has it.
    pub python: String,
    pub cell: u32,
    pub above: Vec<String>,
    pub comment: String,
}

/// A dictionary: a table below `parameters`.
#[derive(Serialize)]
pub struct TableView {
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// It is a parameter, rather than an entry of one.
    pub is_whole: bool,
    pub cell: u32,
    pub above: Vec<String>,
    pub comment: String,
    pub entries: Vec<ParameterView>,
}

/// A row of the `README.md`: a value, by the name that `--set` knows it by.
#[derive(Serialize)]
pub struct RowView {
    pub name: String,
    pub value: String,
    pub cell: u32,
}

impl ParamsView {
    pub fn new(model: &PackageModel) -> Self {
        let (tables, others): (Vec<_>, Vec<_>) = (model.parameters.iter())
            .partition(|parameter| matches!(parameter.value, Literal::Table(_)));
        Self {
            parameters: others.into_iter().map(ParameterView::new).collect(),
            tables: tables.into_iter().flat_map(TableView::of).collect(),
        }
    }
}

impl ParameterView {
    fn new(parameter: &ParameterModel) -> Self {
        Self {
            name: parameter.name.clone(),
            value: toml(&parameter.value),
            python: literal(&parameter.value),
            cell: parameter.cell.0,
            above: lines(&parameter.above),
            comment: line(&parameter.comment),
        }
    }

    fn of_entry(entry: &EntryModel, cell: u32) -> Self {
        Self {
            name: entry.path.last().cloned().unwrap_or_default(),
            value: toml(&entry.value),
            python: literal(&entry.value),
            cell,
            above: lines(&entry.above),
            comment: line(&entry.comment),
        }
    }
}

impl TableView {
    /// The table of a parameter, and those of the dictionaries within it.
    fn of(parameter: &ParameterModel) -> Vec<Self> {
        let name = std::slice::from_ref(&parameter.name);
        let mut tables = vec![Self {
            path: name.to_vec(),
            is_whole: true,
            cell: parameter.cell.0,
            above: lines(&parameter.above),
            comment: line(&parameter.comment),
            entries: Vec::new(),
        }];
        for entry in &parameter.entries {
            let path = [name, &entry.path].concat();
            if is_table(&entry.value) {
                tables.push(Self {
                    path,
                    is_whole: false,
                    cell: parameter.cell.0,
                    above: lines(&entry.above),
                    comment: line(&entry.comment),
                    entries: Vec::new(),
                });
                continue;
            }
            let outer = tables
                .iter_mut()
                .find(|table| path.starts_with(&table.path) && table.path.len() + 1 == path.len());
            if let Some(outer) = outer {
                outer
                    .entries
                    .push(ParameterView::of_entry(entry, parameter.cell.0));
            }
        }
        tables
    }
}

impl RowView {
    pub fn of(parameter: &ParameterModel) -> Vec<Self> {
        let cell = parameter.cell.0;
        let row = |path: &[String], value: &Literal| Self {
            name: path
                .iter()
                .map(|key| quote::toml_key(key))
                .collect::<Vec<_>>()
                .join("."),
            value: toml(value).unwrap_or_else(|| literal(value)),
            cell,
        };
        if !is_table(&parameter.value) {
            return vec![Self {
                name: parameter.name.clone(),
                ..row(&[], &parameter.value)
            }];
        }
        let entries = parameter
            .entries
            .iter()
            .filter(|entry| !is_table(&entry.value));
        let name = std::slice::from_ref(&parameter.name);
        entries
            .map(|entry| row(&[name, &entry.path].concat(), &entry.value))
            .collect()
    }
}

/// Whether a value is a table of its own: an empty one has nothing that could be set.
fn is_table(value: &Literal) -> bool {
    matches!(value, Literal::Table(entries) if !entries.is_empty())
}

fn lines(comments: &[String]) -> Vec<String> {
    comments.iter().map(|line| quote::one_line(line)).collect()
}

fn line(comment: &str) -> String {
    quote::one_line(comment.trim_start_matches('#'))
}

/// A value as TOML writes it; None where it has no such value. Tuples become arrays: the runtime
/// gives them their type back, as far as it sees by the items which are.
fn toml(literal: &Literal) -> Option<String> {
    match literal {
        Literal::None => None,
        Literal::Bool(value) => Some(value.to_string()),
        Literal::Int(value) => Some(value.to_string()),
        Literal::Float(text) => Some(float_to_toml(text)),
        Literal::Str(text) => Some(quote::toml(text)),
        Literal::List(items) | Literal::Tuple(items) => {
            let alike = items.windows(2).all(|pair| same_shape(&pair[0], &pair[1]));
            let items: Option<Vec<String>> = items.iter().map(toml).collect();
            Some(format!("[{}]", items.filter(|_| alike)?.join(", ")))
        }
        Literal::Table(entries) => entries.is_empty().then(|| "{}".to_owned()),
    }
}

/// Whether two items are both tuples, both lists (of such), or both neither.
fn same_shape(one: &Literal, other: &Literal) -> bool {
    match (one, other) {
        (Literal::List(a), Literal::List(b)) | (Literal::Tuple(a), Literal::Tuple(b)) => a
            .iter()
            .chain(b)
            .all(|item| a.first().is_some_and(|first| same_shape(first, item))),
        (Literal::List(_) | Literal::Tuple(_), _) | (_, Literal::List(_) | Literal::Tuple(_)) => {
            false
        }
        _ => true,
    }
}

/// `.5` and `1.` are floats to Python, not to TOML; `1e999` is infinite.
fn float_to_toml(text: &str) -> String {
    if text.parse::<f64>().is_ok_and(f64::is_infinite) {
        let sign = if text.starts_with('-') { "-" } else { "" };
        return format!("{sign}inf");
    }
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let lower = digits.to_ascii_lowercase();
    let (mantissa, exponent) = lower
        .split_once('e')
        .map_or((lower.as_str(), None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    let exponent = exponent.map_or(String::new(), |e| format!("e{e}"));
    format!("{sign}{whole}.{fraction}{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_spelled_as_toml_does() {
        for (python, toml) in [
            (".5", "0.5"),
            ("1.", "1.0"),
            ("1e-3", "1.0e-3"),
            ("0.20", "0.20"),
            ("-.5E+10", "-0.5e+10"),
            ("1e999", "inf"),
            ("-1e999", "-inf"),
        ] {
            assert_eq!(float_to_toml(python), toml);
            assert!(::toml::from_str::<::toml::Table>(&format!("x = {toml}")).is_ok());
        }
    }

    #[test]
    fn what_toml_cannot_say_is_none() {
        let int = || Literal::Int(1);
        let pair = || Literal::Tuple(vec![int(), int()]);
        assert_eq!(
            toml(&Literal::List(vec![pair(), pair()])).as_deref(),
            Some("[[1, 1], [1, 1]]")
        );
        let (list, none) = (Literal::List(vec![int()]), Literal::None);
        for mixed in [vec![pair(), list], vec![pair(), int()], vec![int(), none]] {
            assert_eq!(toml(&Literal::List(mixed)), None);
        }
    }
}
