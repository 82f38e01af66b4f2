//! Every generated Python, TOML and YAML file is checked again before it is handed on.
//!
//! What holds code of the notebook, or is put together freely, is parsed. Templates for Python and
//! YAML take nothing but words and quoted strings, and quoting is tested: they are parsed in builds
//! for development only, so in every test of this repository.

use nbship_packaging::{FileContent, Origin, PackagePath, RenderedPackage};
use saphyr::{LoadableYamlNode, Yaml};

use crate::python;

/// Checks all files that are not the same in every package, Python as the minor version of Python 3
/// takes it that the package begins with.
///
/// # Errors
/// Names the first file that does not parse, and why.
pub(crate) fn check(package: &RenderedPackage, minor: u32) -> Result<(), String> {
    check_files(package, minor, cfg!(debug_assertions))
}

fn check_files(package: &RenderedPackage, minor: u32, all: bool) -> Result<(), String> {
    for (path, content) in &package.files {
        let checked = match content.origin {
            Origin::Runtime { .. } | Origin::Given => Ok(()),
            Origin::Template if !all => Ok(()),
            Origin::Template | Origin::Written => parse(path, content, minor),
        };
        checked.map_err(|why| format!("the emitted {path} does not parse: {why}"))?;
    }
    Ok(())
}

fn text(content: &FileContent) -> Result<&str, String> {
    std::str::from_utf8(&content.bytes).map_err(|error| error.to_string())
}

fn parse(path: &PackagePath, content: &FileContent, minor: u32) -> Result<(), String> {
    match path.extension() {
        "py" => python::check(text(content)?, minor),
        "toml" => toml::from_str::<toml::Table>(text(content)?)
            .map(|_| ())
            .map_err(|error| error.to_string()),
        "yml" | "yaml" => Yaml::load_from_str(text(content)?)
            .map(|_| ())
            .map_err(|error| error.to_string()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::check_files;
    use crate::{CompileOptions, NotebookInput, compile};

    const TEXTS: [&str; 14] = [
        "plain",
        "\"\"\"",
        "ends in \"",
        "ends in \\",
        "'''",
        "\\N{DASH} \\x \\u12 \\",
        "{{ package }} {% if x %} [[ x ]] ${{ x }}",
        "a\u{2028}b\u{0}c\u{feff}d\u{202e}e",
        "# comment: x\t- y",
        "売上分析 — „Umsatz“ 💥",
        "%time !ls ?help",
        "f\"{x!r:{y}}\" <b>&amp;</b>",
        "key: [1, 2}, *a &b @c `d`",
        "x' + \" + 'y",
    ];

    fn files_parse(name: &str, heading: &str, value: &str) {
        let string = serde_json::to_string(value).expect("a string");
        let cells = [
            serde_json::json!({"cell_type": "markdown", "metadata": {}, "source": format!("# {heading}")}),
            serde_json::json!({"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [],
                "source": format!("text = {string}\nnumbers = [1, -2, 1.5e300, 1e999]\nflag = None")}),
            serde_json::json!({"cell_type": "markdown", "metadata": {}, "source": format!("## {heading} 2")}),
            serde_json::json!({"cell_type": "code", "metadata": {}, "execution_count": 2, "outputs": [],
                "source": "売上 = text * 2\nopen(text, 'w').write(売上)\nprint(numbers)"}),
        ];
        let notebook =
            serde_json::json!({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells});
        let input = NotebookInput::new(name, notebook.to_string().as_bytes());
        let compiled = compile(input, &CompileOptions::default())
            .unwrap_or_else(|why| panic!("{name}, {heading:?}, {value:?}: {why:?}"));
        assert_eq!(
            check_files(&compiled.package, 11, true),
            Ok(()),
            "{heading:?} {value:?}"
        );
        assert_eq!(
            check_files(&compiled.package, 11, false),
            Ok(()),
            "{heading:?} {value:?}"
        );
    }

    #[test]
    fn templates_and_literals_parse_with_any_text() {
        for text in TEXTS {
            for other in TEXTS {
                files_parse("untitled.ipynb", text, other);
            }
            files_parse(&format!("{text}.ipynb"), "plain", text);
        }
    }
}
