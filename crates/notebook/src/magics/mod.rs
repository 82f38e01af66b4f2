//! Reads one piece of IPython syntax into a [`Magic`].

mod config;
mod files;
mod help;
mod install;
mod interpolation;
mod shell;
mod table;

use nbship_diagnostics::Span;

use crate::magic::{Magic, MagicMeaning};
pub(crate) use help::help_at_end;
use table::{Entry, Rule};

fn entry(name: &str) -> Option<&'static Entry> {
    table::TABLE.iter().find(|entry| entry.name == name)
}

/// What to do about a magic that is refused.
pub(crate) fn remedy(name: &str) -> &'static str {
    match table::REMEDIES.iter().find(|(known, _)| *known == name) {
        Some((_, remedy)) => remedy,
        None if matches!(name, "/" | "," | ";") => "Write the call with parentheses.",
        None => "Remove the magic, or write what it does in Python.",
    }
}

/// True where `name args` without `%` may be a magic of a cell of one line (IPython's automagic).
pub(crate) fn is_automagic(name: &str) -> bool {
    entry(name)
        .is_some_and(|entry| !matches!(entry.line, Rule::Unknown | Rule::Code | Rule::CodeApart))
}

/// A line magic, shell line, help line or auto-call line.
pub(crate) fn line(text: &str, span: Span) -> Magic {
    let text = &joined(text);
    let plain = |name: &str, argument: &str, meaning| Magic {
        span,
        name: name.to_owned(),
        is_cell: false,
        argument: argument.to_owned(),
        body: None,
        meaning,
        reads: Vec::new(),
    };
    if let Some(rest) = text.strip_prefix('?') {
        return plain("?", rest.trim_start_matches('?').trim(), help::MEANING);
    }
    if let Some(command) = text.strip_prefix("!!") {
        return with_reads(plain("!!", command.trim(), shell::captured(command.trim())));
    }
    if let Some(command) = text.strip_prefix('!') {
        return with_reads(plain("!", command.trim(), shell::command(command.trim())));
    }
    if let Some(rest) = text.strip_prefix('%') {
        let (name, argument) = name_and_argument(rest);
        return with_reads(plain(name, argument, meaning(name, argument, None)));
    }
    let (escape, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    plain(escape, rest.trim(), MagicMeaning::Unknown)
}

/// The right side of `x = %magic` or `x = !command`.
pub(crate) fn assigned(text: &str, span: Span) -> Magic {
    let mut magic = line(text, span);
    if text.starts_with('!') {
        let script = joined(text).trim_start_matches('!').trim().to_owned();
        magic.meaning = MagicMeaning::Shell {
            program: "sh".to_owned(),
            script,
        };
    } else if !matches!(magic.meaning, MagicMeaning::Shell { .. }) {
        magic.meaning = MagicMeaning::Unknown;
    }
    magic
}

/// A cell magic: `first` is the line after `%%`, `body` the place of the lines below.
pub(crate) fn cell(first: &str, span: Span, body: Span, source: &str) -> Magic {
    let (name, argument) = name_and_argument(first);
    let text = source.get(body.range()).unwrap_or_default();
    with_reads(Magic {
        span,
        name: name.to_owned(),
        is_cell: true,
        argument: argument.to_owned(),
        body: Some(body),
        meaning: meaning(name, argument, Some(text)),
        reads: Vec::new(),
    })
}

/// Where in `text` the code of `%time CODE` starts, past the options; `None` without code.
pub(crate) fn code_start(text: &str, magic: &Magic) -> Option<usize> {
    let mut at = 1 + magic.name.len();
    let mut takes_value = false;
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let rest = &text[at..];
        let word = rest
            .split([' ', '\t', '\r', '\n'])
            .next()
            .unwrap_or_default();
        if word.is_empty() || word == "\\" {
            return None;
        }
        let is_option =
            word.starts_with('-') && word.len() > 1 && word.as_bytes()[1].is_ascii_alphabetic();
        let options_allowed = magic.name != "time";
        if !(takes_value || (is_option && options_allowed)) {
            return Some(at);
        }
        takes_value = is_option && word.len() == 2 && has_value(&magic.name, word);
        at += word.len();
    }
}

