//! The children of a node, in source order, for passes that walk the whole tree.

use crate::ast::{Argument, DictItem, Expr, ExprKind, ImportNames, Parameters, Stmt, StmtKind};

/// The bodies directly under a statement, in order.
#[must_use]
pub fn bodies(stmt: &Stmt) -> Vec<&[Stmt]> {
    match &stmt.kind {
        StmtKind::FunctionDef(function) => vec![&function.body],
        StmtKind::ClassDef(class) => vec![&class.body],
        StmtKind::For { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::If { body, orelse, .. } => vec![body, orelse],
        StmtKind::With { body, .. } | StmtKind::MagicCode { body, .. } => vec![body],
        StmtKind::Match { cases, .. } => cases.iter().map(|case| case.body.as_slice()).collect(),
        StmtKind::Try {
            body,
            handlers,
            orelse,
            finalbody,
        } => {
            let mut bodies = vec![body.as_slice()];
            bodies.extend(handlers.iter().map(|handler| handler.body.as_slice()));
            bodies.extend([orelse.as_slice(), finalbody.as_slice()]);
            bodies
        }
        _ => Vec::new(),
    }
}

/// Calls `visit` for each expression directly under a statement, bodies excluded.
pub fn expressions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match &stmt.kind {
        StmtKind::Expr(value) => visit(value),
        StmtKind::Assign { targets, value } => {
            targets.iter().for_each(&mut *visit);
            visit(value);
        }
        StmtKind::AugAssign { target, value, .. } => {
            visit(target);
            visit(value);
        }
        StmtKind::AnnAssign {
            target,
            annotation,
            value,
        } => {
            visit(target);
            visit(annotation);
            value.iter().for_each(visit);
        }
        StmtKind::FunctionDef(function) => {
            function.decorators.iter().for_each(&mut *visit);
            parameters(&function.params, visit);
            function.returns.iter().for_each(visit);
        }
        StmtKind::ClassDef(class) => {
            class.decorators.iter().for_each(&mut *visit);
            arguments(&class.arguments, visit);
        }
        StmtKind::Return(value) => value.iter().for_each(visit),
        StmtKind::Delete(targets) => targets.iter().for_each(visit),
        StmtKind::For { target, iter, .. } => {
            visit(target);
            visit(iter);
        }
        StmtKind::While { test, .. } | StmtKind::If { test, .. } => visit(test),
        StmtKind::With { items, .. } => {
            for item in items {
                visit(&item.context);
                item.target.iter().for_each(&mut *visit);
            }
        }
        StmtKind::Match { subject, cases } => {
            visit(subject);
            for case in cases {
                case.reads.iter().chain(&case.guard).for_each(&mut *visit);
            }
        }
        StmtKind::Raise { exc, cause } => exc.iter().chain(cause).for_each(visit),
        StmtKind::Try { handlers, .. } => handlers
            .iter()
            .filter_map(|handler| handler.kind.as_ref())
            .for_each(visit),
        StmtKind::Assert { test, msg } => {
            visit(test);
            msg.iter().for_each(visit);
        }
        StmtKind::TypeAlias { value, .. } => visit(value),
        StmtKind::Import(_)
        | StmtKind::ImportFrom { .. }
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_) => {}
        StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
        StmtKind::Magic(_) | StmtKind::MagicCode { .. } => {}
    }
}

fn arguments<'a>(arguments: &'a [Argument], visit: &mut dyn FnMut(&'a Expr)) {
    arguments.iter().for_each(|argument| visit(&argument.value));
}

/// Annotations and defaults.
fn parameters<'a>(params: &'a Parameters, visit: &mut dyn FnMut(&'a Expr)) {
    for parameter in all_parameters(params) {
        parameter
            .annotation
            .iter()
            .chain(&parameter.default)
            .for_each(&mut *visit);
    }
}

/// All parameters in the order they are written.
pub fn all_parameters(params: &Parameters) -> impl Iterator<Item = &crate::ast::Parameter> {
    params
        .posonly
        .iter()
        .chain(&params.args)
        .chain(&params.vararg)
        .chain(&params.kwonly)
        .chain(&params.kwarg)
}

/// Calls `visit` for each expression directly under an expression.
pub fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) | ExprKind::Magic(_) => {}
        ExprKind::FString { parts: values, .. }
        | ExprKind::BoolOp { values }
        | ExprKind::Tuple(values)
        | ExprKind::List(values)
        | ExprKind::Set(values) => values.iter().for_each(visit),
        ExprKind::BinOp { left, right, .. } => {
            visit(left);
            visit(right);
        }
        ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred(value)
        | ExprKind::Named { value, .. }
        | ExprKind::Await(value)
        | ExprKind::YieldFrom(value) => visit(value),
        ExprKind::Compare {
            left, comparators, ..
        } => {
            visit(left);
            comparators.iter().for_each(visit);
        }
        ExprKind::Call { func, args } => {
            visit(func);
            arguments(args, visit);
        }
        ExprKind::Subscript { value, index } => {
            visit(value);
            visit(index);
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step]
                .into_iter()
                .flatten()
                .for_each(|part| visit(part));
        }
        ExprKind::Dict(items) => items.iter().for_each(|item| dict_item(item, visit)),
        ExprKind::Lambda { params, body } => {
            parameters(params, visit);
            visit(body);
        }
        ExprKind::IfExp { test, body, orelse } => [body, test, orelse]
            .into_iter()
            .for_each(|part| visit(part)),
        ExprKind::Comprehension {
            element,
            value,
            clauses,
            ..
        } => {
            visit(element);
            value.iter().for_each(|value| visit(value));
            for clause in clauses {
                visit(&clause.target);
                visit(&clause.iter);
                clause.conditions.iter().for_each(&mut *visit);
            }
        }
        ExprKind::Yield(value) => value.iter().for_each(|value| visit(value)),
    }
}

fn dict_item<'a>(item: &'a DictItem, visit: &mut dyn FnMut(&'a Expr)) {
    match item {
        DictItem::Pair(key, value) => {
            visit(key);
            visit(value);
        }
        DictItem::Unpack(value) => visit(value),
    }
}

/// The names an import binds; a star import binds names that cannot be known here.
#[must_use]
pub fn imported(stmt: &Stmt) -> Vec<&str> {
    let (aliases, whole) = match &stmt.kind {
        StmtKind::Import(aliases) => (aliases, false),
        StmtKind::ImportFrom {
            names: ImportNames::Names(aliases),
            ..
        } => (aliases, true),
        _ => return Vec::new(),
    };
    aliases
        .iter()
        .map(|alias| bound_name(alias, whole))
        .collect()
}

/// `import a.b` binds `a`; `from m import b` and `import a.b as b` bind `b`.
fn bound_name(alias: &crate::ast::ImportAlias, whole: bool) -> &str {
    match &alias.asname {
        Some(asname) => &asname.name,
        None if whole => &alias.name.name,
        None => alias.name.name.split('.').next().unwrap_or_default(),
    }
}
