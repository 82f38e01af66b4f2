//! Runs the phases in order, checks what they emit, and decides what to write.
//!
//! [`analyse`] reads and analyses; [`plan`] splits; [`compile`] goes the whole road to the files of
//! a package in memory, each generated Python, TOML and YAML file checked again. [`write_plan`]
//! compares them with what lies on disk, so that what a person edited is never overwritten.
//! Nothing here touches a disk.

mod again;
mod banners;
mod checks;
mod fitting;
mod headings;
mod levels;
mod merge;
mod naming;
mod outline;
mod practice;
mod python;
mod record;
mod signatures;
mod write_plan;
mod written_modules;

use nbship_analysis::Order;
use nbship_analysis::facts::Analysis;
use nbship_diagnostics::{Code, Finding, Place as FindingPlace, Severity};
use nbship_notebook::{Notebook, Read, RunFiles};
use nbship_packaging::emit::{ModelOptions, package_model};
use nbship_packaging::model::SiblingFile;
use nbship_packaging::{Evidence, PackageName, RenderOptions, RenderedPackage};
use nbship_stage_plan::plan::{PlanOptions, StagePlan};

pub use again::Before;
pub use fitting::is_fitted;
pub use merge::MERGED_FILES;
pub use record::{LOCK_FILE, Record, sha256};
pub use write_plan::{OnDisk, WritePlan, write_plan};

/// A notebook file that was read, with the files that its `%run` lines name.
#[derive(Clone, Debug)]
pub struct NotebookInput {
    /// The file's name, without folders.
    pub name: String,
    pub read: Read,
}

impl NotebookInput {
    /// Reads a notebook that runs no other files.
    #[must_use]
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            read: nbship_notebook::read_with_runs(name, bytes, &RunFiles::new()),
        }
    }
}

/// What the phases up to the plan are told.
#[derive(Clone, Debug, Default)]
pub struct AnalyseOptions {
    pub analysis: nbship_analysis::Options,
}

/// What compiling is told besides the notebook.
#[derive(Clone, Debug, Default)]
pub struct CompileOptions {
    pub analyse: AnalyseOptions,
    pub plan: PlanOptions,
    /// The package's name, where the user gave one.
    pub name: Option<String>,
    pub evidence: Evidence,
    /// Modules from beside the notebook that it imports.
    pub siblings: Vec<SiblingFile>,
    /// What the notebook's folder is called: names a package whose notebook has no name of its own.
    pub folder_name: Option<String>,
    /// The notebook's folder as seen from the package, such as `..`.
    pub notebook_folder: Option<String>,
    /// What the package's README says of files that are not there.
    pub missing: Vec<Finding>,
    /// What to go on with of the package that is there: see [`CompileOptions::go_on`].
    pub before: Before,
    pub locked: bool,
    pub exclude_newer: Option<String>,
}

/// A notebook that was read and analysed. `notebook` is None where it cannot be read; with an
/// error among the findings it must not be compiled.
#[derive(Debug, Default)]
pub struct Analysed {
    pub notebook: Option<(Notebook, Analysis)>,
    pub findings: Vec<Finding>,
}

/// A compiled notebook.
#[derive(Debug)]
pub struct Compiled {
    pub name: PackageName,
    pub notebook: Notebook,
    pub analysis: Analysis,
    pub plan: StagePlan,
    pub package: RenderedPackage,
    pub findings: Vec<Finding>,
}

/// Why there is no package.
#[derive(Debug)]
pub enum CompileFailure {
    /// The input cannot be used: see the findings.
    Refused(Vec<Finding>),
    /// A mistake of ours, in words.
    Internal(String),
}

/// Whether a finding forbids compiling.
#[must_use]
pub fn has_errors(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
}

