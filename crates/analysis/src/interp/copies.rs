//! `copy.copy`, `copy.deepcopy`, and what clones of models hold.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::facts::{Certainty, ObjectId};
use crate::heap::Kind;
use crate::value::{Atom, Value};

/// Of what copies hold, no more is known than their types beyond this depth, or where the statement
/// has nothing left to spend.
const DEEP: u32 = 10;

impl Interp<'_> {
    /// New objects with the same contents.
    pub(super) fn copied(&mut self, source: &Value, span: Span) -> Value {
        self.each_copied(source, span, |s, id, made| {
            s.copy_contents(made, &Value::obj(id));
            s.heap.get_mut(made).items = s.heap.get(id).items.clone();
        })
    }

    /// `dataclasses.replace(record, field=value)`: new objects, which their classes set up.
    pub(super) fn replaced(&mut self, source: &Value, args: &Args) -> Value {
        let made = self.copied(source, args.span);
        for object in made.objects().collect::<Vec<_>>() {
            for (field, value) in &args.kw {
                self.heap.add_field(object, *field, value);
            }
        }
        self.call_dunder(&made, "__post_init__", Vec::new(), args.span);
        let by_name = Args {
            kw: args.kw.clone(),
            ..Args::of(Vec::new(), args.span)
        };
        for method in ["__init__", "__replace__"] {
            self.call_dunder_args(&made, method, &by_name);
        }
        made
    }

    /// New objects that hold copies: of the attributes of the notebook's objects, of what lists and
    /// dictionaries hold, and of the notebook's objects that those of libraries hold.
    pub(super) fn deeply_copied(&mut self, source: &Value, span: Span, depth: u32) -> Value {
        self.each_copied(source, span, |s, id, made| {
            if depth == DEEP || s.budget == 0 {
                return;
            }
            let kind = s.heap.get(id).kind.clone();
            let contains = matches!(kind, Kind::Instance(ty) if s.is_container(ty));
            if contains || matches!(kind, Kind::Of(_)) {
                for (at, (field, value)) in s.heap.get(id).fields.clone().into_iter().enumerate() {
                    let place = apart(span, at, depth);
                    let copied = s.deeply_copied(&value, place, depth + 1);
                    s.heap.add_field(made, field, &copied);
                }
            }
            let keys = s.heap.get(id).keys.clone();
            if !keys.is_empty() {
                let place = apart(span, 0, depth + DEEP);
                let copied = s.deeply_copied(&keys, place, depth + 1);
                s.heap.add_keys(made, &copied);
            }
            let plain: Value = {
                let elements = s.heap.get(id).elements.atoms().iter().copied();
                elements
                    .filter(|atom| !matches!(atom, Atom::Obj(_)))
                    .collect()
            };
            s.heap.add_element(made, &plain);
            let held: Vec<ObjectId> = s.heap.get(id).elements.objects().collect();
            for (at, element) in held.into_iter().enumerate() {
                if contains || s.reaches_own(element) {
                    let place = apart(span, at, depth + DEEP);
                    let copied = s.deeply_copied(&Value::obj(element), place, depth + 1);
                    s.heap.add_element(made, &copied);
                }
            }
        })
    }

    /// `sklearn.base.clone`: copies that are made by their classes from their parameters.
    pub(super) fn cloned(&mut self, source: &Value, span: Span) -> Value {
        let made = self.deeply_copied(source, span, 0);
        let init = self.names.intern("__init__");
        for object in self.heap.reach_outside_code(&made) {
            let Kind::Of(class) = self.heap.get(object).kind else {
                continue;
            };
            if let Some(function) = self.class_member(class, init) {
                let fields = self.heap.get(object).fields.clone();
                let mut args = Args::of(vec![Value::obj(object)], span);
                args.kw = fields.into_iter().collect();
                self.in_call(span, |s| s.presumed(|s| s.call(&function, &args)));
            }
        }
        made
    }

    /// What is loaded may be a copy of the notebook's objects that were saved.
    pub(super) fn with_saved(&mut self, function: &str, result: Value, args: &Args) -> Value {
        let Some((library, name)) = function.rsplit_once('.') else {
            return result;
        };
        if !matches!(
            library,
            "pickle" | "joblib" | "dill" | "cloudpickle" | "torch"
        ) {
            return result;
        }
        match name {
            "dump" | "dumps" | "save" => {
                let mut saved = args.pos.first().cloned().unwrap_or_default();
                saved.retain(|atom| matches!(atom, Atom::Obj(id) if self.reaches_own(*id)));
                self.saved.join(&saved);
                result
            }
            "load" | "loads" if !self.saved.is_empty() => {
                let saved = self.saved.clone();
                self.note_classes_of(&saved, args.span);
                result.joined(&self.deeply_copied(&saved, args.span, 0))
            }
            _ => result,
        }
    }

    /// What is loaded looks for its classes in the notebook.
    fn note_classes_of(&mut self, loaded: &Value, span: Span) {
        for object in self.heap.reach_outside_code(loaded) {
            let Kind::Of(class) = self.heap.get(object).kind else {
                continue;
            };
            for name in self.heap.get(class).names.clone() {
                let why = "what is loaded may be of this class".to_owned();
                self.note_read(name, span, Certainty::May, Some(why));
            }
        }
    }

    fn each_copied(
        &mut self,
        source: &Value,
        span: Span,
        mut fill: impl FnMut(&mut Self, ObjectId, ObjectId),
    ) -> Value {
        let mut result = Value::empty();
        for &atom in source.atoms() {
            let Atom::Obj(id) = atom else {
                result.insert(atom);
                continue;
            };
            let kind = self.heap.get(id).kind.clone();
            if matches!(kind, Kind::Function(..) | Kind::Class(_)) {
                // Code is not copied.
                result.insert(atom);
                continue;
            }
            let made = self.make(span, 56, kind);
            self.spend(1);
            fill(self, id, made);
            result.insert(Atom::Obj(made));
        }
        result
    }

    /// Whether a value reaches functions or instances of classes of the notebook's.
    fn reaches_own(&self, object: ObjectId) -> bool {
        let reached = self.heap.reach(&Value::obj(object), false);
        let is_own = |kind: &Kind| kind.is_function() || matches!(kind, Kind::Of(_));
        reached
            .into_iter()
            .any(|object| is_own(&self.heap.get(object).kind))
    }
}

/// A site of its own for one of the parts of what is copied at `span`.
fn apart(span: Span, at: usize, depth: u32) -> Span {
    let at = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
    Span {
        start: span.start,
        end: span
            .end
            .saturating_add(at.saturating_mul(2 * DEEP + 1) + depth),
    }
}
