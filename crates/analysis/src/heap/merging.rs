//! Objects that are taken for one: those that one value may be, and those that are too many.

use super::*;
use crate::facts::ObjectId;
use crate::value::{Atom, Value};

impl Heap {
    /// Merges the objects of a value that holds too many.
    pub(super) fn limit(&mut self, owner: ObjectId) {
        let held: Vec<ObjectId> = {
            let mut held: Vec<_> = self
                .get(owner)
                .elements
                .objects()
                .map(|o| self.find(o))
                .collect();
            held.sort_unstable();
            held.dedup();
            held
        };
        if held.len() <= MANY_OBJECTS {
            return;
        }
        // Things of one type first: what is drawn on is no data.
        let mut kept: Vec<ObjectId> = Vec::new();
        for &other in &held {
            let kind = &self.get(other).kind;
            let is_made = |kind: &Kind| matches!(kind, Kind::Instance(_));
            let alike = kept.iter().find(|keep| {
                let kept = &self.get(**keep).kind;
                kept == kind || !is_made(kept) && !is_made(kind)
            });
            match alike.copied() {
                Some(keep) => self.merge(keep, other),
                None => kept.push(other),
            }
        }
        if kept.len() > FEW_TYPES {
            for other in kept.split_off(1) {
                self.merge(kept[0], other);
            }
        }
        let object = self.get_mut(owner);
        object.elements.retain(|a| !matches!(a, Atom::Obj(_)));
        for keep in kept {
            object.elements.insert(Atom::Obj(keep));
        }
        object.items = None;
    }

    pub(super) fn merge(&mut self, keep: ObjectId, other: ObjectId) {
        let (keep, other) = (self.find(keep), self.find(other));
        if keep == other {
            return;
        }
        self.merged_into[other.index()] = keep.0;
        let taken = std::mem::take(&mut self.objects[other.index()].fields);
        let object = self.objects[other.index()].clone();
        let into = &mut self.objects[keep.index()];
        if into.kind != object.kind {
            into.kind = Kind::Unknown;
        }
        into.elements.join(&object.elements);
        into.keys.join(&object.keys);
        for (field, value) in taken {
            into.fields.entry(field).or_default().join(&value);
        }
        into.items = None;
        into.bases.extend(object.bases);
        into.views.extend(object.views);
        into.guessed.retain(|o| !object.holders.contains(o));
        let surely = &into.holders - &into.guessed;
        into.guessed.extend(&object.guessed - &surely);
        into.holders.extend(object.holders);
        into.names.extend(object.names);
        into.summary = true;
        into.leaky = true;
        into.open = true;
        into.column = into.column.filter(|column| object.column == Some(*column));
        into.mixed |= into.column.is_none();
        into.region = into.region.filter(|region| object.region == Some(*region));
        into.group = None;
        into.born = into.born.min(object.born);
        self.version += 1;
    }

    /// Whether all objects of a value are one and the same thing.
    pub fn is_one(&self, value: &Value) -> bool {
        let mut groups = value
            .objects()
            .map(|o| self.get(o).group.unwrap_or_else(|| self.find(o)));
        let first = groups.next();
        groups.all(|g| Some(g) == first)
    }

    /// From now on, the objects of a value are known to be alternatives for one thing.
    pub fn unite(&mut self, value: &Value) {
        let objects: Vec<ObjectId> = value.objects().map(|o| self.find(o)).collect();
        let Some(&first) = objects.first() else {
            return;
        };
        if objects.len() > 1 && objects.iter().all(|o| self.get(*o).group.is_none()) {
            for object in objects {
                self.get_mut(object).group = Some(first);
            }
        }
    }
}
