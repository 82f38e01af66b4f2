//! Lifted functions that read notebook values: where a stage binds them.

use std::collections::BTreeSet;

use nbship_analysis::facts::{NameId, StatementId};
use nbship_stage_plan::plan::Lifted;

use super::mentions::Mentions;
use super::stage::StageWriter;
use super::text::LINE;

impl<'a> StageWriter<'a> {
    /// Lifted definitions with values that the stage needs, in an order in which they can be made.
    pub(super) fn partials(&mut self, mentions: &Mentions<'_>) -> Vec<&'a Lifted> {
        let definition =
            |lifted: &Lifted| &self.source.analysis.definitions[lifted.definition.index()];
        let with_values: Vec<&'a Lifted> = self
            .plan
            .lifted
            .iter()
            .filter(|lifted| !lifted.values.is_empty())
            .collect();
        let mut needed: BTreeSet<NameId> = with_values
            .iter()
            .map(|lifted| definition(lifted).name)
            .filter(|name| mentions.mentions(self.name(*name)))
            .collect();
        loop {
            let before = needed.len();
            for lifted in &with_values {
                if needed.contains(&definition(lifted).name) {
                    needed.extend(lifted.values.iter().filter(|value| {
                        with_values
                            .iter()
                            .any(|other| definition(other).name == **value)
                    }));
                }
            }
            if needed.len() == before {
                break;
            }
        }
        let mut waiting: Vec<&'a Lifted> = with_values
            .into_iter()
            .filter(|lifted| needed.contains(&definition(lifted).name))
            .collect();
        waiting.sort_by_key(|lifted| (lifted.bound_after, lifted.definition));
        let mut there = self.values();
        let mut partials = Vec::new();
        // A body that is only defined here may mention one whose values are not there yet: the
        // stage that calls it has them.
        while let Some(at) = waiting.iter().position(|lifted| {
            let mut values = lifted.values.iter();
            values.all(|value| there.contains(value))
        }) {
            let lifted = waiting.remove(at);
            there.insert(definition(lifted).name);
            partials.push(lifted);
        }
        if !partials.is_empty() {
            let alias = self.source.clashes.alias("partial");
            self.imports
                .add_from("functools", "partial", alias.as_deref());
            let alias = self.source.clashes.alias("functions");
            self.imports
                .add_from(self.package, "functions", alias.as_deref());
        }
        partials
    }

    /// Names that hold a value somewhere in the stage.
    fn values(&self) -> BTreeSet<NameId> {
        let given = self
            .stage
            .inputs
            .iter()
            .chain(&self.stage.parameters)
            .copied();
        let bound = self
            .statements
            .iter()
            .flat_map(|located| &located.facts.binds);
        given.chain(bound.map(|bind| bind.name)).collect()
    }

    fn partial_line(&self, lifted: &Lifted) -> String {
        let definition = &self.source.analysis.definitions[lifted.definition.index()];
        let name = self.name(definition.name);
        let value = |value: &NameId| match definition.takes_any_keyword {
            true => self.name(*value).to_owned(),
            false => format!("{0}={0}", self.name(*value)),
        };
        let values: Vec<String> = lifted.values.iter().map(value).collect();
        let (indent, partial) = (self.indent, self.source.clashes.written("partial"));
        let function = format!("{}.{name}", self.source.clashes.written("functions"));
        let line = format!(
            "{indent}{name} = {partial}({function}, {})",
            values.join(", ")
        );
        if line.chars().count() <= LINE {
            return line;
        }
        let values: String = values
            .iter()
            .map(|value| format!("{indent}    {value},\n"))
            .collect();
        format!("{indent}{name} = {partial}(\n{indent}    {function},\n{values}{indent})")
    }

    pub(super) fn flush_partials(
        &self,
        pending: &mut Vec<&'a Lifted>,
        ready: impl Fn(StatementId) -> bool,
        lines: &mut Vec<String>,
    ) {
        pending.retain(|lifted| {
            let now = lifted.bound_after.is_none_or(&ready);
            if now {
                lines.push(self.partial_line(lifted));
            }
            !now
        });
    }
}
