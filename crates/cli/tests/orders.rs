//! The order of the execution counts: what was not run is left out, and said.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::process::Command;

const CELLS: [(&str, &str); 5] = [
    ("2", "def f(): return k"),
    ("1", "k = 1"),
    ("4", "print(f())"),
    ("3", "k = 3"),
    ("null", "never = undefined_name"),
];

fn notebook() -> String {
    let cell = |(count, source): &(&str, &str)| {
        format!(
            "{{\"cell_type\": \"code\", \"execution_count\": {count}, \"metadata\": {{}}, \"outputs\": [], \
             \"source\": \"{source}\"}}"
        )
    };
    let cells: Vec<String> = CELLS.iter().map(cell).collect();
    format!(
        "{{\"cells\": [{}], \"metadata\": {{}}, \"nbformat\": 4, \"nbformat_minor\": 4}}",
        cells.join(", ")
    )
}

/// What `plan` writes and says of the notebook.
fn planned(order: &str) -> (String, String) {
    let name = format!("nbship-orders-{}-{order}.ipynb", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, notebook()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nbship"));
    let output = command
        .args(["plan", path.to_str().unwrap(), "--order", order])
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn cells_that_were_not_run_are_left_out_of_the_executed_order() {
    let (plan, said) = planned("executed");
    assert!(plan.contains("(cells 2, 1, 4, 3)"), "{plan}");
    assert!(!said.contains("NB202"), "{said}");
    assert!(
        said.contains("they have no execution count and were not run: cell 5\n"),
        "{said}"
    );
}

#[test]
fn cells_that_were_not_run_stand_where_they_are_in_the_document() {
    let (plan, said) = planned("document");
    assert!(plan.contains("cells 1-5"), "{plan}");
    assert!(!said.contains("were not run"), "{said}");
}
