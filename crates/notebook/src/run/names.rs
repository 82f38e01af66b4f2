//! Names that a script binds, and names that its functions look up when they are called.

use std::collections::BTreeSet;

use crate::ast::{
    ComprehensionKind, Expr, ExprKind, FunctionDef, ImportNames, Parameters, Stmt, StmtKind,
};
use crate::visit;

type Names<'a> = BTreeSet<&'a str>;

/// The names that statements bind in their own scope: functions and classes by name only.
pub(super) fn bound<'a>(body: &'a [Stmt], names: &mut Names<'a>) {
    names.extend(imports(body).into_iter().map(|(name, _)| name));
    assigned(body, names);
}

/// The names that imports bind in their own scope, and what each then is.
pub(super) fn imports(body: &[Stmt]) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for stmt in body {
        let names = visit::imported(stmt);
        let from = match &stmt.kind {
            StmtKind::ImportFrom { level, module, .. } => {
                let module = module.as_ref().map_or("", |module| module.name.as_str());
                format!("{}{module}.", ".".repeat(*level as usize))
            }
            _ => String::new(),
        };
        if let StmtKind::Import(all)
        | StmtKind::ImportFrom {
            names: ImportNames::Names(all),
            ..
        } = &stmt.kind
        {
            found.extend(names.into_iter().zip(all).map(|(name, alias)| {
                let is_whole = !from.is_empty() || alias.asname.is_some();
                let what = if is_whole { &alias.name.name } else { name };
                (name, format!("{from}{what}"))
            }));
        }
        if !is_scope(stmt) {
            visit::bodies(stmt)
                .into_iter()
                .for_each(|inner| found.append(&mut imports(inner)));
        }
    }
    found
}

/// The names that are bound otherwise.
pub(super) fn assigned<'a>(body: &'a [Stmt], names: &mut Names<'a>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::FunctionDef(function) => {
                names.insert(&function.name.name);
            }
            StmtKind::ClassDef(class) => {
                names.insert(&class.name.name);
            }
            StmtKind::TypeAlias { name, .. } => {
                names.insert(&name.name);
            }
            StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => {
                targets.iter().for_each(|target| targeted(target, names));
            }
            StmtKind::AugAssign { target, .. }
            | StmtKind::AnnAssign { target, .. }
            | StmtKind::For { target, .. } => targeted(target, names),
            StmtKind::With { items, .. } => items
                .iter()
                .filter_map(|item| item.target.as_ref())
                .for_each(|target| targeted(target, names)),
            StmtKind::Try { handlers, .. } => {
                let aliases = handlers.iter().filter_map(|handler| handler.name.as_ref());
                names.extend(aliases.map(|alias| alias.name.as_str()));
            }
            StmtKind::Match { cases, .. } => {
                let binds = cases.iter().flat_map(|case| &case.binds);
                names.extend(binds.map(|bind| bind.name.as_str()));
            }
            _ => {}
        }
        visit::expressions(stmt, &mut |expr| walrus(expr, names));
        if !is_scope(stmt) {
            visit::bodies(stmt)
                .into_iter()
                .for_each(|inner| assigned(inner, names));
        }
    }
}

/// The names that functions declare `global`: bound in the module when the function runs.
pub(super) fn declared_global<'a>(body: &'a [Stmt], names: &mut Names<'a>) {
    for stmt in body {
        if let StmtKind::Global(declared) = &stmt.kind {
            names.extend(declared.iter().map(|name| name.name.as_str()));
        }
        visit::bodies(stmt)
            .into_iter()
            .for_each(|inner| declared_global(inner, names));
    }
}

/// The names that functions, classes and lambdas of a script look up in the script's own scope.
pub(super) fn looked_up_later<'a>(body: &'a [Stmt], names: &mut Names<'a>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::FunctionDef(function) => names.extend(free(function)),
            StmtKind::ClassDef(class) => looked_up_later(&class.body, names),
            _ => visit::bodies(stmt)
                .into_iter()
                .for_each(|inner| looked_up_later(inner, names)),
        }
        visit::expressions(stmt, &mut |expr| in_lambdas(expr, names));
    }
}

/// What a function reads and does not bind; names of comprehensions count as read.
fn free(function: &FunctionDef) -> Names<'_> {
    let mut read = Names::new();
    mentioned(&function.body, &mut read);
    let mut own = Names::new();
    bound(&function.body, &mut own);
    let mut global = Names::new();
    declared_global(&function.body, &mut global);
    own.extend(parameters(&function.params));
    read.retain(|name| !own.contains(name) || global.contains(name));
    read
}

fn mentioned<'a>(body: &'a [Stmt], names: &mut Names<'a>) {
    for stmt in body {
        visit::expressions(stmt, &mut |expr| mentioned_in(expr, names));
        match &stmt.kind {
            StmtKind::FunctionDef(function) => names.extend(free(function)),
            _ => visit::bodies(stmt)
                .into_iter()
                .for_each(|inner| mentioned(inner, names)),
        }
    }
}

fn mentioned_in<'a>(expr: &'a Expr, names: &mut Names<'a>) {
    if let ExprKind::Name(name) = &expr.kind {
        names.insert(name);
    }
    visit::children(expr, &mut |child| mentioned_in(child, names));
}

fn in_lambdas<'a>(expr: &'a Expr, names: &mut Names<'a>) {
    let is_late = matches!(
        expr.kind,
        ExprKind::Lambda { .. }
            | ExprKind::Comprehension {
                kind: ComprehensionKind::Generator,
                ..
            }
    );
    if is_late {
        mentioned_in(expr, names);
    } else {
        visit::children(expr, &mut |child| in_lambdas(child, names));
    }
}

fn parameters(params: &Parameters) -> impl Iterator<Item = &str> {
    visit::all_parameters(params).map(|parameter| parameter.name.name.as_str())
}

fn targeted<'a>(target: &'a Expr, names: &mut Names<'a>) {
    match &target.kind {
        ExprKind::Name(name) => {
            names.insert(name);
        }
        ExprKind::Tuple(parts) | ExprKind::List(parts) => {
            parts.iter().for_each(|part| targeted(part, names));
        }
        ExprKind::Starred(inner) => targeted(inner, names),
        _ => {}
    }
}

fn walrus<'a>(expr: &'a Expr, names: &mut Names<'a>) {
    if let ExprKind::Named { target, .. } = &expr.kind {
        names.insert(&target.name);
    }
    if !matches!(expr.kind, ExprKind::Lambda { .. }) {
        visit::children(expr, &mut |child| walrus(child, names));
    }
}

fn is_scope(stmt: &Stmt) -> bool {
    matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_))
}

/// Whether a script binds names of another module that cannot be known here.
pub(super) fn has_star(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| {
        let is_star = matches!(
            &stmt.kind,
            StmtKind::ImportFrom {
                names: ImportNames::Star(_),
                ..
            }
        );
        is_star || visit::bodies(stmt).into_iter().any(has_star)
    })
}
