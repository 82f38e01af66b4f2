//! `sympy.var("x y")`: names that a call binds.

use super::Interp;
use super::args::Args;
use crate::facts::BindKind;
use crate::value::{Atom, Value};

/// The most names that a range (`x:9`) may stand for.
const MOST: u32 = 200;

impl Interp<'_> {
    /// Binds the symbols that the text names, and gives them.
    pub(super) fn bind_symbols(&mut self, args: &Args) -> Value {
        self.note_reason("var() binds names of the notebook", args.span);
        let made = self.names.intern("sympy.Expr");
        let symbols = self.instance(args.span, 79, made);
        match args.pos.first().and_then(Value::single) {
            Some(Atom::Str(text)) => {
                for name in symbol_names(&self.names.text(text)) {
                    let name = self.names.intern(&name);
                    self.bind_global(name, symbols.clone(), args.span, BindKind::Value);
                }
            }
            _ => {
                for name in self.names_bound_nowhere() {
                    let value = symbols.clone();
                    self.maybe(|s| s.bind_global(name, value, args.span, BindKind::Value));
                }
            }
        }
        symbols
    }
}

/// The names that SymPy makes of a text: `x y`, `a, b`, and ranges of numbers (`x:3`, `x1:4`).
fn symbol_names(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c == ',' || c.is_whitespace());
    words
        .filter(|word| !word.is_empty())
        .flat_map(names_of)
        .collect()
}

fn names_of(word: &str) -> Vec<String> {
    let numbered = word.split_once(':').and_then(|(start, end)| {
        let stem = start.trim_end_matches(|c: char| c.is_ascii_digit());
        let first = match &start[stem.len()..] {
            "" => 0,
            digits => digits.parse().ok()?,
        };
        let end: u32 = end.parse().ok()?;
        Some((stem.to_owned(), first, end.min(first + MOST)))
    });
    match numbered {
        Some((stem, first, end)) => (first..end).map(|n| format!("{stem}{n}")).collect(),
        None => lettered(word).unwrap_or_else(|| vec![word.to_owned()]),
    }
}

/// The names that a range of letters stands for: `a:c`, `xa:c`.
fn lettered(word: &str) -> Option<Vec<String>> {
    let (start, end) = word.split_once(':')?;
    let first = start
        .chars()
        .next_back()
        .filter(char::is_ascii_alphabetic)?;
    let last = end.parse().ok().filter(char::is_ascii_alphabetic)?;
    let stem = &start[..start.len() - 1];
    Some(
        (first..=last)
            .map(|letter| format!("{stem}{letter}"))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::symbol_names;

    #[test]
    fn texts_name_symbols() {
        assert_eq!(symbol_names("x, y z"), ["x", "y", "z"]);
        assert_eq!(symbol_names("x:2 t1:3"), ["x0", "x1", "t1", "t2"]);
        assert_eq!(symbol_names("a:c xy:z"), ["a", "b", "c", "xy", "xz"]);
    }
}
