//! Changing objects in place: which names are changed with them.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;

use super::Interp;
use super::hits::{Cause, Force, MANY_HIT};
use super::record::MutationRecord;
use crate::facts::{Access, Certainty, ObjectId, Place};
use crate::heap::{Kind, RegionId};
use crate::intern::Sym;
use crate::store::Did;
use crate::value::Value;

/// A change in place, before it is known whom it hits.
pub(super) struct Change {
    pub span: Span,
    pub why: String,
    pub certainty: Certainty,
    /// Nothing speaks for it but that nothing is known.
    pub unlikely: bool,
    /// Not known, but what it is called speaks for it.
    pub presumed: bool,
    /// Only columns, labels, attributes change: what shares mere data is not touched.
    pub structure: bool,
    /// Only this column of a frame changes.
    pub column: Option<Sym>,
    /// Only this part of an array changes.
    pub region: Option<RegionId>,
}

impl Change {
    pub fn new(span: Span, why: &str) -> Self {
        Self {
            span,
            why: why.to_owned(),
            certainty: Certainty::Definite,
            unlikely: false,
            presumed: false,
            structure: false,
            column: None,
            region: None,
        }
    }
    pub fn structural(span: Span, why: &str) -> Self {
        Self {
            structure: true,
            ..Self::new(span, why)
        }
    }
    pub fn maybe(span: Span, why: &str) -> Self {
        Self {
            certainty: Certainty::May,
            ..Self::new(span, why)
        }
    }
    pub fn presumed(span: Span, why: &str) -> Self {
        Self {
            presumed: true,
            ..Self::new(span, why)
        }
    }
    pub fn unlikely(span: Span, why: &str) -> Self {
        Self {
            unlikely: true,
            ..Self::maybe(span, why)
        }
    }
    fn force(&self) -> Force {
        match self.certainty {
            _ if self.unlikely => Force::Unlikely,
            Certainty::May => Force::May,
            Certainty::Definite => Force::Sure,
        }
    }
}

/// So many names are noted in one statement. Beyond that, as beyond [`MANY_HIT`], the statement is
/// said to need the notebook's own namespace, where nothing is lost.
const MANY_NAMES: usize = 200;

