//! Iterating, subscripts, contexts, text.

use nbship_diagnostics::Span;

use super::Interp;
use super::implied::{TEXT, Whose};
use super::mutate::Change;
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

/// The keys of larger dictionaries are not followed one by one.
const FEW_KEYS: usize = 8;

impl<'a> Interp<'a> {
    /// What iterating over a value gives.
    pub(super) fn iterate(&mut self, value: &Value, span: Span) -> Value {
        let mut result = Value::empty();
        let mut exact = true;
        for &atom in value.atoms() {
            let (part, known) = self.iterate_one(atom, span);
            self.note_spelled(&Value::one(atom), &part);
            exact &= known;
            result.join(&part);
            result.join(&self.spelled_in(&Value::one(atom)));
        }
        result.each = exact;
        result
    }

    fn iterate_one(&mut self, atom: Atom, span: Span) -> (Value, bool) {
        match atom {
            Atom::Str(_) | Atom::Here { is_text: true, .. } => (self.prim(self.words.str), true),
            Atom::Prim(ty) if ty == self.words.str => (self.prim(self.words.str), true),
            Atom::Prim(ty) if self.is_single(ty) => (Value::one(atom), true),
            Atom::Prim(ty) => {
                let one = Value::one(atom);
                (
                    self.operator(&one, ty, &["iter"], &[], span)
                        .unwrap_or_else(|| self.prim(self.words.int)),
                    true,
                )
            }
            Atom::Obj(id) => self.iterate_object(id, span),
            Atom::None
            | Atom::Bool(_)
            | Atom::Int(_)
            | Atom::Path(_)
            | Atom::Here { is_text: false, .. } => (Value::empty(), true),
            Atom::Lib(_) => (self.unknown(span, 6), false),
        }
    }

    fn iterate_object(&mut self, id: crate::facts::ObjectId, span: Span) -> (Value, bool) {
        let one = Value::obj(id);
        match self.heap.get(id).kind.clone() {
            Kind::Generator => (self.run_generator(id, span), true),
            Kind::Of(_) => {
                let plain = self.call_dunder(&one, "__iter__", Vec::new(), span);
                let iterator =
                    plain.or_else(|| self.call_dunder(&one, "__aiter__", Vec::new(), span));
                if let Some(iterator) = iterator {
                    if iterator.contains(Atom::Obj(id))
                        || iterator
                            .objects()
                            .any(|o| matches!(self.heap.get(o).kind, Kind::Of(_)))
                    {
                        let next = self.call_dunder(&iterator, "__next__", Vec::new(), span);
                        let next = next
                            .or_else(|| self.call_dunder(&iterator, "__anext__", Vec::new(), span));
                        return (next.unwrap_or_default(), true);
                    }
                    return (self.iterate(&iterator, span), true);
                }
                let zero = self.prim(self.words.int);
                match self.call_dunder(&one, "__getitem__", vec![zero], span) {
                    Some(element) => (element, true),
                    None => (self.part_of(&one, span), false),
                }
            }
            Kind::Instance(ty) => self.iterate_instance(&one, id, ty, span),
            Kind::Class(_) => match self.any_member(id, span) {
                Some(member) => (member, true),
                None => (self.part_of(&one, span), false),
            },
            _ => (self.part_of(&one, span), false),
        }
    }

    fn iterate_instance(
        &mut self,
        one: &Value,
        id: crate::facts::ObjectId,
        ty: crate::intern::Sym,
        span: Span,
    ) -> (Value, bool) {
        let path = self.names.text(ty);
        let known = self.knowledge.type_of(&path);
        if known.is_some_and(|ty| ty.passes_on) {
            let mut held = self.heap.get(id).elements.clone();
            held.retain(|atom| matches!(atom, Atom::Obj(_)));
            if !held.is_empty() {
                let given = self.iterate(&held, span);
                let each = given.each;
                return (given, each);
            }
        }
        if known.is_some_and(|t| t.iterates) || ty == self.words.generator {
            self.mutate(one, &Change::structural(span, "iterating uses it up"));
            // Generators that it was made from run (`chain(generator())`).
            for source in self.taken_from(&[id]) {
                if self.heap.get(source).kind == Kind::Generator {
                    self.run_generator(source, span);
                }
            }
        }
        if &*path == "builtins.dict" {
            return (self.keys_of(id), true);
        }
        if let Some(told) = self.told_by_iter(one, ty, &path, span) {
            return (told.joined(&self.objects_in_array(id)), true);
        }
        let elements = self.heap.get(id).elements.clone();
        if !elements.is_empty() {
            return (elements, !self.heap.get(id).leaky);
        }
        if path.starts_with("builtins.")
            && self.heap.get(id).items.as_ref().is_some_and(Vec::is_empty)
        {
            // A display that was empty and to which nothing was added.
            return (Value::empty(), true);
        }
        match self.operator(one, ty, &["iter"], &[], span) {
            Some(value) if !value.is_empty() => (value, true),
            _ => (self.part_of(one, span), false),
        }
    }

