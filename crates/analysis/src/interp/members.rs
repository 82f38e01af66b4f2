//! What is taken from a module of an undescribed library under a name: `config = wandb.config`. Nothing
//! tells a function or a class from a value there until it is changed: `config.epochs = 50`.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use super::record::MutationRecord;
use super::says::{says_change, says_keep, says_learn};
use crate::facts::{Access, Certainty, ObjectId, Place};
use crate::intern::Sym;
use crate::store::Did;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A name was bound to a value: of a member of an undescribed library, that is remembered.
    pub(super) fn note_member(&mut self, name: Sym, value: &Value) {
        self.note_part_of_module(name, value);
        let Some(Atom::Lib(path)) = value.single() else {
            return;
        };
        let text = self.names.text(path);
        if text.contains('.') && self.knowledge.library(&text).is_none() && self.frames.len() == 1 {
            self.members.entry(path).or_default().insert(name);
            let root = text.split('.').next().unwrap_or(&text).to_owned();
            let name = self.done.id(name);
            self.done.members.insert(name, root);
        }
    }

    /// `from lib import model`: an object, or a module, a function, a class.
    pub(super) fn note_imported(&mut self, name: Sym, value: &Value) {
        let Some(Atom::Lib(path)) = value.single() else {
            return;
        };
        let text = self.names.text(path);
        if text.contains('.') && self.knowledge.library(&text).is_none() && self.frames.len() == 1 {
            self.imported.entry(path).or_default().insert(name);
        }
    }

    /// `model.fit(X)`, `catalog.register("name", load)`, where `from lib import model` bound it and nothing
    /// is done with the result: an object is changed, and not what it is given. None where the name
    /// of the method does not say so.
    pub(super) fn call_on_imported(
        &mut self,
        path: Sym,
        method: &str,
        args: &Args,
    ) -> Option<Value> {
        if self.left != Some(args.span) || !self.imported.contains_key(&path) {
            return None;
        }
        let text = self.names.text(path);
        let short = super::builtins::short(&text);
        let learns = says_learn(method) && !short.starts_with(char::is_uppercase);
        let keeps = says_keep(method) && !matches!(method, "set" | "on");
        if !learns && !keeps {
            return None;
        }
        let why = format!("{method}() of `{text}`");
        self.change_imported(path, args.span, &why);
        let networks = self.networks_among(&args.all());
        if learns && !networks.is_empty() {
            self.mutate(&networks, &Change::presumed(args.span, &why));
        }
        self.note_may_set_up(&text);
        Some(self.call_unlikely(None, "", args, &why))
    }

    /// What was imported from an undescribed library is changed.
    pub(super) fn change_imported(&mut self, path: Sym, span: Span, why: &str) {
        let Some(names) = self.imported.get(&path).cloned() else {
            return;
        };
        let text = self.names.text(path);
        let root = text.split('.').next().unwrap_or(&text).to_owned();
        let place = Place::Module(root);
        self.note_effect(place, Access::Update, Certainty::May, span, why);
        for name in names {
            self.change_name_of_member(name, path, span, why);
        }
    }

    /// The same of what a module beside the notebook holds.
    fn note_part_of_module(&mut self, name: Sym, value: &Value) {
        if self.code.modules.is_empty() || self.frames.len() > 1 {
            return;
        }
        let of_module = |object: ObjectId| {
            let held = self.heap.get(object);
            held.holders
                .iter()
                .find_map(|holder| self.module_name(*holder))
        };
        if let Some(module) = value.objects().find_map(of_module) {
            let name = self.done.id(name);
            self.done.members.insert(name, module);
        }
    }

    /// A member of a library is changed: what is asked of the library later differs, and so do the
    /// names that the member was given. False where the library is described.
    pub(super) fn change_member(&mut self, path: Sym, span: Span, what: &str) -> bool {
        let text = self.names.text(path);
        if !text.contains('.') || self.knowledge.library(&text).is_some() {
            return false;
        }
        let root = text.split('.').next().unwrap_or(&text).to_owned();
        let why = format!("{what} of `{text}`");
        self.note_effect(
            Place::Module(root),
            Access::Update,
            Certainty::May,
            span,
            &why,
        );
        for (name, of) in self.names_of_member(path) {
            self.change_name_of_member(name, of, span, &why);
        }
        true
    }

    /// The names that a member of a library, or what it is a part of (`table` of `table.loc`), was given
    /// or was imported under.
    fn names_of_member(&self, path: Sym) -> Vec<(Sym, Sym)> {
        let text = self.names.text(path);
        let ends = text.match_indices('.').map(|(at, _)| at);
        let wholes = ends.filter_map(|end| self.names.get(&text[..end]));
        let mut found = Vec::new();
        for of in wholes.chain([path]) {
            let names = self.members.get(&of).into_iter();
            let names = names.chain(self.imported.get(&of)).flatten();
            found.extend(names.map(|name| (*name, of)));
        }
        found
    }

    fn change_name_of_member(&mut self, name: Sym, path: Sym, span: Span, why: &str) {
        let Some(mut binding) = self.store.get((0, name)).cloned() else {
            return;
        };
        let is_here = binding.statement == self.statement && binding.here == Did::Yes;
        if !binding.value.contains(Atom::Lib(path)) || is_here {
            return;
        }
        let record = MutationRecord {
            via: None,
            through: self.through(),
            unlikely: false,
            by_class: false,
            span: self.here(span),
            why: why.to_owned(),
        };
        self.note_mutation(name, record);
        if binding.statement != self.statement {
            binding.here = Did::No;
        }
        binding.statement = self.statement;
        binding.mutated = match self.doubt {
            None => Did::Yes,
            Some(_) => Did::May,
        };
        self.store.set((0, name), Some(binding));
    }

    /// Whether a method of a member of an undescribed library changes that member, by what it is called:
    /// `lib.rows.append(1)`; of functions of modules within it, only where nothing is done with what
    /// they give.
    pub(super) fn note_method_of_member(&mut self, path: Sym, name: &str, span: Span) {
        const FILLS: [&str; 10] = [
            "append",
            "clear",
            "extend",
            "insert",
            "pop",
            "remove",
            "reverse",
            "setdefault",
            "sort",
            "update",
        ];
        let is_name = self.members.contains_key(&path);
        if FILLS.contains(&name) || is_name && says_change(name) {
            self.change_member(path, span, &format!("{name}()"));
        }
    }
}
