//! Notebook functions: making them and running them where they are called.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, FunctionDef, Parameters, Stmt};

use super::Interp;
use super::args::Args;
use super::stmt::Goes;
use crate::facts::{DefinitionKind, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::scope::Body;
use crate::store::Diff;
use crate::value::{Atom, Value};

/// Calls inside calls deeper than this are not followed.
const DEEP: usize = 24;

/// So many functions of one code, each with its own closure, may call one another.
const WRAPPED: usize = 4;

impl<'a> Interp<'a> {
    pub(super) fn function_def(&mut self, stmt: &'a Stmt, def: &'a FunctionDef) {
        let decorators: Vec<(Value, Span)> = def
            .decorators
            .iter()
            .map(|d| (self.expr(d), d.span))
            .collect();
        let defaults = self.defaults(&def.params);
        let annotations: Vec<&'a Expr> = crate::walk::parameters(&def.params)
            .filter_map(|p| p.annotation.as_ref())
            .chain(&def.returns)
            .filter(|_| !self.annotations_are_texts)
            .collect();
        self.with_type_params(&def.type_params, |s| {
            for annotation in annotations {
                s.expr(annotation);
            }
        });
        let mut value = self.make_function(stmt.span, defaults);
        for (decorator, span) in decorators.into_iter().rev() {
            value = self.decorate(&decorator, value, span);
        }
        let sym = self.names.intern(&def.name.name);
        let kind = self.definition_kind(stmt, DefinitionKind::Function);
        self.bind(sym, value, def.name.span, kind);
    }

    /// Evaluates default values; they are held by the function.
    pub(super) fn defaults(&mut self, params: &'a Parameters) -> Vec<(Sym, Value)> {
        let mut defaults = Vec::new();
        for parameter in params
            .posonly
            .iter()
            .chain(&params.args)
            .chain(&params.kwonly)
        {
            if let Some(default) = &parameter.default {
                let value = self.expr(default);
                defaults.push((self.names.intern(&parameter.name.name), value));
            }
        }
        defaults
    }

    pub(super) fn make_function(&mut self, span: Span, defaults: Vec<(Sym, Value)>) -> Value {
        let cell = self.frames.last().map_or(self.cell, |f| f.cell);
        let Some(&function) = self.code.function_at.get(&(cell, span)) else {
            return self.unknown(span, 11);
        };
        let closure = self.enclosing_cells();
        let made = self.make(span, 11, Kind::Function(function, closure));
        if let Some(frame) = closure {
            self.heap.get_mut(frame).holders.insert(made);
        }
        for (name, value) in defaults {
            self.heap.add_field(made, name, &value);
        }
        if self.code.functions[function].owner.is_none() || self.frames.len() > 1 {
            let scope = self.code.functions[function].scope;
            let free = self.free_globals(scope);
            self.facts.captured.push((made, free));
        }
        Value::obj(made)
    }

    /// Global names that code made by the statement reads when it is called later: code that
    /// somebody still has.
    pub(super) fn captures(&mut self, facts: &super::Gathered) -> Vec<crate::facts::NameId> {
        let is_kept = |object: ObjectId| {
            let object = self.heap.get(object);
            !object.names.is_empty() || !object.holders.is_empty()
        };
        let kept = facts.captured.iter().filter(|(made, _)| is_kept(*made));
        let free: std::collections::BTreeSet<_> =
            kept.flat_map(|(_, free)| free).copied().collect();
        free.into_iter().map(|sym| self.done.id(sym)).collect()
    }

    /// Names that a scope and those inside it take from the notebook's namespace.
    pub(crate) fn free_globals(&self, scope: usize) -> Vec<Sym> {
        let mut all = Vec::new();
        let mut todo = vec![scope];
        while let Some(at) = todo.pop() {
            let inner = &self.code.scopes[at];
            for (sym, _) in &inner.uses {
                if self.is_global_in(*sym, at) && self.global_names.contains(sym) {
                    all.push(*sym);
                }
            }
            todo.extend(inner.children.iter().copied());
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a name used in a scope is one of the notebook's namespace.
    pub(crate) fn is_global_in(&self, sym: Sym, scope: usize) -> bool {
        let mut at = scope;
        let mut first = true;
        while at != 0 {
            let inner = &self.code.scopes[at];
            if inner.globals.contains(&sym) {
                return true;
            }
            if inner.locals.contains(&sym)
                && (first || inner.kind != crate::scope::ScopeKind::Class)
            {
                return false;
            }
            first = false;
            at = inner.parent;
        }
        true
    }

    /// Runs a notebook function.
    pub(super) fn call_function(
        &mut self,
        object: ObjectId,
        function: usize,
        closure: Option<ObjectId>,
        args: &Args,
    ) -> Value {
        let info = &self.code.functions[function];
        if info.is_generator && !self.code.functions[function].is_async {
            let made = self.make(args.span, 13, Kind::Generator);
            self.heap
                .add_field(made, self.words.func, &Value::obj(object));
            let held = self.make(args.span, 14, Kind::Partial);
            self.heap.get_mut(held).items = Some(args.pos.clone());
            for value in &args.pos {
                self.heap.add_element(held, value);
            }
            if let Some(star) = &args.star {
                self.heap.add_element(held, star);
                self.heap.get_mut(held).items = None;
            }
            for (name, value) in &args.kw {
                self.heap.add_field(held, *name, value);
            }
            self.heap
                .add_field(held, self.words.func, &Value::obj(object));
            self.heap
                .add_field(made, self.words.args, &Value::obj(held));
            return Value::obj(made);
        }
        let mark = self.names.get("__wrapped__");
        let cached = mark.is_some_and(|m| self.heap.get(object).fields.contains_key(&m));
        let mut result = if cached {
            self.call_cached(object, |s| s.run_function(object, function, closure, args))
        } else {
            self.run_function(object, function, closure, args)
        };
        result.join(&self.call_registered(object, args));
        if self.code.functions[function].is_async {
            let made = self.make(args.span, 13, Kind::Instance(self.words.coroutine));
            self.heap.add_element(made, &result);
            return Value::obj(made);
        }
        result
    }

    /// Runs the body of a generator, at the latest when it is iterated over.
    pub(super) fn run_generator(&mut self, id: ObjectId, span: Span) -> Value {
        self.mutate(
            &Value::obj(id),
            &super::mutate::Change::new(span, "iterating uses it up"),
        );
        let held = self
            .heap
            .get(id)
            .fields
            .get(&self.words.args)
            .cloned()
            .unwrap_or_default();
        let Some(Atom::Obj(held)) = held.single() else {
            return Value::empty();
        };
        let object = self.heap.get(held);
        let func = object.fields.get(&self.words.func).and_then(Value::single);
        let mut args = Args {
            pos: object.items.clone().unwrap_or_default(),
            span,
            ..Args::default()
        };
        if object.items.is_none() {
            args.star = Some(object.elements.clone());
        }
        args.kw = object
            .fields
            .iter()
            .filter(|(k, _)| **k != self.words.func)
            .map(|(k, v)| (*k, v.clone()))
            .collect();
        let Some(Atom::Obj(func)) = func else {
            return Value::empty();
        };
        let Kind::Function(function, closure) = self.heap.get(func).kind else {
            return Value::empty();
        };
        self.in_call(span, |s| {
            s.receiving(id, |s| s.run_function(func, function, closure, &args))
        })
    }

    /// The frame in which a function runs that is called again. Functions that only share their code,
    /// such as wrappers of one decorator, are told apart by what they close over.
    fn runs_already(&self, function: usize, closure: Option<ObjectId>) -> Option<usize> {
        let is_code = |frame: &super::Frame| frame.function == Some(function);
        let same = self
            .frames
            .iter()
            .rposition(|f| is_code(f) && f.outer == closure);
        same.or_else(|| {
            let others = self.frames.iter().filter(|f| is_code(f)).count();
            let last = self.frames.iter().rposition(is_code);
            last.filter(|_| others >= WRAPPED)
        })
    }

    fn run_function(
        &mut self,
        object: ObjectId,
        function: usize,
        closure: Option<ObjectId>,
        args: &Args,
    ) -> Value {
        if let Some(at) = self.runs_already(function, closure) {
            return self.recursive_call(at, function, args);
        }
        if self.frames.len() > DEEP || self.has_spent_all() {
            return self.opaque_call(object, function, args);
        }
        let outer_subject = (self.subject.take(), self.meant.take());
        let giving = std::mem::take(&mut self.giving);
        let outer_context = self.context;
        self.context = self
            .context
            .wrapping_mul(0x100_0000_01B3)
            .wrapping_add(u64::from(args.span.start) << 20 | u64::from(args.span.end));
        let (scope, cell) = (
            self.code.functions[function].scope,
            self.code.functions[function].cell,
        );
        let caller_class = self.method_class(object);
        self.push_frame(scope, Some(function), closure, false, cell);
        if let Some(frame) = self.frames.last_mut() {
            frame.class = caller_class;
        }
        self.bind_parameters(object, function, args);
        self.note_given(function, &giving);
        let mut result = self.run_body(function);
        for _ in 0..2 {
            let Some(frame) = self.frames.last_mut() else {
                break;
            };
            if !std::mem::take(&mut frame.recursive) {
                break;
            }
            result.join(&self.run_body(function));
        }
        self.pop_frame();
        self.context = outer_context;
        (self.subject, self.meant) = outer_subject;
        result
    }

    fn run_body(&mut self, function: usize) -> Value {
        let body = self.code.functions[function].body;
        self.store.push(false);
        let depth = self.store.depth() - 1;
        if let Some(frame) = self.frames.last_mut() {
            frame.depth = depth;
        }
        let (goes, value) = match body {
            Body::Block(stmts) => (self.block(stmts), Value::one(Atom::None)),
            Body::Expr(expr) => (Goes::On, self.expr(expr)),
        };
        let end = self.store.pop();
        let Some(frame) = self.frames.last_mut() else {
            return value;
        };
        let mut exits: Vec<Diff> = std::mem::take(&mut frame.exits);
        let mut result = frame.returned.clone();
        if self.code.functions[function].is_generator {
            let returned = std::mem::replace(&mut result, frame.yielded.clone());
            result.each = true;
            self.generator_returned(returned);
        }
        if goes == Goes::On {
            exits.push(end);
            if !self.code.functions[function].is_generator {
                result.join(&value);
            }
        }
        self.store.join(&exits, false);
        result
    }

    /// A function calls itself: its parameters may be these arguments too; it gives what it gave so far.
    fn recursive_call(&mut self, at: usize, function: usize, args: &Args) -> Value {
        let params = self.code.functions[function].params;
        let frame_id = self.frames[at].id;
        let mut grew = !std::mem::take(&mut self.frames[at].literals).is_empty();
        for (index, parameter) in params.posonly.iter().chain(&params.args).enumerate() {
            let sym = self.names.intern(&parameter.name.name);
            let value = args
                .pos
                .get(index)
                .or_else(|| args.keyword(sym))
                .cloned()
                .unwrap_or_default();
            let mut binding = self.store.get((frame_id, sym)).cloned().unwrap_or_default();
            if binding.value.join(&value) {
                grew = true;
                self.store.set((frame_id, sym), Some(binding));
            }
        }
        self.frames[at].recursive |= grew || self.frames[at].returned.is_empty();
        self.frames[at].returned.clone()
    }
}
