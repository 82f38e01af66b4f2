//! SQL over frames: tables that a text names, and a library looks for among the caller's variables.

use nbship_diagnostics::Span;

use super::Interp;
use super::entry::Known;
use super::names::Home;
use crate::facts::{Certainty, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::knowledge::MutatesWhen;
use crate::store::Did;
use crate::value::{Atom, Value};

/// Starts of the names of types whose objects stand for tables.
const TABLES: [&str; 6] = [
    "pandas.",
    "polars.",
    "pyarrow.",
    "numpy.ndarray",
    "duckdb.",
    "datasets.",
];

impl Interp<'_> {
    /// Reads the variables that the text names as tables, and gives what they hold; where the text
    /// is not known, any that holds one may be read.
    pub(super) fn read_tables(&mut self, tables: &MutatesWhen, call: &Known<'_>) -> Value {
        let mut found = Value::empty();
        if self.holds(&tables.when, &tables.unless, call) == Some(false) {
            return found;
        }
        let span = call.args.span;
        let text = self.select(&tables.arg, call);
        for atom in text.atoms() {
            if let Atom::Str(sym) = atom {
                let text = self.names.text(*sym);
                for name in tables_named(&text) {
                    found.join(&self.read_table(name, span));
                }
            }
        }
        let is_open = |atom: &Atom| match atom {
            Atom::Prim(ty) => *ty == self.words.str,
            Atom::Obj(object) => self.heap.get(*object).kind == Kind::Unknown,
            _ => false,
        };
        if text.atoms().iter().any(is_open) {
            found.join(&self.may_read_tables(span));
        }
        found
    }

    /// Reads a variable of that name, where there is one that may hold a table.
    fn read_table(&mut self, name: &str, span: Span) -> Value {
        let Some(sym) = self.names.get(name) else {
            return Value::empty();
        };
        if matches!(self.home(sym), Home::Global) && !self.holds_object(sym) {
            return Value::empty();
        }
        self.note_reason("a text names a variable", span);
        if matches!(self.home(sym), Home::Global) {
            self.note_looking_for_tables(span);
        }
        self.load(sym, span)
    }

    /// The function that runs is found to look for tables in the notebook's namespace.
    fn note_looking_for_tables(&mut self, span: Span) {
        if let Some(frame) = self.frames.last().filter(|frame| frame.id != 0) {
            self.look_for_tables.entry(frame.scope).or_insert(span);
        }
    }

    /// Any variable of the notebook that holds a table may be read.
    fn may_read_tables(&mut self, span: Span) -> Value {
        self.note_reason(
            "a text that is only known when it runs may name any table",
            span,
        );
        self.note_looking_for_tables(span);
        let mut found = Value::empty();
        let names: Vec<Sym> = self.global_names.iter().copied().collect();
        for name in names {
            let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
            let Some(value) = held.map(|b| b.value.clone()) else {
                continue;
            };
            if value.objects().any(|object| self.is_a_table(object, name)) {
                let why = crate::facts::NAMED_BY_AN_OPEN_TEXT.to_owned();
                self.note_read(name, span, Certainty::May, Some(why));
                found.join(&value);
            }
        }
        found
    }

    /// Whether the global variable holds anything but modules, code, and plain values.
    fn holds_object(&self, name: Sym) -> bool {
        let held = self.store.get((0, name)).filter(|b| b.bound != Did::No);
        held.is_some_and(|b| {
            let mut objects = b.value.objects();
            objects.any(|object| !self.heap.get(object).kind.is_code())
        })
    }

    /// Whether an object that a name holds is a table; of what is not known, that may be one which
    /// a text of the notebook names.
    fn is_a_table(&self, object: ObjectId, name: Sym) -> bool {
        match self.heap.get(object).kind {
            Kind::Instance(ty) => {
                let ty = self.names.text(ty);
                TABLES.iter().any(|start| ty.starts_with(start))
            }
            Kind::Unknown => {
                let name = self.names.text(name);
                let mut words = self.code.texts.iter().flat_map(|text| words_of(text));
                words.any(|word| word == &*name)
            }
            _ => false,
        }
    }
}

/// The words of a text.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c != '_' && !c.is_alphanumeric())
}

