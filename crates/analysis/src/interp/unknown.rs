//! What calls do of which nothing is known.

use std::collections::BTreeMap;

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use super::looks::says_look;
use super::mutate::Change;
use super::says::{says_change, says_keep, says_set_up};
use crate::facts::{Access, Certainty, NAMESPACE, ObjectId, Place};
use crate::heap::Kind;
use crate::intern::Sym;
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
    pub(super) fn unknown_result(&mut self, touched: &Value, args: &Args) -> Value {
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
        let mut changed = match receiver {
            Some(receiver) if says_change(name) => receiver.clone(),
            Some(_) => Value::empty(),
            None => self.changed_by_function(name, args),
        };
        if self.is_asked_in_place(args) {
            changed.join(receiver.or(args.pos.first()).unwrap_or(&Value::empty()));
        }
        changed.join(&self.axes_among(&args.all()));
        if !changed.is_empty() {
            self.mutate(&changed, &Change::presumed(args.span, why));
        }
        if !says_look(name) {
            self.use_classes(
                &receiver.map_or(args.all(), |one| args.all().joined(one)),
                args.span,
            );
        }
        if let Some(receiver) = receiver {
            self.unknown_touches(receiver, args, &unlikely, asked);
            self.keep_functions(receiver, args, says_keep(name));
            touched.join(receiver);
        }
        self.unknown_result(&touched, args)
    }

    /// Axes and figures that something is given, to draw on them.
    fn axes_among(&self, given: &Value) -> Value {
        let mut axes = given.clone();
        axes.retain(|atom| {
            self.is_of(*atom, "matplotlib.axes.") || self.is_of(*atom, "matplotlib.figure.")
        });
        axes
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
        let asks = |name: Sym| matches!(&*self.names.text(name), "inplace" | "in_place");
        let mut given = args.kw.iter();
        given.any(|(name, value)| asks(*name) && value.contains(Atom::Bool(true)))
    }

    fn unknown_touches(&mut self, touched: &Value, args: &Args, change: &Change, asked: Asked) {
        if self.is_spent(args.span) {
            return self.wait_for_more(touched, args.span);
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
                Kind::Instance(ty) => {
                    // A dictionary may have been filled.
                    if ty == self.words.dict {
                        self.heap.get_mut(object).open = true;
                    }
                    if ty == self.words.namespace {
                        self.note_watched(args.span);
                    }
                    self.mutate_further(&one, change);
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

    /// What is given the namespace may keep it, to look at it and to change it later.
    fn note_watched(&mut self, span: Span) {
        let place = Place::Module(NAMESPACE.to_owned());
        let why = "the namespace is handed on here, and may be looked at later";
        self.note_effect(place, Access::Update, Certainty::Definite, span, why);
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
}

/// Whether a text looks like the path of a file, not like a version, a date, a number, a formula.
pub(super) fn looks_like_path(text: &str) -> bool {
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
