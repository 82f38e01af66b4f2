//! What a stage does, by the roles of its statements.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Access, Analysis, Bind, NameId, Place, Role, Statement, StatementId};

use crate::classify::Classes;
use crate::settings::is_constant;
use crate::timeline::Timeline;

/// More cells are about more than writing a result.
const LAST_CELLS: usize = 6;

pub(crate) type Counts = BTreeMap<Role, usize>;

/// The kinds of work that a stage does.
pub(crate) struct Work {
    /// The kind that most of its statements have; looking at values counts where nothing else is done.
    pub(crate) main: Option<Role>,
    /// The kind to name beside it.
    pub(crate) second: Option<Role>,
    /// It makes predictions with a model of before, and saves them.
    pub(crate) predicts: bool,
    /// It writes what is handed in to a competition, and nothing else comes of it.
    pub(crate) submits: bool,
    /// It does nothing but what code has to begin with: settings of libraries, plain values.
    pub(crate) sets_up: bool,
}

impl Work {
    /// `is_first`: nothing of the notebook comes before it. `cells`: what its cells are for.
    pub(crate) fn of(
        analysis: &Analysis,
        (classes, timeline): (&Classes, &Timeline),
        statements: &[StatementId],
        (is_first, cells): (bool, &[Option<Role>]),
    ) -> Self {
        let mut counts = counts(analysis, timeline, statements, is_first);
        if !is_first {
            forget_incidental(&mut counts, cells);
        }
        let submits = statements.iter().any(|id| submits(analysis, *id));
        let only_saves = !is_first
            && (submits || cells.contains(&Some(Role::Save)))
            && cells.len() <= LAST_CELLS
            && only_prepares_to_save(&counts)
            && !gives_more(analysis, timeline, statements);
        if only_saves {
            counts.retain(|role, _| *role == Role::Save || *role == Role::Predict);
        }
        let (main, second) = kinds(&counts);
        // Stages in the midst of the work are seldom about what they read.
        let is_told = |most: &Role| is_first || *most != Role::Load || main.is_none();
        let most = role_of_most(cells).filter(|most| is_phase(*most) && counts.contains_key(most));
        let most = most.filter(is_told);
        let (main, second) = match most {
            Some(most) if main != Some(most) => (Some(most), main.filter(|main| is_phase(*main))),
            _ => (main, second),
        };
        let others = [
            Role::Load,
            Role::Clean,
            Role::Split,
            Role::Train,
            Role::Evaluate,
        ];
        let predicts = counts.contains_key(&Role::Save)
            && !others.iter().any(|role| counts.contains_key(role))
            && statements.iter().any(|id| asks_model(analysis, *id));
        let mut all = statements.iter().map(|id| analysis.statement(*id));
        let sets_up =
            main.is_none() && all.all(|statement| only_sets(analysis, classes, statement));
        Self {
            main,
            second,
            predicts,
            submits: submits && only_saves,
            sets_up,
        }
    }

    pub(crate) fn loads(&self) -> bool {
        [self.main, self.second].contains(&Some(Role::Load))
    }

    /// "Load", "Load and clean".
    pub(crate) fn title(&self) -> Option<String> {
        let main = self.main?;
        if self.predicts {
            return Some("Predict".to_owned());
        }
        if self.submits {
            return Some("Write submission".to_owned());
        }
        let Some(second) = self.second else {
            return Some(role_title(main).to_owned());
        };
        let (first, then) = (main.min(second), main.max(second));
        Some(format!(
            "{} and {}",
            role_title(first),
            role_title(then).to_lowercase()
        ))
    }
}

