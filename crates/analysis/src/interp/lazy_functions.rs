//! `map`, `filter` and their like, which call a function when their result is gone over.

use super::Interp;
use super::args::Args;
use super::lazy::Lazy;
use crate::heap::Kind;
use crate::knowledge::Known;
use crate::value::Value;

impl Interp<'_> {
    pub(super) fn map_call(&mut self, args: &Args) -> Value {
        let ty = self.names.intern("builtins.map");
        let made = self.make(args.span, 53, Kind::Instance(ty));
        let func = args.pos.first().cloned().unwrap_or_default();
        if !self.is_bound_lazily(args.span) {
            let elements = args.pos.iter().skip(1);
            let elements = elements.map(|v| self.iterate(v, args.span)).collect();
            let result = self.presumed(|s| s.call(&func, &Args::of(elements, args.span)));
            self.heap.add_element(made, &result);
        }
        let sources = args.pos.iter().skip(1).cloned().collect();
        self.make_lazy(
            made,
            Lazy::Map {
                func: func.clone(),
                sources,
            },
        );
        self.heap.add_field(made, self.words.func, &func);
        // What it is made from is used up with it.
        for source in args.pos.iter().skip(1) {
            self.heap.add_field(made, self.words.args, source);
        }
        Value::obj(made)
    }

    /// The same without what it calls, where that is called when its result is gone over.
    pub(super) fn called_later(&self, path: &str, mut known: Known, args: &Args) -> Known {
        if is_lazy_filter(path) && self.is_bound_lazily(args.span) {
            for entry in &mut known {
                entry.to_mut().calls.clear();
            }
        }
        known
    }

    pub(super) fn note_lazy_filter(&mut self, path: &str, result: &Value, args: &Args) {
        let lazy = is_lazy_filter(path);
        let asks_anew = path == "builtins.iter" && args.pos.len() == 2;
        let (Some(func), true) = (args.pos.first(), lazy || asks_anew) else {
            return;
        };
        for object in result.objects().collect::<Vec<_>>() {
            let sources = match asks_anew {
                true => Vec::new(),
                false => args.pos[1..].to_vec(),
            };
            self.heap.add_field(object, self.words.func, func);
            let func = func.clone();
            self.make_lazy(object, Lazy::Map { func, sources });
        }
    }
}

/// Functions that call what they are given first for each element, when that is asked for.
fn is_lazy_filter(path: &str) -> bool {
    matches!(
        path,
        "builtins.filter"
            | "itertools.filterfalse"
            | "itertools.takewhile"
            | "itertools.dropwhile"
            | "itertools.starmap"
    )
}
