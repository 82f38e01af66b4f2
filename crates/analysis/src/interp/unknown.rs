//! What calls do of which nothing is known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use super::mutate::Change;
use super::says::{
    draws, function_says_change, gives_another, moves_or_sets, names_data, says_begin, says_change,
    says_keep, says_learn, says_set_up,
};
use crate::facts::{Access, Certainty, ObjectId, Place};
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::knowledge::{Entry, Known};
use crate::value::{Atom, Value};

/// So many times an object is gone through in one call of a library, however nested.
const TIMES: u8 = 3;

/// So many callbacks of one call of a library are followed.
const MANY_CALLBACKS: u32 = 100;

/// What a library calls back, now.
#[derive(Default)]
pub(super) struct Callbacks {
    /// How many such calls are within one another.
    depth: u32,
    /// How often each object was gone through since the outermost.
    times: BTreeMap<ObjectId, u8>,
    /// How many calls were followed since.
    all: u32,
}

impl Interp<'_> {
    /// A call that may do anything to what it is given, and give back any of it.
    pub(super) fn call_unknown(
        &mut self,
        receiver: Option<&Value>,
        args: &Args,
        why: &str,
    ) -> Value {
        let mut touched = args.all();
        if let Some(receiver) = receiver {
            touched.join(receiver);
        }
        let change = Change::maybe(args.span, why);
        self.unknown_touches(&touched, args, &change, Asked::default());
        self.unknown_result(&touched, args)
    }

    /// What an unknown call gives: it may hold or share what the call was given.
    fn unknown_result(&mut self, touched: &Value, args: &Args) -> Value {
        let result = self.unknown(args.span, 70);
        for object in result.objects().collect::<Vec<_>>() {
            let mut held = touched.clone();
            held.retain(|a| *a != Atom::Obj(object));
            held.widen(self.words.constants());
            self.heap.guess_element(object, &held);
            self.share_all(object, &held);
        }
        result
    }

    /// A call of library code of which nothing is known: unless its name says that it changes
    /// something, it is unlikely to change what it is given.
    pub(super) fn call_unlikely(
        &mut self,
        receiver: Option<&Value>,
        name: &str,
        args: &Args,
        why: &str,
    ) -> Value {
        let mut touched = args.all();
        self.forget_used_up(&touched);
        let unlikely = Change::unlikely(args.span, why);
        let asked = Asked::of_function(name);
        self.unknown_touches(&touched, args, &unlikely, asked);
        let changes = match receiver {
            Some(_) => says_change(name),
            None => function_says_change(name),
        };
        if changes || self.is_asked_in_place(args) {
            let changed = receiver.or(args.pos.first()).cloned().unwrap_or_default();
            self.mutate(&changed, &Change::presumed(args.span, why));
        }
        if let Some(receiver) = receiver {
            self.unknown_touches(receiver, args, &unlikely, asked);
            self.keep_functions(receiver, args, says_keep(name));
            touched.join(receiver);
        }
        self.unknown_result(&touched, args)
    }

    /// Goes over what functions gave that were called: who is given a function that yields goes on.
    fn run_generators(&mut self, given: &Value, span: Span) {
        for object in given.objects().collect::<Vec<_>>() {
            if self.heap.get(object).kind == Kind::Generator {
                self.run_generator(object, span);
            }
        }
    }

    /// An object keeps the generators that it is given, to go on with them later, and where the name of
    /// the method says so the functions, to call them later.
    fn keep_functions(&mut self, receiver: &Value, args: &Args, says_keep: bool) {
        let mut functions = args.all();
        functions.retain(|atom| match atom {
            Atom::Obj(id) => match &self.heap.get(*id).kind {
                Kind::Generator => true,
                kind => says_keep && kind.is_function(),
            },
            _ => false,
        });
        for object in receiver.objects().collect::<Vec<_>>() {
            self.heap.guess_element(object, &functions);
        }
    }

    /// `inplace=True`, whatever it is that is called.
    pub(super) fn is_asked_in_place(&self, args: &Args) -> bool {
        let asks = |name: Sym| &*self.names.text(name) == "inplace";
        let mut given = args.kw.iter();
        given.any(|(name, value)| asks(*name) && value.contains(Atom::Bool(true)))
    }

    fn unknown_touches(&mut self, touched: &Value, args: &Args, change: &Change, asked: Asked) {
        if self.is_spent(args.span) {
            return self.change_once(touched, args.span);
        }
        self.hits.forget();
        let reached = self.heap.reach_outside_code(touched);
        self.spend(reached.len());
        let is_function = |object: &ObjectId| self.heap.get(*object).kind.is_function();
        let at_hand = match reached.iter().any(is_function) {
            true => self.at_hand(touched),
            false => Vec::new(),
        };
        for object in reached {
            let one = Value::obj(object);
            match self.heap.get(object).kind {
                Kind::Function(..) | Kind::BoundFunction | Kind::Partial => {
                    let mut given = args.all();
                    given.retain(|atom| *atom != Atom::Obj(object));
                    let open = Args {
                        star: Some(given),
                        ..Args::of(Vec::new(), args.span)
                    };
                    let span = args.span;
                    let why = "it is passed to a call of which nothing is known";
                    let before = self.aside;
                    self.aside |= at_hand.binary_search(&object).is_err();
                    self.calling_back(object, span, |s| {
                        s.in_call(span, |s| {
                            s.with_doubt(why, |s| {
                                let given = s.call(&one, &open);
                                s.run_generators(&given, span);
                            });
                        });
                    });
                    self.aside = before;
                    self.hits.forget();
                }
                Kind::Of(class) => {
                    self.mutate_further(&one, change);
                    self.call_hooks(&one, class, args, asked);
                    self.hits.forget();
                }
                Kind::Class(_) | Kind::Frame(..) => {}
                Kind::Generator => {
                    let (span, why) = (
                        args.span,
                        "it is passed to a call of which nothing is known",
                    );
                    self.calling_back(object, span, |s| {
                        s.in_call(span, |s| {
                            s.with_doubt(why, |s| s.run_generator(object, span))
                        });
                    });
                    self.hits.forget();
                }
                _ => self.mutate_further(&one, change),
            }
        }
    }

    /// What a call is given and all that can be had of that, in order, but for what is within objects
    /// that are known well: nobody else calls the tokenizer of a vectorizer. Networks are called.
    fn at_hand(&self, given: &Value) -> Vec<ObjectId> {
        let is_called = |path: &str| {
            let root = path.split('.').next().unwrap_or(path);
            matches!(root, "keras" | "tensorflow" | "torch" | "transformers")
        };
        self.heap.reach_but(given, false, |kind| match kind {
            Kind::Instance(ty) if self.is_container(*ty) || *ty == self.words.set => false,
            Kind::Instance(ty) => {
                let path = self.names.text(*ty);
                self.knowledge.type_of(&path).is_some() && !is_called(&path)
            }
            _ => kind.is_code(),
        })
    }

    /// Follows what a library may call of an object. Within what it calls already, an object that
    /// was gone through [`TIMES`] times is left: it was given all it can reach.
    pub(super) fn calling_back(
        &mut self,
        object: ObjectId,
        span: Span,
        run: impl FnOnce(&mut Self),
    ) {
        let object = self.bound_function(self.heap.find(object));
        if self.callbacks.depth == 0 {
            self.callbacks = Callbacks::default();
        }
        let times = self.callbacks.times.entry(object).or_default();
        if *times == TIMES {
            return;
        }
        *times += 1;
        self.callbacks.all += 1;
        if self.callbacks.all > MANY_CALLBACKS {
            return self.note_reason("the library may call more than is followed", span);
        }
        self.callbacks.depth += 1;
        run(self);
        self.callbacks.depth -= 1;
    }

    /// The function of a bound method, of which there is one more for each time it was taken.
    fn bound_function(&self, object: ObjectId) -> ObjectId {
        let bound = self.heap.get(object);
        let function = match bound.kind {
            Kind::BoundFunction => bound.fields.get(&self.words.func),
            _ => None,
        };
        let function = function.and_then(|value| value.objects().next());
        function.map_or(object, |function| self.heap.find(function))
    }

    /// A function of a library that is not described, or not listed.
    pub(super) fn call_unlisted(&mut self, path: &str, args: &Args) -> Value {
        let name = super::builtins::short(path);
        let why = format!("nothing is known of `{path}`");
        self.note_may_set_up(path);
        self.unknown_effects(path, args);
        self.put_into_entered(path, args.span, &why);
        if name.starts_with(char::is_uppercase) {
            // A class: it holds its arguments; what its constructor does to them is not known.
            let all = args.all();
            let unlikely = Change::unlikely(args.span, &why);
            self.unknown_touches(&all, args, &unlikely, Asked::default());
            return self.construct(path, args);
        }
        self.call_unlikely(None, name, args, &why)
    }

    /// Effects that a call of an undescribed library may have.
    fn unknown_effects(&mut self, path: &str, args: &Args) {
        let why = format!("nothing is known of `{path}`");
        self.may_draw_numbers(args.span, &why);
        self.note_setting_up(path, args);
        if self.plotting {
            self.note_effect(
                Place::Figure,
                Access::Update,
                Certainty::May,
                args.span,
                &why,
            );
        }
        let texts: Vec<Sym> = args
            .all()
            .atoms()
            .iter()
            .filter_map(|a| if let Atom::Str(s) = a { Some(*s) } else { None })
            .collect();
        for text in texts {
            let text = self.names.text(text);
            if looks_like_path(&text) {
                self.note_effect(
                    Place::File(Some(text.to_string())),
                    Access::Update,
                    Certainty::May,
                    args.span,
                    &why,
                );
            }
        }
    }

    /// A library may keep what a call says that its name tells to set up: what later code asks of it
    /// then differs.
    fn note_setting_up(&mut self, path: &str, args: &Args) {
        let name = super::builtins::short(path);
        let is_left = self.left == Some(args.span);
        if self.knowledge.library(path).is_some() || !says_set_up(name, is_left) {
            return;
        }
        let root = path.split('.').next().unwrap_or(path).to_owned();
        let why = format!("`{path}` may set up what `{root}` does");
        let place = Place::Module(root);
        self.note_effect(place, Access::Update, Certainty::May, args.span, &why);
    }

    /// Parts of libraries that code has in its hands to change them.
    pub(super) fn note_parts_of_libraries(&mut self, value: &Value) {
        for atom in value.atoms() {
            if let Atom::Lib(path) = atom {
                let path = self.names.text(*path);
                self.note_may_set_up(&path);
            }
        }
    }

    /// A method of an object whose type is not known: by what methods of that name do in the
    /// libraries that are in use.
    pub(super) fn call_duck(&mut self, receiver: &Value, name: Sym, args: &Args) -> Value {
        let text = self.names.text(name);
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
        if draws(&text)
            || (&*text == "fit"
                && args.pos.is_empty()
                && args
                    .kw
                    .iter()
                    .all(|(k, _)| !names_data(&self.names.text(*k))))
        {
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
                let is_copy = is_wanted && gives_another(&text);
                let says = if is_copy { "" } else { &*text };
                self.call_unlikely(Some(receiver), says, args, &why)
            }
        }
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

/// Whether a text looks like the path of a file, not like a version, a date, a number, a formula.
fn looks_like_path(text: &str) -> bool {
    let dotted = text.rsplit_once('.').is_some_and(|(stem, ext)| {
        !stem.is_empty()
            && (1..=5).contains(&ext.len())
            && ext.starts_with(|c: char| c.is_ascii_alphabetic())
            && (ext.len() > 2 || ext.bytes().any(|b| b.is_ascii_lowercase()))
            && ext.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let is_odd = |c: char| c.is_whitespace() || "()*+=<>|,;".contains(c);
    let is_address = text.contains("://");
    let has_letters = text.contains(char::is_alphabetic);
    (text.contains('/') || dotted) && has_letters && !is_address && !text.contains(is_odd)
}
