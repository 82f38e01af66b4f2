//! Builds the stages between the chosen cuts: what each takes and gives, and in which form.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    ASSIGNED, Access, Analysis, Certainty, NameId, ObjectId, Place, Role, Statement, StatementId,
    Storable,
};

use crate::classify::Classes;
use crate::holdings::Holdings;
use crate::naming::StageNames;
use crate::plan::{Form, OutlineCell, Stage, StageId};
use crate::timeline::Timeline;
use crate::titles::{Work, title};

/// Process state that every stage may read without saying so.
const AMBIENT: &[&str] = &[
    "environ",
    "cwd",
    "sys.path",
    "pandas.options",
    "numpy.options",
    "matplotlib.rcParams",
    "sklearn.config",
    "warnings.filters",
    "decimal.context",
    "logging",
    "locale",
];

pub(crate) struct Assembler<'a> {
    pub analysis: &'a Analysis,
    pub outline: &'a [OutlineCell],
    pub timeline: &'a Timeline,
    pub classes: &'a Classes,
    /// Statements that are not executed by any stage.
    pub skipped: &'a BTreeSet<StatementId>,
    /// Names the user asked for: exported whatever reads them.
    pub keep: &'a BTreeSet<NameId>,
}

/// What one stage does to names, statement by statement.
#[derive(Default)]
struct Use {
    /// Read before the stage surely bound them.
    reads: Vec<NameId>,
    bound: BTreeMap<NameId, Certainty>,
    changed: BTreeSet<NameId>,
}

