//! In which form each stage's code is brought over: as a plain function, or as a script.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    BindKind, Definition, DefinitionKind, NameId, ObjectId, Reason, Statement, StatementId,
};

use crate::assemble::Assembler;
use crate::plan::{Form, ImportedName, Stage, StageId};
use crate::timeline::Event;

/// The stage of each executed statement.
type Homes = BTreeMap<StatementId, StageId>;

/// Where definitions are, and where what they made is used.
struct Home {
    of: Homes,
    read_through: BTreeSet<(NameId, StageId)>,
}

fn homes(stages: &[Stage]) -> Homes {
    let of_stage = |stage: &Stage| {
        let id = stage.id;
        stage
            .statements
            .iter()
            .map(move |statement| (*statement, id))
            .collect::<Vec<_>>()
    };
    stages.iter().flat_map(of_stage).collect()
}

/// Whether functions go by their name to other processes, which find none that a stage encloses.
fn starts_processes(import: &ImportedName) -> bool {
    let root = import.module.split('.').next();
    root == Some("multiprocessing") || import.module.starts_with("concurrent.futures")
}

/// Keeps the first of reasons that say the same; "it uses `f`, which …" says what "`f` …" said.
fn tell_once(reasons: &mut Vec<Reason>) {
    let mut told = BTreeSet::new();
    reasons.retain(|reason| {
        let of_it = reason.text.strip_prefix("it uses ");
        let of_it = of_it.map(|text| text.replacen(", which ", " ", 1));
        of_it.is_none_or(|text| !told.contains(&text)) && told.insert(reason.text.clone())
    });
}

