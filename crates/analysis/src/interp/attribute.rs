//! Attributes: reading and setting them.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::class::MemberOf;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `owner.name`.
    pub(super) fn attribute(&mut self, owner: &Value, name: Sym, span: Span) -> Value {
        let mut result = Value::empty();
        for atom in self.having(owner, name) {
            let part = self.attribute_one(atom, name, span);
            result.join(&part);
        }
        if owner.is_empty() {
            return self.unknown(span, 19);
        }
        result.each = owner.each;
        result
    }

    fn attribute_one(&mut self, atom: Atom, name: Sym, span: Span) -> Value {
        match atom {
            Atom::Lib(path) => self.library_member(path, name, span),
            Atom::Obj(id) => self.object_attribute(id, name, span),
            _ => match self.attribute_of_path(atom, name, span) {
                Some(folder) => folder,
                None => match self.type_of(atom) {
                    Some(ty) => self.typed_attribute(&Value::one(atom), ty, name, span),
                    None => self.unknown(span, 19),
                },
            },
        }
    }

    fn object_attribute(&mut self, id: ObjectId, name: Sym, span: Span) -> Value {
        let one = Value::obj(id);
        if let Some(register) = self.register_attribute(id, name, span) {
            return register;
        }
        match self.heap.get(id).kind.clone() {
            Kind::Instance(ty) if ty == self.words.own_module => {
                self.own_attribute(&Value::one(Atom::Str(name)), span)
            }
            Kind::Instance(ty) if &*self.names.text(ty) == "types.SimpleNamespace" => {
                self.attribute_of_space(id, ty, name, span)
            }
            Kind::Instance(ty) => {
                if &*self.names.text(ty) == "builtins.super"
                    && let Some(member) = self.super_attribute(id, name, span)
                {
                    return member;
                }
                if let Some(part) = self.given_part(id, ty, name, span) {
                    return part;
                }
                let held = self.heap.get(id).fields.get(&name).cloned();
                let is_bunch = &*self.names.text(ty) == "sklearn.utils.Bunch";
                match held {
                    Some(held) if is_bunch => held.joined(&self.heap.get(id).elements.clone()),
                    // What it was made with; what the library makes of that may be another thing.
                    Some(held) if self.is_declared(ty, name) => {
                        held.joined(&self.typed_attribute(&one, ty, name, span))
                    }
                    Some(held) if !self.is_container(ty) => held,
                    _ => {
                        let found = self.typed_attribute(&one, ty, name, span);
                        self.note_whole(&found, name);
                        found
                    }
                }
            }
            Kind::Of(class) => self.instance_attribute(id, class, name, span),
            Kind::Class(_) => match self.class_member(id, name) {
                Some(_) if self.enum_members.contains_key(&(id, name)) => {
                    self.enum_member(id, name, span)
                }
                Some(member) => match self.bind_member(&member, &one, id) {
                    MemberOf::Method(function, _)
                    | MemberOf::Property(function)
                    | MemberOf::Plain(function) => function,
                },
                None => match self.metaclass_member(id, name) {
                    Some(member) => self.bound_or_plain(&member, &one, id, span),
                    None => self.unknown(span, 19),
                },
            },
            Kind::Frame(..) => match self.module_name(id) {
                Some(path) => {
                    let name = self.names.text(name);
                    self.local_member(&path, id, &name, span)
                }
                None => self.unknown(span, 19),
            },
            Kind::Function(..) if &*self.names.text(name) == "__globals__" => {
                self.namespace_object("globals", &Args::of(Vec::new(), span))
            }
            Kind::Function(..) | Kind::Partial | Kind::BoundFunction | Kind::Bound(_) => self
                .heap
                .get(id)
                .fields
                .get(&name)
                .cloned()
                .unwrap_or_else(|| self.prim(self.words.str)),
            // `.str` is an accessor of series, whatever they were made by.
            Kind::Unknown
                if &*self.names.text(name) == "str"
                    && !self.heap.get(id).fields.contains_key(&name) =>
            {
                let ty = self.names.intern("pandas.StringMethods");
                let accessor = self.make(span, 20, Kind::Instance(ty));
                self.heap.share(accessor, id, Share::May);
                Value::obj(accessor)
            }
            _ => {
                self.note_taken(name);
                let held = self.heap.get(id).fields.get(&name).cloned();
                let part = self.part_of(&one, span);
                held.map_or(part.clone(), |h| h.joined(&part))
            }
        }
    }

    /// What a class has from its metaclass.
    pub(super) fn bound_or_plain(
        &mut self,
        member: &Value,
        class: &Value,
        id: ObjectId,
        span: Span,
    ) -> Value {
        match self.bind_member(member, class, id) {
            MemberOf::Plain(value) => value,
            MemberOf::Property(function) => self.in_call(span, |s| {
                s.call(&function, &Args::of(vec![class.clone()], span))
            }),
            MemberOf::Method(function, receiver) => self.bound(&function, &receiver, span),
        }
    }

    fn bound(&mut self, function: &Value, receiver: &Value, span: Span) -> Value {
        let made = self.make(span, 19, Kind::BoundFunction);
        self.heap.add_field(made, self.words.func, function);
        self.heap.add_field(made, self.words.self_, receiver);
        Value::obj(made)
    }

    fn instance_attribute(
        &mut self,
        id: ObjectId,
        class: ObjectId,
        name: Sym,
        span: Span,
    ) -> Value {
        let one = Value::obj(id);
        match &*self.names.text(name) {
            "__dict__" => return self.attribute_table(id, span),
            "__class__" => {
                let assigned = self.heap.get(id).fields.get(&name).cloned();
                return Value::obj(class).joined(&assigned.unwrap_or_default());
            }
            _ => {}
        }
        let key = Value::one(Atom::Str(name));
        if let Some(got) = self.call_dunder(&one, "__getattribute__", vec![key], span) {
            return got;
        }
        let own = self.heap.get(id).fields.get(&name).cloned();
        let member = self.class_member(class, name);
        if let Some(member) = member.filter(|m| own.is_none() || !self.is_field(m)) {
            let operands = vec![one.clone(), Value::obj(class)];
            if let Some(got) = self.call_dunder(&member, "__get__", operands, span) {
                return got;
            }
            let shared = match self.bind_member(&member, &one, class) {
                MemberOf::Plain(value) => value,
                MemberOf::Property(function) if self.is_cached_property(&member) => {
                    return self.cached_property(id, name, &function, own, span);
                }
                MemberOf::Property(function) => self.in_call(span, |s| {
                    s.call(&function, &Args::of(vec![one.clone()], span))
                }),
                MemberOf::Method(function, receiver) => self.bound(&function, &receiver, span),
            };
            return own.map_or(shared.clone(), |o| o.joined(&shared));
        }
        if let Some(own) = own {
            return own;
        }
        let get = self.names.intern("__getattr__");
        if let Some(function) = self.class_member(class, get) {
            let args = Args::of(vec![one, self.prim(self.words.str)], span);
            return self.in_call(span, |s| s.call(&function, &args));
        }
        self.part_of(&one, span).joined(&self.in_table(id, name))
    }

    /// An attribute of an object that is nothing but its attributes.
    fn attribute_of_space(&mut self, id: ObjectId, ty: Sym, name: Sym, span: Span) -> Value {
        if &*self.names.text(name) == "__dict__" {
            return self.attribute_table(id, span);
        }
        let held = self.heap.get(id).fields.get(&name).cloned();
        let own = held.unwrap_or_else(|| self.typed_attribute(&Value::obj(id), ty, name, span));
        own.joined(&self.in_table(id, name))
    }

    /// `object.__dict__`: the attributes as a dictionary, which is the object itself seen otherwise.
    pub(super) fn attribute_table(&mut self, id: ObjectId, span: Span) -> Value {
        let table = self.make(span, 22, Kind::Instance(self.words.dict));
        self.heap.share(table, id, Share::Same);
        self.copy_contents(table, &Value::obj(id));
        let (key, held) = (self.names.intern("__dict__"), Value::obj(table));
        self.heap.add_field(id, key, &held);
        held
    }

    /// What was put into the object's `__dict__` under a name.
    fn in_table(&self, id: ObjectId, name: Sym) -> Value {
        let table = self.names.get("__dict__");
        let held = table.and_then(|key| self.heap.get(id).fields.get(&key));
        let mut found = Value::empty();
        for table in held.into_iter().flat_map(Value::objects) {
            let table = self.heap.get(table);
            found.join(&table.elements);
            table.fields.get(&name).map(|v| found.join(v));
        }
        found
    }

    fn is_cached_property(&self, member: &Value) -> bool {
        let cached = self.names.get("functools.cached_property");
        member
            .objects()
            .any(|o| matches!(self.heap.get(o).kind, Kind::Instance(ty) if Some(ty) == cached))
    }

    /// A property that is worked out at its first use and then kept as an attribute.
    fn cached_property(
        &mut self,
        id: ObjectId,
        name: Sym,
        function: &Value,
        own: Option<Value>,
        span: Span,
    ) -> Value {
        let one = Value::obj(id);
        let args = Args::of(vec![one.clone()], span);
        let why = "its property is worked out and kept at the first use";
        if let Some(own) = own {
            let again = self.maybe(|s| {
                s.mutate(&one, &Change::maybe(span, why));
                s.in_call(span, |s| s.call(function, &args))
            });
            return own.joined(&again);
        }
        let value = self.in_call(span, |s| s.call(function, &args));
        self.mutate(&one, &Change::structural(span, why));
        self.heap.add_field(id, name, &value);
        value
    }

    fn typed_attribute(&mut self, one: &Value, ty: Sym, name: Sym, span: Span) -> Value {
        let path = self.names.text(ty);
        let text = self.names.text(name);
        let args = Args::of(Vec::new(), span);
        if let Some(known) = self.knowledge.member(&path, |t| t.attributes.get(&*text)) {
            let found = self.apply(&known, &format!(".{text}"), Some(one), Some(ty), &args);
            self.note_spelled(one, &found);
            return found;
        }
        let of_property =
            ty == self.words.property && matches!(&*text, "setter" | "getter" | "deleter");
        if of_property
            || self
                .knowledge
                .member(&path, |t| t.methods.get(&*text))
                .is_some()
        {
            let made = self.make(span, 19, Kind::Bound(name));
            self.heap.add_field(made, self.words.self_, one);
            return Value::obj(made);
        }
        if let Some(known) = self
            .knowledge
            .member(&path, |t| t.default_attribute.as_ref())
        {
            let found = self.apply(&known, &format!(".{text}"), Some(one), Some(ty), &args);
            self.note_column(&found, ty, name);
            self.note_spelled(one, &found);
            return found;
        }
        if one.objects().next().is_none() {
            return self.unknown(span, 19);
        }
        // Perhaps a method that nothing is known of: calling it goes by its name.
        let part = self.part_of(one, span);
        let made = self.make(span, 19, Kind::Bound(name));
        self.heap.add_field(made, self.words.self_, one);
        if self.is_described(&path) {
            part.joined(&Value::obj(made))
        } else {
            part
        }
    }

    /// Whether the knowledge of a type names the attribute.
    fn is_declared(&self, ty: Sym, name: Sym) -> bool {
        let (path, text) = (self.names.text(ty), self.names.text(name));
        let known = self
            .knowledge
            .member(&path, |known| known.attributes.get(&*text));
        known.is_some()
    }

    fn is_described(&self, path: &str) -> bool {
        self.knowledge.type_of(path).is_some()
    }

    /// A member of a module or library class.
    pub(super) fn library_member(&mut self, path: Sym, name: Sym, span: Span) -> Value {
        let full = format!("{}.{}", self.names.text(path), self.names.text(name));
        let full = self.knowledge.canonical(&full).into_owned();
        if let Some(known) = self.knowledge.value(&full) {
            let site = self.names.intern(&full);
            let place = Span {
                start: site.0,
                end: u32::MAX,
            };
            let args = Args::of(Vec::new(), place);
            let before = (self.context, self.frames.last().map(|f| f.cell));
            self.context = 0;
            let value = self.apply(&known, &full, None, None, &args);
            self.context = before.0;
            let _ = span;
            return value;
        }
        Value::one(Atom::Lib(self.names.intern(&full)))
    }
}
