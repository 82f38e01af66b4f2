//! Classes that change, or may, and are handed from stage to stage like values.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, Definition, DefinitionKind, NameId};

use crate::plan::ImportedName;
use crate::timeline::Timeline;

/// Whether a class can be handed on like a value: nothing that it is asked later looks for a name of
/// the notebook. Who looks for it by its own name, as pickle does, finds it in `__main__`.
pub(crate) fn may_be(
    analysis: &Analysis,
    timeline: &Timeline,
    definition: &Definition,
    imports: &BTreeMap<NameId, ImportedName>,
) -> bool {
    let statement = analysis.statement(definition.statement);
    let mut reads = definition.body_reads.iter();
    definition.kind == DefinitionKind::Class
        && definition.top_level
        && definition.needs_namespace.is_empty()
        && statement.needs_namespace.is_empty()
        && definition.body_binds.is_empty()
        && timeline.only_bind(definition.name) == Some(definition.statement.0)
        && reads.all(|name| imports.contains_key(name))
}
