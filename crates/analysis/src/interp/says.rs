//! What the names of functions and methods say, where nothing else is known of them.

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
    const VERBS: [&str; 53] = [
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
        "minimize",
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
    let names_data = first == "train" && says_data(name);
    let names_result = matches!(first, "fit" | "train" | "load" | "step");
    if names_data || names_result && parts.any(|part| NOUNS.contains(&part)) {
        return false;
    }
    begins_with(name, &VERBS) || name == "partial_fit" || says_in_place(name)
}

/// Whether a name that begins with `train` is that of data to train with (`train_dataloader`,
/// `train_test_split`).
fn says_data(name: &str) -> bool {
    const DATA: [&str; 11] = [
        "data",
        "dataloader",
        "dataloaders",
        "dataset",
        "datasets",
        "df",
        "loader",
        "loaders",
        "set",
        "split",
        "test",
    ];
    name.split('_').skip(1).any(|part| DATA.contains(&part))
}

/// PyTorch's ending for what is done in place: not that of a name which would be a word of Python's
/// otherwise (`in_`, `type_`).
fn says_in_place(name: &str) -> bool {
    const WORDS: [&str; 16] = [
        "all", "any", "filter", "format", "hash", "id", "input", "iter", "len", "max", "min",
        "print", "range", "sum", "type", "vars",
    ];
    const KEYWORDS: [&str; 17] = [
        "and", "as", "assert", "class", "def", "del", "except", "from", "global", "if", "import",
        "in", "is", "lambda", "not", "or", "with",
    ];
    let Some(stem) = name.strip_suffix('_') else {
        return false;
    };
    let avoids = |stem: &str| KEYWORDS.contains(&stem) || WORDS.contains(&stem);
    let negated = stem
        .strip_prefix("not")
        .map(|rest| rest.trim_start_matches('_'));
    let is_other = avoids(stem) || negated.is_some_and(avoids) || stem == "isnot";
    !name.starts_with('_') && !stem.is_empty() && !is_other
}

/// Whether the name of a method says that what it gives is a new part of its object.
pub(super) fn says_add(name: &str) -> bool {
    begins_with(name, &["add", "append", "insert"])
}

/// Whether a method that a cell ends with, so that its value shows, is called for what it does to its
/// object all the same.
pub(super) fn says_run(name: &str) -> bool {
    const VERBS: [&str; 14] = [
        "advance",
        "build",
        "evolve",
        "initialise",
        "initialize",
        "integrate",
        "merge",
        "prepare",
        "run",
        "setup",
        "simulate",
        "solve",
        "tune",
        "unpack",
    ];
    begins_with(name, &VERBS)
}

/// Whether the name of a method says that its object may keep what it finds, besides giving it
/// (`solution = simulation.solve()`, then `simulation.plot()`).
pub(super) fn may_keep_what_it_finds(name: &str) -> bool {
    const VERBS: [&str; 4] = ["evolve", "integrate", "simulate", "solve"];
    begins_with(name, &VERBS)
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

/// Whether the name of a method says that it brings something, which is what somebody wants who does
/// something with the result, and with which the object stays as it was (`ds = cube.load(x=1)`).
pub(super) fn brings(name: &str) -> bool {
    const OF_TABLES: [&str; 7] = [
        "add_column",
        "add_columns",
        "append_column",
        "fill_null",
        "remove_column",
        "remove_columns",
        "set_crs",
    ];
    let loads = begins_with(name, &["load"]) && !loads_into(name);
    loads || matches!(name, "cuda" | "init") || OF_TABLES.contains(&name)
}

/// Methods that change what they are called on, or give another in its place, which is what somebody
/// wants who does something with the result.
pub(super) fn gives_another(name: &str) -> bool {
    const NAMES: [&str; 5] = ["append", "detach", "reverse", "shuffle", "sort"];
    NAMES.contains(&name)
}

/// Whether the name of a function says that it loads something into what it is given first
/// (`load_weights(model, path)`): others that load read by that (`load_images(paths)`).
pub(super) fn function_loads_into(name: &str) -> bool {
    begins_with(name, &["load"]) && loads_into(name)
}

fn loads_into(name: &str) -> bool {
    const INTO: [&str; 6] = [
        "checkpoint",
        "parameters",
        "params",
        "pretrained",
        "state",
        "weights",
    ];
    name.split('_').any(|part| INTO.contains(&part))
}

/// Whether the name of a function says that it changes what it is given first, where nothing is done
/// with its result: else that is the changed one (`clean = remove_outliers(df)`).
pub(super) fn function_says_change(name: &str) -> bool {
    says_change(name) && !begins_with(name, &["load"])
}

/// Whether the name of a function says that it trains networks that it is given.
pub(super) fn says_training(name: &str) -> bool {
    let parts = ["train", "training", "fit", "finetune", "epoch", "epochs"];
    name.split('_').any(|part| parts.contains(&part))
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

/// Whether a name begins with one of the verbs, in small letters or with a capital.
pub(super) fn begins_with(name: &str, verbs: &[&str]) -> bool {
    let first = verb(name);
    verbs.iter().any(|verb| verb.eq_ignore_ascii_case(first))
}

/// What a name begins with: `set` of `set_goal` and of `setGoal`.
pub(super) fn verb(name: &str) -> &str {
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
