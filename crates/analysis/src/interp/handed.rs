//! Classes of the notebook that Python's own modules are given (`json.dumps(rows, cls=Encoder)`), and
//! objects that derive from theirs: methods of these may be called. What logs runs the handlers,
//! filters and formatters that were made.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use super::implied::{SAYING, TEXT, Whose};
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

/// Modules that make nothing of a class they are given, or of which is known what they call.
const NOT_CALLING: &[&str] = &[
    "abc",
    "builtins",
    "collections",
    "contextlib",
    "copy",
    "dataclasses",
    "enum",
    "functools",
    "gc",
    "inspect",
    "itertools",
    "logging",
    "numbers",
    "operator",
    "pickle",
    "pprint",
    "sys",
    "types",
    "typing",
    "warnings",
    "weakref",
];

/// Begin names of methods that keep what they are given for later.
const KEEPING: &[&str] = &["add", "create", "register", "set"];

/// Methods and functions of `logging` that log.
const LOGGING: &[&str] = &[
    "critical",
    "debug",
    "error",
    "exception",
    "fatal",
    "handle",
    "info",
    "log",
    "warn",
    "warning",
];

/// What logging is given to use later.
const GIVEN_TO_LOGGING: &[&str] = &[
    "LoggerAdapter",
    "addFilter",
    "addHandler",
    "basicConfig",
    "setFormatter",
    "setLogRecordFactory",
];

/// What logging calls of them.
const CALLED_BY_LOGGING: &[&str] = &[
    "__call__",
    "emit",
    "filter",
    "flush",
    "format",
    "formatException",
    "formatMessage",
    "formatStack",
    "formatTime",
    "handle",
    "handleError",
    "makeRecord",
    "process",
    "shouldFlush",
    "shouldRollover",
    "usesTime",
];

