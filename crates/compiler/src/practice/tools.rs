//! Transformers and models: how they are made, what they are fitted on, what they are asked.

use super::calls::Given;
use super::learners::{Kind, last};
use super::seen::Evaluation;
use super::values::{Columns, Data, Tool, Value};
use super::walk::Walk;

/// The transformers and models in a value, such as the steps of a pipeline.
pub(super) fn tools_in(value: &Value) -> Vec<usize> {
    match value {
        Value::Tool(at) => vec![*at],
        Value::Items(items) => items.iter().flat_map(tools_in).collect(),
        _ => Vec::new(),
    }
}

impl<'a> Walk<'a> {
    pub(super) fn make_tool(&mut self, path: &str, kind: Kind, given: &Given) -> Value {
        let stops = |value: &Value| {
            tools_in(value)
                .iter()
                .any(|tool| self.tools[*tool].kind == Kind::Stopper)
        };
        let is_wrapper = matches!(kind, Kind::Pipeline | Kind::Search) || kind == Kind::Supervised;
        let tool = Tool {
            name: last(path).to_owned(),
            kind,
            chosen: given.all().find_map(|value| self.chosen_of(value)),
            stops_early: given
                .keyword("early_stopping_rounds")
                .is_some_and(|value| *value != Value::None)
                || given.keyword("callbacks").is_some_and(stops),
            draws: given
                .keyword("probability")
                .is_some_and(|value| *value != Value::Bool(false))
                || !given.spread.is_empty(),
            shuffles: given.keyword("shuffle") == Some(&Value::Bool(true)),
            within: if is_wrapper {
                given.all().flat_map(tools_in).collect()
            } else {
                Vec::new()
            },
            ..Tool::default()
        };
        self.add_tool(tool)
    }

    /// It predicts a target, by itself or at its end.
    pub(super) fn is_supervised(&self, at: usize) -> bool {
        let tool = &self.tools[at];
        tool.kind == Kind::Supervised || tool.within.iter().any(|inner| self.is_supervised(*inner))
    }

    /// What libsvm gives does not hang on its draws, but for probabilities.
    fn is_settled(&self, at: usize) -> bool {
        let tool = &self.tools[at];
        let is_svm = matches!(tool.name.as_str(), "SVC" | "SVR" | "NuSVC" | "NuSVR") && !tool.draws;
        let mut within = tool
            .within
            .iter()
            .filter(|inner| matches!(self.tools[**inner].kind, Kind::Supervised | Kind::Pipeline));
        let is_around =
            matches!(tool.kind, Kind::Search | Kind::Pipeline) && !tool.within.is_empty();
        is_svm || is_around && within.all(|inner| self.is_settled(*inner))
    }

    /// It may leave columns out that it is given.
    fn picks_columns(&self, at: usize) -> bool {
        let tool = &self.tools[at];
        matches!(
            tool.name.as_str(),
            "ColumnTransformer"
                | "make_column_transformer"
                | "FunctionTransformer"
                | "FeatureUnion"
        ) || tool.within.iter().any(|inner| self.picks_columns(*inner))
    }

    /// What it gives shows which rows it was fitted on.
    fn learns(&self, at: usize) -> bool {
        let tool = &self.tools[at];
        match tool.kind {
            Kind::Learns { .. } | Kind::Resampler => true,
            Kind::Pipeline => {
                !self.is_supervised(at) && tool.within.iter().any(|inner| self.learns(*inner))
            }
            _ => false,
        }
    }

