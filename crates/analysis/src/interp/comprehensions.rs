//! Comprehensions and generator expressions.

use std::collections::BTreeSet;

use super::Interp;
use super::implied::{HASH, Whose};
use super::names::Home;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;
use nbship_diagnostics::Span;
use nbship_notebook::ast::{Clause, ComprehensionKind, Expr, ExprKind};

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
        if kind != ComprehensionKind::Generator || !self.is_bound_lazily(span) {
            self.push_frame(scope, None, None, true, cell);
            self.presumed(|s| s.comprehension_rounds(made, element, value, clauses, &source));
            self.pop_frame();
        }
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
                self.note_items_given(&clause.target, &clause.iter);
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
    /// The targets of a clause are what a name of the notebook holds: `model` of
    /// `[model.fit(X) for model in models]`. Of `zip(models, tables)` each is its own name's.
    fn note_items_given(&mut self, target: &Expr, iter: &Expr) {
        let pairs: Vec<(&Expr, &Expr)> = match (&target.kind, zipped(iter)) {
            (ExprKind::Tuple(targets), Some(parts)) if targets.len() == parts.len() => {
                targets.iter().zip(parts).collect()
            }
            _ => vec![(target, iter)],
        };
        for (target, source) in pairs {
            let Some(global) = self.only_global_in(source) else {
                continue;
            };
            let mut given = Vec::new();
            crate::scope::target_names(target, &mut |name| given.push(self.names.intern(name)));
            if let Some(frame) = self.frames.last_mut() {
                frame
                    .given
                    .extend(given.into_iter().map(|sym| (sym, global)));
            }
        }
    }

    /// The one name of the notebook that an expression names, or that gave what it names.
    fn only_global_in(&self, expr: &Expr) -> Option<Sym> {
        let mut found = BTreeSet::new();
        super::loops::names_in(expr, &mut |name| {
            let sym = self.names.get(name);
            found.extend(sym.and_then(|sym| match self.home(sym) {
                Home::Global => Some(sym).filter(|sym| self.global_names.contains(sym)),
                _ => self.given_by(sym),
            }));
        });
        Some(found.pop_first()?).filter(|_| found.is_empty())
    }
}

/// What `zip(a, b)` goes over side by side.
fn zipped(iter: &Expr) -> Option<Vec<&Expr>> {
    match &iter.kind {
        ExprKind::Call { func, args } => {
            let is_zip = matches!(&func.kind, ExprKind::Name(name) if name == "zip");
            is_zip.then(|| args.iter().map(|arg| &arg.value).collect())
        }
        _ => None,
    }
}
