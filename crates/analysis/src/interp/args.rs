//! Arguments of calls.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Argument, ArgumentKind};

use super::Interp;
use super::implied::{MAPPING, Whose};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// Arguments, evaluated.
#[derive(Clone, Default)]
pub(super) struct Args {
    pub pos: Vec<Value>,
    /// Elements of `*args`: any position from the end of `pos` on.
    pub star: Option<Value>,
    pub kw: Vec<(Sym, Value)>,
    /// Values of `**kwargs`: any keyword.
    pub starstar: Option<Value>,
    pub span: Span,
}

impl Args {
    pub fn of(pos: Vec<Value>, span: Span) -> Self {
        Self {
            pos,
            span,
            ..Self::default()
        }
    }

    pub fn with_first(&self, first: Value) -> Self {
        let mut args = self.clone();
        args.pos.insert(0, first);
        args
    }

    pub fn without_first(&self) -> Self {
        let mut args = self.clone();
        args.pos.drain(..1.min(args.pos.len()));
        args
    }

    pub fn keyword(&self, name: Sym) -> Option<&Value> {
        self.kw.iter().find(|(k, _)| *k == name).map(|(_, v)| v)
    }

    /// All values passed, in any way.
    pub fn all(&self) -> Value {
        let mut all = Value::empty();
        for value in self
            .pos
            .iter()
            .chain(&self.star)
            .chain(self.kw.iter().map(|(_, v)| v))
            .chain(&self.starstar)
        {
            all.join(value);
        }
        all.each = true;
        all
    }
}

impl<'a> Interp<'a> {
    pub(super) fn arguments(&mut self, args: &'a [Argument], span: Span) -> Args {
        let mut result = Args {
            span,
            ..Args::default()
        };
        for arg in args {
            let value = self.expr(&arg.value);
            match &arg.kind {
                ArgumentKind::Positional => match &mut result.star {
                    Some(star) => {
                        star.join(&value);
                    }
                    None => result.pos.push(value),
                },
                ArgumentKind::Star => self.star_argument(&mut result, &value, span),
                ArgumentKind::Keyword(id) => {
                    let sym = self.names.intern(&id.name);
                    result.kw.push((sym, value));
                }
                ArgumentKind::StarStar => self.starstar_argument(&mut result, &value, span),
            }
        }
        result
    }

    fn star_argument(&mut self, result: &mut Args, value: &Value, span: Span) {
        let items = match value.single() {
            Some(Atom::Obj(id)) if result.star.is_none() => self.heap.get(id).items.clone(),
            _ => None,
        };
        match items {
            Some(items) => result.pos.extend(items),
            None => {
                let elements = self.iterate(value, span);
                result.star.get_or_insert_default().join(&elements);
            }
        }
    }

    fn starstar_argument(&mut self, result: &mut Args, value: &Value, span: Span) {
        let mut rest = self.call_implied(value, Whose::Given, MAPPING, span);
        // One dictionary of which all is known gives those keywords and no other.
        let mut is_exact = matches!(value.single(), Some(Atom::Obj(_)));
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.heap.get(object);
            let exact = object.kind == Kind::Instance(self.words.dict)
                && !object.leaky
                && object.elements.is_empty();
            is_exact &= exact;
            if exact {
                result
                    .kw
                    .extend(object.fields.iter().map(|(k, v)| (*k, v.clone())));
            } else {
                object.fields.values().for_each(|v| {
                    rest.join(v);
                });
                rest.join(&object.elements);
                if object.kind == Kind::Unknown {
                    rest.insert(Atom::Obj(
                        self.heap
                            .find(value.objects().next().unwrap_or(crate::facts::ObjectId(0))),
                    ));
                }
            }
        }
        if !is_exact {
            result.starstar.get_or_insert_default().join(&rest);
        }
    }
}
