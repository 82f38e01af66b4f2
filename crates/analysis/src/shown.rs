//! Statements that do no more than show something, and values that are cleaned for nothing but a look.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Access, Bind, Certainty, Effect, NameId, Place, Role, Statement};

/// Says of each statement whether it only shows, and takes cleaning from what is made for looks alone.
pub(crate) fn settle(statements: &mut [Statement]) {
    let harmless = mark_showing(statements);
    look_back(statements, &harmless);
}

/// All that a statement binds and changes serves to show: drawings, handles on them, what a loop goes
/// over. Gives for each whether what it changes does.
fn mark_showing(statements: &mut [Statement]) -> Vec<bool> {
    let mut serving: BTreeSet<NameId> = BTreeSet::new();
    let mut harmless = Vec::with_capacity(statements.len());
    for statement in statements {
        let draws = statement.is_simple && statement.work == [Role::Plot];
        let serves = |bind: &Bind| bind.is_incidental || draws;
        for bind in &statement.binds {
            match serves(bind) {
                true => serving.insert(bind.name),
                false => serving.remove(&bind.name),
            };
        }
        let mut changes = statement.mutates.iter();
        let is_harmless =
            changes.all(|change| serving.contains(&change.name)) && statement.deletes.is_empty();
        statement.only_shows = is_harmless && statement.binds.iter().all(serves);
        harmless.push(is_harmless);
    }
    harmless
}

/// From the last statement to the first: a value that is cleaned, and read by nothing but looks, is
/// a part of them. `df = df.dropna()` cleans the table, whoever reads it.
fn look_back(statements: &mut [Statement], harmless: &[bool]) {
    // Names whose value is read later: whether only looks read it.
    let mut looked: BTreeMap<NameId, bool> = BTreeMap::new();
    for (statement, harmless) in statements.iter_mut().zip(harmless).rev() {
        let is_passing = |bind: &Bind| {
            let is_used = statement.reads_own.contains(&bind.name);
            bind.is_incidental || is_used && !looked.contains_key(&bind.name)
        };
        let is_looked_at = |bind: &Bind| {
            let is_own = statement.reads.iter().any(|read| read.name == bind.name);
            is_passing(bind) || !is_own && looked.get(&bind.name) == Some(&true)
        };
        let looks = *harmless && only_looks(statement);
        let draws = statement.work.contains(&Role::Plot);
        let is_look = looks && statement.binds.iter().all(is_looked_at);
        statement.only_shows |= looks && draws && statement.binds.iter().all(is_passing);
        let makes = statement.binds.iter().any(|bind| !bind.is_incidental);
        if is_look && makes && (statement.is_simple || draws) {
            statement.work.retain(|role| *role != Role::Clean);
        }
        for bind in &statement.binds {
            if bind.certainty == Certainty::Definite {
                looked.remove(&bind.name);
            }
        }
        for read in &statement.reads {
            *looked.entry(read.name).or_insert(true) &= is_look;
        }
    }
}

/// Whether a statement does no work but to look, and writes nothing.
fn only_looks(statement: &Statement) -> bool {
    let is_look = |role: &Role| matches!(role, Role::Clean | Role::Explore | Role::Plot);
    let writes = |effect: &Effect| {
        matches!(effect.place, Place::File(_) | Place::Network) && effect.access != Access::Read
    };
    statement.work.iter().all(is_look)
        && statement.defines.is_none()
        && !statement.effects.iter().any(writes)
}
