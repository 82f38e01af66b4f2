//! What can be reached from an object.

use std::collections::BTreeSet;

use super::{Heap, Kind};
use crate::facts::ObjectId;
use crate::value::Value;

impl Heap {
    /// Everything an object directly holds.
    pub fn contents(&self, id: ObjectId) -> Vec<ObjectId> {
        let object = self.get(id);
        let held = object.elements.objects().chain(object.keys.objects());
        let mut all: Vec<ObjectId> = held.collect();
        for value in object.fields.values() {
            all.extend(value.objects());
        }
        for value in object.items.iter().flatten() {
            all.extend(value.objects());
        }
        match object.kind {
            Kind::Function(_, Some(frame)) => all.push(frame),
            Kind::Frame(Some(frame), _) => all.push(frame),
            _ => {}
        }
        for id in &mut all {
            *id = self.find(*id);
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Everything reachable from a value, itself included, up to a bound; data that it shares with
    /// others included where `shared`.
    pub fn reach(&self, value: &Value, shared: bool) -> Vec<ObjectId> {
        self.reach_but(value, shared, |_| false)
    }

    /// What can be had of a value by one who calls functions, and does not look into them.
    pub fn reach_outside_code(&self, value: &Value) -> Vec<ObjectId> {
        self.reach_but(value, false, Kind::is_code)
    }

    /// What can be had of a value by one who does not look into objects of some kinds.
    pub fn reach_but(
        &self,
        value: &Value,
        shared: bool,
        ends: impl Fn(&Kind) -> bool,
    ) -> Vec<ObjectId> {
        let mut seen: BTreeSet<ObjectId> = BTreeSet::new();
        let mut todo: Vec<ObjectId> = value.objects().map(|o| self.find(o)).collect();
        while let Some(id) = todo.pop() {
            if !seen.insert(id) || ends(&self.get(id).kind) {
                continue;
            }
            todo.extend(self.contents(id));
            if shared {
                todo.extend(self.get(id).bases.iter().map(|(b, _)| self.find(*b)));
            }
        }
        seen.into_iter().collect()
    }
}
