use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nbship_compiler::CompileFailure;
use nbship_diagnostics::{
    CellNumber, FileReport, Finding, Place, Severity, TerminalOptions, render_github, render_json,
    render_sarif, render_terminal,
};

use crate::commands::compile;
use crate::exit::{Failure, Outcome, Result};
use crate::input::Input;
use crate::missing::missing;
use crate::phases::{Order, Phases, compiler_input, errors_are_in_cells, read_of};
use crate::{input, plan_text, siblings, terminal};

/// Says of notebooks all that compiling them would, and writes nothing.
///
/// Exits with 1 where there are warnings, or cells that cannot be compiled.
#[derive(Args, Debug)]
pub struct Check {
    /// Notebooks: `.ipynb`, or scripts with `# %%` cells.
    #[arg(required = true)]
    notebooks: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The interpreter the notebook runs with: what it has installed is known, and needs no requirement file.
    #[arg(long, value_name = "PYTHON")]
    python: Option<PathBuf>,
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
            input.report.findings = all_findings(&input, arguments)?;
        }
        refused |= input.notebook.is_none() || !errors_are_in_cells(&input.report.findings);
        reports.push(input.report);
    }
    let said = match arguments.format {
        Format::Text => text(&reports),
        Format::Json => render_json(&reports),
        Format::Sarif => render_sarif(&reports, env!("CARGO_PKG_VERSION")),
        Format::Github => render_github(&reports),
    };
    terminal::result(&said)?;
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

/// The findings of each notebook, for a person; of several, each is named.
fn text(reports: &[FileReport]) -> String {
    let options = TerminalOptions {
        colour: terminal::stdout_colour(),
    };
    let one = |report: &FileReport| {
        let findings = render_terminal(report, options);
        let path = plan_text::one_line(&report.path);
        if reports.len() == 1 && !report.findings.is_empty() {
            return findings;
        }
        match report.gathered().len() {
            0 => format!("{path}: nothing to say\n"),
            1 => format!("{path}: 1 finding\n\n{findings}"),
            number => format!("{path}: {number} findings\n\n{findings}"),
        }
    };
    let all: Vec<String> = reports.iter().map(one).collect();
    all.join("\n")
}

/// Everything that compiling has to say. Of a notebook with a cell that cannot be compiled, what is
/// known without that cell.
fn all_findings(input: &Input, arguments: &Check) -> Result<Vec<Finding>> {
    let Some(notebook) = &input.notebook else {
        return Ok(Vec::new());
    };
    let phases = &arguments.phases;
    let beside = siblings::beside(notebook, &input.folder());
    let analysed = nbship_compiler::analyse(read_of(input), &phases.analyse(&beside.files));
    let mut findings = analysed.findings;
    findings.extend(beside.findings.iter().cloned());
    if let Some((_, analysis)) = &analysed.notebook
        && !nbship_compiler::has_errors(&findings)
    {
        phases.check_kept(analysis)?;
        let (options, _) = compile::around(input, phases, arguments.python.as_deref())?;
        findings = match nbship_compiler::compile(compiler_input(input), &options) {
            Ok(compiled) => {
                let missing = missing(&compiled.notebook, &compiled.analysis, &input.folder());
                compiled.findings.into_iter().chain(missing.notes).collect()
            }
            Err(CompileFailure::Refused(findings)) => findings,
            Err(CompileFailure::Internal(message)) => return Err(Failure::Internal(message)),
        };
        findings.extend(beside.findings);
    } else {
        let unknown = unknown_cells(input, &findings);
        let is_in_order = phases.order() == Order::Document;
        findings.retain(|finding| !may_be_bound(finding, &unknown, is_in_order));
    }
    Ok(findings)
}

/// The cells of which nothing is known, with their text.
fn unknown_cells<'a>(input: &'a Input, findings: &[Finding]) -> Vec<(CellNumber, &'a str)> {
    let is_unknown = |number: CellNumber| {
        let mut errors = findings
            .iter()
            .filter(|one| one.severity == Severity::Error);
        errors.any(|one| matches!(one.place, Place::Cell { cell, .. } if cell == number))
    };
    let cells = input.notebook.iter().flat_map(|one| one.code_cells());
    let cells = cells.map(|(cell, code)| (code.number, cell.source.as_str()));
    cells.filter(|(number, _)| is_unknown(*number)).collect()
}

/// Whether a name that is said not to be bound is in a cell before of which nothing is known: that may
/// bind it.
fn may_be_bound(finding: &Finding, unknown: &[(CellNumber, &str)], is_in_order: bool) -> bool {
    let Place::Cell { cell, .. } = finding.place else {
        return false;
    };
    let name = finding.message.split('`').nth(1).unwrap_or_default();
    let is_other = |c: char| !c.is_alphanumeric() && c != '_';
    let binds =
        |text: &str| text.contains("import *") || text.split(is_other).any(|word| word == name);
    let is_before = |number: CellNumber| !is_in_order || number < cell;
    matches!(finding.code.0, "NB201" | "NB202")
        && (unknown.iter()).any(|(number, text)| is_before(*number) && binds(text))
}
