//! `nbship.lock`: what was compiled from what, and what each file was when it was written.

use std::collections::BTreeMap;

use nbship_analysis::facts::Analysis;
use nbship_diagnostics::CellNumber;
use nbship_notebook::Notebook;
use nbship_packaging::{FileContent, Origin, PackagePath, RenderedPackage};
use nbship_stage_plan::plan::StagePlan;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{CompileOptions, MERGED_FILES, outline, signatures};

/// The record's place in a package.
pub const LOCK_FILE: &str = "nbship.lock";

/// The content of `nbship.lock`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub schema: u32,
    /// The version of nbship that wrote it.
    pub nbship: String,
    /// One option a line, as `plan` was told.
    pub options: BTreeMap<String, String>,
    /// sha256 of each cell's source, in document order.
    pub cells: Vec<String>,
    /// Files of stages that a person edited, and of which the package has nothing any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<String>,
    /// sha256 of each file as it was written.
    pub files: BTreeMap<String, String>,
    /// What functions of `functions.py`, and methods of its classes, took as they were written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub functions: BTreeMap<String, String>,
    /// What each stage was compiled from, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stages: BTreeMap<String, StageRecord>,
    /// The text, as it was written, of the files that are brought together with a person's edits.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
}

/// What a stage was compiled from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageRecord {
    /// The author's heading; empty where the title is by the work done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// sha256 of each cell's source, without the space around it.
    pub cells: Vec<String>,
}

impl StageRecord {
    /// How many cells are in both.
    pub(crate) fn in_common(&self, other: &Self) -> usize {
        let is_in_other = |cell: &&String| other.cells.contains(cell);
        self.cells.iter().filter(is_in_other).count()
    }

    /// Whether both have a heading, and the same.
    pub(crate) fn has_title_of(&self, other: &Self) -> bool {
        !self.title.is_empty() && self.title == other.title
    }
}

/// What the stages of a plan are made from. Cells without code tell none from another.
pub(crate) fn stage_records(
    notebook: &Notebook,
    analysis: &Analysis,
    plan: &StagePlan,
) -> BTreeMap<String, StageRecord> {
    let outline = outline::outline(notebook, analysis);
    let is_heading = |title: &str| {
        let mut headings = outline.iter().flat_map(|cell| &cell.headings);
        headings.any(|heading| heading.title == title)
    };
    let sources: BTreeMap<CellNumber, &str> = notebook
        .code_cells()
        .map(|(cell, code)| (code.number, cell.source.trim()))
        .filter(|(_, source)| !source.is_empty())
        .collect();
    let stages = plan.stages.iter().map(|stage| {
        let sources = stage.cells.iter().filter_map(|cell| sources.get(cell));
        let record = StageRecord {
            title: Some(&stage.title)
                .filter(|title| is_heading(title))
                .cloned()
                .unwrap_or_default(),
            cells: sources.map(|source| sha256(source.as_bytes())).collect(),
        };
        (stage.name.clone(), record)
    });
    stages.collect()
}

impl Record {
    /// Reads a record; None where the text is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        toml::from_str(text).ok()
    }
}

/// The sha256 of some bytes, in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or_default();
    Sha256::digest(bytes)
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)])
        .collect()
}

/// The sha256 of a file's content.
pub(crate) fn sha256_of(content: &FileContent) -> String {
    match content.origin {
        Origin::Runtime { sha256 } => sha256.to_owned(),
        _ => sha256(&content.bytes),
    }
}

/// What the functions of a package's `functions.py` take.
pub(crate) fn function_signatures(package: &RenderedPackage) -> BTreeMap<String, String> {
    let is_functions = |path: &str| {
        let inner = path
            .strip_prefix("src/")
            .and_then(|path| path.split_once('/'));
        inner.is_some_and(|(_, inner)| inner == "functions.py")
    };
    let mut files = package.files.iter();
    let found = files.find(|(path, _)| is_functions(path.as_str()));
    let text = found.and_then(|(_, content)| content.as_text());
    text.map(signatures::functions).unwrap_or_default()
}

/// The options that a package depends on, as they were told.
fn options_told(options: &CompileOptions) -> BTreeMap<String, String> {
    BTreeMap::from([
        (
            "split".to_owned(),
            format!("{:?}", options.plan.split).to_lowercase(),
        ),
        (
            "order".to_owned(),
            format!("{:?}", options.analyse.analysis.order).to_lowercase(),
        ),
        ("keep".to_owned(), options.plan.keep.join(",")),
        (
            "drop_displays".to_owned(),
            options.plan.drop_displays.to_string(),
        ),
    ])
}

/// Adds the record to the package.
///
/// # Errors
/// Where the record cannot be written as TOML, which is a mistake of ours.
pub(crate) fn add(
    package: &mut RenderedPackage,
    notebook: &Notebook,
    stages: BTreeMap<String, StageRecord>,
    options: &CompileOptions,
) -> Result<(), String> {
    let files = package
        .files
        .iter()
        .map(|(path, content)| (path.as_str().to_owned(), sha256_of(content)));
    let merged = (package.files.iter()).filter(|(path, _)| MERGED_FILES.contains(&path.as_str()));
    let texts = merged.filter_map(|(path, content)| {
        let text = content.as_text()?.to_owned();
        Some((path.as_str().to_owned(), text))
    });
    let has_no_stage = |path: &&String| !package.files.keys().any(|each| each.as_str() == *path);
    let left = options.before.edited.iter().filter(has_no_stage);
    let record = Record {
        schema: 1,
        nbship: env!("CARGO_PKG_VERSION").to_owned(),
        options: options_told(options),
        cells: notebook
            .cells
            .iter()
            .map(|cell| sha256(cell.source.as_bytes()))
            .collect(),
        left: left.cloned().collect(),
        files: files.collect(),
        functions: function_signatures(package),
        stages,
        texts: texts.collect(),
    };
    let body = toml::to_string_pretty(&record).map_err(|error| error.to_string())?;
    let text = format!("# Written by nbship: what was compiled from what. Do not edit.\n{body}");
    let path = PackagePath::new(LOCK_FILE).map_err(|error| error.to_string())?;
    let content = FileContent::text(text);
    package.files.insert(path, content);
    Ok(())
}
