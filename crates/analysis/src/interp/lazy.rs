//! Code that runs when it is asked for its elements: `map`, `filter`, generator expressions.
//!
//! They are evaluated where they are made, since most are used up there, and once more by each later
//! statement that takes one: that is when their code reads what it reads. A statement that only binds
//! one to a name (`sizes = map(len, rows)`) runs nothing.

use std::collections::BTreeMap;

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{Clause, Expr, ExprKind, StmtKind};

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::intern::Sym;
use crate::value::Value;

/// What runs when elements are asked for.
#[derive(Clone)]
pub(super) enum Lazy<'a> {
    /// A function over the elements of values.
    Map { func: Value, sources: Vec<Value> },
    /// A generator expression of the notebook's own namespace.
    Comprehension {
        element: &'a Expr,
        clauses: &'a [Clause],
        source: Value,
        scope: usize,
        cell: CellNumber,
    },
}

/// Everything lazy, and the names that reach some of it.
#[derive(Default)]
pub(super) struct Lazies<'a> {
    all: BTreeMap<ObjectId, (u32, Lazy<'a>)>,
    by_name: BTreeMap<Sym, Vec<ObjectId>>,
    running: bool,
    /// What makes the value that the statement binds to names of the notebook, and does no more.
    bound: Option<Span>,
}

impl Lazies<'_> {
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl<'a> Interp<'a> {
    /// Notes what a statement of a cell does, where it is to bind a value to plain names.
    pub(super) fn note_bound_lazily(&mut self, stmt: &'a StmtKind) {
        let is_name = |target: &Expr| matches!(target.kind, ExprKind::Name(_));
        self.lazies.bound = match stmt {
            StmtKind::Assign { targets, value } if targets.iter().all(is_name) => Some(value.span),
            _ => None,
        };
    }

    /// Whether what is made at a place waits for a later statement to ask for its elements.
    pub(super) fn is_bound_lazily(&self, span: Span) -> bool {
        self.lazies.bound == Some(span) && self.frames.len() == 1
    }

    pub(super) fn make_lazy(&mut self, object: ObjectId, lazy: Lazy<'a>) {
        self.lazies.all.insert(object, (self.statement, lazy));
    }

    /// Generator expressions that are written into the call of a function or method of which nothing
    /// is known are presumed to be used up by it.
    pub(super) fn forget_used_up(&mut self, given: &Value) {
        for object in given.objects() {
            if let Some((made, Lazy::Comprehension { .. })) = self.lazies.all.get(&object)
                && *made == self.statement
                && self.heap.get(object).names.is_empty()
            {
                self.lazies.all.remove(&object);
            }
        }
    }

    /// Remembers which lazy objects a name reaches.
    pub(super) fn note_lazies(&mut self, name: Sym, reached: &[ObjectId]) {
        if self.lazies.all.is_empty() {
            return;
        }
        let known = &self.lazies.all;
        let held: Vec<ObjectId> = reached
            .iter()
            .copied()
            .filter(|o| known.contains_key(o))
            .collect();
        if held.is_empty() {
            self.lazies.by_name.remove(&name);
        } else {
            self.lazies.by_name.insert(name, held);
        }
    }

    /// A name is taken whose value runs code when it is used.
    pub(super) fn run_lazies(&mut self, name: Sym, span: Span) {
        if self.lazies.running {
            return;
        }
        let Some(held) = self.lazies.by_name.get(&name).cloned() else {
            return;
        };
        self.lazies.running = true;
        for object in held {
            match self.lazies.all.get(&object).cloned() {
                Some((made, lazy)) if made != self.statement => self.run_lazy(object, &lazy, span),
                _ => {}
            }
        }
        self.lazies.running = false;
    }

    fn run_lazy(&mut self, object: ObjectId, lazy: &Lazy<'a>, span: Span) {
        match lazy {
            Lazy::Map { func, sources } => {
                let elements = sources.iter().map(|s| self.iterate(s, span)).collect();
                let args = Args::of(elements, span);
                let result = self.in_call(span, |s| s.presumed(|s| s.call(func, &args)));
                self.heap.add_element(object, &result);
            }
            Lazy::Comprehension {
                element,
                clauses,
                source,
                scope,
                cell,
            } => {
                self.push_frame(*scope, None, None, false, *cell);
                self.in_call(span, |s| {
                    s.presumed(|s| s.comprehension_rounds(object, element, None, clauses, source));
                });
                self.pop_frame();
            }
        }
    }
}
