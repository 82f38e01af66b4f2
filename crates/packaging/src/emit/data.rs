//! The data that a notebook reads and writes, by the effects of its statements.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Access, Certainty, Effect};
use nbship_diagnostics::CellNumber;

use super::readers;
use crate::model::{DataModel, Direction, HUB};

/// Which way data goes by an effect. Code of which nothing is known may do anything with an address.
fn direction(effect: &Effect) -> Direction {
    match effect.access {
        Access::Read => Direction::Input,
        Access::Update if effect.certainty == Certainty::May && is_unknown(&effect.why) => {
            Direction::Unknown
        }
        _ => Direction::Output,
    }
}

/// Whether an effect is one that nothing but a text like a path speaks for.
fn is_unknown(why: &str) -> bool {
    why.starts_with("nothing is known of")
}

/// Whether the address ends as names of files do: `a.csv`, but not `Etc/UTC`.
pub(super) fn has_ending(address: &str) -> bool {
    let name = address.rsplit('/').next().unwrap_or(address);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    (1..=8).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The data that is read and written, in the order in which it first is.
#[derive(Default)]
pub(super) struct Data {
    entries: Vec<DataModel>,
    places: BTreeMap<(String, Direction), usize>,
}

impl Data {
    /// Without addresses of which nothing is known but that they look like some.
    pub(super) fn known(self) -> Vec<DataModel> {
        let known = |one: &DataModel, direction| {
            let place = (one.address.clone(), direction);
            self.places.contains_key(&place)
        };
        let is_said = |one: &DataModel| {
            one.direction != Direction::Unknown
                || (has_ending(&one.address) || one.address.contains("://"))
                    && !known(one, Direction::Input)
                    && !known(one, Direction::Output)
        };
        let keep: Vec<bool> = self.entries.iter().map(is_said).collect();
        let entries = self.entries.into_iter().zip(keep);
        entries
            .filter(|(_, keep)| *keep)
            .map(|(one, _)| one)
            .collect()
    }

    /// Notes what an effect does with an address; `call` is the code that has it.
    pub(super) fn note_effect(
        &mut self,
        effect: &Effect,
        call: &str,
        address: &str,
        stage: &str,
        cell: CellNumber,
    ) {
        // What a path leads to is looked up, and nothing read there.
        if effect.why == "resolve()" {
            return;
        }
        let is_of_hub = readers::is_of_hub(call, address);
        if is_of_hub && readers::is_builder(address) {
            return;
        }
        let format = match is_of_hub {
            true => Some(HUB),
            false => readers::format(call),
        };
        self.note((direction(effect), format), address, stage, cell);
    }

    /// Notes an address, and the format where it is known by more than its ending.
    pub(super) fn note(
        &mut self,
        (direction, format): (Direction, Option<&'static str>),
        address: &str,
        stage: &str,
        cell: CellNumber,
    ) {
        let place = |direction| (address.to_owned(), direction);
        let known = self.places.get(&place(direction)).copied();
        let is_own = direction == Direction::Input
            && known.is_none()
            && self.places.contains_key(&place(Direction::Output));
        // A folder that only leads on is no data. The one address is a database of SQLite that is in no file.
        let mut parts = address.split('/');
        let leads_on = !address.is_empty() && parts.all(|part| matches!(part, "." | ".."));
        if is_own || leads_on || address == ":memory:" {
            return;
        }
        let at = known.unwrap_or_else(|| {
            self.places.insert(place(direction), self.entries.len());
            self.entries.push(DataModel {
                direction,
                address: address.to_owned(),
                format: None,
                stages: Vec::new(),
                cells: Vec::new(),
            });
            self.entries.len() - 1
        });
        let entry = &mut self.entries[at];
        entry.format = entry.format.or(format);
        if entry.stages.last().is_none_or(|last| last != stage) {
            entry.stages.push(stage.to_owned());
        }
        if entry.cells.last() != Some(&cell) {
            entry.cells.push(cell);
        }
    }
}
