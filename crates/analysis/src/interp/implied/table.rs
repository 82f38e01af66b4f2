//! What operations, builtins and Python's own modules call of the notebook's classes: the table.

/// Whose methods are called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::interp) enum Whose {
    /// Of what is given.
    Given,
    /// Of what the containers among it hold.
    Inside,
    /// Of both.
    Held,
    /// Of all that can be reached from it.
    Reached,
}

pub(in crate::interp) type Methods = &'static [&'static str];

pub(in crate::interp) const TEXT: Methods = &["__format__", "__repr__", "__str__"];
pub(in crate::interp) const REPR: Methods = &["__repr__"];
pub(in crate::interp) const ORDER: Methods = &["__lt__", "__gt__", "__le__", "__ge__", "__eq__"];
pub(in crate::interp) const EQUAL: Methods = &["__eq__", "__ne__"];
pub(in crate::interp) const HASH: Methods = &["__hash__", "__eq__"];
/// Of a key it is not known whether it is one of a dictionary or of a list.
pub(in crate::interp) const KEY: Methods = &["__hash__", "__eq__", "__index__"];
pub(in crate::interp) const INDEX: Methods = &["__index__"];
pub(in crate::interp) const MAPPING: Methods = &["keys", "__iter__", "__getitem__", "__missing__"];
/// What IPython calls of a value that a cell shows, besides what makes its text.
pub(super) const DISPLAYED: Methods = &[
    "_ipython_display_",
    "_repr_jpeg_",
    "_repr_javascript_",
    "_repr_json_",
    "_repr_latex_",
    "_repr_markdown_",
    "_repr_mimebundle_",
    "_repr_pdf_",
    "_repr_png_",
    "_repr_pretty_",
    "_repr_svg_",
];
pub(super) const NUMBER: Methods = &["__float__", "__index__", "__int__"];
pub(super) const ROUNDING: Methods = &[
    "__ceil__",
    "__float__",
    "__floor__",
    "__index__",
    "__trunc__",
];
pub(super) const TRUTH: Methods = &["__bool__", "__len__"];
pub(super) const LENGTH_HINT: Methods = &["__length_hint__"];
pub(super) const READING: Methods = &["read", "readinto", "readline"];
pub(super) const WRITING: Methods = &["flush", "write"];
/// Methods of a class that derives from `str`, which `textwrap` calls.
pub(super) const OF_TEXTS: Methods = &[
    "expandtabs",
    "lstrip",
    "rstrip",
    "split",
    "splitlines",
    "strip",
    "translate",
];
pub(super) const SEQUENCE: Methods = &["__len__", "__getitem__"];
pub(super) const STATE: Methods = &[
    "__copy__",
    "__deepcopy__",
    "__getnewargs__",
    "__getnewargs_ex__",
    "__getstate__",
    "__reduce__",
    "__reduce_ex__",
    "__setstate__",
];
pub(super) const ARRAY: Methods = &[
    "__array__",
    "__array_function__",
    "__array_ufunc__",
    "__float__",
    "__getitem__",
    "__index__",
    "__int__",
    "__iter__",
    "__len__",
];

/// What makes a text of what it is given.
pub(in crate::interp) const SAYING: &[&str] = &[
    "builtins.ascii",
    "builtins.format",
    "builtins.print",
    "builtins.repr",
    "builtins.str",
    "pprint.pformat",
    "pprint.pp",
    "pprint.pprint",
    "reprlib.repr",
    "urllib.parse.urlencode",
    "warnings.warn",
];

