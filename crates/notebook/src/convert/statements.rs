//! Bodies and simple statements.

use nbship_diagnostics::Span;

use super::Converter;
use super::expressions::{ANY, NAMED, NOTHING, STAR, YIELD};
use super::magics::magic_statement;
use crate::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::codes::{Checked, Problem};
use crate::magic::MagicMeaning;
use crate::scan::MaskKind;
use crate::tree::{Field, Kind, NodeId};
use crate::visit;

impl Converter<'_> {
    /// The statements of a module or block, with the code of `%time CODE` put under its magic.
    pub(super) fn body(&mut self, id: NodeId) -> Checked<Vec<Stmt>> {
        let mut body: Vec<Stmt> = Vec::new();
        let children: Vec<NodeId> = self.tree.named(id).collect();
        for child in children {
            let kind = self.tree.kind(child);
            if kind == Kind::Comment || self.is_prefix_placeholder(child) {
                continue;
            }
            let outer = self.within_magic;
            let magic = self
                .prefix_before(self.tree.span(child).start)
                .map(|mask| mask.span.start);
            self.within_magic = magic.or(outer);
            let statement = self.deeper(child, |it| it.statement(child))?;
            self.within_magic = outer;
            if self.tree.kind(id) != Kind::Module {
                self.binds_nothing_apart(&statement)?;
            }
            self.push(&mut body, statement);
        }
        Ok(body)
    }

    /// `%timeit x = f()` within a block: the name would have to be kept from the block.
    fn binds_nothing_apart(&self, statement: &Stmt) -> Checked<()> {
        let mask = self.prefix_before(statement.span.start);
        let apart = mask.is_some_and(|mask| mask.magic.meaning == MagicMeaning::CodeApart);
        match &statement.kind {
            StmtKind::Expr(value) if !binds(value) => Ok(()),
            _ if !apart => Ok(()),
            _ => Err(Box::new(Problem {
                code: crate::codes::UNKNOWN_MAGIC,
                message: "code measured within a block binds a name".to_owned(),
                span: statement.span,
                remedy: "Remove the magic, or measure an expression.",
            })),
        }
    }

    fn is_prefix_placeholder(&self, id: NodeId) -> bool {
        let mask = self.mask_at(self.tree.span(id));
        mask.is_some_and(|mask| matches!(mask.kind, MaskKind::Prefix { .. }))
    }

    fn push(&self, body: &mut Vec<Stmt>, statement: Stmt) {
        let mask = self.prefix_before(statement.span.start);
        let Some(mask) = mask.filter(|mask| self.within_magic != Some(mask.span.start)) else {
            body.push(statement);
            return;
        };
        if let Some(last) = body.last_mut()
            && let StmtKind::MagicCode { magic, body } = &mut last.kind
            && magic.span == mask.magic.span
        {
            last.span = last.span.join(statement.span);
            body.push(statement);
            return;
        }
        let span = mask.span.join(statement.span);
        let magic = Box::new(mask.magic.clone());
        body.push(Stmt {
            span,
            kind: StmtKind::MagicCode {
                magic,
                body: vec![statement],
            },
        });
    }

    fn statement(&mut self, id: NodeId) -> Checked<Stmt> {
        let span = self.tree.span(id);
        if let Some(mask) = self.mask_at(span)
            && mask.kind == MaskKind::Statement
        {
            return Ok(magic_statement(mask.magic.clone(), span));
        }
        let kind = match self.tree.kind(id) {
            Kind::ExpressionStatement => self.expression_statement(id)?,
            Kind::ImportStatement => self.import(id)?,
            Kind::ImportFromStatement | Kind::FutureImportStatement => self.import_from(id)?,
            Kind::AssertStatement => self.assert(id)?,
            Kind::ReturnStatement => StmtKind::Return(self.optional_value(id)?),
            Kind::DeleteStatement => self.delete(id)?,
            Kind::RaiseStatement => self.raise(id)?,
            Kind::PassStatement => StmtKind::Pass,
            Kind::BreakStatement => StmtKind::Break,
            Kind::ContinueStatement => StmtKind::Continue,
            Kind::GlobalStatement => StmtKind::Global(self.identifiers(id)?),
            Kind::NonlocalStatement => StmtKind::Nonlocal(self.identifiers(id)?),
            Kind::TypeAliasStatement => self.type_alias(id)?,
            _ => {
                self.header_on_one_line(id)?;
                return self.compound(id);
            }
        };
        self.on_one_line(span.start, span.end)?;
        Ok(Stmt { span, kind })
    }

    /// The grammar skips a newline where it expects none; to Python the line ends there. Newlines
    /// that end no logical line are hidden from the grammar, so none may be left within one.
    fn on_one_line(&self, start: u32, end: u32) -> Checked<()> {
        let code = self
            .code
            .get(Span { start, end }.range())
            .unwrap_or_default();
        match code.iter().position(|&byte| byte == b'\n') {
            Some(at) => {
                let at = start as usize + at;
                Err(Problem::syntax(
                    Span::new(at.saturating_sub(1), at),
                    "invalid syntax: the line ends too early",
                ))
            }
            None => Ok(()),
        }
    }

    /// From the start of a clause to its `:`.
    pub(super) fn header_on_one_line(&self, id: NodeId) -> Checked<()> {
        let colon = self
            .tree
            .children(id)
            .find(|&child| self.is_token(child, b":"));
        let end = colon.map_or(self.tree.span(id).start, |colon| self.tree.span(colon).end);
        self.on_one_line(self.tree.span(id).start, end)
    }

    fn identifiers(&self, id: NodeId) -> Checked<Vec<crate::ast::Identifier>> {
        self.tree
            .named(id)
            .map(|child| self.identifier(child))
            .collect()
    }

    /// `return` and its value: a tuple may stand without parentheses.
    fn optional_value(&mut self, id: NodeId) -> Checked<Option<Expr>> {
        let value = self.tree.named(id).next();
        value.map(|value| self.listed(value)).transpose()
    }

    /// An expression or a list of them with commas, in which stars may stand.
    pub(super) fn listed(&mut self, id: NodeId) -> Checked<Expr> {
        let allowed = if self.is_list(id) { STAR } else { NOTHING };
        self.expr(id, allowed)
    }

    pub(super) fn is_list(&self, id: NodeId) -> bool {
        matches!(self.tree.kind(id), Kind::ExpressionList | Kind::PatternList)
    }

    fn expression_statement(&mut self, id: NodeId) -> Checked<StmtKind> {
        let children: Vec<NodeId> = self.tree.named(id).collect();
        if self.has_token(id, b",") {
            let values = children
                .iter()
                .map(|&child| self.expr(child, STAR))
                .collect::<Checked<_>>()?;
            let expr = Expr {
                span: self.tree.span(id),
                kind: ExprKind::Tuple(values),
            };
            return Ok(StmtKind::Expr(expr));
        }
        let child = self.first_named(id)?;
        match self.tree.kind(child) {
            Kind::Assignment => self.assignment(child),
            Kind::AugmentedAssignment => self.augmented_assignment(child),
            _ => Ok(StmtKind::Expr(self.expr(child, YIELD)?)),
        }
    }

    fn assignment(&mut self, id: NodeId) -> Checked<StmtKind> {
        if let Some(annotation) = self.tree.by_field(id, Field::Type) {
            return self.annotated(id, annotation);
        }
        let mut targets = Vec::new();
        let mut assignment = id;
        loop {
            let left = self.required(assignment, Field::Left)?;
            targets.push(self.target(left)?);
            let right = self.required(assignment, Field::Right)?;
            match self.tree.kind(right) {
                Kind::Assignment if self.tree.by_field(right, Field::Type).is_none() => {
                    assignment = right
                }
                Kind::Assignment | Kind::AugmentedAssignment => return Err(self.invalid(right)),
                _ => {
                    return Ok(StmtKind::Assign {
                        targets,
                        value: self.assigned(right)?,
                    });
                }
            }
        }
    }

    fn assigned(&mut self, id: NodeId) -> Checked<Expr> {
        let allowed = if self.is_list(id) { STAR } else { YIELD };
        self.expr(id, allowed)
    }

    fn annotated(&mut self, id: NodeId, annotation: NodeId) -> Checked<StmtKind> {
        let left = self.required(id, Field::Left)?;
        let target = self.target(left)?;
        if !matches!(
            target.kind,
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }
        ) {
            return Err(Problem::syntax(
                target.span,
                "only a single target can be annotated",
            ));
        }
        let annotation = self.annotation(annotation)?;
        let value = match self.tree.by_field(id, Field::Right) {
            Some(right)
                if matches!(
                    self.tree.kind(right),
                    Kind::Assignment | Kind::AugmentedAssignment
                ) =>
            {
                return Err(self.invalid(right));
            }
            Some(right) => Some(self.assigned(right)?),
            None => None,
        };
        Ok(StmtKind::AnnAssign {
            target,
            annotation,
            value,
        })
    }

    fn augmented_assignment(&mut self, id: NodeId) -> Checked<StmtKind> {
        let left = self.required(id, Field::Left)?;
        let target = self.target(left)?;
        if !matches!(
            target.kind,
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }
        ) {
            return Err(Problem::syntax(
                target.span,
                "illegal target for augmented assignment",
            ));
        }
        let operator = self.required(id, Field::Operator)?;
        let text = self.code(operator);
        let op = Self::binary_operator(text.strip_suffix(b"=").unwrap_or(text))
            .ok_or_else(|| self.invalid(operator))?;
        let right = self.required(id, Field::Right)?;
        if matches!(
            self.tree.kind(right),
            Kind::Assignment | Kind::AugmentedAssignment
        ) {
            return Err(self.invalid(right));
        }
        Ok(StmtKind::AugAssign {
            target,
            op,
            value: self.assigned(right)?,
        })
    }

    fn assert(&mut self, id: NodeId) -> Checked<StmtKind> {
        let children: Vec<NodeId> = self.tree.named(id).collect();
        if children.len() > 2 {
            return Err(self.invalid(id));
        }
        let mut values = children.into_iter().map(|child| self.expr(child, NOTHING));
        let test = values
            .next()
            .ok_or_else(|| Problem::syntax(Span::default(), "invalid syntax"))??;
        let msg = values.next().transpose()?;
        Ok(StmtKind::Assert { test, msg })
    }

    fn delete(&mut self, id: NodeId) -> Checked<StmtKind> {
        let child = self.first_named(id)?;
        let targets: Vec<NodeId> = if self.is_list(child) {
            self.tree.named(child).collect()
        } else {
            vec![child]
        };
        let mut deleted = Vec::new();
        for target in targets {
            deleted.push(self.delete_target(target)?);
        }
        Ok(StmtKind::Delete(deleted))
    }

    fn raise(&mut self, id: NodeId) -> Checked<StmtKind> {
        let cause = self.tree.by_field(id, Field::Cause);
        let exc = self.tree.named(id).find(|&child| Some(child) != cause);
        if exc.is_some_and(|exc| self.is_list(exc)) {
            return Err(Problem::python2(
                self.tree.span(id),
                "`raise A, b` is Python 2",
            ));
        }
        if exc.is_none() && cause.is_some() {
            return Err(self.invalid(id));
        }
        let exc = exc.map(|exc| self.expr(exc, NOTHING)).transpose()?;
        let cause = cause.map(|cause| self.expr(cause, NOTHING)).transpose()?;
        Ok(StmtKind::Raise { exc, cause })
    }

    fn type_alias(&mut self, id: NodeId) -> Checked<StmtKind> {
        let left = self.required(id, Field::Left)?;
        let name = self.type_name(left)?;
        let right = self.required(id, Field::Right)?;
        Ok(StmtKind::TypeAlias {
            name,
            type_params: self.alias_parameters(left)?,
            value: self.annotation(right)?,
        })
    }

    /// A condition: an assignment expression may stand bare.
    pub(super) fn condition(&mut self, id: NodeId) -> Checked<Expr> {
        self.expr(id, NAMED)
    }

    /// The inside of parentheses.
    pub(super) fn parenthesized(&mut self, id: NodeId) -> Checked<Expr> {
        let inner = self.first_named(id)?;
        self.expr(inner, ANY & !STAR)
    }
}

/// Whether an assignment expression stands in `value`.
fn binds(value: &Expr) -> bool {
    let mut found = matches!(value.kind, ExprKind::Named { .. });
    visit::children(value, &mut |child| found = found || binds(child));
    found
}
