//! Methods of builtin types that take more than an entry can say: dictionaries, their views.

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// Methods that need more than an entry can say.
    pub(super) fn special_method(
        &mut self,
        receiver: &Value,
        ty: &str,
        method: &str,
        args: &Args,
    ) -> Option<Value> {
        let ty = match ty {
            // What it counts is said by its rows.
            "collections.Counter" if matches!(method, "get" | "pop" | "setdefault") => ty,
            "collections.defaultdict" | "collections.OrderedDict" | "collections.Counter" => {
                "builtins.dict"
            }
            other => other,
        };
        self.note_mode(ty, method, receiver, args);
        match (ty, method) {
            ("builtins.super", _) => {
                let object = receiver.objects().next()?;
                let name = self.names.intern(method);
                Some(self.call_super(object, name, args))
            }
            ("concurrent.futures.Executor" | "concurrent.futures.ProcessPool", "submit") => {
                self.submitted(ty, args)
            }
            ("torch.Tensor", "backward") => self.fill_gradients(receiver, args.span),
            ("torch.Tensor", "requires_grad_") => self.require_gradients(receiver),
            ("functools.wraps", _) => args.pos.first().cloned(),
            ("collections.TupleClass", "_make") => self.tuple_made(receiver, args),
            (_, "pipe") if ty.starts_with("pandas.") => self.piped(receiver, args),
            ("builtins.namespace", _) => Some(self.namespace_method(method, args)),
            ("pathlib.Path", "joinpath") => {
                let parts = [std::slice::from_ref(receiver), &args.pos].concat();
                self.joined_path(&parts)
            }
            (_, "__setitem__") if args.pos.len() == 2 => {
                self.set_item_of(receiver, &args.pos[0], &args.pos[1], args.span);
                Some(Value::one(Atom::None))
            }
            ("builtins.dict", "get" | "pop" | "setdefault") => {
                self.dict_lookup(receiver, method, args)
            }
            ("builtins.dict", "update") => {
                self.mutate(
                    receiver,
                    &Change::new(args.span, "update() changes it in place"),
                );
                let pairs = args.pos.first().and_then(|_| self.pairs_of(args));
                for object in receiver.objects().collect::<Vec<_>>() {
                    if let Some(held) = &pairs {
                        self.heap.add_element(object, held);
                    }
                    for source in &args.pos {
                        self.copy_contents(object, source);
                    }
                    for (name, value) in &args.kw {
                        self.heap.add_field(object, *name, value);
                    }
                }
                Some(Value::one(Atom::None))
            }
            ("builtins.dict", "items") => Some(self.dict_items(receiver, args)),
            ("builtins.dict", "values") => {
                let held = self.dict_values(receiver);
                let held = self.with_unsaid(held, receiver, args);
                Some(self.dict_view("builtins.dict_values", receiver, &held, args))
            }
            ("builtins.dict", "keys") => {
                let keys = self.keys_of_all(receiver);
                Some(self.dict_view("builtins.dict_keys", receiver, &keys, args))
            }
            ("builtins.list", "sort" | "remove" | "index" | "count") => {
                let held = self.iterate(receiver, args.span);
                self.compare_elements(&held, args.span);
                None
            }
            ("builtins.property", "setter" | "deleter" | "getter") => {
                let object = receiver.objects().next()?;
                if method == "setter" {
                    let name = self.names.intern("fset");
                    let function = args.pos.first().cloned().unwrap_or_default();
                    self.heap.add_field(object, name, &function);
                }
                Some(receiver.clone())
            }
            ("builtins.str", "format" | "format_map") => {
                for value in &args.pos {
                    self.stringify(value, args.span);
                }
                None
            }
            _ => None,
        }
    }

    /// `frame.pipe(function, …)` with a function of the notebook is a call of it.
    fn piped(&mut self, receiver: &Value, args: &Args) -> Option<Value> {
        let (function, rest) = args.pos.split_first()?;
        let is_known = |atom: &Atom| match atom {
            Atom::Lib(_) => true,
            Atom::Obj(id) => matches!(self.heap.get(*id).kind, Kind::Function(..) | Kind::Partial),
            _ => false,
        };
        if function.is_empty() || !function.atoms().iter().all(is_known) {
            return None;
        }
        let mut given = args.clone();
        given.pos = rest.to_vec();
        given.pos.insert(0, receiver.clone());
        Some(self.in_call(args.span, |s| s.call(function, &given)))
    }

    fn keys_of_all(&mut self, receiver: &Value) -> Value {
        let mut keys = Value::empty();
        for object in receiver.objects().collect::<Vec<_>>() {
            let part = self.keys_of(object);
            keys.join(&part);
        }
        match keys.is_empty() {
            true => self.prim(self.words.str),
            false => keys,
        }
    }

    pub(super) fn dict_values(&self, receiver: &Value) -> Value {
        let mut held = Value::empty();
        for object in receiver.objects() {
            let object = self.heap.get(object);
            held.join(&object.elements);
            for value in self.under_keys(object) {
                held.join(value);
            }
        }
        held
    }

    pub(super) fn dict_items(&mut self, receiver: &Value, args: &Args) -> Value {
        let tuple = self.make(args.span, 58, Kind::Instance(self.words.tuple));
        let held = self.dict_values(receiver);
        let mut held = self.with_unsaid(held, receiver, args);
        if held.is_empty() {
            held = self.part_of(receiver, args.span);
        }
        held.each = true;
        let key = self.keys_of_all(receiver);
        self.heap.set_places(tuple, vec![key, held]);
        self.dict_view("builtins.dict_items", receiver, &Value::obj(tuple), args)
    }

    /// A live view of dictionaries: it changes with them.
    pub(super) fn dict_view(
        &mut self,
        ty: &str,
        receiver: &Value,
        held: &Value,
        args: &Args,
    ) -> Value {
        let ty = self.names.intern(ty);
        let made = self.make(args.span, 57, Kind::Instance(ty));
        self.heap.add_element(made, held);
        for base in receiver.objects().collect::<Vec<_>>() {
            self.heap.share(made, base, Share::Same);
        }
        Value::obj(made)
    }

    pub(super) fn dict_lookup(
        &mut self,
        receiver: &Value,
        method: &str,
        args: &Args,
    ) -> Option<Value> {
        let Some(Atom::Str(key)) = args.pos.first().and_then(Value::single) else {
            return None;
        };
        let mut found = Value::empty();
        for object in receiver.objects().collect::<Vec<_>>() {
            let object = self.heap.get(object);
            if let Some(value) = object.fields.get(&key) {
                found.join(value);
            }
            found.join(&object.elements);
        }
        let default = args
            .pos
            .get(1)
            .cloned()
            .unwrap_or_else(|| Value::one(Atom::None));
        found.join(&default);
        if method != "get" {
            self.mutate(
                receiver,
                &Change::new(args.span, &format!("{method}() changes it in place")),
            );
            for object in receiver.objects().collect::<Vec<_>>() {
                if method == "setdefault" {
                    self.heap.add_field(object, key, &default);
                } else {
                    self.heap.get_mut(object).leaky = true;
                }
            }
        }
        let is_said = receiver
            .objects()
            .all(|object| self.heap.get(object).fields.contains_key(&key));
        match is_said {
            true => Some(found),
            false => Some(self.with_unsaid(found, receiver, args)),
        }
    }

    /// What is held, and where that is nothing that can change, what a library may have put there.
    fn with_unsaid(&mut self, held: Value, receiver: &Value, args: &Args) -> Value {
        let is_open = |object| self.heap.get(object).open;
        match held.objects().next().is_some() || !receiver.objects().any(is_open) {
            true => held,
            false => held.joined(&self.part_of(receiver, args.span)),
        }
    }
}
