//! Which versions of Python the versions that somebody asked for can be installed on: what was
//! released before a Python has nothing built for it there, and seldom builds.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nbship_diagnostics::{Code, Finding, Place, Severity};
use nbship_notebook::OLDEST_PYTHON;

use super::{BOUNDS, Dependency, Resolved, Resolver};
use crate::removed::below;

/// For each distribution the first version that is built for the oldest Python of packages, and for each after it.
static FIRST: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/wheels.json")).unwrap_or_default()
});

/// Where a finding of a dependency is.
const PLACE: Place = Place::Nowhere {
    why: "it is about the package's dependencies",
};

impl Resolver<'_> {
    /// Takes the usual versions of what cannot be installed on the oldest Python that the notebook needs.
    pub(super) fn wheels(&mut self, oldest: u32) {
        for (name, one) in &mut self.found {
            if self.installed.contains_key(name) || is_built(one, oldest) {
                continue;
            }
            let asked = one.requirement.specifier.clone();
            let usual = BOUNDS.get(name.as_str()).cloned().unwrap_or_default();
            let taken = match usual.is_empty() {
                true => "any version".to_owned(),
                false => format!("`{name}{usual}`"),
            };
            self.findings.push(Finding {
                code: Code("NB420"),
                severity: Severity::Warning,
                message: format!(
                    "`{name}{asked}` ({}) is older than Python 3.{oldest}, for which it was never built: the package \
                     takes {taken}",
                    one.because
                ),
                place: PLACE,
                remedy: Some(
                    "see that the notebook runs with newer versions, or compile with --python PATH of an environment \
                     that it runs in"
                        .to_owned(),
                ),
            });
            one.because = format!("{}, which has {name}{asked}", one.because);
            one.requirement.specifier = usual;
        }
    }
}

impl Resolved {
    /// The last Python, as its minor version, for which all that is asked for is built, with what ends it and the
    /// place where that was asked for; None where that is no matter.
    pub(crate) fn last_python(&self, oldest: u32) -> Option<(u32, String)> {
        let ends = self.dependencies.iter().filter_map(|one| {
            let mut later = (oldest..).take_while(|minor| first(one, *minor).is_some());
            let ends = later.find(|minor| !is_built(one, *minor))?;
            let said = format!("{} ({})", one.to_pep508(), one.because);
            (ends > oldest).then_some((ends - 1, said))
        });
        ends.min()
    }

    /// What is said where the dependencies end the Pythons.
    pub(crate) fn ended(last: u32, by: &str) -> Finding {
        Finding {
            code: Code("NB420"),
            severity: Severity::Note,
            message: format!(
                "`{by}` was not built for Python 3.{}: the package is for Python before it",
                last + 1
            ),
            place: PLACE,
            remedy: Some("ask for a newer version to run on newer Pythons".to_owned()),
        }
    }
}

/// The first version of a dependency that is built for a Python, where that is known.
fn first(one: &Dependency, minor: u32) -> Option<&'static str> {
    let row = FIRST.get(one.requirement.name.as_str())?;
    let at = usize::try_from(minor.checked_sub(OLDEST_PYTHON)?).ok()?;
    row.get(at).map(String::as_str)
}

/// Whether a version that is asked for is built for a Python, as far as that is known.
fn is_built(one: &Dependency, minor: u32) -> bool {
    !first(one, minor).is_some_and(|first| below(&one.requirement.specifier, first))
}

#[cfg(test)]
mod tests {
    use nbship_notebook::OLDEST_PYTHON;

    use super::FIRST;

    #[test]
    fn rows_begin_with_the_oldest_python() {
        assert_eq!(OLDEST_PYTHON, 11);
        assert!(FIRST.len() > 20);
    }
}
