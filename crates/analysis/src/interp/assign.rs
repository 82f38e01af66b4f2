//! Binding targets, augmented assignment, deletion.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{BinOperator, Expr, ExprKind};

use super::Interp;
use super::mutate::Change;
use super::says::says_change;
use crate::facts::{BindKind, Certainty, ObjectId};
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// Assigns a value to a target.
    pub(super) fn assign(&mut self, target: &'a Expr, value: &Value) {
        match &target.kind {
            ExprKind::Name(name) => {
                let sym = self.names.intern(name);
                self.bind(sym, value.clone(), target.span, BindKind::Value);
            }
            ExprKind::Tuple(all) | ExprKind::List(all) => self.unpack(all, value, target),
            ExprKind::Starred(inner) => {
                let list = self.make(inner.span, 2, Kind::Instance(self.words.list));
                let element = self.iterate(value, inner.span);
                self.heap.add_element(list, &element);
                self.assign(inner, &Value::obj(list));
            }
            ExprKind::Attribute {
                value: object,
                attr,
            } => {
                let owner = self.expr(object);
                let sym = self.names.intern(&attr.name);
                self.note_interactivity(&attr.name, value);
                self.with_subject(object, |s| s.set_attribute(&owner, sym, value, target.span));
                self.change_whole(object);
                self.change_owner_of_result(target);
            }
            ExprKind::Subscript {
                value: object,
                index,
            } => {
                let newborn = self.newborn(object);
                let owner = self.owner(object);
                self.keep_newborn(newborn);
                let key = self.expr(index);
                self.note_chained_item(object, &owner, target.span);
                self.filling(newborn, |s| {
                    s.with_subject(object, |s| {
                        s.set_item(&owner, &key, index, value, target.span)
                    })
                });
                self.change_whole(object);
                self.change_owner_of_result(target);
            }
            _ => {
                self.expr(target);
            }
        }
    }

    /// `model.reactions.get_by_id("x").bound = 1`, `actor.GetProperty().SetColor(1)`: what is set on what a
    /// method gave would be lost at once, if the object of the method did not have it. `part` is what
    /// is assigned to, or a call whose result is left.
    pub(super) fn change_owner_of_result(&mut self, part: &'a Expr) {
        let given = match &part.kind {
            ExprKind::Call { func, .. } => match &func.kind {
                ExprKind::Attribute { value, attr } if says_change(&attr.name) => value,
                _ => return,
            },
            ExprKind::Attribute { value, .. } | ExprKind::Subscript { value, .. } => value,
            _ => return,
        };
        let Some(owner) = owner_of_result(given) else {
            return;
        };
        let mut whole = self.expr(owner);
        whole.retain(|atom| {
            let is_unknown =
                matches!(atom, Atom::Obj(id) if self.heap.get(*id).kind == Kind::Unknown);
            is_unknown || self.is_undescribed(&Value::one(*atom))
        });
        if !whole.is_empty() {
            let why = "what a method of it gave is changed";
            let change = Change::presumed(part.span, why);
            self.with_subject(owner, |s| s.mutate(&whole, &change));
        }
    }

    /// `frame.index.name = "row"`, `model.best_.level = 2`: what is set is an attribute of a part, and
    /// the whole that the part belongs to is another then.
    pub(super) fn change_whole(&mut self, part: &'a Expr) {
        let ExprKind::Attribute { value, .. } = &part.kind else {
            return;
        };
        let mut root = value;
        while let ExprKind::Attribute { value, .. } = &root.kind {
            root = value;
        }
        if let ExprKind::Name(_) = &root.kind {
            let whole = self.expr(root);
            let why = "an attribute of a part of it is assigned";
            let change = Change {
                structure: true,
                ..Change::presumed(part.span, why)
            };
            self.with_subject(root, |s| s.mutate(&whole, &change));
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], value: &Value, whole: &'a Expr) {
        let star = targets
            .iter()
            .position(|t| matches!(t.kind, ExprKind::Starred(_)));
        let parts: Vec<Value> = (0..targets.len())
            .map(|at| {
                let position = match star {
                    Some(star) if at > star => None,
                    Some(star) if at == star => return value.clone(),
                    _ => Some(at),
                };
                self.unpacked(value, position, whole)
            })
            .collect();
        for (target, part) in targets.iter().zip(&parts) {
            self.assign(target, part);
        }
    }

    /// The element at a position of what is unpacked.
    fn unpacked(&mut self, value: &Value, position: Option<usize>, whole: &Expr) -> Value {
        let mut all = Value::empty();
        let value = &self.narrowed(value);
        if let Some(part) = position.and_then(|at| self.axes_at(value, at, whole)) {
            return part;
        }
        for &atom in value.atoms() {
            let known = match (atom, position) {
                (Atom::Obj(id), Some(at)) => {
                    let object = self.heap.get(id);
                    object
                        .items
                        .as_ref()
                        .filter(|_| !object.leaky)
                        .and_then(|items| items.get(at))
                        .cloned()
                }
                _ => None,
            };
            let part = match (known, atom, position) {
                (Some(known), ..) => known,
                (None, Atom::Obj(id), Some(at)) if self.heap.get(id).kind == Kind::Unknown => {
                    self.place_of(id, at, whole.span)
                }
                _ => {
                    let part = self.iterate(&Value::one(atom), whole.span);
                    match position {
                        Some(at) => self.at_place(atom, part, at),
                        None => part,
                    }
                }
            };
            all.join(&part);
        }
        all.each |= value.each;
        all
    }

    /// What stands at a place of something of which nothing is known, as it is unpacked: another
    /// thing than at the other places, unless nobody would think so.
    fn place_of(&mut self, whole: ObjectId, at: usize, span: Span) -> Value {
        let mut part = self.part_of(&Value::obj(whole), span);
        let common = part.objects().last();
        part.retain(|atom| common.is_none_or(|common| *atom != Atom::Obj(common)));
        let tag = 130_u8.saturating_add(u8::try_from(at).unwrap_or(u8::MAX));
        let own = self.make(span, tag, Kind::Unknown);
        let place = self.names.intern(&at.to_string());
        self.heap.set_place_of(own, whole, place);
        if let Some(common) = common {
            self.heap.share(own, common, Share::Guess);
        }
        part.insert(Atom::Obj(own));
        part
    }

    /// Of what may be one pair of axes or an array of them, what is unpacked or subscripted is the
    /// array.
    pub(super) fn narrowed(&self, value: &Value) -> Value {
        let mut value = value.clone();
        if value
            .atoms()
            .iter()
            .any(|atom| self.is_axes(*atom, "matplotlib.AxesArray"))
        {
            value.retain(|atom| !self.is_axes(*atom, "matplotlib.axes.Axes"));
        }
        value
    }

    fn is_axes(&self, atom: Atom, path: &str) -> bool {
        let Atom::Obj(id) = atom else { return false };
        matches!(self.heap.get(id).kind, Kind::Instance(ty) if &*self.names.text(ty) == path)
    }

    /// The axes at a position of an array of them: each name has its own.
    fn axes_at(&mut self, value: &Value, at: usize, whole: &Expr) -> Option<Value> {
        let Some(Atom::Obj(array)) = value.single() else {
            return None;
        };
        if !self.is_axes(Atom::Obj(array), "matplotlib.AxesArray") {
            return None;
        }
        let ty = self.names.intern("matplotlib.axes.Axes");
        let tag = 100u8.wrapping_add(u8::try_from(at).unwrap_or(100));
        let part = Value::obj(self.make(whole.span, tag, Kind::Instance(ty)));
        self.heap.add_element(array, &part);
        // It is of the figure that the array is of, and so hangs together with the others; who draws on
        // it does not draw on them.
        for (base, _) in self.heap.get(array).bases.clone() {
            for axes in part.objects().collect::<Vec<_>>() {
                self.heap.share(axes, base, Share::Guess);
            }
        }
        Some(part)
    }

    /// `target op= value`.
    pub(super) fn augmented(&mut self, target: &'a Expr, op: BinOperator, value: &'a Expr) {
        match &target.kind {
            ExprKind::Attribute {
                value: object,
                attr,
            } => {
                let owner = self.expr(object);
                let sym = self.names.intern(&attr.name);
                let old = self.attribute(&owner, sym, target.span);
                let operand = self.expr(value);
                let new = self.inplace(&old, op, &operand, target);
                self.with_subject(object, |s| s.set_attribute(&owner, sym, &new, target.span));
                self.change_whole(object);
                self.change_owner_of_result(target);
            }
            ExprKind::Subscript {
                value: object,
                index,
            } => {
                let owner = self.owner(object);
                let key = self.expr(index);
                let old = self.get_item(&owner, &key, index, target.span);
                let operand = self.expr(value);
                let new = self.inplace(&old, op, &operand, target);
                self.with_subject(object, |s| {
                    s.set_item(&owner, &key, index, &new, target.span)
                });
                self.change_whole(object);
                self.change_owner_of_result(target);
            }
            _ => {
                let old = self.expr(target);
                let operand = self.expr(value);
                let new = self.with_subject(target, |s| s.inplace(&old, op, &operand, target));
                self.assign(target, &new);
            }
        }
    }

    /// The value of `old op= operand`, which may be `old` itself, changed.
    fn inplace(&mut self, old: &Value, op: BinOperator, operand: &Value, target: &Expr) -> Value {
        self.each_of(old.atoms(), |s, atom| {
            s.inplace_one(&Value::one(atom), op, operand, target)
        })
    }

    fn inplace_one(
        &mut self,
        old: &Value,
        op: BinOperator,
        operand: &Value,
        target: &Expr,
    ) -> Value {
        let Some(Atom::Obj(id)) = old.single() else {
            return self.binary(old, op, operand, target.span);
        };
        let name = format!("__i{}__", operator_name(op));
        if self.is_cell_of_table(id) {
            let why = "a cell of a table may be something that is changed in place";
            self.mutate(old, &Change::unlikely(target.span, why));
            let fresh = self.binary(old, op, operand, target.span);
            return old.clone().joined(&fresh);
        }
        match self.heap.get(id).kind.clone() {
            Kind::Of(_) => {
                if let Some(result) =
                    self.call_dunder(old, &name, vec![operand.clone()], target.span)
                {
                    return result;
                }
                self.binary(old, op, operand, target.span)
            }
            Kind::Instance(ty) => {
                let operator = format!("i{}", operator_name(op));
                if let Some(result) = self.operator(
                    old,
                    ty,
                    &[&operator, "inplace"],
                    std::slice::from_ref(operand),
                    target.span,
                ) {
                    return result;
                }
                let fresh = self.binary(old, op, operand, target.span);
                if self.is_undescribed(old) {
                    // Itself with the other in it, or a new one.
                    let why = "augmented assignment may change it in place";
                    self.mutate(old, &Change::maybe(target.span, why));
                    self.heap.add_element(id, operand);
                    return old.clone().joined(&fresh);
                }
                fresh
            }
            Kind::Unknown => {
                let mut change =
                    Change::new(target.span, "augmented assignment may change it in place");
                change.certainty = Certainty::May;
                self.mutate(old, &change);
                let fresh = self.binary(old, op, operand, target.span);
                old.clone().joined(&fresh)
            }
            _ => self.binary(old, op, operand, target.span),
        }
    }

    pub(super) fn mark_leaky(&mut self, owner: &Value) {
        for object in owner.objects().collect::<Vec<_>>() {
            let object = self.heap.get_mut(object);
            object.leaky = true;
            object.items = None;
        }
    }
}

