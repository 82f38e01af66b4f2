//! What each cell is for: by the work of its statements, and where they say nothing, by what becomes
//! of the values that they make out of the data.

use std::collections::BTreeSet;

use nbship_analysis::facts::{
    Access, Analysis, Bind, BindKind, CellFacts, Certainty, Effect, NameId, Place, Role, Statement,
    StatementId,
};
use nbship_diagnostics::CellNumber;

use crate::timeline::{Event, Timeline};
use crate::work::{Counts, is_phase, kinds, settle_predictions};

/// What each cell is for; None for one that imports, defines or sets.
pub fn roles_of_cells(analysis: &Analysis) -> Vec<(CellNumber, Option<Role>)> {
    let roles = cell_roles(analysis, &Timeline::new(analysis));
    let cells = analysis.cells.iter().map(|cell| cell.cell);
    cells.zip(roles).collect()
}

/// The same, in the order of the cells.
pub(crate) fn cell_roles(analysis: &Analysis, timeline: &Timeline) -> Vec<Option<Role>> {
    let cells = Cells::new(analysis, timeline);
    let own = analysis.cells.iter().map(|cell| cells.own(cell));
    let mut roles: Vec<Option<Role>> = own.collect();
    // What a value is for is told by the cells that read it, so from the last cell to the first.
    for (at, cell) in analysis.cells.iter().enumerate().rev() {
        if let Some(role) = cells.by_readers(cell, roles[at], &roles) {
            roles[at] = Some(role);
        }
    }
    roles
}

/// What tells the role of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// A statement does such work.
    Statement(StatementId),
    /// A cell that works so reads what this one makes.
    Reader(NameId, CellNumber),
    /// What the cell makes is only shown.
    Shown,
}

/// The role of a cell, and what tells it.
pub fn told_role(analysis: &Analysis, number: CellNumber) -> Option<(Role, Telling)> {
    let timeline = Timeline::new(analysis);
    let roles = cell_roles(analysis, &timeline);
    let mut numbers = analysis.cells.iter();
    let at = numbers.position(|cell| cell.cell == number)?;
    let role = roles[at]?;
    let cells = Cells::new(analysis, &timeline);
    let cell = &analysis.cells[at];
    let telling = match cells.own(cell) == Some(role) {
        true => cells.teller(cell, role).map(Telling::Statement),
        false => cells.telling_reader(cell, role, &roles),
    };
    Some((role, telling.unwrap_or(Telling::Shown)))
}

struct Cells<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    /// Names of imports and definitions.
    given: BTreeSet<NameId>,
    /// Statements that read what was loaded, or was made of it.
    derived: BTreeSet<u32>,
    /// The cell of each statement, by its place among the cells.
    homes: Vec<usize>,
}

impl<'a> Cells<'a> {
    fn new(analysis: &'a Analysis, timeline: &'a Timeline) -> Self {
        let imports = |bind: &&Bind| matches!(bind.kind, BindKind::Import { .. });
        let binds = analysis.statements.iter().flat_map(|all| &all.binds);
        let mut given: BTreeSet<NameId> = binds.filter(imports).map(|bind| bind.name).collect();
        given.extend(
            analysis
                .definitions
                .iter()
                .map(|definition| definition.name),
        );
        let mut homes = vec![0; analysis.statements.len()];
        for (at, cell) in analysis.cells.iter().enumerate() {
            for statement in cell.statements.clone() {
                homes[statement as usize] = at;
            }
        }
        Self {
            analysis,
            timeline,
            derived: derived(analysis, &given),
            given,
            homes,
        }
    }

