//! The imports of an emitted module: what its text mentions, sorted as people sort them.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, BindKind, Registers};
use nbship_notebook::ast::{ImportAlias, ImportNames, Stmt, StmtKind};
use nbship_stage_plan::plan::ImportedName;

use super::mentions::Mentions;
use super::source::Source;

/// The imports of one module, collected and then written.
#[derive(Default)]
pub(crate) struct Imports {
    future: BTreeSet<String>,
    /// `import a.b as c`
    plain: BTreeSet<(String, Option<String>)>,
    /// `from m import a as b`
    from: BTreeMap<String, BTreeSet<(String, Option<String>)>>,
    /// The modules of those lines that the text does not mention.
    unmentioned: BTreeSet<String>,
}

pub(super) const FUTURE: &str = "__future__";

/// Why a line is there that nothing mentions.
const REGISTERS: &str = "  # noqa: F401 - may register what others use";

impl Imports {
    /// Adds what `mentions` needs of the notebook's own imports; `skip` are those the module binds
    /// itself.
    pub(crate) fn add_mentioned(
        &mut self,
        source: &Source<'_>,
        imports: &[ImportedName],
        mentions: &Mentions<'_>,
        skip: impl Fn(&ImportedName) -> bool,
        runtime: &str,
    ) {
        self.future.extend(source.future.iter().cloned());
        for import in imports {
            let name = source.analysis.name(import.name);
            if mentions.mentions(name) && !skip(import) {
                self.add(name, import, runtime);
                self.unmentioned.remove(&import.module);
            }
        }
    }

    /// Adds an import for what it registers, where the text does not mention it.
    pub(crate) fn add_registering(&mut self, name: &str, import: &ImportedName, runtime: &str) {
        let is_there = self.from.contains_key(&import.module)
            || self
                .plain
                .iter()
                .any(|(module, _)| *module == import.module);
        if !is_there || self.unmentioned.contains(&import.module) {
            self.add(name, import, runtime);
            self.unmentioned.insert(import.module.clone());
        }
    }

    pub(crate) fn add(&mut self, name: &str, import: &ImportedName, runtime: &str) {
        match &import.attribute {
            Some(attribute) if import.module == FUTURE => {
                if name != attribute {
                    self.future.insert(format!("{attribute} as {name}"));
                }
            }
            Some(attribute) => {
                let display = attribute == "display"
                    && matches!(
                        import.module.as_str(),
                        "IPython.display" | "IPython.core.display"
                    );
                let module = if display {
                    runtime.to_owned()
                } else {
                    format!("{}{}", ".".repeat(import.level as usize), import.module)
                };
                self.add_from(&module, attribute, (name != attribute).then_some(name));
            }
            None => {
                for module in std::iter::once(&import.module).chain(&import.also) {
                    let top = module.split('.').next() == Some(name);
                    self.plain
                        .insert((module.clone(), (!top).then(|| name.to_owned())));
                }
            }
        }
    }

    pub(crate) fn add_from(&mut self, module: &str, attribute: &str, alias: Option<&str>) {
        self.from
            .entry(module.to_owned())
            .or_default()
            .insert((attribute.to_owned(), alias.map(str::to_owned)));
    }

    pub(crate) fn add_plain(&mut self, module: &str) {
        self.plain.insert((module.to_owned(), None));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.future.is_empty() && self.plain.is_empty() && self.from.is_empty()
    }

    fn why(&self, module: &str) -> &'static str {
        match self.unmentioned.contains(module) {
            true => REGISTERS,
            false => "",
        }
    }

    /// The lines, in groups: future, standard library, others, the package's own.
    pub(crate) fn write(&self, package: &str) -> String {
        let mut groups: [Vec<String>; 4] = Default::default();
        if !self.future.is_empty() {
            let names: Vec<&str> = self.future.iter().map(String::as_str).collect();
            groups[0].push(format!("from __future__ import {}", names.join(", ")));
        }
        for (module, alias) in &self.plain {
            let alias = alias
                .as_ref()
                .map(|alias| format!(" as {alias}"))
                .unwrap_or_default();
            let why = self.why(module);
            groups[group(module, package)].push(format!("import {module}{alias}{why}"));
        }
        for (module, names) in &self.from {
            let names: Vec<String> = names
                .iter()
                .map(|(name, alias)| {
                    alias
                        .as_ref()
                        .map_or_else(|| name.clone(), |alias| format!("{name} as {alias}"))
                })
                .collect();
            let why = self.why(module);
            groups[group(module, package)].push(from_line(module, &names, why));
        }
        let groups: Vec<String> = groups
            .iter()
            .filter(|lines| !lines.is_empty())
            .map(|lines| lines.join("\n"))
            .collect();
        groups.join("\n\n")
    }
}

