//! Calls: of libraries, of methods, of what is not known.

use nbship_notebook::ast::{Argument, ArgumentKind, Expr, ExprKind};

use super::learners::{self, last};
use super::parts::texts;
use super::seen::{Evaluation, Site, Split};
use super::tools::tools_in;
use super::values::{Columns, Data, Ordered, Part, Value};
use super::walk::Walk;

/// The arguments of a call.
pub(super) struct Given {
    pub site: Site,
    pub pos: Vec<Value>,
    pub kw: Vec<(String, Value)>,
    /// Values behind `*` and `**`.
    pub spread: Vec<Value>,
}

impl Given {
    pub(super) fn keyword(&self, name: &str) -> Option<&Value> {
        self.kw
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value)
    }

    pub(super) fn get(&self, at: usize, name: &str) -> Option<&Value> {
        self.keyword(name).or_else(|| self.pos.get(at))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Value> {
        let named = self.kw.iter().map(|(_, value)| value);
        self.pos.iter().chain(named).chain(&self.spread)
    }

    pub(super) fn holds_data(&self) -> bool {
        self.pos.iter().any(|value| matches!(value, Value::Tool(_)))
    }
}

impl<'a> Walk<'a> {
    pub(super) fn call(&mut self, func: &'a Expr, args: &'a [Argument], whole: &'a Expr) -> Value {
        let method = match &func.kind {
            ExprKind::Attribute { value, attr } => Some((self.expr(value), attr.name.as_str())),
            _ => None,
        };
        let callee = match &method {
            Some((Value::Lib(path), name)) => Value::Lib(format!("{path}.{name}")),
            Some(_) => Value::None,
            None => self.expr(func),
        };
        let given = self.given(args, whole);
        match (method, callee) {
            (_, Value::Lib(path)) => match self.minimized(&path, args) {
                Some(chosen) => chosen,
                None => self.call_library(&path, &given),
            },
            (Some((Value::Tool(tool), name)), _) => self.method_of_tool(tool, name, &given),
            (Some((Value::Data(at), name)), _) => {
                self.note_study(at, name, args);
                self.method_of_data(at, name, &given)
            }
            (Some((Value::Items(items), name)), _) => {
                let chosen = given.all().find_map(|value| self.chosen_of(value));
                let before = items.iter().find_map(|item| self.chosen_of(item));
                if name == "append"
                    && let ExprKind::Attribute { value, .. } = &func.kind
                    && let ExprKind::Name(list) = &value.kind
                {
                    let grown = self.add(Data {
                        chosen: chosen.or(before),
                        ..Data::default()
                    });
                    self.bind(list, grown);
                }
                self.add(Data {
                    chosen: before,
                    ..Data::default()
                })
            }
            (Some((Value::Text(_), _)), _) => self.unknown(),
            _ => self.call_unknown(&given),
        }
    }

    fn given(&mut self, args: &'a [Argument], whole: &Expr) -> Given {
        let mut given = Given {
            site: self.at(whole.span),
            pos: Vec::new(),
            kw: Vec::new(),
            spread: Vec::new(),
        };
        for arg in args {
            let value = self.expr(&arg.value);
            match &arg.kind {
                ArgumentKind::Positional => given.pos.push(value),
                ArgumentKind::Keyword(name) => given.kw.push((name.name.clone(), value)),
                ArgumentKind::Star | ArgumentKind::StarStar => given.spread.push(value),
            }
        }
        given
    }

    /// Code that is not known may score models, and change the columns of tables.
    pub(super) fn call_unknown(&mut self, given: &Given) -> Value {
        for value in given.all() {
            self.hand_over(value);
            self.may_hold_out |= !tools_in(value).is_empty();
            if let Value::Data(at) = value {
                self.may_hold_out |= self.data[*at].asked.is_some();
                self.forget_columns(*at);
            }
        }
        let chosen = given.all().find_map(|value| self.chosen_of(value));
        self.add(Data {
            chosen,
            ..Data::default()
        })
    }

