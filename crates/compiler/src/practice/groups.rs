//! Statistics of a column by group, put into the table as features.

use super::calls::Given;
use super::rules::STATISTIC;
use super::seen::Site;
use super::values::{Column, Data, Statistic, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    /// `df.groupby(…)`.
    pub(super) fn grouped(&mut self, at: usize) -> Value {
        let mut data = self.data[at].clone();
        data.rows = self.fresh_number();
        data.is_grouped = true;
        self.add(data)
    }

    /// A method of groups: the statistic of a column that it is, where it is one.
    pub(super) fn method_of_groups(&mut self, at: usize, name: &str, given: &Given) -> Value {
        let data = &self.data[at];
        let is_statistic = match name {
            "mean" | "median" | "std" | "var" | "sum" | "min" | "max" => true,
            "agg" | "aggregate" | "transform" => matches!(given.pos.first(), Some(Value::Text(_))),
            _ => false,
        };
        let column = data
            .column
            .clone()
            .filter(|_| is_statistic && data.part.is_none());
        let of = column.and_then(|column| Some((column.schema, column.names.into_iter().next()?)));
        let statistic = of.map(|(schema, of)| Statistic {
            site: given.site,
            schema,
            of,
        });
        let table = self.table();
        self.add(Data { statistic, ..table })
    }

    /// A split of rows whose features hold statistics of the target over all of them.
    pub(super) fn check_statistics(&mut self, features: &Data, target: &Column, split: Site) {
        let holds = |(name, statistic): &(&String, &Statistic)| {
            features.columns.contains(name)
                && statistic.schema == target.schema
                && target.names.contains(&statistic.of)
        };
        let found = features
            .statistics
            .iter()
            .find(holds)
            .map(|(_, statistic)| statistic.clone());
        if let Some(statistic) =
            found.filter(|_| features.schema == target.schema && self.branches == 0)
        {
            self.say(
                "NB501",
                statistic.site,
                format!(
                    "column \"{}\" is the target, and this statistic of it, a feature, is taken over rows that are split \
                     only afterwards, {}: it holds the answers of the test rows",
                    statistic.of.0,
                    place(statistic.site, split)
                ),
                STATISTIC,
            );
        }
    }
}

/// Where a split is, as seen from what comes before it.
pub(super) fn place(from: Site, split: Site) -> String {
    match split.cell == from.cell {
        true => "later in this cell".to_owned(),
        false => format!("in cell {}", split.cell),
    }
}
