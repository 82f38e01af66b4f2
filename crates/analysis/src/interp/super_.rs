//! `super()`: the receiver, seen as what comes after a class among its bases.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `super()`: the receiver, seen as its base.
    pub(super) fn super_object(&mut self, span: Span) -> Value {
        let Some(at) = self.frames.iter().rposition(|f| f.function.is_some()) else {
            return self.unknown(span, 18);
        };
        let Some(function) = self.frames[at].function else {
            return self.unknown(span, 18);
        };
        let params = self.code.functions[function].params;
        let Some(first) = params.posonly.iter().chain(&params.args).next() else {
            return self.unknown(span, 18);
        };
        let sym = self.names.intern(&first.name.name);
        let receiver = self.load(sym, span);
        let Some(class) = self.frames[at].class else {
            return receiver;
        };
        let made = self.make(
            span,
            18,
            Kind::Instance(self.names.get("builtins.super").unwrap_or(self.words.self_)),
        );
        self.heap.add_field(made, self.words.self_, &receiver);
        let key = self.names.intern("__class__");
        self.heap
            .get_mut(made)
            .fields
            .insert(key, Value::obj(class));
        Value::obj(made)
    }

    /// The members that `super()` in a method of `class` finds, by the classes that the receiver may
    /// be of, and the library bases after it where one of these has none.
    fn next_members(&self, class: ObjectId, receiver: &Value, name: Sym) -> (Value, Vec<Sym>) {
        let class = self.heap.find(class);
        let of = |object: ObjectId| match self.heap.get(object).kind {
            Kind::Of(class) => Some(self.heap.find(class)),
            Kind::Class(_) => Some(self.heap.find(object)),
            _ => None,
        };
        let mut receivers: Vec<ObjectId> = receiver.objects().filter_map(of).collect();
        receivers.dedup();
        receivers.retain(|id| self.mro(*id).0.contains(&class));
        if receivers.is_empty() {
            receivers.push(class);
        }
        let (mut found, mut libraries) = (Value::empty(), Vec::new());
        for id in receivers {
            let (classes, bases) = self.mro(id);
            let mut after = classes.into_iter().skip_while(|c| *c != class).skip(1);
            match after.find_map(|c| self.heap.get(c).fields.get(&name)) {
                Some(member) => {
                    found.join(member);
                }
                None => libraries = bases,
            }
        }
        (found, libraries)
    }

    /// Calls what `super()` found for a receiver.
    fn call_found(&mut self, members: &Value, receiver: &Value, args: &Args) -> Value {
        let mut result = Value::empty();
        for atom in members.atoms() {
            let given = match self.unwrap_descriptor(*atom) {
                Some(("builtins.classmethod", function)) => {
                    let class = self
                        .class_behind(receiver)
                        .map_or_else(Value::empty, Value::obj);
                    self.call(&function, &args.with_first(class))
                }
                Some((_, function)) => self.call(&function, args),
                None => self.call(&Value::one(*atom), &args.with_first(receiver.clone())),
            };
            result.join(&given);
        }
        result
    }

    /// The class that a receiver is of, or is.
    fn class_behind(&self, receiver: &Value) -> Option<ObjectId> {
        receiver
            .objects()
            .find_map(|id| match self.heap.get(id).kind {
                Kind::Of(class) => Some(class),
                Kind::Class(_) => Some(id),
                _ => None,
            })
    }

    /// `super().name`, where a notebook class has such a member.
    pub(super) fn super_attribute(
        &mut self,
        object: ObjectId,
        name: Sym,
        span: Span,
    ) -> Option<Value> {
        let fields = &self.heap.get(object).fields;
        let receiver = fields.get(&self.words.self_).cloned().unwrap_or_default();
        let class = self.method_class(object)?;
        let (members, _) = self.next_members(class, &receiver, name);
        let class = self.class_behind(&receiver).unwrap_or(class);
        (!members.is_empty()).then(|| self.bound_or_plain(&members, &receiver, class, span))
    }

    /// `super().name(args)`.
    pub(super) fn call_super(&mut self, object: ObjectId, name: Sym, args: &Args) -> Value {
        let receiver = self
            .heap
            .get(object)
            .fields
            .get(&self.words.self_)
            .cloned()
            .unwrap_or_default();
        let class = self.method_class(object);
        let (functions, libraries) =
            class.map_or_else(Default::default, |c| self.next_members(c, &receiver, name));
        let method = self.names.text(name);
        if !functions.is_empty() {
            // `__new__` is given the class by its caller.
            return match &*method {
                "__new__" => self.call(&functions, args),
                _ => self.call_found(&functions, &receiver, args),
            };
        }
        if let Some(made) = self.make_by_super(&receiver, &method, args) {
            return made;
        }
        if &*method == "__setattr__" {
            self.set_past_hooks(&receiver, args);
        } else if &*method == "__getattribute__" {
            return match args.pos.last().and_then(Value::single) {
                Some(Atom::Str(name)) => self.plain_attribute(&receiver, name, args.span),
                _ => self.part_of(&receiver, args.span),
            };
        } else if only_asks(&method) {
            return self.part_of(&receiver, args.span);
        } else if !libraries.is_empty() {
            self.mutate(
                &receiver,
                &Change::maybe(args.span, "a method of a library base"),
            );
            for object in receiver.objects().collect::<Vec<_>>() {
                self.heap.add_element(object, &args.all());
            }
            if !matches!(
                &*method,
                "__init__" | "__setitem__" | "__delitem__" | "__delattr__"
            ) {
                return self.part_of(&receiver, args.span);
            }
        }
        Value::one(Atom::None)
    }
}

/// Whether a method of a library base is by its name one that changes nothing.
fn only_asks(method: &str) -> bool {
    method.starts_with("get_")
        || method.starts_with("compute_")
        || matches!(
            method,
            "__repr__" | "__str__" | "__len__" | "__eq__" | "__hash__"
        )
}
