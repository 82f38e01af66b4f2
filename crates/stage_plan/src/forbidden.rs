//! Boundaries that changes to modules and comparisons by identity forbid.

use std::collections::BTreeSet;

use nbship_analysis::facts::{
    ASSIGNED, Access, Analysis, BindKind, Certainty, Definition, DefinitionKind, Effect, NAMESPACE,
    NameId, Place, Reason, Statement,
};

use crate::classify::Classes;
use crate::cuts::Boundaries;
use crate::timeline::Timeline;

/// Libraries whose frames and arrays have accessors: `@pd.api.extensions.register_…_accessor("name")`.
const WITH_ACCESSORS: &[&str] = &["dask", "geopandas", "modin", "pandas", "polars", "xarray"];

/// Whether a class that is no part of `functions.py`, and reads names that stages hand on, is decorated
/// with what may register it.
fn is_registered(definition: &Definition, classes: &Classes) -> bool {
    let by_library = |name: &NameId| {
        let import = classes.imports.get(name);
        let root = import.and_then(|import| import.module.split('.').next());
        root.is_some_and(|root| WITH_ACCESSORS.contains(&root))
    };
    definition.kind == DefinitionKind::Class
        && definition.is_decorated
        && classes.other_definitions.contains_key(&definition.name)
        && definition.definition_reads.iter().any(by_library)
        && definition
            .body_reads
            .iter()
            .any(|name| classes.is_value(*name))
}

/// Modules of which nobody holds functions, unless they are imported. Whatever holds a library's own
/// function is stored by that function's name, under which another process finds what was put there.
const NOT_HELD: &[&str] = &["ssl", "warnings"];

/// Whether a statement does no more to libraries than to set attributes of theirs to functions of
/// `functions.py` (`warnings.warn = ignore`) or of theirs
/// (`ssl._create_default_https_context = ssl._create_unverified_context`): as state of the process, it is set again in others.
fn sets_function(
    analysis: &Analysis,
    classes: &Classes,
    timeline: &Timeline,
    statement: &Statement,
) -> bool {
    let carried = |module: &str| {
        let start = format!("{ASSIGNED}{module}.");
        let sets = |effect: &Effect| match &effect.place {
            Place::State(state) => state
                .strip_prefix(&start)
                .is_some_and(|name| !name.contains('.')),
            _ => false,
        };
        statement.effects.iter().any(sets)
    };
    let is_function = |name: NameId| {
        let Some(lifted) = classes.lifted.get(&name) else {
            return false;
        };
        let definition = &analysis.definitions[lifted.definition.index()];
        definition.kind == DefinitionKind::Function
            && !definition.is_decorated
            && lifted.values.is_empty()
            && timeline.only_bind(name) == Some(definition.statement.0)
            && !timeline.is_mutated(name)
    };
    let imports_members = |of: &str| {
        let mut binds = analysis.statements.iter().flat_map(|other| &other.binds);
        binds.any(|bind| match &bind.kind {
            BindKind::Import {
                module, attribute, ..
            } => module == of && attribute.is_some(),
            _ => false,
        })
    };
    let is_set = |effect: &Effect| match &effect.place {
        Place::Module(module) => {
            NOT_HELD.contains(&module.as_str())
                && effect.access == Access::Write
                && carried(module)
                && !imports_members(module)
        }
        _ => true,
    };
    let mut reads = statement.reads.iter().map(|read| read.name);
    statement.is_simple
        && statement.binds.is_empty()
        && statement.effects.iter().all(is_set)
        && reads.all(|name| classes.imports.contains_key(&name) || is_function(name))
}

