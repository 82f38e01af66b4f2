//! What orders stages beside values: process state, files, processes, the network.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{ASSIGNED, Access, Place, Statement, StatementId};

use crate::assemble::Assembler;
use crate::paths;
use crate::plan::Stage;

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

impl Assembler<'_> {
    /// Process state, files and other effects order stages even where no value flows.
    pub(crate) fn order_effects(&self, stages: &mut [Stage]) {
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
        let mut touched = Touched::default();
        for (later, effects_here) in effects.iter().enumerate() {
            for earlier in touched.candidates(effects_here) {
                if must_follow(&effects[earlier], effects_here) {
                    let id = stages[earlier].id;
                    stages[later].after.push(id);
                }
            }
            touched.note(later, effects_here);
        }
        self.order_ends(stages);
    }

    /// What lies below a statement that ends the notebook waits for it.
    fn order_ends(&self, stages: &mut [Stage]) {
        let ends = |stage: &Stage| {
            let mut statements = stage.statements.iter();
            statements.any(|id| self.analysis.statement(*id).stops)
        };
        let Some(first) = stages.iter().position(ends) else {
            return;
        };
        let id = stages[first].id;
        for later in &mut stages[first + 1..] {
            if !later.after.contains(&id) {
                later.after.push(id);
                later.after.sort_unstable();
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

fn push_new(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|known| known == item) {
        list.push(item.to_owned());
    }
}

/// Which stages touch what orders stages, so that only those are compared that may meet.
#[derive(Default)]
struct Touched {
    /// By where their paths begin.
    files: BTreeMap<String, BTreeSet<usize>>,
    /// Any file: unknown paths, processes.
    any_file: BTreeSet<usize>,
    all: BTreeSet<usize>,
}

impl Touched {
    fn note(&mut self, stage: usize, effects: &[(Place, bool, bool)]) {
        for (place, _, _) in effects {
            match place {
                Place::File(Some(path)) => {
                    let top = paths::top(path);
                    self.files.entry(top).or_default().insert(stage);
                }
                Place::File(None) | Place::Process | Place::Network => {
                    self.any_file.insert(stage);
                }
                _ => continue,
            }
            self.all.insert(stage);
        }
    }

    fn candidates(&self, effects: &[(Place, bool, bool)]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for (place, _, _) in effects {
            match place {
                Place::File(Some(path)) => {
                    if paths::top(path).is_empty() {
                        return self.all.clone();
                    }
                    for top in [paths::top(path), String::new()] {
                        found.extend(self.files.get(&top).into_iter().flatten());
                    }
                    found.extend(&self.any_file);
                }
                Place::File(None) | Place::Process | Place::Network => return self.all.clone(),
                _ => {}
            }
        }
        found
    }
}

/// Two stages whose files (or processes, or network) may meet, one of them writing.
fn must_follow(earlier: &[(Place, bool, bool)], later: &[(Place, bool, bool)]) -> bool {
    earlier.iter().any(|(a, _, a_writes)| {
        later.iter().any(|(b, _, b_writes)| {
            (*a_writes || *b_writes)
                && match (a, b) {
                    (Place::File(Some(a)), Place::File(Some(b))) => paths::may_meet(a, b),
                    (Place::File(_), Place::File(_)) => true,
                    (Place::Process, Place::Process | Place::File(_))
                    | (Place::File(_), Place::Process) => true,
                    (Place::Network, Place::Network) => true,
                    _ => false,
                }
        })
    })
}
