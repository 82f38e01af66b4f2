//! Attributes and entries that are bound anew: what stood there before is held no longer, where one object
//! is surely meant and the assignment surely runs.

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;

impl Interp<'_> {
    /// A field of an object is set: an attribute, an entry under a text.
    pub(super) fn set_field(&mut self, owner: ObjectId, field: Sym, value: &Value) {
        if self.is_one_object(owner) && self.runs_once() {
            self.heap.replace_field(owner, field, value);
        } else {
            self.heap.add_field(owner, field, value);
        }
    }

    /// Whether an object stands for one of the notebook's instances, or one dictionary.
    fn is_one_object(&self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        let is_plain = match object.kind {
            Kind::Of(_) => true,
            Kind::Instance(ty) => ty == self.words.dict,
            _ => false,
        };
        is_plain && !object.summary && object.group.is_none()
    }

    /// Whether what runs surely runs, and once: no branch, loop or return of the functions that run is
    /// on the way.
    fn runs_once(&self) -> bool {
        let functions = self.frames.iter().skip(1);
        let mut plain = functions.enumerate().map(|(at, frame)| {
            let is_plain = frame.function.is_some_and(|function| {
                let function = &self.code.functions[function];
                !function.is_generator && !function.is_async
            });
            is_plain && frame.exits.is_empty() && !frame.recursive && frame.depth == at
        });
        self.doubt.is_none()
            && self.store.depth() + 1 == self.frames.len()
            && plain.all(|is_plain| is_plain)
    }
}