impl Boundaries<'_> {
    /// A changed module or class cannot be carried to another process.
    ///
    /// One beside the notebook is seen changed by what is imported from such modules, others by
    /// whatever comes later; what a library may have been set up to do, by what is imported from it.
    pub(crate) fn forbid_after_patches(&mut self, classes: &Classes, timeline: &Timeline) {
        let analysis = self.analysis;
        let mut known: BTreeSet<(&String, bool)> = BTreeSet::new();
        for statement in &analysis.statements {
            for effect in &statement.effects {
                let Place::Module(module) = &effect.place else {
                    continue;
                };
                let is_sure = effect.certainty == Certainty::Definite;
                let is_plain = effect.access == Access::Read
                    || sets_function(analysis, classes, timeline, statement);
                if is_plain || !known.insert((module, is_sure)) {
                    continue;
                }
                let end = match analysis.own_modules.contains(module) {
                    true if is_sure => self.last_use_of(&analysis.own_modules),
                    false if is_sure => self.analysis.cells.len(),
                    _ => self.last_use_of(&BTreeSet::from([module.clone()])),
                };
                let text = match is_sure && module != NAMESPACE {
                    true => {
                        format!("`{module}` is changed here, and later code must see it changed")
                    }
                    false => effect.why.clone(),
                };
                let reason = Reason {
                    text,
                    cell: statement.cell,
                    span: effect.span,
                };
                let at = self.positions[statement.id.index()];
                let start = match is_sure {
                    true => self.first_part_of(module).min(at),
                    false => at,
                };
                self.forbid(start + 1..=end.max(at), &reason);
            }
        }
    }

    /// The first cell that binds a name to what the module holds: to that name and to the module it must
    /// stay one and the same.
    fn first_part_of(&self, module: &str) -> usize {
        let members = &self.analysis.members;
        let is_part = |name: &NameId| members.get(name).is_some_and(|of| of == module);
        let binds = |statement: &&Statement| statement.binds.iter().any(|b| is_part(&b.name));
        let first = self.analysis.statements.iter().find(binds);
        first.map_or(usize::MAX, |statement| self.positions[statement.id.index()])
    }

    /// The last cell that names something imported from one of these modules or what they are in.
    fn last_use_of(&self, modules: &BTreeSet<String>) -> usize {
        let root = |path: &str| path.split('.').next().unwrap_or(path).to_owned();
        let own: BTreeSet<String> = modules.iter().map(|m| root(m)).collect();
        let statements = &self.analysis.statements;
        let imported: BTreeSet<NameId> = statements
            .iter()
            .flat_map(|statement| &statement.binds)
            .filter(|bind| match &bind.kind {
                BindKind::Import { module, level, .. } => *level > 0 || own.contains(&root(module)),
                _ => false,
            })
            .map(|bind| bind.name)
            .chain(
                self.analysis
                    .members
                    .iter()
                    .filter(|(_, root)| own.contains(*root))
                    .map(|(name, _)| *name),
            )
            .collect();
        let uses = statements.iter().rev().find(|statement| {
            let mut reads = statement.reads.iter();
            reads.any(|read| imported.contains(&read.name))
        });
        uses.map_or(0, |statement| self.positions[statement.id.index()])
    }

    /// A class that a library of frames was given to find under a name of its own is called without
    /// being named: what it reads of the notebook must be there ever after.
    pub(crate) fn forbid_after_registered(&mut self, classes: &Classes) {
        let analysis = self.analysis;
        for definition in &analysis.definitions {
            if !is_registered(definition, classes) {
                continue;
            }
            let statement = analysis.statement(definition.statement);
            let name = analysis.name(definition.name);
            let reason = Reason {
                text: format!(
                    "`{name}` reads names of the notebook, and a library may call it later"
                ),
                cell: statement.cell,
                span: statement.span,
            };
            let from = self.positions[statement.id.index()] + 1;
            self.forbid(from..=analysis.cells.len(), &reason);
        }
    }

    /// Floats, texts and the like that are compared by identity stay in one process.
    pub(crate) fn forbid_within_identities(&mut self, timeline: &Timeline) {
        let analysis = self.analysis;
        for statement in &analysis.statements {
            for name in &statement.identities {
                let bound = timeline
                    .binds(*name)
                    .take_while(|(at, _)| *at < statement.id.0);
                let Some((first, _)) = bound.last() else {
                    continue;
                };
                let reason = Reason {
                    text: format!("`{}` is compared by identity", analysis.name(*name)),
                    cell: statement.cell,
                    span: statement.span,
                };
                let from = self.positions[first as usize] + 1;
                self.forbid(from..=self.positions[statement.id.index()], &reason);
            }
        }
    }
}
