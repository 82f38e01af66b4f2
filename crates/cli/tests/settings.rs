//! Which settings are parameters, and what is said of those that are none.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::process::Command;

const NOTEBOOK: &str = r#"# %% tags=["parameters"]
out_csv = None
rows = [1, [2]]
raw = open("x")
# %%
config = {"C": 1.0}
params = {"seed": out_csv, "rounds": 5}
opts = {"rounds": 5}
opts["rounds"] = 6
kw = {"a": 1}
sizes = [1, 2]
args = {"depth": {"of": 3}}
depth = args["depth"]
mapping = {"a": 1}
class CFG:
    seed = 42
    total = seed * 2
class Changed:
    rate = 1
class Made:
    rows = rows
    size = 2
class Empty:
    pass
SECOND, odd = 1, 2
paths = 4000
import numpy as np
np_params, spread = np.polyfit([1, 2], [1, 2], 1), 1
# %%
paths = 10
print(paths)
fit_params = np.polyfit([1, 2], [1, 2], paths)
kw = {"a": 2}
odd = odd + 1
Changed.rate = 2
print(np_params, spread, fit_params)
print(CFG.seed, Changed.rate, Made.size, Empty, sizes, config, params, opts, kw, args, depth, mapping, rows, raw, SECOND, odd)
"#;

/// What a command says of the notebook.
fn said(arguments: &[&str]) -> String {
    let name = format!(
        "nbship-settings-{}-{}.py",
        std::process::id(),
        arguments.len()
    );
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, NOTEBOOK).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nbship"));
    let output = command
        .arg(arguments[0])
        .arg(&path)
        .args(&arguments[1..])
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_plan_says_which_expected_parameters_there_are_not_and_why() {
    let plan = said(&["plan"]);
    let lines = plan
        .lines()
        .filter(|line| line.contains("parameter ") && !line.starts_with(' '));
    let wanted = [
        "parameter out_csv = None (cell 1)",
        "parameter config = {\"C\":1.0} (cell 2)",
        "parameter CFG = {\"seed\":42} (cell 2)",
        "no parameter rows (cell 1): its items are not all numbers, switches and texts",
        "no parameter raw (cell 1): its value is computed, not written out",
        "no parameter params (cell 2): its value is computed, not written out",
        "no parameter opts (cell 2): cell 2 changes it: an element is assigned",
        "no parameter kw (cell 2): cell 3 binds it, too",
        "no parameter args (cell 2): `depth` may hold the same object, or a part of it",
        "no parameter Changed (cell 2): cell 3 changes it, or may",
        "no parameter Made (cell 2): it is bound again, or made of values of the notebook",
        "no parameter paths (cell 2): cell 3 binds it, too",
    ];
    assert_eq!(lines.collect::<Vec<_>>(), wanted);
}

#[test]
fn explain_says_of_any_name_why_it_is_no_parameter() {
    for (name, why) in [
        (
            "mapping",
            "none: a dictionary is one of settings where its name says so",
        ),
        ("sizes", "none: rows are settings in capitals"),
        ("SECOND", "none: its statement binds other names, too"),
        ("Empty", "none: a class of settings has values written out"),
        ("config", "its value {\"C\":1.0} stands in params.toml"),
    ] {
        let story = said(&["explain", "--name", name]);
        let about = story.lines().find(|line| line.starts_with("parameter"));
        let about = about
            .unwrap_or_default()
            .trim_start_matches("parameter")
            .trim();
        assert!(about.starts_with(why), "{name}: {story}");
    }
}