    fn call_library(&mut self, path: &str, given: &Given) -> Value {
        if let Some(kind) = learners::kind(path) {
            return self.make_tool(path, kind, given);
        }
        let name = last(path);
        match name {
            "train_test_split" if path.starts_with("sklearn.") => return self.split(given),
            _ if learners::is_metric(path) => return self.metric(given),
            _ if learners::is_curve(path) => return self.curve(given),
            _ if learners::is_cross_validation(path) => return self.cross_validated(given),
            "clone" if path.starts_with("sklearn.") => {
                return match given.pos.first() {
                    Some(Value::Tool(at)) => {
                        let mut tool = self.tools[*at].clone();
                        tool.fitted.clear();
                        tool.is_handed = false;
                        self.add_tool(tool)
                    }
                    _ => self.unknown(),
                };
            }
            _ => {}
        }
        if path == "pandas.merge" {
            return self.merged(given);
        }
        if let Some(table) = self.read_table(path, given) {
            return self.add(table);
        }
        if name == "to_datetime" && path.starts_with("pandas.") {
            let made = self.derived(&given.pos);
            if let Value::Data(at) = made {
                self.data[at].is_dates = true;
            }
            return made;
        }
        // One class of each row.
        if name == "argmax" && (given.keyword("axis").is_some() || given.pos.len() == 2) {
            let made = self.derived(&given.pos[..1.min(given.pos.len())]);
            return self.without_column(&made);
        }
        if learners::keeps_rows(path) {
            return self.kept_rows(path, given);
        }
        if !learners::only_looks(path) {
            self.note_given(path, given);
        }
        let chosen = given.all().find_map(|value| self.chosen_of(value));
        let picked = given.all().find_map(|value| self.picked_of(value));
        self.add(Data {
            chosen,
            picked,
            ..Data::default()
        })
    }

    /// Answers about data that the model has not seen go to code that is not known to only show them.
    fn note_given(&mut self, path: &str, given: &Given) {
        for value in given.all() {
            if !path.starts_with("sklearn.") {
                self.hand_over(value);
            }
            self.may_hold_out |= !tools_in(value).is_empty();
            let held = self
                .datum(value)
                .is_some_and(|data| !self.is_of_fitted(data));
            self.may_hold_out |= held;
        }
    }

    fn kept_rows(&mut self, path: &str, given: &Given) -> Value {
        let mut parts = Vec::new();
        for value in &given.pos {
            match value {
                Value::Items(items) => parts.extend(items.iter().cloned()),
                Value::Data(_) => parts.push(value.clone()),
                _ => {}
            }
        }
        let data: Vec<Value> = parts
            .into_iter()
            .filter(|part| matches!(part, Value::Data(_)))
            .collect();
        if let [Value::Data(only)] = data.as_slice() {
            let mut same = self.data[*only].clone();
            if last(path) == "get_dummies" {
                (same.schema, same.columns, same.column) =
                    (self.fresh_number(), Columns::all(), None);
            }
            if !learners::is_by_row(path) {
                same.column = None;
            }
            return self.add(same);
        }
        if data.is_empty() && last(path) == "DataFrame" {
            let table = self.table();
            return self.add(table);
        }
        let lagged = |part: &Value| self.datum(part).is_some_and(|data| data.is_lagged);
        let joins_lags = data.iter().any(lagged) && !data.iter().all(lagged);
        let made = self.derived(&data);
        if let Value::Data(at) = made {
            self.forget_columns(at);
            let ordered = self.data[at].ordered;
            self.data[at].ordered = ordered.or(joins_lags.then_some(Ordered::Lags));
        }
        self.without_column(&made)
    }

    fn read_table(&mut self, path: &str, given: &Given) -> Option<Data> {
        let name = last(path);
        let is_read = path.starts_with("pandas.read_");
        let is_loaded = path.starts_with("sklearn.datasets.")
            && (name.starts_with("load_") || name.starts_with("fetch_"));
        if is_loaded {
            return Some(Data {
                is_bunch: true,
                ..Data::default()
            });
        }
        if path == "yfinance.download" {
            let mut table = self.table();
            table.ordered = Some(Ordered::Index);
            return Some(table);
        }
        if !is_read {
            return None;
        }
        let mut table = self.table();
        let parsed = given.keyword("parse_dates");
        table.dates = parsed.and_then(texts).unwrap_or_default();
        let is_index_parsed = match (parsed, given.keyword("index_col")) {
            (Some(Value::Bool(true)), Some(Value::Text(_) | Value::Number)) => true,
            (Some(_), Some(Value::Text(index))) => table.dates.contains(index),
            _ => false,
        };
        table.ordered = is_index_parsed.then_some(Ordered::Index);
        Some(table)
    }

