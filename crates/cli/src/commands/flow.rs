use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nbship_analysis::report as flows;
use nbship_diagnostics::{Finding, Severity};

use crate::exit::{Outcome, Result};
use crate::phases::{Order, Phases, analysed_in_part, report};
use crate::{input, svg, terminal};

/// Shows what each cell reads and writes, and the flows between cells.
///
/// A cell that cannot be compiled is no obstacle: its errors are said, what is known of it is shown,
/// and the exit code is 1.
#[derive(Args, Debug)]
pub struct Flow {
    /// The notebook: `.ipynb`, or a script with `# %%` cells.
    notebook: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The order in which the cells are taken to run.
    #[arg(long, value_enum, default_value_t)]
    order: Order,
}

/// How flows are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs; stable.
    Json,
    /// For Graphviz.
    Dot,
    /// For Markdown pages.
    Mermaid,
    /// A picture.
    Svg,
}

impl Flow {
    /// Whether the result is for programs.
    pub fn gives_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }
}

/// Runs the command.
pub fn run(arguments: &Flow) -> Result<Outcome> {
    let input = input::read(&arguments.notebook);
    let phases = Phases {
        order: Some(arguments.order),
        ..Phases::default()
    };
    let analysed = analysed_in_part(&input, &phases)?;
    let Some((_, analysis)) = &analysed.notebook else {
        return Ok(Outcome::Done);
    };
    let text = match arguments.format {
        Format::Text => flows::flow_text(analysis),
        Format::Json => flows::flow_json(analysis),
        Format::Dot => flows::dot(analysis),
        Format::Mermaid => flows::mermaid(analysis),
        Format::Svg => svg::flow_svg(analysis),
    };
    let end = if text.ends_with('\n') { "" } else { "\n" };
    terminal::result(&format!("{text}{end}"))?;
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    let errors: Vec<Finding> = analysed.findings.into_iter().filter(is_error).collect();
    if errors.is_empty() {
        return Ok(Outcome::Done);
    }
    terminal::say_findings(&report(&input, errors));
    Ok(Outcome::Findings)
}