    fn statements(&self, cell: &CellFacts) -> &'a [Statement] {
        let within = cell.statements.clone();
        &self.analysis.statements[within.start as usize..within.end as usize]
    }

    fn is_value(&self, name: NameId) -> bool {
        !self.given.contains(&name)
    }

    /// What the statements of a cell say by themselves.
    fn own(&self, cell: &CellFacts) -> Option<Role> {
        let statements = self.statements(cell);
        let mut counts = Counts::new();
        let last = cell.statements.end.saturating_sub(1);
        let goes_on = |name: NameId| self.timeline.live_after(name, last);
        for role in statements
            .iter()
            .flat_map(|one| lasting_work(one, &goes_on))
        {
            *counts.entry(role).or_default() += 1;
        }
        if counts.is_empty() {
            for role in statements.iter().flat_map(|statement| &statement.work) {
                *counts.entry(*role).or_default() += 1;
            }
        }
        settle_predictions(&mut counts);
        // What comes with training it is there for.
        if counts.contains_key(&Role::Train) {
            return Some(Role::Train);
        }
        let (main, _) = kinds(&counts);
        // Rows that are taken clean only what goes on.
        let mut prepares = statements.iter().filter_map(|statement| statement.prepares);
        let prepares = prepares.find(|role| *role != Role::Clean);
        let fetches = || statements.iter().any(fetches).then_some(Role::Load);
        main.filter(|main| is_phase(*main))
            .or(prepares)
            .or_else(fetches)
            .or(main)
            .or_else(|| self.only_shows(cell).then_some(Role::Explore))
    }

    /// Whether all that statements do is to show values of the notebook.
    fn only_shows(&self, cell: &CellFacts) -> bool {
        let last = cell.statements.end.saturating_sub(1);
        let is_taken = |name: NameId| self.timeline.live_after(name, last);
        let only = |statement: &Statement| {
            let mut changes = statement.mutates.iter();
            let is_scratch = |bind: &Bind| {
                bind.is_incidental || !self.is_value(bind.name) || !is_taken(bind.name)
            };
            statement.binds.iter().all(is_scratch)
                && changes.all(|change| change.unlikely || !is_taken(change.name))
        };
        let statements = self.statements(cell);
        let mut reads = statements.iter().flat_map(|statement| &statement.reads);
        statements.iter().any(shows)
            && statements.iter().all(only)
            && reads.any(|read| self.is_value(read.name))
    }

    /// What a cell is for that makes something of the data and says no more: what later work reads are
    /// features, or cleaned rows, what only is looked at belongs to the look.
    fn by_readers(
        &self,
        cell: &CellFacts,
        own: Option<Role>,
        roles: &[Option<Role>],
    ) -> Option<Role> {
        if own.is_some_and(is_phase) || own == Some(Role::Save) {
            return None;
        }
        let is_asked = |role: Role| matches!(role, Role::Predict | Role::Evaluate);
        let is_work =
            |role: Role| is_phase(role) && role != Role::Load && (own.is_none() || !is_asked(role));
        let makers = self.makers(cell, own.is_some());
        let read_by = |of: &dyn Fn(Role) -> bool, made: &BTreeSet<usize>| {
            made.iter().any(|at| roles[*at].is_some_and(of))
        };
        let mut going_on = makers.iter().filter(|(_, made)| read_by(&is_work, made));
        if let Some((first, _)) = going_on.next() {
            let cleans = |maker: &Statement| maker.prepares == Some(Role::Clean);
            let is_cleaned = cleans(first) && going_on.all(|(maker, _)| cleans(maker));
            return Some(if is_cleaned {
                Role::Clean
            } else {
                Role::Feature
            });
        }
        let mut readers = makers.iter().flat_map(|(_, readers)| readers).peekable();
        let is_seen = self.statements(cell).iter().any(shows) || readers.peek().is_some();
        let is_look = |at: &usize| roles[*at].is_some_and(|role| !is_phase(role));
        let looks = is_seen && !makers.is_empty() && readers.all(is_look);
        (own.is_none() && looks).then_some(Role::Explore)
    }

    /// The first statement of a cell that does such work.
    fn teller(&self, cell: &CellFacts, role: Role) -> Option<StatementId> {
        let statements = self.statements(cell);
        let does = |statement: &&Statement| {
            let asks = role == Role::Evaluate && statement.work.contains(&Role::Predict);
            statement.work.contains(&role) || asks
        };
        let prepares = |statement: &&Statement| {
            statement.prepares == Some(role) || role == Role::Load && fetches(statement)
        };
        let first = statements.iter().find(does);
        let first = first.or_else(|| statements.iter().find(prepares))?;
        Some(first.id)
    }

    /// The first cell that reads what the cell makes, of those that tell its role.
    fn telling_reader(
        &self,
        cell: &CellFacts,
        role: Role,
        roles: &[Option<Role>],
    ) -> Option<Telling> {
        let last = cell.statements.end.saturating_sub(1);
        let names = self.statements(cell).iter().flat_map(made);
        let mut names = names.filter(|name| self.is_value(*name));
        names.find_map(|name| {
            let mut readers = self.reads(name, last).map(|at| self.homes[at as usize]);
            let tells =
                |at: &usize| roles[*at].is_some_and(|other| is_phase(other) == is_phase(role));
            let reader = readers.find(tells)?;
            Some(Telling::Reader(name, self.analysis.cells[reader].cell))
        })
    }

    /// The statements of a cell that make something of the data, and the cells that read it. `beside`:
    /// those that say nothing themselves.
    fn makers(&self, cell: &CellFacts, beside: bool) -> Vec<(&'a Statement, BTreeSet<usize>)> {
        let last = cell.statements.end.saturating_sub(1);
        let mut makers = Vec::new();
        for statement in self.statements(cell) {
            if !self.derived.contains(&statement.id.0) || beside && !statement.work.is_empty() {
                continue;
            }
            let names = made(statement).filter(|name| self.is_value(*name));
            let mut names = names.peekable();
            if names.peek().is_some() {
                let reads = names.flat_map(|name| self.reads(name, last));
                let readers = reads.map(|at| self.homes[at as usize]).collect();
                makers.push((statement, readers));
            }
        }
        makers
    }

    /// The statements after `last` that read the value that the name has then.
    fn reads(&self, name: NameId, last: u32) -> impl Iterator<Item = u32> + '_ {
        let events = self.timeline.of(name).iter();
        let after = events.skip_while(move |(at, _)| *at <= last);
        let same = after.take_while(|(_, event)| {
            !matches!(event, Event::Bind(Certainty::Definite) | Event::Delete(_))
        });
        same.filter(|(_, event)| matches!(event, Event::Read))
            .map(|(at, _)| *at)
    }
}

