//! Statements.

use nbship_notebook::ast::{Expr, ExprKind, Stmt, StmtKind};

use super::Interp;
use crate::facts::{BindKind, Certainty, DefinitionKind, Literal};
use crate::value::{Atom, Value};

/// Whether control goes on after a statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Goes {
    On,
    /// Away, to a place that has been told (return, break, continue) or out of the notebook (raise).
    Away,
}

impl<'a> Interp<'a> {
    /// An expression whose value the statement does nothing with.
    pub(super) fn leaving(&mut self, expr: &'a Expr) -> Value {
        let call = matches!(expr.kind, ExprKind::Call { .. });
        let draws = draws_through(expr).then_some(expr.span);
        let before = std::mem::replace(&mut self.left, call.then_some(expr.span));
        let drew = std::mem::replace(&mut self.draws_through, draws);
        let value = self.expr(expr);
        self.left = before;
        self.draws_through = drew;
        if call {
            self.change_owner_of_result(expr);
        }
        value
    }

    /// An expression whose value is bound to names, or asked for an attribute: it is not `None`.
    pub(super) fn wanting(
        &mut self,
        expr: &'a Expr,
        run: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let call = matches!(expr.kind, ExprKind::Call { .. });
        let before = std::mem::replace(&mut self.wanted, call.then_some(expr.span));
        let value = run(self);
        self.wanted = before;
        value
    }

    pub(super) fn block(&mut self, body: &'a [Stmt]) -> Goes {
        for stmt in body {
            if self.stmt(stmt) == Goes::Away {
                return Goes::Away;
            }
        }
        Goes::On
    }

