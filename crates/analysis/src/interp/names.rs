//! Looking names up and binding them.

use nbship_diagnostics::Span;

use super::Interp;
use super::record::{BindRecord, Unbound};
use crate::builtin_names::is_builtin;
use crate::facts::{BindKind, Certainty, ObjectId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::scope::ScopeKind;
use crate::store::{Binding, Did};
use crate::value::{Atom, Value};

/// Where a name lives, seen from the code that runs.
pub(super) enum Home {
    Global,
    /// A variable of a frame on the stack.
    Frame(usize),
    /// A variable of a heap frame.
    Cell(ObjectId),
    /// Python itself: code of a module that does not bind the name.
    Builtin,
}

impl Interp<'_> {
    /// Resolves a name for reading.
    pub(super) fn home(&self, sym: Sym) -> Home {
        let mut at = self.frames.len() - 1;
        let mut first = true;
        while at > 0 {
            let frame = &self.frames[at];
            let scope = &self.code.scopes[frame.scope];
            if scope.globals.contains(&sym) {
                return Home::Global;
            }
            // Class scopes are seen only by code directly in them.
            let visible = first || scope.kind != ScopeKind::Class;
            if visible && scope.locals.contains(&sym) && !scope.nonlocals.contains(&sym) {
                let unset_in_class =
                    scope.kind == ScopeKind::Class && self.store.get((frame.id, sym)).is_none();
                if !unset_in_class {
                    return match frame.cells {
                        Some(cells) if scope.cells.contains(&sym) => Home::Cell(cells),
                        _ => Home::Frame(at),
                    };
                }
            }
            if scope.kind == ScopeKind::Module {
                return Home::Builtin;
            }
            first &= scope.kind == ScopeKind::Comprehension;
            if !frame.inline {
                return self.home_outside(frame.outer, sym);
            }
            at -= 1;
        }
        Home::Global
    }

    fn home_outside(&self, mut outer: Option<ObjectId>, sym: Sym) -> Home {
        while let Some(cells) = outer {
            let Kind::Frame(parent, scope) = self.heap.get(cells).kind else {
                break;
            };
            let scope = &self.code.scopes[scope];
            let is_module = scope.kind == ScopeKind::Module;
            if scope.globals.contains(&sym) {
                return Home::Global;
            }
            if scope.locals.contains(&sym) && !scope.nonlocals.contains(&sym) {
                return Home::Cell(cells);
            }
            if is_module {
                return Home::Builtin;
            }
            outer = parent;
        }
        Home::Global
    }

    /// Runs something with the type parameters of a definition in sight.
    pub(super) fn with_type_params<T>(
        &mut self,
        params: &[nbship_notebook::ast::Identifier],
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.type_params.len();
        let syms = params.iter().map(|p| self.names.intern(&p.name));
        self.type_params.extend(syms);
        let result = run(self);
        self.type_params.truncate(before);
        result
    }

    /// Whether the code directly in a class asks for a name that it binds, and may not have bound yet:
    /// the notebook's own is then taken.
    fn may_look_past_class(&self, sym: Sym) -> bool {
        let Some(frame) = self.frames.last() else {
            return false;
        };
        let scope = &self.code.scopes[frame.scope];
        scope.kind == ScopeKind::Class
            && scope.locals.contains(&sym)
            && self.global_names.contains(&sym)
            && self
                .store
                .get((frame.id, sym))
                .is_none_or(|b| b.bound != Did::Yes)
    }

    /// Reads a name.
    pub(super) fn load(&mut self, sym: Sym, span: Span) -> Value {
        if self.type_params.contains(&sym) {
            return self.prim(self.words.str);
        }
        if self.may_look_past_class(sym) {
            self.note_reason(
                "the class body reads a name that it and the notebook bind",
                span,
            );
        }
        match self.home(sym) {
            Home::Global => self.load_global(sym, span),
            Home::Frame(at) => {
                let key = (self.frames[at].id, sym);
                self.newborns.forget(key);
                self.store
                    .get(key)
                    .map(|b| b.value.clone())
                    .unwrap_or_default()
            }
            Home::Cell(cells) => self
                .heap
                .get(cells)
                .fields
                .get(&sym)
                .cloned()
                .unwrap_or_default(),
            Home::Builtin => {
                let text = self.names.text(sym);
                if is_builtin(&text) {
                    Value::one(Atom::Lib(self.builtin(&text)))
                } else {
                    self.prim(self.words.str)
                }
            }
        }
    }

    pub(super) fn load_global(&mut self, sym: Sym, span: Span) -> Value {
        self.newborns.forget((0, sym));
        let text = self.names.text(sym);
        let binding = self.store.get((0, sym)).cloned().unwrap_or_default();
        let here = if binding.statement == self.statement {
            binding.here
        } else {
            Did::No
        };
        if binding.bound == Did::No {
            return self.load_unbound(
                sym,
                &text,
                span,
                binding.statement != 0 && !binding.value.is_empty(),
            );
        }
        if here != Did::Yes {
            self.run_lazies(sym, span);
        }
        match here {
            Did::Yes => {
                self.facts.own.insert(sym);
            }
            Did::No => self.note_read(sym, span, Certainty::Definite, None),
            Did::May | Did::Paths | Did::Presumed => {
                let why = "this statement may have bound it before, on some paths only".to_owned();
                match here {
                    Did::Presumed => self.note_read_aside(sym, span, why),
                    _ => self.note_read(sym, span, Certainty::May, Some(why)),
                }
            }
        }
        let mut value = binding.value;
        if binding.bound != Did::Yes && is_builtin(&text) {
            value.insert(Atom::Lib(self.builtin(&text)));
        }
        value
    }

    pub(super) fn builtin(&mut self, name: &str) -> Sym {
        self.names.intern(&format!("builtins.{name}"))
    }

    fn load_unbound(&mut self, sym: Sym, text: &str, span: Span, deleted: bool) -> Value {
        if is_builtin(text) {
            return Value::one(Atom::Lib(self.builtin(text)));
        }
        if let Some(value) = self.load_ipython(text, span) {
            return value;
        }
        if self.doubt.is_none() {
            let (cell, span) = (self.cell, self.here(span));
            self.done.unbound.push(Unbound {
                asked: self.asked_bound.contains(&sym),
                name: sym,
                cell,
                span,
                deleted,
            });
        }
        self.note_read(sym, span, Certainty::Definite, None);
        self.unknown(span, 20)
    }

    /// Names that IPython puts into the namespace.
    fn load_ipython(&mut self, text: &str, span: Span) -> Option<Value> {
        let reason =
            match text {
                "display" => {
                    return Some(Value::one(Atom::Lib(
                        self.names.intern("IPython.display.display"),
                    )));
                }
                "__name__" => "reads `__name__`, which is \"__main__\" in a notebook",
                "_" | "__" | "___" | "Out" | "In" | "_ih" | "_oh" | "_dh" | "_i" | "_ii"
                | "_iii" => "uses IPython's history of inputs and outputs",
                "get_ipython" => "uses get_ipython()",
                "__builtins__" | "__file__" | "__doc__" | "__loader__" | "__spec__"
                | "__package__" => "reads a name of the module itself",
                "exit" | "quit" => "ends the session",
                _ if text.starts_with('_')
                    && text[1..].bytes().all(|b| b.is_ascii_digit())
                    && text.len() > 1 =>
                {
                    "uses IPython's history of inputs and outputs"
                }
                _ => return None,
            };
        self.note_reason(reason, span);
        if text == "__name__" {
            let main = self.names.intern("__main__");
            return Some(Value::one(Atom::Str(main)));
        }
        Some(self.unknown(span, 21))
    }

    /// Binds a name in the scope that runs.
    pub(super) fn bind(&mut self, sym: Sym, value: Value, span: Span, kind: BindKind) {
        let mut at = self.frames.len() - 1;
        // A walrus in a comprehension binds outside it; comprehension targets bind in it.
        while at > 0
            && self.code.scopes[self.frames[at].scope].kind == ScopeKind::Comprehension
            && !self.code.scopes[self.frames[at].scope]
                .locals
                .contains(&sym)
        {
            at -= 1;
        }
        self.frames[at]
            .given
            .retain(|(parameter, _)| *parameter != sym);
        self.frames[at].literals.retain(|literal| *literal != sym);
        let frame = &self.frames[at];
        let scope = &self.code.scopes[frame.scope];
        if at == 0 || scope.globals.contains(&sym) {
            return self.bind_global(sym, value, span, kind);
        }
        if scope.nonlocals.contains(&sym) {
            let outer = if frame.inline {
                self.enclosing_cells()
            } else {
                frame.outer
            };
            if let Home::Cell(cells) = self.home_outside(outer, sym) {
                self.heap.add_field(cells, sym, &value);
                let change = super::mutate::Change::new(span, "a variable it closes over is bound");
                self.mutate(&Value::obj(cells), &change);
            }
            return;
        }
        self.bind_in(at, sym, value);
    }

    /// Binds a variable of the function that runs in a frame.
    pub(super) fn bind_in(&mut self, at: usize, sym: Sym, value: Value) {
        let frame = &self.frames[at];
        let (id, cells, scope) = (frame.id, frame.cells, frame.scope);
        if let (Some(cells), true) = (cells, self.code.scopes[scope].cells.contains(&sym)) {
            self.heap.add_field(cells, sym, &value);
        }
        let binding = Binding {
            value,
            bound: Did::Yes,
            statement: self.statement,
            here: Did::Yes,
            before: true,
            mutated: Did::No,
        };
        self.newborns.forget((id, sym));
        self.store.set((id, sym), Some(binding));
    }

    pub(super) fn bind_global(&mut self, sym: Sym, mut value: Value, span: Span, kind: BindKind) {
        self.newborns.forget((0, sym));
        value.widen(self.words.constants());
        if self.is_fresh(&value) {
            self.heap.unite(&value);
        }
        for object in value.objects().collect::<Vec<_>>() {
            self.heap.get_mut(object).names.insert(sym);
        }
        let old = self.store.get((0, sym));
        let before = old.is_some_and(|old| self.was_bound_before(old));
        let old = old.filter(|b| b.statement == self.statement);
        let mutated = old.map_or(Did::No, |b| b.mutated);
        let through = self.through();
        if through.is_some() {
            self.note_reason(
                "a function of the notebook binds global names when it is called",
                span,
            );
        }
        let span = self.here(span);
        if !self.facts.binds.contains_key(&sym) {
            self.facts.order.push(sym);
        }
        self.facts.binds.insert(
            sym,
            BindRecord {
                span,
                kind,
                through,
            },
        );
        self.store.set(
            (0, sym),
            Some(Binding {
                value,
                bound: Did::Yes,
                statement: self.statement,
                here: Did::Yes,
                before,
                mutated,
            }),
        );
    }

    /// Whether a variable may have been bound before this statement.
    fn was_bound_before(&self, binding: &Binding) -> bool {
        match binding.statement == self.statement && binding.here != Did::No {
            true => binding.before,
            false => binding.bound != Did::No,
        }
    }

    /// Whether all that a value may be was made just now for it alone: alternatives for one thing.
    fn is_fresh(&self, value: &Value) -> bool {
        value.objects().all(|o| {
            let object = self.heap.get(o);
            object.born == self.statement && object.names.is_empty() && object.holders.is_empty()
        })
    }

    /// `del name`.
    pub(super) fn unbind(&mut self, sym: Sym, span: Span) {
        match self.home(sym) {
            Home::Global => {
                let old = self.store.get((0, sym)).cloned().unwrap_or_default();
                let text = self.names.text(sym);
                if is_builtin(&text) {
                    self.note_reason(
                        &format!("`del {text}` makes the builtin visible again"),
                        span,
                    );
                }
                let is_own = old.statement == self.statement && old.here != Did::No;
                if old.bound != Did::No && !is_own {
                    // It must be there to be deleted.
                    self.note_read(sym, span, Certainty::Definite, None);
                }
                let span = self.here(span);
                self.facts.deletes.insert(sym, span);
                self.facts.rebound.insert(sym);
                let mutated = if old.statement == self.statement {
                    old.mutated
                } else {
                    Did::No
                };
                let before = self.was_bound_before(&old);
                let gone = Binding {
                    before,
                    value: old.value,
                    bound: Did::No,
                    statement: self.statement,
                    here: Did::Yes,
                    mutated,
                };
                self.store.set((0, sym), Some(gone));
            }
            Home::Frame(at) => self.store.set((self.frames[at].id, sym), None),
            Home::Cell(_) | Home::Builtin => {}
        }
    }
}