    pub(super) fn method_of_tool(&mut self, at: usize, name: &str, given: &Given) -> Value {
        let input = given.get(0, "X").cloned().unwrap_or(Value::None);
        match name {
            "fit" => {
                self.fit(at, &input, given);
                Value::Tool(at)
            }
            "fit_transform" => {
                let fit = self.fit(at, &input, given);
                self.transformed(at, &input, fit)
            }
            "transform" => self.transform(at, &input),
            "fit_resample" | "fit_sample" => {
                let fit = self.fit(at, &input, given);
                let rows = self.transformed(at, &input, fit);
                let target = self.unknown();
                let number = self.fresh_number();
                for value in [&rows, &target] {
                    if let Value::Data(at) = value {
                        self.data[*at].rows = number;
                    }
                }
                Value::Items(vec![rows, target])
            }
            "predict" | "predict_proba" | "decision_function" | "fit_predict" => {
                self.predicted(at, &input, given)
            }
            "score" => self.scored(at, &input, given),
            "split" => self.folds(at, &input, given),
            "set_params" => Value::Tool(at),
            _ => {
                if let Some(named) = self.named_by_selector(at, name) {
                    return named;
                }
                self.tools[at].is_handed |= name.contains("fit") || name.contains("load");
                self.unknown()
            }
        }
    }

    /// Notes a fit; of data that is not followed, None.
    fn fit(&mut self, at: usize, input: &Value, given: &Given) -> Option<usize> {
        self.trains |= self.is_supervised(at);
        if self.is_settled(at) {
            self.settled
                .insert((given.site.cell, given.site.span.start));
        }
        self.check_validation(at, given);
        for inner in self.tools[at].within.clone() {
            self.tools[inner].is_handed = true;
        }
        let Value::Data(rows) = *input else {
            self.tools[at].is_handed = true;
            return None;
        };
        self.tools[at].is_handed = false;
        let data = self.data[rows].clone();
        let fit = self.new_fit(given.site, at, &data);
        self.fits.push(fit);
        let fit = self.fits.len() - 1;
        self.check_test_fit(at, &data, given.site);
        self.tools[at].fitted.push((rows, fit));
        let copied = data
            .fits
            .keys()
            .find(|fit| self.fits[**fit].resamples)
            .copied();
        if let Some(fit) = copied.filter(|_| self.tools[at].kind == Kind::Search) {
            self.say_fitted_before(fit, given.site, "are split into folds");
        }
        if let Some(target) = given.get(1, "y").cloned()
            && self.is_supervised(at)
            && !self.picks_columns(at)
        {
            self.check_target(&data, &target, given.site);
        }
        Some(fit)
    }

    fn transformed(&mut self, at: usize, input: &Value, fit: Option<usize>) -> Value {
        let Some(data) = self.datum(input).cloned() else {
            return self.unknown();
        };
        let mut made = Data {
            rows: data.rows,
            part: data.part,
            ordered: data.ordered,
            chosen: data.chosen,
            through: data.through,
            is_touched: data.is_touched,
            ..Data::default()
        };
        if self.scales(at) {
            made.through.insert(at, self.branches == 0);
        }
        made.fits = data.fits.keys().map(|fit| (*fit, Columns::all())).collect();
        match self.tools[at].kind {
            Kind::Learns {
                keeps_columns: true,
            } => {
                made.schema = data.schema;
                made.columns = data.columns;
                made.versions = data.versions;
                made.made = data.made;
                made.holding = data.holding;
                made.column = data.column;
                made.fits = data.fits;
            }
            Kind::Codes => made.column = data.column,
            _ => {}
        }
        if let Some(fit) = fit
            && self.learns(at)
            && (data.part.is_none() || self.fits[fit].resamples)
            && self.branches == 0
        {
            made.fits.insert(fit, Columns::all());
        }
        self.add(made)
    }

    fn transform(&mut self, at: usize, input: &Value) -> Value {
        let last = self.tools[at].fitted.last().copied();
        let rows = self.datum(input).map(|data| (data.rows, data.part));
        let (Some((fitted, fit)), Some((rows, part))) = (last, rows) else {
            return self.transformed(at, input, None);
        };
        let is_whole = self.data[fitted].part.is_none();
        let fitted_rows = self.fits[fit].rows;
        if let Some(part) = part
            && is_whole
            && self.learns(at)
            && self.branches == 0
            && self.splits[part.split].rows == fitted_rows
        {
            let split = self.splits[part.split].clone();
            match fit < split.fits {
                true => self.say_fitted_before(fit, split.site, "are split"),
                false => self.say_fitted_on_all(fit, split.site),
            }
        }
        self.transformed(at, input, Some(fit).filter(|_| rows == fitted_rows))
    }

