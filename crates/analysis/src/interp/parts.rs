//! Which parts of a model change with it.

use std::collections::BTreeSet;

use super::Interp;
use super::entry::Known;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A value and its parts, where a method changes both: the steps of a pipeline, the layers of a
    /// network. A part that has the same method is changed by it, and what it holds (its settings,
    /// say) only where that method reaches so deep.
    pub(super) fn parts_changed(&mut self, whole: &Value, call: &Known<'_>) -> Value {
        let method = call.what.trim_end_matches("()");
        let tops: BTreeSet<ObjectId> = whole.objects().map(|o| self.heap.find(o)).collect();
        let mut all = whole.clone();
        let mut seen = BTreeSet::new();
        let mut todo: Vec<ObjectId> = tops.iter().copied().collect();
        while let Some(part) = todo.pop() {
            if !seen.insert(part) {
                continue;
            }
            let mut contents = self.heap.contents(part);
            if !tops.contains(&part) {
                let kind = &self.heap.get(part).kind;
                if matches!(kind, Kind::Function(..) | Kind::Class(_)) {
                    continue;
                }
                if self.is_frozen(part) {
                    continue;
                }
                if !self.is_data_of(part, call) && !self.is_untrained(part) {
                    all.insert(Atom::Obj(part));
                }
                if !self.hands_on(part, method) {
                    contents.retain(|held| self.draws_numbers(*held));
                }
            }
            todo.extend(contents);
        }
        all.each = true;
        all
    }

    /// Whether training leaves a part of a network alone, though not what it holds: a layer without
    /// weights of its own, an input.
    fn is_untrained(&self, part: ObjectId) -> bool {
        matches!(self.heap.get(part).kind, Kind::Instance(ty)
            if self.knowledge.type_of(&self.names.text(ty)).is_some_and(|ty| ty.untrained))
    }

    /// Whether a layer is frozen with all in it: `layer.trainable = False`.
    fn is_frozen(&self, part: ObjectId) -> bool {
        let object = self.heap.get(part);
        let switch = self.names.get(super::gradients::TRAINED);
        let off = Value::one(Atom::Bool(false));
        matches!(object.kind, Kind::Instance(ty) if self.names.text(ty).starts_with("keras."))
            && switch.is_some_and(|name| object.fields.get(&name) == Some(&off))
    }

    /// Whether a method of the name changes also what the part holds.
    fn hands_on(&mut self, part: ObjectId, method: &str) -> bool {
        match self.heap.get(part).kind {
            Kind::Instance(ty) => {
                let path = self.names.text(ty);
                let own = self.knowledge.member(&path, |t| t.methods.get(method));
                let reaches = |known: &crate::knowledge::Known| {
                    known.iter().any(|e| e.mutates.iter().any(|m| m.0.deep))
                };
                own.as_ref().is_none_or(reaches)
            }
            Kind::Of(class) => {
                // What the notebook's own methods change is seen in them.
                let methods = [method, "fit"].map(|name| self.names.intern(name));
                let is_own = methods
                    .iter()
                    .any(|m| self.class_member(class, *m).is_some());
                !is_own && !self.mro(class).1.is_empty()
            }
            _ => true,
        }
    }

    /// Whether an object is a source of random numbers, which whoever holds it uses up.
    fn draws_numbers(&self, object: ObjectId) -> bool {
        let Kind::Instance(ty) = self.heap.get(object).kind else {
            return false;
        };
        self.names.text(ty).starts_with("numpy.random.")
    }

    /// Whether an object that something of a library reaches is data that it was given: lists of
    /// column names, arrays, frames. Training changes the parts, not these.
    fn is_data_of(&self, object: ObjectId, call: &Known<'_>) -> bool {
        let Some(owner) = call.receiver_type else {
            return false;
        };
        let Kind::Instance(ty) = self.heap.get(object).kind else {
            return false;
        };
        let holds_data = [
            "sklearn.",
            "imblearn.",
            "torch.",
            "tensorflow.",
            "keras.",
            "transformers.",
        ];
        let (owner, held) = (self.names.text(owner), self.names.text(ty));
        holds_data.iter().any(|library| owner.starts_with(library))
            && is_data_type(&held)
            && !held.starts_with("numpy.random.")
    }
}

/// Whether a type is one of data: containers of the language, arrays, tables.
pub(super) fn is_data_type(path: &str) -> bool {
    ["builtins.", "numpy.", "pandas.", "scipy."]
        .iter()
        .any(|library| path.starts_with(library))
}
