//! What a package is called: a Python identifier that shadows nothing.

use std::collections::BTreeSet;

use crate::path::is_device;
use crate::python::{is_keyword, is_stdlib};

/// The import name of a package: lower-case ASCII letters, digits and `_`, no Python keyword, no
/// module of the standard library.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackageName(String);

const LONGEST: usize = 60;

/// Names that the package or its tools need for themselves: what installs, builds, tests and checks
/// it, folders and files of its own, and names that installers give a meaning.
const RESERVED: &[&str] = &[
    "build",
    "conftest",
    "dist",
    "nbship",
    "pip",
    "pytest",
    "ruff",
    "setup",
    "setuptools",
    "src",
    "test",
    "tests",
    "ty",
    "uv",
    "uv_build",
    "venv",
    "wheel",
];

/// Why something else has a name already.
fn taken(name: &str) -> Option<&'static str> {
    if is_keyword(name) || is_stdlib(name) {
        Some("is a word or a module of Python itself")
    } else if is_device(name) {
        Some("names a device on Windows")
    } else if RESERVED.contains(&name) || name.starts_with("test_") {
        Some("is needed by the package itself or by its tools")
    } else if crate::dependencies::is_known(name) {
        Some("is the name of a library")
    } else {
        None
    }
}

impl PackageName {
    /// A name given by a person, taken as it is or refused.
    ///
    /// # Errors
    /// Says why it cannot be the name of a package.
    pub fn given(name: &str) -> Result<Self, String> {
        let shape = !name.is_empty()
            && name.len() <= LONGEST
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && name.starts_with(|c: char| c.is_ascii_lowercase());
        if !shape {
            return Err(format!(
                "{name:?} cannot name a Python package: use lower-case letters, digits and _, a letter first, at most {LONGEST}"
            ));
        }
        if let Some(why) = taken(name) {
            return Err(format!("{name:?} {why}"));
        }
        Ok(Self(name.to_owned()))
    }

    /// A name made of anything: a title or file name in any language. `others` are the modules the
    /// notebook imports and what it installs, which the package must not shadow.
    ///
    /// ```
    /// use nbship_packaging::PackageName;
    /// let none = Default::default();
    /// assert_eq!(PackageName::derived("7. Logistic Regression", &none).as_str(), "logistic_regression");
    /// assert_eq!(PackageName::derived("../../x", &none).as_str(), "x");
    /// assert_eq!(PackageName::derived("class", &none).as_str(), "class_pipeline");
    /// ```
    #[must_use]
    pub fn derived(from: &str, others: &BTreeSet<String>) -> Self {
        let slug = crate::name::slug(from, LONGEST - "_pipeline".len());
        let slug = slug.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        let slug = if slug.is_empty() { "notebook" } else { slug };
        let clashes = |name: &str| {
            let is_other = |module: &String| module.split('.').next() == Some(name);
            taken(name).is_some() || others.iter().any(is_other)
        };
        if !clashes(slug) {
            return Self(slug.to_owned());
        }
        // Modules that begin so are tests to pytest.
        let is_test = slug == "test" || slug.starts_with("test_");
        let slug = if is_test {
            let other = crate::name::slug(&format!("notebook {slug}"), LONGEST - "_pipeline".len());
            if !clashes(&other) {
                return Self(other);
            }
            other
        } else {
            slug.to_owned()
        };
        let longer = format!("{slug}_pipeline");
        if !clashes(&longer) {
            return Self(longer);
        }
        let mut number = 2;
        while clashes(&format!("{longer}_{number}")) {
            number += 1;
        }
        Self(format!("{longer}_{number}"))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name on an index, and of the command: `_` written as `-`.
    #[must_use]
    pub fn distribution(&self) -> String {
        self.0.trim_end_matches('_').replace('_', "-")
    }
}

impl std::fmt::Display for PackageName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lower-case ASCII words of any text, joined by `_`; may be empty, may start with a digit.
#[must_use]
pub fn slug(text: &str, longest: usize) -> String {
    let mut out = String::new();
    for c in deunicode::deunicode(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
    }
    if out.len() > longest {
        let end = out[..longest]
            .rfind('_')
            .filter(|end| *end > longest / 2)
            .unwrap_or(longest);
        out.truncate(end);
    }
    out.truncate(out.trim_end_matches('_').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_language_and_temper() {
        let cases = [
            ("売上分析", true),
            (";rm -rf /", false),
            ("pandas", false),
            ("", false),
            ("___", false),
            ("Прогноз оттока", false),
            ("con", false),
            ("COM1", false),
            ("json", false),
            ("setup", false),
            ("scikit-learn", false),
            ("test", false),
            ("test_pipeline", false),
        ];
        let taken = BTreeSet::from(["pandas".to_owned()]);
        for (from, _) in cases {
            let name = PackageName::derived(from, &taken);
            assert_eq!(
                PackageName::given(name.as_str()).as_ref(),
                Ok(&name),
                "from {from:?}"
            );
            assert_ne!(name.as_str(), "pandas");
        }
    }

    #[test]
    fn given_names_are_refused_rather_than_changed() {
        for bad in [
            "",
            "Churn",
            "my-name",
            "../x",
            "class",
            "json",
            "1a",
            "a b",
            "é",
            "aux",
            "numpy",
            "pip",
            "scikit_learn",
            "test_pipeline",
            "tests",
            "uv_build",
        ] {
            assert!(PackageName::given(bad).is_err(), "{bad:?}");
        }
    }
}
