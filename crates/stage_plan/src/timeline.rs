//! When each name is bound, read, changed and deleted: the planner's index over the facts.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Certainty, NameId, Statement, StatementId};

/// What happens to a name at one statement. Where several things happen, reads come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    Read,
    ReadOwn,
    /// Its value changes in place; or, unlikely, code of which nothing is known changes it.
    Mutate {
        unlikely: bool,
    },
    Bind(Certainty),
    Delete(Certainty),
}

/// Events of every name in order of the run. Built once, in linear time.
pub(crate) struct Timeline {
    events: Vec<Vec<(u32, Event)>>,
    /// The same without changes in place, of which a name may have thousands.
    decisive: Vec<Vec<(u32, Event)>>,
    /// The last statement that changes each name's value in place: perhaps, and as far as is known.
    changed: Vec<(Option<u32>, Option<u32>)>,
    /// [`Self::last_write`] of each name.
    written: Vec<Option<u32>>,
    /// What the notebook's functions and classes read, through each other, when they are used.
    bodies: BTreeMap<NameId, Vec<NameId>>,
    /// Statements and the names that a function or class has elsewhere, but surely not there.
    plain: BTreeSet<(u32, NameId)>,
    /// The last statement that asks whether two values are one object.
    last_identity: Option<u32>,
}

impl Timeline {
    pub(crate) fn new(analysis: &Analysis) -> Self {
        let mut events = vec![Vec::new(); analysis.names.len()];
        let bodies = bodies(analysis);
        let plain = plain(analysis);
        for statement in &analysis.statements {
            let at = statement.id.0;
            let mut push = |name: NameId, event| events[name.index()].push((at, event));
            for read in &statement.reads {
                push(read.name, Event::Read);
                let body = bodies.get(&read.name);
                let body = body.filter(|_| !plain.contains(&(at, read.name)));
                for name in body.into_iter().flatten() {
                    push(*name, Event::Read);
                }
            }
            for mutation in &statement.mutates {
                let unlikely = mutation.unlikely;
                push(mutation.name, Event::Mutate { unlikely });
            }
            for bind in &statement.binds {
                push(bind.name, Event::Bind(bind.certainty));
            }
            for name in &statement.reads_own {
                push(*name, Event::ReadOwn);
            }
            for (name, certainty) in &statement.deletes {
                push(*name, Event::Delete(*certainty));
            }
        }
        for list in &mut events {
            list.dedup();
        }
        let is_decisive = |(_, event): &&(u32, Event)| !matches!(event, Event::Mutate { .. });
        let decisive = events.iter();
        let decisive = decisive
            .map(|list| list.iter().filter(is_decisive).copied().collect())
            .collect();
        let changed = events.iter().map(|list| last_changes(list)).collect();
        let written = events.iter().map(|list| last_write(list)).collect();
        let mut compares = analysis.statements.iter().rev();
        let last_identity = compares
            .find(|statement| statement.compares_identity)
            .map(|statement| statement.id.0);
        Self {
            events,
            decisive,
            changed,
            written,
            bodies,
            plain,
            last_identity,
        }
    }

