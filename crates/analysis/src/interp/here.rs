//! Paths that are made of where the notebook is: `Path("..").resolve()`, `Path.cwd().parent`,
//! `os.path.dirname(os.getcwd())`. Their text hangs on the machine; which file they name does not.
//!
//! They are kept as seen from the working folder (`../data`). `..` that follows a `.` was written by
//! the notebook and leads back from what stands before it; other `..` at the front are folders above.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// Longer paths are not followed.
const LONG: usize = 300;

impl Interp<'_> {
    /// What functions about paths give, where it is known once the working folder is.
    pub(super) fn path_by_function(&mut self, name: &str, args: &Args) -> Option<Value> {
        if args.star.is_some() || args.starstar.is_some() || self.has_moved {
            return None;
        }
        match name {
            "os.getcwd" => return self.here_path(".", true),
            "pathlib.Path.cwd" => return self.here_path(".", false),
            _ => {}
        }
        let [first] = args.pos.as_slice() else {
            return None;
        };
        let (text, is_here) = self.path_of_value(first)?;
        match name {
            "os.path.abspath" | "os.path.realpath" => self.here_path(&whole(&text)?, true),
            "os.path.normpath" if is_here => self.here_path(&whole(&text)?, true),
            "os.path.dirname" if is_here => self.here_path(&above(&text), true),
            "os.path.dirname" => {
                let folder = text.rsplit_once('/').map_or("", |(folder, _)| folder);
                let is_plain = !folder.is_empty() && !folder.ends_with('/');
                is_plain.then(|| Value::one(Atom::Str(self.names.intern(folder))))
            }
            _ => None,
        }
    }

    /// What methods of paths give, where it is known once the working folder is.
    pub(super) fn path_by_method(&mut self, receiver: &Value, name: &str) -> Option<Value> {
        let (text, is_here) = self.path_of_value(receiver)?;
        if !self.is_path(receiver) || self.has_moved && !is_here {
            return None;
        }
        match name {
            "resolve" | "absolute" if !text.starts_with('/') => {
                self.here_path(&whole(&text)?, false)
            }
            "resolve" | "absolute" if !text.contains("..") => Some(receiver.clone()),
            "as_posix" | "__str__" if is_here => self.here_path(&text, true),
            _ => None,
        }
    }

    /// `path.parent`, and `path.parents`, which is a row of such.
    pub(super) fn attribute_of_path(&mut self, atom: Atom, name: Sym, span: Span) -> Option<Value> {
        let one = Value::one(atom);
        let name = self.names.text(name);
        let most = match &*name {
            "parent" => 1,
            "parents" => 6,
            _ => return None,
        };
        let (mut text, is_here) = self.path_of_value(&one).filter(|_| self.is_path(&one))?;
        let mut found = Vec::new();
        for _ in 0..most {
            let folder = match is_here {
                true => {
                    text = above(&text);
                    self.here_path(&text, false)?
                }
                false => {
                    text = plain_parent(&text)?;
                    Value::one(Atom::Path(self.names.intern(&text)))
                }
            };
            found.push(folder);
        }
        if most == 1 {
            return found.pop();
        }
        let row = self.make(span, 19, Kind::Instance(self.words.tuple));
        self.heap.set_places(row, found);
        Some(Value::obj(row))
    }

    /// Parts joined of which the first is such a path.
    pub(super) fn joined_here(&mut self, parts: &[Value], is_text: bool) -> Option<Value> {
        let (first, rest) = parts.split_first()?;
        let Some(Atom::Here { path, .. }) = first.single() else {
            return None;
        };
        let mut text = self.names.text(path).to_string();
        for part in rest {
            let (part, is_here) = self.path_of_value(part)?;
            if is_here || part.starts_with('/') {
                return None;
            }
            text = joined(&text, &part);
        }
        self.here_path(&text, is_text)
    }

    /// Such a path with a text after it: `os.getcwd() + "/data"`.
    pub(super) fn here_and_text(&mut self, first: &Value, text: &str) -> Option<Value> {
        let Some(Atom::Here {
            path,
            is_text: true,
        }) = first.single()
        else {
            return None;
        };
        let path = self.names.text(path).to_string();
        let is_folder = path.split('/').all(|part| matches!(part, "." | ".."));
        match text.strip_prefix('/') {
            Some("") => Some(first.clone()),
            Some(rest) => self.here_path(&joined(&path, rest), true),
            // The name of the folder goes on: that is another one beside it.
            None if is_folder => None,
            None => self.here_path(&format!("{path}{text}"), true),
        }
    }

    /// The file that such a path names, as seen from the working folder.
    pub(super) fn file_of_here(&self, path: Sym) -> Option<String> {
        let text = self.names.text(path);
        let parts: Vec<&str> = text.split('/').filter(|part| *part != ".").collect();
        match parts.is_empty() {
            true => Some(".".to_owned()),
            false => Some(parts.join("/")),
        }
    }

    fn here_path(&mut self, text: &str, is_text: bool) -> Option<Value> {
        let path = (text.len() <= LONG).then(|| self.names.intern(text))?;
        Some(Value::one(Atom::Here { path, is_text }))
    }

    /// The text of a path, and whether it is made of where the notebook is.
    fn path_of_value(&self, value: &Value) -> Option<(String, bool)> {
        let (text, is_here) = match value.single()? {
            Atom::Str(text) | Atom::Path(text) => (text, false),
            Atom::Here { path, .. } => (path, true),
            _ => return None,
        };
        Some((self.names.text(text).to_string(), is_here))
    }

    fn is_path(&self, value: &Value) -> bool {
        let is_path = |atom: Atom| self.type_of(atom) == Some(self.words.path);
        value.single().is_some_and(is_path)
    }
}