/// The part of an operator's method name between the underscores.
pub(super) fn operator_name(op: BinOperator) -> &'static str {
    match op {
        BinOperator::Add => "add",
        BinOperator::Sub => "sub",
        BinOperator::Mult => "mul",
        BinOperator::MatMult => "matmul",
        BinOperator::Div => "truediv",
        BinOperator::Mod => "mod",
        BinOperator::Pow => "pow",
        BinOperator::LShift => "lshift",
        BinOperator::RShift => "rshift",
        BinOperator::BitOr => "or",
        BinOperator::BitXor => "xor",
        BinOperator::BitAnd => "and",
        BinOperator::FloorDiv => "floordiv",
    }
}

/// The name whose method gave something, however far within the object that the name stands for.
fn owner_of_result(given: &Expr) -> Option<&Expr> {
    let ExprKind::Call { func, .. } = &given.kind else {
        return None;
    };
    let ExprKind::Attribute { value, attr } = &func.kind else {
        return None;
    };
    let gives_another = matches!(&*attr.name, "clone" | "copy" | "deepcopy");
    let mut root = value;
    while let ExprKind::Attribute { value, .. } = &root.kind {
        root = value;
    }
    (!gives_another && matches!(root.kind, ExprKind::Name(_))).then_some(root)
}
