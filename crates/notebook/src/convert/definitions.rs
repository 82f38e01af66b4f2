//! Functions, classes, decorators.

use nbship_diagnostics::Span;

use super::Converter;
use super::expressions::NAMED;
use crate::ast::{ClassDef, Expr, FunctionDef, Parameters, Stmt, StmtKind};
use crate::codes::Checked;
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn decorated(&mut self, id: NodeId) -> Checked<Stmt> {
        let decorators: Vec<NodeId> = self
            .tree
            .named(id)
            .filter(|&child| self.tree.kind(child) == Kind::Decorator)
            .collect();
        let mut expressions = Vec::with_capacity(decorators.len());
        for decorator in decorators {
            let expression = self.first_named(decorator)?;
            expressions.push(self.expr(expression, NAMED)?);
        }
        let definition = self.required(id, Field::Definition)?;
        let mut statement = self.definition(definition, expressions)?;
        statement.span.start = self.tree.span(id).start;
        Ok(statement)
    }

    pub(super) fn definition(&mut self, id: NodeId, decorators: Vec<Expr>) -> Checked<Stmt> {
        self.header_on_one_line(id)?;
        if self.tree.kind(id) == Kind::ClassDefinition {
            return self.class(id, decorators);
        }
        let name = self.identifier(self.required(id, Field::Name)?)?;
        let params = self.required(id, Field::Parameters)?;
        let params: Parameters = self.parameters(params)?;
        let returns = self.tree.by_field(id, Field::ReturnType);
        let returns = returns
            .map(|returns| self.annotation(returns))
            .transpose()?;
        let type_params = self.type_parameters(id)?;
        let body = self.required(id, Field::Body)?;
        let body = self.body(body)?;
        let span = self.up_to(id, &body);
        let is_async = self.has_token(id, b"async");
        let function = FunctionDef {
            is_async,
            decorators,
            name,
            params,
            returns,
            type_params,
            body,
        };
        Ok(Stmt {
            span,
            kind: StmtKind::FunctionDef(Box::new(function)),
        })
    }

    fn class(&mut self, id: NodeId, decorators: Vec<Expr>) -> Checked<Stmt> {
        let name = self.identifier(self.required(id, Field::Name)?)?;
        let type_params = self.type_parameters(id)?;
        let arguments = match self.tree.by_field(id, Field::Superclasses) {
            Some(arguments) => self.arguments(arguments)?,
            None => Vec::new(),
        };
        let body = self.required(id, Field::Body)?;
        let body = self.body(body)?;
        let span = self.up_to(id, &body);
        let class = ClassDef {
            decorators,
            name,
            type_params,
            arguments,
            body,
        };
        Ok(Stmt {
            span,
            kind: StmtKind::ClassDef(Box::new(class)),
        })
    }

    /// From the start of `id` to the end of the last statement of `body`.
    pub(super) fn up_to(&self, id: NodeId, body: &[Stmt]) -> Span {
        let span = self.tree.span(id);
        Span {
            start: span.start,
            end: body.last().map_or(span.end, |last| last.span.end),
        }
    }
}
