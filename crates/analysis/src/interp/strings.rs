//! Names read from inside texts: `df.query("x > @limit")`, formulas, code given to `exec`.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind, Piece};

use super::Interp;
use super::args::Args;
use super::name_patterns::NamePattern;
use crate::facts::{BindKind, Certainty};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::store::Did;
use crate::value::{Atom, Value};

/// Longer texts put together of parts are not followed: a loop may make them longer and longer.
const LONG: usize = 300;

impl<'a> Interp<'a> {
    /// Names in a text that code will look up in the caller's namespace.
    pub(super) fn read_names_in(&mut self, text: &Value, columns: bool, span: Span) {
        for &atom in text.atoms() {
            if let Atom::Str(sym) = atom {
                let text = self.names.text(sym);
                if columns {
                    self.read_names_beside_columns(&text, span);
                }
                if !columns || text.contains('@') {
                    self.read_names_of(&text, span);
                }
            }
        }
        if text
            .atoms()
            .iter()
            .any(|a| matches!(a, Atom::Prim(_) | Atom::Obj(_)))
        {
            let why = "a text that is only known when it runs may name it";
            self.note_reason(
                "a text that is only known when it runs may name any variable",
                span,
            );
            let named = match columns {
                true => self.names_marked_in_texts(),
                false => self.names_in_texts(),
            };
            for name in named {
                let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
                if held.is_some_and(|b| !b.value.atoms().iter().all(|a| matches!(a, Atom::Lib(_))))
                {
                    self.note_read(name, span, Certainty::May, Some(why.to_owned()));
                }
            }
        }
    }

    /// The few names that pandas looks up though they are not marked, where the notebook binds them.
    fn read_names_beside_columns(&mut self, text: &str, span: Span) {
        const LOOKED_UP: [&str; 6] = ["Inf", "Timestamp", "datetime", "inf", "list", "tuple"];
        for (at, name) in identifiers(text) {
            let is_whole = !text[..at].ends_with(['.', '@', '\'', '"', '`']);
            if is_whole
                && LOOKED_UP.contains(&name)
                && let Some(sym) = self.names.get(name)
                && self.store.get((0, sym)).is_some_and(|b| b.bound != Did::No)
            {
                self.load(sym, span);
                self.note_reason("a text names a variable", span);
            }
        }
    }

