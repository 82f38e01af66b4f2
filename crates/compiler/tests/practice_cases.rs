//! Every `tests/practice/<rule>/*.py` is a case: a `# %%` script whose cells say what is found in
//! them, as `# expect: NB501`. A case without such a line is one in which nothing is found. Missing
//! seeds (NB507) are looked at in `tests/practice/seeds` alone.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests read their cases"
)]

use std::fs;
use std::path::{Path, PathBuf};

use nbship_compiler::{AnalyseOptions, analyse};
use nbship_diagnostics::Place;

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of cases");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths
}

/// What a case does not say rightly.
fn check(path: &Path, with_seeds: bool) -> Option<String> {
    let source = fs::read(path).expect("a case");
    let read = nbship_notebook::read("notebook.py", &source);
    let analysed = analyse(read, &AnalyseOptions::default());
    let (notebook, _) = analysed.notebook.expect("a case parses");
    let mut wanted = Vec::new();
    for (cell, code) in notebook.code_cells() {
        let lines = cell
            .source
            .lines()
            .filter_map(|line| line.split_once("# expect: "));
        wanted.extend(lines.map(|(_, code_wanted)| (code.number.0, code_wanted.trim().to_owned())));
    }
    let mut found = Vec::new();
    for finding in &analysed.findings {
        if let Place::Cell { cell, .. } = finding.place
            && finding.code.0.starts_with("NB5")
            && (with_seeds || finding.code.0 != "NB507")
        {
            found.push((cell.0, finding.code.0.to_owned()));
        }
    }
    wanted.sort();
    found.sort();
    (wanted != found).then(|| format!("{}: found {found:?}, expected {wanted:?}", path.display()))
}

#[test]
fn cases_say_what_is_found_in_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/practice");
    let mut count = 0;
    let mut wrong = Vec::new();
    for folder in paths(&root).iter().filter(|path| path.is_dir()) {
        for case in paths(folder) {
            count += 1;
            wrong.extend(check(&case, folder.ends_with("seeds")));
        }
    }
    assert!(count >= 60, "{count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
