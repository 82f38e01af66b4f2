//! The docstring of a stage's module: what it is, what its author says of it, and what a reader could
//! not see from its signature.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Certainty, Mutation, NameId, Reason, Statement};
use nbship_stage_plan::plan::Form;

use super::stage::StageWriter;
use super::text::{docstring, paragraph, ranges, wrapped};

impl StageWriter<'_> {
    pub(super) fn docstring(&self) -> String {
        let cells = self.source.cells_of(self.stage);
        let cells: Vec<u32> = cells.iter().map(|cell| cell.0).collect();
        let word = if cells.len() == 1 { "cell" } else { "cells" };
        let title = if self.stage.title.is_empty() {
            &self.stage.name
        } else {
            &self.stage.title
        };
        let cells = ranges(&cells);
        let title = without_end(title);
        // What is written is escaped as a whole: a quote at the end of a title is none at the end of the text.
        let mut parts = vec![if title.ends_with(['?', '!', '？', '！']) {
            docstring(&format!("{title} Notebook {word} {cells}."))
        } else {
            docstring(&format!("{title}: notebook {word} {cells}."))
        }];
        let also = self.stage.also.iter().map(|other| without_end(other));
        let also: Vec<&str> = also.filter(|other| !other.is_empty()).collect();
        if !also.is_empty() {
            let also = docstring(&format!("Also: {}.", also.join("; ")));
            parts.push(wrapped(&also));
        }
        let first = self.stage.cells.first();
        let prose = first.and_then(|cell| self.source.prose_above(*cell, &self.stage.title));
        parts.extend(prose.map(|prose| wrapped(&paragraph(&prose))));
        match &self.stage.form {
            Form::Script(reasons) => parts.extend(reasons.first().map(|why| self.why_script(why))),
            Form::Function => parts.extend(self.in_place()),
        }
        let end = if parts.len() > 1 { "\n" } else { "" };
        format!("{}{end}", parts.join("\n\n"))
    }

    /// A paragraph for whoever finds names in a script that nothing there binds.
    fn why_script(&self, reason: &Reason) -> String {
        let given = self.stage.inputs.iter().chain(&self.stage.parameters);
        let given: Vec<&str> = given.map(|name| self.name(*name)).collect();
        let given = match given.as_slice() {
            [] => String::new(),
            names => format!(" It finds there: {}.", names.join(", ")),
        };
        wrapped(&docstring(&format!(
            "Runs in the notebook's namespace, not as a function: {} (cell {}).{given}",
            reason.text, reason.cell
        )))
    }

    /// What the function changes of what it is given, and gives back for that reason.
    fn in_place(&self) -> Option<String> {
        let facts = || self.statements.iter().map(|located| located.facts);
        let bound: BTreeSet<NameId> = facts()
            .flat_map(|facts| facts.binds.iter().map(|bind| bind.name))
            .collect();
        let (mut changed, mut may, mut with) = (Vec::new(), Vec::new(), Vec::new());
        let mut passed: Vec<NameId> = Vec::new();
        for name in &self.stage.outputs {
            if !self.stage.inputs.contains(name) || bound.contains(name) {
                continue;
            }
            let of_name = |mutation: &&Mutation| mutation.name == *name && !mutation.unlikely;
            let found: Vec<&Mutation> = facts()
                .flat_map(|facts| facts.mutates.iter().filter(of_name))
                .collect();
            if found.is_empty() && !facts().any(|facts| changes(facts, *name)) {
                passed.push(*name);
            }
            let itself = || found.iter().filter(|mutation| mutation.via.is_none());
            if itself().any(|mutation| mutation.certainty == Certainty::Definite) {
                changed.push(self.name(*name));
            } else if itself().next().is_some() {
                may.push(self.name(*name));
            } else if let Some(via) = found.iter().find_map(|mutation| mutation.via) {
                with.push(format!(
                    "May change what {} holds (through {}).",
                    self.name(*name),
                    self.name(via)
                ));
            }
        }
        let said = |words: &str, names: &[&str]| {
            (!names.is_empty()).then(|| format!("{words} {} in place.", names.join(", ")))
        };
        let sentences: Vec<String> = said("Changes", &changed)
            .into_iter()
            .chain(said("May change", &may))
            .chain(with)
            .chain(self.passed_on(&passed))
            .collect();
        (!sentences.is_empty()).then(|| wrapped(&sentences.join(" ")))
    }

    /// Why the function takes and gives back values that it does not touch: for each group of values that
    /// are stored together, those of `passed` in it, and the others.
    fn passed_on(&self, passed: &[NameId]) -> Vec<String> {
        let is_passed = |name: &&NameId| passed.contains(*name);
        let groups = self.stage.bundles.iter().filter_map(|bundle| {
            let (passed, others): (Vec<&NameId>, Vec<&NameId>) = bundle.iter().partition(is_passed);
            let listed = |names: Vec<&NameId>| {
                let names = names.into_iter().map(|name| self.name(*name));
                names.collect::<Vec<_>>().join(", ")
            };
            (!passed.is_empty() && !others.is_empty()).then(|| {
                format!(
                    "Passes on {}: stored with {}.",
                    listed(passed),
                    listed(others)
                )
            })
        });
        groups.collect()
    }
}

/// Whether a statement changes what a name holds, however unlikely.
fn changes(facts: &Statement, name: NameId) -> bool {
    let mut changes = facts.mutates.iter();
    changes.any(|change| change.name == name)
}

/// A title without the marks at its end.
fn without_end(title: &str) -> &str {
    title.trim_end_matches([':', '.', ';', ',', ' ', '…', '。', '：'])
}
