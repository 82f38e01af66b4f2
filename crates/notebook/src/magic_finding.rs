//! What there is to say about a magic.

use nbship_diagnostics::{CellNumber, Finding, Place, Severity, Span};

use crate::magic::{Magic, MagicMeaning};
use crate::{codes, magics};

pub(crate) fn magic_finding(magic: &Magic, cell: CellNumber) -> Option<Finding> {
    let shown = if magic.is_cell {
        format!("%%{}", magic.name)
    } else {
        shown_line(magic)
    };
    let (code, severity, message, remedy) = match &magic.meaning {
        _ if magic.is_refused || magic.meaning == MagicMeaning::Unknown => {
            let message = format!("`{shown}` has no known meaning in a package");
            (
                codes::UNKNOWN_MAGIC,
                Severity::Error,
                message,
                magics::remedy(&magic.name),
            )
        }
        MagicMeaning::Drop(why) => {
            let message = format!("`{shown}` falls away: {why}");
            (
                codes::MAGIC_DROPPED,
                Severity::Note,
                message,
                "Nothing to do.",
            )
        }
        MagicMeaning::Install(_) => {
            let message = format!("`{shown}` becomes dependencies of the package");
            (
                codes::INSTALL_LINE,
                Severity::Note,
                message,
                "Nothing to do.",
            )
        }
        MagicMeaning::Shell { program, .. } => {
            let message = format!("`{shown}` runs `{program}` where the package runs");
            (
                codes::SHELL_LINE,
                Severity::Warning,
                message,
                "Make sure the command exists there, or write it in Python.",
            )
        }
        MagicMeaning::Code if magics::is_quiet(magic) => {
            let message = format!("`{shown}` measures: its report is not in the package");
            (codes::CODE_MAGIC, Severity::Note, message, "Nothing to do.")
        }
        MagicMeaning::CodeApart => {
            let message = format!(
                "`{shown}` measures: the package runs the code once and keeps none of its names"
            );
            (
                codes::CODE_MAGIC,
                Severity::Note,
                message,
                "Remove the magic to keep the names.",
            )
        }
        _ => return None,
    };
    let span = first_line(magic);
    Some(Finding {
        code,
        severity,
        message,
        place: Place::Cell { cell, span },
        remedy: Some(remedy.to_owned()),
    })
}

fn shown_line(magic: &Magic) -> String {
    let argument: String = magic.argument.chars().take(40).collect();
    match magic.name.as_str() {
        "?" => format!("{argument}?"),
        "!" | "!!" | "/" | "," | ";" => format!("{}{argument}", magic.name),
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