/// Analyses what was read.
#[must_use]
pub fn analyse(read: Read, options: &AnalyseOptions) -> Analysed {
    let mut findings = read.findings;
    let Some(notebook) = read.notebook else {
        return Analysed {
            notebook: None,
            findings,
        };
    };
    let mut analysis = nbship_analysis::analyze(&notebook, &options.analysis);
    written_modules::settle(&mut analysis);
    findings.extend(analysis.findings.iter().cloned());
    let order = options.analysis.order;
    findings.extend(practice::findings(&notebook, &analysis, order));
    if analysis.statements.is_empty() && !has_errors(&findings) {
        findings.push(no_code());
    }
    Analysed {
        notebook: Some((notebook, analysis)),
        findings,
    }
}

/// Splits an analysed notebook into stages.
#[must_use]
pub fn plan(notebook: &Notebook, analysis: &Analysis, options: &PlanOptions) -> StagePlan {
    nbship_stage_plan::plan(analysis, &outline::outline(notebook, analysis), options)
}

/// Compiles a notebook to the files of a package.
///
/// # Errors
/// [`CompileFailure::Refused`] where the notebook cannot be compiled, with the findings that say
/// why; [`CompileFailure::Internal`] where what was made does not parse.
pub fn compile(input: NotebookInput, options: &CompileOptions) -> Result<Compiled, CompileFailure> {
    let NotebookInput { name: file, read } = input;
    let Analysed {
        notebook,
        mut findings,
    } = analyse(read, &options.analyse);
    let Some((notebook, analysis)) = notebook.filter(|_| !has_errors(&findings)) else {
        return Err(CompileFailure::Refused(findings));
    };
    let plan = plan(&notebook, &analysis, &options.plan);
    findings.extend(plan.findings.iter().cloned());
    let name = match naming::package_name(&file, &notebook, &analysis, options) {
        Ok(name) => name,
        Err(finding) => {
            findings.push(finding);
            return Err(CompileFailure::Refused(findings));
        }
    };
    let model = package_model(
        &notebook,
        &analysis,
        &plan,
        ModelOptions {
            name: name.clone(),
            data_levels_up: levels::levels_up(&notebook, &analysis),
            siblings: options.siblings.clone(),
            title: outline::title(&notebook),
            named: naming::words(naming::own_name(&file, options)),
            notebook_file: file,
            counted: options.analyse.analysis.order == Order::Executed,
        },
    );
    let render = RenderOptions {
        evidence: options.evidence.clone(),
        notebook_folder: options.notebook_folder.clone(),
        locked: options.locked,
        exclude_newer: options.exclude_newer.clone(),
        keep: options.plan.keep.clone(),
        drop_displays: options.plan.drop_displays,
        findings: findings.iter().chain(&options.missing).cloned().collect(),
    };
    let mut package = nbship_packaging::render(&model, &render)
        .map_err(|error| CompileFailure::Internal(error.to_string()))?;
    checks::check(&package, nbship_notebook::oldest_python(&notebook))
        .map_err(CompileFailure::Internal)?;
    let stages = record::stage_records(&notebook, &analysis, &plan);
    record::add(&mut package, &notebook, stages, options).map_err(CompileFailure::Internal)?;
    if package.is_before_pandas_3 {
        findings.iter_mut().for_each(soften_chained);
    }
    findings.append(&mut package.findings);
    Ok(Compiled {
        name,
        notebook,
        analysis,
        plan,
        package,
        findings,
    })
}

/// What pandas 3 would do differently is no fault of a package for an older one.
fn soften_chained(finding: &mut Finding) {
    if finding.code.0 == "NB205" {
        finding.severity = Severity::Note;
        finding.message = "a column that was taken out of the table changes: pandas 3 would leave the table as it is, \
                           and the package is for versions before it"
            .to_owned();
    }
}

fn no_code() -> Finding {
    Finding {
        code: Code("NB107"),
        severity: Severity::Error,
        message: "the notebook has no code".to_owned(),
        place: FindingPlace::Nowhere {
            why: "there is no code cell with a statement",
        },
        remedy: Some("Add a code cell, or give another notebook.".to_owned()),
    }
}