    /// The text, where all in it is known.
    pub(super) fn f_string(&mut self, parts: &'a [Expr], pieces: &[Piece]) -> Value {
        let mut values = Vec::new();
        for part in parts {
            let value = self.expr(part);
            self.stringify(&value, part.span);
            values.push(value);
        }
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Value(at) => match values.get(*at).and_then(Value::single) {
                    Some(Atom::Str(known)) => text.push_str(&self.names.text(known)),
                    Some(Atom::Int(known)) => text.push_str(&known.to_string()),
                    _ => return self.prim(self.words.str),
                },
                Piece::Other => return self.prim(self.words.str),
            }
        }
        if text.len() > LONG {
            return self.prim(self.words.str);
        }
        Value::one(Atom::Str(self.names.intern(&text)))
    }

    fn read_names_of(&mut self, text: &str, span: Span) {
        let marked = text.contains('@');
        for (at, name) in identifiers(text) {
            let is_marked = at > 0 && text.as_bytes()[at - 1] == b'@';
            if marked && !is_marked {
                continue;
            }
            let Some(sym) = self.names.get(name) else {
                continue;
            };
            let bound = !matches!(self.home(sym), super::names::Home::Global)
                || self.store.get((0, sym)).is_some_and(|b| b.bound != Did::No);
            if !bound {
                continue;
            }
            if is_marked {
                self.load(sym, span);
                self.note_reason("a text names a variable", span);
            } else {
                if self.apart {
                    self.note_reason("a text names a variable", span);
                }
                self.note_read(
                    sym,
                    span,
                    Certainty::May,
                    Some("a text may name it".to_owned()),
                );
            }
        }
    }

    /// Names that occur in texts of the notebook: what a text made of them, and of columns of
    /// the data, can name.
    fn names_in_texts(&mut self) -> Vec<Sym> {
        if self.named_in_texts.is_none() {
            let mut found = std::collections::BTreeSet::new();
            for text in &self.code.texts {
                // Parts of formulas and expressions have an operator in them.
                if !text.contains(['~', '@', '+', '*']) {
                    continue;
                }
                found.extend(
                    identifiers(text)
                        .into_iter()
                        .filter_map(|(_, name)| self.names.get(name)),
                );
            }
            self.named_in_texts = Some(
                found
                    .into_iter()
                    .filter(|s| self.global_names.contains(s))
                    .collect(),
            );
        }
        self.named_in_texts.clone().unwrap_or_default()
    }

    /// Names that occur marked, as `@name`, in texts of the notebook.
    fn names_marked_in_texts(&self) -> Vec<Sym> {
        let marked = |text: &&'a str| text.contains('@');
        let names = self
            .code
            .texts
            .iter()
            .copied()
            .filter(marked)
            .flat_map(|text| {
                let found = identifiers(text).into_iter();
                found.filter(|(at, _)| *at > 0 && text.as_bytes()[at - 1] == b'@')
            });
        let known = names.filter_map(|(_, name)| self.names.get(name));
        known
            .filter(|name| self.global_names.contains(name))
            .collect()
    }

    /// Names called inside the notebook's texts.
    pub(crate) fn called_in_texts(&self) -> std::collections::BTreeSet<String> {
        let called = |text: &'a str| {
            let names = identifiers(text).into_iter();
            names.filter(|(at, name)| text[at + name.len()..].starts_with('('))
        };
        let all = self.code.texts.iter().copied().flat_map(called);
        all.map(|(_, name)| name.to_owned()).collect()
    }

    /// Every name that holds a value may be read.
    fn may_read_values(&mut self, span: Span, why: &str) {
        self.facts.looks_up_any = true;
        let names: Vec<_> = self.global_names.iter().copied().collect();
        for name in names {
            let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
            if held.is_some_and(|b| !b.value.atoms().iter().all(|a| matches!(a, Atom::Lib(_)))) {
                self.note_read(name, span, Certainty::May, Some(why.to_owned()));
            }
        }
    }

    /// Code in a text that is known: its names are read; those assigned to may be bound.
    pub(super) fn execute_text(&mut self, text: &str, statements: bool, span: Span) {
        for (at, name) in identifiers(text) {
            let after_dot = text[..at].trim_end().ends_with('.');
            if after_dot || crate::builtin_names::is_builtin(name) || is_keyword(name) {
                continue;
            }
            let rest = text[at + name.len()..].trim_start();
            let sym = self.names.intern(name);
            if statements && rest.starts_with('=') && !rest.starts_with("==") {
                let value = self.unknown(span, 62);
                self.global_names.insert(sym);
                self.bind_global(sym, value, span, BindKind::Value);
            } else if let Some(value) = self
                .store
                .get((0, sym))
                .filter(|b| b.bound != Did::No)
                .map(|b| b.value.clone())
            {
                self.load_global(sym, span);
                let change = super::mutate::Change::maybe(span, "code in a text may change it");
                self.mutate(&value, &change);
            }
        }
    }

    /// `globals()` and the like.
    pub(super) fn namespace_object(&mut self, name: &str, args: &Args) -> Value {
        self.note_reason(
            &format!("{name}() looks at the namespace itself"),
            args.span,
        );
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
                for name in self.names_asked_for() {
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
}

/// Identifiers in a text with their places, not those within quotes.
fn identifiers(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut quote: Option<char> = None;
    for (at, c) in text
        .char_indices()
        .chain(std::iter::once((text.len(), ' ')))
    {
        let word = c == '_' || c.is_alphanumeric();
        if let Some(q) = quote {
            if c == q {
                quote = None;
            }
            continue;
        }
        match (word, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if !text[from..at].starts_with(|c: char| c.is_ascii_digit()) {
                    found.push((from, &text[from..at]));
                }
                start = None;
            }
            _ => {}
        }
        if c == '"' || c == '\'' || c == '`' {
            quote = Some(c);
        }
    }
    found
}

fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "and"
            | "as"
            | "assert"
            | "async"
            | "await"
            | "break"
            | "class"
            | "continue"
            | "def"
            | "del"
            | "elif"
            | "else"
            | "except"
            | "finally"
            | "for"
            | "from"
            | "global"
            | "if"
            | "import"
            | "in"
            | "is"
            | "lambda"
            | "nonlocal"
            | "not"
            | "or"
            | "pass"
            | "raise"
            | "return"
            | "try"
            | "while"
            | "with"
            | "yield"
    )
}