impl Assembler<'_> {
    /// Decides which stages must run in a real namespace. Gives the functions that are enclosed in a
    /// stage and may leave it, with what they close over; and what code that was made before may look
    /// for in a namespace, whoever calls it.
    pub(crate) fn settle_forms(
        &self,
        stages: &mut [Stage],
    ) -> (BTreeSet<NameId>, BTreeSet<NameId>) {
        let home = &Home {
            of: homes(stages),
            read_through: self.read_through(stages),
        };
        let late = self.late_captures(stages);
        let holders = self.holders_of_code(&late);
        let mut script = self.script_definitions(stages, home);
        loop {
            for stage in stages.iter_mut() {
                let statements = stage.statements.iter();
                let mut reasons: Vec<Reason> = statements
                    .flat_map(|id| {
                        self.reasons(self.analysis.statement(*id), &script, (&late, &holders))
                    })
                    .collect();
                tell_once(&mut reasons);
                if !reasons.is_empty() {
                    stage.form = Form::Script(reasons);
                }
            }
            // What a script stage defines finds what it reads in the namespace, in later stages too.
            let at_home_in_script = |definition: &&Definition| {
                let place = home.of.get(&definition.statement);
                place.is_some_and(|stage| stages[stage.index()].form != Form::Function)
                    && self.leaves(definition, home)
            };
            let mut more = script.clone();
            let found = self.other_definitions().filter(at_home_in_script);
            more.extend(found.map(|definition| definition.name));
            self.spread(&mut more);
            if more == script {
                break;
            }
            script = more;
        }
        let sought = self.sought(stages, home, &script, late);
        let other = self.other_definitions().map(|definition| definition.name);
        let enclosed = other.filter(|name| !script.contains(name)).collect();
        (enclosed, sought)
    }

    /// Values that change after code was made that reads them: whatever holds the code may call it,
    /// a library or the process included.
    fn sought(
        &self,
        stages: &[Stage],
        home: &Home,
        script: &BTreeSet<NameId>,
        late: BTreeSet<NameId>,
    ) -> BTreeSet<NameId> {
        let mut sought = late;
        let definitions = self.other_definitions();
        for definition in definitions.filter(|definition| script.contains(&definition.name)) {
            let place = home.of.get(&definition.statement);
            let last = place.and_then(|stage| stages[stage.index()].statements.last());
            let last = last.map_or(definition.statement.0, |id| id.0);
            let is_other = |name: &NameId| {
                self.classes.is_value(*name) && self.timeline.bound_after(*name, last)
            };
            sought.extend(definition.body_reads.iter().copied().filter(is_other));
        }
        sought
    }

    /// Definitions that are not lifted.
    fn other_definitions(&self) -> impl Iterator<Item = &Definition> {
        let other = &self.classes.other_definitions;
        let all = self.analysis.definitions.iter();
        all.filter(|definition| other.contains_key(&definition.name))
    }

    /// Definitions that can be neither lifted nor enclosed in a function stage. An enclosed function
    /// may leave its stage, as a value that takes along what it closes over: then nothing may bind
    /// anew what it reads.
    fn script_definitions(&self, stages: &[Stage], home: &Home) -> BTreeSet<NameId> {
        let mut script = BTreeSet::new();
        let other_processes = self.classes.imports.values().any(starts_processes);
        for definition in self.other_definitions() {
            let place = home.of.get(&definition.statement).copied();
            let leaves = self.leaves(definition, home);
            let last = place.and_then(|stage| stages[stage.index()].statements.last());
            let last = last.map_or(definition.statement.0, |id| id.0);
            let reads_later = definition
                .body_reads
                .iter()
                .any(|read| self.classes.is_value(*read) && self.timeline.bound_after(*read, last));
            if definition.kind == DefinitionKind::Class
                || (leaves && (reads_later || definition.is_looked_into))
                || (other_processes && definition.used_as_value)
                || !definition.body_binds.is_empty()
                || !definition.needs_namespace.is_empty()
            {
                script.insert(definition.name);
            }
        }
        self.spread(&mut script);
        script
    }

    /// The stages in which code that a definition made, or its own, reads what it reads.
    fn read_through(&self, stages: &[Stage]) -> BTreeSet<(NameId, StageId)> {
        let reads = |stage: &Stage| {
            let id = stage.id;
            let statements = stage.statements.iter();
            let reads = statements.flat_map(|at| &self.analysis.statement(*at).reads);
            let through = reads.filter_map(|read| read.through);
            through.map(|name| (name, id)).collect::<Vec<_>>()
        };
        stages.iter().flat_map(reads).collect()
    }

    /// Whether a definition, a value that holds it, or what it made is used outside of its stage.
    fn leaves(&self, definition: &Definition, home: &Home) -> bool {
        let place = home.of.get(&definition.statement);
        let any = (definition.name, StageId(0))..=(definition.name, StageId(u32::MAX));
        let mut through = home.read_through.range(any);
        if through.any(|(_, stage)| place.is_some_and(|place| place != stage)) {
            return true;
        }
        let mut uses = self.timeline.of(definition.name).iter();
        let is_elsewhere = |at: u32| home.of.get(&StatementId(at)) != place;
        let is_use = |at: u32, event: Event| {
            !matches!(event, Event::Bind(_)) && self.timeline.is_code(definition.name, at)
        };
        definition.used_as_value || uses.any(|(at, event)| is_elsewhere(*at) && is_use(*at, *event))
    }

    /// A definition that reads a script definition lives where that one lives.
    fn spread(&self, script: &mut BTreeSet<NameId>) {
        loop {
            let before = script.len();
            for definition in self.other_definitions() {
                let mut reads = definition.body_reads.iter();
                if reads.any(|read| self.draws_in(*read, script)) {
                    script.insert(definition.name);
                }
            }
            if script.len() == before {
                return;
            }
        }
    }

    /// Whether what uses a definition must be where it is: a class whose code looks for no name of the
    /// notebook is stored with all it is, and handed on.
    fn draws_in(&self, name: NameId, script: &BTreeSet<NameId>) -> bool {
        script.contains(&name) && !self.classes.carried.contains(&name)
    }

    /// Names that anonymous code reads when called and that a later stage binds anew or changes: the
    /// code finds them as they are then.
    fn late_captures(&self, stages: &[Stage]) -> BTreeSet<NameId> {
        let mut late = BTreeSet::new();
        for stage in stages {
            let last = stage.statements.last().map_or(0, |id| id.0);
            for id in &stage.statements {
                let captured = self.analysis.statement(*id).captures.iter().copied();
                late.extend(captured.filter(|name| {
                    let is_other = self.timeline.bound_after(*name, last)
                        || self.timeline.mutated_after(*name, last);
                    self.classes.is_value(*name) && is_other
                }));
            }
        }
        late
    }

    /// Names that hold code which reads any of these.
    fn holders_of_code(&self, late: &BTreeSet<NameId>) -> BTreeSet<NameId> {
        if late.is_empty() {
            return BTreeSet::new();
        }
        let reads_late = |object: &ObjectId| {
            let reads = self.analysis.functions.get(object).into_iter().flatten();
            reads.into_iter().any(|name| late.contains(name))
        };
        let points = self
            .analysis
            .statements
            .iter()
            .flat_map(|all| &all.points_to);
        let holding = points.filter(|holding| holding.objects.iter().any(reads_late));
        holding.map(|holding| holding.name).collect()
    }

    fn reasons(
        &self,
        statement: &Statement,
        script: &BTreeSet<NameId>,
        (late, holders): (&BTreeSet<NameId>, &BTreeSet<NameId>),
    ) -> Vec<Reason> {
        let mut reasons = statement.needs_namespace.clone();
        let mut because = |text: String| {
            reasons.push(Reason {
                text,
                cell: statement.cell,
                span: statement.span,
            })
        };
        let name_of = |name: NameId| self.analysis.name(name).to_owned();
        let what_it_is = |name: NameId| {
            if self.classes.values.contains(&name) {
                "is used as a value and reads names of the notebook"
            } else {
                "reads or binds names of the notebook that change"
            }
        };
        for bind in &statement.binds {
            if script.contains(&bind.name) && matches!(bind.kind, BindKind::Definition(_)) {
                because(format!(
                    "`{}` {}",
                    name_of(bind.name),
                    what_it_is(bind.name)
                ));
            }
            if bind.through.is_some() {
                because(format!(
                    "a function binds the global `{}`",
                    name_of(bind.name)
                ));
            }
        }
        for read in &statement.reads {
            let through = read.through.filter(|name| self.draws_in(*name, script));
            let is_code = self.timeline.is_code(read.name, statement.id.0);
            let own = || (is_code && self.draws_in(read.name, script)).then_some(read.name);
            if let Some(name) = through.or_else(own) {
                because(format!(
                    "it uses `{}`, which {}",
                    name_of(name),
                    what_it_is(name)
                ));
            }
        }
        let captured = statement
            .captures
            .iter()
            .chain(statement.binds.iter().map(|bind| &bind.name));
        let named = || statement.reads.iter().map(|read| &read.name);
        if let Some(name) = captured.chain(named()).find(|name| late.contains(name)) {
            because(format!(
                "code made earlier reads `{}` when it is called, and it is another then",
                name_of(*name)
            ));
        } else if let Some(name) = named().find(|name| holders.contains(name)) {
            because(format!(
                "code in `{}` reads names when it is called that are others then",
                name_of(*name)
            ));
        }
        reasons
    }
}
