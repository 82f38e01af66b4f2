//! The modules beside a notebook that it imports: they become part of the package.
//!
//! What lies outside of the notebook's project, be it by a link, is not taken along: a notebook from
//! elsewhere must not bring files of this machine into a package.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use nbship_compiler::LOCK_FILE;
use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::ast::{Constant, Expr, ExprKind, ImportNames, Stmt, StmtKind};
use nbship_notebook::{Notebook, visit};
use nbship_packaging::PackagePath;
use nbship_packaging::model::SiblingFile;

use crate::files::{project, read_regular};

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
    let mut wanted: Vec<String> = Vec::new();
    for (_, code) in notebook.code_cells() {
        imports(&code.syntax.body, &mut wanted);
    }
    let project = project(folder);
    let (folders, mut findings) = module_folders(notebook, folder, &project);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut files: BTreeMap<String, SiblingFile> = BTreeMap::new();
    let mut left: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        for (path, place) in files_of(&folders, &project, &name, &mut left) {
            let (Some(bytes), Ok(known)) = (
                read_regular(&place, LARGEST),
                PackagePath::new(path.clone()),
            ) else {
                continue;
            };
            if path.ends_with(".py") {
                wanted.extend(text_imports(&String::from_utf8_lossy(&bytes)));
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
fn files_of(
    folders: &[PathBuf],
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

/// Where the notebook finds modules of its own: beside itself, and where it says so by a plain
/// `sys.path.append("…")` or `sys.path.insert(0, "…")`, within its project.
fn module_folders(
    notebook: &Notebook,
    folder: &Path,
    project: &Path,
) -> (Vec<PathBuf>, Vec<Finding>) {
    let mut folders = vec![folder.to_owned()];
    let mut findings = Vec::new();
    for (_, code) in notebook.code_cells() {
        for statement in &code.syntax.body {
            let StmtKind::Expr(value) = &statement.kind else {
                continue;
            };
            let Some(path) = added_path(value) else {
                continue;
            };
            let place = folder.join(path);
            match place.canonicalize() {
                Ok(real) if real.starts_with(project) => folders.push(place),
                Ok(_) => findings.push(leads_out(path, code.number, value.span)),
                Err(_) => {}
            }
        }
    }
    (folders, findings)
}

fn leads_out(path: &str, cell: CellNumber, span: Span) -> Finding {
    Finding {
        code: Code("NB406"),
        severity: Severity::Warning,
        message: format!(
            "{path:?} is outside of the notebook's project: no module of it is in the package"
        ),
        place: Place::Cell { cell, span },
        remedy: Some(
            "Copy the modules beside the notebook, or make the folder above both a repository."
                .to_owned(),
        ),
    }
}

/// The path that `sys.path.append(…)` or `sys.path.insert(…)` adds, where it is a relative literal.
fn added_path(call: &Expr) -> Option<&str> {
    let ExprKind::Call { func, args } = &call.kind else {
        return None;
    };
    let ExprKind::Attribute { value, attr } = &func.kind else {
        return None;
    };
    let ExprKind::Attribute {
        value: module,
        attr: path,
    } = &value.kind
    else {
        return None;
    };
    let is_sys =
        matches!(&module.kind, ExprKind::Name(name) if name == "sys") && path.name == "path";
    match &args.last()?.value.kind {
        ExprKind::Constant(Constant::Str(Some(path)))
            if is_sys && matches!(attr.name.as_str(), "append" | "insert") =>
        {
            Some(path.as_str()).filter(|path| Path::new(path).is_relative())
        }
        _ => None,
    }
}

/// The top names of all modules that statements import, those in blocks and functions included.
fn imports(body: &[Stmt], wanted: &mut Vec<String>) {
    for statement in body {
        match &statement.kind {
            StmtKind::Import(names) => {
                wanted.extend(names.iter().map(|alias| top_of(&alias.name.name)));
            }
            StmtKind::ImportFrom {
                module: Some(module),
                ..
            } => wanted.push(top_of(&module.name)),
            StmtKind::ImportFrom {
                module: None,
                names: ImportNames::Names(names),
                ..
            } => wanted.extend(names.iter().map(|alias| top_of(&alias.name.name))),
            _ => {}
        }
        for inner in visit::bodies(statement) {
            imports(inner, wanted);
        }
    }
}

/// The same for the text of a module, line by line: a line in a string that looks like an import
/// takes a file along that is not needed, which does no harm.
fn text_imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        match words.next() {
            Some("import") => {
                let names = line.trim_start().trim_start_matches("import");
                found.extend(
                    names
                        .split(',')
                        .filter_map(|name| name.split_whitespace().next())
                        .map(top_of),
                );
            }
            Some("from") => found.extend(
                words
                    .next()
                    .map(|name| top_of(name.trim_start_matches('.'))),
            ),
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn top_of(name: &str) -> String {
    name.split('.').next().unwrap_or_default().to_owned()
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

#[cfg(test)]
mod tests {
    use super::text_imports;

    #[test]
    fn imports_of_a_module_are_found_by_line() {
        let text = "import os, helpers.io as h\nfrom tools import x\n  from .near import y\nfrom . import z\n";
        assert_eq!(text_imports(text), ["os", "helpers", "tools", "near"]);
    }
}
