//! Splits an analysed notebook into stages.
//!
//! The planner reads facts and the author's outline, never syntax. A cut that cannot be shown to
//! keep the promise is not made, and the plan says why.

mod alike;
mod apart;
mod assemble;
mod callers;
mod carried;
mod cell_roles;
mod cheapest;
mod choices;
mod classify;
mod costs;
mod crowded;
mod cuts;
mod drawn;
mod effects;
mod empty_headings;
mod estimators;
mod familiar;
mod fixed;
mod forbidden;
mod forms;
mod headed;
mod heaviest;
mod holdings;
mod idle;
mod japanese;
mod languages;
mod lift;
mod literals;
mod lives;
mod models;
mod naming;
mod numbered;
mod onward;
mod openings;
mod outline;
mod parallel;
mod paths;
pub mod plan;
mod reserved;
mod results;
mod sections;
mod sentences;
mod setting_classes;
mod settings;
mod sharing;
mod shift;
mod siblings;
mod slice;
mod slight;
mod slugs;
mod staying;
mod timeline;
mod titles;
mod unsettable;
mod uses;
mod vague;
mod work;

use std::collections::BTreeSet;

use nbship_analysis::facts::{Access, Analysis, NameId, StatementId};

use assemble::Assembler;
pub use cell_roles::{Telling, roles_of_cells, told_role};
use classify::{Classes, classify};
use cuts::Boundaries;
pub use openings::{OPENING, is_imprint, is_of_contents, is_opening};
use plan::{Dropped, OutlineCell, Parameter, PlanOptions, Split, Stage, StageId, StagePlan};
pub use slugs::is_ideograph;
use timeline::Timeline;

/// Plans the stages of a notebook. `outline` has one entry for each of `analysis.cells`, in the
/// same order.
#[must_use]
pub fn plan(analysis: &Analysis, outline: &[OutlineCell], options: &PlanOptions) -> StagePlan {
    if analysis.cells.is_empty() {
        return StagePlan::default();
    }
    let outline = &*empty_headings::without(outline);
    let timeline = Timeline::new(analysis);
    let classes = classify(analysis, outline, &timeline);
    let dropped = dropped(analysis, options);
    let skipped = skipped(analysis, &classes, &dropped);
    let mut keep = names_of(analysis, &options.keep);
    keep.extend(classes.starting.keys());
    let roles = cell_roles::cell_roles(analysis, &timeline);
    let mut boundaries = Boundaries::new(analysis, outline, &timeline, &classes);
    let only_imported = results::only_imported(analysis);
    let assembler = Assembler {
        analysis,
        outline,
        timeline: &timeline,
        classes: &classes,
        skipped: &skipped,
        keep: &keep,
        only_imported: &only_imported,
        roles: &roles,
        names: &options.names,
    };
    let mut starts = boundaries.choose(options.split);
    if options.split == Split::Auto && !boundaries.are_tagged() {
        starts = shift::to_where_nothing_crosses(&boundaries, &starts);
        starts = siblings::cut_alike(&boundaries, outline, &starts);
        starts = siblings::cut_loose(&boundaries, outline, &starts);
        starts = boundaries.shorten(&starts);
        starts = assembler.joined(&boundaries, &starts);
        starts = onward::cut_onward(&boundaries, assembler.roles, &starts);
        starts = parallel::cut_all_or_none(&boundaries, outline, &starts);
        starts = models::cut_each(&boundaries, outline, &starts);
        starts = assembler.cut_other_models(&boundaries, &starts);
        starts = models::cut_all_or_none(&boundaries, outline, &starts);
        starts = headed::cut_headed(&boundaries, outline, assembler.roles, &starts);
        starts = assembler.without_slight(&boundaries, &starts);
    }
    let stages = match options.split {
        Split::Auto => assembler.readable(&mut boundaries, &mut starts),
        _ => assembler.stages(&starts),
    };
    let runs = |begin, end| !assembler.run(begin, end).is_empty();
    let cuts = boundaries.decisions(&starts, options.split, &runs);
    let exports = exports(analysis, &stages, &only_imported);
    StagePlan {
        exports,
        stages,
        cuts,
        parameters: in_order(
            classes
                .parameters
                .into_values()
                .chain(classes.starting.into_values())
                .chain(classes.settings.into_values()),
            |parameter| parameter.statement,
        ),
        unsettable: classes.unsettable,
        lifted: in_order(classes.lifted.into_values(), |lifted| {
            analysis.definitions[lifted.definition.index()].statement
        }),
        constants: in_order(classes.constants, |(_, statement)| *statement),
        imports: classes.imports.into_values().collect(),
        dropped,
        findings: Vec::new(),
    }
}

