//! Compound statements.

use nbship_diagnostics::Span;

use super::Converter;
use super::expressions::{NOTHING, YIELD};
use crate::ast::{ExceptHandler, Stmt, StmtKind, WithItem};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn compound(&mut self, id: NodeId) -> Checked<Stmt> {
        match self.tree.kind(id) {
            Kind::IfStatement => self.if_statement(id),
            Kind::ForStatement => self.for_statement(id),
            Kind::WhileStatement => self.while_statement(id),
            Kind::TryStatement => self.try_statement(id),
            Kind::WithStatement => self.with_statement(id),
            Kind::MatchStatement => self.match_statement(id),
            Kind::DecoratedDefinition => self.decorated(id),
            Kind::FunctionDefinition | Kind::ClassDefinition => self.definition(id, Vec::new()),
            _ => Err(self.invalid(id)),
        }
    }

    fn field_body(&mut self, id: NodeId, field: Field) -> Checked<Vec<Stmt>> {
        let body = self.required(id, field)?;
        self.body(body)
    }

    fn if_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let alternatives: Vec<NodeId> = self.tree.all_by_field(id, Field::Alternative).collect();
        let mut orelse = Vec::new();
        if self.depth + alternatives.len() > super::DEEPEST_CELL {
            return Err(Problem::too_deep(self.tree.span(id)));
        }
        for alternative in alternatives.into_iter().rev() {
            self.header_on_one_line(alternative)?;
            orelse = match self.tree.kind(alternative) {
                Kind::ElseClause => self.field_body(alternative, Field::Body)?,
                _ => vec![self.branch(alternative, orelse)?],
            };
        }
        self.branch(id, orelse)
    }

    fn branch(&mut self, id: NodeId, orelse: Vec<Stmt>) -> Checked<Stmt> {
        let test = self.required(id, Field::Condition)?;
        let test = self.condition(test)?;
        let body = self.field_body(id, Field::Consequence)?;
        let last = if orelse.is_empty() { &body } else { &orelse };
        let span = self.up_to(id, last);
        Ok(Stmt {
            span,
            kind: StmtKind::If { test, body, orelse },
        })
    }

    fn else_body(&mut self, id: NodeId) -> Checked<Vec<Stmt>> {
        match self.of_kind(id, Kind::ElseClause) {
            Some(clause) => {
                self.header_on_one_line(clause)?;
                self.field_body(clause, Field::Body)
            }
            None => Ok(Vec::new()),
        }
    }

    fn span_of(&self, id: NodeId, bodies: &[&[Stmt]]) -> Span {
        let last = bodies.iter().rev().find(|body| !body.is_empty());
        self.up_to(id, last.copied().unwrap_or_default())
    }

    fn for_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let target = self.required(id, Field::Left)?;
        let target = self.target(target)?;
        let iter = self.required(id, Field::Right)?;
        let iter = self.listed(iter)?;
        let body = self.field_body(id, Field::Body)?;
        let orelse = self.else_body(id)?;
        let span = self.span_of(id, &[&body, &orelse]);
        let is_async = self.has_token(id, b"async");
        Ok(Stmt {
            span,
            kind: StmtKind::For {
                is_async,
                target,
                iter,
                body,
                orelse,
            },
        })
    }

    fn while_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let test = self.required(id, Field::Condition)?;
        let test = self.condition(test)?;
        let body = self.field_body(id, Field::Body)?;
        let orelse = self.else_body(id)?;
        let span = self.span_of(id, &[&body, &orelse]);
        Ok(Stmt {
            span,
            kind: StmtKind::While { test, body, orelse },
        })
    }

    fn try_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let body = self.field_body(id, Field::Body)?;
        let clauses: Vec<NodeId> = self
            .tree
            .named(id)
            .filter(|&child| self.tree.kind(child) == Kind::ExceptClause)
            .collect();
        let mut handlers = Vec::with_capacity(clauses.len());
        for clause in clauses {
            handlers.push(self.handler(clause)?);
        }
        let orelse = self.else_body(id)?;
        let finalbody = match self.of_kind(id, Kind::FinallyClause) {
            Some(clause) => self.block_in(clause)?,
            None => Vec::new(),
        };
        self.check_handlers(id, &handlers, &orelse, &finalbody)?;
        let last_handler = handlers
            .last()
            .map(|handler| handler.body.as_slice())
            .unwrap_or_default();
        let span = self.span_of(id, &[&body, last_handler, &orelse, &finalbody]);
        Ok(Stmt {
            span,
            kind: StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
            },
        })
    }

    fn check_handlers(
        &self,
        id: NodeId,
        handlers: &[ExceptHandler],
        orelse: &[Stmt],
        finalbody: &[Stmt],
    ) -> Checked<()> {
        let span = self.tree.span(id);
        if handlers.is_empty() && (finalbody.is_empty() || !orelse.is_empty()) {
            return Err(Problem::syntax(
                span,
                "expected 'except' or 'finally' block",
            ));
        }
        let stars = handlers.iter().filter(|handler| handler.is_star).count();
        if stars != 0 && stars != handlers.len() {
            return Err(Problem::syntax(
                span,
                "cannot have both 'except' and 'except*' on the same 'try'",
            ));
        }
        let bare = handlers.iter().position(|handler| handler.kind.is_none());
        match bare.and_then(|at| handlers.get(at)) {
            Some(handler) if handler.is_star => Err(Problem::syntax(
                handler.span,
                "expected one or more exception types",
            )),
            Some(handler) if bare != Some(handlers.len() - 1) => Err(Problem::compile(
                handler.span,
                "default 'except:' must be last",
            )),
            _ => Ok(()),
        }
    }

    fn block_in(&mut self, id: NodeId) -> Checked<Vec<Stmt>> {
        self.header_on_one_line(id)?;
        let block = self
            .of_kind(id, Kind::Block)
            .ok_or_else(|| self.invalid(id))?;
        self.body(block)
    }

    fn handler(&mut self, id: NodeId) -> Checked<ExceptHandler> {
        let values: Vec<NodeId> = self.tree.all_by_field(id, Field::Value).collect();
        let mut alias = self.tree.by_field(id, Field::Alias);
        if values.len() > 1 && self.options.except_needs_parentheses {
            let message = "multiple exception types must be parenthesized";
            return Err(Problem::python2(self.tree.span(id), message));
        }
        let mut kinds = Vec::with_capacity(values.len());
        for mut value in values {
            if self.tree.kind(value) == Kind::AsPattern {
                alias = self.tree.by_field(value, Field::Alias);
                value = self.first_named(value)?;
            }
            kinds.push(self.expr(value, NOTHING)?);
        }
        let kind = match (kinds.first(), kinds.last()) {
            (Some(first), Some(last)) if kinds.len() > 1 => {
                let span = first.span.join(last.span);
                Some(crate::ast::Expr {
                    span,
                    kind: crate::ast::ExprKind::Tuple(kinds),
                })
            }
            _ => kinds.pop(),
        };
        let name = alias.map(|alias| self.alias_name(alias)).transpose()?;
        let body = self.block_in(id)?;
        let is_star = self
            .tree
            .children(id)
            .nth(1)
            .is_some_and(|second| self.code(second) == b"*");
        Ok(ExceptHandler {
            span: self.up_to(id, &body),
            is_star,
            kind,
            name,
            body,
        })
    }

    fn alias_name(&self, id: NodeId) -> Checked<crate::ast::Identifier> {
        let mut at = id;
        if self.tree.kind(at) == Kind::AsPatternTarget {
            at = self.first_named(at)?;
        }
        if self.tree.kind(at) != Kind::Identifier {
            return Err(self.invalid(id));
        }
        self.identifier(at)
    }

    fn with_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let clause = self
            .of_kind(id, Kind::WithClause)
            .ok_or_else(|| self.invalid(id))?;
        if !self.has_token(clause, b"(")
            && self
                .tree
                .children(clause)
                .last()
                .is_some_and(|last| self.is_token(last, b","))
        {
            return Err(self.invalid(clause));
        }
        let children: Vec<NodeId> = self.tree.named(clause).collect();
        let mut items = Vec::with_capacity(children.len());
        for child in children {
            self.with_item(child, &mut items)?;
        }
        let body = self.field_body(id, Field::Body)?;
        let span = self.up_to(id, &body);
        let is_async = self.has_token(id, b"async");
        Ok(Stmt {
            span,
            kind: StmtKind::With {
                is_async,
                items,
                body,
            },
        })
    }

    fn with_item(&mut self, id: NodeId, items: &mut Vec<WithItem>) -> Checked<()> {
        let value = self.required(id, Field::Value)?;
        self.with_value(value, items)
    }

    /// One item; parentheses around items with `as` leave no node.
    fn with_value(&mut self, id: NodeId, items: &mut Vec<WithItem>) -> Checked<()> {
        let inner: Vec<NodeId> = self.tree.named(id).collect();
        let grouped = matches!(
            self.tree.kind(id),
            Kind::Tuple | Kind::ParenthesizedExpression
        ) && inner
            .iter()
            .any(|&child| self.tree.kind(child) == Kind::AsPattern);
        if grouped {
            return inner
                .into_iter()
                .try_for_each(|child| self.with_value(child, items));
        }
        if self.tree.kind(id) != Kind::AsPattern {
            items.push(WithItem {
                context: self.expr(id, YIELD & NOTHING)?,
                target: None,
            });
            return Ok(());
        }
        let context = self.first_named(id)?;
        let context = self.expr(context, NOTHING)?;
        let alias = self.required(id, Field::Alias)?;
        let target = Some(self.target(alias)?);
        items.push(WithItem { context, target });
        Ok(())
    }
}
