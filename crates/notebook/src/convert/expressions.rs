//! Expressions.

use nbship_diagnostics::Span;

use super::Converter;
use crate::ast::{Constant, DictItem, Expr, ExprKind};
use crate::codes::{Checked, Problem};
use crate::scan::MaskKind;
use crate::tree::{Field, Kind, NodeId};

/// What may stand bare in a place.
pub(super) type Allowed = u8;
pub(super) const NOTHING: Allowed = 0;
/// `x := 1`
pub(super) const NAMED: Allowed = 1;
/// `*x`
pub(super) const STAR: Allowed = 2;
/// `yield x`
pub(super) const YIELD: Allowed = 4;
pub(super) const ANY: Allowed = NAMED | STAR | YIELD;

impl Converter<'_> {
    pub(super) fn boxed(&mut self, id: NodeId, allowed: Allowed) -> Checked<Box<Expr>> {
        self.expr(id, allowed).map(Box::new)
    }

    /// The expression at `id`.
    pub(super) fn expr(&mut self, id: NodeId, allowed: Allowed) -> Checked<Expr> {
        if self.is_parenthesized(id) {
            return self.deeper(id, |it| it.parenthesized(id));
        }
        let mut span = self.tree.span(id);
        if self.is_star(span) {
            if allowed & STAR != 0 && self.hoisted.is_none() {
                return self.deeper(id, |it| it.starred(id));
            }
            if let Some(hoisted) = self.hoisted
                && self.tree.span(hoisted).start == span.start
            {
                let inner = self.first_named(hoisted)?;
                if id == hoisted {
                    self.hoisted = None;
                    return self.expr(inner, NOTHING);
                }
                span.start = self.tree.span(inner).start;
            }
        }
        let kind = self.deeper(id, |it| it.expr_kind(id, span, allowed))?;
        Ok(Expr { span, kind })
    }

    /// `*x`. The grammar takes `*x.y()` for a call on `*x`: the star is taken out from there.
    pub(super) fn starred(&mut self, id: NodeId) -> Checked<Expr> {
        let value = self.unstarred(id)?;
        let is_plain = !matches!(
            value.kind,
            ExprKind::BoolOp { .. }
                | ExprKind::Compare { .. }
                | ExprKind::IfExp { .. }
                | ExprKind::Lambda { .. }
        );
        let parenthesized = self
            .code(id)
            .get(1..)
            .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"("));
        if !is_plain && !parenthesized {
            return Err(self.invalid(id));
        }
        Ok(Expr {
            span: self.tree.span(id),
            kind: ExprKind::Starred(Box::new(value)),
        })
    }

    /// What the star at the start of `id` unpacks.
    pub(super) fn unstarred(&mut self, id: NodeId) -> Checked<Expr> {
        let mut splat = id;
        while !matches!(
            self.tree.kind(splat),
            Kind::ListSplat | Kind::ListSplatPattern | Kind::UnaryOperator
        ) {
            splat = self
                .tree
                .children(splat)
                .next()
                .ok_or_else(|| self.invalid(id))?;
        }
        let outer = self.hoisted.replace(splat);
        let value = self.expr(id, NOTHING);
        self.hoisted = outer;
        value
    }

    fn expr_kind(&mut self, id: NodeId, span: Span, allowed: Allowed) -> Checked<ExprKind> {
        if self.is_star(span) && self.hoisted.is_none() {
            return Err(Problem::compile(span, "can't use starred expression here"));
        }
        match self.tree.kind(id) {
            Kind::Identifier => self.name_or_magic(id),
            Kind::True => Ok(ExprKind::Constant(Constant::True)),
            Kind::False => Ok(ExprKind::Constant(Constant::False)),
            Kind::None => Ok(ExprKind::Constant(Constant::None)),
            Kind::Ellipsis => Ok(ExprKind::Constant(Constant::Ellipsis)),
            Kind::Integer | Kind::Float => Ok(ExprKind::Constant(self.number(span))),
            Kind::String | Kind::ConcatenatedString => self.string(id),
            Kind::NamedExpression if allowed & NAMED != 0 => self.named(id),
            Kind::Yield if allowed & YIELD != 0 => self.yield_expression(id),
            Kind::NamedExpression | Kind::Yield => {
                Err(Problem::syntax(span, "this needs parentheses here"))
            }
            _ => self.composed(id, span),
        }
    }

    fn composed(&mut self, id: NodeId, span: Span) -> Checked<ExprKind> {
        match self.tree.kind(id) {
            Kind::Attribute => self.attribute(id),
            Kind::Subscript => self.subscript(id),
            Kind::Call => self.call(id),
            Kind::BinaryOperator => self.binary(id),
            Kind::UnaryOperator | Kind::NotOperator => self.unary(id),
            Kind::BooleanOperator => self.boolean(id),
            Kind::ComparisonOperator => self.comparison(id),
            Kind::ConditionalExpression => self.conditional(id),
            Kind::Lambda => self.lambda(id),
            Kind::Await => self.await_expression(id),
            Kind::Tuple | Kind::TuplePattern => {
                self.elements(id, STAR | NAMED).map(ExprKind::Tuple)
            }
            Kind::List | Kind::ListPattern => self.elements(id, STAR | NAMED).map(ExprKind::List),
            Kind::Set => self.elements(id, STAR | NAMED).map(ExprKind::Set),
            Kind::ExpressionList | Kind::PatternList => {
                self.elements(id, STAR).map(ExprKind::Tuple)
            }
            Kind::Dictionary => self.dictionary(id),
            Kind::ListComprehension
            | Kind::SetComprehension
            | Kind::DictionaryComprehension
            | Kind::GeneratorExpression => self.comprehension(id),
            Kind::Type | Kind::GenericType | Kind::UnionType | Kind::MemberType => {
                self.type_expression(id)
            }
            Kind::AsPattern => Err(Problem::syntax(span, "`as` cannot stand here")),
            _ => Err(self.invalid(id)),
        }
    }

    /// Whether an unpacking star starts here, whatever the grammar was shown.
    pub(super) fn is_star(&self, span: Span) -> bool {
        self.source.as_bytes().get(span.start as usize) == Some(&b'*')
    }

    fn await_expression(&mut self, id: NodeId) -> Checked<ExprKind> {
        let operand = self.first_named(id)?;
        if matches!(self.tree.kind(operand), Kind::Await | Kind::UnaryOperator) {
            return Err(self.invalid(operand));
        }
        Ok(ExprKind::Await(self.boxed(operand, NOTHING)?))
    }

    /// Parentheses that make no tuple.
    fn is_parenthesized(&self, id: NodeId) -> bool {
        match self.tree.kind(id) {
            Kind::ParenthesizedExpression => true,
            Kind::Tuple => self.tree.named(id).next().is_some() && !self.has_token(id, b","),
            _ => false,
        }
    }

    fn first_operand(&mut self, id: NodeId) -> Checked<Box<Expr>> {
        let child = self.first_named(id)?;
        self.boxed(child, NOTHING)
    }

    fn name_or_magic(&self, id: NodeId) -> Checked<ExprKind> {
        let identifier = self.identifier(id)?;
        match self.mask_at(identifier.span) {
            Some(mask) if mask.kind == MaskKind::Assigned => {
                Ok(ExprKind::Magic(Box::new(mask.magic.clone())))
            }
            _ => Ok(ExprKind::Name(identifier.name)),
        }
    }

    fn number(&self, span: Span) -> Constant {
        let text = self.text(span).to_owned();
        if text.ends_with(['j', 'J']) {
            return Constant::Complex(text);
        }
        let is_hex = text.starts_with("0x") || text.starts_with("0X");
        if !is_hex && text.contains(['.', 'e', 'E']) {
            Constant::Float(text)
        } else {
            Constant::Int(text)
        }
    }

    fn named(&mut self, id: NodeId) -> Checked<ExprKind> {
        let name = self.required(id, Field::Name)?;
        let target = self.identifier(name)?;
        let value = self.required(id, Field::Value)?;
        Ok(ExprKind::Named {
            target,
            value: self.boxed(value, NOTHING)?,
        })
    }

    fn yield_expression(&mut self, id: NodeId) -> Checked<ExprKind> {
        let value = self.tree.named(id).next();
        if self.has_token(id, b"from") {
            let value = value.ok_or_else(|| self.invalid(id))?;
            return Ok(ExprKind::YieldFrom(self.boxed(value, NOTHING)?));
        }
        let value = value
            .map(|value| self.listed(value).map(Box::new))
            .transpose()?;
        Ok(ExprKind::Yield(value))
    }

    fn attribute(&mut self, id: NodeId) -> Checked<ExprKind> {
        let object = self.required(id, Field::Object)?;
        let attribute = self.required(id, Field::Attribute)?;
        Ok(ExprKind::Attribute {
            value: self.boxed(object, NOTHING)?,
            attr: self.identifier(attribute)?,
        })
    }

    pub(super) fn elements(&mut self, id: NodeId, allowed: Allowed) -> Checked<Vec<Expr>> {
        let children: Vec<NodeId> = self.tree.named(id).collect();
        children
            .into_iter()
            .map(|child| self.expr(child, allowed))
            .collect()
    }

    fn dictionary(&mut self, id: NodeId) -> Checked<ExprKind> {
        self.no_leading_comma(id)?;
        let children: Vec<NodeId> = self.tree.named(id).collect();
        let mut items = Vec::with_capacity(children.len());
        for child in children {
            items.push(match self.tree.kind(child) {
                Kind::Pair => self.pair(child)?,
                _ => DictItem::Unpack(*self.first_operand(child)?),
            });
        }
        Ok(ExprKind::Dict(items))
    }

    fn pair(&mut self, id: NodeId) -> Checked<DictItem> {
        let key = self.required(id, Field::Key)?;
        let value = self.required(id, Field::Value)?;
        Ok(DictItem::Pair(
            self.expr(key, NOTHING)?,
            self.expr(value, NOTHING)?,
        ))
    }

    /// `f(,)` and `{,}` pass the grammar.
    pub(super) fn no_leading_comma(&self, id: NodeId) -> Checked<()> {
        match self.tree.children(id).nth(1) {
            Some(second) if self.is_token(second, b",") => Err(self.invalid(second)),
            _ => Ok(()),
        }
    }

    fn subscript(&mut self, id: NodeId) -> Checked<ExprKind> {
        let value = self.required(id, Field::Value)?;
        let value = self.boxed(value, NOTHING)?;
        let children: Vec<NodeId> = self.tree.all_by_field(id, Field::Subscript).collect();
        let is_tuple = self.has_token(id, b",");
        let mut indices = Vec::with_capacity(children.len());
        for child in children {
            indices.push(match self.tree.kind(child) {
                Kind::Slice => self.slice(child)?,
                _ => self.expr(child, NAMED | STAR)?,
            });
        }
        let index = match (indices.first(), indices.last()) {
            (
                Some(Expr {
                    kind: ExprKind::Starred(_),
                    ..
                }),
                _,
            ) => tuple(indices),
            (Some(_), Some(_)) if is_tuple => tuple(indices),
            _ => indices.pop(),
        };
        let index = index.ok_or_else(|| self.invalid(id))?;
        Ok(ExprKind::Subscript {
            value,
            index: Box::new(index),
        })
    }

    fn slice(&mut self, id: NodeId) -> Checked<Expr> {
        let mut parts: [Option<Box<Expr>>; 3] = [None, None, None];
        let mut at = 0;
        let children: Vec<NodeId> = self.tree.children(id).collect();
        for child in children {
            if self.is_token(child, b":") {
                at += 1;
            } else if let Some(part) = parts.get_mut(at) {
                *part = Some(self.boxed(child, NOTHING)?);
            }
        }
        let [lower, upper, step] = parts;
        Ok(Expr {
            span: self.tree.span(id),
            kind: ExprKind::Slice { lower, upper, step },
        })
    }
}

fn tuple(elements: Vec<Expr>) -> Option<Expr> {
    let span = elements.first()?.span.join(elements.last()?.span);
    Some(Expr {
        span,
        kind: ExprKind::Tuple(elements),
    })
}
