//! Expressions.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Constant, DictItem, Expr, ExprKind, Identifier};

use super::Interp;
use super::implied::{HASH, INDEX, MAPPING, Whose};
use crate::facts::BindKind;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Value {
        self.budget = self.budget.saturating_sub(1);
        let span = expr.span;
        match &expr.kind {
            ExprKind::Name(name) => {
                let sym = self.names.intern(name);
                self.load(sym, span)
            }
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::FString { parts, pieces } => self.f_string(parts, pieces),
            ExprKind::BoolOp { values } => self.bool_op(values),
            ExprKind::BinOp { left, op, right } => {
                let left = self.expr(left);
                let right = self.expr(right);
                self.binary(&left, *op, &right, span)
            }
            ExprKind::UnaryOp { op, operand } => self.unary(*op, operand, span),
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => self.compare(left, ops, comparators, span),
            ExprKind::Call { func, args } => self.call_expr(func, args, expr),
            ExprKind::Attribute { value, attr } => {
                let owner = self.wanting(value, |s| s.expr(value));
                let sym = self.names.intern(&attr.name);
                self.attribute(&owner, sym, span)
            }
            ExprKind::Subscript { value, index } => {
                let owner = self.wanting(value, |s| s.owner(value));
                let key = self.expr(index);
                if self.is_own_module(value, &key) {
                    return self.own_module(span);
                }
                self.get_item(&owner, &key, index, span)
            }
            ExprKind::Slice { lower, upper, step } => {
                for part in [lower, upper, step].into_iter().flatten() {
                    let bound = self.expr(part);
                    self.call_implied(&bound, Whose::Given, INDEX, span);
                }
                let slice = self.names.intern("builtins.slice");
                self.prim(slice)
            }
            ExprKind::Starred(inner) => self.expr(inner),
            ExprKind::Tuple(all) => self.sequence(all, self.words.tuple, span),
            ExprKind::List(all) => self.sequence(all, self.words.list, span),
            ExprKind::Set(all) => self.sequence(all, self.words.set, span),
            ExprKind::Dict(items) => self.dict(items, span),
            ExprKind::Lambda { params, .. } => {
                let defaults = self.defaults(params);
                self.make_function(span, defaults)
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.condition(test);
                match self.settled_truth(test) {
                    Some(true) => return self.expr(body),
                    Some(false) => return self.expr(orelse),
                    None => {}
                }
                let one = self.maybe(|s| s.expr(body));
                let other = self.maybe(|s| s.expr(orelse));
                one.joined(&other)
            }
            ExprKind::Comprehension {
                kind,
                element,
                value,
                clauses,
            } => self.comprehension(*kind, element, value.as_deref(), clauses, span),
            ExprKind::Named { target, value } => self.named(target, value),
            ExprKind::Await(inner) => {
                let awaited = self.expr(inner);
                self.awaited(&awaited, span)
            }
            ExprKind::Yield(value) => {
                let value = value
                    .as_ref()
                    .map_or_else(|| Value::one(Atom::None), |v| self.expr(v));
                self.note_yield(&value);
                self.received(span)
            }
            ExprKind::YieldFrom(inner) => {
                let value = self.expr(inner);
                self.thrown.returned = Value::empty();
                let element = self.iterate(&value, span);
                self.note_yield(&element);
                let returned = std::mem::take(&mut self.thrown.returned);
                self.unknown(span, 3).joined(&returned)
            }
            ExprKind::Magic(magic) => self.run_magic(magic),
        }
    }

    fn note_yield(&mut self, value: &Value) {
        if let Some(frame) = self.frames.iter_mut().rev().find(|f| f.function.is_some()) {
            frame.yielded.join(value);
        }
    }

    fn constant(&mut self, constant: &Constant) -> Value {
        let words = &self.words;
        Value::one(match constant {
            Constant::None => Atom::None,
            Constant::True => Atom::Bool(true),
            Constant::False => Atom::Bool(false),
            Constant::Ellipsis => Atom::Prim(words.str),
            Constant::Int(text) => {
                crate::literal::integer(text).map_or(Atom::Prim(words.int), Atom::Int)
            }
            Constant::Float(_) | Constant::Complex(_) => Atom::Prim(words.float),
            Constant::Str(Some(text)) if text.len() < 400 => Atom::Str(self.names.intern(text)),
            Constant::Str(_) => Atom::Prim(words.str),
            Constant::Bytes => Atom::Prim(words.bytes),
        })
    }

    fn bool_op(&mut self, values: &'a [Expr]) -> Value {
        let mut result = Value::empty();
        for (at, value) in values.iter().enumerate() {
            let part = if at == 0 {
                self.expr(value)
            } else {
                self.maybe(|s| s.expr(value))
            };
            if at + 1 < values.len() {
                self.ask_truth(&part, value.span);
            }
            result.join(&part);
        }
        result
    }

    fn named(&mut self, target: &'a Identifier, value: &'a Expr) -> Value {
        let result = self.expr(value);
        let sym = self.names.intern(&target.name);
        self.bind(sym, result.clone(), target.span, BindKind::Value);
        result
    }

    fn sequence(&mut self, all: &'a [Expr], ty: crate::intern::Sym, span: Span) -> Value {
        let mut items = Vec::with_capacity(all.len());
        let mut exact = ty != self.words.set;
        let mut elements = Value::empty();
        for item in all {
            let value = self.expr(item);
            if matches!(item.kind, ExprKind::Starred(_)) {
                exact = false;
                elements.join(&self.iterate(&value, item.span));
            } else {
                elements.join(&value);
                items.push(value);
            }
        }
        let made = self.make(span, 5, Kind::Instance(ty));
        if exact && ty == self.words.tuple && items.len() <= 64 {
            self.heap.set_places(made, items);
            return Value::obj(made);
        }
        if ty == self.words.set {
            self.call_implied(&elements, Whose::Held, HASH, span);
        }
        elements.widen(self.words.constants());
        self.heap.add_element(made, &elements);
        let object = self.heap.get_mut(made);
        let fresh = !object.summary && exact && items.len() <= 64;
        object.items = fresh.then_some(items);
        Value::obj(made)
    }

    fn dict(&mut self, items: &'a [DictItem], span: Span) -> Value {
        let made = self.make(span, 5, Kind::Instance(self.words.dict));
        for item in items {
            match item {
                DictItem::Pair(key, value) => {
                    let key = self.expr(key);
                    let value = self.expr(value);
                    self.call_implied(&key, Whose::Held, HASH, span);
                    self.put(made, &key, &value);
                }
                DictItem::Unpack(other) => {
                    let other = self.expr(other);
                    let given = self.call_implied(&other, Whose::Given, MAPPING, span);
                    self.heap.add_element(made, &given);
                    self.copy_contents(made, &other);
                }
            }
        }
        Value::obj(made)
    }

    /// A dictionary holds a value under a key.
    pub(super) fn put(&mut self, dict: crate::facts::ObjectId, key: &Value, value: &Value) {
        match key.single() {
            Some(Atom::Str(sym)) if self.heap.get(dict).fields.len() < 64 => {
                self.set_field(dict, sym, value)
            }
            _ => self.heap.add_element(dict, value),
        }
        if key.objects().next().is_some() {
            self.heap.add_keys(dict, key);
        }
    }

    /// An object holds all that others hold.
    pub(super) fn copy_contents(&mut self, into: crate::facts::ObjectId, from: &Value) {
        for object in from.objects().collect::<Vec<_>>() {
            let fields = self.heap.get(object).fields.clone();
            let elements = self.heap.get(object).elements.clone();
            let keys = self.heap.get(object).keys.clone();
            self.heap.add_keys(into, &keys);
            for (key, value) in fields {
                self.heap.add_field(into, key, &value);
            }
            self.heap.add_element(into, &elements);
            if self.heap.get(object).kind == Kind::Unknown {
                self.heap.add_element(into, from);
            }
        }
    }

    /// The type of a possibility, where it is an instance of a builtin or library type.
    pub(super) fn type_of(&self, atom: Atom) -> Option<crate::intern::Sym> {
        match atom {
            Atom::Bool(_) => Some(self.words.bool),
            Atom::Int(_) => Some(self.words.int),
            Atom::Str(_) | Atom::Here { is_text: true, .. } => Some(self.words.str),
            Atom::Path(_) | Atom::Here { is_text: false, .. } => Some(self.words.path),
            Atom::Prim(ty) => Some(ty),
            Atom::Obj(id) => match self.heap.get(id).kind {
                Kind::Instance(ty) => Some(ty),
                Kind::Generator => Some(self.words.generator),
                _ => None,
            },
            Atom::None | Atom::Lib(_) => None,
        }
    }
}
