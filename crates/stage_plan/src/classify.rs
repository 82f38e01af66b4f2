//! What each name is to the package: an import, a lifted definition, a constant, a parameter, or a
//! value that stages hand on.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    ASSIGNED, Analysis, BindKind, Certainty, Definition, DefinitionId, DefinitionKind, Effect,
    Literal, NameId, Place, Registers, Statement, StatementId, Storable,
};

use crate::literals;
use crate::plan::{ImportedName, Lifted, OutlineCell, Parameter};
use crate::settings::Settings;
use crate::timeline::Timeline;

/// The classes of names. A name in none of the tables is a value.
#[derive(Default)]
pub(crate) struct Classes {
    pub imports: BTreeMap<NameId, ImportedName>,
    pub lifted: BTreeMap<NameId, Lifted>,
    pub constants: BTreeMap<NameId, StatementId>,
    pub parameters: BTreeMap<NameId, Parameter>,
    /// Definitions that are neither lifted nor plain: name → definition.
    pub other_definitions: BTreeMap<NameId, DefinitionId>,
    /// Those among them that would be lifted if the notebook did nothing but call them: what is
    /// called may be another object (a partial), what is used as a value may not.
    pub values: BTreeSet<NameId>,
}

impl Classes {
    /// Whether the name is a value handed from stage to stage.
    pub(crate) fn is_value(&self, name: NameId) -> bool {
        !self.imports.contains_key(&name)
            && !self.lifted.contains_key(&name)
            && !self.constants.contains_key(&name)
            && !self.parameters.contains_key(&name)
    }
}

pub(crate) fn classify(
    analysis: &Analysis,
    outline: &[OutlineCell],
    timeline: &Timeline,
) -> Classes {
    let mut classes = Classes {
        imports: imports(analysis, timeline),
        ..Classes::default()
    };
    let single = literals::single(analysis, timeline);
    lift(analysis, timeline, &single, &mut classes);
    let settings = Settings::new(analysis, outline, timeline);
    let mut chosen = literals::settings(analysis, timeline);
    chosen.retain(|name, parameter| {
        !classes.constants.contains_key(name)
            && settings.contain(*name, parameter.statement, &parameter.value)
    });
    literals::whole_statements(analysis, &mut chosen);
    classes.parameters = chosen;
    classes
}

/// What importing a module registers. Of a module of which nothing is known, it is told only where
/// nothing mentions its name: it was not imported for nothing.
fn registers(
    analysis: &Analysis,
    timeline: &Timeline,
    name: NameId,
    module: &str,
) -> Option<Registers> {
    let registers = analysis.registering.get(module)?;
    let is_mentioned = *registers == Registers::Anywhere && timeline.first_read(name).is_some();
    (!is_mentioned).then(|| registers.clone())
}

/// The library whose module the effect assigns to: what is imported from it after that may be
/// another value than what it has at first.
fn changed_library(effect: &Effect) -> Option<&str> {
    match &effect.place {
        Place::Module(path) => Some(root(path)),
        Place::State(state) => state.strip_prefix(ASSIGNED).map(root),
        _ => None,
    }
}

/// The first part of a dotted path.
fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

/// Names that are, at every place that binds them, the same import.
fn imports(analysis: &Analysis, timeline: &Timeline) -> BTreeMap<NameId, ImportedName> {
    let mut found: BTreeMap<NameId, ImportedName> = BTreeMap::new();
    let mut not: BTreeSet<NameId> = BTreeSet::new();
    let mut leading = true;
    let mut changed: BTreeSet<&str> = BTreeSet::new();
    for statement in &analysis.statements {
        changed.extend(statement.effects.iter().filter_map(changed_library));
        leading = leading && is_only_imports(statement);
        // What prints when it is imported (`import this`) prints in its cell.
        let prints = statement
            .effects
            .iter()
            .any(|effect| effect.place == Place::Stdout);
        let hoisted =
            statement.hoistable_import || (leading && !prints && !statement.binds.is_empty());
        for bind in &statement.binds {
            let BindKind::Import {
                module,
                attribute,
                level,
            } = &bind.kind
            else {
                not.insert(bind.name);
                continue;
            };
            if !statement.is_simple
                || bind.certainty != Certainty::Definite
                || bind.through.is_some()
                || attribute.as_deref() == Some("*")
                || (attribute.is_some() && changed.contains(root(module)))
            {
                not.insert(bind.name);
                continue;
            }
            let whole =
                attribute.is_none() && module.split('.').next() == Some(analysis.name(bind.name));
            let entry = found.entry(bind.name).or_insert_with(|| ImportedName {
                name: bind.name,
                module: module.clone(),
                also: Vec::new(),
                attribute: attribute.clone(),
                level: *level,
                statements: Vec::new(),
                hoisted: true,
                registers: registers(analysis, timeline, bind.name, module),
            });
            let same_top = whole
                && entry.attribute.is_none()
                && entry.module.split('.').next() == module.split('.').next();
            if entry.module != *module && same_top {
                entry.also.push(module.clone());
            } else if entry.module != *module
                || entry.attribute != *attribute
                || entry.level != *level
            {
                not.insert(bind.name);
            }
            entry.statements.push(statement.id);
            entry.hoisted &= hoisted;
        }
    }
    found.retain(|name, _| !not.contains(name) && !timeline.is_deleted(*name));
    hoist_whole_statements(analysis, &mut found);
    found
}

