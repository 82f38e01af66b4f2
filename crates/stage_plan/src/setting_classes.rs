//! Classes of settings: values under names, made in `functions.py`, where a run with other values
//! makes them with those.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Definition, Literal, NameId};

use crate::classify::Classes;
use crate::plan::Parameter;
use crate::settings::is_called_settings;
use crate::timeline::{Event, Timeline};

pub(crate) fn setting_classes(
    analysis: &Analysis,
    timeline: &Timeline,
    classes: &Classes,
) -> BTreeMap<NameId, Parameter> {
    let all = analysis.definitions.iter();
    let settable =
        all.filter(|definition| refused(analysis, timeline, classes, definition).is_none());
    let parameter = |definition: &Definition| Parameter {
        name: definition.name,
        value: Literal::Table(definition.constants.clone()),
        statement: definition.statement,
        cell: analysis.statement(definition.statement).cell,
        before: Vec::new(),
        is_class: true,
        is_start: false,
    };
    settable
        .map(|definition| (definition.name, parameter(definition)))
        .collect()
}

/// The classes of settings that any of the names is, reads when it is used, or is made of.
pub(crate) fn reached(
    analysis: &Analysis,
    classes: &Classes,
    names: impl Iterator<Item = NameId>,
) -> Vec<NameId> {
    if classes.settings.is_empty() {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let mut open: Vec<NameId> = names.collect();
    open.reverse();
    while let Some(name) = open.pop() {
        if !seen.insert(name) {
            continue;
        }
        if classes.settings.contains_key(&name) {
            found.push(name);
        }
        let all = analysis.definitions.iter();
        for definition in all.filter(|definition| definition.name == name) {
            let reads = definition.body_reads.iter();
            open.extend(reads.chain(&definition.definition_reads));
        }
    }
    found
}

/// Why a definition is no class of settings; None where it is one.
pub(crate) fn refused(
    analysis: &Analysis,
    timeline: &Timeline,
    classes: &Classes,
    definition: &Definition,
) -> Option<String> {
    let name = definition.name;
    let cell = |at: u32| analysis.statements[at as usize].cell;
    let is_called_so = is_called_settings(analysis.name(name));
    if definition.constants.is_empty() || definition.has_methods && !is_called_so {
        let what = "a class of settings has values written out, no bases, and methods only where it \
                    is a dataclass or called `Config` or the like";
        return Some(what.to_owned());
    }
    let events = || timeline.of(name).iter();
    if let Some((at, _)) = events().find(|(_, event)| matches!(event, Event::Mutate { .. })) {
        return Some(format!("cell {} changes it, or may", cell(*at)));
    }
    let Some(lifted) = classes.lifted.get(&name) else {
        return Some("it is bound again, or made of values of the notebook".to_owned());
    };
    if lifted.definition != definition.id
        || !analysis.statement(definition.statement).effects.is_empty()
    {
        return Some("making it does more than that".to_owned());
    }
    let is_read = timeline.first_read(name).is_some();
    (!is_read).then(|| "nothing reads it".to_owned())
}