/// The path without steps that lead nowhere or back; of absolute paths, those at home, and of none, nothing.
fn whole(text: &str) -> Option<String> {
    if text.starts_with(['/', '~', '$']) || text.contains(['\\', ':']) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in text.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    match parts.is_empty() {
        true => Some(".".to_owned()),
        false => Some(parts.join("/")),
    }
}

/// The folder that holds what such a path names.
fn above(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    match parts.as_slice() {
        ["."] => "..".to_owned(),
        _ if parts.iter().all(|part| *part == "..") => format!("{text}/.."),
        [only] if *only != ".." => ".".to_owned(),
        [before @ .., _] => {
            let last_is_mark = before.last() == Some(&".") && before.len() > 1;
            let kept = before.len() - usize::from(last_is_mark);
            before[..kept].join("/")
        }
        [] => ".".to_owned(),
    }
}

/// What `pathlib` calls the parent of a path that is written out; None where that is none.
fn plain_parent(text: &str) -> Option<String> {
    let is_plain = !text.starts_with('/') && text != "." && !text.ends_with("..");
    let folder = text.rsplit_once('/').map_or(".", |(folder, _)| folder);
    is_plain.then(|| folder.to_owned())
}

fn joined(path: &str, part: &str) -> String {
    let part = part.trim_start_matches("./").trim_end_matches('/');
    let part = if part == "." { "" } else { part };
    let path = if path == "." && !part.starts_with("..") {
        ""
    } else {
        path
    };
    match (path.is_empty(), part.is_empty()) {
        (_, true) if path.is_empty() => ".".to_owned(),
        (_, true) => path.to_owned(),
        (true, false) => part.to_owned(),
        // From a folder above, the notebook itself leads back.
        (false, false) if part.starts_with("..") && path.ends_with("..") => {
            format!("{path}/./{part}")
        }
        (false, false) => format!("{path}/{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{above, joined, plain_parent, whole};

    #[test]
    fn paths_are_seen_from_the_working_folder() {
        assert_eq!(above("."), "..");
        assert_eq!(above(".."), "../..");
        assert_eq!(above("data"), ".");
        assert_eq!(above("../data"), "..");
        assert_eq!(above("a/b"), "a");
        assert_eq!(joined(".", "data/a.csv"), "data/a.csv");
        assert_eq!(joined("..", "./data/"), "../data");
        assert_eq!(joined(".", "."), ".");
    }

    #[test]
    fn steps_back_that_are_written_lead_to_where_they_began() {
        let back = joined(".", "..");
        assert_eq!((back.as_str(), above(&back).as_str()), ("./..", "."));
        let back = joined("..", "..");
        assert_eq!((back.as_str(), above(&back).as_str()), (".././..", ".."));
        assert_eq!(whole("./..").as_deref(), Some(".."));
        assert_eq!(whole(".././../a/../b").as_deref(), Some("../../b"));
        assert_eq!(whole("/tmp"), None);
    }

    #[test]
    fn parents_of_written_paths_are_those_of_their_text() {
        assert_eq!(plain_parent("data/a.csv").as_deref(), Some("data"));
        assert_eq!(plain_parent("a.csv").as_deref(), Some("."));
        assert_eq!(plain_parent(".."), None);
    }
}
