//! Which distributions a package asks for, and why.
//!
//! An import name says little about what to install: `sklearn` comes from `scikit-learn`, and a
//! wrong guess installs a stranger's code. So evidence is weighed in this order: the environment
//! the notebook runs in (`--python`), its `%pip install` lines, requirement files beside it, our
//! own table. What none of them knows is reported and left out, never guessed.
//!
//! Bounds: a specifier somebody wrote stands; an installed version `X` gives `>=X,<major+1`;
//! otherwise `data/bounds.json` gives the range the emitted code was tried with, or nothing. The
//! lock file has the exact versions in any case.

mod added;
mod because;
mod evidence;
mod implied;
mod pip_lines;
mod removed;
mod requirement;
mod unknown;
mod version;
mod wheels;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use nbship_diagnostics::{Code, Finding, Place, Severity};

pub use evidence::{Evidence, Installed, RequirementFile};
pub use requirement::{Distribution, Requirement};

use because::{because, longest_prefix};
use evidence::Stated;
use implied::IMPLIED;
use version::bounds_of;

use crate::model::{ImportUse, PackageModel};
use crate::python::is_stdlib;

/// One line of `dependencies`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub requirement: Requirement,
    /// Where we know it from, for a person.
    pub because: String,
}

impl Dependency {
    /// As PEP 508 writes it.
    #[must_use]
    pub fn to_pep508(&self) -> String {
        let extras = &self.requirement.extras;
        let extras = if extras.is_empty() {
            String::new()
        } else {
            format!("[{}]", extras.join(","))
        };
        format!(
            "{}{extras}{}",
            self.requirement.name, self.requirement.specifier
        )
    }
}

/// Dependencies, sorted by name, and what could not be settled.
#[derive(Clone, Debug, Default)]
pub struct Resolved {
    pub dependencies: Vec<Dependency>,
    pub findings: Vec<Finding>,
}

impl Resolved {
    /// Whether a dependency is older than a version, by what bounds it.
    #[must_use]
    pub fn is_before(&self, name: &str, version: &str) -> bool {
        let mut all = self.dependencies.iter().map(|one| &one.requirement);
        all.any(|one| one.name.as_str() == name && crate::removed::below(&one.specifier, version))
    }

    /// The distributions without an upper bound.
    #[must_use]
    pub fn unbounded(&self) -> Vec<String> {
        let all = self.dependencies.iter().map(|one| &one.requirement);
        all.filter(|one| !one.specifier.contains(['<', '~']) && !one.specifier.contains("=="))
            .map(|one| one.name.to_string())
            .collect()
    }
}

static TABLE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/distributions.json")).unwrap_or_default()
});
static BOUNDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/bounds.json")).unwrap_or_default()
});

/// Whether a module or distribution that we know has that name, `_` being `-`.
#[must_use]
pub fn is_known(name: &str) -> bool {
    static DISTRIBUTIONS: LazyLock<BTreeSet<Distribution>> = LazyLock::new(|| {
        let implied = IMPLIED.iter().map(|row| &row.needs);
        let names = TABLE.values().chain(BOUNDS.keys()).chain(implied);
        names.filter_map(|name| Distribution::new(name)).collect()
    });
    TABLE.contains_key(name)
        || Distribution::new(name).is_some_and(|name| DISTRIBUTIONS.contains(&name))
}

/// Settles the dependencies of a package.
#[must_use]
pub fn resolve(model: &PackageModel, evidence: &Evidence) -> Resolved {
    let mut resolver = Resolver::new(evidence);
    resolver.pip_lines(model);
    let own: BTreeSet<&str> = model
        .siblings
        .iter()
        .map(|sibling| top_module(sibling.path.as_str()))
        .collect();
    resolver.renamed(model);
    let mut seen = BTreeSet::new();
    for import in &model.imports {
        let top = import.module.split('.').next().unwrap_or_default();
        let ours =
            top.is_empty() || own.contains(top) || top == model.name.as_str() || is_stdlib(top);
        if !ours && seen.insert(import.module.as_str()) {
            resolver.import(model, import);
        }
    }
    resolver.implied(model);
    resolver.wheels(model.oldest_python);
    resolver.added(model);
    resolver.removed(model);
    resolver.finish()
}

fn top_module(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".py").unwrap_or(first)
}

