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
        self.in_turn(&args.pos, |s, parts| {
            if let Some(path) = s.joined_here(parts, false) {
                return Some(path);
            }
            let texts = s.texts(parts)?;
            s.path(&join(&texts))
        })
    }

    /// The first joined with the others, where the first is a path.
    pub(super) fn joined_path(&mut self, parts: &[Value]) -> Option<Value> {
        let is_here = match parts.first()?.single()? {
            Atom::Here { is_text: false, .. } => true,
            Atom::Path(_) => false,
            _ => return None,
        };
        self.in_turn(parts, |s, parts| {
            if is_here {
                return s.joined_here(parts, false);
            }
            let texts = s.texts(parts)?;
            s.path(&join(&texts))
        })
    }

    /// `os.path.join("data", "a.csv")`.
    pub(super) fn joined_text(&mut self, args: &Args) -> Option<Value> {
        if args.star.is_some() || args.pos.is_empty() {
            return None;
        }
        self.in_turn(&args.pos, |s, parts| {
            if let Some(path) = s.joined_here(parts, true) {
                return Some(path);
            }
            let text = join(&s.texts(parts)?);
            (text.len() <= LONG).then(|| Value::one(Atom::Str(s.names.intern(&text))))
        })
    }

    /// What parts give of which one may take several values in turn: what it gives of each.
    fn in_turn(
        &mut self,
        parts: &[Value],
        of: impl Fn(&mut Self, &[Value]) -> Option<Value>,
    ) -> Option<Value> {
        let several: Vec<usize> = (0..parts.len())
            .filter(|at| parts[*at].atoms().len() > 1)
            .collect();
        let [at] = several.as_slice() else {
            return of(self, parts);
        };
        if !parts[*at].each {
            return None;
        }
        let mut all = Value::empty();
        for &atom in parts[*at].atoms() {
            let mut one = parts.to_vec();
            one[*at] = Value::one(atom);
            all.join(&of(self, &one)?);
        }
        all.each = true;
        Some(all)
    }

    /// `str(path)`.
    pub(super) fn path_text(&mut self, value: &Value) -> Option<Value> {
        match value.single() {
            Some(Atom::Path(text)) => Some(Value::one(Atom::Str(text))),
            Some(Atom::Here { path, .. }) => Some(Value::one(Atom::Here {
                path,
                is_text: true,
            })),
            _ => None,
        }
    }

    fn path(&mut self, joined: &str) -> Option<Value> {
        let text = normal(joined);
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

/// As `os.path.join` does on POSIX: an absolute part begins anew.
fn join(parts: &[String]) -> String {
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at == 0 || part.starts_with('/') {
            out.clone_from(part);
            continue;
        }
        if !out.is_empty() && !out.ends_with('/') {
            out.push('/');
        }
        out.push_str(part);
    }
    out
}

/// As `pathlib` writes a path: without what leads nowhere.
fn normal(text: &str) -> String {
    let parts: Vec<&str> = text
        .split('/')
        .filter(|part| !matches!(*part, "" | "."))
        .collect();
    let root = if text.starts_with('/') { "/" } else { "" };
    match parts.is_empty() && root.is_empty() {
        true => ".".to_owned(),
        false => format!("{root}{}", parts.join("/")),
    }
}

#[cfg(test)]
mod tests {
    use super::{join, normal};

    #[test]
    fn paths_are_spelled_as_python_spells_them() {
        let joined =
            |parts: &[&str]| join(&parts.iter().map(ToString::to_string).collect::<Vec<_>>());
        for (parts, text, path) in [
            (&["data", "a.csv"][..], "data/a.csv", "data/a.csv"),
            (&["./data", "a.csv"], "./data/a.csv", "data/a.csv"),
            (&["data/", "a.csv"], "data/a.csv", "data/a.csv"),
            (&["data", ""], "data/", "data"),
            (&["", "a.csv"], "a.csv", "a.csv"),
            (&["data", "/tmp", "a"], "/tmp/a", "/tmp/a"),
            (&["."], ".", "."),
            (&["/"], "/", "/"),
        ] {
            assert_eq!(joined(parts), text);
            assert_eq!(normal(text), path);
        }
    }
}
