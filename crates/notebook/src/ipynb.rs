//! `.ipynb` files.

use std::borrow::Cow;

use nbship_diagnostics::{Code, Finding, Place, Severity};

use crate::cell::{CellReader, Piece, PieceKind};
use crate::nbformat::{Lenient, Nbformat, RawCell, RawMetadata, RawNotebook};
use crate::text::text;
use crate::{Notebook, Read, codes};

/// Reads a notebook of nbformat 3 or 4.
///
/// ```
/// let bytes = br#"{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["x = 1\n", "x"]}]}"#;
/// let read = nbship_notebook::read_notebook(bytes);
/// assert!(read.findings.is_empty());
/// assert_eq!(read.notebook.map(|notebook| notebook.cells.len()), Some(1));
/// ```
#[must_use]
pub fn read_notebook(bytes: &[u8]) -> Read {
    match parse(bytes) {
        Ok(raw) => build(raw),
        Err(finding) => Read {
            notebook: None,
            findings: vec![*finding],
        },
    }
}

pub(crate) fn refused(
    code: Code,
    message: impl Into<String>,
    place: Place,
    remedy: &str,
) -> Box<Finding> {
    let (message, remedy) = (message.into(), Some(remedy.to_owned()));
    Box::new(Finding {
        code,
        severity: Severity::Error,
        message,
        place,
        remedy,
    })
}

pub(crate) const START: Place = Place::File { line: 1, column: 1 };
const SAVE_AGAIN: &str = "Open the notebook in Jupyter and save it again.";

fn parse(bytes: &[u8]) -> Result<RawNotebook, Box<Finding>> {
    let text = text(bytes)?;
    if let Some(line) = conflict(text) {
        return Err(refused(
            codes::NOT_A_NOTEBOOK,
            "the file holds the markers of a merge that Git could not make by itself: `<<<<<<<`",
            Place::File { line, column: 1 },
            "Choose what is to stay between the markers, take their lines out, or check out one side: \
             `git checkout --ours FILE`.",
        ));
    }
    if !text.trim_start().starts_with('{') {
        let remedy = "Give a notebook: JSON with `cells` and `nbformat`.";
        let is_json = serde_json::from_str::<serde::de::IgnoredAny>(text);
        let Err(error) = is_json else {
            return Err(refused(
                codes::NOT_A_NOTEBOOK,
                "the file is JSON, but not a notebook",
                START,
                remedy,
            ));
        };
        return Err(json_error(&error));
    }
    match serde_json::from_str(text) {
        Ok(raw) => Ok(raw),
        Err(error) => match without_nan(text) {
            Cow::Owned(text) => serde_json::from_str(&text).map_err(|error| json_error(&error)),
            Cow::Borrowed(_) => Err(json_error(&error)),
        },
    }
}

/// The line, counted from 1, of a merge conflict: no line of JSON begins so.
fn conflict(text: &str) -> Option<u32> {
    // Few files have one, and telling so costs next to nothing.
    if !text.contains("<<<<<<< ") {
        return None;
    }
    let mut lines = text.lines().zip(1..);
    let (_, line) = lines.find(|(line, _)| line.starts_with("<<<<<<< "))?;
    text.contains("\n>>>>>>> ").then_some(line)
}

/// `NaN` and `Infinity` are not JSON, but Python writes them into outputs: as zeros of the same
/// length they leave every other place where it was.
fn without_nan(text: &str) -> Cow<'_, str> {
    const WORDS: [&str; 2] = ["NaN", "Infinity"];
    if !WORDS.iter().any(|word| text.contains(word)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = rest.find(['"', 'N', 'I']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(word) = WORDS.iter().find(|word| rest.starts_with(**word)) {
            out.push('0');
            out.extend(std::iter::repeat_n(' ', word.len() - 1));
            rest = &rest[word.len()..];
            changed = true;
        } else {
            let step = if rest.starts_with('"') {
                string_length(rest)
            } else {
                1
            };
            out.push_str(&rest[..step]);
            rest = &rest[step..];
        }
    }
    out.push_str(rest);
    if changed {
        Cow::Owned(out)
    } else {
        Cow::Borrowed(text)
    }
}

