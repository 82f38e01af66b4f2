//! The options that decide how a notebook is analysed and split, the same for every command.

use clap::{Args, ValueEnum};
use nbship_diagnostics::Finding;
use nbship_notebook::Notebook;

/// How the notebook is taken apart.
#[derive(Args, Clone, Debug, Default)]
pub struct Phases {
    /// Where stages begin.
    #[arg(long, value_enum, default_value_t)]
    pub split: Split,
    /// The order in which the cells are taken to run.
    #[arg(long, value_enum, default_value_t)]
    pub order: Order,
    /// Leave out statements that only show something.
    #[arg(long)]
    pub drop_displays: bool,
    /// Compile only what this name needs. May be given several times.
    #[arg(long, value_name = "NAME")]
    pub keep: Vec<String>,
}

/// Where stages begin.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Split {
    /// At headings where they cut well, otherwise where little crosses.
    #[default]
    Auto,
    /// At every heading.
    Headings,
    /// At cells tagged as steps.
    Tags,
    /// At every cell.
    Cells,
    /// Nowhere: one stage.
    One,
}

/// The order in which the cells are taken to run.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Order {
    /// From top to bottom.
    #[default]
    Document,
    /// By the execution counts that the notebook was saved with.
    Executed,
}

/// Everything that analysis has to say.
pub fn findings(notebook: &Notebook, _phases: &Phases) -> Vec<Finding> {
    nbship_analysis::analyze(notebook, &nbship_analysis::Options::default()).findings
}
