//! Flows between cells, from the facts of their statements.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::CellNumber;
use nbship_notebook::{Cell, CodeCell};

use crate::facts::{
    Access, Analysis, Bind, BindKind, CellFacts, Certainty, Effect, Flow, FlowKind, Mutation,
    NameId, Place, Read, Statement, StatementId,
};
use crate::interp::Presumed;

/// Of the cells that may have changed a name since it was surely bound, so many of the latest are
/// kept: each of them reads the name, so the chain to the earlier ones is not lost.
const KEPT: usize = 32;

/// What each cell reads, writes, changes, defines, imports, causes.
pub(crate) fn cells(
    analysis: &Analysis,
    order: &[(&Cell, &CodeCell)],
    ranges: &[std::ops::Range<usize>],
    presumed: &Presumed,
) -> Vec<CellFacts> {
    order
        .iter()
        .zip(ranges)
        .map(|((cell, code), range)| {
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let statements = &analysis.statements[range.clone()];
            let mut facts = CellFacts {
                cell: code.number,
                index: cell.index.0,
                statements: number(range.start)..number(range.end),
                reads: Vec::new(),
                writes: Vec::new(),
                mutates: Vec::new(),
                could_change: Vec::new(),
                defines: Vec::new(),
                imports: Vec::new(),
                effects: Vec::new(),
                perhaps: Vec::new(),
            };
            summarise(analysis, statements, presumed, &mut facts);
            facts
        })
        .collect()
}

