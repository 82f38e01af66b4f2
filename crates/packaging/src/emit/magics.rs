//! What IPython syntax becomes in a stage: Python text.

use nbship_notebook::magic::{Magic, MagicMeaning};

use super::expansion;
use super::text::py_string;

/// Python text for a magic, and what of the runtime it needs.
pub(crate) struct MagicCode {
    pub text: String,
    pub runtime: Option<&'static str>,
    /// A module that must be imported.
    pub module: Option<&'static str>,
}

fn plain(text: impl Into<String>) -> MagicCode {
    MagicCode {
        text: text.into(),
        runtime: None,
        module: None,
    }
}

/// `%cd` says where it has led to, but for `%cd -q`.
fn change_directory(magic: &Magic, path: &str) -> MagicCode {
    let quoted = py_string(path);
    let place = match path.starts_with('~') {
        true => format!("os.path.expanduser({quoted})"),
        false => quoted,
    };
    let told = match magic.argument.starts_with("-q") {
        true => "",
        false => "\nprint(os.getcwd())",
    };
    MagicCode {
        text: format!("os.chdir({place}){told}"),
        runtime: None,
        module: Some("os"),
    }
}

/// The statement that stands for a magic of its own; `body` is the text below a cell magic's line;
/// `known` tells the names that have a value there.
pub(crate) fn statement(magic: &Magic, body: &str, known: &dyn Fn(&str) -> bool) -> MagicCode {
    match &magic.meaning {
        MagicMeaning::Shell { program, script } => call(magic, "shell", (program, script), known),
        MagicMeaning::WriteFile { path, append } => {
            let append = if *append { ", append=True" } else { "" };
            let text = format!(
                "write_file({}, {}{append})",
                py_string(path),
                py_string(&ended(body))
            );
            MagicCode {
                text,
                runtime: Some("write_file"),
                module: None,
            }
        }
        MagicMeaning::ChangeDirectory { path } => change_directory(magic, path),
        MagicMeaning::SetEnvironment { name, value } => MagicCode {
            text: format!(
                "os.environ[{}] = {}\nprint({})",
                py_string(name),
                py_string(value),
                py_string(&format!("env: {name}={value}"))
            ),
            runtime: None,
            module: Some("os"),
        },
        MagicMeaning::Display { mime } => {
            let text = format!(
                "display({{{}: {}, \"text/plain\": {}}}, raw=True)",
                py_string(mime),
                py_string(&ended(body)),
                py_string(&format!(
                    "<IPython.core.display.{} object>",
                    display_class(mime)
                )),
            );
            MagicCode {
                text,
                runtime: Some("display"),
                module: None,
            }
        }
        MagicMeaning::InlineBackend { option, value } => MagicCode {
            text: format!("inline_backend({}, {value})", py_string(option)),
            runtime: Some("inline_backend"),
            module: None,
        },
        MagicMeaning::Install(_)
        | MagicMeaning::Drop(_)
        | MagicMeaning::Code
        | MagicMeaning::CodeApart
        | MagicMeaning::Capture { .. }
        | MagicMeaning::RunFile { .. }
        | MagicMeaning::Unknown => plain("pass"),
    }
}

/// IPython gives a cell magic its lines with an end to the last of them.
fn ended(body: &str) -> String {
    format!("{}\n", body.strip_suffix('\n').unwrap_or(body))
}

/// The class of IPython that shows text of a media type.
fn display_class(mime: &str) -> &'static str {
    match mime {
        "text/html" => "HTML",
        "text/markdown" => "Markdown",
        "text/latex" => "Latex",
        "image/svg+xml" => "SVG",
        _ => "Javascript",
    }
}

/// The expression that stands for a magic at the right of an assignment.
pub(crate) fn expression(magic: &Magic, known: &dyn Fn(&str) -> bool) -> MagicCode {
    match &magic.meaning {
        MagicMeaning::Shell { program, script } => {
            call(magic, "shell_lines", (program, script), known)
        }
        MagicMeaning::Capture { .. } => MagicCode {
            text: "capture()".to_owned(),
            runtime: Some("capture"),
            module: None,
        },
        _ => plain("None"),
    }
}

fn call(
    magic: &Magic,
    function: &'static str,
    (program, script): (&str, &str),
    known: &dyn Fn(&str) -> bool,
) -> MagicCode {
    // Of a cell magic IPython expands the first line only.
    let (script, program) = if program == "sh" {
        (
            expansion::expanded(script, &magic.reads, known),
            String::new(),
        )
    } else {
        (
            py_string(script),
            format!(", program={}", py_string(program)),
        )
    };
    MagicCode {
        text: format!("{function}({script}{program})"),
        runtime: Some(function),
        module: None,
    }
}

/// `%pip install` or `!python -m pip install`, as the line begins.
pub(crate) fn install_command(magic: &Magic) -> String {
    const VERB: &str = "install";
    let sign = if magic.name == "!" { "" } else { "%" };
    let begin = match magic.argument.find(VERB) {
        Some(at) => &magic.argument[..at + VERB.len()],
        None => VERB,
    };
    let space = if magic.name == "!" { "" } else { " " };
    format!("{sign}{}{space}{begin}", magic.name)
}
