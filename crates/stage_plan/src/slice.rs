//! `--keep NAME`: the statements that a name's last value needs, by one walk backwards.
//!
//! A statement is needed when it binds, changes or deletes a name that a needed statement reads
//! later, or writes a place (random state, a file, an option) that one reads. Every reader may
//! depend on options, the environment and patched modules, so writers of those are always needed.
//! So is what may set up a library in a way that no effect tells, where nothing is done with its
//! result or needed statements use the library.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    Access, Analysis, Bind, BindKind, Certainty, Effect, NameId, Place, Statement, StatementId,
};

use crate::paths;

/// The needed statements of `analysis` for the last values of `names`.
pub(crate) fn needed(analysis: &Analysis, names: &BTreeSet<NameId>) -> BTreeSet<StatementId> {
    let imported = imported(analysis);
    let mut libraries: BTreeSet<&str> = BTreeSet::new();
    loop {
        let needed = needed_with(analysis, names, &libraries);
        let statements = needed.iter().map(|id| analysis.statement(*id));
        let reads = statements.flat_map(|statement| &statement.reads);
        let used = reads.filter_map(|read| imported.get(&read.name).copied());
        let before = libraries.len();
        libraries.extend(used);
        if libraries.len() == before {
            return needed;
        }
    }
}

/// The needed statements, where the needed ones use these libraries.
fn needed_with(
    analysis: &Analysis,
    names: &BTreeSet<NameId>,
    libraries: &BTreeSet<&str>,
) -> BTreeSet<StatementId> {
    let mut walk = Walk {
        libraries,
        names: names.clone(),
        places: BTreeSet::new(),
        any_file: false,
    };
    let mut needed = BTreeSet::new();
    for statement in analysis.statements.iter().rev() {
        if walk.needs(statement) {
            walk.take(statement);
            needed.insert(statement.id);
        }
    }
    needed
}

/// Names that imports bind, with the library that they are of.
fn imported(analysis: &Analysis) -> BTreeMap<NameId, &str> {
    let binds = analysis.statements.iter().flat_map(|s| &s.binds);
    binds
        .filter_map(|bind| Some((bind.name, library(bind)?)))
        .collect()
}

fn library(bind: &Bind) -> Option<&str> {
    match &bind.kind {
        BindKind::Import { module, .. } => module.split('.').next(),
        _ => None,
    }
}

/// What later needed statements read.
struct Walk<'a> {
    libraries: &'a BTreeSet<&'a str>,
    names: BTreeSet<NameId>,
    places: BTreeSet<Place>,
    any_file: bool,
}

impl Walk<'_> {
    fn needs(&self, statement: &Statement) -> bool {
        let gives = statement.binds.iter().map(|bind| bind.name);
        let changes = statement.mutates.iter().map(|mutation| mutation.name);
        let deletes = statement.deletes.iter().map(|(name, _)| *name);
        gives
            .chain(changes)
            .chain(deletes)
            .any(|name| self.names.contains(&name))
            || statement
                .effects
                .iter()
                .any(|effect| self.needs_effect(effect))
            || !statement.needs_namespace.is_empty()
            || self.needs_set_up(statement)
            || statement
                .calls_cached
                .iter()
                .any(|name| self.names.contains(name))
    }

    /// Whether it may set up a library, and is there for nothing else or for one that is used.
    fn needs_set_up(&self, statement: &Statement) -> bool {
        let is_result =
            |bind: &Bind| !bind.is_incidental && !matches!(bind.kind, BindKind::Definition(_));
        let gives = statement.binds.iter().any(is_result);
        let mut libraries = statement.may_set_up.iter();
        libraries.any(|library| !gives || self.libraries.contains(library.as_str()))
    }

    fn needs_effect(&self, effect: &Effect) -> bool {
        if effect.access == Access::Read {
            return false;
        }
        match &effect.place {
            Place::State(state) if is_random(state) => self.places.contains(&effect.place),
            Place::State(_) | Place::Module(_) => true,
            Place::File(None) => {
                self.any_file
                    || self
                        .places
                        .iter()
                        .any(|place| matches!(place, Place::File(_)))
            }
            Place::File(Some(path)) => {
                let meets = |place: &Place| match place {
                    Place::File(Some(other)) => paths::may_meet(path, other),
                    _ => false,
                };
                self.any_file || self.places.iter().any(meets)
            }
            Place::Process => true,
            Place::Network => self.places.contains(&Place::Network),
            Place::Figure => self.places.contains(&Place::Figure),
            Place::Stdout | Place::Stderr | Place::Clock => false,
        }
    }

    fn take(&mut self, statement: &Statement) {
        for bind in statement
            .binds
            .iter()
            .filter(|bind| bind.certainty == Certainty::Definite)
        {
            self.names.remove(&bind.name);
        }
        self.names
            .extend(statement.reads.iter().map(|read| read.name));
        self.names
            .extend(statement.mutates.iter().map(|mutation| mutation.name));
        let saves = statement
            .effects
            .iter()
            .any(|effect| matches!(effect.place, Place::File(_)) && effect.access != Access::Read);
        for effect in statement
            .effects
            .iter()
            .filter(|effect| effect.access != Access::Write)
            // What was drawn is needed where it is saved.
            .filter(|effect| effect.place != Place::Figure || saves)
        {
            self.any_file |= effect.place == Place::File(None);
            self.places.insert(effect.place.clone());
        }
    }
}

fn is_random(state: &str) -> bool {
    state == "random" || state.ends_with(".random")
}
