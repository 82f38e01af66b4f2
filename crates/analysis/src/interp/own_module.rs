//! The notebook as a module: `sys.modules[__name__]`, whose attributes are the notebook's names.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind};

use super::Interp;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// Whether a key of `sys.modules` asks for the notebook itself.
    pub(super) fn is_own_module(&self, owner: &Expr, key: &Value) -> bool {
        let is_main = |sym| &*self.names.text(sym) == "__main__";
        matches!(&owner.kind, ExprKind::Attribute { attr, .. } if attr.name == "modules")
            && matches!(key.single(), Some(Atom::Str(sym)) if is_main(sym))
    }

    pub(super) fn own_module(&mut self, span: Span) -> Value {
        self.note_reason("`sys.modules[__name__]` is the namespace itself", span);
        Value::obj(self.make(span, 75, Kind::Instance(self.words.own_module)))
    }

    /// A name of the notebook, as an attribute of its module.
    pub(super) fn own_attribute(&mut self, name: &Value, span: Span) -> Value {
        self.note_reason("`sys.modules[__name__]` is asked for a name", span);
        self.namespace_item(name, span)
    }

    /// Whether a value is the notebook as a module.
    pub(super) fn is_own(&self, value: &Value) -> bool {
        let own = Kind::Instance(self.words.own_module);
        value
            .objects()
            .any(|object| self.heap.get(object).kind == own)
    }
}
