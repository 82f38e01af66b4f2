//! Reading notebooks against the bare cost: skipping through the JSON and parsing each cell once
//! with tree-sitter. `cargo bench -p nbship-notebook -- FILE...`; without files, a synthetic one.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a program of its own that measures time"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Deserialize;

#[derive(Deserialize)]
struct Bare {
    cells: Vec<BareCell>,
}

#[derive(Deserialize)]
struct BareCell {
    cell_type: String,
    source: serde_json::Value,
}

/// What nobody can save: the JSON, and one parse of each code cell with one parser.
fn bare(bytes: &[u8]) -> usize {
    let Ok(notebook) = serde_json::from_slice::<Bare>(bytes) else {
        return 0;
    };
    let mut parser = tree_sitter::Parser::new();
    let _ = parser.set_language(&tree_sitter_python::LANGUAGE.into());
    let code = notebook
        .cells
        .iter()
        .filter(|cell| cell.cell_type == "code");
    code.filter_map(|cell| {
        let source = match &cell.source {
            serde_json::Value::String(text) => text.clone(),
            lines => lines
                .as_array()?
                .iter()
                .filter_map(|line| line.as_str())
                .collect(),
        };
        parser.parse(&source, None)
    })
    .map(|tree| tree.root_node().end_byte())
    .sum()
}

fn synthetic(cells: usize) -> Vec<u8> {
    let source = "import pandas as pd\ndf = pd.read_csv(\"data.csv\")\n\n# prepare\nfor name in df.columns:\n    if df[name].dtype == object:\n        df[name] = df[name].astype(\"category\").cat.codes\n\ndef scale(x, low=0.0, high=1.0):\n    \"\"\"Scales x.\"\"\"\n    return (x - x.min()) / (x.max() - x.min()) * (high - low) + low\n\nresult = {k: scale(v) for k, v in df.items()}\nprint(f\"{len(result):>5} columns\")\n";
    let cell = serde_json::json!({"cell_type": "code", "metadata": {}, "execution_count": 1, "source": source,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": ["x".repeat(500)]}]});
    let cells = vec![cell; cells];
    serde_json::json!({"nbformat": 4, "metadata": {}, "cells": cells})
        .to_string()
        .into_bytes()
}

/// The best of several runs.
fn time<T>(mut run: impl FnMut() -> T) -> Duration {
    let once = |run: &mut dyn FnMut() -> T| {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..15).map(|_| once(&mut run)).min().unwrap_or_default()
}

fn compare(name: &str, files: &[Vec<u8>]) {
    let ours = time(|| {
        files
            .iter()
            .map(|bytes| nbship_notebook::read_notebook(bytes).findings.len())
            .sum::<usize>()
    });
    let bare = time(|| files.iter().map(|bytes| bare(bytes)).sum::<usize>());
    println!(
        "{name}: read {ours:?}, bare {bare:?}, ratio {:.2}",
        ours.as_secs_f64() / bare.as_secs_f64()
    );
}

fn main() {
    let names: Vec<String> = std::env::args()
        .skip(1)
        .filter(|name| !name.starts_with("--"))
        .collect();
    let files: Vec<Vec<u8>> = names
        .iter()
        .filter_map(|name| std::fs::read(name).ok())
        .collect();
    if !files.is_empty() {
        compare("given files", &files);
    }
    for cells in [1_000, 10_000] {
        compare(&format!("{cells} cells"), &[synthetic(cells)]);
    }
}
