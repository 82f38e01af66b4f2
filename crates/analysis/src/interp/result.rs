//! What a known call gives.

use nbship_diagnostics::Span;

use super::Interp;
use super::compounds::split_types;
use super::entry::Known;
use crate::facts::ObjectId;
use crate::heap::{Kind, Object, Share};
use crate::knowledge::Entry;
use crate::value::{Atom, Value};

/// A receiver that may be more things than this is treated as one.
const MANY_RECEIVERS: usize = 12;

/// So many times a part of a part is a thing of its own.
const DEEPEST_PART: u8 = 3;

impl Interp<'_> {
    pub(super) fn result(
        &mut self,
        entry: &Entry,
        returns: Option<&str>,
        alias: Option<&str>,
        call: &Known<'_>,
        produced: &Value,
    ) -> Value {
        let returns = returns.unwrap_or("unknown");
        let plain = returns.split('|').all(|t| t == "none" || self.is_plain(t));
        let alias = alias.unwrap_or(if plain { "new" } else { "args" });
        if let (true, "self" | "view") = (!plain, alias)
            && let Some(receiver) = call.receiver
            && (1..=MANY_RECEIVERS).contains(&receiver.objects().count())
        {
            return self.result_of_each(receiver, returns, alias, entry, call, produced);
        }
        let mut result = Value::empty();
        for (at, ty) in split_types(returns).into_iter().enumerate() {
            let part = self.returned(ty, at, alias, entry, call, produced);
            result.join(&part);
        }
        if alias == "new" {
            self.heap.unite(&result);
        }
        result
    }

    /// What is a part of its receiver (`frame.loc`) is a thing of its own for each that the receiver
    /// may be: else a change of the one would be taken for a change of all.
    fn result_of_each(
        &mut self,
        receiver: &Value,
        returns: &str,
        alias: &str,
        entry: &Entry,
        call: &Known<'_>,
        produced: &Value,
    ) -> Value {
        let mut result = Value::empty();
        let context = self.context;
        let objects: Vec<ObjectId> = receiver.objects().map(|o| self.heap.find(o)).collect();
        for object in objects {
            let one = Value::obj(object);
            let one_call = Known {
                what: call.what,
                receiver: Some(&one),
                receiver_type: call.receiver_type,
                args: call.args,
            };
            // Parts of parts of parts are told apart no longer, so that loops come to an end.
            let depth = self.heap.get(object).depth;
            if depth < DEEPEST_PART {
                let own = u64::from(object.0) + 1;
                self.context = context.wrapping_mul(31).wrapping_add(own);
            }
            for (at, ty) in split_types(returns).into_iter().enumerate() {
                let part = self.returned(ty, at, alias, entry, &one_call, produced);
                self.heap.set_depth(&part, depth + 1);
                result.join(&part);
            }
            self.context = context;
        }
        if self.heap.is_one(receiver) {
            self.heap.unite(&result);
        }
        result
    }

    fn is_plain(&mut self, ty: &str) -> bool {
        let sym = self.names.intern(ty);
        ty != "builtins.tuple" && self.is_immutable_type(sym)
    }

    pub(super) fn returned(
        &mut self,
        ty: &str,
        at: usize,
        alias: &str,
        entry: &Entry,
        call: &Known<'_>,
        produced: &Value,
    ) -> Value {
        let span = call.args.span;
        let tag = 40 + u8::try_from(at.min(30)).unwrap_or(0);
        match ty {
            "none" => return Value::one(Atom::None),
            "self_type" => return self.self_type(tag, alias, call),
            "unknown" => return self.returned_unknown(tag, alias, call, produced),
            _ => {}
        }
        if let Some(selector) = ty.strip_prefix("one-of:") {
            let given = self.select(selector, call);
            return self.comparable(given);
        }
        if let Some(selector) = ty.strip_prefix("arg:") {
            let given = self.select(selector, call);
            if alias != "new" || given.objects().next().is_none() {
                return given;
            }
            // Another one of the same kind.
            let like = Known {
                what: call.what,
                receiver: Some(&given),
                receiver_type: None,
                args: call.args,
            };
            return self.self_type(tag, alias, &like);
        }
        if let Some(selector) = ty.strip_prefix("element:") {
            let whole = self.select(selector, call);
            // Iterating is defined by this very entry: what it gives are the elements held.
            let iterates = selector == "self" && call.what == "iterating uses it up";
            let mut all = if iterates {
                self.held_values(&whole)
            } else {
                self.iterate(&whole, span)
            };
            if iterates && all.is_empty() {
                all = self.part_of(&whole, span);
            }
            if matches!(
                call.what,
                ".values" | "get()" | "pop()" | "popitem()" | "setdefault()" | "an element is read"
            ) {
                all.join(&self.held_values(&whole));
            }
            all.each = false;
            return all;
        }
        if let Some((outer, inner)) = ty.strip_suffix(')').and_then(|t| t.split_once('(')) {
            return self.compound((outer, inner), tag, alias, entry, call, produced);
        }
        let sym = self.names.intern(ty);
        if entry.immutable == Some(true) {
            return Value::one(Atom::Prim(sym));
        }
        let value = self.instance(span, tag, sym);
        // What the library has put into it is not known.
        if !matches!(alias, "elements" | "args" | "given") && self.is_container(sym) {
            for object in value.objects() {
                self.heap.get_mut(object).open = true;
            }
        }
        self.alias_result(&value, alias, call, produced);
        value
    }

    /// What can be compared among values of which some are perhaps arrays, which cannot.
    fn comparable(&self, mut given: Value) -> Value {
        let is_array = |atom: &Atom| {
            let Atom::Obj(id) = atom else { return false };
            matches!(self.heap.get(*id).kind, Kind::Instance(ty) if &*self.names.text(ty) == "numpy.ndarray")
        };
        if !given.atoms().iter().all(is_array) {
            given.retain(|atom| !is_array(atom));
        }
        given
    }

    pub(super) fn held_values(&self, whole: &Value) -> Value {
        let mut all = Value::empty();
        for object in whole.objects() {
            // What an iterator goes over, and by what, is not what it gives.
            let is_iterator = self.is_iterator(object);
            let object = self.heap.get(object);
            all.join(&object.elements);
            for value in self.under_keys(object).filter(|_| !is_iterator) {
                all.join(value);
            }
        }
        all
    }

    /// What an object has under names: not what makes the missing values of a `defaultdict`.
    pub(super) fn under_keys<'o>(
        &self,
        object: &'o Object,
    ) -> impl Iterator<Item = &'o Value> + use<'o> {
        let factory = self.words.factory;
        let fields = object.fields.iter();
        fields
            .filter(move |(name, _)| **name != factory)
            .map(|(_, value)| value)
    }

    fn self_type(&mut self, tag: u8, alias: &str, call: &Known<'_>) -> Value {
        let Some(receiver) = call.receiver else {
            return self.returned_unknown(tag, alias, call, &Value::empty());
        };
        if alias == "self" {
            return receiver.clone();
        }
        let kinds: Vec<Kind> = receiver
            .objects()
            .map(|o| self.heap.get(o).kind.clone())
            .collect();
        let mut result = Value::empty();
        for (at, kind) in kinds.into_iter().enumerate() {
            let kind = match (kind, call.receiver_type) {
                (Kind::Instance(ty), _) => Kind::Instance(ty),
                (_, Some(ty)) => Kind::Instance(ty),
                (kind, None) => kind,
            };
            let made = self.make(
                call.args.span,
                tag.wrapping_add(u8::try_from(at.min(20)).unwrap_or(0)),
                kind,
            );
            result.insert(Atom::Obj(made));
        }
        if alias == "new" {
            self.heap.unite(&result);
        }
        for atom in receiver.atoms() {
            if !matches!(atom, Atom::Obj(_)) {
                result.insert(match atom {
                    Atom::Str(_) => Atom::Prim(self.words.str),
                    Atom::Int(_) => Atom::Prim(self.words.int),
                    Atom::Here { is_text: true, .. } => Atom::Prim(self.words.str),
                    other => *other,
                });
            }
        }
        self.alias_result(&result, alias, call, &Value::empty());
        result
    }

    fn returned_unknown(
        &mut self,
        tag: u8,
        alias: &str,
        call: &Known<'_>,
        produced: &Value,
    ) -> Value {
        let mut result = Value::empty();
        let mut open = false;
        for token in alias.split('|') {
            match token {
                "element" | "elements" => {
                    let from = call
                        .receiver
                        .cloned()
                        .or_else(|| call.args.pos.first().cloned())
                        .unwrap_or_default();
                    let held = self.held_values(&from);
                    open |= held.is_empty();
                    result.join(&held);
                }
                "self" => {
                    result.join(&call.receiver.cloned().unwrap_or_default());
                }
                _ if token.starts_with("arg:") => {
                    result.join(&self.select(&token[4..], call));
                }
                _ => open = true,
            }
        }
        if open || result.is_empty() {
            let fresh = self.unknown(call.args.span, tag);
            self.alias_result(&fresh, alias, call, produced);
            result.join(&fresh);
        }
        result.join(produced);
        result
    }

    /// Ties a new object to what it shares or holds.
    pub(super) fn alias_result(
        &mut self,
        result: &Value,
        alias: &str,
        call: &Known<'_>,
        produced: &Value,
    ) {
        let sure = !alias.contains('|');
        for object in result.objects().collect::<Vec<_>>() {
            for token in alias.split('|') {
                self.alias_object(object, token, sure, call);
            }
            self.heap.add_element(object, produced);
        }
    }

    fn alias_object(&mut self, object: ObjectId, token: &str, sure: bool, call: &Known<'_>) {
        let first = || {
            call.receiver
                .cloned()
                .or_else(|| call.args.pos.first().cloned())
                .unwrap_or_default()
        };
        match token {
            "view" => {
                for base in first().objects().collect::<Vec<_>>() {
                    let mut how = self.view_share(object, base, sure);
                    // What a function makes over data is a thing of its own, no part of the data.
                    if call.receiver.is_none() && how == Share::May {
                        how = Share::Data;
                    }
                    self.heap.share(object, base, how);
                }
            }
            "part" => {
                for base in first().objects().collect::<Vec<_>>() {
                    self.heap.share(object, base, Share::Part);
                }
                let held = self.held_values(&first());
                self.heap.add_element(object, &held);
            }
            "guess" => {
                for base in first().objects().collect::<Vec<_>>() {
                    self.heap.share(object, base, Share::Guess);
                }
            }
            "self" => {
                for base in first().objects().collect::<Vec<_>>() {
                    self.heap.share(object, base, Share::Same);
                }
            }
            "args" | "given" => {
                let mut all = call.args.all();
                if let Some(receiver) = call.receiver.filter(|_| token == "args") {
                    all.join(receiver);
                }
                all.retain(|a| *a != Atom::Obj(object));
                all.widen(self.words.constants());
                self.heap.add_element(object, &all);
            }
            "settings" => {
                let mut all = call.args.all();
                all.retain(|atom| *atom != Atom::Obj(object) && !self.is_data(*atom));
                self.heap.add_element(object, &all);
            }
            "figure" => self.part_of_figure(object, call.args.span),
            "element" | "elements" => {
                let held = self.held_values(&first());
                self.heap.add_element(object, &held);
                let attribute = call.what.strip_prefix('.').filter(|_| token == "element");
                if let (Some(attribute), None) = (attribute, held.objects().next()) {
                    let attribute = self.names.intern(attribute);
                    for whole in first().objects().collect::<Vec<_>>() {
                        self.heap.set_attribute_of(object, whole, attribute);
                    }
                }
                self.keep_factory(object, &first());
                let keyed: Vec<_> = first().objects().filter(|o| matches!(self.heap.get(*o).kind, Kind::Instance(ty) if ty == self.words.dict)).collect();
                if matches!(self.heap.get(object).kind, Kind::Instance(ty) if ty == self.words.dict)
                {
                    for dict in keyed {
                        self.copy_contents(object, &Value::obj(dict));
                    }
                }
            }
            _ if token.starts_with("arg:") => {
                let base = self.select(&token[4..], call);
                for base in base.objects().collect::<Vec<_>>() {
                    self.heap
                        .share(object, base, if sure { Share::Same } else { Share::May });
                }
            }
            _ => {}
        }
    }

    /// Whether a value is data: a container of the language, an array, a frame.
    pub(super) fn is_data(&self, atom: Atom) -> bool {
        let Atom::Obj(id) = atom else {
            return false;
        };
        let Kind::Instance(ty) = self.heap.get(id).kind else {
            return false;
        };
        super::parts::is_data_type(&self.names.text(ty))
    }

    /// What pyplot draws on belongs to the figure that the cell made last.
    fn part_of_figure(&mut self, object: ObjectId, span: Span) {
        let ty = self.names.intern("matplotlib.figure.Figure");
        if self.heap.get(object).kind == Kind::Instance(ty) {
            self.figure = Some(object);
            return;
        }
        // One that has no name holds together, too, what is drawn on it.
        let made = self.figure;
        let figure = made.unwrap_or_else(|| self.make(span, 77, Kind::Instance(ty)));
        self.figure = Some(figure);
        self.heap.add_element(figure, &Value::obj(object));
        self.heap.share(object, figure, Share::Part);
    }

    /// A view of an array is its data; of frames it may be.
    fn view_share(&self, view: ObjectId, base: ObjectId, sure: bool) -> Share {
        let is_of = |id: ObjectId, library: &str| match self.heap.get(id).kind {
            Kind::Instance(ty) => self.names.text(ty).starts_with(library),
            _ => false,
        };
        match &self.heap.get(base).kind {
            // A frame over an array has columns and labels of its own.
            Kind::Instance(_) if is_of(view, "pandas.") && !is_of(base, "pandas.") => Share::Data,
            Kind::Instance(ty) if sure && self.names.text(*ty).starts_with("numpy.") => Share::Same,
            Kind::Instance(ty) if sure && self.names.text(*ty).starts_with("builtins.") => {
                Share::Same
            }
            // What a model or a figure gives of itself is a part of it.
            Kind::Instance(ty) if sure && !self.names.text(*ty).starts_with("pandas.") => {
                Share::Part
            }
            Kind::Instance(_) => Share::Data,
            _ => Share::May,
        }
    }
}
