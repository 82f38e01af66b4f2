//! Generators of random numbers and buffers that objects of libraries hold, or functions of libraries
//! are given: who is called with them draws, reads or writes, whatever the entry says.

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::Value;

/// Types whose objects give other numbers each time they are asked.
const GENERATORS: [&str; 4] = [
    "numpy.random.Generator",
    "numpy.random.RandomState",
    "random.Random",
    "torch.Generator",
];

/// Types whose objects are written to, or read from a place that moves.
const BUFFERS: [&str; 2] = ["io.BytesIO", "io.StringIO"];

/// Libraries that store, show or hand on what they are given, and draw nothing.
const KEEPERS: [&str; 7] = [
    "builtins",
    "stdlib",
    "numpy",
    "storage",
    "notebooks",
    "databases",
    "this",
];

/// What methods and functions begin with that only ask for what was learnt, or put things together.
const ASKING: [&str; 11] = [
    "clone",
    "make",
    "predict",
    "transform",
    "inverse",
    "score",
    "decision",
    "get",
    "set",
    "to",
    "plot",
];

impl Interp<'_> {
    /// A library's function or method may use a generator or a buffer that it is given, or that its
    /// receiver or an argument holds. Constructors keep generators.
    pub(super) fn use_what_is_given(
        &mut self,
        path: &str,
        name: &str,
        receiver: Option<&Value>,
        args: &Args,
    ) {
        let is_there = |types: &[&str]| types.iter().any(|ty| self.names.get(ty).is_some());
        let (numbers, buffers) = (is_there(&GENERATORS), is_there(&BUFFERS));
        if !numbers && !buffers {
            return;
        }
        let library = self.knowledge.library(path).map_or("", |l| &l.library);
        let first = name.split('_').next().unwrap_or(name);
        let makes = receiver.is_none() && name.starts_with(char::is_uppercase);
        let draws = !makes && !KEEPERS.contains(&library) && !ASKING.contains(&first);
        let mut used: Vec<&str> = Vec::new();
        if numbers && draws {
            used.extend(GENERATORS);
        }
        if buffers && library != "builtins" {
            used.extend(BUFFERS);
        }
        // What a buffer does by itself its entries say.
        if used.is_empty() || library.is_empty() || BUFFERS.contains(&path) {
            return;
        }
        let mut given = args.all();
        // Tables, arrays and containers do not ask what they hold.
        let is_data = ["builtins.", "numpy.", "pandas."]
            .iter()
            .any(|library| path.starts_with(library));
        if let Some(receiver) = receiver.filter(|_| !is_data) {
            given.join(receiver);
        }
        let mut found: Vec<ObjectId> = self.heap.reach_outside_code(&given);
        found.retain(|object| match self.heap.get(*object).kind {
            Kind::Instance(ty) => used.contains(&&*self.names.text(ty)),
            _ => false,
        });
        let change = Change::presumed(args.span, &format!("{name}() may use it"));
        for object in found {
            self.mutate(&Value::obj(object), &change);
        }
    }
}
