//! Which of the notebook's functions and classes go to `functions.py`, and what they need there.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    Analysis, Certainty, Definition, DefinitionKind, Effect, Literal, NameId, Place, Statement,
    StatementId, Storable,
};

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
        keeping: (analysis.statements.iter())
            .filter(|statement| !statement.captures.is_empty())
            .collect(),
        candidates: BTreeMap::new(),
        constants: classes.drawn.clone(),
    };
    for definition in &analysis.definitions {
        if lifting.may_lift(definition, classes) {
            lifting.candidates.insert(
                definition.name,
                Lifted {
                    definition: definition.id,
                    values: Vec::new(),
                    bound_after: None,
                },
            );
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
    /// Statements after which something holds code that they made.
    keeping: Vec<&'a Statement>,
    candidates: BTreeMap<NameId, Lifted>,
    /// Literals that classes read, or that are only drawn with.
    constants: BTreeSet<NameId>,
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

    /// Repeats [`Self::step`] until nothing changes: each round takes a candidate away or adds a value.
    fn settle(&mut self, classes: &mut Classes) {
        loop {
            let mut changed = false;
            let names: Vec<NameId> = self.candidates.keys().copied().collect();
            for name in names {
                changed |= self.step(name, classes);
            }
            if !changed {
                return;
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
                self.constants.extend(constants);
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
            if seen.insert(next) {
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
        let runs = |statement: &&Statement| {
            let of_it = |name: NameId| name == definition.name;
            let mut reads = statement.reads.iter();
            reads.any(|read| of_it(read.name) || read.through.is_some_and(of_it))
        };
        let keeps = |statement: &&Statement| {
            let captures = |name: NameId| statement.captures.contains(&name);
            captures(definition.name) || captures(value) && runs(statement)
        };
        let mut all = self.keeping.iter().copied().filter(keeps);
        all.any(|statement| self.timeline.mutated_after(value, statement.id.0))
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
        let mut statements = self.analysis.statements.iter();
        let is_hidden = |statement: &Statement| !statement.needs_namespace.is_empty();
        if last_of_all.is_some_and(|last| last < first) || statements.any(is_hidden) {
            return last_of_all;
        }
        let last = self.last_use(definition.name);
        let changes = |event: &Event| matches!(event, Event::Bind(_) | Event::Delete(_));
        let events = self.timeline.of(value).iter();
        let mut changes = events.filter(|(_, event)| changes(event));
        if changes.any(|(at, _)| (first..=last).contains(at)) {
            return None;
        }
        self.timeline.bind_before(value, first)
    }

    /// The last statement that reads a definition's name, or anything through it: what it made may go
    /// on reading when nothing names it any more.
    fn last_use(&self, name: NameId) -> u32 {
        let through = self.analysis.statements.iter().rev().find(|statement| {
            let mut reads = statement.reads.iter();
            reads.any(|read| read.name == name || read.through == Some(name))
        });
        let named = self.timeline.of(name).last().map_or(0, |(at, _)| *at);
        through.map_or(named, |statement| named.max(statement.id.0))
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
