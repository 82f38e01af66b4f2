//! One stage's module: a plain function, or a script where a function would not be faithful.

use std::collections::BTreeSet;

use nbship_analysis::facts::{NameId, Reason, StatementId};
use nbship_diagnostics::CellNumber;
use nbship_notebook::ast::StmtKind;
use nbship_stage_plan::plan::{Form, Lifted, Stage, StagePlan};

use super::builtins::BUILTINS;
use super::comments::Comments;
use super::imports::Imports;
use super::mentions::Mentions;
use super::source::{Located, Source};
use super::text::{docstring, py_string, ranges};

/// The line length of the package's own configuration.
const LINE: usize = 100;
/// What stands behind the first value of a name that the stage hands on and may not bind.
const UNBOUND: &str = "  # bound on some paths only";
const ONCE: &str = "    ";
const TWICE: &str = "        ";

/// Writes one stage's module.
pub(crate) struct StageWriter<'a> {
    source: &'a Source<'a>,
    comments: &'a Comments,
    plan: &'a StagePlan,
    stage: &'a Stage,
    package: &'a str,
    imports: Imports,
    statements: Vec<Located<'a>>,
    indent: &'static str,
}

impl<'a> StageWriter<'a> {
    pub(crate) fn new(
        source: &'a Source<'a>,
        comments: &'a Comments,
        plan: &'a StagePlan,
        stage: &'a Stage,
        package: &'a str,
    ) -> Self {
        let statements = stage
            .statements
            .iter()
            .filter_map(|id| source.locate(*id))
            .collect();
        let indent = if stage.form == Form::Function {
            ONCE
        } else {
            ""
        };
        Self {
            source,
            comments,
            plan,
            stage,
            package,
            imports: Imports::default(),
            statements,
            indent,
        }
    }

    /// The module's text.
    pub(crate) fn write(mut self) -> String {
        let earlier = self.earlier_scripts();
        let own = self.statements.iter().map(|located| located.syntax);
        let mentions = Mentions::of(own.chain(earlier.iter().map(|located| located.syntax)));
        self.import_mentioned(&mentions);
        let partials = self.partials(&mentions);
        let body = self.body(&partials);
        let mut head = format!("\"\"\"{}\"\"\"\n", self.docstring());
        let text = if self.stage.form == Form::Function {
            self.function(&mentions, &partials, body)
        } else {
            body.join("\n")
        };
        if !self.imports.is_empty() {
            head.push_str(&format!("\n{}\n", self.imports.write(self.package)));
        }
        let gap = if self.stage.form == Form::Function {
            "\n\n"
        } else {
            "\n"
        };
        format!("{head}{gap}{text}\n")
    }

