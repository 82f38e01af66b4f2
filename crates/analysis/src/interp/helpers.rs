//! What the bodies of the notebook's functions do, and what of it is said of the statement that calls
//! them: a table that is cleaned and a model that is trained within are its work where it keeps them.

use std::collections::BTreeSet;

use super::Interp;
use super::record::Gathered;
use super::work::OnTables;
use crate::facts::{ObjectId, Role};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::scope::Body;

/// What bodies did.
#[derive(Default)]
pub(super) struct Within {
    pub(super) roles: BTreeSet<Role>,
    pub(super) tables: OnTables,
    /// Parts of a table are taken.
    pub(super) selects: bool,
}

impl Interp<'_> {
    /// Whether what runs is the body of a function that has statements, not of a lambda.
    fn is_within(&self) -> bool {
        let mut functions = self.frames.iter().filter_map(|frame| frame.function);
        functions.any(|at| matches!(self.code.functions[at].body, Body::Block(_)))
    }

    /// Library calls of these roles are made.
    pub(super) fn note_roles(&mut self, roles: impl IntoIterator<Item = Role>) {
        let is_within = self.is_within();
        for role in roles {
            self.facts.roles.insert(role);
            match is_within {
                true => self.facts.within.roles.insert(role),
                false => self.facts.own_roles.insert(role),
            };
        }
    }

    /// Parts of a table are taken.
    pub(super) fn note_selection(&mut self) {
        match self.is_within() {
            true => self.facts.within.selects = true,
            false => self.facts.selects = true,
        }
    }

    /// Where to note what is done to tables.
    pub(super) fn on_tables(&mut self) -> &mut OnTables {
        match self.is_within() {
            true => &mut self.facts.within.tables,
            false => &mut self.facts.on_tables,
        }
    }

    /// The roles of calls that are told of the statement.
    pub(super) fn told_roles(&self, facts: &Gathered) -> BTreeSet<Role> {
        let within = &facts.within.roles;
        let mut told = &facts.own_roles | within;
        let gives = !facts.binds.is_empty() || !facts.mutations.is_empty();
        if !facts.own_roles.contains(&Role::Train) && gives && !self.keeps_learnt(facts) {
            told.remove(&Role::Train);
        }
        if !facts.own_roles.contains(&Role::Clean) && !self.keeps_table(facts) {
            told.remove(&Role::Clean);
        }
        told
    }

    /// Whether what the statement binds or changes is a table or a column, or a list of those.
    pub(super) fn keeps_table(&self, facts: &Gathered) -> bool {
        let bound = facts.binds.keys();
        let bound = bound.filter(|name| !facts.targets.contains(name));
        let mut names = bound.chain(facts.mutations.keys());
        names.any(|name| {
            let is_list = |id: ObjectId| match self.heap.get(id).kind {
                Kind::Instance(ty) => ty == self.words.list || ty == self.words.tuple,
                _ => false,
            };
            let mut lists = self.objects_of(*name).into_iter().filter(|id| is_list(*id));
            self.is_any(*name, &|kind| self.is_more(kind))
                || lists.any(|id| {
                    let mut held = self.held_by(id).into_iter();
                    held.any(|id| self.is_of_tables(&self.heap.get(id).kind))
                })
        })
    }

    /// Whether what the statement binds is a model, or what it may have given, or what it changes is one.
    fn keeps_learnt(&self, facts: &Gathered) -> bool {
        let is_model = |kind: &Kind| self.is_more(kind) && !self.is_of_tables(kind);
        let holds_one = |name: Sym| {
            let mut all = self.objects_of(name).into_iter();
            all.any(|id| {
                let mut held = self.held_by(id).into_iter();
                held.any(|id| self.learns(&self.heap.get(id).kind))
            })
        };
        let bound = facts.binds.keys();
        let mut bound = bound.filter(|name| !facts.targets.contains(name));
        let mut changed = facts.mutations.keys();
        bound.any(|name| self.is_any(*name, &|kind| self.is_more(kind)) || holds_one(*name))
            || changed.any(|name| self.is_any(*name, &is_model) || holds_one(*name))
    }

    /// Whether it can be fitted, as far as is known.
    fn learns(&self, kind: &Kind) -> bool {
        match kind {
            Kind::Instance(ty) => {
                let path = self.names.text(*ty);
                let fit = |known: &'static crate::knowledge::Type| known.methods.get("fit");
                self.knowledge.member(&path, fit).is_some()
            }
            kind => matches!(kind, Kind::Of(_)),
        }
    }

    /// Whether it is more than a container of Python's own.
    fn is_more(&self, kind: &Kind) -> bool {
        match kind {
            Kind::Instance(ty) => !self.is_container(*ty),
            Kind::Unknown | Kind::Of(_) => true,
            _ => false,
        }
    }

    /// Whether it is a table, a column or an array.
    pub(super) fn is_of_tables(&self, kind: &Kind) -> bool {
        let libraries = ["pandas.", "polars.", "numpy."];
        let of_library = |path: &str| libraries.iter().any(|library| path.starts_with(library));
        matches!(kind, Kind::Instance(ty) if of_library(&self.names.text(*ty)))
    }

    fn objects_of(&self, name: Sym) -> Vec<ObjectId> {
        let bound = self.store.get((0, name));
        bound.map_or_else(Vec::new, |bound| bound.value.objects().collect())
    }

    fn is_any(&self, name: Sym, is_it: &dyn Fn(&Kind) -> bool) -> bool {
        let mut all = self.objects_of(name).into_iter();
        all.any(|id| is_it(&self.heap.get(id).kind))
    }

    /// What a container of Python's own holds.
    fn held_by(&self, id: ObjectId) -> Vec<ObjectId> {
        let object = self.heap.get(id);
        let is_container = matches!(object.kind, Kind::Instance(ty) if self.is_container(ty));
        if !is_container {
            return Vec::new();
        }
        let fields = object.fields.values().flat_map(|value| value.objects());
        let items = object
            .items
            .iter()
            .flatten()
            .flat_map(|value| value.objects());
        let elements = object.elements.objects();
        fields.chain(items).chain(elements).collect()
    }
}
