use std::path::PathBuf;

use clap::Args;

use crate::commands::Format;
use crate::exit::{Outcome, Result};
use crate::phases::{Phases, analysed, report};
use crate::{input, plan_text, terminal};

/// Shows the stages with inputs, outputs and parameters, and why each cut is or is not there.
/// Writes nothing.
#[derive(Args, Debug)]
pub struct Plan {
    /// The notebook: `.ipynb`, or a script with `# %%` cells.
    notebook: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    phases: Phases,
}

/// Runs the command.
pub fn run(arguments: &Plan) -> Result<Outcome> {
    let input = input::read(&arguments.notebook);
    let analysed = analysed(&input, &arguments.phases)?;
    let Some((notebook, analysis)) = &analysed.notebook else {
        return Ok(Outcome::Done);
    };
    let plan = nbship_compiler::plan(notebook, analysis, &arguments.phases.plan());
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
