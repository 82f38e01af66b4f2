//! Notebooks made up to be hard in one way, of any number of cells.

use serde_json::{Value, json};

/// A shape's name, and its source of cell `n`; a leading `#` and blank makes a Markdown cell.
pub type Shape = (&'static str, fn(usize) -> String);

pub const SHAPES: &[Shape] = &[
    ("chain", chain),
    ("one_frame", one_frame),
    ("unknown_library", unknown_library),
    ("functions", functions),
    ("headings", headings),
    ("files", files),
    ("aliases", aliases),
    ("reductions", reductions),
    ("random", random),
    ("prints", prints),
    ("results", results),
];

fn chain(n: usize) -> String {
    match n {
        0 => "import math\nx0 = 1.0".to_owned(),
        n => format!("x{n} = math.sqrt(x{} + {n})", n - 1),
    }
}

fn one_frame(n: usize) -> String {
    match n {
        0 => "import pandas as pd\ndf = pd.read_csv('data.csv')".to_owned(),
        n if n % 3 == 0 => format!("df['c{n}'] = df['a'] * {n}"),
        n if n % 3 == 1 => "df.head()".to_owned(),
        n => format!("df.loc[df['a'] > {n}, 'b'] = 0\ndf.dropna(inplace=True)"),
    }
}

fn unknown_library(n: usize) -> String {
    match n {
        0 => "import sometool\nclient = sometool.Client()".to_owned(),
        n => format!("r{n} = client.request({n})\nclient.log(r{n})"),
    }
}

fn functions(n: usize) -> String {
    match n {
        0 => "scale = 2\ndef f0(x):\n    return x * scale".to_owned(),
        n => format!(
            "def f{n}(x):\n    return f{}(x) + {n}\n\ny{n} = f{n}({n})",
            n - 1 - n % 7 / 6
        ),
    }
}

fn headings(n: usize) -> String {
    match n {
        0 => "values = list(range(10))".to_owned(),
        n if n % 4 == 1 => format!("# Part {n}\n\nSome words on it."),
        n => format!("part{n} = [v + {n} for v in values]\nprint(len(part{n}))"),
    }
}

fn files(n: usize) -> String {
    match n {
        0 => "import json\nfrom pathlib import Path".to_owned(),
        n if n % 4 == 1 => format!("# Step {n}"),
        n if n % 4 == 2 => format!("Path('out{n}.json').write_text(json.dumps([{n}]))"),
        n => format!(
            "d{n} = json.loads(Path('out{}.json').read_text())",
            n - n % 4 + 2
        ),
    }
}

fn aliases(n: usize) -> String {
    match n {
        0 => "rows = []\nx0 = rows".to_owned(),
        n => format!("x{n} = x{}\nx{n}.append({n})", n - 1),
    }
}

fn reductions(n: usize) -> String {
    match n {
        0 => "total = 0\nseen = {}".to_owned(),
        n => format!(
            "for i in range({n}):\n    total += i\n    seen[i] = total\nif total > {n}:\n    best = total"
        ),
    }
}

fn random(n: usize) -> String {
    match n {
        0 => "import numpy as np\nnp.random.seed(0)".to_owned(),
        n if n % 4 == 1 => format!("# Draw {n}"),
        n => format!("s{n} = np.random.rand({n}).mean()"),
    }
}

fn prints(n: usize) -> String {
    match n {
        0 => "a = 1\nb = 2".to_owned(),
        n => format!("print('cell {n}', a + b)\n# a comment\na, b"),
    }
}

fn results(n: usize) -> String {
    match n {
        0 => "results = {}".to_owned(),
        n => format!("results['k{n}'] = [{n}]\nv{n} = results['k{n}']"),
    }
}

/// A notebook of that many cells.
pub fn notebook((_, source): Shape, cells: usize) -> Vec<u8> {
    let cells: Vec<Value> = (0..cells).map(|n| cell(&source(n), &[])).collect();
    wrap(&cells)
}

fn cell(source: &str, outputs: &[Value]) -> Value {
    if source.starts_with("# ") {
        return json!({"cell_type": "markdown", "metadata": {}, "source": source});
    }
    json!({"cell_type": "code", "metadata": {}, "execution_count": 1, "source": source, "outputs": outputs})
}

fn wrap(cells: &[Value]) -> Vec<u8> {
    json!({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
        .to_string()
        .into_bytes()
}

/// `megabytes` of output (text and an image in base64), hardly any code.
pub fn large_outputs(megabytes: usize) -> Vec<u8> {
    let text: Vec<String> = (0..1_000)
        .map(|n| format!("row {n:>8}  value {n}\n"))
        .collect();
    let image = "iVBORw0KGgoAAAANSUhEUgAAA".repeat(40_000);
    let outputs = [
        json!({"output_type": "stream", "name": "stdout", "text": text}),
        json!({"output_type": "display_data", "metadata": {}, "data": {"image/png": image, "text/plain": ["<Figure>"]}}),
    ];
    let cells: Vec<Value> = (0..megabytes)
        .map(|n| cell(&format!("print({n})"), &outputs))
        .collect();
    wrap(&cells)
}

/// `megabytes` of source, in cells of some 20 kB of assignments.
pub fn large_sources(megabytes: usize) -> Vec<u8> {
    let line = |n: usize, k: usize| format!("value_{n}_{k} = 'some text of the usual length'\n");
    let cells: Vec<Value> = (0..megabytes * 50)
        .map(|n| cell(&(0..400).map(|k| line(n, k)).collect::<String>(), &[]))
        .collect();
    wrap(&cells)
}
