//! The modules beside a notebook that it imports: they become part of the package.
//!
//! What lies outside of the notebook's project, be it by a link, is not taken along: a notebook from
//! elsewhere must not bring files of this machine into a package.
//!
//! `folders` follows the code from cell to cell, with what `values` knows of its paths.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use nbship_compiler::LOCK_FILE;
use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::Notebook;
use nbship_packaging::PackagePath;
use nbship_packaging::model::SiblingFile;

use crate::files::{project, read_regular};

mod calls;
mod conditions;
mod folders;
mod imports;
mod texts;
mod values;

use folders::Folders;

/// The largest file that is taken along with a package beside the notebook.
const LARGEST: u64 = 4 << 20;

/// What lies beside a notebook and belongs to it.
#[derive(Debug, Default)]
pub struct Beside {
    /// At their place under `src/`, in order.
    pub files: Vec<SiblingFile>,
    /// What was not taken along, and why.
    pub findings: Vec<Finding>,
}

/// The modules beside the notebook that it imports, and those that these import.
pub fn beside(notebook: &Notebook, folder: &Path) -> Beside {
    let project = project(folder);
    let Folders {
        imports,
        all,
        mut findings,
    } = folders::of(notebook, folder, &project);
    let mut wanted: VecDeque<(String, Vec<PathBuf>)> = imports.into();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut files: BTreeMap<String, SiblingFile> = BTreeMap::new();
    let mut left: BTreeSet<String> = BTreeSet::new();
    while let Some((name, folders)) = wanted.pop_front() {
        if !seen.insert(name.clone()) {
            continue;
        }
        for (path, place) in files_of(folders.iter().chain(&all), &project, &name, &mut left) {
            let (Some(bytes), Ok(known)) = (
                read_regular(&place, LARGEST),
                PackagePath::new(path.clone()),
            ) else {
                continue;
            };
            if path.ends_with(".py") {
                let names = imports::text_imports(&String::from_utf8_lossy(&bytes));
                wanted.extend(names.into_iter().map(|name| (name, Vec::new())));
            }
            files.insert(path, SiblingFile { path: known, bytes });
        }
    }
    findings.extend(left.into_iter().map(outside));
    Beside {
        files: files.into_values().collect(),
        findings,
    }
}

/// The bytes of a file that a notebook names, where it lies in the notebook's project.
pub fn named(notebook: &Path, name: &str) -> Option<Vec<u8>> {
    let folder = notebook
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let path = folder.join(name).canonicalize().ok()?;
    path.starts_with(project(folder))
        .then(|| read_regular(&path, LARGEST))?
}

/// The files of a module in the first folder that has it. `left` gets the links that lead out of
/// the project.
fn files_of<'a>(
    folders: impl Iterator<Item = &'a PathBuf>,
    project: &Path,
    name: &str,
    left: &mut BTreeSet<String>,
) -> Vec<(String, PathBuf)> {
    for folder in folders {
        let mut search = Search {
            project: project.to_path_buf(),
            seen: BTreeSet::new(),
            links: VecDeque::new(),
            found: Vec::new(),
            left: BTreeSet::new(),
        };
        search.module(folder, name);
        if !search.found.is_empty() || !search.left.is_empty() {
            left.append(&mut search.left);
            return search.found;
        }
    }
    Vec::new()
}

fn outside(path: String) -> Finding {
    Finding {
        code: Code("NB406"),
        severity: Severity::Warning,
        message: format!(
            "{path} is a link that leads out of the project: it is not in the package"
        ),
        place: Place::Nowhere {
            why: "it is a file beside the notebook",
        },
        remedy: Some("Copy what it leads to beside the notebook.".to_owned()),
    }
}

/// Said of a folder that a notebook adds to `sys.path` by the expression that `text` is.
fn leads_out(text: &str, cell: CellNumber, span: Span) -> Finding {
    Finding {
        code: Code("NB406"),
        severity: Severity::Warning,
        message: format!(
            "{} is outside of the notebook's project: no module of it is in the package",
            crate::plan_text::one_line(text)
        ),
        place: Place::Cell { cell, span },
        remedy: Some(
            "Copy the modules beside the notebook, or make the folder above both a repository."
                .to_owned(),
        ),
    }
}

/// A search for the files of one module, with their place under `src/`.
struct Search {
    project: PathBuf,
    /// Folders that were looked into, by their real path.
    seen: BTreeSet<PathBuf>,
    /// Links to folders, with their place and depth: looked into when all else is.
    links: VecDeque<(PathBuf, String, usize)>,
    found: Vec<(String, PathBuf)>,
    left: BTreeSet<String>,
}

impl Search {
    /// A module or package of that name in a folder.
    fn module(&mut self, folder: &Path, name: &str) {
        let is_plain = |letter: char| letter.is_alphanumeric() || letter == '_';
        if name.is_empty() || !name.chars().all(is_plain) {
            return;
        }
        let module = folder.join(format!("{name}.py"));
        let package = folder.join(name);
        if module.is_file() {
            self.take(format!("{name}.py"), module);
        } else if package.is_dir() && holds_python(&package) && self.may_enter(name, &package) {
            self.folder(&package, name, 0);
            while let Some((path, place, depth)) = self.links.pop_front() {
                if self.may_enter(&place, &path) {
                    self.folder(&path, &place, depth);
                }
            }
        }
    }

    fn take(&mut self, place: String, path: PathBuf) {
        if self.may_enter(&place, &path) {
            self.found.push((place, path));
        }
    }

    /// Whether a path is in the project when all links are followed.
    fn may_enter(&mut self, place: &str, path: &Path) -> bool {
        let inside = path
            .canonicalize()
            .is_ok_and(|real| real.starts_with(&self.project));
        if !inside {
            self.left.insert(place.to_owned());
        }
        inside
    }

    /// All files of a folder and those in it. Each real folder is taken once, and not by a link
    /// where it can be had without: links that lead in circles end. A package that nbship wrote is
    /// no part of what it was compiled from.
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) {
        let real = folder.canonicalize().unwrap_or_default();
        if folder.join(LOCK_FILE).is_file() || !self.seen.insert(real) {
            return;
        }
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut entries: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        entries.sort();
        for path in entries {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if name.starts_with('.') || name == "__pycache__" {
                continue;
            }
            let place = format!("{prefix}/{name}");
            let Ok(about) = path.metadata() else {
                continue;
            };
            if about.is_dir() && path.is_symlink() && depth < 8 {
                self.links.push_back((path, place, depth + 1));
            } else if about.is_dir() && depth < 8 {
                if self.may_enter(&place, &path) {
                    self.folder(&path, &place, depth + 1);
                }
            } else if about.is_file() && about.len() <= LARGEST {
                self.take(place, path);
            }
        }
    }
}

fn holds_python(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        path.extension().is_some_and(|kind| kind == "py")
            || (path.is_dir() && path.join("__init__.py").is_file())
    })
}
