//! What makes a text of things, or shows them, calls methods of the things within them.

use nbship_diagnostics::Span;

use super::{DEEP, DISPLAYED, MANY, SAYING, TEXT, Whose};
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::interp::Interp;
use crate::interp::args::Args;
use crate::value::{Atom, Value};

/// Of things within containers: what IPython's printer calls, which asks for the second first.
const SHOWN_WITHIN: &[&str] = &["__repr__", "_repr_pretty_"];

/// What the text of something is made of.
#[derive(Default)]
struct Parts {
    /// What `repr` is made of.
    by_repr: Vec<ObjectId>,
    /// What `str` is made of: arguments of exceptions, cells of tables.
    by_str: Vec<ObjectId>,
}

/// How something makes a text of what it holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Reprs,
    Texts,
}

impl Interp<'_> {
    /// A cell shows a value: methods that only IPython calls, and those of what it holds.
    pub(in crate::interp) fn display_by_implied(&mut self, value: &Value, span: Span) {
        if self.classes_made.is_empty() {
            return;
        }
        self.call_implied(value, Whose::Given, DISPLAYED, span);
        self.say_parts_by(value, SHOWN_WITHIN, span);
    }

    /// `series.map(str)`: what makes a text is called for each of what it is given.
    pub(in crate::interp) fn say_each(&mut self, path: &str, given: &Args) {
        if !self.classes_made.is_empty() && SAYING.contains(&path) {
            self.call_implied(&given.all(), Whose::Given, TEXT, given.span);
        }
    }

    /// `str(value)`, `repr(value)` and the like: methods of what the value holds.
    pub(in crate::interp) fn say_parts(&mut self, value: &Value, span: Span) {
        self.say_parts_by(value, &["__repr__"], span);
    }

    fn say_parts_by(&mut self, value: &Value, methods: &[&str], span: Span) {
        let is_asked = self.has_class_with(TEXT) || self.has_class_with(methods);
        if value.objects().next().is_none() || !is_asked {
            return;
        }
        let mut parts = Parts::default();
        let mut seen = Vec::new();
        for object in value.objects() {
            self.add_said(object, 0, &mut seen, &mut parts);
        }
        let value_of = |objects: Vec<ObjectId>| objects.into_iter().map(Atom::Obj).collect();
        let (by_repr, by_str): (Value, Value) = (value_of(parts.by_repr), value_of(parts.by_str));
        self.call_implied(&by_repr, Whose::Given, methods, span);
        self.call_implied(&by_str, Whose::Given, TEXT, span);
    }

    fn add_said(&self, whole: ObjectId, depth: u8, seen: &mut Vec<ObjectId>, parts: &mut Parts) {
        let whole = self.heap.find(whole);
        if depth == DEEP || seen.len() > MANY || seen.contains(&whole) {
            return;
        }
        let says = self.says_of_parts(whole);
        if says == Says::Nothing {
            return;
        }
        seen.push(whole);
        for held in self.heap.contents(whole) {
            match says {
                Says::Texts => parts.by_str.push(held),
                _ => parts.by_repr.push(held),
            }
            self.add_said(held, depth + 1, seen, parts);
        }
        // A view of a dictionary, a column of a table.
        for (base, _) in &self.heap.get(whole).bases {
            self.add_said(*base, depth + 1, seen, parts);
        }
    }

    /// Whether the text of an object tells what it holds.
    fn says_of_parts(&self, object: ObjectId) -> Says {
        match self.heap.get(object).kind {
            Kind::Instance(ty) => self.library_says(&self.names.text(ty)),
            Kind::Partial | Kind::Bound(_) | Kind::BoundFunction => Says::Reprs,
            Kind::Of(class) => self.own_says(class),
            _ => Says::Nothing,
        }
    }

    fn library_says(&self, path: &str) -> Says {
        let root = path.split('.').next().unwrap_or(path);
        let iterates = self.knowledge.type_of(path).is_some_and(|ty| ty.iterates);
        match root {
            _ if iterates => Says::Nothing,
            "builtins" if self.knowledge.is_a(path, "builtins.BaseException") => Says::Texts,
            "builtins" | "collections" | "enum" | "functools" | "types" => Says::Reprs,
            "typing" if path == "typing.NamedTuple" => Says::Reprs,
            "numpy" | "pandas" => Says::Texts,
            _ => Says::Nothing,
        }
    }

    /// An object of the notebook's that makes its text itself is asked for that; others tell what they
    /// hold where their class derives from one that does, or has it from `@dataclass`.
    fn own_says(&self, class: ObjectId) -> Says {
        let makes_text = |name| {
            let name = self.names.get(name);
            name.is_some_and(|name| self.class_member(class, name).is_some())
        };
        if makes_text("__repr__") && makes_text("__str__") {
            return Says::Nothing;
        }
        let (classes, libraries) = self.mro(class);
        let of_libraries = libraries.iter().map(|base| {
            let path = self.names.text(*base);
            self.library_says(&self.knowledge.canonical(&path))
        });
        let found: Vec<Says> = of_libraries.filter(|says| *says != Says::Nothing).collect();
        let is_record = |class: &ObjectId| match self.heap.get(*class).kind {
            Kind::Class(index) => crate::literal::is_record(self.code.classes[index].def),
            _ => false,
        };
        match found.first() {
            Some(says) => *says,
            None if makes_text("__repr__") => Says::Nothing,
            None if classes.iter().any(is_record) => Says::Reprs,
            None => Says::Nothing,
        }
    }
}
