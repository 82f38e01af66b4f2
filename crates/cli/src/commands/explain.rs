use clap::Args;
use nbship_diagnostics::codes::{page, pages};

use crate::exit::{Failure, Outcome, Result};
use crate::terminal;

/// Says what a rule means, why a cell is in its stage, or where a name comes from and goes.
#[derive(Args, Debug)]
pub struct Explain {
    /// A code such as NB110.
    #[arg(value_name = "CODE")]
    what: String,
}

/// Runs the command.
pub fn run(arguments: &Explain) -> Result<Outcome> {
    match page(&arguments.what) {
        Some((_, page)) => terminal::result(page.text)?,
        None => return Err(unknown_code(&arguments.what)),
    }
    Ok(Outcome::Done)
}

fn unknown_code(code: &str) -> Failure {
    let known: Vec<&str> = pages().map(|page| page.code).collect();
    Failure::Unusable(
        format!("there is no code {code:?}"),
        Some(format!("the codes are {}", known.join(", "))),
    )
}
