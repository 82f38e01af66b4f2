//! Calls that are not followed, since the statement has nothing left to spend.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::Value;

/// So many such calls of a statement are each taken for a call of which nothing is known. What
/// further ones can reach is taken to change once.
const MANY_OPAQUE: u32 = 20;

/// What so many further ones can reach is looked at together.
const TOGETHER: u32 = 200;

const WHY: &str = "too many calls to follow";

/// Such calls of a statement.
#[derive(Default)]
pub(super) struct Opaque {
    calls: u32,
    /// Functions whose names were read, and objects that were taken to change.
    functions: BTreeSet<usize>,
    objects: BTreeSet<ObjectId>,
    /// What calls are given that were not looked at yet, and how many these are.
    waiting: Value,
    waiting_calls: u32,
}

impl Interp<'_> {
    /// All that the call can reach may change, through whatever functions it can reach.
    pub(super) fn opaque_call(&mut self, object: ObjectId, function: usize, args: &Args) -> Value {
        let mut all = args.all();
        all.join(&Value::obj(object));
        if self.is_opaque_too_often(args.span) {
            if self.opaque.functions.insert(function) {
                self.read_free_names(function, &mut all, args.span);
            }
            self.wait_for_more(&all, args.span);
            return all;
        }
        self.read_what_it_reads(function, &mut all, &mut BTreeSet::new(), args.span);
        self.change_once(&all, args.span);
        self.unknown_result(&all, args)
    }

    /// Reads the names that a function reads, and those of the functions it can reach, but for those
    /// of functions that were `seen`.
    fn read_what_it_reads(
        &mut self,
        function: usize,
        all: &mut Value,
        seen: &mut BTreeSet<usize>,
        span: Span,
    ) {
        let mut todo = vec![function];
        while !todo.is_empty() {
            while let Some(function) = todo.pop() {
                if seen.insert(function) {
                    self.read_free_names(function, all, span);
                }
            }
            for id in self.heap.reach(all, false) {
                if let Kind::Function(inner, _) = self.heap.get(id).kind
                    && !seen.contains(&inner)
                {
                    todo.push(inner);
                }
            }
        }
    }

    /// Reads the names that stand in a function, as far as they are the notebook's.
    fn read_free_names(&mut self, function: usize, all: &mut Value, span: Span) {
        for sym in self.free_globals(self.code.functions[function].scope) {
            let value = self.load_global(sym, span);
            all.join(&value);
        }
    }

    /// What a call is given may change, and is looked at with what further calls are given.
    pub(super) fn wait_for_more(&mut self, given: &Value, span: Span) {
        self.opaque.waiting.join(given);
        self.opaque.waiting_calls += 1;
        if self.opaque.waiting_calls >= TOGETHER {
            self.look_at_waiting(span);
        }
    }

    /// What the calls can reach that were not looked at may change, and is read.
    pub(super) fn look_at_waiting(&mut self, span: Span) {
        if std::mem::take(&mut self.opaque.waiting_calls) == 0 {
            return;
        }
        let mut all = std::mem::take(&mut self.opaque.waiting);
        let mut functions = std::mem::take(&mut self.opaque.functions);
        for id in self.heap.reach(&all, false) {
            if let Kind::Function(function, _) = self.heap.get(id).kind
                && !functions.contains(&function)
            {
                self.read_what_it_reads(function, &mut all, &mut functions, span);
            }
        }
        self.opaque.functions = functions;
        self.change_once(&all, span);
    }

    /// What a value reaches may change, as far as it was not said before of this statement.
    pub(super) fn change_once(&mut self, value: &Value, span: Span) {
        self.hits.forget();
        for object in self.heap.reach_outside_code(value) {
            let is_code = self.heap.get(object).kind.is_code();
            if self.opaque.objects.insert(object) && !is_code {
                self.mutate_further(&Value::obj(object), &Change::maybe(span, WHY));
            }
        }
    }

    /// Whether a call of which nothing is known comes too often when there is nothing left to spend.
    pub(super) fn is_spent(&mut self, span: Span) -> bool {
        self.has_spent_all() && self.is_opaque_too_often(span)
    }

    /// Counts such calls. Beyond [`MANY_OPAQUE`] it says that the statement needs the notebook's own
    /// namespace.
    fn is_opaque_too_often(&mut self, span: Span) -> bool {
        self.opaque.calls += 1;
        let too_often = self.opaque.calls > MANY_OPAQUE;
        if too_often {
            self.note_reason("it calls more than is followed", span);
        }
        too_often
    }
}
