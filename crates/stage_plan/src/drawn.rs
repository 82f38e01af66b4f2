//! Settings that say no more than how something is drawn: colours, widths of bars, numbers of columns.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{
    Access, Analysis, Bind, BindKind, Effect, Literal, NameId, Place, Statement, StatementId,
};

use crate::settings::Settings;
use crate::timeline::{Event, Timeline};

/// A palette of colours, sizes made of others: more steps are no choice of a colour.
const STEPS: usize = 3;

/// Those of the literals that would be parameters, and that nothing but drawings read.
pub(crate) fn drawn(
    (analysis, timeline): (&Analysis, &Timeline),
    settings: &Settings<'_>,
    literals: &BTreeMap<NameId, (StatementId, Literal)>,
) -> BTreeSet<NameId> {
    let asking = Asking {
        analysis,
        timeline,
        literals,
    };
    let is_drawn = |(name, (statement, literal)): &(&NameId, &(StatementId, Literal))| {
        !settings.are_tagged(*statement)
            && asking.only_draws(**name, STEPS)
            && settings.refused(**name, *statement, literal).is_none()
    };
    let found = literals.iter().filter(is_drawn);
    found.map(|(name, _)| *name).collect()
}

struct Asking<'a> {
    analysis: &'a Analysis,
    timeline: &'a Timeline,
    literals: &'a BTreeMap<NameId, (StatementId, Literal)>,
}

impl Asking<'_> {
    /// Whether all that reads the name draws with it, or makes of it what is drawn with.
    fn only_draws(&self, name: NameId, steps: usize) -> bool {
        let events = self.timeline.of(name).iter();
        let mut readers = events.filter_map(|(at, event)| match event {
            Event::Read | Event::ReadOwn => Some(&self.analysis.statements[*at as usize]),
            _ => None,
        });
        let draws = |reader: &Statement| {
            reader.drawn.contains(&name)
                || sets_drawing(reader)
                || steps > 0 && self.prepares_drawing(reader, steps)
        };
        let mut readers = readers.by_ref().peekable();
        readers.peek().is_some() && readers.all(draws)
    }

    /// A literal, a number, something imported.
    fn is_plain(&self, name: NameId) -> bool {
        let is_plain = |bind: &Bind| bind.immutable || matches!(bind.kind, BindKind::Import { .. });
        let binds = self.timeline.binds(name);
        let mut binds = binds.flat_map(|(at, _)| &self.analysis.statements[at as usize].binds);
        self.literals.contains_key(&name) || binds.all(|bind| bind.name != name || is_plain(bind))
    }

    /// `palette = [PURPLE, GRAY]`, `rows = (n + columns - 1) // columns`: of nothing but literals and
    /// numbers, and for drawings.
    fn prepares_drawing(&self, reader: &Statement, steps: usize) -> bool {
        let mut binds = reader.binds.iter();
        let mut reads = reader.reads.iter();
        reader.is_simple
            && reader.work.is_empty()
            && reader.effects.is_empty()
            && reader.mutates.is_empty()
            && !reader.binds.is_empty()
            && reads.all(|read| self.is_plain(read.name))
            && binds.all(|bind| {
                self.timeline.only_bind(bind.name).is_some()
                    && self.only_draws(bind.name, steps - 1)
            })
    }
}

/// `plt.rcParams["axes.edgecolor"] = GRAY`
fn sets_drawing(reader: &Statement) -> bool {
    let sets = |effect: &Effect| {
        effect.access != Access::Read
            && matches!(&effect.place, Place::State(state) if state == "matplotlib.rcParams")
    };
    reader.is_simple && reader.binds.is_empty() && reader.effects.iter().any(sets)
}