    /// The keys of a dictionary, where all are known texts and few.
    pub(super) fn known_keys(&self, id: crate::facts::ObjectId) -> Option<Value> {
        let object = self.heap.get(id);
        let few = (1..=FEW_KEYS).contains(&object.fields.len());
        let is_plain = !object.fields.contains_key(&self.words.factory);
        let only = is_plain && object.elements.is_empty() && object.keys.is_empty();
        let all = few && only && !object.leaky && !object.open && !object.summary;
        all.then(|| object.fields.keys().map(|key| Atom::Str(*key)).collect())
    }

    /// What going over a dictionary gives.
    pub(super) fn keys_of(&mut self, id: crate::facts::ObjectId) -> Value {
        let known = self.known_keys(id);
        let texts = known.unwrap_or_else(|| self.prim(self.words.str));
        texts.joined(&self.heap.get(id).keys)
    }

    /// What iterating over something of a library gives, where its type says so: what it was made
    /// with (a grouped frame's key) is not what it gives.
    fn told_by_iter(
        &mut self,
        one: &Value,
        ty: crate::intern::Sym,
        path: &str,
        span: Span,
    ) -> Option<Value> {
        if path.starts_with("builtins.") || path.starts_with("collections.") {
            return None;
        }
        let known = self.knowledge.member(path, |t| t.operators.get("iter"))?;
        let of_itself = |text: &String| text.starts_with("element") || text == "unknown";
        if known
            .iter()
            .any(|entry| entry.returns.as_ref().is_none_or(of_itself))
        {
            return None;
        }
        let told = self.operator(one, ty, &["iter"], &[], span)?;
        let is_known = |id| !matches!(self.heap.get(id).kind, Kind::Unknown);
        (told.objects().next().is_some() && told.objects().all(is_known)).then_some(told)
    }

    /// Something in or of an object of which no more is known; it may share the object's data.
    pub(super) fn part_of(&mut self, whole: &Value, span: Span) -> Value {
        let mut part = Value::empty();
        let fresh = self.make(span, 7, Kind::Unknown);
        for object in whole.objects().collect::<Vec<_>>() {
            let object = self.heap.find(object);
            let mut held = self.heap.get(object).elements.clone();
            let guessed = |o| self.heap.get(o).guessed.contains(&object);
            let (guesses, sure): (Vec<_>, Vec<_>) = held.objects().partition(|o| guessed(*o));
            if !guesses.is_empty() {
                held.retain(|a| !matches!(a, Atom::Obj(o) if !sure.contains(o)));
                for guess in guesses {
                    self.heap.guess_element(fresh, &Value::obj(guess));
                    self.heap.share(fresh, guess, Share::Guess);
                }
            }
            part.join(&held);
        }
        for object in whole.objects().collect::<Vec<_>>() {
            if self.heap.find(object) != self.heap.find(fresh) {
                let how = self.part_share(object);
                self.heap.share(fresh, object, how);
            }
        }
        part.insert(Atom::Obj(fresh));
        part
    }

    /// What came out of a container or an object is a part of it; of frames and arrays it may be.
    fn part_share(&self, whole: crate::facts::ObjectId) -> Share {
        match self.heap.get(whole).kind {
            Kind::Instance(ty) => {
                let path = self.names.text(ty);
                let is_table = path.starts_with("pandas.") || path.starts_with("numpy.");
                if is_table { Share::May } else { Share::Part }
            }
            Kind::Of(_) => Share::Part,
            _ => Share::May,
        }
    }

    /// Uses up what is an iterator; runs generators.
    pub(super) fn consume(&mut self, value: &Value, span: Span) {
        self.iterate(value, span);
    }

    /// What `str(value)` runs.
    pub(super) fn stringify(&mut self, value: &Value, span: Span) {
        if self
            .call_dunder(value, "__str__", Vec::new(), span)
            .is_none()
        {
            self.call_dunder(value, "__repr__", Vec::new(), span);
        }
        self.say_parts(value, span);
    }

    /// What an f-string runs of a value that is put into it.
    pub(super) fn format_value(&mut self, value: &Value, is_plain: bool, span: Span) {
        let formatted = self.call_dunder(value, "__format__", Vec::new(), span);
        if formatted.is_none() {
            self.stringify(value, span);
        }
        if !is_plain {
            // It may be `{value!r}`.
            self.call_implied(value, Whose::Held, TEXT, span);
        }
    }

    pub(super) fn awaited(&mut self, value: &Value, span: Span) -> Value {
        let mut result = Value::empty();
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.heap.get(object);
            let coroutine = object.kind == Kind::Instance(self.words.coroutine);
            let part = if coroutine {
                object.elements.clone()
            } else {
                Value::empty()
            };
            result.join(&part);
        }
        if let Some(waited) = self.call_dunder(value, "__await__", Vec::new(), span) {
            result.join(&self.iterate(&waited, span));
        }
        if result.is_empty() {
            self.part_of(value, span)
        } else {
            result
        }
    }
}
