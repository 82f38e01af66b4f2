//! Every folder of `tests/emit` is a case: `notebook.py` is compiled and the stage modules,
//! `functions.py`, `pipeline.py` and `params.toml` (where there are parameters) must be those below `expected/`. A case with a file
//! `each_cell` has a stage for each cell. Set `UPDATE_EXPECTED=1` to
//! write what is emitted now, and read the difference before you commit it.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests read their cases"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use nbship_compiler::{CompileOptions, NotebookInput, compile};
use nbship_stage_plan::plan::{PlanOptions, Split};

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/emit");
    let entries = fs::read_dir(root).expect("tests/emit is there");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

/// The package's own Python but for the runtime and fixed files, by path below `src/sample`.
fn emitted(case: &Path) -> BTreeMap<String, String> {
    let bytes = fs::read(case.join("notebook.py")).expect("a case has a notebook.py");
    let input = NotebookInput::new("notebook.py", &bytes);
    let split = match case.join("each_cell").exists() {
        true => Split::Cells,
        false => Split::Auto,
    };
    let options = CompileOptions {
        name: Some("sample".to_owned()),
        plan: PlanOptions {
            split,
            ..PlanOptions::default()
        },
        ..CompileOptions::default()
    };
    let compiled = compile(input, &options).expect("a case compiles");
    let wanted = |path: &str| {
        path == "pipeline.py"
            || path == "functions.py"
            || (path.starts_with("stages/") && !path.ends_with("__init__.py"))
    };
    let files = compiled
        .package
        .files
        .into_iter()
        .filter_map(|(path, content)| {
            let text = content.as_text()?.to_owned();
            if path.as_str() == "params.toml" {
                let has_some = text.contains(" = ");
                return has_some.then(|| ("params.toml".to_owned(), text));
            }
            let path = path.as_str().strip_prefix("src/sample/")?.to_owned();
            wanted(&path).then_some((path, text))
        });
    files.collect()
}

fn expected(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for below in ["", "stages"] {
        let Ok(entries) = fs::read_dir(folder.join(below)) else {
            continue;
        };
        for path in entries
            .map(|entry| entry.expect("readable").path())
            .filter(|path| path.is_file())
        {
            let name = path
                .strip_prefix(folder)
                .expect("below")
                .to_string_lossy()
                .into_owned();
            files.insert(name, fs::read_to_string(&path).expect("readable"));
        }
    }
    files
}

fn update(folder: &Path, files: &BTreeMap<String, String>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("removable");
    }
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("has a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
}

#[test]
fn stages_are_written_as_expected() {
    let cases = cases();
    assert!(cases.len() >= 10, "only {} cases were found", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let files = emitted(&case);
        let folder = case.join("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            update(&folder, &files);
        }
        let expected = expected(&folder);
        for name in files.keys().chain(expected.keys()) {
            if files.get(name) != expected.get(name) {
                let shown = files.get(name).map_or("(not emitted)", String::as_str);
                wrong.push(format!("{}: {name} is now\n{shown}", case.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