fn summarise(
    analysis: &Analysis,
    statements: &[Statement],
    presumed: &Presumed,
    facts: &mut CellFacts,
) {
    let mut bound: BTreeSet<NameId> = BTreeSet::new();
    let mut reads = BTreeSet::new();
    let mut writes = BTreeSet::new();
    let mut mutates = BTreeSet::new();
    let mut could_change: BTreeMap<NameId, String> = BTreeMap::new();
    let (mut defines, mut imports) = (BTreeSet::new(), BTreeSet::new());
    let (mut effects, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
    for statement in statements {
        reads.extend(
            statement
                .reads
                .iter()
                .filter(|read| {
                    !bound.contains(&read.name) && is_from_before(statement, read, presumed)
                })
                .map(|read| read.name),
        );
        let old = |m: &&Mutation| !m.by_class && !bound.contains(&m.name);
        for mutation in statement.mutates.iter().filter(old) {
            if mutation.unlikely {
                let why = || mutation.why.clone();
                could_change.entry(mutation.name).or_insert_with(why);
                continue;
            }
            mutates.insert(mutation.name);
            writes.insert(mutation.name);
        }
        for bind in &statement.binds {
            match bind.kind {
                BindKind::Import { .. } => imports.insert(bind.name),
                BindKind::Definition(_) => defines.insert(bind.name),
                _ => writes.insert(bind.name),
            };
            if is_sure(statement, bind, presumed) {
                bound.insert(bind.name);
            }
        }
        for (name, certainty) in &statement.deletes {
            if *certainty == Certainty::Definite {
                bound.insert(*name);
                writes.remove(name);
            }
        }
        effects.extend(
            statement
                .effects
                .iter()
                .filter(|e| e.certainty == Certainty::Definite)
                .map(|e| effect_text(&e.place, e.access)),
        );
        let on_file = |e: &&Effect| matches!(e.place, Place::File(Some(_)));
        let doubtful = statement.effects.iter().filter(on_file);
        perhaps.extend(doubtful.map(|e| effect_text(&e.place, e.access)));
    }
    let sorted = |set: BTreeSet<NameId>| {
        let mut all: Vec<NameId> = set.into_iter().collect();
        all.sort_by(|a, b| analysis.name(*a).cmp(analysis.name(*b)));
        all
    };
    facts.reads = sorted(reads);
    facts.writes = sorted(writes);
    facts.mutates = sorted(mutates);
    facts.defines = sorted(defines);
    facts.imports = sorted(imports);
    could_change.retain(|name, _| !facts.mutates.contains(name));
    facts.could_change = could_change.into_iter().collect();
    facts
        .could_change
        .sort_by(|a, b| analysis.name(a.0).cmp(analysis.name(b.0)));
    facts.perhaps = perhaps.difference(&effects).cloned().collect();
    facts.effects = effects.into_iter().collect();
}

/// Whether a name is taken to be bound by a statement, whatever it was before.
fn is_sure(statement: &Statement, bind: &Bind, presumed: &Presumed) -> bool {
    bind.certainty == Certainty::Definite || presumed.binds.contains(&(statement.id, bind.name))
}

/// Whether what is read is taken to be what was there before the statement.
fn is_from_before(statement: &Statement, read: &Read, presumed: &Presumed) -> bool {
    let key = (statement.id, read.name, read.through);
    !presumed.reads.contains(&key)
}

/// An effect in one word, such as `reads-file` or `updates:numpy.random`.
pub(crate) fn effect_text(place: &Place, access: Access) -> String {
    let verb = match access {
        Access::Read => "reads",
        Access::Write => "writes",
        Access::Update => "updates",
    };
    match place {
        Place::State(name) => format!("{verb}:{name}"),
        Place::Figure => "figure".to_owned(),
        Place::File(_) => format!("{verb}-file"),
        Place::Network => "network".to_owned(),
        Place::Stdout => "stdout".to_owned(),
        Place::Stderr => "stderr".to_owned(),
        Place::Module(name) => format!("{verb}-module:{name}"),
        Place::Clock => "clock".to_owned(),
        Place::Process => "process".to_owned(),
    }
}

/// A cell that may be where a name's value comes from.
#[derive(Clone)]
struct Source {
    cell: CellNumber,
    certainty: Certainty,
    kind: FlowKind,
    why: Option<String>,
}

#[derive(Default)]
struct Flows {
    last: BTreeMap<NameId, Vec<Source>>,
    places: BTreeMap<Place, Vec<Source>>,
    /// The cell that is looked at, and where values came from before it changed them in place.
    cell: Option<CellNumber>,
    before: BTreeMap<NameId, Vec<Source>>,
    found: BTreeMap<(CellNumber, CellNumber, String, bool), Flow>,
}

/// All flows, by target, source, name.
pub(crate) fn flows(analysis: &Analysis, presumed: &Presumed) -> Vec<Flow> {
    let mut flows = Flows::default();
    for statement in &analysis.statements {
        if flows.cell != Some(statement.cell) {
            flows.cell = Some(statement.cell);
            flows.before.clear();
        }
        flows.read(analysis, statement, presumed);
        flows.mutate(statement, &presumed.changes);
        flows.bind(statement, presumed);
        flows.effects(statement);
    }
    let mut all: Vec<Flow> = flows.found.into_values().collect();
    all.sort_by(|a, b| (a.to, a.from, &a.name, a.kind).cmp(&(b.to, b.from, &b.name, b.kind)));
    all
}

impl Flows {
    fn add(&mut self, flow: Flow) {
        let key = (
            flow.to,
            flow.from,
            flow.name.clone(),
            flow.kind == FlowKind::Effect,
        );
        match self.found.get_mut(&key) {
            None => {
                self.found.insert(key, flow);
            }
            Some(known) => {
                if flow.through.is_none() {
                    known.through = None;
                }
                if flow.certainty > known.certainty {
                    (known.certainty, known.why) = (flow.certainty, flow.why);
                }
            }
        }
    }

    fn read(&mut self, analysis: &Analysis, statement: &Statement, presumed: &Presumed) {
        let from_before = |read: &&Read| is_from_before(statement, read, presumed);
        for read in statement.reads.iter().filter(from_before) {
            let sources = self
                .before
                .get(&read.name)
                .or_else(|| self.last.get(&read.name));
            for source in sources.cloned().unwrap_or_default() {
                if source.cell == statement.cell {
                    continue;
                }
                let certainty = source.certainty.min(read.certainty);
                let why = source
                    .why
                    .clone()
                    .filter(|_| source.certainty == Certainty::May)
                    .or_else(|| read.why.clone());
                self.add(Flow {
                    from: source.cell,
                    to: statement.cell,
                    name: analysis.name(read.name).to_owned(),
                    kind: source.kind,
                    certainty,
                    through: read.through,
                    why: why.filter(|_| certainty == Certainty::May),
                });
            }
        }
    }

    fn mutate(&mut self, statement: &Statement, presumed: &BTreeSet<(StatementId, NameId)>) {
        let counts = |m: &&Mutation| !m.unlikely && !m.by_class;
        for mutation in statement.mutates.iter().filter(counts) {
            let sources = self.last.entry(mutation.name).or_default();
            self.before
                .entry(mutation.name)
                .or_insert_with(|| sources.clone());
            let kind = sources.last().map_or(FlowKind::Data, |s| s.kind);
            // The cell's own code changes it, if on some paths only: it reads it too, so the chain to
            // what was before is not lost where it does not.
            let sure = mutation.certainty == Certainty::Definite
                || presumed.contains(&(statement.id, mutation.name));
            let why = (!sure).then(|| mutation.why.clone());
            let certainty = if sure {
                Certainty::Definite
            } else {
                Certainty::May
            };
            record(
                sources,
                Source {
                    cell: statement.cell,
                    certainty,
                    kind,
                    why,
                },
            );
        }
    }

    fn bind(&mut self, statement: &Statement, presumed: &Presumed) {
        for (name, certainty) in &statement.deletes {
            if *certainty == Certainty::Definite {
                self.last.remove(name);
            }
        }
        for bind in &statement.binds {
            let kind = match bind.kind {
                BindKind::Import { .. } => FlowKind::Import,
                BindKind::Definition(_) => FlowKind::Code,
                _ => FlowKind::Data,
            };
            let sure = is_sure(statement, bind, presumed);
            let why = (!sure).then(|| "bound on some paths only".to_owned());
            let source = Source {
                cell: statement.cell,
                certainty: if sure {
                    Certainty::Definite
                } else {
                    Certainty::May
                },
                kind,
                why,
            };
            if sure {
                self.before.insert(bind.name, Vec::new());
            }
            record(self.last.entry(bind.name).or_default(), source);
        }
    }

    fn effects(&mut self, statement: &Statement) {
        let runs = |e: &crate::facts::Effect| e.place == Place::Process;
        let is_command = statement.effects.iter().any(runs);
        // Of a statement with branches, the draw may not come after the seed.
        let mut effects: Vec<_> = statement.effects.iter().collect();
        if !statement.is_simple {
            effects.sort_by_key(|effect| effect.access == Access::Write);
        }
        for effect in effects {
            if !matches!(effect.place, Place::State(_) | Place::File(_)) {
                continue;
            }
            // What files a command touches nobody knows; that it could be any is no flow.
            if is_command && effect.place == Place::File(None) {
                continue;
            }
            let sources: Vec<Source> = match &effect.place {
                Place::File(None) => self
                    .places
                    .iter()
                    .filter(|(p, _)| matches!(p, Place::File(_)))
                    .flat_map(|(_, s)| s.iter().cloned())
                    .collect(),
                Place::File(Some(_)) => {
                    let unknown = self
                        .places
                        .get(&Place::File(None))
                        .cloned()
                        .unwrap_or_default();
                    self.places
                        .get(&effect.place)
                        .cloned()
                        .unwrap_or_default()
                        .into_iter()
                        .chain(unknown)
                        .collect()
                }
                place => self.places.get(place).cloned().unwrap_or_default(),
            };
            if effect.access != Access::Write {
                for source in sources {
                    self.effect_flow(statement, effect, &source);
                }
            }
            if effect.access != Access::Read {
                let why = (effect.certainty == Certainty::May).then(|| effect.why.clone());
                let certainty = if effect.place == Place::File(None) {
                    Certainty::May
                } else {
                    effect.certainty
                };
                let source = Source {
                    cell: statement.cell,
                    certainty,
                    kind: FlowKind::Effect,
                    why,
                };
                let sources = self.places.entry(effect.place.clone()).or_default();
                let is_state = matches!(effect.place, Place::State(_));
                if is_state && sources.is_empty() && source.certainty == Certainty::May {
                    // Process state is there without any cell that sets it.
                    sources.push(source);
                } else {
                    record(sources, source);
                }
            }
        }
    }

    fn effect_flow(
        &mut self,
        statement: &Statement,
        effect: &crate::facts::Effect,
        source: &Source,
    ) {
        let certainty = source.certainty.min(effect.certainty);
        // Two sides of which neither is known to touch the place tell nothing.
        if source.cell == statement.cell || source.certainty.max(effect.certainty) == Certainty::May
        {
            return;
        }
        let name = match &effect.place {
            Place::State(name) => name.clone(),
            Place::File(Some(path)) => path.clone(),
            _ => "file".to_owned(),
        };
        let why = if source.certainty == Certainty::May {
            source.why.clone()
        } else {
            Some(effect.why.clone())
        };
        self.add(Flow {
            from: source.cell,
            to: statement.cell,
            name,
            kind: FlowKind::Effect,
            certainty,
            through: None,
            why: why.filter(|_| certainty == Certainty::May),
        });
    }
}

/// Notes where a value may come from; what is sure replaces what was before.
fn record(sources: &mut Vec<Source>, source: Source) {
    if source.certainty == Certainty::Definite {
        sources.clear();
        sources.push(source);
        return;
    }
    if sources.is_empty() {
        // Nothing else can have given the value, where there is one.
        sources.push(Source {
            certainty: Certainty::Definite,
            why: None,
            ..source
        });
        return;
    }
    if sources.last().is_some_and(|s| s.cell == source.cell) {
        return;
    }
    sources.push(source);
    if sources.len() > KEPT {
        sources.remove(1);
    }
}
