//! In which form each stage's code is brought over: as a plain function, or as a script.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    BindKind, Definition, DefinitionKind, NameId, ObjectId, Reason, Statement, StatementId,
};

use crate::assemble::Assembler;
use crate::plan::{Form, ImportedName, Stage, StageId};
use crate::staying::{Asking, Staying};
use crate::timeline::Event;

/// The stage of each executed statement.
type Homes = BTreeMap<StatementId, StageId>;

/// Names that are others by the time that code reads them, each with what makes them so.
type Late = BTreeMap<NameId, String>;

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
            for definition in self.other_definitions().filter(at_home_in_script) {
                let why = || "finds what it reads in the namespace of its stage".to_owned();
                more.entry(definition.name).or_insert_with(why);
            }
            self.spread(&mut more);
            if more.len() == script.len() {
                break;
            }
            script = more;
        }
        let late = late.into_keys().collect();
        let sought = self.sought(stages, home, &script, late);
        let other = self.other_definitions().map(|definition| definition.name);
        let enclosed = other.filter(|name| !script.contains_key(name)).collect();
        (enclosed, sought)
    }

    /// Values that change after code was made that reads them: whatever holds the code may call it,
    /// a library or the process included.
    fn sought(
        &self,
        stages: &[Stage],
        home: &Home,
        script: &Staying,
        late: BTreeSet<NameId>,
    ) -> BTreeSet<NameId> {
        let mut sought = late;
        let definitions = self.other_definitions();
        for definition in definitions.filter(|definition| script.contains_key(&definition.name)) {
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
    fn script_definitions(&self, stages: &[Stage], home: &Home) -> Staying {
        let mut script = Staying::new();
        let asking = self.asking();
        let other_processes = self.classes.imports.values().any(starts_processes);
        for definition in self.other_definitions() {
            let place = home.of.get(&definition.statement).copied();
            let last = place.and_then(|stage| stages[stage.index()].statements.last());
            let last = last.map_or(definition.statement.0, |id| id.0);
            let is_class = definition.kind == DefinitionKind::Class;
            let of_class = is_class.then(|| asking.of_class(definition));
            let of_function = || {
                let leaves = self.leaves(definition, home);
                leaves
                    .then(|| asking.of_function(definition, last))
                    .flatten()
            };
            let is_sent = other_processes && definition.used_as_value;
            let sent = || is_sent.then(|| "may be sent to other processes".to_owned());
            let why = asking.of_code(definition).or(of_class);
            if let Some(why) = why.or_else(of_function).or_else(sent) {
                script.insert(definition.name, why);
            }
        }
        self.spread(&mut script);
        script
    }

    fn asking(&self) -> Asking<'_> {
        Asking {
            analysis: self.analysis,
            timeline: self.timeline,
            classes: self.classes,
        }
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
    fn spread(&self, script: &mut Staying) {
        loop {
            let before = script.len();
            for definition in self.other_definitions() {
                let mut reads = definition.body_reads.iter();
                if let Some(read) = reads.find(|read| self.draws_in(**read, script)) {
                    let why = || self.asking().using(*read);
                    script.entry(definition.name).or_insert_with(why);
                }
            }
            if script.len() == before {
                return;
            }
        }
    }

    /// Whether what uses a definition must be where it is: a class whose code looks for no name of the
    /// notebook is stored with all it is, and handed on.
    fn draws_in(&self, name: NameId, script: &Staying) -> bool {
        script.contains_key(&name) && !self.classes.carried.contains(&name)
    }

    /// Names that anonymous code reads when called and that a later stage binds anew or changes, each with
    /// where: the code finds them as they are then.
    fn late_captures(&self, stages: &[Stage]) -> Late {
        let mut late = Late::new();
        let asking = self.asking();
        for stage in stages {
            let last = stage.statements.last().map_or(0, |id| id.0);
            for id in &stage.statements {
                let captured = self.analysis.statement(*id).captures.iter();
                for name in captured.filter(|name| self.classes.is_value(**name)) {
                    if let Some(when) = asking.made_another(*name, last) {
                        late.entry(*name).or_insert(when);
                    }
                }
            }
        }
        late
    }

    /// Names that hold code which reads any of these, each with one that it reads.
    fn holders_of_code(&self, late: &Late) -> BTreeMap<NameId, NameId> {
        let mut holders = BTreeMap::new();
        if late.is_empty() {
            return holders;
        }
        let read_late = |object: &ObjectId| {
            let reads = self.analysis.functions.get(object).into_iter().flatten();
            reads.copied().find(|name| late.contains_key(name))
        };
        let statements = self.analysis.statements.iter();
        for holding in statements.flat_map(|statement| &statement.points_to) {
            if let Some(read) = holding.objects.iter().find_map(read_late) {
                holders.entry(holding.name).or_insert(read);
            }
        }
        let asking = self.asking();
        holders.retain(|name, _| !asking.is_plain(*name));
        holders
    }

    fn reasons(
        &self,
        statement: &Statement,
        script: &Staying,
        (late, holders): (&Late, &BTreeMap<NameId, NameId>),
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
        let what_it_is = |name: NameId| match script.get(&name) {
            Some(_) if self.classes.values.contains(&name) => {
                "is used as a value and reads names of the notebook"
            }
            why => why.map_or("stays in the namespace", String::as_str),
        };
        for bind in &statement.binds {
            if script.contains_key(&bind.name) && matches!(bind.kind, BindKind::Definition(_)) {
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
        let mut captured = captured.chain(named());
        if let Some((name, when)) = captured.find_map(|name| late.get_key_value(name)) {
            let made = match statement.captures.contains(name) {
                true => "here",
                false => "earlier",
            };
            because(format!(
                "code made {made} reads `{}` when it is called, and {when}",
                name_of(*name)
            ));
        } else if let Some((name, read)) = named().find_map(|name| holders.get_key_value(name)) {
            let when = late.get(read).map_or("", String::as_str);
            because(format!(
                "`{}` may hold code that reads `{}` when it is called, and {when}",
                name_of(*name),
                name_of(*read)
            ));
        }
        reasons
    }
}
