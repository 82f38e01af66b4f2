//! Branches that the call decides: a parameter that is `True`, `False`, `None` or a text in the very code
//! of the call, or by its default, tells which way an `if` goes (`if not inplace: d = d.copy()`). What a
//! name of the notebook holds decides nothing: it may be a setting, which a run changes.

use nbship_notebook::ast::{CompareOperator, Constant, Expr, ExprKind, UnaryOperator};

use super::Interp;
use super::names::Home;
use crate::value::Atom;

/// What a test compares: nothing, a truth value, a text.
#[derive(Clone, PartialEq, Eq)]
enum Settled {
    None,
    Bool(bool),
    Text(String),
}

impl Settled {
    fn truth(&self) -> bool {
        match self {
            Self::None => false,
            Self::Bool(value) => *value,
            Self::Text(text) => !text.is_empty(),
        }
    }
}

/// Whether an expression is a constant by which a branch can be decided.
pub(super) fn is_constant(expr: &Expr) -> bool {
    constant(expr).is_some()
}

fn constant(expr: &Expr) -> Option<Settled> {
    match &expr.kind {
        ExprKind::Constant(Constant::None) => Some(Settled::None),
        ExprKind::Constant(Constant::True) => Some(Settled::Bool(true)),
        ExprKind::Constant(Constant::False) => Some(Settled::Bool(false)),
        ExprKind::Constant(Constant::Str(Some(text))) => Some(Settled::Text(text.to_string())),
        _ => None,
    }
}

impl Interp<'_> {
    /// Whether an argument is a literal in the code of the call, or of the call around it.
    pub(super) fn is_literal(&self, expr: &Expr) -> bool {
        is_constant(expr) || self.parameter(expr).is_some()
    }

    /// Which way a test goes by what the call of the function that runs says.
    pub(super) fn settled_truth(&self, test: &Expr) -> Option<bool> {
        if self.frames.last()?.literals.is_empty() {
            return None;
        }
        match &test.kind {
            ExprKind::Name(_) => self.parameter(test).map(|value| value.truth()),
            ExprKind::UnaryOp { op, operand } if *op == UnaryOperator::Not => {
                self.settled_truth(operand).map(|truth| !truth)
            }
            ExprKind::Compare {
                left,
                comparators,
                ops,
            } => {
                let ([op], [right]) = (&ops[..], &comparators[..]) else {
                    return None;
                };
                self.compared(&self.parameter(left)?, *op, right)
            }
            _ => None,
        }
    }

    fn compared(&self, left: &Settled, op: CompareOperator, right: &Expr) -> Option<bool> {
        let among = || match &right.kind {
            ExprKind::Tuple(all) | ExprKind::List(all) | ExprKind::Set(all) => {
                let all: Option<Vec<Settled>> = all.iter().map(constant).collect();
                all.map(|all| all.contains(left))
            }
            _ => None,
        };
        match op {
            CompareOperator::Is | CompareOperator::Eq => Some(*left == constant(right)?),
            CompareOperator::IsNot | CompareOperator::NotEq => Some(*left != constant(right)?),
            CompareOperator::In => among(),
            CompareOperator::NotIn => among().map(|is_in| !is_in),
            _ => None,
        }
    }

    /// What a parameter of the function that runs surely is, where that is written as a literal.
    fn parameter(&self, expr: &Expr) -> Option<Settled> {
        let ExprKind::Name(name) = &expr.kind else {
            return None;
        };
        let frame = self.frames.last()?;
        let sym = self.names.get(name)?;
        if !frame.literals.contains(&sym) {
            return None;
        }
        let scope = &self.code.scopes[frame.scope];
        // In a loop, a later round may have bound it.
        let is_fixed = !scope.bound_again.contains(&sym) || frame.loops.is_empty();
        let is_here = matches!(self.home(sym), Home::Frame(at) if at + 1 == self.frames.len());
        if !is_fixed || !is_here {
            return None;
        }
        match self.store.get((frame.id, sym))?.value.single()? {
            Atom::None => Some(Settled::None),
            Atom::Bool(value) => Some(Settled::Bool(value)),
            Atom::Str(text) => Some(Settled::Text(self.names.text(text).to_string())),
            _ => None,
        }
    }
}
