//! Modules beside the notebook: they are run where they are first imported, in a namespace of
//! their own, and their functions and classes are followed like the notebook's.

use nbship_diagnostics::Span;

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// The module of that name, run if need be, with the packages around it.
    pub(super) fn local_module(&mut self, path: &str, span: Span) -> Option<ObjectId> {
        for (at, _) in path.match_indices('.') {
            self.run_module(&path[..at], span);
        }
        self.run_module(path, span)
    }

    fn run_module(&mut self, path: &str, span: Span) -> Option<ObjectId> {
        let at = *self.code.module_at.get(path)?;
        if let Some(object) = self.module_objects.get(&at) {
            return Some(*object);
        }
        let (scope, bodies) = (
            self.code.modules[at].scope,
            self.code.modules[at].bodies.clone(),
        );
        let before = (self.call_site.replace(span), self.context);
        let first = bodies.first().map_or(self.cell, |(cell, _)| *cell);
        self.push_frame(scope, None, None, false, first);
        // A module that binds nothing itself (`from .m import *`) is there all the same.
        let object = match self.frames.last().and_then(|f| f.cells) {
            Some(object) => object,
            None => self.make(span, 78, Kind::Frame(None, scope)),
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.cells = Some(object);
        }
        self.module_objects.insert(at, object);
        for (cell, body) in bodies {
            if let Some(frame) = self.frames.last_mut() {
                frame.cell = cell;
            }
            self.block(body);
        }
        self.pop_frame();
        (self.call_site, self.context) = before;
        Some(object)
    }

    /// The dotted name of what `from ..module import …` names, in the code that runs.
    pub(super) fn absolute(&self, level: u32, name: &str) -> Option<String> {
        if level == 0 {
            return Some(name.to_owned());
        }
        let cell = self.frames.last().map(|f| f.cell)?;
        let module = self
            .code
            .modules
            .iter()
            .find(|m| m.bodies.iter().any(|(c, _)| *c == cell))?;
        module.absolute(level, name)
    }

    /// A member of a local module: what it binds, else a module in it. A package often binds a function
    /// under the name of the module that it comes from.
    pub(super) fn local_member(
        &mut self,
        path: &str,
        object: ObjectId,
        name: &str,
        span: Span,
    ) -> Value {
        let sym = self.names.intern(name);
        if let Some(bound) = self.heap.get(object).fields.get(&sym) {
            return bound.clone();
        }
        match self.local_module(&format!("{path}.{name}"), span) {
            Some(inner) => Value::obj(inner),
            None => self.unknown(span, 22),
        }
    }

    /// `importlib.import_module(name)`, where it may be a module beside the notebook: any of them, if
    /// the name is not known.
    pub(super) fn module_by_name(&mut self, name: &Value, span: Span) -> Option<Value> {
        if let Some(Atom::Str(name)) = name.single() {
            let path = self.names.text(name);
            return self.local_module(&path, span).map(Value::obj);
        }
        let modules: Vec<String> = self.code.modules.iter().map(|m| m.name.clone()).collect();
        let mut any = Value::empty();
        for module in modules {
            let object = self.local_module(&module, span);
            any.join(&object.map_or_else(Value::empty, Value::obj));
        }
        (!any.is_empty()).then(|| any.joined(&self.unknown(span, 22)))
    }

    /// The dotted names of all modules beside the notebook.
    pub fn own_modules(&self) -> std::collections::BTreeSet<String> {
        let beside = self.code.modules.iter().map(|m| m.name.clone());
        beside.chain(self.written_modules.iter().cloned()).collect()
    }

    /// The dotted name of the module whose variables an object holds.
    pub(super) fn module_name(&self, object: ObjectId) -> Option<String> {
        let Kind::Frame(_, scope) = self.heap.get(object).kind else {
            return None;
        };
        self.code
            .modules
            .iter()
            .find(|m| m.scope == scope)
            .map(|m| m.name.clone())
    }
}
