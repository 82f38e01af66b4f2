//! What `del` does: to names, and to attributes and elements what assigning to them does.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind};

use super::Interp;
use super::args::Args;
use super::entry::Known;
use super::mutate::Change;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// `del target`.
    pub(super) fn delete(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                let sym = self.names.intern(name);
                self.unbind(sym, target.span);
            }
            ExprKind::Tuple(all) | ExprKind::List(all) => all.iter().for_each(|t| self.delete(t)),
            ExprKind::Attribute { value, attr } => {
                let owner = self.expr(value);
                let name = self.names.intern(&attr.name);
                let key = Value::one(Atom::Str(name));
                self.call_dunder(&owner, "__delattr__", vec![key], target.span);
                self.with_subject(value, |s| s.delete_attribute(&owner, name, target.span));
            }
            ExprKind::Subscript { value, index } => {
                let owner = self.owner(value);
                let key = self.expr(index);
                self.with_subject(value, |s| s.delete_item(&owner, &key, target.span));
            }
            _ => {}
        }
    }

    /// `delattr(owner, name)`, or what `object` has for that, which asks no hook.
    pub(super) fn delete_by_name(&mut self, owner: &Value, function: &str, args: &Args) {
        let asked = args.pos.get(1).cloned().unwrap_or_default();
        if function == "delattr" {
            self.call_dunder(owner, "__delattr__", vec![asked.clone()], args.span);
        }
        if let Some(Atom::Str(name)) = asked.single() {
            return self.delete_attribute(owner, name, args.span);
        }
        self.note_parts_of_libraries(owner);
        let change = Change::structural(args.span, "delattr() changes it in place");
        self.mutate(owner, &change);
    }

    /// An attribute goes, of whichever of the possibilities it is.
    pub(super) fn delete_attribute(&mut self, owner: &Value, name: Sym, span: Span) {
        self.mark_leaky(owner);
        self.for_each_settable(owner, |s, atom| {
            let one = Value::one(atom);
            match atom {
                Atom::Lib(path) => s.delete_library_member(path, name, span),
                Atom::Obj(id) => {
                    if let Kind::Instance(ty) = s.heap.get(id).kind {
                        s.effects_of_operators(&one, ty, &["delattr", "setattr"], &[], span);
                    }
                    s.mutate(&one, &Change::structural(span, "an attribute is deleted"));
                }
                _ => {}
            }
        });
    }

    fn delete_item(&mut self, owner: &Value, key: &Value, span: Span) {
        self.mark_leaky(owner);
        self.note_deleted(owner);
        self.use_key(owner, key, span);
        self.for_each_settable(owner, |s, atom| {
            let one = Value::one(atom);
            if let Atom::Lib(path) = atom {
                s.change_member(path, span, "an element is deleted");
                s.note_parts_of_libraries(&one);
            }
            if s.call_dunder(&one, "__delitem__", vec![key.clone()], span)
                .is_some()
            {
                return;
            }
            if let Some(ty) = s.type_of(atom) {
                let operands = std::slice::from_ref(key);
                s.effects_of_operators(&one, ty, &["delitem", "setitem"], operands, span);
            }
            s.mutate(&one, &Change::structural(span, "an element is deleted"));
        });
    }

    fn for_each_settable(&mut self, owner: &Value, mut run: impl FnMut(&mut Self, Atom)) {
        let owner = owner.settable();
        if owner.each {
            return owner.atoms().iter().for_each(|atom| run(self, *atom));
        }
        self.each_of(owner.atoms(), |s, atom| {
            run(s, atom);
            Value::empty()
        });
    }

    /// What an operator of a library's type does to places; where it is not described, what the next
    /// does.
    fn effects_of_operators(
        &mut self,
        receiver: &Value,
        ty: Sym,
        names: &[&str],
        operands: &[Value],
        span: Span,
    ) {
        let path = self.names.text(ty);
        let of_type = |name: &&str| self.knowledge.member(&path, |t| t.operators.get(*name));
        let Some(known) = names.iter().find_map(of_type) else {
            return;
        };
        let args = Args::of(operands.to_vec(), span);
        let call = Known {
            what: "a part of it is deleted",
            receiver: Some(receiver),
            receiver_type: Some(ty),
            args: &args,
        };
        for effect in known.iter().flat_map(|entry| &entry.effects) {
            self.apply_effect(&effect.0, &call);
        }
    }
}
