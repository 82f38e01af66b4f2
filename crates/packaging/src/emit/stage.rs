//! One stage's module: a plain function, or a script where a function would not be faithful.

use std::collections::BTreeSet;

use nbship_analysis::facts::{NameId, Place, StatementId};
use nbship_notebook::ast::StmtKind;
use nbship_stage_plan::plan::{Form, Lifted, Parameter, Stage, StagePlan};

use super::comments::Comments;
use super::imports::{Imports, needs_registered};
use super::located::Located;
use super::mentions::Mentions;
use super::source::Source;
use super::text::py_string;

const ONCE: &str = "    ";
const TWICE: &str = "        ";

/// Writes one stage's module.
pub(crate) struct StageWriter<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) comments: &'a Comments,
    pub(super) plan: &'a StagePlan,
    pub(super) stage: &'a Stage,
    pub(super) package: &'a str,
    pub(super) imports: Imports,
    pub(super) statements: Vec<Located<'a>>,
    pub(super) indent: &'static str,
}

impl<'a> StageWriter<'a> {
    pub(crate) fn new(
        source: &'a Source<'a>,
        comments: &'a Comments,
        plan: &'a StagePlan,
        stage: &'a Stage,
        package: &'a str,
    ) -> Self {
        // What a value begins with that is a parameter of the stage.
        let parameters = plan.parameters.iter();
        let given: BTreeSet<StatementId> = parameters.flat_map(Parameter::statements).collect();
        let statements = stage.statements.iter().filter(|id| !given.contains(id));
        let statements = statements.filter_map(|id| source.locate(*id)).collect();
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

    pub(super) fn name(&self, name: NameId) -> &'a str {
        self.source.analysis.name(name)
    }

    pub(super) fn names(&self, names: &[NameId]) -> Vec<String> {
        names
            .iter()
            .map(|name| self.name(*name).to_owned())
            .collect()
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
        let in_texts = self.read_in_texts();
        let runtime = self.runtime();
        self.imports.add_mentioned(
            self.source,
            &self.plan.imports,
            mentions,
            |import| bound.contains(&import.name),
            &runtime,
        );
        for import in &self.plan.imports {
            if in_texts.contains(&import.name) && !bound.contains(&import.name) {
                self.imports.add(self.name(import.name), import, &runtime);
            }
        }
        self.import_registering(mentions, &runtime);
        if mentions.names.contains("display") && !self.is_own("display", &bound) {
            self.imports.add_from(&runtime, "display", None);
        }
        let functions = format!("{}.functions", self.package);
        let in_texts = in_texts.iter().map(|name| self.name(*name));
        let mut found: BTreeSet<&str> = mentions.all().chain(in_texts).collect();
        found.retain(|name| self.source.in_functions.contains(name));
        for name in found {
            self.imports.add_from(&functions, name, None);
        }
    }

    /// Imports that the stage does not mention, and needs for what they registered before it.
    fn import_registering(&mut self, mentions: &Mentions<'_>, runtime: &str) {
        let plan = self.plan;
        let Some(last) = self.stage.statements.last() else {
            return;
        };
        let mut effects = self
            .statements
            .iter()
            .flat_map(|located| &located.facts.effects);
        let draws = effects.any(|effect| effect.place == Place::Figure);
        let registering = plan.imports.iter();
        for import in registering.filter(|import| import.registers.is_some()) {
            let runs_here = |at: &StatementId| self.stage.statements.contains(at);
            let is_before = import.statements.iter().any(|at| at <= last);
            let is_due = import.hoisted || !import.statements.iter().any(runs_here);
            let name = self.name(import.name);
            let analysis = self.source.analysis;
            if is_before
                && is_due
                && !mentions.mentions(name)
                && needs_registered(analysis, &plan.imports, import, mentions, draws)
            {
                self.imports.add_registering(name, import, runtime);
            }
        }
    }

