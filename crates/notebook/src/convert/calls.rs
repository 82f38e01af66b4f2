//! Calls and arguments.

use super::Converter;
use super::expressions::{NAMED, NOTHING};
use crate::ast::{Argument, ArgumentKind, Expr, ExprKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

/// How many calls may follow on one another's values, as in `a.b().c().d()`: who may have changed
/// what along the chain is more than the analysis follows.
const LONGEST_CHAIN: usize = 390;

impl Converter<'_> {
    pub(super) fn call(&mut self, id: NodeId) -> Checked<ExprKind> {
        let function = self.required(id, Field::Function)?;
        let arguments = self.required(id, Field::Arguments)?;
        let func = self.callee(function)?;
        if self.tree.kind(arguments) == Kind::GeneratorExpression {
            let value = self.expr(arguments, NOTHING)?;
            let argument = Argument {
                span: value.span,
                kind: ArgumentKind::Positional,
                value,
            };
            return Ok(ExprKind::Call {
                func,
                args: vec![argument],
            });
        }
        Ok(ExprKind::Call {
            func,
            args: self.arguments(arguments)?,
        })
    }

    /// What is called, which may be the value of another call.
    fn callee(&mut self, id: NodeId) -> Checked<Box<Expr>> {
        if self.calls >= LONGEST_CHAIN {
            return Err(Problem::too_deep(self.tree.span(id)));
        }
        self.calls += 1;
        let callee = self.boxed(id, NOTHING);
        self.calls -= 1;
        callee
    }

    pub(super) fn arguments(&mut self, id: NodeId) -> Checked<Vec<Argument>> {
        self.no_leading_comma(id)?;
        let children: Vec<NodeId> = self.tree.named(id).collect();
        let mut args: Vec<Argument> = Vec::with_capacity(children.len());
        let outer = std::mem::take(&mut self.calls);
        for child in children {
            let argument = self.argument(child)?;
            check_order(&args, &argument)?;
            args.push(argument);
        }
        self.calls = outer;
        Ok(args)
    }

    fn argument(&mut self, id: NodeId) -> Checked<Argument> {
        let span = self.tree.span(id);
        if self.code(id).starts_with(b"*") && !self.code(id).starts_with(b"**") {
            return Ok(Argument {
                span,
                kind: ArgumentKind::Star,
                value: self.unstarred(id)?,
            });
        }
        let (kind, value) = match self.tree.kind(id) {
            Kind::KeywordArgument => {
                let name = self.required(id, Field::Name)?;
                (
                    ArgumentKind::Keyword(self.identifier(name)?),
                    self.required(id, Field::Value)?,
                )
            }
            Kind::DictionarySplat | Kind::DictionarySplatPattern => {
                (ArgumentKind::StarStar, self.first_named(id)?)
            }
            _ => (ArgumentKind::Positional, id),
        };
        let allowed = if kind == ArgumentKind::Positional {
            NAMED
        } else {
            NOTHING
        };
        Ok(Argument {
            span,
            kind,
            value: self.expr(value, allowed)?,
        })
    }
}

fn check_order(before: &[Argument], new: &Argument) -> Checked<()> {
    let after =
        |kind: fn(&ArgumentKind) -> bool| before.iter().any(|argument| kind(&argument.kind));
    let is_unpacking = |kind: &ArgumentKind| matches!(kind, ArgumentKind::StarStar);
    let is_keyword = |kind: &ArgumentKind| matches!(kind, ArgumentKind::Keyword(_));
    let message = match &new.kind {
        ArgumentKind::Positional if after(is_unpacking) => {
            "positional argument follows keyword argument unpacking"
        }
        ArgumentKind::Positional if after(is_keyword) => {
            "positional argument follows keyword argument"
        }
        ArgumentKind::Star if after(is_unpacking) => {
            "iterable argument unpacking follows keyword argument unpacking"
        }
        ArgumentKind::Keyword(name) if repeats(before, &name.name) => {
            return Err(Problem::compile(
                new.span,
                format!("keyword argument repeated: {}", name.name),
            ));
        }
        _ => return Ok(()),
    };
    Err(Problem::syntax(new.span, message))
}

fn repeats(before: &[Argument], name: &str) -> bool {
    before.iter().any(
        |argument| matches!(&argument.kind, ArgumentKind::Keyword(known) if known.name == name),
    )
}
