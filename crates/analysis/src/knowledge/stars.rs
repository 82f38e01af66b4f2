//! What star imports of libraries bring, where all of it is listed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// A module a line, with all that a star import of it brings.
const STAR_IMPORTS: &str = include_str!("../../knowledge/star_imports.txt");

/// All names that a star import of a module brings, where they are listed.
pub(crate) fn listed_names(path: &str) -> Option<&'static BTreeSet<&'static str>> {
    static LISTS: OnceLock<BTreeMap<&str, BTreeSet<&str>>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let of_line = |line: &'static str| {
            let mut words = line.split(' ');
            Some((words.next()?, words.collect()))
        };
        STAR_IMPORTS.lines().filter_map(of_line).collect()
    });
    lists.get(path)
}
