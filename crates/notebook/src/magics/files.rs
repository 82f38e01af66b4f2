//! Magics about files, directories and the environment.

use crate::magic::MagicMeaning;

fn unquoted(text: &str) -> &str {
    let text = text.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = text
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        {
            return inner;
        }
    }
    text
}

/// `%%writefile [-a] PATH`
pub(super) fn write(argument: &str) -> MagicMeaning {
    let append = argument
        .strip_prefix("-a ")
        .or_else(|| argument.strip_prefix("--append "));
    let path = unquoted(append.unwrap_or(argument));
    if path.is_empty() || path.starts_with('-') {
        return MagicMeaning::Unknown;
    }
    MagicMeaning::WriteFile {
        path: path.to_owned(),
        append: append.is_some(),
    }
}

/// `%run [-i] PATH`; other options and arguments for the script are not modelled.
pub(super) fn run(argument: &str) -> MagicMeaning {
    let shared = argument.trim().strip_prefix("-i ");
    let argument = shared.unwrap_or(argument);
    let path = unquoted(argument);
    let quoted = path.len() != argument.trim().len();
    if path.is_empty() || path.starts_with('-') || (!quoted && path.contains(char::is_whitespace)) {
        return MagicMeaning::Unknown;
    }
    let known = [".py", ".ipynb"].iter().any(|kind| path.ends_with(kind));
    MagicMeaning::RunFile {
        path: format!("{path}{}", if known { "" } else { ".py" }),
        shares: shared.is_some(),
    }
}

/// `%cd [-q] PATH`
pub(super) fn change_directory(argument: &str) -> MagicMeaning {
    let argument = argument.strip_prefix("-q").unwrap_or(argument).trim();
    let path = unquoted(argument);
    if path.starts_with('-') {
        return MagicMeaning::Unknown;
    }
    let path = if path.is_empty() { "~" } else { path };
    MagicMeaning::ChangeDirectory {
        path: path.to_owned(),
    }
}

/// `%env NAME=value` or `%env NAME value`
pub(super) fn set_environment(argument: &str) -> MagicMeaning {
    let split = if argument.contains('=') {
        argument.split_once('=')
    } else {
        argument.split_once(' ')
    };
    match split {
        Some((name, value)) if !name.trim().contains(char::is_whitespace) => {
            MagicMeaning::SetEnvironment {
                name: name.trim().to_owned(),
                value: value.trim().to_owned(),
            }
        }
        _ => MagicMeaning::Unknown,
    }
}
