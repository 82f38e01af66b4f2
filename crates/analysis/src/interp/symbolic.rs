//! Operators between objects of libraries that nothing describes: expressions of linear programs and
//! the like hold what they are made of.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// What an operator gives of which one side is an object that an undescribed library's class
    /// made: another such, which may hold both sides.
    pub(super) fn expression_of(&mut self, sides: &[&Value], span: Span) -> Option<Value> {
        let atoms = sides.iter().flat_map(|side| side.atoms());
        let ty = atoms
            .copied()
            .find_map(|atom| self.undescribed_type(atom))?;
        let made = self.make(span, 78, Kind::Instance(ty));
        for side in sides {
            let mut held = (*side).clone();
            held.retain(|atom| matches!(atom, Atom::Obj(id) if *id != made));
            self.heap.add_element(made, &held);
        }
        Some(Value::obj(made))
    }

    /// Whether a class of an undescribed library made an object.
    pub(super) fn is_undescribed(&self, value: &Value) -> bool {
        let mut atoms = value.atoms().iter();
        atoms.any(|atom| self.undescribed_type(*atom).is_some())
    }

    /// What is added to an object of an undescribed library, or set in it, it holds.
    pub(super) fn keep_in_undescribed(&mut self, receiver: &Value, args: &Args) {
        for object in receiver.objects().collect::<Vec<_>>() {
            if self.is_undescribed(&Value::obj(object)) {
                self.heap.add_element(object, &args.all());
            }
        }
    }

    /// Who runs, solves or trains an object of an undescribed library does it with the objects of that
    /// library that it is made of (the variables of a problem), and with networks.
    pub(super) fn change_parts(&mut self, whole: &Value, span: Span, why: &str) {
        let Some(ty) = whole
            .atoms()
            .iter()
            .find_map(|atom| self.undescribed_type(*atom))
        else {
            return;
        };
        let root = |path: &str| path.split('.').next().unwrap_or(path).to_owned();
        let library = root(&self.names.text(ty));
        // What a method of another object gave is a thing of its own, of which that one is no part.
        let ends = |kind: &Kind| kind.is_code() || *kind == Kind::Unknown;
        let parts = self.heap.reach_but(whole, false, ends);
        for object in self.heap.reach_outside_code(whole) {
            let of = self.undescribed_type(Atom::Obj(object));
            let is_part = parts.binary_search(&object).is_ok()
                && of.is_some_and(|ty| root(&self.names.text(ty)) == library);
            if is_part || self.is_network(object) {
                self.mutate(&Value::obj(object), &Change::presumed(span, why));
            }
        }
    }

    fn undescribed_type(&self, atom: Atom) -> Option<crate::intern::Sym> {
        let Atom::Obj(object) = atom else {
            return None;
        };
        let Kind::Instance(ty) = self.heap.get(object).kind else {
            return None;
        };
        let path = self.names.text(ty);
        let is_described =
            self.knowledge.type_of(&path).is_some() || self.knowledge.library(&path).is_some();
        (!is_described).then_some(ty)
    }
}
