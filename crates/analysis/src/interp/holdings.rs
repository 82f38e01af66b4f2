//! The mutable objects behind each name, as a statement leaves them.

use std::collections::BTreeSet;

use super::Interp;
use super::record::Gathered;
use crate::facts::{Holding, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

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
    fn classes_around(&self, object: ObjectId) -> BTreeSet<ObjectId> {
        const DEEP: usize = 3;
        let mut found = BTreeSet::new();
        if self.code.classes.is_empty() {
            return found;
        }
        let mut around = vec![object];
        for _ in 0..DEEP {
            let held = around
                .iter()
                .flat_map(|object| &self.heap.get(*object).holders);
            let holders: BTreeSet<ObjectId> = held.map(|holder| self.heap.find(*holder)).collect();
            let is_class =
                |holder: &ObjectId| matches!(self.heap.get(*holder).kind, Kind::Class(_));
            let (classes, others): (Vec<_>, Vec<_>) = holders.into_iter().partition(is_class);
            found.extend(classes);
            around = others;
        }
        found
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
