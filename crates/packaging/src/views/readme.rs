//! `README.md`.

use nbship_diagnostics::{CellNumber, Finding};
use serde::Serialize;

use super::before::{self, BeforeView};
use super::catalog::DataView;
use super::{has_inputs, sibling_tops, title_of, variable_of};
use crate::dependencies::Resolved;
use crate::model::{
    CommandModel, Direction, EnvironmentModel, NetworkModel, PackageModel, StageModel,
};
use crate::params::RowView;
use crate::pythons::{Pythons, top_of};
use crate::quote;
use crate::render::RenderOptions;

/// `README.md`.
#[derive(Serialize)]
pub struct ReadmeView {
    pub package: String,
    pub command: String,
    pub title: String,
    /// The versions of Python, in words, and the one that it is run with.
    pub pythons: String,
    pub python: String,
    pub description: String,
    pub notebook: String,
    pub folder: Option<String>,
    pub variable: String,
    pub inputs: bool,
    pub stages: Vec<StageView>,
    pub edges: Vec<EdgeView>,
    pub parameters: Vec<RowView>,
    pub data: Vec<DataView>,
    /// Addresses that no folder of data and no folder of a run moves.
    pub absolute: Vec<String>,
    /// An address of data that lies above the notebook's folder.
    pub above: Option<String>,
    /// There is data of which the direction is not known.
    pub has_unknown: bool,
    pub environment: Vec<EnvironmentView>,
    /// The notebook reads variables from a file `.env`.
    pub reads_env_file: bool,
    /// What is to be done before it can run.
    pub before: Vec<BeforeView>,
    /// Distributions of which the newest version is taken.
    pub unbounded: Vec<String>,
    /// Modules from beside the notebook: files and folders.
    pub beside: Vec<String>,
    /// What is run in a shell.
    pub commands: Vec<CommandView>,
    pub network: Option<NetworkView>,
    /// There is a `functions.py`.
    pub functions: bool,
    /// The names of which only what they need was compiled; none: everything was.
    pub keep: Vec<String>,
    /// Statements that only show something were left out.
    pub drops: bool,
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

/// A variable of the environment.
#[derive(Serialize)]
pub struct EnvironmentView {
    pub name: String,
    pub cells: String,
    pub has_default: bool,
}

impl EnvironmentView {
    fn of(model: &EnvironmentModel) -> Self {
        Self {
            name: model.name.clone(),
            cells: ranges(&model.cells),
            has_default: model.has_default,
        }
    }
}

/// A command, with `cell 3` or `cells 3, 5`.
#[derive(Serialize)]
pub struct CommandView {
    pub command: String,
    pub cells: String,
}

impl CommandView {
    fn of(model: &CommandModel) -> Self {
        Self {
            command: quote::one_line(&model.command),
            cells: before::cells_of(model.cells.iter().map(|cell| cell.0).collect()),
        }
    }
}

/// Who uses the network: `cells 3, 5`, and which hosts.
#[derive(Serialize)]
pub struct NetworkView {
    pub cells: String,
    pub hosts: Vec<String>,
}

impl NetworkView {
    fn of(model: &NetworkModel) -> Self {
        Self {
            cells: before::cells_of(model.cells.iter().map(|cell| cell.0).collect()),
            hosts: model.hosts.clone(),
        }
    }
}

impl ReadmeView {
    pub fn new<'a>(
        model: &PackageModel,
        resolved: &Resolved,
        (options, pythons): (&RenderOptions, &Pythons),
        findings: impl Iterator<Item = &'a Finding>,
    ) -> Self {
        let stage = |(index, stage): (usize, &StageModel)| StageView {
            id: format!("s{index}"),
            name: stage.name.clone(),
            label: match own_title(stage) {
                "" => stage.name.clone(),
                title => format!("{}: {title}", stage.name),
            },
            title: own_title(stage).to_owned(),
            path: format!("src/{}/stages/{}.py", model.name, stage.name),
            cells: ranges(&stage.cells),
            takes: stage
                .inputs
                .iter()
                .chain(&stage.parameters)
                .cloned()
                .collect(),
            gives: read_first(stage, &model.stages[index + 1..]),
        };
        Self {
            package: model.name.to_string(),
            command: model.name.distribution(),
            title: title_of(model),
            pythons: pythons.in_words(),
            python: pythons.chosen(model, options),
            description: model.description.clone(),
            notebook: model.notebook.clone(),
            folder: options.notebook_folder.clone(),
            variable: variable_of(model),
            inputs: has_inputs(model),
            stages: model.stages.iter().enumerate().map(stage).collect(),
            edges: edges(&model.stages),
            parameters: model.parameters.iter().flat_map(RowView::of).collect(),
            data: model.data.iter().map(DataView::new).collect(),
            before: before::matters(findings),
            absolute: absolute(model),
            above: reads_above(model),
            has_unknown: model
                .data
                .iter()
                .any(|data| data.direction == Direction::Unknown),
            environment: model.environment.iter().map(EnvironmentView::of).collect(),
            reads_env_file: model.imports.iter().any(|one| top_of(one) == "dotenv"),
            unbounded: resolved.unbounded(),
            beside: sibling_tops(model)
                .iter()
                .map(|top| format!("src/{top}"))
                .collect(),
            commands: model.commands.iter().map(CommandView::of).collect(),
            network: model.network.as_ref().map(NetworkView::of),
            functions: model.functions.is_some(),
            keep: options.keep.clone(),
            drops: options.drop_displays,
        }
    }
}

/// What a stage gives, with that first which later stages take.
fn read_first(stage: &StageModel, later: &[StageModel]) -> Vec<String> {
    let is_read = |output: &&String| later.iter().any(|one| one.inputs.contains(output));
    let (read, others): (Vec<&String>, Vec<&String>) = stage.outputs.iter().partition(is_read);
    read.into_iter().chain(others).cloned().collect()
}

/// The addresses that start at a root or a drive, each once.
fn absolute(model: &PackageModel) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for address in model.data.iter().map(|data| &data.address) {
        if is_absolute(address) && !found.contains(address) {
            found.push(address.clone());
        }
    }
    found
}

/// The first address of data to be read that begins above the notebook's folder.
fn reads_above(model: &PackageModel) -> Option<String> {
    let mut inputs = model
        .data
        .iter()
        .filter(|data| data.direction == Direction::Input);
    let found = inputs.find(|data| data.address.starts_with("../"))?;
    Some(found.address.clone())
}

/// Whether the address is the same wherever a run starts: `/mnt/x`, `~/x`, `C:\x`.
pub(crate) fn is_absolute(address: &str) -> bool {
    let mut letters = address.chars();
    let first = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let is_drive = first && letters.as_str().starts_with([':']) && !address.contains("://");
    address.starts_with(['/', '~', '\\']) || is_drive
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
fn ranges(cells: &[CellNumber]) -> String {
    let mut out: Vec<(u32, u32)> = Vec::new();
    for cell in cells {
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
