//! Which objects look different after one of them is changed in place.

use crate::facts::ObjectId;
use crate::heap::{Heap, Kind, RegionId, Share};
use crate::intern::Sym;

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
    /// By object: the generation that reached it.
    marks: Vec<(u32, Reached)>,
    /// How many objects this generation reached.
    count: usize,
    todo: Vec<(ObjectId, Reached)>,
}

/// How a change reaches an object.
#[derive(Clone, Copy, Default)]
struct Reached {
    force: Force,
    /// Only columns, labels, attributes change.
    structure: bool,
    /// It came from something whose data the object shares: what else it may share data with, in
    /// another round of a loop, say, is no part of that.
    from_base: bool,
    /// Only this column of a frame, this attribute of an object changes.
    column: Option<Sym>,
    /// Only this part of an array changes.
    region: Option<RegionId>,
    /// It is the class that changes, and with it what its instances give.
    by_class: bool,
    /// The view that it was reached from, which changes no further for that.
    from_view: Option<ObjectId>,
}

impl Reached {
    /// Whether nothing more follows from the other.
    fn covers(self, other: Self) -> bool {
        self.force >= other.force
            && (!self.structure || other.structure)
            && (!self.from_base || other.from_base)
            && (!self.by_class || other.by_class)
            && (self.column.is_none() || self.column == other.column)
            && (self.region.is_none() || self.region == other.region)
            && (self.from_view.is_none() || self.from_view == other.from_view)
    }

    /// What covers both.
    fn join(self, other: Self) -> Self {
        Self {
            force: self.force.max(other.force),
            structure: self.structure && other.structure,
            from_base: self.from_base && other.from_base,
            by_class: self.by_class && other.by_class,
            column: self.column.filter(|column| other.column == Some(*column)),
            region: self.region.filter(|region| other.region == Some(*region)),
            from_view: self.from_view.filter(|view| other.from_view == Some(*view)),
        }
    }
}

/// A change of an object, before it is known what else changes with it.
#[derive(Clone, Copy)]
pub(super) struct Cause {
    pub object: ObjectId,
    pub force: Force,
    /// Only columns, labels, attributes change.
    pub structure: bool,
    /// Only this column of a frame changes.
    pub column: Option<Sym>,
    /// Only this part of an array changes.
    pub region: Option<RegionId>,
}

impl Hits {
    /// Forgets what was followed.
    pub fn forget(&mut self) {
        self.generation += 1;
        self.count = 0;
    }

    /// Whether what was reached last is reached only since it is an instance of a class that changes.
    pub fn is_by_class(&self, id: ObjectId) -> bool {
        let mark = self.marks.get(id.index());
        mark.is_some_and(|(generation, reached)| *generation == self.generation && reached.by_class)
    }

    /// Objects that look different after the object is changed and did not yet, and how firmly; in
    /// order. Stops where there are more than [`MANY_HIT`].
    pub fn follow(&mut self, heap: &Heap, cause: Cause) -> Vec<(ObjectId, Force)> {
        if self.count > 0 {
            let new = self.walk(heap, cause);
            // How far it reaches alone is known for sure only where all reach no farther together.
            if self.count <= MANY_HIT {
                return new;
            }
        }
        self.forget();
        self.walk(heap, cause)
    }

    fn walk(&mut self, heap: &Heap, cause: Cause) -> Vec<(ObjectId, Force)> {
        self.marks.resize(heap.len(), Default::default());
        let mut new = Vec::new();
        self.todo.clear();
        let first = Reached {
            force: cause.force,
            structure: cause.structure,
            from_base: false,
            column: cause.column,
            region: cause.region,
            by_class: false,
            from_view: None,
        };
        self.todo.push((heap.find(cause.object), first));
        while let Some((id, reached)) = self.todo.pop() {
            let (generation, known) = self.marks[id.index()];
            let is_known = generation == self.generation;
            if is_known && known.covers(reached) {
                continue;
            }
            self.count += usize::from(!is_known);
            let reached = if is_known {
                known.join(reached)
            } else {
                reached
            };
            self.marks[id.index()] = (self.generation, reached);
            new.push(id);
            if self.count > MANY_HIT {
                break;
            }
            self.spread(heap, id, reached);
        }
        new.sort_unstable();
        new.dedup();
        new.into_iter()
            .map(|id| (id, self.marks[id.index()].1.force))
            .collect()
    }

    fn spread(&mut self, heap: &Heap, id: ObjectId, reached: Reached) {
        let here = heap.get(id);
        let Reached {
            force, structure, ..
        } = reached;
        let is_class = matches!(here.kind, Kind::Class(_));
        for &holder in &here.holders {
            let firm = if here.guessed.contains(&holder) {
                Force::Unlikely
            } else if heap.get(holder).leaky || here.summary {
                Force::May
            } else {
                Force::Sure
            };
            // For what holds it, it is content that changes.
            let held = Reached {
                force: force.min(firm),
                structure: false,
                from_base: false,
                column: None,
                region: None,
                from_view: None,
                by_class: reached.by_class || is_class && is_instance(heap, holder),
            };
            self.push(heap.find(holder), held);
        }
        let bases = here.bases.iter().map(|base| (base, true));
        let bases = bases.filter(|_| !reached.from_base);
        for (&(other, how), is_base) in bases.chain(here.views.iter().map(|view| (view, false))) {
            let other = heap.find(other);
            if !is_base && reached.from_view == Some(other) {
                continue;
            }
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
                // Columns of a frame are apart from one another, as attributes of an object are.
                let part = heap.get(other).column.filter(|_| !is_base);
                let column = match is_base {
                    true => here.column.or(reached.column),
                    false => reached.column,
                };
                if part.is_some() && column.is_some() && part != column {
                    continue;
                }
                // So are parts of an array that do not meet.
                let region = match is_base {
                    true => heap.region_of_base(here.region, reached.region),
                    false => match heap.region_of_view(heap.get(other).region, reached.region) {
                        Some(region) => region,
                        None => continue,
                    },
                };
                // For the whole, it is content that changes.
                let shared = Reached {
                    force: force.min(firm),
                    structure: structure && !is_whole,
                    from_base: !is_base,
                    region,
                    from_view: is_base.then_some(id),
                    by_class: reached.by_class,
                    column: column.filter(|_| part.is_none()),
                };
                self.push(other, shared);
            }
        }
    }

    fn push(&mut self, id: ObjectId, reached: Reached) {
        let (generation, known) = self.marks[id.index()];
        if generation != self.generation || !known.covers(reached) {
            self.todo.push((id, reached));
        }
    }
}

fn is_instance(heap: &Heap, holder: ObjectId) -> bool {
    matches!(heap.get(holder).kind, Kind::Of(_))
}
