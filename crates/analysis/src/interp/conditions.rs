//! Whether the conditions of an entry hold for a call.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::Interp;
use super::entry::Known;
use crate::heap::Kind;
use crate::value::Atom;

impl Interp<'_> {
    /// Whether conditions on arguments hold; None where that cannot be told.
    pub(super) fn holds(
        &mut self,
        when: &BTreeMap<String, Json>,
        unless: &BTreeMap<String, Json>,
        call: &Known<'_>,
    ) -> Option<bool> {
        let mut sure = true;
        for (selector, wanted) in when {
            match self.matches(selector, wanted, call) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => sure = false,
            }
        }
        for (selector, unwanted) in unless {
            match self.matches(selector, unwanted, call) {
                Some(true) => return Some(false),
                Some(false) => {}
                None => sure = false,
            }
        }
        sure.then_some(true)
    }

    pub(super) fn matches(
        &mut self,
        selector: &str,
        wanted: &Json,
        call: &Known<'_>,
    ) -> Option<bool> {
        let value = self.select(selector, call);
        if value.is_empty() {
            if call.args.starstar.is_some()
                || (call.args.star.is_some() && selector.starts_with(|c: char| c.is_ascii_digit()))
            {
                return None;
            }
            return Some(self.absent_matches(selector, wanted));
        }
        let mut answers = value
            .atoms()
            .iter()
            .map(|a| self.atom_matches(*a, wanted))
            .collect::<Vec<_>>();
        answers.dedup();
        if let [one] = answers[..] { one } else { None }
    }

    /// An argument that is not passed has its default, which is taken to be None.
    pub(super) fn absent_matches(&self, _selector: &str, wanted: &Json) -> bool {
        match wanted {
            Json::String(text) => text == "none" || text == "absent",
            Json::Array(all) => all.iter().any(|w| self.absent_matches("", w)),
            Json::Null => true,
            _ => false,
        }
    }

    pub(super) fn atom_matches(&self, atom: Atom, wanted: &Json) -> Option<bool> {
        match wanted {
            Json::Array(all) => {
                let answers: Vec<Option<bool>> =
                    all.iter().map(|w| self.atom_matches(atom, w)).collect();
                if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
            Json::Bool(wanted) => match atom {
                Atom::Bool(is) => Some(is == *wanted),
                Atom::None => Some(false),
                Atom::Int(n) => Some((n != 0) == *wanted),
                Atom::Prim(_) | Atom::Obj(_) | Atom::Lib(_) => None,
                Atom::Str(_) | Atom::Path(_) | Atom::Here { .. } => Some(false),
            },
            Json::String(text) => match (text.as_str(), atom) {
                ("not-none", Atom::None)
                | ("none", Atom::Int(_) | Atom::Str(_) | Atom::Path(_) | Atom::Bool(_)) => {
                    Some(false)
                }
                ("not-none", Atom::Obj(id)) if self.heap.get(id).kind == Kind::Unknown => None,
                ("not-none", _) | ("none", Atom::None) => Some(true),
                ("none", Atom::Obj(id)) if self.heap.get(id).kind == Kind::Unknown => None,
                ("none" | "absent", _) => Some(false),
                (text, Atom::Str(sym)) => Some(&*self.names.text(sym) == text),
                (_, Atom::Prim(ty)) if ty == self.words.str => None,
                (_, Atom::Obj(_) | Atom::Here { .. }) => None,
                _ => Some(false),
            },
            Json::Number(n) => match atom {
                Atom::Int(is) => Some(n.as_i64() == Some(is)),
                Atom::Bool(is) => Some(n.as_i64() == Some(i64::from(is))),
                Atom::Prim(_) | Atom::Obj(_) => None,
                _ => Some(false),
            },
            Json::Object(map) if map.contains_key("ends") => {
                let end = map.get("ends").and_then(Json::as_str)?;
                match atom {
                    Atom::Str(sym) | Atom::Path(sym) => Some(self.names.text(sym).ends_with(end)),
                    Atom::Prim(_) | Atom::Obj(_) | Atom::Here { .. } => None,
                    _ => Some(false),
                }
            }
            Json::Object(map) if map.contains_key("starts") => {
                let start = map.get("starts").and_then(Json::as_str)?;
                match atom {
                    Atom::Str(sym) => {
                        let text = self.names.text(sym).trim_start().to_lowercase();
                        Some(text.starts_with(start))
                    }
                    Atom::Prim(_) | Atom::Obj(_) | Atom::Here { .. } => None,
                    _ => Some(false),
                }
            }
            Json::Object(map) => {
                let types = map.get("type").and_then(Json::as_str)?;
                match self.type_of(atom) {
                    Some(ty) => {
                        let path = self.names.text(ty);
                        Some(types.split('|').any(|t| self.knowledge.is_a(&path, t)))
                    }
                    None if matches!(atom, Atom::Obj(id) if self.heap.get(id).kind == Kind::Unknown) => {
                        None
                    }
                    None => Some(false),
                }
            }
            Json::Null => Some(atom == Atom::None),
        }
    }
}
