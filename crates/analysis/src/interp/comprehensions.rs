//! Comprehensions and generator expressions.

use super::Interp;
use super::implied::{HASH, Whose};
use crate::heap::Kind;
use crate::value::Value;
use nbship_diagnostics::Span;
use nbship_notebook::ast::{Clause, ComprehensionKind, Expr};

impl<'a> Interp<'a> {
    pub(super) fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        element: &'a Expr,
        value: Option<&'a Expr>,
        clauses: &'a [Clause],
        span: Span,
    ) -> Value {
        let ty = match kind {
            ComprehensionKind::List => self.words.list,
            ComprehensionKind::Set => self.words.set,
            ComprehensionKind::Dict => self.words.dict,
            ComprehensionKind::Generator => self.words.generator,
        };
        let made = self.make(span, 5, Kind::Instance(ty));
        let Some(first) = clauses.first() else {
            return Value::obj(made);
        };
        let source = self.expr(&first.iter);
        let cell = self.frames.last().map_or(self.cell, |f| f.cell);
        let scope = self.code.scope_at.get(&(cell, span)).copied().unwrap_or(0);
        self.push_frame(scope, None, None, true, cell);
        self.presumed(|s| s.comprehension_rounds(made, element, value, clauses, &source));
        self.pop_frame();
        if kind == ComprehensionKind::Generator && self.frames.len() == 1 {
            let lazy = super::lazy::Lazy::Comprehension {
                element,
                clauses,
                source,
                scope,
                cell,
            };
            self.make_lazy(made, lazy);
        }
        Value::obj(made)
    }

    pub(super) fn comprehension_rounds(
        &mut self,
        made: crate::facts::ObjectId,
        element: &'a Expr,
        value: Option<&'a Expr>,
        clauses: &'a [Clause],
        source: &Value,
    ) {
        let is_set = self.heap.get(made).kind == Kind::Instance(self.words.set);
        let hashes = is_set || value.is_some();
        // Twice, since one round may leave behind (by a walrus) what the next one reads.
        for _ in 0..2 {
            for (at, clause) in clauses.iter().enumerate() {
                let iterated = if at == 0 {
                    source.clone()
                } else {
                    self.expr(&clause.iter)
                };
                let item = self.iterate(&iterated, clause.iter.span);
                self.assign(&clause.target, &item);
                for condition in &clause.conditions {
                    self.condition(condition);
                }
            }
            let mut first = self.expr(element);
            first.widen(self.words.constants());
            if hashes {
                self.call_implied(&first, Whose::Held, HASH, element.span);
            }
            match value {
                Some(value) => {
                    let held = self.expr(value);
                    self.put(made, &first, &held);
                }
                None => self.heap.add_element(made, &first),
            }
        }
    }
}