/// How many statements have each role.
fn counts(
    analysis: &Analysis,
    timeline: &Timeline,
    statements: &[StatementId],
    is_first: bool,
) -> Counts {
    let mut counts = Counts::new();
    for id in statements {
        for role in &analysis.statement(*id).work {
            *counts.entry(*role).or_default() += 1;
        }
    }
    settle_predictions(&mut counts);
    let count = |role| counts.get(&role).copied().unwrap_or(0);
    let looks = |role: &Role| *role == Role::Clean || *role == Role::Load || !is_phase(*role);
    let only_looks = count(Role::Save) == 0 && counts.keys().all(looks);
    // What is cleaned for plots is no work beside them; what is made for later stages is.
    if only_looks && count(Role::Plot) > count(Role::Clean) {
        let kept = cleaned_and_kept(analysis, timeline, statements);
        counts.insert(Role::Clean, kept);
        counts.retain(|_, count| *count > 0);
    }
    // A form that a later stage reads to write its results in is not what it is about.
    let count = |role| counts.get(&role).copied().unwrap_or(0);
    if !is_first && count(Role::Load) <= count(Role::Save) {
        counts.remove(&Role::Load);
    }
    counts
}

/// Forgets what a stage reads beside its work: no cell of it is there for that.
fn forget_incidental(counts: &mut Counts, cells: &[Option<Role>]) {
    let is_for = |role: Role| cells.contains(&Some(role));
    let does_more = counts.keys().any(|role| is_phase(*role) && is_for(*role));
    if does_more && !is_for(Role::Load) {
        counts.remove(&Role::Load);
    }
}

/// Whether a stage saves, and what it does besides may be there for what it saves.
fn only_prepares_to_save(counts: &Counts) -> bool {
    const BEFORE: [Role; 4] = [Role::Load, Role::Clean, Role::Feature, Role::Predict];
    let count = |role| counts.get(&role).copied().unwrap_or(0);
    let is_there_for = |role: &Role| !is_phase(*role) || BEFORE.contains(role);
    count(Role::Save) > 0 && count(Role::Clean) + count(Role::Feature) > 0 && {
        let looks = count(Role::Explore) + count(Role::Plot);
        counts.keys().all(is_there_for) && looks <= count(Role::Save)
    }
}

/// Whether later code reads what the statements bind or change.
pub(crate) fn gives_more(
    analysis: &Analysis,
    timeline: &Timeline,
    statements: &[StatementId],
) -> bool {
    let Some(last) = statements.last() else {
        return false;
    };
    let all = statements.iter().map(|id| analysis.statement(*id));
    let mut names = all.flat_map(|statement| {
        let binds = statement.binds.iter().map(|bind| bind.name);
        let changes = statement.mutates.iter().filter(|change| !change.unlikely);
        binds.chain(changes.map(|change| change.name))
    });
    names.any(|name| timeline.live_after(name, last.0))
}

/// "Define parse", where statements do nothing but define and import: the first of what they define.
pub(crate) fn defined(analysis: &Analysis, statements: &[StatementId]) -> Option<String> {
    let mut all = statements.iter().map(|id| analysis.statement(*id));
    let only = |statement: &Statement| statement.defines.is_some() || statement.hoistable_import;
    let first = all.clone().find_map(|statement| statement.defines)?;
    let definition = analysis.definitions.get(first.index())?;
    let name = analysis.name(definition.name);
    all.all(only).then(|| format!("Define {name}"))
}

/// Whether a statement writes a file that is called a submission.
fn submits(analysis: &Analysis, id: StatementId) -> bool {
    let is_named = |path: &str| path.to_lowercase().contains("submi");
    let mut effects = analysis.statement(id).effects.iter();
    effects.any(|effect| {
        let file = matches!(&effect.place, Place::File(Some(path)) if is_named(path));
        file && effect.access != Access::Read
    })
}

/// Of kinds of which there is as much: what comes later in the work, training before its scores.
fn rank(role: Role) -> (bool, Role) {
    (role == Role::Train, role)
}

/// Asking a model is a part of evaluating it; what is predicted to be saved is no more than that.
pub(crate) fn settle_predictions(counts: &mut Counts) {
    let Some(predictions) = counts.remove(&Role::Predict) else {
        return;
    };
    if let Some(evaluations) = counts.get_mut(&Role::Evaluate) {
        *evaluations += predictions;
    } else if !counts.contains_key(&Role::Save) {
        counts.insert(Role::Predict, predictions);
    }
}

