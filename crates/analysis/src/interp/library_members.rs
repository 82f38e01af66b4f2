//! Members of libraries that the notebook assigns or deletes: the library is changed from outside.

use nbship_diagnostics::Span;

use super::Interp;
use crate::facts::{ASSIGNED, Access, Certainty, Place};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// A member that changes.
struct Member {
    module: String,
    /// With its module's.
    path: String,
    /// Other processes can import it.
    is_imported: bool,
}

impl Member {
    /// What other processes can be given of it.
    fn state(&self) -> Place {
        Place::State(format!("{ASSIGNED}{}", self.path))
    }
}

impl Interp<'_> {
    /// `module.name = value`. A plain value is a setting that other processes can be given; a function
    /// of the notebook's is not.
    pub(super) fn set_library_member(&mut self, path: Sym, name: Sym, value: &Value, span: Span) {
        let Some(member) = self.changed_library_member(path, name, span, "assigned") else {
            return;
        };
        let plain = |atom: &Atom| !matches!(atom, Atom::Lib(_) | Atom::Obj(_));
        let is_plain = !value.atoms().is_empty() && value.atoms().iter().all(plain);
        let (place, access) = match member.is_imported && is_plain {
            // Whether it was assigned before is not known here: what it was flows on.
            true => (member.state(), Access::Update),
            false => (Place::Module(member.module.clone()), Access::Write),
        };
        let why = format!("`{}` is assigned", member.path);
        self.note_effect(place, access, Certainty::Definite, span, &why);
        let is_code = match value.single() {
            Some(Atom::Obj(id)) => matches!(self.heap.get(id).kind, Kind::Function(..)),
            Some(Atom::Lib(_)) => true,
            _ => false,
        };
        if is_code && member.is_imported {
            // What any process can import may be set again there.
            let state = member.state();
            self.note_effect(state, Access::Update, Certainty::Definite, span, &why);
        }
    }

    /// `del module.name`, as an assignment of a plain value.
    pub(super) fn delete_library_member(&mut self, path: Sym, name: Sym, span: Span) {
        let Some(member) = self.changed_library_member(path, name, span, "deleted") else {
            return;
        };
        let place = match member.is_imported {
            true => member.state(),
            false => Place::Module(member.module.clone()),
        };
        let why = format!("`{}` is deleted", member.path);
        self.note_effect(place, Access::Update, Certainty::Definite, span, &why);
    }

    /// The member, unless it is one of what a name holds, which is changed then, or of Python's own
    /// classes and functions, which take no attributes.
    fn changed_library_member(
        &mut self,
        path: Sym,
        name: Sym,
        span: Span,
        done: &str,
    ) -> Option<Member> {
        let why = format!("an attribute is {done}");
        if self.members.contains_key(&path) && self.change_member(path, span, &why) {
            return None;
        }
        self.change_imported(path, span, &why);
        let module = self.names.text(path).to_string();
        let root = module.split('.').next().unwrap_or_default();
        (!module.starts_with("builtins.")).then(|| Member {
            path: format!("{module}.{}", self.names.text(name)),
            is_imported: self.imported_roots.contains(root),
            module: module.clone(),
        })
    }
}
