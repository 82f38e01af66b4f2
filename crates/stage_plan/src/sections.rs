//! What a cut within a section would tear apart.

use nbship_analysis::facts::NameId;

use crate::classify::Classes;
use crate::cuts::Boundaries;
use crate::lives::lives;
use crate::timeline::{Event, Timeline};

/// For each boundary without a heading: how many values the section around it, down to the level
/// `main`, makes before it and reads after it.
pub(crate) fn torn(
    boundaries: &Boundaries<'_>,
    (timeline, classes): (&Timeline, &Classes),
    main: u8,
) -> Vec<u32> {
    let analysis = boundaries.analysis;
    let positions = &boundaries.positions;
    let ends = section_ends(boundaries, main);
    let mut steps = vec![0_i64; boundaries.list.len() + 1];
    let names = (0..).map(NameId).take(analysis.names.len());
    for name in names.filter(|name| classes.is_value(*name)) {
        let events = timeline.of(name);
        for life in lives(analysis, timeline, name) {
            let from = positions[life.bound as usize];
            let begin = events.partition_point(|(at, _)| *at <= life.bound);
            let is_within = |at: u32| at <= life.last_read && positions[at as usize] < ends[from];
            let end = events.partition_point(|(at, _)| *at <= life.bound || is_within(*at));
            let mut within = events[begin..end].iter().rev();
            let last = within.find(|(_, event)| matches!(event, Event::Read));
            if let Some((at, _)) = last {
                steps[from + 1] += 1;
                steps[positions[*at as usize] + 1] -= 1;
            }
        }
    }
    let mut held = 0;
    let sums = steps.iter().take(boundaries.list.len()).map(|step| {
        held += step;
        u32::try_from(held).unwrap_or(0)
    });
    let mut torn: Vec<u32> = sums.collect();
    for (torn, boundary) in torn.iter_mut().zip(&boundaries.list) {
        if boundary.heading.is_some() {
            *torn = 0;
        }
    }
    torn
}

/// For each cell, where its section ends.
fn section_ends(boundaries: &Boundaries<'_>, main: u8) -> Vec<usize> {
    let mut ends = vec![boundaries.list.len(); boundaries.list.len()];
    let mut end = boundaries.list.len();
    for (at, boundary) in boundaries.list.iter().enumerate().rev() {
        ends[at] = end;
        if boundary.heading.is_some_and(|level| level <= main) {
            end = at;
        }
    }
    ends
}
