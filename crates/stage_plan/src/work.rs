//! What a stage does, by the roles of its statements.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Bind, BindKind, NameId, Role, Statement, StatementId};

use crate::classify::Classes;
use crate::settings::is_constant;
use crate::timeline::Timeline;

type Counts = BTreeMap<Role, usize>;

/// The kinds of work that a stage does.
pub(crate) struct Work {
    /// The kind that most of its statements have; looking at values counts where nothing else is done.
    pub(crate) main: Option<Role>,
    /// The kind to name beside it.
    pub(crate) second: Option<Role>,
    /// It makes predictions with a model of before, and saves them.
    pub(crate) predicts: bool,
    /// It does nothing but what code has to begin with: settings of libraries, plain values.
    pub(crate) sets_up: bool,
}

impl Work {
    /// `is_first`: nothing of the notebook comes before it.
    pub(crate) fn of(
        analysis: &Analysis,
        (classes, timeline): (&Classes, &Timeline),
        statements: &[StatementId],
        is_first: bool,
    ) -> Self {
        let counts = counts(analysis, timeline, statements, is_first);
        let (main, second) = kinds(&counts);
        let others = [
            Role::Load,
            Role::Clean,
            Role::Split,
            Role::Train,
            Role::Evaluate,
        ];
        let predicts = counts.contains_key(&Role::Save)
            && !others.iter().any(|role| counts.contains_key(role))
            && statements.iter().any(|id| binds_prediction(analysis, *id));
        let mut all = statements.iter().map(|id| analysis.statement(*id));
        let sets_up =
            main.is_none() && all.all(|statement| only_sets(analysis, classes, statement));
        Self {
            main,
            second,
            predicts,
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
        for role in &analysis.statement(*id).roles {
            *counts.entry(*role).or_default() += 1;
        }
    }
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
            let is_read = reads.peek().is_some() || statement.roles.contains(&Role::Plot);
            is_read
                && reads.all(|at| looking.contains(&at))
                && !timeline.live_after(bind.name, last)
                && !statement.reads.iter().any(|read| read.name == bind.name)
        };
        let only_looks = statement.mutates.iter().all(|change| change.unlikely)
            && statement.binds.iter().all(is_looked_at);
        if only_looks {
            looking.insert(id.0);
        } else if statement.roles.contains(&Role::Clean) {
            kept += 1;
        }
    }
    kept
}

/// The kind of work that most statements have, and one to name beside it.
fn kinds(counts: &Counts) -> (Option<Role>, Option<Role>) {
    let largest = |wanted: &dyn Fn(Role) -> bool| {
        counts
            .iter()
            .filter(|(role, _)| wanted(**role))
            .max_by_key(|(role, count)| (**count, **role))
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

const PREDICTIONS: &[&str] = &["pred", "predicted", "prediction", "predictions", "preds"];

/// Whether a statement binds what its author calls a prediction: `y_pred`, `test_predictions`.
fn binds_prediction(analysis: &Analysis, id: StatementId) -> bool {
    let mut binds = analysis.statement(id).binds.iter();
    binds.any(|bind| {
        let name = analysis.name(bind.name).to_lowercase();
        !matches!(bind.kind, BindKind::Import { .. })
            && name.split('_').any(|word| PREDICTIONS.contains(&word))
    })
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

fn is_phase(role: Role) -> bool {
    !matches!(role, Role::Explore | Role::Plot | Role::Save)
}

fn role_title(role: Role) -> &'static str {
    match role {
        Role::Load => "Load",
        Role::Clean => "Clean",
        Role::Explore => "Explore",
        Role::Feature => "Features",
        Role::Split => "Split",
        Role::Train => "Train",
        Role::Evaluate => "Evaluate",
        Role::Plot => "Plot",
        Role::Save => "Save",
    }
}
