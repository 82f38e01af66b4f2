//! Which objects look different after one of them is changed in place.

use crate::facts::ObjectId;
use crate::heap::{Heap, Kind, Share};

/// How firmly a change reaches an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    #[default]
    Unlikely,
    May,
    Sure,
}

/// So many objects are followed from one that changes.
pub(super) const MANY_HIT: usize = 400;

/// The objects that one change was followed to, from one object after the other. What was followed
/// already is not followed again: marks of an earlier generation count for nothing, so that none
/// are ever cleared.
#[derive(Default)]
pub(super) struct Hits {
    generation: u32,
    /// By object: the generation that reached it, and how firmly.
    marks: Vec<(u32, Force)>,
    /// How many objects this generation reached.
    count: usize,
    todo: Vec<(ObjectId, Force, bool)>,
}

impl Hits {
    /// Forgets what was followed.
    pub fn forget(&mut self) {
        self.generation += 1;
        self.count = 0;
    }

    /// Objects that look different after the object is changed and did not yet, and how firmly; in
    /// order. Stops where there are more than [`MANY_HIT`].
    pub fn follow(
        &mut self,
        heap: &Heap,
        object: ObjectId,
        force: Force,
        structure: bool,
    ) -> Vec<(ObjectId, Force)> {
        if self.count > 0 {
            let new = self.walk(heap, object, force, structure);
            // How far it reaches alone is known for sure only where all reach no farther together.
            if self.count <= MANY_HIT {
                return new;
            }
        }
        self.forget();
        self.walk(heap, object, force, structure)
    }

    fn walk(
        &mut self,
        heap: &Heap,
        object: ObjectId,
        force: Force,
        structure: bool,
    ) -> Vec<(ObjectId, Force)> {
        self.marks.resize(heap.len(), Default::default());
        let mut new = Vec::new();
        self.todo.clear();
        self.todo.push((heap.find(object), force, structure));
        while let Some((id, force, structure)) = self.todo.pop() {
            let mark = &mut self.marks[id.index()];
            let known = mark.0 == self.generation;
            if known && mark.1 >= force {
                continue;
            }
            self.count += usize::from(!known);
            *mark = (self.generation, force);
            new.push(id);
            if self.count > MANY_HIT {
                break;
            }
            self.spread(heap, id, force, structure);
        }
        new.sort_unstable();
        new.dedup();
        new.into_iter()
            .map(|id| (id, self.marks[id.index()].1))
            .collect()
    }

    fn spread(&mut self, heap: &Heap, id: ObjectId, force: Force, structure: bool) {
        let here = heap.get(id);
        for &holder in &here.holders {
            let firm = if here.guessed.contains(&holder) {
                Force::Unlikely
            } else if heap.get(holder).leaky || here.summary {
                Force::May
            } else {
                Force::Sure
            };
            // For what holds it, it is content that changes.
            self.push(heap.find(holder), force.min(firm), false);
        }
        let bases = here.bases.iter().map(|base| (base, true));
        for (&(other, how), is_base) in bases.chain(here.views.iter().map(|view| (view, false))) {
            let is_whole = is_base
                && (how == Share::Part
                    || how == Share::May && heap.get(other).kind == Kind::Unknown);
            if how == Share::Same || is_whole || !structure {
                let firm = match how {
                    Share::Same => Force::Sure,
                    Share::Part if is_base => Force::Sure,
                    Share::Guess => Force::Unlikely,
                    Share::May | Share::Data | Share::Part => Force::May,
                };
                // For the whole, it is content that changes.
                self.push(heap.find(other), force.min(firm), structure && !is_whole);
            }
        }
    }

    fn push(&mut self, id: ObjectId, force: Force, structure: bool) {
        let mark = self.marks[id.index()];
        if mark.0 != self.generation || mark.1 < force {
            self.todo.push((id, force, structure));
        }
    }
}
