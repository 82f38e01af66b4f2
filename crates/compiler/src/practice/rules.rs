//! The rules: what is said of what the walk saw.

use std::collections::BTreeSet;

use nbship_diagnostics::{Code, Finding, Place, Severity};

use super::calls::Given;
use super::learners::Kind;
use super::seen::{Said, Site};
use super::tools::tools_in;
use super::values::{Data, Ordered, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    pub(super) fn say(
        &mut self,
        code: &'static str,
        site: Site,
        message: String,
        remedy: &'static str,
    ) {
        self.said.push(Said {
            code,
            site,
            message,
            remedy,
            if_reported: None,
            if_trained: false,
        });
    }

    pub(super) fn say_fitted_before(&mut self, fit: usize, split: Site, how: &str) {
        if self.branches > 0 {
            return;
        }
        let fit = self.fits[fit].clone();
        let name = &self.tools[fit.tool].name;
        let place = super::groups::place(fit.site, split);
        let (message, remedy) = match fit.resamples {
            true => (
                format!(
                    "`{name}` makes rows out of rows that {how} only afterwards, {place}: copies of test rows are trained with"
                ),
                "Split first, and resample the training rows only, or put the resampler into an `imblearn.pipeline.Pipeline`.",
            ),
            false => (
                format!(
                    "`{name}` is fitted on rows that {how} only afterwards, {place}: it has learnt from the test rows"
                ),
                "Split first, `fit` on the training rows, and only `transform` the test rows; or put it into a `Pipeline` \
                 with the model.",
            ),
        };
        self.say("NB501", fit.site, message, remedy);
        if let Some(said) = self.said.last_mut() {
            // Two parts of a table may be anything.
            said.if_trained = how == CUT;
        }
    }

    /// Rows were split, and something is fitted on all of them all the same.
    pub(super) fn say_fitted_on_all(&mut self, fit: usize, split: Site) {
        let site = self.fits[fit].site;
        let name = &self.tools[self.fits[fit].tool].name;
        let place = match split.cell == site.cell {
            true => "of this cell".to_owned(),
            false => format!("in cell {}", split.cell),
        };
        let message = format!(
            "`{name}` is fitted on all rows, though the split {place} keeps some for testing: it has learnt from those, too"
        );
        self.say(
            "NB501",
            site,
            message,
            "`fit` it on the training rows, and only `transform` the test rows.",
        );
    }

    pub(super) fn say_shuffled(&mut self, order: Ordered, site: Site) {
        if self.branches > 0 {
            return;
        }
        let what = match order {
            Ordered::Index => "rows by date",
            Ordered::Sorted => "rows that were sorted by date",
            Ordered::Lags => "rows that hold values of the rows before or after them",
        };
        self.say(
            "NB506",
            site,
            format!("{what} are shuffled into training and test rows: the model knows what came before and after each test row"),
            "Test on the latest rows: `train_test_split(…, shuffle=False)`, or `TimeSeriesSplit`.",
        );
    }

    /// A transformer that learnt from training rows is fitted again, on the test rows.
    pub(super) fn check_test_fit(&mut self, at: usize, data: &Data, site: Site) {
        let Some(part) = data.part else { return };
        let tool = &self.tools[at];
        let is_transformer = matches!(tool.kind, Kind::Learns { .. } | Kind::Codes);
        if !is_transformer || !part.is_first || data.asked.is_some() {
            return;
        }
        let name = tool.name.clone();
        if !part.is_test {
            self.trained.insert((name, part.split));
        } else if self.trained.contains(&(name.clone(), part.split)) && self.branches == 0 {
            self.say(
                "NB502",
                site,
                format!("`{name}` is fitted again, on the test rows: they are not changed as the training rows were"),
                "Call `transform` of the one that was fitted on the training rows.",
            );
        }
    }

    /// A model is asked about test rows that it was fitted on.
    pub(super) fn note_use_of_test(&mut self, at: usize, rows: usize) {
        let Some(part) = self.data[rows]
            .part
            .filter(|part| part.is_test && part.is_first)
        else {
            return;
        };
        let Some(&(last, fit)) = self.tools[at].fitted.last() else {
            return;
        };
        let is_search = self.tools[at].kind == Kind::Search;
        let on_test = self.data[last]
            .part
            .is_some_and(|of| of.is_test && of.split == part.split);
        let is_answers = self.data[last].asked.is_some();
        if !on_test || is_answers || self.branches > 0 || !self.is_supervised(at) {
            return;
        }
        let site = self.fits[fit].site;
        let name = self.tools[at].name.clone();
        match is_search {
            true => self.say(
                "NB505",
                site,
                format!("`{name}` chooses settings by the test rows, and its model is then asked about the same rows"),
                CHOSEN,
            ),
            false => self.say(
                "NB502",
                site,
                format!("`{name}` is fitted on the test rows, and then asked about them"),
                "Fit it on the training rows.",
            ),
        }
    }

    /// A model is asked about rows for which a transformer was fitted again, after it was fitted on the
    /// rows that the model was trained with.
    pub(super) fn check_refitted(&mut self, at: usize, rows: usize) {
        let Some(&(trained, _)) = self.tools[at].fitted.last() else {
            return;
        };
        let (asked, trained) = (&self.data[rows].fits, &self.data[trained].fits);
        let tool = |fit: &usize| self.fits[*fit].tool;
        let is_other = |fit: &&usize| {
            let mut before = trained.keys().filter(|other| !asked.contains_key(other));
            !trained.contains_key(*fit) && before.any(|other| tool(other) == tool(fit))
        };
        let Some(&fit) = asked.keys().find(is_other) else {
            return;
        };
        if self.branches > 0 || self.fits[fit].resamples || !self.is_supervised(at) {
            return;
        }
        let site = self.fits[fit].site;
        let name = &self.tools[self.fits[fit].tool].name;
        let message = format!(
            "`{name}` is fitted again, on rows that a model is asked about: they are not changed as the rows were that it \
             was trained with"
        );
        self.say(
            "NB502",
            site,
            message,
            "Call `transform` for them, of what was fitted on the training rows.",
        );
    }

    /// The target of a model is among its features.
    pub(super) fn check_target(&mut self, features: &Data, target: &Value, site: Site) {
        let Some(column) = self.datum(target).and_then(|data| data.column.clone()) else {
            return;
        };
        if let Some(part) = features.part {
            let split = self.splits[part.split].site;
            self.check_statistics(features, &column, split);
        }
        if features.schema != column.schema || self.branches > 0 {
            return;
        }
        let has = |(name, version): &(String, u32)| {
            features.columns.contains(name)
                && features.versions.get(name).copied().unwrap_or_default() == *version
        };
        let Some(own) = column.names.first() else {
            return;
        };
        if let Some((name, _)) = column.names.iter().find(|name| has(name)) {
            let message = match name == &own.0 {
                true => format!("the target, column \"{name}\", is among the features"),
                false => {
                    format!("the target is made of column \"{name}\", which is among the features")
                }
            };
            self.say("NB504", site, message, "Drop the column from the features.");
            return;
        }
        self.check_made_of_target(features, &column, site);
    }

    /// `fit(…, eval_set=[(X_test, y_test)], early_stopping_rounds=10)`.
    pub(super) fn check_validation(&mut self, at: usize, given: &Given) {
        let stops = self.tools[at].stops_early || self.is_told_to_stop(given);
        self.note_validation(stops, given);
    }

    pub(super) fn check_validation_of_unknown(&mut self, given: &Given) {
        let stops = self.is_told_to_stop(given);
        self.note_validation(stops, given);
    }

    fn is_told_to_stop(&self, given: &Given) -> bool {
        let rounds = given
            .keyword("early_stopping_rounds")
            .is_some_and(|value| *value != Value::None);
        let stoppers = given.keyword("callbacks").map(tools_in).unwrap_or_default();
        rounds
            || stoppers
                .iter()
                .any(|tool| self.tools[*tool].kind == Kind::Stopper)
    }

    fn note_validation(&mut self, stops: bool, given: &Given) {
        let set = given
            .keyword("eval_set")
            .or_else(|| given.keyword("validation_data"));
        let Some(set) = set.filter(|_| stops && self.branches == 0) else {
            return;
        };
        let Some(split) = self.test_within(set) else {
            return;
        };
        self.said.push(Said {
            code: "NB505",
            site: given.site,
            message: "training ends by the score on the test rows, which is then the score that is reported".to_owned(),
            remedy: CHOSEN,
            if_reported: Some(split),
            if_trained: false,
        });
    }

    fn test_within(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Items(items) => items.iter().find_map(|item| self.test_within(item)),
            _ => {
                let part = self.datum(value)?.part?;
                part.is_test.then_some(part.split)
            }
        }
    }
}

