//! What can be assigned to or deleted.

use nbship_diagnostics::Span;

use super::Converter;
use super::expressions::NOTHING;
use crate::ast::{Expr, ExprKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Kind, NodeId};

impl Converter<'_> {
    /// An assignment target: a name, attribute, subscript, or a tuple or list of targets.
    pub(super) fn target(&mut self, id: NodeId) -> Checked<Expr> {
        self.deeper(id, |it| it.any_target(id, true))
    }

    pub(super) fn delete_target(&mut self, id: NodeId) -> Checked<Expr> {
        self.deeper(id, |it| it.any_target(id, false))
    }

    fn any_target(&mut self, id: NodeId, stars: bool) -> Checked<Expr> {
        let span = self.tree.span(id);
        let children = || self.tree.named(id).collect::<Vec<NodeId>>();
        let kind = match self.tree.kind(id) {
            Kind::ParenthesizedExpression => {
                let inner = self.first_named(id)?;
                return self.deeper(id, |it| it.any_target(inner, false));
            }
            Kind::TuplePattern if !self.has_token(id, b",") && !children().is_empty() => {
                let inner = self.first_named(id)?;
                return self.deeper(id, |it| it.any_target(inner, false));
            }
            Kind::Identifier | Kind::Attribute | Kind::Subscript => {
                return self.plain_target(id, span);
            }
            Kind::ListSplatPattern | Kind::ListSplat if stars => {
                let inner = self.first_named(id)?;
                ExprKind::Starred(Box::new(self.deeper(id, |it| it.any_target(inner, false))?))
            }
            Kind::Tuple | Kind::TuplePattern | Kind::PatternList | Kind::ExpressionList => {
                let children = children();
                ExprKind::Tuple(self.targets(children, stars)?)
            }
            Kind::List | Kind::ListPattern => {
                let children = children();
                ExprKind::List(self.targets(children, stars)?)
            }
            Kind::AsPatternTarget => {
                let inner = self.first_named(id)?;
                return self.deeper(id, |it| it.any_target(inner, stars));
            }
            _ => return Err(Problem::syntax(span, "cannot assign to or delete this")),
        };
        Ok(Expr { span, kind })
    }

    fn plain_target(&mut self, id: NodeId, span: Span) -> Checked<Expr> {
        let target = self.expr(id, NOTHING)?;
        if matches!(target.kind, ExprKind::Magic(_)) {
            return Err(Problem::syntax(span, "cannot assign to a magic"));
        }
        Ok(target)
    }

    fn targets(&mut self, children: Vec<NodeId>, stars: bool) -> Checked<Vec<Expr>> {
        let mut targets = Vec::with_capacity(children.len());
        let mut starred = 0;
        for child in children {
            let target = self.deeper(child, |it| it.any_target(child, stars))?;
            starred += usize::from(matches!(target.kind, ExprKind::Starred(_)));
            if starred > 1 {
                return Err(Problem::compile(
                    target.span,
                    "multiple starred expressions in assignment",
                ));
            }
            targets.push(target);
        }
        Ok(targets)
    }
}
