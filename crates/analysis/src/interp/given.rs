//! Functions and generators of the notebook's that a library is given, where no entry says what becomes of
//! them.

use std::borrow::Cow;

use super::Interp;
use super::args::Args;
use super::entry::Known;
use crate::heap::Kind;
use crate::knowledge::Entry;
use crate::value::{Atom, Value};

/// Libraries whose functions and methods call what functions they are given, whatever they give.
const CALLING: [&str; 6] = [
    "images",
    "matplotlib",
    "networkx",
    "scipy",
    "seaborn",
    "statsmodels",
];

/// Python's own, of which it is known what they call.
const OF_PYTHON: [&str; 3] = ["", "builtins", "stdlib"];

/// Whether what a call gives may hold the call's arguments, to use them later.
fn holds_what_it_is_given(entry: &Entry) -> bool {
    let holds = |alias: &str| {
        ["args", "given", "elements"]
            .iter()
            .any(|one| alias.contains(one))
    };
    let gives = entry.returns.as_deref() != Some("none");
    gives && entry.alias.as_deref().is_none_or(holds)
}

impl Interp<'_> {
    /// Functions given to a library, alone or in lists and dictionaries, of which no entry says what
    /// becomes of them: it may call them. So it may go over generators of the notebook's functions.
    pub(super) fn may_call_given(
        &mut self,
        path: &str,
        known: &[Cow<'static, Entry>],
        receiver: Option<&Value>,
        args: &Args,
    ) {
        let library = self
            .knowledge
            .library(path)
            .map_or("", |library| &library.library);
        let makes = super::builtins::short(path).starts_with(char::is_uppercase);
        if self.code.functions.is_empty() || makes || OF_PYTHON.contains(&library) {
            return;
        }
        let holds = known.iter().any(|entry| holds_what_it_is_given(entry));
        if holds && !CALLING.contains(&library) {
            return;
        }
        let all = args.all();
        let mut given = self.callables(&all);
        given.retain(|atom| matches!(atom, Atom::Obj(id) if self.heap.get(*id).kind.is_function()));
        given.extend(all.atoms().iter().copied().filter(
            |atom| matches!(atom, Atom::Obj(id) if self.heap.get(*id).kind == Kind::Generator),
        ));
        if given.is_empty() {
            return;
        }
        let told = self.told_of(known, receiver, args);
        given.retain(|atom| !told.contains(atom));
        self.may_call(given, args);
    }

    /// What of a call's arguments the entries say something about.
    fn told_of(
        &mut self,
        known: &[Cow<'static, Entry>],
        receiver: Option<&Value>,
        args: &Args,
    ) -> Vec<Atom> {
        let call = Known {
            what: "",
            receiver,
            receiver_type: None,
            args,
        };
        let mut told = Value::empty();
        for entry in known {
            let selectors = [
                &entry.calls,
                &entry.consumes,
                &entry.keeps,
                &entry.learns_with,
            ];
            for selector in selectors.into_iter().flatten() {
                if selector != "self" {
                    let part = self.select(selector, &call);
                    told.join(&part);
                }
            }
        }
        let mut told_of = self.callables(&told);
        told_of.extend(told.atoms());
        told_of
    }

    fn may_call(&mut self, given: Vec<Atom>, args: &Args) {
        let span = args.span;
        for atom in given {
            let Atom::Obj(object) = atom else { continue };
            let one = Value::one(atom);
            self.calling_back(object, span, |s| {
                s.in_call(span, |s| {
                    s.with_doubt("the library may call it", |s| {
                        if s.heap.get(object).kind == Kind::Generator {
                            return s.run_generator(object, span);
                        }
                        let open = Args {
                            star: Some(s.unknown(span, 75)),
                            ..Args::of(Vec::new(), span)
                        };
                        s.call(&one, &open)
                    })
                });
            });
        }
    }
}
