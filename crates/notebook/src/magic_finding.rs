//! What there is to say about a magic.

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};

use crate::magic::{Magic, MagicMeaning};
use crate::{codes, magics};

pub(crate) fn magic_finding(magic: &Magic, cell: CellNumber) -> Option<Finding> {
    let shown = if magic.is_cell {
        format!("%%{}", magic.name)
    } else {
        shown_line(magic)
    };
    let (code, severity, message, remedy) = said(magic, &shown)?;
    let span = first_line(magic);
    Some(Finding {
        code,
        severity,
        message,
        place: Place::Cell { cell, span },
        remedy: Some(remedy.to_owned()),
    })
}

type Said = (Code, Severity, String, &'static str);

fn said(magic: &Magic, shown: &str) -> Option<Said> {
    const NOTHING: &str = "Nothing to do.";
    if magic.is_refused || magic.meaning == MagicMeaning::Unknown {
        return Some(refused(magic, shown));
    }
    Some(match &magic.meaning {
        MagicMeaning::Drop(why) => {
            let message = format!("`{shown}` falls away: {why}");
            (codes::MAGIC_DROPPED, Severity::Note, message, NOTHING)
        }
        MagicMeaning::Install(_) if has_values(magic) => {
            let message = format!(
                "what `{shown}` names by {} is not among the dependencies of the package: it is known only when the \
                 cell runs",
                interpolated(magic)
            );
            let remedy = "Write out what is meant.";
            (codes::INSTALL_LINE, Severity::Warning, message, remedy)
        }
        // pip itself refuses such a line, which is said of the package.
        MagicMeaning::Install(packages) if packages.iter().any(|word| word == "-") => return None,
        MagicMeaning::Install(packages) if packages.is_empty() => {
            let message =
                format!("`{shown}` falls away: it installs nothing that the package needs");
            (codes::INSTALL_LINE, Severity::Note, message, NOTHING)
        }
        MagicMeaning::Install(_) => {
            let message = format!("`{shown}` becomes dependencies of the package");
            (codes::INSTALL_LINE, Severity::Note, message, NOTHING)
        }
        MagicMeaning::Shell { program, .. } => {
            let message =
                format!("`{shown}` is run by `{program}` on the machine that runs the package");
            let remedy = "Make sure the command exists there, or write it in Python.";
            (codes::SHELL_LINE, Severity::Warning, message, remedy)
        }
        MagicMeaning::Code if magics::is_quiet(magic) => {
            let message = format!("`{shown}` measures: its report is not in the package");
            (codes::CODE_MAGIC, Severity::Note, message, NOTHING)
        }
        MagicMeaning::CodeApart => {
            let message = format!(
                "`{shown}` measures: the package runs the code once and keeps none of its names"
            );
            let remedy = "Remove the magic to keep the names.";
            (codes::CODE_MAGIC, Severity::Note, message, remedy)
        }
        _ => return None,
    })
}

/// Whether a package, or where it comes from, is a value; which interpreter installs says nothing.
fn has_values(magic: &Magic) -> bool {
    let mut words = magic.argument.split_whitespace();
    words.any(|word| magics::holds_value(word) && !word.contains("sys.executable"))
}

fn refused(magic: &Magic, shown: &str) -> Said {
    let (message, remedy) = if magics::would_be_known(magic) {
        let message = format!(
            "what `{shown}` stands for is known only when the cell runs: it holds {}",
            interpolated(magic)
        );
        let remedy = "Write out what is meant, or do in Python what the line does.";
        (message, remedy)
    } else {
        let message = format!("`{shown}` has no known meaning in a package");
        (message, magics::remedy(&magic.name))
    };
    (codes::UNKNOWN_MAGIC, Severity::Error, message, remedy)
}

/// The values that IPython puts into the line.
fn interpolated(magic: &Magic) -> String {
    let names: Vec<String> = magic
        .reads
        .iter()
        .take(3)
        .map(|name| format!("the value of `{name}`"))
        .collect();
    names.join(", ")
}

fn shown_line(magic: &Magic) -> String {
    let argument: String = magic.argument.chars().take(40).collect();
    match magic.name.as_str() {
        "?" => format!("{argument}?"),
        "!" | "!!" | "/" | "," | ";" => format!("{}{argument}", magic.name),
        name if magics::would_be_known(magic) => format!("%{name} {argument}"),
        name => format!("%{}", name.chars().take(40).collect::<String>()),
    }
}

/// A cell magic's finding points at its line, not at the whole cell.
fn first_line(magic: &Magic) -> Span {
    match magic.body {
        Some(body) => Span {
            start: magic.span.start,
            end: body.start.clamp(magic.span.start, magic.span.end),
        },
        None => magic.span,
    }
}