    /// What ran in the namespace before a script: in a process of its own, the code that those
    /// stages left behind (functions, lambdas) finds its imports only where this stage makes them.
    fn earlier_scripts(&self) -> Vec<Located<'a>> {
        if self.stage.form == Form::Function {
            return Vec::new();
        }
        let before = self
            .plan
            .stages
            .iter()
            .take_while(|stage| stage.id < self.stage.id);
        let scripts = before.filter(|stage| stage.form != Form::Function);
        let statements = scripts.flat_map(|stage| &stage.statements);
        statements
            .filter_map(|id| self.source.locate(*id))
            .filter(|located| located.facts.defines.is_some() || !located.facts.captures.is_empty())
            .collect()
    }

    fn name(&self, name: NameId) -> &'a str {
        self.source.analysis.name(name)
    }

    fn names(&self, names: &[NameId]) -> Vec<String> {
        names
            .iter()
            .map(|name| self.name(*name).to_owned())
            .collect()
    }

    fn docstring(&self) -> String {
        let cells: Vec<u32> = self.stage.cells.iter().map(|cell| cell.0).collect();
        let word = if cells.len() == 1 { "cell" } else { "cells" };
        let title = if self.stage.title.is_empty() {
            &self.stage.name
        } else {
            &self.stage.title
        };
        let head = format!("{}: notebook {word} {}.", docstring(title), ranges(&cells));
        match &self.stage.form {
            Form::Script(reasons) if !reasons.is_empty() => {
                format!("{head}\n\n{}\n", why_script(&reasons[0]))
            }
            _ => head,
        }
    }

    fn runtime(&self) -> String {
        format!("{}.runtime", self.package)
    }

    /// Imports, lifted definitions and constants that the stage's text mentions.
    fn import_mentioned(&mut self, mentions: &Mentions<'_>) {
        let bound: BTreeSet<NameId> = self
            .statements
            .iter()
            .flat_map(|located| located.facts.binds.iter().map(|bind| bind.name))
            .collect();
        let runtime = self.runtime();
        self.imports.add_mentioned(
            self.source.analysis,
            &self.plan.imports,
            mentions,
            |import| bound.contains(&import.name),
            &runtime,
        );
        if mentions.names.contains("display") && !self.is_own("display", &bound) {
            self.imports.add_from(&runtime, "display", None);
        }
        let functions = format!("{}.functions", self.package);
        for (name, _) in &self.plan.constants {
            if mentions.mentions(self.name(*name)) {
                self.imports.add_from(&functions, self.name(*name), None);
            }
        }
        for lifted in self
            .plan
            .lifted
            .iter()
            .filter(|lifted| lifted.values.is_empty())
        {
            let name = self.source.analysis.definitions[lifted.definition.index()].name;
            if mentions.mentions(self.name(name)) {
                self.imports.add_from(&functions, self.name(name), None);
            }
        }
    }

    /// Whether a name that IPython has too stands for the notebook's own in this stage.
    fn is_own(&self, name: &str, bound: &BTreeSet<NameId>) -> bool {
        let analysis = self.source.analysis;
        let given = self.stage.inputs.iter().chain(&self.stage.parameters);
        let imported = self.plan.imports.iter().map(|import| import.name);
        let lifted = self.plan.lifted.iter();
        let lifted = lifted.map(|lifted| analysis.definitions[lifted.definition.index()].name);
        let constants = self.plan.constants.iter().map(|(name, _)| *name);
        let mut own = (given.chain(bound).copied())
            .chain(imported)
            .chain(lifted)
            .chain(constants);
        own.any(|own| self.name(own) == name)
    }

    /// Lifted definitions with values that the stage needs, in an order in which they can be made.
    fn partials(&mut self, mentions: &Mentions<'_>) -> Vec<&'a Lifted> {
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
        let name = self.name(self.source.analysis.definitions[lifted.definition.index()].name);
        let values: Vec<String> = lifted
            .values
            .iter()
            .map(|value| format!("{0}={0}", self.name(*value)))
            .collect();
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

    /// The statements' lines: cell markers, comments, code, partials where they can first be made.
    fn body(&mut self, partials: &[&'a Lifted]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut pending = partials.to_vec();
        self.flush_partials(
            &mut pending,
            |bound| bound < self.first_statement(),
            &mut lines,
        );
        let mut cell = None;
        let mut before_cell = 0;
        let statements = std::mem::take(&mut self.statements);
        for (index, located) in statements.iter().enumerate() {
            let begins = cell != Some(located.facts.cell);
            if begins {
                cell = Some(located.facts.cell);
                before_cell = lines.len();
                let blank = lines.last().is_some_and(|line: &String| !line.is_empty());
                lines.extend(blank.then(String::new));
                lines.push(format!("{}# [cell {}]", self.indent, located.facts.cell));
            } else if located.after_blank_line() && !lines.last().is_some_and(is_marker) {
                lines.push(String::new());
            }
            self.flush_partials(&mut pending, |bound| bound < located.facts.id, &mut lines);
            if begins && located.is_captured() {
                self.begin_capture(located, &mut lines);
            }
            if !(begins && located.captured_as().is_some()) {
                self.statement(located, &mut lines);
            }
            self.flush_partials(&mut pending, |bound| bound <= located.facts.id, &mut lines);
            let next = statements.get(index + 1).map(|next| next.facts.cell);
            if next != cell {
                self.end_cell(located, &mut lines);
                if located.is_captured() {
                    self.end_capture(&mut lines);
                }
                let is_nothing = |line: &String| line.is_empty() || is_marker(line);
                if lines[before_cell..].iter().all(is_nothing) {
                    lines.truncate(before_cell);
                }
            }
        }
        self.statements = statements;
        self.flush_partials(&mut pending, |_| true, &mut lines);
        lines
    }

    fn first_statement(&self) -> StatementId {
        self.stage
            .statements
            .first()
            .copied()
            .unwrap_or(StatementId(0))
    }

    fn flush_partials(
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

    fn statement(&mut self, located: &Located<'_>, lines: &mut Vec<String>) {
        lines.extend(self.comments.above(self.source, located, self.indent));
        let written = located.write(self.indent, Vec::new());
        for name in written.runtime {
            self.need_runtime(name);
        }
        for module in written.modules {
            self.imports.add_plain(module);
        }
        let comment = located
            .trailing_comment()
            .map(|comment| format!("  {comment}"))
            .unwrap_or_default();
        // `global` outside of functions says nothing, and Python refuses it after a use of the name,
        // which an earlier cell of this stage may have.
        let is_global = matches!(located.syntax.kind, StmtKind::Global(_));
        if written.text != "pass" && !is_global {
            lines.push(format!("{}{}{comment}", self.indent, written.text));
        }
    }

    /// Opens the block of a cell whose output is captured; its code is indented once more.
    fn begin_capture(&mut self, first: &Located<'_>, lines: &mut Vec<String>) {
        let held = match first.captured_as() {
            Some(name) => {
                self.statement(first, lines);
                name.to_owned()
            }
            None => {
                self.need_runtime("capture");
                format!("{}()", self.source.clashes.written("capture"))
            }
        };
        lines.push(format!("{}with {held}:", self.indent));
        self.indent = if self.indent.is_empty() { ONCE } else { TWICE };
    }

    /// Closes it; one without code goes away.
    fn end_capture(&mut self, lines: &mut Vec<String>) {
        self.indent = if self.indent == TWICE { ONCE } else { "" };
        let opened = lines.iter().rposition(|line| {
            line.starts_with(&format!("{}with ", self.indent)) && line.ends_with(':')
        });
        if let Some(opened) = opened
            && !lines[opened + 1..].iter().any(|line| is_code(line))
        {
            lines.remove(opened);
        }
    }

    fn need_runtime(&mut self, name: &'static str) {
        let alias = self.source.clashes.alias(name);
        self.imports
            .add_from(&self.runtime(), name, alias.as_deref());
    }

    fn end_cell(&mut self, last: &Located<'_>, lines: &mut Vec<String>) {
        lines.extend(last.closing_comments(self.indent));
        if self.leaves_figures(last.facts.cell) {
            self.need_runtime("show_figures");
            let name = self.source.clashes.written("show_figures");
            lines.push(format!("{}{name}()", self.indent));
        }
    }

    fn leaves_figures(&self, cell: CellNumber) -> bool {
        let facts = self
            .source
            .analysis
            .cells
            .iter()
            .find(|facts| facts.cell == cell);
        facts.is_some_and(|facts| {
            let statements = &self.source.analysis.statements
                [facts.statements.start as usize..facts.statements.end as usize];
            statements
                .iter()
                .flat_map(|statement| &statement.effects)
                .any(|effect| effect.place == nbship_analysis::facts::Place::Figure)
        })
    }

    fn function(
        &mut self,
        mentions: &Mentions<'_>,
        partials: &[&'a Lifted],
        body: Vec<String>,
    ) -> String {
        let mut arguments = self.names(&self.stage.inputs);
        if !self.stage.parameters.is_empty() {
            arguments.push("*".to_owned());
            for name in &self.stage.parameters {
                let parameter = self
                    .plan
                    .parameters
                    .iter()
                    .find(|parameter| parameter.name == *name);
                let value = parameter.map_or_else(String::new, |parameter| {
                    super::pipeline::literal(&parameter.value)
                });
                arguments.push(format!("{}={value}", self.name(*name)));
            }
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

/// A paragraph for whoever finds names in a script that nothing there binds.
fn why_script(reason: &Reason) -> String {
    let text = format!(
        "Runs in the notebook's namespace, not as a function: {} (cell {}).",
        docstring(&reason.text),
        reason.cell
    );
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > LINE {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines.join("\n")
}

/// `# [cell 4]`.
fn is_marker(line: impl AsRef<str>) -> bool {
    line.as_ref().trim_start().starts_with("# [cell")
}

fn is_code(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with('#')
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

/// The value of a `# [cell N]` marker is not text of the notebook: nothing to quote. Titles are.
pub(crate) fn quoted_title(stage: &Stage) -> String {
    py_string(&stage.title)
}
