//! `match` statements and their patterns.

use std::collections::BTreeSet;

use super::Converter;
use super::expressions::{NAMED, NOTHING, STAR};
use crate::ast::{Expr, ExprKind, Identifier, MatchCase, Stmt, StmtKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

#[derive(Default)]
struct Found {
    binds: Vec<Identifier>,
    reads: Vec<Expr>,
    attributes: Vec<Identifier>,
    takes_apart: bool,
}

impl Converter<'_> {
    pub(super) fn match_statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let subjects: Vec<NodeId> = self.tree.all_by_field(id, Field::Subject).collect();
        let is_tuple = self.has_token(id, b",");
        let mut values = Vec::with_capacity(subjects.len());
        for subject in subjects {
            values.push(self.expr(subject, if is_tuple { STAR | NAMED } else { NAMED })?);
        }
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return Err(self.invalid(id));
        };
        let span = first.span.join(last.span);
        let subject = if is_tuple {
            Some(Expr {
                span,
                kind: ExprKind::Tuple(values),
            })
        } else {
            values.pop()
        };
        let subject = subject.ok_or_else(|| self.invalid(id))?;
        let body = self.required(id, Field::Body)?;
        let clauses: Vec<NodeId> = self.tree.named(body).collect();
        let mut cases = Vec::with_capacity(clauses.len());
        for clause in clauses {
            cases.push(self.case(clause)?);
        }
        let before_last = cases.len().saturating_sub(1);
        if let Some(case) = cases[..before_last].iter().find(|case| case.irrefutable) {
            return Err(Problem::compile(
                case.span,
                "this case makes remaining patterns unreachable",
            ));
        }
        let end = cases
            .last()
            .map_or(self.tree.span(id).end, |case| case.span.end);
        let span = nbship_diagnostics::Span {
            start: self.tree.span(id).start,
            end,
        };
        Ok(Stmt {
            span,
            kind: StmtKind::Match { subject, cases },
        })
    }

    fn case(&mut self, id: NodeId) -> Checked<MatchCase> {
        self.header_on_one_line(id)?;
        let patterns: Vec<NodeId> = self
            .tree
            .named(id)
            .filter(|&child| self.tree.kind(child) == Kind::CasePattern)
            .collect();
        let mut found = Found::default();
        for &pattern in &patterns {
            self.pattern(pattern, &mut found)?;
        }
        if let Some(again) = repeated(&found.binds) {
            let message = format!("multiple assignments to name '{}' in pattern", again.name);
            return Err(Problem::compile(again.span, message));
        }
        let guard = match self.tree.by_field(id, Field::Guard) {
            Some(clause) => {
                let test = self.first_named(clause)?;
                Some(self.condition(test)?)
            }
            None => None,
        };
        found.takes_apart |= patterns.len() > 1 || self.has_token(id, b",");
        let body = self.required(id, Field::Consequence)?;
        let body = self.body(body)?;
        let irrefutable = guard.is_none()
            && patterns.len() == 1
            && !self.has_token(id, b",")
            && patterns
                .first()
                .is_some_and(|&pattern| self.is_irrefutable(pattern));
        let span = self.up_to(id, &body);
        Ok(MatchCase {
            span,
            binds: found.binds,
            reads: found.reads,
            attributes: found.attributes,
            takes_apart: found.takes_apart,
            guard,
            body,
            irrefutable,
        })
    }

    /// A bare name, `_`, parentheses around one, or alternatives that end in one.
    fn is_irrefutable(&self, id: NodeId) -> bool {
        match self.tree.kind(id) {
            Kind::CasePattern => self
                .tree
                .children(id)
                .last()
                .is_some_and(|child| self.is_irrefutable(child)),
            Kind::AsPattern => self
                .tree
                .named(id)
                .next()
                .is_some_and(|child| self.is_irrefutable(child)),
            Kind::TuplePattern => {
                !self.has_token(id, b",")
                    && self
                        .tree
                        .named(id)
                        .next()
                        .is_some_and(|child| self.is_irrefutable(child))
            }
            Kind::UnionPattern => self
                .tree
                .children(id)
                .last()
                .is_some_and(|child| self.is_irrefutable(child)),
            Kind::DottedName => !self.code(id).contains(&b'.'),
            Kind::Token => self.code(id) == b"_",
            _ => false,
        }
    }

    fn pattern(&mut self, id: NodeId, found: &mut Found) -> Checked<()> {
        self.deeper(id, |it| it.any_pattern(id, found))
    }

    fn any_pattern(&mut self, id: NodeId, found: &mut Found) -> Checked<()> {
        let mut children: Vec<NodeId> = self.tree.named(id).collect();
        match self.tree.kind(id) {
            Kind::DottedName => return self.dotted_pattern(id, found),
            Kind::Identifier => {
                let name = self.identifier(id)?;
                if name.name != "_" {
                    found.binds.push(name);
                }
                return Ok(());
            }
            Kind::ClassPattern if !children.is_empty() => {
                let class = children.remove(0);
                found.reads.push(self.dotted_expr(class)?);
            }
            Kind::UnionPattern => return self.alternatives(children, found),
            Kind::KeywordPattern if !children.is_empty() => {
                let name = children.remove(0);
                found.attributes.push(self.identifier(name)?);
            }
            Kind::DictPattern | Kind::ListPattern | Kind::TuplePattern => found.takes_apart = true,
            Kind::String | Kind::ConcatenatedString => {
                if let ExprKind::FString { .. } = self.expr(id, NOTHING)?.kind {
                    return Err(Problem::syntax(
                        self.tree.span(id),
                        "patterns may only match literals and attribute lookups",
                    ));
                }
                return Ok(());
            }
            _ => {}
        }
        children
            .into_iter()
            .try_for_each(|child| self.pattern(child, found))
    }

    /// All alternatives bind the same names: those of the first count.
    fn alternatives(&mut self, alternatives: Vec<NodeId>, found: &mut Found) -> Checked<()> {
        let mut first: Option<Vec<Identifier>> = None;
        let last = alternatives.last().copied();
        for alternative in alternatives {
            let span = self.tree.span(alternative);
            if Some(alternative) != last && self.is_irrefutable(alternative) {
                return Err(Problem::compile(
                    span,
                    "this alternative makes remaining patterns unreachable",
                ));
            }
            let mut part = Found::default();
            self.pattern(alternative, &mut part)?;
            found.reads.append(&mut part.reads);
            found.attributes.append(&mut part.attributes);
            found.takes_apart |= part.takes_apart;
            match &first {
                None => first = Some(part.binds),
                Some(first) if names(first) == names(&part.binds) => {}
                Some(_) => {
                    return Err(Problem::compile(
                        span,
                        "alternative patterns bind different names",
                    ));
                }
            }
        }
        found.binds.extend(first.unwrap_or_default());
        Ok(())
    }

    /// A name is bound; a dotted name is read.
    fn dotted_pattern(&mut self, id: NodeId, found: &mut Found) -> Checked<()> {
        let parts: Vec<NodeId> = self.tree.named(id).collect();
        if let [name] = parts[..] {
            return self.pattern(name, found);
        }
        found.reads.push(self.dotted_expr(id)?);
        Ok(())
    }

    fn dotted_expr(&mut self, id: NodeId) -> Checked<Expr> {
        let parts: Vec<NodeId> = self.tree.named(id).collect();
        let mut parts = parts.into_iter();
        let first = parts.next().ok_or_else(|| self.invalid(id))?;
        let name = self.identifier(first)?;
        let mut expr = Expr {
            span: name.span,
            kind: ExprKind::Name(name.name),
        };
        for part in parts {
            let attr = self.identifier(part)?;
            let span = expr.span.join(attr.span);
            expr = Expr {
                span,
                kind: ExprKind::Attribute {
                    value: Box::new(expr),
                    attr,
                },
            };
        }
        Ok(expr)
    }
}

fn names(binds: &[Identifier]) -> BTreeSet<&str> {
    binds.iter().map(|name| name.name.as_str()).collect()
}

/// The first name that is bound a second time.
fn repeated(binds: &[Identifier]) -> Option<&Identifier> {
    let mut seen = BTreeSet::new();
    binds.iter().find(|name| !seen.insert(name.name.as_str()))
}
