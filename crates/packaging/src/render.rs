//! From a model to every file of the tree.

use std::borrow::Cow;
use std::sync::OnceLock;

use nbship_diagnostics::Finding;
use serde::Serialize;

use crate::dependencies::{self, Evidence, Resolved};
use crate::model::PackageModel;
use crate::params::ParamsView;
use crate::path::{FileContent, Origin, PackagePath, PathError, RenderedPackage};
use crate::python::is_identifier;
use crate::pythons::Pythons;
use crate::quote;
use crate::runtime_files::RUNTIME;
use crate::template::{TemplateError, Templates};
use crate::views::{Actions, CatalogView, Common, GithubView, PyprojectView, ReadmeView};

/// What the caller decides or knows, beyond the notebook.
#[derive(Clone, Debug, Default)]
pub struct RenderOptions {
    pub evidence: Evidence,
    /// The notebook's folder as seen from the package, such as `..`; unknown: `None`.
    pub notebook_folder: Option<String>,
    /// A lock file will lie beside `pyproject.toml`.
    pub locked: bool,
    /// As of when versions are resolved, such as `2026-11-23T00:00:00Z`.
    pub exclude_newer: Option<String>,
    /// Only what these names need was compiled, if there are any.
    pub keep: Vec<String>,
    /// Statements that only show something were left out.
    pub drop_displays: bool,
    /// What was said of the notebook so far: the README names what the first run will fail at.
    pub findings: Vec<Finding>,
}

/// A package could not be rendered. With a model from `emit` this is a mistake of ours.
#[derive(Debug)]
pub enum RenderError {
    Template(TemplateError),
    Path(PathError),
    /// A stage whose name is no identifier.
    StageName(String),
}

impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Template(error) => error.fmt(f),
            Self::Path(error) => error.fmt(f),
            Self::StageName(name) => write!(f, "{name:?} cannot name a stage"),
        }
    }
}

impl std::error::Error for RenderError {}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        Self::Template(error)
    }
}

impl From<PathError> for RenderError {
    fn from(error: PathError) -> Self {
        Self::Path(error)
    }
}

macro_rules! templates {
    ($($constant:ident = $file:literal;)*) => {
        $(const $constant: &str = $file;)*
        /// The templates' names and texts.
        const TEMPLATES: &[(&str, &str)] = &[
            $(($file, include_str!(concat!("../../../templates/package/", $file))),)*
        ];
    };
}
templates! {
    README = "README.md";
    PYPROJECT = "pyproject.toml";
    PARAMS = "params.toml";
    CATALOG = "catalog.toml";
    DOCKERFILE = "Dockerfile";
    DOCKERIGNORE = "dockerignore";
    MAKEFILE = "Makefile";
    GITHUB = "ci.yml";
    GITLAB = "gitlab-ci.yml";
    GITIGNORE = "gitignore";
    INIT = "init.py";
    MAIN = "main.py";
    TESTS = "test_pipeline.py";
}

/// Renders the whole package.
///
/// # Errors
/// A template or a name that does not fit: nothing is returned then.
pub fn render(
    model: &PackageModel,
    options: &RenderOptions,
) -> Result<RenderedPackage, RenderError> {
    let resolved = dependencies::resolve(model, &options.evidence);
    let mut package = RenderedPackage::default();
    code(&mut package, model)?;
    let pythons = Pythons::new(model, &resolved);
    package.is_before_pandas_3 = resolved.is_before("pandas", "3");
    package.findings.clone_from(&resolved.findings);
    package.findings.extend(pythons.findings.iter().cloned());
    package.findings.extend(model.findings.iter().cloned());
    around(&mut package, model, &resolved, &pythons, options)?;
    Ok(package)
}