    fn predicted(&mut self, at: usize, input: &Value, given: &Given) -> Value {
        let Value::Data(rows) = *input else {
            return self.unknown();
        };
        self.note_use_of_test(at, rows);
        self.check_refitted(at, rows);
        self.check_scaled(at, rows, given.site);
        let of_fit = self.sure_fit(at);
        let data = &self.data[rows];
        self.asks_elsewhere |= data.part.is_none();
        let chosen = self.tools[at].chosen;
        let made = Data {
            rows: data.rows,
            part: data.part,
            asked: Some((at, rows)),
            of_fit,
            chosen,
            is_cut: chosen.is_some(),
            ..Data::default()
        };
        self.add(made)
    }

    fn scored(&mut self, at: usize, input: &Value, given: &Given) -> Value {
        let Value::Data(rows) = *input else {
            self.may_hold_out = true;
            return self.unknown();
        };
        self.note_use_of_test(at, rows);
        self.check_refitted(at, rows);
        self.check_scaled(at, rows, given.site);
        let asked = self.data[rows].clone();
        self.check_seen(self.sure_fit(at), &asked);
        let part = self.data[rows].part;
        let on_fitted = self.tools[at]
            .fitted
            .iter()
            .any(|(fitted, _)| *fitted == rows);
        self.evaluated(Evaluation {
            site: given.site,
            test_of: part.filter(|part| part.is_test).map(|part| part.split),
            on_fitted: on_fitted && self.is_supervised(at),
            chosen: self.tools[at].chosen,
        })
    }

    /// `kfold.split(X)`.
    fn folds(&mut self, at: usize, input: &Value, given: &Given) -> Value {
        self.may_hold_out = true;
        let Some(data) = self.datum(input).cloned() else {
            return self.unknown();
        };
        if self.tools[at].kind == Kind::Splitter && data.part.is_none() {
            if let Some(fit) = self.preprocessed(&data) {
                self.say_fitted_before(fit, given.site, "are split into folds");
            }
            if self.tools[at].shuffles
                && let Some(order) = data.ordered
            {
                self.say_shuffled(order, given.site);
            }
        }
        self.unknown()
    }

    /// Methods of objects that are not known: models of any library have the same.
    pub(super) fn other_method(&mut self, at: usize, name: &str, given: &Given) -> Value {
        let input = given
            .get(0, "X")
            .and_then(|value| self.datum(value))
            .cloned();
        let receiver = self.data[at].chosen;
        match name {
            "fit" | "fit_generator" => {
                self.trains = true;
                self.may_hold_out = true;
                self.check_validation_of_unknown(given);
                self.add(Data {
                    chosen: receiver,
                    ..Data::default()
                })
            }
            "predict" | "predict_proba" => {
                self.may_hold_out = true;
                let data = input.unwrap_or_default();
                self.asks_elsewhere |= data.part.is_none();
                self.add(Data {
                    rows: data.rows,
                    part: data.part,
                    chosen: receiver,
                    is_cut: receiver.is_some(),
                    ..Data::default()
                })
            }
            "score" | "evaluate" => {
                self.may_hold_out = true;
                let part = input.and_then(|data| data.part).filter(|part| part.is_test);
                self.evaluated(Evaluation {
                    site: given.site,
                    test_of: part.map(|part| part.split),
                    on_fitted: false,
                    chosen: receiver,
                })
            }
            _ => {
                let chosen =
                    receiver.or_else(|| given.all().find_map(|value| self.chosen_of(value)));
                self.may_hold_out |= given.all().any(|value| !tools_in(value).is_empty());
                let table = self.table();
                self.add(Data { chosen, ..table })
            }
        }
    }
}
