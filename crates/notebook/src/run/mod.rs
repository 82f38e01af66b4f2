//! `%run`: the code of the named file takes the place of the line.
//!
//! IPython runs a notebook, and with `-i` a script, in the notebook's own namespace: its code in
//! place of the line is the same thing. A script without `-i` runs in a namespace of its own that
//! is copied over when it ends: the same thing too, unless one of its functions looks up a name
//! that the notebook also binds elsewhere. Such a line is refused.

mod names;
mod twice;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use nbship_diagnostics::{CellNumber, Finding, Place, Severity, Span};

use crate::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::cell::CellReader;
use crate::codes::{self, Checked, Problem};
use crate::magic::{Magic, MagicMeaning};
use crate::{CellKind, CellSyntax, Notebook, Read, read, visit};
use twice::bound_twice;

/// What `%run` lines name, by the path as it is written: the file's bytes, or None where there is
/// no such file to take.
pub type RunFiles = BTreeMap<String, Option<Vec<u8>>>;

/// How deep files may run others.
const DEEPEST: usize = 16;

/// Reads a notebook as [`read`] does, with the files that it runs in place of its `%run` lines.
/// A line whose file is not there, or cannot take its place, is an error.
#[must_use]
pub fn read_with_runs(name: &str, bytes: &[u8], files: &RunFiles) -> Read {
    let mut read = read(name, bytes);
    let Some(notebook) = &mut read.notebook else {
        return read;
    };
    if !notebook
        .code_cells()
        .any(|(_, code)| has_runs(&code.syntax.body))
    {
        return read;
    }
    let files = Files {
        files,
        bound_twice: bound_twice(notebook, files),
    };
    let mut reader = CellReader::new(notebook.python_version.as_deref());
    for cell in &mut notebook.cells {
        let CellKind::Code(code) = &mut cell.kind else {
            continue;
        };
        if !has_runs(&code.syntax.body) {
            continue;
        }
        match files.put_in(&cell.source, &code.syntax, 0) {
            Ok(text) => {
                read.findings.retain(|finding| !is_in(finding, code.number));
                reader.has_begun = code.number > CellNumber(1);
                code.syntax = reader.code(&text, code.number);
                cell.source = text;
            }
            Err(problem) => read.findings.push(problem.into_finding(code.number)),
        }
    }
    read.findings.append(&mut reader.findings);
    read.findings.sort_by_key(|finding| match finding.place {
        Place::Cell { cell, .. } => cell,
        _ => CellNumber(0),
    });
    read
}

/// Code to put in place of a line.
struct Code {
    text: String,
    ends_in_value: bool,
}

/// The files to put in, and the names that must not be a script's own.
struct Files<'a> {
    files: &'a RunFiles,
    bound_twice: BTreeSet<String>,
}

/// The paths that a notebook's `%run` lines name and `files` has not, those in files included.
#[must_use]
pub fn missing_runs(notebook: &Notebook, files: &RunFiles) -> BTreeSet<String> {
    let known = files
        .iter()
        .filter(|(path, _)| is_notebook(path))
        .filter_map(|(path, bytes)| read(path, bytes.as_ref()?).notebook);
    let mut named = BTreeSet::new();
    for notebook in known.collect::<Vec<_>>().iter().chain([notebook]) {
        for (_, code) in notebook.code_cells() {
            runs(&code.syntax.body, &mut |magic, _| {
                named.extend(asked(magic).map(|(path, _)| path.to_owned()));
            });
        }
    }
    named.retain(|path| !files.contains_key(path));
    named
}

fn is_in(finding: &Finding, number: CellNumber) -> bool {
    matches!(&finding.place, Place::Cell { cell, .. } if *cell == number)
        && finding.severity != Severity::Error
}

fn is_notebook(path: &str) -> bool {
    path.ends_with(".ipynb")
}

/// The path a `%run` names, and whether the file shares the notebook's namespace.
fn asked(magic: &Magic) -> Option<(&str, bool)> {
    match &magic.meaning {
        MagicMeaning::RunFile { path, shares } => Some((path, *shares || is_notebook(path))),
        _ => None,
    }
}

