//! Names that no stage has.

/// Modules of Python that are called by a plain word, which a heading may have without them in mind.
const PLAIN_WORDS: &[&str] = &[
    "calendar",
    "code",
    "copy",
    "functions",
    "locale",
    "logging",
    "operator",
    "profile",
    "queue",
    "random",
    "resource",
    "secrets",
    "sched",
    "select",
    "signal",
    "statistics",
    "string",
    "symbol",
    "test",
    "time",
    "timeit",
    "token",
    "trace",
    "types",
    "warnings",
];

/// Whether a module is Python's and called by a plain word.
pub(crate) fn is_plain_word(module: &str) -> bool {
    PLAIN_WORDS.contains(&module)
}

/// Python's keywords, and names a module or function should not take; devices of Windows, which no file
/// there can be named after.
const RESERVED: &[&str] = &[
    "con",
    "prn",
    "aux",
    "nul",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "case",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "false",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "match",
    "none",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "true",
    "try",
    "while",
    "with",
    "yield",
    "display",
    "show",
    "show_figures",
    "functions",
    "partial",
    "builtins",
    "exit",
    "quit",
];

/// Whether a stage cannot have the name: it is reserved, or a builtin that its own code would miss.
pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || nbship_analysis::is_builtin(name)
}
