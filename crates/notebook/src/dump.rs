//! A short form of a notebook's syntax, for tests that compare it with other parsers.
//!
//! Per code cell: what was refused, or the statements as `[kind, first line, last line, [nested]]`
//! (lines from 1 within the cell), every name that is mentioned, every name that is bound.

use std::collections::BTreeSet;

use nbship_diagnostics::{Finding, Place, Severity, Span};
use serde_json::{Value, json};

use crate::ast::{Expr, ExprKind, MatchCase, Stmt, StmtKind};
use crate::{Read, visit};

/// One JSON object for the file: `{"errors": […], "cells": [{…}]}`.
#[must_use]
pub fn dump(read: &Read) -> String {
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    let errors: Vec<&Finding> = read.findings.iter().filter(is_error).collect();
    let in_file = errors
        .iter()
        .filter(|finding| !matches!(finding.place, Place::Cell { .. }));
    let in_file: Vec<Value> = in_file
        .map(|finding| json!([finding.code, finding.message]))
        .collect();
    let mut cells = Vec::new();
    for (cell, code) in read
        .notebook
        .iter()
        .flat_map(|notebook| notebook.code_cells())
    {
        let lines = Lines::new(&cell.source);
        let refused = errors.iter().find_map(|finding| match finding.place {
            Place::Cell { cell, span } if cell == code.number => {
                Some(json!([finding.code, lines.of(span).0, finding.message]))
            }
            _ => None,
        });
        let mut names = Names::default();
        names.body(&code.syntax.body);
        cells.push(json!({
            "cell": code.number,
            "error": refused,
            "await": code.syntax.has_top_level_await,
            "silenced": code.syntax.silenced,
            "magic": code.syntax.cell_magic.as_ref().map(|magic| &magic.name),
            "statements": body(&code.syntax.body, &lines),
            "names": names.mentioned,
            "bound": names.bound,
        }));
    }
    json!({ "errors": in_file, "cells": cells }).to_string()
}

/// Where lines start.
struct Lines(Vec<u32>);

impl Lines {
    fn new(source: &str) -> Self {
        let mut starts = vec![0];
        let bytes = source.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(Span::new(at + 1, at + 1).start);
            }
        }
        Self(starts)
    }
    fn of(&self, span: Span) -> (usize, usize) {
        let line = |at: u32| self.0.partition_point(|&start| start <= at);
        (
            line(span.start),
            line(span.end.saturating_sub(1).max(span.start)),
        )
    }
}

fn body(body: &[Stmt], lines: &Lines) -> Vec<Value> {
    body.iter().map(|stmt| statement(stmt, lines)).collect()
}

fn statement(stmt: &Stmt, lines: &Lines) -> Value {
    let (first, last) = lines.of(stmt.span);
    let nested: Vec<Value> = visit::bodies(stmt)
        .into_iter()
        .flat_map(|stmts| body(stmts, lines))
        .collect();
    json!([kind(stmt), first, last, nested])
}

/// The name of the statement's class in Python's `ast`.
fn kind(stmt: &Stmt) -> &'static str {
    match &stmt.kind {
        StmtKind::Expr(_) => "Expr",
        StmtKind::Assign { .. } => "Assign",
        StmtKind::AugAssign { .. } => "AugAssign",
        StmtKind::AnnAssign { .. } => "AnnAssign",
        StmtKind::Import(_) => "Import",
        StmtKind::ImportFrom { .. } => "ImportFrom",
        StmtKind::FunctionDef(function) if function.is_async => "AsyncFunctionDef",
        StmtKind::FunctionDef(_) => "FunctionDef",
        StmtKind::ClassDef(_) => "ClassDef",
        StmtKind::Return(_) => "Return",
        StmtKind::Delete(_) => "Delete",
        StmtKind::For { is_async: true, .. } => "AsyncFor",
        StmtKind::For { .. } => "For",
        StmtKind::While { .. } => "While",
        StmtKind::If { .. } => "If",
        StmtKind::With { is_async: true, .. } => "AsyncWith",
        StmtKind::With { .. } => "With",
        StmtKind::Match { .. } => "Match",
        StmtKind::Raise { .. } => "Raise",
        StmtKind::Try { handlers, .. } if handlers.iter().any(|handler| handler.is_star) => {
            "TryStar"
        }
        StmtKind::Try { .. } => "Try",
        StmtKind::Assert { .. } => "Assert",
        StmtKind::Global(_) => "Global",
        StmtKind::Nonlocal(_) => "Nonlocal",
        StmtKind::TypeAlias { .. } => "TypeAlias",
        StmtKind::Pass => "Pass",
        StmtKind::Break => "Break",
        StmtKind::Continue => "Continue",
        StmtKind::Magic(_) => "Magic",
        StmtKind::MagicCode { .. } => "MagicCode",
    }
}

#[derive(Default)]
struct Names {
    mentioned: BTreeSet<String>,
    bound: BTreeSet<String>,
}

impl Names {
    fn bind(&mut self, name: &str) {
        self.bound.insert(name.to_owned());
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            visit::expressions(stmt, &mut |expr| self.expr(expr));
            self.bound_by(stmt);
            visit::bodies(stmt)
                .into_iter()
                .for_each(|body| self.body(body));
        }
    }

    fn bound_by(&mut self, stmt: &Stmt) {
        visit::imported(stmt)
            .into_iter()
            .for_each(|name| self.bind(name));
        match &stmt.kind {
            StmtKind::Assign { targets, .. } => {
                targets.iter().for_each(|target| self.target(target))
            }
            StmtKind::AugAssign { target, .. }
            | StmtKind::AnnAssign { target, .. }
            | StmtKind::For { target, .. } => {
                self.target(target);
            }
            StmtKind::With { items, .. } => items
                .iter()
                .filter_map(|item| item.target.as_ref())
                .for_each(|target| self.target(target)),
            StmtKind::FunctionDef(function) => {
                self.bind(&function.name.name);
                visit::all_parameters(&function.params)
                    .for_each(|parameter| self.bind(&parameter.name.name));
            }
            StmtKind::ClassDef(class) => self.bind(&class.name.name),
            StmtKind::Try { handlers, .. } => {
                handlers
                    .iter()
                    .filter_map(|handler| handler.name.as_ref())
                    .for_each(|name| self.bind(&name.name));
            }
            StmtKind::Match { cases, .. } => cases.iter().for_each(|case| self.case(case)),
            StmtKind::TypeAlias { name, .. } => {
                self.mentioned.insert(name.name.clone());
                self.bind(&name.name);
            }
            _ => {}
        }
    }

    fn case(&mut self, case: &MatchCase) {
        case.binds.iter().for_each(|name| self.bind(&name.name));
    }

    fn target(&mut self, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name),
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                targets.iter().for_each(|target| self.target(target))
            }
            ExprKind::Starred(target) => self.target(target),
            _ => {}
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.mentioned.insert(name.clone());
            }
            ExprKind::Named { target, .. } => {
                self.mentioned.insert(target.name.clone());
                self.bind(&target.name);
            }
            ExprKind::Comprehension { clauses, .. } => clauses
                .iter()
                .for_each(|clause| self.target(&clause.target)),
            ExprKind::Lambda { params, .. } => {
                visit::all_parameters(params).for_each(|parameter| self.bind(&parameter.name.name));
            }
            _ => {}
        }
        visit::children(expr, &mut |child| self.expr(child));
    }
}
