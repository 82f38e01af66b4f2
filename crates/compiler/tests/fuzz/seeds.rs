//! The notebooks that mutation starts from: every case and example of the repository.

use std::path::{Path, PathBuf};

use nbship_notebook::CellKind;

use crate::Cells;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|kind| kind == "py" || kind == "ipynb")
        {
            found.push(path);
        }
    }
}

/// Every seed as its cells, in the order of their paths.
pub fn notebooks() -> Vec<Cells> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = Vec::new();
    for folder in [
        "examples",
        "tests/flow",
        "tests/promise",
        "tests/emit",
        "tests/emitted/hostile",
        "crates/cli/tests/cases/accepted",
    ] {
        files(&root.join(folder), &mut paths);
    }
    paths.retain(|path| !path.to_string_lossy().contains("/expected/"));
    paths.sort();
    let notebooks: Vec<Cells> = paths.iter().filter_map(|path| cells(path)).collect();
    assert!(notebooks.len() > 300, "only {} seeds", notebooks.len());
    notebooks
}

fn cells(path: &Path) -> Option<Cells> {
    let bytes = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let notebook = nbship_notebook::read(name, &bytes).notebook?;
    let text = |cell: &nbship_notebook::Cell| match cell.kind {
        CellKind::Markdown => Some(format!("#md {}", cell.source)),
        CellKind::Code(_) if cell.source.len() < 4_000 => Some(cell.source.clone()),
        _ => None,
    };
    let cells: Cells = notebook.cells.iter().filter_map(text).collect();
    (!cells.is_empty()).then_some(cells)
}
