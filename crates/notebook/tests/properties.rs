//! Properties that hold for any input: nothing panics, spans stay within their cell and on
//! character boundaries, every error has a place and a remedy.

#![allow(clippy::disallowed_methods, reason = "cases are files")]

use std::path::Path;

use nbship_diagnostics::{Place, Severity, Span};
use nbship_notebook::ast::{Expr, Stmt};
use nbship_notebook::{Read, visit};
use serde_json::json;

/// A small generator of repeatable noise (SplitMix64).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "*", "**", "\n", "\r\n", "\n    ", "\t", "\x0c", "'", "\"",
    "'''", "f'{", "f\"{x!r:>{w}}\"", "rb'\\x'", "\\", "\\\n", "#", "%", "%%", "!", "?", "??", "%time ", "%%time\n", "é",
    "\u{feff}", "\u{a0}", "𝐱", "\0", "0x", "1_", "1e", "lambda ", "await ", "yield ", "match x:\n", " case ", "type X = ",
    "print x", "def f(", "class A:", "@", "->", "...", "if ", "else:", "\\N{DASH}", "{{", "}}", "x = !ls", ">>> ", "In [1]: ",
];

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(folder).expect("the cases");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let cells = files.iter().filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "cell")
    });
    cells
        .map(|path| std::fs::read_to_string(path).expect("a case"))
        .collect()
}

fn mutated(seed: &str, noise: &mut Noise) -> String {
    let mut chars: Vec<char> = seed.chars().collect();
    for _ in 0..=noise.below(4) {
        let at = noise.below(chars.len() + 1);
        match noise.below(3) {
            0 => drop(chars.drain(at..(at + noise.below(6)).min(chars.len()))),
            1 => {
                let piece = PIECES[noise.below(PIECES.len())];
                chars.splice(at..at, piece.chars());
            }
            _ => {
                let end = (at + noise.below(20)).min(chars.len());
                let copied: Vec<char> = chars[at..end].to_vec();
                let to = noise.below(chars.len() + 1);
                chars.splice(to..to, copied);
            }
        }
    }
    chars.into_iter().collect()
}

fn check_span(span: Span, source: &str) {
    assert!(
        source.get(span.range()).is_some(),
        "span {span:?} is not within {source:?}"
    );
}

fn check_expr(expr: &Expr, source: &str) {
    check_span(expr.span, source);
    visit::children(expr, &mut |child| check_expr(child, source));
}

fn check_body(body: &[Stmt], source: &str) {
    for stmt in body {
        check_span(stmt.span, source);
        visit::expressions(stmt, &mut |expr| check_expr(expr, source));
        visit::bodies(stmt)
            .into_iter()
            .for_each(|body| check_body(body, source));
    }
}

fn check(read: &Read) {
    let sources: Vec<&str> = match &read.notebook {
        Some(notebook) => notebook
            .code_cells()
            .map(|(cell, _)| cell.source.as_str())
            .collect(),
        None => Vec::new(),
    };
    for finding in &read.findings {
        assert!(
            finding.severity != Severity::Error || finding.remedy.is_some(),
            "{finding:?} has no remedy"
        );
        if let Place::Cell { cell, span } = finding.place {
            let source = sources[cell.0 as usize - 1];
            assert!(
                span.start <= span.end && span.end as usize <= source.len(),
                "{finding:?} in {source:?}"
            );
        }
    }
    for (cell, code) in read
        .notebook
        .iter()
        .flat_map(|notebook| notebook.code_cells())
    {
        check_body(&code.syntax.body, &cell.source);
        for span in code
            .syntax
            .comments
            .iter()
            .chain(&code.syntax.multiline_strings)
        {
            check_span(*span, &cell.source);
        }
    }
    assert!(!nbship_notebook::dump(read).is_empty());
}

#[test]
fn mutated_cells_never_panic_and_spans_hold() {
    let seeds = seeds();
    let mut noise = Noise(1);
    for _ in 0..40 {
        let cells: Vec<_> = (0..100)
            .map(|_| {
                let seed = &seeds[noise.below(seeds.len())];
                json!({"cell_type": "code", "source": mutated(seed, &mut noise)})
            })
            .collect();
        let bytes = json!({"nbformat": 4, "cells": cells}).to_string();
        check(&nbship_notebook::read_notebook(bytes.as_bytes()));
    }
}

#[test]
fn mutated_files_never_panic() {
    let source = json!({"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": [
        {"cell_type": "markdown", "source": ["# A\n", "text"]},
        {"cell_type": "code", "id": "a", "source": ["x = 1\n", "x"], "metadata": {"tags": ["parameters"]},
         "execution_count": 1, "outputs": [{"data": {"text/plain": ["1"]}}]},
    ]});
    let bytes = source.to_string().into_bytes();
    let mut noise = Noise(2);
    for _ in 0..4000 {
        let mut bytes = bytes.clone();
        for _ in 0..=noise.below(3) {
            let at = noise.below(bytes.len());
            match noise.below(3) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = u8::try_from(noise.below(256)).unwrap_or(0),
                _ if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => {}
            }
        }
        check(&nbship_notebook::read_notebook(&bytes));
        check(&nbship_notebook::read_percent_script(&bytes));
    }
}

#[test]
fn ten_thousand_deep_is_an_error_or_read() {
    let repeat = |text: &str| text.repeat(10_000);
    let sources = [
        repeat("("),
        repeat("["),
        repeat("-") + "x",
        repeat("not ") + "x",
        repeat("a.") + "b",
        repeat("a+") + "b",
        repeat("a if b else ") + "c",
        repeat("lambda: ") + "x",
        repeat("f'{"),
        repeat("await ") + "x",
        "if a: pass\n".to_owned() + &repeat("elif b: pass\n"),
        repeat("a = ") + "1",
        repeat("@a\n") + "def f(): pass",
        "match x:\n case ".to_owned() + &repeat("a|") + "b: pass",
        "match x:\n case ".to_owned() + &repeat("A("),
        repeat("x["),
        (0..200)
            .map(|depth| " ".repeat(depth) + "if x:\n")
            .collect(),
    ];
    // The depth that CPython compiles needs more stack than a test has.
    let read_all = move || {
        for source in sources {
            let cells = json!([{"cell_type": "code", "source": source}]);
            let notebook = json!({"nbformat": 4, "cells": cells}).to_string();
            check(&nbship_notebook::read_notebook(notebook.as_bytes()));
        }
    };
    let thread = std::thread::Builder::new().stack_size(512 << 20);
    let read = thread.spawn(read_all).expect("a thread").join();
    assert!(read.is_ok());
    let deep = format!(
        "{{\"nbformat\": 4, \"cells\": {}{}}}",
        repeat("["),
        repeat("]")
    );
    let read = nbship_notebook::read_notebook(deep.as_bytes());
    assert!(read.notebook.is_none());
    check(&read);
}
