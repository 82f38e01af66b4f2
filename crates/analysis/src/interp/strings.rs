//! Names read from inside texts: `df.query("x > @limit")`, formulas, code given to `exec`.

use std::collections::BTreeMap;

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, Piece};

use super::Interp;
use super::args::Args;
use crate::facts::{BindKind, Certainty, NAMED_BY_A_TEXT, NAMED_BY_AN_OPEN_TEXT};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::store::{Binding, Did};
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// Names in a text that code will look up in the caller's namespace.
    pub(super) fn read_names_in(&mut self, text: &Value, columns: bool, args: &Args) {
        let span = args.span;
        for &atom in text.atoms() {
            if let Atom::Str(sym) = atom {
                let text = self.names.text(sym);
                if columns {
                    self.read_names_beside_columns(&text, span);
                }
                if !columns || text.contains('@') {
                    self.read_names_of(&text, args);
                }
            }
        }
        // A query is a text: a shape that a tree is asked for names nothing.
        let may_be_text = |atom: &Atom| match atom {
            Atom::Prim(ty) => !columns || *ty == self.words.str,
            Atom::Obj(object) => !columns || self.heap.get(*object).kind == Kind::Unknown,
            _ => false,
        };
        if text.atoms().iter().any(may_be_text) {
            let why = NAMED_BY_AN_OPEN_TEXT;
            self.note_reason(
                "a text that is only known when it runs may name any variable",
                span,
            );
            let named = match columns {
                true => self.names_marked_in_texts(),
                false => self.names_in_texts(),
            };
            for (name, is_used) in named {
                let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
                let is_value =
                    |b: &Binding| !b.value.atoms().iter().all(|a| matches!(a, Atom::Lib(_)));
                if held.is_some_and(|b| is_value(b) || is_used) {
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
        let is_plain = !pieces.contains(&Piece::Other);
        for part in parts {
            let value = self.expr(part);
            self.format_value(&value, is_plain, part.span);
            values.push(value);
        }
        let text = self.filled(parts, pieces, &values);
        text.unwrap_or_else(|| self.prim(self.words.str))
    }

    fn read_names_of(&mut self, text: &str, args: &Args) {
        let span = args.span;
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
            // A formula looks among the columns first.
            if !bound || (!is_marked && self.is_column_of_given(sym, args)) {
                continue;
            }
            if is_marked {
                self.load(sym, span);
                self.note_reason("a text names a variable", span);
            } else {
                if self.apart {
                    self.note_reason("a text names a variable", span);
                }
                self.note_read(sym, span, Certainty::May, Some(NAMED_BY_A_TEXT.to_owned()));
            }
        }
    }

    /// Names that occur in texts of the notebook: what a text made of them, and of columns of
    /// the data, can name. Beside each, whether something of it is called or taken there (`np.log(x)`).
    fn names_in_texts(&mut self) -> Vec<(Sym, bool)> {
        if self.named_in_texts.is_none() {
            let mut found: BTreeMap<Sym, bool> = BTreeMap::new();
            for text in &self.code.texts {
                // Parts of formulas and expressions have an operator in them, or are a call.
                let is_formula = text.contains(['~', '@', '+', '*']);
                for (at, name) in identifiers(text) {
                    let rest = &text[at + name.len()..];
                    let is_used = rest.starts_with('(') || is_formula && rest.starts_with('.');
                    let sym = self.names.get(name).filter(|_| is_formula || is_used);
                    if let Some(sym) = sym.filter(|sym| self.global_names.contains(sym)) {
                        *found.entry(sym).or_default() |= is_used;
                    }
                }
            }
            self.named_in_texts = Some(found.into_iter().collect());
        }
        self.named_in_texts.clone().unwrap_or_default()
    }

    /// Names that occur marked, as `@name`, in texts of the notebook.
    fn names_marked_in_texts(&self) -> Vec<(Sym, bool)> {
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
            .map(|name| (name, false))
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
    pub(super) fn may_read_values(&mut self, span: Span, why: &str) {
        self.facts.looks_up_any = true;
        self.newborns.forget_all();
        let names: Vec<_> = self.global_names.iter().copied().collect();
        for name in names {
            let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
            if held.is_some_and(|b| !b.value.atoms().iter().all(|a| matches!(a, Atom::Lib(_)))) {
                self.note_read(name, span, Certainty::May, Some(why.to_owned()));
            }
        }
    }

    /// Code in a text that is known: its names are read; those assigned to may be bound.
    pub(super) fn execute_text(&mut self, text: &str, statements: bool, span: Span) -> Value {
        let mut named = Value::empty();
        for (at, name) in identifiers(text) {
            let after_dot = text[..at].trim_end().ends_with('.');
            if after_dot || crate::builtin_names::is_builtin(name) || is_keyword(name) {
                continue;
            }
            let sym = self.names.intern(name);
            let binds = statements.then(|| what_binds(text, at, name)).flatten();
            if let Some(binds) = binds {
                let value = match binds {
                    Binds::Code => {
                        let ty = self.names.intern("builtins.executed_code");
                        self.instance(span, 62, ty)
                    }
                    Binds::Value => self.unknown(span, 62),
                };
                self.global_names.insert(sym);
                self.bind_global(sym, value, span, BindKind::Value);
            } else if let Some(value) = self
                .store
                .get((0, sym))
                .filter(|b| b.bound != Did::No)
                .map(|b| b.value.clone())
            {
                self.load_global(sym, span);
                named.join(&value);
                let change = super::mutate::Change::maybe(span, "code in a text may change it");
                self.mutate(&value, &change);
                if text[at + name.len()..].trim_start().starts_with('(') {
                    self.call_from_text(&value, span);
                }
            }
        }
        named
    }
}

impl Interp<'_> {
    /// A function of the notebook that code in a text calls, with anything.
    fn call_from_text(&mut self, value: &Value, span: Span) {
        let open = Args {
            star: Some(self.unknown(span, 63)),
            ..Args::of(Vec::new(), span)
        };
        for object in value.objects().collect::<Vec<_>>() {
            if self.heap.get(object).kind.is_function() {
                let why = "code in a text may call it";
                let one = Value::obj(object);
                self.calling_back(object, span, |s| {
                    s.in_call(span, |s| s.with_doubt(why, |s| s.call(&one, &open)));
                });
            }
        }
    }
}

/// What a text given to `exec` binds a name to.
enum Binds {
    /// A function or class, which another process would have to make by executing the text.
    Code,
    Value,
}

/// What the statement around the name binds it to, if it does.
fn what_binds(text: &str, at: usize, name: &str) -> Option<Binds> {
    let is_end = |c: char| c == '\n' || c == ';';
    let start = text[..at].rfind(is_end).map_or(0, |end| end + 1);
    let after = &text[at + name.len()..];
    let rest = after[..after.find(is_end).unwrap_or(after.len())].trim_start();
    let before = text[start..at].trim();
    let words: Vec<&str> = before.split_whitespace().collect();
    let first = words.first().copied().unwrap_or("");
    let assigns = |rest: &str| rest.starts_with('=') && !rest.starts_with("==");
    if is_within_definition(&text[..at], first) {
        return None;
    }
    match (first, words.last().copied().unwrap_or("")) {
        (_, "def" | "class") => Some(Binds::Code),
        (_, "as") => Some(Binds::Value),
        ("import", _) => (!rest.starts_with("as ")).then_some(Binds::Value),
        ("from", _) => {
            (words.contains(&"import") && !rest.starts_with("as ")).then_some(Binds::Value)
        }
        ("for" | "async", _) => (!words.contains(&"in")).then_some(Binds::Value),
        _ if assigns(rest) => Some(Binds::Value),
        // `name: type = value`, `first, *rest = values`.
        ("", _) if rest.starts_with(':') => rest.contains('=').then_some(Binds::Value),
        _ => {
            let is_target = |part: &str| {
                part.chars()
                    .all(|c| c.is_alphanumeric() || "_, *()[]".contains(c))
            };
            let target = rest
                .split_once('=')
                .filter(|(_, value)| !value.starts_with('='));
            let is_one_of = rest.starts_with(',') || before.ends_with([',', '*', '(']);
            let binds = is_one_of
                && is_target(before)
                && target.is_some_and(|(others, _)| is_target(others));
            binds.then_some(Binds::Value)
        }
    }
}

/// Whether the code that ends the text stands in the body of a function or class; `first` is the word
/// that its statement starts with.
fn is_within_definition(text: &str, first: &str) -> bool {
    let defines = |word: &str| matches!(word, "def" | "class" | "async");
    let outer = text
        .lines()
        .rev()
        .find(|line| !line.starts_with([' ', '\t']) && !line.is_empty());
    let outer = outer.unwrap_or("");
    let is_inside = text
        .lines()
        .last()
        .is_some_and(|line| line.starts_with([' ', '\t']));
    let opens = outer.split_whitespace().next().is_some_and(defines);
    opens && (is_inside || outer.contains([':', '(']) || !defines(first) && !first.is_empty())
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
