//! What models are asked about: rows that they have seen, or that were not scaled as theirs were.

use super::learners::Kind;
use super::seen::{Fit, Scaling, Site};
use super::tools::tools_in;
use super::values::{Data, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    /// The last fit of a model, where it surely is the last one.
    pub(super) fn sure_fit(&self, at: usize) -> Option<usize> {
        let tool = &self.tools[at];
        let (_, fit) = tool.fitted.last()?;
        let is_sure = self.fits[*fit].is_sure && !tool.is_handed && self.branches == 0;
        (is_sure && self.is_supervised(at)).then_some(*fit)
    }

    /// Code that is not followed gets these: it may fit models, and change tables in place.
    pub(super) fn hand_over(&mut self, value: &Value) {
        for tool in tools_in(value) {
            self.tools[tool].is_handed = true;
        }
        match value {
            Value::Data(at) => self.data[*at].is_touched = true,
            Value::Items(items) => items.iter().for_each(|item| self.hand_over(item)),
            _ => {}
        }
    }

    /// A fit of something on rows, with what is known of them by then.
    pub(super) fn new_fit(&self, site: Site, tool: usize, data: &Data) -> Fit {
        Fit {
            site,
            tool,
            rows: data.rows,
            resamples: self.tools[tool].kind == Kind::Resampler,
            part: data.part,
            scaling: scaling(data),
            is_sure: self.branches == 0,
        }
    }

    /// It changes the size of numbers, so that models see others where it is left out.
    pub(super) fn scales(&self, at: usize) -> bool {
        let tool = &self.tools[at];
        match tool.kind {
            Kind::Learns { keeps_columns } => keeps_columns && !tool.name.contains("Imputer"),
            Kind::Pipeline => {
                !self.is_supervised(at) && tool.within.iter().any(|inner| self.scales(*inner))
            }
            _ => false,
        }
    }

    /// Test rows are scored by a model that was fitted on all rows that were split.
    pub(super) fn check_seen(&mut self, fit: Option<usize>, of: &Data) {
        let Some(part) = of.part.filter(|part| part.is_test) else {
            return;
        };
        let Some(fit) = fit.filter(|_| self.branches == 0) else {
            return;
        };
        let split = &self.splits[part.split];
        let seen = &self.fits[fit];
        if seen.rows != split.rows || !self.told.insert(fit) {
            return;
        }
        let (site, from) = (seen.site, split.site);
        let name = &self.tools[seen.tool].name;
        let place = match from.cell == site.cell {
            true => "this cell".to_owned(),
            false => format!("cell {}", from.cell),
        };
        let message = format!(
            "`{name}` is fitted on all rows, those among them that {place} keeps for testing, and then scored on these"
        );
        self.say("NB502", site, message, "Fit it on the training rows.");
    }

    /// A model is asked about test rows that were not scaled, and learnt from training rows that were; or
    /// the other way round.
    pub(super) fn check_scaled(&mut self, at: usize, rows: usize, site: Site) {
        let Some(fit) = self.sure_fit(at) else { return };
        let (fitted, asked) = (&self.fits[fit], &self.data[rows]);
        let are_halves = match (fitted.part, asked.part) {
            (Some(one), Some(other)) => {
                let are_features = one.is_first && other.is_first;
                one.split == other.split && !one.is_test && other.is_test && are_features
            }
            _ => false,
        };
        let name = &self.tools[at].name;
        let (scaler, what) = match (fitted.scaling, scaling(asked)) {
            (Scaling::Scaled(by), Scaling::Raw) => (
                by,
                "is fitted on rows that went through it, and asked about test rows that did not",
            ),
            (Scaling::Raw, Scaling::Scaled(by)) => (
                by,
                "is asked about test rows that went through it, and was fitted on rows that did not",
            ),
            _ => return,
        };
        let scaler = &self.tools[scaler].name;
        let message = format!("`{scaler}` changes one side only: `{name}` {what}");
        if are_halves && self.told.insert(fit) {
            self.say(
                "NB502",
                site,
                message,
                "Call `transform` of what was fitted on the training rows for the test rows, too; or put it into a \
                 `Pipeline` with the model.",
            );
        }
    }
}

fn scaling(data: &Data) -> Scaling {
    let surely = data.through.iter().find(|(_, surely)| **surely);
    match surely {
        Some((tool, _)) => Scaling::Scaled(*tool),
        None if data.through.is_empty() && !data.is_touched => Scaling::Raw,
        None => Scaling::Unknown,
    }
}

impl Data {
    /// Some of the columns may be gone that a scaler changed.
    pub(super) fn scaled_in_part(&mut self) {
        self.through.values_mut().for_each(|surely| *surely = false);
    }
}
