//! What a package's run costs: `NBSHIP_PYTHON=PY cargo bench -p nbship-cli [-- EXAMPLE...]`.
//!
//! PY has what the examples import (`tests/environment.sh science` prints one). For each example:
//! the notebook's own execution, the package's first run in one process with store and report, as
//! `nbship verify` measures them side by side, and a second run with nothing changed, from the start
//! of the interpreter to its end. And the whole process of `nbship compile`.
//!
//! `docs/performance.md` has the bounds and the numbers.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a program of its own that measures time"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const NBSHIP: &str = env!("CARGO_BIN_EXE_nbship");
const REPEATS: usize = 3;

fn main() {
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let python = std::env::var("NBSHIP_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut found: Vec<PathBuf> = std::fs::read_dir(&examples)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("notebook.ipynb").is_file())
        .filter(|path| asked.is_empty() || asked.iter().any(|name| path.ends_with(name)))
        .collect();
    found.sort();
    for example in found {
        let name = example.file_name().unwrap_or_default().to_string_lossy();
        match measure(&example, &python) {
            Ok(line) => println!("{name:<20} {line}"),
            Err(why) => {
                println!("{name:<20} not measured: {why}");
                std::process::exit(1);
            }
        }
    }
}

fn measure(example: &Path, python: &str) -> Result<String, String> {
    let folder = std::env::temp_dir().join(format!("nbship-bench-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let notebook = example.join("notebook.ipynb");
    let package = folder.join("package");
    let mut compile = Command::new(NBSHIP);
    compile.args(["compile", "--no-lock", "--name", "measured", "--output"]);
    compile.arg(&package).arg(&notebook);
    let compiled = best(20, || {
        let _ = std::fs::remove_dir_all(&package);
        timed(&mut compile)
    })?;
    let mut least = (f64::INFINITY, f64::INFINITY);
    for _ in 0..REPEATS {
        let (own, ours) = side_by_side(&notebook, &package, python)?;
        least = (least.0.min(own), least.1.min(ours));
    }
    let mut run = Command::new(python);
    run.args(["-m", "measured", "run", "--data"]).arg(example);
    run.arg("--store").arg(folder.join("store"));
    run.env("PYTHONPATH", package.join("src"));
    timed(&mut run)?;
    let again = best(REPEATS, || timed(&mut run))?;
    let _ = std::fs::remove_dir_all(&folder);
    Ok(format!(
        "compile {:5.1} ms; notebook {:6.2} s, package {:6.2} s, ratio {:4.2}; unchanged run {again:5.2} s",
        compiled * 1e3,
        least.0,
        least.1,
        least.1 / least.0
    ))
}

/// The seconds of the notebook's cells, and of the package's run.
fn side_by_side(notebook: &Path, package: &Path, python: &str) -> Result<(f64, f64), String> {
    let output = Command::new(NBSHIP)
        .arg("verify")
        .args([notebook, package])
        .args([
            "--python",
            python,
            "--mode",
            "in-process",
            "--format",
            "json",
        ])
        .output()
        .map_err(|error| error.to_string())?;
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    let seconds = &report["modes"]["in-process"]["seconds"];
    match (seconds["notebook"].as_f64(), seconds["package"].as_f64()) {
        (Some(own), Some(ours)) => Ok((own, ours)),
        _ => Err("the report has no seconds".to_owned()),
    }
}

/// The seconds a command takes; it must succeed.
fn timed(command: &mut Command) -> Result<f64, String> {
    let start = Instant::now();
    let output = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| error.to_string())?;
    let seconds = start.elapsed().as_secs_f64();
    match output.status.code() {
        Some(0 | 1) => Ok(seconds),
        _ => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

fn best(runs: usize, mut run: impl FnMut() -> Result<f64, String>) -> Result<f64, String> {
    (0..runs).try_fold(f64::INFINITY, |least, _| Ok(least.min(run()?)))
}
