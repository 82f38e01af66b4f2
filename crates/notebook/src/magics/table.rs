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
    /// Falls away, but for what writes a file.
    History,
    /// Falls away, but for extensions that change what other code does.
    Extension,
    /// Falls away for options that change no value and no text.
    Config,
    /// The code stays: as it is, or in a function of its own.
    Code,
    CodeApart,
    /// Runs code with an effect that a package has not.
    CodeRefused,
    Capture,
    Display(&'static str),
    /// The text is a program for this interpreter.
    Shell(&'static str),
    /// `%ls x` is `ls x` in the shell, without its colours; the argument goes where `%l` is.
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
const NAMES: Rule = Rule::Drop("it lists names of the interactive session");
const SESSION: Rule = Rule::Drop("it only sets up the interactive session");

/// By name, in alphabetical order.
pub(super) const TABLE: &[Entry] = &[
    cell("add_to", Rule::CodeRefused),
    line(
        "autoreload",
        Rule::Drop("modules do not change while a package runs"),
    ),
    line("autosave", SESSION),
    cell("bash", Rule::Shell("bash")),
    cell("benchmark", Rule::CodeRefused),
    cell("capture", Rule::Capture),
    line("cat", Rule::Alias("cat")),
    line("cd", Rule::ChangeDirectory),
    line("colors", SESSION),
    line("conda", Rule::Install),
    line("config", Rule::Config),
    line("cp", Rule::Alias("cp")),
    both("debug", Rule::CodeRefused, Rule::CodeRefused),
    line("env", Rule::SetEnvironment),
    cell("exec_time", Rule::CodeRefused),
    cell("file", Rule::WriteFile),
    line("gui", SESSION),
    both("heat", Rule::CodeRefused, Rule::CodeRefused),
    line("hist", Rule::History),
    line("history", Rule::History),
    cell("html", Rule::Display("text/html")),
    cell("HTML", Rule::Display("text/html")),
    cell("ipytest", Rule::CodeRefused),
    cell("javascript", Rule::Display("application/javascript")),
    cell("js", Rule::Display("application/javascript")),
    line("killbgscripts", SESSION),
    cell("latex", Rule::Display("text/latex")),
    line("ldir", Rule::Alias("ls -F -o %l | grep /$")),
    line("lf", Rule::Alias("ls -F -o %l | grep ^-")),
    line("lk", Rule::Alias("ls -F -o %l | grep ^l")),
    line("ll", Rule::Alias("ls -F -o")),
    line(
        "load",
        Rule::Drop("it only fills the cell and runs nothing"),
    ),
    line("load_ext", Rule::Extension),
    line(
        "loadpy",
        Rule::Drop("it only fills the cell and runs nothing"),
    ),
    cell("local", Rule::CodeRefused),
    both("lprun", Rule::Code, Rule::Code),
    line("ls", Rule::Alias("ls -F")),
    line("lsmagic", HELP),
    line("lx", Rule::Alias("ls -F -o %l | grep ^-..x")),
    line("mamba", Rule::Install),
    cell("manim", Rule::CodeRefused),
    cell("markdown", Rule::Display("text/markdown")),
    line("matplotlib", FIGURES),
    both("memit", Rule::Code, Rule::Code),
    cell("microbench", Rule::CodeRefused),
    line("mkdir", Rule::Alias("mkdir")),
    both("mprun", Rule::Code, Rule::Code),
    line("mv", Rule::Alias("mv")),
    cell("mypy", Rule::CodeRefused),
    cell("notify", Rule::CodeRefused),
    cell("opts", Rule::CodeRefused),
    cell("output", Rule::CodeRefused),
    line("page", HELP),
    line("pdb", SESSION),
    line("pdef", HELP),
    line("pdoc", HELP),
    cell("perl", Rule::Shell("perl")),
    line("pfile", HELP),
    line("pinfo", HELP),
    line("pinfo2", HELP),
    line("pip", Rule::Install),
    both("prun", Rule::Code, Rule::Code),
    line("psearch", HELP),
    line("psource", HELP),
    both("pyinstrument", Rule::CodeRefused, Rule::CodeRefused),
    cell("python", Rule::Shell("python")),
    cell("python3", Rule::Shell("python3")),
    line("qtconsole", SESSION),
    line("quickref", HELP),
    line("reload_ext", Rule::Extension),
    line("rm", Rule::Alias("rm")),
    line("rmdir", Rule::Alias("rmdir")),
    cell("ruby", Rule::Shell("ruby")),
    line("run", Rule::RunFile),
    cell("scalene", Rule::CodeRefused),
    cell("script", Rule::Shell("")),
    line("set_env", Rule::SetEnvironment),
    cell("sh", Rule::Shell("sh")),
    cell("shell", Rule::Shell("bash")),
    cell("skip", Rule::CodeRefused),
    both("snakeviz", Rule::CodeRefused, Rule::CodeRefused),
    cell("svg", Rule::Display("image/svg+xml")),
    cell("SVG", Rule::Display("image/svg+xml")),
    both("sx", Rule::Shell("sh"), Rule::Shell("sh")),
    both("system", Rule::Shell("sh"), Rule::Shell("sh")),
    line(
        "tensorboard",
        Rule::Drop("the package has no page to show the board on"),
    ),
    line(
        "tensorflow_version",
        Rule::Drop("the dependencies of the package say the version"),
    ),
    both("time", Rule::Code, Rule::Code),
    both("timeit", Rule::CodeApart, Rule::CodeApart),
    cell("typecheck", Rule::CodeRefused),
    line("unload_ext", Rule::Extension),
    line("uv", Rule::Install),
    line(
        "version_information",
        Rule::Drop("the record of each run says the versions"),
    ),
    cell("wandb", Rule::CodeRefused),
    line(
        "watermark",
        Rule::Drop("the record of each run says the versions"),
    ),
    line("who", NAMES),
    line("who_ls", NAMES),
    line("whos", NAMES),
    cell("writefile", Rule::WriteFile),
    line("xmode", SESSION),
];

/// Extensions that change what other code gives or shows by being loaded. Of all others, the magics
/// they bring are judged one by one where they are used.
pub(super) const EXTENSIONS: &[&str] = &[
    "cudf.pandas",
    "cuml.accel",
    "fireducks.pandas",
    "kedro.extras.extensions.ipython",
    "kedro.ipython",
    "rich",
    "sympy.interactive.ipythonprinting",
    "sympyprinting",
    "wurlitzer",
];

/// Extensions that bring magics of another language.
pub(super) const LANGUAGES: &[&str] = &[
    "Cython",
    "cython",
    "julia.magic",
    "oct2py.ipython",
    "rpy2.ipython",
    "sql",
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
    (
        "load_ext",
        "Do in Python what the extension does, or remove the line.",
    ),
    ("timeit", "Write `%timeit CODE`, without `-o`."),
    ("time", "Put all the code below `%%time`."),
    (
        "prun",
        "Write `%prun CODE` or `%%prun`, without `-r`, `-T`, `-D`, or profile the package.",
    ),
    ("xdel", "Write `del NAME`."),
    (
        "config",
        "Remove the line, or set the option in Python code.",
    ),
];
