//! Every file in `tests/cases` is a case: `NAME.cell` (the text of one code cell), `NAME.py` (a
//! percent script) or `NAME.ipynb`, with what nbship makes of it in `NAME.expected`.
//!
//! To add a case, add the input and run with `UPDATE_CASES=1`; then read what was written.

#![allow(clippy::disallowed_methods, reason = "cases are files")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use nbship_diagnostics::Place;
use nbship_notebook::Read;
use serde_json::{Value, json};

fn read(path: &Path) -> Read {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let bytes = std::fs::read(path).expect("the case can be read");
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("cell") => {
            let source = String::from_utf8(bytes).expect("a cell is UTF-8");
            let source = source.strip_suffix('\n').unwrap_or(&source);
            let cells = json!([{"cell_type": "code", "source": source}]);
            nbship_notebook::read_notebook(
                json!({"nbformat": 4, "cells": cells})
                    .to_string()
                    .as_bytes(),
            )
        }
        _ => nbship_notebook::read(name, &bytes),
    }
}

fn statements(found: &Value, depth: usize, out: &mut String) {
    for statement in found.as_array().into_iter().flatten() {
        let kind = statement[0].as_str().unwrap_or_default();
        let _ = writeln!(
            out,
            "{}{kind} {}-{}",
            "  ".repeat(depth),
            statement[1],
            statement[2]
        );
        statements(&statement[3], depth + 1, out);
    }
}

fn names(cell: &Value, key: &str) -> String {
    let names = cell[key]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    names.collect::<Vec<_>>().join(" ")
}

/// The outcome as a person reads it.
fn shown(read: &Read) -> String {
    let mut out = String::new();
    let dump: Value = serde_json::from_str(&nbship_notebook::dump(read)).expect("the dump is JSON");
    for cell in dump["cells"].as_array().into_iter().flatten() {
        let magic = cell["magic"]
            .as_str()
            .map(|magic| format!(" under %%{magic}"))
            .unwrap_or_default();
        let silenced = if cell["silenced"] == json!(true) {
            " silenced"
        } else {
            ""
        };
        let awaits = if cell["await"] == json!(true) {
            " awaits"
        } else {
            ""
        };
        let _ = writeln!(out, "cell {}{magic}{silenced}{awaits}", cell["cell"]);
        statements(&cell["statements"], 1, &mut out);
        let _ = writeln!(out, "  names: {}", names(cell, "names"));
        let _ = writeln!(out, "  bound: {}", names(cell, "bound"));
    }
    for (cell, code) in read
        .notebook
        .iter()
        .flat_map(|notebook| notebook.code_cells())
    {
        magics(&code.syntax.body, &mut out);
        if !cell.tags.is_empty() {
            let _ = writeln!(out, "tags of cell {}: {}", code.number, cell.tags.join(" "));
        }
    }
    for finding in &read.findings {
        let place = match finding.place {
            Place::Cell { cell, span } => format!("cell {cell} bytes {}..{}", span.start, span.end),
            Place::File { line, column } => format!("line {line} column {column}"),
            Place::Nowhere { why } => why.to_owned(),
        };
        let _ = writeln!(
            out,
            "{} {:?} at {place}: {}",
            finding.code.0, finding.severity, finding.message
        );
    }
    out
}

/// What each magic that is a statement or a value means.
fn magics(body: &[nbship_notebook::ast::Stmt], out: &mut String) {
    use nbship_notebook::ast::{ExprKind, StmtKind};
    for stmt in body {
        let magic = match &stmt.kind {
            StmtKind::Magic(magic) | StmtKind::MagicCode { magic, .. } => Some(magic),
            StmtKind::Assign { value, .. } => match &value.kind {
                ExprKind::Magic(magic) => Some(magic),
                _ => None,
            },
            _ => None,
        };
        if let Some(magic) = magic {
            let _ = writeln!(
                out,
                "magic {} reads {:?}: {:?}",
                magic.name, magic.reads, magic.meaning
            );
        }
        nbship_notebook::visit::bodies(stmt)
            .into_iter()
            .for_each(|body| magics(body, out));
    }
}

#[test]
fn cases_give_what_is_written_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_none_or(|extension| extension != "expected")
        })
        .collect();
    inputs.sort();
    assert!(inputs.len() > 20, "the cases were not found");
    let mut wrong = Vec::new();
    for input in inputs {
        let found = shown(&read(&input));
        let expected = input.with_extension("expected");
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&expected, &found).expect("the case can be written");
        }
        let wanted = std::fs::read_to_string(&expected).unwrap_or_default();
        if found != wanted {
            wrong.push(format!(
                "{}:\n--- found\n{found}--- wanted\n{wanted}",
                input.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
