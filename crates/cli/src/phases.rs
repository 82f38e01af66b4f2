//! The options that decide how a notebook is analysed and split, the same for every command.

use std::collections::BTreeSet;
use std::path::Path;

use clap::{Args, ValueEnum};
use nbship_analysis::facts::Analysis;
use nbship_compiler::{AnalyseOptions, Analysed, NotebookInput};
use nbship_diagnostics::{FileReport, Finding, Place, Severity};
use nbship_notebook::{Notebook, Read};
use nbship_packaging::model::SiblingFile;
use nbship_stage_plan::plan::{self, PlanOptions, StagePlan};

use crate::exit::{Failure, Result};
use crate::input::Input;
use crate::{near, plan_text, siblings, terminal};

/// How the notebook is taken apart.
#[derive(Args, Clone, Debug, Default)]
pub struct Phases {
    /// Where stages begin; `auto` where nothing is said.
    #[arg(long, value_enum)]
    pub split: Option<Split>,
    /// The order in which the cells are taken to run; `document` where nothing is said.
    #[arg(long, value_enum)]
    pub order: Option<Order>,
    /// Leave out statements that only show a value: what a cell ends with, `df.head()`, `display(…)`.
    /// What is printed and drawn stays.
    #[arg(long)]
    pub drop_displays: bool,
    /// Compile only what this name needs. May be given several times.
    #[arg(long, value_name = "NAME")]
    pub keep: Vec<String>,
}

/// Where stages begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Split {
    /// At headings where they cut well, otherwise where little crosses.
    #[default]
    Auto,
    /// At every heading.
    Headings,
    /// At cells tagged `block:NAME` or `step:NAME`.
    Tags,
    /// At every cell.
    Cells,
    /// Nowhere: one stage.
    One,
}

/// The order in which the cells are taken to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// From top to bottom.
    #[default]
    Document,
    /// By the execution counts that the notebook was saved with.
    Executed,
}

impl Phases {
    /// For the analysis: the order, and the modules beside the notebook.
    pub fn analyse(&self, siblings: &[SiblingFile]) -> AnalyseOptions {
        let order = match self.order() {
            Order::Document => nbship_analysis::Order::Document,
            Order::Executed => nbship_analysis::Order::Executed,
        };
        let modules = siblings.iter().map(|file| {
            let path = file.path.as_str();
            let is_python = path.ends_with(".py");
            let source = is_python.then(|| String::from_utf8_lossy(&file.bytes).into_owned());
            (path.to_owned(), source)
        });
        let analysis = nbship_analysis::Options {
            order,
            local_modules: modules.collect(),
        };
        AnalyseOptions { analysis }
    }

    pub fn order(&self) -> Order {
        self.order.unwrap_or_default()
    }

