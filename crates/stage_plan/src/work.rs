//! What a stage does, by the roles of its statements.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, Role, Statement, StatementId};

use crate::classify::Classes;

/// The kinds of work that a stage does.
pub(crate) struct Work {
    /// The kind that most of its statements have; looking at values counts where nothing else is done.
    pub(crate) main: Option<Role>,
    /// The kind to name beside it.
    pub(crate) second: Option<Role>,
    /// It does nothing but what code has to begin with: settings of libraries, plain values.
    pub(crate) sets_up: bool,
}

impl Work {
    pub(crate) fn of(analysis: &Analysis, classes: &Classes, statements: &[StatementId]) -> Self {
        let mut counts: BTreeMap<Role, usize> = BTreeMap::new();
        for id in statements {
            for role in &analysis.statement(*id).roles {
                *counts.entry(*role).or_default() += 1;
            }
        }
        let largest = |wanted: &dyn Fn(Role) -> bool| {
            counts
                .iter()
                .filter(|(role, _)| wanted(**role))
                .max_by_key(|(role, count)| (**count, **role))
                .map(|(role, _)| *role)
        };
        let main = largest(&is_phase)
            .or_else(|| largest(&|role| role != Role::Save))
            .or_else(|| largest(&|_| true));
        let second = main.filter(|role| is_phase(*role)).and_then(|main| {
            largest(&|role| is_phase(role) && role != main).or_else(|| {
                let looks = [Role::Explore, Role::Plot].map(|role| counts.get(&role).copied());
                (looks.iter().flatten().sum::<usize>() >= 4).then_some(Role::Explore)
            })
        });
        let mut all = statements.iter().map(|id| analysis.statement(*id));
        let sets_up = main.is_none() && all.all(|statement| only_sets(statement, classes));
        Self {
            main,
            second,
            sets_up,
        }
    }

    pub(crate) fn loads(&self) -> bool {
        [self.main, self.second].contains(&Some(Role::Load))
    }

    /// "Load", "Load and clean".
    pub(crate) fn title(&self) -> Option<String> {
        let main = self.main?;
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

/// Whether a statement works with nothing but libraries and parameters.
fn only_sets(statement: &Statement, classes: &Classes) -> bool {
    let is_given =
        |name| classes.imports.contains_key(name) || classes.parameters.contains_key(name);
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
