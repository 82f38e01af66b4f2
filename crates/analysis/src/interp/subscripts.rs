//! Subscripts: what is taken out under a key, and what is put in.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{BinOperator, Constant, Expr, ExprKind, UnaryOperator};

use super::Interp;
use super::mutate::Change;
use super::name_patterns::NamePattern;
use super::work::is_whole_column;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// `owner[key]`.
    pub(super) fn get_item(
        &mut self,
        owner: &Value,
        key: &Value,
        index: &Expr,
        span: Span,
    ) -> Value {
        let mut result = Value::empty();
        let owner = &self.narrowed(owner);
        self.ask_for(owner, index);
        self.use_key(owner, key, span);
        for &atom in owner.atoms() {
            let part = self.get_item_one(atom, key, index, span);
            result.join(&part);
        }
        if owner.is_empty() {
            return self.unknown(span, 8);
        }
        result
    }

    pub(super) fn get_item_one(
        &mut self,
        atom: Atom,
        key: &Value,
        index: &Expr,
        span: Span,
    ) -> Value {
        let one = Value::one(atom);
        let Atom::Obj(id) = atom else {
            return match self.type_of(atom) {
                Some(ty) if ty == self.words.str => self.prim(ty),
                // `list[int]`, `np.ndarray[...]`: a type.
                None => one,
                Some(ty) if self.is_single(ty) => one,
                Some(ty) => {
                    let found = self
                        .operator(&one, ty, &["getitem"], std::slice::from_ref(key), span)
                        .unwrap_or_else(|| self.prim(self.words.int));
                    self.note_spelled(&one, &found);
                    found.joined(&self.spelled_in(&one))
                }
            };
        };
        match self.heap.get(id).kind.clone() {
            Kind::Of(_) => {
                if let Some(got) = self.call_dunder(&one, "__getitem__", vec![key.clone()], span) {
                    return got;
                }
                let operands = vec![key.clone()];
                let missing = self.presumed(|s| s.call_dunder(&one, "__missing__", operands, span));
                self.part_of(&one, span)
                    .joined(&missing.unwrap_or_default())
            }
            Kind::Instance(ty) if ty == self.words.namespace => self.namespace_item(key, span),
            Kind::Instance(ty) if self.is_container(ty) => {
                if &*self.names.text(ty) == "collections.defaultdict" {
                    self.mutate(
                        &one,
                        &Change::maybe(span, "asking a defaultdict for a key may add it"),
                    );
                    self.ask_factory(id, span);
                }
                self.container_item(id, ty, key, index, span)
            }
            Kind::Instance(ty) => {
                if let Some(step) = self.step_under(id, ty, key) {
                    return step;
                }
                let operators = self.getitem_names(key, index);
                let refs: Vec<&str> = operators.iter().map(String::as_str).collect();
                let found = self
                    .operator(&one, ty, &refs, std::slice::from_ref(key), span)
                    .unwrap_or_else(|| self.part_of(&one, span));
                if !found.contains(atom) {
                    self.note_region(id, &found, index);
                }
                self.note_spelled(&one, &found);
                match key.single() {
                    Some(Atom::Str(name)) => {
                        self.note_column_of(id, name);
                        self.note_column(&found, ty, name);
                    }
                    _ => self.note_selected(ty, &refs, index),
                }
                found
                    .joined(&self.objects_in_array(id))
                    .joined(&self.spelled_in(&one))
            }
            Kind::Class(_) => self.class_item(id, key, span).unwrap_or(one),
            // Whatever takes a list or a comparison for its key gives a copy.
            Kind::Unknown if matches!(index.kind, ExprKind::List(_) | ExprKind::Compare { .. }) => {
                self.unknown(span, 8)
            }
            _ => {
                if let Some(Atom::Str(name)) = key.single() {
                    self.note_taken(name);
                }
                self.part_of(&one, span)
            }
        }
    }

    /// A series that was taken out of a frame by a name is that column.
    pub(super) fn note_column(&mut self, found: &Value, owner: Sym, name: Sym) {
        if &*self.names.text(owner) == "pandas.DataFrame" {
            self.note_taken(name);
            let series = self.names.intern("pandas.Series");
            self.heap.set_column(found, series, name);
        }
    }

    pub(super) fn is_container(&self, ty: crate::intern::Sym) -> bool {
        let path = self.names.text(ty);
        ty == self.words.list
            || ty == self.words.tuple
            || ty == self.words.dict
            || self.knowledge.is_a(&path, "builtins.dict")
            || self.knowledge.is_a(&path, "builtins.list")
    }

    /// A mapping that puts what it is given into those it is made of.
    fn is_over_others(&self, ty: crate::intern::Sym) -> bool {
        &*self.names.text(ty) == "collections.ChainMap"
    }

    /// What is under keys that are taken one after the other, all of them known.
    fn each_under(&self, id: crate::facts::ObjectId, key: &Value) -> Option<Value> {
        let object = self.heap.get(id);
        if !key.each || key.is_empty() || !object.elements.is_empty() {
            return None;
        }
        let mut all = Value::empty();
        for atom in key.atoms() {
            let Atom::Str(name) = atom else {
                return None;
            };
            all.join(object.fields.get(name)?);
        }
        all.each = true;
        Some(all)
    }

    pub(super) fn container_item(
        &mut self,
        id: crate::facts::ObjectId,
        ty: crate::intern::Sym,
        key: &Value,
        index: &Expr,
        span: Span,
    ) -> Value {
        if matches!(index.kind, ExprKind::Slice { .. }) && ty != self.words.dict {
            let made = self.make(span, 8, Kind::Instance(ty));
            let elements = self.iterate(&Value::obj(id), span);
            self.heap.add_element(made, &elements);
            return Value::obj(made);
        }
        let object = self.heap.get(id);
        let known = match (key.single(), &object.items) {
            (Some(Atom::Int(at)), Some(items)) if !object.leaky => {
                let len = i64::try_from(items.len()).unwrap_or(0);
                let at = if at < 0 { at + len } else { at };
                usize::try_from(at)
                    .ok()
                    .and_then(|at| items.get(at))
                    .cloned()
            }
            (Some(Atom::Str(sym)), _) => object
                .fields
                .get(&sym)
                .cloned()
                .map(|v| v.joined(&object.elements)),
            _ => None,
        };
        if let Some(value) = known {
            return value;
        }
        if let Some(value) = self.each_under(id, key) {
            return value;
        }
        let mut all = object.elements.clone();
        for value in self.under_keys(object) {
            all.join(value);
        }
        all.each = false;
        let is_said = all.objects().next().is_some() || !object.open;
        if all.is_empty() || !is_said {
            all.join(&self.part_of(&Value::obj(id), span));
        }
        all
    }

    /// The operators to look up for a subscript, the most particular first.
    pub(super) fn getitem_names(&self, key: &Value, index: &Expr) -> Vec<String> {
        let particular = match &index.kind {
            ExprKind::Slice { .. } => Some("slice"),
            ExprKind::List(_) => Some("list"),
            ExprKind::Tuple(parts) => {
                let form = self.tuple_form(key, parts);
                let names = form.map(|form| format!("getitem[tuple:{form}]"));
                let others = ["getitem[tuple]", "getitem"].map(str::to_owned);
                return names.into_iter().chain(others).collect();
            }
            kind if makes_mask(kind) => self.key_kind(key).or(Some("mask")),
            _ => self.key_kind(key),
        };
        let mut names: Vec<String> = particular.iter().map(|p| format!("getitem[{p}]")).collect();
        names.push("getitem".to_owned());
        names
    }

    /// What a subscript of several parts takes: `list` where a part lists or masks, `slice` where all
    /// are slices, `one` where some are slices and the others single labels.
    pub(super) fn tuple_form(&self, key: &Value, parts: &[Expr]) -> Option<&'static str> {
        let values = key
            .objects()
            .next()
            .and_then(|o| self.heap.get(o).items.as_ref())?;
        let kinds: Vec<Option<&str>> = parts
            .iter()
            .zip(values)
            .map(|(part, value)| match &part.kind {
                ExprKind::Slice { .. } => Some("slice"),
                ExprKind::List(_) => Some("list"),
                kind if makes_mask(kind) => self.key_kind(value).or(Some("mask")),
                _ => self.key_kind(value),
            })
            .collect();
        let is =
            |kinds_of: &[&str], kind: &Option<&str>| kind.is_some_and(|k| kinds_of.contains(&k));
        if kinds.iter().any(|kind| is(&["list", "mask"], kind)) {
            return Some("list");
        }
        if kinds.iter().all(|kind| is(&["slice"], kind)) {
            return Some("slice");
        }
        let some_are_slices = kinds.iter().any(|kind| is(&["slice"], kind));
        let all_are_known = kinds.iter().all(|kind| is(&["slice", "str", "int"], kind));
        (some_are_slices && all_are_known).then_some("one")
    }

    pub(super) fn key_kind(&self, key: &Value) -> Option<&'static str> {
        let kinds: std::collections::BTreeSet<&'static str> = key
            .atoms()
            .iter()
            .map(|a| match self.type_of(*a) {
                Some(ty) if ty == self.words.int || ty == self.words.bool => "int",
                Some(ty) if ty == self.words.str => "str",
                Some(ty) if ty == self.words.list => "list",
                Some(ty) if ty == self.words.tuple => "tuple",
                Some(ty) => {
                    let path = self.names.text(ty);
                    if matches!(
                        &*path,
                        "pandas.Series" | "numpy.ndarray" | "pandas.Index" | "pandas.DataFrame"
                    ) {
                        "mask"
                    } else {
                        ""
                    }
                }
                None => "",
            })
            .collect();
        let mut kinds = kinds.into_iter();
        match (kinds.next(), kinds.next()) {
            (Some(kind), None) if !kind.is_empty() => Some(kind),
            _ => None,
        }
    }

    /// `owner[key] = value`.
    pub(super) fn set_item(
        &mut self,
        owner: &Value,
        key: &Value,
        index: &Expr,
        value: &Value,
        span: Span,
    ) {
        let before = (self.assigned_column, self.assigned_part);
        self.assigned_column = self.second_label(index);
        self.assigned_part = self.part(index);
        self.ask_for(owner, index);
        self.use_key(owner, key, span);
        let mended = self.mends();
        self.set_item_of(owner, key, value, span);
        if let Some(name) = self.assigned_column.filter(|_| is_whole_column(index)) {
            self.note_column_put(owner, name, mended);
        }
        (self.assigned_column, self.assigned_part) = before;
    }

    /// Notes what is known of the name that the namespace is asked for.
    fn ask_for(&mut self, owner: &Value, index: &Expr) {
        let is_namespace = |id| self.heap.get(id).kind == Kind::Instance(self.words.namespace);
        if owner.objects().any(is_namespace) {
            self.asked_name = NamePattern::of(index);
        }
    }

    /// The text that is the second of two parts of a subscript.
    pub(super) fn second_label(&mut self, index: &Expr) -> Option<Sym> {
        match &index.kind {
            ExprKind::Tuple(parts) => match parts.as_slice() {
                [_, column] => match &column.kind {
                    ExprKind::Constant(Constant::Str(Some(name))) => Some(self.names.intern(name)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn set_item_of(&mut self, owner: &Value, key: &Value, value: &Value, span: Span) {
        let owner = owner.settable();
        if owner.each {
            owner
                .atoms()
                .iter()
                .for_each(|a| self.set_item_one(*a, key, value, span));
            return;
        }
        self.each_of(owner.atoms(), |s, atom| {
            s.set_item_one(atom, key, value, span);
            Value::empty()
        });
    }

    pub(super) fn set_item_one(&mut self, atom: Atom, key: &Value, value: &Value, span: Span) {
        if let Atom::Lib(path) = atom {
            self.change_member(path, span, "an element is assigned");
        }
        let Atom::Obj(id) = atom else {
            return self.note_parts_of_libraries(&Value::one(atom));
        };
        let one = Value::one(atom);
        self.note_put(atom, key);
        match self.heap.get(id).kind.clone() {
            Kind::Of(_) => {
                if self
                    .call_dunder(&one, "__setitem__", vec![key.clone(), value.clone()], span)
                    .is_none()
                {
                    self.mutate(&one, &Change::new(span, "an element is assigned"));
                    self.heap.add_element(id, value);
                }
            }
            Kind::Instance(ty) if ty == self.words.namespace => {
                self.set_namespace_item(key, value, span)
            }
            Kind::Instance(ty) if self.is_container(ty) && !self.is_over_others(ty) => {
                self.mutate(&one, &Change::new(span, "an element is assigned"));
                self.put(id, key, value);
                self.heap.get_mut(id).items = None;
            }
            Kind::Instance(ty) => {
                if let Some(Atom::Str(name)) = key.single() {
                    self.note_column_of(id, name);
                }
                if self
                    .operator(&one, ty, &["setitem"], &[key.clone(), value.clone()], span)
                    .is_none()
                {
                    self.mutate(&one, &Change::new(span, "an element is assigned"));
                    self.heap.add_element(id, value);
                }
            }
            // Python refuses.
            Kind::Function(..) | Kind::BoundFunction => {}
            _ => {
                self.mutate(&one, &Change::new(span, "an element is assigned"));
                self.heap.add_element(id, value);
            }
        }
    }
}

/// Whether a subscript of this form is a mask unless it is known to be something else: what is
/// calculated with is as well a position.
fn makes_mask(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Compare { .. } => true,
        ExprKind::UnaryOp { op, .. } => *op == UnaryOperator::Invert,
        ExprKind::BinOp { op, .. } => matches!(
            op,
            BinOperator::BitAnd | BinOperator::BitOr | BinOperator::BitXor
        ),
        _ => false,
    }
}
