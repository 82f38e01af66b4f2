//! What one stage does to names, statement by statement.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Certainty, Mutation, NameId, Statement};

use crate::assemble::{Assembler, last_of};
use crate::plan::Stage;

/// What one stage does to names, statement by statement.
#[derive(Default)]
pub(crate) struct Use {
    /// Read before the stage surely bound them.
    pub reads: Vec<NameId>,
    pub bound: BTreeMap<NameId, Certainty>,
    pub changed: BTreeSet<NameId>,
}

impl Use {
    /// Takes what code that was made before may look for.
    pub(crate) fn seek(&mut self, sought: &BTreeSet<NameId>) {
        for name in sought {
            if self.bound.get(name) != Some(&Certainty::Definite) && !self.reads.contains(name) {
                self.reads.push(*name);
            }
        }
    }
}

impl Assembler<'_> {
    /// `enclosed`: functions that bring along what they read.
    pub(crate) fn uses(
        &self,
        stage: &Stage,
        enclosed: &BTreeSet<NameId>,
        outliving: &BTreeSet<NameId>,
    ) -> Use {
        let mut uses = Use::default();
        let mut seen = BTreeSet::new();
        let last = last_of(stage);
        for id in &stage.statements {
            let statement = self.analysis.statement(*id);
            let read = statement
                .reads
                .iter()
                .filter(|read| read.through.is_none_or(|by| !enclosed.contains(&by)))
                .map(|read| read.name)
                .chain(self.changed_and_kept(statement, last, outliving))
                .chain(statement.deletes.iter().map(|(name, _)| *name));
            let closes_over = self.closes_over(statement, enclosed);
            // A lambda within a value reads when it is called, wherever that is.
            let held: &[NameId] = match statement.defines {
                None => &statement.captures,
                Some(_) => &[],
            };
            let needs = |name: NameId| {
                let all = self.timeline.needs(name, *id);
                all.take(if enclosed.contains(&name) {
                    1
                } else {
                    usize::MAX
                })
            };
            let read = read.chain(closes_over).chain(held.iter().copied());
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

    /// The names whose values the statement changes in a stage that ends at `last`, but for those
    /// that would be taken for nothing: the statement does not read them, nor does a later one.
    fn changed_and_kept<'s>(
        &'s self,
        statement: &'s Statement,
        last: u32,
        outliving: &'s BTreeSet<NameId>,
    ) -> impl Iterator<Item = NameId> + 's {
        let kept = move |change: &&Mutation| {
            let name = change.name;
            statement.reads.iter().any(|read| read.name == name)
                || self.timeline.live_after(name, last)
                || self.keep.contains(&name)
                || change.unlikely && self.is_exported(name, last, outliving)
        };
        let changes = statement.mutates.iter().filter(kept);
        changes.map(|change| change.name)
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
}
