//! What statements and targets bind, read and yield.

use crate::walk;
use nbship_notebook::ast::{Expr, ExprKind, Stmt, StmtKind};

/// The plain names that assignment to a target binds.
pub(crate) fn target_names<'a>(target: &'a Expr, visit: &mut dyn FnMut(&'a str)) {
    match &target.kind {
        ExprKind::Name(name) => visit(name),
        ExprKind::Tuple(all) | ExprKind::List(all) => {
            all.iter().for_each(|t| target_names(t, visit))
        }
        ExprKind::Starred(inner) => target_names(inner, visit),
        _ => {}
    }
}

/// The expressions a target evaluates (`a[i]`, `a.b`).
pub(super) fn target_reads<'a>(target: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &target.kind {
        ExprKind::Name(_) => {}
        ExprKind::Tuple(all) | ExprKind::List(all) => {
            all.iter().for_each(|t| target_reads(t, visit))
        }
        ExprKind::Starred(inner) => target_reads(inner, visit),
        _ => visit(target),
    }
}

/// Names bound by the targets of one statement (not by nested blocks, imports or definitions).
pub(crate) fn bound_targets<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a str)) {
    match &stmt.kind {
        StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => {
            targets.iter().for_each(|t| target_names(t, visit))
        }
        StmtKind::AugAssign { target, .. }
        | StmtKind::AnnAssign { target, .. }
        | StmtKind::For { target, .. } => {
            target_names(target, visit);
        }
        StmtKind::With { items, .. } => items
            .iter()
            .filter_map(|i| i.target.as_ref())
            .for_each(|t| target_names(t, visit)),
        _ => {}
    }
}

pub(super) fn expr_yields(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => true,
        ExprKind::Lambda { .. } => false,
        _ => {
            let mut found = false;
            walk::children(expr, &mut |e| found |= expr_yields(e));
            found
        }
    }
}

pub(super) fn stmt_yields(stmt: &Stmt) -> bool {
    if matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
        return false;
    }
    let mut found = false;
    walk::expressions(stmt, &mut |e| found |= expr_yields(e));
    found || walk::blocks(stmt).into_iter().flatten().any(stmt_yields)
}

/// The names after `@` in a text (`x > @limit`).
pub(super) fn marked_names(text: &str) -> impl Iterator<Item = &str> {
    text.split('@').skip(1).filter_map(|rest| {
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        Some(&rest[..end]).filter(|name| !name.is_empty())
    })
}
