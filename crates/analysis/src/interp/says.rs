//! What the names of functions and methods say, where nothing else is known of them.

/// Whether a method called `fit` is given what to learn from under this name.
pub(super) fn names_data(keyword: &str) -> bool {
    const NAMES: [&str; 12] = [
        "X",
        "x",
        "y",
        "data",
        "dataset",
        "epochs",
        "generator",
        "input_fn",
        "num_epochs",
        "steps",
        "train_data",
        "training_data",
    ];
    NAMES.contains(&keyword)
}

/// Methods that draw what they are called on, of whatever type that is.
pub(super) fn draws(name: &str) -> bool {
    const KINDS: [&str; 17] = [
        "area",
        "bar",
        "barh",
        "box",
        "boxplot",
        "density",
        "draw",
        "hexbin",
        "hist",
        "kde",
        "line",
        "pie",
        "plot",
        "scatter",
        "show",
        "violinplot",
        "display",
    ];
    KINDS.contains(&name) || name.starts_with("plot_")
}

/// Whether the name of a function says that it changes what it is called on.
pub(super) fn says_change(name: &str) -> bool {
    const VERBS: [&str; 52] = [
        "add",
        "append",
        "assign",
        "attach",
        "clear",
        "close",
        "compile",
        "connect",
        "configure",
        "cuda",
        "delete",
        "detach",
        "disable",
        "discard",
        "enable",
        "extend",
        "fill",
        "fine",
        "fit",
        "freeze",
        "inplace",
        "increment",
        "init",
        "insert",
        "learn",
        "load",
        "lock",
        "maximize",
        "modify",
        "move",
        "next",
        "optimize",
        "pop",
        "push",
        "put",
        "refit",
        "register",
        "remove",
        "reset",
        "restore",
        "reverse",
        "seed",
        "set",
        "shuffle",
        "sort",
        "start",
        "step",
        "stop",
        "train",
        "unfreeze",
        "unregister",
        "update",
    ];
    const NOUNS: [&str; 10] = [
        "history", "info", "params", "report", "result", "results", "score", "stats", "summary",
        "time",
    ];
    // Methods of tables, which change nothing unless they are asked to (`inplace=True`).
    const OF_TABLES: [&str; 9] = [
        "add_prefix",
        "add_suffix",
        "assign",
        "reset_index",
        "set_axis",
        "set_index",
        "sort_index",
        "sort_values",
        "sort_by",
    ];
    if OF_TABLES.contains(&name) {
        return false;
    }
    let mut parts = name.split('_').filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or("");
    // `fit_summary` gives a summary of the fit.
    if matches!(first, "fit" | "train" | "load" | "step") && parts.any(|part| NOUNS.contains(&part))
    {
        return false;
    }
    VERBS.contains(&verb(name))
        || name == "partial_fit"
        || (name.ends_with('_') && !name.starts_with('_'))
}

/// Whether the name of a method says that what it is called on learns from what it is given.
pub(super) fn says_learn(name: &str) -> bool {
    matches!(verb(name), "fit" | "learn" | "refit" | "train") || name == "partial_fit"
}

/// Methods of networks that give back what they are called on, moved or set: what is done with the
/// result tells nothing, but where nothing is done with it, something is done to the network.
pub(super) fn moves_or_sets(name: &str) -> bool {
    matches!(name, "cpu" | "double" | "eval" | "float" | "half" | "to")
}

/// Methods that change what they are called on, or give another in its place, which is what somebody
/// wants who does something with the result.
pub(super) fn gives_another(name: &str) -> bool {
    const NAMES: [&str; 6] = ["append", "cuda", "detach", "reverse", "shuffle", "sort"];
    NAMES.contains(&name)
}

/// Whether the name of a function says that it changes what it is given first. One that loads reads by
/// that (`load_images(paths)`), unless it loads into it (`load_weights(model, path)`).
pub(super) fn function_says_change(name: &str) -> bool {
    const INTO: [&str; 6] = [
        "checkpoint",
        "parameters",
        "params",
        "pretrained",
        "state",
        "weights",
    ];
    let mut parts = name.split('_');
    says_change(name) && (verb(name) != "load" || parts.any(|part| INTO.contains(&part)))
}

/// Whether the name of a library's function says that the library keeps what it is told, in the process;
/// of some only where nothing is done with the result.
pub(super) fn says_set_up(name: &str, is_left: bool) -> bool {
    const ALWAYS: [&str; 5] = ["autolog", "init", "initialize", "login", "register"];
    const LEFT: [&str; 27] = [
        "activate",
        "add",
        "clear",
        "config",
        "configure",
        "connect",
        "deactivate",
        "disable",
        "enable",
        "extension",
        "go",
        "init",
        "initialise",
        "initialize",
        "install",
        "mount",
        "override",
        "patch",
        "register",
        "reset",
        "restore",
        "set",
        "setup",
        "start",
        "unpatch",
        "unregister",
        "use",
    ];
    // The states of random numbers are carried.
    let is_other = name.contains("seed") || name.starts_with('_');
    ALWAYS.contains(&name) || (is_left && !is_other && LEFT.contains(&verb(name)))
}

/// Whether the name of a method says that from then on something is in force in the process.
pub(super) fn says_begin(name: &str) -> bool {
    [
        "activate", "enable", "install", "mount", "patch", "register", "setup", "start",
    ]
    .contains(&verb(name))
}

/// What a name begins with: `set` of `set_goal` and of `setGoal`.
fn verb(name: &str) -> &str {
    let mut parts = name.split('_').filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or("");
    let mut letters = first.char_indices().skip(1);
    let end = letters.find(|(_, c)| c.is_uppercase());
    end.map_or(first, |(at, _)| &first[..at])
}

/// Whether the name of a method says that its object keeps what it is given.
pub(super) fn says_keep(name: &str) -> bool {
    [
        "add",
        "append",
        "attach",
        "connect",
        "insert",
        "on",
        "put",
        "register",
        "set",
        "subscribe",
    ]
    .contains(&verb(name))
}
