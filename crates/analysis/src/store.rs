//! The environment: what every variable holds here, with branches that can be taken back and joined.
//!
//! Branching costs what the branch changes, not what the notebook holds: a layer remembers the
//! old binding of each variable that is set above it.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use crate::intern::Sym;
use crate::value::Value;

/// Whether something happened on the way here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Did {
    #[default]
    No,
    /// Perhaps: it is not known what happens.
    May,
    /// On some of the paths that lead here.
    Paths,
    /// It did, if the loops around it ran at all.
    Presumed,
    Yes,
}

impl Did {
    pub fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Did::Presumed, Did::Yes) | (Did::Yes, Did::Presumed) => Did::Presumed,
            (Did::May, _) | (_, Did::May) => Did::May,
            _ => Did::Paths,
        }
    }
    /// Joins the state after a loop's body with the state where the body never ran.
    pub fn join_skipped_loop(self, skipped: Self) -> Self {
        match (self, skipped) {
            (Did::Yes | Did::Presumed, Did::No) => Did::Presumed,
            (a, b) => a.join(b),
        }
    }
}

/// A variable: frame 0 is the notebook's namespace.
pub(crate) type Key = (u32, Sym);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Binding {
    pub value: Value,
    /// Whether the variable is bound here at all.
    pub bound: Did,
    /// The statement to which `here` and `mutated` speak.
    pub statement: u32,
    /// Whether that statement bound it.
    pub here: Did,
    /// Where it did, whether the variable may have been bound before.
    pub before: bool,
    /// Whether that statement changed the value in place before binding it.
    pub mutated: Did,
}

impl Binding {
    fn join(&mut self, other: &Binding, skipped_loop: bool) {
        self.value.join(&other.value);
        self.before |= other.before;
        let (mut other_here, mut other_mutated) = (other.here, other.mutated);
        if self.statement != other.statement {
            if self.statement < other.statement {
                self.statement = other.statement;
                (self.here, self.mutated) = (Did::No, Did::No);
            } else {
                (other_here, other_mutated) = (Did::No, Did::No);
            }
        }
        self.bound = if skipped_loop {
            self.bound.join_skipped_loop(other.bound)
        } else {
            self.bound.join(other.bound)
        };
        let join = |a: Did, b: Did| {
            if skipped_loop {
                a.join_skipped_loop(b)
            } else {
                a.join(b)
            }
        };
        self.here = join(self.here, other_here);
        self.mutated = join(self.mutated, other_mutated);
    }
}

#[derive(Default)]
struct Layer {
    old: FxHashMap<Key, Option<Binding>>,
    order: Vec<Key>,
    /// Tells it from all other layers there ever were.
    serial: u32,
    /// For `try`: what any variable was bound to inside.
    seen: Option<Seen>,
}

impl Diff {
    /// On the way out of the branch the variable was unbound.
    pub fn unbind(&mut self, variable: Key) {
        for (key, binding) in &mut self.0 {
            if let Some(binding) = binding.as_mut().filter(|_| *key == variable) {
                binding.bound = Did::No;
            }
        }
    }
}

/// All bindings that variables had in a branch, joined; in order of the first.
#[derive(Default)]
pub(crate) struct Seen {
    order: Vec<Key>,
    joined: FxHashMap<Key, Binding>,
}

impl Seen {
    fn add(&mut self, key: Key, binding: &Binding) {
        match self.joined.entry(key) {
            Entry::Occupied(mut known) => known.get_mut().join(binding, false),
            Entry::Vacant(slot) => {
                slot.insert(binding.clone());
                self.order.push(key);
            }
        }
    }
}

/// What a branch changed: variables and what they hold at its end, in order of first change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Diff(Vec<(Key, Option<Binding>)>);

#[derive(Default)]
pub(crate) struct Store {
    base: FxHashMap<Key, Binding>,
    layers: Vec<Layer>,
    /// How many layers there ever were.
    pushed: u32,
}

impl Store {
    pub fn get(&self, key: Key) -> Option<&Binding> {
        self.base.get(&key)
    }

    pub fn set(&mut self, key: Key, binding: Option<Binding>) {
        let old = match &binding {
            Some(b) => self.base.insert(key, b.clone()),
            None => self.base.remove(&key),
        };
        for layer in &mut self.layers {
            if let (Some(seen), Some(b)) = (&mut layer.seen, &binding) {
                seen.add(key, b);
            }
        }
        if let Some(layer) = self.layers.last_mut()
            && let Entry::Vacant(slot) = layer.old.entry(key)
        {
            slot.insert(old);
            layer.order.push(key);
        }
    }

    /// Forgets the variables of a frame that no longer runs.
    pub fn forget(&mut self, key: Key) {
        self.base.remove(&key);
    }

    /// Starts a branch. With `watch`, every binding made inside is remembered.
    pub fn push(&mut self, watch: bool) {
        self.pushed += 1;
        self.layers.push(Layer {
            serial: self.pushed,
            seen: watch.then(Seen::default),
            ..Layer::default()
        });
    }

