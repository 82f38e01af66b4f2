//! Results of several parts: tuples, lists, frames and what else an entry spells out.

use super::Interp;
use super::entry::Known;
use crate::heap::Kind;
use crate::knowledge::Entry;
use crate::value::Value;

impl Interp<'_> {
    pub(super) fn compound(
        &mut self,
        (outer, inner): (&str, &str),
        tag: u8,
        alias: &str,
        entry: &Entry,
        call: &Known<'_>,
        produced: &Value,
    ) -> Value {
        let span = call.args.span;
        match outer {
            "tuple" => {
                let mut items = Vec::new();
                for (at, part) in split_commas(inner).into_iter().enumerate() {
                    let mut value = Value::empty();
                    for ty in split_types(part) {
                        value.join(&self.returned(ty, at + 8, alias, entry, call, produced));
                    }
                    self.heap.unite(&value);
                    items.push(value);
                }
                let made = self.make(span, tag, Kind::Instance(self.words.tuple));
                for item in &items {
                    self.heap.add_element(made, item);
                }
                self.heap.get_mut(made).items = Some(items);
                Value::obj(made)
            }
            "split" => self.split_result(tag, call),
            _ => {
                let name = match outer.contains('.') {
                    true => outer.to_owned(),
                    false => format!("builtins.{outer}"),
                };
                let ty = self.names.intern(&name);
                let made = self.make(span, tag, Kind::Instance(ty));
                let mut element = Value::empty();
                for part in split_types(
                    inner
                        .rsplit_once(',')
                        .filter(|_| outer == "dict")
                        .map_or(inner, |(_, v)| v),
                ) {
                    if part != "unknown" || produced.is_empty() {
                        element.join(&self.returned(
                            part,
                            12,
                            if part == "unknown" { "new" } else { alias },
                            entry,
                            call,
                            produced,
                        ));
                    }
                }
                self.plural.extend(element.objects());
                element.join(produced);
                element.each = false;
                self.heap.add_element(made, &element);
                // The list that an attribute is, is the object's own: it changes with it.
                let is_own = call.what.starts_with('.') && matches!(alias, "part" | "view");
                if matches!(outer, "iterator" | "generator") || outer.contains('.') || is_own {
                    self.alias_result(&Value::obj(made), alias, call, produced);
                }
                Value::obj(made)
            }
        }
    }

    /// `train_test_split(X, y)`: two new values of each argument's type.
    pub(super) fn split_result(&mut self, tag: u8, call: &Known<'_>) -> Value {
        let mut items = Vec::new();
        let tuple = self.make(call.args.span, tag, Kind::Instance(self.words.list));
        for (at, value) in call.args.pos.clone().iter().enumerate() {
            for half in 0..2u8 {
                let kind = value.objects().next().map_or(Kind::Unknown, |o| {
                    match &self.heap.get(o).kind {
                        Kind::Instance(ty) => Kind::Instance(*ty),
                        _ => Kind::Unknown,
                    }
                });
                let tag = 80u8.wrapping_add(u8::try_from(at.min(40)).unwrap_or(0) * 2 + half);
                let made = self.make(call.args.span, tag, kind);
                items.push(Value::obj(made));
            }
        }
        for item in &items {
            self.heap.add_element(tuple, item);
        }
        self.heap.get_mut(tuple).items = call.args.star.is_none().then_some(items);
        Value::obj(tuple)
    }
}

/// Alternatives joined by `|`, not within parentheses.
pub(super) fn split_types(text: &str) -> Vec<&str> {
    split_at(text, '|')
}

fn split_commas(text: &str) -> Vec<&str> {
    split_at(text, ',')
}

fn split_at(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0usize, 0usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == separator && depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}
