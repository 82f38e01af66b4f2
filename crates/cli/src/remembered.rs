//! The options that a package was compiled with: compiling again goes on with them.

use std::path::Path;

use clap::ValueEnum;
use nbship_compiler::{LOCK_FILE, Record};
use nbship_packaging::quote;

use crate::files::read_regular;
use crate::phases::{Order, Phases, Split};
use crate::{plan_text, terminal};

/// The largest `nbship.lock` that is read.
const LARGEST: u64 = 64 << 20;

/// What was given, and of the rest what the package in the folder was compiled with; and how one
/// gives that oneself.
pub fn phases(given: &Phases, folder: &Path) -> (Phases, Vec<String>) {
    let bytes = read_regular(&folder.join(LOCK_FILE), LARGEST);
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    match text.as_deref().and_then(Record::read) {
        Some(record) => with(given, &record),
        None => (given.clone(), Vec::new()),
    }
}

fn with(given: &Phases, record: &Record) -> (Phases, Vec<String>) {
    let told = |name: &str| record.options.get(name).map_or("", String::as_str);
    let mut phases = given.clone();
    let mut taken = Vec::new();
    if let Ok(split) = Split::from_str(told("split"), false)
        && given.split.is_none()
        && split != Split::default()
    {
        phases.split = Some(split);
        taken.push(format!("--split {}", told("split")));
    }
    if let Ok(order) = Order::from_str(told("order"), false)
        && given.order.is_none()
        && order != Order::default()
    {
        phases.order = Some(order);
        taken.push(format!("--order {}", told("order")));
    }
    if told("drop_displays") == "true" && !given.drop_displays {
        phases.drop_displays = true;
        taken.push("--drop-displays".to_owned());
    }
    if given.keep.is_empty() {
        let names = told("keep").split(',').filter(|name| !name.is_empty());
        phases.keep = names.map(str::to_owned).collect();
        let each = phases.keep.iter();
        taken.extend(each.map(|name| format!("--keep {}", quote::shell(name))));
    }
    (phases, taken)
}

/// Says what was taken from the record.
pub fn say(folder: &Path, taken: &[String]) {
    if !taken.is_empty() {
        let place = folder.join(LOCK_FILE);
        terminal::say(&format!(
            "note: {} as {} has it; `--forget` leaves that",
            taken.join(" "),
            plan_text::one_line(&place.to_string_lossy())
        ));
    }
}
