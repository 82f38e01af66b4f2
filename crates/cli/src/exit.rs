//! How a command ends, and the exit code that says so.

use std::process::ExitCode;

/// A command that did what it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain of.
    Done,
    /// There are findings, or differences.
    Findings,
}

/// A command that could not do what it was asked to.
#[derive(Debug)]
pub enum Failure {
    /// The input cannot be used, and everything there is to say has been said.
    Refused,
    /// The input or the command line cannot be used, and why. The second text is a remedy.
    Unusable(String, Option<String>),
    /// A file of the package cannot be written (NB191), and why; a remedy.
    Unwritable(String, String),
    /// A bug of nbship.
    Internal(String),
    /// Whoever reads standard output has gone: nothing more to do, and nothing wrong.
    OutputClosed,
}

impl Failure {
    /// Unusable input without a remedy.
    pub fn unusable(message: impl Into<String>) -> Self {
        Self::Unusable(message.into(), None)
    }
}

pub type Result<T> = std::result::Result<T, Failure>;

/// The exit code of a bug of nbship, which a panic has too.
pub const INTERNAL: u8 = 3;

/// 0 done, 1 findings or differences, 2 unusable input or usage, 3 internal error.
pub fn code(result: &Result<Outcome>) -> ExitCode {
    ExitCode::from(match result {
        Ok(Outcome::Done) | Err(Failure::OutputClosed) => 0,
        Ok(Outcome::Findings) => 1,
        Err(Failure::Refused | Failure::Unusable(..) | Failure::Unwritable(..)) => 2,
        Err(Failure::Internal(_)) => INTERNAL,
    })
}
