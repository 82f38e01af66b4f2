//! Classes that change, or may, and are handed from stage to stage like values.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Definition, DefinitionKind, NameId, ObjectId};

use crate::plan::ImportedName;
use crate::timeline::Timeline;

/// Libraries that store objects by the name of their class, which they look for in `__main__`: in a
/// stage that is a function it is not there.
const STORES: &[&str] = &[
    "cPickle",
    "concurrent",
    "copyreg",
    "dill",
    "joblib",
    "multiprocess",
    "multiprocessing",
    "pickle",
    "ray",
    "shelve",
    "torch",
];

/// Whether a class can be handed on like a value: nothing that it is asked later looks for a name of
/// the notebook, and nothing looks for it by its name.
pub(crate) fn may_be(
    analysis: &Analysis,
    timeline: &Timeline,
    definition: &Definition,
    imports: &BTreeMap<NameId, ImportedName>,
) -> bool {
    let statement = analysis.statement(definition.statement);
    let mut reads = definition.body_reads.iter();
    let stores = |import: &ImportedName| {
        let root = import.module.split('.').next().unwrap_or_default();
        STORES.contains(&root)
    };
    definition.kind == DefinitionKind::Class
        && definition.top_level
        && definition.needs_namespace.is_empty()
        && statement.needs_namespace.is_empty()
        && definition.body_binds.is_empty()
        && timeline.only_bind(definition.name) == Some(definition.statement.0)
        && reads.all(|name| imports.contains_key(name))
        && !(imports.values().any(stores) && is_held(analysis, definition))
}

/// Whether another name may hold the class or an object of it.
fn is_held(analysis: &Analysis, definition: &Definition) -> bool {
    let of_class = |name: NameId| name == definition.name;
    let defined = analysis.statement(definition.statement).points_to.iter();
    let class: BTreeSet<ObjectId> = defined
        .filter(|holding| of_class(holding.name))
        .flat_map(|holding| holding.itself.iter().copied())
        .collect();
    let all = analysis.statements.iter();
    class.is_empty()
        || all
            .flat_map(|statement| &statement.points_to)
            .any(|held| !of_class(held.name) && held.objects.iter().any(|o| class.contains(o)))
}
