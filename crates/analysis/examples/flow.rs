//! Prints the flows of notebooks as text, or as JSON after `--json`.
#![allow(clippy::disallowed_methods, reason = "a program of its own, for tests")]

use std::io::Write as _;

/// The Python files in a folder and the packages in it.
fn modules(
    folder: &std::path::Path,
    prefix: &str,
    notebook: &str,
    found: &mut std::collections::BTreeMap<String, Option<String>>,
) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && entry.path().join("__init__.py").exists() {
            modules(&entry.path(), &format!("{prefix}{name}/"), notebook, found);
        } else if name.ends_with(".py") && !notebook.ends_with(&name) {
            found.insert(
                format!("{prefix}{name}"),
                std::fs::read_to_string(entry.path()).ok(),
            );
        }
    }
}

fn main() -> std::io::Result<()> {
    let mut json = false;
    for argument in std::env::args().skip(1) {
        if argument == "--json" {
            json = true;
            continue;
        }
        let read = nbship_notebook::read(&argument, &std::fs::read(&argument)?);
        let Some(notebook) = read.notebook else {
            continue;
        };
        let mut options = nbship_analysis::Options::default();
        for folder in std::path::Path::new(&argument).ancestors().skip(1).take(3) {
            modules(folder, "", &argument, &mut options.local_modules);
        }
        let analysis = nbship_analysis::analyze(&notebook, &options);
        let text = if json {
            nbship_analysis::report::flow_json(&analysis)
        } else {
            nbship_analysis::report::flow_text(&analysis)
        };
        std::io::stdout().write_all(text.as_bytes())?;
        for finding in &analysis.findings {
            eprintln!("{} {:?} {}", finding.code.0, finding.place, finding.message);
        }
    }
    Ok(())
}
