//! What is running, said while it runs.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::terminal;

/// How it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Talk {
    /// Not at all: a program reads the result.
    Quiet,
    /// A line for each run as it begins, where nothing can be taken back.
    Lines,
    /// One line that changes, with the seconds; nothing is left of it.
    Live,
}

impl Talk {
    /// What standard error takes.
    pub fn to_people() -> Self {
        if terminal::stderr_is_live() {
            Self::Live
        } else {
            Self::Lines
        }
    }
}

/// The runs that are under way.
pub struct Progress {
    talk: Talk,
    running: Mutex<Vec<(String, Instant)>>,
}

impl Progress {
    pub fn new(talk: Talk) -> Self {
        Self {
            talk,
            running: Mutex::default(),
        }
    }

    /// Says something that stays.
    pub fn say(&self, text: &str) {
        if self.talk != Talk::Quiet {
            terminal::say(text);
        }
    }

    /// Says that a run begins; it lasts for as long as what is given back.
    pub fn begin(&self, what: String) -> Running<'_> {
        if self.talk == Talk::Lines {
            terminal::say(&format!("running {what}"));
        }
        self.change(|running| running.push((what.clone(), Instant::now())));
        Running {
            progress: self,
            what,
        }
    }

    /// Says how long it takes by now.
    pub fn tick(&self) {
        self.change(|_| ());
    }

    fn change(&self, change: impl FnOnce(&mut Vec<(String, Instant)>)) {
        let Ok(mut running) = self.running.lock() else {
            return;
        };
        change(&mut running);
        if self.talk == Talk::Live {
            let runs = running.iter();
            let runs: Vec<_> = runs
                .map(|(what, start)| (what.as_str(), start.elapsed()))
                .collect();
            terminal::say_for_now(&line(&runs));
        }
    }
}

/// A run, until it is dropped.
pub struct Running<'a> {
    progress: &'a Progress,
    what: String,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.progress
            .change(|running| running.retain(|(what, _)| *what != self.what));
    }
}

/// One line about all runs; empty where none is under way.
fn line(running: &[(&str, Duration)]) -> String {
    let mut out = String::new();
    for (what, took) in running {
        let before = if out.is_empty() { "running " } else { "; " };
        let _ = write!(out, "{before}{what} ({} s)", took.as_secs());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_names_what_runs_and_for_how_long() {
        let seconds = Duration::from_secs;
        assert_eq!(line(&[]), "");
        let two = [
            ("the notebook", seconds(75)),
            ("the package, isolate", seconds(3)),
        ];
        let said = "running the notebook (75 s); the package, isolate (3 s)";
        assert_eq!(line(&two), said);
    }

    #[test]
    fn a_run_that_ended_is_no_longer_told_of() {
        let progress = Progress::new(Talk::Quiet);
        let first = progress.begin("the notebook".to_owned());
        let second = progress.begin("the package".to_owned());
        drop(first);
        let left = |progress: &Progress| progress.running.lock().map_or(0, |all| all.len());
        assert_eq!(left(&progress), 1);
        drop(second);
        assert_eq!(left(&progress), 0);
    }
}
