//! Names that look like settings and are no parameters, each with why.

use std::collections::BTreeSet;

use nbship_analysis::facts::{
    Analysis, Bind, BindKind, Certainty, Definition, DefinitionKind, Literal, NameId, Statement,
    StatementId,
};

use crate::classify::Classes;
use crate::plan::Unsettable;
use crate::setting_classes::refused;
use crate::settings::{Settings, is_called_settings, is_constant, is_surely_called_settings};
use crate::timeline::{Event, Timeline};

pub(crate) fn unsettable(
    analysis: &Analysis,
    timeline: &Timeline,
    settings: &Settings<'_>,
    classes: &Classes,
) -> Vec<Unsettable> {
    let asking = Asking {
        analysis,
        timeline,
        settings,
        classes,
    };
    let names = (0..).map(NameId).take(analysis.names.len());
    let mut found: Vec<Unsettable> = names.filter_map(|name| asking.of(name)).collect();
    found.extend(
        analysis
            .definitions
            .iter()
            .filter_map(|definition| asking.of_class(definition)),
    );
    found.sort_by_key(|unsettable| (unsettable.cell, unsettable.name));
    found
}

/// What fits and tests give is called so, too: `param`, `conf`.
fn may_be_result(name: &str) -> bool {
    let name = name.to_lowercase();
    name.contains("param") || name.contains("conf") && !name.contains("config")
}

struct Asking<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    settings: &'a Settings<'a>,
    classes: &'a Classes,
}

impl<'a> Asking<'a> {
    /// None where the name is a parameter or begins as one, or does not look like one.
    fn of(&self, name: NameId) -> Option<Unsettable> {
        let classes = self.classes;
        let is_constant_of_class = classes.constants.contains_key(&name);
        if !is_constant_of_class && !classes.is_value(name) {
            return None;
        }
        if classes.starting.contains_key(&name) {
            return None;
        }
        let (statement, bind) = self.binding(name)?;
        let kind = &bind.kind;
        let is_tagged = self.settings.are_tagged(statement.id);
        let text = self.analysis.name(name);
        let is_called_so = is_constant(text) || is_called_settings(text);
        let is_expected = match kind {
            BindKind::Literal(Literal::Table(entries)) => is_called_so && !entries.is_empty(),
            BindKind::Value => {
                is_surely_called_settings(text) && (bind.is_display || !may_be_result(text))
            }
            BindKind::Literal(literal) => self.is_set_again(name, statement.id, literal),
            _ => false,
        };
        let is_literal = matches!(kind, BindKind::Literal(_));
        if !is_tagged && !is_called_so && !is_literal {
            return None;
        }
        let why = if classes.drawn.contains(&name) {
            "it only says how something is drawn, and stands in functions.py".to_owned()
        } else if is_constant_of_class {
            "a class in functions.py reads it, and it stands there".to_owned()
        } else {
            self.why(name, statement, kind)
        };
        Some(Unsettable {
            name,
            cell: statement.cell,
            why,
            is_expected: is_tagged || is_expected,
        })
    }

    fn of_class(&self, definition: &Definition) -> Option<Unsettable> {
        let name = definition.name;
        let is_class = definition.kind == DefinitionKind::Class && definition.top_level;
        let why = refused(self.analysis, self.timeline, self.classes, definition)?;
        is_class.then(|| Unsettable {
            name,
            cell: self.analysis.statement(definition.statement).cell,
            why,
            is_expected: !definition.constants.is_empty()
                || is_called_settings(self.analysis.name(name)),
        })
    }

    /// The first statement that does nothing but bind the name (and others), and to what.
    fn binding(&self, name: NameId) -> Option<(&'a Statement, &'a Bind)> {
        let mut binds = self.timeline.binds(name);
        binds.find_map(|(at, _)| {
            let statement = &self.analysis.statements[at as usize];
            let mut own = statement.binds.iter();
            let own = own.find(|bind| bind.name == name && bind.through.is_none())?;
            let is_assigned = matches!(own.kind, BindKind::Literal(_) | BindKind::Value);
            (statement.is_simple && is_assigned).then_some((statement, own))
        })
    }

    /// Whether several cells set the name, each to a value of its own, and nothing else writes it: each
    /// piece of work has its own setting.
    fn is_set_again(&self, name: NameId, first: StatementId, literal: &Literal) -> bool {
        let mut cells = BTreeSet::new();
        let mut sets = |(at, certainty): (u32, Certainty)| {
            let statement = &self.analysis.statements[at as usize];
            let mut binds = statement.binds.iter().filter(|bind| bind.name == name);
            cells.insert(statement.cell);
            statement.is_simple
                && certainty == Certainty::Definite
                && binds.all(|bind| matches!(bind.kind, BindKind::Literal(_)))
        };
        self.timeline.binds(name).all(&mut sets)
            && cells.len() > 1
            && !self.timeline.is_mutated(name)
            && !self.timeline.is_deleted(name)
            && self.settings.refused(name, first, literal).is_none()
    }

    fn why(&self, name: NameId, statement: &Statement, kind: &BindKind) -> String {
        let elsewhere = self
            .timeline
            .binds(name)
            .find(|(at, certainty)| *at != statement.id.0 || *certainty == Certainty::May);
        if let Some((at, certainty)) = elsewhere {
            let paths = match certainty {
                Certainty::May => ", on some paths only",
                Certainty::Definite => "",
            };
            return format!("cell {} binds it, too{paths}", self.cell(at));
        }
        if let Some(at) = self.first(name, |event| matches!(event, Event::Delete(_))) {
            return format!("cell {} deletes it", self.cell(at));
        }
        if let Some(at) = self.first(name, |event| matches!(event, Event::Mutate { .. })) {
            let mut changes = self.analysis.statements[at as usize].mutates.iter();
            let change = changes.find(|change| change.name == name);
            let (may, why) = change.map_or(("", ""), |change| match change.certainty {
                Certainty::May => (" may", change.why.as_str()),
                Certainty::Definite => ("", change.why.as_str()),
            });
            let verb = if may.is_empty() { "changes" } else { "change" };
            return format!("cell {}{may} {verb} it: {why}", self.cell(at));
        }
        let BindKind::Literal(literal) = kind else {
            return "its value is computed, not written out".to_owned();
        };
        let first = self.timeline.first_read(name);
        if let Some(at) = first.filter(|at| *at <= statement.id.0) {
            return format!("cell {} reads it before it has its value", self.cell(at));
        }
        let refused = self.settings.refused(name, statement.id, literal);
        refused.unwrap_or_else(|| {
            "its statement binds other names, too, that are no settings".to_owned()
        })
    }

    fn first(&self, name: NameId, wanted: impl Fn(&Event) -> bool) -> Option<u32> {
        let events = self.timeline.of(name).iter();
        let mut found = events.filter(|(_, event)| wanted(event));
        found.next().map(|(at, _)| *at)
    }

    fn cell(&self, statement: u32) -> nbship_diagnostics::CellNumber {
        self.analysis.statements[statement as usize].cell
    }
}