/// A part of a statement of SQL.
#[derive(Clone, Copy, PartialEq)]
enum Token<'t> {
    /// A word, or a name in double quotes or backticks.
    Word(&'t str),
    Sign(char),
}

/// The tables that a text of SQL reads: what stands after `FROM`, `JOIN` and the like, or after a
/// comma behind one of these, and is neither a function nor defined by the text itself.
fn tables_named(text: &str) -> Vec<&str> {
    let tokens = tokens(text);
    let mut found: Vec<&str> = Vec::new();
    // For each open bracket: whether a comma leads to a further table.
    let mut outer: Vec<bool> = Vec::new();
    let (mut is_list, mut is_next) = (false, false);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('(') => {
                outer.push(is_list);
                is_list &= is_next;
            }
            Token::Sign(')') => {
                is_list = outer.pop().unwrap_or(false);
                is_next = false;
            }
            Token::Sign(',') => is_next = is_list,
            Token::Sign(_) => is_next = false,
            Token::Word(word) => match leads_to(word, at == 0) {
                Some(leads) => (is_list, is_next) = (leads, leads),
                None if is_next && !is_filler(word) => {
                    is_next = false;
                    if tokens.get(at + 1) != Some(&Token::Sign('(')) {
                        found.push(word);
                    }
                }
                None => {}
            },
        }
    }
    found.retain(|name| !is_defined_in(&tokens, name));
    found
}

/// Whether a table follows the word of SQL (true), or an end of the tables' list (false).
fn leads_to(word: &str, is_first: bool) -> Option<bool> {
    let word = word.to_ascii_lowercase();
    match word.as_str() {
        "from" | "join" | "describe" | "summarize" | "pivot" | "unpivot" => Some(true),
        "table" | "show" => Some(is_first),
        "select" | "where" | "group" | "order" | "having" | "limit" | "on" | "using" | "union"
        | "except" | "intersect" | "qualify" | "window" | "set" | "values" | "by" | "with" => {
            Some(false)
        }
        _ => None,
    }
}

/// Words that may stand before a table.
fn is_filler(word: &str) -> bool {
    ["lateral", "only"].contains(&word.to_ascii_lowercase().as_str())
}

/// Whether the text itself defines a table of that name: `name AS (…)`.
fn is_defined_in(tokens: &[Token<'_>], name: &str) -> bool {
    let is_as =
        |token: &Token<'_>| matches!(token, Token::Word(word) if word.eq_ignore_ascii_case("as"));
    tokens.windows(3).any(|three| {
        three[0] == Token::Word(name) && is_as(&three[1]) && three[2] == Token::Sign('(')
    })
}

/// The parts of a text of SQL, without texts in single quotes and comments.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        let skip_to = |end: &str, after: usize| {
            let body = rest.get(after..).unwrap_or("");
            body.find(end)
                .map_or(rest.len(), |at| after + at + end.len())
        };
        let length = if rest.starts_with("--") {
            skip_to("\n", 2)
        } else if rest.starts_with("/*") {
            skip_to("*/", 2)
        } else if first == '\'' {
            skip_to("'", 1)
        } else if first == '"' || first == '`' {
            let length = skip_to(first.encode_utf8(&mut [0; 4]), 1);
            let name = rest[1..length].trim_end_matches(first);
            found.push(Token::Word(name));
            length
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            found.push(Token::Word(&rest[..length]));
            length
        } else {
            if !first.is_whitespace() {
                found.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::tables_named;

    #[test]
    fn texts_name_tables() {
        let named = |text| tables_named(text);
        assert_eq!(named("SELECT a, b FROM df WHERE c > 1"), ["df"]);
        assert_eq!(
            named("select * from a x, b y join c on x.i = c.i"),
            ["a", "b", "c"]
        );
        assert_eq!(
            named("from (select u, v from d), \"e\" order by f, g"),
            ["d", "e"]
        );
        assert_eq!(named("with t as (select * from a) select * from t"), ["a"]);
        assert_eq!(
            named("select 'from x' from read_csv('from y') -- from z"),
            [""; 0]
        );
        assert_eq!(named("create table t as from df"), ["df"]);
        assert_eq!(named("describe df"), ["df"]);
        assert_eq!(named("select ("), [""; 0]);
    }
}
