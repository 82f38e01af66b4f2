//! Runs one step in the user's interpreter, for no longer than allowed.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::copy::cannot_write;
use super::progress::Progress;
use super::tool::Workshop;
use crate::exit::{Failure, Result};
use crate::input::reason;
use crate::interrupt;

/// Whether random numbers start at the same place in every process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seed {
    None,
    Fixed(u32),
}

impl Seed {
    /// For the name of a folder.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "plain",
            Self::Fixed(_) => "seeded",
        }
    }

    /// For a sentence about a run.
    pub fn note(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Fixed(_) => ", seeded",
        }
    }
}

/// The threads of numeric libraries add up numbers in an order of their own; one thread repeats.
const THREADS: [&str; 5] = [
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
];

/// Set for no run: they would make the notebook's words differ from the package's.
const UNSET: [&str; 6] = [
    "MPLBACKEND",
    "COLUMNS",
    "LINES",
    "PYTHONHASHSEED",
    "PYTHONSTARTUP",
    "PYTHONWARNINGS",
];

/// How steps are run.
pub struct Run<'a> {
    pub python: &'a Path,
    pub workshop: &'a Workshop,
    pub place: &'a Path,
    pub timeout: Duration,
    pub progress: &'a Progress,
}

impl Run<'_> {
    /// Runs a step; it must leave `record`.
    pub fn step(&self, step: &str, seed: Seed, job: &Path, record: &Path) -> Result<()> {
        let log = self.place.join(format!("{step}.log"));
        let mut child = self.start(step, seed, job, &log)?;
        let Some(status) = self.wait(&mut child) else {
            stop(&mut child);
            let message = format!("the {step} took more than {} s", self.timeout.as_secs());
            return Err(Failure::Unusable(
                message,
                Some("allow more by --timeout SECONDS".to_owned()),
            ));
        };
        if status.success() && record.is_file() {
            return Ok(());
        }
        let said = std::fs::read(&log).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let tail: Vec<&str> = said.lines().rev().take(12).collect();
        let tail = tail.into_iter().rev().collect::<Vec<_>>().join("\n    ");
        Err(Failure::unusable(format!(
            "the {step} ended early ({status}):\n    {tail}"
        )))
    }

    fn start(&self, step: &str, seed: Seed, job: &Path, log: &Path) -> Result<Child> {
        let file = File::create(log).map_err(|error| cannot_write(log, &error))?;
        let again = file
            .try_clone()
            .map_err(|error| cannot_write(log, &error))?;
        let mut command = Command::new(self.python);
        command
            .arg(self.workshop.run())
            .arg(step)
            .arg(job)
            .current_dir(self.place);
        command.stdin(Stdio::null()).stdout(file).stderr(again);
        for name in UNSET {
            command.env_remove(name);
        }
        for name in THREADS {
            command.env(name, "1");
        }
        command
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("PYTHONUTF8", "1");
        command.env("IPYTHONDIR", self.workshop.ipython());
        if let Seed::Fixed(seed) = seed {
            let path = std::env::var_os("PYTHONPATH").unwrap_or_default();
            let others = std::env::split_paths(&path).filter(|path| !path.as_os_str().is_empty());
            let paths = std::iter::once(self.workshop.seed()).chain(others);
            let joined = std::env::join_paths(paths)
                .map_err(|error| Failure::unusable(error.to_string()))?;
            command.env("PYTHONPATH", joined);
            command
                .env("PYTHONHASHSEED", "0")
                .env("NBSHIP_VERIFY_SEED", seed.to_string());
        }
        interrupt::start(&mut command).map_err(|error| {
            let message = format!(
                "{} cannot be run: {}",
                self.python.display(),
                reason(&error)
            );
            Failure::Unusable(
                message,
                Some("name a Python interpreter by --python".to_owned()),
            )
        })
    }

    /// Waits; None where the time is up.
    fn wait(&self, child: &mut Child) -> Option<ExitStatus> {
        let end = Instant::now() + self.timeout;
        let mut pause = Duration::from_millis(5);
        loop {
            match child.try_wait() {
                Ok(Some(status)) => {
                    interrupt::forget_process(child);
                    return Some(status);
                }
                Ok(None) if Instant::now() < end => std::thread::sleep(pause),
                _ => return None,
            }
            self.progress.tick();
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }
}

/// Ends the process and those it started: it leads a group of its own.
fn stop(child: &mut Child) {
    interrupt::end_group(child.id());
    let _ = child.kill();
    let _ = child.wait();
    interrupt::forget_process(child);
}
