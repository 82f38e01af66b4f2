//! What each name is to the package: an import, a lifted definition, a constant, a parameter, or a
//! value that stages hand on.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    ASSIGNED, Access, Analysis, Bind, BindKind, Certainty, DefinitionId, Effect, NameId, Place,
    Registers, Statement, StatementId,
};

use crate::drawn;
use crate::lift::lift;
use crate::literals;
use crate::plan::{ImportedName, Lifted, OutlineCell, Parameter, Unsettable};
use crate::setting_classes::setting_classes;
use crate::settings::Settings;
use crate::timeline::{Event, Timeline};
use crate::unsettable::unsettable;

/// The classes of names. A name in none of the tables is a value.
#[derive(Default)]
pub(crate) struct Classes {
    pub imports: BTreeMap<NameId, ImportedName>,
    pub lifted: BTreeMap<NameId, Lifted>,
    pub constants: BTreeMap<NameId, StatementId>,
    /// Those among the constants that only say how something is drawn.
    pub drawn: BTreeSet<NameId>,
    pub parameters: BTreeMap<NameId, Parameter>,
    /// Values that begin as parameters of a tagged cell, and are bound again or change later.
    pub starting: BTreeMap<NameId, Parameter>,
    /// Classes among the lifted definitions whose values are parameters.
    pub settings: BTreeMap<NameId, Parameter>,
    /// Names that look like settings and are none.
    pub unsettable: Vec<Unsettable>,
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
    let settings = Settings::new(analysis, outline, timeline);
    classes.drawn = drawn::drawn((analysis, timeline), &settings, &single);
    lift(analysis, timeline, &single, &mut classes);
    let mut chosen = literals::settings(analysis, timeline, settings.tagged());
    chosen.retain(|name, parameter| {
        !classes.constants.contains_key(name)
            && settings
                .refused(*name, parameter.statement, &parameter.value)
                .is_none()
    });
    literals::whole_statements(analysis, &mut chosen);
    classes.parameters = chosen;
    let mut starting = literals::starting(analysis, timeline, settings.tagged());
    starting.retain(|name, parameter| classes.is_value(*name) && settings.may_start(parameter));
    literals::whole_statements(analysis, &mut starting);
    classes.starting = starting;
    classes.settings = setting_classes(analysis, timeline, &classes);
    classes.unsettable = unsettable(analysis, timeline, &settings, &classes);
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
        Place::Module(path) if effect.certainty == Certainty::Definite => Some(root(path)),
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
    let mut imports = Imports {
        analysis,
        timeline,
        found: BTreeMap::new(),
        not: BTreeSet::new(),
        changed: BTreeSet::new(),
        early: BTreeSet::new(),
        path_changed: false,
    };
    let mut leading = true;
    for statement in &analysis.statements {
        let changes = statement.effects.iter().filter_map(changed_library);
        imports.changed.extend(changes);
        leading = leading && is_only_imports(statement);
        // What prints when it is imported (`import this`) prints in its cell.
        let prints = statement
            .effects
            .iter()
            .any(|effect| effect.place == Place::Stdout);
        let hoisted =
            statement.hoistable_import || (leading && !prints && !statement.binds.is_empty());
        for bind in &statement.binds {
            imports.add(statement, bind, hoisted);
        }
        imports.path_changed |= statement.effects.iter().any(changes_path);
    }
    let Imports { mut found, not, .. } = imports;
    found.retain(|name, _| !not.contains(name) && !timeline.is_deleted(*name));
    hoist_whole_statements(analysis, &mut found);
    found
}

/// What the statements so far imported.
struct Imports<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    found: BTreeMap<NameId, ImportedName>,
    /// Names that are something else, too.
    not: BTreeSet<NameId>,
    /// Libraries of which something was changed.
    changed: BTreeSet<&'a str>,
    /// Libraries that were found without the folders that the notebook added.
    early: BTreeSet<&'a str>,
    /// The notebook added folders where modules are looked for.
    path_changed: bool,
}

/// Whether modules are looked for elsewhere afterwards.
fn changes_path(effect: &Effect) -> bool {
    effect.access != Access::Read
        && matches!(&effect.place, Place::State(state) if state == "sys.path")
}

/// Whether an import is that of a module which a cell wrote: before it, there is none.
fn is_of_written(analysis: &Analysis, statement: &Statement, module: &str) -> bool {
    let module = root(module);
    let makes = |effect: &Effect| matches!(&effect.place, Place::Module(path) if path == module);
    analysis.own_modules.contains(module) && statement.effects.iter().any(makes)
}

impl<'a> Imports<'a> {
    fn add(&mut self, statement: &'a Statement, bind: &'a Bind, hoisted: bool) {
        let BindKind::Import {
            module,
            attribute,
            level,
        } = &bind.kind
        else {
            self.not.insert(bind.name);
            return;
        };
        if !self.path_changed {
            self.early.insert(root(module));
        }
        // What is perhaps found only in a folder that the notebook added is imported where it stands.
        let may_be_late =
            self.path_changed && !statement.hoistable_import && !self.early.contains(root(module));
        let is_plain = !may_be_late
            && !is_of_written(self.analysis, statement, module)
            && statement.is_simple
            && bind.certainty == Certainty::Definite
            && bind.through.is_none()
            && attribute.as_deref() != Some("*")
            && !(attribute.is_some() && self.changed.contains(root(module)));
        if !is_plain {
            self.not.insert(bind.name);
            return;
        }
        let new = ImportedName {
            name: bind.name,
            module: module.clone(),
            also: Vec::new(),
            attribute: attribute.clone(),
            level: *level,
            statements: Vec::new(),
            hoisted: true,
            repeats: true,
            registers: registers(self.analysis, self.timeline, bind.name, module),
        };
        let entry = self.found.entry(bind.name).or_insert_with(|| new.clone());
        let top = self.analysis.name(bind.name);
        if !is_same_import(entry, &new, top) {
            entry.repeats = false;
            if binds_top(entry, top) && binds_top(&new, top) {
                entry.also.push(module.clone());
            } else {
                if !(hoisted && is_replaced_unread(self.analysis, self.timeline, entry, statement))
                {
                    self.not.insert(bind.name);
                }
                entry.module = new.module;
                entry.attribute = new.attribute;
                entry.level = new.level;
                entry.registers = new.registers;
            }
        }
        entry.statements.push(statement.id);
        entry.hoisted &= hoisted;
    }
}

/// Whether two imports bind the same: `from a import b as c` is `import a.b as c` spelt differently.
fn is_same_import(one: &ImportedName, other: &ImportedName, name: &str) -> bool {
    let path = |import: &ImportedName| match &import.attribute {
        Some(attribute) => Some(format!("{}.{attribute}", import.module)),
        None => (!binds_top(import, name)).then(|| import.module.clone()),
    };
    let same = one.module == other.module && one.attribute == other.attribute;
    let spelt = || path(one).is_some() && path(one) == path(other);
    one.level == other.level && (same || spelt())
}

/// Whether the import binds the module's first part, as `import os.path` does.
fn binds_top(import: &ImportedName, name: &str) -> bool {
    import.attribute.is_none() && import.module.split('.').next() == Some(name)
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
