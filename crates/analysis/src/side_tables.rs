//! Tables that are made of others for nothing but a look: what is done to them is a part of the look, and
//! neither cleaning nor the making of features. The table that goes on is none of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Access, Bind, BindKind, Certainty, Effect, NameId, Place, Role, Statement};

/// What nothing else is made beside is looked at within so many cells, or it is the table that goes on.
const CELLS: u32 = 2;

/// Takes cleaning and features from statements that make and change nothing but such tables.
pub(crate) fn settle(statements: &mut [Statement]) {
    let lives = lives(statements);
    let side = looked_at(statements, &lives);
    let drawn = drawn(statements, &lives);
    for (at, statement) in statements.iter_mut().enumerate() {
        let written = &lives.written[at];
        if written.is_empty() || !is_look(statement, at, &lives, &side) {
            continue;
        }
        let is_drawn = written.iter().any(|life| drawn.contains(life));
        make_look(statement, is_drawn);
    }
}

/// The values that are only looked at: what one is read for may be another that goes on, and then both do.
fn looked_at(statements: &[Statement], lives: &Lives) -> BTreeSet<usize> {
    let mut side = candidates(statements, lives);
    let goes_on = |life: &usize| {
        let mut readers = lives.all[*life].readers.iter();
        !readers.all(|at| is_look(&statements[*at], *at, lives, &side))
    };
    let mut todo: Vec<usize> = side.iter().copied().filter(goes_on).collect();
    while let Some(life) = todo.pop() {
        if side.remove(&life) {
            todo.extend(lives.sources(life));
        }
    }
    side
}

/// The values that a cell which draws reads, and those that they are made of.
fn drawn(statements: &[Statement], lives: &Lives) -> BTreeSet<usize> {
    let draws = |statement: &&Statement| statement.work.contains(&Role::Plot);
    let drawing = statements.iter().filter(draws);
    let drawing: BTreeSet<_> = drawing.map(|statement| statement.cell).collect();
    let is_read = |life: &usize| {
        let mut readers = lives.all[*life].readers.iter();
        readers.any(|at| drawing.contains(&statements[*at].cell))
    };
    let mut todo: Vec<usize> = (0..lives.all.len()).filter(is_read).collect();
    let mut found = BTreeSet::new();
    while let Some(life) = todo.pop() {
        if found.insert(life) {
            todo.extend(lives.sources(life));
        }
    }
    found
}

/// A statement looks at what it makes. What a drawing is made of is a part of the drawing.
fn make_look(statement: &mut Statement, is_drawn: bool) {
    // What is transformed by what learnt it is made of the data, whoever looks.
    let learnt = statement.roles.contains(&Role::Feature);
    let mends = |role: &Role| *role == Role::Clean || *role == Role::Feature && !learnt;
    let mended =
        statement.work.iter().any(mends) || statement.prepares.is_some_and(|role| mends(&role));
    if !mended {
        return;
    }
    statement.work.retain(|role| !mends(role));
    statement.prepares = statement.prepares.filter(|role| !mends(role));
    if statement.work.is_empty() && statement.prepares.is_none() && !is_drawn {
        statement.work.push(Role::Explore);
    }
}

/// A value of a name, from where it is made of others to where another takes its place.
struct Life {
    name: NameId,
    /// Its text is its value: a table that is made of it is made of nothing.
    is_written_out: bool,
    /// The statement that makes it.
    made: usize,
    /// The values that it is made of.
    parents: BTreeSet<usize>,
    /// Statements that read it and are not there to change it alone.
    readers: BTreeSet<usize>,
    last: usize,
    /// The last statement that makes or changes it.
    last_write: usize,
}

#[derive(Default)]
struct Lives {
    all: Vec<Life>,
    /// For each statement, the lives that it begins or changes.
    written: Vec<BTreeSet<usize>>,
    /// For each statement, the lives that it reads and is not there to change alone.
    read: Vec<Vec<usize>>,
    /// For each life, the statements that begin or change it.
    writers: Vec<Vec<usize>>,
}

impl Lives {
    /// What the statements read that begin or change a value.
    fn sources(&self, life: usize) -> impl Iterator<Item = usize> + '_ {
        let writers = self.writers[life].iter();
        writers.flat_map(|at| self.read[*at].iter().copied())
    }
}

