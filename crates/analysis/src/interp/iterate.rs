//! Iterating, subscripts, contexts, text.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Constant, Expr, ExprKind};

use super::Interp;
use super::mutate::Change;
use crate::heap::{Kind, Share};
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    /// What iterating over a value gives.
    pub(super) fn iterate(&mut self, value: &Value, span: Span) -> Value {
        let mut result = Value::empty();
        let mut exact = true;
        for &atom in value.atoms() {
            let (part, known) = self.iterate_one(atom, span);
            exact &= known;
            result.join(&part);
        }
        result.each = exact;
        result
    }

    fn iterate_one(&mut self, atom: Atom, span: Span) -> (Value, bool) {
        match atom {
            Atom::Str(_) => (self.prim(self.words.str), true),
            Atom::Prim(ty) if ty == self.words.str => (self.prim(self.words.str), true),
            Atom::Prim(ty) => {
                let one = Value::one(atom);
                (
                    self.operator(&one, ty, &["iter"], &[], span)
                        .unwrap_or_else(|| self.prim(self.words.int)),
                    true,
                )
            }
            Atom::Obj(id) => self.iterate_object(id, span),
            Atom::None | Atom::Bool(_) | Atom::Int(_) => (Value::empty(), true),
            Atom::Lib(_) => (self.unknown(span, 6), false),
        }
    }

    fn iterate_object(&mut self, id: crate::facts::ObjectId, span: Span) -> (Value, bool) {
        let one = Value::obj(id);
        match self.heap.get(id).kind.clone() {
            Kind::Generator => (self.run_generator(id, span), true),
            Kind::Of(_) => {
                let plain = self.call_dunder(&one, "__iter__", Vec::new(), span);
                let iterator =
                    plain.or_else(|| self.call_dunder(&one, "__aiter__", Vec::new(), span));
                if let Some(iterator) = iterator {
                    if iterator.contains(Atom::Obj(id))
                        || iterator
                            .objects()
                            .any(|o| matches!(self.heap.get(o).kind, Kind::Of(_)))
                    {
                        let next = self.call_dunder(&iterator, "__next__", Vec::new(), span);
                        let next = next
                            .or_else(|| self.call_dunder(&iterator, "__anext__", Vec::new(), span));
                        return (next.unwrap_or_default(), true);
                    }
                    return (self.iterate(&iterator, span), true);
                }
                let zero = self.prim(self.words.int);
                match self.call_dunder(&one, "__getitem__", vec![zero], span) {
                    Some(element) => (element, true),
                    None => (self.part_of(&one, span), false),
                }
            }
            Kind::Instance(ty) => self.iterate_instance(&one, id, ty, span),
            _ => (self.part_of(&one, span), false),
        }
    }

    fn iterate_instance(
        &mut self,
        one: &Value,
        id: crate::facts::ObjectId,
        ty: crate::intern::Sym,
        span: Span,
    ) -> (Value, bool) {
        let path = self.names.text(ty);
        if self.knowledge.type_of(&path).is_some_and(|t| t.iterates) || ty == self.words.generator {
            self.mutate(one, &Change::structural(span, "iterating uses it up"));
        }
        if &*path == "builtins.dict" {
            return (self.prim(self.words.str), true);
        }
        if let Some(told) = self.told_by_iter(one, ty, &path, span) {
            return (told, true);
        }
        let elements = self.heap.get(id).elements.clone();
        if !elements.is_empty() {
            return (elements, !self.heap.get(id).leaky);
        }
        if path.starts_with("builtins.")
            && self.heap.get(id).items.as_ref().is_some_and(Vec::is_empty)
        {
            // A display that was empty and to which nothing was added.
            return (Value::empty(), true);
        }
        match self.operator(one, ty, &["iter"], &[], span) {
            Some(value) if !value.is_empty() => (value, true),
            _ => (self.part_of(one, span), false),
        }
    }

    /// What iterating over something of a library gives, where its type says so: what it was made
    /// with (a grouped frame's key) is not what it gives.
    fn told_by_iter(
        &mut self,
        one: &Value,
        ty: crate::intern::Sym,
        path: &str,
        span: Span,
    ) -> Option<Value> {
        if path.starts_with("builtins.") || path.starts_with("collections.") {
            return None;
        }
        let known = self.knowledge.member(path, |t| t.operators.get("iter"))?;
        let of_itself = |text: &String| text.starts_with("element") || text == "unknown";
        if known
            .iter()
            .any(|entry| entry.returns.as_ref().is_none_or(of_itself))
        {
            return None;
        }
        let told = self.operator(one, ty, &["iter"], &[], span)?;
        let is_known = |id| !matches!(self.heap.get(id).kind, Kind::Unknown);
        (told.objects().next().is_some() && told.objects().all(is_known)).then_some(told)
    }

    /// Something in or of an object of which no more is known; it may share the object's data.
    pub(super) fn part_of(&mut self, whole: &Value, span: Span) -> Value {
        let mut part = Value::empty();
        let fresh = self.make(span, 7, Kind::Unknown);
        for object in whole.objects().collect::<Vec<_>>() {
            let object = self.heap.find(object);
            let mut held = self.heap.get(object).elements.clone();
            let guessed = |o| self.heap.get(o).guessed.contains(&object);
            let (guesses, sure): (Vec<_>, Vec<_>) = held.objects().partition(|o| guessed(*o));
            if !guesses.is_empty() {
                held.retain(|a| !matches!(a, Atom::Obj(o) if !sure.contains(o)));
                for guess in guesses {
                    self.heap.guess_element(fresh, &Value::obj(guess));
                    self.heap.share(fresh, guess, Share::Guess);
                }
            }
            part.join(&held);
        }
        for object in whole.objects().collect::<Vec<_>>() {
            if self.heap.find(object) != self.heap.find(fresh) {
                let how = self.part_share(object);
                self.heap.share(fresh, object, how);
            }
        }
        part.insert(Atom::Obj(fresh));
        part
    }

    /// What came out of a container or an object is a part of it; of frames and arrays it may be.
    fn part_share(&self, whole: crate::facts::ObjectId) -> Share {
        match self.heap.get(whole).kind {
            Kind::Instance(ty) => {
                let path = self.names.text(ty);
                let is_table = path.starts_with("pandas.") || path.starts_with("numpy.");
                if is_table { Share::May } else { Share::Part }
            }
            Kind::Of(_) => Share::Part,
            _ => Share::May,
        }
    }

    /// Uses up what is an iterator; runs generators.
    pub(super) fn consume(&mut self, value: &Value, span: Span) {
        self.iterate(value, span);
    }

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
        for &atom in owner.atoms() {
            let part = self.get_item_one(atom, key, index, span);
            result.join(&part);
        }
        if owner.is_empty() {
            return self.unknown(span, 8);
        }
        result
    }

    fn get_item_one(&mut self, atom: Atom, key: &Value, index: &Expr, span: Span) -> Value {
        let one = Value::one(atom);
        let Atom::Obj(id) = atom else {
            return match self.type_of(atom) {
                Some(ty) if ty == self.words.str => self.prim(ty),
                // `list[int]`, `np.ndarray[...]`: a type.
                None => one,
                Some(ty) => self
                    .operator(&one, ty, &["getitem"], std::slice::from_ref(key), span)
                    .unwrap_or_else(|| self.prim(self.words.int)),
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
                }
                self.container_item(id, ty, key, index, span)
            }
            Kind::Instance(ty) => {
                let operators = self.getitem_names(key, index);
                let refs: Vec<&str> = operators.iter().map(String::as_str).collect();
                let found = self
                    .operator(&one, ty, &refs, std::slice::from_ref(key), span)
                    .unwrap_or_else(|| self.part_of(&one, span));
                if let Some(Atom::Str(name)) = key.single() {
                    self.note_column(&found, ty, name);
                }
                found
            }
            Kind::Class(_) => one,
            // Whatever takes a list or a comparison for its key gives a copy.
            Kind::Unknown if matches!(index.kind, ExprKind::List(_) | ExprKind::Compare { .. }) => {
                self.unknown(span, 8)
            }
            _ => self.part_of(&one, span),
        }
    }

    /// A series that was taken out of a frame by a name is that column.
    pub(super) fn note_column(&mut self, found: &Value, owner: Sym, name: Sym) {
        if &*self.names.text(owner) == "pandas.DataFrame" {
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

    fn container_item(
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
        let mut all = object.elements.clone();
        for value in object.fields.values() {
            all.join(value);
        }
        all.each = false;
        if all.is_empty() {
            return self.part_of(&Value::obj(id), span);
        }
        all
    }

    /// The operators to look up for a subscript, the most particular first.
    fn getitem_names(&self, key: &Value, index: &Expr) -> Vec<String> {
        let particular = match &index.kind {
            ExprKind::Slice { .. } => Some("slice"),
            ExprKind::List(_) => Some("list"),
            ExprKind::Tuple(parts) => {
                let form = self.tuple_form(key, parts);
                let names = form.map(|form| format!("getitem[tuple:{form}]"));
                let others = ["getitem[tuple]", "getitem"].map(str::to_owned);
                return names.into_iter().chain(others).collect();
            }
            ExprKind::Compare { .. } | ExprKind::UnaryOp { .. } | ExprKind::BinOp { .. } => {
                self.key_kind(key).or(Some("mask"))
            }
            _ => self.key_kind(key),
        };
        let mut names: Vec<String> = particular.iter().map(|p| format!("getitem[{p}]")).collect();
        names.push("getitem".to_owned());
        names
    }

    /// What a subscript of several parts takes: `list` where a part lists or masks, `slice` where all
    /// are slices, `one` where some are slices and the others single labels.
    fn tuple_form(&self, key: &Value, parts: &[Expr]) -> Option<&'static str> {
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
                ExprKind::Compare { .. } => self.key_kind(value).or(Some("mask")),
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

    fn key_kind(&self, key: &Value) -> Option<&'static str> {
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
        let before = self.assigned_column;
        self.assigned_column = self.second_label(index);
        self.set_item_of(owner, key, value, span);
        self.assigned_column = before;
    }

    /// The text that is the second of two parts of a subscript.
    fn second_label(&mut self, index: &Expr) -> Option<Sym> {
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

    fn set_item_of(&mut self, owner: &Value, key: &Value, value: &Value, span: Span) {
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

    fn set_item_one(&mut self, atom: Atom, key: &Value, value: &Value, span: Span) {
        let Atom::Obj(id) = atom else { return };
        let one = Value::one(atom);
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
            Kind::Instance(ty) if self.is_container(ty) => {
                self.mutate(&one, &Change::new(span, "an element is assigned"));
                self.put(id, key, value);
                self.heap.get_mut(id).items = None;
            }
            Kind::Instance(ty) => {
                if self
                    .operator(&one, ty, &["setitem"], &[key.clone(), value.clone()], span)
                    .is_none()
                {
                    self.mutate(&one, &Change::new(span, "an element is assigned"));
                    self.heap.add_element(id, value);
                }
            }
            _ => {
                self.mutate(&one, &Change::new(span, "an element is assigned"));
                self.heap.add_element(id, value);
            }
        }
    }

    pub(super) fn enter_context(&mut self, manager: &Value, span: Span) -> Value {
        for enter in ["__enter__", "__aenter__"] {
            if let Some(entered) = self.call_dunder(manager, enter, Vec::new(), span) {
                return entered;
            }
        }
        let mut result = Value::empty();
        for &atom in manager.atoms() {
            let one = Value::one(atom);
            let part = match self.type_of(atom) {
                Some(_) if matches!(atom, Atom::Obj(id) if self.heap.get(id).kind == Kind::Generator) => {
                    self.iterate(&one, span)
                }
                Some(ty) => self
                    .operator(&one, ty, &["enter"], &[], span)
                    .unwrap_or_else(|| one.clone()),
                None => one.clone(),
            };
            result.join(&part);
        }
        result
    }

    pub(super) fn exit_context(&mut self, manager: &Value, span: Span) {
        for exit in ["__exit__", "__aexit__"] {
            if self.call_dunder(manager, exit, Vec::new(), span).is_some() {
                return;
            }
        }
        for &atom in manager.atoms() {
            if let Some(ty) = self.type_of(atom) {
                self.operator(&Value::one(atom), ty, &["exit"], &[], span);
            }
        }
    }

    /// What `str(value)` runs.
    pub(super) fn stringify(&mut self, value: &Value, span: Span) {
        if self
            .call_dunder(value, "__str__", Vec::new(), span)
            .is_none()
        {
            self.call_dunder(value, "__repr__", Vec::new(), span);
        }
    }

    pub(super) fn awaited(&mut self, value: &Value, span: Span) -> Value {
        let mut result = Value::empty();
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.heap.get(object);
            let coroutine = object.kind == Kind::Instance(self.words.coroutine);
            let part = if coroutine {
                object.elements.clone()
            } else {
                Value::empty()
            };
            result.join(&part);
        }
        if result.is_empty() {
            self.part_of(value, span)
        } else {
            result
        }
    }

    /// Whether a loop over this surely runs.
    pub(super) fn surely_not_empty(&self, iter: &Expr, value: &Value) -> bool {
        match &iter.kind {
            ExprKind::List(all) | ExprKind::Tuple(all) | ExprKind::Set(all) => {
                all.iter().any(|e| !matches!(e.kind, ExprKind::Starred(_)))
            }
            ExprKind::Dict(items) => !items.is_empty(),
            ExprKind::Call { func, args } => match (&func.kind, &args[..]) {
                (ExprKind::Name(name), [only]) if name == "range" => {
                    matches!(&only.value.kind, ExprKind::Constant(nbship_notebook::ast::Constant::Int(n)) if crate::literal::integer(n).is_some_and(|n| n > 0))
                }
                (ExprKind::Name(name), [first, second]) if name == "range" => {
                    let number = |e: &Expr| crate::literal::literal(e);
                    match (number(&first.value), number(&second.value)) {
                        (
                            Some(crate::facts::Literal::Int(a)),
                            Some(crate::facts::Literal::Int(b)),
                        ) => a < b,
                        _ => false,
                    }
                }
                _ => false,
            },
            ExprKind::Name(_) => value.single().is_some_and(|a| match a {
                Atom::Obj(id) => {
                    let object = self.heap.get(id);
                    !object.leaky && object.items.as_ref().is_some_and(|i| !i.is_empty())
                }
                Atom::Str(text) => !self.names.text(text).is_empty(),
                _ => false,
            }),
            _ => false,
        }
    }
}
