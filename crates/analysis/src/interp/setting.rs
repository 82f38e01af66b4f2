//! Setting attributes: of objects of the notebook's classes, of libraries, and of modules.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `owner.name = value`.
    pub(super) fn set_attribute(&mut self, owner: &Value, name: Sym, value: &Value, span: Span) {
        let owner = owner.settable();
        if owner.each {
            owner
                .atoms()
                .iter()
                .for_each(|a| self.set_attribute_one(*a, name, value, span));
            return;
        }
        self.each_of(owner.atoms(), |s, atom| {
            s.set_attribute_one(atom, name, value, span);
            Value::empty()
        });
    }

    fn set_attribute_one(&mut self, atom: Atom, name: Sym, value: &Value, span: Span) {
        let one = Value::one(atom);
        match atom {
            Atom::Lib(path) => self.set_library_member(path, name, value, span),
            Atom::Obj(id) => match self.heap.get(id).kind.clone() {
                Kind::Instance(ty) if ty == self.words.own_module => {
                    self.set_namespace_item(&Value::one(Atom::Str(name)), value, span);
                }
                Kind::Instance(ty) => {
                    if &*self.names.text(name) == "columns" {
                        self.name_columns(id, value);
                    }
                    self.set_typed_attribute(&one, id, ty, name, value, span);
                }
                Kind::Of(class) => {
                    if self.set_by_hook(&one, class, name, value, span) {
                        return;
                    }
                    self.mutate(&one, &Change::structural(span, "an attribute is assigned"));
                    self.set_field(id, name, value);
                }
                _ => {
                    self.mutate(&one, &Change::structural(span, "an attribute is assigned"));
                    self.heap.add_field(id, name, value);
                }
            },
            _ => {}
        }
    }

    /// Assigning runs `__setattr__`, a property's setter, or a descriptor's `__set__`.
    fn set_by_hook(
        &mut self,
        one: &Value,
        class: ObjectId,
        name: Sym,
        value: &Value,
        span: Span,
    ) -> bool {
        let key = Value::one(Atom::Str(name));
        let operands = vec![key, value.clone()];
        if self
            .call_dunder(one, "__setattr__", operands, span)
            .is_some()
        {
            return true;
        }
        if let Some(setter) = self.property_setter(class, name) {
            let args = Args::of(vec![one.clone(), value.clone()], span);
            self.in_call(span, |s| s.call(&setter, &args));
            return true;
        }
        let Some(member) = self.class_member(class, name) else {
            return false;
        };
        let operands = vec![one.clone(), value.clone()];
        self.call_dunder(&member, "__set__", operands, span)
            .is_some()
    }

    fn property_setter(&mut self, class: ObjectId, name: Sym) -> Option<Value> {
        let member = self.class_member(class, name)?;
        let setter = self.names.intern("fset");
        // `@name.setter` binds the name again: of the properties, the one that can be set.
        let mut all = member.objects().map(|id| self.heap.get(id));
        all.find_map(|property| {
            let is_property =
                matches!(property.kind, Kind::Instance(ty) if ty == self.words.property);
            property
                .fields
                .get(&setter)
                .filter(|_| is_property)
                .cloned()
        })
    }

    fn set_typed_attribute(
        &mut self,
        one: &Value,
        id: ObjectId,
        ty: Sym,
        name: Sym,
        value: &Value,
        span: Span,
    ) {
        let path = self.names.text(ty);
        let text = self.names.text(name);
        let args = Args::of(vec![value.clone()], span);
        for (of_type, library) in self.knowledge.mro(&path) {
            if let Some(entries) = of_type.attributes.get(&*text).and_then(set_entry) {
                self.note_labelled(&path, &text);
                let known = crate::knowledge::resolve_in(library, entries);
                self.apply(
                    &known,
                    "an attribute is assigned",
                    Some(one),
                    Some(ty),
                    &args,
                );
                return;
            }
        }
        if self.operator_args(one, ty, &["setattr"], &args).is_some() {
            self.note_switch(id, name, value);
            return;
        }
        self.mutate(
            one,
            &Change::structural(span, "an attribute or column is assigned"),
        );
        if !path.starts_with("pandas.") && !path.starts_with("numpy.") {
            self.heap.add_field(id, name, value);
        }
    }
}

fn set_entry(
    entries: &'static crate::knowledge::Entries,
) -> Option<&'static crate::knowledge::Entries> {
    match entries {
        crate::knowledge::Entries::One(entry) => entry.set.as_ref(),
        _ => None,
    }
}
