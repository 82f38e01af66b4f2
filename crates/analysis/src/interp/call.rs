//! Calls: what is called, by what it is.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Argument, Expr, ExprKind};

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use super::subjects::Giving;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    pub(super) fn call_expr(
        &mut self,
        func: &'a Expr,
        args: &'a [Argument],
        whole: &'a Expr,
    ) -> Value {
        if let ExprKind::Attribute { value, attr } = &func.kind {
            let newborn = self.newborn_filled_by(value, &attr.name);
            let receiver = self.wanting(value, |s| s.owner(value));
            self.keep_newborn(newborn);
            let exprs = args;
            let given = self.arguments(args, whole.span);
            let args = &given;
            let sym = self.names.intern(&attr.name);
            self.note_drawn(&receiver, Some(&attr.name), exprs);
            let origin = self.origin_of(value);
            self.note_giving(&receiver, Some(origin), exprs, args);
            let result = self.in_call(whole.span, |s| {
                s.with_command(&receiver, Some(&attr.name), exprs, |s| {
                    s.filling(newborn, |s| {
                        s.with_subject(value, |s| s.call_method(&receiver, sym, args))
                    })
                })
            });
            self.giving = Giving::default();
            if is_labels(value) && self.is_asked_in_place(&given) {
                self.change_whole(value);
            }
            return result;
        }
        let before = self.takes_code;
        self.takes_code = matches!(func.kind, ExprKind::Subscript { .. });
        let callee = self.expr(func);
        self.takes_code = before;
        let exprs = args;
        let args = self.arguments(args, whole.span);
        if callee.single().is_some_and(
            |a| matches!(a, Atom::Lib(path) if &*self.names.text(path) == "builtins.id"),
        ) {
            let sides: Vec<(&Expr, &Value)> =
                exprs.iter().map(|e| &e.value).zip(&args.pos).collect();
            self.compare_identity(&sides);
        }
        self.note_drawn(&callee, None, exprs);
        self.note_giving(&callee, None, exprs, &args);
        let result = self.in_call(whole.span, |s| {
            s.with_command(&callee, None, exprs, |s| s.call(&callee, &args))
        });
        self.giving = Giving::default();
        result
    }

    /// Follows a call: what happens inside is reported at the outermost call in the cell.
    pub(super) fn in_call<T>(&mut self, span: Span, run: impl FnOnce(&mut Self) -> T) -> T {
        let before = (self.call_site, self.context);
        if self.frames.iter().all(|f| f.function.is_none()) {
            self.call_site = Some(span);
        }
        let result = run(self);
        (self.call_site, self.context) = before;
        result
    }

    /// Calls a value.
    pub(super) fn call(&mut self, callee: &Value, args: &Args) -> Value {
        if callee.is_empty() {
            return self.call_unknown(None, args, "a function that is not known");
        }
        self.each_of(callee.atoms(), |s, atom| s.call_one(atom, args))
    }

    fn call_one(&mut self, atom: Atom, args: &Args) -> Value {
        match atom {
            Atom::Lib(path) => self.call_library(path, args),
            Atom::Obj(id) => self.call_object(id, args),
            Atom::Prim(ty) => self.call_instance(atom, ty, args),
            _ => self.unknown(args.span, 10),
        }
    }

    fn call_object(&mut self, id: ObjectId, args: &Args) -> Value {
        let object = self.heap.get(id);
        match object.kind.clone() {
            Kind::Function(function, closure) => self.call_function(id, function, closure, args),
            Kind::Class(_) => self.instantiate(id, args),
            Kind::Bound(name) => {
                let receiver = object
                    .fields
                    .get(&self.words.self_)
                    .cloned()
                    .unwrap_or_default();
                self.call_method(&receiver, name, args)
            }
            Kind::BoundFunction => {
                let receiver = object
                    .fields
                    .get(&self.words.self_)
                    .cloned()
                    .unwrap_or_default();
                let func = object
                    .fields
                    .get(&self.words.func)
                    .cloned()
                    .unwrap_or_default();
                self.call(&func, &args.with_first(receiver))
            }
            Kind::Partial => self.call_partial(id, args),
            Kind::Of(class) => {
                let one = Value::obj(id);
                self.call_dunder_args(&one, "__call__", args)
                    .or_else(|| {
                        let method = self.called_by_library(class)?;
                        let made = self.call_dunder_args(&one, method, args)?;
                        Some(self.tensor_of(made, &one, method, args.span))
                    })
                    .unwrap_or_else(|| {
                        self.call_unknown(
                            Some(&one),
                            args,
                            "calling an object whose class is not known in full",
                        )
                    })
            }
            Kind::Instance(ty) if &*self.names.text(ty) == "collections.TupleClass" => {
                self.named_tuple(id, args)
            }
            Kind::Instance(_) if self.register(id, &args.all()) => {
                let function = args.pos.last().filter(|v| {
                    v.objects()
                        .any(|o| matches!(self.heap.get(o).kind, Kind::Function(..)))
                });
                function.cloned().unwrap_or_else(|| Value::obj(id))
            }
            Kind::Instance(ty) => self.call_instance(Atom::Obj(id), ty, args),
            _ => self.call_unlikely(
                Some(&Value::obj(id)),
                "",
                args,
                "a call of something that is not known",
            ),
        }
    }

    fn call_instance(&mut self, atom: Atom, ty: Sym, args: &Args) -> Value {
        let one = Value::one(atom);
        if self.names.text(ty).starts_with("torch.nn.") {
            self.note_running_means(&one, args.span);
        }
        let taken = self.use_getter(ty, args);
        match self.operator_args(&one, ty, &["call"], args) {
            Some(result) => result.joined(&taken),
            None => self.call_unlikely(Some(&one), "", args, "calling an object"),
        }
    }

    fn call_partial(&mut self, id: ObjectId, args: &Args) -> Value {
        let object = self.heap.get(id);
        let func = object
            .fields
            .get(&self.words.func)
            .cloned()
            .unwrap_or_default();
        let mut all = Args {
            pos: object.items.clone().unwrap_or_default(),
            span: args.span,
            ..Args::default()
        };
        if object.items.is_none() {
            all.star = Some(object.elements.clone());
        }
        for (name, value) in &object.fields {
            if *name != self.words.func && args.keyword(*name).is_none() {
                all.kw.push((*name, value.clone()));
            }
        }
        all.pos.extend(args.pos.iter().cloned());
        all.kw.extend(args.kw.iter().cloned());
        if let Some(star) = &args.star {
            all.star.get_or_insert_default().join(star);
        }
        all.starstar = args.starstar.clone();
        self.call(&func, &all)
    }

    /// `receiver.name(args)`.
    pub(super) fn call_method(&mut self, receiver: &Value, name: Sym, args: &Args) -> Value {
        if receiver.is_empty() {
            return self.call_unknown(None, args, "a method of something that is not known");
        }
        self.note_asked(receiver, name);
        self.note_chained(receiver, args);
        let able = self.having(receiver, name);
        self.is_sole = matches!(able[..], [_]);
        if receiver.each {
            let mut result = Value::empty();
            for &atom in &able {
                let part = self.call_method_one(atom, name, args);
                result.join(&part);
            }
            return result;
        }
        let result = self.each_of(&able, |s, atom| s.call_method_one(atom, name, args));
        if name == self.words.add_to {
            self.add_to(receiver, args);
        }
        result
    }

    /// `marker.add_to(map)`: the map holds the marker.
    fn add_to(&mut self, part: &Value, args: &Args) {
        let whole = args.pos.first().cloned().unwrap_or_default();
        for object in whole.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, part);
        }
        if self.is_undescribed(part) {
            self.mutate(&whole, &Change::presumed(args.span, "it is added to it"));
        }
    }

    fn call_method_one(&mut self, atom: Atom, name: Sym, args: &Args) -> Value {
        match atom {
            Atom::Lib(path) => self.call_library_member(path, name, args),
            Atom::Obj(id) => self.call_object_method(id, name, args),
            _ => match self.type_of(atom) {
                Some(ty) => self.call_typed_method(&Value::one(atom), ty, name, args),
                None => self.unknown(args.span, 10),
            },
        }
    }

    fn call_object_method(&mut self, id: ObjectId, name: Sym, args: &Args) -> Value {
        let one = Value::obj(id);
        match self.heap.get(id).kind.clone() {
            Kind::Instance(ty) if ty != self.words.own_module => {
                self.call_typed_method(&one, ty, name, args)
            }
            Kind::Of(class) => self.call_instance_method(id, class, name, args),
            Kind::Class(_) => self.call_class_member(id, name, args),
            Kind::Generator => self.call_generator_method(id, name, args),
            Kind::Unknown => self.call_duck(&one, name, args),
            // A method of a function: taking it first gives the same again.
            Kind::Bound(_) | Kind::BoundFunction | Kind::Function(..) | Kind::Partial
                if !self.heap.get(id).fields.contains_key(&name) =>
            {
                if let Some(register) = self.register_attribute(id, name, args.span) {
                    return self.call(&register, args);
                }
                self.call_duck(&one, name, args)
            }
            _ => {
                let member = self.attribute(&one, name, args.span);
                self.call(&member, args)
            }
        }
    }

    /// A method of a builtin or library type.
    pub(super) fn call_typed_method(
        &mut self,
        receiver: &Value,
        ty: Sym,
        name: Sym,
        args: &Args,
    ) -> Value {
        let path = self.names.text(ty);
        let method = self.names.text(name);
        self.use_what_is_given(&path, &method, Some(receiver), args);
        self.call_implied_by_method(receiver, &path, &method, args);
        self.hand_to_library(&path, &method, Some(receiver), args);
        if let Some(result) = self.special_method(receiver, &path, &method, args) {
            return result;
        }
        if let Some(known) = self.knowledge.member(&path, |t| t.methods.get(&*method)) {
            let what = format!("{}()", &*method);
            let clones =
                known.iter().any(|entry| entry.clones) || self.fits_clones(Some(ty), &method);
            self.call_held_by_models(&path, &method, Some(receiver), args, clones);
            self.may_call_given(&format!("{path}.{method}"), &known, Some(receiver), args);
            let found = self.apply(&known, &what, Some(receiver), Some(ty), args);
            self.note_spelled(receiver, &found);
            return self.path_by_method(receiver, &method).unwrap_or(found);
        }
        if self.has_attribute(receiver, &path, &method) {
            let mut member = self.attribute(receiver, name, args.span);
            // Where it holds the method itself, it is the method that is called.
            member.retain(|atom| match atom {
                Atom::Obj(id) => self.heap.get(*id).kind != Kind::Bound(name),
                _ => true,
            });
            if !member.is_empty() {
                return self.call_in_place_of(receiver, &method, &member, args);
            }
        }
        if let Some(known) = self.knowledge.member(&path, |t| t.default_method.as_ref()) {
            self.note_draws_by_name(&method, args);
            self.may_call_given(&format!("{path}.{method}"), &known, Some(receiver), args);
            return self.apply(
                &known,
                &format!("{}()", &*method),
                Some(receiver),
                Some(ty),
                args,
            );
        }
        self.call_duck(receiver, name, args)
    }

    fn has_attribute(&self, receiver: &Value, path: &str, name: &str) -> bool {
        let field = self.names.get(name).is_some_and(|sym| {
            receiver
                .objects()
                .any(|o| self.heap.get(o).fields.contains_key(&sym))
        });
        field
            || self
                .knowledge
                .member(path, |t| t.attributes.get(name))
                .is_some()
    }

    /// An operator of a builtin or library type; None where nothing is known.
    pub(super) fn operator(
        &mut self,
        receiver: &Value,
        ty: Sym,
        names: &[&str],
        operands: &[Value],
        span: Span,
    ) -> Option<Value> {
        let args = Args::of(operands.to_vec(), span);
        self.operator_args(receiver, ty, names, &args)
    }

    pub(super) fn operator_args(
        &mut self,
        receiver: &Value,
        ty: Sym,
        names: &[&str],
        args: &Args,
    ) -> Option<Value> {
        let path = self.names.text(ty);
        for name in names {
            if let Some(known) = self.knowledge.member(&path, |t| t.operators.get(*name)) {
                let what = operator_text(name);
                return Some(self.apply(&known, what, Some(receiver), Some(ty), args));
            }
        }
        None
    }
}

/// `frame.index`, `frame.columns`: labels that are named in place are those of the frame.
fn is_labels(part: &Expr) -> bool {
    matches!(&part.kind, ExprKind::Attribute { attr, .. }
        if matches!(attr.name.as_str(), "index" | "columns"))
}

fn operator_text(name: &str) -> &'static str {
    match name {
        "setitem" => super::entry::ASSIGNED,
        "getitem" => "an element is read",
        "delitem" => "an element is deleted",
        "iter" | "next" => "iterating uses it up",
        "call" => "it is called",
        "exit" => "it is closed",
        _ if name.starts_with('i') => "augmented assignment changes it in place",
        _ => "an operator",
    }
}
