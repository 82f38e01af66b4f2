//! Texts of which all parts are known: `f"data/{year}.csv"`, in a loop over a row of years as well.

use nbship_notebook::ast::{Expr, ExprKind, Piece};

use super::Interp;
use crate::value::{Atom, Value};

/// Longer texts put together of parts are not followed: a loop may make them longer and longer.
const LONG: usize = 300;

/// Texts of more rounds of a loop are not told apart.
const MANY: usize = 20;

impl Interp<'_> {
    /// The text, where all in it is known; where one name in it takes several values in turn, each text.
    pub(super) fn filled(
        &mut self,
        parts: &[Expr],
        pieces: &[Piece],
        values: &[Value],
    ) -> Option<Value> {
        let mut name = None;
        let mut rounds = Vec::new();
        for (part, value) in parts.iter().zip(values) {
            if value.single().is_some() {
                continue;
            }
            let ExprKind::Name(own) = &part.kind else {
                return None;
            };
            // Two names may go through their values side by side.
            if !value.each || value.atoms().len() > MANY || name.is_some_and(|other| other != own) {
                return None;
            }
            name = Some(own);
            rounds = value.atoms().to_vec();
        }
        if name.is_none() {
            return self.filled_with(pieces, values);
        }
        let mut all = Value::empty();
        for atom in rounds {
            let of_round = |value: &Value| match value.single() {
                Some(_) => value.clone(),
                None => Value::one(atom),
            };
            let values: Vec<Value> = values.iter().map(of_round).collect();
            all.join(&self.filled_with(pieces, &values)?);
        }
        all.each = true;
        Some(all)
    }

    fn filled_with(&mut self, pieces: &[Piece], values: &[Value]) -> Option<Value> {
        // A path that the text begins with, and what follows it.
        let mut base: Option<Value> = None;
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Value(at) => match values.get(*at).and_then(Value::single)? {
                    Atom::Str(known) => text.push_str(&self.names.text(known)),
                    Atom::Path(known) => text.push_str(&self.names.text(known)),
                    Atom::Int(known) => text.push_str(&known.to_string()),
                    Atom::Here { path, .. } if text.is_empty() && base.is_none() => {
                        let is_text = true;
                        base = Some(Value::one(Atom::Here { path, is_text }));
                    }
                    _ => return None,
                },
                Piece::Other => return None,
            }
        }
        match base {
            Some(base) if text.is_empty() => Some(base),
            Some(base) => self.here_and_text(&base, &text),
            None if text.len() > LONG => None,
            None => Some(Value::one(Atom::Str(self.names.intern(&text)))),
        }
    }
}
