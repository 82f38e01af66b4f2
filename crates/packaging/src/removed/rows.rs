//! Positions in rows of tables: a function that `apply(…, axis=1)` gives rows asks for `row[0]`, which from pandas 3 on is
//! a label. Where columns are numbers it was one before.

use std::collections::{BTreeMap, BTreeSet};

use nbship_notebook::Notebook;
use nbship_notebook::ast::{
    Argument, ArgumentKind, Constant, Expr, ExprKind, FunctionDef, Parameters, StmtKind,
};

use crate::emit::walk;

/// What the notebook says of its functions and tables.
pub(super) struct Rows<'a> {
    /// Its functions by their name; none for a name that it gives to several.
    functions: BTreeMap<&'a str, Option<&'a FunctionDef>>,
    /// Names whose columns are asked for by text somewhere.
    tables: BTreeSet<&'a str>,
}

impl<'a> Rows<'a> {
    pub(super) fn of(notebook: &'a Notebook) -> Self {
        let mut functions = BTreeMap::new();
        let mut tables = BTreeSet::new();
        for (_, code) in notebook.code_cells() {
            walk::statements(&code.syntax.body, &mut |stmt| {
                if let StmtKind::FunctionDef(function) = &stmt.kind {
                    let known = functions.entry(function.name.name.as_str());
                    known
                        .and_modify(|one| *one = None)
                        .or_insert(Some(&**function));
                }
            });
            walk::expressions(&code.syntax.body, &mut |expr| {
                if let ExprKind::Subscript { value, index } = &expr.kind
                    && let ExprKind::Name(name) = &value.kind
                    && is_text(index)
                {
                    tables.insert(name.as_str());
                }
            });
        }
        Self { functions, tables }
    }

    /// `cols[0]`, where the arguments of `table.apply` say that it is a position in a row whose labels are texts.
    pub(super) fn position(&self, table: &Expr, args: &[Argument]) -> Option<String> {
        let given = args
            .first()
            .filter(|one| one.kind == ArgumentKind::Positional)?;
        if !is_by_row(args) || !self.has_texts(table) {
            return None;
        }
        let mut found = None;
        match &given.value.kind {
            ExprKind::Lambda { params, body } => {
                let row = first(params)?;
                all(body, &mut |expr| found = found.or(position_in(row, expr)));
                found.map(|at| format!("{row}[{at}]"))
            }
            ExprKind::Name(name) => {
                let function = self.functions.get(name.as_str()).copied().flatten()?;
                let row = first(&function.params)?;
                walk::expressions(&function.body, &mut |expr| {
                    found = found.or(position_in(row, expr));
                });
                found.map(|at| format!("{row}[{at}]"))
            }
            _ => None,
        }
    }

    /// Whether the columns of a table are known to be called by texts.
    fn has_texts(&self, table: &Expr) -> bool {
        match &table.kind {
            ExprKind::Name(name) => self.tables.contains(name.as_str()),
            ExprKind::Subscript { index, .. } => match &index.kind {
                ExprKind::List(items) => items.iter().any(is_text),
                _ => false,
            },
            _ => false,
        }
    }
}

/// The name of the first parameter: the row's.
fn first(params: &Parameters) -> Option<&str> {
    let first = params.posonly.iter().chain(&params.args).next()?;
    Some(&first.name.name)
}

/// The integer in `row[0]`.
fn position_in<'a>(row: &str, expr: &'a Expr) -> Option<&'a str> {
    match &expr.kind {
        ExprKind::Subscript { value, index } if matches!(&value.kind, ExprKind::Name(name) if name == row) => {
            match &index.kind {
                ExprKind::Constant(Constant::Int(at)) => Some(at),
                _ => None,
            }
        }
        _ => None,
    }
}

/// `axis=1`, `axis="columns"`, and rows that are no arrays.
fn is_by_row(args: &[Argument]) -> bool {
    let is_columns = |value: &Expr| match &value.kind {
        ExprKind::Constant(Constant::Int(axis)) => axis == "1",
        ExprKind::Constant(Constant::Str(axis)) => axis.as_deref() == Some("columns"),
        _ => false,
    };
    let is_raw = |one: &Argument| matches!(&one.kind, ArgumentKind::Keyword(keyword) if keyword.name == "raw");
    let is_axis = |(at, one): (usize, &Argument)| match &one.kind {
        ArgumentKind::Keyword(keyword) => keyword.name == "axis" && is_columns(&one.value),
        kind => at == 1 && *kind == ArgumentKind::Positional && is_columns(&one.value),
    };
    !args.iter().any(is_raw) && args.iter().enumerate().any(is_axis)
}

fn is_text(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Constant(Constant::Str(_)))
}

/// Sees an expression and all in it.
fn all<'a>(expr: &'a Expr, see: &mut dyn FnMut(&'a Expr)) {
    see(expr);
    nbship_notebook::visit::children(expr, &mut |child| all(child, see));
}
