//! Columns of text told by their type, which was `object` before pandas 3.

use std::collections::BTreeSet;

use nbship_notebook::ast::{CompareOperator, Constant, Expr, ExprKind, Stmt, StmtKind};
use nbship_notebook::{Notebook, visit};

use crate::emit::walk;

/// The names of the notebook that are bound to types of columns: `kind = df[c].dtype`,
/// `for c, kind in df.dtypes.items()`.
pub(super) fn names_of_types(notebook: &Notebook) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (_, code) in notebook.code_cells() {
        walk::statements(&code.syntax.body, &mut |stmt| bound(stmt, &mut found));
        walk::expressions(&code.syntax.body, &mut |expr| {
            if let ExprKind::Comprehension { clauses, .. } = &expr.kind {
                for clause in clauses {
                    gone_over(&clause.target, &clause.iter, &mut found);
                }
            }
        });
    }
    found
}

fn bound<'a>(stmt: &'a Stmt, found: &mut BTreeSet<&'a str>) {
    match &stmt.kind {
        StmtKind::Assign { targets, value } if has_type(value, &BTreeSet::new()) => {
            found.extend(targets.iter().filter_map(name));
        }
        StmtKind::For { target, iter, .. } => gone_over(target, iter, found),
        _ => {}
    }
}

/// The last name of the targets: `items()` and `zip(df, df.dtypes)` give the type last.
fn gone_over<'a>(target: &'a Expr, iter: &'a Expr, found: &mut BTreeSet<&'a str>) {
    let mut says = false;
    visit_all(iter, &mut |expr| {
        says |= matches!(&expr.kind, ExprKind::Attribute { attr, .. } if attr.name == "dtypes");
    });
    let is_compared = matches!(&iter.kind, ExprKind::Subscript { .. });
    let last = match &target.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.last(),
        _ => Some(target),
    };
    if says && !is_compared {
        found.extend(last.and_then(name));
    }
}

fn visit_all<'a>(expr: &'a Expr, see: &mut dyn FnMut(&'a Expr)) {
    see(expr);
    visit::children(expr, &mut |child| visit_all(child, see));
}

fn name(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name),
        _ => None,
    }
}

/// What a comparison of a column's type with `object` is, as a person writes it; None for other expressions.
pub(super) fn comparison(expr: &Expr, types: &BTreeSet<&str>) -> Option<String> {
    use CompareOperator::{Eq, In, Is, IsNot, NotEq, NotIn};
    let ExprKind::Compare {
        left,
        ops,
        comparators,
    } = &expr.kind
    else {
        return None;
    };
    let ([op], [right]) = (ops.as_slice(), comparators.as_slice()) else {
        return None;
    };
    let sign = match op {
        Eq => "==",
        NotEq => "!=",
        Is => "is",
        IsNot => "is not",
        In => "in",
        NotIn => "not in",
        _ => return None,
    };
    let is_row = matches!(op, In | NotIn);
    let kind = matches!(&left.kind, ExprKind::Attribute { attr, .. } if attr.name == "kind");
    let text = match (has_type(left, types), is_row) {
        (true, true) => objects(right).or_else(|| kind.then(|| letters(right))?),
        (true, false) => object(right),
        (false, false) if has_type(right, types) => object(left),
        _ => None,
    }?;
    Some(match is_row {
        true => format!("dtype {sign} [{text}, …]"),
        false => format!("dtype {sign} {text}"),
    })
}

/// Whether an expression is the type of a column or of each, or its name: `df.dtypes["a"]`, `str(s.dtype)`,
/// `s.dtype.name`.
fn has_type(expr: &Expr, types: &BTreeSet<&str>) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => types.contains(name.as_str()),
        ExprKind::Attribute { value, attr } => match attr.name.as_str() {
            "dtype" | "dtypes" => true,
            "name" | "kind" | "type" | "values" | "loc" | "iloc" | "str" | "char" => {
                has_type(value, types)
            }
            _ => false,
        },
        ExprKind::Subscript { value, .. } => has_type(value, types),
        ExprKind::Call { func, args } => match &func.kind {
            ExprKind::Name(name) if name == "str" => {
                args.first().is_some_and(|one| has_type(&one.value, types))
            }
            _ => false,
        },
        _ => false,
    }
}

/// `object`, `"object"`, `"O"`, `np.object_`, `np.dtype("O")`.
fn object(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) if name == "object" => Some(name.clone()),
        ExprKind::Constant(Constant::Str(Some(text))) => {
            matches!(&**text, "object" | "O" | "|O").then(|| format!("\"{text}\""))
        }
        ExprKind::Attribute { attr, .. } => {
            matches!(attr.name.as_str(), "object" | "object_").then(|| attr.name.clone())
        }
        ExprKind::Call { func, args } => match &func.kind {
            ExprKind::Attribute { attr, .. } if attr.name == "dtype" => {
                args.first().and_then(|one| object(&one.value))
            }
            _ => None,
        },
        _ => None,
    }
}

/// One of a row.
fn objects(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::List(items) | ExprKind::Tuple(items) | ExprKind::Set(items) => {
            items.iter().find_map(object)
        }
        _ => None,
    }
}

/// `dtype.kind in "OSU"`
fn letters(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => {
            text.contains('O').then(|| format!("\"{text}\""))
        }
        _ => None,
    }
}
