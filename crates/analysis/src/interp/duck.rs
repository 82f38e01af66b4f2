//! Methods of objects of which nothing is known: by what methods of that name do in the libraries that
//! are in use.

use std::borrow::Cow;

use super::Interp;
use super::args::Args;
use super::looks::{says_look, says_write, writes_out};
use super::mutate::Change;
use super::says::{
    brings, draws, gives_another, may_keep_what_it_finds, moves_or_sets, says_add, says_begin,
    says_change, says_keep, says_learn, says_run,
};
use super::unknown::looks_like_path;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::knowledge::{Entry, Known};
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A method of an object whose type is not known: by what methods of that name do in the
    /// libraries that are in use.
    pub(super) fn call_duck(&mut self, receiver: &Value, name: Sym, args: &Args) -> Value {
        let text = self.names.text(name);
        let is_sole = self.is_sole;
        if let Some(held) = self.held_callable(receiver, name) {
            return self.call_in_place_of(receiver, &text, &held, args);
        }
        if says_keep(&text) {
            self.keep_in_undescribed(receiver, args);
        }
        // `patcher.start()`
        if self.left == Some(args.span) && says_begin(&text) {
            self.note_may_set_up("");
        }
        if self.is_asked_in_place(args) {
            let why = format!("{text}() changes it in place");
            return self.call_unlikely(Some(receiver), &text, args, &why);
        }
        if draws(&text) || &*text == "fit" && self.learns_from_nothing(args) {
            let why = format!("nothing is known of the method `{text}`");
            return self.call_unlikely(Some(receiver), "", args, &why);
        }
        let is_used = self.left != Some(args.span);
        if is_used && brings(&text) || self.writes_it_out(&text, args) {
            let why = format!("nothing is known of the method `{text}`");
            return self.call_unlikely(Some(receiver), "", args, &why);
        }
        if &*text == "copy" {
            // A copy holds what the original holds, and is another.
            let result = self.unknown(args.span, 70);
            for object in result.objects().collect::<Vec<_>>() {
                for original in receiver.objects().collect::<Vec<_>>() {
                    let held = self.heap.get(original).elements.clone();
                    self.heap.add_element(object, &held);
                }
            }
            return result;
        }
        let is_wanted = self.wanted == Some(args.span);
        if self.left == Some(args.span) && moves_or_sets(&text) {
            let why = format!("{text}() gives it back, and is called for what it does to it");
            self.mutate(receiver, &Change::presumed(args.span, &why));
        }
        let known = match self.duck.get(&(name, is_wanted)) {
            Some(known) => known.clone(),
            None => {
                let mut all = self.knowledge.methods_named(&text);
                // What gives nothing is not asked for what it gives.
                all.retain(|(_, known)| !(is_wanted && gives_nothing(known)));
                let found = agreed(&text, &all);
                self.duck.insert((name, is_wanted), found.clone());
                found
            }
        };
        // What other libraries only read under that name says nothing of one that learns.
        let known = known.filter(|(known, _)| {
            let changes = known.iter().any(|entry| !entry.mutates.is_empty());
            match is_wanted {
                true if gives_another(&text) => !changes,
                true => changes || !says_learn(&text),
                false => changes || !says_change(&text),
            }
        });
        let known = known.filter(|_| &*text != "train" || self.may_be_a_network(receiver, args));
        // Functions that it is given are called as those of something of which nothing is known.
        match known.filter(|(_, is_agreed)| *is_agreed || !self.is_given_functions(args)) {
            Some((known, _)) => {
                let what = format!("{text}()");
                let result = self.apply(&known, &what, Some(receiver), None, args);
                let is_new = |entry: &Cow<'_, Entry>| entry.alias.as_deref() == Some("new");
                if !known.iter().all(is_new) {
                    self.may_share(&result, receiver);
                }
                result
            }
            None => {
                let why = format!("nothing is known of the method `{text}`");
                let is_work = is_sole && self.is_called_for_its_work(name, args);
                if is_work {
                    self.mutate(receiver, &Change::presumed(args.span, &why));
                }
                let changes = is_work || says_change(&text);
                if is_used && is_sole && may_keep_what_it_finds(&text) {
                    self.mutate(receiver, &Change::maybe(args.span, &why));
                }
                if changes && (says_run(&text) || says_learn(&text)) {
                    self.change_parts(receiver, args.span, &why);
                }
                let is_copy = is_wanted && gives_another(&text);
                let says = if is_copy { "" } else { &*text };
                let result = self.call_unlikely(Some(receiver), says, args, &why);
                // `sheet = book.add_sheet()`
                if is_wanted && says_add(&text) {
                    for whole in receiver.objects().collect::<Vec<_>>() {
                        self.heap.add_element(whole, &result);
                    }
                }
                result
            }
        }
    }

    /// Whether a `fit` whose result is used is given nothing that it could learn from: models that have
    /// their data give what they found.
    fn learns_from_nothing(&self, args: &Args) -> bool {
        let is_setting = |value: &Value| value.objects().next().is_none();
        let is_left = self.left == Some(args.span);
        let sets = |(name, value): &(Sym, Value)| {
            is_setting(value)
                && !matches!(&*self.names.text(*name), "epochs" | "num_epochs" | "steps")
        };
        !is_left && args.pos.is_empty() && args.star.is_none() && args.kw.iter().all(sets)
    }

    /// Whether `train` may be that of a network, which sets its mode: it is given nothing else, and the
    /// object was not made with functions of the notebook.
    fn may_be_a_network(&self, receiver: &Value, args: &Args) -> bool {
        let is_mode = |value: &Value| {
            let mut atoms = value.atoms().iter();
            atoms.all(|atom| matches!(atom, Atom::Bool(_)))
        };
        let sets_mode = args
            .pos
            .iter()
            .chain(args.kw.iter().map(|(_, value)| value))
            .all(is_mode);
        let reached = self.heap.reach_outside_code(receiver);
        let is_code = |object: &ObjectId| self.heap.get(*object).kind.is_function();
        sets_mode && !reached.iter().any(is_code)
    }

    /// Whether a method is called for what it does to its object: nothing is done with what it gives,
    /// and its name does not say that it shows or writes something.
    fn is_called_for_its_work(&self, name: Sym, args: &Args) -> bool {
        let has = |class: &ObjectId| self.heap.get(*class).fields.contains_key(&name);
        if self.classes_made.iter().any(has) {
            return false;
        }
        let name = &*self.names.text(name);
        let span = Some(args.span);
        match (self.left == span, self.ending == span) {
            (false, _) => false,
            // Where the cell gave nothing to be shown when it was run, the call was not there for that.
            (true, true) if self.gave == Some(false) => !says_look(name) || says_run(name),
            (true, true) => says_run(name),
            (true, false) => !says_look(name) && self.draws_through != span,
        }
    }

    /// Whether a method writes what it is called on to a file, and so leaves it as it was.
    fn writes_it_out(&self, name: &str, args: &Args) -> bool {
        let is_named = |name: Sym| {
            let words = ["filename", "file", "outfile", "overwrite", "path"];
            words.contains(&&*self.names.text(name))
        };
        says_write(name)
            && (self.is_given_a_path(args)
                || args.kw.iter().any(|(name, _)| is_named(*name))
                || writes_out(name, !args.all().is_empty()))
    }

    fn is_given_a_path(&self, args: &Args) -> bool {
        let all = args.all();
        let mut texts = all.atoms().iter().filter_map(|atom| match atom {
            Atom::Str(text) => Some(self.names.text(*text)),
            _ => None,
        });
        texts.any(|text| looks_like_path(&text))
    }

    /// Calls what was put into an attribute: what wraps the method of that name does what its name says.
    pub(super) fn call_in_place_of(
        &mut self,
        receiver: &Value,
        name: &str,
        held: &Value,
        args: &Args,
    ) -> Value {
        let is_open = |id| matches!(self.heap.get(id).kind, Kind::Unknown | Kind::Instance(_));
        if says_change(name) && held.objects().any(is_open) {
            let why = format!("nothing is known of the method `{name}`");
            self.mutate(receiver, &Change::presumed(args.span, &why));
        }
        self.call(held, args)
    }

    fn is_given_functions(&self, args: &Args) -> bool {
        let runs = |id| match &self.heap.get(id).kind {
            Kind::Generator => true,
            kind => kind.is_function(),
        };
        args.all().objects().any(runs)
    }

    fn held_callable(&self, receiver: &Value, name: Sym) -> Option<Value> {
        let object = receiver.single().and_then(|a| {
            if let Atom::Obj(id) = a {
                Some(id)
            } else {
                None
            }
        })?;
        self.heap.get(object).fields.get(&name).cloned()
    }

    fn may_share(&mut self, result: &Value, receiver: &Value) {
        for object in result.objects().collect::<Vec<_>>() {
            for base in receiver.objects().collect::<Vec<_>>() {
                if self.heap.find(object) != self.heap.find(base)
                    && self.heap.get(object).kind == Kind::Unknown
                {
                    self.heap.share(object, base, Share::May);
                }
            }
        }
    }
}

