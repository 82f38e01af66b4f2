//! Standard output for results, standard error for talk.

use std::io::{ErrorKind, IsTerminal, Write};

use nbship_diagnostics::{FileReport, TerminalOptions, render_terminal};

use crate::exit::{Failure, Result};

/// Writes a result. A closed standard output ends the command quietly.
pub fn result(text: &str) -> Result<()> {
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

/// Says why a command could not do its work.
pub fn say_failure(failure: &Failure) {
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
