//! Every generated Python, TOML and YAML file is parsed again before it is handed on.

use nbship_diagnostics::Severity;
use nbship_packaging::{FileContent, PackagePath, RenderedPackage};
use saphyr::{LoadableYamlNode, Yaml};

/// Checks all files that are not the same in every package.
///
/// # Errors
/// Names the first file that does not parse, and why.
pub(crate) fn check(package: &RenderedPackage) -> Result<(), String> {
    let generated = package
        .files
        .iter()
        .filter(|(_, content)| !content.constant);
    for (path, content) in generated {
        check_file(path, content)
            .map_err(|why| format!("the emitted {path} does not parse: {why}"))?;
    }
    Ok(())
}

fn check_file(path: &PackagePath, content: &FileContent) -> Result<(), String> {
    let text = || std::str::from_utf8(&content.bytes).map_err(|error| error.to_string());
    match path.extension() {
        "py" => python(path.file_name(), &content.bytes),
        "toml" => toml::from_str::<toml::Table>(text()?)
            .map(|_| ())
            .map_err(|error| error.to_string()),
        "yml" | "yaml" => Yaml::load_from_str(text()?)
            .map(|_| ())
            .map_err(|error| error.to_string()),
        _ => Ok(()),
    }
}

fn python(name: &str, bytes: &[u8]) -> Result<(), String> {
    let read = nbship_notebook::read(name, bytes);
    let error = read
        .findings
        .into_iter()
        .find(|finding| finding.severity == Severity::Error);
    error.map_or(Ok(()), |finding| {
        Err(format!("{} ({:?})", finding.message, finding.place))
    })
}
