//! Star imports in modules beside the notebook: which names they bring, found before anything is
//! evaluated, so that a module has the names of those that it takes all of.

use std::collections::BTreeSet;

use nbship_notebook::ast::{Constant, Expr, ExprKind, ImportNames, Stmt, StmtKind};
use nbship_notebook::visit;

use crate::intern::{Interner, Sym};
use crate::knowledge::stars::listed_names;
use crate::scope::{Code, Module};

/// Adds to the names of each module those that its star imports bring.
pub(crate) fn bring(code: &mut Code<'_>, names: &mut Interner) {
    let brought: Vec<Vec<String>> = code.modules.iter().map(sources).collect();
    if brought.iter().all(Vec::is_empty) {
        return;
    }
    // As many rounds as modules may take from one another in a row.
    for _ in 0..=code.modules.len() {
        let mut is_done = true;
        for (at, sources) in brought.iter().enumerate() {
            for source in sources {
                let new = public(code, source, names);
                let scope = code.modules[at].scope;
                let locals = &mut code.scopes[scope].locals;
                let before = locals.len();
                locals.extend(new);
                is_done &= locals.len() == before;
            }
        }
        if is_done {
            break;
        }
    }
}

/// The dotted names of the modules that a module takes all of.
fn sources(module: &Module<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (_, body) in &module.bodies {
        gather(body, module, &mut found);
    }
    found
}

fn gather(body: &[Stmt], of: &Module<'_>, found: &mut Vec<String>) {
    for stmt in body {
        if let StmtKind::ImportFrom {
            level,
            module,
            names: ImportNames::Star(_),
        } = &stmt.kind
        {
            let name = module.as_ref().map_or("", |name| name.name.as_str());
            found.extend(of.absolute(*level, name));
        }
        if !matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
            for inner in visit::bodies(stmt) {
                gather(inner, of, found);
            }
        }
    }
}

/// The names that a star import of a module brings, as far as they are known.
fn public(code: &Code<'_>, source: &str, names: &mut Interner) -> BTreeSet<Sym> {
    let Some(at) = code.module_at.get(source) else {
        let listed = listed_names(source).into_iter().flatten();
        return listed.filter_map(|name| names.get(name)).collect();
    };
    let module = &code.modules[*at];
    if let Some(all) = module.all() {
        return all.into_iter().map(|name| names.intern(name)).collect();
    }
    let locals = code.scopes[module.scope].locals.iter().copied();
    locals
        .filter(|name| !names.text(*name).starts_with('_'))
        .collect()
}

impl<'a> Module<'a> {
    /// The dotted name of what `from ..name import …` names in the module.
    pub(crate) fn absolute(&self, level: u32, name: &str) -> Option<String> {
        if level == 0 {
            return Some(name.to_owned());
        }
        let mut parts: Vec<&str> = self.name.split('.').collect();
        let up = if self.is_package { level - 1 } else { level };
        for _ in 0..up {
            parts.pop()?;
        }
        if !name.is_empty() {
            parts.push(name);
        }
        Some(parts.join("."))
    }

    /// What the module says that a star import brings, where that is written out.
    pub(crate) fn all(&self) -> Option<Vec<&'a str>> {
        let mut statements = self.bodies.iter().flat_map(|(_, body)| *body);
        let (mut found, mut assigned) = (None, 0);
        statements.by_ref().for_each(|stmt| match &stmt.kind {
            StmtKind::Assign { targets, value } if targets.iter().any(is_all) => {
                found = texts(value);
                assigned += 1;
            }
            StmtKind::AugAssign { target, .. } if is_all(target) => assigned += 2,
            _ => {}
        });
        found.filter(|_| assigned == 1)
    }
}

fn is_all(target: &Expr) -> bool {
    matches!(&target.kind, ExprKind::Name(name) if name == "__all__")
}

/// The texts of a list or tuple of nothing else.
fn texts(value: &Expr) -> Option<Vec<&str>> {
    let (ExprKind::List(items) | ExprKind::Tuple(items)) = &value.kind else {
        return None;
    };
    items.iter().map(constant).collect()
}

fn constant(item: &Expr) -> Option<&str> {
    match &item.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => Some(text),
        _ => None,
    }
}
