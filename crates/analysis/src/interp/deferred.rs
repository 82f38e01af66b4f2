//! Calls that libraries make later, or of methods by which objects stand in for others.

use super::Interp;
use super::args::Args;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A thread holds the call that it will make.
    pub(super) fn hold_call(&mut self, path: &str, made: &Value, args: &Args) {
        let (at, word) = match path {
            "threading.Thread" => (1, "target"),
            "threading.Timer" => (1, "function"),
            _ => return,
        };
        let given = |s: &Self, at: usize, word: &str| {
            let named = s.names.get(word).and_then(|word| args.keyword(word));
            named
                .or_else(|| args.pos.get(at))
                .cloned()
                .unwrap_or_default()
        };
        let after = if word == "target" { at + 2 } else { at + 1 };
        let function = given(self, at, word);
        let (values, named) = (given(self, after, "args"), given(self, after + 1, "kwargs"));
        let mut call = Args::of(vec![function], args.span);
        match values.single() {
            Some(Atom::Obj(id)) => match self.heap.get(id).items.clone() {
                Some(items) => call.pos.extend(items),
                None => call.star = Some(self.heap.get(id).elements.clone()),
            },
            _ => call.star = (!values.is_empty()).then(|| self.iterate_quietly(&values, args.span)),
        }
        for object in named.objects().collect::<Vec<_>>() {
            call.kw.extend(self.heap.get(object).fields.clone());
        }
        let call = self.make_partial(&call);
        for object in made.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, &call);
        }
    }

    /// An object of the notebook's that is given as a file is written to.
    pub(super) fn write_to_own(&mut self, given: &Value, deep: bool, args: &Args) {
        let reached = match deep {
            true => self.heap.reach_outside_code(given),
            false => given.objects().collect(),
        };
        let write = self.names.intern("write");
        for object in reached {
            let Kind::Of(class) = self.heap.get(object).kind else {
                continue;
            };
            if self.class_member(class, write).is_some() {
                let text = self.prim(self.words.str);
                self.presumed(|s| {
                    s.call_dunder(&Value::obj(object), "write", vec![text], args.span)
                });
            }
        }
    }
}
