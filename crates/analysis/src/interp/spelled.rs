//! Texts that come out of tables: what they spell are values, no names of the notebook's.

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The type of a single value of a table, whatever it is.
const CELL: &str = "builtins.object";

impl Interp<'_> {
    /// Whether a text is nothing that the notebook's code puts together: cells of a table, say, which
    /// spell lists and dictionaries, not names. Tables, arrays and methods are none, and no text.
    pub(super) fn comes_from_data(&self, code: &Value) -> bool {
        let is_cell = |atom: &Atom| match atom {
            Atom::Obj(object) => self.heap.get(*object).kind == Kind::Unknown,
            Atom::Prim(ty) => self.is_cell_type(*ty),
            _ => false,
        };
        let is_no_text = |atom: &Atom| match atom {
            Atom::Obj(object) => {
                let kind = &self.heap.get(*object).kind;
                matches!(kind, Kind::Bound(_)) || self.is_of_tables(kind)
            }
            Atom::Prim(ty) => {
                self.is_frozen_array(*atom) || &*self.names.text(*ty) == "numpy.generic"
            }
            _ => false,
        };
        let mut atoms = code.atoms().iter();
        atoms.clone().any(is_cell) && atoms.all(|atom| is_cell(atom) || is_no_text(atom))
    }

    /// What is an array of the values of a table or a column, or part of such an array, holds cells.
    pub(super) fn note_spelled(&mut self, owner: &Value, found: &Value) {
        let gives_cells = |atom: &Atom| match atom {
            Atom::Obj(object) => self.is_pandas(*object) || self.is_spelled(*object),
            atom => self.is_frozen_array(*atom),
        };
        if !owner.atoms().iter().any(gives_cells) {
            return;
        }
        for object in found.objects() {
            if self.is_array(object) {
                self.spelled.insert(self.heap.find(object));
            }
        }
    }

    /// What going over an array of the values of a table gives besides: a cell.
    pub(super) fn spelled_in(&mut self, array: &Value) -> Value {
        let cell = self.names.intern(CELL);
        let is_spelled = |atom: &Atom| match atom {
            Atom::Obj(object) => self.is_spelled(*object),
            atom => self.is_frozen_array(*atom),
        };
        match array.atoms().iter().any(is_spelled) {
            true => self.prim(cell),
            false => Value::empty(),
        }
    }

    /// Whether a type is that of a single value of a table.
    pub(super) fn is_cell_type(&self, ty: Sym) -> bool {
        &*self.names.text(ty) == CELL
    }

    /// Whether what is taken out of a plain value of the type is one of it again: a cell, a number.
    pub(super) fn is_single(&self, ty: Sym) -> bool {
        self.is_cell_type(ty) || &*self.names.text(ty) == "numpy.generic"
    }

    /// Whether a value may be a text.
    pub(super) fn may_be_text(&self, value: &Value) -> bool {
        let is_text = |atom: &Atom| self.type_of(*atom) == Some(self.words.str);
        value.atoms().iter().any(is_text)
    }

    fn is_spelled(&self, object: ObjectId) -> bool {
        self.spelled.contains(&self.heap.find(object))
    }

    /// Whether a value is an array that cannot be written to: only tables give such.
    fn is_frozen_array(&self, atom: Atom) -> bool {
        matches!(atom, Atom::Prim(ty) if &*self.names.text(ty) == "numpy.ndarray")
    }

    fn is_pandas(&self, object: ObjectId) -> bool {
        matches!(self.heap.get(object).kind, Kind::Instance(ty) if self.names.text(ty).starts_with("pandas."))
    }

    fn is_array(&self, object: ObjectId) -> bool {
        matches!(self.heap.get(object).kind, Kind::Instance(ty) if &*self.names.text(ty) == "numpy.ndarray")
    }
}