struct Resolver<'a> {
    evidence: &'a Evidence,
    /// The versions of what the environment has.
    installed: BTreeMap<Distribution, &'a str>,
    files: Stated,
    /// What an install line takes from an address: the index may have a stranger's of that name.
    elsewhere: BTreeSet<Distribution>,
    found: BTreeMap<Distribution, Dependency>,
    /// Modules of which something was said.
    unknown: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl<'a> Resolver<'a> {
    fn new(evidence: &'a Evidence) -> Self {
        Self {
            evidence,
            installed: evidence.installed(),
            files: evidence::stated(&evidence.files),
            elsewhere: BTreeSet::new(),
            found: BTreeMap::new(),
            unknown: BTreeSet::new(),
            findings: Vec::new(),
        }
    }

    fn import(&mut self, model: &PackageModel, import: &ImportUse) {
        if let Some(installed) = longest_prefix(&self.evidence.environment, &import.module)
            && let Some(name) = Distribution::new(&installed.distribution)
        {
            let specifier = bounds_of(&installed.version);
            self.add(
                Requirement {
                    name,
                    extras: Vec::new(),
                    specifier,
                },
                "installed beside the notebook".to_owned(),
            );
            return;
        }
        let top = import.module.split('.').next().unwrap_or_default();
        if let Some((module, platform)) = unknown::platform_of(&import.module) {
            if !import.has_other_way && self.unknown.insert(module.to_owned()) {
                let found = unknown::of_platform(import, module, platform);
                self.findings.push(found);
            }
            return;
        }
        let listed =
            longest_prefix(&TABLE, &import.module).and_then(|name| Distribution::new(name));
        let candidates = [listed.clone(), Distribution::new(top)];
        for candidate in candidates.into_iter().flatten() {
            if self.found.contains_key(&candidate) || self.elsewhere.contains(&candidate) {
                return;
            }
            if let Some(file) = self.files.elsewhere.get(&candidate) {
                let message = format!(
                    "{file} takes `{candidate}` from an address, which is not carried over"
                );
                self.findings.push(not_carried(import, message));
                self.elsewhere.insert(candidate);
                return;
            }
            if let Some((requirement, file)) = self.files.requirements.get(&candidate) {
                let (requirement, because) = (requirement.clone(), file.clone());
                self.add(requirement, because);
                return;
            }
            if let Some(file) = self.files.bad_versions.remove(&candidate) {
                let message =
                    format!("the version of `{candidate}` in {file} is none: any will do");
                self.findings.push(not_carried(import, message));
            }
        }
        match listed {
            Some(name) => {
                let requirement = Requirement {
                    name,
                    extras: Vec::new(),
                    specifier: String::new(),
                };
                self.add(requirement, because(model, import));
            }
            None => self.unknown(model, import, top),
        }
    }

    fn unknown(&mut self, model: &PackageModel, import: &ImportUse, top: &str) {
        if self.unknown.insert(top.to_owned()) {
            self.findings.push(unknown::finding(model, import, top));
        }
    }

    fn add(&mut self, mut requirement: Requirement, because: String) {
        if self.elsewhere.contains(&requirement.name) {
            return;
        }
        if requirement.specifier.is_empty() {
            requirement.specifier = self.known_bounds(&requirement.name);
        }
        self.found
            .entry(requirement.name.clone())
            .or_insert(Dependency {
                requirement,
                because,
            });
    }

    fn known_bounds(&self, name: &Distribution) -> String {
        let file = self
            .files
            .requirements
            .get(name)
            .map(|(requirement, _)| requirement.specifier.clone());
        let installed = self.installed.get(name);
        installed
            .map(|version| bounds_of(version))
            .or(file)
            .or_else(|| BOUNDS.get(name.as_str()).cloned())
            .unwrap_or_default()
    }

    fn finish(self) -> Resolved {
        Resolved {
            dependencies: self.found.into_values().collect(),
            findings: self.findings,
        }
    }
}

fn not_carried(import: &ImportUse, message: String) -> Finding {
    Finding {
        code: Code("NB402"),
        severity: Severity::Warning,
        message,
        place: Place::Cell {
            cell: import.cell,
            span: import.span,
        },
        remedy: Some("add it to `dependencies` in pyproject.toml, pinned to a release".to_owned()),
    }
}
