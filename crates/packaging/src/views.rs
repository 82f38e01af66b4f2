//! What each template sees: one documented structure a template, nothing else.

use serde::{Deserialize, Serialize};

use crate::dependencies::Resolved;
use crate::model::{DataModel, Direction, PackageModel, ParameterModel, StageModel};
use crate::pythons::Pythons;
use crate::quote;
use crate::render::RenderOptions;
use nbship_analysis::facts::Literal;

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
        }
    }
}

/// As the runtime makes it.
fn variable_of(model: &PackageModel) -> String {
    format!("{}_DATA", model.name.as_str().to_uppercase())
}

fn has_inputs(model: &PackageModel) -> bool {
    model
        .data
        .iter()
        .any(|data| data.direction == Direction::Input)
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

/// `params.toml`.
#[derive(Serialize)]
pub struct ParamsView {
    pub package: String,
    pub command: String,
    pub parameters: Vec<ParameterView>,
}

/// A parameter; `value` is TOML.
#[derive(Serialize)]
pub struct ParameterView {
    pub name: String,
    pub value: String,
    pub cell: u32,
    pub above: Vec<String>,
    pub comment: String,
}

impl ParameterView {
    pub fn new(parameter: &ParameterModel) -> Self {
        Self {
            name: parameter.name.clone(),
            value: literal_to_toml(&parameter.value),
            cell: parameter.cell.0,
            above: parameter
                .above
                .iter()
                .map(|line| quote::one_line(line))
                .collect(),
            comment: quote::one_line(parameter.comment.trim_start_matches('#')),
        }
    }
}

impl ParamsView {
    pub fn new(model: &PackageModel) -> Self {
        Self {
            package: model.name.to_string(),
            command: model.name.distribution(),
            parameters: model.parameters.iter().map(ParameterView::new).collect(),
        }
    }
}

/// A value as TOML writes it. Tuples become arrays: the runtime gives them their type back.
fn literal_to_toml(literal: &Literal) -> String {
    match literal {
        Literal::Bool(value) => value.to_string(),
        Literal::Int(value) => value.to_string(),
        Literal::Float(text) => float_to_toml(text),
        Literal::Str(text) => quote::toml(text),
        Literal::List(items) | Literal::Tuple(items) => {
            let items: Vec<String> = items.iter().map(literal_to_toml).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// `.5` and `1.` are floats to Python, not to TOML; `1e999` is infinite.
fn float_to_toml(text: &str) -> String {
    if text.parse::<f64>().is_ok_and(f64::is_infinite) {
        let sign = if text.starts_with('-') { "-" } else { "" };
        return format!("{sign}inf");
    }
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let lower = digits.to_ascii_lowercase();
    let (mantissa, exponent) = lower
        .split_once('e')
        .map_or((lower.as_str(), None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    let exponent = exponent.map_or(String::new(), |e| format!("e{e}"));
    format!("{sign}{whole}.{fraction}{exponent}")
}

/// `catalog.toml`.
#[derive(Serialize)]
pub struct CatalogView {
    pub package: String,
    /// The notebook's folder as seen from the package.
    pub folder: Option<String>,
    pub data: Vec<DataView>,
}

#[derive(Serialize)]
pub struct DataView {
    pub direction: &'static str,
    pub address: String,
    pub format: String,
    pub stages: Vec<String>,
    /// A list, as TOML writes it.
    pub cells: String,
}

impl DataView {
    pub fn new(data: &DataModel) -> Self {
        let cells: Vec<String> = data.cells.iter().map(ToString::to_string).collect();
        Self {
            direction: match data.direction {
                Direction::Input => "input",
                Direction::Output => "output",
            },
            address: data.address.clone(),
            format: format_of(&data.address),
            stages: data.stages.clone(),
            cells: format!("[{}]", cells.join(", ")),
        }
    }
}

/// The format by the address's ending; a compression's own ending is passed over.
fn format_of(address: &str) -> String {
    let name = address
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(address)
        .to_ascii_lowercase();
    let name = [".gz", ".bz2", ".xz", ".zst"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(&name)
        .to_owned();
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "csv" => "csv",
        "tsv" => "tsv",
        "txt" | "dat" | "data" => "text",
        "xls" | "xlsx" | "xlsm" => "excel",
        "parquet" | "pq" => "parquet",
        "json" | "jsonl" | "ndjson" => "json",
        "pkl" | "pickle" | "joblib" => "pickle",
        "npy" | "npz" => "numpy",
        "db" | "sqlite" | "sqlite3" => "sqlite",
        "png" | "jpg" | "jpeg" | "svg" | "gif" | "pdf" => "image",
        "h5" | "hdf5" | "hdf" => "hdf5",
        "zip" | "tar" | "tgz" => "archive",
        _ => "file",
    }
    .to_owned()
}

impl CatalogView {
    pub fn new(model: &PackageModel, options: &RenderOptions) -> Self {
        Self {
            package: model.name.to_string(),
            folder: options.notebook_folder.clone(),
            data: model.data.iter().map(DataView::new).collect(),
        }
    }
}

/// `README.md`.
#[derive(Serialize)]
pub struct ReadmeView {
    pub package: String,
    pub command: String,
    pub title: String,
    pub description: String,
    pub notebook: String,
    pub folder: Option<String>,
    pub variable: String,
    pub inputs: bool,
    pub stages: Vec<StageView>,
    pub edges: Vec<EdgeView>,
    pub parameters: Vec<ParameterView>,
    pub data: Vec<DataView>,
    pub unverified: Vec<String>,
    /// Distributions of which the newest version is taken.
    pub unbounded: Vec<String>,
    /// Modules from beside the notebook: files and folders.
    pub beside: Vec<String>,
    pub uses_shell: bool,
    /// There is a `functions.py`.
    pub functions: bool,
}

#[derive(Serialize)]
pub struct StageView {
    pub id: String,
    pub name: String,
    pub label: String,
    pub title: String,
    pub path: String,
    pub cells: String,
    pub takes: Vec<String>,
    pub gives: Vec<String>,
}

#[derive(Serialize)]
pub struct EdgeView {
    pub from: String,
    pub to: String,
    pub label: String,
}

impl ReadmeView {
    pub fn new(model: &PackageModel, resolved: &Resolved, options: &RenderOptions) -> Self {
        let stage = |(index, stage): (usize, &StageModel)| StageView {
            id: format!("s{index}"),
            name: stage.name.clone(),
            label: match own_title(stage) {
                "" => stage.name.clone(),
                title => format!("{}: {title}", stage.name),
            },
            title: own_title(stage).to_owned(),
            path: format!("src/{}/stages/{}.py", model.name, stage.name),
            cells: ranges(stage),
            takes: stage
                .inputs
                .iter()
                .chain(&stage.parameters)
                .cloned()
                .collect(),
            gives: stage.outputs.clone(),
        };
        Self {
            package: model.name.to_string(),
            command: model.name.distribution(),
            title: title_of(model),
            description: model.description.clone(),
            notebook: model.notebook.clone(),
            folder: options.notebook_folder.clone(),
            variable: variable_of(model),
            inputs: has_inputs(model),
            stages: model.stages.iter().enumerate().map(stage).collect(),
            edges: edges(&model.stages),
            parameters: model.parameters.iter().map(ParameterView::new).collect(),
            data: model.data.iter().map(DataView::new).collect(),
            unverified: resolved.unverified.clone(),
            unbounded: resolved.unbounded(),
            beside: sibling_tops(model)
                .iter()
                .map(|top| format!("src/{top}"))
                .collect(),
            uses_shell: model.uses_shell,
            functions: model.functions.is_some(),
        }
    }
}

/// The stage's title, where it says more than the name.
fn own_title(stage: &StageModel) -> &str {
    let words = stage.title.to_lowercase().replace(' ', "_");
    if words == stage.name {
        ""
    } else {
        &stage.title
    }
}

/// `1-3, 5`.
fn ranges(stage: &StageModel) -> String {
    let mut out: Vec<(u32, u32)> = Vec::new();
    for cell in &stage.cells {
        match out.last_mut() {
            Some((_, last)) if *last + 1 == cell.0 => *last = cell.0,
            _ => out.push((cell.0, cell.0)),
        }
    }
    let text = |(first, last): &(u32, u32)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    };
    out.iter().map(text).collect::<Vec<_>>().join(", ")
}

fn shortened<'a>(names: impl Iterator<Item = &'a String>, most: usize) -> String {
    let names: Vec<&str> = names.map(String::as_str).collect();
    if names.len() > most {
        return format!(
            "{} and {} more",
            names[..most].join(", "),
            names.len() - most
        );
    }
    names.join(", ")
}

/// One arrow for each pair of stages between which something flows, with the names.
fn edges(stages: &[StageModel]) -> Vec<EdgeView> {
    let mut producer = std::collections::BTreeMap::new();
    let mut flows: std::collections::BTreeMap<(usize, usize), Vec<String>> =
        std::collections::BTreeMap::new();
    let by_name: std::collections::BTreeMap<&str, usize> = stages
        .iter()
        .enumerate()
        .map(|(index, stage)| (stage.name.as_str(), index))
        .collect();
    for (to, stage) in stages.iter().enumerate() {
        for input in &stage.inputs {
            if let Some(from) = producer.get(input.as_str()) {
                flows.entry((*from, to)).or_default().push(input.clone());
            }
        }
        for after in &stage.after {
            if let Some(from) = by_name.get(after.as_str()) {
                flows.entry((*from, to)).or_default();
            }
        }
        for output in &stage.outputs {
            producer.insert(output.as_str(), to);
        }
    }
    let view = |((from, to), names): ((usize, usize), Vec<String>)| EdgeView {
        from: format!("s{from}"),
        to: format!("s{to}"),
        label: shortened(names.iter(), 4),
    };
    flows.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_and_formats() {
        for (python, toml) in [
            (".5", "0.5"),
            ("1.", "1.0"),
            ("1e-3", "1.0e-3"),
            ("0.20", "0.20"),
            ("-.5E+10", "-0.5e+10"),
            ("1e999", "inf"),
            ("-1e999", "-inf"),
        ] {
            assert_eq!(float_to_toml(python), toml);
            assert!(::toml::from_str::<::toml::Table>(&format!("x = {toml}")).is_ok());
        }
        assert_eq!(format_of("data/a.csv.gz"), "csv");
        assert_eq!(format_of("https://host/x"), "file");
    }
}