impl Interp<'_> {
    /// A function or method of a library is given classes of the notebook, or objects that derive from
    /// what the library has; `path` is the function's, or the type's.
    pub(super) fn hand_to_library(
        &mut self,
        path: &str,
        name: &str,
        receiver: Option<&Value>,
        args: &Args,
    ) {
        if self.code.functions.is_empty() && self.code.classes.is_empty() {
            return;
        }
        let root = path.split('.').next().unwrap_or(path);
        if root == "logging" || root == "warnings" {
            return self.call_of_logging(root, name, args);
        }
        if root == "matplotlib" {
            return self.call_of_matplotlib(path, name, receiver, args);
        }
        if self.classes_made.is_empty() || NOT_CALLING.contains(&root) {
            return;
        }
        let library = self.knowledge.library(path);
        if library.is_none_or(|library| library.library != "stdlib") {
            return;
        }
        let first = name.split('_').next().unwrap_or(name);
        if receiver.is_some() && KEEPING.contains(&first) {
            return;
        }
        let mut given = args.all();
        if let Some(receiver) = receiver {
            given.join(receiver);
        }
        let handed = self.handed(&given);
        if handed.is_empty() {
            return;
        }
        let with = self.instances_among(&given);
        for object in handed {
            match self.heap.get(object).kind {
                Kind::Class(_) => self.use_class_with(object, &with, args.span),
                Kind::Of(class) => self.use_object(object, class, &with, args.span),
                _ => {}
            }
        }
    }

    /// The notebook's objects that can be had of what is given.
    fn instances_among(&self, given: &Value) -> Value {
        let own = self.own_among(given, Whose::Reached);
        own.into_iter().map(Atom::Obj).collect()
    }

    /// `json.dumps(rows, default=function)` calls it for what it cannot write, however deep that is in
    /// what is given. Gives the objects that it may be called for.
    pub(super) fn encoded_by(&mut self, function: &Value, args: &Args) -> Value {
        if self.classes_made.is_empty() {
            return Value::empty();
        }
        let says = |atom: &Atom| match atom {
            Atom::Lib(path) => SAYING.contains(&&*self.names.text(*path)),
            _ => false,
        };
        if function.atoms().iter().any(says) {
            self.call_implied(&args.all(), Whose::Reached, TEXT, args.span);
        }
        self.instances_among(&args.all())
    }

    /// Classes of the notebook, and objects whose classes derive from Python's own, among what is
    /// given: directly, in containers, or in objects of Python's own modules (a parser with its
    /// actions, a suite of tests).
    fn handed(&self, given: &Value) -> Vec<ObjectId> {
        let ends = |kind: &Kind| match kind {
            Kind::Instance(ty) => {
                let path = self.names.text(*ty);
                let library = self.knowledge.library(&path);
                let library = library.map_or("", |library| &library.library);
                !matches!(library, "stdlib" | "builtins")
            }
            _ => true,
        };
        let mut found = self.heap.reach_but(given, false, ends);
        found.retain(|object| match self.heap.get(*object).kind {
            Kind::Class(_) => true,
            Kind::Of(class) => self.is_handler(class),
            _ => false,
        });
        found
    }

    /// Whether a class of the notebook derives from one that a module of Python's own calls.
    fn is_handler(&self, class: ObjectId) -> bool {
        let (_, libraries) = self.mro(class);
        libraries.iter().any(|base| {
            let path = self.names.text(*base);
            let root = path.split('.').next().unwrap_or(&path);
            let library = self.knowledge.library(&path);
            library.is_some_and(|l| l.library == "stdlib") && !NOT_CALLING.contains(&root)
        })
    }

    /// Of classes of the notebook that something unknown is given or holds it may make instances, and call
    /// their methods, where they derive from what a library has.
    pub(super) fn use_classes(&mut self, given: &Value, span: Span) {
        if self.classes_made.is_empty() {
            return;
        }
        for object in self.heap.reach_outside_code(given) {
            if matches!(self.heap.get(object).kind, Kind::Class(_))
                && !self.mro(object).1.is_empty()
            {
                self.use_class(object, span);
            }
        }
    }

    /// An instance of a class may be made, and its methods called.
    pub(super) fn use_class(&mut self, class: ObjectId, span: Span) {
        self.use_class_with(class, &Value::empty(), span);
    }

    /// The same, of a class whose methods may be given the notebook's objects.
    fn use_class_with(&mut self, class: ObjectId, with: &Value, span: Span) {
        self.calling_back(class, span, |s| {
            let why = "it is given a class, and may call its methods";
            let open = Args {
                star: Some(s.unknown(span, 77)),
                ..Args::of(Vec::new(), span)
            };
            let made = s.in_call(span, |s| s.with_doubt(why, |s| s.instantiate(class, &open)));
            for object in made.objects().collect::<Vec<_>>() {
                if let Kind::Of(class) = s.heap.get(object).kind {
                    s.use_object(object, class, with, span);
                }
            }
        });
    }

    fn use_object(&mut self, object: ObjectId, class: ObjectId, with: &Value, span: Span) {
        let open = Args {
            star: Some(self.unknown(span, 78).joined(with)),
            ..Args::of(Vec::new(), span)
        };
        self.call_hooks(&Value::obj(object), class, &open, Asked::default());
    }

    /// An object of the notebook's was made: of one that derives from what logging has, that is
    /// remembered.
    pub(super) fn note_handler(&mut self, class: ObjectId, made: ObjectId) {
        let (_, libraries) = self.mro(class);
        let of_logging = |base: &crate::intern::Sym| self.names.text(*base).starts_with("logging.");
        if libraries.iter().any(of_logging) {
            self.log_keepers.insert(Atom::Obj(made));
        }
    }

    /// `axes.callbacks.connect(event, function)`: what changes axes may call it, and the axes cannot be
    /// stored with it.
    fn call_of_matplotlib(
        &mut self,
        path: &str,
        name: &str,
        receiver: Option<&Value>,
        args: &Args,
    ) {
        if path == "matplotlib.Callbacks" && name == "connect" {
            let functions = args.all();
            self.connected.join(&functions);
            for registry in receiver.into_iter().flat_map(Value::objects) {
                for (axes, _) in self.heap.get(registry).bases.clone() {
                    self.note_unstorable_axes(axes);
                }
            }
            return;
        }
        let asks = name.starts_with("get") || name.starts_with("is_");
        if self.connected.is_empty() || asks {
            return;
        }
        for atom in self.callables(&self.connected) {
            let given = receiver.cloned().unwrap_or_default();
            let open = Args {
                star: Some(given),
                ..Args::of(Vec::new(), args.span)
            };
            if let Atom::Obj(object) = atom {
                self.calling_back(object, args.span, |s| {
                    s.in_call(args.span, |s| {
                        let why = "it is connected to axes, which may call it";
                        s.with_doubt(why, |s| s.call(&Value::one(atom), &open))
                    });
                });
            }
        }
    }

    fn note_unstorable_axes(&mut self, axes: ObjectId) {
        let object = self.heap.get(axes);
        let holders = object.holders.iter().copied();
        let bases = object.bases.iter().map(|(base, _)| *base);
        let all: Vec<ObjectId> = holders.chain(bases).chain([axes]).collect();
        for object in all {
            for name in self.heap.get(object).names.clone() {
                self.note_unstorable(name, "axes that call functions connected to them");
            }
        }
    }

    fn call_of_logging(&mut self, root: &str, name: &str, args: &Args) {
        if name == "captureWarnings" {
            self.captures_warnings = true;
        }
        if GIVEN_TO_LOGGING.contains(&name) {
            let given = args.all();
            self.log_keepers.join(&given);
        }
        let warns = root == "warnings" && name.starts_with("warn") && self.captures_warnings;
        if warns || root == "logging" && LOGGING.contains(&name) {
            let given = args.all();
            self.call_implied(&given, Whose::Held, &["__repr__", "__str__"], args.span);
            self.say_parts(&given, args.span);
            self.run_handlers(args.span);
        }
    }

    /// A method of an object whose class derives from what logging has, and which only that has.
    pub(super) fn call_inherited_of_logging(&mut self, base: &str, name: &str, args: &Args) {
        if base.starts_with("logging.") {
            self.call_of_logging("logging", name, args);
        }
    }

    fn run_handlers(&mut self, span: Span) {
        let keepers = self.log_keepers.clone();
        for object in self.heap.reach_outside_code(&keepers) {
            let one = Value::obj(object);
            let methods = match self.heap.get(object).kind {
                Kind::Of(_) => CALLED_BY_LOGGING,
                Kind::Function(..) | Kind::BoundFunction | Kind::Partial => &[],
                _ => continue,
            };
            let open = Args {
                star: Some(self.unknown(span, 79)),
                ..Args::of(Vec::new(), span)
            };
            self.calling_back(object, span, |s| {
                s.with_doubt("a call that logs may run it", |s| {
                    if methods.is_empty() {
                        s.in_call(span, |s| s.call(&one, &open));
                    }
                    for method in methods {
                        s.call_dunder_args(&one, method, &open);
                    }
                });
            });
        }
    }
}
