//! What the plan says that each cell is for: the cells of `tests/roles/*.py` say it themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::path::Path;
use std::process::Command;

#[test]
fn cells_are_for_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/roles");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let said = text
            .lines()
            .filter_map(|line| line.strip_prefix("# role: "));
        let said: Vec<&str> = said.collect();
        let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["plan", "--format", "json"])
            .arg(&file)
            .output()
            .unwrap();
        let plan: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
        let cells = plan["cells"].as_array().unwrap();
        assert_eq!(cells.len(), said.len(), "{}", file.display());
        for (cell, said) in cells.iter().zip(said) {
            let role = cell["role"].as_str().unwrap_or("none");
            if role != said {
                let name = file.file_name().unwrap().display();
                wrong.push(format!(
                    "{name}, cell {}: {said}, found {role}",
                    cell["cell"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn explain_says_what_tells_a_role() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/roles");
    let wanted = [
        ("2", "load, by cell 2, line 2: `text = requests.get("),
        ("4", "clean: cell 15 reads spare"),
        ("10", "explore: cell 12 reads shares"),
        ("13", "explore: what it makes is only shown"),
        ("14", "none: it imports, defines or sets"),
        (
            "15",
            "train, by cell 15, line 3: `forest.fit(inputs, target)`",
        ),
    ];
    for (cell, wanted) in wanted {
        let found = Command::new(env!("CARGO_BIN_EXE_nbship"))
            .args(["explain", "--cell", cell])
            .arg(folder.join("values_and_readers.py"))
            .output()
            .unwrap();
        let found = String::from_utf8(found.stdout).unwrap();
        let mut lines = found.lines();
        let role = lines.find_map(|line| line.strip_prefix("role "));
        let role = role.unwrap_or_default().trim_start();
        assert!(role.starts_with(wanted), "cell {cell}: {found}");
    }
}