/// What lies under `src/`.
fn code(package: &mut RenderedPackage, model: &PackageModel) -> Result<(), RenderError> {
    let base = format!("src/{}", model.name);
    for stage in &model.stages {
        if !is_identifier(&stage.name) {
            return Err(RenderError::StageName(stage.name.clone()));
        }
        package.add(
            &format!("{base}/stages/{}.py", stage.name),
            FileContent::text(&*stage.source),
        )?;
    }
    let docstring = format!(
        "\"\"\"The stages of {}, one module each.\"\"\"\n",
        model.name
    );
    package.add(
        &format!("{base}/stages/__init__.py"),
        FileContent::text(docstring),
    )?;
    if let Some(functions) = &model.functions {
        package.add(
            &format!("{base}/functions.py"),
            FileContent::text(&**functions),
        )?;
    }
    package.add(
        &format!("{base}/pipeline.py"),
        FileContent::text(&*model.pipeline),
    )?;
    package.add(
        &format!("{base}/notebook.json"),
        FileContent::text(report(model)),
    )?;
    for &(path, bytes, sha256) in RUNTIME {
        let content = FileContent {
            bytes: Cow::Borrowed(bytes),
            executable: false,
            origin: Origin::Runtime { sha256 },
        };
        package.add(&format!("{base}/runtime/{path}"), content)?;
    }
    for sibling in &model.siblings {
        let path = PackagePath::new(format!("src/{}", sibling.path))?;
        package.add_at(
            path,
            FileContent {
                bytes: Cow::Owned(sibling.bytes.clone()),
                executable: false,
                origin: Origin::Given,
            },
        )?;
    }
    Ok(())
}

/// `notebook.json`, one cell a line.
fn report(model: &PackageModel) -> String {
    let cells: Vec<String> = model
        .report
        .iter()
        .filter_map(|cell| serde_json::to_string(cell).ok())
        .map(|json| quote::visible_json(&json))
        .collect();
    if cells.is_empty() {
        "[]\n".to_owned()
    } else {
        format!("[\n{}\n]\n", cells.join(",\n"))
    }
}

/// What lies around the code.
fn around(
    package: &mut RenderedPackage,
    model: &PackageModel,
    resolved: &Resolved,
    pythons: &Pythons,
    options: &RenderOptions,
) -> Result<(), RenderError> {
    let base = format!("src/{}", model.name);
    let common = Common::new(model, pythons, options);
    let findings = options.findings.iter().chain(&package.findings);
    let readme = ReadmeView::new(model, resolved, (options, pythons), findings);
    fill(package, "README.md", README, &readme)?;
    fill(
        package,
        "pyproject.toml",
        PYPROJECT,
        &PyprojectView::new(model, resolved, pythons, options),
    )?;
    fill(package, "params.toml", PARAMS, &ParamsView::new(model))?;
    fill(
        package,
        "catalog.toml",
        CATALOG,
        &CatalogView::new(model, options),
    )?;
    fill(package, "Dockerfile", DOCKERFILE, &common)?;
    fill(package, ".dockerignore", DOCKERIGNORE, &common)?;
    fill(package, ".gitignore", GITIGNORE, &common)?;
    fill(package, "Makefile", MAKEFILE, &common)?;
    fill(package, ".gitlab-ci.yml", GITLAB, &common)?;
    fill(package, &format!("{base}/__init__.py"), INIT, &common)?;
    fill(package, &format!("{base}/__main__.py"), MAIN, &common)?;
    fill(package, "tests/test_pipeline.py", TESTS, &common)?;
    let actions: Actions =
        serde_json::from_str(include_str!("../data/actions.json")).map_err(|error| {
            TemplateError {
                template: "ci.yml",
                message: error.to_string(),
            }
        })?;
    fill(
        package,
        ".github/workflows/ci.yml",
        GITHUB,
        &GithubView { common, actions },
    )
}

/// The templates, parsed.
fn templates() -> Result<&'static Templates, TemplateError> {
    static PARSED: OnceLock<Result<Templates, TemplateError>> = OnceLock::new();
    let parsed = PARSED.get_or_init(|| Templates::new(TEMPLATES));
    parsed.as_ref().map_err(Clone::clone)
}

fn fill<V: Serialize>(
    package: &mut RenderedPackage,
    path: &str,
    name: &'static str,
    view: &V,
) -> Result<(), RenderError> {
    let text = templates()?.render(name, view)?;
    let origin = match name.rsplit_once('.') {
        Some((_, "py" | "yml")) => Origin::Template,
        _ => Origin::Written,
    };
    Ok(package.add(path, FileContent::text(text).from(origin))?)
}
