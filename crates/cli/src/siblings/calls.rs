//! What the functions of `os.path` and `pathlib`, and the methods of texts, give of known paths.

use nbship_notebook::ast::{Argument, ArgumentKind, Expr, ExprKind};

use super::texts;
use super::values::{Scope, Text, Value, integer};

impl Scope<'_> {
    /// What a call gives of a function that is known, or of a method of a text.
    pub fn call(&self, func: &Expr, args: &[Argument]) -> Option<Value> {
        let args: Vec<&Expr> = args
            .iter()
            .filter(|arg| !matches!(arg.kind, ArgumentKind::Keyword(_)))
            .map(|arg| &arg.value)
            .collect();
        if let Some(name) = self.dotted(func)
            && let Some(value) = self
                .several(&name, &args)
                .or_else(|| self.function(&name, &args))
        {
            return Some(value);
        }
        let ExprKind::Attribute { value, attr } = &func.kind else {
            return None;
        };
        self.method(&self.text(value)?, &attr.name, &args)
    }

    /// What functions give that are about several values.
    fn several(&self, name: &str, args: &[&Expr]) -> Option<Value> {
        let first = args.first()?;
        match (name, self.value(first)?) {
            ("list" | "tuple", values) => Some(values),
            ("next", Value::List(values)) => values.into_iter().next(),
            ("os.path.split", Value::Text(text)) => {
                let parts = [texts::folder_of(&text.text), texts::last_of(&text.text)];
                let parts = parts.map(|part| Value::Text(text.with(part)));
                Some(Value::List(parts.to_vec()))
            }
            _ => None,
        }
    }

    fn function(&self, name: &str, args: &[&Expr]) -> Option<Value> {
        let name = match name {
            "os.getcwd" | "pathlib.Path.cwd" | "Path.cwd" => return self.folder(&self.current),
            "Path" | "pathlib.PosixPath" | "pathlib.PurePath" => "pathlib.Path",
            name => name,
        };
        let Some((first, others)) = args.split_first() else {
            return (name == "pathlib.Path").then(|| Value::written("."));
        };
        let first = self.text(first)?;
        let text = match name {
            "pathlib.Path" | "os.path.join" => self.parts(first, others)?,
            "os.path.abspath" | "os.path.realpath" => self.absolute(&first)?,
            "os.path.normpath" => first.with(texts::normal(&first.text)),
            "os.path.dirname" => first.with(texts::folder_of(&first.text)),
            "os.path.basename" => first.with(texts::last_of(&first.text)),
            "str" | "os.fspath" | "os.path.normcase" | "os.path.expanduser" => first,
            _ => return None,
        };
        Some(Value::Text(text))
    }

    fn method(&self, on: &Text, name: &str, args: &[&Expr]) -> Option<Value> {
        let argument = |at: usize| self.text(args.get(at)?);
        let text = match name {
            "resolve" | "absolute" => self.absolute(on)?,
            "joinpath" => self.parts(on.clone(), args)?,
            "as_posix" | "expanduser" | "__str__" => on.clone(),
            "strip" if args.is_empty() => on.with(on.text.trim()),
            "replace" => {
                let with = argument(1)?;
                let text = on.text.replace(&argument(0)?.text, &with.text);
                on.with(text)
            }
            "split" | "rsplit" => {
                let parts = texts::split(
                    &on.text,
                    &argument(0)?.text,
                    args.get(1).map_or(Some(i64::MAX), |most| integer(most))?,
                    name == "rsplit",
                )?;
                let parts = parts.into_iter().map(|part| Value::Text(on.with(part)));
                return Some(Value::List(parts.collect()));
            }
            "join" => return self.between(on, args.first()?),
            _ => return None,
        };
        Some(Value::Text(text))
    }

    /// `separator.join(values)`
    fn between(&self, separator: &Text, values: &Expr) -> Option<Value> {
        let Value::List(values) = self.value(values)? else {
            return None;
        };
        let mut whole: Option<Text> = None;
        for value in values {
            let Value::Text(text) = value else {
                return None;
            };
            whole = Some(match whole {
                Some(before) => before.then(separator).then(&text),
                None => text,
            });
        }
        whole.map(Value::Text)
    }

    fn parts(&self, first: Text, others: &[&Expr]) -> Option<Text> {
        others
            .iter()
            .try_fold(first, |whole, part| Some(whole.join(&self.text(part)?)))
    }

    /// The path from the root on, without `..`.
    pub fn absolute(&self, text: &Text) -> Option<Text> {
        let whole = self.place(text);
        Some(Text {
            text: texts::normal(whole.to_str()?),
            is_here: !text.is_elsewhere(),
        })
    }
}
