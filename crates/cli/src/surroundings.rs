//! What lies around a notebook: the requirements it states, what an interpreter has installed.
//! The modules it imports are in [`crate::siblings`].

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use nbship_packaging::{Evidence, Installed, RequirementFile};

use crate::exit::{Failure, Result};
use crate::files::{project, read_regular};
use crate::input::reason;

/// The largest requirement file that is read.
const LARGEST: u64 = 1 << 20;

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
    for (up, place) in folder.ancestors().take(4).enumerate() {
        for name in [
            "requirements.txt",
            "pyproject.toml",
            "environment.yml",
            "environment.yaml",
        ] {
            if let Some(text) = text_within(place, name) {
                files.push(RequirementFile {
                    name: format!("{}{name}", "../".repeat(up)),
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

/// The text of a file in a folder, where links do not lead out of the folder's project.
fn text_within(folder: &Path, name: &str) -> Option<String> {
    let path = folder.join(name).canonicalize().ok()?;
    let bytes = path
        .starts_with(project(folder))
        .then(|| read_regular(&path, LARGEST))?;
    String::from_utf8(bytes?).ok()
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
            Some("name a Python interpreter of version 3.11 or newer, as packages need".to_owned()),
        )
    };
    let output = Command::new(python)
        .args(["-I", "-c", ASK])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot(&reason(&error)))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let last = match said.lines().last() {
        // What is no Python complains of the program as if that were a file.
        Some(_) if said.contains("import importlib") => "it is no Python interpreter",
        Some(last) => last,
        None => "it ended early",
    };
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
