//! Expressions.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{
    BinOperator, Clause, CompareOperator, ComprehensionKind, Constant, DictItem, Expr, ExprKind,
    Identifier, UnaryOperator,
};

use super::Interp;
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
                    self.expr(part);
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
                self.expr(test);
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

    /// `left op right`: a new value.
    pub(super) fn binary(
        &mut self,
        left: &Value,
        op: BinOperator,
        right: &Value,
        span: Span,
    ) -> Value {
        if let (Some(Atom::Str(a)), BinOperator::Add, Some(Atom::Str(b))) =
            (left.single(), op, right.single())
        {
            let text = format!("{}{}", self.names.text(a), self.names.text(b));
            if text.len() < 400 {
                return Value::one(Atom::Str(self.names.intern(&text)));
            }
        }
        if op == BinOperator::Div
            && let Some(path) = self.joined_path(&[left.clone(), right.clone()])
        {
            return path;
        }
        let name = super::assign::operator_name(op);
        let mut result = Value::empty();
        for &atom in left.atoms() {
            let part = self.binary_one(&Value::one(atom), name, right, span);
            result.join(&part);
        }
        if left.is_empty() {
            result = self.unknown(span, 4);
        }
        result
    }

    fn binary_one(&mut self, left: &Value, name: &str, right: &Value, span: Span) -> Value {
        if let Some(result) =
            self.call_dunder(left, &format!("__{name}__"), vec![right.clone()], span)
        {
            return result;
        }
        if let Some(result) =
            self.call_dunder(right, &format!("__r{name}__"), vec![left.clone()], span)
        {
            return result;
        }
        if let Some(expression) = self.expression_of(&[left, right], span) {
            return expression;
        }
        let left_type = left.single().and_then(|a| self.type_of(a));
        // Arrays and frames take over plain numbers, strings and lists.
        for other in right.atoms() {
            if let Some(ty) = self.type_of(*other).filter(|t| self.takes_over(*t))
                && left_type.is_none_or(|l| !self.takes_over(l))
            {
                return self
                    .operator(
                        right,
                        ty,
                        &[name, "binary"],
                        std::slice::from_ref(left),
                        span,
                    )
                    .unwrap_or_else(|| self.unknown(span, 4));
            }
        }
        match left_type {
            Some(ty) if self.is_number(ty) => self.number(ty, right),
            Some(ty) if ty == self.words.str || ty == self.words.bytes => self.prim(ty),
            Some(ty) if ty == self.words.list || ty == self.words.tuple => {
                self.concatenate(left, right, ty, span)
            }
            Some(ty) => self
                .operator(
                    left,
                    ty,
                    &[name, "binary"],
                    std::slice::from_ref(right),
                    span,
                )
                .unwrap_or_else(|| self.unknown(span, 4)),
            None => self.unknown(span, 4),
        }
    }

    fn concatenate(
        &mut self,
        left: &Value,
        right: &Value,
        ty: crate::intern::Sym,
        span: Span,
    ) -> Value {
        let made = self.make(span, 4, Kind::Instance(ty));
        for side in [left, right] {
            let elements = self.iterate(side, span);
            self.heap.add_element(made, &elements);
        }
        Value::obj(made)
    }

    fn takes_over(&self, ty: crate::intern::Sym) -> bool {
        let path = self.names.text(ty);
        !path.starts_with("builtins.")
    }

    fn is_number(&self, ty: crate::intern::Sym) -> bool {
        ty == self.words.int || ty == self.words.float || ty == self.words.bool
    }

    fn number(&mut self, ty: crate::intern::Sym, right: &Value) -> Value {
        let other = right.single().and_then(|a| self.type_of(a));
        let result = match other {
            Some(o) if o == self.words.int && ty == self.words.int => self.words.int,
            Some(o) if o == self.words.str || o == self.words.list => o,
            _ => self.words.float,
        };
        if result == self.words.list {
            right.clone()
        } else {
            self.prim(result)
        }
    }

    fn unary(&mut self, op: UnaryOperator, operand: &'a Expr, span: Span) -> Value {
        let value = self.expr(operand);
        if op == UnaryOperator::Not {
            self.call_dunder(&value, "__bool__", Vec::new(), span);
            return self.prim(self.words.bool);
        }
        let name = match op {
            UnaryOperator::Invert => "__invert__",
            UnaryOperator::Minus => "__neg__",
            _ => "__pos__",
        };
        if let Some(result) = self.call_dunder(&value, name, Vec::new(), span) {
            return result;
        }
        if let Some(expression) = self.expression_of(&[&value], span) {
            return expression;
        }
        match value.single() {
            Some(Atom::Int(n)) if op == UnaryOperator::Minus => {
                Value::one(Atom::Int(n.wrapping_neg()))
            }
            Some(Atom::Obj(_)) => {
                let ty = value.single().and_then(|a| self.type_of(a));
                ty.and_then(|t| self.operator(&value, t, &["unary"], &[], span))
                    .unwrap_or_else(|| self.unknown(span, 4))
            }
            Some(atom) => self
                .type_of(atom)
                .map_or_else(|| self.prim(self.words.int), |t| self.prim(t)),
            None => self.unknown(span, 4),
        }
    }

    fn compare(
        &mut self,
        left: &'a Expr,
        ops: &[CompareOperator],
        comparators: &'a [Expr],
        span: Span,
    ) -> Value {
        let mut before = left;
        let mut left = self.expr(left);
        let mut result = Value::empty();
        for (op, expr) in ops.iter().zip(comparators) {
            let asks_for_one = matches!(op, CompareOperator::In | CompareOperator::NotIn);
            let right = if asks_for_one {
                self.owner(expr)
            } else {
                self.expr(expr)
            };
            if matches!(op, CompareOperator::Is | CompareOperator::IsNot) {
                self.compare_identity(&[(before, &left), (expr, &right)]);
            }
            if asks_for_one && self.is_namespace_call(expr) {
                self.ask_whether_bound(before, &left, span);
            }
            let part = self.compare_one(&left, *op, &right, span);
            result.join(&part);
            (left, before) = (right, expr);
        }
        result
    }

    fn compare_one(
        &mut self,
        left: &Value,
        op: CompareOperator,
        right: &Value,
        span: Span,
    ) -> Value {
        let (name, swap) = match op {
            CompareOperator::In | CompareOperator::NotIn => ("__contains__", true),
            CompareOperator::Eq => ("__eq__", false),
            CompareOperator::NotEq => ("__ne__", false),
            CompareOperator::Lt => ("__lt__", false),
            CompareOperator::LtE => ("__le__", false),
            CompareOperator::Gt => ("__gt__", false),
            CompareOperator::GtE => ("__ge__", false),
            CompareOperator::Is | CompareOperator::IsNot => return self.prim(self.words.bool),
        };
        if swap {
            if self
                .call_dunder(right, name, vec![left.clone()], span)
                .is_none()
            {
                let held = self.iterate(right, span);
                self.compare_elements(&held, span);
            }
            return self.prim(self.words.bool);
        }
        if let Some(result) = self.call_dunder(left, name, vec![right.clone()], span) {
            return result;
        }
        if let Some(expression) = self.expression_of(&[left, right], span) {
            return expression;
        }
        for side in [left, right] {
            for &atom in side.atoms() {
                if let Some(ty) = self.type_of(atom).filter(|t| self.takes_over(*t)) {
                    return self
                        .operator(&Value::one(atom), ty, &["compare"], &[], span)
                        .unwrap_or_else(|| self.unknown(span, 4));
                }
            }
        }
        let plain = |v: &Value, s: &Self| v.atoms().iter().all(|a| s.type_of(*a).is_some());
        if plain(left, self) && plain(right, self) {
            self.prim(self.words.bool)
        } else {
            self.unknown(span, 4)
        }
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
                    self.put(made, &key, &value);
                }
                DictItem::Unpack(other) => {
                    let other = self.expr(other);
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
                self.heap.add_field(dict, sym, value)
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

    fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        element: &'a Expr,
        value: Option<&'a Expr>,
        clauses: &'a [Clause],
        span: Span,
    ) -> Value {
        let ty = match kind {
            ComprehensionKind::List => self.words.list,
            ComprehensionKind::Set => self.words.set,
            ComprehensionKind::Dict => self.words.dict,
            ComprehensionKind::Generator => self.words.generator,
        };
        let made = self.make(span, 5, Kind::Instance(ty));
        let Some(first) = clauses.first() else {
            return Value::obj(made);
        };
        let source = self.expr(&first.iter);
        let cell = self.frames.last().map_or(self.cell, |f| f.cell);
        let scope = self.code.scope_at.get(&(cell, span)).copied().unwrap_or(0);
        self.push_frame(scope, None, None, true, cell);
        self.presumed(|s| s.comprehension_rounds(made, element, value, clauses, &source));
        self.pop_frame();
        if kind == ComprehensionKind::Generator && self.frames.len() == 1 {
            let lazy = super::lazy::Lazy::Comprehension {
                element,
                clauses,
                source,
                scope,
                cell,
            };
            self.make_lazy(made, lazy);
        }
        Value::obj(made)
    }

    pub(super) fn comprehension_rounds(
        &mut self,
        made: crate::facts::ObjectId,
        element: &'a Expr,
        value: Option<&'a Expr>,
        clauses: &'a [Clause],
        source: &Value,
    ) {
        // Twice, since one round may leave behind (by a walrus) what the next one reads.
        for _ in 0..2 {
            for (at, clause) in clauses.iter().enumerate() {
                let iterated = if at == 0 {
                    source.clone()
                } else {
                    self.expr(&clause.iter)
                };
                let item = self.iterate(&iterated, clause.iter.span);
                self.assign(&clause.target, &item);
                for condition in &clause.conditions {
                    self.expr(condition);
                }
            }
            let mut first = self.expr(element);
            first.widen(self.words.constants());
            match value {
                Some(value) => {
                    let held = self.expr(value);
                    self.put(made, &first, &held);
                }
                None => self.heap.add_element(made, &first),
            }
        }
    }

    /// The type of a possibility, where it is an instance of a builtin or library type.
    pub(super) fn type_of(&self, atom: Atom) -> Option<crate::intern::Sym> {
        match atom {
            Atom::Bool(_) => Some(self.words.bool),
            Atom::Int(_) => Some(self.words.int),
            Atom::Str(_) => Some(self.words.str),
            Atom::Path(_) => Some(self.words.path),
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
