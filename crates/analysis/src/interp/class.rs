//! Notebook classes and their instances.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{ArgumentKind, ClassDef, Stmt};

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use super::mutate::Change;
use crate::facts::{DefinitionKind, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// The values of a class's bases; starred arguments of it are evaluated too.
    fn bases(&mut self, def: &'a ClassDef) -> Vec<Value> {
        let mut bases = Vec::new();
        for argument in &def.arguments {
            if !matches!(argument.kind, ArgumentKind::Keyword(_)) {
                let value = self.expr(&argument.value);
                if matches!(argument.kind, ArgumentKind::Positional) {
                    bases.push(value);
                }
            }
        }
        bases
    }

    pub(super) fn class_def(&mut self, stmt: &'a Stmt, def: &'a ClassDef) {
        let decorators: Vec<(Value, Span)> = def
            .decorators
            .iter()
            .map(|d| (self.expr(d), d.span))
            .collect();
        let bases = self.with_type_params(&def.type_params, |s| s.bases(def));
        let keywords =
            self.with_type_params(&def.type_params, |s| s.class_keywords(&def.arguments));
        let cell = self.frames.last().map_or(self.cell, |f| f.cell);
        let sym = self.names.intern(&def.name.name);
        let Some(&class) = self.code.class_at.get(&(cell, stmt.span)) else {
            return;
        };
        let made = self.make(stmt.span, 16, Kind::Class(class));
        if !self.classes_made.contains(&made) {
            self.classes_made.push(made);
        }
        self.heap.get_mut(made).items = Some(bases.clone());
        for base in &bases {
            self.heap.add_element(made, base);
        }
        let scope = self.code.classes[class].scope;
        self.push_frame(scope, None, None, true, cell);
        if let Some(frame) = self.frames.last_mut() {
            frame.class = Some(made);
        }
        self.with_type_params(&def.type_params, |s| s.block(&def.body));
        self.keep_members(made, scope);
        self.pop_frame();
        self.class_made(made, def, keywords);
        let mut value = Value::obj(made);
        for (decorator, span) in decorators.into_iter().rev() {
            value = self.decorate(&decorator, value, span);
        }
        let kind = self.definition_kind(stmt, DefinitionKind::Class);
        self.bind(sym, value, def.name.span, kind);
    }

    /// What the class body bound are the class's attributes.
    fn keep_members(&mut self, class: ObjectId, scope: usize) {
        let Some(id) = self.frames.last().map(|f| f.id) else {
            return;
        };
        for member in self.code.scopes[scope].locals.clone() {
            if let Some(value) = self.store.get((id, member)).map(|b| b.value.clone()) {
                self.heap.add_field(class, member, &value);
            }
        }
        self.note_methods(class);
    }

    /// Functions of a class know it, for `super()`.
    fn note_methods(&mut self, class: ObjectId) {
        let members: Vec<Value> = self.heap.get(class).fields.values().cloned().collect();
        let key = self.names.intern("__class__");
        for function in members.iter().flat_map(Value::objects).collect::<Vec<_>>() {
            if matches!(self.heap.get(function).kind, Kind::Function(..)) {
                self.heap
                    .get_mut(function)
                    .fields
                    .insert(key, Value::obj(class));
            }
        }
    }

    pub(super) fn method_class(&self, function: ObjectId) -> Option<ObjectId> {
        let key = self.names.get("__class__")?;
        self.heap.get(function).fields.get(&key)?.objects().next()
    }

    /// A class and the notebook classes it derives from, in the order in which Python asks them; and
    /// its library bases.
    pub(super) fn mro(&self, class: ObjectId) -> (Vec<ObjectId>, Vec<Sym>) {
        let mut libraries = Vec::new();
        let classes = self.linearized(class, &mut Vec::new(), &mut libraries);
        (classes, libraries)
    }

    /// The C3 linearization (docs.python.org, "The Python 2.3 method resolution order"). Where there is none, what
    /// is left in the order of the bases: Python refuses such a class.
    fn linearized(
        &self,
        class: ObjectId,
        within: &mut Vec<ObjectId>,
        libraries: &mut Vec<Sym>,
    ) -> Vec<ObjectId> {
        let mut order = vec![class];
        if within.contains(&class) {
            return order;
        }
        within.push(class);
        let mut bases = Vec::new();
        let written = self.heap.get(class).items.iter().flatten();
        for atom in written.flat_map(Value::atoms) {
            match atom {
                Atom::Obj(base) if !bases.contains(base) => bases.push(*base),
                Atom::Lib(path) if !libraries.contains(path) => libraries.push(*path),
                _ => {}
            }
        }
        let mut lists: Vec<Vec<ObjectId>> = bases
            .iter()
            .map(|base| self.linearized(*base, within, libraries))
            .collect();
        within.pop();
        lists.push(bases);
        while let Some(next) = next_of(&lists) {
            for list in &mut lists {
                list.retain(|id| *id != next);
            }
            order.push(next);
        }
        order
    }

    /// A member of a class by name, along its bases.
    pub(super) fn class_member(&self, class: ObjectId, name: Sym) -> Option<Value> {
        self.mro(class)
            .0
            .into_iter()
            .find_map(|c| self.heap.get(c).fields.get(&name).cloned())
    }

    pub(super) fn call_instance_method(
        &mut self,
        id: ObjectId,
        class: ObjectId,
        name: Sym,
        args: &Args,
    ) -> Value {
        let one = Value::obj(id);
        let key = vec![Value::one(Atom::Str(name))];
        let got = self.call_dunder(&one, "__getattribute__", key, args.span);
        if let Some(got) = got.filter(|_| self.class_member(class, name).is_none()) {
            return self.call(&got, args);
        }
        if let Some(member) = self.heap.get(id).fields.get(&name).cloned() {
            return self.call(&member, args);
        }
        if let Some(member) = self.class_member(class, name) {
            let bound = self.bind_member(&member, &one, class);
            return match bound {
                MemberOf::Method(function, receiver) => {
                    self.call(&function, &args.with_first(receiver))
                }
                MemberOf::Plain(value) => self.call(&value, args),
                MemberOf::Property(function) => {
                    let value = self.call(&function, &Args::of(vec![one], args.span));
                    self.call(&value, args)
                }
            };
        }
        let get = self.names.intern("__getattr__");
        if let Some(function) = self.class_member(class, get) {
            let value = self.call(
                &function,
                &Args::of(vec![one, self.prim(self.words.str)], args.span),
            );
            return self.call(&value, args);
        }
        self.call_inherited(&one, class, name, args)
    }

    /// A method that only library bases have: it may call the methods of the notebook's class.
    fn call_inherited(&mut self, one: &Value, class: ObjectId, name: Sym, args: &Args) -> Value {
        let (_, libraries) = self.mro(class);
        if !self.is_told_to_call_nothing(&libraries, name) {
            let library = libraries.first().map(|base| self.names.text(*base));
            let library = library.and_then(|base| self.knowledge.library(&base));
            let asked = Asked {
                hooks: library.and_then(|l| l.hooks.as_ref()),
                ..Asked::default()
            };
            self.call_hooks(one, class, args, asked);
        }
        for base in &libraries {
            let path = self.names.text(*base);
            let canonical = self.knowledge.canonical(&path).into_owned();
            let method = self.names.text(name);
            self.note_mode(&canonical, &method, one, args);
            self.call_inherited_of_logging(&canonical, &method, args);
            if let Some(known) = self
                .knowledge
                .member(&canonical, |t| t.methods.get(&*method))
            {
                let ty = self.names.intern(&canonical);
                return self.apply(
                    &known,
                    &format!("{}()", &*method),
                    Some(one),
                    Some(ty),
                    args,
                );
            }
        }
        if libraries.is_empty() {
            return self.unknown(args.span, 10);
        }
        self.call_duck(one, name, args)
    }

    pub(super) fn call_class_member(&mut self, class: ObjectId, name: Sym, args: &Args) -> Value {
        let Some(member) = self.class_member(class, name) else {
            let whole = Value::obj(class);
            if &*self.names.text(name) == "__subclasses__" {
                return self.subclasses(class, args.span);
            }
            if self.metaclass_member(class, name).is_some() {
                let member = self.attribute(&whole, name, args.span);
                return self.call(&member, args);
            }
            return match self.made_by_library_base(class, name, args) {
                Some(made) => made,
                None => {
                    // `Shape.register(Square)` of an abstract class.
                    self.note_may_set_up("abc");
                    self.call_unknown(Some(&whole), args, "a method that only a library base has")
                }
            };
        };
        let mut result = Value::empty();
        for &atom in member.atoms() {
            let wrapped = self.unwrap_descriptor(atom);
            let part = match wrapped {
                Some(("builtins.classmethod", function)) => {
                    self.call(&function, &args.with_first(Value::obj(class)))
                }
                Some((_, function)) => self.call(&function, args),
                None => self.call(&Value::one(atom), args),
            };
            result.join(&part);
        }
        result
    }

    pub(super) fn unwrap_descriptor(&self, atom: Atom) -> Option<(&'static str, Value)> {
        let Atom::Obj(id) = atom else { return None };
        let Kind::Instance(ty) = self.heap.get(id).kind else {
            return None;
        };
        let kind = match &*self.names.text(ty) {
            "builtins.classmethod" => "builtins.classmethod",
            "builtins.staticmethod" => "builtins.staticmethod",
            "builtins.property" | "functools.cached_property" | "abc.abstractproperty" => {
                "builtins.property"
            }
            _ => return None,
        };
        let function = self
            .heap
            .get(id)
            .fields
            .get(&self.words.func)
            .cloned()
            .unwrap_or_default();
        Some((kind, function))
    }

    /// What a class member is when got through an instance.
    pub(super) fn bind_member(
        &mut self,
        member: &Value,
        receiver: &Value,
        class: ObjectId,
    ) -> MemberOf {
        let Some(atom) = member.atoms().last().copied() else {
            return MemberOf::Plain(member.clone());
        };
        if let Some((kind, function)) = self.unwrap_descriptor(atom) {
            return match kind {
                "builtins.classmethod" => MemberOf::Method(function, Value::obj(class)),
                "builtins.staticmethod" => MemberOf::Plain(function),
                _ => MemberOf::Property(function),
            };
        }
        match atom {
            Atom::Obj(id) if matches!(self.heap.get(id).kind, Kind::Function(..)) => {
                MemberOf::Method(member.clone(), receiver.clone())
            }
            _ => MemberOf::Plain(member.clone()),
        }
    }

    /// Calls a special method where the value is an instance of a notebook class that has it.
    pub(super) fn call_dunder(
        &mut self,
        value: &Value,
        name: &str,
        operands: Vec<Value>,
        span: Span,
    ) -> Option<Value> {
        if !value
            .objects()
            .any(|o| matches!(self.heap.get(o).kind, Kind::Of(_)))
        {
            return None;
        }
        self.call_dunder_args(value, name, &Args::of(operands, span))
    }

    pub(super) fn call_dunder_args(
        &mut self,
        value: &Value,
        name: &str,
        args: &Args,
    ) -> Option<Value> {
        let sym = self.names.intern(name);
        let mut result: Option<Value> = None;
        for &atom in value.atoms() {
            let Atom::Obj(id) = atom else { continue };
            let Kind::Of(class) = self.heap.get(id).kind else {
                continue;
            };
            let Some(function) = self.class_member(class, sym) else {
                continue;
            };
            let args = args.with_first(Value::obj(id));
            let part = self.in_call(args.span, |s| s.call(&function, &args));
            result.get_or_insert_default().join(&part);
        }
        result
    }

    /// What `object.__setattr__` does.
    pub(super) fn set_past_hooks(&mut self, receiver: &Value, args: &Args) {
        self.mutate(
            receiver,
            &Change::structural(args.span, "an attribute is assigned"),
        );
        let value = args.pos.last().cloned().unwrap_or_default();
        let name = args.pos.iter().rev().nth(1).and_then(Value::single);
        for object in receiver.objects().collect::<Vec<_>>() {
            match name {
                Some(Atom::Str(name)) => self.heap.add_field(object, name, &value),
                _ => self.heap.add_element(object, &value),
            }
        }
    }

    /// An attribute that the object or its class has, past all hooks.
    pub(super) fn plain_attribute(&mut self, receiver: &Value, name: Sym, span: Span) -> Value {
        let mut found = self.part_of(receiver, span);
        for object in receiver.objects().collect::<Vec<_>>() {
            if let Some(own) = self.heap.get(object).fields.get(&name).cloned() {
                found.join(&own);
            }
            if let Kind::Of(class) = self.heap.get(object).kind
                && let Some(member) = self.class_member(class, name)
            {
                found.join(&member);
            }
        }
        found
    }
}

/// The first that no list has behind another; where each has one, the first of all.
fn next_of(lists: &[Vec<ObjectId>]) -> Option<ObjectId> {
    let heads = || lists.iter().filter_map(|list| list.first().copied());
    let is_behind = |id: &ObjectId| {
        lists
            .iter()
            .any(|list| list.iter().skip(1).any(|c| c == id))
    };
    heads().find(|id| !is_behind(id)).or_else(|| heads().next())
}

/// What a class member is when got through an instance.
pub(super) enum MemberOf {
    Method(Value, Value),
    Property(Value),
    Plain(Value),
}
