//! Reads what the user named: notebooks, and the modules beside them.

use std::path::{Path, PathBuf};

use nbship_diagnostics::{Code, FileReport, Finding, Place, Severity};
use nbship_notebook::{Notebook, Read, RunFiles};

use crate::exit::{Failure, Result};
use crate::{plan_text, siblings, terminal};

/// A notebook that was read, with its place and everything to be said of it so far.
#[derive(Debug)]
pub struct Input {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub notebook: Option<Notebook>,
    pub report: FileReport,
}

impl Input {
    /// The folder the notebook lies in.
    pub fn folder(&self) -> PathBuf {
        match self.path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
            _ => PathBuf::from("."),
        }
    }

    /// Whether what was found forbids to go on.
    pub fn is_refused(&self) -> bool {
        self.notebook.is_none() || self.report.count(Severity::Error) > 0
    }

    /// The notebook, or the end of the command, its findings said.
    pub fn accepted(&self) -> Result<&Notebook> {
        match &self.notebook {
            Some(notebook) if !self.is_refused() => Ok(notebook),
            _ => {
                terminal::say_findings(&self.report);
                Err(Failure::Refused)
            }
        }
    }
}

/// Reads a notebook. A file that cannot be read has a finding that says so.
pub fn read(path: &Path) -> Input {
    let shown = path.to_string_lossy().into_owned();
    let mut report = FileReport {
        path: shown.clone(),
        ..FileReport::default()
    };
    let bytes = match read_bytes(path) {
        Ok(bytes) => bytes,
        Err(why) => {
            let remedy = match path.is_dir() {
                true => notebooks_in(path),
                false => "Check the name and the permissions.".to_owned(),
            };
            report.findings.push(unreadable(&why, remedy));
            return Input {
                path: path.to_path_buf(),
                bytes: Vec::new(),
                notebook: None,
                report,
            };
        }
    };
    let read = read_whole(path, &shown, &bytes);
    if let Some(notebook) = &read.notebook {
        report.cells = notebook
            .code_cells()
            .map(|(cell, code)| (code.number, cell.source.clone()))
            .collect();
    }
    report.findings = read.findings;
    Input {
        path: path.to_path_buf(),
        bytes,
        notebook: read.notebook,
        report,
    }
}

/// Reads a notebook and the files beside it that it runs.
fn read_whole(path: &Path, shown: &str, bytes: &[u8]) -> Read {
    let read = nbship_notebook::read(shown, bytes);
    let mut files = RunFiles::new();
    let Some(notebook) = &read.notebook else {
        return read;
    };
    loop {
        let missing = nbship_notebook::missing_runs(notebook, &files);
        if missing.is_empty() {
            break;
        }
        for name in missing {
            let bytes = siblings::named(path, &name);
            files.insert(name, bytes);
        }
    }
    if files.is_empty() {
        return read;
    }
    nbship_notebook::read_with_runs(shown, bytes, &files)
}

/// The bytes of a file, or why not. A directory, a pipe or a device is no file to compile.
fn read_bytes(path: &Path) -> std::result::Result<Vec<u8>, String> {
    let about = std::fs::metadata(path).map_err(|error| reason(&error))?;
    if about.is_dir() {
        return Err("it is a directory".to_owned());
    }
    if !about.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    std::fs::read(path).map_err(|error| reason(&error))
}

/// The operating system's words without its number.
pub fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// Which notebooks there are in a folder.
fn notebooks_in(folder: &Path) -> String {
    const MOST: usize = 5;
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let is_notebook = |path: &PathBuf| path.extension().is_some_and(|end| end == "ipynb");
    let mut names: Vec<String> = paths
        .filter(is_notebook)
        .map(|path| plan_text::one_line(&path.to_string_lossy()))
        .collect();
    names.sort();
    let more = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    let and_more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    match names.as_slice() {
        [] => "Name a notebook; there is none in it.".to_owned(),
        [one] => format!("Name the notebook in it: {one}."),
        _ => format!("Name notebooks in it: {}{and_more}.", names.join(", ")),
    }
}

fn unreadable(why: &str, remedy: String) -> Finding {
    Finding {
        code: Code("NB190"),
        severity: Severity::Error,
        message: format!("the file cannot be read: {why}"),
        place: Place::Nowhere {
            why: "the file was not read",
        },
        remedy: Some(remedy),
    }
}
