//! The tables that Python and IPython keep beside the names, where code looks at them.

use std::collections::BTreeSet;

use super::Interp;
use crate::intern::Sym;

/// Tables that Python and IPython keep beside the names, if any code looks at them.
#[derive(Default)]
pub(super) struct Asks {
    /// `_`, `Out`: names of the values that cells showed.
    pub(super) history: BTreeSet<Sym>,
    /// `__annotations__`.
    pub(super) annotations: bool,
}

/// Why a statement that shows a value needs the namespace.
pub(crate) const KEPT_FOR_LATER: &str = "a later cell takes the value that this one shows";

/// Whether IPython keeps shown values under the name.
pub(crate) fn is_history(name: &str) -> bool {
    let numbered =
        |n: &str| n.len() > 1 && n.starts_with('_') && n[1..].bytes().all(|b| b.is_ascii_digit());
    matches!(name, "_" | "__" | "___" | "Out" | "_oh") || numbered(name)
}

impl Interp<'_> {
    /// The name under which the last shown value is kept.
    pub fn shown(&mut self) -> Sym {
        self.names.intern("_")
    }

    /// What the notebook's code looks up of the namespace's own tables.
    pub(super) fn asked(&self) -> Asks {
        let mut asks = Asks::default();
        for (at, scope) in self.code.scopes.iter().enumerate() {
            for (sym, _) in &scope.uses {
                let name = self.names.text(*sym);
                if !name.starts_with('_') && &*name != "Out" {
                    continue;
                }
                if !self.is_global_in(*sym, at) || self.global_names.contains(sym) {
                    continue;
                }
                asks.annotations |= &*name == "__annotations__";
                if is_history(&name) {
                    asks.history.insert(*sym);
                }
            }
        }
        asks
    }
}
