//! Which objects each name reaches, as far as they may be shared between names.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Holding, NameId, ObjectId, Statement};

use crate::classify::Classes;

/// The objects that each name holds, and the names that hold each object.
#[derive(Default)]
pub(crate) struct Held {
    objects: BTreeMap<NameId, Vec<ObjectId>>,
    holders: BTreeMap<ObjectId, BTreeSet<NameId>>,
}

impl Held {
    fn set(&mut self, name: NameId, objects: Vec<ObjectId>) {
        for object in self.objects.remove(&name).into_iter().flatten() {
            if let Some(holders) = self.holders.get_mut(&object) {
                holders.remove(&name);
            }
        }
        for object in &objects {
            self.holders.entry(*object).or_default().insert(name);
        }
        self.objects.insert(name, objects);
    }

    /// The name is not looked for any more among those that hold an object.
    fn leave_out(&mut self, name: NameId) {
        for object in self.objects.get(&name).into_iter().flatten() {
            if let Some(holders) = self.holders.get_mut(object) {
                holders.remove(&name);
            }
        }
    }

    pub(crate) fn of(&self, name: NameId) -> &[ObjectId] {
        self.objects.get(&name).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn holders(&self, object: ObjectId) -> impl Iterator<Item = NameId> + '_ {
        self.holders.get(&object).into_iter().flatten().copied()
    }
}

/// What names hold at a place of the run, followed statement by statement.
#[derive(Default)]
pub(crate) struct Holdings {
    /// As the facts say: what each name may be, or holds as data.
    pub(crate) own: Held,
    /// With what the functions among them read: whoever holds a function holds what it reads.
    pub(crate) all: Held,
    /// What each name itself may be.
    pub(crate) itself: Held,
    /// Names that hold functions which read names.
    through_code: BTreeSet<NameId>,
}

impl Holdings {
    pub(crate) fn follow(&mut self, statement: &Statement, analysis: &Analysis) {
        for Holding {
            name,
            objects,
            itself,
        } in &statement.points_to
        {
            // Classes are the same in every process, unless they change.
            let changing = |objects: &[ObjectId]| -> Vec<ObjectId> {
                let changes = |object: &&ObjectId| !analysis.unchanged_classes.contains(object);
                objects.iter().filter(changes).copied().collect()
            };
            let objects = changing(objects);
            self.itself.set(*name, changing(itself));
            if objects.iter().any(|o| analysis.functions.contains_key(o)) {
                self.through_code.insert(*name);
            } else {
                self.through_code.remove(name);
            }
            self.all.set(*name, objects.clone());
            self.own.set(*name, objects);
        }
    }

    /// The name is neither read nor changed any more.
    pub(crate) fn end(&mut self, name: NameId) {
        self.all.leave_out(name);
    }

    /// Whether the name holds code that reads names.
    pub(crate) fn is_code(&self, name: NameId) -> bool {
        self.through_code.contains(&name)
    }

    /// Follows what functions read, as far as it has changed.
    pub(crate) fn follow_functions(&mut self, analysis: &Analysis, classes: &Classes) {
        for name in self
            .through_code
            .iter()
            .filter(|name| classes.is_value(**name))
        {
            let mut objects: BTreeSet<ObjectId> = BTreeSet::new();
            let mut read: BTreeSet<NameId> = BTreeSet::from([*name]);
            let mut todo = vec![*name];
            while let Some(next) = todo.pop() {
                for object in self.own.of(next) {
                    objects.insert(*object);
                    let reads = analysis.functions.get(object).into_iter().flatten();
                    // Functions that go where their stage goes hold what they read, too.
                    let holds = |name: &NameId| {
                        classes.is_value(*name) || classes.other_definitions.contains_key(name)
                    };
                    todo.extend(reads.filter(|n| holds(n) && read.insert(**n)));
                }
            }
            self.all.set(*name, objects.into_iter().collect());
        }
    }
}
