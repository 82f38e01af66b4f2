//! What comes after a package was written, as one line for a person.

use std::path::Path;

use nbship_compiler::Compiled;
use nbship_packaging::quote;

use crate::lock::Lock;

/// The commands that run the package, from where nbship was started; `data` is the notebook's folder as
/// seen from the package.
pub fn step(folder: &Path, compiled: &Compiled, data: Option<&str>, lock: &Lock) -> String {
    let mut files = compiled.package.files.iter();
    let readme = files.find(|(path, _)| path.as_str() == "README.md");
    let text = readme.and_then(|(_, content)| content.as_text());
    let has_matters = text.is_some_and(|text| text.contains("\n## Before the first run\n"));
    let first = if has_matters {
        "see \"Before the first run\" in its README.md, then "
    } else {
        ""
    };
    let corrected = match lock {
        Lock::Unsolved(_) => "correct the versions in its pyproject.toml (NB420), then ",
        _ => "",
    };
    let folder = quote::one_line(&folder.to_string_lossy());
    let reads_files = text.is_some_and(|text| text.contains(" run --data "));
    let data = data
        .filter(|_| reads_files)
        .map_or_else(String::new, |data| {
            format!(" --data {}", quote::shell(data))
        });
    format!(
        "next: {first}{corrected}cd {} && uv sync && uv run {} run{data}\n",
        quote::shell(&folder),
        compiled.name.distribution()
    )
}
