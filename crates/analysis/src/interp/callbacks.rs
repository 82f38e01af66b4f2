//! What libraries call back: functions they are given, methods of objects they hold.

use std::collections::BTreeSet;

use super::Interp;
use super::args::Args;
use super::entry::Known;
use super::parts::is_data_type;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::knowledge::Hooks;
use crate::value::{Atom, Value};

/// The field of a model with all that only training calls.
const LEARNS_WITH: &str = "learns with";

/// What of an object of the notebook's a library may call.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked {
    /// It only asks for what was learnt.
    pub only_learnt: bool,
    /// Only special methods are called, such as `__getstate__`.
    pub only_special: bool,
    /// Only the names of columns are asked for.
    pub only_names: bool,
    /// Its layers are built: they were called when it was made.
    pub is_built: bool,
    /// The methods it knows of, where that is known.
    pub hooks: Option<&'static Hooks>,
}

impl Asked {
    /// What a function of which only the name is known may call: what saves an object reads its
    /// state.
    pub fn of_function(name: &str) -> Self {
        let verb = name.split('_').next().unwrap_or(name);
        Self {
            only_special: matches!(verb, "save" | "dump" | "dumps" | "pickle" | "serialize"),
            ..Self::default()
        }
    }
}

impl Interp<'_> {
    /// Keywords that say that they take a function to call.
    pub(super) fn named_as_callbacks(&self, args: &Args) -> Vec<String> {
        let given = args.kw.iter().map(|(name, _)| self.names.text(*name));
        let calls = given.filter(|name| {
            let mut words = name.split('_');
            words.any(|word| {
                matches!(
                    word,
                    "aggfunc"
                        | "autopct"
                        | "callback"
                        | "fn"
                        | "formatter"
                        | "func"
                        | "function"
                        | "hook"
                )
            })
        });
        calls.map(|name| name.to_string()).collect()
    }

    pub(super) fn apply_callback(
        &mut self,
        selector: &str,
        call: &Known<'_>,
        clones: bool,
    ) -> Value {
        if selector == "self" {
            return self.call_held(call, clones);
        }
        let callback = self.select(selector, call);
        let mut result = Value::empty();
        if callback.is_empty() {
            return result;
        }
        self.call_own_hooks(&callback, call.args.span);
        let mut inner = Value::empty();
        let groups = self.groups_of(call);
        inner.join(&groups);
        let elements = call.receiver.filter(|_| groups.is_empty());
        for value in elements.into_iter().chain(call.args.pos.iter()) {
            if *value != callback {
                let element = self.iterate_quietly(value, call.args.span);
                inner.join(&element);
            }
        }
        // `starmap` takes what it goes over apart.
        if call.what == "starmap()" {
            let parts = self.iterate_quietly(&inner, call.args.span);
            inner.join(&parts);
        }
        // A hook is given what the library makes (`json.loads(text, object_hook=…)`).
        if selector.contains("hook") {
            let made = self.unknown(call.args.span, 71);
            inner.join(&made);
        }
        if selector == "default" {
            let encoded = self.encoded_by(&callback, call.args);
            inner.join(&encoded);
        }
        let open = Args {
            star: Some(inner),
            ..Args::of(Vec::new(), call.args.span)
        };
        let span = call.args.span;
        for atom in callback.atoms() {
            match *atom {
                Atom::Prim(ty) => {
                    self.use_getter(ty, &open);
                }
                Atom::Lib(path) => {
                    let path = self.names.text(path);
                    self.call_implied_by_function(&path, &open);
                    self.say_each(&path, &open);
                }
                _ => {}
            }
        }
        let call_name = self.names.intern("__call__");
        for target in self.callables(&callback) {
            // An estimator is asked by its methods.
            if let Atom::Obj(id) = target
                && let Kind::Of(class) = self.heap.get(id).kind
                && self.class_member(class, call_name).is_none()
                && !self.is_network(id)
            {
                continue;
            }
            let part = self.in_call(span, |s| s.presumed(|s| s.call(&Value::one(target), &open)));
            result.join(&part);
        }
        result
    }

    /// What methods of grouped tables give to a function: tables of their own.
    fn groups_of(&mut self, call: &Known<'_>) -> Value {
        let is_grouped = |ty: crate::intern::Sym| &*self.names.text(ty) == "pandas.GroupBy";
        if !call.receiver_type.is_some_and(is_grouped) {
            return Value::empty();
        }
        let mut groups = Value::empty();
        for (tag, ty) in [(72, "pandas.DataFrame"), (73, "pandas.Series")] {
            let ty = self.names.intern(ty);
            groups.join(&self.instance(call.args.span, tag, ty));
        }
        self.heap.unite(&groups);
        groups
    }

    /// What a value used as a callback may call: itself, or callables in lists and dictionaries.
    pub(super) fn callables(&self, callback: &Value) -> Vec<Atom> {
        let mut all = Vec::new();
        for &atom in callback.atoms() {
            if let Atom::Obj(id) = atom {
                self.add_callables(id, 0, &mut all);
            }
        }
        all
    }

    fn add_callables(&self, id: ObjectId, depth: u8, all: &mut Vec<Atom>) {
        match &self.heap.get(id).kind {
            Kind::Function(..)
            | Kind::Bound(_)
            | Kind::BoundFunction
            | Kind::Partial
            | Kind::Of(_) => all.push(Atom::Obj(id)),
            Kind::Class(_) if depth == 0 => all.push(Atom::Obj(id)),
            // `{"price": [spread, ("low", lowest)]}`
            Kind::Instance(ty) if depth < 4 && self.is_container(*ty) => {
                for inner in self.heap.contents(id) {
                    self.add_callables(inner, depth + 1, all);
                }
            }
            _ => {}
        }
    }

    /// Methods of notebook objects that the receiver holds (a pipeline's own steps).
    fn call_held(&mut self, call: &Known<'_>, clones: bool) -> Value {
        let receiver = call.receiver.cloned().unwrap_or_default();
        if self.run_styles(&receiver, call.args.span) {
            return Value::empty();
        }
        let owner = call.receiver_type.map(|ty| self.names.text(ty));
        let library = owner.and_then(|path| self.knowledge.library(&path));
        let asked = Asked {
            only_learnt: only_asks(call.what),
            is_built: self.is_functional(call.receiver),
            hooks: library.and_then(|l| l.hooks.as_ref()),
            ..Asked::default()
        };
        let held = self.heap.reach_outside_code(&receiver);
        self.call_back(held, call.args, asked, clones)
    }

    /// Libraries of models call what the objects given to them hold: the tokenizer of a vectorizer,
    /// the methods of a step that the notebook wrote.
    pub(super) fn call_held_by_models(
        &mut self,
        path: &str,
        what: &str,
        receiver: Option<&Value>,
        args: &Args,
        clones: bool,
    ) {
        let nothing_to_call = self.code.functions.is_empty() && self.code.classes.is_empty();
        if nothing_to_call || only_builds(what) {
            return;
        }
        let library = self.knowledge.library(path);
        let Some(library) = library.filter(|l| runs_models(&l.library)) else {
            return;
        };
        let asked = Asked {
            only_learnt: only_asks(what),
            only_special: only_describes(what),
            only_names: what.trim_end_matches("()") == "get_feature_names_out",
            is_built: self.is_functional(receiver),
            hooks: library.hooks.as_ref(),
        };
        let held = self.callable_things(&library.library, what, receiver, args);
        // What is cloned is given the data, not itself.
        let args = match receiver {
            None if clones => &self.without_estimator(args),
            _ => args,
        };
        self.call_back(held, args, asked, clones);
    }

    /// Whether a value is a network of Keras made of tensors that layers gave.
    fn is_functional(&self, receiver: Option<&Value>) -> bool {
        let is = |object| matches!(self.heap.get(object).kind, Kind::Instance(ty) if &*self.names.text(ty) == "keras.Model");
        receiver.is_some_and(|value| !value.is_empty() && value.objects().all(is))
    }

    /// What of a call's receiver and arguments a library may call. Of data nobody calls what it was
    /// made with (an unknown vectorizer's tokenizer).
    fn callable_things(
        &self,
        library: &str,
        what: &str,
        receiver: Option<&Value>,
        args: &Args,
    ) -> Vec<ObjectId> {
        let (asked, given) = (receiver.cloned().unwrap_or_default(), args.all());
        match library {
            "sklearn" if receiver.is_some() || what == "train_test_split" => {
                let data = self.outside_data(&given);
                let all: BTreeSet<ObjectId> = (self.heap.reach_outside_code(&asked).into_iter())
                    .chain(data)
                    .collect();
                all.into_iter().collect()
            }
            "scipy" => self.outside_data(&asked.joined(&given)),
            _ => self.heap.reach_outside_code(&asked.joined(&given)),
        }
    }

    /// What arguments hold, not through data or objects of which nothing is known.
    fn outside_data(&self, given: &Value) -> Vec<ObjectId> {
        // Containers of the language hand on what they hold.
        let is_data = |path: &str| is_data_type(path) && !path.starts_with("builtins.");
        let is_closed = |kind: &Kind| match kind {
            Kind::Unknown => true,
            Kind::Instance(ty) => is_data(&self.names.text(*ty)),
            _ => false,
        };
        let ends = |kind: &Kind| kind.is_code() || is_closed(kind);
        let mut reached = self.heap.reach_but(given, false, ends);
        reached.retain(|object| !is_closed(&self.heap.get(*object).kind));
        reached
    }

    fn without_estimator(&self, args: &Args) -> Args {
        let mut data = args.clone();
        if !data.pos.is_empty() {
            data.pos.remove(0);
        }
        let estimator = self.names.get("estimator");
        data.kw.retain(|(name, _)| Some(*name) != estimator);
        data
    }

    /// Calls what is held: methods of the notebook's objects, of copies where the library clones them.
    fn call_back(&mut self, held: Vec<ObjectId>, args: &Args, asked: Asked, clones: bool) -> Value {
        let unasked = if asked.only_learnt || asked.only_special || asked.only_names {
            self.learns_with(&held)
        } else {
            BTreeSet::new()
        };
        for object in held {
            if unasked.contains(&object) {
                continue;
            }
            match self.heap.get(object).kind {
                Kind::Of(class) => {
                    let mut one = Value::obj(object);
                    if clones {
                        one = self.cloned(&one, args.span);
                    }
                    self.call_hooks(&one, class, args, asked);
                }
                Kind::Function(..) | Kind::BoundFunction | Kind::Partial
                    if !asked.only_special && !asked.only_names =>
                {
                    let open = Args {
                        star: Some(args.all()),
                        ..Args::of(Vec::new(), args.span)
                    };
                    let span = args.span;
                    let one = Value::obj(object);
                    self.calling_back(object, span, |s| {
                        s.in_call(span, |s| {
                            s.with_doubt("the library may call it", |s| s.call(&one, &open))
                        });
                    });
                }
                Kind::Generator if !asked.only_special && !asked.only_names => {
                    let (span, why) = (args.span, "the library may go on with it");
                    self.calling_back(object, span, |s| {
                        s.in_call(span, |s| {
                            s.with_doubt(why, |s| s.run_generator(object, span))
                        });
                    });
                }
                _ => {}
            }
        }
        Value::empty()
    }

    /// Keeps an argument that only training calls, under its keyword.
    pub(super) fn keep_to_learn(&mut self, selector: &str, call: &Known<'_>) {
        let value = self.select(selector, call);
        let name = selector.rsplit('|').next().unwrap_or(selector);
        let (marks, name) = (self.names.intern(LEARNS_WITH), self.names.intern(name));
        let receiver = call.receiver.cloned().unwrap_or_default();
        for object in receiver.objects().collect::<Vec<_>>() {
            self.heap.add_field(object, name, &value);
            self.heap.add_field(object, marks, &value);
        }
    }

    /// What a model has that only training calls: losses, metrics.
    fn learns_with(&self, held: &[ObjectId]) -> BTreeSet<ObjectId> {
        let Some(marks) = self.names.get(LEARNS_WITH) else {
            return BTreeSet::new();
        };
        let given = held
            .iter()
            .filter_map(|o| self.heap.get(*o).fields.get(&marks));
        given
            .flat_map(|value| self.heap.reach_outside_code(value))
            .collect()
    }

    /// Elements of a value, without using up an iterator.
    pub(super) fn iterate_quietly(
        &mut self,
        value: &Value,
        span: nbship_diagnostics::Span,
    ) -> Value {
        let mut all = Value::empty();
        for &atom in value.atoms() {
            match atom {
                Atom::Obj(id) => {
                    let object = self.heap.get(id);
                    let elements = object.elements.clone();
                    if let (Kind::Instance(_) | Kind::Unknown, true) =
                        (&object.kind, elements.is_empty())
                    {
                        let fresh = self.make(span, 31, Kind::Unknown);
                        self.heap.share(fresh, id, Share::May);
                        all.insert(Atom::Obj(fresh));
                    }
                    all.join(&elements);
                }
                Atom::Str(_) | Atom::Prim(_) => {
                    all.insert(Atom::Prim(self.words.str));
                }
                _ => {}
            }
        }
        all
    }
}

