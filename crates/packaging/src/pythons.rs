//! Which versions of Python a package is for: from the oldest whose grammar its code needs to the
//! last whose library has the modules it imports.

use std::collections::BTreeSet;

use nbship_diagnostics::{Code, Finding, Place, Severity};
use nbship_notebook::OLDEST_PYTHON;

use crate::dependencies::Resolved;
use crate::emit::imports_of;
use crate::model::{ImportUse, PackageModel, SiblingFile};
use crate::render::RenderOptions;

/// Modules that left the standard library: the minor version of the last Python 3 that has them, and the modules.
const GONE: &[(u32, &[&str])] = &[
    (8, &["dummy_threading"]),
    (9, &["formatter", "parser", "symbol"]),
    (10, &["binhex"]),
    (11, &["asynchat", "asyncore", "distutils", "imp", "smtpd"]),
    (
        12,
        &[
            "aifc",
            "audioop",
            "cgi",
            "cgitb",
            "chunk",
            "crypt",
            "imghdr",
            "lib2to3",
            "mailcap",
            "msilib",
            "nis",
            "nntplib",
            "ossaudiodev",
            "pipes",
            "sndhdr",
            "spwd",
            "sunau",
            "telnetlib",
            "uu",
            "xdrlib",
        ],
    ),
];

/// Distributions that bring a module back under its own name, besides those called `standard-NAME`.
const BACK: &[(&str, &str)] = &[
    ("asynchat", "pyasynchat"),
    ("asyncore", "pyasyncore"),
    ("audioop", "audioop-lts"),
    ("cgi", "legacy-cgi"),
    ("cgitb", "legacy-cgi"),
    ("distutils", "setuptools"),
    ("imp", "zombie-imp"),
];

/// The versions, as minor numbers of Python 3, and what is to be said of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pythons {
    oldest: u32,
    /// The last one, where there is one.
    newest: Option<u32>,
    pub(crate) findings: Vec<Finding>,
}

impl Pythons {
    pub(crate) fn new(model: &PackageModel, resolved: &Resolved) -> Self {
        let mut pythons = Self {
            oldest: model.oldest_python,
            ..Self::default()
        };
        let mut seen = BTreeSet::new();
        let own = model.imports.iter().map(|import| {
            let (cell, span) = (import.cell, import.span);
            (import, Place::Cell { cell, span })
        });
        let own = own.filter(|(import, _)| imported(model, top_of(import)));
        let beside: Vec<ImportUse> = model.siblings.iter().flat_map(imports_beside).collect();
        let why = "a module beside the notebook imports it";
        let beside = beside.iter().map(|one| (one, Place::Nowhere { why }));
        for (import, place) in own.chain(beside) {
            let module = top_of(import);
            if let Some(last) = last_with(module)
                && !import.has_other_way
                && !brought(model, resolved, module)
                && seen.insert(module.to_owned())
            {
                pythons.narrow(last, module, place);
            }
        }
        pythons.end_with(resolved);
        pythons
    }

    /// Ends with the last one for which the dependencies are built.
    fn end_with(&mut self, resolved: &Resolved) {
        let last = resolved.last_python(self.oldest);
        if let Some((last, by)) =
            last.filter(|(last, _)| self.newest.is_none_or(|newest| *last < newest))
        {
            self.newest = Some(last);
            self.findings.push(Resolved::ended(last, &by));
        }
    }

    fn narrow(&mut self, last: u32, module: &str, place: Place) {
        let gone = format!("`{module}` is in no Python from 3.{} on", last + 1);
        let so = if last < self.oldest {
            "no version that the package could run with has it".to_owned()
        } else {
            self.newest = Some(self.newest.map_or(last, |newest| newest.min(last)));
            format!("the package is for Python before 3.{}", last + 1)
        };
        self.findings.push(Finding {
            code: Code("NB407"),
            severity: Severity::Warning,
            message: format!("{gone}: {so}"),
            place,
            remedy: Some("import what took its place, and compile again".to_owned()),
        });
    }

