//! Every statement and every expression of a piece of syntax, in the order they are written.

use nbship_notebook::ast::{Expr, Stmt};
use nbship_notebook::visit;

/// Calls `see` for each statement of a body and of the bodies in it.
pub(crate) fn statements<'a>(body: &'a [Stmt], see: &mut dyn FnMut(&'a Stmt)) {
    for stmt in body {
        see(stmt);
        for inner in visit::bodies(stmt) {
            statements(inner, see);
        }
    }
}

/// Calls `see` for each expression directly in a statement, and for those within it; not for those of
/// the statement's bodies.
pub(crate) fn own_expressions<'a>(stmt: &'a Stmt, see: &mut dyn FnMut(&'a Expr)) {
    visit::expressions(stmt, &mut |expr| within(expr, see));
}

/// Calls `see` for each expression of a body, those in the bodies within it included.
pub(crate) fn expressions<'a>(body: &'a [Stmt], see: &mut dyn FnMut(&'a Expr)) {
    statements(body, &mut |stmt| own_expressions(stmt, see));
}

/// An expression, then those in it.
fn within<'a>(expr: &'a Expr, see: &mut dyn FnMut(&'a Expr)) {
    see(expr);
    visit::children(expr, &mut |child| within(child, see));
}
