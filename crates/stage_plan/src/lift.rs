//! Which of the notebook's functions and classes go to `functions.py`, and what they need there.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    Analysis, Certainty, Definition, DefinitionId, DefinitionKind, Effect, Literal, NameId, Place,
    Statement, StatementId, Storable,
};

use crate::callers::Callers;
use crate::carried;
use crate::classify::Classes;
use crate::plan::Lifted;
use crate::timeline::{Event, Timeline};

/// Decides which definitions go to `functions.py`, by taking away those that cannot until no more go.
pub(crate) fn lift(
    analysis: &Analysis,
    timeline: &Timeline,
    literals: &BTreeMap<NameId, (StatementId, Literal)>,
    classes: &mut Classes,
) {
    let defined = analysis
        .definitions
        .iter()
        .map(|definition| definition.name)
        .collect();
    let changes_of = |statement: &Statement| {
        let named = |name: NameId| {
            let mut reads = statement.reads.iter();
            reads.any(|read| read.name == name && read.through.is_none())
        };
        let changes = statement.mutates.iter().filter(|change| !change.unlikely);
        let names: Vec<NameId> = changes
            .filter(|change| change.certainty == Certainty::Definite || named(change.name))
            .map(|change| change.name)
            .collect();
        names
    };
    let mut lifting = Lifting {
        analysis,
        timeline,
        literals,
        defined,
        changed: analysis.statements.iter().flat_map(changes_of).collect(),
        callers: Callers::new(analysis),
        is_hidden: (analysis.statements.iter())
            .any(|statement| !statement.needs_namespace.is_empty()),
        candidates: BTreeMap::new(),
        constants: classes.drawn.clone(),
        needed: BTreeMap::new(),
    };
    for definition in &analysis.definitions {
        if lifting.may_lift(definition, classes) {
            let name = definition.name;
            lifting.candidates.insert(name, untried(definition));
        } else {
            if carried::may_be(analysis, timeline, definition, &classes.imports) {
                classes.carried.insert(definition.name);
            }
            classes
                .other_definitions
                .insert(definition.name, definition.id);
        }
    }
    lifting.settle(classes);
    for (name, lifted) in lifting.candidates {
        classes.lifted.insert(name, lifted);
    }
    for name in lifting.constants {
        if let Some((statement, _)) = literals.get(&name) {
            classes.constants.insert(name, *statement);
        }
    }
}

struct Lifting<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    literals: &'a BTreeMap<NameId, (StatementId, Literal)>,
    defined: BTreeSet<NameId>,
    /// Functions that are changed for sure, or by a statement that names them.
    changed: BTreeSet<NameId>,
    callers: Callers<'a>,
    /// Some statements are texts that are code.
    is_hidden: bool,
    candidates: BTreeMap<NameId, Lifted>,
    /// Literals that classes read, or that are only drawn with.
    constants: BTreeSet<NameId>,
    /// The constants that each candidate needs.
    needed: BTreeMap<NameId, Vec<NameId>>,
}

/// A candidate of which nothing is known yet.
fn untried(definition: &Definition) -> Lifted {
    Lifted {
        definition: definition.id,
        values: Vec::new(),
        bound_after: None,
    }
}

