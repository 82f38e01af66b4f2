//! Abstract values: what a name may hold.

use crate::facts::ObjectId;
use crate::intern::Sym;

/// One possibility for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Atom {
    None,
    Bool(bool),
    Int(i64),
    /// A string that is known.
    Str(Sym),
    /// A `pathlib.Path` whose text is known.
    Path(Sym),
    /// A path made of where the notebook is, as a text or a `pathlib.Path`: as seen from the working
    /// folder.
    Here {
        path: Sym,
        is_text: bool,
    },
    /// An immutable value of a builtin type, by the type's dotted name.
    Prim(Sym),
    /// A module, or something in one, by dotted path.
    Lib(Sym),
    /// An object of the abstract heap.
    Obj(ObjectId),
}

/// A set of possibilities; empty means "no value known to come here" (dead code, unbound name).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Value {
    atoms: Vec<Atom>,
    /// The value takes each of the possibilities in turn (a loop target over a known container).
    pub each: bool,
}

/// More constants than this of one value are forgotten as constants.
const MANY_CONSTANTS: usize = 8;

impl Value {
    pub fn empty() -> Self {
        Self::default()
    }
    pub fn one(atom: Atom) -> Self {
        Self {
            atoms: vec![atom],
            each: false,
        }
    }
    pub fn obj(id: ObjectId) -> Self {
        Self::one(Atom::Obj(id))
    }
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }
    pub fn single(&self) -> Option<Atom> {
        if let [atom] = self.atoms[..] {
            Some(atom)
        } else {
            None
        }
    }
    pub fn objects(&self) -> impl Iterator<Item = ObjectId> + '_ {
        self.atoms
            .iter()
            .filter_map(|a| if let Atom::Obj(o) = a { Some(*o) } else { None })
    }
    pub fn contains(&self, atom: Atom) -> bool {
        self.atoms.binary_search(&atom).is_ok()
    }
    /// Adds a possibility; true where it is new.
    pub fn insert(&mut self, atom: Atom) -> bool {
        match self.atoms.binary_search(&atom) {
            Ok(_) => false,
            Err(at) => {
                self.atoms.insert(at, atom);
                true
            }
        }
    }
    /// Joins another value in; true where something is new.
    pub fn join(&mut self, other: &Value) -> bool {
        if self.atoms.is_empty() {
            *self = other.clone();
            return !self.atoms.is_empty();
        }
        let mut changed = false;
        for &atom in &other.atoms {
            changed |= self.insert(atom);
        }
        if changed {
            self.each &= other.each;
        }
        changed
    }
    pub fn joined(mut self, other: &Value) -> Self {
        self.join(other);
        self
    }
    /// The possibilities that can have attributes and elements set: where one can, the others are
    /// not what it is.
    pub fn settable(&self) -> Value {
        let mut value = self.clone();
        if value.atoms.iter().any(|a| matches!(a, Atom::Obj(_))) {
            value
                .atoms
                .retain(|a| matches!(a, Atom::Obj(_) | Atom::Lib(_)));
        }
        value
    }
    pub fn retain(&mut self, keep: impl FnMut(&Atom) -> bool) {
        self.atoms.retain(keep);
    }
    /// Forgets constants where there are many, so that loops come to an end.
    pub fn widen(&mut self, types: ConstantTypes) {
        self.widen_beyond(MANY_CONSTANTS, types);
    }
    pub fn widen_beyond(&mut self, many: usize, types: ConstantTypes) {
        let is_constant = |a: &Atom| {
            matches!(
                a,
                Atom::Int(_) | Atom::Str(_) | Atom::Path(_) | Atom::Here { .. }
            )
        };
        if self.atoms.len() <= many || self.atoms.iter().filter(|a| is_constant(a)).count() <= many
        {
            return;
        }
        let mut left = Vec::new();
        self.atoms.retain(|atom| {
            match atom {
                Atom::Int(_) => left.push(types.int),
                Atom::Str(_) => left.push(types.text),
                Atom::Path(_) | Atom::Here { is_text: false, .. } => left.push(types.path),
                Atom::Here { is_text: true, .. } => left.push(types.text),
                _ => return true,
            }
            false
        });
        for ty in left {
            self.insert(Atom::Prim(ty));
        }
    }
}

/// What constants are once they are forgotten: `int`, `str`, `pathlib.Path`.
#[derive(Clone, Copy)]
pub(crate) struct ConstantTypes {
    pub int: Sym,
    pub text: Sym,
    pub path: Sym,
}

impl FromIterator<Atom> for Value {
    fn from_iter<T: IntoIterator<Item = Atom>>(iter: T) -> Self {
        let mut value = Value::empty();
        for atom in iter {
            value.insert(atom);
        }
        value
    }
}