/// Calls `found` for each `%run` line, and whether it stands in a block.
fn runs<'a>(body: &'a [Stmt], found: &mut dyn FnMut(&'a Magic, bool)) {
    fn walk<'a>(body: &'a [Stmt], inner: bool, found: &mut dyn FnMut(&'a Magic, bool)) {
        for stmt in body {
            if let StmtKind::Magic(magic) = &stmt.kind
                && asked(magic).is_some()
            {
                found(magic, inner);
            }
            for block in visit::bodies(stmt) {
                walk(block, true, found);
            }
        }
    }
    walk(body, false, found);
}

fn has_runs(body: &[Stmt]) -> bool {
    let mut any = false;
    runs(body, &mut |_, _| any = true);
    any
}

impl Files<'_> {
    /// A cell's text with the files in place of its `%run` lines.
    fn put_in(&self, source: &str, syntax: &CellSyntax, depth: usize) -> Checked<String> {
        let mut lines = Vec::new();
        runs(&syntax.body, &mut |magic, inner| lines.push((magic, inner)));
        let mut text = String::with_capacity(source.len());
        let mut done = 0;
        for (magic, is_inner) in lines {
            let span = magic.span;
            if is_inner {
                return Err(refused(span, "`%run` in a block".to_owned()));
            }
            text.push_str(source.get(done..span.start as usize).unwrap_or_default());
            done = span.end as usize;
            let (path, shares) = asked(magic).unwrap_or_default();
            let code = self.code(path, shares, depth).map_err(|why| {
                let outer = depth == 0;
                let message = if outer {
                    format!("`%run {path}`: {why}")
                } else {
                    why
                };
                refused(span, message)
            })?;
            let _ = writeln!(text, "# %run {path}\n{}", code.text.trim_end());
            let is_last = Some(span) == syntax.body.last().map(|stmt| stmt.span);
            if code.ends_in_value && is_last {
                text.push_str("pass\n");
            }
        }
        text.push_str(source.get(done..).unwrap_or_default());
        Ok(text)
    }

    /// The code to put in place of a line, or why there is none.
    fn code(&self, path: &str, shares: bool, depth: usize) -> Result<Code, String> {
        let Some(Some(bytes)) = self.files.get(path) else {
            return Err(format!("there is no file `{path}` beside the notebook"));
        };
        if depth >= DEEPEST {
            return Err("files run each other".to_owned());
        }
        if is_notebook(path) {
            self.cells_of(path, bytes, depth)
        } else {
            self.script(bytes, shares)
        }
    }

    /// The code of a notebook, one cell after another.
    fn cells_of(&self, path: &str, bytes: &[u8], depth: usize) -> Result<Code, String> {
        let read = read(path, bytes);
        if let Some(error) = read.findings.iter().find(|f| f.severity == Severity::Error) {
            return Err(error.message.clone());
        }
        let notebook = read.notebook.unwrap_or_default();
        let cells: Vec<_> = notebook.code_cells().collect();
        let mut texts = Vec::new();
        for (cell, code) in &cells {
            if cell.source.trim_start().starts_with("%%") {
                return Err(format!("its cell {} is a cell magic", code.number));
            }
            if cells.len() > 1 && draws(&cell.source) {
                let number = code.number;
                return Err(format!(
                    "its cell {number} draws, and figures end with their cell"
                ));
            }
            let inner = self.put_in(&cell.source, &code.syntax, depth + 1);
            let inner = inner.map_err(|problem| problem.message)?;
            texts.push(inner.trim_end().to_owned());
        }
        let last = cells.last().map(|(_, code)| code.syntax.body.as_slice());
        texts.retain(|text| !text.is_empty());
        Ok(Code {
            text: texts.join("\n\n"),
            ends_in_value: last.is_some_and(ends_in_value),
        })
    }

    /// A script's text, where it may stand among the notebook's own lines.
    fn script(&self, bytes: &[u8], shares: bool) -> Result<Code, String> {
        let (text, syntax) = script(bytes)?;
        if let Some(name) = tells_apart(&syntax.body) {
            return Err(format!(
                "it uses `{name}`, which tells a script from a notebook"
            ));
        }
        if !shares && let Some(name) = self.rebound(&syntax.body) {
            return Err(format!(
                "its functions use its own `{name}`, and the notebook binds another"
            ));
        }
        let ends_in_value = ends_in_value(&syntax.body);
        Ok(Code {
            text,
            ends_in_value,
        })
    }

    /// A name that the script binds, its functions look up later, and others bind too.
    fn rebound(&self, body: &[Stmt]) -> Option<String> {
        let (mut own, mut later) = (BTreeSet::new(), BTreeSet::new());
        names::bound(body, &mut own);
        names::declared_global(body, &mut own);
        names::looked_up_later(body, &mut later);
        let mut late = later.into_iter();
        late.find(|name| {
            self.bound_twice.contains(*name) && (own.contains(name) || names::has_star(body))
        })
        .map(str::to_owned)
    }
}

