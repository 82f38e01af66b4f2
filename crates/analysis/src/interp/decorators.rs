//! Decorators: what they make of a function, and functions that keep their results.

use std::borrow::Cow;

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::knowledge::Entry;
use crate::value::{Atom, Value};

impl Interp<'_> {
    pub(super) fn decorate(&mut self, decorator: &Value, function: Value, span: Span) -> Value {
        let args = Args::of(vec![function.clone()], span);
        let mut result = Value::empty();
        for &atom in decorator.atoms() {
            let cached = match atom {
                Atom::Lib(path) => matches!(
                    &*self.names.text(path),
                    "functools.cache" | "functools.lru_cache"
                ),
                Atom::Obj(id) => {
                    matches!(self.heap.get(id).kind, Kind::Instance(ty) if &*self.names.text(ty) == "functools.cached")
                }
                _ => false,
            };
            if cached {
                self.mark_cached(&function);
            }
            let part = match atom {
                Atom::Lib(path) => self.library_decorator(path, &function, &args),
                Atom::Obj(id) if self.is_of_property(id) => {
                    self.in_call(span, |s| s.call(&Value::one(atom), &args))
                }
                Atom::Obj(id)
                    if matches!(
                        self.heap.get(id).kind,
                        Kind::Instance(_) | Kind::Unknown | Kind::Bound(_)
                    ) =>
                {
                    self.register(id, &function);
                    self.hand_over(id, &args);
                    function.clone()
                }
                _ => self.in_call(span, |s| s.call(&Value::one(atom), &args)),
            };
            result.join(&part);
        }
        if result.is_empty() { function } else { result }
    }

    /// `@button.on_click`, `@interact(x=3)`: what is known to keep or to call a function does so.
    fn hand_over(&mut self, decorator: ObjectId, args: &Args) {
        let object = self.heap.get(decorator);
        let is_known = match object.kind {
            Kind::Instance(ty) => self.calls_at_once(ty),
            Kind::Bound(_) => {
                let receiver = object.fields.get(&self.words.self_);
                receiver.into_iter().flat_map(Value::objects).any(|of| {
                    matches!(self.heap.get(of).kind, Kind::Instance(ty)
                        if self.knowledge.type_of(&self.names.text(ty)).is_some())
                })
            }
            _ => false,
        };
        if is_known {
            self.in_call(args.span, |s| s.call(&Value::obj(decorator), args));
        }
    }

    /// Whether objects of the type, called with a function, call it.
    fn calls_at_once(&self, ty: Sym) -> bool {
        let path = self.names.text(ty);
        let known = self.knowledge.member(&path, |t| t.operators.get("call"));
        known.is_some_and(|known| known.iter().any(|entry| !entry.calls.is_empty()))
    }

    /// `@name.setter` and its like.
    fn is_of_property(&self, id: ObjectId) -> bool {
        let bound = self.heap.get(id);
        let receiver = bound.fields.get(&self.words.self_);
        matches!(bound.kind, Kind::Bound(_))
            && receiver.into_iter().flat_map(Value::objects).any(|o| {
                matches!(self.heap.get(o).kind, Kind::Instance(ty) if ty == self.words.property)
            })
    }

    /// Library decorators give something that, called, calls the function.
    fn library_decorator(&mut self, path: Sym, function: &Value, args: &Args) -> Value {
        match &*self.names.text(path) {
            "builtins.staticmethod"
            | "builtins.classmethod"
            | "builtins.property"
            | "functools.cached_property"
            | "abc.abstractproperty" => {
                let made = self.make(args.span, 12, Kind::Instance(path));
                self.heap.add_field(made, self.words.func, function);
                Value::obj(made)
            }
            "functools.singledispatch" | "functools.singledispatchmethod" => {
                self.mark_dispatching(function);
                function.clone()
            }
            text => {
                let known = self.knowledge.function(&self.knowledge.canonical(text));
                let calls = |entry: &Cow<'_, Entry>| entry.calls.iter().any(|call| call == "0");
                if known.is_some_and(|known| known.iter().any(calls)) {
                    self.in_call(args.span, |s| s.call(&Value::one(Atom::Lib(path)), args));
                }
                function.clone()
            }
        }
    }

    fn mark_cached(&mut self, function: &Value) {
        let mark = self.names.intern("__wrapped__");
        for object in function.objects().collect::<Vec<_>>() {
            self.heap.add_field(object, mark, function);
        }
    }

    /// Calls a function that keeps its results. Where calling it twice is not the same as calling
    /// it once, what it keeps is state of the process.
    pub(super) fn call_cached(
        &mut self,
        object: ObjectId,
        run: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let busy = |s: &Self| {
            let facts = &s.facts;
            (
                facts.mutations.len(),
                facts.effects.len(),
                facts.binds.len(),
            )
        };
        let names = self.heap.get(object).names.clone();
        self.facts.cached.extend(names);
        let before = busy(self);
        let result = run(self);
        let after = busy(self);
        let keeps_objects = result.objects().any(|o| self.is_mutable_object(o));
        if before != after || keeps_objects {
            for name in self.heap.get(object).names.clone() {
                self.note_unstorable(name, "a function that keeps its results");
            }
        }
        result
    }
}