    /// The names that must be there where a statement uses `name`: itself, and what the body of a
    /// function or class reads that it may stand for.
    pub(crate) fn needs(
        &self,
        name: NameId,
        statement: StatementId,
    ) -> impl Iterator<Item = NameId> + '_ {
        let body = self.bodies.get(&name);
        let body = body.filter(|_| self.is_code(name, statement.0));
        std::iter::once(name).chain(body.into_iter().flatten().copied())
    }

    /// Whether the name may stand for what the notebook defines by it where a statement uses it.
    pub(crate) fn is_code(&self, name: NameId, statement: u32) -> bool {
        !self.plain.contains(&(statement, name))
    }

    pub(crate) fn of(&self, name: NameId) -> &[(u32, Event)] {
        &self.events[name.index()]
    }

    /// What happens to the name after `statement`, but for changes in place.
    fn after(&self, name: NameId, statement: u32) -> &[(u32, Event)] {
        let events = &self.decisive[name.index()];
        &events[events.partition_point(|(at, _)| *at <= statement)..]
    }

    /// Each name with the statement after which nothing happens to it any more, in order.
    pub(crate) fn endings(&self) -> Vec<(u32, NameId)> {
        let ids = (0..).map(NameId);
        let mut endings: Vec<(u32, NameId)> = ids
            .zip(&self.events)
            .filter_map(|(name, events)| Some((events.last()?.0, name)))
            .collect();
        endings.sort_unstable();
        endings
    }

    /// Whether the value the name has after `statement` may still be read, or must be there to be
    /// deleted, by a later one. A change by itself reads nothing: what changes a value reads the
    /// name that it changes it through.
    pub(crate) fn live_after(&self, name: NameId, statement: u32) -> bool {
        for (_, event) in self.after(name, statement) {
            match event {
                Event::Read | Event::Delete(_) => return true,
                Event::Bind(Certainty::Definite) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a statement after `statement` may change the name's value in place.
    pub(crate) fn mutated_after(&self, name: NameId, statement: u32) -> bool {
        self.changed[name.index()]
            .0
            .is_some_and(|last| last > statement)
    }

    /// Whether the name may have a value right before `statement`.
    pub(crate) fn may_be_bound_before(&self, name: NameId, statement: u32) -> bool {
        let events = self.of(name);
        let before = &events[..events.partition_point(|(at, _)| *at < statement)];
        let decided = before.iter().rev().find_map(|(_, event)| match event {
            Event::Bind(_) => Some(true),
            Event::Delete(Certainty::Definite) => Some(false),
            _ => None,
        });
        decided.unwrap_or(false)
    }

    /// Whether a statement after `statement` changes the name's value in place, as far as is known.
    pub(crate) fn surely_mutated_after(&self, name: NameId, statement: u32) -> bool {
        self.changed[name.index()]
            .1
            .is_some_and(|last| last > statement)
    }

    /// Whether a statement after `statement` asks whether two values are one object.
    pub(crate) fn compares_identity_after(&self, statement: u32) -> bool {
        self.last_identity.is_some_and(|last| last > statement)
    }

    /// Whether any statement asks whether two values are one object.
    pub(crate) fn compares_identity(&self) -> bool {
        self.last_identity.is_some()
    }

    /// Whether a statement after `statement` binds the name again.
    pub(crate) fn bound_after(&self, name: NameId, statement: u32) -> bool {
        self.after(name, statement)
            .iter()
            .any(|(_, event)| matches!(event, Event::Bind(_) | Event::Delete(_)))
    }

    /// Whether a statement after `statement` surely binds or deletes the name: what it was is gone.
    pub(crate) fn replaced_after(&self, name: NameId, statement: u32) -> bool {
        let sure = |event: &Event| matches!(event, Event::Bind(c) | Event::Delete(c) if *c == Certainty::Definite);
        self.after(name, statement).iter().any(|(_, e)| sure(e))
    }

    pub(crate) fn binds(&self, name: NameId) -> impl Iterator<Item = (u32, Certainty)> + '_ {
        let events = self.decisive[name.index()].iter();
        events.filter_map(|(at, event)| match event {
            Event::Bind(certainty) => Some((*at, *certainty)),
            _ => None,
        })
    }

    pub(crate) fn is_deleted(&self, name: NameId) -> bool {
        self.decisive[name.index()]
            .iter()
            .any(|(_, event)| matches!(event, Event::Delete(_)))
    }

    pub(crate) fn is_mutated(&self, name: NameId) -> bool {
        self.changed[name.index()].0.is_some()
    }

    /// The statement that binds the name, where exactly one does, surely, and it is never deleted.
    pub(crate) fn only_bind(&self, name: NameId) -> Option<u32> {
        let mut binds = self.binds(name);
        match (binds.next(), binds.next()) {
            (Some((at, Certainty::Definite)), None) if !self.is_deleted(name) => Some(at),
            _ => None,
        }
    }

    /// The statement after which the name is bound to the value it keeps; None where it may be
    /// unbound.
    pub(crate) fn last_bind(&self, name: NameId) -> Option<u32> {
        let sure = self
            .binds(name)
            .any(|(_, certainty)| certainty == Certainty::Definite);
        let last = self.binds(name).last().map(|(at, _)| at);
        last.filter(|_| sure && !self.is_deleted(name))
    }

    /// The last statement before `statement` that binds the name; None where it may be unbound there.
    pub(crate) fn bind_before(&self, name: NameId, statement: u32) -> Option<u32> {
        let events = self.of(name);
        let before = &events[..events.partition_point(|(at, _)| *at < statement)];
        let mut is_sure = false;
        let mut last = None;
        for (at, event) in before {
            match event {
                Event::Bind(certainty) => {
                    is_sure |= *certainty == Certainty::Definite;
                    last = Some(*at);
                }
                Event::Delete(_) => is_sure = false,
                _ => {}
            }
        }
        last.filter(|_| is_sure)
    }

    pub(crate) fn first_read(&self, name: NameId) -> Option<u32> {
        self.of(name)
            .iter()
            .find(|(_, event)| matches!(event, Event::Read | Event::Mutate { .. }))
            .map(|(at, _)| *at)
    }

    /// The statement that last binds or changes the name, where it is still bound at the end and
    /// no loop or the like used it up.
    pub(crate) fn last_write(&self, name: NameId) -> Option<u32> {
        self.written[name.index()]
    }

    /// The statements after `statement` that read the name.
    pub(crate) fn reads_after(
        &self,
        name: NameId,
        statement: u32,
    ) -> impl Iterator<Item = u32> + '_ {
        let events = self.after(name, statement).iter();
        events
            .filter(|(_, event)| matches!(event, Event::Read | Event::ReadOwn))
            .map(|(at, _)| *at)
    }
}

