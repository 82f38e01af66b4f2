//! Definitions that others are registered with: `functools.singledispatch`, lists of subclasses.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The field of a function that holds what is registered with it.
const REGISTERED: &str = "__registered__";
const REGISTER: &str = "functools.singledispatch.register";

impl Interp<'_> {
    pub(super) fn mark_dispatching(&mut self, function: &Value) {
        let key = self.names.intern(REGISTERED);
        for object in function.objects().collect::<Vec<_>>() {
            self.heap.add_field(object, key, function);
        }
    }

    /// `function.register` of a function that dispatches.
    pub(super) fn register_attribute(
        &mut self,
        id: ObjectId,
        name: Sym,
        span: Span,
    ) -> Option<Value> {
        let key = self.names.get(REGISTERED)?;
        if &*self.names.text(name) != "register" || !self.heap.get(id).fields.contains_key(&key) {
            return None;
        }
        let one = Value::obj(id);
        self.mutate(&one, &Change::new(span, "another function is registered"));
        for name in self.heap.get(id).names.clone() {
            self.note_unstorable(name, "a function that others are registered with");
        }
        let kind = self.names.intern(REGISTER);
        let made = self.make(span, 19, Kind::Instance(kind));
        self.heap.add_field(made, self.words.self_, &one);
        Some(Value::obj(made))
    }

    /// Whether the object is such a `register`; then what is given is registered.
    pub(super) fn register(&mut self, id: ObjectId, given: &Value) -> bool {
        let (Some(kind), Some(key)) = (self.names.get(REGISTER), self.names.get(REGISTERED)) else {
            return false;
        };
        if self.heap.get(id).kind != Kind::Instance(kind) {
            return false;
        }
        let to = self.heap.get(id).fields.get(&self.words.self_).cloned();
        for function in to.iter().flat_map(Value::objects) {
            for each in given.objects() {
                if matches!(self.heap.get(each).kind, Kind::Function(..)) {
                    self.heap.add_field(function, key, &Value::obj(each));
                }
            }
        }
        true
    }

    /// What the functions registered with a function give.
    pub(super) fn call_registered(&mut self, object: ObjectId, args: &Args) -> Value {
        let key = self.names.get(REGISTERED);
        let held = key.and_then(|k| self.heap.get(object).fields.get(&k).cloned());
        let mut result = Value::empty();
        for other in held.iter().flat_map(Value::objects).collect::<Vec<_>>() {
            if self.heap.find(other) != self.heap.find(object) {
                let why = "it is called for what is of its type";
                let part = self.with_doubt(why, |s| s.call(&Value::obj(other), args));
                result.join(&part);
            }
        }
        result
    }

    /// `Class.__subclasses__()`: reads every name of a class that derives from it.
    pub(super) fn subclasses(&mut self, class: ObjectId, span: Span) -> Value {
        let list = self.make(span, 63, Kind::Instance(self.words.list));
        let names: Vec<Sym> = self.global_names.iter().copied().collect();
        for name in names {
            let Some(held) = self.store.get((0, name)).map(|b| b.value.clone()) else {
                continue;
            };
            let derived: Vec<ObjectId> = held
                .objects()
                .filter(|o| matches!(self.heap.get(*o).kind, Kind::Class(_)))
                .filter(|o| self.mro(*o).0.iter().skip(1).any(|base| *base == class))
                .collect();
            if derived.is_empty() {
                continue;
            }
            self.load_global(name, span);
            for each in derived {
                self.heap.add_element(list, &Value::one(Atom::Obj(each)));
            }
        }
        Value::obj(list)
    }
}
