//! From where to where each value of a name must be there.

use nbship_analysis::facts::{Analysis, Certainty, NameId, Storable};

use crate::timeline::{Event, Timeline};

/// A value of a name: the statement that binds it, and the last that reads it.
pub(crate) struct Life {
    pub(crate) bound: u32,
    pub(crate) last_read: u32,
}

/// The values that a name has, one after another.
pub(crate) fn lives(analysis: &Analysis, timeline: &Timeline, name: NameId) -> Vec<Life> {
    match Kept::of(analysis, timeline, name) {
        Some(kept) => lives_of_history(analysis, timeline, name, &kept),
        None => lives_of_name(timeline, name),
    }
}

fn lives_of_name(timeline: &Timeline, name: NameId) -> Vec<Life> {
    let mut lives: Vec<Life> = Vec::new();
    let mut open = false;
    for (at, event) in timeline.of(name) {
        match event {
            Event::Bind(certainty) => {
                if *certainty == Certainty::Definite || !open {
                    lives.push(Life {
                        bound: *at,
                        last_read: *at,
                    });
                }
                open = true;
            }
            Event::Read | Event::Mutate { unlikely: true } => {
                if let (true, Some(life)) = (open, lives.last_mut()) {
                    life.last_read = *at;
                }
            }
            Event::Delete(Certainty::Definite) => open = false,
            Event::ReadOwn | Event::Mutate { .. } | Event::Delete(Certainty::May) => {}
        }
    }
    lives
}

/// What IPython keeps under a name of what cells show.
enum Kept {
    /// What so many cells before showed: `_`, `__`, `___`.
    Last(usize),
    /// What one cell showed: `_3`.
    Of(u32),
    All,
}

impl Kept {
    /// None where the name is the notebook's own.
    fn of(analysis: &Analysis, timeline: &Timeline, name: NameId) -> Option<Self> {
        let kept = match analysis.name(name) {
            "_" => Self::Last(1),
            "__" => Self::Last(2),
            "___" => Self::Last(3),
            "Out" | "_oh" => Self::All,
            other => Self::Of(other.strip_prefix('_')?.parse().ok()?),
        };
        let is_shown = |at: u32| {
            let statement = &analysis.statements[at as usize];
            let mut binds = statement.binds.iter().filter(|bind| bind.name == name);
            let unstorable = |storable: &Storable| matches!(storable, Storable::No(_));
            statement.shows == Some(true) && binds.all(|bind| unstorable(&bind.storable))
        };
        let mut binds = timeline.binds(name);
        binds.all(|(at, _)| is_shown(at)).then_some(kept)
    }
}

/// Every cell that shows something binds all names of the history, and yet leaves of the older values
/// what they are for.
fn lives_of_history(
    analysis: &Analysis,
    timeline: &Timeline,
    name: NameId,
    kept: &Kept,
) -> Vec<Life> {
    let shown: Vec<u32> = timeline.binds(name).map(|(at, _)| at).collect();
    let cell = |at: u32| analysis.statements[at as usize].cell.0;
    let bound = |read: u32| {
        let before = &shown[..shown.partition_point(|at| *at < read)];
        match kept {
            Kept::Last(back) => before.get(before.len().saturating_sub(*back)).copied(),
            Kept::Of(number) => before.iter().copied().find(|at| cell(*at) == *number),
            Kept::All => before.first().copied(),
        }
    };
    let reads = timeline.of(name).iter();
    let reads = reads.filter(|(_, event)| matches!(event, Event::Read | Event::Mutate { .. }));
    let life = |at: u32| {
        let bound = bound(at)?;
        Some(Life {
            bound,
            last_read: at,
        })
    };
    reads.filter_map(|(at, _)| life(*at)).collect()
}