fn last_write(events: &[(u32, Event)]) -> Option<u32> {
    let mut last = None;
    for (at, event) in events {
        match event {
            Event::Bind(_) | Event::Mutate { .. } => last = Some(*at),
            Event::Delete(_) => last = None,
            Event::ReadOwn if last == Some(*at) => last = None,
            Event::Read | Event::ReadOwn => {}
        }
    }
    last
}

/// The last change in place of all, and the last that is known to be one.
fn last_changes(events: &[(u32, Event)]) -> (Option<u32>, Option<u32>) {
    let mut changes = events.iter().rev().filter_map(|(at, event)| match event {
        Event::Mutate { unlikely } => Some((*at, *unlikely)),
        _ => None,
    });
    let last = changes.next();
    let sure = last
        .into_iter()
        .chain(changes)
        .find(|(_, unlikely)| !unlikely);
    (last.map(|(at, _)| at), sure.map(|(at, _)| at))
}

fn bodies(analysis: &Analysis) -> BTreeMap<NameId, Vec<NameId>> {
    let mut own: BTreeMap<NameId, BTreeSet<NameId>> = BTreeMap::new();
    for definition in &analysis.definitions {
        own.entry(definition.name)
            .or_default()
            .extend(definition.body_reads.iter().copied());
    }
    // Whose closure a name was last seen in.
    let mut seen: Vec<Option<NameId>> = vec![None; analysis.names.len()];
    let mut closure = |name: NameId| {
        let mut all: Vec<NameId> = Vec::new();
        let mut open = vec![name];
        while let Some(next) = open.pop() {
            for read in own.get(&next).into_iter().flatten() {
                if seen[read.index()].replace(name) != Some(name) {
                    all.push(*read);
                    open.push(*read);
                }
            }
        }
        all.retain(|read| *read != name);
        all.sort_unstable();
        all
    };
    own.keys().map(|name| (*name, closure(*name))).collect()
}

/// For each statement, those of its names that have a definition but surely are something else then:
/// they were bound to that, and not perhaps to the definition since. What code reads when it is
/// called may have changed until then.
fn plain(analysis: &Analysis) -> BTreeSet<(u32, NameId)> {
    let all = analysis.definitions.iter();
    let names: BTreeSet<NameId> = all.map(|definition| definition.name).collect();
    let mut definitions = analysis.definitions.iter().peekable();
    let mut now: BTreeSet<NameId> = BTreeSet::new();
    let mut plain = BTreeSet::new();
    for statement in &analysis.statements {
        let mut here: BTreeSet<NameId> = BTreeSet::new();
        let mut late: BTreeSet<NameId> = statement.captures.iter().copied().collect();
        while let Some(definition) = definitions.next_if(|next| next.statement <= statement.id) {
            here.insert(definition.name);
            late.extend(&definition.body_reads);
        }
        now.extend(&here);
        let is_plain = |name: &NameId| names.contains(name) && !now.contains(name);
        let found = touched(statement).filter(|name| is_plain(name) && !late.contains(name));
        plain.extend(found.map(|name| (statement.id.0, name)));
        let bound = statement
            .binds
            .iter()
            .map(|bind| (bind.name, bind.certainty));
        for (name, certainty) in bound.chain(statement.deletes.iter().copied()) {
            if certainty == Certainty::Definite && !here.contains(&name) {
                now.remove(&name);
            }
        }
    }
    plain
}

/// The names that a statement uses or changes by itself.
fn touched(statement: &Statement) -> impl Iterator<Item = NameId> + '_ {
    let reads = statement.reads.iter().map(|read| read.name);
    let own = statement.reads_own.iter().copied();
    let changed = statement.mutates.iter().map(|mutation| mutation.name);
    let deleted = statement.deletes.iter().map(|(name, _)| *name);
    reads.chain(own).chain(changed).chain(deleted)
}
