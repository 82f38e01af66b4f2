//! Whether a call is one that a row of the table means.

use nbship_notebook::ast::{Argument, ArgumentKind, Constant, Expr, ExprKind};

use super::{Row, Shape};

/// Whether a call with these arguments is one that the row means.
pub(super) fn is_call_of(row: &Row, args: &[Argument]) -> bool {
    let positional: Vec<&Argument> = args.iter().filter(|one| is_positional(one)).collect();
    match row.shape {
        Some(Shape::Subscript | Shape::Dt | Shape::Attribute | Shape::Object | Shape::Row) => {
            return false;
        }
        Some(Shape::Column) => return args.iter().all(is_no_data) && is_column(&positional),
        Some(Shape::Axis) => return is_axis(&positional),
        Some(Shape::Value) => return named(row, args).is_some(),
        Some(Shape::Str) | None => {}
    }
    if !row.texts.is_empty() {
        return with_text(row, args).is_some();
    }
    if !row.keywords.is_empty() && named(row, args).is_some() {
        return true;
    }
    match (row.positional, row.least) {
        (Some(wanted), _) => wanted == positional.len(),
        (_, Some(least)) => least <= positional.len(),
        _ => row.keywords.is_empty(),
    }
}

/// What is gone, as a person writes it; `name` is that of the function or method.
pub(super) fn what(row: &Row, name: &str, args: &[Argument]) -> String {
    match row.shape {
        Some(Shape::Subscript) => return format!(".{name}[…]"),
        Some(Shape::Axis) => return format!(".{name}(…, axis)"),
        Some(Shape::Dt) => return format!(".dt.{name}"),
        Some(Shape::Value) => return format!(".{name}(…)"),
        Some(Shape::Column) => return format!("{name}(table[…])"),
        Some(Shape::Attribute | Shape::Object | Shape::Row) => return format!(".{name}"),
        Some(Shape::Str) | None => {}
    }
    if let Some((keyword, text)) = with_text(row, args) {
        let before = keyword.map_or_else(String::new, |keyword| format!("{keyword}="));
        return format!("{name}({before}\"{text}\")");
    }
    let keyword = named(row, args).or(row.keywords.first().map(String::as_str));
    match (keyword, row.least) {
        (Some(keyword), None) => format!("{name}({keyword}=…)"),
        (_, Some(1)) => format!("{name}(x)"),
        (_, Some(_)) => format!("{name}(x, y)"),
        _ => format!(".{name}(…)"),
    }
}

/// The keyword of the row that is given.
fn named<'a>(row: &Row, args: &'a [Argument]) -> Option<&'a str> {
    args.iter().find_map(|argument| match &argument.kind {
        ArgumentKind::Keyword(keyword) if row.keywords.contains(&keyword.name) => {
            Some(keyword.name.as_str())
        }
        _ => None,
    })
}

/// The text of the row that is given, with its keyword.
fn with_text<'a>(row: &Row, args: &'a [Argument]) -> Option<(Option<&'a str>, &'a str)> {
    args.iter().enumerate().find_map(|(at, argument)| {
        let keyword = match &argument.kind {
            ArgumentKind::Keyword(keyword) if row.keywords.contains(&keyword.name) => {
                Some(keyword.name.as_str())
            }
            ArgumentKind::Positional if at == 0 && row.positional != Some(0) => None,
            _ => return None,
        };
        let ExprKind::Constant(Constant::Str(Some(text))) = &argument.value.kind else {
            return None;
        };
        let is_it = |one: &String| match one.strip_prefix('*') {
            Some(end) => {
                let number = text.strip_suffix(end);
                number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            }
            None => one == text,
        };
        row.texts
            .iter()
            .any(is_it)
            .then_some((keyword, text.as_str()))
    })
}

fn is_positional(argument: &Argument) -> bool {
    argument.kind == ArgumentKind::Positional
}

/// Whether an argument says nothing of what is drawn.
fn is_no_data(argument: &Argument) -> bool {
    match &argument.kind {
        ArgumentKind::Keyword(keyword) => !["x", "y", "data"].contains(&keyword.name.as_str()),
        kind => *kind == ArgumentKind::Positional,
    }
}

/// `df["a"]`, `df.a`: one column.
fn is_column(positional: &[&Argument]) -> bool {
    let [one] = positional else {
        return false;
    };
    match &one.value.kind {
        ExprKind::Subscript { index, .. } => {
            matches!(index.kind, ExprKind::Constant(Constant::Str(_)))
        }
        ExprKind::Attribute { value, .. } => matches!(value.kind, ExprKind::Name(_)),
        _ => false,
    }
}

/// `labels, 1`: a number for the axis.
fn is_axis(positional: &[&Argument]) -> bool {
    let is_number = |value: &Expr| matches!(value.kind, ExprKind::Constant(Constant::Int(_)));
    positional.len() == 2 && is_number(&positional[1].value)
}
