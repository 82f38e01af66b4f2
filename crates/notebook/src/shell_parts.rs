//! `get_ipython().display_formatter` and the like: parts of IPython's shell that a package has not.
//!
//! Only what surely runs is refused: a package that asks for such a part stops there.

use nbship_diagnostics::{CellNumber, Finding, Place, Severity};

use crate::ast::{Argument, Constant, Expr, ExprKind, Stmt};
use crate::{codes, magics, visit};

/// What the package's own shell has (`templates/runtime/interactive.py`).
const PROVIDED: [&str; 4] = ["run_line_magic", "magic", "system", "getoutput"];
/// Line magics that it does, or has no need of.
const MAGICS: [&str; 5] = [
    "matplotlib",
    "load_ext",
    "reload_ext",
    "autoreload",
    "config",
];

/// What there is to say about the parts of the shell that a cell's own statements ask for.
pub(crate) fn findings(body: &[Stmt], cell: CellNumber) -> Vec<Finding> {
    let mut found = Vec::new();
    for stmt in body {
        // What stands in a block or function may never run, or be tried only.
        if visit::bodies(stmt).is_empty() {
            visit::expressions(stmt, &mut |expr| look_into(expr, cell, &mut found));
        }
    }
    found
}

fn look_into(expr: &Expr, cell: CellNumber, found: &mut Vec<Finding>) {
    let may_not_run = matches!(
        expr.kind,
        ExprKind::BoolOp { .. }
            | ExprKind::IfExp { .. }
            | ExprKind::Lambda { .. }
            | ExprKind::Comprehension { .. }
    );
    if may_not_run {
        return;
    }
    if let Some((message, remedy)) = lacking(expr) {
        found.push(Finding {
            code: codes::UNKNOWN_MAGIC,
            severity: Severity::Error,
            message,
            place: Place::Cell {
                cell,
                span: expr.span,
            },
            remedy: Some(remedy.to_owned()),
        });
    }
    visit::children(expr, &mut |part| look_into(part, cell, found));
}

/// Says what a package has not of what an expression asks the shell for.
fn lacking(expr: &Expr) -> Option<(String, &'static str)> {
    if let ExprKind::Call { func, args } = &expr.kind {
        let name = of_shell(func).filter(|part| matches!(*part, "run_line_magic" | "magic"));
        let magic = name.and_then(|_| first_word(args))?;
        let message = format!("`%{magic}` has no known meaning in a package");
        return (!MAGICS.contains(&magic)).then(|| (message, magics::remedy(magic)));
    }
    let part = of_shell(expr)?;
    let is_lacking = !PROVIDED.contains(&part) && !part.starts_with("__");
    let message = format!("`get_ipython().{part}` has no meaning in a package");
    is_lacking.then_some((message, "Remove it, or write what it does in Python."))
}

/// The name that an expression has of `get_ipython()`.
fn of_shell(expr: &Expr) -> Option<&str> {
    let ExprKind::Attribute { value, attr } = &expr.kind else {
        return None;
    };
    let ExprKind::Call { func, args } = &value.kind else {
        return None;
    };
    let is_shell = matches!(&func.kind, ExprKind::Name(name) if name == "get_ipython");
    (is_shell && args.is_empty()).then_some(attr.name.as_str())
}

/// The first word of a literal argument: the name of a magic.
fn first_word(args: &[Argument]) -> Option<&str> {
    match &args.first()?.value.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => {
            text.trim_start_matches('%').split_whitespace().next()
        }
        _ => None,
    }
}
