//! Paths whose text is known: `Path("data") / "a.csv"`, `os.path.join("data", name)`.

use super::Interp;
use super::args::Args;
use crate::value::{Atom, Value};

/// Longer paths are not followed: a loop may make them longer and longer.
const LONG: usize = 300;

impl Interp<'_> {
    /// `Path("data", "a.csv")`.
    pub(super) fn known_path(&mut self, args: &Args) -> Option<Value> {
        if !args.kw.is_empty() || args.star.is_some() || args.starstar.is_some() {
            return None;
        }
        if args.pos.is_empty() {
            return Some(Value::one(Atom::Path(self.names.intern("."))));
        }
        let texts = self.texts(&args.pos)?;
        self.path(join(&texts))
    }

    /// The first joined with the others, where the first is a path.
    pub(super) fn joined_path(&mut self, parts: &[Value]) -> Option<Value> {
        if !matches!(parts.first()?.single(), Some(Atom::Path(_))) {
            return None;
        }
        let texts = self.texts(parts)?;
        self.path(join(&texts))
    }

    /// `os.path.join("data", "a.csv")`.
    pub(super) fn joined_text(&mut self, args: &Args) -> Option<Value> {
        if args.star.is_some() || args.pos.is_empty() {
            return None;
        }
        let texts = self.texts(&args.pos)?;
        let text = join(&texts);
        (text.len() <= LONG).then(|| Value::one(Atom::Str(self.names.intern(&text))))
    }

    /// `str(path)`.
    pub(super) fn path_text(&mut self, value: &Value) -> Option<Value> {
        match value.single() {
            Some(Atom::Path(text)) => Some(Value::one(Atom::Str(text))),
            _ => None,
        }
    }

    fn path(&mut self, text: String) -> Option<Value> {
        (text.len() <= LONG).then(|| Value::one(Atom::Path(self.names.intern(&text))))
    }

    fn texts(&self, parts: &[Value]) -> Option<Vec<String>> {
        let text = |part: &Value| match part.single() {
            Some(Atom::Str(text) | Atom::Path(text)) => Some(self.names.text(text).to_string()),
            _ => None,
        };
        parts.iter().map(text).collect()
    }
}

/// As `pathlib` joins on POSIX: an absolute part begins anew.
fn join(parts: &[String]) -> String {
    let mut out = String::new();
    for part in parts {
        if part.starts_with('/') || out.is_empty() {
            out.clone_from(part);
        } else if !part.is_empty() {
            if !out.ends_with('/') {
                out.push('/');
            }
            out.push_str(part);
        }
    }
    let here = out.strip_prefix("./").unwrap_or(&out);
    if here.is_empty() {
        ".".to_owned()
    } else {
        here.to_owned()
    }
}
