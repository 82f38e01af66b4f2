//! What expressions give: columns and rows taken, values made of others.

use nbship_notebook::ast::{Constant, Expr, ExprKind, UnaryOperator};

use super::values::{Data, Value};
use super::walk::Walk;

/// Lists of more are data: no names of columns, no arguments.
const LONGEST: usize = 400;

impl<'a> Walk<'a> {
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Value {
        match &expr.kind {
            ExprKind::Name(name) => match self.names.get(name) {
                Some(value) => value.clone(),
                None if is_builtin(name) => Value::Lib(format!("builtins.{name}")),
                None => self.unknown(),
            },
            ExprKind::Constant(constant) => match constant {
                Constant::None => Value::None,
                Constant::True => Value::Bool(true),
                Constant::False => Value::Bool(false),
                Constant::Str(Some(text)) => Value::Text(text.clone()),
                Constant::Int(_) | Constant::Float(_) => Value::Number,
                _ => self.unknown(),
            },
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let items: Vec<Value> = items.iter().map(|item| self.expr(item)).collect();
                match items.len() {
                    0..=LONGEST => Value::Items(items),
                    _ => self.unknown(),
                }
            }
            ExprKind::Call { func, args } => self.call(func, args, expr),
            ExprKind::Attribute { value, attr } => {
                let owner = self.expr(value);
                self.attribute(&owner, &attr.name)
            }
            ExprKind::Subscript { value, index } => {
                let owner = self.expr(value);
                let key = self.expr(index);
                self.item(&owner, &key, index)
            }
            ExprKind::UnaryOp { op, operand } => {
                let value = self.expr(operand);
                match (op, value) {
                    (UnaryOperator::Minus | UnaryOperator::Plus, Value::Number) => Value::Number,
                    (_, value) => self.derived(&[value]),
                }
            }
            ExprKind::BinOp { left, right, op } => {
                let sides = [self.expr(left), self.expr(right)];
                match &sides {
                    [Value::Items(one), Value::Items(other)]
                        if one.len() + other.len() <= LONGEST =>
                    {
                        Value::Items(one.iter().chain(other).cloned().collect())
                    }
                    _ => {
                        let made = self.derived(&sides);
                        self.mixed(*op, &sides, &made);
                        made
                    }
                }
            }
            ExprKind::Compare {
                left, comparators, ..
            } => {
                let mut sides = vec![self.expr(left)];
                sides.extend(comparators.iter().map(|side| self.expr(side)));
                self.compared(&sides)
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(test);
                let one = self.expr(body);
                let other = self.expr(orelse);
                if one == other { one } else { self.unknown() }
            }
            ExprKind::Named { target, value } => {
                let value = self.expr(value);
                self.bind(&target.name, value.clone());
                value
            }
            ExprKind::Starred(inner) | ExprKind::Await(inner) => {
                self.expr(inner);
                self.unknown()
            }
            ExprKind::Lambda { .. } => self.unknown(),
            ExprKind::Dict(items) => self.dict(items),
            _ => self.unknown(),
        }
    }

    fn dict(&mut self, items: &'a [nbship_notebook::ast::DictItem]) -> Value {
        let mut values = Vec::new();
        for item in items {
            match item {
                nbship_notebook::ast::DictItem::Pair(_, value)
                | nbship_notebook::ast::DictItem::Unpack(value) => values.push(self.expr(value)),
            }
        }
        // Models in a dictionary are asked in ways that are not followed.
        self.may_hold_out |= values.iter().any(|value| matches!(value, Value::Tool(_)));
        values.iter().for_each(|value| self.hand_over(value));
        let chosen = values.iter().find_map(|value| self.chosen_of(value));
        self.add(Data {
            chosen,
            ..Data::default()
        })
    }

    pub(super) fn datum(&self, value: &Value) -> Option<&Data> {
        match value {
            Value::Data(at) => self.data.get(*at),
            _ => None,
        }
    }

    /// A part of a split whose test part chose it.
    pub(super) fn chosen_of(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Data(at) => self.data[*at].chosen,
            Value::Tool(at) => self.tools[*at].chosen,
            Value::Items(items) => items.iter().find_map(|item| self.chosen_of(item)),
            _ => None,
        }
    }

    /// What is made of values row by row.
    pub(super) fn derived(&mut self, values: &[Value]) -> Value {
        let all: Vec<&Data> = values
            .iter()
            .filter_map(|value| self.datum(value))
            .collect();
        let chosen = values.iter().find_map(|value| self.chosen_of(value));
        let Some(&first) = all.first() else {
            return self.add(Data {
                chosen,
                ..Data::default()
            });
        };
        let same = |other: &&Data| other.rows == first.rows;
        let mut made = Data {
            chosen,
            rows: first.rows,
            ..Data::default()
        };
        made.part = first.part.filter(|_| {
            all.iter()
                .all(|data| data.part.map(place) == first.part.map(place))
        });
        made.ordered = first.ordered;
        made.of_fit = all.iter().find_map(|data| data.of_fit);
        made.through = all.iter().flat_map(|data| data.through.clone()).collect();
        made.is_touched = all.iter().any(|data| data.is_touched);
        made.picked = all.iter().find_map(|data| data.picked);
        made.asked = all.iter().find_map(|data| data.asked);
        made.is_lagged = all.iter().any(|data| data.is_lagged);
        made.is_cut = all.iter().any(|data| data.is_cut);
        if all.iter().all(same) {
            for data in &all {
                made.fits.extend(data.fits.clone());
            }
        }
        if let [only] = all.as_slice() {
            made.column.clone_from(&only.column);
            made.holds.clone_from(&only.holds);
            made.is_dates = only.is_dates && values.len() == 1;
        }
        let asks_others = all.len() > 1 && all.iter().any(|data| !self.is_of_fitted(data));
        self.may_hold_out |= asks_others;
        self.add(made)
    }

    /// It is no answer of a model, or one for the data that the model was fitted on.
    pub(super) fn is_of_fitted(&self, data: &Data) -> bool {
        data.asked.is_none_or(|(tool, input)| {
            self.tools[tool]
                .fitted
                .iter()
                .any(|(fitted, _)| *fitted == input)
        })
    }

    fn compared(&mut self, sides: &[Value]) -> Value {
        let is_answer = sides
            .iter()
            .filter_map(|side| self.datum(side))
            .any(|d| d.asked.is_some());
        let is_chosen = sides.iter().any(|side| self.chosen_of(side).is_some());
        let value = self.derived(sides);
        if let Value::Data(at) = value {
            self.data[at].is_cut |= is_answer && is_chosen;
        }
        value
    }

    pub(super) fn attribute(&mut self, owner: &Value, name: &str) -> Value {
        match owner {
            Value::Lib(path) => Value::Lib(format!("{path}.{name}")),
            Value::Data(at) => self.attribute_of_data(*at, name),
            Value::Tool(at) => {
                if let Some(named) = self.named_by_selector(*at, name) {
                    return named;
                }
                let tool = &self.tools[*at];
                let is_best = matches!(name, "best_estimator_" | "best_params_");
                let chosen = tool.chosen;
                match is_best && name == "best_estimator_" {
                    true => owner.clone(),
                    false => self.add(Data {
                        chosen,
                        ..Data::default()
                    }),
                }
            }
            _ => self.unknown(),
        }
    }

    fn attribute_of_data(&mut self, at: usize, name: &str) -> Value {
        let data = self.data[at].clone();
        match name {
            "iloc" | "loc" | "at" | "iat" => self.add(Data {
                indexer: Some(at),
                ..Data::default()
            }),
            "values" | "str" | "dt" | "cat" | "A" | "array" | "sparse" => self.add(data),
            "frame" if data.is_bunch => {
                let table = self.table();
                self.add(table)
            }
            _ if data.is_bunch => self.unknown(),
            "T" | "index" | "columns" | "shape" | "size" | "dtypes" | "ndim" | "plot" | "empty"
            | "axes" | "style" | "flat" | "dtype" | "name" | "names" => self.unknown(),
            _ if data.schema != 0 && data.columns.contains(name) => self.column(at, name),
            _ => self.add(Data {
                chosen: data.chosen,
                ..Data::default()
            }),
        }
    }
}

/// A part without its place among the arguments.
fn place(part: super::values::Part) -> (usize, bool) {
    (part.split, part.is_test)
}

fn is_builtin(name: &str) -> bool {
    matches!(
        name,
        "print"
            | "len"
            | "range"
            | "enumerate"
            | "zip"
            | "list"
            | "tuple"
            | "set"
            | "dict"
            | "max"
            | "min"
            | "sum"
            | "sorted"
            | "round"
            | "abs"
            | "float"
            | "int"
            | "str"
            | "type"
            | "display"
            | "isinstance"
            | "repr"
    )
}
