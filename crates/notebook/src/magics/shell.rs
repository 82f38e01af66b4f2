//! Shell lines and script cells.

use super::install;
use crate::magic::MagicMeaning;

fn sh(script: &str) -> MagicMeaning {
    MagicMeaning::Shell {
        program: "sh".to_owned(),
        script: script.to_owned(),
    }
}

/// `!command`
pub(super) fn command(command: &str) -> MagicMeaning {
    match install::command_packages(command) {
        Some(packages) => MagicMeaning::Install(packages),
        None => sh(command),
    }
}

/// `!!command`: its lines are a value that is shown.
pub(super) fn captured(command: &str) -> MagicMeaning {
    sh(command)
}

/// `%ls x`
pub(super) fn alias(command: &str, argument: &str) -> MagicMeaning {
    if command.contains("%l") {
        return sh(&command.replace("%l", argument));
    }
    sh(format!("{command} {argument}").trim_end())
}

/// `%%bash`, `%%script PROGRAM`, `%sx command`. Options (`--out NAME`, `--bg`) are not modelled.
pub(super) fn magic(program: &str, argument: &str, text: &str, is_cell: bool) -> MagicMeaning {
    if !is_cell {
        return sh(text);
    }
    if argument.starts_with('-') || argument.contains(" --") {
        return MagicMeaning::Unknown;
    }
    let program = match (program.is_empty(), argument.is_empty()) {
        (true, true) => return MagicMeaning::Unknown,
        (true, false) => argument.to_owned(),
        (false, true) => program.to_owned(),
        (false, false) => format!("{program} {argument}"),
    };
    MagicMeaning::Shell {
        program,
        script: text.to_owned(),
    }
}