/// Whether such work makes something ready for other work.
pub(crate) fn prepares(role: Role) -> bool {
    matches!(role, Role::Clean | Role::Feature)
}

/// The work of a statement, without what makes something ready for the rest of its cell alone: of that
/// nothing `goes_on`, and it is part of the work there.
pub(crate) fn lasting_work<'s>(
    statement: &'s Statement,
    goes_on: &dyn Fn(NameId) -> bool,
) -> impl Iterator<Item = Role> + use<'s> {
    let mut work = statement.work.iter();
    let is_kept = work.any(|role| prepares(*role)) && made(statement).any(goes_on);
    let work = statement.work.iter().copied();
    work.filter(move |role| is_kept || !prepares(*role))
}

/// The names whose values a statement makes or changes, as far as is known.
fn made(statement: &Statement) -> impl Iterator<Item = NameId> + '_ {
    let binds = statement.binds.iter().filter(|bind| !bind.is_incidental);
    let changes = statement.mutates.iter().filter(|change| !change.unlikely);
    let changes = changes.map(|change| change.name);
    binds.map(|bind| bind.name).chain(changes)
}

fn shows(statement: &Statement) -> bool {
    let prints = |effect: &Effect| effect.place == Place::Stdout;
    statement.shows == Some(true) || statement.effects.iter().any(prints)
}

/// Whether a statement binds what it gets over the network.
fn fetches(statement: &Statement) -> bool {
    let mut effects = statement.effects.iter();
    let binds = statement.binds.iter().any(|bind| !bind.is_incidental);
    binds && effects.any(|effect| effect.place == Place::Network)
}

/// The statements that make something of data: of what is loaded, or of what is made of it.
fn derived(analysis: &Analysis, given: &BTreeSet<NameId>) -> BTreeSet<u32> {
    let mut data: BTreeSet<NameId> = BTreeSet::new();
    let mut derived = BTreeSet::new();
    for statement in &analysis.statements {
        let reads_file = |effect: &Effect| {
            matches!(effect.place, Place::File(_) | Place::Network)
                && effect.access != Access::Write
        };
        let loads =
            statement.work.contains(&Role::Load) || statement.effects.iter().any(reads_file);
        let is_made = statement.reads.iter().any(|read| data.contains(&read.name));
        if is_made {
            derived.insert(statement.id.0);
        }
        for name in made(statement).filter(|name| !given.contains(name)) {
            if loads || is_made {
                data.insert(name);
            } else if statement.binds.iter().any(|bind| bind.name == name) {
                data.remove(&name);
            }
        }
    }
    derived
}
