//! Whether conditions about paths hold: which files are there, and how texts begin and end.

use std::path::PathBuf;

use nbship_notebook::ast::{Argument, CompareOperator, Constant, Expr, ExprKind, UnaryOperator};

use super::values::{Scope, Text};

impl Scope<'_> {
    /// Whether a condition holds, where that can be told.
    pub fn truth(&self, test: &Expr) -> Option<bool> {
        match &test.kind {
            ExprKind::Constant(Constant::True) => Some(true),
            ExprKind::Constant(Constant::False) => Some(false),
            ExprKind::UnaryOp {
                op: UnaryOperator::Not,
                operand,
            } => self.truth(operand).map(|holds| !holds),
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => match (ops.as_slice(), comparators.as_slice()) {
                ([op], [right]) => compared(&self.text(left)?.text, *op, &self.text(right)?.text),
                _ => None,
            },
            ExprKind::Call { func, args } => self.asked(func, args),
            _ => None,
        }
    }

    /// Whether a file is there, or how a text begins or ends.
    fn asked(&self, func: &Expr, args: &[Argument]) -> Option<bool> {
        let first = || self.text(&args.first()?.value);
        match self.dotted(func).as_deref() {
            Some("os.path.exists") => return self.known_place(&first()?).map(|at| at.exists()),
            Some("os.path.isdir") => return self.known_place(&first()?).map(|at| at.is_dir()),
            Some("os.path.isfile") => return self.known_place(&first()?).map(|at| at.is_file()),
            _ => {}
        }
        let ExprKind::Attribute { value, attr } = &func.kind else {
            return None;
        };
        let on = self.text(value)?;
        match attr.name.as_str() {
            "exists" => self.known_place(&on).map(|at| at.exists()),
            "is_dir" => self.known_place(&on).map(|at| at.is_dir()),
            "is_file" => self.known_place(&on).map(|at| at.is_file()),
            "endswith" => Some(on.text.ends_with(&first()?.text)),
            "startswith" => Some(on.text.starts_with(&first()?.text)),
            _ => None,
        }
    }

    /// Where a path leads, if that is in the project: what is outside decides nothing.
    fn known_place(&self, text: &Text) -> Option<PathBuf> {
        let whole = PathBuf::from(self.absolute(text)?.text);
        (!text.is_elsewhere() && whole.starts_with(self.project)).then_some(whole)
    }
}

fn compared(left: &str, op: CompareOperator, right: &str) -> Option<bool> {
    match op {
        CompareOperator::Eq => Some(left == right),
        CompareOperator::NotEq => Some(left != right),
        CompareOperator::In => Some(right.contains(left)),
        CompareOperator::NotIn => Some(!right.contains(left)),
        _ => None,
    }
}