/// How rows are split by `x[:n]` and `x[n:]`.
pub(super) const CUT: &str = "are cut in two";

pub(super) const STATISTIC: &str = "Split first, and take the statistic over the training rows; or put a `TargetEncoder` into a \
                                    `Pipeline` with the model.";

const CHOSEN: &str = "Choose by validation rows, split off the training rows, or by cross-validation; ask about the test \
                      rows once, at the end.";

/// All findings.
pub(super) fn conclude(mut walk: Walk) -> Vec<Finding> {
    say_chosen(&mut walk);
    say_not_held_out(&mut walk);
    let reported: BTreeSet<usize> = walk
        .evaluations
        .iter()
        .filter_map(|one| one.test_of)
        .collect();
    let is_only = |split: usize| reported.len() == 1 && reported.contains(&split);
    let is_unknown = walk
        .evaluations
        .iter()
        .any(|one| one.test_of.is_none() && !one.on_fitted);
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for said in &walk.said {
        let holds = match said.if_reported {
            Some(split) => is_only(split) && !is_unknown && !walk.asks_elsewhere,
            None => !said.if_trained || walk.trains,
        };
        let key = (said.code, said.site.cell.0, said.site.span.start);
        if holds && told.insert(key) {
            found.push(Finding {
                code: Code(said.code),
                severity: Severity::Note,
                message: said.message.clone(),
                place: Place::Cell {
                    cell: said.site.cell,
                    span: said.site.span,
                },
                remedy: Some(said.remedy.to_owned()),
            });
        }
    }
    found
}

