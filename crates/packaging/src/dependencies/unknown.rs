//! What is said of a module that no distribution is known for: it may be one that only a platform has,
//! one that lay beside the notebook, or one of a library that nobody vouches for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nbship_diagnostics::{Code, Finding, Place, Severity};
use serde::Deserialize;

use super::because::row_of;
use crate::model::{ImportUse, PackageModel, ReportCell};

/// Where a module is there without being installed.
#[derive(Deserialize)]
pub(super) struct Platform {
    only: String,
    instead: String,
}

static PLATFORMS: LazyLock<BTreeMap<String, Platform>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/platforms.json")).unwrap_or_default()
});

/// Words that people call files beside a notebook by.
const OWN_WORDS: &[&str] = &[
    "cfg",
    "class",
    "classes",
    "clean",
    "cleaning",
    "common",
    "config",
    "configs",
    "configuration",
    "constants",
    "custom",
    "dataloader",
    "dataloaders",
    "eda",
    "evaluation",
    "feature",
    "features",
    "func",
    "function",
    "functions",
    "funcs",
    "helper",
    "helpers",
    "layers",
    "lib",
    "loader",
    "losses",
    "misc",
    "model",
    "models",
    "module",
    "modules",
    "my",
    "network",
    "networks",
    "params",
    "parameters",
    "plot",
    "plots",
    "plotting",
    "preprocess",
    "preprocessing",
    "preprocessor",
    "processing",
    "scripts",
    "secrets",
    "settings",
    "source",
    "src",
    "test",
    "tests",
    "tool",
    "tools",
    "train",
    "trainer",
    "training",
    "transform",
    "transforms",
    "util",
    "utilities",
    "utility",
    "utils",
    "visualization",
    "visualize",
    "viz",
];

/// Words that such names end with, whatever stands before them.
const OWN_ENDS: &[&str] = &[
    "func",
    "funcs",
    "functions",
    "helper",
    "helpers",
    "preprocessing",
    "util",
    "utils",
];

/// The platform that alone has a module.
pub(super) fn platform_of(module: &str) -> Option<(&'static str, &'static Platform)> {
    row_of(&PLATFORMS, module)
}

pub(super) fn of_platform(import: &ImportUse, module: &str, platform: &Platform) -> Finding {
    found(
        import,
        Code("NB411"),
        format!("`{module}` is only there on {}", platform.only),
        platform.instead.clone(),
    )
}

/// What is said of a module that nothing is known of.
pub(super) fn finding(model: &PackageModel, import: &ImportUse, top: &str) -> Finding {
    let adds_folders = looks_elsewhere(model);
    // Names of libraries seldom have more than one word.
    let seems_own = is_own_word(top) || adds_folders && top.contains('_');
    if !seems_own {
        let installed = "compile with --python PATH of an environment that has it, add a `%pip install` line or a requirements.txt";
        let remedy = match adds_folders {
            true => format!(
                "{installed}; if it is the notebook's own, put `{top}.py` into a folder that it adds to `sys.path`"
            ),
            false => installed.to_owned(),
        };
        return found(
            import,
            Code("NB401"),
            format!("no known distribution provides `{top}`: it is not among the dependencies"),
            remedy,
        );
    }
    let place = if adds_folders {
        "neither beside it nor in the folders that it adds to `sys.path`, as far as these are in its \
         project and can be worked out"
    } else {
        "not beside it"
    };
    found(
        import,
        Code("NB412"),
        format!("`{top}` seems to be a module of the notebook's own, but is {place}"),
        format!(
            "put `{top}.py`, or the folder `{top}`, beside the notebook, and compile again; \
             if it is installed, compile with --python PATH"
        ),
    )
}

fn found(import: &ImportUse, code: Code, message: String, remedy: String) -> Finding {
    Finding {
        code,
        severity: Severity::Warning,
        message,
        place: Place::Cell {
            cell: import.cell,
            span: import.span,
        },
        remedy: Some(remedy),
    }
}

/// Whether the name is one that files beside notebooks are called by: `func_3`, `my_utils`.
fn is_own_word(module: &str) -> bool {
    let words: Vec<&str> = module
        .split('_')
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .collect();
    let is_own = |word: &&str| OWN_WORDS.contains(word);
    let ends_so = words.last().is_some_and(|word| OWN_ENDS.contains(word));
    ends_so || (!words.is_empty() && words.iter().all(is_own))
}

/// Whether the notebook adds folders to where Python looks for modules.
fn looks_elsewhere(model: &PackageModel) -> bool {
    let adds = |line: &str| {
        let line = line.trim_start();
        let words = [
            "sys.path.append(",
            "sys.path.extend(",
            "sys.path.insert(",
            "sys.path +=",
            "sys.path =",
        ];
        !line.starts_with('#') && words.iter().any(|word| line.contains(word))
    };
    model.report.iter().any(|cell| match cell {
        ReportCell::Code { source, .. } => source.lines().any(adds),
        ReportCell::Markdown { .. } => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{is_own_word, platform_of};

    #[test]
    fn names_of_own_modules() {
        for own in ["utils", "func_3", "my_helpers", "data_utils", "model2"] {
            assert!(is_own_word(own), "{own}");
        }
        for other in ["ballet", "our_inhouse_tool", "2", "pysparkling", "Utils"] {
            assert!(!is_own_word(other), "{other}");
        }
    }

    #[test]
    fn platforms_are_known_by_prefix() {
        let module = |name| platform_of(name).map(|(module, _)| module);
        assert_eq!(module("google.colab.drive"), Some("google.colab"));
        assert_eq!(module("google.cloud.storage"), None);
        assert_eq!(module("google"), None);
        assert_eq!(
            module("kaggle_secrets.UserSecretsClient"),
            Some("kaggle_secrets")
        );
    }
}
