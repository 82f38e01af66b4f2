//! Comprehensions and generator expressions.

use super::Converter;
use super::expressions::{NAMED, NOTHING};
use crate::ast::{Clause, ComprehensionKind, ExprKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn comprehension(&mut self, id: NodeId) -> Checked<ExprKind> {
        let kind = match self.tree.kind(id) {
            Kind::ListComprehension => ComprehensionKind::List,
            Kind::SetComprehension => ComprehensionKind::Set,
            Kind::DictionaryComprehension => ComprehensionKind::Dict,
            _ => ComprehensionKind::Generator,
        };
        let body = self.required(id, Field::Body)?;
        let (element, value) = match self.tree.kind(body) {
            Kind::Pair => {
                let key = self.required(body, Field::Key)?;
                let value = self.required(body, Field::Value)?;
                (self.boxed(key, NOTHING)?, Some(self.boxed(value, NOTHING)?))
            }
            _ if self.is_star(self.tree.span(body)) => {
                let message = "iterable unpacking cannot be used in comprehension";
                return Err(Problem::syntax(self.tree.span(body), message));
            }
            _ => (self.boxed(body, NAMED)?, None),
        };
        Ok(ExprKind::Comprehension {
            kind,
            element,
            value,
            clauses: self.clauses(id)?,
        })
    }

    fn clauses(&mut self, id: NodeId) -> Checked<Vec<Clause>> {
        let children: Vec<NodeId> = self.tree.named(id).collect();
        let mut clauses: Vec<Clause> = Vec::new();
        for child in children {
            match self.tree.kind(child) {
                Kind::ForInClause => clauses.push(self.clause(child)?),
                Kind::IfClause => {
                    let test = self.first_named(child)?;
                    let test = self.disjunction(test)?;
                    let clause = clauses
                        .last_mut()
                        .ok_or_else(|| Problem::syntax(test.span, "invalid syntax"))?;
                    clause.conditions.push(test);
                }
                _ => {}
            }
        }
        Ok(clauses)
    }

    fn clause(&mut self, id: NodeId) -> Checked<Clause> {
        let rights: Vec<NodeId> = self
            .tree
            .all_by_field(id, Field::Right)
            .filter(|&right| !self.is_token(right, b","))
            .collect();
        let [right] = rights[..] else {
            return Err(self.invalid(id));
        };
        let last = self.tree.children(id).last();
        if last.is_some_and(|last| self.is_token(last, b",")) {
            return Err(self.invalid(id));
        }
        let left = self.required(id, Field::Left)?;
        Ok(Clause {
            is_async: self.has_token(id, b"async"),
            target: self.target(left)?,
            iter: self.disjunction(right)?,
            conditions: Vec::new(),
        })
    }

    /// An expression without a bare `lambda` or conditional.
    fn disjunction(&mut self, id: NodeId) -> Checked<crate::ast::Expr> {
        if matches!(
            self.tree.kind(id),
            Kind::Lambda | Kind::ConditionalExpression
        ) {
            return Err(self.invalid(id));
        }
        self.expr(id, NOTHING)
    }
}
