//! What lies around a notebook: the modules it imports, the requirements it states, what an
//! interpreter has installed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nbship_notebook::Notebook;
use nbship_notebook::ast::{Constant, Expr, ExprKind, ImportNames, Stmt, StmtKind};
use nbship_packaging::model::SiblingFile;
use nbship_packaging::{Evidence, Installed, PackagePath, RequirementFile};

use crate::exit::{Failure, Result};
use crate::input::reason;

/// The largest file that is taken along with a package beside the notebook.
const LARGEST: u64 = 4 << 20;

/// The modules beside the notebook that it imports, and those that these import.
pub fn siblings(notebook: &Notebook, folder: &Path) -> Vec<SiblingFile> {
    let mut wanted: Vec<String> = Vec::new();
    for (_, code) in notebook.code_cells() {
        imports(&code.syntax.body, &mut wanted);
    }
    let folders = module_folders(notebook, folder);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut files: BTreeMap<String, SiblingFile> = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let found = folders.iter().map(|folder| module_files(folder, &name));
        for (path, place) in found
            .into_iter()
            .find(|files| !files.is_empty())
            .unwrap_or_default()
        {
            let (Ok(bytes), Ok(known)) = (std::fs::read(&place), PackagePath::new(path.clone()))
            else {
                continue;
            };
            if let Some(text) = path
                .ends_with(".py")
                .then(|| String::from_utf8_lossy(&bytes).into_owned())
            {
                wanted.extend(text_imports(&text));
            }
            files.insert(path, SiblingFile { path: known, bytes });
        }
    }
    files.into_values().collect()
}

/// Where the notebook finds modules of its own: beside itself, and where it says so by a plain
/// `sys.path.append("…")` or `sys.path.insert(0, "…")`.
fn module_folders(notebook: &Notebook, folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    for (_, code) in notebook.code_cells() {
        for statement in &code.syntax.body {
            if let StmtKind::Expr(value) = &statement.kind {
                folders.extend(added_path(value).map(|path| folder.join(path)));
            }
        }
    }
    folders
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
    let top = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    for statement in body {
        match &statement.kind {
            StmtKind::Import(names) => {
                wanted.extend(names.iter().map(|alias| top(&alias.name.name)))
            }
            StmtKind::ImportFrom {
                level: 0,
                module: Some(module),
                ..
            } => wanted.push(top(&module.name)),
            StmtKind::ImportFrom {
                module: None,
                names: ImportNames::Names(names),
                ..
            } => {
                wanted.extend(names.iter().map(|alias| top(&alias.name.name)));
            }
            StmtKind::ImportFrom {
                module: Some(module),
                ..
            } => wanted.push(top(&module.name)),
            StmtKind::FunctionDef(function) => imports(&function.body, wanted),
            StmtKind::ClassDef(class) => imports(&class.body, wanted),
            StmtKind::For { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::If { body, orelse, .. } => {
                imports(body, wanted);
                imports(orelse, wanted);
            }
            StmtKind::With { body, .. } | StmtKind::MagicCode { body, .. } => imports(body, wanted),
            StmtKind::Match { cases, .. } => {
                cases.iter().for_each(|case| imports(&case.body, wanted))
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
            } => {
                for block in [body, orelse, finalbody] {
                    imports(block, wanted);
                }
                handlers
                    .iter()
                    .for_each(|handler| imports(&handler.body, wanted));
            }
            _ => {}
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

/// The files of a module or package beside the notebook, with their place under `src/`.
fn module_files(folder: &Path, name: &str) -> Vec<(String, PathBuf)> {
    let plain = name
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter == '_');
    if name.is_empty() || !plain {
        return Vec::new();
    }
    let module = folder.join(format!("{name}.py"));
    if module.is_file() {
        return vec![(format!("{name}.py"), module)];
    }
    let mut found = Vec::new();
    let package = folder.join(name);
    if package.is_dir() && holds_python(&package) {
        package_files(&package, name, 0, &mut found);
    }
    found
}

fn holds_python(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        path.extension().is_some_and(|kind| kind == "py")
            || (path.is_dir() && path.join("__init__.py").is_file())
    })
}

fn package_files(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<(String, PathBuf)>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if name.starts_with('.') || name == "__pycache__" {
            continue;
        }
        let place = format!("{prefix}/{name}");
        if path.is_dir() {
            if depth < 8 {
                package_files(&path, &place, depth + 1, found);
            }
        } else if path
            .metadata()
            .is_ok_and(|about| about.is_file() && about.len() <= LARGEST)
        {
            found.push((place, path));
        }
    }
}

/// The requirements stated beside the notebook or above it, nearest first, and what the
/// interpreter has, where one was named.
pub fn evidence(folder: &Path, python: Option<&Path>) -> Result<Evidence> {
    let mut evidence = Evidence {
        files: requirement_files(folder),
        ..Evidence::default()
    };
    if let Some(python) = python {
        let (version, environment) = ask(python)?;
        evidence.python = Some(version);
        evidence.environment = environment;
    }
    Ok(evidence)
}

fn requirement_files(folder: &Path) -> Vec<RequirementFile> {
    let folder = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    let mut files = Vec::new();
    for place in folder.ancestors().take(4) {
        for name in [
            "requirements.txt",
            "pyproject.toml",
            "environment.yml",
            "environment.yaml",
        ] {
            if let Ok(text) = std::fs::read_to_string(place.join(name)) {
                files.push(RequirementFile {
                    name: name.to_owned(),
                    text,
                });
            }
        }
        // What lies above the root of a repository is not about this notebook.
        if place.join(".git").exists() {
            break;
        }
    }
    files
}

/// Asks an interpreter which distribution gives which import name, and in which version.
const ASK: &str = "
import importlib.metadata as m, json, platform
found = {}
for name, providers in m.packages_distributions().items():
    for provider in sorted(set(providers)):
        found.setdefault(name, [m.metadata(provider)['Name'], m.version(provider)])
print(json.dumps([platform.python_version(), found]))
";

fn ask(python: &Path) -> Result<(String, BTreeMap<String, Installed>)> {
    let cannot = |why: &str| {
        let message = format!(
            "{} cannot be asked what it has installed: {why}",
            python.display()
        );
        Failure::Unusable(
            message,
            Some("name a Python interpreter of version 3.10 or newer".to_owned()),
        )
    };
    let output = Command::new(python)
        .args(["-I", "-c", ASK])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot(&reason(&error)))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().last().unwrap_or("it ended early");
    let answer: (String, BTreeMap<String, (String, String)>) =
        serde_json::from_slice(&output.stdout).map_err(|_| cannot(last))?;
    let installed = |(distribution, version)| Installed {
        distribution,
        version,
    };
    Ok((
        answer.0,
        answer
            .1
            .into_iter()
            .map(|(name, found)| (name, installed(found)))
            .collect(),
    ))
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
