//! What `nbship explain` tells of a cell or a name: lines of a heading and what belongs to it.

use nbship_analysis::facts::{Analysis, Bind, BindKind, Certainty, Flow, NameId, Statement};
use nbship_diagnostics::{CellNumber, FileReport, Span, position};
use nbship_stage_plan::plan::{Form, Stage, StagePlan};
use nbship_stage_plan::{Telling, told_role};
use serde_json::json;

use crate::near::near;
use crate::plan_text::{names_words, one_line};

/// Why a value is no result; which of these it is depends on all that is done with it.
const NO_EXPORT: &str = "no later stage takes its last value, and it is no result: what is trained, scored or \
                         predicted, or what nothing but displays read, unless it is a part of a drawing, a loop's \
                         own, called `_…`, or cannot be stored";

/// A thing to tell: what it is about, and the words.
pub type Line = (&'static str, String);

/// Tells of one notebook.
pub struct Teller<'a> {
    pub analysis: &'a Analysis,
    pub plan: &'a StagePlan,
    pub report: &'a FileReport,
}

/// The lines for people: a heading is written once for the lines below it.
pub fn text(lines: &[Line]) -> String {
    let mut out = String::new();
    let mut last = "";
    for (heading, words) in lines {
        let shown = if *heading == last { "" } else { heading };
        out.push_str(format!("{shown:10} {}", one_line(words)).trim_end());
        out.push('\n');
        last = heading;
    }
    out
}

/// The lines for programs.
pub fn json(lines: &[Line]) -> String {
    let lines: Vec<_> = lines
        .iter()
        .map(|(about, text)| json!({"about": about, "text": text}))
        .collect();
    format!("{:#}\n", json!({"schema": 1, "lines": lines}))
}

