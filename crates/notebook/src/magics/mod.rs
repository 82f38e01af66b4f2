//! Reads one piece of IPython syntax into a [`Magic`].

mod binds;
mod code;
mod config;
mod files;
mod help;
mod install;
mod interpolation;
mod shell;
mod shell_words;
mod table;

use nbship_diagnostics::Span;

use crate::magic::{Magic, MagicMeaning};
pub(crate) use code::{is_quiet, start as code_start};
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
    entry(name).is_some_and(|entry| entry.line != Rule::Unknown && !is_code(entry.line))
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
        binds: Vec::new(),
        is_refused: false,
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
        // IPython once took `% name` for `%name`, and nothing else can be meant by it.
        let (name, argument) = name_and_argument(rest.trim_start_matches([' ', '\t']));
        let (meaning, is_refused) = meaning(name, argument, None);
        let magic = plain(name, argument, meaning);
        let magic = Magic {
            is_refused,
            ..magic
        };
        return with_reads(with_names(magic, None));
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
        if entry(&magic.name).is_some_and(|entry| is_code(entry.line)) {
            magic.reads = code::reads(&magic.name, &magic.argument);
        }
        magic.meaning = MagicMeaning::Unknown;
    }
    magic
}

fn is_code(rule: Rule) -> bool {
    matches!(rule, Rule::Code | Rule::CodeApart | Rule::CodeRefused)
}

/// A cell magic: `first` is the line after `%%`, `body` the place of the lines below.
pub(crate) fn cell(first: &str, span: Span, body: Span, source: &str) -> Magic {
    let (name, argument) = name_and_argument(first);
    let text = source.get(body.range()).unwrap_or_default();
    let (meaning, is_refused) = meaning(name, argument, Some(text));
    let magic = Magic {
        span,
        name: name.to_owned(),
        is_cell: true,
        argument: argument.to_owned(),
        body: Some(body),
        meaning,
        reads: Vec::new(),
        binds: Vec::new(),
        is_refused,
    };
    with_reads(with_names(magic, Some(text)))
}

/// Whether a magic has no meaning only because of the values that are put into its line.
pub(crate) fn would_be_known(magic: &Magic) -> bool {
    let rule = |entry: &Entry| match magic.is_cell {
        true => entry.cell,
        false => entry.line,
    };
    let is_modelled = matches!(magic.name.as_str(), "!" | "!!")
        || entry(&magic.name).is_some_and(|entry| {
            !matches!(rule(entry), Rule::Unknown | Rule::CodeRefused) && !is_code(rule(entry))
        });
    magic.meaning == MagicMeaning::Unknown
        && is_modelled
        && magic.argument.contains(['$', '{'])
        && !magic.reads.is_empty()
}

/// Where the Python of a cell magic starts: `%%timeit CODE` has some in its first line.
pub(crate) fn body_start(magic: &Magic, source: &str) -> usize {
    let body = magic.body.map_or(source.len(), |body| body.start as usize);
    let has_code =
        entry(&magic.name).is_some_and(|entry| matches!(entry.cell, Rule::Code | Rule::CodeApart));
    let before = magic.span.start as usize + "%%".len() + magic.name.len();
    let line = source.get(before..body).unwrap_or_default();
    code::options(&magic.name, line.trim_end())
        .1
        .filter(|_| has_code)
        .map_or(body, |at| before + at)
}

