//! What the names of methods say that only show, tell or write, where nothing else is known of them.

use super::says::{begins_with, verb};

/// Whether a method whose result is left is called for what it shows, writes or tells, by its name:
/// any other is there for what it does to its object.
pub(super) fn says_look(name: &str) -> bool {
    const LOOKS: &[&str] = &[
        "alert",
        "assert",
        "await",
        "barplot",
        "beep",
        "boxplot",
        "check",
        "compare",
        "count",
        "debug",
        "describe",
        "display",
        "download",
        "draw",
        "dump",
        "ensure",
        "error",
        "evaluate",
        "explain",
        "export",
        "find",
        "flush",
        "head",
        "help",
        "hist",
        "info",
        "imsave",
        "inspect",
        "iplot",
        "is",
        "list",
        "log",
        "lookup",
        "notify",
        "pairplot",
        "ping",
        "plot",
        "post",
        "ppf",
        "pprint",
        "predict",
        "preview",
        "print",
        "profile",
        "publish",
        "query",
        "render",
        "report",
        "sample",
        "save",
        "savefig",
        "score",
        "search",
        "send",
        "show",
        "sleep",
        "summarise",
        "summarize",
        "summary",
        "tail",
        "test",
        "to",
        "upload",
        "validate",
        "verify",
        "view",
        "visualise",
        "visualize",
        "wait",
        "warn",
        "warning",
    ];
    const PARTS: [&str; 12] = [
        "chart",
        "graph",
        "heatmap",
        "histogram",
        "html",
        "image",
        "plot",
        "report",
        "show",
        "summary",
        "table",
        "view",
    ];
    // Methods of tables and arrays, which give another.
    const OF_TABLES: [&str; 38] = [
        "agg",
        "aggregate",
        "all",
        "any",
        "argmax",
        "argmin",
        "argsort",
        "astype",
        "corr",
        "cov",
        "cumsum",
        "diff",
        "drop",
        "drop_duplicates",
        "dropna",
        "duplicated",
        "fillna",
        "groupby",
        "isin",
        "isna",
        "isnull",
        "max",
        "mean",
        "median",
        "melt",
        "min",
        "mode",
        "notna",
        "notnull",
        "nunique",
        "pivot_table",
        "quantile",
        "rename",
        "reshape",
        "std",
        "sum",
        "unique",
        "value_counts",
    ];
    let mut parts = name.split('_');
    let asks =
        matches!(verb(name), "get" | "calc" | "missing" | "raise" | "top") && verb(name) != name;
    let looks = begins_with(name, LOOKS) || OF_TABLES.contains(&name) || asks;
    looks || name.starts_with('_') || parts.any(|part| PARTS.contains(&part))
}

/// Whether the name of a method says that it writes, to a file or into its object.
pub(super) fn says_write(name: &str) -> bool {
    name.starts_with("write") || name.starts_with("Write")
}

/// Whether a method that writes writes its object out, to something of its own: `table.writeto(out)`,
/// and where nothing is given to be written `model.write_input()`.
pub(super) fn writes_out(name: &str, is_given_something: bool) -> bool {
    matches!(name, "writeto" | "write_to" | "writeTo") || !is_given_something
}
