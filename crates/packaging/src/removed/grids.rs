//! Values in what a search goes over: `{"max_features": ["auto", "sqrt"]}` gives the keyword to the estimator, and a search
//! goes on where half of its fits fail.

use nbship_notebook::Notebook;
use nbship_notebook::ast::{Constant, DictItem, Expr, ExprKind};

use super::{ROWS, Row};
use crate::emit::walk;

/// The rows that values of a dictionary are meant by, with what is gone and the value's place; `is_used` tells whether the
/// notebook uses a class.
pub(super) fn gone(
    items: &[DictItem],
    is_used: impl Fn(&str) -> bool,
) -> Vec<(&'static Row, String, &Expr)> {
    let mut found = Vec::new();
    for item in items {
        let DictItem::Pair(key, value) = item else {
            continue;
        };
        let Some(key) = text(key) else {
            continue;
        };
        let keyword = key.rsplit("__").next().unwrap_or(key);
        for row in ROWS.iter().filter(|row| is_due(row, keyword)) {
            let class = row.calls.iter().find(|path| is_used(path));
            let given = options(value).into_iter().find(|one| {
                text(one).is_some_and(|text| row.texts.iter().any(|known| known == text))
            });
            if let (Some(class), Some(given)) = (class, given) {
                let class = class.rsplit('.').next().unwrap_or(class);
                let value = text(given).unwrap_or_default();
                found.push((row, format!("{class}({keyword}=\"{value}\")"), given));
            }
        }
    }
    found
}

fn is_due(row: &Row, keyword: &str) -> bool {
    row.of == "sklearn"
        && !row.alone
        && !row.texts.is_empty()
        && row.keywords.iter().any(|one| one == keyword)
}

/// The values that a search tries.
fn options(value: &Expr) -> Vec<&Expr> {
    match &value.kind {
        ExprKind::List(items) | ExprKind::Tuple(items) => items.iter().collect(),
        ExprKind::BinOp { left, right, .. } => [options(left), options(right)].concat(),
        _ => vec![value],
    }
}

fn text(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => Some(text),
        _ => None,
    }
}

/// What goes over the values of a dictionary.
const SEARCHES: &[&str] = &["SearchCV", "ParameterGrid", "ParameterSampler"];

/// Whether the notebook calls something that goes over the values of a dictionary.
pub(super) fn has_search(notebook: &Notebook) -> bool {
    let mut found = false;
    for (_, code) in notebook.code_cells() {
        walk::expressions(&code.syntax.body, &mut |expr| {
            if let ExprKind::Call { func, .. } = &expr.kind {
                let name = match &func.kind {
                    ExprKind::Name(name) => name.as_str(),
                    ExprKind::Attribute { attr, .. } => attr.name.as_str(),
                    _ => "",
                };
                found |= SEARCHES.iter().any(|end| name.ends_with(end));
            }
        });
    }
    found
}
