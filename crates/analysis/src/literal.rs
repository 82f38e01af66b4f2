//! Plain constants that a parameter may have.

use nbship_notebook::ast::{Constant, Expr, ExprKind, UnaryOperator};

use crate::facts::Literal;

/// The constant an expression is, if it is one.
pub(crate) fn literal(expr: &Expr) -> Option<Literal> {
    match &expr.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::True => Some(Literal::Bool(true)),
            Constant::False => Some(Literal::Bool(false)),
            Constant::Int(text) => integer(text).map(Literal::Int),
            Constant::Float(text) => Some(Literal::Float(text.replace('_', ""))),
            Constant::Str(Some(text)) => Some(Literal::Str(text.clone())),
            _ => None,
        },
        ExprKind::UnaryOp {
            op: UnaryOperator::Minus,
            operand,
        } => match literal(operand)? {
            Literal::Int(n) => n.checked_neg().map(Literal::Int),
            Literal::Float(text) if !text.starts_with('-') => {
                Some(Literal::Float(format!("-{text}")))
            }
            _ => None,
        },
        ExprKind::List(all) => all
            .iter()
            .map(literal)
            .collect::<Option<_>>()
            .map(Literal::List),
        ExprKind::Tuple(all) => all
            .iter()
            .map(literal)
            .collect::<Option<_>>()
            .map(Literal::Tuple),
        _ => None,
    }
}

/// A Python integer as written.
pub(crate) fn integer(text: &str) -> Option<i64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = |prefix: &str, base: u32| {
        text.strip_prefix(prefix)
            .map(|rest| i64::from_str_radix(rest, base).ok())
    };
    radix("0x", 16)
        .or_else(|| radix("0o", 8))
        .or_else(|| radix("0b", 2))
        .unwrap_or_else(|| text.parse().ok())
}
