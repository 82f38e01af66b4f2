//! Names that functions read and nothing binds. Of functions that are called this is found where they
//! are; the linter of a package finds it in all others, too.

use std::collections::BTreeSet;

use nbship_notebook::Notebook;

use crate::builtin_names::is_builtin;
use crate::facts::Analysis;
use crate::interp::{Interp, Unbound, count_stars};
use crate::scope::ScopeKind;

/// Names that IPython gives.
const GIVEN: [&str; 6] = ["In", "Out", "display", "exit", "get_ipython", "quit"];

/// The reads of such names, in the order of the functions. None where code that is known only when it
/// runs, or an import of all names, may bind them.
pub(crate) fn unbound(
    interp: &Interp<'_>,
    notebook: &Notebook,
    analysis: &Analysis,
) -> Vec<Unbound> {
    let mut statements = interp.done.statements.iter();
    let runs_text = statements.any(|statement| !statement.needs_namespace.is_empty())
        || (analysis.definitions.iter()).any(|each| !each.needs_namespace.is_empty());
    if runs_text || count_stars(notebook) > 0 {
        return Vec::new();
    }
    let cells: BTreeSet<_> = notebook.code_cells().map(|(_, code)| code.number).collect();
    let functions = interp.code.functions.iter();
    let own = functions.filter(|function| cells.contains(&function.cell));
    let mut found = Vec::new();
    for function in own {
        let scope = &interp.code.scopes[function.scope];
        if scope.kind != ScopeKind::Function {
            continue;
        }
        for (sym, span) in &scope.uses {
            let text = interp.names.text(*sym);
            let is_bound = !interp.is_global_in(*sym, function.scope)
                || interp.global_names.contains(sym)
                || interp.star_names.contains(sym)
                || is_builtin(&text)
                || text.starts_with('_')
                || GIVEN.contains(&&*text);
            if !is_bound {
                found.push(Unbound {
                    name: *sym,
                    cell: function.cell,
                    span: *span,
                    deleted: false,
                    asked: false,
                });
            }
        }
    }
    found
}
