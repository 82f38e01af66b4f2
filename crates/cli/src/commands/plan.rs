use std::path::PathBuf;

use clap::Args;

use crate::commands::Format;
use crate::exit::{Outcome, Result};
use crate::phases::{Phases, analysed, report};
use crate::{input, kept_names, plan_text, terminal};

const WORDS: &str = "\
Lines below a stage:
  takes, gives  values from earlier stages, values for later ones and for whoever runs the pipeline
  parameters    settings of the notebook that it uses
  together      values that may share objects: they are stored in one file
  reads         state of the process that it depends on, such as `numpy.random` or `pandas.options`
  changes       state of the process that it sets, seeds or draws from; later stages go on with it
  after         stages that it comes after though it takes no value of theirs: files, state
  as script     it runs in the notebook's namespace and is no function, with the reason";

/// Shows the stages with inputs, outputs and parameters, and why each cut is or is not there.
/// Writes nothing.
#[derive(Args, Debug)]
#[command(after_long_help = WORDS)]
pub struct Plan {
    /// The notebook: `.ipynb`, or a script with `# %%` cells.
    notebook: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    phases: Phases,
}

impl Plan {
    /// Whether the result is for programs.
    pub fn gives_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }
}

/// Runs the command.
pub fn run(arguments: &Plan) -> Result<Outcome> {
    let input = input::read(&arguments.notebook);
    let analysed = analysed(&input, &arguments.phases)?;
    let Some((notebook, analysis)) = &analysed.notebook else {
        return Ok(Outcome::Done);
    };
    let plan = nbship_compiler::plan(
        notebook,
        analysis,
        &kept_names::plan_options(&input, &arguments.phases),
    );
    match arguments.format {
        Format::Text => {
            let stages = plan_text::stages_text(&plan, analysis, notebook);
            let cuts = plan_text::cuts_text(&plan);
            let gap = if cuts.is_empty() { "" } else { "\n" };
            terminal::result(&format!("{stages}{gap}{cuts}"))?;
        }
        Format::Json => {
            terminal::result(&format!("{:#}\n", plan_text::plan_json(&plan, analysis)))?
        }
    }
    arguments.phases.say_without_tags(&plan);
    arguments.phases.say_of_cells(notebook);
    let findings = analysed.findings.into_iter().chain(plan.findings).collect();
    terminal::say_findings(&report(&input, findings));
    Ok(Outcome::Done)
}