/// What `from __future__ import …` of the notebook names: it holds in all modules, whatever becomes
/// of the names.
pub(super) fn future_features(analysis: &Analysis) -> impl Iterator<Item = String> + '_ {
    let binds = analysis.statements.iter().flat_map(|each| &each.binds);
    binds.filter_map(|bind| match &bind.kind {
        BindKind::Import {
            module,
            attribute: Some(feature),
            ..
        } if module == FUTURE => Some(feature.clone()),
        _ => None,
    })
}

/// `from __future__ import annotations` in the middle of a stage, where the notebook binds the name
/// to something else, too: the feature's value. That it holds is said at the top of the module.
pub(super) fn future_as_values(syntax: &Stmt) -> Option<Vec<String>> {
    let StmtKind::ImportFrom {
        module: Some(module),
        names: ImportNames::Names(aliases),
        ..
    } = &syntax.kind
    else {
        return None;
    };
    let one = |alias: &ImportAlias| {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        format!("{} = {FUTURE}.{}", bound.name, alias.name.name)
    };
    (module.name == FUTURE).then(|| aliases.iter().map(one).collect())
}

/// Whether a module with these mentions needs what an import registers. `draws`: it makes figures.
pub(crate) fn needs_registered(
    analysis: &Analysis,
    imports: &[ImportedName],
    import: &ImportedName,
    mentions: &Mentions<'_>,
    draws: bool,
) -> bool {
    let uses = |library: &str| {
        let root = |import: &&ImportedName| import.module.split('.').next() == Some(library);
        let mut of_library = imports.iter().filter(root);
        of_library.any(|import| mentions.mentions(analysis.name(import.name)))
    };
    match &import.registers {
        None => false,
        Some(Registers::Anywhere) => true,
        Some(Registers::Drawing) => draws || uses("matplotlib"),
        Some(Registers::Library(library)) => uses(library),
    }
}

fn from_line(module: &str, names: &[String], why: &str) -> String {
    let line = format!("from {module} import {}", names.join(", "));
    if line.chars().count() <= 88 {
        return format!("{line}{why}");
    }
    let names: String = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("from {module} import ({why}\n{names})")
}

fn group(module: &str, package: &str) -> usize {
    let top = module.split('.').next().unwrap_or(module);
    if module.starts_with('.') || top == package {
        3
    } else if STANDARD.binary_search(&top).is_ok() {
        1
    } else {
        2
    }
}

/// Standard library modules that notebooks import; the rest is grouped with other libraries.
const STANDARD: &[&str] = &[
    "abc",
    "argparse",
    "ast",
    "asyncio",
    "base64",
    "bisect",
    "builtins",
    "calendar",
    "cmath",
    "collections",
    "concurrent",
    "configparser",
    "contextlib",
    "copy",
    "csv",
    "ctypes",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "email",
    "enum",
    "fractions",
    "functools",
    "gc",
    "getpass",
    "glob",
    "gzip",
    "hashlib",
    "heapq",
    "html",
    "http",
    "importlib",
    "inspect",
    "io",
    "itertools",
    "json",
    "locale",
    "logging",
    "math",
    "multiprocessing",
    "numbers",
    "operator",
    "os",
    "pathlib",
    "pickle",
    "platform",
    "pprint",
    "queue",
    "random",
    "re",
    "secrets",
    "shutil",
    "signal",
    "socket",
    "sqlite3",
    "statistics",
    "string",
    "struct",
    "subprocess",
    "sys",
    "tarfile",
    "tempfile",
    "textwrap",
    "threading",
    "time",
    "timeit",
    "traceback",
    "types",
    "typing",
    "unicodedata",
    "unittest",
    "urllib",
    "uuid",
    "warnings",
    "weakref",
    "xml",
    "zipfile",
    "zlib",
    "zoneinfo",
];
