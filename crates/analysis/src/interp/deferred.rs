//! Calls that libraries make later, or of methods by which objects stand in for others.

use super::Interp;
use super::args::Args;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `executor.submit(f, *args)`: the future holds what `f(*args)` gives. Another process works on
    /// copies: what it changes is not changed here.
    pub(super) fn submitted(&mut self, pool: &str, args: &Args) -> Option<Value> {
        let function = args.pos.first()?.clone();
        let rest = args.without_first();
        let given = self.in_call(args.span, |s| match pool {
            "concurrent.futures.ProcessPool" => {
                s.with_doubt("another process runs it", |s| s.call(&function, &rest))
            }
            _ => s.call(&function, &rest),
        });
        let ty = self.names.intern("concurrent.futures.Future");
        let future = self.instance(args.span, 80, ty);
        for object in future.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, &given);
        }
        Some(future)
    }

    /// `list.sort(rows)`: a method of a container, called on its first argument.
    pub(super) fn unbound_method(&mut self, path: &str, args: &Args) -> Option<Value> {
        let (class, method) = path.strip_prefix("builtins.")?.split_once('.')?;
        let is_container = matches!(class, "dict" | "list" | "set" | "bytearray");
        if !is_container || method == "fromkeys" || method == "fromhex" || method.starts_with('_') {
            return None;
        }
        let receiver = args.pos.first()?.clone();
        let method = self.names.intern(method);
        Some(self.call_method(&receiver, method, &args.without_first()))
    }

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
