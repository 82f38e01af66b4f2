//! Builds the stages between the chosen cuts: what each takes and gives, and in which form.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Certainty, NameId, Role, Statement, StatementId};

use nbship_diagnostics::CellNumber;

use crate::apart::Apart;
use crate::classify::Classes;
use crate::estimators::only_model;
use crate::holdings::Holdings;
use crate::naming::StageNames;
use crate::outline::Cells;
use crate::plan::{Form, OutlineCell, Parameter, Stage, StageId};
use crate::reserved::is_plain_word;
use crate::setting_classes;
use crate::sharing::bundles;
use crate::timeline::Timeline;
use crate::titles::Titles;
use crate::uses::Use;
use crate::vague::is_vague;
use crate::work::{Work, defined, role_of_most, role_title};

pub(crate) struct Assembler<'a> {
    pub analysis: &'a Analysis,
    pub outline: &'a [OutlineCell],
    pub timeline: &'a Timeline,
    pub classes: &'a Classes,
    /// Statements that are not executed by any stage.
    pub skipped: &'a BTreeSet<StatementId>,
    /// Names the user asked for: exported whatever reads them.
    pub keep: &'a BTreeSet<NameId>,
    /// Names that nothing but imports bind.
    pub only_imported: &'a BTreeSet<NameId>,
    /// What each cell is for.
    pub roles: &'a [Option<Role>],
    /// Names that stages have already, by their first cell.
    pub names: &'a BTreeMap<CellNumber, String>,
}

