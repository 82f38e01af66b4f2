//! Compiling real notebooks against what nobody can save: the JSON and one parse of each cell.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::{best, compiled, ms};

#[derive(Deserialize)]
struct Bare {
    cells: Vec<BareCell>,
}

#[derive(Deserialize)]
struct BareCell {
    cell_type: String,
    source: serde_json::Value,
}

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

struct File {
    name: String,
    path: PathBuf,
    bytes: Vec<u8>,
}

fn notebooks(folder: &Path, found: &mut Vec<File>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            notebooks(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "ipynb")
            && let Ok(bytes) = std::fs::read(&path)
        {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            found.push(File {
                name: name.into_owned(),
                path,
                bytes,
            });
        }
    }
}

fn real() -> (&'static str, Vec<File>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let external = std::env::var_os("NBSHIP_EXTERNAL")
        .map_or_else(|| root.join("target/external"), PathBuf::from);
    let mut found = Vec::new();
    notebooks(&external, &mut found);
    if !found.is_empty() {
        return ("external", found);
    }
    notebooks(&root.join("examples"), &mut found);
    ("examples (no external notebooks were fetched)", found)
}

struct Row {
    ours: f64,
    bare: f64,
    path: String,
}

pub fn run() {
    let (which, mut files) = real();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    // The first notebook that imports a library also reads what is known of it: not counted here.
    files.retain(|file| compiled(&file.name, &file.bytes) > 0);
    let mut rows: Vec<Row> = files
        .iter()
        .map(|file| Row {
            ours: ms(best(5, || compiled(&file.name, &file.bytes))),
            bare: ms(best(5, || bare(&file.bytes))),
            path: file.path.display().to_string(),
        })
        .collect();
    let ours: f64 = rows.iter().map(|row| row.ours).sum();
    let bare: f64 = rows.iter().map(|row| row.bare).sum();
    rows.sort_by(|a, b| (b.ours / b.bare).total_cmp(&(a.ours / a.bare)));
    println!(
        "bare: {} {which} notebooks: compile {ours:.1} ms, bare {bare:.1} ms, ratio {:.2}; median of ratios {:.2}",
        rows.len(),
        ours / bare,
        rows.get(rows.len() / 2)
            .map_or(0.0, |row| row.ours / row.bare),
    );
    rows.sort_by(|a, b| b.ours.total_cmp(&a.ours));
    for row in rows.iter().take(5) {
        println!(
            "      slowest: {:8.2} ms, bare {:7.2} ms, ratio {:6.2}  {}",
            row.ours,
            row.bare,
            row.ours / row.bare,
            row.path
        );
    }
}