impl Assembler<'_> {
    /// The stages for the given first cells, in order, without inputs that nothing gives.
    pub(crate) fn stages(&self, starts: &[usize]) -> Vec<Stage> {
        let mut stages = Vec::new();
        let notebook = self.analysis.names.iter();
        let notebook = notebook.chain(&self.analysis.called_in_texts);
        let mut names = StageNames::new(notebook.map(String::as_str));
        for (index, begin) in starts.iter().enumerate() {
            let end = starts
                .get(index + 1)
                .copied()
                .unwrap_or(self.analysis.cells.len());
            let statements = self.statements(*begin, end);
            if statements
                .iter()
                .all(|id| self.skipped.contains(id) || is_inert(self.analysis.statement(*id)))
            {
                continue;
            }
            let id = StageId(u32::try_from(stages.len()).unwrap_or(u32::MAX));
            stages.push(self.stage(id, *begin, end, statements, &mut names));
        }
        let enclosed = self.settle_forms(&mut stages);
        self.pass_on(&mut stages, &enclosed);
        self.order_effects(&mut stages);
        stages
    }

    fn statements(&self, begin: usize, end: usize) -> Vec<StatementId> {
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
        names: &mut StageNames<'_>,
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
            .filter(|cell| cell.tags.iter().any(|tag| tag == "raises-exception"))
            .map(|cell| cell.cell)
            .collect();
        let work = Work::of(self.analysis, &statements);
        let title = title(self.outline, begin, end, &work);
        Stage {
            id,
            name: names.name(&title, work.title().as_deref(), id.index() + 1),
            title,
            role: work.main,
            cells,
            form: Form::Function,
            is_async: statements
                .iter()
                .any(|id| self.analysis.statement(*id).has_await),
            statements,
            inputs: Vec::new(),
            outputs: Vec::new(),
            maybe_unbound: Vec::new(),
            bundles: Vec::new(),
            parameters: Vec::new(),
            reads_state: Vec::new(),
            writes_state: Vec::new(),
            after: Vec::new(),
            may_raise,
        }
    }

    /// `enclosed`: functions that bring along what they read.
    fn uses(&self, stage: &Stage, enclosed: &BTreeSet<NameId>) -> Use {
        let mut uses = Use::default();
        let mut seen = BTreeSet::new();
        for id in &stage.statements {
            let statement = self.analysis.statement(*id);
            let read = statement
                .reads
                .iter()
                .filter(|read| read.through.is_none_or(|by| !enclosed.contains(&by)))
                .map(|read| read.name)
                .chain(statement.mutates.iter().map(|mutation| mutation.name))
                .chain(statement.deletes.iter().map(|(name, _)| *name));
            let closes_over = self.closes_over(statement, enclosed);
            let needs = |name: NameId| {
                let all = self.timeline.needs(name);
                all.take(if enclosed.contains(&name) {
                    1
                } else {
                    usize::MAX
                })
            };
            let read = read.chain(closes_over);
            for name in read.flat_map(needs) {
                if uses.bound.get(&name) != Some(&Certainty::Definite) && seen.insert(name) {
                    uses.reads.push(name);
                }
            }
            uses.changed
                .extend(statement.mutates.iter().map(|mutation| mutation.name));
            for bind in &statement.binds {
                let known = uses.bound.entry(bind.name).or_insert(bind.certainty);
                *known = (*known).max(bind.certainty);
            }
            for (name, certainty) in &statement.deletes {
                match certainty {
                    Certainty::Definite => uses.bound.insert(*name, Certainty::Definite),
                    Certainty::May => uses.bound.insert(*name, Certainty::May),
                };
            }
        }
        uses
    }

    /// What the functions read that the statement defines and that are enclosed in its stage.
    fn closes_over(&self, statement: &Statement, enclosed: &BTreeSet<NameId>) -> Vec<NameId> {
        let all = &self.analysis.definitions;
        let first = all.partition_point(|definition| definition.statement < statement.id);
        all[first..]
            .iter()
            .take_while(|definition| definition.statement == statement.id)
            .filter(|definition| enclosed.contains(&definition.name))
            .flat_map(|definition| definition.body_reads.iter().copied())
            .collect()
    }

    /// Inputs and outputs, last stage last; then names torn from their aliases are passed through.
    fn pass_on(&self, stages: &mut [Stage], enclosed: &BTreeSet<NameId>) {
        let mut given: BTreeSet<NameId> = BTreeSet::new();
        let mut holdings = Holdings::default();
        let outliving = self.outliving(stages);
        let mut followed = 0;
        for stage in stages.iter_mut() {
            let uses = self.uses(stage, enclosed);
            let last = stage.statements.last().map_or(0, |id| id.0);
            for statement in &self.analysis.statements[followed..=last as usize] {
                holdings.follow(statement, self.analysis);
            }
            followed = last as usize + 1;
            holdings.follow_functions(self.analysis, self.classes);
            let points = &holdings.all;
            stage.parameters = uses
                .reads
                .iter()
                .copied()
                .filter(|name| self.classes.parameters.contains_key(name))
                .collect();
            stage.inputs = uses
                .reads
                .iter()
                .copied()
                .filter(|name| self.classes.is_value(*name) && given.contains(name))
                .collect();
            for (name, certainty) in &uses.bound {
                let may_keep = *certainty == Certainty::May
                    && given.contains(name)
                    && self.is_output(*name, last, &outliving);
                if may_keep && !stage.inputs.contains(name) && self.classes.is_value(*name) {
                    stage.inputs.push(*name);
                }
            }
            let written = uses.bound.keys().chain(uses.changed.iter()).copied();
            let mut outputs: Vec<NameId> = written
                .filter(|name| {
                    self.classes.is_value(*name) && self.is_output(*name, last, &outliving)
                })
                .collect();
            outputs.sort_unstable();
            outputs.dedup();
            self.keep_together(stage, &mut outputs, &given, points, last);
            let own = &holdings.own;
            self.keep_identity(stage, &mut outputs, &given, own, (last, &outliving));
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
            stage.bundles = bundles(&outputs, points);
            stage.outputs = self.in_order_of_first_bind(stage, outputs);
            given.extend(stage.outputs.iter().copied());
        }
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

    /// Whether a stage that ends at `last` and wrote the name hands it on: a later stage reads it,
    /// or this is the last value of a name that outlives its stage.
    fn is_output(&self, name: NameId, last: u32, outliving: &BTreeSet<NameId>) -> bool {
        self.timeline.live_after(name, last) || self.is_exported(name, last, outliving)
    }

    /// Whether the name's value at the end of a stage is its last, and outlives its stage.
    fn is_exported(&self, name: NameId, last: u32, outliving: &BTreeSet<NameId>) -> bool {
        let exported = outliving.contains(&name)
            || self.keep.contains(&name)
            || (self.is_result(name)
                && !self.classes.other_definitions.contains_key(&name)
                && !self.analysis.name(name).starts_with('_'));
        exported && !self.timeline.replaced_after(name, last) && !self.is_unstorable(name, last)
    }

    /// A name whose last value is what the notebook is about: nothing but displays reads it after
    /// its last write, or that write trained it.
    fn is_result(&self, name: NameId) -> bool {
        let Some(write) = self.timeline.last_write(name) else {
            return false;
        };
        let only_shows = |at: u32| {
            let statement = &self.analysis.statements[at as usize];
            statement.binds.is_empty() && statement.mutates.is_empty()
        };
        self.analysis.statements[write as usize]
            .roles
            .contains(&Role::Train)
            || self.timeline.reads_after(name, write).all(only_shows)
    }

    /// Names that some later stage than the one that gives them reads.
    fn outliving(&self, stages: &[Stage]) -> BTreeSet<NameId> {
        let mut outliving = BTreeSet::new();
        for stage in stages {
            let last = stage.statements.last().map_or(0, |id| id.0);
            let written = stage
                .statements
                .iter()
                .flat_map(|id| written_by(self.analysis.statement(*id)));
            outliving.extend(written.filter(|name| self.timeline.live_after(*name, last)));
        }
        outliving
    }

    fn is_unstorable(&self, name: NameId, last: u32) -> bool {
        let bound = self
            .timeline
            .binds(name)
            .take_while(|(at, _)| *at <= last)
            .last();
        bound.is_some_and(|(at, _)| {
            let statement = &self.analysis.statements[at as usize];
            statement
                .binds
                .iter()
                .any(|bind| bind.name == name && matches!(bind.storable, Storable::No(_)))
        })
    }

    /// A name that shares state with an output, is alive, and may change later on one side, goes
    /// through this stage too, so that both are stored as one object graph.
    fn keep_together(
        &self,
        stage: &mut Stage,
        outputs: &mut Vec<NameId>,
        given: &BTreeSet<NameId>,
        points: &BTreeMap<NameId, Vec<ObjectId>>,
        last: u32,
    ) {
        let mut owners: BTreeMap<ObjectId, Vec<NameId>> = BTreeMap::new();
        for name in given
            .iter()
            .filter(|name| self.timeline.live_after(**name, last))
        {
            for object in points.get(name).into_iter().flatten() {
                owners.entry(*object).or_default().push(*name);
            }
        }
        let mut at = 0;
        let mut known: BTreeSet<NameId> = outputs.iter().copied().collect();
        while let Some(name) = outputs.get(at).copied() {
            at += 1;
            for object in points.get(&name).into_iter().flatten() {
                for other in owners.get(object).into_iter().flatten().copied() {
                    if known.contains(&other) {
                        continue;
                    }
                    let matters = self.timeline.mutated_after(name, last)
                        || self.timeline.mutated_after(other, last)
                        || self.timeline.compares_identity_after(last)
                        || self.analysis.changed_classes.contains(object);
                    if matters && self.classes.is_value(other) {
                        known.insert(other);
                        outputs.push(other);
                        if !stage.inputs.contains(&other) {
                            stage.inputs.push(other);
                        }
                    }
                }
            }
        }
    }

    /// A name that lives on and whose value may be that of another this stage gives goes through the
    /// stage too: of a run's values, too, one is the other.
    fn keep_identity(
        &self,
        stage: &mut Stage,
        outputs: &mut Vec<NameId>,
        given: &BTreeSet<NameId>,
        points: &BTreeMap<NameId, Vec<ObjectId>>,
        (last, outliving): (u32, &BTreeSet<NameId>),
    ) {
        let is_final =
            |name: NameId| self.classes.is_value(name) && self.is_output(name, last, outliving);
        let mut others: BTreeMap<ObjectId, Vec<NameId>> = BTreeMap::new();
        for other in given.iter().copied().filter(|name| is_final(*name)) {
            for object in points.get(&other).into_iter().flatten() {
                others.entry(*object).or_default().push(other);
            }
        }
        let mut at = 0;
        while let Some(name) = outputs.get(at).copied() {
            at += 1;
            if !is_final(name) {
                continue;
            }
            for object in points.get(&name).into_iter().flatten() {
                // Each object is gone through once: what it brings is an output from then on.
                for other in others.remove(object).unwrap_or_default() {
                    if !outputs.contains(&other) {
                        outputs.push(other);
                        if !stage.inputs.contains(&other) {
                            stage.inputs.push(other);
                        }
                    }
                }
            }
        }
    }

    /// Process state, files and other effects order stages even where no value flows.
    fn order_effects(&self, stages: &mut [Stage]) {
        let moved = self.first_move();
        let effects: Vec<Vec<(Place, bool, bool)>> = stages
            .iter()
            .map(|stage| self.effects(stage, moved))
            .collect();
        let mut writers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, effects) in effects.iter().enumerate() {
            for (place, reads, writes) in effects {
                if let Place::State(state) = place {
                    let written_before = writers.contains_key(state);
                    if *reads && written_before {
                        push_new(&mut stages[index].reads_state, state);
                    }
                    if *writes {
                        writers.entry(state.clone()).or_default().push(index);
                    }
                }
            }
            for (state, writers) in &writers {
                let ambient = AMBIENT.contains(&state.as_str()) || state.starts_with(ASSIGNED);
                // In the order of the stages: the first is the earliest.
                if ambient && writers.first().is_some_and(|writer| *writer < index) {
                    push_new(&mut stages[index].reads_state, state);
                }
            }
        }
        for (state, writers) in writers {
            for writer in writers {
                let read_later = stages[writer + 1..]
                    .iter()
                    .any(|stage| stage.reads_state.contains(&state));
                if read_later {
                    push_new(&mut stages[writer].writes_state, &state);
                }
            }
        }
        for later in 0..stages.len() {
            for earlier in 0..later {
                if must_follow(&effects[earlier], &effects[later]) {
                    let id = stages[earlier].id;
                    stages[later].after.push(id);
                }
            }
        }
    }

    /// The first statement that changes the working folder.
    fn first_move(&self) -> Option<StatementId> {
        let moves = |statement: &&Statement| {
            let mut effects = statement.effects.iter();
            effects.any(|effect| effect.place == cwd() && effect.access != Access::Read)
        };
        self.analysis.statements.iter().find(moves).map(|s| s.id)
    }

    /// Each place the stage touches: whether it reads it, whether it writes it.
    /// Where the working folder has moved, a path as written may be any file.
    fn effects(&self, stage: &Stage, moved: Option<StatementId>) -> Vec<(Place, bool, bool)> {
        let mut places: BTreeMap<Place, (bool, bool)> = BTreeMap::new();
        for id in &stage.statements {
            for effect in &self.analysis.statement(*id).effects {
                let place = match &effect.place {
                    Place::File(_) if moved.is_some_and(|at| at < *id) => Place::File(None),
                    place => place.clone(),
                };
                let entry = places.entry(place).or_default();
                entry.0 |= effect.access != Access::Write;
                entry.1 |= effect.access != Access::Read;
            }
        }
        // The folder to go to must be there.
        if places.get(&cwd()).is_some_and(|(_, moves)| *moves) {
            places.entry(Place::File(None)).or_default().0 = true;
        }
        places
            .into_iter()
            .map(|(place, (reads, writes))| (place, reads, writes))
            .collect()
    }
}