impl Teller<'_> {
    /// Why a cell is where it is, and what it takes and gives. None where there is no such cell.
    pub fn cell(&self, number: u32) -> Option<Vec<Line>> {
        let cell = self
            .analysis
            .cells
            .iter()
            .find(|cell| cell.cell.0 == number)?;
        let mut lines: Vec<Line> = Vec::new();
        match self
            .plan
            .stages
            .iter()
            .find(|stage| stage.cells.contains(&cell.cell))
        {
            Some(stage) => self.stage(&mut lines, stage, number),
            None => lines.push(("stage", "none: nothing of it is left to execute".to_owned())),
        }
        lines.push(("role", self.role_words(cell.cell)));
        for (heading, names) in [
            ("reads", &cell.reads),
            ("writes", &cell.writes),
            ("mutates", &cell.mutates),
            ("defines", &cell.defines),
            ("imports", &cell.imports),
        ] {
            if !names.is_empty() {
                lines.push((heading, names_words(self.analysis, names)));
            }
        }
        let effects = nbship_analysis::report::effects_words(cell);
        if !effects.is_empty() {
            lines.push(("effects", effects));
        }
        for flow in self
            .analysis
            .flows
            .iter()
            .filter(|flow| flow.to.0 == number)
        {
            lines.push((
                "takes",
                format!(
                    "{} from cell {}{}",
                    flow.name,
                    flow.from,
                    self.flow_words(flow)
                ),
            ));
        }
        for flow in self
            .analysis
            .flows
            .iter()
            .filter(|flow| flow.from.0 == number)
        {
            lines.push((
                "gives",
                format!("{} to cell {}{}", flow.name, flow.to, self.flow_words(flow)),
            ));
        }
        let own = self
            .report
            .findings
            .iter()
            .chain(&self.analysis.findings)
            .chain(&self.plan.findings);
        for finding in own {
            if matches!(finding.place, nbship_diagnostics::Place::Cell { cell, .. } if cell.0 == number)
            {
                lines.push(("finding", format!("{} {}", finding.code.0, finding.message)));
            }
        }
        Some(lines)
    }

    /// What a cell is for, and what tells it.
    fn role_words(&self, number: CellNumber) -> String {
        let Some((role, telling)) = told_role(self.analysis, number) else {
            return "none: it imports, defines or sets".to_owned();
        };
        let role = json!(role);
        let role = role.as_str().unwrap_or_default();
        match telling {
            Telling::Statement(id) => {
                let statement = self.analysis.statement(id);
                format!("{role}, by {}", self.place(number.0, statement.span))
            }
            Telling::Reader(name, reader) => {
                let name = self.analysis.name(name);
                format!("{role}: cell {reader} reads {name}")
            }
            Telling::Shown => format!("{role}: what it makes is only shown"),
        }
    }

    fn stage(&self, lines: &mut Vec<Line>, stage: &Stage, number: u32) {
        lines.push(("stage", format!("{} — {}", stage.name, stage.title)));
        for cut in self
            .plan
            .cuts
            .iter()
            .filter(|cut| cut.before.0 == number || cut.before.0 == number + 1)
        {
            let side = if cut.before.0 == number {
                "before"
            } else {
                "after"
            };
            let verdict = if cut.made { "a cut" } else { "no cut" };
            let place = cut.reason.as_ref().map_or_else(String::new, |reason| {
                format!(
                    " ({}: {})",
                    self.place(reason.cell.0, reason.span),
                    reason.text
                )
            });
            lines.push(("why", format!("{verdict} {side} it: {}{place}", cut.why)));
        }
        if let Form::Script(reasons) = &stage.form {
            for reason in reasons {
                let place = self.place(reason.cell.0, reason.span);
                lines.push(("as script", format!("{}: {}", place, reason.text)));
            }
        }
        for dropped in &self.plan.dropped {
            let statement = self.analysis.statement(dropped.statement);
            if statement.cell.0 == number {
                lines.push((
                    "left out",
                    format!("{}: {}", self.place(number, statement.span), dropped.why),
                ));
            }
        }
    }

    /// Where a name comes from and goes. None where the notebook has no such name.
    pub fn name(&self, name: &str) -> Option<Vec<Line>> {
        let at = self.analysis.names.iter().position(|known| known == name)?;
        let id = NameId(u32::try_from(at).ok()?);
        let mut lines: Vec<Line> = Vec::new();
        for statement in &self.analysis.statements {
            self.statement(&mut lines, statement, id);
        }
        for parameter in self
            .plan
            .parameters
            .iter()
            .filter(|parameter| parameter.name == id)
        {
            let value = serde_json::to_string(&parameter.value).unwrap_or_default();
            lines.push((
                "parameter",
                format!("its value {value} stands in params.toml"),
            ));
        }
        let unsettable = self.plan.unsettable.iter();
        for setting in unsettable.filter(|setting| setting.name == id) {
            lines.push(("parameter", format!("none: {}", setting.why)));
        }
        for lifted in &self.plan.lifted {
            if self
                .analysis
                .definitions
                .get(lifted.definition.index())
                .is_some_and(|known| known.name == id)
            {
                let values = names_words(self.analysis, &lifted.values);
                let with = if values.is_empty() {
                    String::new()
                } else {
                    format!(", bound to {values}")
                };
                lines.push(("lifted", format!("it goes to functions.py{with}")));
            }
        }
        for stage in &self.plan.stages {
            for (verb, names) in [("taken by", &stage.inputs), ("given by", &stage.outputs)] {
                if names.contains(&id) {
                    lines.push((verb, stage.name.clone()));
                }
            }
            for bundle in stage
                .bundles
                .iter()
                .filter(|bundle| bundle.len() > 1 && bundle.contains(&id))
            {
                lines.push((
                    "together",
                    format!(
                        "with {} (they may share state)",
                        names_words(self.analysis, bundle)
                    ),
                ));
            }
        }
        if let Some((_, stage)) = self.plan.exports.iter().find(|(export, _)| *export == id) {
            lines.push((
                "exported",
                format!(
                    "its last value comes from {}",
                    self.plan.stages[stage.index()].name
                ),
            ));
        }
        let is_elsewhere = |(label, text): &Line| {
            ["lifted", "exported"].contains(label)
                || *label == "parameter" && !text.starts_with("none")
        };
        let binds = self.analysis.statements.iter().flat_map(|one| &one.binds);
        let mut binds = binds.filter(|bind| bind.name == id).peekable();
        let is_imported = |bind: &Bind| matches!(bind.kind, BindKind::Import { .. });
        if binds.peek().is_some() && !binds.all(is_imported) && !lines.iter().any(is_elsewhere) {
            lines.push(("no export", NO_EXPORT.to_owned()));
        }
        if lines.is_empty() {
            lines.push((
                "name",
                "it is mentioned, and nothing is done with it".to_owned(),
            ));
        }
        Some(lines)
    }

    fn statement(&self, lines: &mut Vec<Line>, statement: &Statement, id: NameId) {
        let cell = statement.cell.0;
        let through = |name: Option<NameId>| {
            name.map_or_else(String::new, |name| {
                format!(" through {}", self.analysis.name(name))
            })
        };
        let doubt = |certainty: Certainty| {
            if certainty == Certainty::May {
                " (possibly)"
            } else {
                ""
            }
        };
        for read in statement.reads.iter().filter(|read| read.name == id) {
            let words = format!(
                "{}{}{}",
                self.place(cell, read.span),
                through(read.through),
                doubt(read.certainty)
            );
            lines.push(("read", words));
        }
        for change in statement.mutates.iter().filter(|change| change.name == id) {
            let via = change.via.map_or_else(String::new, |name| {
                format!(" via {}", self.analysis.name(name))
            });
            let place = self.place(cell, change.span);
            let words = format!(
                "{place}{via}{}{}: {}",
                through(change.through),
                doubt(change.certainty),
                change.why
            );
            lines.push(("changed", words));
        }
        for bind in statement.binds.iter().filter(|bind| bind.name == id) {
            let words = format!(
                "{}{}{}",
                self.place(cell, bind.span),
                through(bind.through),
                doubt(bind.certainty)
            );
            lines.push(("bound", words));
        }
        for (_, certainty) in statement.deletes.iter().filter(|(name, _)| *name == id) {
            lines.push((
                "deleted",
                format!("{}{}", self.place(cell, statement.span), doubt(*certainty)),
            ));
        }
    }

    /// The names most like one that there is not.
    pub fn near(&self, name: &str) -> Vec<String> {
        near(name, self.analysis.names.iter().map(String::as_str))
    }

    fn flow_words(&self, flow: &Flow) -> String {
        let through = flow.through.map_or_else(String::new, |name| {
            format!(" through {}", self.analysis.name(name))
        });
        let why = flow
            .why
            .as_ref()
            .map_or_else(String::new, |why| format!(": {why}"));
        let doubt = if flow.certainty == Certainty::May {
            " (possibly)"
        } else {
            ""
        };
        format!("{through}{doubt}{why}")
    }

    /// "cell 3, line 2: `code`".
    fn place(&self, cell: u32, span: Span) -> String {
        let Some(source) = self.report.cells.get(&nbship_diagnostics::CellNumber(cell)) else {
            return format!("cell {cell}");
        };
        let line = position(source, span.start as usize).line;
        let code = source.split('\n').nth(line - 1).unwrap_or_default().trim();
        let cut: String = code.chars().take(70).collect();
        let dots = if cut.len() < code.len() { "…" } else { "" };
        format!("cell {cell}, line {line}: `{cut}{dots}`")
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_heading_is_written_once() {
        let lines = [
            ("read", "a".to_owned()),
            ("read", "b".to_owned()),
            ("bound", "c".to_owned()),
        ];
        assert_eq!(text(&lines), "read       a\n           b\nbound      c\n");
    }
}
