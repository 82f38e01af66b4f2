//! Annotations and type parameters: expressions to Python, a grammar of their own to tree-sitter.

use super::Converter;
use super::expressions::{NOTHING, STAR};
use crate::ast::{BinOperator, Expr, ExprKind, Identifier};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn annotation(&mut self, id: NodeId) -> Checked<Expr> {
        self.type_part(id, NOTHING)
    }

    /// Looks through the `type` nodes of the grammar.
    fn type_part(&mut self, id: NodeId, allowed: super::expressions::Allowed) -> Checked<Expr> {
        if self.tree.kind(id) == Kind::Type {
            let inner = self.first_named(id)?;
            return self.deeper(id, |it| it.type_part(inner, allowed));
        }
        self.expr(id, allowed)
    }

    pub(super) fn type_expression(&mut self, id: NodeId) -> Checked<ExprKind> {
        match self.tree.kind(id) {
            Kind::Type => {
                let inner = self.first_named(id)?;
                Ok(self.type_part(inner, NOTHING)?.kind)
            }
            Kind::GenericType => self.generic_type(id),
            Kind::UnionType => self.union_type(id),
            Kind::MemberType => {
                let parts: Vec<NodeId> = self.tree.named(id).collect();
                let [value, attr] = parts[..] else {
                    return Err(self.invalid(id));
                };
                Ok(ExprKind::Attribute {
                    value: Box::new(self.annotation(value)?),
                    attr: self.identifier(attr)?,
                })
            }
            _ => Err(self.invalid(id)),
        }
    }

    fn union_type(&mut self, id: NodeId) -> Checked<ExprKind> {
        let parts: Vec<NodeId> = self.tree.named(id).collect();
        let [left, right] = parts[..] else {
            return Err(self.invalid(id));
        };
        Ok(ExprKind::BinOp {
            left: Box::new(self.annotation(left)?),
            op: BinOperator::BitOr,
            right: Box::new(self.annotation(right)?),
        })
    }

    /// `list[int]`
    fn generic_type(&mut self, id: NodeId) -> Checked<ExprKind> {
        let parts: Vec<NodeId> = self.tree.named(id).collect();
        let [name, parameters] = parts[..] else {
            return Err(self.invalid(id));
        };
        let value = self.boxed(name, NOTHING)?;
        let children: Vec<NodeId> = self.tree.named(parameters).collect();
        let mut items = Vec::with_capacity(children.len());
        for child in children {
            items.push(self.type_part(child, STAR)?);
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return Err(self.invalid(id));
        };
        let span = first.span.join(last.span);
        let index = if items.len() == 1 && !self.has_token(parameters, b",") {
            items.pop()
        } else {
            Some(Expr {
                span,
                kind: ExprKind::Tuple(items),
            })
        };
        let index = index.ok_or_else(|| self.invalid(id))?;
        Ok(ExprKind::Subscript {
            value,
            index: Box::new(index),
        })
    }

    /// The names of `[T, *Ts, **P]`.
    pub(super) fn type_parameters(&self, id: NodeId) -> Checked<Vec<Identifier>> {
        let Some(parameters) = self.tree.by_field(id, Field::TypeParameters) else {
            return Ok(Vec::new());
        };
        self.tree
            .named(parameters)
            .map(|parameter| self.type_name(parameter))
            .collect()
    }

    /// The names of `[T]` in `type Pair[T] = ...`: the grammar reads the left side as a type.
    pub(super) fn alias_parameters(&self, left: NodeId) -> Checked<Vec<Identifier>> {
        let mut at = left;
        while self.tree.kind(at) == Kind::Type {
            at = self.first_named(at)?;
        }
        let parts: Vec<NodeId> = self.tree.named(at).skip(1).collect();
        let mut found = Vec::new();
        for part in parts {
            if self.tree.kind(part) == Kind::TypeParameter {
                for parameter in self.tree.named(part) {
                    found.push(self.type_name(parameter)?);
                }
            } else {
                found.push(self.type_name(part)?);
            }
        }
        Ok(found)
    }

    /// The name a type parameter or alias introduces.
    pub(super) fn type_name(&self, id: NodeId) -> Checked<Identifier> {
        let mut at = id;
        while self.tree.kind(at) != Kind::Identifier {
            let wraps = matches!(
                self.tree.kind(at),
                Kind::Type
                    | Kind::ConstrainedType
                    | Kind::SplatType
                    | Kind::GenericType
                    | Kind::Subscript
                    | Kind::ListSplat
                    | Kind::ListSplatPattern
            );
            if !wraps && !self.is_star(self.tree.span(at)) {
                return Err(Problem::syntax(
                    self.tree.span(id),
                    "invalid type parameter",
                ));
            }
            at = self.first_named(at)?;
        }
        self.identifier(at)
    }
}
