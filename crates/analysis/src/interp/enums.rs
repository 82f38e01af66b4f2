//! Members of the notebook's enumerations that have methods of their own.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A class body ended: what an enumeration binds are its members. Where the class has no methods,
    /// what they are made of tells all that is asked of them.
    pub(super) fn make_members(&mut self, class: ObjectId, span: Span) {
        if !self.is_enumeration(class) || !self.has_code(class) {
            return;
        }
        let bound: Vec<(Sym, Value)> = self
            .heap
            .get(class)
            .fields
            .iter()
            .filter(|(name, value)| {
                !self.names.text(**name).starts_with('_') && !self.is_of_code(value)
            })
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        for (at, (name, value)) in bound.into_iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let place = Span {
                start: span.start,
                end: span.end.saturating_add(at),
            };
            let member = self.make(place, 80, Kind::Of(class));
            let text = self.prim(self.words.str);
            for (field, held) in [("value", &value), ("_value_", &value), ("name", &text)] {
                let field = self.names.intern(field);
                self.heap.add_field(member, field, held);
            }
            self.enum_members.insert((class, name), member);
            self.initialise_member(class, member, &value, span);
        }
    }

    /// `__new__` and `__init__` of an enumeration are given what a tuple holds one by one.
    fn initialise_member(&mut self, class: ObjectId, member: ObjectId, value: &Value, span: Span) {
        let is_tuple =
            |object: ObjectId| self.heap.get(object).kind == Kind::Instance(self.words.tuple);
        let items = match value.single() {
            Some(Atom::Obj(object)) if is_tuple(object) => self.heap.get(object).items.clone(),
            _ => None,
        };
        let given = Args::of(items.unwrap_or_else(|| vec![value.clone()]), span);
        for (method, first) in [("__new__", class), ("__init__", member)] {
            let method = self.names.intern(method);
            if let Some(function) = self.class_member(class, method) {
                let args = given.with_first(Value::obj(first));
                let made = self.in_call(span, |s| s.call(&function, &args));
                self.copy_contents(member, &made);
            }
        }
    }

    /// `Color.RED`: each time an object of its own, which nothing changes.
    pub(super) fn enum_member(&mut self, class: ObjectId, name: Sym, span: Span) -> Value {
        let member = self.enum_members.get(&(class, name)).copied();
        let mut found = self.same_member(class, member.as_slice(), span);
        let (_, libraries) = self.mro(class);
        let is_plain = |base: &Sym| matches!(&*self.names.text(*base), "enum.Enum" | "enum.Flag");
        if !libraries.iter().all(is_plain)
            && let Some(value) = self.class_member(class, name)
        {
            // It is a number or a text as well.
            found.join(&value);
        }
        found
    }

    /// `Color(1)`, `Color["RED"]`, one of `list(Color)`: any of the members.
    pub(super) fn any_member(&mut self, class: ObjectId, span: Span) -> Option<Value> {
        let of_class =
            |((of, _), member): (&(ObjectId, Sym), &ObjectId)| (*of == class).then_some(*member);
        let members: Vec<ObjectId> = self.enum_members.iter().filter_map(of_class).collect();
        (!members.is_empty()).then(|| self.same_member(class, &members, span))
    }

    /// `Color(value)`: a value that no member has is given to `_missing_`.
    pub(super) fn member_by_value(&mut self, class: ObjectId, args: &Args) -> Option<Value> {
        let mut found = self.any_member(class, args.span)?;
        let missing = self.names.intern("_missing_");
        if self.class_member(class, missing).is_some() {
            found.join(&self.presumed(|s| s.call_class_member(class, missing, args)));
        }
        Some(found)
    }

    /// `Access.READ | Access.WRITE`: a member of that enumeration, which may be a number as well.
    pub(super) fn flags_of(&mut self, one: &Value, span: Span) -> Option<Value> {
        let classes: Vec<ObjectId> = one
            .objects()
            .filter_map(|object| match self.heap.get(object).kind {
                Kind::Of(class) => Some(class),
                _ => None,
            })
            .collect();
        let mut members = classes
            .into_iter()
            .filter_map(|class| self.any_member(class, span));
        let members = members.next()?;
        Some(members.joined(&self.prim(self.words.int)))
    }

    fn same_member(&mut self, class: ObjectId, members: &[ObjectId], span: Span) -> Value {
        let made = self.make(span, 81, Kind::Of(class));
        for member in members {
            self.copy_contents(made, &Value::obj(*member));
        }
        Value::obj(made)
    }

    fn is_enumeration(&self, class: ObjectId) -> bool {
        let (_, libraries) = self.mro(class);
        let mut paths = libraries.iter().map(|base| self.names.text(*base));
        paths.any(|path| path.starts_with("enum."))
    }

    /// Whether a class, or one it derives from, has methods.
    fn has_code(&self, class: ObjectId) -> bool {
        let (classes, _) = self.mro(class);
        let mut fields = classes
            .iter()
            .flat_map(|class| self.heap.get(*class).fields.iter());
        fields.any(|(_, value)| self.is_of_code(value))
    }

    fn is_of_code(&self, value: &Value) -> bool {
        value.atoms().iter().any(|atom| {
            let is_function = matches!(atom, Atom::Obj(id) if self.heap.get(*id).kind.is_code());
            is_function || self.unwrap_descriptor(*atom).is_some()
        })
    }
}
