//! The oldest Python whose grammar has what a notebook is written in.

use nbship_diagnostics::Span;

use crate::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::{Notebook, visit};

/// The oldest version that packages are made for: Python 3.11, as its minor number.
pub const OLDEST_PYTHON: u32 = 11;

/// The minor version of the oldest Python 3, from [`OLDEST_PYTHON`] on, that parses the notebook:
/// 12 for type parameters, `type` statements and f-strings with their own quotes inside (PEP 695,
/// PEP 701), 14 for `except A, B:` and template strings (PEP 758, PEP 750).
#[must_use]
pub fn oldest_python(notebook: &Notebook) -> u32 {
    let cells = notebook.code_cells();
    cells.fold(OLDEST_PYTHON, |oldest, (cell, code)| {
        oldest.max(of_body(&cell.source, &code.syntax.body))
    })
}

fn of_body(source: &str, body: &[Stmt]) -> u32 {
    let mut oldest = OLDEST_PYTHON;
    for stmt in body {
        oldest = oldest.max(of_statement(source, stmt));
        visit::expressions(stmt, &mut |expr| {
            oldest = oldest.max(of_expression(source, expr));
        });
        for inner in visit::bodies(stmt) {
            oldest = oldest.max(of_body(source, inner));
        }
    }
    oldest
}

fn of_statement(source: &str, stmt: &Stmt) -> u32 {
    let is_bare = |kind: &Expr| {
        matches!(kind.kind, ExprKind::Tuple(_)) && !text(source, kind.span).starts_with('(')
    };
    match &stmt.kind {
        StmtKind::TypeAlias { .. } => 12,
        StmtKind::FunctionDef(function) if !function.type_params.is_empty() => 12,
        StmtKind::ClassDef(class) if !class.type_params.is_empty() => 12,
        StmtKind::Try { handlers, .. }
            if handlers
                .iter()
                .filter_map(|handler| handler.kind.as_ref())
                .any(is_bare) =>
        {
            14
        }
        _ => OLDEST_PYTHON,
    }
}

fn of_expression(source: &str, expr: &Expr) -> u32 {
    let mut oldest = match &expr.kind {
        ExprKind::FString { parts, .. } => of_fstring(source, expr.span, parts),
        _ => OLDEST_PYTHON,
    };
    visit::children(expr, &mut |child| {
        oldest = oldest.max(of_expression(source, child));
    });
    oldest
}

fn of_fstring(source: &str, span: Span, parts: &[Expr]) -> u32 {
    let literal = text(source, span);
    let Some(quote_at) = literal.find(['"', '\'']) else {
        return OLDEST_PYTHON;
    };
    let (prefix, rest) = literal.split_at(quote_at);
    if prefix.contains(['t', 'T']) {
        return 14;
    }
    let quote = &rest[..if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
        3
    } else {
        1
    }];
    let is_new = |part: &Expr| {
        let inner = text(source, part.span);
        inner.contains('\\') || inner.contains(quote) || (quote.len() == 1 && inner.contains('\n'))
    };
    // Of literals side by side only the first is looked at.
    let is_one = rest.len() > quote.len() && rest.ends_with(quote);
    if prefix.contains(['f', 'F']) && is_one && parts.iter().any(is_new) {
        12
    } else {
        OLDEST_PYTHON
    }
}

fn text(source: &str, span: Span) -> &str {
    source
        .get(span.start as usize..span.end as usize)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::oldest_python;

    fn oldest(source: &str) -> u32 {
        let notebook = serde_json::json!({
            "nbformat": 4,
            "metadata": {"language_info": {"name": "python", "version": "3.14.0"}},
            "cells": [{"cell_type": "code", "source": source}],
        });
        let read = crate::read_notebook(notebook.to_string().as_bytes());
        oldest_python(&read.notebook.unwrap_or_default())
    }

    #[test]
    fn syntax_tells_the_oldest_python() {
        let cases = [
            ("x = f'{a[\"b\"]}'", 11),
            ("x = f'{a['b']}'", 12),
            ("x = f'''{a['b']}'''", 11),
            ("x = f'{\"\\n\".join(a)}'", 12),
            ("x = 'a' f\"{b['c']}\"", 11),
            ("type Row = list[int]", 12),
            ("def first[T](rows: list[T]): pass", 12),
            ("if x:\n    class Box[T]: pass", 12),
            ("x = t'{a}'", 14),
            ("try: pass\nexcept KeyError, ValueError: pass", 14),
            ("try: pass\nexcept (KeyError, ValueError): pass", 11),
        ];
        for (source, minor) in cases {
            assert_eq!(oldest(source), minor, "{source}");
        }
    }
}
