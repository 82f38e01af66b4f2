//! Library functions and classes, and the few that need more than a knowledge entry can say.

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The field of an object with the text that stood first where it was made.
const FIRST: &str = "0";

impl Interp<'_> {
    /// Calls a function or class of a library.
    pub(super) fn call_library(&mut self, path: Sym, args: &Args) -> Value {
        let text = self.names.text(path);
        let canonical = self.knowledge.canonical(&text).into_owned();
        self.use_what_is_given(&canonical, short(&canonical), None, args);
        self.call_implied_by_function(&canonical, args);
        self.hand_to_library(&canonical, short(&canonical), None, args);
        if let Some(result) = self.special_function(&canonical, args) {
            return result;
        }
        if let Some(result) = self.unbound_method(&canonical, args) {
            return result;
        }
        if let Some(known) = self.knowledge.function(&canonical) {
            let what = format!("{}()", short(&canonical));
            self.note_any_effect(&canonical, &known);
            let clones = known.iter().any(|entry| entry.clones);
            self.call_held_by_models(&canonical, short(&canonical), None, args, clones);
            self.may_call_given(&canonical, &known, None, args);
            let known = self.called_later(&canonical, known, args);
            let result = self.apply(&known, &what, None, None, args);
            if let Some(path) = self.path_by_function(&canonical, args) {
                return path;
            }
            let may_hold = |alias: &str| alias.contains("args") || alias.contains("elements");
            let holds = known
                .iter()
                .any(|entry| entry.alias.as_deref().is_none_or(may_hold));
            // What it called while it ran (a metric of training) is not called again.
            let calls = known.iter().flat_map(|entry| &entry.calls);
            let called: Vec<&str> = calls.flat_map(|call| call.split('|')).collect();
            let mut kept = args.clone();
            kept.kw
                .retain(|(name, _)| holds || !called.contains(&&*self.names.text(*name)));
            self.note_settings(&result, &kept, holds);
            self.hold_cells(&canonical, &result, args);
            self.note_uncopied(&canonical, &result, args);
            self.hold_call(&canonical, &result, args);
            self.note_lazy_filter(&canonical, &result, args);
            let goes_over = canonical.starts_with("itertools.") || canonical == "builtins.filter";
            if goes_over && !COPYING.contains(&short(&canonical)) {
                self.note_sources(&result, args);
            }
            return self.with_saved(&canonical, result, args);
        }
        if self.knowledge.type_of(&canonical).is_some() {
            return self.construct(&canonical, args);
        }
        if let Some(known) = self
            .knowledge
            .default_of(&canonical)
            .filter(|_| !canonical.starts_with("builtins."))
        {
            self.note_any_effect(&canonical, &known);
            if short(&canonical).starts_with(char::is_uppercase) {
                return self.construct(&canonical, args);
            }
            self.note_draws_by_name(short(&canonical), args);
            self.may_call_given(&canonical, &known, None, args);
            return self.apply(
                &known,
                &format!("{}()", short(&canonical)),
                None,
                None,
                args,
            );
        }
        self.call_unlisted(&canonical, args)
    }

    /// What is described to have any effect may set up its library.
    fn note_any_effect(&mut self, path: &str, known: &crate::knowledge::Known) {
        let mut effects = known.iter().flat_map(|entry| &entry.effects);
        if effects.any(|effect| effect.0.effect == "any") {
            self.note_may_set_up(path);
        }
    }

    /// An instance of a library class: it holds its arguments.
    pub(super) fn construct(&mut self, path: &str, args: &Args) -> Value {
        let ty = self.names.intern(path);
        let value = self.instance(args.span, 50, ty);
        for object in value.objects().collect::<Vec<_>>() {
            let all = args.all();
            self.heap.add_element(object, &all);
        }
        self.note_settings(&value, args, true);
        value
    }

    /// Remembers constructor arguments, by which methods may differ. What is known to hold nothing
    /// of what it is made from (`sns.barplot(data=df)`) is told its settings only.
    fn note_settings(&mut self, value: &Value, args: &Args, holds: bool) {
        for object in value.objects().collect::<Vec<_>>() {
            if !matches!(self.heap.get(object).kind, Kind::Instance(ty) if !self.is_container(ty)) {
                if !self.holds_keywords(object) {
                    continue;
                }
                if let Some(rest) = &args.starstar {
                    self.heap.add_element(object, rest);
                }
            }
            if let Some(first) = args.pos.first().filter(|first| holds && is_text(first)) {
                let name = self.names.intern(FIRST);
                self.heap.add_field(object, name, first);
            }
            for (name, setting) in &args.kw {
                let mut setting = setting.clone();
                if !holds {
                    setting.retain(|atom| !self.is_thing(*atom));
                }
                self.heap.add_field(object, *name, &setting);
            }
        }
    }

    /// Whether a value is no setting: neither plain nor code.
    fn is_thing(&self, atom: Atom) -> bool {
        matches!(atom, Atom::Obj(id) if !self.heap.get(id).kind.is_code())
    }

    /// `dict(key=value)` holds what it is given by keyword.
    fn holds_keywords(&self, object: crate::facts::ObjectId) -> bool {
        matches!(self.heap.get(object).kind, Kind::Instance(ty)
            if self.knowledge.is_a(&self.names.text(ty), "builtins.dict"))
    }

    /// `module.function(…)`, `Class.method(…)`.
    pub(super) fn call_library_member(&mut self, path: Sym, name: Sym, args: &Args) -> Value {
        let text = self.names.text(path);
        let method = self.names.text(name);
        self.note_method_of_member(path, &method, args.span);
        // `frame.drop(…, inplace=True)`, not `nn.ReLU(inplace=True)`.
        if self.left == Some(args.span) && self.is_asked_in_place(args) {
            self.change_member(path, args.span, &format!("{method}()"));
        }
        if let Some(result) = self.call_on_imported(path, &method, args) {
            return result;
        }
        let canonical = self.knowledge.canonical(&text).into_owned();
        let full = format!("{canonical}.{method}");
        // Called on the class, these take no receiver first, or another than entries say.
        let on_class = matches!(
            full.as_str(),
            "builtins.dict.fromkeys"
                | "collections.OrderedDict.fromkeys"
                | "builtins.object.__delattr__"
                | "builtins.object.__setattr__"
                | "builtins.object.__new__"
                | "builtins.type.__call__"
                | "builtins.type.__delattr__"
                | "builtins.type.__new__"
        );
        if on_class {
            self.call_implied_by_function(&full, args);
        }
        if on_class && let Some(result) = self.special_function(&full, args) {
            return result;
        }
        if self.knowledge.function(&full).is_none()
            && self.knowledge.type_of(&canonical).is_some()
            && let Some(known) = self
                .knowledge
                .member(&canonical, |t| t.methods.get(&*method))
        {
            let ty = self.names.intern(&canonical);
            let Some(receiver) = args.pos.first().cloned() else {
                return self.apply(&known, &format!("{method}()"), None, Some(ty), args);
            };
            let mut rest = args.clone();
            rest.pos.remove(0);
            return self.apply(
                &known,
                &format!("{method}()"),
                Some(&receiver),
                Some(ty),
                &rest,
            );
        }
        if let Some(result) = self.call_on_maker(&canonical, &method, &full, args) {
            return result;
        }
        let member = self.library_member(path, name, args.span);
        self.call(&member, args)
    }

    /// `sm.GEE.from_formula(…)`: a method of what `sm.GEE(…)` makes, called on the class.
    fn call_on_maker(
        &mut self,
        class: &str,
        method: &str,
        full: &str,
        args: &Args,
    ) -> Option<Value> {
        let may_be_receiver = args
            .pos
            .first()
            .is_some_and(|first| first.objects().next().is_some());
        if may_be_receiver || self.knowledge.function(full).is_some() {
            return None;
        }
        let made = self.knowledge.function(class)?.first()?.returns.clone()?;
        let known = self.knowledge.member(&made, |t| t.methods.get(method))?;
        let ty = self.names.intern(&made);
        Some(self.apply(&known, &format!("{method}()"), None, Some(ty), args))
    }

    fn special_function(&mut self, path: &str, args: &Args) -> Option<Value> {
        let name = path.strip_prefix("builtins.").unwrap_or(path);
        let first = args.pos.first().cloned().unwrap_or_default();
        match name {
            "super" => Some(self.super_object(args.span)),
            "object.__new__" | "type.__new__" => Some(self.new_object(args)),
            "type" if args.pos.len() == 1 => self.class_of(&first, args.span),
            "type.__call__" => self.make_by_super(&first, "__call__", &args.without_first()),
            "globals" | "locals" | "vars" | "dir" if args.pos.is_empty() => {
                Some(self.namespace_object(name, args))
            }
            "exec" | "eval" => Some(self.execute(name, &first, args)),
            "sympy.var" => Some(self.bind_symbols(args)),
            "pathlib.Path" | "pathlib.PurePath" | "pathlib.PosixPath" => self.known_path(args),
            "os.path.join" => self.joined_text(args),
            "matplotlib.pyplot.gcf" => self.figure.map(Value::obj),
            "str" | "os.fspath" if self.path_text(&first).is_some() => self.path_text(&first),
            "getattr" => self.get_by_name(&first, args),
            // It reads the attribute, and runs what the notebook's class has for that.
            "hasattr" => {
                self.get_by_name(&first, args);
                None
            }
            "setattr" => {
                let owner = first;
                let value = args.pos.get(2).cloned().unwrap_or_default();
                match args.pos.get(1).and_then(Value::single) {
                    Some(Atom::Str(name)) => self.set_attribute(&owner, name, &value, args.span),
                    _ if self.is_own(&owner) => {
                        let asked = args.pos.get(1).cloned().unwrap_or_default();
                        self.set_namespace_item(&asked, &value, args.span);
                    }
                    _ => {
                        self.mutate(
                            &owner,
                            &Change::structural(args.span, "setattr() changes it in place"),
                        );
                        for object in owner.objects().collect::<Vec<_>>() {
                            self.heap.add_element(object, &value);
                        }
                    }
                }
                Some(Value::one(Atom::None))
            }
            "delattr" | "object.__delattr__" | "type.__delattr__" => {
                self.delete_by_name(&first, name, args);
                Some(Value::one(Atom::None))
            }
            "iter" | "reversed"
                if args.pos.len() == 1
                    && (self.are_containers(&first) || self.is_unknown(&first)) =>
            {
                Some(self.iterator_over(args))
            }
            "print" | "str" | "repr" | "format" | "len" | "bool" | "iter" | "next" | "abs"
            | "hash" | "int" | "float" | "min" | "max" | "sorted" | "list" | "tuple" | "set"
            | "any" | "all" => self.call_own_dunders(name, args),
            "sum" => self.sum_call(args),
            "unittest.main" | "doctest.testmod" => {
                self.tests_of_namespace(name, args);
                None
            }
            "functools.partial" => Some(self.make_partial(args)),
            "collections.defaultdict" => Some(self.default_dict(&first, args)),
            "functools.wraps" => Some(self.passes_through(args)),
            "IPython.display.display" | "IPython.core.display.display" => {
                for value in &args.pos {
                    self.display(value, args.span);
                }
                Some(Value::one(Atom::None))
            }
            "dict.fromkeys" | "collections.OrderedDict.fromkeys" => {
                let ty = self.words.dict;
                let made = self.make(args.span, 69, Kind::Instance(ty));
                self.consume(&first, args.span);
                let value = args
                    .pos
                    .get(1)
                    .cloned()
                    .unwrap_or_else(|| Value::one(Atom::None));
                self.heap.add_element(made, &value);
                Some(Value::obj(made))
            }
            "functools.reduce" => Some(self.reduce_call(args)),
            "dataclasses.field" => Some(self.field_call(args)),
            "collections.namedtuple" => Some(self.tuple_class(args)),
            "object.__setattr__" => {
                let mut rest = args.clone();
                rest.pos = rest.pos.into_iter().skip(1).collect();
                self.set_past_hooks(&first, &rest);
                Some(Value::one(Atom::None))
            }
            "vars" => {
                self.note_parts_of_libraries(&first);
                let objects: Vec<_> = first.objects().collect();
                let own = |o: &crate::facts::ObjectId| match self.heap.get(*o).kind {
                    Kind::Of(_) | Kind::Unknown => true,
                    Kind::Instance(ty) => !self.names.text(ty).starts_with("builtins."),
                    _ => false,
                };
                if objects.is_empty() || !objects.iter().all(own) {
                    return None;
                }
                let tables = objects
                    .into_iter()
                    .map(|o| self.attribute_table(o, args.span));
                Some(tables.fold(Value::empty(), |all, table| all.joined(&table)))
            }
            "dict" => self.dict_of_pairs("builtins.dict", args),
            "collections.OrderedDict" => self.dict_of_pairs(name, args),
            "map" => Some(self.map_call(args)),
            "zip" | "enumerate" => Some(self.zip_call(name, args)),
            "importlib.import_module" => self.module_by_name(&first, args.span),
            "dataclasses.replace" | "copy.replace" => Some(self.replaced(&first, args)),
            "copy.copy" => Some(self.copied(&first, args.span)),
            "copy.deepcopy" => Some(self.deeply_copied(&first, args.span, 0)),
            "sklearn.base.clone" => Some(self.cloned(&first, args.span)),
            _ => None,
        }
    }

    /// Builtins that call special methods of notebook classes; the rest is in the knowledge.
    fn call_own_dunders(&mut self, name: &str, args: &Args) -> Option<Value> {
        let methods: &[&str] = match name {
            "print" | "str" | "format" => &["__str__", "__format__"],
            "repr" => &["__repr__"],
            "len" => &["__len__"],
            "bool" => &["__bool__", "__len__"],
            "iter" | "sorted" | "list" | "tuple" | "set" | "any" | "all" | "min" | "max" => &[],
            "next" => &["__next__"],
            "abs" => &["__abs__"],
            "int" => &["__int__"],
            "float" => &["__float__"],
            _ => &["__hash__"],
        };
        let mut result = None;
        for value in &args.pos {
            for method in methods {
                if let Some(part) = self.call_dunder(value, method, Vec::new(), args.span) {
                    result = Some(part);
                } else if *method == "__str__" {
                    self.call_dunder(value, "__repr__", Vec::new(), args.span);
                }
            }
            if matches!(name, "sorted" | "min" | "max" | "set") {
                let held = self.iterate(value, args.span);
                self.compare_elements(&held, args.span);
            }
            if methods.is_empty()
                && value
                    .objects()
                    .any(|o| matches!(self.heap.get(o).kind, Kind::Of(_) | Kind::Generator))
            {
                self.iterate(value, args.span);
            }
            if name == "next"
                && value
                    .objects()
                    .any(|o| self.heap.get(o).kind == Kind::Generator)
            {
                return Some(self.iterate(value, args.span));
            }
        }
        if name == "next" { result } else { None }
    }

    pub(super) fn make_partial(&mut self, args: &Args) -> Value {
        let Some(func) = args.pos.first() else {
            return self.unknown(args.span, 51);
        };
        let made = self.make(args.span, 51, Kind::Partial);
        self.heap.add_field(made, self.words.func, func);
        for value in args.pos.iter().skip(1).chain(&args.star) {
            self.heap.add_element(made, value);
        }
        self.heap.get_mut(made).items = args.star.is_none().then(|| args.pos[1..].to_vec());
        for (name, value) in &args.kw {
            self.heap.add_field(made, *name, value);
        }
        Value::obj(made)
    }

    /// `functools.wraps(f)`: a decorator that gives the function it is put on.
    fn passes_through(&mut self, args: &Args) -> Value {
        let ty = self.names.intern("functools.wraps");
        Value::obj(self.make(args.span, 52, Kind::Instance(ty)))
    }

    fn get_by_name(&mut self, owner: &Value, args: &Args) -> Option<Value> {
        let asked = args.pos.get(1)?;
        let Some(Atom::Str(name)) = asked.single() else {
            let is_own = self.is_own(owner);
            return is_own.then(|| self.own_attribute(asked, args.span));
        };
        let mut value = self.attribute(owner, name, args.span);
        if let Some(default) = args.pos.get(2) {
            value.join(default);
        }
        Some(value)
    }

    pub(super) fn share_all(&mut self, object: crate::facts::ObjectId, with: &Value) {
        for base in with.objects().collect::<Vec<_>>() {
            self.heap.share(object, base, Share::Guess);
        }
    }
}

/// Of `itertools`, what copies what it goes over.
const COPYING: [&str; 4] = [
    "combinations",
    "combinations_with_replacement",
    "permutations",
    "product",
];

/// The last part of a dotted path.
pub(super) fn short(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

fn is_text(value: &Value) -> bool {
    !value.is_empty() && (value.atoms().iter()).all(|atom| matches!(atom, Atom::Str(_)))
}
