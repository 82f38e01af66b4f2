//! What each magic means in a package: the one place where that is decided.
//!
//! A magic falls away only where nothing the package promises changes: neither values, nor printed
//! text, nor files. What prints or binds without being modelled is refused at its place.

/// How a magic is read; [`super::meaning`] turns it into a
/// [`MagicMeaning`](crate::magic::MagicMeaning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Unknown,
    Install,
    Drop(&'static str),
    /// Falls away for known extensions only.
    Extension,
    /// Falls away for options that change no value and no text.
    Config,
    Code,
    CodeApart,
    Capture,
    Display(&'static str),
    /// The text is a program for this interpreter.
    Shell(&'static str),
    /// `%ls x` is `ls x` in the shell.
    Alias(&'static str),
    WriteFile,
    RunFile,
    ChangeDirectory,
    SetEnvironment,
}

pub(super) struct Entry {
    pub name: &'static str,
    pub line: Rule,
    pub cell: Rule,
}

const fn line(name: &'static str, line: Rule) -> Entry {
    Entry {
        name,
        line,
        cell: Rule::Unknown,
    }
}

const fn cell(name: &'static str, cell: Rule) -> Entry {
    Entry {
        name,
        line: Rule::Unknown,
        cell,
    }
}

const fn both(name: &'static str, line: Rule, cell: Rule) -> Entry {
    Entry { name, line, cell }
}

const HELP: Rule = Rule::Drop("help is for the person at the notebook");
const FIGURES: Rule = Rule::Drop("the package records figures itself");
const SESSION: Rule = Rule::Drop("it only sets up the interactive session");

/// By name, in alphabetical order.
pub(super) const TABLE: &[Entry] = &[
    line(
        "autoreload",
        Rule::Drop("modules do not change while a package runs"),
    ),
    cell("bash", Rule::Shell("bash")),
    cell("capture", Rule::Capture),
    line("cat", Rule::Alias("cat")),
    line("cd", Rule::ChangeDirectory),
    line("colors", SESSION),
    line("conda", Rule::Install),
    line("config", Rule::Config),
    line("cp", Rule::Alias("cp")),
    line("env", Rule::SetEnvironment),
    cell("file", Rule::WriteFile),
    line("gui", SESSION),
    cell("html", Rule::Display("text/html")),
    cell("HTML", Rule::Display("text/html")),
    cell("javascript", Rule::Display("application/javascript")),
    cell("js", Rule::Display("application/javascript")),
    line("killbgscripts", SESSION),
    cell("latex", Rule::Display("text/latex")),
    line("ldir", Rule::Alias("ls -F -o --color")),
    line("lf", Rule::Alias("ls -F -o --color")),
    line("ll", Rule::Alias("ls -F -o --color")),
    line(
        "load",
        Rule::Drop("it only fills the cell and runs nothing"),
    ),
    line("load_ext", Rule::Extension),
    line(
        "loadpy",
        Rule::Drop("it only fills the cell and runs nothing"),
    ),
    line("ls", Rule::Alias("ls -F --color")),
    line("mamba", Rule::Install),
    cell("markdown", Rule::Display("text/markdown")),
    line("matplotlib", FIGURES),
    line("mkdir", Rule::Alias("mkdir")),
    line("mv", Rule::Alias("mv")),
    line("page", HELP),
    line("pdb", SESSION),
    line("pdef", HELP),
    line("pdoc", HELP),
    cell("perl", Rule::Shell("perl")),
    line("pfile", HELP),
    line("pinfo", HELP),
    line("pinfo2", HELP),
    line("pip", Rule::Install),
    line("psearch", HELP),
    line("psource", HELP),
    cell("python", Rule::Shell("python")),
    cell("python3", Rule::Shell("python3")),
    line("qtconsole", SESSION),
    line("quickref", HELP),
    line("reload_ext", Rule::Extension),
    line("rm", Rule::Alias("rm")),
    line("rmdir", Rule::Alias("rmdir")),
    cell("ruby", Rule::Shell("ruby")),
    line("run", Rule::RunFile),
    cell("script", Rule::Shell("")),
    line("set_env", Rule::SetEnvironment),
    cell("sh", Rule::Shell("sh")),
    cell("svg", Rule::Display("image/svg+xml")),
    cell("SVG", Rule::Display("image/svg+xml")),
    both("sx", Rule::Shell("sh"), Rule::Shell("sh")),
    both("system", Rule::Shell("sh"), Rule::Shell("sh")),
    both("time", Rule::Code, Rule::Code),
    both("timeit", Rule::CodeApart, Rule::CodeApart),
    line("unload_ext", Rule::Extension),
    line("uv", Rule::Install),
    cell("writefile", Rule::WriteFile),
    line("xmode", SESSION),
];

/// Extensions that change neither values nor printed text by being loaded. The magics they bring
/// are judged one by one where they are used.
pub(super) const EXTENSIONS: &[&str] = &[
    "autoreload",
    "autotime",
    "black",
    "dotenv",
    "google.colab.data_table",
    "jupyter_black",
    "lab_black",
    "line_profiler",
    "memory_profiler",
    "nb_black",
    "nb_mypy",
    "pycodestyle_magic",
    "sql",
    "tensorboard",
    "tensorboard.notebook",
    "version_information",
    "watermark",
];

/// `%config` options that change neither values nor printed text.
pub(super) const OPTIONS: &[&str] = &[
    "Application.",
    "Completer.",
    "IPCompleter.",
    "HistoryManager.",
    "Logging",
];

/// Options of `%config InlineBackend` that say how figures are shown.
pub(super) const FIGURE_OPTIONS: &[&str] =
    &["figure_format", "figure_formats", "print_figure_kwargs"];

/// Remedies for magics that are refused and have an obvious plain form.
pub(super) const REMEDIES: &[(&str, &str)] = &[
    ("aimport", "Write an import statement instead."),
    (
        "pylab",
        "Write `import numpy as np` and `import matplotlib.pyplot as plt` and use these names.",
    ),
    (
        "precision",
        "Call `numpy.set_printoptions(precision=…)` or format the numbers.",
    ),
    ("pwd", "Write `import os` and `os.getcwd()`."),
    ("store", "Write the value to a file and read it there."),
    (
        "reset",
        "Remove the line: a package starts with an empty namespace.",
    ),
    (
        "capture",
        "Write `%%capture` or `%%capture NAME`, without options.",
    ),
    ("prun", "Remove the magic and profile the package instead."),
    (
        "config",
        "Remove the line, or set the option in Python code.",
    ),
];
