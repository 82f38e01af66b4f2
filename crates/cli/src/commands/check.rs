use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nbship_diagnostics::{
    Finding, Severity, TerminalOptions, render_github, render_json, render_sarif, render_terminal,
};

use crate::exit::{Failure, Outcome, Result};
use crate::input::Input;
use crate::phases::{Phases, errors_are_in_cells, read_of};
use crate::{input, siblings, terminal};

/// Says what is to be said of notebooks, and writes nothing.
#[derive(Args, Debug)]
pub struct Check {
    /// Notebooks: `.ipynb`, or scripts with `# %%` cells.
    #[arg(required = true)]
    notebooks: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    phases: Phases,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub's workflows.
    Github,
}

/// Runs the command.
pub fn run(arguments: &Check) -> Result<Outcome> {
    let mut reports = Vec::new();
    let mut refused = false;
    for path in &arguments.notebooks {
        let mut input = input::read(path);
        if input.notebook.is_some() {
            input.report.findings = all_findings(&input, &arguments.phases)?;
        }
        refused |= input.notebook.is_none() || !errors_are_in_cells(&input.report.findings);
        reports.push(input.report);
    }
    let text = match arguments.format {
        Format::Text => {
            let options = TerminalOptions {
                colour: terminal::stdout_colour(),
            };
            let shown: Vec<String> = reports
                .iter()
                .map(|report| render_terminal(report, options))
                .collect();
            shown
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("\n")
        }
        Format::Json => render_json(&reports),
        Format::Sarif => render_sarif(&reports, env!("CARGO_PKG_VERSION")),
        Format::Github => render_github(&reports),
    };
    terminal::result(&text)?;
    let worst = reports
        .iter()
        .flat_map(|report| &report.findings)
        .map(|finding| finding.severity)
        .max();
    match worst {
        _ if refused => Err(Failure::Refused),
        Some(Severity::Warning | Severity::Error) => Ok(Outcome::Findings),
        _ => Ok(Outcome::Done),
    }
}

/// Everything that reading, analysis and planning have to say.
fn all_findings(input: &Input, phases: &Phases) -> Result<Vec<Finding>> {
    let Some(notebook) = &input.notebook else {
        return Ok(Vec::new());
    };
    let beside = siblings::beside(notebook, &input.folder());
    let options = phases.analyse(&beside.files);
    let analysed = nbship_compiler::analyse(read_of(input), &options);
    let mut findings = analysed.findings;
    findings.extend(beside.findings);
    if let Some((notebook, analysis)) = &analysed.notebook
        && !nbship_compiler::has_errors(&findings)
    {
        phases.check_kept(analysis)?;
        findings.extend(nbship_compiler::plan(notebook, analysis, &phases.plan()).findings);
    } else {
        // A cell of which nothing is known may bind any name.
        findings.retain(|finding| !matches!(finding.code.0, "NB201" | "NB202"));
    }
    Ok(findings)
}
