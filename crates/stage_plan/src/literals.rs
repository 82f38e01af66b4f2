//! Names that the notebook binds to plain constants and to nothing else.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, BindKind, Certainty, Literal, NameId, StatementId};
use nbship_diagnostics::CellNumber;

use crate::plan::Parameter;
use crate::timeline::{Event, Timeline};

/// Names bound exactly once, surely, by the statement itself, to a literal, and never changed.
pub(crate) fn single(
    analysis: &Analysis,
    timeline: &Timeline,
) -> BTreeMap<NameId, (StatementId, Literal)> {
    let settings = settings(analysis, timeline, &BTreeSet::new());
    let alone = |id: StatementId| analysis.statement(id).binds.len() == 1;
    let once = settings.into_iter().filter(|(name, parameter)| {
        alone(parameter.statement) && timeline.only_bind(*name) == Some(parameter.statement.0)
    });
    once.map(|(name, parameter)| (name, (parameter.statement, parameter.value)))
        .collect()
}

/// Names bound surely to a literal and never changed, once or several times in one cell (or in cells
/// tagged as parameters) before anything reads them, by statements that do nothing else: the last value
/// is the name's.
pub(crate) fn settings(
    analysis: &Analysis,
    timeline: &Timeline,
    tagged: &BTreeSet<CellNumber>,
) -> BTreeMap<NameId, Parameter> {
    let mut found: BTreeMap<NameId, Parameter> = BTreeMap::new();
    for parameter in assigned(analysis) {
        match found.get_mut(&parameter.name) {
            Some(earlier) => earlier.replace(parameter),
            None => drop(found.insert(parameter.name, parameter)),
        }
    }
    found.retain(|_, parameter| keeps(analysis, timeline, tagged, parameter));
    found
}

/// Each assignment of a literal by a statement that does nothing else, in order.
fn assigned(analysis: &Analysis) -> Vec<Parameter> {
    let mut found = Vec::new();
    for statement in analysis.statements.iter().filter(|one| one.is_simple) {
        let names: BTreeSet<NameId> = statement.binds.iter().map(|bind| bind.name).collect();
        for bind in &statement.binds {
            let BindKind::Literal(literal) = &bind.kind else {
                continue;
            };
            if bind.through.is_some() || names.len() < statement.binds.len() {
                continue;
            }
            found.push(Parameter {
                name: bind.name,
                value: literal.clone(),
                statement: statement.id,
                cell: statement.cell,
                before: Vec::new(),
                is_class: false,
                is_start: false,
            });
        }
    }
    found
}

/// Literals of tagged cells with which names begin: nothing has to do with the name before. What
/// becomes of it later is the notebook's.
pub(crate) fn starting(
    analysis: &Analysis,
    timeline: &Timeline,
    tagged: &BTreeSet<CellNumber>,
) -> BTreeMap<NameId, Parameter> {
    let mut found: BTreeMap<NameId, Parameter> = BTreeMap::new();
    for parameter in assigned(analysis) {
        if !tagged.contains(&parameter.cell) {
            continue;
        }
        let so_far = found.get(&parameter.name);
        let known = so_far.into_iter().flat_map(Parameter::statements);
        let own = known.chain([parameter.statement]);
        let own = own.map(|statement| (statement.0, Event::Bind(Certainty::Definite)));
        let count = 1 + so_far.map_or(0, |earlier| 1 + earlier.before.len());
        let events = timeline.of(parameter.name).iter().copied();
        if !events.take(count).eq(own) {
            continue;
        }
        match found.get_mut(&parameter.name) {
            Some(earlier) => earlier.replace(parameter),
            None => drop(found.insert(parameter.name, parameter)),
        }
    }
    for parameter in found.values_mut() {
        parameter.is_start = true;
    }
    found
}

/// Whether nothing else binds the name, and nothing reads it before it has its last value.
fn keeps(
    analysis: &Analysis,
    timeline: &Timeline,
    tagged: &BTreeSet<CellNumber>,
    parameter: &Parameter,
) -> bool {
    let name = parameter.name;
    let own = parameter.before.iter().map(|(statement, _)| *statement);
    let own = own.chain([parameter.statement]);
    let is_own = own.map(|statement| (statement.0, Certainty::Definite));
    let all_tagged = tagged.contains(&parameter.cell);
    let in_cell = |(statement, _): &(StatementId, Literal)| {
        let cell = analysis.statement(*statement).cell;
        cell == parameter.cell || all_tagged && tagged.contains(&cell)
    };
    timeline.binds(name).eq(is_own)
        && parameter.before.iter().all(in_cell)
        && !timeline.is_deleted(name)
        && !timeline.is_mutated(name)
        && timeline
            .first_read(name)
            .is_none_or(|first| first > parameter.statement.0)
}

/// Leaves those whose statements bind nothing but such: a statement is left out as a whole.
pub(crate) fn whole_statements(analysis: &Analysis, chosen: &mut BTreeMap<NameId, Parameter>) {
    loop {
        let before = chosen.len();
        let is_chosen: BTreeSet<NameId> = chosen.keys().copied().collect();
        let is_whole = |statement: StatementId| {
            let mut binds = analysis.statement(statement).binds.iter();
            binds.all(|bind| is_chosen.contains(&bind.name))
        };
        chosen.retain(|_, parameter| parameter.statements().all(is_whole));
        if chosen.len() == before {
            return;
        }
    }
}