impl Assembler<'_> {
    /// The stages for the given first cells, in order, without inputs that nothing gives.
    pub(crate) fn stages(&self, starts: &[usize]) -> Vec<Stage> {
        self.stages_within(starts, &mut |_| true)
            .unwrap_or_default()
    }

    /// The same, as long as `goes_on` with what each of them takes; None where it does not.
    pub(crate) fn stages_within(
        &self,
        starts: &[usize],
        goes_on: &mut dyn FnMut(&Stage) -> bool,
    ) -> Option<Vec<Stage>> {
        let mut stages = Vec::new();
        let notebook = self.analysis.names.iter();
        let notebook = notebook.chain(&self.analysis.called_in_texts);
        let imports = self.classes.imports.values();
        let libraries = imports.filter_map(|import| import.module.split('.').next());
        let libraries = libraries.filter(|module| !is_plain_word(module));
        let mut names = StageNames::new(notebook.map(String::as_str), libraries.collect());
        names.keep(self.names);
        let trains = |at: usize| self.roles[at] == Some(Role::Train);
        let mut titles = Titles::new(self.outline).with_models(&trains);
        for (index, begin) in starts.iter().enumerate() {
            let end = starts
                .get(index + 1)
                .copied()
                .unwrap_or(self.analysis.cells.len());
            let statements = self.statements(*begin, end);
            if self.run(*begin, end).is_empty() {
                continue;
            }
            let id = StageId(u32::try_from(stages.len()).unwrap_or(u32::MAX));
            stages.push(self.stage(id, *begin, end, statements, (&mut titles, &mut names)));
        }
        let (enclosed, sought) = self.settle_forms(&mut stages);
        self.pass_on(&mut stages, &enclosed, &sought, goes_on)?;
        self.order_effects(&mut stages);
        Some(stages)
    }

    pub(crate) fn statements(&self, begin: usize, end: usize) -> Vec<StatementId> {
        self.analysis.cells[begin..end]
            .iter()
            .flat_map(|cell| cell.statements.clone().map(StatementId))
            .collect()
    }

    fn stage(
        &self,
        id: StageId,
        begin: usize,
        end: usize,
        all: Vec<StatementId>,
        (titles, names): (&mut Titles<'_>, &mut StageNames<'_>),
    ) -> Stage {
        let cells = self.analysis.cells[begin..end]
            .iter()
            .map(|cell| cell.cell)
            .collect();
        let statements: Vec<StatementId> = all
            .into_iter()
            .filter(|id| !self.skipped.contains(id))
            .collect();
        let may_raise = self.outline[begin..end].iter();
        let may_raise = may_raise
            .filter(|cell| cell.may_raise)
            .map(|cell| cell.cell)
            .collect();
        let work = Work::of(
            self.analysis,
            (self.classes, self.timeline),
            &statements,
            (id.index() == 0, &self.roles[begin..end]),
        );
        let executed = statements.first().map_or(begin, |id| {
            let cells = &self.analysis.cells[begin..end];
            begin + cells.partition_point(|cell| cell.statements.end <= id.0)
        });
        let first = self.first_work(executed, end).unwrap_or(executed);
        let role = role_of_most(&self.roles[begin..end]).or(work.main);
        let kind = work
            .title()
            .or_else(|| role.map(|role| role_title(role).to_owned()))
            .or_else(|| defined(self.analysis, &statements));
        let place = Cells { begin, first, end };
        let title = titles.title(place, &work);
        let model = only_model(self.analysis, self.classes, &statements);
        let banner = self.outline[first..end]
            .iter()
            .find_map(|cell| cell.banner.clone());
        let banner = banner.filter(|banner| !is_vague(banner));
        let said = model
            .into_iter()
            .chain(titles.also_said(place))
            .chain(banner);
        let apart = Apart::of(
            self.analysis,
            (self.classes, self.timeline),
            &statements,
            said.collect(),
        );
        let name = names
            .kept(self.analysis.cells[begin].cell)
            .unwrap_or_else(|| names.name(&title, kind.as_deref(), id.index() + 1, &apart));
        Stage {
            id,
            name,
            also: titles.others(place, &title),
            title,
            role,
            cells,
            form: Form::Function,
            is_async: statements
                .iter()
                .any(|id| self.analysis.statement(*id).has_await),
            statements,
            inputs: Vec::new(),
            outputs: Vec::new(),
            maybe_unbound: Vec::new(),
            deletes: Vec::new(),
            bundles: Vec::new(),
            parameters: Vec::new(),
            reads_state: Vec::new(),
            writes_state: Vec::new(),
            after: Vec::new(),
            may_raise,
        }
    }

    /// Inputs and outputs, last stage last; then names torn from their aliases are passed through.
    /// Ends with the first cell of a stage that takes more than `most` values.
    fn pass_on(
        &self,
        stages: &mut [Stage],
        enclosed: &BTreeSet<NameId>,
        sought: &BTreeSet<NameId>,
        goes_on: &mut dyn FnMut(&Stage) -> bool,
    ) -> Option<()> {
        let mut given: BTreeSet<NameId> = BTreeSet::new();
        let mut holdings = Holdings::default();
        let outliving = self.outliving(stages);
        let mut followed = 0;
        let mut endings = self.timeline.endings().into_iter().peekable();
        for stage in stages.iter_mut() {
            let mut uses = self.uses(stage, enclosed, &outliving);
            if stage.form != Form::Function {
                uses.seek(sought);
            }
            let last = last_of(stage);
            for statement in &self.analysis.statements[followed..=last as usize] {
                holdings.follow(statement, self.analysis);
            }
            followed = last as usize + 1;
            holdings.follow_functions(self.analysis, self.classes);
            self.take(stage, &uses, &given, &outliving);
            for name in uses.bound.keys().chain(&uses.changed) {
                if !stage.inputs.contains(name) {
                    given.remove(name);
                }
            }
            let mut outputs = self.written_on(stage, &uses, &outliving);
            self.keep_together(
                stage,
                &mut outputs,
                &given,
                &holdings,
                (last, &uses.changed),
            );
            self.keep_identity(
                stage,
                &mut outputs,
                &given,
                &holdings,
                &uses.changed,
                (last, &outliving),
            );
            stage.maybe_unbound = outputs
                .iter()
                .copied()
                .filter(|name| {
                    uses.bound.get(name) != Some(&Certainty::Definite)
                        && !stage.inputs.contains(name)
                })
                .collect();
            let deleted = self.surely_deleted(stage);
            outputs.retain(|name| !deleted.contains(name));
            for name in &deleted {
                given.remove(name);
            }
            let all_asked = !deleted.is_empty() && self.looks_at_namespace_after(last);
            let asked = |name: &NameId| all_asked || self.timeline.live_after(*name, last);
            stage.deletes = deleted.into_iter().filter(asked).collect();
            stage.bundles = bundles(&outputs, &holdings.all);
            stage.outputs = self.in_order_of_first_bind(stage, outputs);
            // What changed and is not given on is there for no later stage as it was.
            for name in uses.bound.keys().chain(&uses.changed) {
                given.remove(name);
            }
            given.extend(stage.outputs.iter().copied());
            while let Some((_, name)) = endings.next_if(|(at, _)| *at <= last) {
                holdings.end(name);
            }
            if !goes_on(stage) {
                return None;
            }
        }
        Some(())
    }

    /// What the stage takes: what it reads, and what it may leave as it was and hands on.
    fn take(
        &self,
        stage: &mut Stage,
        uses: &Use,
        given: &BTreeSet<NameId>,
        outliving: &BTreeSet<NameId>,
    ) {
        let last = last_of(stage);
        let (classes, read) = (self.classes, || uses.reads.iter().copied());
        let is_parameter = |name: &NameId| classes.parameters.contains_key(name);
        let is_there = |name: &NameId| classes.is_value(*name) && given.contains(name);
        stage.parameters = read().filter(is_parameter).collect();
        let made_of = setting_classes::reached(self.analysis, classes, read());
        stage.parameters.extend(made_of);
        let begins_here = |parameter: &&Parameter| {
            let mut statements = parameter.statements();
            statements.any(|id| stage.statements.contains(&id))
        };
        let starting = classes.starting.values().filter(begins_here);
        let starting: Vec<NameId> = starting.map(|parameter| parameter.name).collect();
        stage.parameters.extend(starting);
        stage.inputs = read().filter(is_there).collect();
        for (name, certainty) in &uses.bound {
            let may_keep = *certainty == Certainty::May
                && is_there(name)
                && !self.is_left_over(*name, stage)
                && self.is_output(*name, last, outliving);
            if may_keep && !stage.inputs.contains(name) {
                stage.inputs.push(*name);
            }
        }
    }

    /// What the stage writes and hands on, in the order of the names.
    fn written_on(&self, stage: &Stage, uses: &Use, outliving: &BTreeSet<NameId>) -> Vec<NameId> {
        let last = last_of(stage);
        let written: BTreeSet<NameId> = uses.bound.keys().chain(&uses.changed).copied().collect();
        let has_it = |name: &NameId| {
            stage.inputs.contains(name)
                || uses.bound.contains_key(name) && !self.has_another(*name, stage, uses)
        };
        let written = written.into_iter().filter(|name| {
            self.classes.is_value(*name) && self.is_output(*name, last, outliving) && has_it(name)
        });
        written.collect()
    }

    /// Whether the name, which the stage may not bind and does not take, may have a value from
    /// before that nothing reads any more: what it ends with is not known here.
    fn has_another(&self, name: NameId, stage: &Stage, uses: &Use) -> bool {
        let first = stage.statements.first().map_or(0, |id| id.0);
        uses.bound.get(&name) == Some(&Certainty::May)
            && !self.timeline.live_after(name, last_of(stage))
            && self.timeline.may_be_bound_before(name, first)
    }

    /// Whether a later statement runs where the names of all stages are, and may see that one is gone.
    fn looks_at_namespace_after(&self, last: u32) -> bool {
        let later = self.analysis.statements.iter().skip(last as usize + 1);
        later
            .into_iter()
            .any(|statement| statement.looks_up_any || !statement.needs_namespace.is_empty())
    }

    /// Names that the stage deletes for sure and does not bind again.
    fn surely_deleted(&self, stage: &Stage) -> BTreeSet<NameId> {
        let mut deleted = BTreeSet::new();
        for id in &stage.statements {
            let statement = self.analysis.statement(*id);
            for bind in &statement.binds {
                deleted.remove(&bind.name);
            }
            let sure = |(_, certainty): &&(NameId, Certainty)| *certainty == Certainty::Definite;
            deleted.extend(statement.deletes.iter().filter(sure).map(|(name, _)| *name));
        }
        deleted
    }

    fn in_order_of_first_bind(&self, stage: &Stage, outputs: Vec<NameId>) -> Vec<NameId> {
        let mut order: BTreeMap<NameId, usize> = BTreeMap::new();
        for id in &stage.statements {
            let statement = self.analysis.statement(*id);
            let names = statement
                .binds
                .iter()
                .map(|bind| bind.name)
                .chain(statement.mutates.iter().map(|mutation| mutation.name));
            for name in names {
                let next = order.len();
                order.entry(name).or_insert(next);
            }
        }
        let mut outputs = outputs;
        outputs.sort_by_key(|name| order.get(name).copied().unwrap_or(usize::MAX));
        outputs
    }
}

/// The last statement of a stage.
pub(crate) fn last_of(stage: &Stage) -> u32 {
    stage.statements.last().map_or(0, |id| id.0)
}

/// Names the statement binds, deletes or changes.
pub(crate) fn written_by(statement: &Statement) -> impl Iterator<Item = NameId> + '_ {
    let bound = statement.binds.iter().map(|bind| bind.name);
    let changed = statement.mutates.iter().map(|mutation| mutation.name);
    bound
        .chain(changed)
        .chain(statement.deletes.iter().map(|(name, _)| *name))
}

/// Running the statement changes and shows nothing, and does not fail (a magic that falls away,
/// `pass`).
pub(crate) fn is_inert(statement: &Statement) -> bool {
    statement.binds.is_empty()
        && statement.reads.is_empty()
        && statement.mutates.is_empty()
        && statement.deletes.is_empty()
        && statement.effects.is_empty()
        && statement.needs_namespace.is_empty()
        && statement.shows.is_none()
        && !statement.may_fail
}
