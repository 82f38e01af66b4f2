//! Whether a cell gave something to be shown, when it was run, tells what its last call was there for.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::process::Command;

const SOURCES: [&str; 4] = [
    "import foolib\\nes = foolib.EntitySet()\\nt = foolib.Table()",
    "es.normalize_dataframe(1)",
    "t.main_topics(3)",
    "print(es, t)",
];

/// The flows into the last cell of the notebook, of which these cells have such outputs.
fn flows(outputs: &[&str; 4], count: &str) -> String {
    let cell = |(source, outputs): (&&str, &&str)| {
        format!(
            "{{\"cell_type\": \"code\", \"execution_count\": {count}, \"metadata\": {{}}, \"outputs\": [{outputs}], \
             \"source\": \"{source}\"}}"
        )
    };
    let cells: Vec<String> = SOURCES.iter().zip(outputs).map(cell).collect();
    let text = format!(
        "{{\"cells\": [{}], \"metadata\": {{}}, \"nbformat\": 4, \"nbformat_minor\": 4}}",
        cells.join(", ")
    );
    let name = format!("nbship-outputs-{}-{}.ipynb", std::process::id(), text.len());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_nbship"))
        .args(["flow", path.to_str().unwrap()])
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let last = said.split("cell 4\n").nth(1).unwrap();
    let flows = last.lines().filter(|line| line.contains("<-"));
    flows.map(str::trim).collect::<Vec<_>>().join("; ")
}

const RESULT: &str = r#"{"output_type": "execute_result", "data": {"text/plain": ["x"]}}"#;
const PRINTED: &str = r#"{"output_type": "stream", "name": "stdout", "text": "x"}"#;
const ERROR: &str = r#"{"output_type": "error", "ename": "E", "evalue": "", "traceback": []}"#;

#[test]
fn a_call_that_gave_nothing_changes_its_object() {
    let said = flows(&["", "", RESULT, PRINTED], "1");
    assert_eq!(said, "<- cell 1: t; <- cell 2: es");
}

#[test]
fn cells_that_were_not_run_or_failed_tell_nothing() {
    let unchanged = "<- cell 1: es; <- cell 1: t";
    assert_eq!(flows(&["", "", "", ""], "1"), unchanged);
    assert_eq!(flows(&["", "", "", PRINTED], "null"), unchanged);
    assert_eq!(flows(&["", ERROR, RESULT, PRINTED], "2"), unchanged);
}

#[test]
fn outputs_of_any_form_are_passed_over() {
    let odd = r#"3, "x", null, true, [1, {"output_type": "execute_result"}], -1, 1.5, {"output_type": 3}"#;
    assert_eq!(
        flows(&["", odd, "", ""], "1"),
        "<- cell 2: es; <- cell 3: t"
    );
}
