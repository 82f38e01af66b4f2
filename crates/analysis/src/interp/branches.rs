//! Branches: `if`, `match`, `try`, and whatever else may or may not run.

use super::Interp;
use super::stmt::Goes;
use crate::facts::BindKind;
use crate::store::Diff;
use crate::value::Value;
use nbship_notebook::ast::{Constant, ExceptHandler, Expr, ExprKind, MatchCase, Stmt};

impl<'a> Interp<'a> {
    /// Runs something in a branch; the state goes on as if it may not have run.
    pub(super) fn maybe<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.store.push(false);
        let result = run(self);
        let diff = self.store.pop();
        self.store.join(&[diff, Diff::default()], false);
        result
    }

    /// Runs something for each of several possibilities, of which one is the case.
    pub(super) fn each_of<A: Copy>(
        &mut self,
        alternatives: &[A],
        mut run: impl FnMut(&mut Self, A) -> Value,
    ) -> Value {
        if let [only] = alternatives {
            return run(self, *only);
        }
        let mut result = Value::empty();
        let mut ends = Vec::with_capacity(alternatives.len());
        for alternative in alternatives {
            self.store.push(false);
            let part = run(self, *alternative);
            ends.push(self.store.pop());
            result.join(&part);
        }
        self.store.join(&ends, false);
        result
    }

    /// The same, for what runs as often as something has elements: it is presumed to have some.
    pub(super) fn presumed<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.store.push(false);
        let result = run(self);
        let diff = self.store.pop();
        self.store.join(&[diff, Diff::default()], true);
        result
    }

    pub(super) fn with_doubt<T>(
        &mut self,
        why: &'static str,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.doubt.replace(why);
        let result = self.maybe(run);
        self.doubt = before;
        result
    }

    pub(super) fn run_if(&mut self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Goes {
        self.condition(test);
        match self.static_truth(test).or_else(|| self.settled_truth(test)) {
            Some(true) => self.block(body),
            Some(false) => self.block(orelse),
            None => self.branches(&[&|s: &mut Self| s.block(body), &|s: &mut Self| {
                s.block(orelse)
            }]),
        }
    }

    /// Runs alternatives and joins those from which control goes on.
    pub(super) fn branches(&mut self, alternatives: &[&dyn Fn(&mut Self) -> Goes]) -> Goes {
        let mut ends = Vec::new();
        for run in alternatives {
            self.store.push(false);
            let goes = run(self);
            let diff = self.store.pop();
            if goes == Goes::On {
                ends.push(diff);
            }
        }
        if ends.is_empty() {
            return Goes::Away;
        }
        self.store.join(&ends, false);
        Goes::On
    }

    /// What a test surely is, by how it is written.
    pub(super) fn static_truth(&self, test: &Expr) -> Option<bool> {
        match &test.kind {
            ExprKind::Constant(Constant::True) => Some(true),
            ExprKind::Constant(Constant::False | Constant::None) => Some(false),
            ExprKind::Constant(Constant::Int(text)) => Some(text != "0"),
            ExprKind::Compare {
                left,
                comparators,
                ops,
            } => {
                let [nbship_notebook::ast::CompareOperator::Eq] = ops[..] else {
                    return None;
                };
                let [right] = &comparators[..] else {
                    return None;
                };
                let main = |e: &Expr| matches!(&e.kind, ExprKind::Constant(Constant::Str(Some(t))) if t == "__main__");
                let name = |e: &Expr| matches!(&e.kind, ExprKind::Name(n) if n == "__name__");
                ((name(left) && main(right)) || (main(left) && name(right))).then_some(true)
            }
            _ => None,
        }
    }

    pub(super) fn run_match(&mut self, subject: &'a Expr, cases: &'a [MatchCase]) -> Goes {
        let value = self.expr(subject);
        let mut ends = Vec::new();
        let mut exhaustive = false;
        for case in cases {
            self.store.push(false);
            let goes = self.run_case(&value, case);
            let diff = self.store.pop();
            if goes == Goes::On {
                ends.push(diff);
            }
            if case.irrefutable && case.guard.is_none() {
                exhaustive = true;
                break;
            }
        }
        if !exhaustive {
            ends.push(Diff::default());
        }
        if ends.is_empty() {
            return Goes::Away;
        }
        self.store.join(&ends, false);
        Goes::On
    }

    pub(super) fn run_case(&mut self, subject: &Value, case: &'a MatchCase) -> Goes {
        let read: Vec<Value> = case.reads.iter().map(|read| self.expr(read)).collect();
        self.match_by_implied(subject, case, &read);
        // A capture may be the subject or anything in it.
        let mut part = subject.clone();
        if !case.binds.is_empty() {
            part.join(&self.iterate(subject, case.span));
            for object in subject.objects().collect::<Vec<_>>() {
                let fields: Vec<Value> = self.heap.get(object).fields.values().cloned().collect();
                fields.iter().for_each(|f| {
                    part.join(f);
                });
            }
        }
        for id in &case.binds {
            let sym = self.names.intern(&id.name);
            self.bind(sym, part.clone(), id.span, BindKind::Value);
        }
        if let Some(guard) = &case.guard {
            self.expr(guard);
        }
        self.block(&case.body)
    }

    pub(super) fn run_try(
        &mut self,
        body: &'a [Stmt],
        handlers: &'a [ExceptHandler],
        orelse: &'a [Stmt],
        finalbody: &'a [Stmt],
    ) -> Goes {
        self.store.push(true);
        let (mut goes, raised) = self.catching(|s| s.block(body));
        if goes == Goes::On && !orelse.is_empty() {
            goes = self.block(orelse);
        }
        let (end, seen) = self.store.pop_watched();
        let mut ends = Vec::new();
        if goes == Goes::On {
            ends.push(end);
        }
        for handler in handlers {
            self.store.push(false);
            // Anything bound in the body may or may not have been bound when it failed.
            self.store.blend(&seen);
            let goes = self.run_handler(handler, &raised);
            let diff = self.store.pop();
            if goes == Goes::On {
                ends.push(diff);
            }
        }
        if handlers.is_empty() && goes == Goes::Away {
            self.store.push(false);
            self.store.blend(&seen);
            self.block(finalbody);
            self.store.pop();
            return Goes::Away;
        }
        if ends.is_empty() {
            self.block(finalbody);
            return Goes::Away;
        }
        self.store.join(&ends, false);
        self.block(finalbody)
    }

    pub(super) fn run_handler(&mut self, handler: &'a ExceptHandler, raised: &Value) -> Goes {
        let mut kinds = Value::empty();
        if let Some(kind) = &handler.kind {
            kinds = self.expr(kind);
            if super::raised::names_name_error(kind) {
                self.note_reason("asks by NameError whether a name is bound", kind.span);
            }
        }
        let bound = handler.name.as_ref().map(|id| {
            let sym = self.names.intern(&id.name);
            let exception = self.caught(handler, &kinds, raised);
            self.bind(sym, exception, id.span, BindKind::Value);
            (sym, id.span)
        });
        let left_before = self
            .loop_ends()
            .map_or((0, 0), |ends| (ends.0.len(), ends.1.len()));
        let goes = self.block(&handler.body);
        if let Some((sym, span)) = bound {
            self.unbind(sym, span);
            // `continue` and `break` unbind it on their way out as well.
            if let Some((breaks, continues)) = self.loop_ends() {
                let breaks = breaks.iter_mut().skip(left_before.0);
                for left in breaks.chain(continues.iter_mut().skip(left_before.1)) {
                    left.unbind((0, sym));
                }
            }
        }
        goes
    }

    /// How the innermost loop of the code that runs was left so far: by `break`, by `continue`.
    fn loop_ends(&mut self) -> Option<(&mut Vec<Diff>, &mut Vec<Diff>)> {
        let innermost = self.frames.last_mut()?.loops.last_mut()?;
        Some((&mut innermost.breaks, &mut innermost.continues))
    }
}