/// Scores on the test rows chose a model or a threshold, and the same rows then say how good it is.
fn say_chosen(walk: &mut Walk) {
    let chosen = walk
        .evaluations
        .iter()
        .find(|one| one.chosen.is_some() && one.chosen == one.test_of);
    if let Some(site) = chosen.map(|one| one.site) {
        walk.said.push(Said {
            code: "NB505",
            site,
            message: "the model or its threshold was chosen by scores on these same test rows"
                .to_owned(),
            remedy: CHOSEN,
            if_reported: None,
            if_trained: false,
        });
    }
}

/// All scores are about the rows that the model was fitted on.
fn say_not_held_out(walk: &mut Walk) {
    if walk.may_hold_out || !walk.trains || !walk.evaluations.iter().all(|one| one.on_fitted) {
        return;
    }
    // It was fitted on the test rows: that is said.
    if walk.said.iter().any(|said| said.code == "NB502") {
        return;
    }
    if let Some(site) = walk.evaluations.first().map(|one| one.site) {
        walk.said.push(Said {
            code: "NB503",
            site,
            message: "the model is scored on the rows that it was fitted on, and nowhere on others".to_owned(),
            remedy: "Hold rows out (`train_test_split`) and score on those, or use `cross_val_score`.",
            if_reported: None,
            if_trained: false,
        });
    }
}