    /// Names that statements read which run code that is only known when it runs.
    fn read_in_texts(&self) -> BTreeSet<NameId> {
        let definitions = self.source.analysis.definitions.iter();
        let open: BTreeSet<NameId> = definitions
            .filter(|definition| !definition.needs_namespace.is_empty())
            .map(|definition| definition.name)
            .collect();
        let mut found = BTreeSet::new();
        for located in &self.statements {
            let runs_text = !located.facts.needs_namespace.is_empty();
            let by_text = located
                .facts
                .reads
                .iter()
                .filter(|read| match read.through {
                    Some(through) => open.contains(&through),
                    None => runs_text || read.is_by_text(),
                });
            found.extend(by_text.map(|read| read.name));
        }
        if self
            .statements
            .iter()
            .any(|located| located.facts.looks_up_any)
        {
            found.extend(self.made_known());
        }
        found
    }

    /// What the notebook imported and defined up to the end of the stage.
    fn made_known(&self) -> Vec<NameId> {
        let last = self.stage.statements.last();
        let is_before = |at: &StatementId| last.is_some_and(|last| at <= last);
        let imports = self.plan.imports.iter();
        let imports = imports.filter(|i| i.statements.first().is_some_and(is_before));
        let constants = self.plan.constants.iter().filter(|(_, at)| is_before(at));
        let definitions = self.plan.lifted.iter();
        let definitions =
            definitions.map(|l| &self.source.analysis.definitions[l.definition.index()]);
        let definitions = definitions.filter(|definition| is_before(&definition.statement));
        (imports.map(|import| import.name))
            .chain(constants.map(|(name, _)| *name))
            .chain(definitions.map(|definition| definition.name))
            .collect()
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
            let before = index.checked_sub(1).map(|at| &statements[at]);
            let remarks = before.map_or(0, |before| located.remarks_on(before));
            if begins {
                cell = Some(located.facts.cell);
                before_cell = lines.len();
                let blank = lines.last().is_some_and(|line: &String| !line.is_empty());
                lines.extend(blank.then(String::new));
                lines.push(format!("{}# [cell {}]", self.indent, located.facts.cell));
            } else if located.after_blank_line()
                && remarks == 0
                && !lines.last().is_some_and(is_marker)
            {
                lines.push(String::new());
            }
            self.flush_partials(&mut pending, |bound| bound < located.facts.id, &mut lines);
            if begins && located.is_captured() {
                self.begin_capture(located, &mut lines);
            }
            if !(begins && located.captured_as().is_some()) {
                let start = lines.len();
                self.statement(located, &mut lines);
                let is_parted = remarks > 0 && start + remarks < lines.len();
                lines.splice(
                    start + remarks..start + remarks,
                    is_parted.then(String::new),
                );
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

    fn statement(&mut self, located: &Located<'_>, lines: &mut Vec<String>) {
        // What stands right above a definition is its comment, which `help` prints.
        if lines.last().is_some_and(is_marker) && located.is_definition() {
            lines.push(String::new());
        }
        lines.extend(self.comments.above(self.source, located, self.indent));
        if let Some(remark) = located.as_remark(self.indent) {
            lines.extend(remark);
            return;
        }
        let written = located.write(self.indent, Vec::new());
        for name in written.runtime {
            self.need_runtime(name);
        }
        for module in written.modules {
            self.imports.add_plain(module);
        }
        let comment = located.comment_beside().unwrap_or_default();
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

    pub(super) fn need_runtime(&mut self, name: &'static str) {
        let alias = self.source.clashes.alias(name);
        self.imports
            .add_from(&self.runtime(), name, alias.as_deref());
    }

    fn end_cell(&mut self, last: &Located<'_>, lines: &mut Vec<String>) {
        lines.extend(self.comments.below(last, self.indent));
        if self.source.leaves_figures(last) {
            self.need_runtime("show_figures");
            let name = self.source.clashes.written("show_figures");
            lines.push(format!("{}{name}()", self.indent));
        }
    }
}

/// `# [cell 4]`.
fn is_marker(line: impl AsRef<str>) -> bool {
    line.as_ref().trim_start().starts_with("# [cell")
}

pub(super) fn is_code(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with('#')
}

/// The value of a `# [cell N]` marker is not text of the notebook: nothing to quote. Titles are.
pub(crate) fn quoted_title(stage: &Stage) -> String {
    py_string(&stage.title)
}