fn lives(statements: &[Statement]) -> Lives {
    let mut lives = Lives::default();
    let mut now: BTreeMap<NameId, usize> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate() {
        let read = statement.reads.iter().map(|read| read.name);
        let read: BTreeSet<usize> = read.filter_map(|name| now.get(&name).copied()).collect();
        let is_made = |life: &&usize| !lives.all[**life].is_written_out;
        let parents: BTreeSet<usize> = read.iter().filter(is_made).copied().collect();
        let goes_on = |bind: &Bind| {
            let is_own = statement.reads.iter().any(|read| read.name == bind.name);
            (is_own || bind.certainty == Certainty::May || !statement.is_simple)
                && now.contains_key(&bind.name)
        };
        let mut written = BTreeSet::new();
        let mut begun = Vec::new();
        for bind in statement.binds.iter().filter(|bind| is_value(bind)) {
            match now.get(&bind.name) {
                Some(life) if goes_on(bind) => {
                    written.insert(*life);
                }
                _ => begun.push(bind),
            }
        }
        let changes = statement.mutates.iter().filter(|change| !change.unlikely);
        written.extend(changes.filter_map(|change| now.get(&change.name).copied()));
        for life in &written {
            lives.all[*life].last_write = at;
        }
        let mut readings = Vec::new();
        for life in &read {
            lives.all[*life].last = at;
            if !written.contains(life) || !begun.is_empty() {
                lives.all[*life].readers.insert(at);
                readings.push(*life);
            }
        }
        lives.read.push(readings);
        for bind in begun {
            now.insert(bind.name, lives.all.len());
            written.insert(lives.all.len());
            lives.all.push(Life {
                name: bind.name,
                is_written_out: parents.is_empty()
                    && (bind.is_display || matches!(bind.kind, BindKind::Literal(_))),
                made: at,
                parents: parents.clone(),
                readers: BTreeSet::new(),
                last: at,
                last_write: at,
            });
        }
        for (name, certainty) in &statement.deletes {
            if *certainty == Certainty::Definite {
                now.remove(name);
            }
        }
        lives.written.push(written);
    }
    lives.writers = vec![Vec::new(); lives.all.len()];
    for (at, written) in lives.written.iter().enumerate() {
        for life in written {
            lives.writers[*life].push(at);
        }
    }
    lives
}

fn is_value(bind: &Bind) -> bool {
    !bind.is_incidental && !matches!(bind.kind, BindKind::Import { .. })
}

/// Values that are made of others, which are asked for again later, or that are soon done with.
fn candidates(statements: &[Statement], lives: &Lives) -> BTreeSet<usize> {
    let is_side = |life: &Life| {
        let goes_on = |parent: &usize| lives.all[*parent].last > life.last;
        let cells = statements[life.last]
            .cell
            .0
            .abs_diff(statements[life.made].cell.0);
        let makes = &statements[life.made];
        !life.parents.is_empty()
            && (life.readers.last() >= Some(&life.last_write) || shows_own(makes, life.name))
            && makes.defines.is_none()
            && !makes.roles.contains(&Role::Load)
            && (life.parents.iter().any(goes_on) || cells < CELLS)
    };
    let all = lives.all.iter().enumerate();
    all.filter(|(_, life)| is_side(life))
        .map(|(at, _)| at)
        .collect()
}

/// Whether a loop shows what it makes each time.
fn shows_own(makes: &Statement, name: NameId) -> bool {
    let prints = |effect: &Effect| effect.place == Place::Stdout;
    let shows = makes.shows == Some(true) || makes.effects.iter().any(prints);
    shows && makes.reads_own.contains(&name)
}

/// Whether all that a statement does is to look, or to make and change what is only looked at.
fn is_look(statement: &Statement, at: usize, lives: &Lives, side: &BTreeSet<usize>) -> bool {
    const LOOKS: [Role; 4] = [Role::Clean, Role::Feature, Role::Explore, Role::Plot];
    let writes = |effect: &Effect| {
        matches!(effect.place, Place::File(_) | Place::Network) && effect.access != Access::Read
    };
    let known = |name: NameId| {
        let mut written = lives.written[at].iter();
        written.any(|life| lives.all[*life].name == name)
    };
    let mut changes = statement.mutates.iter().filter(|change| !change.unlikely);
    statement.defines.is_none()
        && statement.work.iter().all(|role| LOOKS.contains(role))
        && !matches!(statement.prepares, Some(Role::Train | Role::Split))
        && !statement.effects.iter().any(writes)
        && lives.written[at].iter().all(|life| side.contains(life))
        && (changes.all(|change| known(change.name)) || statement.only_shows)
}
