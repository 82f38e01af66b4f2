//! One file per subcommand: its options, its help (the doc comments), its work.

pub mod check;
pub mod compile;
pub mod explain;
pub mod flow;
pub mod plan;
pub mod verify;

use clap::ValueEnum;

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs. Where the notebook cannot be compiled, `findings` say why, as those of `check` do.
    Json,
}
