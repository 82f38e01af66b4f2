//! Runs the phases in order, checks what they emit, and decides what to write.
//!
//! [`analyse`] reads and analyses; [`plan`] splits; [`compile`] goes the whole road to the files of
//! a package in memory, each generated Python, TOML and YAML file checked again. [`write_plan`]
//! compares them with what lies on disk, so that what a person edited is never overwritten.
//! Nothing here touches a disk.

mod checks;
mod levels;
mod outline;
mod record;
mod write_plan;

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, BindKind};
use nbship_diagnostics::{Code, Finding, Place as FindingPlace, Severity};
use nbship_notebook::ast::StmtKind;
use nbship_notebook::magic::MagicMeaning;
use nbship_notebook::{Notebook, Read, RunFiles};
use nbship_packaging::emit::{ModelOptions, package_model};
use nbship_packaging::model::SiblingFile;
use nbship_packaging::{
    Distribution, Evidence, PackageName, RenderOptions, RenderedPackage, Requirement,
};
use nbship_stage_plan::plan::{PlanOptions, StagePlan};

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
    /// The notebook's folder as seen from the package, such as `..`.
    pub notebook_folder: Option<String>,
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
    let analysis = nbship_analysis::analyze(&notebook, &options.analysis);
    findings.extend(analysis.findings.iter().cloned());
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
    let name = match package_name(&file, &notebook, &analysis, options) {
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
            notebook_file: file,
            data_levels_up: levels::levels_up(&notebook, &analysis),
            siblings: options.siblings.clone(),
            title: outline::title(&notebook),
        },
    );
    let render = RenderOptions {
        evidence: options.evidence.clone(),
        notebook_folder: options.notebook_folder.clone(),
        locked: options.locked,
        exclude_newer: options.exclude_newer.clone(),
    };
    let mut package = nbship_packaging::render(&model, &render)
        .map_err(|error| CompileFailure::Internal(error.to_string()))?;
    checks::check(&package).map_err(CompileFailure::Internal)?;
    record::add(&mut package, &notebook, options).map_err(CompileFailure::Internal)?;
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

fn package_name(
    file: &str,
    notebook: &Notebook,
    analysis: &Analysis,
    options: &CompileOptions,
) -> Result<PackageName, Finding> {
    let mut taken = modules_imported(analysis, options);
    let distributions = distributions(notebook, &taken, options);
    taken.extend(distributions);
    if let Some(name) = &options.name {
        let free = PackageName::given(name).and_then(|given| match taken.contains(name) {
            true => Err(format!("{name:?} is what the notebook imports or installs")),
            false => Ok(given),
        });
        return free.map_err(|why| Finding {
            code: Code("NB405"),
            severity: Severity::Error,
            message: why,
            place: FindingPlace::Nowhere {
                why: "it is an option, not a place in the notebook",
            },
            remedy: Some(format!(
                "choose another --name, such as {}",
                PackageName::derived(name, &taken)
            )),
        });
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = is_generic(stem).then(|| outline::title(notebook)).flatten();
    let begins = title.map(|title| {
        let words: Vec<&str> = title.split_whitespace().take(TITLE_WORDS).collect();
        words.join(" ")
    });
    Ok(PackageName::derived(
        begins.as_deref().unwrap_or(stem),
        &taken,
    ))
}

/// How many words of a title name the package: some titles are whole sentences.
const TITLE_WORDS: usize = 5;

/// The top names of the modules that the package must not shadow.
fn modules_imported(analysis: &Analysis, options: &CompileOptions) -> BTreeSet<String> {
    let siblings = options
        .siblings
        .iter()
        .map(|sibling| top(sibling.path.as_str()));
    let imports = analysis
        .statements
        .iter()
        .flat_map(|statement| &statement.binds)
        .filter_map(|bind| match &bind.kind {
            BindKind::Import { module, .. } => Some(top(module)),
            _ => None,
        });
    siblings.chain(imports).collect()
}

/// The distributions that the notebook installs, and those that give the modules it imports, in
/// the spelling of a package.
fn distributions(
    notebook: &Notebook,
    modules: &BTreeSet<String>,
    options: &CompileOptions,
) -> BTreeSet<String> {
    let magics = notebook
        .code_cells()
        .flat_map(|(_, code)| &code.syntax.body);
    let lines = magics.filter_map(|statement| match &statement.kind {
        StmtKind::Magic(magic) => match &magic.meaning {
            MagicMeaning::Install(words) => Some(words),
            _ => None,
        },
        _ => None,
    });
    let installed = lines
        .flatten()
        .filter_map(|word| Requirement::parse(word))
        .map(|requirement| requirement.name);
    let environment = &options.evidence.environment;
    let given = modules
        .iter()
        .filter_map(|module| environment.get(module))
        .filter_map(|installed| Distribution::new(&installed.distribution));
    installed
        .chain(given)
        .map(|name| name.as_str().replace('-', "_"))
        .collect()
}

/// Whether a file's name says nothing of what is in it: then the title names the package.
fn is_generic(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    ["notebook", "untitled", "index", "main"]
        .iter()
        .any(|word| {
            stem.strip_prefix(word)
                .is_some_and(|rest| rest.chars().all(|c| !c.is_alphabetic()))
        })
}

fn top(dotted: &str) -> String {
    dotted
        .split(['.', '/'])
        .next()
        .unwrap_or_default()
        .to_owned()
}
