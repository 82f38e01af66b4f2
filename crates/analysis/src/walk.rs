//! Visiting the children of syntax nodes, in the order of evaluation as far as it matters.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{DictItem, Expr, ExprKind, ImportNames, Parameters, Stmt, StmtKind};

/// The direct sub-expressions of an expression, those of lambdas and comprehensions included.
pub(crate) fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) | ExprKind::Magic(_) => {}
        ExprKind::FString { parts: all, .. }
        | ExprKind::BoolOp { values: all }
        | ExprKind::Tuple(all)
        | ExprKind::List(all)
        | ExprKind::Set(all) => all.iter().for_each(visit),
        ExprKind::BinOp { left, right, .. } => {
            visit(left);
            visit(right);
        }
        ExprKind::UnaryOp { operand: one, .. }
        | ExprKind::Attribute { value: one, .. }
        | ExprKind::Starred(one)
        | ExprKind::Named { value: one, .. }
        | ExprKind::Await(one)
        | ExprKind::YieldFrom(one) => visit(one),
        ExprKind::Compare {
            left, comparators, ..
        } => {
            visit(left);
            comparators.iter().for_each(visit);
        }
        ExprKind::Call { func, args } => {
            visit(func);
            args.iter().for_each(|a| visit(&a.value));
        }
        ExprKind::Subscript { value, index } => {
            visit(value);
            visit(index);
        }
        ExprKind::Slice { lower, upper, step } => [lower, upper, step]
            .into_iter()
            .flatten()
            .for_each(|e| visit(e)),
        ExprKind::Dict(items) => items.iter().for_each(|item| match item {
            DictItem::Pair(key, value) => {
                visit(key);
                visit(value);
            }
            DictItem::Unpack(value) => visit(value),
        }),
        ExprKind::Lambda { params, body } => {
            defaults(params).for_each(&mut *visit);
            visit(body);
        }
        ExprKind::IfExp { test, body, orelse } => {
            visit(test);
            visit(body);
            visit(orelse);
        }
        ExprKind::Comprehension {
            element,
            value,
            clauses,
            ..
        } => {
            for clause in clauses {
                visit(&clause.iter);
                visit(&clause.target);
                clause.conditions.iter().for_each(&mut *visit);
            }
            visit(element);
            value.iter().for_each(|e| visit(e));
        }
        ExprKind::Yield(value) => value.iter().for_each(|e| visit(e)),
    }
}

/// The default values of parameters.
pub(crate) fn defaults(params: &Parameters) -> impl Iterator<Item = &Expr> {
    params
        .posonly
        .iter()
        .chain(&params.args)
        .chain(&params.kwonly)
        .filter_map(|p| p.default.as_ref())
}

/// All parameters, in the order they are written.
pub(crate) fn parameters(
    params: &Parameters,
) -> impl Iterator<Item = &nbship_notebook::ast::Parameter> {
    params
        .posonly
        .iter()
        .chain(&params.args)
        .chain(&params.vararg)
        .chain(&params.kwonly)
        .chain(&params.kwarg)
}

/// The blocks directly inside a statement that run in its own scope.
pub(crate) fn blocks(stmt: &Stmt) -> Vec<&[Stmt]> {
    match &stmt.kind {
        StmtKind::For { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::If { body, orelse, .. } => {
            vec![body, orelse]
        }
        StmtKind::With { body, .. } | StmtKind::MagicCode { body, .. } => vec![body],
        StmtKind::Match { cases, .. } => cases.iter().map(|c| &c.body[..]).collect(),
        StmtKind::Try {
            body,
            handlers,
            orelse,
            finalbody,
        } => {
            let mut all: Vec<&[Stmt]> = vec![body];
            all.extend(handlers.iter().map(|h| &h.body[..]));
            all.extend([&orelse[..], &finalbody[..]]);
            all
        }
        _ => Vec::new(),
    }
}

/// The expressions directly in a statement (not those of nested blocks), targets included.
pub(crate) fn expressions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match &stmt.kind {
        StmtKind::Expr(one) => visit(one),
        StmtKind::Assign { targets, value } => {
            visit(value);
            targets.iter().for_each(visit);
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
            visit(annotation);
            value.iter().for_each(&mut *visit);
            visit(target);
        }
        StmtKind::FunctionDef(def) => {
            def.decorators.iter().for_each(&mut *visit);
            defaults(&def.params).for_each(&mut *visit);
            parameters(&def.params)
                .filter_map(|p| p.annotation.as_ref())
                .for_each(&mut *visit);
            def.returns.iter().for_each(visit);
        }
        StmtKind::ClassDef(def) => {
            def.decorators.iter().for_each(&mut *visit);
            def.arguments.iter().for_each(|a| visit(&a.value));
        }
        StmtKind::Return(value) => value.iter().for_each(visit),
        StmtKind::Delete(targets) => targets.iter().for_each(visit),
        StmtKind::For { target, iter, .. } => {
            visit(iter);
            visit(target);
        }
        StmtKind::While { test, .. } | StmtKind::If { test, .. } => visit(test),
        StmtKind::With { items, .. } => items.iter().for_each(|i| {
            visit(&i.context);
            i.target.iter().for_each(&mut *visit);
        }),
        StmtKind::Match { subject, cases } => {
            visit(subject);
            for case in cases {
                case.reads.iter().for_each(&mut *visit);
                case.guard.iter().for_each(&mut *visit);
            }
        }
        StmtKind::Raise { exc, cause } => exc.iter().chain(cause).for_each(visit),
        StmtKind::Try { handlers, .. } => handlers
            .iter()
            .filter_map(|h| h.kind.as_ref())
            .for_each(visit),
        StmtKind::Assert { test, msg } => {
            visit(test);
            msg.iter().for_each(visit);
        }
        StmtKind::TypeAlias { value, .. } => visit(value),
        StmtKind::Import(_)
        | StmtKind::ImportFrom { .. }
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Magic(_)
        | StmtKind::MagicCode { .. } => {}
    }
}

/// Whether running the statement awaits something at this level (not inside functions it defines).
pub(crate) fn statement_awaits(stmt: &Stmt) -> bool {
    if matches!(stmt.kind, StmtKind::FunctionDef(_)) {
        return false;
    }
    let own = matches!(
        stmt.kind,
        StmtKind::For { is_async: true, .. } | StmtKind::With { is_async: true, .. }
    );
    let mut found = own;
    expressions(stmt, &mut |e| found |= awaits(e));
    found || blocks(stmt).into_iter().flatten().any(statement_awaits)
}

/// `import *` within a block: a function cannot have that, and the block may not be run.
pub(crate) fn star_within(stmt: &Stmt) -> Option<Span> {
    let star = |inner: &Stmt| match &inner.kind {
        StmtKind::ImportFrom {
            names: ImportNames::Star(star),
            ..
        } => Some(*star),
        _ => star_within(inner),
    };
    blocks(stmt).into_iter().flatten().find_map(star)
}

fn awaits(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Await(_) => true,
        ExprKind::Lambda { .. } => false,
        ExprKind::Comprehension { clauses, .. } if clauses.iter().any(|c| c.is_async) => true,
        _ => {
            let mut found = false;
            children(expr, &mut |e| found |= awaits(e));
            found
        }
    }
}
