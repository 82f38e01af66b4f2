//! Operators and comparisons.

use super::Interp;
use super::implied::{INDEX, Whose};
use crate::heap::Kind;
use crate::value::{Atom, Value};
use nbship_diagnostics::Span;
use nbship_notebook::ast::{BinOperator, CompareOperator, Expr, UnaryOperator};

impl<'a> Interp<'a> {
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
        if let (BinOperator::Add, Some(Atom::Str(text))) = (op, right.single()) {
            let text = self.names.text(text).to_string();
            if let Some(path) = self.here_and_text(left, &text) {
                return path;
            }
        }
        self.implied_by_operator(left, op, right, span);
        let name = super::assign::operator_name(op);
        let mut result = Value::empty();
        for &atom in left.atoms() {
            let one = Value::one(atom);
            let path = match op {
                BinOperator::Div => self.joined_path(&[one.clone(), right.clone()]),
                _ => None,
            };
            let part = path.unwrap_or_else(|| self.binary_one(&one, name, right, span));
            result.join(&part);
        }
        if left.is_empty() {
            result = self.unknown(span, 4);
        }
        result
    }

    /// `text % value` puts values into a text, `[0] * count` asks for a number.
    fn implied_by_operator(&mut self, left: &Value, op: BinOperator, right: &Value, span: Span) {
        let is_text =
            |atom: &Atom| matches!(atom, Atom::Str(_)) || *atom == Atom::Prim(self.words.str);
        match op {
            BinOperator::Mod if left.atoms().iter().any(is_text) => {
                self.put_into_text(left, right, span);
            }
            BinOperator::Mult => {
                for side in [left, right] {
                    self.call_implied(side, Whose::Given, INDEX, span);
                }
            }
            _ => {}
        }
    }

    pub(super) fn binary_one(
        &mut self,
        left: &Value,
        name: &str,
        right: &Value,
        span: Span,
    ) -> Value {
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
            // What the code adds to a text from a table is no longer the table's.
            Some(ty) if self.is_cell_type(ty) && self.may_be_text(right) => {
                self.prim(self.words.str)
            }
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
            None => self
                .flags_of(left, span)
                .unwrap_or_else(|| self.unknown(span, 4)),
        }
    }

    pub(super) fn concatenate(
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

    pub(super) fn takes_over(&self, ty: crate::intern::Sym) -> bool {
        let path = self.names.text(ty);
        !path.starts_with("builtins.")
    }

    pub(super) fn is_number(&self, ty: crate::intern::Sym) -> bool {
        ty == self.words.int || ty == self.words.float || ty == self.words.bool
    }

    pub(super) fn number(&mut self, ty: crate::intern::Sym, right: &Value) -> Value {
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

    /// Evaluates a condition: its truth is asked.
    pub(super) fn condition(&mut self, test: &'a Expr) {
        let value = self.expr(test);
        self.ask_truth(&value, test.span);
    }

    /// Whether something is true: objects of the notebook's classes say so, or how long they are.
    pub(super) fn ask_truth(&mut self, value: &Value, span: Span) {
        if self
            .call_dunder(value, "__bool__", Vec::new(), span)
            .is_none()
        {
            self.call_dunder(value, "__len__", Vec::new(), span);
        }
    }

    pub(super) fn unary(&mut self, op: UnaryOperator, operand: &'a Expr, span: Span) -> Value {
        let value = self.expr(operand);
        if op == UnaryOperator::Not {
            self.ask_truth(&value, span);
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

    pub(super) fn compare(
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

    pub(super) fn compare_one(
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
                self.compare_elements(&held.joined(left), span);
            }
            return self.prim(self.words.bool);
        }
        if let Some(result) = self.call_dunder(left, name, vec![right.clone()], span) {
            return result;
        }
        self.compare_by_implied(left, name, right, span);
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
}