/// With the names that a magic deals in without modelling: only flows are told of them.
fn with_names(mut magic: Magic, body: Option<&str>) -> Magic {
    if magic.meaning == MagicMeaning::Unknown {
        let names = binds::names(&magic.name, &magic.argument, body);
        magic.binds = names.binds;
        magic.reads = names.reads;
    }
    magic
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

/// What a magic becomes, and whether it is refused all the same. `body` is there for cell magics.
fn meaning(name: &str, argument: &str, body: Option<&str>) -> (MagicMeaning, bool) {
    let Some(entry) = entry(name) else {
        return (MagicMeaning::Unknown, false);
    };
    let rule = match body {
        Some(_) => entry.cell,
        None => entry.line,
    };
    match rule {
        Rule::Code | Rule::CodeApart => code::meaning(name, argument, body.is_some()),
        Rule::CodeRefused if body.is_none() && argument.is_empty() => {
            (MagicMeaning::Drop("it runs no code"), false)
        }
        Rule::CodeRefused => (MagicMeaning::Code, true),
        Rule::Capture => capture(argument),
        _ => (plain_meaning(rule, name, argument, body), false),
    }
}

fn plain_meaning(rule: Rule, name: &str, argument: &str, body: Option<&str>) -> MagicMeaning {
    let text = body.unwrap_or(argument);
    match rule {
        Rule::Unknown | Rule::Code | Rule::CodeApart | Rule::CodeRefused | Rule::Capture => {
            MagicMeaning::Unknown
        }
        Rule::Install => install::magic(name, argument),
        Rule::Drop(why) => MagicMeaning::Drop(why),
        Rule::History => history(argument),
        Rule::Extension => extension(argument),
        Rule::Config => config::meaning(argument),
        Rule::Display(mime) => MagicMeaning::Display { mime },
        Rule::Shell(program) => shell::magic(program, argument, text, body.is_some()),
        Rule::Alias(command) => shell::alias(command, argument),
        Rule::WriteFile => files::write(argument),
        Rule::RunFile => files::run(argument),
        Rule::ChangeDirectory => files::change_directory(argument),
        Rule::SetEnvironment => files::set_environment(argument),
    }
}

/// `%%capture` with nothing, or with a name. What is let through by an option is not modelled.
fn capture(argument: &str) -> (MagicMeaning, bool) {
    let is_name = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    let mut words = argument.split_whitespace();
    let name = words.clone().find(is_name).map(str::to_owned);
    let is_plain = words.all(|word| is_name(&word)) && argument.split_whitespace().count() < 2;
    (MagicMeaning::Capture { name }, !is_plain)
}

/// `%history -f FILE` writes what was entered.
fn history(argument: &str) -> MagicMeaning {
    let mut words = argument.split_whitespace();
    match words.any(|word| word.starts_with('-') && word.contains('f')) {
        true => MagicMeaning::Unknown,
        false => MagicMeaning::Drop("it lists what was entered in the interactive session"),
    }
}

fn extension(argument: &str) -> MagicMeaning {
    if table::EXTENSIONS.contains(&argument) {
        return MagicMeaning::Unknown;
    }
    if table::LANGUAGES.contains(&argument) {
        return MagicMeaning::Drop(
            "the magics that the extension brings are judged where they are used",
        );
    }
    MagicMeaning::Drop("the extension serves the interactive session")
}

/// With the names that the magic's line interpolates.
fn with_reads(mut magic: Magic) -> Magic {
    for name in interpolation::reads(&magic.argument) {
        interpolation::push(&mut magic.reads, &name);
    }
    if !magic.reads.is_empty() {
        match &mut magic.meaning {
            // Who installs the package installs what is known; the import that needs more says so.
            MagicMeaning::Install(packages) => packages.retain(|name| !holds_value(name)),
            meaning if !may_interpolate(meaning) => magic.meaning = MagicMeaning::Unknown,
            _ => {}
        }
    }
    magic
}

/// Whether a word stands for what a value holds when the cell runs.
pub(crate) fn holds_value(word: &str) -> bool {
    word.contains(['$', '{'])
}

/// Whether the package can put in the values that `$name` stands for.
fn may_interpolate(meaning: &MagicMeaning) -> bool {
    !matches!(
        meaning,
        MagicMeaning::WriteFile { .. }
            | MagicMeaning::RunFile { .. }
            | MagicMeaning::ChangeDirectory { .. }
            | MagicMeaning::SetEnvironment { .. }
    )
}
