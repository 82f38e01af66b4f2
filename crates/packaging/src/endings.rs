//! Calls that end the notebook's process: in a package they end the run, and nothing after them runs.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::Analysis;
use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::ast::{Expr, ExprKind, Stmt};
use nbship_notebook::{Notebook, visit};

use crate::emit::walk;
use crate::removed::{imported_names, path_of};

/// One finding for each place.
pub(crate) fn findings(notebook: &Notebook, analysis: &Analysis) -> Vec<Finding> {
    let binds = analysis.statements.iter().flat_map(|one| &one.binds);
    let scan = Scan {
        names: imported_names(notebook, analysis),
        bound: binds.map(|bind| analysis.name(bind.name)).collect(),
    };
    let mut found = Vec::new();
    let mut forks = false;
    for (_, code) in notebook.code_cells() {
        walk::expressions(&code.syntax.body, &mut |expr| {
            forks |= path_of(&scan.names, expr).is_some_and(|path| path == "os.fork");
        });
        scan.body(&code.syntax.body, code.number, true, &mut found);
    }
    // What is written for a child process ends that one.
    found.retain(|one: &Ending| !(forks && one.what.starts_with("os.")));
    found.into_iter().map(Ending::finding).collect()
}

/// A call that ends the process.
struct Ending {
    what: &'static str,
    cell: CellNumber,
    span: Span,
    is_certain: bool,
}

struct Scan<'a> {
    names: BTreeMap<&'a str, String>,
    bound: BTreeSet<&'a str>,
}

impl Scan<'_> {
    fn body(&self, body: &[Stmt], cell: CellNumber, is_certain: bool, found: &mut Vec<Ending>) {
        for stmt in body {
            walk::own_expressions(stmt, &mut |expr| {
                if let Some(what) = self.ends(expr)
                    && (is_certain || what != "sys.exit")
                {
                    found.push(Ending {
                        what,
                        cell,
                        span: expr.span,
                        is_certain: is_certain || what.starts_with("os."),
                    });
                }
            });
            for inner in visit::bodies(stmt) {
                self.body(inner, cell, false, found);
            }
        }
    }

    /// What an expression calls, where that ends the process.
    fn ends(&self, expr: &Expr) -> Option<&'static str> {
        let ExprKind::Call { func, args } = &expr.kind else {
            return None;
        };
        if let ExprKind::Name(name) = &func.kind
            && !self.bound.contains(name.as_str())
        {
            return ["exit", "quit"].into_iter().find(|one| name == one);
        }
        if matches!(&func.kind, ExprKind::Attribute { attr, .. } if attr.name == "do_shutdown") {
            return Some("do_shutdown");
        }
        match &*path_of(&self.names, func)? {
            "os._exit" => Some("os._exit"),
            "os.abort" => Some("os.abort"),
            "sys.exit" => Some("sys.exit"),
            "os.kill" => {
                let ExprKind::Call { func, .. } = &args.first()?.value.kind else {
                    return None;
                };
                (path_of(&self.names, func)? == "os.getpid").then_some("os.kill")
            }
            _ => None,
        }
    }
}

impl Ending {
    fn finding(self) -> Finding {
        let call = match self.what {
            "os.kill" => "os.kill(os.getpid(), …)".to_owned(),
            what => format!("{what}(…)"),
        };
        let (severity, message, remedy) = if self.is_certain {
            (
                Severity::Warning,
                format!("`{call}` ends the notebook's process: the run fails here"),
                "take the line out: a package's environment has what was installed before a restart, and \
                 no later cell is left out",
            )
        } else {
            (
                Severity::Note,
                format!("where it comes to `{call}`, the run fails"),
                "raise an error that says why it cannot go on, or leave out by `if` and `else` what is \
                 not to be run",
            )
        };
        Finding {
            code: Code("NB416"),
            severity,
            message,
            place: Place::Cell {
                cell: self.cell,
                span: self.span,
            },
            remedy: Some(remedy.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::findings;

    fn found(source: &str) -> Vec<String> {
        let text = format!("# %%\n{source}\n");
        let read = nbship_notebook::read_percent_script(text.as_bytes());
        let notebook = read.notebook.unwrap_or_default();
        let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
        let all = findings(&notebook, &analysis).into_iter();
        all.map(|one| format!("{:?}: {}", one.severity, one.message))
            .collect()
    }

    #[test]
    fn what_ends_the_process_is_found() {
        for (source, expected) in [
            ("import os\nos._exit(00)", "Warning: `os._exit(…)` ends"),
            ("from os import _exit\n_exit(0)", "Warning: `os._exit(…)`"),
            (
                "import os\nif x:\n    os.kill(os.getpid(), 9)",
                "Warning: `os.kill(os.getpid(), …)`",
            ),
            ("exit()", "Warning: `exit(…)`"),
            ("if not x:\n    quit()", "Note: where it comes to `quit(…)`"),
            ("import sys\nsys.exit(1)", "Warning: `sys.exit(…)`"),
            (
                "get_ipython().kernel.do_shutdown(True)",
                "Warning: `do_shutdown(…)`",
            ),
        ] {
            let all = found(source);
            assert_eq!(all.len(), 1, "{source}: {all:?}");
            assert!(all[0].starts_with(expected), "{source}: {all:?}");
        }
    }

    #[test]
    fn what_does_not_is_not() {
        for source in [
            "def exit():\n    pass\nexit()",
            "import os\nos.kill(child, 9)",
            "import os\nif os.fork() == 0:\n    os._exit(0)",
            "import sys\nif __name__ == '__main__':\n    sys.exit(main())",
            "app.exit()",
            "print(exit)",
        ] {
            assert_eq!(found(source), [""; 0], "{source}");
        }
    }
}
