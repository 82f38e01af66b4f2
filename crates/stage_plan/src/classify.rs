//! What each name is to the package: an import, a lifted definition, a constant, a parameter, or a
//! value that stages hand on.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    ASSIGNED, Analysis, BindKind, Certainty, DefinitionId, Effect, NameId, Place, Registers,
    Statement, StatementId,
};

use crate::lift::lift;
use crate::literals;
use crate::plan::{ImportedName, Lifted, OutlineCell, Parameter};
use crate::settings::Settings;
use crate::timeline::{Event, Timeline};

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
    /// Classes among them whose methods read nothing but imports: they can be handed on like values.
    pub carried: BTreeSet<NameId>,
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
                if !(hoisted && is_replaced_unread(analysis, timeline, entry, statement)) {
                    not.insert(bind.name);
                }
                entry.module.clone_from(module);
                entry.attribute.clone_from(attribute);
                entry.level = *level;
                entry.registers = registers(analysis, timeline, bind.name, module);
            }
            entry.statements.push(statement.id);
            entry.hoisted &= hoisted;
        }
    }
    found.retain(|name, _| !not.contains(name) && !timeline.is_deleted(*name));
    hoist_whole_statements(analysis, &mut found);
    found
}

/// Whether nothing but imports without effect happened to an imported name before `statement`
/// imports another thing under it: the last is what the notebook knows by that name.
fn is_replaced_unread(
    analysis: &Analysis,
    timeline: &Timeline,
    import: &ImportedName,
    statement: &Statement,
) -> bool {
    let before = timeline.of(import.name).iter();
    let mut before = before.take_while(|(at, _)| *at < statement.id.0);
    let mut earlier = import.statements.iter().map(|id| analysis.statement(*id));
    let mut so_far = analysis.statements[..statement.id.index()].iter();
    import.also.is_empty()
        && import.registers.is_none()
        && so_far.all(|statement| statement.needs_namespace.is_empty())
        && earlier.all(|statement| statement.hoistable_import)
        && before.all(|(_, event)| matches!(event, Event::Bind(_)))
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
