//! Doing what a knowledge entry says.

use std::borrow::Cow;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::{Certainty, Role};
use crate::heap::{Kind, RegionId};
use crate::intern::Sym;
use crate::knowledge::{Entry, MutatesWhen};
use crate::value::{Atom, Value};

/// What [`Known::what`] is where an element, or a column, is assigned.
pub(super) const ASSIGNED: &str = "an element or column is assigned";

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
        let result = match entries {
            [] => self.unknown(args.span, 30),
            [one] => self.apply_one(one, &call),
            many => {
                let places: Vec<usize> = (0..many.len()).collect();
                let result = self.each_of(&places, |s, at| s.apply_one(&many[at], &call));
                self.heap.unite(&result);
                result
            }
        };
        self.share_uncopied(what, receiver, args, &result);
        result
    }

    fn apply_one(&mut self, entry: &Entry, call: &Known<'_>) -> Value {
        match entry.role.as_deref() {
            Some("select") => self.note_selection(),
            Some(name) => self.note_roles(role(name)),
            None => {}
        }
        for mutates in &entry.mutates {
            self.apply_mutation(&mutates.0, call);
            if !self.code.classes.is_empty() {
                let given = self.select(&mutates.0.arg, call);
                self.write_to_own(&given, mutates.0.deep, call.args);
            }
        }
        for selector in &entry.consumes {
            let mut value = self.select(selector, call);
            value.retain(|atom| !self.is_of_library_of(*atom, call));
            self.consume(&value, call.args.span);
            self.forget_used_up(&value);
        }
        for selector in &entry.reads_names {
            let value = self.select(selector, call);
            // The names in a query are columns, unless marked.
            let columns = call.receiver.is_some() && matches!(call.what, "query()" | "eval()");
            self.read_names_in(&value, columns, call.args);
        }
        let mut produced = Value::empty();
        for tables in &entry.reads_tables {
            let read = self.read_tables(&tables.0, call);
            produced.join(&read);
        }
        let clones = entry.clones || self.fits_clones(call.receiver_type, call.what);
        for selector in &entry.calls {
            let part = self.apply_callback(selector, call, clones);
            produced.join(&part);
        }
        for selector in self.named_as_callbacks(call.args) {
            if keeps_what_builds(entry) || makes_holder(entry, call) {
                break;
            }
            let is_listed = |known: &String| known.split('|').any(|part| part == selector);
            if !entry.calls.iter().chain(&entry.keeps).any(is_listed) {
                let part = self.apply_callback(&selector, call, clones);
                produced.join(&part);
            }
        }
        for effect in &entry.effects {
            self.apply_effect(&effect.0, call);
        }
        for selector in &entry.keeps {
            let held = self.select(selector, call);
            // Functions that put one thing into another are given that first.
            let holder = call.receiver.or(call.args.pos.first());
            for object in holder
                .into_iter()
                .flat_map(Value::objects)
                .collect::<Vec<_>>()
            {
                self.heap.add_element(object, &held);
                self.hook_into_networks(object, &held);
            }
        }
        for selector in &entry.learns_with {
            self.keep_to_learn(selector, call);
        }
        let (returns, alias) = self.variant(entry, call);
        // What metrics give while a model is trained is not in the model.
        if entry.role.as_deref() == Some("train") && alias.as_deref() == Some("new") {
            produced = Value::empty();
        }
        let mut given = self.written_out(entry, call);
        let asked = given.atoms().len();
        given.retain(|atom| matches!(atom, Atom::Obj(_)));
        if asked > 0 && given.atoms().len() == asked {
            return given;
        }
        let result = self.result(entry, returns.as_deref(), alias.as_deref(), call, &produced);
        self.note_tables_made(&result, call);
        result.joined(&given)
    }

    /// What a call is given as `out`: the result is that, unless it is None.
    fn written_out(&mut self, entry: &Entry, call: &Known<'_>) -> Value {
        let is_out = |arg: &str| arg.split('|').any(|part| part == "out");
        let mut mutates = entry.mutates.iter();
        let Some(out) = mutates.find(|mutates| is_out(&mutates.0.arg)) else {
            return Value::empty();
        };
        self.select(&out.0.arg, call)
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

    /// Whether an object is of the library of a call's receiver, which goes over it by its positions (a
    /// Keras model over batches of Keras).
    fn is_of_library_of(&self, atom: Atom, call: &Known<'_>) -> bool {
        let Some(owner) = call.receiver_type else {
            return false;
        };
        let library = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
        let of_builtins = library(&self.names.text(owner)) == "builtins";
        !of_builtins
            && matches!(atom, Atom::Obj(id) if matches!(self.heap.get(id).kind, Kind::Instance(ty)
                if library(&self.names.text(ty)) == library(&self.names.text(owner))))
    }

    fn apply_mutation(&mut self, mutates: &MutatesWhen, call: &Known<'_>) {
        let certainty = match self.holds(&mutates.when, &mutates.unless, call) {
            Some(false) => return,
            Some(true) if mutates.certainty.as_deref() != Some("may") => Certainty::Definite,
            _ => Certainty::May,
        };
        let mut value = self.select(&mutates.arg, call);
        if mutates.deep {
            value = self.parts_changed(&value, call);
        }
        let mut within = match mutates.arg.as_str() {
            "self" => self.modules_within(&value, call),
            _ => Value::empty(),
        };
        within.retain(|atom| !value.contains(*atom));
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
            unlikely: certainty == Certainty::May && self.is_unknown_seed(&mutates.arg, &value),
            presumed: false,
            column: self.column_assigned(call),
            region: self.region_assigned(call, &value),
        };
        self.forget_positions(&value, call);
        self.mutate(&value, &change);
        within.each = true;
        self.mutate_further(&within, &change);
    }

    /// Whether a value of which nothing is known stands where a seed stands nearly always, seldom a
    /// generator that is drawn from.
    fn is_unknown_seed(&self, selector: &str, value: &Value) -> bool {
        let is_seed = |part: &str| matches!(part, "random_state" | "self.random_state" | "seed");
        let mut objects = value.objects();
        selector.split('|').any(is_seed)
            && objects.all(|object| self.heap.get(object).kind == Kind::Unknown)
    }

    /// `array[:, 3] = value` changes that part.
    fn region_assigned(&self, call: &Known<'_>, changed: &Value) -> Option<RegionId> {
        let assigned = self.assigned_part.filter(|_| call.what == ASSIGNED)?;
        let mut objects = changed.objects();
        objects
            .all(|object| self.has_parts(object, assigned.is_slice))
            .then_some(assigned.region)
    }

    /// `frame.loc[rows, "column"] = value` changes that column.
    fn column_assigned(&self, call: &Known<'_>) -> Option<Sym> {
        if call.what != ASSIGNED {
            return None;
        }
        let is_indexer = |ty: Sym| &*self.names.text(ty) == "pandas.Indexer";
        call.receiver_type.filter(|ty| is_indexer(*ty))?;
        self.assigned_column
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
}

/// Whether a call makes a model around a function, which fitting it calls.
fn keeps_what_builds(entry: &Entry) -> bool {
    let made = entry.returns.as_deref().unwrap_or_default();
    let holds = entry.alias.as_deref().is_none_or(|alias| alias == "args");
    let models = ["keras.SklearnModel", "scikeras.", "sklearn."];
    holds && models.iter().any(|model| made.starts_with(model))
}

/// Whether a call makes an object that holds what it is given, functions included, to call them later
/// (`DataLoader(rows, collate_fn=join)`).
fn makes_holder(entry: &Entry, call: &Known<'_>) -> bool {
    let made = entry.returns.as_deref().unwrap_or_default();
    let holds = entry.alias.as_deref() == Some("args");
    let is_class = call.what.starts_with(char::is_uppercase);
    holds && is_class && made.contains('.') && !made.contains('|') && call.receiver.is_none()
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