/// A script's text, and its syntax where it is Python.
fn script(bytes: &[u8]) -> Result<(String, CellSyntax), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "the file is not UTF-8")?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut reader = CellReader::new(None);
    let syntax = reader.code(&text, CellNumber(1));
    match reader.findings.first() {
        Some(finding) => Err(finding.message.clone()),
        None if has_magic(&syntax.body) => Err("it has IPython's syntax".to_owned()),
        None => Ok((text, syntax)),
    }
}

/// Whether IPython would show a last value if the code were the cell's own.
fn ends_in_value(body: &[Stmt]) -> bool {
    body.last()
        .is_some_and(|last| matches!(last.kind, StmtKind::Expr(_)))
}

/// Whether there is IPython syntax, which a script must not have.
fn has_magic(body: &[Stmt]) -> bool {
    fn in_expr(expr: &Expr) -> bool {
        let mut found = matches!(expr.kind, ExprKind::Magic(_));
        visit::children(expr, &mut |child| found |= in_expr(child));
        found
    }
    body.iter().any(|stmt| {
        let mut found = matches!(stmt.kind, StmtKind::Magic(_) | StmtKind::MagicCode { .. });
        visit::expressions(stmt, &mut |expr| found |= in_expr(expr));
        found || visit::bodies(stmt).into_iter().any(has_magic)
    })
}

/// A name by which a script can see that it stands in a notebook instead of running by itself.
fn tells_apart(body: &[Stmt]) -> Option<String> {
    const NAMES: [&str; 8] = [
        "__file__", "argv", "dir", "eval", "exec", "globals", "locals", "vars",
    ];
    fn in_expr(expr: &Expr, found: &mut Option<String>) {
        let name = match &expr.kind {
            ExprKind::Name(name) => name,
            ExprKind::Attribute { attr, .. } if attr.name == "argv" => &attr.name,
            _ => "",
        };
        if NAMES.contains(&name) {
            found.get_or_insert_with(|| name.to_owned());
        }
        visit::children(expr, &mut |child| in_expr(child, found));
    }
    let mut found = None;
    for stmt in body {
        if let StmtKind::ImportFrom {
            module: Some(module),
            ..
        } = &stmt.kind
            && module.name == "__future__"
        {
            found.get_or_insert_with(|| module.name.clone());
        }
        visit::expressions(stmt, &mut |expr| in_expr(expr, &mut found));
        for block in visit::bodies(stmt) {
            found = found.or_else(|| tells_apart(block));
        }
    }
    found
}

fn draws(source: &str) -> bool {
    [
        "plt.", "pyplot", "plot(", ".plot.", "hist(", "sns.", "imshow(",
    ]
    .iter()
    .any(|word| source.contains(word))
}

fn refused(span: Span, message: String) -> Box<Problem> {
    Box::new(Problem {
        code: codes::RUN_FILE,
        message,
        span,
        remedy: "Import the file as a module, or copy its code into the notebook.",
    })
}
