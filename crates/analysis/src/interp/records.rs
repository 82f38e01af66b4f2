//! Record types: dataclasses' fields, named tuples; and folding.

use nbship_notebook::ast::{BinOperator, ExprKind, StmtKind};

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `functools.reduce(f, elements, start)`: `f` gets the start, or what it gave before, and an
    /// element.
    pub(super) fn reduce_call(&mut self, args: &Args) -> Value {
        let func = args.pos.first().cloned().unwrap_or_default();
        let source = args.pos.get(1).cloned().unwrap_or_default();
        let element = self.iterate(&source, args.span);
        let mut sofar = args.pos.get(2).cloned().unwrap_or_else(|| element.clone());
        for _ in 0..2 {
            let call = Args::of(vec![sofar.clone(), element.clone()], args.span);
            let part = self.presumed(|s| s.call(&func, &call));
            sofar.join(&part);
        }
        sofar.each = false;
        sofar
    }

    /// `sum(elements, start)` of what adds up to something that may hold the elements.
    pub(super) fn sum_call(&mut self, args: &Args) -> Option<Value> {
        let source = args.pos.first()?;
        let start = args.pos.get(1).or_else(|| args.kw.first().map(|(_, v)| v));
        let adds = |s: &Self, value: &Value| {
            value.objects().any(|o| match s.heap.get(o).kind {
                Kind::Of(_) => true,
                Kind::Instance(ty) => ty == s.words.list || ty == s.words.tuple,
                _ => false,
            })
        };
        let element = self.iterate(source, args.span);
        if !adds(self, &element) {
            return None;
        }
        let mut sofar = start.cloned().unwrap_or_else(|| self.prim(self.words.int));
        for _ in 0..2 {
            let part = self.presumed(|s| s.binary(&sofar, BinOperator::Add, &element, args.span));
            sofar.join(&part);
        }
        sofar.each = false;
        Some(sofar)
    }

    /// `dataclasses.field(default_factory=…)`.
    pub(super) fn field_call(&mut self, args: &Args) -> Value {
        let ty = self.names.intern("dataclasses.Field");
        let made = self.make(args.span, 66, Kind::Instance(ty));
        for (name, value) in &args.kw {
            self.heap.add_field(made, *name, value);
        }
        Value::obj(made)
    }

    /// Whether a class member only describes a field of its instances.
    pub(super) fn is_field(&self, member: &Value) -> bool {
        let field = self.names.get("dataclasses.Field");
        member
            .objects()
            .any(|o| matches!(self.heap.get(o).kind, Kind::Instance(ty) if Some(ty) == field))
    }

    /// What a field of a dataclass holds that the constructor was not given.
    fn field_default(&mut self, member: &Value, args: &Args) -> Value {
        let (default, factory) = (
            self.names.intern("default"),
            self.names.intern("default_factory"),
        );
        let mut value = Value::empty();
        for object in member.objects().collect::<Vec<_>>() {
            let fields = &self.heap.get(object).fields;
            let (given, made_by) = (fields.get(&default).cloned(), fields.get(&factory).cloned());
            value.join(&given.unwrap_or_default());
            if let Some(factory) = made_by {
                value.join(&self.call(&factory, &Args::of(Vec::new(), args.span)));
            }
        }
        value
    }

    /// A record takes its fields, in order, by name, or by default.
    pub(super) fn hold_by_annotation(&mut self, class: ObjectId, made: ObjectId, args: &Args) {
        for (at, field) in self.annotated_fields(class).into_iter().enumerate() {
            let given = args.pos.get(at).or_else(|| args.keyword(field)).cloned();
            let value = match (given, self.class_member(class, field)) {
                (Some(value), _) => value,
                (None, Some(member)) if self.is_field(&member) => self.field_default(&member, args),
                _ => continue,
            };
            self.heap.add_field(made, field, &value);
        }
    }

    /// Names annotated in the bodies of a class and its bases, the bases' first.
    fn annotated_fields(&mut self, class: ObjectId) -> Vec<Sym> {
        let mut fields: Vec<Sym> = Vec::new();
        for class in self.mro(class).0.into_iter().rev() {
            let Kind::Class(index) = self.heap.get(class).kind else {
                continue;
            };
            for stmt in &self.code.classes[index].def.body {
                let StmtKind::AnnAssign { target, .. } = &stmt.kind else {
                    continue;
                };
                if let ExprKind::Name(name) = &target.kind {
                    let sym = self.names.intern(name);
                    fields.retain(|f| *f != sym);
                    fields.push(sym);
                }
            }
        }
        fields
    }

    /// `namedtuple("Point", "x y")`: a class of tuples whose elements have names.
    pub(super) fn tuple_class(&mut self, args: &Args) -> Value {
        let ty = self.names.intern("collections.TupleClass");
        let made = self.make(args.span, 67, Kind::Instance(ty));
        let names = args.pos.get(1).cloned().unwrap_or_default();
        let mut fields = Vec::new();
        if let Some(Atom::Str(text)) = names.single() {
            let text = self.names.text(text).replace(',', " ");
            fields.extend(
                text.split_whitespace()
                    .map(|f| Value::one(Atom::Str(self.names.intern(f)))),
            );
        } else if let Some(Atom::Obj(list)) = names.single() {
            fields = self.heap.get(list).items.clone().unwrap_or_default();
        }
        self.heap.get_mut(made).items = Some(fields);
        Value::obj(made)
    }

    /// `Tuple._make(values)`.
    pub(super) fn tuple_made(&mut self, class: &Value, args: &Args) -> Option<Value> {
        let class = class.objects().next()?;
        let source = args.pos.first()?;
        let items = match source.single() {
            Some(Atom::Obj(id)) => self.heap.get(id).items.clone(),
            _ => None,
        };
        let held = self.iterate(source, args.span);
        let mut call = Args::of(items.unwrap_or_default(), args.span);
        if call.pos.is_empty() {
            call.star = Some(held);
        }
        Some(self.named_tuple(class, &call))
    }

    /// A tuple of such a class.
    pub(super) fn named_tuple(&mut self, class: ObjectId, args: &Args) -> Value {
        let ty = self.names.intern("collections.NamedTuple");
        let made = self.make(args.span, 68, Kind::Instance(ty));
        self.heap.add_element(made, &args.all());
        for (name, value) in &args.kw {
            self.heap.add_field(made, *name, value);
        }
        let fields = self.heap.get(class).items.clone().unwrap_or_default();
        for (field, value) in fields.iter().zip(&args.pos) {
            if let Some(Atom::Str(field)) = field.single() {
                self.heap.add_field(made, field, value);
            }
        }
        let whole = args.star.is_none() && args.kw.is_empty() && !self.heap.get(made).summary;
        self.heap.get_mut(made).items = whole.then(|| args.pos.clone());
        Value::obj(made)
    }
}
