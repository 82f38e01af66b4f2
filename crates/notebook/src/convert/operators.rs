//! Operators, conditional expressions.

use super::Converter;
use super::expressions::{Allowed, NOTHING};
use crate::ast::{BinOperator, CompareOperator, Expr, ExprKind, UnaryOperator};
use crate::codes::Checked;
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn binary_operator(text: &[u8]) -> Option<BinOperator> {
        Some(match text {
            b"+" => BinOperator::Add,
            b"-" => BinOperator::Sub,
            b"*" => BinOperator::Mult,
            b"@" => BinOperator::MatMult,
            b"/" => BinOperator::Div,
            b"%" => BinOperator::Mod,
            b"**" => BinOperator::Pow,
            b"<<" => BinOperator::LShift,
            b">>" => BinOperator::RShift,
            b"|" => BinOperator::BitOr,
            b"^" => BinOperator::BitXor,
            b"&" => BinOperator::BitAnd,
            b"//" => BinOperator::FloorDiv,
            _ => return None,
        })
    }

    pub(super) fn binary(&mut self, id: NodeId) -> Checked<ExprKind> {
        let left = self.required(id, Field::Left)?;
        let operator = self.required(id, Field::Operator)?;
        let right = self.required(id, Field::Right)?;
        let op =
            Self::binary_operator(self.code(operator)).ok_or_else(|| self.invalid(operator))?;
        Ok(ExprKind::BinOp {
            left: self.boxed(left, NOTHING)?,
            op,
            right: self.boxed(right, NOTHING)?,
        })
    }

    pub(super) fn unary(&mut self, id: NodeId) -> Checked<ExprKind> {
        let operand = self.tree.named(id).next().ok_or_else(|| self.invalid(id))?;
        let op = match self.code(id).first() {
            Some(b'~') => UnaryOperator::Invert,
            Some(b'+') => UnaryOperator::Plus,
            Some(b'-') => UnaryOperator::Minus,
            _ => UnaryOperator::Not,
        };
        self.no_lambda(operand)?;
        Ok(ExprKind::UnaryOp {
            op,
            operand: self.boxed(operand, NOTHING)?,
        })
    }

    /// `a and b and c` is one operation with three values.
    pub(super) fn boolean(&mut self, id: NodeId) -> Checked<ExprKind> {
        let operator = self.code(self.required(id, Field::Operator)?).to_vec();
        let mut operands = Vec::new();
        let mut left = id;
        loop {
            operands.push(self.required(left, Field::Right)?);
            left = self.required(left, Field::Left)?;
            let goes_on = self.tree.kind(left) == Kind::BooleanOperator
                && self
                    .tree
                    .by_field(left, Field::Operator)
                    .is_some_and(|op| self.code(op) == operator);
            if !goes_on {
                break;
            }
        }
        operands.push(left);
        let mut values = Vec::with_capacity(operands.len());
        for operand in operands.into_iter().rev() {
            self.no_lambda(operand)?;
            values.push(self.expr(operand, NOTHING)?);
        }
        Ok(ExprKind::BoolOp { values })
    }

    /// A `lambda` cannot be an operand without parentheses.
    fn no_lambda(&self, id: NodeId) -> Checked<()> {
        if self.tree.kind(id) == Kind::Lambda {
            Err(self.invalid(id))
        } else {
            Ok(())
        }
    }

    pub(super) fn comparison(&mut self, id: NodeId) -> Checked<ExprKind> {
        let mut ops = Vec::new();
        let mut operands = Vec::new();
        let children: Vec<NodeId> = self.tree.children(id).collect();
        for child in children {
            if self.tree.field(child) == Field::Operators || self.tree.kind(child) == Kind::Token {
                ops.push(compare_operator(self.code(child)).ok_or_else(|| self.invalid(child))?);
            } else {
                operands.push(self.expr(child, NOTHING)?);
            }
        }
        let mut operands = operands.into_iter();
        let left: Expr = operands.next().ok_or_else(|| self.invalid(id))?;
        Ok(ExprKind::Compare {
            left: Box::new(left),
            ops,
            comparators: operands.collect(),
        })
    }

    pub(super) fn conditional(&mut self, id: NodeId) -> Checked<ExprKind> {
        let parts: Vec<NodeId> = self.tree.named(id).collect();
        let [body, test, orelse] = parts[..] else {
            return Err(self.invalid(id));
        };
        for part in [body, test] {
            self.no_lambda(part)?;
        }
        let allowed: Allowed = NOTHING;
        Ok(ExprKind::IfExp {
            body: self.boxed(body, allowed)?,
            test: self.boxed(test, allowed)?,
            orelse: self.boxed(orelse, allowed)?,
        })
    }
}

fn compare_operator(text: &[u8]) -> Option<CompareOperator> {
    Some(match text {
        b"==" => CompareOperator::Eq,
        b"!=" => CompareOperator::NotEq,
        b"<" => CompareOperator::Lt,
        b"<=" => CompareOperator::LtE,
        b">" => CompareOperator::Gt,
        b">=" => CompareOperator::GtE,
        b"in" => CompareOperator::In,
        b"is" => CompareOperator::Is,
        _ if text.starts_with(b"not") => CompareOperator::NotIn,
        _ if text.starts_with(b"is") => CompareOperator::IsNot,
        _ => return None,
    })
}
