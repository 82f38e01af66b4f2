//! What a package is made of, before any text of the tree around the code exists.
//!
//! `emit` fills the code (stage modules, `functions.py`, `pipeline.py`); [`crate::render`] turns
//! the whole into files. Every string in here may come from the notebook, so none of it is trusted:
//! names that become paths or identifiers are checked, everything else is quoted where it lands.

use nbship_analysis::facts::Literal;
use nbship_diagnostics::{CellNumber, Finding, Span};
use serde::Serialize;

use crate::name::PackageName;
use crate::path::PackagePath;
use crate::removed::RemovedUse;

/// One package.
#[derive(Clone, Debug)]
pub struct PackageModel {
    pub name: PackageName,
    /// The notebook's title (first heading), or its file name.
    pub title: String,
    /// One sentence for `pyproject.toml`; may be empty.
    pub description: String,
    /// The notebook's file name, without folders.
    pub notebook: String,
    /// In the order of the run.
    pub stages: Vec<StageModel>,
    /// `functions.py`, where the notebook has functions or classes of its own.
    pub functions: Option<String>,
    /// `pipeline.py`.
    pub pipeline: String,
    pub parameters: Vec<ParameterModel>,
    /// Every module the notebook imports, in order, repeated where it is imported again.
    pub imports: Vec<ImportUse>,
    /// Where it uses what libraries have no more.
    pub removed: Vec<RemovedUse>,
    /// The first cell that means what pandas did before version 3.
    pub chained: Option<CellNumber>,
    /// What is said of texts that look like secrets, and of addresses of one machine.
    pub findings: Vec<Finding>,
    /// The arguments of `%pip install` and `!pip install` lines.
    pub pip_lines: Vec<PipLine>,
    /// `language_info.version` of the notebook, such as `3.11.4`.
    pub python_version: Option<String>,
    /// Minor version of the oldest Python 3 that parses the notebook.
    pub oldest_python: u32,
    /// Data that goes in and out by a path or an address.
    pub data: Vec<DataModel>,
    /// Variables of the environment that it reads, by name.
    pub environment: Vec<EnvironmentModel>,
    /// `notebook.json`: what the report shows, in document order.
    pub report: Vec<ReportCell>,
    /// Modules from beside the notebook, at their place under `src/`.
    pub siblings: Vec<SiblingFile>,
    /// What some stages run in a shell.
    pub commands: Vec<CommandModel>,
    /// None where no cell uses the network, as far as is known.
    pub network: Option<NetworkModel>,
    /// The names that outlive their stage, with the stage that gives the last value.
    pub exports: Vec<Export>,
}

/// One stage: what it is called, what flows, and the text of its module.
#[derive(Clone, Debug)]
pub struct StageModel {
    /// A Python identifier; also the module's name.
    pub name: String,
    pub title: String,
    pub cells: Vec<CellNumber>,
    pub inputs: Vec<String>,
    pub outputs: Vec<String>,
    pub parameters: Vec<String>,
    /// Process state it reads or writes, by the runtime's names.
    pub state: Vec<String>,
    /// Stages that must be finished before, though no value flows.
    pub after: Vec<String>,
    /// The module runs in the notebook's namespace rather than being a function.
    pub is_script: bool,
    /// The whole text of `stages/NAME.py`.
    pub source: String,
}

/// A setting of the notebook.
#[derive(Clone, Debug)]
pub struct ParameterModel {
    pub name: String,
    pub value: Literal,
    /// Where the notebook sets it.
    pub cell: CellNumber,
    /// The author's comments above it, a line each.
    pub above: Vec<String>,
    /// The author's comment beside it; may be empty.
    pub comment: String,
    /// Of a dictionary: its entries, those of dictionaries within it after these.
    pub entries: Vec<EntryModel>,
}

/// An entry of a setting that is a dictionary.
#[derive(Clone, Debug)]
pub struct EntryModel {
    /// The keys that lead to it.
    pub path: Vec<String>,
    pub value: Literal,
    /// The author's comments above it, a line each.
    pub above: Vec<String>,
    /// The author's comment beside it; may be empty.
    pub comment: String,
}

/// An import of the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportUse {
    /// Dotted, absolute.
    pub module: String,
    /// The code goes on without it: it stands in a `try` with handlers, or under a test of a version.
    pub has_other_way: bool,
    pub cell: CellNumber,
    pub span: Span,
}

/// `%pip install ARGUMENTS`, as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PipLine {
    /// The words before them, as the cell has them: `!pip3 install`.
    pub command: String,
    pub arguments: Vec<String>,
    pub cell: CellNumber,
    pub span: Span,
}

/// Which way data goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Input,
    Output,
    /// Given to code of which nothing is known.
    Unknown,
}

/// The format of what a name on the hub of Hugging Face stands for: it is no file of the notebook's.
pub const HUB: &str = "hub";

/// Data that goes in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataModel {
    pub direction: Direction,
    /// As the notebook writes it.
    pub address: String,
    /// What the function that is given the address says of it.
    pub format: Option<&'static str>,
    /// The stages that read or write it, in their order.
    pub stages: Vec<String>,
    pub cells: Vec<CellNumber>,
}

/// A variable of the environment that the notebook reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentModel {
    pub name: String,
    pub cells: Vec<CellNumber>,
    /// Wherever it is read, the notebook says what to take without it.
    pub has_default: bool,
}

/// A command that is run in a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandModel {
    pub command: String,
    pub cells: Vec<CellNumber>,
}

/// Who uses the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkModel {
    pub cells: Vec<CellNumber>,
    /// Those that are written out.
    pub hosts: Vec<String>,
}

/// A value of the notebook that outlives its stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub name: String,
    pub stage: String,
}

/// One cell as the report shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum ReportCell {
    Markdown {
        source: String,
    },
    Code {
        cell: CellNumber,
        source: String,
        stage: Option<String>,
        /// The number that it has in `In` and `Out`, where that is not its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        count: Option<u32>,
    },
}

/// A file from beside the notebook that the code needs.
#[derive(Clone, Debug)]
pub struct SiblingFile {
    /// Under `src/`, such as `helpers.py` or `tools/io.py`.
    pub path: PackagePath,
    pub bytes: Vec<u8>,
}