impl Interp<'_> {
    /// A value is changed in place.
    pub(super) fn mutate(&mut self, value: &Value, change: &Change) {
        self.hits.forget();
        self.mutate_further(value, change);
    }

    /// A value is changed in place, and nothing that holds it (a class by what derives from it).
    pub(super) fn mutate_alone(&mut self, value: &Value, change: &Change) {
        self.hits.forget();
        for object in value
            .objects()
            .map(|o| self.heap.find(o))
            .collect::<Vec<_>>()
        {
            let names: Vec<Sym> = self.heap.get(object).names.iter().copied().collect();
            for name in names {
                self.mutate_name(name, object, object, change, Force::Sure);
            }
        }
    }

    /// An object is changed in place that nothing holds but a name.
    pub(super) fn mutate_only(&mut self, name: Sym, object: ObjectId, change: &Change) {
        self.hits.forget();
        self.mutate_name(name, object, object, change, change.force());
    }

    /// A value is changed in place in the same way as the one before it, of which, but for
    /// changes in place, nothing became different since.
    pub(super) fn mutate_further(&mut self, value: &Value, change: &Change) {
        let objects: Vec<ObjectId> = value.objects().map(|o| self.heap.find(o)).collect();
        let sure = self.heap.is_one(value) || value.each;
        let taken_from = self.taken_from(&objects);
        for object in objects {
            if !self.is_changeable(object) || self.is_filled(object, change) {
                continue;
            }
            self.mutate_object(object, change, sure);
        }
        for object in taken_from {
            let change = Change {
                structure: true,
                ..Change::presumed(change.span, "an iterator takes from it")
            };
            self.mutate_object(object, &change, false);
        }
    }

    /// Iterators that others were made from (`zip`, `islice`): going on with these uses them up, too.
    pub(super) fn taken_from(&self, objects: &[ObjectId]) -> Vec<ObjectId> {
        let mut todo: Vec<ObjectId> = objects.to_vec();
        todo.retain(|object| self.is_iterator(*object));
        let mut found = Vec::new();
        while let Some(object) = todo.pop() {
            let whole = self.heap.get(object);
            let fields = whole.fields.values().flat_map(Value::objects);
            for held in whole.elements.objects().chain(fields) {
                let held = self.heap.find(held);
                let is_new = !found.contains(&held) && !objects.contains(&held);
                if is_new && self.is_iterator(held) {
                    found.push(held);
                    todo.push(held);
                }
            }
        }
        found
    }

    pub(super) fn is_iterator(&self, object: ObjectId) -> bool {
        match self.heap.get(object).kind {
            Kind::Generator => true,
            Kind::Instance(ty) if ty == self.words.generator => true,
            Kind::Instance(ty) => {
                let known = self.knowledge.type_of(&self.names.text(ty));
                known.is_some_and(|ty| ty.iterates)
            }
            _ => false,
        }
    }

    fn is_changeable(&self, id: ObjectId) -> bool {
        match self.heap.get(id).kind {
            Kind::Instance(ty) => ty != self.words.tuple && !self.is_immutable_type(ty),
            _ => true,
        }
    }

    fn mutate_object(&mut self, object: ObjectId, change: &Change, sure: bool) {
        if change.structure || change.column.is_some() || change.region.is_some() {
            self.hits.forget();
        }
        let full = self.facts.mutations.len() > MANY_NAMES;
        let hit = match full {
            true => Vec::new(),
            false => {
                let cause = Cause {
                    object,
                    force: change.force(),
                    structure: change.structure,
                    column: change.column,
                    region: change.region,
                };
                self.hits.follow(&self.heap, cause)
            }
        };
        self.spend(hit.len() / 4);
        if full || hit.len() > MANY_HIT {
            self.note_reason("it may change more names than are followed", change.span);
        }
        if !self.code.modules.is_empty() {
            self.note_own_modules(&hit, change);
        }
        for (id, force) in hit {
            if self.facts.mutations.len() > MANY_NAMES {
                return;
            }
            if !self.is_changeable(id) && self.heap.contents(id).is_empty() {
                continue;
            }
            let held = self.heap.get(id);
            if matches!(held.kind, Kind::Class(_)) && held.born != self.statement {
                self.done.changed_classes.insert(id);
            }
            let names: Vec<Sym> = held.names.iter().copied().collect();
            for name in names {
                if self.facts.mutations.len() > MANY_NAMES {
                    self.note_reason("it may change more names than are followed", change.span);
                    return;
                }
                let force = if sure { force } else { force.min(Force::May) };
                self.mutate_name(name, id, object, change, force);
            }
        }
    }

    /// A module beside the notebook keeps what is changed: other processes would import it afresh.
    fn note_own_modules(&mut self, hit: &[(ObjectId, Force)], change: &Change) {
        for (id, force) in hit {
            let Kind::Frame(_, scope) = self.heap.get(*id).kind else {
                continue;
            };
            let is_imported_now = self.frames.iter().any(|frame| frame.scope == scope);
            if *force == Force::Unlikely || is_imported_now {
                continue;
            }
            if let Some(module) = self.module_name(*id) {
                let why = format!("`{module}` keeps what is changed");
                let certainty = Certainty::Definite;
                let place = Place::Module(module);
                self.note_effect(place, Access::Update, certainty, change.span, &why);
            }
        }
    }

    fn mutate_name(
        &mut self,
        name: Sym,
        held: ObjectId,
        object: ObjectId,
        change: &Change,
        force: Force,
    ) {
        let Some(binding) = self.store.get((0, name)) else {
            return;
        };
        if binding.bound == Did::No || !binding.value.objects().any(|o| self.heap.find(o) == held) {
            return;
        }
        let here = if binding.statement == self.statement {
            binding.here
        } else {
            Did::No
        };
        if here == Did::Yes {
            return;
        }
        // What this statement made, no earlier value can be.
        if here != Did::No && self.heap.get(held).born == self.statement {
            return;
        }
        // Nor is there one of a name that none but an earlier round of its loop bound.
        let is_new = binding.statement == 0 || here != Did::No && !binding.before;
        if is_new {
            return;
        }
        // Where the change goes through the name itself, each possibility is gone through in turn.
        let is_subject = self.subject == Some(name);
        let one = self.heap.is_one(&binding.value) || binding.value.each || is_subject;
        let summary =
            self.heap.get(held).summary && self.heap.get(held).names.len() > 1 && !is_subject;
        let sure_of_itself = change.force() == Force::Sure && self.doubt.is_none();
        let did = if force == Force::Sure && one && !summary && sure_of_itself {
            if change.presumed {
                Did::Presumed
            } else {
                Did::Yes
            }
        } else if sure_of_itself
            && force != Force::Unlikely
            && (is_subject || self.meant == Some(name) || self.subject_is_of(name, held))
        {
            // `frame["a"].fillna(0, inplace=True)` is written to change the frame, and
            // `for row in rows: row["n"] = 0` to change the rows.
            self.facts.meant.insert(name);
            Did::Presumed
        } else {
            Did::May
        };
        let before = if binding.statement == self.statement {
            binding.mutated
        } else {
            Did::No
        };
        let mutated = match (before, did) {
            (Did::Yes, _) | (_, Did::Yes) => Did::Yes,
            (Did::Presumed, _) | (_, Did::Presumed) => Did::Presumed,
            (Did::Paths, _) => Did::Paths,
            _ => Did::May,
        };
        let mut changed = (force != Force::Unlikely).then(|| binding.clone());
        let by_class = self.hits.is_by_class(held);
        if self.is_news(name, force, by_class) {
            let why = if did == Did::Yes {
                change.why.clone()
            } else {
                self.doubtful(change, one && !summary)
            };
            let record = MutationRecord {
                via: self.alias_used(name, held, object),
                through: self.through(),
                unlikely: force == Force::Unlikely,
                by_class,
                span: self.here(change.span),
                why,
            };
            self.note_mutation(name, record);
        }
        if let Some(changed) = &mut changed {
            changed.here = here;
            changed.statement = self.statement;
            changed.mutated = mutated;
        }
        if changed.is_some() {
            self.store.set((0, name), changed);
        }
    }

    /// Whether a change of the name is not noted yet.
    fn is_news(&self, name: Sym, force: Force, by_class: bool) -> bool {
        let known = self.facts.mutations.get(&name);
        known.is_none_or(|known| {
            known.unlikely && force != Force::Unlikely || known.by_class && !by_class
        })
    }

    /// The other name through which the object is changed, where what the name holds changes with it.
    fn alias_used(&self, name: Sym, held: ObjectId, object: ObjectId) -> Option<Sym> {
        let direct = &self.heap.get(object).names;
        if direct.contains(&name) && held == object {
            return None;
        }
        let mut others = direct.iter().copied().filter(|n| *n != name);
        others.find(|n| self.currently_holds(*n, object))
    }

    fn doubtful(&self, change: &Change, one: bool) -> String {
        match self.doubt {
            Some(doubt) => format!("{}; {doubt}", change.why),
            None if one => change.why.clone(),
            None => format!("{}; it may be another object that is changed", change.why),
        }
    }

    fn currently_holds(&self, name: Sym, object: ObjectId) -> bool {
        self.store
            .get((0, name))
            .is_some_and(|b| b.value.objects().any(|o| self.heap.find(o) == object))
    }

    /// Global names whose value reaches one of the objects.
    pub(super) fn names_reaching(&self, objects: &BTreeSet<ObjectId>) -> BTreeSet<Sym> {
        let mut seen: BTreeSet<ObjectId> = BTreeSet::new();
        let mut todo: Vec<ObjectId> = objects.iter().map(|o| self.heap.find(*o)).collect();
        let mut names = BTreeSet::new();
        while let Some(id) = todo.pop() {
            if !seen.insert(id) {
                continue;
            }
            let object = self.heap.get(id);
            names.extend(
                object
                    .names
                    .iter()
                    .copied()
                    .filter(|n| self.currently_holds(*n, id)),
            );
            todo.extend(object.holders.iter().map(|h| self.heap.find(*h)));
            todo.extend(object.views.iter().map(|(v, _)| self.heap.find(*v)));
        }
        names
    }
}