    /// The names to keep, each once.
    fn kept(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in &self.keep {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    }

    /// Whether the notebook binds every name that is to be kept.
    pub fn check_kept(&self, analysis: &Analysis) -> Result<()> {
        let bound: BTreeSet<&str> = analysis
            .statements
            .iter()
            .flat_map(|statement| &statement.binds)
            .map(|bind| analysis.name(bind.name))
            .collect();
        for name in self.kept() {
            if !bound.contains(name.as_str()) {
                let near = near::near(&name, bound.iter().copied());
                return Err(Failure::Unusable(
                    format!("--keep {name:?}: the notebook binds no such name"),
                    near::remedy(&near),
                ));
            }
        }
        Ok(())
    }

    /// Says what was asked for and the notebook does not have: counts, one block for each cell.
    pub fn say_of_cells(&self, notebook: &Notebook) {
        let mut cells = notebook.code_cells().map(|(_, code)| code);
        if self.order() == Order::Executed && cells.all(|code| code.execution_count.is_none()) {
            terminal::say(
                "note: no cell has an execution count, so the order is that of the document\n  \
                 remedy: run the notebook and save it, or leave out `--order executed`",
            );
        }
        let left = match self.order() {
            Order::Executed => nbship_analysis::never_run(notebook),
            Order::Document => Vec::new(),
        };
        if !left.is_empty() {
            let numbers: Vec<String> = left.iter().map(ToString::to_string).collect();
            terminal::say(&format!(
                "note: left out by `--order executed`, as they have no execution count and were not run: {} {}\n  \
                 remedy: run them and save the notebook, or leave out `--order executed`",
                if left.len() == 1 { "cell" } else { "cells" },
                numbers.join(", ")
            ));
        }
        for (cell, code) in notebook.code_cells() {
            let tags = cell
                .tags
                .iter()
                .filter(|tag| plan::block_name(tag).is_some());
            let tags: Vec<&str> = tags.map(String::as_str).collect();
            if let [first, _, ..] = tags.as_slice() {
                terminal::say(&format!(
                    "note: cell {} has {} tags that name a stage, of which `{}` counts\n  remedy: leave one",
                    code.number,
                    tags.len(),
                    plan_text::one_line(first)
                ));
            }
        }
    }

    /// Says that there was no tag to begin a stage at, where tags were asked for.
    pub fn say_without_tags(&self, plan: &StagePlan) {
        if self.split == Some(Split::Tags) && plan.cuts.iter().all(|cut| !cut.made) {
            terminal::say(
                "note: no tag begins a stage\n  remedy: tag the first cell of each with `block:NAME`; \
                 in a script, `# %% tags=[\"block:NAME\"]`",
            );
        }
    }

    /// For the planner.
    pub fn plan(&self) -> PlanOptions {
        let split = match self.split.unwrap_or_default() {
            Split::Auto => plan::Split::Auto,
            Split::Headings => plan::Split::Headings,
            Split::Tags => plan::Split::Tags,
            Split::Cells => plan::Split::Cells,
            Split::One => plan::Split::One,
        };
        PlanOptions {
            names: std::collections::BTreeMap::new(),
            split,
            keep: self.kept(),
            drop_displays: self.drop_displays,
        }
    }
}

/// What the compiler takes: what was read.
pub fn read_of(input: &Input) -> Read {
    Read {
        notebook: input.notebook.clone(),
        findings: input.report.findings.clone(),
    }
}

/// The same with the file's own name.
pub fn compiler_input(input: &Input) -> NotebookInput {
    let name = input.path.file_name();
    let name = name.unwrap_or_else(|| Path::new("notebook").as_os_str());
    NotebookInput {
        name: name.to_string_lossy().into_owned(),
        read: read_of(input),
    }
}

/// The report of a notebook with other findings than those of reading it.
pub fn report(input: &Input, findings: Vec<Finding>) -> FileReport {
    FileReport {
        path: input.report.path.clone(),
        cells: input.report.cells.clone(),
        findings,
    }
}

/// Reads and analyses a notebook that is to be used; what there is to say of it is said.
pub fn analysed(input: &Input, phases: &Phases) -> Result<Analysed> {
    let analysed = analysed_in_part(input, phases)?;
    if nbship_compiler::has_errors(&analysed.findings) {
        terminal::say_findings(&report(input, analysed.findings));
        return Err(Failure::Refused);
    }
    Ok(analysed)
}

/// Reads and analyses a notebook as far as it can be: an error in a cell leaves the others. Only a
/// file that is no notebook at all, or has no code, is refused.
pub fn analysed_in_part(input: &Input, phases: &Phases) -> Result<Analysed> {
    let Some(notebook) = &input.notebook else {
        terminal::say_findings(&input.report);
        return Err(Failure::Refused);
    };
    let beside = siblings::beside(notebook, &input.folder());
    let options = phases.analyse(&beside.files);
    let mut analysed = nbship_compiler::analyse(read_of(input), &options);
    analysed.findings.extend(beside.findings);
    if analysed.notebook.is_none() || !errors_are_in_cells(&analysed.findings) {
        terminal::say_findings(&report(input, analysed.findings));
        return Err(Failure::Refused);
    }
    if let Some((_, analysis)) = &analysed.notebook {
        phases.check_kept(analysis)?;
    }
    Ok(analysed)
}

/// Whether every error is about a cell, not about the file.
pub fn errors_are_in_cells(findings: &[Finding]) -> bool {
    findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .all(|finding| matches!(finding.place, Place::Cell { .. }))
}
