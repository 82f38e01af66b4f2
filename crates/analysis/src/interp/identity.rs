//! Code that asks whether two values are one object.
//!
//! What a store gives back is another object with the same value. Objects that are stored together
//! keep their identity; floats, bytes and the like do not even then.

use nbship_notebook::ast::{Expr, ExprKind};

use super::Interp;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// `left is right`, or `id(left)`.
    pub(super) fn compare_identity(&mut self, sides: &[(&'a Expr, &Value)]) {
        let singleton = |(expr, _): &(&Expr, &Value)| matches!(expr.kind, ExprKind::Constant(_));
        if sides.iter().any(singleton) {
            return;
        }
        let is_type =
            |v: &Value| !v.is_empty() && v.atoms().iter().all(|a| matches!(a, Atom::Lib(_)));
        if sides.iter().any(|(_, value)| is_type(value)) {
            return;
        }
        self.facts.compares_identity = true;
        let plain = |v: &Value| v.atoms().iter().any(|a| matches!(a, Atom::Prim(_)));
        if sides.iter().all(|(_, value)| !plain(value)) {
            return;
        }
        for (expr, _) in sides {
            self.note_identities(expr);
        }
    }

    /// The names that an expression takes its value from.
    fn note_identities(&mut self, expr: &'a Expr) {
        let mut todo = vec![expr];
        while let Some(expr) = todo.pop() {
            if let ExprKind::Name(name) = &expr.kind {
                let sym: Sym = self.names.intern(name);
                if matches!(self.home(sym), super::names::Home::Global) {
                    self.facts.identities.insert(sym);
                }
            }
            crate::walk::children(expr, &mut |child| todo.push(child));
        }
    }
}
