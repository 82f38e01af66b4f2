//! How notebook classes and their instances come to be: `__new__`, metaclasses, and the hooks that
//! a class body sets off.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Argument, ArgumentKind, ClassDef};

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The field of a class that holds its metaclass.
const METACLASS: &str = "__metaclass__";

/// The operator of types that keep what derives from them.
const REGISTERS: &str = "subclass";

impl<'a> Interp<'a> {
    /// The keywords of a class statement, evaluated.
    pub(super) fn class_keywords(&mut self, arguments: &'a [Argument]) -> Vec<(Sym, Value)> {
        let mut keywords = Vec::new();
        for argument in arguments {
            if let ArgumentKind::Keyword(name) = &argument.kind {
                let value = self.expr(&argument.value);
                keywords.push((self.names.intern(&name.name), value));
            }
        }
        keywords
    }

    /// What Python calls when a class body ends.
    pub(super) fn class_made(&mut self, class: ObjectId, def: &ClassDef, kw: Vec<(Sym, Value)>) {
        let span = def.name.span;
        self.set_names(class, span);
        let mut kw = kw;
        if let Some(at) = kw
            .iter()
            .position(|(name, _)| &*self.names.text(*name) == "metaclass")
        {
            let (_, value) = kw.remove(at);
            let key = self.names.intern(METACLASS);
            self.heap.add_field(class, key, &value);
        }
        self.init_subclass(class, kw.clone(), span);
        self.register_subclass(class, span);
        self.make_members(class, span);
        let Some(meta) = self.metaclass(class) else {
            return;
        };
        let whole = Value::obj(class);
        let text = self.prim(self.words.str);
        let body = Value::obj(self.make(span, 21, Kind::Instance(self.words.dict)));
        let outer = self.class_in_making.replace(class);
        for (method, first) in [("__new__", Value::obj(meta)), ("__init__", whole.clone())] {
            let method = self.names.intern(method);
            if let Some(function) = self.class_member(meta, method) {
                let bases = Value::empty();
                let args = Args {
                    kw: kw.clone(),
                    ..Args::of(vec![first, text.clone(), bases, body.clone()], span)
                };
                self.in_call(span, |s| s.call(&function, &args));
            }
        }
        self.class_in_making = outer;
    }

    /// Bases of libraries that keep a list of what derives from them: of a class of the notebook's
    /// that derives from such a base, that class keeps it.
    fn register_subclass(&mut self, class: ObjectId, span: Span) {
        let (own, of_libraries) = self.mro(class);
        let mut kept = self.heap.get(class).items.clone().unwrap_or_default();
        kept.retain(|base| {
            let ty = base.single().and_then(|atom| self.type_of(atom));
            ty.is_some_and(|ty| self.registers_classes(&self.names.text(ty)))
        });
        let is_registered = |base: &Sym| self.registers_classes(&self.names.text(*base));
        if of_libraries.iter().any(is_registered) {
            kept.extend(own.iter().skip(1).next_back().map(|base| Value::obj(*base)));
        }
        let change = Change::new(span, "it keeps the classes that derive from it");
        for base in kept {
            self.mutate_alone(&base, &change);
        }
    }

    fn registers_classes(&self, path: &str) -> bool {
        let known = self
            .knowledge
            .member(path, |ty| ty.operators.get(REGISTERS));
        known.is_some()
    }

    /// `__set_name__` of what the body bound.
    fn set_names(&mut self, class: ObjectId, span: Span) {
        let members: Vec<Value> = self.heap.get(class).fields.values().cloned().collect();
        let operands = vec![Value::obj(class), self.prim(self.words.str)];
        for member in members {
            self.call_dunder(&member, "__set_name__", operands.clone(), span);
        }
    }

    /// `__init_subclass__` of the nearest base that has it.
    fn init_subclass(&mut self, class: ObjectId, kw: Vec<(Sym, Value)>, span: Span) {
        let name = self.names.intern("__init_subclass__");
        let bases = self.mro(class).0.into_iter().skip(1);
        let hooks: Vec<Value> = bases
            .filter_map(|base| self.heap.get(base).fields.get(&name).cloned())
            .collect();
        if let Some(hook) = hooks.first() {
            let hook = self.without_classmethod(hook);
            let args = Args {
                kw,
                ..Args::of(vec![Value::obj(class)], span)
            };
            self.in_call(span, |s| s.call(&hook, &args));
        }
    }

    fn metaclass(&self, class: ObjectId) -> Option<ObjectId> {
        let key = self.names.get(METACLASS)?;
        let found = self.class_member(class, key)?;
        found
            .objects()
            .find(|o| matches!(self.heap.get(*o).kind, Kind::Class(_)))
    }

    /// A member that a class has from its metaclass.
    pub(super) fn metaclass_member(&self, class: ObjectId, name: Sym) -> Option<Value> {
        self.class_member(self.metaclass(class)?, name)
    }

    /// `Class(args)`.
    pub(super) fn instantiate(&mut self, class: ObjectId, args: &Args) -> Value {
        let call = self.names.intern("__call__");
        if let Some(meta) = self.metaclass(class)
            && let Some(function) = self.class_member(meta, call)
        {
            return self.call(&function, &args.with_first(Value::obj(class)));
        }
        if let Some(member) = self.member_by_value(class, args) {
            return member;
        }
        self.make_instance(class, args)
    }

