//! Every folder of `tests/runs` is a case: `notebook.py` with the files that it runs beside it, and
//! what nbship reads in `expected`. Set `UPDATE_CASES=1` to write it, then read it.

#![allow(clippy::disallowed_methods, reason = "cases are files")]

use std::fmt::Write as _;
use std::path::Path;

use nbship_diagnostics::Place;
use nbship_notebook::{RunFiles, missing_runs, read, read_with_runs};

fn shown(folder: &Path) -> String {
    let bytes = std::fs::read(folder.join("notebook.py")).expect("a case has a notebook.py");
    let first = read("notebook.py", &bytes)
        .notebook
        .expect("it can be read");
    let mut files = RunFiles::new();
    loop {
        let missing = missing_runs(&first, &files);
        if missing.is_empty() {
            break;
        }
        for path in missing {
            let bytes = std::fs::read(folder.join(&path)).ok();
            files.insert(path, bytes);
        }
    }
    let read = read_with_runs("notebook.py", &bytes, &files);
    let mut out = String::new();
    for (cell, code) in read.notebook.expect("it can be read").code_cells() {
        let statements = code.syntax.body.len();
        let _ = writeln!(
            out,
            "== cell {}, {statements} statements\n{}",
            code.number, cell.source
        );
    }
    for finding in read.findings {
        let Place::Cell { cell, span } = finding.place else {
            panic!("{finding:?} has no place");
        };
        let _ = writeln!(
            out,
            "{} at {}..{} of cell {cell}: {}",
            finding.code.0, span.start, span.end, finding.message
        );
    }
    out
}

#[test]
fn run_files_take_the_place_of_their_lines() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/runs");
    let entries = std::fs::read_dir(folder).expect("the folder of cases");
    let mut seen = 0;
    for entry in entries {
        let folder = entry.expect("an entry").path();
        let place = folder.join("expected");
        let found = shown(&folder);
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&place, &found).expect("it can be written");
        }
        let expected = std::fs::read_to_string(&place).unwrap_or_default();
        assert_eq!(found, expected, "{}", folder.display());
        seen += 1;
    }
    assert!(seen >= 4, "{seen} cases");
}
