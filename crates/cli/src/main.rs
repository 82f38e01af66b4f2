//! The `nbship` command. Thin: it reads and writes files, runs processes, and draws; everything else
//! is the other crates' work on plain values.

mod commands;
mod exit;
mod files;
mod input;
mod interrupt;
mod kept_names;
mod left_out;
mod lock;
mod missing;
mod near;
mod neighbours;
mod next;
mod phases;
mod plan_text;
mod provenance;
mod python;
mod remembered;
mod siblings;
mod story;
mod surroundings;
mod svg;
mod temporary;
mod terminal;
mod verify;
mod write;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use exit::{Failure, INTERNAL, Outcome};

/// Analysis makes many small things and drops them: see `docs/performance.md`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Compiles a Jupyter notebook into a Python package that gives what the notebook gave.
///
/// Results go to standard output, talk to standard error. Exit codes: 0 done; 1 findings of
/// `check`, differences of `verify`, or something to write for `compile --check`; 2 unusable input or usage; 3 a bug of nbship.
#[derive(Parser, Debug)]
#[command(name = "nbship", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Compile(commands::compile::Compile),
    Plan(commands::plan::Plan),
    Check(commands::check::Check),
    Flow(commands::flow::Flow),
    Explain(commands::explain::Explain),
    Verify(commands::verify::Verify),
}

impl Command {
    fn run(&self) -> exit::Result<Outcome> {
        match self {
            Self::Compile(arguments) => commands::compile::run(arguments),
            Self::Plan(arguments) => commands::plan::run(arguments),
            Self::Check(arguments) => commands::check::run(arguments),
            Self::Verify(arguments) => commands::verify::run(arguments),
            Self::Flow(arguments) => commands::flow::run(arguments),
            Self::Explain(arguments) => commands::explain::run(arguments),
        }
    }
}

impl Command {
    /// Whether programs read the result: then errors are given to them, too.
    fn gives_json(&self) -> bool {
        match self {
            Self::Compile(arguments) => arguments.gives_json(),
            Self::Plan(arguments) => arguments.gives_json(),
            Self::Flow(arguments) => arguments.gives_json(),
            Self::Explain(arguments) => arguments.gives_json(),
            Self::Check(_) | Self::Verify(_) => false,
        }
    }
}

/// Room for deeply nested notebooks; memory that is not used is not taken.
const STACK: usize = 512 << 20;

fn main() -> ExitCode {
    let cli = Cli::parse();
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        let message = info.payload_as_str().unwrap_or("a panic");
        terminal::say_failure(&Failure::Internal(format!("{message}{place}")));
    }));
    interrupt::watch();
    let worker = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let result = cli.command.run();
            if let Err(failure) = &result {
                terminal::say_failure(failure);
                if cli.command.gives_json() && !matches!(failure, Failure::OutputClosed) {
                    let _ = terminal::errors_as_result();
                }
            }
            exit::code(&result)
        });
    match worker {
        Ok(thread) => thread.join().unwrap_or(ExitCode::from(INTERNAL)),
        Err(error) => {
            terminal::say_failure(&Failure::unusable(format!("no memory to start: {error}")));
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn options_fit_together() {
        super::Cli::command().debug_assert();
    }
}
