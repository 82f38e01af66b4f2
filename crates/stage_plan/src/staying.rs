//! Why a definition stays in a real namespace, in words that follow its name: "`f` reads …".

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, BindKind, Definition, NameId};

use crate::classify::Classes;
use crate::settings::is_scalar;
use crate::timeline::{Event, Timeline};

/// What is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub analysis: &'a Analysis,
    pub timeline: &'a Timeline,
    pub classes: &'a Classes,
}

/// Definitions that can be neither lifted nor enclosed in a function, each with why.
pub(crate) type Staying = BTreeMap<NameId, String>;

impl Asking<'_> {
    /// Why a class can stand in no module of its own.
    pub(crate) fn of_class(&self, definition: &Definition) -> String {
        let is_own = |name: &&NameId| **name != definition.name;
        let value = |reads: &[NameId]| {
            let mut reads = reads.iter().filter(is_own);
            let found = reads.find(|name| self.classes.is_value(**name));
            found.map(|name| self.analysis.name(*name).to_owned())
        };
        if let Some(name) = value(&definition.definition_reads) {
            return format!("takes the value of `{name}` when it is defined");
        }
        if self.timeline.only_bind(definition.name).is_none() {
            return "is bound more than once".to_owned();
        }
        if let Some(name) = value(&definition.body_reads) {
            return format!("reads `{name}`, a value of the notebook");
        }
        let reads = definition.definition_reads.iter();
        let mut reads = reads.chain(&definition.body_reads).filter(is_own);
        let other = reads.find(|name| self.classes.other_definitions.contains_key(*name));
        if let Some(other) = other {
            return self.using(*other);
        }
        if self.timeline.is_mutated(definition.name) {
            return "is a class that changes".to_owned();
        }
        match definition.top_level {
            true => "is a class that cannot stand in a module of its own".to_owned(),
            false => "is a class that is defined on some paths only".to_owned(),
        }
    }

    /// Why a function that leaves its stage, where nothing closes over what it reads, stays: `last` is
    /// the last statement of its stage.
    pub(crate) fn of_function(&self, definition: &Definition, last: u32) -> Option<String> {
        let is_value = |name: &&NameId| self.classes.is_value(**name);
        let mut reads = definition.body_reads.iter().filter(is_value);
        let found = reads.find_map(|name| Some((name, self.bound_anew(*name, last)?)));
        let later = found.map(|(name, when)| {
            format!(
                "reads `{}` when it is called, and {when}",
                self.analysis.name(*name)
            )
        });
        let looked_into = definition.is_looked_into;
        later.or_else(|| looked_into.then(|| "is asked for its code or its module".to_owned()))
    }

    /// What a definition says of itself that runs in a namespace, wherever it stands.
    pub(crate) fn of_code(&self, definition: &Definition) -> Option<String> {
        let bound = definition.body_binds.first();
        let bound = bound.map(|name| format!("binds the global `{}`", self.analysis.name(*name)));
        let looks = || {
            let reason = definition.needs_namespace.first()?;
            Some(format!("looks at the namespace: {}", reason.text))
        };
        bound.or_else(looks)
    }

    /// Why what reads another definition that stays stays, too.
    pub(crate) fn using(&self, other: NameId) -> String {
        let other = self.analysis.name(other);
        format!("uses `{other}`, which stays in the namespace")
    }

    /// "cell 5 binds it anew", where one does after a statement.
    fn bound_anew(&self, name: NameId, last: u32) -> Option<String> {
        let is_bound = self.timeline.bound_after(name, last);
        let binds = |event: &Event| matches!(event, Event::Bind(_) | Event::Delete(_));
        is_bound.then(|| self.what_comes(name, last, binds))
    }

    /// "cell 5 binds it anew", "cell 5 changes it": what happens to a name after a statement that makes
    /// it another for who reads it by name.
    pub(crate) fn made_another(&self, name: NameId, last: u32) -> Option<String> {
        let said = self.bound_anew(name, last);
        said.or_else(|| {
            let changes = |event: &Event| matches!(event, Event::Mutate { .. });
            let changed = self.timeline.mutated_after(name, last);
            changed.then(|| self.what_comes(name, last, changes))
        })
    }

    fn what_comes(&self, name: NameId, last: u32, is_wanted: impl Fn(&Event) -> bool) -> String {
        let mut events = self.timeline.of(name).iter();
        let found = events.find(|(at, event)| *at > last && is_wanted(event));
        let Some((at, event)) = found else {
            return "it is another then".to_owned();
        };
        let cell = self.analysis.statements[*at as usize].cell;
        let does = match event {
            Event::Bind(_) => "binds it anew",
            Event::Delete(_) => "deletes it",
            _ => "changes it",
        };
        format!("cell {cell} {does}")
    }

    /// Whether a name is nothing but plain constants: it holds no code.
    pub(crate) fn is_plain(&self, name: NameId) -> bool {
        let mut binds = self.timeline.binds(name).peekable();
        binds.peek().is_some()
            && binds.all(|(at, _)| {
                let binds = &self.analysis.statements[at as usize].binds;
                let mut own = binds.iter().filter(|bind| bind.name == name);
                own.all(|bind| match &bind.kind {
                    BindKind::Literal(literal) => is_scalar(literal),
                    _ => false,
                })
            })
    }
}
