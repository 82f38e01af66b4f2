//! The notebook's namespace as a value: `globals()`, and the notebook as a module
//! (`sys.modules[__name__]`), whose attributes are the notebook's names.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind};

use super::Interp;
use super::args::Args;
use super::name_patterns::NamePattern;
use crate::facts::{BindKind, Certainty};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::store::Did;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// `globals()` and the like.
    pub(super) fn namespace_object(&mut self, name: &str, args: &Args) -> Value {
        self.note_reason(
            &format!("{name}() looks at the namespace itself"),
            args.span,
        );
        self.newborns.forget_all();
        if name == "dir" {
            return Value::obj(self.make(args.span, 63, Kind::Instance(self.words.list)));
        }
        if name == "locals" && self.frames.iter().any(|f| f.function.is_some()) {
            return self.unknown(args.span, 63);
        }
        if !self.takes_single_names {
            self.may_read_values(args.span, &format!("{name}() hands on the whole namespace"));
        }
        Value::obj(self.make(args.span, 63, Kind::Instance(self.words.namespace)))
    }

    /// Whether it is `globals()` or the like.
    pub(super) fn is_namespace_call(&self, expr: &Expr) -> bool {
        let ExprKind::Call { func, args } = &expr.kind else {
            return false;
        };
        let name = match &func.kind {
            ExprKind::Name(name) => name.as_str(),
            _ => return false,
        };
        let is_local = || self.frames.iter().any(|f| f.function.is_some());
        args.is_empty()
            && match name {
                "globals" => true,
                "locals" | "vars" | "dir" => !is_local(),
                _ => false,
            }
    }

    /// `"name" in globals()`: that a name is bound is known where it is.
    pub(super) fn ask_whether_bound(&mut self, asked: &Expr, key: &Value, span: Span) {
        let known = key.atoms().iter().map(|atom| match atom {
            Atom::Str(name) => Some(*name),
            _ => None,
        });
        let known: Option<Vec<Sym>> = known.collect();
        let names = known.filter(|names| !names.is_empty()).unwrap_or_else(|| {
            self.asked_name = NamePattern::of(asked);
            self.facts.looks_up_any |= !self.asked_name.is_known();
            self.names_asked_for()
        });
        for name in names {
            self.asked_bound.insert(name);
            let bound = self.store.get((0, name)).map(|binding| binding.bound);
            if bound.is_some_and(|bound| bound != Did::No) {
                self.load_global(name, span);
            }
        }
    }

    /// `unittest.main()`, `doctest.testmod()`: the tests of all that the notebook defined.
    pub(super) fn tests_of_namespace(&mut self, function: &str, args: &Args) {
        let module = args.pos.first().cloned().or_else(|| {
            let names = ["module", "m"].into_iter();
            let mut given = names.filter_map(|name| args.keyword(self.names.get(name)?));
            given.next().cloned()
        });
        if module.is_some_and(|module| module.single() != Some(Atom::None)) {
            return;
        }
        self.note_reason(
            &format!("{function}() looks in the notebook for tests"),
            args.span,
        );
        self.facts.looks_up_any = true;
        for name in self.global_names.clone() {
            let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
            let held = held
                .map(|binding| binding.value.clone())
                .unwrap_or_default();
            let is_code = held.atoms().iter().any(|atom| self.is_code(*atom));
            for object in held.objects().collect::<Vec<_>>() {
                let is_class = matches!(self.heap.get(object).kind, Kind::Class(_));
                if is_class && function == "unittest.main" {
                    self.use_class(object, args.span);
                }
            }
            if is_code {
                self.note_read(
                    name,
                    args.span,
                    Certainty::May,
                    Some(format!("{function}() may test it")),
                );
            }
        }
    }

    /// Evaluates what is subscripted, asked for a member or for one of its methods.
    pub(super) fn owner(&mut self, expr: &'a Expr) -> Value {
        let single = self.is_namespace_call(expr);
        let before = std::mem::replace(&mut self.takes_single_names, single);
        let value = self.expr(expr);
        self.takes_single_names = before;
        value
    }

    pub(super) fn namespace_item(&mut self, key: &Value, span: Span) -> Value {
        match key.single() {
            Some(Atom::Str(name)) => {
                self.global_names.insert(name);
                self.load_global(name, span)
            }
            _ => {
                self.facts.looks_up_any |= !self.asked_name.is_known();
                let mut found = self.unknown(span, 64);
                for name in self.names_asked_for() {
                    let why = "globals() may be asked for it";
                    self.note_read(name, span, Certainty::May, Some(why.to_owned()));
                    if let Some(held) = self.store.get((0, name)) {
                        found.join(&held.value.clone());
                    }
                }
                found
            }
        }
    }

    /// Names that the key of `globals()[...]` may be: they fit what is known of it, or else they hold
    /// values, and what can be called where it is called.
    fn names_asked_for(&self) -> Vec<Sym> {
        let is_known = self.asked_name.is_known();
        let fits = |name: &Sym| {
            let text = self.names.text(*name);
            let held = self.store.get((0, *name)).filter(|b| b.bound != Did::No);
            let wanted = |atom: &Atom| match self.takes_code {
                true => self.may_be_called(*atom),
                false => !self.is_code(*atom),
            };
            let is_wanted = held.is_some_and(|held| held.value.atoms().iter().any(wanted));
            match is_known {
                true => self.asked_name.fits(&text),
                false => is_wanted,
            }
        };
        let mut names: std::collections::BTreeSet<Sym> = self.global_names.clone();
        if is_known {
            let uses = self.code.scopes.iter().flat_map(|scope| &scope.uses);
            names.extend(uses.map(|(name, _)| *name));
        }
        names.into_iter().filter(fits).collect()
    }

    /// Whether it is neither a plain value nor data: a function, a class, a model.
    fn may_be_called(&self, atom: Atom) -> bool {
        match atom {
            Atom::Lib(_) => true,
            Atom::Obj(_) => !self.is_table(atom),
            _ => false,
        }
    }

    /// A module or something in one, a function, a class.
    fn is_code(&self, atom: Atom) -> bool {
        match atom {
            Atom::Lib(_) => true,
            Atom::Obj(object) => {
                let kind = &self.heap.get(object).kind;
                matches!(kind, Kind::Function(..) | Kind::Class(_))
            }
            _ => false,
        }
    }

    pub(super) fn set_namespace_item(&mut self, key: &Value, value: &Value, span: Span) {
        match key.single() {
            Some(Atom::Str(name)) => {
                self.global_names.insert(name);
                self.bind_global(name, value.clone(), span, BindKind::Value);
            }
            _ => {
                let mut names = self.names_asked_for();
                if !self.asked_name.is_known() {
                    names.extend(self.names_bound_nowhere());
                }
                for name in names {
                    self.global_names.insert(name);
                    self.maybe(|s| s.bind_global(name, value.clone(), span, BindKind::Value));
                }
            }
        }
    }

    pub(super) fn namespace_method(&mut self, method: &str, args: &Args) -> Value {
        let key = args.pos.first().cloned().unwrap_or_default();
        match (method, key.single()) {
            ("get", Some(Atom::Str(name))) => {
                let bound = self
                    .store
                    .get((0, name))
                    .is_some_and(|b| b.bound != Did::No);
                if bound {
                    self.load_global(name, args.span)
                } else {
                    Value::one(Atom::None)
                }
            }
            ("update", _) => {
                for (name, value) in &args.kw {
                    self.global_names.insert(*name);
                    self.bind_global(*name, value.clone(), args.span, BindKind::Value);
                }
                for object in key.objects().collect::<Vec<_>>() {
                    for (name, value) in self.heap.get(object).fields.clone() {
                        self.global_names.insert(name);
                        self.bind_global(name, value, args.span, BindKind::Value);
                    }
                }
                if !args.pos.is_empty() && !self.is_said(&key) {
                    self.set_unsaid_items(&key, args.span);
                }
                Value::one(Atom::None)
            }
            ("keys" | "get" | "items" | "values" | "copy" | "__contains__", _) => {
                self.may_read_values(args.span, "globals() may be asked for it");
                self.unknown(args.span, 64)
            }
            _ => {
                self.touch_everything(true, args.span, "globals() may change it");
                self.unknown(args.span, 64)
            }
        }
    }

    /// Whether all keys of a dictionary are known.
    fn is_said(&self, table: &Value) -> bool {
        let is_said = |object| {
            let object = self.heap.get(object);
            object.kind == Kind::Instance(self.words.dict)
                && !object.open
                && object.elements.is_empty()
        };
        !table.is_empty() && table.objects().all(is_said)
    }

    /// The namespace takes over what a dictionary holds under keys that are not known.
    fn set_unsaid_items(&mut self, table: &Value, span: Span) {
        let mut held = self.held_values(table);
        if held.is_empty() {
            held = self.part_of(table, span);
        }
        let any = self.prim(self.words.str);
        self.set_namespace_item(&any, &held, span);
    }

    /// Whether a key of `sys.modules` asks for the notebook itself.
    pub(super) fn is_own_module(&self, owner: &Expr, key: &Value) -> bool {
        let is_main = |sym| &*self.names.text(sym) == "__main__";
        matches!(&owner.kind, ExprKind::Attribute { attr, .. } if attr.name == "modules")
            && matches!(key.single(), Some(Atom::Str(sym)) if is_main(sym))
    }

    pub(super) fn own_module(&mut self, span: Span) -> Value {
        self.note_reason("`sys.modules[__name__]` is the namespace itself", span);
        Value::obj(self.make(span, 75, Kind::Instance(self.words.own_module)))
    }

    /// A name of the notebook, as an attribute of its module.
    pub(super) fn own_attribute(&mut self, name: &Value, span: Span) -> Value {
        self.note_reason("`sys.modules[__name__]` is asked for a name", span);
        self.namespace_item(name, span)
    }

    /// Whether a value is the notebook as a module.
    pub(super) fn is_own(&self, value: &Value) -> bool {
        let own = Kind::Instance(self.words.own_module);
        value
            .objects()
            .any(|object| self.heap.get(object).kind == own)
    }
}
