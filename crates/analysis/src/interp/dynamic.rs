//! Code that is only known when it runs: `exec`, `eval`.

use std::collections::BTreeSet;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::{BindKind, Certainty};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// What `exec`/`eval` of a text does.
    pub(super) fn execute(&mut self, name: &str, code: &Value, args: &Args) -> Value {
        self.note_reason(
            &format!("{name}() runs code that is only known when it runs"),
            args.span,
        );
        if self.has_own_names(args) {
            let mut given = Value::empty();
            for value in args.pos.iter().skip(1) {
                given.join(value);
            }
            self.mutate(
                &given,
                &Change::maybe(args.span, "code in a text may change it"),
            );
            return self.part_of(&given, args.span);
        }
        let mut named = Value::empty();
        if let Some(Atom::Str(text)) = code.single() {
            let text = self.names.text(text);
            named = self.execute_text(&text, name == "exec", args.span);
        } else if name == "exec" || !self.comes_from_data(code) {
            self.touch_everything(
                name == "exec",
                args.span,
                "code that is only known when it runs may use it",
            );
        }
        if name == "exec" {
            Value::one(Atom::None)
        } else {
            self.unknown(args.span, 59).joined(&named)
        }
    }

    /// Whether the code is given a dictionary to look its names up in, which a display in the call
    /// makes: it sees none of the notebook's.
    fn has_own_names(&self, args: &Args) -> bool {
        let is_dict = |value: &Value| {
            let is_plain = |atom: &Atom| match atom {
                Atom::Obj(object) => match self.heap.get(*object).kind {
                    Kind::Instance(ty) => ty == self.words.dict,
                    _ => false,
                },
                _ => false,
            };
            !value.is_empty() && value.atoms().iter().all(is_plain)
        };
        args.pos.get(1).is_some_and(is_dict)
    }

    /// Any name may be read here; with `bind`, bound too.
    pub(super) fn touch_everything(
        &mut self,
        bind: bool,
        span: nbship_diagnostics::Span,
        why: &str,
    ) {
        self.facts.looks_up_any = true;
        self.newborns.forget_all();
        let names: Vec<Sym> = self.global_names.iter().copied().collect();
        for name in names {
            let Some(binding) = self.store.get((0, name)).cloned() else {
                continue;
            };
            if binding.bound == crate::store::Did::No {
                continue;
            }
            self.note_read(name, span, Certainty::May, Some(why.to_owned()));
            self.mutate(&binding.value, &Change::maybe(span, why));
            if bind {
                self.perhaps_bind(name, span);
            }
        }
        if bind {
            self.names_bound_nowhere()
                .into_iter()
                .for_each(|name| self.perhaps_bind(name, span));
        }
    }

    fn perhaps_bind(&mut self, name: Sym, span: nbship_diagnostics::Span) {
        self.maybe(|s| {
            let fresh = s.unknown(span, 60);
            s.bind_global(name, fresh, span, BindKind::Value);
        });
    }

    /// Names that code takes from the namespace, and that nothing seen so far puts there.
    pub(super) fn names_bound_nowhere(&self) -> Vec<Sym> {
        let scopes = self.code.scopes.iter().enumerate();
        let uses =
            scopes.flat_map(|(at, scope)| scope.uses.iter().map(move |(name, _)| (*name, at)));
        let is_open = |name: Sym, at: usize| {
            let text = self.names.text(name);
            self.is_global_in(name, at)
                && !self.global_names.contains(&name)
                && !text.starts_with('_')
                && !crate::builtin_names::is_builtin(&text)
                && !matches!(&*text, "display" | "get_ipython" | "In" | "Out")
        };
        let open = uses.filter(|(name, at)| is_open(*name, *at));
        open.map(|(name, _)| name)
            .collect::<BTreeSet<Sym>>()
            .into_iter()
            .collect()
    }
}
