//! A function stage's frame: its arguments, the first values of its locals, what it returns.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Bind, Certainty, Literal, NameId};
use nbship_stage_plan::plan::{Lifted, Parameter};

use super::literal::{laid_out, literal};
use super::mentions::Mentions;
use super::stage::{StageWriter, is_code};
use super::text::{LINE, py_string};

/// What stands behind the first value of a name that the stage hands on and may not bind.
const UNBOUND: &str = "  # bound on some paths only";

/// A parameter in a stage's signature.
struct Default<'a> {
    name: &'a str,
    value: Literal,
    /// What the stage makes of it for itself: a list, a dictionary that it may change.
    copy: Option<String>,
}

/// A copy of a list or dictionary, with those within it: `{**options, "inner": {**options["inner"]}}`.
fn copied(path: &str, value: &Literal) -> String {
    let Literal::Table(entries) = value else {
        return format!("[*{path}]");
    };
    let inner = entries.iter().filter_map(|(key, value)| {
        let key = py_string(key);
        matches!(value, Literal::List(_) | Literal::Table(_))
            .then(|| format!(", {key}: {}", copied(&format!("{path}[{key}]"), value)))
    });
    format!("{{**{path}{}}}", inner.collect::<String>())
}

impl<'a> StageWriter<'a> {
    pub(super) fn function(
        &mut self,
        mentions: &Mentions<'_>,
        partials: &[&'a Lifted],
        body: Vec<String>,
    ) -> String {
        let parameters = self.defaults();
        let line = self.head(&parameters);
        let mut lines = vec![line];
        let copies = parameters.iter().filter_map(|default| {
            let copy = default.copy.as_ref()?;
            Some(format!("    {} = {copy}", default.name))
        });
        lines.extend(copies);
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

    /// The parameters with the notebook's values; of a list its items: a list as a default would be one for
    /// all calls.
    fn defaults(&self) -> Vec<Default<'_>> {
        let values: BTreeMap<NameId, &Parameter> = self
            .plan
            .parameters
            .iter()
            .filter(|parameter| !parameter.is_class)
            .map(|parameter| (parameter.name, parameter))
            .collect();
        let names = self.stage.parameters.iter();
        names
            .filter_map(|id| {
                let (name, parameter) = (self.name(*id), *values.get(id)?);
                let value = match &parameter.value {
                    Literal::List(items) => Literal::Tuple(items.clone()),
                    other => other.clone(),
                };
                let copy = match &parameter.value {
                    Literal::List(_) => Some(copied(name, &parameter.value)),
                    table @ Literal::Table(_) if parameter.is_start => Some(copied(name, table)),
                    _ => None,
                };
                Some(Default { name, value, copy })
            })
            .collect()
    }

    /// `def stage(inputs, *, parameters):`, an argument a line where that is long.
    fn head(&self, parameters: &[Default<'_>]) -> String {
        let mut arguments = self.names(&self.stage.inputs);
        if !parameters.is_empty() {
            arguments.push("*".to_owned());
        }
        let keyword = if self.stage.is_async {
            "async def"
        } else {
            "def"
        };
        let name = &self.stage.name;
        let short = parameters
            .iter()
            .map(|Default { name, value, .. }| format!("{name}={}", literal(value)));
        let together: Vec<String> = arguments.iter().cloned().chain(short).collect();
        let together = together.join(", ");
        let line = format!("{keyword} {name}({together}):");
        if line.chars().count() <= LINE {
            return line;
        }
        if together.chars().count() + 4 <= LINE {
            return format!("{keyword} {name}(\n    {together}\n):");
        }
        let long = parameters.iter().map(|Default { name, value, .. }| {
            let value = laid_out(value, "    ", name.chars().count() + 1);
            format!("{name}={value}")
        });
        let apart = arguments.into_iter().chain(long);
        let apart: String = apart.map(|argument| format!("    {argument},\n")).collect();
        format!("{keyword} {name}(\n{apart}):")
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
            let builtin = nbship_analysis::is_builtin(name);
            if builtin
                && mentions.names.contains(name)
                && self.is_read_before_bound(name)
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

impl StageWriter<'_> {
    /// Whether a statement mentions the name before one binds it for sure, or while it does.
    fn is_read_before_bound(&self, name: &str) -> bool {
        for located in &self.statements {
            if Mentions::read_by(located.syntax).names.contains(name) {
                return true;
            }
            let mut binds = located.facts.binds.iter();
            let is_bound =
                |bind: &Bind| self.name(bind.name) == name && bind.certainty == Certainty::Definite;
            if binds.any(is_bound) {
                return false;
            }
        }
        true
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
