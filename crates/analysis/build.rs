//! Lists the knowledge files with the modules each speaks for, so that they need not be read to
//! know which of them to read.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the files it lists"
)]

use std::fmt::Write as _;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("knowledge");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths: Vec<_> = std::fs::read_dir(&folder)?
        .flatten()
        .map(|e| e.path())
        .collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "json"));
    paths.sort();
    let mut list = String::from("[\n");
    for path in paths {
        let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&path)?)?;
        // Files without modules are data of another kind.
        let Some(modules) = json.get("modules").and_then(|m| m.as_array()) else {
            continue;
        };
        let modules: Vec<&str> = modules.iter().filter_map(|m| m.as_str()).collect();
        let name = path
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
            .unwrap_or_default();
        writeln!(
            list,
            "    File {{ #[cfg(test)] name: {name:?}, modules: &{modules:?}, text: include_str!({path:?}) }},"
        )?;
    }
    list.push_str("]\n");
    std::fs::write(
        Path::new(&std::env::var("OUT_DIR")?).join("knowledge.rs"),
        list,
    )?;
    Ok(())
}
