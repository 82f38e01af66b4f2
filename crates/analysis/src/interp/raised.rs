//! What `raise` raises and handlers catch; what generators are sent, and return.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{ExceptHandler, Expr, ExprKind};

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// What may be caught or received where code runs.
#[derive(Default)]
pub(super) struct Thrown {
    /// What the bodies of the `try` statements around raised, innermost last.
    raised: Vec<Value>,
    /// What the generators that run were sent.
    sent: Value,
    /// What the generator that ran last returned.
    pub returned: Value,
}

impl<'a> Interp<'a> {
    /// `raise exception from cause`.
    pub(super) fn run_raise(&mut self, exception: Option<&'a Expr>, cause: Option<&'a Expr>) {
        let raised = exception.map(|e| self.expr(e));
        let cause = cause.map(|e| self.expr(e));
        let Some(raised) = raised else { return };
        if let Some(cause) = cause {
            let field = self.names.intern("__cause__");
            for object in raised.objects().collect::<Vec<_>>() {
                self.heap.add_field(object, field, &cause);
            }
        }
        self.throw(&raised);
    }

    /// `assert test, message`, where the test fails: the error holds the message.
    pub(super) fn throw_message(&mut self, message: &'a Expr) {
        let value = self.expr(message);
        let is_own = |object| matches!(self.heap.get(object).kind, Kind::Of(_));
        if !self.thrown.raised.is_empty() && value.objects().any(is_own) {
            let kind = self.names.intern("builtins.AssertionError");
            let made = self.make(message.span, 15, Kind::Instance(kind));
            self.heap.add_element(made, &value);
            self.throw(&Value::obj(made));
        }
    }

    fn throw(&mut self, raised: &Value) {
        if let Some(all) = self.thrown.raised.last_mut() {
            all.join(raised);
        }
    }

    /// Runs the body of a `try`; what it raised.
    pub(super) fn catching<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> (T, Value) {
        self.thrown.raised.push(Value::empty());
        let result = run(self);
        let raised = self.thrown.raised.pop().unwrap_or_default();
        // Nobody tells for sure that a handler catches it.
        self.throw(&raised);
        (result, raised)
    }

    /// What the name of a handler is bound to.
    pub(super) fn caught(
        &mut self,
        handler: &ExceptHandler,
        kind: &Value,
        raised: &Value,
    ) -> Value {
        let mut caught = Value::empty();
        for &atom in raised.atoms() {
            let is_kind = match (atom, kind.single()) {
                (Atom::Obj(id), Some(Atom::Obj(class))) => self.may_be_caught(id, class),
                _ => true,
            };
            if is_kind {
                caught.insert(atom);
            }
        }
        let is_own = |o: ObjectId| matches!(self.heap.get(o).kind, Kind::Class(_));
        if caught.is_empty() || !kind.objects().any(is_own) {
            let span = handler.name.as_ref().map_or(handler.span, |id| id.span);
            caught.join(&self.instance(span, 1, self.words.exception));
        }
        caught
    }

    fn may_be_caught(&self, raised: ObjectId, class: ObjectId) -> bool {
        match (&self.heap.get(raised).kind, &self.heap.get(class).kind) {
            (Kind::Of(own), Kind::Class(_)) => self.mro(*own).0.contains(&class),
            (Kind::Instance(_), Kind::Class(_)) => false,
            _ => true,
        }
    }

    /// `StopIteration` carries what the generator returned.
    pub(super) fn generator_returned(&mut self, value: Value) {
        if value.objects().next().is_some() && !self.thrown.raised.is_empty() {
            let stop = self.names.intern("builtins.StopIteration");
            let made = self.make(Span::new(0, 0), 15, Kind::Instance(stop));
            let field = self.names.intern("value");
            self.heap.add_field(made, field, &value);
            self.throw(&Value::obj(made));
        }
        self.thrown.returned = value;
    }

    /// `x = yield`: what was sent.
    pub(super) fn received(&mut self, span: Span) -> Value {
        self.unknown(span, 3).joined(&self.thrown.sent)
    }

    /// Methods of generators of the notebook's functions that run their bodies.
    pub(super) fn call_generator_method(
        &mut self,
        generator: ObjectId,
        name: Sym,
        args: &Args,
    ) -> Value {
        let runs = [
            "send",
            "throw",
            "__next__",
            "__enter__",
            "__exit__",
            "asend",
            "__anext__",
        ];
        let method = self.names.text(name);
        if !runs.contains(&&*method) {
            return self.call_typed_method(
                &Value::obj(generator),
                self.words.generator,
                name,
                args,
            );
        }
        if let Some(sent) = args.pos.first() {
            self.heap.add_element(generator, sent);
        }
        self.iterate(&Value::obj(generator), args.span)
    }

    /// Runs a generator's body, in which `yield` gives what it has been sent.
    pub(super) fn receiving(
        &mut self,
        generator: ObjectId,
        run: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let sent = self.heap.get(generator).elements.clone();
        let outer = std::mem::replace(&mut self.thrown.sent, sent);
        let yielded = run(self);
        self.thrown.sent = outer;
        yielded
    }
}

/// Whether an `except` catches `NameError` by name.
pub(super) fn names_name_error(kind: &Expr) -> bool {
    match &kind.kind {
        ExprKind::Name(name) => name == "NameError" || name == "UnboundLocalError",
        ExprKind::Tuple(all) => all.iter().any(names_name_error),
        _ => false,
    }
}