    pub(super) fn stmt(&mut self, stmt: &'a Stmt) -> Goes {
        self.budget = self.budget.saturating_sub(1);
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                let value = self.leaving(expr);
                self.show_inside(expr, &value);
            }
            StmtKind::Assign { targets, value } => self.assign_statement(targets, value, stmt),
            StmtKind::AugAssign { target, op, value } => self.augmented(target, *op, value),
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
            } => {
                // Python does not evaluate those of a function's own variables.
                let is_local = self
                    .frames
                    .last()
                    .is_some_and(|frame| frame.function.is_some());
                if !self.annotations_are_texts && !is_local {
                    self.expr(annotation);
                }
                if let Some(value) = value {
                    self.assign_statement(std::slice::from_ref(target), value, stmt);
                }
                self.keep_annotation(target);
            }
            StmtKind::Import(aliases) => aliases.iter().for_each(|a| self.import(a)),
            StmtKind::ImportFrom {
                level,
                module,
                names,
            } => self.import_from(*level, module.as_ref(), names, stmt.span),
            StmtKind::FunctionDef(def) => self.function_def(stmt, def),
            StmtKind::ClassDef(def) => self.class_def(stmt, def),
            StmtKind::Return(value) => return self.run_return(value.as_ref()),
            StmtKind::Delete(targets) => targets.iter().for_each(|t| self.delete(t)),
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                ..
            } => return self.run_for(target, iter, body, orelse),
            StmtKind::While { test, body, orelse } => return self.run_while(test, body, orelse),
            StmtKind::If { test, body, orelse } => return self.run_if(test, body, orelse),
            StmtKind::With { items, body, .. } => return self.run_with(items, body),
            StmtKind::Match { subject, cases } => return self.run_match(subject, cases),
            StmtKind::Raise { exc, cause } => {
                self.run_raise(exc.as_ref(), cause.as_ref());
                return Goes::Away;
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
            } => return self.run_try(body, handlers, orelse, finalbody),
            StmtKind::Assert { test, msg } => {
                self.condition(test);
                if let Some(msg) = msg {
                    self.maybe(|s| s.throw_message(msg));
                }
            }
            StmtKind::TypeAlias {
                name,
                type_params,
                value,
            } => {
                let alias = self.with_type_params(type_params, |s| s.expr(value));
                let sym = self.names.intern(&name.name);
                self.bind(sym, alias, name.span, BindKind::Value);
            }
            StmtKind::Break => return self.leave_loop(true),
            StmtKind::Continue => return self.leave_loop(false),
            StmtKind::Magic(magic) => {
                self.run_magic(magic);
            }
            StmtKind::MagicCode { magic, body } => return self.run_magic_code(magic, body),
            StmtKind::Global(_) if self.frames.len() == 1 => {
                self.note_reason("`global` at the top level of a cell", stmt.span);
            }
            StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Pass => {}
        }
        Goes::On
    }

    /// Python keeps the annotations of a cell's names in a table of the namespace.
    fn keep_annotation(&mut self, target: &Expr) {
        if !self.asks.annotations
            || self.frames.len() > 1
            || !matches!(target.kind, ExprKind::Name(_))
        {
            return;
        }
        let table = self.names.intern("__annotations__");
        self.note_reason("`__annotations__` keeps this annotation", target.span);
        self.note_unstorable(table, "a table of the namespace itself");
        if self.store.get((0, table)).is_none() {
            let dict = Value::obj(self.make(
                target.span,
                23,
                crate::heap::Kind::Instance(self.words.dict),
            ));
            self.bind_global(table, dict, target.span, BindKind::Value);
        }
    }

    /// IPython keeps what a cell shows under `_`.
    pub(super) fn keep_shown(&mut self, value: &Value, span: nbship_diagnostics::Span) {
        if self.asks.history.is_empty() {
            return;
        }
        self.note_reason(super::KEPT_FOR_LATER, span);
        for sym in self.asks.history.clone() {
            self.note_unstorable(sym, "IPython's history of outputs");
            let old = self
                .store
                .get((0, sym))
                .map(|b| b.value.clone())
                .unwrap_or_default();
            let held = if &*self.names.text(sym) == "_" {
                value.clone()
            } else {
                old.joined(value)
            };
            self.bind_global(sym, held, span, BindKind::Value);
        }
    }

    fn run_magic_code(
        &mut self,
        magic: &'a nbship_notebook::magic::Magic,
        body: &'a [Stmt],
    ) -> Goes {
        for name in &magic.reads {
            let sym = self.names.intern(name);
            self.load(sym, magic.span);
        }
        if magic.meaning == nbship_notebook::magic::MagicMeaning::CodeApart {
            self.store.push(false);
            self.block(body);
            let done = self.store.pop();
            self.store.take_unbound(done);
            return Goes::On;
        }
        self.block(body)
    }

    fn run_return(&mut self, value: Option<&'a Expr>) -> Goes {
        let value = value.map_or_else(|| Value::one(Atom::None), |v| self.expr(v));
        if let Some(at) = self.frames.iter().rposition(|f| f.function.is_some()) {
            let exit = self.store.snapshot(self.frames[at].depth);
            self.frames[at].returned.join(&value);
            self.frames[at].exits.push(exit);
        }
        Goes::Away
    }

    fn leave_loop(&mut self, is_break: bool) -> Goes {
        let depth = self
            .frames
            .last()
            .and_then(|f| f.loops.last())
            .map(|l| l.depth);
        if let Some(depth) = depth {
            let exit = self.store.snapshot(depth);
            if let Some(context) = self.frames.last_mut().and_then(|f| f.loops.last_mut()) {
                if is_break {
                    &mut context.breaks
                } else {
                    &mut context.continues
                }
                .push(exit);
            }
        }
        Goes::Away
    }

    fn assign_statement(&mut self, targets: &'a [Expr], value: &'a Expr, stmt: &'a Stmt) {
        let result = self.wanting(value, |s| s.expr(value));
        let kind = match (&value.kind, targets) {
            (
                ExprKind::Lambda { .. },
                [
                    Expr {
                        kind: ExprKind::Name(_),
                        ..
                    },
                ],
            ) => self.definition_kind(stmt, DefinitionKind::Lambda),
            _ => self
                .literal(value)
                .map_or(BindKind::Value, BindKind::Literal),
        };
        if let [target] = targets {
            self.note_written_out(target, value);
        }
        for target in targets {
            if let ExprKind::Name(name) = &target.kind {
                let sym = self.names.intern(name);
                self.bind(sym, result.clone(), target.span, kind.clone());
                self.note_member(sym, &result);
                if targets.len() == 1 {
                    self.note_newborn(sym, value, &result);
                }
            } else if !self.assign_literals(target, value) {
                self.assign(target, &result);
            }
        }
    }

    /// The constant an expression is; `dict(rate=0.1)` is one where `dict` is Python's.
    fn literal(&mut self, value: &'a Expr) -> Option<Literal> {
        let ExprKind::Call { func, args } = &value.kind else {
            return crate::literal::literal(value);
        };
        if !matches!(&func.kind, ExprKind::Name(name) if name == "dict") {
            return None;
        }
        let dict = Atom::Lib(self.builtin("dict"));
        let is_called = self.expr(func).single() == Some(dict);
        crate::literal::literal_of_keywords(args).filter(|_| is_called)
    }

    /// `epochs, rate = 10, 0.1`: each name is bound to its own literal. Whether it is such. Lists are
    /// objects, and made once.
    fn assign_literals(&mut self, target: &'a Expr, value: &'a Expr) -> bool {
        use ExprKind::{List, Tuple};
        let (Tuple(names) | List(names), Tuple(values) | List(values)) =
            (&target.kind, &value.kind)
        else {
            return false;
        };
        let pairs: Option<Vec<_>> = names
            .iter()
            .zip(values)
            .map(|(name, value)| match &name.kind {
                ExprKind::Name(id) => crate::literal::literal(value)
                    .filter(|literal| {
                        let is_whole = |l: &Literal| {
                            matches!(l, Literal::List(_) | Literal::Tuple(_) | Literal::Table(_))
                        };
                        !is_whole(literal)
                    })
                    .map(|literal| (id, name.span, value, literal)),
                _ => None,
            })
            .collect();
        let Some(pairs) = pairs.filter(|_| names.len() == values.len()) else {
            return false;
        };
        for (id, span, value, literal) in pairs {
            let sym = self.names.intern(id);
            let result = self.expr(value);
            self.bind(sym, result, span, BindKind::Literal(literal));
        }
        true
    }

    /// Definitions are numbered once all statements are known.
    pub(super) fn definition_kind(&self, _stmt: &Stmt, _kind: DefinitionKind) -> BindKind {
        BindKind::Definition(crate::facts::DefinitionId(u32::MAX))
    }

    /// Displaying a value runs its `__repr__`; frames and figures say nothing of it.
    pub(super) fn display(&mut self, value: &Value, span: nbship_diagnostics::Span) {
        for method in ["__repr__", "_repr_html_", "__str__"] {
            self.call_dunder(value, method, Vec::new(), span);
        }
        self.display_by_implied(value, span);
        self.run_styles(value, span);
        self.note_display(value, span);
    }

    fn note_display(&mut self, value: &Value, span: nbship_diagnostics::Span) {
        let pandas = value.objects().any(|o| match &self.heap.get(o).kind {
            crate::heap::Kind::Instance(ty) => self.names.text(*ty).starts_with("pandas."),
            _ => false,
        });
        if pandas {
            let place = crate::facts::Place::State("pandas.options".to_owned());
            self.note_effect(
                place,
                crate::facts::Access::Read,
                Certainty::Definite,
                span,
                "shows a pandas value",
            );
        }
    }
}

/// Whether a call is one of a method of what draws: `frame.plot.bar()`, `data.isel(t=0).viz.show()`.
fn draws_through(expr: &Expr) -> bool {
    let ExprKind::Call { func, .. } = &expr.kind else {
        return false;
    };
    let ExprKind::Attribute { value, .. } = &func.kind else {
        return false;
    };
    matches!(&value.kind, ExprKind::Attribute { attr, .. }
        if matches!(&*attr.name, "hvplot" | "plot" | "plotting" | "style" | "viz"))
}
