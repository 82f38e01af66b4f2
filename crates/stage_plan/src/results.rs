//! Which names a stage hands on, and which of the last values are results.

use std::collections::BTreeSet;

use nbship_analysis::facts::{
    Analysis, Bind, BindKind, Certainty, NameId, Place, Role, Statement, StatementId, Storable,
};

use crate::assemble::{Assembler, last_of, written_by};
use crate::plan::Stage;
use crate::settings::is_constant;

/// Names that nothing but imports bind: what they are is known by where they come from.
pub(crate) fn only_imported(analysis: &Analysis) -> BTreeSet<NameId> {
    let (mut imported, mut others) = (BTreeSet::new(), BTreeSet::new());
    for bind in analysis
        .statements
        .iter()
        .flat_map(|statement| &statement.binds)
    {
        match bind.kind {
            BindKind::Import { .. } => imported.insert(bind.name),
            _ => others.insert(bind.name),
        };
    }
    &imported - &others
}

impl Assembler<'_> {
    /// Whether a stage that ends at `last` and wrote the name hands it on: a later stage reads it,
    /// or this is the last value of a name that outlives its stage.
    pub(crate) fn is_output(&self, name: NameId, last: u32, outliving: &BTreeSet<NameId>) -> bool {
        self.timeline.live_after(name, last) || self.is_exported(name, last, outliving)
    }

    /// Whether the name's value at the end of a stage is its last, and outlives its stage.
    pub(crate) fn is_exported(
        &self,
        name: NameId,
        last: u32,
        outliving: &BTreeSet<NameId>,
    ) -> bool {
        let exported = self.keep.contains(&name)
            || !self.only_imported.contains(&name)
                && (outliving.contains(&name)
                    || (self.is_result(name)
                        && !self.classes.other_definitions.contains_key(&name)
                        && !self.analysis.name(name).starts_with('_')))
                && !self.is_left_behind(name, last);
        exported && !self.timeline.replaced_after(name, last) && !self.is_unstorable(name, last)
    }

    /// Whether what the name has after `last` is not what it ends with, though nothing reads it
    /// any more: its value changes through another name, or a loop of a later stage leaves another
    /// one over. No stage takes a value only to give on what became of it.
    fn is_left_behind(&self, name: NameId, last: u32) -> bool {
        let leaves = |at: u32| self.leaves_over(name, self.analysis.statement(StatementId(at)));
        !self.timeline.live_after(name, last)
            && (self.timeline.surely_mutated_after(name, last)
                || self
                    .timeline
                    .binds(name)
                    .any(|(at, _)| at > last && leaves(at)))
    }

    /// Whether the name has at the end of the stage what a loop in it left over, which nothing reads
    /// any more.
    pub(crate) fn is_left_over(&self, name: NameId, stage: &Stage) -> bool {
        let mut statements = stage.statements.iter();
        !self.keep.contains(&name)
            && !self.timeline.live_after(name, last_of(stage))
            && statements.any(|id| self.leaves_over(name, self.analysis.statement(*id)))
    }

    /// Whether a loop, which may not run, binds the name, and nothing that was trained.
    fn leaves_over(&self, name: NameId, statement: &Statement) -> bool {
        let mut binds = statement.binds.iter();
        let perhaps = |bind: &&Bind| bind.certainty == Certainty::May;
        let goes_over = |bind: &Bind| bind.is_incidental && bind.certainty == Certainty::May;
        !statement.roles.contains(&Role::Train)
            && statement.binds.iter().any(goes_over)
            && binds.any(|bind| bind.name == name && perhaps(&bind))
    }

    /// A name whose last value is what the notebook is about: nothing but displays reads it after
    /// its last write, or that write trained it, or scored; or nothing but scores reads what a model
    /// predicted.
    fn is_result(&self, name: NameId) -> bool {
        let Some(write) = self.timeline.last_write(name) else {
            return self.is_trained_in_a_loop(name);
        };
        let is_aid = self.is_unread_constant(name, write) || self.only_draws(name, write);
        if self.is_incidental(name) || is_aid {
            return false;
        }
        let scores = |statement: &Statement| {
            let roles = &statement.roles;
            roles.contains(&Role::Evaluate) && !roles.contains(&Role::Train)
        };
        let statement = &self.analysis.statements[write as usize];
        // Drawing is the last that is done to it: it is a part of a drawing.
        if statement.only_shows && statement.work.contains(&Role::Plot) {
            return false;
        }
        // An encoder that was fitted, and nothing else.
        let is_fitted = statement.roles.contains(&Role::Feature)
            && statement.binds.is_empty()
            && statement.mutates.iter().all(|change| change.name == name);
        let is_predicted = statement.work == [Role::Predict];
        let ends_in = |at: u32| {
            let reader = &self.analysis.statements[at as usize];
            reader.only_shows || is_predicted && scores(reader)
        };
        statement.roles.contains(&Role::Train)
            || is_fitted
            || scores(statement)
            || self.timeline.reads_after(name, write).all(ends_in)
    }

    /// Whether a loop trained what the name has, and later code asks it: the last model is there.
    fn is_trained_in_a_loop(&self, name: NameId) -> bool {
        let last = self.timeline.binds(name).last();
        last.is_some_and(|(at, _)| {
            let statement = &self.analysis.statements[at as usize];
            statement.roles.contains(&Role::Train)
                && !self.is_incidental(name)
                && self.timeline.reads_after(name, at).any(|read| read > at)
        })
    }

    /// What is written out for drawings alone: limits, colours, also those that a loop paints with.
    fn only_draws(&self, name: NameId, write: u32) -> bool {
        let mut binds = self.analysis.statements[write as usize].binds.iter();
        let is_written = |bind: &Bind| bind.is_display || matches!(bind.kind, BindKind::Literal(_));
        let is_drawn = |at: u32| {
            let reader = &self.analysis.statements[at as usize];
            let mut effects = reader.effects.iter();
            let only_draws = effects.all(|effect| effect.place == Place::Figure);
            let paints = reader.only_shows && !reader.is_simple && only_draws;
            paints || reader.drawn.contains(&name)
        };
        let mut reads = self.timeline.reads_after(name, write).peekable();
        binds.any(|bind| bind.name == name && is_written(bind))
            && reads.peek().is_some()
            && reads.all(is_drawn)
    }

    /// A constant in capitals that nothing reads: one of several to choose from.
    fn is_unread_constant(&self, name: NameId, write: u32) -> bool {
        let mut binds = self.analysis.statements[write as usize].binds.iter();
        is_constant(self.analysis.name(name))
            && self.timeline.first_read(name).is_none()
            && binds.any(|bind| bind.name == name && matches!(bind.kind, BindKind::Literal(_)))
    }

    /// Whether the name was last bound to what only served: a loop's target, an axes.
    fn is_incidental(&self, name: NameId) -> bool {
        let last = self.timeline.binds(name).last();
        last.is_some_and(|(at, _)| {
            let binds = &self.analysis.statements[at as usize].binds;
            let mut binds = binds.iter().filter(|bind| bind.name == name);
            binds.next_back().is_some_and(|bind| bind.is_incidental)
        })
    }

    /// Names that some later stage than the one that gives them reads.
    pub(crate) fn outliving(&self, stages: &[Stage]) -> BTreeSet<NameId> {
        let mut outliving = BTreeSet::new();
        for stage in stages {
            let last = last_of(stage);
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
}
