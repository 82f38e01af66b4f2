//! `defaultdict`: what makes the values of keys that are missing, and when it runs.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A dictionary that holds what its factory makes.
    pub(super) fn default_dict(&mut self, factory: &Value, args: &Args) -> Value {
        let ty = self.names.intern("collections.defaultdict");
        let made = self.make(args.span, 65, Kind::Instance(ty));
        let is_object = |atom: &Atom| match atom {
            Atom::Lib(path) => &*self.names.text(*path) == "builtins.object",
            _ => false,
        };
        if self.is_read_when_asked(factory) {
            self.heap.add_field(made, self.words.factory, factory);
        } else if !factory.is_empty() && !factory.atoms().iter().all(is_object) {
            let element = self.call(factory, &Args::of(Vec::new(), args.span));
            self.heap.add_element(made, &element);
        }
        for source in args.pos.iter().skip(1) {
            self.copy_contents(made, source);
        }
        Value::obj(made)
    }

    /// Whether a factory is code of the notebook's that reads its names, or belongs to an object: it runs
    /// where a key is asked for, not where the dictionary is made.
    fn is_read_when_asked(&self, factory: &Value) -> bool {
        let reads = |atom: &Atom| matches!(atom, Atom::Obj(id) if self.reads_when_called(*id));
        !factory.is_empty() && factory.atoms().iter().all(reads)
    }

    fn reads_when_called(&self, factory: ObjectId) -> bool {
        match self.heap.get(factory).kind {
            Kind::Function(function, _) => {
                let scope = self.code.functions[function].scope;
                !self.free_globals(scope).is_empty()
            }
            Kind::Class(class) => {
                let scope = self.code.classes[class].scope;
                !self.free_globals(scope).is_empty()
            }
            Kind::Partial => {
                let function = self.heap.get(factory).fields.get(&self.words.func);
                let mut functions = function.into_iter().flat_map(Value::objects);
                functions.any(|function| self.reads_when_called(function))
            }
            Kind::BoundFunction | Kind::Of(_) => true,
            _ => false,
        }
    }

    /// A copy of a `defaultdict` makes missing values as that does.
    pub(super) fn keep_factory(&mut self, copy: ObjectId, of: &Value) {
        if !self.is_default_dict(copy) {
            return;
        }
        for object in of.objects().collect::<Vec<_>>() {
            let factory = self.heap.get(object).fields.get(&self.words.factory);
            if let Some(factory) = factory.cloned() {
                self.heap.add_field(copy, self.words.factory, &factory);
            }
        }
    }

    fn is_default_dict(&self, object: ObjectId) -> bool {
        matches!(self.heap.get(object).kind, Kind::Instance(ty) if &*self.names.text(ty) == "collections.defaultdict")
    }

    /// A key is asked for that may be missing: the factory is called.
    pub(super) fn ask_factory(&mut self, dict: ObjectId, span: Span) {
        let factory = self.heap.get(dict).fields.get(&self.words.factory).cloned();
        if let Some(factory) = factory {
            let made = self.presumed(|s| s.call(&factory, &Args::of(Vec::new(), span)));
            self.heap.add_element(dict, &made);
        }
    }
}
