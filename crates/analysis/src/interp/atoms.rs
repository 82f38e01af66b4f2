//! New values: objects by the place where they are made, and plain values of immutable types.

use nbship_diagnostics::Span;

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A key that tells this place in this run of the code from others.
    pub(super) fn site(&self, span: Span, tag: u8) -> (u64, u32, u32, u8) {
        let cell = self.frames.last().map_or(0, |f| u64::from(f.cell.0));
        (
            self.context.wrapping_mul(31).wrapping_add(cell),
            span.start,
            span.end,
            tag,
        )
    }

    pub(super) fn make(&mut self, span: Span, tag: u8, kind: Kind) -> ObjectId {
        let site = self.site(span, tag);
        self.heap.make(site, kind)
    }

    /// A new object of a type, or the plain value where the type is immutable and holds nothing.
    pub(super) fn instance(&mut self, span: Span, tag: u8, ty: Sym) -> Value {
        let path = self.names.text(ty);
        self.knowledge.load_for(&path);
        if ty != self.words.tuple && self.is_immutable_type(ty) {
            return Value::one(Atom::Prim(ty));
        }
        Value::obj(self.make(span, tag, Kind::Instance(ty)))
    }

    pub(super) fn unknown(&mut self, span: Span, tag: u8) -> Value {
        Value::obj(self.make(span, tag, Kind::Unknown))
    }

    pub(super) fn is_immutable_type(&self, ty: Sym) -> bool {
        let path = self.names.text(ty);
        if let Some(known) = self.knowledge.type_of(&path) {
            return known.mutable == Some(false);
        }
        matches!(
            &*path,
            "builtins.int"
                | "builtins.float"
                | "builtins.str"
                | "builtins.bool"
                | "builtins.bytes"
                | "builtins.complex"
                | "builtins.range"
                | "builtins.slice"
        )
    }

    pub(super) fn prim(&self, ty: Sym) -> Value {
        Value::one(Atom::Prim(ty))
    }
}
