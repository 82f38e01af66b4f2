//! Columns that a fitted selector names.

use super::values::{Columns, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    /// Which columns a selector keeps, as its methods and attributes say it.
    pub(super) fn named_by_selector(&mut self, at: usize, name: &str) -> Option<Value> {
        let says = matches!(
            name,
            "get_support" | "support_" | "ranking_" | "get_feature_names_out"
        );
        let tool = &self.tools[at];
        let is_selector = tool.name.starts_with("Select")
            || matches!(
                tool.name.as_str(),
                "RFE" | "RFECV" | "SequentialFeatureSelector" | "GenericUnivariateSelect"
            );
        let (_, fit) = tool.fitted.last()?;
        let fit = *fit;
        let is_whole = self.fits[fit].part.is_none() && self.fits[fit].is_sure;
        if !says || !is_selector || !is_whole || tool.is_handed {
            return None;
        }
        let made = self.unknown();
        if let Value::Data(at) = made {
            self.data[at].picked = Some(fit);
        }
        Some(made)
    }

    /// The fit of the selector that chose these names of columns.
    pub(super) fn picked_of(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Items(items) => items.iter().find_map(|item| self.picked_of(item)),
            _ => self.datum(value)?.picked,
        }
    }

    /// A table of the columns that a selector named, which was fitted on the same rows, shows its fit; of
    /// names chosen by such, nothing is known but that.
    pub(super) fn note_picked(&mut self, of: usize, key: &Value, made: &Value) {
        let (Some(fit), Value::Data(new)) = (self.picked_of(key), made) else {
            return;
        };
        let source = &self.data[of];
        let is_table = source.rows == self.fits[fit].rows && source.part.is_none();
        let data = &mut self.data[*new];
        match is_table && self.branches == 0 {
            true => {
                data.rows = self.fits[fit].rows;
                data.fits.insert(fit, Columns::all());
            }
            false => data.picked = Some(fit),
        }
    }
}
