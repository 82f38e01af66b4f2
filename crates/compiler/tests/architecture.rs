//! The walls of `docs/architecture.md`: which crate may use which, and who may touch the world.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test of the repository reads its files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = workspace().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn crates() -> BTreeSet<String> {
    let entries = std::fs::read_dir(workspace().join("crates")).expect("crates/");
    entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

/// Crate → the crates of this workspace it uses, from the manifests.
fn edges() -> BTreeMap<String, BTreeSet<String>> {
    let of = |name: &String| {
        let manifest: toml::Table =
            toml::from_str(&read(format!("crates/{name}/Cargo.toml"))).expect("TOML");
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
        let names = dependencies.into_iter().flat_map(|table| table.keys());
        names
            .filter_map(|name| name.strip_prefix("nbship-"))
            .map(|name| name.replace('-', "_"))
            .collect()
    };
    crates()
        .iter()
        .map(|name| (name.clone(), of(name)))
        .collect()
}

/// The same from the table in the documentation: `` | `notebook` | diagnostics | … | ``.
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let text = read("docs/architecture.md");
    let section = text
        .split("<!-- edges -->")
        .nth(1)
        .expect("a marked table of edges");
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        let name = cells
            .next()
            .unwrap_or_default()
            .trim_matches('`')
            .to_owned();
        let uses = cells
            .next()
            .unwrap_or_default()
            .split(',')
            .map(|word| word.trim().trim_matches('`').to_owned());
        (
            name,
            uses.filter(|word| !word.is_empty() && word != "nothing")
                .collect(),
        )
    })
    .collect()
}

#[test]
fn crates_use_each_other_as_documented() {
    assert_eq!(
        edges(),
        documented(),
        "crates/*/Cargo.toml against the table in docs/architecture.md"
    );
}

#[test]
fn only_cli_may_touch_the_world() {
    let expected = read("crates/compiler/clippy.toml");
    for name in crates() {
        let path = workspace().join(format!("crates/{name}/clippy.toml"));
        if name == "cli" {
            assert!(!path.exists(), "cli is the one crate that may");
        } else {
            assert_eq!(
                read(format!("crates/{name}/clippy.toml")),
                expected,
                "crates/{name}/clippy.toml"
            );
        }
    }
}

#[test]
fn every_crate_takes_the_workspace_lints() {
    for name in crates() {
        let manifest = read(format!("crates/{name}/Cargo.toml"));
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "crates/{name}"
        );
    }
}

#[test]
fn libraries_have_one_home() {
    let homes = [
        ("tree-sitter", "notebook"),
        ("tree-sitter-python", "notebook"),
        ("minijinja", "packaging"),
        ("sha2", "compiler"),
        ("clap", "cli"),
    ];
    for (library, home) in homes {
        for name in crates() {
            let manifest: toml::Table =
                toml::from_str(&read(format!("crates/{name}/Cargo.toml"))).expect("TOML");
            let used = manifest
                .get("dependencies")
                .is_some_and(|table| table.get(library).is_some());
            assert_eq!(used, name == home, "{library} in crates/{name}");
        }
    }
}

#[test]
fn top_level_folders_are_those_of_the_design() {
    let allowed = ["crates", "docs", "examples", "target", "templates", "tests"];
    for entry in std::fs::read_dir(workspace()).expect("the repository") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type().expect("a type").is_dir();
        assert!(
            !is_folder || name.starts_with('.') || allowed.contains(&name.as_str()),
            "{name}/"
        );
    }
}
