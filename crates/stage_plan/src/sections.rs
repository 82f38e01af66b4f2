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
    let positions = boundaries.cell_positions();
    let ends = section_ends(boundaries, main);
    let mut torn = vec![0; boundaries.list.len()];
    let names = (0..).map(NameId).take(analysis.names.len());
    for name in names.filter(|name| classes.is_value(*name)) {
        for life in lives(analysis, timeline, name) {
            let from = positions[life.bound as usize];
            let mut last = from;
            for (at, event) in timeline.of(name) {
                let within = *at > life.bound && *at <= life.last_read;
                let place = positions[*at as usize];
                if within && matches!(event, Event::Read) && place < ends[from] {
                    last = last.max(place);
                }
            }
            for boundary in &mut torn[from + 1..=last] {
                *boundary += 1;
            }
        }
    }
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
