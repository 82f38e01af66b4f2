//! The mutable objects behind each name, as a statement leaves them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::Interp;
use super::record::Gathered;
use crate::facts::{Holding, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// What stands in attributes of classes, found anew where anything was made or put somewhere since.
#[derive(Default)]
pub(super) struct ClassParts {
    of: u64,
    around: FxHashMap<ObjectId, Vec<ObjectId>>,
}

impl Interp<'_> {
    /// The names that reach other objects than before.
    pub(super) fn finish_points_to(&mut self, facts: &Gathered) -> Vec<Holding> {
        let mut names: BTreeSet<Sym> = facts.binds.keys().chain(&facts.rebound).copied().collect();
        let grown = std::mem::take(&mut self.heap.grown);
        names.extend(self.names_reaching(&grown));
        let mut all = Vec::new();
        for sym in names {
            let value = self
                .store
                .get((0, sym))
                .map(|b| b.value.clone())
                .unwrap_or_default();
            let objects = self.mutable_reach(&value);
            self.note_lazies(sym, &objects);
            all.push(Holding {
                name: self.done.id(sym),
                itself: self.may_itself_be(&value, &objects),
                objects,
            });
        }
        all
    }

    /// Those of the reached objects that the value itself may be: any, where it is unknown.
    fn may_itself_be(&self, value: &Value, reached: &[ObjectId]) -> Vec<ObjectId> {
        let mut roots = Vec::new();
        for atom in value.atoms() {
            match atom {
                Atom::Obj(object) if matches!(self.heap.get(*object).kind, Kind::Unknown) => {
                    return reached.to_vec();
                }
                Atom::Obj(object) => roots.push(self.heap.find(*object)),
                _ => {}
            }
        }
        reached
            .iter()
            .copied()
            .filter(|object| roots.contains(object))
            .collect()
    }

    /// Mutable objects a value is or reaches, and those whose data it shares.
    fn mutable_reach(&mut self, value: &Value) -> Vec<ObjectId> {
        let mut all = BTreeSet::new();
        for object in self.heap.reach(value, true) {
            let kind = self.heap.get(object).kind.clone();
            match kind {
                Kind::Function(function, _) if self.reads_names(object, function) => {
                    all.insert(object);
                }
                Kind::Function(..) => {}
                Kind::Class(_) => {
                    let classes = self.mro(object).0;
                    self.done.classes.extend(&classes);
                    all.extend(classes);
                }
                Kind::Of(class) => {
                    all.insert(object);
                    let classes = self.mro(class).0;
                    self.done.classes.extend(&classes);
                    all.extend(classes);
                }
                _ if self.is_mutable_object(object) => {
                    all.insert(object);
                    let classes = self.classes_around(object);
                    self.done.classes.extend(&classes);
                    all.extend(classes);
                }
                _ => {}
            }
        }
        all.into_iter().collect()
    }

    /// Classes in whose attributes an object stands, itself or within others.
    fn classes_around(&mut self, object: ObjectId) -> Vec<ObjectId> {
        if self.class_parts.of != self.heap.version {
            self.class_parts = self.find_class_parts();
        }
        let around = self.class_parts.around.get(&object);
        around.cloned().unwrap_or_default()
    }

    fn find_class_parts(&self) -> ClassParts {
        const DEEP: usize = 3;
        // Nobody writes more; made by programs, the latest of them.
        const MANY: usize = 300;
        let mut parts = ClassParts {
            of: self.heap.version,
            ..ClassParts::default()
        };
        for class in self.classes_made.iter().rev().take(MANY) {
            let mut within = vec![*class];
            for _ in 0..DEEP {
                let held = within.iter().flat_map(|part| self.heap.contents(*part));
                within = held
                    .filter(|part| !self.heap.get(*part).kind.is_code())
                    .collect();
                for part in &within {
                    parts.around.entry(*part).or_default().push(*class);
                }
            }
        }
        parts
    }

    /// Whether a function reads names of the notebook when it is called; notes which.
    fn reads_names(&mut self, object: ObjectId, function: usize) -> bool {
        if !self.done.functions.contains_key(&object) {
            let free = self.free_globals(self.code.functions[function].scope);
            let names = free.into_iter().map(|s| self.done.id(s)).collect();
            self.done.functions.insert(object, names);
        }
        self.done
            .functions
            .get(&object)
            .is_some_and(|names| !names.is_empty())
    }
}