fn string_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    let mut end = (at + 1).min(bytes.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    end
}

fn json_error(error: &serde_json::Error) -> Box<Finding> {
    let number = |n: usize| u32::try_from(n.max(1)).unwrap_or(u32::MAX);
    let place = Place::File {
        line: number(error.line()),
        column: number(error.column()),
    };
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    if said.contains("surrogate") || said.contains("hex escape") {
        let message = "half of a character (a lone surrogate) in a text that must be read";
        return refused(
            codes::NOT_JSON,
            message,
            place,
            "Remove the broken character at this place.",
        );
    }
    match error.classify() {
        serde_json::error::Category::Eof => refused(
            codes::NOT_JSON,
            "the file ends in the middle",
            place,
            "Get the whole file again.",
        ),
        serde_json::error::Category::Data => refused(
            codes::NOT_A_NOTEBOOK,
            format!("not a valid notebook: {said}"),
            place,
            SAVE_AGAIN,
        ),
        _ => refused(
            codes::NOT_JSON,
            format!("not valid JSON: {said}"),
            place,
            SAVE_AGAIN,
        ),
    }
}

fn build(raw: RawNotebook) -> Read {
    let mut read = Read::default();
    match check_version(&raw) {
        Ok(()) => {}
        Err(finding) => {
            read.findings.push(*finding);
            return read;
        }
    }
    let is_python_2 = says_python_2(&raw.metadata.0);
    let (language, kernel, python_version) = language(raw.metadata.0);
    let cells = match (raw.cells, raw.worksheets) {
        (Some(cells), _) => cells,
        (None, Some(sheets)) => sheets.into_iter().flat_map(|sheet| sheet.0.cells).collect(),
        (None, None) => Vec::new(),
    };
    let said = cells.iter().find_map(|cell| match &cell.0.language {
        Lenient::Text(text) => Some(text.to_lowercase()),
        _ => None,
    });
    let language = if language.is_empty() {
        said.unwrap_or(kernel)
    } else {
        language
    };
    if !is_python(&language) {
        let message = format!("the notebook's language is {language:?}, not Python");
        let remedy = "Give a notebook with a Python kernel.";
        read.findings
            .push(*refused(codes::OTHER_KERNEL, message, START, remedy));
        return read;
    }
    let mut reader = CellReader::new(python_version.as_deref());
    if is_python_2 {
        read.findings.push(python_2_kernel());
    }
    for (at, cell) in cells.iter().enumerate() {
        read.findings.extend(unknown_kind(&cell.0, at + 1));
    }
    reader.add_all(cells.into_iter().map(|cell| piece(cell.0)).collect());
    read.findings.append(&mut reader.findings);
    read.notebook = Some(Notebook {
        cells: reader.cells,
        language,
        python_version,
    });
    read
}

fn is_python(language: &str) -> bool {
    language.is_empty()
        || matches!(
            language,
            "python" | "python3" | "ipython" | "ipython3" | "py"
        )
}

fn check_version(raw: &RawNotebook) -> Result<(), Box<Finding>> {
    let not_a_notebook = |message: String| {
        let remedy = "Give a notebook saved by Jupyter.";
        Err(refused(codes::NOT_A_NOTEBOOK, message, START, remedy))
    };
    let nbformat = match &raw.nbformat {
        Nbformat::Number(number) => *number,
        Nbformat::Other(what) => {
            return not_a_notebook(format!(
                "the file's `nbformat` is {what}, not the whole number 3 or 4"
            ));
        }
        Nbformat::Missing => {
            let message = "the file has no `nbformat`: it is not a notebook";
            return not_a_notebook(message.to_owned());
        }
    };
    if !(3..=4).contains(&nbformat) {
        let message = format!("nbformat {nbformat} is not supported");
        let remedy = "Convert it: `jupyter nbconvert --to notebook --nbformat 4`.";
        return Err(refused(codes::NBFORMAT_VERSION, message, START, remedy));
    }
    if raw.cells.is_none() && raw.worksheets.is_none() {
        let message = "the file has no `cells`: it is not a notebook";
        return Err(refused(codes::NOT_A_NOTEBOOK, message, START, SAVE_AGAIN));
    }
    Ok(())
}