fn in_order<T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> StatementId) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_by_key(key);
    items
}

/// Statements left out because the user asked for it, each with why.
fn dropped(analysis: &Analysis, options: &PlanOptions) -> Vec<Dropped> {
    let mut dropped = if options.drop_displays {
        displays(analysis)
    } else {
        Vec::new()
    };
    if !options.keep.is_empty() {
        let shown: BTreeSet<StatementId> =
            dropped.iter().map(|dropped| dropped.statement).collect();
        dropped.extend(
            unneeded(analysis, &options.keep).filter(|dropped| !shown.contains(&dropped.statement)),
        );
        dropped.sort_by_key(|dropped| dropped.statement);
    }
    dropped
}

fn names_of(analysis: &Analysis, names: &[String]) -> BTreeSet<NameId> {
    let all = (0..).zip(&analysis.names);
    all.filter(|(_, name)| names.contains(name))
        .map(|(index, _)| NameId(index))
        .collect()
}

/// Statements that none of the names in `keep` needs.
fn unneeded<'a>(analysis: &'a Analysis, keep: &'a [String]) -> impl Iterator<Item = Dropped> + 'a {
    let needed = slice::needed(analysis, &names_of(analysis, keep));
    let why = format!("not needed for {}", keep.join(", "));
    let others = analysis
        .statements
        .iter()
        .map(|statement| statement.id)
        .filter(move |id| !needed.contains(id));
    others.map(move |statement| Dropped {
        statement,
        why: why.clone(),
    })
}

/// Statements that only show something.
fn displays(analysis: &Analysis) -> Vec<Dropped> {
    analysis
        .statements
        .iter()
        .filter(|statement| {
            statement.shows == Some(true)
                && statement.binds.is_empty()
                && statement.mutates.is_empty()
                && statement.deletes.is_empty()
                && statement
                    .effects
                    .iter()
                    .all(|effect| effect.access == Access::Read)
                && statement.needs_namespace.is_empty()
                && statement.may_set_up.is_empty()
                && statement.calls_cached.is_empty()
        })
        .map(|statement| Dropped {
            statement: statement.id,
            why: "it only shows a value (--drop-displays)".to_owned(),
        })
        .collect()
}

/// Statements that no stage executes: hoisted imports, lifted definitions, constants, parameters,
/// and what was dropped.
fn skipped(analysis: &Analysis, classes: &Classes, dropped: &[Dropped]) -> BTreeSet<StatementId> {
    let mut skipped: BTreeSet<StatementId> =
        dropped.iter().map(|dropped| dropped.statement).collect();
    for import in classes.imports.values().filter(|import| import.hoisted) {
        skipped.extend(import.statements.iter().copied());
    }
    skipped.extend(imported_again(analysis, classes));
    skipped.extend(
        classes
            .lifted
            .values()
            .map(|lifted| analysis.definitions[lifted.definition.index()].statement),
    );
    skipped.extend(classes.constants.values().copied());
    skipped.extend(classes.parameters.values().flat_map(Parameter::statements));
    skipped
}

/// Imports of what was imported already. They say nothing new; in a stage of their own, they would
/// bind a name below its first use there.
fn imported_again(analysis: &Analysis, classes: &Classes) -> Vec<StatementId> {
    let is_again = |id: StatementId| {
        let binds = &analysis.statement(id).binds;
        binds.iter().all(|bind| {
            let import = classes.imports.get(&bind.name);
            import.is_some_and(|import| import.repeats && import.statements.first() != Some(&id))
        })
    };
    let statements = classes
        .imports
        .values()
        .flat_map(|import| &import.statements);
    statements.copied().filter(|id| is_again(*id)).collect()
}

/// Names that stages hand on, each with the stage that gives its last value. A name whose last
/// writer does not hand it on (its value cannot be stored, or it is deleted) is not exported, nor
/// is one that nothing but imports bind.
fn exports(
    analysis: &Analysis,
    stages: &[Stage],
    only_imported: &BTreeSet<NameId>,
) -> Vec<(NameId, StageId)> {
    let mut writers = std::collections::BTreeMap::new();
    let mut givers = std::collections::BTreeMap::new();
    for stage in stages {
        let written = stage
            .statements
            .iter()
            .flat_map(|id| assemble::written_by(analysis.statement(*id)));
        writers.extend(written.map(|name| (name, stage.id)));
        givers.extend(stage.outputs.iter().map(|name| (*name, stage.id)));
    }
    givers
        .into_iter()
        .filter(|(name, giver)| writers.get(name).is_none_or(|writer| writer <= giver))
        .filter(|(name, _)| !only_imported.contains(name))
        .collect()
}
