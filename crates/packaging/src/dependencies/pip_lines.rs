//! What the notebook's own lines install.

use nbship_diagnostics::{Code, Finding, Place, Severity};

use super::requirement::{self, Distribution, PipWords};
use super::{Resolver, is_known};
use crate::model::{PackageModel, PipLine};

impl Resolver<'_> {
    pub(super) fn pip_lines(&mut self, model: &PackageModel) {
        let lines: Vec<(&PipLine, PipWords)> = model
            .pip_lines
            .iter()
            .map(|line| (line, requirement::pip_words(&line.arguments)))
            .collect();
        for (_, words) in &lines {
            self.elsewhere.extend(words.elsewhere.iter().cloned());
        }
        for (line, mut words) in lines {
            let files = &self.evidence.files;
            let is_read = |word: &String| files.iter().any(|file| names_file(word, &file.name));
            words.unusable.retain(|word| !is_read(word));
            for requirement in words.found {
                if !self.is_used(model, &requirement.name) {
                    self.findings.push(unused(line, &requirement.name));
                }
                let because = format!("{} in cell {}", line.command, line.cell);
                self.add(requirement, because);
            }
            if !words.unusable.is_empty() {
                self.findings.push(not_carried(line, &words.unusable));
            }
        }
    }

    /// Whether an import, a command, the environment or a table knows a distribution.
    fn is_used(&self, model: &PackageModel, name: &Distribution) -> bool {
        let own = plain(name.as_str());
        let is_module = |module: &str| {
            let module = plain(module.split('.').next().unwrap_or_default());
            // `slackclient` and `slack`: names that are nearly alike belong together.
            let is_part = own.contains(&module) || module.contains(&own);
            module == own || (is_part && module.len().min(own.len()) >= 3)
        };
        let is_command = |command: &str| command.split_whitespace().any(|word| plain(word) == own);
        is_known(name.as_str())
            || self.installed.contains_key(name)
            || model.imports.iter().any(|one| is_module(&one.module))
            || model.commands.iter().any(|one| is_command(&one.command))
    }
}

/// A name without what the spellings of modules and distributions differ by.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// `-r requirements.txt`, of the file that is read anyway.
fn names_file(word: &str, file: &str) -> bool {
    let value = ["--requirement=", "--requirement ", "-r "]
        .iter()
        .find_map(|option| word.strip_prefix(option));
    let value = value.map(|value| value.trim_start_matches("./"));
    // Who wrote the line may have stood in the folder above.
    let last = file.rsplit('/').next();
    value.is_some_and(|value| value == file || last == Some(value))
}

fn not_carried(line: &PipLine, words: &[String]) -> Finding {
    Finding {
        code: Code("NB402"),
        severity: Severity::Warning,
        message: format!(
            "of `{}` these words are not carried over: {}",
            line.command,
            words.join(" ")
        ),
        place: Place::Cell {
            cell: line.cell,
            span: line.span,
        },
        remedy: Some("add what they install to `dependencies` in pyproject.toml".to_owned()),
    }
}

fn unused(line: &PipLine, name: &Distribution) -> Finding {
    Finding {
        code: Code("NB419"),
        severity: Severity::Note,
        message: format!(
            "`{name}` is a dependency since the cell installs it; no import is known to need it"
        ),
        place: Place::Cell {
            cell: line.cell,
            span: line.span,
        },
        remedy: Some(
            "if nothing needs it, take it out of the line and out of `dependencies` in pyproject.toml"
                .to_owned(),
        ),
    }
}