    /// Ends a branch and takes it back.
    pub fn pop(&mut self) -> Diff {
        let Some(layer) = self.layers.pop() else {
            return Diff::default();
        };
        let mut changed = Vec::with_capacity(layer.order.len());
        for key in layer.order {
            let old = layer.old.get(&key).cloned().flatten();
            let is_gone = old.is_none();
            let now = match old {
                Some(old) => self.base.insert(key, old),
                None => self.base.remove(&key),
            };
            // The names of a function that ran within the branch are forgotten with it.
            if now.is_some() || !is_gone {
                changed.push((key, now));
            }
        }
        Diff(changed)
    }

    /// Ends a watched branch and takes it back; also gives everything that was bound inside.
    pub fn pop_watched(&mut self) -> (Diff, Seen) {
        let seen = self
            .layers
            .last_mut()
            .and_then(|l| l.seen.take())
            .unwrap_or_default();
        (self.pop(), seen)
    }

    /// What changed since the layer at `depth` was pushed, without ending anything.
    pub fn snapshot(&self, depth: usize) -> Diff {
        let mut keys = Vec::new();
        let mut known = rustc_hash::FxHashSet::default();
        for layer in self.layers.iter().skip(depth) {
            for &key in &layer.order {
                if known.insert(key) {
                    keys.push(key);
                }
            }
        }
        Diff(
            keys.into_iter()
                .map(|k| (k, self.base.get(&k).cloned()))
                .collect(),
        )
    }

    /// The branch that runs.
    pub fn branch(&self) -> u32 {
        self.layers.last().map_or(0, |layer| layer.serial)
    }

    /// Whether what runs is the branch, or one within it.
    pub fn is_within(&self, branch: u32) -> bool {
        branch == 0 || self.layers.iter().any(|layer| layer.serial == branch)
    }

    pub fn depth(&self) -> usize {
        self.layers.len()
    }

    /// Makes the state one of those that `diffs` lead to. `skipped_loop` says that the last of them
    /// is the way on which a loop's body never ran.
    ///
    /// True where that changed anything.
    pub fn join(&mut self, diffs: &[Diff], skipped_loop: bool) -> bool {
        match diffs {
            [] => false,
            [one] => {
                let mut changed = false;
                for (key, binding) in &one.0 {
                    changed |= self.base.get(key) != binding.as_ref();
                    self.set(*key, binding.clone());
                }
                changed
            }
            many => self.join_many(many, skipped_loop),
        }
    }

    /// Takes over what code that has its own names did to those that it did not bind.
    pub fn take_unbound(&mut self, done: Diff) {
        for (key, binding) in done.0 {
            let is_bound = |now: &Binding| now.here != Did::No;
            if self.base.contains_key(&key) && !binding.as_ref().is_none_or(is_bound) {
                self.set(key, binding);
            }
        }
    }

    /// Joins only the values of a branch into the state, not what was or was not done on it.
    ///
    /// True where that changed anything.
    pub fn join_values(&mut self, diff: &Diff) -> bool {
        let mut changed = false;
        for (key, binding) in &diff.0 {
            let Some(binding) = binding else { continue };
            let mut now = self.base.get(key).cloned().unwrap_or_default();
            now.value.join(&binding.value);
            if now.bound == Did::No && binding.bound != Did::No {
                now.bound = Did::May;
            }
            changed |= self.base.get(key) != Some(&now);
            self.set(*key, Some(now));
        }
        changed
    }

    fn join_many(&mut self, diffs: &[Diff], skipped_loop: bool) -> bool {
        let mut changed = false;
        let maps: Vec<FxHashMap<Key, &Option<Binding>>> = diffs
            .iter()
            .map(|d| d.0.iter().map(|(k, b)| (*k, b)).collect())
            .collect();
        let mut done = rustc_hash::FxHashSet::default();
        for (key, _) in diffs.iter().flat_map(|d| d.0.iter()) {
            if !done.insert(*key) {
                continue;
            }
            let base = self.base.get(key).cloned();
            let mut joined: Option<Binding> = None;
            for (at, map) in maps.iter().enumerate() {
                let branch = map
                    .get(key)
                    .map_or(&base, |b| *b)
                    .clone()
                    .unwrap_or_default();
                match &mut joined {
                    None => joined = Some(branch),
                    Some(j) => j.join(&branch, skipped_loop && at + 1 == maps.len()),
                }
            }
            changed |= joined != self.base.get(key).cloned();
            self.set(*key, joined);
        }
        changed
    }

    /// Joins single bindings into the state (what a handler may see of a `try` body).
    pub fn blend(&mut self, seen: &Seen) {
        for key in &seen.order {
            let Some(binding) = seen.joined.get(key) else {
                continue;
            };
            let mut now = self.base.get(key).cloned().unwrap_or_default();
            now.join(binding, false);
            self.set(*key, Some(now));
        }
    }
}
