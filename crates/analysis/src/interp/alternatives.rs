//! Values that may be one thing or another: what is asked of them tells which.

use super::Interp;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// The possibilities for a receiver that have a method or an attribute: where some have it, asking
    /// for it tells that it is one of these.
    pub(super) fn having(&self, receiver: &Value, name: Sym) -> Vec<Atom> {
        let all = receiver.atoms();
        if all.len() == 1 {
            return all.to_vec();
        }
        let text = self.names.text(name);
        let one_of = |atom: &Atom| match atom {
            Atom::Obj(id) => self.heap.get(*id).group,
            _ => None,
        };
        let is_listed = |atom: &Atom| self.lists(*atom, &text);
        let telling: Vec<Option<_>> = all.iter().filter(|a| is_listed(a)).map(one_of).collect();
        // Axes, or an array of them.
        let tells_axes = all
            .iter()
            .any(|a| is_listed(a) && self.is_of(*a, "matplotlib.Axes"));
        let lacks = |atom: &Atom| match atom {
            Atom::None => true,
            Atom::Obj(id) => {
                let group = self.heap.get(*id).group;
                let is_told = group.is_some() && telling.contains(&group) && self.is_table(*atom);
                let is_axes = self.is_of(*atom, "matplotlib.AxesArray")
                    || tells_axes && self.is_of(*atom, "matplotlib.axes.");
                (is_told || is_axes) && !is_listed(atom)
            }
            Atom::Lib(_) => false,
            plain => self.type_of(*plain).is_some() && !is_listed(atom),
        };
        let able: Vec<Atom> = all.iter().copied().filter(|a| !lacks(a)).collect();
        if able.is_empty() { all.to_vec() } else { able }
    }

    /// Whether the type of a possibility is known to have a method or an attribute.
    fn lists(&self, atom: Atom, name: &str) -> bool {
        let Some(ty) = self.type_of(atom) else {
            return false;
        };
        let path = self.names.text(ty);
        let method = self.knowledge.member(&path, |t| t.methods.get(name));
        method.is_some()
            || self
                .knowledge
                .member(&path, |t| t.attributes.get(name))
                .is_some()
    }

    pub(super) fn is_of(&self, atom: Atom, library: &str) -> bool {
        let ty = self.type_of(atom);
        ty.is_some_and(|ty| self.names.text(ty).starts_with(library))
    }

    /// Whether it is data of a kind all of whose members are known.
    pub(super) fn is_table(&self, atom: Atom) -> bool {
        let libraries = ["numpy.", "pandas.", "scipy.sparse.", "builtins."];
        libraries.iter().any(|library| self.is_of(atom, library))
    }
}