/// What functions call: of which of their arguments, which methods.
pub(super) const FUNCTIONS: &[(&str, Whose, Methods)] = &[
    ("bisect.", Whose::Held, ORDER),
    ("builtins.all", Whose::Inside, TRUTH),
    ("builtins.any", Whose::Inside, TRUTH),
    ("builtins.ascii", Whose::Given, REPR),
    ("builtins.bin", Whose::Given, INDEX),
    ("builtins.bytes", Whose::Held, &["__bytes__", "__index__"]),
    ("builtins.chr", Whose::Given, INDEX),
    (
        "builtins.complex",
        Whose::Given,
        &["__complex__", "__float__", "__index__"],
    ),
    ("builtins.dict", Whose::Given, MAPPING),
    ("builtins.dict", Whose::Inside, HASH),
    ("builtins.dict.fromkeys", Whose::Inside, HASH),
    ("builtins.dir", Whose::Given, &["__dir__"]),
    (
        "builtins.divmod",
        Whose::Given,
        &["__divmod__", "__rdivmod__"],
    ),
    ("builtins.filter", Whose::Inside, TRUTH),
    ("builtins.float", Whose::Given, INDEX),
    ("builtins.frozenset", Whose::Inside, HASH),
    ("builtins.hash", Whose::Inside, HASH),
    ("builtins.hex", Whose::Given, INDEX),
    ("builtins.int", Whose::Given, &["__index__", "__trunc__"]),
    ("builtins.list", Whose::Given, LENGTH_HINT),
    ("builtins.max", Whose::Held, ORDER),
    ("builtins.min", Whose::Held, ORDER),
    ("builtins.oct", Whose::Given, INDEX),
    ("builtins.open", Whose::Given, &["__fspath__"]),
    ("builtins.pow", Whose::Given, &["__pow__", "__rpow__"]),
    ("builtins.range", Whose::Given, INDEX),
    (
        "builtins.reversed",
        Whose::Given,
        &["__reversed__", "__len__", "__getitem__"],
    ),
    ("builtins.round", Whose::Given, &["__round__", "__index__"]),
    ("builtins.set", Whose::Inside, HASH),
    ("builtins.slice", Whose::Given, INDEX),
    ("builtins.sorted", Whose::Inside, ORDER),
    ("builtins.tuple", Whose::Given, LENGTH_HINT),
    ("cmath.", Whose::Given, &["__complex__", "__float__"]),
    ("collections.ChainMap", Whose::Given, MAPPING),
    ("collections.Counter", Whose::Given, MAPPING),
    ("collections.Counter", Whose::Inside, HASH),
    ("collections.OrderedDict", Whose::Given, MAPPING),
    ("collections.OrderedDict", Whose::Inside, HASH),
    ("collections.OrderedDict.fromkeys", Whose::Inside, HASH),
    ("collections.UserDict", Whose::Given, MAPPING),
    ("collections.defaultdict", Whose::Given, MAPPING),
    ("collections.defaultdict", Whose::Inside, HASH),
    ("contextlib.closing", Whose::Given, &["close"]),
    ("copy.", Whose::Reached, STATE),
    ("csv.DictReader", Whose::Given, &["__iter__"]),
    ("csv.reader", Whose::Given, &["__iter__"]),
    ("csv.DictWriter", Whose::Given, WRITING),
    ("csv.writer", Whose::Given, WRITING),
    ("dataclasses.asdict", Whose::Reached, STATE),
    ("dataclasses.astuple", Whose::Reached, STATE),
    ("datetime.", Whose::Given, NUMBER),
    ("heapq.", Whose::Held, ORDER),
    ("io.open", Whose::Given, &["__fspath__"]),
    ("itertools.", Whose::Given, &["__iter__"]),
    ("itertools.groupby", Whose::Inside, EQUAL),
    ("joblib.dump", Whose::Reached, STATE),
    ("json.dump", Whose::Given, WRITING),
    ("json.load", Whose::Given, READING),
    ("math.", Whose::Held, ROUNDING),
    ("numpy.", Whose::Held, ARRAY),
    ("operator.index", Whose::Given, INDEX),
    ("os.", Whose::Given, &["__fspath__"]),
    ("pathlib.", Whose::Given, &["__fspath__"]),
    ("pickle.", Whose::Reached, STATE),
    ("pickle.dump", Whose::Given, WRITING),
    ("pickle.load", Whose::Given, READING),
    ("pprint.", Whose::Held, REPR),
    ("random.", Whose::Given, SEQUENCE),
    ("reprlib.", Whose::Held, REPR),
    ("shutil.", Whose::Given, &["__fspath__"]),
    ("statistics.", Whose::Held, ROUNDING),
    ("statistics.", Whose::Inside, ORDER),
    ("sys.getsizeof", Whose::Given, &["__sizeof__"]),
    ("textwrap.", Whose::Given, OF_TEXTS),
    ("types.MappingProxyType", Whose::Given, MAPPING),
    ("urllib.parse.urlencode", Whose::Given, MAPPING),
    ("urllib.parse.urlencode", Whose::Held, TEXT),
    ("warnings.warn", Whose::Given, TEXT),
];

/// The same of methods of builtin and library types, of which some are given more than keys.
pub(super) const METHODS: &[(&str, Methods, Whose, Methods)] = &[
    (
        "builtins.dict",
        &["get", "pop", "setdefault", "move_to_end", "fromkeys"],
        Whose::Held,
        HASH,
    ),
    (
        "builtins.dict",
        &["update", "subtract"],
        Whose::Given,
        MAPPING,
    ),
    (
        "builtins.dict",
        &["update", "subtract"],
        Whose::Inside,
        HASH,
    ),
    (
        "builtins.frozenset",
        &[
            "difference",
            "intersection",
            "isdisjoint",
            "issubset",
            "issuperset",
            "symmetric_difference",
            "union",
        ],
        Whose::Inside,
        HASH,
    ),
    ("builtins.list", &["insert", "pop"], Whose::Given, INDEX),
    (
        "builtins.list",
        &["index", "remove", "count"],
        Whose::Held,
        EQUAL,
    ),
    ("builtins.list", &["sort"], Whose::Inside, ORDER),
    (
        "builtins.set",
        &["add", "discard", "remove"],
        Whose::Held,
        HASH,
    ),
    (
        "builtins.set",
        &[
            "difference",
            "difference_update",
            "intersection",
            "intersection_update",
            "isdisjoint",
            "issubset",
            "issuperset",
            "symmetric_difference",
            "symmetric_difference_update",
            "union",
            "update",
        ],
        Whose::Inside,
        HASH,
    ),
    (
        "builtins.str",
        &["format", "format_map"],
        Whose::Given,
        TEXT,
    ),
    ("builtins.str", &["format_map"], Whose::Given, MAPPING),
    (
        "builtins.str",
        &["translate"],
        Whose::Given,
        &["__getitem__"],
    ),
    (
        "collections.deque",
        &["index", "remove", "count"],
        Whose::Held,
        EQUAL,
    ),
    (
        "contextlib.ExitStack",
        &["enter_context", "enter_async_context"],
        Whose::Given,
        &["__enter__", "__aenter__"],
    ),
    (
        "csv.writer",
        &["writeheader", "writerow", "writerows"],
        Whose::Held,
        TEXT,
    ),
    (
        "csv.writer",
        &["writeheader", "writerow", "writerows"],
        Whose::Given,
        MAPPING,
    ),
    (
        "random.Random",
        &["choice", "choices", "sample", "shuffle"],
        Whose::Given,
        SEQUENCE,
    ),
    (
        "string.Template",
        &["safe_substitute", "substitute"],
        Whose::Given,
        MAPPING,
    ),
    (
        "string.Template",
        &["safe_substitute", "substitute"],
        Whose::Held,
        TEXT,
    ),
];