/// Whether functions of a library may call what an object given to them holds. Of others, entries
/// name the arguments that they call.
fn runs_models(library: &str) -> bool {
    matches!(
        library,
        "catboost"
            | "forecasting"
            | "learning"
            | "lightgbm"
            | "lightning"
            | "nltk"
            | "scipy"
            | "sklearn"
            | "spacy"
            | "statsmodels"
            | "tensorflow"
            | "text"
            | "torch"
            | "transformers"
            | "xgboost"
            | "yellowbrick"
    )
}

/// Whether a method of a model only asks what was learnt.
fn only_asks(what: &str) -> bool {
    let name = what.trim_end_matches("()");
    name.starts_with("predict")
        || matches!(
            name,
            "transform" | "inverse_transform" | "score" | "decision_function" | "score_samples"
        )
}

/// Whether a function or method merely makes or describes an object.
fn only_builds(what: &str) -> bool {
    let name = what.trim_end_matches("()");
    name.starts_with("make_")
        || name.starts_with(char::is_uppercase)
        || matches!(name, "clone" | "get_params" | "set_params")
}

/// Whether a method of a model only saves or describes it.
fn only_describes(what: &str) -> bool {
    matches!(
        what.trim_end_matches("()"),
        "summary"
            | "save"
            | "save_weights"
            | "load_weights"
            | "to_json"
            | "get_weights"
            | "count_params"
            | "get_layer"
    )
}