/// How many statements clean what more is made of than plots.
fn cleaned_and_kept(analysis: &Analysis, timeline: &Timeline, statements: &[StatementId]) -> usize {
    let last = statements.last().map_or(0, |id| id.0);
    let mut looking: BTreeSet<u32> = BTreeSet::new();
    let mut kept = 0;
    for id in statements.iter().rev() {
        let statement = analysis.statement(*id);
        let is_looked_at = |bind: &Bind| {
            let reads = timeline.reads_after(bind.name, id.0);
            let mut reads = reads.take_while(|at| *at <= last).peekable();
            let is_read = reads.peek().is_some() || statement.work.contains(&Role::Plot);
            is_read
                && reads.all(|at| looking.contains(&at))
                && !timeline.live_after(bind.name, last)
                && !statement.reads.iter().any(|read| read.name == bind.name)
        };
        let only_looks = statement.mutates.iter().all(|change| change.unlikely)
            && statement.binds.iter().all(is_looked_at);
        if only_looks {
            looking.insert(id.0);
        } else if statement.work.contains(&Role::Clean) {
            kept += 1;
        }
    }
    kept
}

/// The kind of work that most statements have, and one to name beside it.
pub(crate) fn kinds(counts: &Counts) -> (Option<Role>, Option<Role>) {
    let largest = |wanted: &dyn Fn(Role) -> bool| {
        counts
            .iter()
            .filter(|(role, _)| wanted(**role))
            .max_by_key(|(role, count)| (**count, rank(**role)))
            .map(|(role, _)| *role)
    };
    let count = |role| counts.get(&role).copied().unwrap_or(0);
    // A glance at what is written is no work beside the writing; plots are, saved or not.
    let only_saves = count(Role::Save) > 0 && count(Role::Plot) == 0 && count(Role::Explore) < 4;
    let main = largest(&is_phase)
        .or_else(|| only_saves.then_some(Role::Save))
        .or_else(|| largest(&|role| role != Role::Save))
        .or_else(|| largest(&|_| true));
    let second = main.and_then(|main| {
        if !is_phase(main) {
            let saves = main != Role::Save && count(Role::Save) > 0;
            return saves.then_some(Role::Save);
        }
        largest(&|role| is_phase(role) && role != main).or_else(|| {
            let looks = count(Role::Explore) + count(Role::Plot);
            (looks >= 4).then_some(Role::Explore)
        })
    });
    (main, second)
}

fn asks_model(analysis: &Analysis, id: StatementId) -> bool {
    analysis.statement(id).work.contains(&Role::Predict)
}

/// What most of the cells are for, those that are for something.
pub(crate) fn role_of_most(cells: &[Option<Role>]) -> Option<Role> {
    let mut counts = Counts::new();
    for role in cells.iter().flatten() {
        *counts.entry(*role).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(role, count)| (*count, rank(*role)));
    most.map(|(role, _)| role)
}

/// Whether a statement works with nothing but libraries, parameters and constants.
fn only_sets(analysis: &Analysis, classes: &Classes, statement: &Statement) -> bool {
    let is_given = |name: &NameId| {
        classes.imports.contains_key(name)
            || classes.parameters.contains_key(name)
            || is_constant(analysis.name(*name))
    };
    let mut reads = statement.reads.iter();
    reads.all(|read| read.through.is_none() && is_given(&read.name))
        && statement.defines.is_none()
        && (statement.is_simple || statement.binds.iter().all(|bind| bind.is_incidental))
}

pub(crate) fn is_phase(role: Role) -> bool {
    !matches!(role, Role::Explore | Role::Plot | Role::Save)
}

pub(crate) fn role_title(role: Role) -> &'static str {
    match role {
        Role::Load => "Load",
        Role::Clean => "Clean",
        Role::Explore => "Explore",
        Role::Feature => "Build features",
        Role::Split => "Split",
        Role::Train => "Train",
        Role::Predict => "Predict",
        Role::Evaluate => "Evaluate",
        Role::Plot => "Plot",
        Role::Save => "Save",
    }
}