/// Whether a method is known to change what it is called on, and to give nothing.
fn gives_nothing(known: &Known) -> bool {
    let changes = known.iter().any(|entry| !entry.mutates.is_empty());
    changes && (known.iter()).all(|entry| entry.returns.as_deref() == Some("none"))
}

/// One answer where all types that have a method of that name agree on which arguments it changes,
/// and whether they also agree on the receiver. That it gives nothing is believed of a type of the
/// builtins that alone has such a method.
fn agreed(name: &str, all: &[(&str, Known)]) -> Option<(Known, bool)> {
    let gives_nothing = matches!(all, [(path, _)] if path.starts_with("builtins."));
    let all: Vec<&Known> = all.iter().map(|(_, known)| known).collect();
    // An `out` that is seldom given says nothing of what the others change.
    let is_keyword = |arg: &str| arg.split('|').all(|part| part == "out");
    let mutates = |known: &Known, is_asked: &dyn Fn(&str) -> bool| {
        let mut changed = known.iter().flat_map(|e| &e.mutates);
        changed.any(|m| m.0.when.is_empty() && !is_keyword(&m.0.arg) && is_asked(&m.0.arg))
    };
    let calls = |known: &Known| known.iter().any(|e| !e.calls.is_empty());
    let first = *all.first()?;
    let is_agreed = all
        .iter()
        .all(|k| mutates(k, &|_| true) == mutates(first, &|_| true));
    let all = match is_agreed {
        true => all,
        false => {
            // Where they agree on all but the receiver, a name that says so tells.
            let changes_others = |known: &Known| mutates(known, &|arg| !arg.starts_with("self"));
            if !says_change(name) || all.iter().any(|k| changes_others(k)) {
                return None;
            }
            let changes = |known: &&Known| mutates(known, &|_| true);
            all.into_iter().filter(changes).collect()
        }
    };
    let first = *all.first()?;
    let mut entries = all.iter().flat_map(|known| known.iter());
    let is_new = entries.all(|e| e.alias.as_deref() == Some("new"));
    // The most telling of them, without a claim about the result.
    let chosen = all.iter().copied().find(|k| calls(k)).unwrap_or(first);
    let told = chosen.iter().map(|e| {
        let mut entry = e.clone().into_owned();
        if entry.returns.as_deref() != Some("none") || !gives_nothing {
            entry.returns = None;
            entry.alias = Some(if is_new { "new" } else { "view" }.to_owned());
        }
        entry.variants.clear();
        Cow::Owned(entry)
    });
    Some((told.collect(), is_agreed))
}
