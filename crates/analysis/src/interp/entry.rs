//! Doing what a knowledge entry says.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::{Certainty, ObjectId, Role};
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::knowledge::{Entry, MutatesWhen};
use crate::value::{Atom, Value};

/// A call of something known, as entries see it.
pub(super) struct Known<'c> {
    pub what: &'c str,
    pub receiver: Option<&'c Value>,
    pub receiver_type: Option<Sym>,
    pub args: &'c Args,
}

impl Interp<'_> {
    /// Does what entries say; several are alternatives of which one applies.
    pub(super) fn apply(
        &mut self,
        entries: &[Cow<'static, Entry>],
        what: &str,
        receiver: Option<&Value>,
        receiver_type: Option<Sym>,
        args: &Args,
    ) -> Value {
        let call = Known {
            what,
            receiver,
            receiver_type,
            args,
        };
        match entries {
            [] => self.unknown(args.span, 30),
            [one] => self.apply_one(one, &call),
            many => {
                let places: Vec<usize> = (0..many.len()).collect();
                let result = self.each_of(&places, |s, at| s.apply_one(&many[at], &call));
                self.heap.unite(&result);
                result
            }
        }
    }

    fn apply_one(&mut self, entry: &Entry, call: &Known<'_>) -> Value {
        if let Some(role) = entry.role.as_deref().and_then(role) {
            self.note_role(role);
        }
        for mutates in &entry.mutates {
            self.apply_mutation(&mutates.0, call);
        }
        for selector in &entry.consumes {
            let value = self.select(selector, call);
            self.consume(&value, call.args.span);
        }
        for selector in &entry.reads_names {
            let value = self.select(selector, call);
            // The names in a query are columns, unless marked.
            let columns = call.receiver.is_some() && matches!(call.what, "query()" | "eval()");
            self.read_names_in(&value, columns, call.args.span);
        }
        let mut produced = Value::empty();
        for selector in &entry.calls {
            let part = self.apply_callback(selector, call);
            produced.join(&part);
        }
        for selector in self.named_as_callbacks(call.args) {
            let is_listed = |known: &String| known.split('|').any(|part| part == selector);
            if !entry.calls.iter().any(is_listed) {
                let part = self.apply_callback(&selector, call);
                produced.join(&part);
            }
        }
        for effect in &entry.effects {
            self.apply_effect(&effect.0, call);
        }
        for selector in &entry.keeps {
            let held = self.select(selector, call);
            for object in call
                .receiver
                .into_iter()
                .flat_map(Value::objects)
                .collect::<Vec<_>>()
            {
                self.heap.add_element(object, &held);
            }
        }
        let (returns, alias) = self.variant(entry, call);
        self.result(entry, returns.as_deref(), alias.as_deref(), call, &produced)
    }

    fn variant<'e>(
        &mut self,
        entry: &'e Entry,
        call: &Known<'_>,
    ) -> (Option<Cow<'e, str>>, Option<Cow<'e, str>>) {
        let mut returns = entry.returns.as_deref().map(Cow::Borrowed);
        let mut alias = entry.alias.as_deref().map(Cow::Borrowed);
        for variant in &entry.variants {
            let join = |old: &Option<Cow<'e, str>>, new: &'e Option<String>, sure: bool| match (
                old, new,
            ) {
                (_, Some(new)) if sure => Some(Cow::Borrowed(new.as_str())),
                (Some(old), Some(new)) => Some(Cow::Owned(format!("{old}|{new}"))),
                (old, _) => old.clone(),
            };
            match self.holds(&variant.when, &variant.unless, call) {
                Some(true) => {
                    returns = join(&returns, &variant.entry.returns, true);
                    alias = join(&alias, &variant.entry.alias, true);
                    break;
                }
                Some(false) => {}
                None => {
                    returns = join(&returns, &variant.entry.returns, false);
                    alias = join(&alias, &variant.entry.alias, false);
                }
            }
        }
        (returns, alias)
    }

    fn apply_mutation(&mut self, mutates: &MutatesWhen, call: &Known<'_>) {
        let certainty = match self.holds(&mutates.when, &mutates.unless, call) {
            Some(false) => return,
            Some(true) if mutates.certainty.as_deref() != Some("may") => Certainty::Definite,
            _ => Certainty::May,
        };
        let mut value = self.select(&mutates.arg, call);
        if mutates.deep {
            for object in self.heap.reach(&value, false) {
                let code = matches!(
                    self.heap.get(object).kind,
                    Kind::Function(..) | Kind::Class(_)
                );
                if !code && !self.is_data_of(object, call) {
                    value.insert(Atom::Obj(object));
                }
            }
            value.each = true;
        }
        let structure = mutates.structure || self.is_structural(call);
        let why = match certainty {
            Certainty::Definite => format!("{} changes it in place", call.what),
            Certainty::May => format!("{} may change it in place", call.what),
        };
        let why = if call.what.contains(' ') {
            call.what.to_owned()
        } else {
            why
        };
        let change = Change {
            span: call.args.span,
            why,
            certainty,
            structure,
            unlikely: false,
            presumed: false,
            column: self.column_assigned(call),
        };
        self.forget_positions(&value, call);
        self.mutate(&value, &change);
    }

    /// `frame.loc[rows, "column"] = value` changes that column.
    fn column_assigned(&self, call: &Known<'_>) -> Option<Sym> {
        if call.what != "an element or column is assigned" {
            return None;
        }
        let is_indexer = |ty: Sym| &*self.names.text(ty) == "pandas.Indexer";
        call.receiver_type.filter(|ty| is_indexer(*ty))?;
        self.assigned_column
    }

    /// Whether an object that something of a library reaches is data that it was given: lists of
    /// column names, arrays, frames. Training changes the parts, not these.
    fn is_data_of(&self, object: ObjectId, call: &Known<'_>) -> bool {
        let Some(owner) = call.receiver_type else {
            return false;
        };
        let Kind::Instance(ty) = self.heap.get(object).kind else {
            return false;
        };
        let holds_data = [
            "sklearn.",
            "imblearn.",
            "torch.",
            "tensorflow.",
            "keras.",
            "transformers.",
        ];
        let is_data = ["builtins.", "numpy.", "pandas.", "scipy."];
        let (owner, held) = (self.names.text(owner), self.names.text(ty));
        holds_data.iter().any(|library| owner.starts_with(library))
            && is_data.iter().any(|library| held.starts_with(library))
    }

    /// Lists and dictionaries that change no longer have what they had at known positions.
    fn forget_positions(&mut self, value: &Value, call: &Known<'_>) {
        let removes = [
            "clear()",
            "pop()",
            "remove()",
            "popitem()",
            "sort()",
            "reverse()",
        ]
        .contains(&call.what);
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.heap.get_mut(object);
            if matches!(object.kind, Kind::Instance(_)) {
                object.items = None;
                object.leaky |=
                    removes && !call.what.starts_with("sort") && !call.what.starts_with("reverse");
            }
        }
    }

    /// Frames and series have columns and labels of their own, over data that views share.
    fn is_structural(&self, call: &Known<'_>) -> bool {
        let Some(ty) = call.receiver_type else {
            return false;
        };
        let path = self.names.text(ty);
        if path.starts_with("sklearn.") {
            return true;
        }
        if &*path != "pandas.DataFrame" {
            return false;
        }
        !matches!(
            call.what,
            "fillna()"
                | "replace()"
                | "where()"
                | "mask()"
                | "clip()"
                | "interpolate()"
                | "ffill()"
                | "bfill()"
                | "update()"
        )
    }

    /// The arguments a selector of an entry speaks of: `self`, `0`, `0|X`, `X`, `*`, `self.X`.
    pub(super) fn select(&mut self, selector: &str, call: &Known<'_>) -> Value {
        let mut parts = selector.split('|');
        let all: Vec<&str> = parts.by_ref().collect();
        for part in &all {
            if let Some(value) = self.select_one(part, call) {
                return value;
            }
        }
        call.args
            .starstar
            .clone()
            .filter(|_| all.len() > 1)
            .unwrap_or_default()
    }

    fn select_one(&mut self, part: &str, call: &Known<'_>) -> Option<Value> {
        if let Some(base) = part.strip_suffix(".*") {
            let base = self.select(base, call);
            let mut all = self.iterate(&base, call.args.span);
            for object in base.objects().collect::<Vec<_>>() {
                let object = self.heap.get(object);
                object.fields.values().for_each(|v| {
                    all.join(v);
                });
                all.join(&object.elements);
            }
            return Some(all);
        }
        match part {
            "self" => return Some(call.receiver.cloned().unwrap_or_default()),
            "*" => return Some(call.args.all()),
            "**" => {
                let mut all = Value::empty();
                for (_, value) in &call.args.kw {
                    all.join(value);
                }
                return Some(all);
            }
            "key" if call.args.kw.is_empty() && call.what.contains("element") => {
                return call.args.pos.first().cloned();
            }
            "value" => return call.args.pos.last().cloned(),
            _ => {}
        }
        if let Ok(at) = part.parse::<usize>() {
            return call
                .args
                .pos
                .get(at)
                .cloned()
                .or_else(|| call.args.star.clone());
        }
        if let Some(setting) = part.strip_prefix("self.") {
            let sym = self.names.intern(setting);
            let mut all = Value::empty();
            for object in call
                .receiver
                .into_iter()
                .flat_map(Value::objects)
                .collect::<Vec<_>>()
            {
                if let Some(value) = self.heap.get(object).fields.get(&sym) {
                    all.join(&value.clone());
                }
            }
            return Some(all);
        }
        let sym = self.names.intern(part);
        call.args.keyword(sym).cloned()
    }

    /// Keywords that say that they take a function to call.
    fn named_as_callbacks(&self, args: &Args) -> Vec<String> {
        let given = args.kw.iter().map(|(name, _)| self.names.text(*name));
        let calls = given.filter(|name| {
            let mut words = name.split('_');
            words.any(|word| matches!(word, "fn" | "func" | "function" | "callback" | "hook"))
        });
        calls.map(|name| name.to_string()).collect()
    }

    fn apply_callback(&mut self, selector: &str, call: &Known<'_>) -> Value {
        if selector == "self" {
            return self.call_held(call);
        }
        let callback = self.select(selector, call);
        let mut result = Value::empty();
        if callback.is_empty() {
            return result;
        }
        let mut inner = Value::empty();
        for value in call.receiver.into_iter().chain(call.args.pos.iter()) {
            if *value != callback {
                let element = self.iterate_quietly(value, call.args.span);
                inner.join(&element);
            }
        }
        let open = Args {
            star: Some(inner),
            ..Args::of(Vec::new(), call.args.span)
        };
        let span = call.args.span;
        let call_name = self.names.intern("__call__");
        for target in self.callables(&callback) {
            // An estimator is asked by its methods.
            if let Atom::Obj(id) = target
                && let Kind::Of(class) = self.heap.get(id).kind
                && self.class_member(class, call_name).is_none()
            {
                continue;
            }
            let part = self.in_call(span, |s| s.presumed(|s| s.call(&Value::one(target), &open)));
            result.join(&part);
        }
        result
    }

    /// What a value used as a callback may call: itself, or callables in a list or dictionary.
    fn callables(&self, callback: &Value) -> Vec<Atom> {
        let mut all = Vec::new();
        for &atom in callback.atoms() {
            match atom {
                Atom::Obj(id) => match &self.heap.get(id).kind {
                    Kind::Function(..)
                    | Kind::Bound(_)
                    | Kind::BoundFunction
                    | Kind::Partial
                    | Kind::Of(_)
                    | Kind::Class(_) => all.push(atom),
                    Kind::Instance(ty) if self.is_container(*ty) => {
                        for inner in self.heap.contents(id) {
                            if matches!(
                                self.heap.get(inner).kind,
                                Kind::Function(..)
                                    | Kind::Bound(_)
                                    | Kind::BoundFunction
                                    | Kind::Partial
                                    | Kind::Of(_)
                            ) {
                                all.push(Atom::Obj(inner));
                            }
                        }
                    }
                    _ => {}
                },
                Atom::Lib(_) => {}
                _ => {}
            }
        }
        all
    }

    /// Methods of notebook objects that the receiver holds (a pipeline's own steps).
    fn call_held(&mut self, call: &Known<'_>) -> Value {
        let receiver = call.receiver.cloned().unwrap_or_default();
        self.call_back(&receiver, call.args, only_asks(call.what))
    }

    /// Libraries of models call what the objects given to them hold: the tokenizer of a vectorizer,
    /// the methods of a step that the notebook wrote.
    pub(super) fn call_held_by_models(
        &mut self,
        path: &str,
        what: &str,
        receiver: Option<&Value>,
        args: &Args,
    ) {
        let nothing_to_call = self.code.functions.is_empty() && self.code.classes.is_empty();
        if nothing_to_call
            || only_builds(what)
            || !self
                .knowledge
                .library(path)
                .is_some_and(|l| runs_models(&l.library))
        {
            return;
        }
        let mut held = args.all();
        held.join(receiver.unwrap_or(&Value::empty()));
        self.call_back(&held, args, only_asks(what));
    }

    fn call_back(&mut self, held: &Value, args: &Args, asks: bool) -> Value {
        for object in self.heap.reach(held, false) {
            match self.heap.get(object).kind {
                Kind::Of(class) => self.call_hooks(&Value::obj(object), class, args, asks),
                Kind::Function(..) | Kind::BoundFunction | Kind::Partial => {
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
                _ => {}
            }
        }
        Value::empty()
    }

    /// Elements of a value, without using up an iterator.
    fn iterate_quietly(&mut self, value: &Value, span: nbship_diagnostics::Span) -> Value {
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

    /// Whether conditions on arguments hold; None where that cannot be told.
    pub(super) fn holds(
        &mut self,
        when: &BTreeMap<String, Json>,
        unless: &BTreeMap<String, Json>,
        call: &Known<'_>,
    ) -> Option<bool> {
        let mut sure = true;
        for (selector, wanted) in when {
            match self.matches(selector, wanted, call) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => sure = false,
            }
        }
        for (selector, unwanted) in unless {
            match self.matches(selector, unwanted, call) {
                Some(true) => return Some(false),
                Some(false) => {}
                None => sure = false,
            }
        }
        sure.then_some(true)
    }

    fn matches(&mut self, selector: &str, wanted: &Json, call: &Known<'_>) -> Option<bool> {
        let value = self.select(selector, call);
        if value.is_empty() {
            if call.args.starstar.is_some()
                || (call.args.star.is_some() && selector.starts_with(|c: char| c.is_ascii_digit()))
            {
                return None;
            }
            return Some(self.absent_matches(selector, wanted));
        }
        let mut answers = value
            .atoms()
            .iter()
            .map(|a| self.atom_matches(*a, wanted))
            .collect::<Vec<_>>();
        answers.dedup();
        if let [one] = answers[..] { one } else { None }
    }

    /// An argument that is not passed has its default, which is taken to be None.
    fn absent_matches(&self, _selector: &str, wanted: &Json) -> bool {
        match wanted {
            Json::String(text) => text == "none" || text == "absent",
            Json::Array(all) => all.iter().any(|w| self.absent_matches("", w)),
            Json::Null => true,
            _ => false,
        }
    }

    fn atom_matches(&self, atom: Atom, wanted: &Json) -> Option<bool> {
        match wanted {
            Json::Array(all) => {
                let answers: Vec<Option<bool>> =
                    all.iter().map(|w| self.atom_matches(atom, w)).collect();
                if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
            Json::Bool(wanted) => match atom {
                Atom::Bool(is) => Some(is == *wanted),
                Atom::None => Some(false),
                Atom::Int(n) => Some((n != 0) == *wanted),
                Atom::Prim(_) | Atom::Obj(_) | Atom::Lib(_) => None,
                Atom::Str(_) => Some(false),
            },
            Json::String(text) => match (text.as_str(), atom) {
                ("not-none", Atom::None)
                | ("none", Atom::Int(_) | Atom::Str(_) | Atom::Bool(_)) => Some(false),
                ("not-none", Atom::Obj(id)) if self.heap.get(id).kind == Kind::Unknown => None,
                ("not-none", _) | ("none", Atom::None) => Some(true),
                ("none", Atom::Obj(id)) if self.heap.get(id).kind == Kind::Unknown => None,
                ("none" | "absent", _) => Some(false),
                (text, Atom::Str(sym)) => Some(&*self.names.text(sym) == text),
                (_, Atom::Prim(ty)) if ty == self.words.str => None,
                (_, Atom::Obj(_)) => None,
                _ => Some(false),
            },
            Json::Number(n) => match atom {
                Atom::Int(is) => Some(n.as_i64() == Some(is)),
                Atom::Bool(is) => Some(n.as_i64() == Some(i64::from(is))),
                Atom::Prim(_) | Atom::Obj(_) => None,
                _ => Some(false),
            },
            Json::Object(map) if map.contains_key("ends") => {
                let end = map.get("ends").and_then(Json::as_str)?;
                match atom {
                    Atom::Str(sym) => Some(self.names.text(sym).ends_with(end)),
                    Atom::Prim(_) | Atom::Obj(_) => None,
                    _ => Some(false),
                }
            }
            Json::Object(map) => {
                let types = map.get("type").and_then(Json::as_str)?;
                match self.type_of(atom) {
                    Some(ty) => {
                        let path = self.names.text(ty);
                        Some(types.split('|').any(|t| self.knowledge.is_a(&path, t)))
                    }
                    None if matches!(atom, Atom::Obj(id) if self.heap.get(id).kind == Kind::Unknown) => {
                        None
                    }
                    None => Some(false),
                }
            }
            Json::Null => Some(atom == Atom::None),
        }
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
        || matches!(
            name,
            "clone" | "get_params" | "set_params" | "get_feature_names_out"
        )
}

pub(super) fn role(name: &str) -> Option<Role> {
    Some(match name {
        "load" => Role::Load,
        "clean" => Role::Clean,
        "explore" => Role::Explore,
        "feature" => Role::Feature,
        "split" => Role::Split,
        "train" => Role::Train,
        "evaluate" => Role::Evaluate,
        "plot" => Role::Plot,
        "save" => Role::Save,
        _ => return None,
    })
}
