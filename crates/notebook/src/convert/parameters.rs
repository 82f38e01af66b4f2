//! Parameters of functions and lambdas.

use super::Converter;
use super::expressions::NOTHING;
use crate::ast::{ExprKind, Parameter, Parameters};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn lambda(&mut self, id: NodeId) -> Checked<ExprKind> {
        let params = match self.tree.by_field(id, Field::Parameters) {
            Some(params) => self.parameters(params)?,
            None => Parameters::default(),
        };
        let body = self.required(id, Field::Body)?;
        Ok(ExprKind::Lambda {
            params: Box::new(params),
            body: self.boxed(body, NOTHING)?,
        })
    }

    pub(super) fn parameters(&mut self, id: NodeId) -> Checked<Parameters> {
        let in_lambda = self.tree.kind(id) == Kind::LambdaParameters;
        let mut params = Parameters::default();
        // After `*` or `*args`, parameters are keyword-only.
        let mut keyword_only = false;
        let mut bare_star = None;
        let children: Vec<NodeId> = self.tree.named(id).collect();
        for child in children {
            let misplaced = || Problem::syntax(self.tree.span(child), "invalid parameters");
            if params.kwarg.is_some() {
                return Err(misplaced());
            }
            match self.star_of(child) {
                Star::Slash
                    if params.posonly.is_empty() && !params.args.is_empty() && !keyword_only =>
                {
                    params.posonly = std::mem::take(&mut params.args);
                }
                Star::Bare if !keyword_only => {
                    keyword_only = true;
                    bare_star = Some(child);
                }
                Star::Args if !keyword_only => {
                    keyword_only = true;
                    params.vararg = Some(self.parameter(child, in_lambda)?);
                }
                Star::Kwargs => params.kwarg = Some(self.parameter(child, in_lambda)?),
                Star::Plain if keyword_only => {
                    params.kwonly.push(self.parameter(child, in_lambda)?)
                }
                Star::Plain => {
                    let parameter = self.parameter(child, in_lambda)?;
                    self.defaults_last(&params, &parameter)?;
                    params.args.push(parameter);
                }
                _ => return Err(misplaced()),
            }
        }
        match bare_star {
            Some(star) if params.kwonly.is_empty() => Err(Problem::syntax(
                self.tree.span(star),
                "named arguments must follow bare *",
            )),
            _ => Ok(params),
        }
    }

    fn defaults_last(&self, params: &Parameters, new: &Parameter) -> Checked<()> {
        let before = params.args.last().or(params.posonly.last());
        if new.default.is_none() && before.is_some_and(|before| before.default.is_some()) {
            return Err(Problem::syntax(
                new.name.span,
                "non-default argument follows default argument",
            ));
        }
        Ok(())
    }

    fn star_of(&self, id: NodeId) -> Star {
        match self.tree.kind(id) {
            Kind::PositionalSeparator => Star::Slash,
            Kind::KeywordSeparator => Star::Bare,
            Kind::ListSplatPattern => Star::Args,
            Kind::DictionarySplatPattern => Star::Kwargs,
            Kind::TypedParameter => match self.tree.named(id).next() {
                Some(inner) if self.tree.field(inner) != Field::Type => self.star_of(inner),
                _ => Star::Plain,
            },
            _ => Star::Plain,
        }
    }

    fn parameter(&mut self, id: NodeId, in_lambda: bool) -> Checked<Parameter> {
        let kind = self.tree.kind(id);
        let mut name = self.tree.by_field(id, Field::Name).unwrap_or(id);
        if kind == Kind::TypedParameter {
            name = self.first_named(id)?;
        }
        if matches!(
            self.tree.kind(name),
            Kind::ListSplatPattern | Kind::DictionarySplatPattern
        ) {
            name = self.first_named(name)?;
        }
        if self.tree.kind(name) != Kind::Identifier {
            return Err(Problem::python2(
                self.tree.span(name),
                "parameters must be names",
            ));
        }
        let annotation = self.tree.by_field(id, Field::Type);
        if in_lambda && let Some(annotation) = annotation {
            return Err(self.invalid(annotation));
        }
        let annotation = annotation
            .map(|annotation| self.parameter_annotation(annotation))
            .transpose()?;
        let default = self.tree.by_field(id, Field::Value);
        let default = default
            .map(|default| self.expr(default, NOTHING))
            .transpose()?;
        Ok(Parameter {
            name: self.identifier(name)?,
            annotation,
            default,
        })
    }

    /// `*args: *Ts` may have a star.
    fn parameter_annotation(&mut self, id: NodeId) -> Checked<crate::ast::Expr> {
        let inner = self.first_named(id)?;
        if self.tree.kind(inner) != Kind::SplatType && self.is_star(self.tree.span(inner)) {
            return self.starred(inner);
        }
        if self.tree.kind(inner) != Kind::SplatType {
            return self.annotation(id);
        }
        let value = self.first_named(inner)?;
        let kind = ExprKind::Starred(self.boxed(value, NOTHING)?);
        Ok(crate::ast::Expr {
            span: self.tree.span(inner),
            kind,
        })
    }
}

enum Star {
    Plain,
    Slash,
    Bare,
    Args,
    Kwargs,
}