fn has_value(magic: &str, option: &str) -> bool {
    match magic {
        "timeit" => matches!(option, "-n" | "-r"),
        _ => matches!(option, "-l" | "-s" | "-T" | "-D"),
    }
}

fn name_and_argument(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    match text.split_once([' ', '\t']) {
        Some((name, argument)) => (name, argument.trim()),
        None => (text, ""),
    }
}

/// A line with its backslash continuations joined, as IPython joins them.
fn joined(text: &str) -> String {
    if !text.contains('\n') {
        return text.trim_end().to_owned();
    }
    let parts: Vec<&str> = text
        .lines()
        .map(|line| line.trim_end().trim_end_matches('\\'))
        .collect();
    parts.join(" ").trim_end().to_owned()
}

/// `body` is there for cell magics.
fn meaning(name: &str, argument: &str, body: Option<&str>) -> MagicMeaning {
    let Some(entry) = entry(name) else {
        return MagicMeaning::Unknown;
    };
    let text = body.unwrap_or(argument);
    match if body.is_some() {
        entry.cell
    } else {
        entry.line
    } {
        Rule::Unknown => MagicMeaning::Unknown,
        Rule::Install => install::magic(name, argument),
        Rule::Drop(why) => MagicMeaning::Drop(why),
        Rule::Extension => extension(argument),
        Rule::Config => config::meaning(argument),
        Rule::Code if body.is_some() && name == "time" && !argument.is_empty() => {
            MagicMeaning::Unknown
        }
        Rule::Code => MagicMeaning::Code,
        // Only plain measuring: `-o` and the set-up code of `%%timeit` are not modelled.
        Rule::CodeApart if argument.starts_with("-o") => MagicMeaning::Unknown,
        Rule::CodeApart if body.is_some() && !argument.split_whitespace().all(is_flag) => {
            MagicMeaning::Unknown
        }
        Rule::CodeApart => MagicMeaning::CodeApart,
        Rule::Capture => capture(argument),
        Rule::Display(mime) => MagicMeaning::Display { mime },
        Rule::Shell(program) => shell::magic(program, argument, text, body.is_some()),
        Rule::Alias(command) => shell::alias(command, argument),
        Rule::WriteFile => files::write(argument),
        Rule::RunFile => files::run(argument),
        Rule::ChangeDirectory => files::change_directory(argument),
        Rule::SetEnvironment => files::set_environment(argument),
    }
}

fn is_flag(word: &str) -> bool {
    word.starts_with('-') || word.bytes().all(|b| b.is_ascii_digit())
}

/// `%%capture` with nothing, or with a name.
fn capture(argument: &str) -> MagicMeaning {
    let is_name = argument.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && argument
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if argument.is_empty() || is_name {
        let name = is_name.then(|| argument.to_owned());
        return MagicMeaning::Capture { name };
    }
    MagicMeaning::Unknown
}

fn extension(argument: &str) -> MagicMeaning {
    if table::EXTENSIONS.contains(&argument) {
        return MagicMeaning::Drop("the extension serves the interactive session");
    }
    MagicMeaning::Unknown
}

fn with_reads(mut magic: Magic) -> Magic {
    magic.reads = interpolation::reads(&magic.argument);
    if !magic.reads.is_empty() && !may_interpolate(&magic.meaning) {
        magic.meaning = MagicMeaning::Unknown;
    }
    magic
}

/// Whether the package can put in the values that `$name` stands for.
fn may_interpolate(meaning: &MagicMeaning) -> bool {
    match meaning {
        MagicMeaning::Install(packages) => !packages.iter().any(|name| name.contains(['$', '{'])),
        MagicMeaning::WriteFile { .. }
        | MagicMeaning::RunFile { .. }
        | MagicMeaning::ChangeDirectory { .. }
        | MagicMeaning::SetEnvironment { .. } => false,
        _ => true,
    }
}
