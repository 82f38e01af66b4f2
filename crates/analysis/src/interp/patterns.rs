//! What patterns of `match` call of the notebook's objects: `__eq__` for values, the getters of the
//! attributes that a class's pattern asks for, and what takes sequences and mappings apart.

use nbship_diagnostics::Span;
use nbship_notebook::ast::MatchCase;

use super::Interp;
use super::implied::{MAPPING, Whose};
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// What takes an object apart.
const APART: &[&str] = &["__contains__", "__getitem__", "__iter__", "__len__", "get"];

impl Interp<'_> {
    /// A subject is compared with a case's pattern; `read` is what the pattern reads.
    pub(super) fn match_by_implied(&mut self, subject: &Value, case: &MatchCase, read: &[Value]) {
        if self.classes_made.is_empty() {
            return;
        }
        if case.takes_apart {
            self.call_implied(subject, Whose::Held, MAPPING, case.span);
            self.call_implied(subject, Whose::Held, APART, case.span);
        }
        let is_class = |atom: &Atom| match atom {
            Atom::Lib(_) => true,
            Atom::Obj(id) => matches!(self.heap.get(*id).kind, Kind::Class(_)),
            _ => false,
        };
        let (classes, values): (Vec<&Value>, Vec<&Value>) = read
            .iter()
            .partition(|value| !value.is_empty() && value.atoms().iter().all(is_class));
        if !case.irrefutable {
            let all = values
                .into_iter()
                .fold(Value::empty(), |all, one| all.joined(one));
            self.compare_by_implied(subject, "__eq__", &all, case.span);
        }
        let classes: Vec<ObjectId> = classes.into_iter().flat_map(Value::objects).collect();
        if !classes.is_empty() {
            self.ask_for_attributes(subject, case, &classes);
        }
    }

    /// Class patterns ask for the attributes they name, and for those of `__match_args__`.
    fn ask_for_attributes(&mut self, subject: &Value, case: &MatchCase, classes: &[ObjectId]) {
        let mut asked: Vec<Sym> = Vec::new();
        for name in &case.attributes {
            asked.push(self.names.intern(&name.name));
        }
        let listed = self.names.intern("__match_args__");
        for class in classes {
            let members = self.class_member(*class, listed).unwrap_or_default();
            for tuple in members.objects() {
                let held = &self.heap.get(tuple).elements;
                asked.extend(held.atoms().iter().filter_map(|atom| match atom {
                    Atom::Str(name) => Some(*name),
                    _ => None,
                }));
            }
        }
        for object in self.own_among(subject, Whose::Held) {
            self.ask_each(object, &asked, case.span);
        }
    }

    fn ask_each(&mut self, object: ObjectId, asked: &[Sym], span: Span) {
        for name in asked {
            self.presumed(|s| s.attribute(&Value::obj(object), *name, span));
        }
    }
}
