//! Prints the flows of notebooks as text, or as JSON after `--json`.
#![allow(clippy::disallowed_methods, reason = "a program of its own, for tests")]

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let mut json = false;
    for argument in std::env::args().skip(1) {
        if argument == "--json" {
            json = true;
            continue;
        }
        let read = nbship_notebook::read(&argument, &std::fs::read(&argument)?);
        let Some(notebook) = read.notebook else { continue };
        let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
        let text = if json { nbship_analysis::report::flow_json(&analysis) } else { nbship_analysis::report::flow_text(&analysis) };
        std::io::stdout().write_all(text.as_bytes())?;
        for finding in &analysis.findings {
            eprintln!("{} {:?} {}", finding.code.0, finding.place, finding.message);
        }
    }
    Ok(())
}
