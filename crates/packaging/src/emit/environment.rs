//! The variables of the environment that the notebook reads, and does not set itself.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::Span;
use nbship_notebook::Notebook;
use nbship_notebook::ast::{Argument, ArgumentKind, Constant, Expr, ExprKind, Stmt, StmtKind};

use super::walk;
use crate::model::EnvironmentModel;

/// The variables in the order of their names.
pub(super) fn environment(notebook: &Notebook) -> Vec<EnvironmentModel> {
    let mut found: BTreeMap<&str, EnvironmentModel> = BTreeMap::new();
    let mut set = BTreeSet::new();
    for (_, code) in notebook.code_cells() {
        let mut targets = BTreeSet::new();
        let body = &code.syntax.body;
        walk::statements(body, &mut |stmt| note_set(stmt, &mut targets, &mut set));
        walk::expressions(body, &mut |expr| {
            let Some((name, has_default)) = read(expr).filter(|_| !targets.contains(&expr.span))
            else {
                return;
            };
            let entry = found.entry(name).or_insert_with(|| EnvironmentModel {
                name: name.to_owned(),
                cells: Vec::new(),
                has_default: true,
            });
            entry.has_default &= has_default;
            if entry.cells.last() != Some(&code.number) {
                entry.cells.push(code.number);
            }
        });
    }
    let others = found.into_iter().filter(|(name, _)| !set.contains(name));
    others.map(|(_, entry)| entry).collect()
}

/// `os.environ["X"] = …`, `del os.environ["X"]`: the places that are no reads, and what gets a value.
fn note_set<'a>(stmt: &'a Stmt, targets: &mut BTreeSet<Span>, set: &mut BTreeSet<&'a str>) {
    let (all, is_set) = match &stmt.kind {
        StmtKind::Assign { targets, .. } => (targets.as_slice(), true),
        StmtKind::Delete(targets) => (targets.as_slice(), false),
        _ => return,
    };
    for target in all {
        if let Some((name, _)) = read(target) {
            targets.insert(target.span);
            if is_set {
                set.insert(name);
            }
        }
    }
}

/// The variable that an expression reads, and whether it goes on without it.
fn read(expr: &Expr) -> Option<(&str, bool)> {
    match &expr.kind {
        ExprKind::Subscript { value, index } if is_environ(value) => Some((text(index)?, false)),
        ExprKind::Call { func, args } => {
            let is_asked = match &func.kind {
                ExprKind::Attribute { value, attr } => match attr.name.as_str() {
                    "get" => is_environ(value),
                    "getenv" => true,
                    _ => false,
                },
                ExprKind::Name(name) => name == "getenv",
                _ => false,
            };
            let name = args.first().filter(|_| is_asked).and_then(plain)?;
            Some((name, args.len() > 1))
        }
        _ => None,
    }
}

fn plain(argument: &Argument) -> Option<&str> {
    let is_plain = argument.kind == ArgumentKind::Positional;
    is_plain.then(|| text(&argument.value))?
}

/// `os.environ`, or `environ` alone.
fn is_environ(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Attribute { attr, .. } => attr.name == "environ",
        ExprKind::Name(name) => name == "environ",
        _ => false,
    }
}

/// A name that variables can have.
fn text(expr: &Expr) -> Option<&str> {
    let ExprKind::Constant(Constant::Str(Some(text))) = &expr.kind else {
        return None;
    };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (!text.is_empty() && text.len() < 100 && text.chars().all(is_part)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::environment;

    fn names(source: &str) -> Vec<String> {
        let read = nbship_notebook::read_percent_script(format!("# %%\n{source}\n").as_bytes());
        let found = environment(&read.notebook.unwrap_or_default());
        let shown = found.iter().map(|one| {
            let sign = if one.has_default { "?" } else { "" };
            format!("{}{sign}", one.name)
        });
        shown.collect()
    }

    #[test]
    fn what_is_read_and_not_set() {
        for (source, expected) in [
            ("import os\nx = os.environ['A']", vec!["A"]),
            ("x = os.getenv('A', 'b')", vec!["A?"]),
            ("x = [os.getenv('B'), environ.get('A', 1)]", vec!["A?", "B"]),
            ("os.environ['A'] = '1'\nx = os.environ['A']", vec![]),
            ("del os.environ['A']", vec![]),
            ("def f():\n    return os.environ['A']", vec!["A"]),
            ("x = {}.get('A')\ny = os.environ[name]", vec![]),
            ("x = os.environ['a\\nb']", vec![]),
        ] {
            assert_eq!(names(source), expected, "{source}");
        }
    }
}
