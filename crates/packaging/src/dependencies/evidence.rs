//! What is known of an environment beyond the notebook itself: given by the caller as text.

use std::collections::BTreeMap;

use super::requirement::{self, Distribution, Requirement, Said};

/// What the caller found around the notebook.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Import name → what provides it, asked of the interpreter given by `--python`.
    pub environment: BTreeMap<String, Installed>,
    /// That interpreter's version, such as `3.12.4`.
    pub python: Option<String>,
    /// Requirement files beside the notebook, nearest first.
    pub files: Vec<RequirementFile>,
}

impl Evidence {
    /// The versions of what the environment has, by distribution.
    pub(super) fn installed(&self) -> BTreeMap<Distribution, &str> {
        let all = self.environment.values();
        all.filter_map(|one| Some((Distribution::new(&one.distribution)?, &*one.version)))
            .collect()
    }
}

/// A distribution with the version that is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    pub distribution: String,
    pub version: String,
}

/// `requirements.txt`, `pyproject.toml` or `environment.yml`, by its way from the notebook and text.
#[derive(Clone, Debug)]
pub struct RequirementFile {
    pub name: String,
    pub text: String,
}

/// What the files state, each with the file's name; of a distribution that several name, the
/// nearest file's word.
#[derive(Debug, Default)]
pub(super) struct Stated {
    pub requirements: BTreeMap<Distribution, (Requirement, String)>,
    /// Taken from an address, not from an index.
    pub elsewhere: BTreeMap<Distribution, String>,
    /// With a version that is none.
    pub bad_versions: BTreeMap<Distribution, String>,
}

/// What the files state. Lines that state nothing are passed over: the files are evidence, not
/// input.
pub(super) fn stated(files: &[RequirementFile]) -> Stated {
    let mut out = Stated::default();
    for file in files {
        let lines = if file.name.ends_with(".toml") {
            pyproject(&file.text)
        } else if file.name.ends_with(".yml") || file.name.ends_with(".yaml") {
            conda(&file.text)
        } else {
            file.text
                .lines()
                .map(|line| line.split(" --hash").next().unwrap_or(line).to_owned())
                .collect()
        };
        for line in &lines {
            let line = line.trim_end_matches('\\');
            let line = line.strip_prefix("-e ").unwrap_or(line);
            let name = file.name.clone();
            match requirement::said(line) {
                Said::Requirement(requirement) => {
                    let entry = out.requirements.entry(requirement.name.clone());
                    entry.or_insert((requirement, name));
                }
                Said::Elsewhere(distribution) => {
                    out.elsewhere.entry(distribution).or_insert(name);
                }
                Said::BadVersion(distribution) => {
                    out.bad_versions.entry(distribution).or_insert(name);
                }
                Said::Nothing => {}
            }
        }
    }
    out
}

fn pyproject(text: &str) -> Vec<String> {
    let Ok(table) = ::toml::from_str::<::toml::Table>(text) else {
        return Vec::new();
    };
    let strings = |value: Option<&::toml::Value>| -> Vec<String> {
        let items = value
            .and_then(|value| value.as_array())
            .map(Vec::as_slice)
            .unwrap_or_default();
        items
            .iter()
            .filter_map(|item| item.as_str().map(str::to_owned))
            .collect()
    };
    let project = table.get("project");
    let mut out = strings(project.and_then(|project| project.get("dependencies")));
    for groups in [
        project.and_then(|p| p.get("optional-dependencies")),
        table.get("dependency-groups"),
    ] {
        for group in groups
            .and_then(|groups| groups.as_table())
            .into_iter()
            .flat_map(|groups| groups.values())
        {
            out.extend(strings(Some(group)));
        }
    }
    let poetry = table
        .get("tool")
        .and_then(|t| t.get("poetry"))
        .and_then(|p| p.get("dependencies"));
    for (name, version) in poetry.and_then(|p| p.as_table()).into_iter().flatten() {
        let version = version
            .as_str()
            .or_else(|| version.get("version").and_then(|v| v.as_str()))
            .unwrap_or("*");
        out.push(format!("{name}{}", poetry_specifier(version)));
    }
    out
}

/// `^1.2` means `>=1.2,<2` to Poetry, `~1.2` means `>=1.2,<1.3`.
fn poetry_specifier(version: &str) -> String {
    let first = |text: &str| text.split('.').next().and_then(|n| n.parse::<u64>().ok());
    match version.strip_prefix('^') {
        Some(rest) => first(rest).map_or(String::new(), |major| format!(">={rest},<{}", major + 1)),
        None if version.starts_with(['>', '<', '=', '!']) => version.to_owned(),
        None if version.starts_with(|c: char| c.is_ascii_digit()) => format!("=={version}"),
        None => String::new(),
    }
}

/// The `dependencies` of a conda environment, `pip` entries included: `- numpy=1.26`.
fn conda(text: &str) -> Vec<String> {
    let mut inside = false;
    let mut out = Vec::new();
    for line in text.lines() {
        if !line.starts_with([' ', '-', '#']) && line.contains(':') {
            inside = line.trim_end().starts_with("dependencies:");
        }
        let Some(item) = line.trim().strip_prefix("- ").filter(|_| inside) else {
            continue;
        };
        let item = item.trim().trim_matches(['"', '\'']);
        let item = item.rsplit("::").next().unwrap_or(item);
        if item.contains("==") || item.contains(['<', '>', '~', '!']) || !item.contains('=') {
            out.push(item.to_owned());
        } else if let Some((name, version)) = item.split_once('=') {
            out.push(format!(
                "{name}=={}.*",
                version
                    .split('=')
                    .next()
                    .unwrap_or(version)
                    .trim_end_matches(".*")
            ));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, text: &str) -> Vec<String> {
        let found = stated(&[RequirementFile {
            name: name.into(),
            text: text.into(),
        }]);
        found
            .requirements
            .values()
            .map(|(r, _)| format!("{}{}", r.name, r.specifier))
            .collect()
    }

    #[test]
    fn every_kind_of_file() {
        assert_eq!(
            read(
                "requirements.txt",
                "# c\nPandas==2.1 # x\n-e .\nnumpy>=1 --hash=sha256:00\n"
            ),
            ["numpy>=1", "pandas==2.1"]
        );
        assert_eq!(
            read(
                "pyproject.toml",
                "[project]\ndependencies=['a>=1']\n[tool.poetry.dependencies]\nb='^2.1'\n"
            ),
            ["a>=1", "b>=2.1,<3"]
        );
        assert_eq!(
            read(
                "environment.yml",
                "name: x\ndependencies:\n  - conda-forge::numpy=1.26\n  - pip:\n    - tqdm>=4\n"
            ),
            ["numpy==1.26.*", "tqdm>=4"]
        );
        assert_eq!(read("pyproject.toml", "not toml ["), [""; 0]);
        let files = [RequirementFile {
            name: "requirements.txt".into(),
            text: "a==latest\nb @ https://host/b.whl\n-e git+https://host/c#egg=c\n-e .\n".into(),
        }];
        let found = stated(&files);
        assert!(found.requirements.is_empty());
        let names = |map: &BTreeMap<Distribution, String>| {
            map.keys().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            (names(&found.bad_versions), names(&found.elsewhere)),
            (vec!["a".into()], vec!["b".into(), "c".into()])
        );
    }
}
