//! What a function's `global` and `nonlocal` lines demand of the names around them.

use std::collections::BTreeSet;

use crate::ast::{Expr, ExprKind, FunctionDef, Identifier, Stmt, StmtKind};
use crate::codes::{Checked, Problem};
use crate::visit;

/// Names mentioned so far in one function, nested functions excluded.
#[derive(Default)]
struct Seen<'a> {
    used: BTreeSet<&'a str>,
    parameters: BTreeSet<&'a str>,
}

/// Refuses `global x` after `x` was used or where `x` is a parameter, and `nonlocal x` where no
/// function around binds `x`.
pub(crate) fn check_declarations(function: &FunctionDef, around: &[&FunctionDef]) -> Checked<()> {
    if !function.body.iter().any(declares) {
        return Ok(());
    }
    function
        .body
        .iter()
        .try_for_each(|stmt| check_nonlocal(stmt, around))?;
    let parameters =
        visit::all_parameters(&function.params).map(|parameter| parameter.name.name.as_str());
    let mut seen = Seen {
        parameters: parameters.collect(),
        ..Seen::default()
    };
    seen.body(&function.body)
}

fn declares(stmt: &Stmt) -> bool {
    match stmt.kind {
        StmtKind::Global(_) | StmtKind::Nonlocal(_) => true,
        StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => false,
        _ => visit::bodies(stmt).into_iter().flatten().any(declares),
    }
}

fn check_nonlocal(stmt: &Stmt, around: &[&FunctionDef]) -> Checked<()> {
    match &stmt.kind {
        StmtKind::Nonlocal(names) => {
            match names.iter().find(|name| !is_bound(&name.name, around)) {
                Some(name) => Err(Problem::compile(
                    name.span,
                    format!("no binding for nonlocal '{}' found", name.name),
                )),
                None => Ok(()),
            }
        }
        StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => Ok(()),
        _ => visit::bodies(stmt)
            .into_iter()
            .flatten()
            .try_for_each(|stmt| check_nonlocal(stmt, around)),
    }
}

/// Methods may always rebind `__class__`.
fn is_bound(name: &str, around: &[&FunctionDef]) -> bool {
    name == "__class__" || around.iter().any(|function| binds(function, name))
}

/// Whether `name` is a parameter of the function or mentioned in it: close to bound, and never
/// stricter than Python.
fn binds(function: &FunctionDef, name: &str) -> bool {
    let mut parameters = visit::all_parameters(&function.params);
    parameters.any(|parameter| parameter.name.name == name) || mentions(&function.body, name)
}

fn mentions(body: &[Stmt], name: &str) -> bool {
    body.iter().any(|stmt| {
        let mut seen = Seen::default();
        let own = match &stmt.kind {
            StmtKind::FunctionDef(function) => function.name.name == name,
            StmtKind::ClassDef(class) => class.name.name == name,
            StmtKind::Try { handlers, .. } => handlers
                .iter()
                .filter_map(|handler| handler.name.as_ref())
                .any(|alias| alias.name == name),
            StmtKind::Match { cases, .. } => cases
                .iter()
                .flat_map(|case| &case.binds)
                .any(|bound| bound.name == name),
            _ => false,
        };
        visit::expressions(stmt, &mut |expr| seen.expr(expr));
        let nested = !matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_));
        own || seen.used.contains(name)
            || visit::imported(stmt).contains(&name)
            || (nested
                && visit::bodies(stmt)
                    .into_iter()
                    .any(|body| mentions(body, name)))
    })
}

impl<'a> Seen<'a> {
    fn body(&mut self, body: &'a [Stmt]) -> Checked<()> {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Checked<()> {
        match &stmt.kind {
            StmtKind::Global(names) | StmtKind::Nonlocal(names) => {
                return names.iter().try_for_each(|name| self.declared(name));
            }
            StmtKind::FunctionDef(function) => {
                self.used.insert(&function.name.name);
            }
            StmtKind::ClassDef(class) => {
                self.used.insert(&class.name.name);
            }
            _ => {}
        }
        self.used.extend(visit::imported(stmt));
        visit::expressions(stmt, &mut |expr| self.expr(expr));
        if matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
            return Ok(());
        }
        visit::bodies(stmt)
            .into_iter()
            .try_for_each(|body| self.body(body))
    }

    fn declared(&self, name: &Identifier) -> Checked<()> {
        let how = if self.parameters.contains(name.name.as_str()) {
            "is parameter and global or nonlocal"
        } else if self.used.contains(name.name.as_str()) {
            "is used prior to its global or nonlocal declaration"
        } else {
            return Ok(());
        };
        Err(Problem::compile(
            name.span,
            format!("name '{}' {how}", name.name),
        ))
    }

    fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.used.insert(name);
            }
            ExprKind::Named { target, .. } => {
                self.used.insert(&target.name);
            }
            ExprKind::Lambda { .. } | ExprKind::Comprehension { .. } => return,
            _ => {}
        }
        visit::children(expr, &mut |child| self.expr(child));
    }
}
