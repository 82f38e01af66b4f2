//! The docstring of a stage's module: what it is, what its author says of it, and what a reader could
//! not see from its signature.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Certainty, Mutation, NameId, Reason};
use nbship_stage_plan::plan::Form;

use super::stage::StageWriter;
use super::text::{docstring, paragraph, ranges, wrapped};

/// A title without the signs that lead on to something, or end it.
fn bare(title: &str) -> &str {
    title.trim_end_matches([':', '.', ';', ',', ' ', '…', '。', '：'])
}

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
        let title = bare(title);
        let mut parts = vec![docstring(&if title.ends_with(['?', '!', '？', '！']) {
            format!("{title} Notebook {word} {cells}.")
        } else {
            format!("{title}: notebook {word} {cells}.")
        })];
        if !self.stage.also.is_empty() {
            let also: Vec<&str> = self.stage.also.iter().map(|title| bare(title)).collect();
            parts.push(wrapped(&docstring(&format!("Also: {}.", also.join("; ")))));
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
        wrapped(&format!(
            "Runs in the notebook's namespace, not as a function: {} (cell {}).{given}",
            docstring(&reason.text),
            reason.cell
        ))
    }

    /// What the function changes of what it is given, and gives back for that reason.
    fn in_place(&self) -> Option<String> {
        let facts = || self.statements.iter().map(|located| located.facts);
        let bound: BTreeSet<NameId> = facts()
            .flat_map(|facts| facts.binds.iter().map(|bind| bind.name))
            .collect();
        let (mut changed, mut may, mut with) = (Vec::new(), Vec::new(), Vec::new());
        for name in &self.stage.outputs {
            if !self.stage.inputs.contains(name) || bound.contains(name) {
                continue;
            }
            let of_name = |mutation: &&Mutation| mutation.name == *name && !mutation.unlikely;
            let found: Vec<&Mutation> = facts()
                .flat_map(|facts| facts.mutates.iter().filter(of_name))
                .collect();
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
            .collect();
        (!sentences.is_empty()).then(|| wrapped(&sentences.join(" ")))
    }
}