impl Lifting<'_> {
    /// What can be said of a definition by itself.
    fn may_lift(&self, definition: &Definition, classes: &Classes) -> bool {
        let statement = self.analysis.statement(definition.statement);
        definition.top_level
            && !belongs_to_module(self.analysis.name(definition.name))
            && definition.needs_namespace.is_empty()
            && statement.needs_namespace.is_empty()
            && definition.body_binds.is_empty()
            && self.timeline.only_bind(definition.name) == Some(definition.statement.0)
            && !self.changes(definition)
            && !statement
                .binds
                .iter()
                .any(|bind| matches!(bind.storable, Storable::No(_)))
            && self
                .timeline
                .first_read(definition.name)
                .is_none_or(|first| first > definition.statement.0)
            && statement.effects.iter().all(is_harmless)
            && definition.definition_reads.iter().all(|name| {
                classes.imports.contains_key(name)
                    || self.defined.contains(name)
                    || self.reads_literal(definition, *name)
            })
    }

    /// Whether a class reads a literal while it is made, as a default or for an attribute.
    fn reads_literal(&self, definition: &Definition, name: NameId) -> bool {
        let literal = self.literals.get(&name);
        definition.kind == DefinitionKind::Class
            && literal.is_some_and(|(statement, _)| *statement < definition.statement)
    }

    /// Whether the function or class object itself is changed. A function that is handed to a call
    /// of unknown effect is not: only its attributes could be, and those are set by name.
    fn changes(&self, definition: &Definition) -> bool {
        match definition.kind {
            DefinitionKind::Class => self.timeline.is_mutated(definition.name),
            _ => self.changed.contains(&definition.name),
        }
    }

    /// Takes candidates away until those that are left need nothing that is gone. What only a class
    /// made a constant that went away itself is none: then all others are looked at anew.
    fn settle(&mut self, classes: &mut Classes) {
        let all = self.candidates.clone();
        let mut gone: BTreeSet<NameId> = BTreeSet::new();
        let drawn = self.constants.clone();
        loop {
            self.settle_all(classes);
            let (held, lost): (Vec<_>, Vec<_>) = (self.needed.iter())
                .filter(|(name, _)| self.is_class(all[*name].definition))
                .partition(|(name, _)| self.candidates.contains_key(name));
            let held = held.into_iter().flat_map(|(_, needed)| needed);
            let held: BTreeSet<NameId> = held.chain(&drawn).copied().collect();
            if self.constants.is_subset(&held) {
                return;
            }
            gone.extend(lost.into_iter().map(|(name, _)| *name));
            self.constants.clone_from(&drawn);
            self.needed.clear();
            classes.values.clear();
            self.candidates = all.clone();
            self.candidates.retain(|name, _| !gone.contains(name));
            let tried = &self.candidates;
            classes
                .other_definitions
                .retain(|name, _| !tried.contains_key(name));
        }
    }

    fn is_class(&self, definition: DefinitionId) -> bool {
        self.analysis.definitions[definition.index()].kind == DefinitionKind::Class
    }

    /// Repeats [`Self::step`] until nothing changes, for what changed: what is read before what reads it.
    fn settle_all(&mut self, classes: &mut Classes) {
        let named = |name: &NameId| (self.callers.place(*name), *name);
        let mut open: BTreeSet<(usize, NameId)> = self.candidates.keys().map(named).collect();
        while let Some((_, name)) = open.pop_first() {
            let constants = self.constants.len();
            if self.step(name, classes) {
                let readers = self.callers.of(name).iter();
                open.extend(readers.map(|name| (self.callers.place(*name), *name)));
            }
            if self.constants.len() > constants {
                let needed = self.needed.get(&name).into_iter().flatten();
                let readers = needed.flat_map(|constant| self.callers.of(*constant));
                open.extend(readers.map(|name| (self.callers.place(*name), *name)));
            }
        }
    }

    fn step(&mut self, name: NameId, classes: &mut Classes) -> bool {
        let Some(lifted) = self.candidates.get(&name) else {
            return false;
        };
        let definition = &self.analysis.definitions[lifted.definition.index()];
        match self.values_of(definition, classes) {
            Some((values, _)) if self.leads_to(&values, name) => self.give_up(name, classes),
            Some((values, constants)) => {
                let bound_after = self.bound_after(definition, &values);
                let may_be_partial = self.partial_is_right(definition, bound_after);
                if !values.is_empty() && definition.used_as_value && may_be_partial {
                    classes.values.insert(name);
                }
                if !values.is_empty() && (definition.used_as_value || !may_be_partial) {
                    return self.give_up(name, classes);
                }
                self.constants.extend(&constants);
                self.needed.insert(name, constants);
                let next = Lifted {
                    definition: definition.id,
                    bound_after: (!values.is_empty()).then_some(StatementId(bound_after)),
                    values,
                };
                let changed = self.candidates.get(&name) != Some(&next);
                self.candidates.insert(name, next);
                changed
            }
            None => self.give_up(name, classes),
        }
    }

    /// Whether partials are needed for these that need one of `name` first: functions that call one
    /// another cannot all be given to one another.
    fn leads_to(&self, values: &[NameId], name: NameId) -> bool {
        let mut seen = BTreeSet::new();
        let mut todo = values.to_vec();
        while let Some(next) = todo.pop() {
            if next == name {
                return true;
            }
            if self.callers.are_mutual(next, name) && seen.insert(next) {
                let needed = self.candidates.get(&next).into_iter();
                todo.extend(needed.flat_map(|lifted| lifted.values.iter().copied()));
            }
        }
        false
    }

    fn give_up(&mut self, name: NameId, classes: &mut Classes) -> bool {
        if let Some(lifted) = self.candidates.remove(&name) {
            classes.other_definitions.insert(name, lifted.definition);
        }
        true
    }

    /// The values a definition needs as arguments and the constants it needs beside
    /// it; None where it cannot be lifted.
    fn values_of(
        &self,
        definition: &Definition,
        classes: &Classes,
    ) -> Option<(Vec<NameId>, Vec<NameId>)> {
        let mut values = Vec::new();
        let mut constants = Vec::new();
        for name in definition.definition_reads.iter() {
            let plain = classes.imports.contains_key(name)
                || self
                    .candidates
                    .get(name)
                    .is_some_and(|lifted| lifted.values.is_empty());
            if !plain && self.reads_literal(definition, *name) {
                constants.push(*name);
            } else if !plain {
                return None;
            }
        }
        for name in definition.body_reads.iter().copied() {
            if classes.imports.contains_key(&name) || self.timeline.binds(name).next().is_none() {
                continue;
            }
            if let Some(lifted) = self.candidates.get(&name)
                && (lifted.values.is_empty()
                    || (name == definition.name && lifted.values.is_empty()))
            {
                continue;
            }
            if name == definition.name {
                return None;
            }
            if definition.kind == DefinitionKind::Class {
                self.literals.get(&name)?;
                constants.push(name);
            } else {
                let partial_of_other = self.candidates.contains_key(&name);
                if !partial_of_other && self.bind_seen(definition, name).is_none() {
                    return None;
                }
                let is_other = classes.other_definitions.contains_key(&name);
                if !partial_of_other && is_other && !classes.carried.contains(&name) {
                    return None;
                }
                if self.constants.contains(&name) {
                    constants.push(name);
                } else if self.is_kept_and_changed(definition, name) {
                    return None;
                } else {
                    values.push(name);
                }
            }
        }
        (values.is_empty() || !definition.is_decorated).then_some((values, constants))
    }

    /// Whether code that the definition made is kept with a value that changes in place afterwards:
    /// what closes over the value has none but its own where it is stored, and a namespace has one.
    fn is_kept_and_changed(&self, definition: &Definition, value: NameId) -> bool {
        let runs = |statement: &Statement| {
            let of_it = |name: NameId| name == definition.name;
            let mut reads = statement.reads.iter();
            reads.any(|read| of_it(read.name) || read.through.is_some_and(of_it))
        };
        let changes = |statement: &Statement| self.timeline.mutated_after(value, statement.id.0);
        let mut of_it = self.callers.keeping(definition.name).iter();
        let mut of_value = self.callers.keeping(value).iter();
        self.timeline.is_mutated(value)
            && (of_it.any(|statement| changes(statement))
                || of_value.any(|statement| changes(statement) && runs(statement)))
    }

    /// The statement after which all that a partial needs is there.
    fn bound_after(&self, definition: &Definition, values: &[NameId]) -> u32 {
        let bound = values.iter().map(|value| match self.candidates.get(value) {
            Some(other) => other.bound_after.map_or(0, |statement| statement.0),
            None => self.bind_seen(definition, *value).unwrap_or(u32::MAX),
        });
        bound.max().unwrap_or(0).max(definition.statement.0)
    }

    /// The statement that binds the value that every use of the definition sees: the last of all, or
    /// the last before the first use where none follows until the definition is done with, as far as
    /// uses are seen: texts that are code are not looked into.
    fn bind_seen(&self, definition: &Definition, value: NameId) -> Option<u32> {
        let last_of_all = self.timeline.last_bind(value);
        let Some(first) = self.timeline.first_read(definition.name) else {
            return last_of_all;
        };
        if last_of_all.is_some_and(|last| last < first) || self.is_hidden {
            return last_of_all;
        }
        let last = self.last_use(definition.name);
        let changes = |event: &Event| matches!(event, Event::Bind(_) | Event::Delete(_));
        let events = self.timeline.of(value);
        let later = &events[events.partition_point(|(at, _)| *at < first)..];
        let mut meanwhile = later.iter().take_while(|(at, _)| *at <= last);
        if meanwhile.any(|(_, event)| changes(event)) {
            return None;
        }
        self.timeline.bind_before(value, first)
    }

    /// The last statement that reads a definition's name, or anything through it: what it made may go
    /// on reading when nothing names it any more.
    fn last_use(&self, name: NameId) -> u32 {
        let named = self.timeline.of(name).last().map_or(0, |(at, _)| *at);
        named.max(self.callers.last_use(name))
    }

    /// Every use of the definition comes after its partial can be made, and nothing but itself
    /// reads it in the statement that completes it.
    fn partial_is_right(&self, definition: &Definition, bound_after: u32) -> bool {
        self.timeline
            .first_read(definition.name)
            .is_none_or(|first| first > bound_after)
    }
}

/// Names that Python gives a meaning in every module: `__file__`, `__getattr__`.
fn belongs_to_module(name: &str) -> bool {
    name.len() > 4 && name.starts_with("__") && name.ends_with("__")
}

fn is_harmless(effect: &Effect) -> bool {
    matches!(effect.place, Place::Stdout)
}