/// The language the notebook names, the one its kernel's name tells, the version of Python.
fn language(metadata: RawMetadata) -> (String, String, Option<String>) {
    let (spec, info) = (metadata.kernelspec.0, metadata.language_info.0);
    let lower = |text: Lenient| text.text().unwrap_or_default().to_lowercase();
    let mut language = lower(spec.language);
    let name = lower(spec.name);
    let known = OTHER_KERNELS.iter().find(|known| name.starts_with(*known));
    let kernel = known.map(|known| (*known).to_owned()).unwrap_or_default();
    if language.is_empty() {
        language = lower(info.name);
    }
    (language, kernel, info.version.text())
}

fn says_python_2(metadata: &RawMetadata) -> bool {
    let (spec, info) = (&metadata.kernelspec.0, &metadata.language_info.0);
    let starts = |text: &Lenient, with: &str| matches!(text, Lenient::Text(text) if text.to_lowercase().starts_with(with));
    match &info.version {
        // PyCharm writes this version into every notebook.
        Lenient::Text(version) if version == "2.7.6" && starts(&spec.name, "python3") => false,
        Lenient::Text(version) => version == "2" || version.starts_with("2."),
        _ => starts(&spec.name, "python2"),
    }
}

fn python_2_kernel() -> Finding {
    Finding {
        code: codes::PYTHON_2_KERNEL,
        severity: Severity::Warning,
        message: "the notebook ran with Python 2; the package runs with Python 3".to_owned(),
        place: Place::Nowhere {
            why: "the notebook's metadata says so",
        },
        remedy: Some("Run it with a Python 3 kernel, and save it.".to_owned()),
    }
}

/// A cell that is neither code nor text, but holds something; `number` counts all cells.
fn unknown_kind(cell: &RawCell, number: usize) -> Option<Finding> {
    const TEXT: [&str; 5] = ["markdown", "raw", "heading", "html", "code"];
    let kind = match &cell.cell_type {
        Lenient::Text(kind) if TEXT.contains(&kind.as_str()) => return None,
        Lenient::Text(kind) => format!("of the unknown kind {kind:?}"),
        _ => "of no kind".to_owned(),
    };
    let source = cell.source.as_ref().or(cell.input.as_ref())?;
    (!source.0.trim().is_empty()).then(|| Finding {
        code: codes::UNKNOWN_CELL,
        severity: Severity::Warning,
        message: format!("cell {number} of the file is {kind}: it is not in the package"),
        place: Place::Nowhere {
            why: "it is no code cell",
        },
        remedy: Some("Make it a code cell, if it should run.".to_owned()),
    })
}

/// Starts of the names of kernels of other languages; a Python kernel may have any name.
const OTHER_KERNELS: [&str; 9] = [
    "julia", "ir32", "irkernel", "scala", "java", "octave", "sagemath", "bash", "deno",
];

fn piece(cell: RawCell) -> Piece {
    let kind = match cell.cell_type.text().as_deref() {
        Some("code") => PieceKind::Code,
        Some("raw") => PieceKind::Raw,
        _ => PieceKind::Markdown,
    };
    let source = cell.source.or(cell.input).unwrap_or_default().0;
    let count = cell
        .execution_count
        .number()
        .or(cell.prompt_number.number());
    let was_run = count.is_some() && !cell.outputs.error;
    Piece {
        kind,
        source,
        id: cell.id.text(),
        tags: cell.metadata.0.tags.0,
        execution_count: count.and_then(|count| u32::try_from(count).ok()),
        has_outputs: cell.outputs.any,
        gave: (was_run || cell.outputs.result).then_some(cell.outputs.result),
    }
}
