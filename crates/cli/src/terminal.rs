//! Standard output for results, standard error for talk.

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use nbship_diagnostics::{FileReport, Severity, TerminalOptions, finding_json, render_terminal};
use serde_json::{Value, json};

use crate::exit::{Failure, Result};

/// The errors that were said so far, as `check --format json` gives findings.
static ERRORS: Mutex<Vec<Value>> = Mutex::new(Vec::new());
/// Whether there is a result on standard output.
static HAS_RESULT: AtomicBool = AtomicBool::new(false);

/// The errors that were said so far, for programs.
pub fn errors() -> Vec<Value> {
    ERRORS
        .lock()
        .map(|errors| errors.clone())
        .unwrap_or_default()
}

fn remember(error: Value) {
    if let Ok(mut errors) = ERRORS.lock() {
        errors.push(error);
    }
}

/// Writes the errors in place of the result that there is none of.
pub fn errors_as_result() -> Result<()> {
    if HAS_RESULT.load(Ordering::Relaxed) {
        return Ok(());
    }
    result(&format!(
        "{:#}\n",
        json!({"schema": 1, "findings": errors()})
    ))
}

/// Writes a result. A closed standard output ends the command quietly.
pub fn result(text: &str) -> Result<()> {
    HAS_RESULT.store(true, Ordering::Relaxed);
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|error| {
            if error.kind() == ErrorKind::BrokenPipe {
                Failure::OutputClosed
            } else {
                Failure::Unusable(format!("standard output cannot be written: {error}"), None)
            }
        })
}

/// Says a line to the person at the terminal. That nobody listens is no error.
pub fn say(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _ = writeln!(stderr, "{text}");
}

/// Whether standard error is a terminal on which a line can be taken back.
pub fn stderr_is_live() -> bool {
    std::io::stderr().is_terminal() && !is_dumb()
}

/// Puts a line where the last one of this kind was; an empty one takes it away.
pub fn say_for_now(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let short: String = text.chars().take(78).collect();
    let _ = write!(stderr, "\r\x1b[2K{short}").and_then(|()| stderr.flush());
}

/// Whether standard output takes colour.
pub fn stdout_colour() -> bool {
    colour(std::io::stdout().is_terminal())
}

fn stderr_colour() -> bool {
    colour(std::io::stderr().is_terminal())
}

/// Colour only on a terminal that can show it, and never against `NO_COLOR`.
fn colour(is_terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_terminal && !is_dumb() && !set("NO_COLOR")
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Says the findings of a file to the person at the terminal.
pub fn say_findings(report: &FileReport) {
    let errors = report.findings.iter();
    let errors = errors.filter(|finding| finding.severity == Severity::Error);
    errors.for_each(|finding| remember(finding_json(report, finding)));
    if !report.findings.is_empty() {
        let text = render_terminal(
            report,
            TerminalOptions {
                colour: stderr_colour(),
            },
        );
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(text.as_bytes());
    }
}

/// A failure as an error that is about no place in a notebook.
fn failure_json(code: Option<&str>, message: &str, remedy: Option<&str>) -> Value {
    json!({
        "file": null, "code": code, "severity": "error", "message": message, "remedy": remedy,
        "place": {"nowhere": "it is about the command, not a place in a notebook"},
    })
}

/// Says why a command could not do its work.
pub fn say_failure(failure: &Failure) {
    match failure {
        Failure::Refused | Failure::OutputClosed => {}
        Failure::Unusable(message, remedy) => {
            remember(failure_json(None, message, remedy.as_deref()));
        }
        Failure::Unwritable(message, remedy) => {
            remember(failure_json(Some("NB191"), message, Some(remedy)));
        }
        Failure::Internal(message) => remember(failure_json(Some("NB900"), message, None)),
    }
    match failure {
        Failure::Refused | Failure::OutputClosed => {}
        Failure::Unusable(message, remedy) => {
            say(&format!("error: {message}"));
            if let Some(remedy) = remedy {
                say(&format!("  remedy: {remedy}"));
            }
        }
        Failure::Unwritable(message, remedy) => {
            say(&format!("error[NB191]: {message}"));
            say(&format!("  remedy: {remedy}"));
        }
        Failure::Internal(message) => {
            say(&format!("internal error: {message}"));
            say(
                "  remedy: this is a bug of nbship; nothing was written. Please report it with the notebook.",
            );
        }
    }
}
