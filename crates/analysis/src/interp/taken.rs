//! Which parts of tables an assignment takes, by its form alone.

use nbship_notebook::ast::{
    CompareOperator, Constant, Expr, ExprKind, Stmt, StmtKind, UnaryOperator,
};

use crate::facts::Role;

/// Which part of a table or an array an expression takes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    Column,
    Columns,
    /// By position or label, rows and columns.
    Both,
    Begin,
    End,
    Where(CompareOperator),
    Chosen,
    Others,
}

/// `NAME = NAME.copy()`
pub(super) fn copies_name(stmt: &Stmt) -> bool {
    let StmtKind::Assign { value, .. } = &stmt.kind else {
        return false;
    };
    let ExprKind::Call { func, .. } = &value.kind else {
        return false;
    };
    matches!(&func.kind, ExprKind::Attribute { value, attr }
        if attr.name == "copy" && matches!(value.kind, ExprKind::Name(_)))
}

/// Each name with the one whose value it gets, where a statement does no more: `a, b = c, d`.
pub(super) fn other_names<'a>(stmt: &'a Stmt) -> Vec<(&'a str, &'a str)> {
    let StmtKind::Assign { targets, value } = &stmt.kind else {
        return Vec::new();
    };
    let [target] = targets.as_slice() else {
        return Vec::new();
    };
    let name = |expr: &'_ Expr| matches!(expr.kind, ExprKind::Name(_));
    let pair = |(to, from): (&'a ExprKind, &'a ExprKind)| match (to, from) {
        (ExprKind::Name(to), ExprKind::Name(from)) => Some((to.as_str(), from.as_str())),
        _ => None,
    };
    match (&target.kind, &value.kind) {
        (ExprKind::Tuple(to), ExprKind::Tuple(from)) if to.iter().chain(from).all(name) => {
            let pairs = to.iter().zip(from).map(|(to, from)| (&to.kind, &from.kind));
            pairs.filter_map(pair).collect()
        }
        (to, from) => pair((to, from)).into_iter().collect(),
    }
}

/// What it is to take both parts of one table.
pub(super) fn together(one: Part, other: Part) -> Option<Role> {
    use CompareOperator as Op;
    let whole = |one, other| {
        matches!(
            (one, other),
            (Part::Begin, Part::End)
                | (Part::Chosen, Part::Others)
                | (Part::Where(Op::Lt), Part::Where(Op::GtE | Op::Gt))
                | (Part::Where(Op::LtE), Part::Where(Op::Gt | Op::GtE))
                | (Part::Where(Op::Eq), Part::Where(Op::NotEq))
        )
    };
    let target = |one, other| matches!((one, other), (Part::Column, Part::Columns | Part::Chosen));
    if whole(one, other) || whole(other, one) {
        Some(Role::Split)
    } else if target(one, other) || target(other, one) || one == Part::Both && other == Part::Both {
        Some(Role::Feature)
    } else {
        None
    }
}

/// The parts of named tables that an assignment binds to other names.
pub(super) fn parts_of(stmt: &Stmt) -> Vec<(&str, Part)> {
    let StmtKind::Assign { targets, value } = &stmt.kind else {
        return Vec::new();
    };
    let [target] = targets.as_slice() else {
        return Vec::new();
    };
    let pairs: Vec<(&Expr, &Expr)> = match (&target.kind, &value.kind) {
        (ExprKind::Tuple(names), ExprKind::Tuple(values)) => names.iter().zip(values).collect(),
        _ => vec![(target, value)],
    };
    let parts = pairs.into_iter().filter_map(|(name, value)| {
        let ExprKind::Name(name) = &name.kind else {
            return None;
        };
        part_of(value).filter(|(table, _)| *table != name)
    });
    parts.collect()
}

fn part_of(value: &Expr) -> Option<(&str, Part)> {
    match &value.kind {
        ExprKind::Call { func, args } => {
            let ExprKind::Attribute { value: of, attr } = &func.kind else {
                return None;
            };
            match (&*attr.name, &of.kind) {
                ("drop", ExprKind::Name(table)) => Some((table, Part::Columns)),
                ("pop", ExprKind::Name(table)) if args.len() == 1 => Some((table, Part::Column)),
                (
                    "copy" | "to_numpy" | "astype" | "reshape" | "to_frame" | "ravel" | "flatten"
                    | "squeeze" | "reset_index" | "fillna" | "map",
                    _,
                ) => part_of(of),
                _ => None,
            }
        }
        ExprKind::Attribute { value: of, attr } => match (&*attr.name, &of.kind) {
            ("values", _) => part_of(of),
            (_, ExprKind::Name(table)) => Some((table, Part::Column)),
            _ => None,
        },
        ExprKind::Subscript { value: of, index } => match &of.kind {
            ExprKind::Name(table) => Some((table, part_under(index)?)),
            ExprKind::Attribute { value: of, attr } if matches!(&*attr.name, "loc" | "iloc") => {
                let ExprKind::Name(table) = &of.kind else {
                    return None;
                };
                let part = match &index.kind {
                    ExprKind::Tuple(_) => Part::Both,
                    _ => part_under(index)?,
                };
                Some((table, part))
            }
            _ => None,
        },
        _ => None,
    }
}

fn part_under(index: &Expr) -> Option<Part> {
    match &index.kind {
        ExprKind::Constant(Constant::Str(_)) => Some(Part::Column),
        ExprKind::List(_) => Some(Part::Columns),
        ExprKind::Tuple(_) => Some(Part::Both),
        ExprKind::Slice { lower, upper, .. } => match (lower, upper) {
            (None, Some(_)) => Some(Part::Begin),
            (Some(_), None) => Some(Part::End),
            _ => None,
        },
        ExprKind::Compare { ops, .. } => ops.first().copied().map(Part::Where),
        ExprKind::Name(_) => Some(Part::Chosen),
        ExprKind::UnaryOp {
            op: UnaryOperator::Invert,
            ..
        } => Some(Part::Others),
        _ => None,
    }
}
