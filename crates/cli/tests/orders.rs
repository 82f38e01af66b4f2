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

fn notebook(cells: &[(&str, &str)]) -> String {
    let cell = |(count, source): &(&str, &str)| {
        format!(
            "{{\"cell_type\": \"code\", \"execution_count\": {count}, \"metadata\": {{}}, \"outputs\": [], \
             \"source\": \"{source}\"}}"
        )
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    format!(
        "{{\"cells\": [{}], \"metadata\": {{}}, \"nbformat\": 4, \"nbformat_minor\": 4}}",
        cells.join(", ")
    )
}

/// What `plan` writes and says of the notebook.
fn planned(order: &str) -> (String, String) {
    run(&CELLS, "plan", &["--order", order])
}

/// What a command writes and says of a notebook.
fn run(cells: &[(&str, &str)], command: &str, more: &[&str]) -> (String, String) {
    let text = notebook(cells);
    let name = format!(
        "nbship-orders-{}-{command}{}-{}.ipynb",
        std::process::id(),
        more.join(""),
        text.len()
    );
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args([command, path.to_str().unwrap()])
        .args(more)
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

#[test]
fn cells_run_before_one_above_are_said_where_they_have_to_do_with_it() {
    let first = ("1", "table = [1, 2]");
    let shown = ("9", "table[:1]");
    let of = |last| run(&[first, shown, ("4", last)], "check", &[]).0;
    assert!(!of("part = table[1]").contains("NB204"));
    let (bound, changed) = (of("table = [3]"), of("table.append(3)"));
    let said = "cell 3 was run before cell 2, which stands above it and reads `table`";
    assert!(bound.contains(said), "{bound}");
    assert!(changed.contains(said), "{changed}");
    let cells = [("5", "rate = 1"), ("3", "print(rate)")];
    let (read, _) = run(&cells, "check", &[]);
    let said = "cell 2 was run before cell 1, which stands above it and binds or changes `rate`";
    assert!(read.contains(said), "{read}");
    let cells = [("5", "import math"), ("3", "print(math.pi)")];
    assert!(!run(&cells, "check", &[]).0.contains("NB204"));
}
