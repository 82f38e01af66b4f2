//! Tables by module names, and what asks for a library, in words for a person.

use std::collections::BTreeMap;

use super::TABLE;
use crate::model::{ImportUse, PackageModel};
use crate::pythons::imported;

/// The row of the longest dotted prefix.
pub(super) fn longest_prefix<'a, T>(table: &'a BTreeMap<String, T>, module: &str) -> Option<&'a T> {
    row_of(table, module).map(|(_, found)| found)
}

/// The same, with the prefix.
pub(super) fn row_of<'a, T>(
    table: &'a BTreeMap<String, T>,
    module: &str,
) -> Option<(&'a str, &'a T)> {
    let mut prefix = module;
    loop {
        if let Some((key, found)) = table.get_key_value(prefix) {
            return Some((key, found));
        }
        prefix = prefix.rsplit_once('.')?.0;
    }
}

/// What asks for a library: an import that the package has, or one that only the notebook has.
pub(super) fn because(model: &PackageModel, import: &ImportUse) -> String {
    let module =
        row_of(&TABLE, &import.module).map_or(import.module.as_str(), |(module, _)| module);
    let top = module.split('.').next().unwrap_or_default();
    if imported(model, top) {
        format!("import {module}")
    } else {
        format!("only the notebook imports {module}; kept, since other libraries may use it")
    }
}