    /// What `type.__call__` does: `__new__`, then `__init__` of what it gave.
    pub(super) fn make_instance(&mut self, class: ObjectId, args: &Args) -> Value {
        let new = self.names.intern("__new__");
        let Some(function) = self.class_member(class, new) else {
            let made = self.make(args.span, 17, Kind::Of(class));
            self.note_handler(class, made);
            self.initialise(class, made, args);
            return Value::obj(made);
        };
        let given = self.call(&function, &args.with_first(Value::obj(class)));
        for object in given.objects().collect::<Vec<_>>() {
            if let Kind::Of(of) = self.heap.get(object).kind
                && self.mro(of).0.contains(&class)
            {
                self.initialise(class, object, args);
            }
        }
        given
    }

    /// `Class.from_pretrained(…)`, where a library that is known gives the class that method: an
    /// instance of the notebook's class, which nobody knows the arguments of.
    pub(super) fn made_by_library_base(
        &mut self,
        class: ObjectId,
        name: Sym,
        args: &Args,
    ) -> Option<Value> {
        let method = self.names.text(name);
        if !method.starts_with("from_") && &*method != "load_from_checkpoint" {
            return None;
        }
        let (_, libraries) = self.mro(class);
        let base = self.names.text(*libraries.first()?);
        self.knowledge.library(&base)?;
        let path = self.names.intern(&format!("{base}.{method}"));
        self.call_library(path, args);
        let open = Args {
            star: Some(args.all()),
            ..Args::of(Vec::new(), args.span)
        };
        Some(self.instantiate(class, &open))
    }

    /// `type(x)`: the notebook's classes among those that `x` may be of; None where it is of no such.
    pub(super) fn class_of(&mut self, value: &Value, span: Span) -> Option<Value> {
        let mut classes = Value::empty();
        let mut others = false;
        for atom in value.atoms() {
            let Atom::Obj(object) = atom else {
                others = true;
                continue;
            };
            match self.heap.get(*object).kind {
                Kind::Of(class) => {
                    classes.join(&Value::obj(class));
                }
                _ => others = true,
            }
        }
        if classes.is_empty() {
            return None;
        }
        if others {
            classes.join(&self.unknown(span, 17));
        }
        Some(classes)
    }

    /// `object.__new__(cls)`, also as `super().__new__(cls, …)`.
    pub(super) fn new_object(&mut self, args: &Args) -> Value {
        let mut made = Value::empty();
        for class in args.pos.first().into_iter().flat_map(Value::objects) {
            let (_, libraries) = self.mro(class);
            let meta = libraries
                .iter()
                .any(|base| &*self.names.text(*base) == "builtins.type");
            if let (true, Some(class)) = (meta, self.class_in_making) {
                made.join(&Value::obj(class));
            } else if matches!(self.heap.get(class).kind, Kind::Class(_)) {
                let object = self.make(args.span, 17, Kind::Of(class));
                if !libraries.is_empty() {
                    self.heap.add_element(object, &args.all());
                }
                made.join(&Value::obj(object));
            }
        }
        if made.is_empty() {
            return self.unknown(args.span, 17);
        }
        made
    }

    /// Whether a call of a method of `super()` makes an object; and the object.
    pub(super) fn make_by_super(
        &mut self,
        receiver: &Value,
        method: &str,
        args: &Args,
    ) -> Option<Value> {
        match method {
            "__new__" => Some(self.new_object(args)),
            "__call__" => {
                let classes: Vec<ObjectId> = receiver
                    .objects()
                    .filter(|o| matches!(self.heap.get(*o).kind, Kind::Class(_)))
                    .collect();
                let mut made: Option<Value> = None;
                for class in classes {
                    let one = self.make_instance(class, args);
                    made.get_or_insert_default().join(&one);
                }
                made
            }
            _ => None,
        }
    }

    fn initialise(&mut self, class: ObjectId, made: ObjectId, args: &Args) {
        let one = Value::obj(made);
        let init = self.names.intern("__init__");
        let post = self.names.intern("__post_init__");
        match self.class_member(class, init) {
            Some(function) => {
                self.call(&function, &args.with_first(one));
            }
            None => {
                // A dataclass or a library base: it holds what it is given.
                self.heap.add_element(made, &args.all());
                for (name, value) in &args.kw {
                    self.heap.add_field(made, *name, value);
                }
                self.hold_by_annotation(class, made, args);
                if let Some(function) = self.class_member(class, post) {
                    self.call(&function, &Args::of(vec![one], args.span));
                }
            }
        }
    }

    /// `Class[key]`: `__class_getitem__`, `__getitem__` of its metaclass, a member of an enumeration.
    pub(super) fn class_item(&mut self, class: ObjectId, key: &Value, span: Span) -> Option<Value> {
        if let Some(member) = self.any_member(class, span) {
            return Some(member);
        }
        let args = Args::of(vec![key.clone()], span);
        let of_class = self.names.intern("__class_getitem__");
        let of_metaclass = self.names.intern("__getitem__");
        let (function, args) = match self.metaclass_member(class, of_metaclass) {
            Some(function) => (function, args.with_first(Value::obj(class))),
            None => {
                let function = self.class_member(class, of_class)?;
                let plain = self.without_classmethod(&function);
                (plain, args.with_first(Value::obj(class)))
            }
        };
        Some(self.in_call(span, |s| s.call(&function, &args)))
    }

    fn without_classmethod(&self, function: &Value) -> Value {
        match function.single() {
            Some(atom @ Atom::Obj(_)) => self
                .unwrap_descriptor(atom)
                .map_or_else(|| function.clone(), |(_, inner)| inner),
            _ => function.clone(),
        }
    }
}
