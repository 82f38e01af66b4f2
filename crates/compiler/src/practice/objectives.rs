//! Functions of the notebook that an optimizer calls, and what they score on.

use nbship_diagnostics::CellNumber;
use nbship_notebook::ast::{Argument, ArgumentKind, Expr, ExprKind, FunctionDef};

use super::learners::last;
use super::values::{Data, Value};
use super::walk::Walk;

/// A function, and the cell that it is in with its text.
#[derive(Clone, Copy)]
pub(super) struct Defined<'a> {
    pub cell: CellNumber,
    pub source: &'a str,
    pub function: &'a FunctionDef,
}

impl<'a> Walk<'a> {
    /// `fmin(fn=objective, …)`, `gp_minimize(objective, …)`: settings chosen by what the function scores.
    pub(super) fn minimized(&mut self, path: &str, args: &'a [Argument]) -> Option<Value> {
        let name = last(path);
        let is_optimizer = path.starts_with("hyperopt.") && name == "fmin"
            || path.starts_with("skopt.") && name.ends_with("_minimize");
        if !is_optimizer {
            return None;
        }
        let chosen = self.chosen_by(args)?;
        Some(self.add(Data {
            chosen: Some(chosen),
            ..Data::default()
        }))
    }

    /// `study.optimize(objective, …)`.
    pub(super) fn note_study(&mut self, study: usize, name: &str, args: &'a [Argument]) {
        if name == "optimize"
            && let Some(chosen) = self.chosen_by(args)
        {
            self.data[study].chosen = Some(chosen);
        }
    }

    /// The split on whose test part the function among the arguments scores what it gives back.
    fn chosen_by(&mut self, args: &'a [Argument]) -> Option<usize> {
        let is_first = |arg: &&Argument| match &arg.kind {
            ArgumentKind::Keyword(name) => matches!(name.name.as_str(), "fn" | "func"),
            _ => false,
        };
        let given = args.iter().find(is_first).or_else(|| args.first())?;
        let ExprKind::Name(name) = &given.value.kind else {
            return None;
        };
        let defined = self.functions.remove(name)?;
        let found = self.scored_within(defined);
        self.functions.insert(name.clone(), defined);
        found
    }

    /// Walks the body of a function as one that may run, and says nothing of what is in it.
    fn scored_within(&mut self, defined: Defined<'a>) -> Option<usize> {
        let around = (self.site, self.source, self.returned.take());
        let (said, evaluations) = (self.said.len(), self.evaluations.len());
        (self.site, self.source) = (defined.cell, defined.source);
        self.branches += 1;
        let params = &defined.function.params;
        let names: Vec<&str> = params
            .posonly
            .iter()
            .chain(&params.args)
            .chain(&params.kwonly)
            .map(|param| param.name.name.as_str())
            .collect();
        self.on_trial(&names, &defined.function.body);
        self.branches -= 1;
        self.said.truncate(said);
        self.evaluations.truncate(evaluations);
        let found = self.returned;
        (self.site, self.source, self.returned) = around;
        found
    }

    pub(super) fn return_of(&mut self, value: &'a Expr) {
        let value = self.expr(value);
        self.returned = self.returned.or(self.chosen_of(&value));
    }
}
