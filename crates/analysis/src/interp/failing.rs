//! Statements that may end the notebook, which is all that some of them are for.

use nbship_notebook::ast::{Constant, Expr, ExprKind, Stmt, StmtKind};

/// Whether running it may raise an exception: true unless it is seen that it cannot. Imports and
/// definitions are left to what they bind.
pub(super) fn may_fail(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Expr(expr) => expression_may_fail(expr),
        StmtKind::Raise { .. } | StmtKind::Assert { .. } | StmtKind::Delete(_) => true,
        _ => {
            let mut found = crate::walk::blocks(stmt)
                .into_iter()
                .flatten()
                .any(may_fail);
            nbship_notebook::visit::expressions(stmt, &mut |expr| {
                found |= expression_may_fail(expr);
            });
            found
        }
    }
}

fn expression_may_fail(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(_)
        | ExprKind::Constant(_)
        | ExprKind::Magic(_)
        | ExprKind::Lambda { .. } => false,
        ExprKind::Tuple(all) | ExprKind::List(all) => all.iter().any(expression_may_fail),
        _ => true,
    }
}

/// Whether nothing below it runs: `raise`, `assert False`.
pub(super) fn stops(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Raise { .. } => true,
        StmtKind::Assert { test, .. } => truth(test) == Some(false),
        StmtKind::If { test, body, .. } => truth(test) == Some(true) && body.iter().any(stops),
        _ => false,
    }
}

fn truth(test: &Expr) -> Option<bool> {
    match &test.kind {
        ExprKind::Constant(Constant::True) => Some(true),
        ExprKind::Constant(Constant::False | Constant::None) => Some(false),
        ExprKind::Constant(Constant::Int(text)) => Some(crate::literal::integer(text)? != 0),
        _ => None,
    }
}