    fn split(&mut self, given: &Given) -> Value {
        if !given.spread.is_empty() || given.pos.is_empty() {
            return self.unknown();
        }
        let is_shuffled = !matches!(given.keyword("shuffle"), Some(Value::Bool(false)));
        let arrays: Vec<Data> = given
            .pos
            .iter()
            .map(|value| self.datum(value).cloned().unwrap_or_default())
            .collect();
        let first = &arrays[0];
        if let Some(fit) = self.fit_shown(first, arrays.len() == 1) {
            self.say_fitted_before(fit, given.site, "are split");
        }
        let target = arrays.get(1).and_then(|target| target.column.clone());
        if let Some(target) = target {
            self.check_statistics(first, &target, given.site);
        }
        if is_shuffled && let Some(order) = first.ordered {
            self.say_shuffled(order, given.site);
        }
        self.splits.push(Split {
            site: given.site,
            rows: first.rows,
            fits: self.fits.len(),
        });
        let split = self.splits.len() - 1;
        let rows = [self.fresh_number(), self.fresh_number()];
        let mut parts = Vec::new();
        for (at, array) in arrays.iter().enumerate() {
            for (is_test, rows) in [(false, rows[0]), (true, rows[1])] {
                let mut part = array.clone();
                part.rows = rows;
                // What both halves went through makes no difference between them.
                part.through.clear();
                part.is_touched = false;
                part.part = Some(Part {
                    split,
                    is_test,
                    is_first: at == 0,
                });
                parts.push(self.add(part));
            }
        }
        Value::Items(parts)
    }

    /// Something that was fitted on the rows shows in these columns. `whole`: the target is among them.
    fn fit_shown(&self, data: &Data, whole: bool) -> Option<usize> {
        let shows = |columns: &Columns| match columns {
            Columns::Only(names) => names.len() > usize::from(whole),
            _ => true,
        };
        data.fits
            .iter()
            .find(|(_, columns)| shows(columns))
            .map(|(fit, _)| *fit)
    }

    pub(super) fn preprocessed(&self, data: &Data) -> Option<usize> {
        self.fit_shown(data, true)
    }

    fn cross_validated(&mut self, given: &Given) -> Value {
        let rows = given
            .get(1, "X")
            .and_then(|value| self.datum(value))
            .cloned();
        if let Some(rows) = rows
            && let Some(fit) = self.fit_shown(&rows, false)
        {
            self.say_fitted_before(fit, given.site, "are split into folds");
        }
        self.may_hold_out = true;
        self.unknown()
    }

    fn metric(&mut self, given: &Given) -> Value {
        let sides: Vec<Data> = given
            .all()
            .take(2)
            .map(|value| self.datum(value).cloned().unwrap_or_default())
            .collect();
        let parts: Vec<Part> = sides.iter().filter_map(|side| side.part).collect();
        let test_of = parts
            .iter()
            .find(|part| part.is_test)
            .map(|part| part.split);
        for side in sides.iter().filter(|side| side.of_fit.is_some()) {
            self.check_seen(side.of_fit, side);
        }
        let asked = sides.iter().find_map(|side| side.asked);
        let on_fitted = asked.is_some() && sides.iter().all(|side| self.is_of_fitted(side));
        let chosen = sides
            .iter()
            .filter(|side| side.is_cut)
            .find_map(|side| side.chosen);
        self.evaluated(Evaluation {
            site: given.site,
            test_of,
            on_fitted,
            chosen,
        })
    }

    pub(super) fn evaluated(&mut self, evaluation: Evaluation) -> Value {
        self.evaluations.push(evaluation);
        self.add(Data {
            chosen: evaluation.test_of,
            ..Data::default()
        })
    }

    fn curve(&mut self, given: &Given) -> Value {
        let truth = given.pos.first().and_then(|value| self.datum(value));
        let chosen = truth
            .and_then(|data| data.part)
            .filter(|part| part.is_test)
            .map(|part| part.split);
        self.may_hold_out = true;
        let one = self.add(Data {
            chosen,
            is_curve: true,
            ..Data::default()
        });
        Value::Items(vec![one; 3])
    }
}