/// The working folder.
fn cwd() -> Place {
    Place::State("cwd".to_owned())
}

/// Names the statement binds, deletes or changes.
pub(crate) fn written_by(statement: &Statement) -> impl Iterator<Item = NameId> + '_ {
    let bound = statement.binds.iter().map(|bind| bind.name);
    let changed = statement.mutates.iter().map(|mutation| mutation.name);
    bound
        .chain(changed)
        .chain(statement.deletes.iter().map(|(name, _)| *name))
}

/// Running the statement changes and shows nothing (a magic that falls away, `pass`).
fn is_inert(statement: &Statement) -> bool {
    statement.binds.is_empty()
        && statement.reads.is_empty()
        && statement.mutates.is_empty()
        && statement.deletes.is_empty()
        && statement.effects.is_empty()
        && statement.needs_namespace.is_empty()
        && statement.shows.is_none()
}

fn push_new(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|known| known == item) {
        list.push(item.to_owned());
    }
}

/// Two stages whose files (or processes, or network) may meet, one of them writing.
fn must_follow(earlier: &[(Place, bool, bool)], later: &[(Place, bool, bool)]) -> bool {
    earlier.iter().any(|(a, _, a_writes)| {
        later.iter().any(|(b, _, b_writes)| {
            (*a_writes || *b_writes)
                && match (a, b) {
                    (Place::File(a), Place::File(b)) => a.is_none() || b.is_none() || a == b,
                    (Place::Process, Place::Process | Place::File(_))
                    | (Place::File(_), Place::Process) => true,
                    (Place::Network, Place::Network) => true,
                    _ => false,
                }
        })
    })
}

/// Groups of outputs that may share state. Without a later change it still matters: `is` must hold.
fn bundles(outputs: &[NameId], points: &BTreeMap<NameId, Vec<ObjectId>>) -> Vec<Vec<NameId>> {
    let mut groups = Groups::new(outputs.len());
    let mut owners: BTreeMap<ObjectId, usize> = BTreeMap::new();
    for (at, name) in outputs.iter().enumerate() {
        for object in points.get(name).into_iter().flatten() {
            match owners.get(object) {
                Some(other) => groups.unite(*other, at),
                None => {
                    owners.insert(*object, at);
                }
            }
        }
    }
    let mut together: BTreeMap<usize, Vec<NameId>> = BTreeMap::new();
    for (at, name) in outputs.iter().enumerate() {
        together.entry(groups.find(at)).or_default().push(*name);
    }
    let mut bundles: Vec<Vec<NameId>> = together
        .into_values()
        .filter(|names| names.len() > 1)
        .collect();
    bundles.sort();
    bundles
}

/// Disjoint sets of numbers, each known by its least.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn find(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b)] = a.min(b);
    }
}
