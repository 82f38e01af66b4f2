//! Parts of an estimator that are what it was given: scikit-learn keeps the arguments of a constructor
//! as attributes of their names, and fitting such a part changes what was given.

use nbship_diagnostics::Span;

use super::Interp;
use super::parts::is_data_type;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// A step of a pipeline: its name, where that is known, and what it is.
type Step = (Option<Sym>, Value);

impl Interp<'_> {
    /// `search.estimator`, `pipeline.steps`, `pipeline.named_steps`: what the estimator was given.
    pub(super) fn given_part(
        &mut self,
        estimator: ObjectId,
        ty: Sym,
        name: Sym,
        span: Span,
    ) -> Option<Value> {
        if !self.is_estimator(ty) {
            return None;
        }
        match &*self.names.text(name) {
            "estimator" | "base_estimator" | "regressor" | "classifier" | "final_estimator" => {
                let held = self.heap.get(estimator).fields.get(&name).cloned();
                held.or_else(|| self.models_in(estimator))
            }
            "steps" | "estimators" | "transformers" | "transformer_list" => {
                self.lists_in(estimator, name)
            }
            "named_steps" => self.named_steps(estimator, span),
            _ => None,
        }
    }

    /// Whether a method fits copies of the estimators that it was given, made by their classes anew.
    pub(super) fn fits_clones(&self, ty: Option<Sym>, method: &str) -> bool {
        method.starts_with("fit")
            && ty.is_some_and(|ty| self.knowledge.is_a(&self.names.text(ty), "sklearn.clones"))
    }

    /// `pipeline["name"]`, `pipeline[0]`.
    pub(super) fn step_under(&mut self, pipeline: ObjectId, ty: Sym, key: &Value) -> Option<Value> {
        if !self.names.text(ty).ends_with(".pipeline.Pipeline") {
            return None;
        }
        let steps = self.steps_of(pipeline);
        let all_named = steps.iter().all(|(name, _)| name.is_some());
        let mut found = Value::empty();
        match key.single() {
            Some(Atom::Str(name)) => {
                let may_be = |step: &Option<Sym>| step.is_none_or(|known| known == name);
                for (_, step) in steps.iter().filter(|(known, _)| may_be(known)) {
                    found.join(step);
                }
            }
            Some(Atom::Int(at)) if all_named && self.lists_of(pipeline).len() == 1 => {
                let last = i64::try_from(steps.len()).unwrap_or(0);
                let at = if at < 0 { at + last } else { at };
                found = steps.get(usize::try_from(at).ok()?)?.1.clone();
            }
            _ if self.key_kind(key) == Some("int") || self.key_kind(key) == Some("str") => {
                steps.iter().for_each(|(_, step)| {
                    found.join(step);
                });
            }
            _ => return None,
        }
        let is_known = found.objects().next().is_some();
        is_known.then_some(found)
    }

    /// A class of scikit-learn's convention; not what stands for a fitted copy of which no more is known.
    fn is_estimator(&self, ty: Sym) -> bool {
        let path = self.names.text(ty);
        let of_library = path.starts_with("sklearn.") || path.starts_with("imblearn.");
        of_library && &*path != "sklearn.base.BaseEstimator"
    }

    /// What an estimator holds that is neither data nor a setting.
    fn models_in(&self, estimator: ObjectId) -> Option<Value> {
        let mut held = self.heap.get(estimator).elements.clone();
        held.retain(|atom| matches!(atom, Atom::Obj(object) if self.is_model(*object)));
        (!held.is_empty()).then_some(held)
    }

    fn is_model(&self, object: ObjectId) -> bool {
        match self.heap.get(object).kind {
            Kind::Instance(ty) => !is_data_type(&self.names.text(ty)),
            Kind::Of(_) | Kind::Unknown => true,
            _ => false,
        }
    }

    /// The lists that an estimator was given, under the name or by position.
    fn lists_in(&self, estimator: ObjectId, name: Sym) -> Option<Value> {
        let object = self.heap.get(estimator);
        let mut held = object.fields.get(&name).unwrap_or(&object.elements).clone();
        held.retain(|atom| matches!(atom, Atom::Obj(object) if self.is_list_or_tuple(*object)));
        (!held.is_empty() && self.models_in(estimator).is_none()).then_some(held)
    }

    fn is_list_or_tuple(&self, object: ObjectId) -> bool {
        let kind = &self.heap.get(object).kind;
        [self.words.list, self.words.tuple]
            .iter()
            .any(|ty| *kind == Kind::Instance(*ty))
    }

    fn lists_of(&self, estimator: ObjectId) -> Vec<ObjectId> {
        let held = self.heap.get(estimator).elements.objects();
        held.filter(|object| self.is_list_or_tuple(*object))
            .collect()
    }

    /// The steps that a pipeline was given: in lists of pairs, or one by one.
    fn steps_of(&self, pipeline: ObjectId) -> Vec<Step> {
        let mut steps = Vec::new();
        for list in self.lists_of(pipeline) {
            let list = self.heap.get(list);
            match list.items.as_ref().filter(|_| !list.leaky) {
                Some(items) => {
                    for pair in items {
                        steps.extend(pair.objects().flat_map(|pair| self.step_in(pair)));
                    }
                }
                None => steps.extend(list.elements.objects().flat_map(|pair| self.step_in(pair))),
            }
        }
        steps.extend(self.models_in(pipeline).map(|models| (None, models)));
        steps
    }

    /// The step that stands in a pair of a name and a step.
    fn step_in(&self, pair: ObjectId) -> Option<Step> {
        if !self.is_list_or_tuple(pair) {
            return None;
        }
        let pair = self.heap.get(pair);
        let (name, mut step) = match pair.items.as_deref() {
            Some([name, step, ..]) => (name.single(), step.clone()),
            _ => (None, pair.elements.clone()),
        };
        step.retain(|atom| matches!(atom, Atom::Obj(_)));
        let name = match name {
            Some(Atom::Str(name)) => Some(name),
            _ => None,
        };
        (!step.is_empty()).then_some((name, step))
    }

    /// The steps of a pipeline under their names.
    fn named_steps(&mut self, pipeline: ObjectId, span: Span) -> Option<Value> {
        let steps = self.steps_of(pipeline);
        if steps.is_empty() {
            return None;
        }
        let ty = self.names.intern("sklearn.utils.Bunch");
        let made = self.make(span, 79, Kind::Instance(ty));
        for (name, step) in steps {
            match name {
                Some(name) => self.heap.add_field(made, name, &step),
                None => self.heap.add_element(made, &step),
            }
        }
        Some(Value::obj(made))
    }
}
