//! Names whose values share state go through stages together.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{NameId, ObjectId};

use crate::assemble::Assembler;
use crate::holdings::{Held, Holdings};
use crate::plan::Stage;

impl Assembler<'_> {
    /// A name that shares state with an output, is alive, and may change later on one side, goes
    /// through this stage too, so that both are stored as one object graph.
    pub(crate) fn keep_together(
        &self,
        stage: &mut Stage,
        outputs: &mut Vec<NameId>,
        given: &BTreeSet<NameId>,
        holdings: &Holdings,
        (last, changed): (u32, &BTreeSet<NameId>),
    ) {
        let points = &holdings.all;
        let mut at = 0;
        let mut known: BTreeSet<NameId> = outputs.iter().copied().collect();
        let mut dead = BTreeSet::new();
        // What an object brings depends on the name that has it by no more than these two.
        let mut gone_through: BTreeSet<(ObjectId, bool, bool)> = BTreeSet::new();
        while let Some(name) = outputs.get(at).copied() {
            at += 1;
            let is_mutated = self.timeline.mutated_after(name, last);
            let is_changed = changed.contains(&name);
            for object in points.of(name) {
                if !gone_through.insert((*object, is_mutated, is_changed)) {
                    continue;
                }
                for other in points.holders(*object) {
                    if known.contains(&other) || dead.contains(&other) {
                        continue;
                    }
                    if !given.contains(&other) || !self.timeline.live_after(other, last) {
                        dead.insert(other);
                        continue;
                    }
                    let matters = is_mutated
                        || self.timeline.mutated_after(other, last)
                        || is_changed && holdings.is_code(other)
                        || self.timeline.compares_identity_after(last)
                        || self.analysis.changed_classes.contains(object);
                    if matters && self.classes.is_value(other) {
                        known.insert(other);
                        pass_through(stage, outputs, other);
                    }
                }
            }
        }
    }

    /// A name that lives on and whose value may be that of another this stage gives goes through the
    /// stage too: of a run's values, too, one is the other. So does one that shares anything with
    /// what the stage was given and changes.
    pub(crate) fn keep_identity(
        &self,
        stage: &mut Stage,
        outputs: &mut Vec<NameId>,
        given: &BTreeSet<NameId>,
        holdings: &Holdings,
        changed: &BTreeSet<NameId>,
        (last, outliving): (u32, &BTreeSet<NameId>),
    ) {
        let is_final =
            |name: NameId| self.classes.is_value(name) && self.is_output(name, last, outliving);
        let mut gone_through: BTreeSet<ObjectId> = BTreeSet::new();
        let mut known: BTreeSet<NameId> = outputs.iter().copied().collect();
        let mut at = 0;
        while let Some(name) = outputs.get(at).copied() {
            at += 1;
            if !is_final(name) {
                continue;
            }
            let points = match given.contains(&name) && changed.contains(&name) {
                true => &holdings.own,
                false => &holdings.itself,
            };
            for object in points.of(name) {
                // Each object is gone through once: what it brings is an output from then on.
                if !gone_through.insert(*object) {
                    continue;
                }
                for other in points.holders(*object) {
                    let is_another = given.contains(&other) && is_final(other);
                    if is_another && known.insert(other) {
                        pass_through(stage, outputs, other);
                    }
                }
            }
        }
    }
}

/// A stage takes a name and gives it on.
fn pass_through(stage: &mut Stage, outputs: &mut Vec<NameId>, name: NameId) {
    outputs.push(name);
    if !stage.inputs.contains(&name) {
        stage.inputs.push(name);
    }
}

/// Groups of outputs that may share state. Without a later change it still matters: `is` must hold.
pub(crate) fn bundles(outputs: &[NameId], points: &Held) -> Vec<Vec<NameId>> {
    let mut groups = Groups::new(outputs.len());
    let mut owners: BTreeMap<ObjectId, usize> = BTreeMap::new();
    for (at, name) in outputs.iter().enumerate() {
        for object in points.of(*name) {
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
