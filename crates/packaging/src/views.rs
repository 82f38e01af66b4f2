//! What each template sees: one documented structure a template, nothing else.

mod before;
mod catalog;
mod container;
mod readme;

use serde::{Deserialize, Serialize};

use crate::dependencies::Resolved;
use crate::model::{DataModel, Direction, HUB, PackageModel};
use crate::pythons::Pythons;
use crate::quote;
use crate::render::RenderOptions;

pub use catalog::CatalogView;
pub use container::ContainerView;
pub use readme::ReadmeView;

/// Version of a fresh package.
pub const VERSION: &str = "0.1.0";
/// uv as the emitted files pin it.
pub const UV: &str = "0.13.9";
const DEV: [&str; 3] = ["pytest>=8,<10", "ruff>=0.17,<0.18", "ty>=0.0.105,<0.1"];
const UV_BUILD: &str = "uv_build>=0.13,<0.14";
const HATCHLING: &str = "hatchling>=1.27,<2";

/// `__init__.py`, `__main__.py`, `tests/test_pipeline.py`, `Makefile`, `Dockerfile`, GitLab.
#[derive(Serialize)]
pub struct Common {
    pub package: String,
    pub command: String,
    pub title: String,
    /// Such as `3.12`.
    pub python: String,
    /// Image for CI: `python:3.12-slim`.
    pub image: String,
    pub uv: &'static str,
    /// ` --locked` where a lock file is part of the package, else nothing.
    pub sync: &'static str,
    /// The variable of the environment that names the data folder.
    pub variable: String,
    /// Data goes in by a path.
    pub inputs: bool,
    pub container: ContainerView,
}

impl Common {
    pub fn new(model: &PackageModel, pythons: &Pythons, options: &RenderOptions) -> Self {
        let python = pythons.chosen(model, options);
        Self {
            package: model.name.to_string(),
            command: model.name.distribution(),
            title: title_of(model),
            image: format!("python:{python}-slim"),
            python,
            uv: UV,
            sync: if options.locked { " --locked" } else { "" },
            variable: variable_of(model),
            inputs: has_inputs(model),
            container: ContainerView::new(model, options),
        }
    }
}

/// As the runtime makes it.
fn variable_of(model: &PackageModel) -> String {
    format!("{}_DATA", model.name.as_str().to_uppercase())
}

/// Whether there are files to be read; what lies in a store of a cloud or on a hub is in no folder.
fn has_inputs(model: &PackageModel) -> bool {
    let is_input = |data: &DataModel| data.direction == Direction::Input;
    let mut files = model
        .data
        .iter()
        .filter(|data| !data.address.contains("://") && data.format != Some(HUB));
    files.any(is_input)
}

/// The title without the full stop the docstring adds.
fn title_of(model: &PackageModel) -> String {
    let title = quote::one_line(&model.title);
    let title = title.trim_end_matches(['.', '"', '\\', ' ']);
    if title.is_empty() {
        model.name.to_string()
    } else {
        title.to_owned()
    }
}

/// A GitHub action, pinned.
#[derive(Clone, Deserialize, Serialize)]
pub struct Action {
    pub commit: String,
    pub tag: String,
}

/// `.github/workflows/ci.yml`.
#[derive(Serialize)]
pub struct GithubView {
    #[serde(flatten)]
    pub common: Common,
    #[serde(flatten)]
    pub actions: Actions,
}

/// The actions the workflow uses.
#[derive(Clone, Deserialize, Serialize)]
pub struct Actions {
    pub checkout: Action,
    pub setup_uv: Action,
    pub upload_artifact: Action,
}

/// `pyproject.toml`.
#[derive(Serialize)]
pub struct PyprojectView {
    pub distribution: String,
    pub command: String,
    pub entry_point: String,
    pub version: &'static str,
    pub description: String,
    /// Minor version of the oldest Python it runs with.
    pub oldest_python: String,
    /// Such as `>=3.11`.
    pub requires_python: String,
    pub dependencies: Vec<DependencyView>,
    pub build_requires: Vec<&'static str>,
    pub build_backend: &'static str,
    /// Import names the distribution provides, the package first.
    pub modules: Vec<String>,
    pub module_paths: Vec<String>,
    /// Some sibling is a single file, which `uv_build` cannot package.
    pub plain_modules: bool,
    pub exclude_newer: Option<String>,
    /// Siblings, which no tool touches.
    pub excluded: Vec<String>,
    /// Files with the notebook's own code.
    pub authored: Vec<String>,
    /// Script stages among them.
    pub scripts: Vec<String>,
    pub untyped: Vec<String>,
    /// Pattern of the runtime's files.
    pub runtime: Vec<String>,
    /// Tools for development.
    pub dev: [&'static str; 3],
}

#[derive(Serialize)]
pub struct DependencyView {
    pub requirement: String,
    pub because: String,
}

impl PyprojectView {
    pub fn new(
        model: &PackageModel,
        resolved: &Resolved,
        pythons: &Pythons,
        options: &RenderOptions,
    ) -> Self {
        let package = model.name.as_str();
        let siblings = sibling_tops(model);
        let plain_modules = siblings.iter().any(|top| top.ends_with(".py"));
        let tops = || std::iter::once(package.to_owned()).chain(siblings.iter().cloned());
        let functions = format!("src/{package}/functions.py");
        let stages = format!("src/{package}/stages/*.py");
        let has_functions = model.functions.is_some();
        let authored: Vec<String> = (has_functions.then_some(functions).into_iter())
            .chain([stages])
            .collect();
        let excluded: Vec<String> = siblings.iter().map(|top| format!("src/{top}")).collect();
        let scripts = model.stages.iter().filter(|stage| stage.is_script);
        Self {
            distribution: model.name.distribution(),
            command: model.name.distribution(),
            entry_point: format!("{package}.__main__:main"),
            version: VERSION,
            description: quote::one_line(if model.description.is_empty() {
                &model.title
            } else {
                &model.description
            }),
            oldest_python: model.oldest_python.to_string(),
            requires_python: pythons.required(),
            dependencies: resolved
                .dependencies
                .iter()
                .map(|found| DependencyView {
                    requirement: found.to_pep508(),
                    because: found.because.clone(),
                })
                .collect(),
            build_requires: vec![if plain_modules { HATCHLING } else { UV_BUILD }],
            build_backend: if plain_modules {
                "hatchling.build"
            } else {
                "uv_build"
            },
            modules: tops()
                .map(|top| top.trim_end_matches(".py").to_owned())
                .collect(),
            module_paths: tops().map(|top| format!("src/{top}")).collect(),
            plain_modules,
            exclude_newer: options.exclude_newer.clone(),
            untyped: authored
                .iter()
                .chain(&excluded)
                .cloned()
                .chain(["tests".to_owned()])
                .collect(),
            excluded,
            authored,
            scripts: scripts
                .map(|stage| format!("src/{package}/stages/{}.py", stage.name))
                .collect(),
            runtime: vec![format!("src/{package}/runtime/**")],
            dev: DEV,
        }
    }
}

/// The files and folders right under `src/` that siblings bring, sorted, each once.
fn sibling_tops(model: &PackageModel) -> Vec<String> {
    let mut tops: Vec<String> = model
        .siblings
        .iter()
        .filter_map(|s| s.path.as_str().split('/').next().map(str::to_owned))
        .collect();
    tops.sort();
    tops.dedup();
    tops
}