/// A statement leaves the body only when all that it binds does: one that also binds a name that
/// is no plain import stays, and so do the names with it.
fn hoist_whole_statements(analysis: &Analysis, found: &mut BTreeMap<NameId, ImportedName>) {
    let mut stays: Vec<NameId> = Vec::new();
    for statement in &analysis.statements {
        let whole = statement
            .binds
            .iter()
            .all(|bind| found.get(&bind.name).is_some_and(|import| import.hoisted));
        if !whole {
            stays.extend(statement.binds.iter().map(|bind| bind.name));
        }
    }
    for name in stays {
        if let Some(import) = found.get_mut(&name) {
            import.hoisted = false;
        }
    }
}

fn is_only_imports(statement: &Statement) -> bool {
    statement.is_simple
        && statement.mutates.is_empty()
        && statement.deletes.is_empty()
        && statement.shows.is_none()
        && statement
            .effects
            .iter()
            .all(|effect| matches!(effect.place, Place::Stdout | Place::Stderr))
        && statement
            .binds
            .iter()
            .all(|bind| matches!(bind.kind, BindKind::Import { .. }))
        && (!statement.binds.is_empty() || statement.reads.is_empty())
}

/// Decides which definitions go to `functions.py`, by taking away those that cannot until no more go.
fn lift(
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
    let changed = |statement: &Statement| {
        let named = |name: NameId| {
            let mut reads = statement.reads.iter();
            reads.any(|read| read.name == name && read.through.is_none())
        };
        let changes = statement.mutates.iter().filter(|change| !change.unlikely);
        let names: Vec<NameId> = changes
            .map(|change| change.name)
            .filter(|name| named(*name))
            .collect();
        names
    };
    let mut lifting = Lifting {
        analysis,
        timeline,
        literals,
        defined,
        changed_by_name: analysis.statements.iter().flat_map(changed).collect(),
        candidates: BTreeMap::new(),
        constants: BTreeSet::new(),
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
    changed_by_name: BTreeSet<NameId>,
    candidates: BTreeMap<NameId, Lifted>,
    /// Literals that classes read.
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
            && definition
                .definition_reads
                .iter()
                .all(|name| classes.imports.contains_key(name) || self.defined.contains(name))
    }

    /// Whether the function or class object itself is changed. A function that is handed to a call
    /// of unknown effect is not: only its attributes could be, and those are set by name.
    fn changes(&self, definition: &Definition) -> bool {
        match definition.kind {
            DefinitionKind::Class => self.timeline.is_mutated(definition.name),
            _ => self.changed_by_name.contains(&definition.name),
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

    /// The values a definition needs as keyword-only arguments and the constants it needs beside
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
            if !plain {
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
                if !partial_of_other && self.timeline.last_bind(name).is_none() {
                    return None;
                }
                if !partial_of_other && classes.other_definitions.contains_key(&name) {
                    return None;
                }
                if self.constants.contains(&name) {
                    constants.push(name);
                } else {
                    values.push(name);
                }
            }
        }
        let takes_values = !definition.is_decorated && !definition.takes_any_keyword;
        (values.is_empty() || takes_values).then_some((values, constants))
    }

    /// The statement after which all that a partial needs is there.
    fn bound_after(&self, definition: &Definition, values: &[NameId]) -> u32 {
        let bound = values.iter().map(|value| match self.candidates.get(value) {
            Some(other) => other.bound_after.map_or(0, |statement| statement.0),
            None => self.timeline.last_bind(*value).unwrap_or(u32::MAX),
        });
        bound.max().unwrap_or(0).max(definition.statement.0)
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
