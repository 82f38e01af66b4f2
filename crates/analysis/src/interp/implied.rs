//! Methods of the notebook's classes that operations, builtins and Python's own modules call by
//! themselves. Only instances of classes that define such a method matter.

mod table;
mod texts;

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

pub(super) use self::table::*;

/// So deep is it looked into containers within containers, and so many objects are looked at.
const DEEP: u8 = 4;
const MANY: usize = 300;

/// So many such calls are followed within one another.
const WITHIN: usize = 2;

/// So often a method of an object is followed in one statement.
const TIMES: u8 = 6;

impl Interp<'_> {
    /// A function of a library calls methods of what it is given.
    pub(super) fn call_implied_by_function(&mut self, path: &str, args: &Args) {
        if self.classes_made.is_empty() {
            return;
        }
        let is_mapping = path == "builtins.dict" || path.starts_with("collections.");
        let all = match is_mapping {
            true => positional(args),
            false => args.all(),
        };
        for (called, whose, methods) in FUNCTIONS {
            let is_it = path == *called || called.ends_with('.') && path.starts_with(called);
            if is_it {
                self.call_implied(&all, *whose, methods, args.span);
            }
        }
        if SAYING.contains(&path) {
            self.say_parts(&all, args.span);
        }
        if let Some(name) = path.strip_prefix("operator.") {
            let name = name.trim_matches('_');
            for method in [format!("__{name}__"), format!("__r{name}__")] {
                self.call_implied(&all, Whose::Given, &[&method], args.span);
            }
        }
        if path == "inspect.getmembers" {
            self.ask_all_properties(&all, args.span);
        }
        let file = self.names.get("file").and_then(|name| args.keyword(name));
        if let (Some(file), "builtins.print" | "traceback.print_exc") = (file.cloned(), path) {
            self.call_implied(&file, Whose::Given, &["write", "flush"], args.span);
        }
    }

    /// So does a method of a builtin or library type.
    pub(super) fn call_implied_by_method(
        &mut self,
        receiver: &Value,
        ty: &str,
        method: &str,
        args: &Args,
    ) {
        if self.classes_made.is_empty() {
            return;
        }
        for (of, names, whose, methods) in METHODS {
            if !names.contains(&method) || !(ty == *of || self.knowledge.is_a(ty, of)) {
                continue;
            }
            let of_receiver = matches!(method, "sort" | "index" | "remove" | "count");
            let key_only = matches!(method, "get" | "pop" | "setdefault");
            let mut given = match args.pos.first() {
                Some(key) if key_only => key.clone(),
                _ if method == "update" => positional(args),
                _ => args.all(),
            };
            if of_receiver {
                given.join(receiver);
            }
            self.call_implied(&given, *whose, methods, args.span);
        }
        let says = match ty {
            "builtins.str" => matches!(method, "format" | "format_map"),
            "csv.writer" => method.starts_with("writerow"),
            "string.Template" => method.ends_with("substitute"),
            _ => false,
        };
        if says {
            self.say_parts(&args.all(), args.span);
        }
        let writes = method == "astype" || method.starts_with("to_");
        if writes && ty.starts_with("pandas.") {
            self.say_parts(receiver, args.span);
        }
    }

    /// Calls methods of the notebook's objects among values, where their classes have them; gives what
    /// they give.
    pub(super) fn call_implied(
        &mut self,
        given: &Value,
        whose: Whose,
        methods: &[&str],
        span: Span,
    ) -> Value {
        let mut result = Value::empty();
        if given.objects().next().is_none() || !self.has_class_with(methods) {
            return result;
        }
        let own = self.own_among(given, whose);
        let operands: Value = own.iter().map(|object| Atom::Obj(*object)).collect();
        for object in own {
            for method in methods {
                result.join(&self.call_one_implied(object, method, &operands, span));
            }
        }
        result
    }

    fn call_one_implied(
        &mut self,
        object: ObjectId,
        method: &str,
        operands: &Value,
        span: Span,
    ) -> Value {
        let Kind::Of(class) = self.heap.get(object).kind else {
            return Value::empty();
        };
        let sym = self.names.intern(method);
        if self.class_member(class, sym).is_none() {
            return Value::empty();
        }
        if self.implied_in != self.statement {
            self.implied_in = self.statement;
            self.implied_times.clear();
        }
        let is_running = self.implied.contains(&(object, sym));
        let times = self.implied_times.entry((object, sym)).or_default();
        if is_running {
            return Value::empty();
        }
        if self.implied.len() == WITHIN || *times == TIMES {
            self.note_reason(
                "methods that operations call do more than is followed",
                span,
            );
            return Value::empty();
        }
        *times += 1;
        self.implied.push((object, sym));
        let result = self.run_implied(&Value::obj(object), method, operands, span);
        self.implied.pop();
        result
    }

    fn run_implied(&mut self, one: &Value, method: &str, operands: &Value, span: Span) -> Value {
        if method == "__iter__" {
            return self.presumed(|s| s.iterate(one, span));
        }
        let unknown = self.prim(self.words.str);
        let open = Args {
            star: Some(operands.clone().joined(&unknown)),
            ..Args::of(Vec::new(), span)
        };
        self.presumed(|s| s.call_dunder_args(one, method, &open))
            .unwrap_or_default()
    }

    /// Whether a class of the notebook has one of the methods.
    fn has_class_with(&self, methods: &[&str]) -> bool {
        let names = methods.iter().filter_map(|method| self.names.get(method));
        let mut names = names.filter(|name| {
            let mut classes = self.classes_made.iter();
            classes.any(|class| self.heap.get(*class).fields.contains_key(name))
        });
        names.next().is_some()
    }

    /// The notebook's objects among values.
    pub(super) fn own_among(&self, given: &Value, whose: Whose) -> Vec<ObjectId> {
        let mut found = Vec::new();
        if whose == Whose::Reached {
            found = self.heap.reach_outside_code(given);
        } else {
            let mut seen = Vec::new();
            for object in given.objects() {
                let is_own = matches!(self.heap.get(object).kind, Kind::Of(_));
                if is_own && whose != Whose::Inside {
                    found.push(self.heap.find(object));
                }
                if whose != Whose::Given {
                    self.add_held(object, 0, &mut seen, &mut found);
                }
            }
        }
        found.retain(|object| matches!(self.heap.get(*object).kind, Kind::Of(_)));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What a container of Python's holds, and the containers in it.
    fn add_held(
        &self,
        container: ObjectId,
        depth: u8,
        seen: &mut Vec<ObjectId>,
        found: &mut Vec<ObjectId>,
    ) {
        let Kind::Instance(ty) = self.heap.get(container).kind else {
            return;
        };
        let path = self.names.text(ty);
        let holds = path.starts_with("builtins.") || path.starts_with("collections.");
        let container = self.heap.find(container);
        if !holds || depth == DEEP || seen.len() > MANY || seen.contains(&container) {
            return;
        }
        seen.push(container);
        for held in self.heap.contents(container) {
            found.push(self.heap.find(held));
            self.add_held(held, depth + 1, seen, found);
        }
    }

    /// A key is looked up, or is the place of an element.
    pub(super) fn use_key(&mut self, owner: &Value, key: &Value, span: Span) {
        let is_own = |object| matches!(self.heap.get(object).kind, Kind::Of(_) | Kind::Class(_));
        if !owner.is_empty() && owner.objects().all(is_own) && owner.objects().next().is_some() {
            return;
        }
        self.call_implied(key, Whose::Held, KEY, span);
    }

    /// What `%` puts into a text.
    pub(super) fn put_into_text(&mut self, text: &Value, given: &Value, span: Span) {
        if self.classes_made.is_empty() {
            return;
        }
        let asks_by_name = |atom: &Atom| match atom {
            Atom::Str(text) => self.names.text(*text).contains("%("),
            _ => true,
        };
        let by_name = text.atoms().iter().any(asks_by_name);
        self.say_parts(given, span);
        self.call_implied(given, Whose::Held, &["__repr__", "__str__"], span);
        self.call_implied(given, Whose::Held, NUMBER, span);
        if by_name {
            self.call_implied(given, Whose::Given, MAPPING, span);
        }
    }

    /// A comparison asks what it compares, the other of the two where the one does not know, and what
    /// containers hold.
    pub(super) fn compare_by_implied(
        &mut self,
        left: &Value,
        name: &str,
        right: &Value,
        span: Span,
    ) {
        let methods = match name {
            "__eq__" | "__ne__" => EQUAL,
            _ => ORDER,
        };
        self.call_implied(&left.clone().joined(right), Whose::Held, methods, span);
    }

    /// `attrgetter("price")`, `itemgetter(0)` and `methodcaller("close")` are called with something: what
    /// they ask for is not remembered. Gives what the first two may take out of it.
    pub(super) fn use_getter(&mut self, ty: Sym, args: &Args) -> Value {
        let calls = match &*self.names.text(ty) {
            "operator.getter" => false,
            "operator.method" => true,
            _ => return Value::empty(),
        };
        let given = args.all();
        if calls {
            for object in self.own_among(&given, Whose::Given) {
                if let Kind::Of(class) = self.heap.get(object).kind {
                    let nothing = Args::of(Vec::new(), args.span);
                    self.call_hooks(&Value::obj(object), class, &nothing, Asked::default());
                }
            }
            return Value::empty();
        }
        self.call_implied(&given, Whose::Given, &["__getitem__"], args.span);
        self.ask_all_properties(&given, args.span);
        let mut taken = Value::empty();
        for object in given.objects() {
            for held in self.heap.contents(object) {
                taken.join(&Value::obj(held));
            }
        }
        taken
    }

    fn ask_all_properties(&mut self, given: &Value, span: Span) {
        for object in self.own_among(given, Whose::Given) {
            let Kind::Of(class) = self.heap.get(object).kind else {
                continue;
            };
            let classes = self.mro(class).0;
            let names: std::collections::BTreeSet<_> = classes
                .iter()
                .flat_map(|class| self.heap.get(*class).fields.keys().copied())
                .collect();
            for name in names {
                self.presumed(|s| s.attribute(&Value::obj(object), name, span));
            }
        }
    }
}

/// What is given by position: of what is given to a dictionary by keyword nothing is asked.
fn positional(args: &Args) -> Value {
    let mut all = Value::empty();
    for value in args.pos.iter().chain(&args.star) {
        all.join(value);
    }
    all
}