    /// As `requires-python` says it.
    pub(crate) fn required(&self) -> String {
        let oldest = format!(">=3.{}", self.oldest);
        self.newest.map_or_else(
            || oldest.clone(),
            |newest| format!("{oldest},<3.{}", newest + 1),
        )
    }

    /// The same for a person.
    pub(crate) fn in_words(&self) -> String {
        match self.newest {
            None => format!("Python 3.{} or newer", self.oldest),
            Some(newest) if newest <= self.oldest => format!("Python 3.{}", self.oldest),
            Some(newest) => format!("Python 3.{} to 3.{newest}", self.oldest),
        }
    }

    /// The version the package is run with: that of the environment, else of the notebook, where
    /// the runtime works on it.
    pub(crate) fn chosen(&self, model: &PackageModel, options: &RenderOptions) -> String {
        let minor = |version: &str| -> Option<u32> {
            let mut parts = version.split('.');
            (parts.next()? == "3").then_some(())?;
            let minor = parts.next()?.parse().ok();
            minor.filter(|minor| (OLDEST_PYTHON..=14).contains(minor))
        };
        let told = options.evidence.python.as_deref().and_then(minor);
        let minor = told
            .or_else(|| model.python_version.as_deref().and_then(minor))
            .unwrap_or(12);
        let minor = minor.min(self.newest.unwrap_or(minor));
        format!("3.{}", minor.max(self.oldest))
    }
}

/// The minor version of the last Python 3 that has the module, where a later one has not.
fn last_with(module: &str) -> Option<u32> {
    let has = |(_, names): &&(u32, &[&str])| names.contains(&module);
    GONE.iter().find(has).map(|(last, _)| *last)
}

pub(crate) fn top_of(import: &ImportUse) -> &str {
    import.module.split('.').next().unwrap_or_default()
}

/// What a module beside the notebook imports, if it names one of those that are gone at all.
fn imports_beside(sibling: &SiblingFile) -> Vec<ImportUse> {
    let text = std::str::from_utf8(&sibling.bytes).unwrap_or_default();
    let mut gone = GONE.iter().flat_map(|(_, names)| names.iter());
    if !sibling.path.as_str().ends_with(".py") || !gone.any(|name| text.contains(name)) {
        return Vec::new();
    }
    let read = nbship_notebook::read_percent_script(&sibling.bytes);
    read.notebook.as_ref().map(imports_of).unwrap_or_default()
}

/// Whether the module comes from beside the notebook or from a dependency.
fn brought(model: &PackageModel, resolved: &Resolved, module: &str) -> bool {
    let beside = |path: &str| path.split(['/', '.']).next() == Some(module);
    let known = BACK.iter().filter(|(name, _)| *name == module);
    let names: BTreeSet<String> = known
        .map(|(_, distribution)| (*distribution).to_owned())
        .chain([format!("standard-{module}")])
        .collect();
    let mut dependencies = resolved.dependencies.iter();
    model.siblings.iter().any(|one| beside(one.path.as_str()))
        || dependencies.any(|one| names.contains(one.requirement.name.as_str()))
}

/// Whether a module of the package imports the module, or one of its parts: an import that nothing
/// uses may have fallen away.
pub(crate) fn imported(model: &PackageModel, module: &str) -> bool {
    let texts = model.stages.iter().map(|stage| stage.source.as_str());
    let mut lines = texts.chain(model.functions.as_deref()).flat_map(str::lines);
    lines.any(|line| {
        let mut words = line.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        line.contains("import ") && line.contains(module) && words.any(|word| word == module)
    })
}

#[cfg(test)]
mod tests {
    use super::{GONE, last_with};
    use crate::python::is_stdlib;

    #[test]
    fn what_is_gone_was_there() {
        let modules = || GONE.iter().flat_map(|(_, names)| names.iter());
        for module in modules() {
            assert!(is_stdlib(module), "{module}");
        }
        assert_eq!(last_with("distutils"), Some(11));
        assert_eq!(last_with("telnetlib"), Some(12));
        assert_eq!(last_with("json"), None);
    }
}
