//! A function stage's frame: its arguments, the first values of its locals, what it returns.

use std::collections::BTreeSet;

use nbship_analysis::facts::Literal;
use nbship_stage_plan::plan::Lifted;

use super::builtins::BUILTINS;
use super::mentions::Mentions;
use super::stage::{StageWriter, is_code};
use super::text::LINE;

/// What stands behind the first value of a name that the stage hands on and may not bind.
const UNBOUND: &str = "  # bound on some paths only";
impl<'a> StageWriter<'a> {
    pub(super) fn function(
        &mut self,
        mentions: &Mentions<'_>,
        partials: &[&'a Lifted],
        body: Vec<String>,
    ) -> String {
        let mut arguments = self.names(&self.stage.inputs);
        let (defaults, lists) = self.defaults();
        if !defaults.is_empty() {
            arguments.push("*".to_owned());
            arguments.extend(defaults);
        }
        let keyword = if self.stage.is_async {
            "async def"
        } else {
            "def"
        };
        let mut line = format!("{keyword} {}({}):", self.stage.name, arguments.join(", "));
        if line.chars().count() > LINE {
            let together = format!("    {}\n", arguments.join(", "));
            let apart = || {
                arguments
                    .iter()
                    .map(|argument| format!("    {argument},\n"))
            };
            let fits = together.chars().count() <= LINE + 1;
            let arguments = if fits { together } else { apart().collect() };
            line = format!("{keyword} {}(\n{}):", self.stage.name, arguments);
        }
        let mut lines = vec![line];
        lines.extend(lists);
        lines.extend(self.first_values(mentions, partials));
        lines.extend(body);
        let outputs = self.names(&self.stage.outputs);
        match outputs.as_slice() {
            [] if !lines[1..].iter().any(|line| is_code(line)) => {
                lines.push("    return None".to_owned())
            }
            [] => {}
            names => lines.push(format!("    return {}", returned(names))),
        }
        lines.join("\n")
    }

    /// The parameters with the notebook's values, and lines that make of a row the list it was there: a list
    /// as a default would be one for all calls.
    fn defaults(&self) -> (Vec<String>, Vec<String>) {
        let (mut arguments, mut lists) = (Vec::new(), Vec::new());
        for name in &self.stage.parameters {
            let mut all = self.plan.parameters.iter();
            let value = all.find(|one| one.name == *name).map(|one| &one.value);
            let name = self.name(*name);
            let text = match value {
                Some(Literal::List(items)) => {
                    lists.push(format!("    {name} = [*{name}]"));
                    super::pipeline::literal(&Literal::Tuple(items.clone()))
                }
                other => other.map_or_else(String::new, super::pipeline::literal),
            };
            arguments.push(format!("{name}={text}"));
        }
        (arguments, lists)
    }

    /// First values of locals that Python could otherwise not read: outputs that one path leaves
    /// unbound, and builtins that the stage binds as well.
    fn first_values(&mut self, mentions: &Mentions<'_>, partials: &[&'a Lifted]) -> Vec<String> {
        let mut lines = Vec::new();
        let unbound = self.names(&self.stage.maybe_unbound);
        if !unbound.is_empty() {
            self.need_runtime("MISSING");
            let missing = self.source.clashes.written("MISSING");
            let together = format!("    {} = {missing}", unbound.join(" = "));
            if together.chars().count() + UNBOUND.len() <= LINE {
                lines.push(format!("{together}{UNBOUND}"));
            } else {
                let each = unbound.iter();
                lines.extend(each.map(|name| format!("    {name} = {missing}{UNBOUND}")));
            }
        }
        let bound: BTreeSet<&str> = self
            .statements
            .iter()
            .flat_map(|located| located.facts.binds.iter().map(|bind| self.name(bind.name)))
            .collect();
        let given: Vec<String> = self
            .names(&self.stage.inputs)
            .into_iter()
            .chain(self.names(&self.stage.parameters))
            .collect();
        let partial_names: Vec<&str> = partials
            .iter()
            .map(|lifted| {
                self.name(self.source.analysis.definitions[lifted.definition.index()].name)
            })
            .collect();
        for name in bound {
            let builtin = BUILTINS.binary_search(&name).is_ok();
            if builtin
                && mentions.names.contains(name)
                && !given.iter().any(|known| known == name)
                && !partial_names.contains(&name)
            {
                self.imports.add_plain("builtins");
                lines.push(format!("    {name} = builtins.{name}"));
            }
        }
        lines
    }
}

fn returned(names: &[String]) -> String {
    let line = names.join(", ");
    if names.len() > 1 && line.chars().count() > 76 {
        let names: String = names
            .iter()
            .map(|name| format!("        {name},\n"))
            .collect();
        return format!("(\n{names}    )");
    }
    line
}
