//! Containers that only the name they were made for knows yet: `headers = {...}`, then
//! `headers["key"] = key`. Whatever was made at the same place before, and given away since, is
//! another one.

use nbship_notebook::ast::{ComprehensionKind, Expr, ExprKind};
use rustc_hash::FxHashMap;

use super::Interp;
use super::mutate::Change;
use super::names::Home;
use crate::facts::ObjectId;
use crate::intern::Sym;
use crate::store::Key;
use crate::value::{Atom, Value};

/// Methods of lists, dictionaries and sets that change them and give neither them nor a view.
const FILLING: &[&str] = &["add", "append", "extend", "insert", "update"];

/// A variable, what it alone holds, and the branch in which that was made.
type Newborn = (Key, ObjectId, u32);

/// Variables that are alone in holding what they hold.
#[derive(Default)]
pub(super) struct Newborns {
    /// The object, and the branch in which it was made.
    known: FxHashMap<Key, (ObjectId, u32)>,
    /// The one that is being filled.
    filled: Option<Newborn>,
}

impl Newborns {
    /// The variable is read or bound: what it holds may be held elsewhere.
    pub fn forget(&mut self, key: Key) {
        if !self.known.is_empty() {
            self.known.remove(&key);
        }
    }

    /// Any variable may be read.
    pub fn forget_all(&mut self) {
        self.known.clear();
    }

    /// All of them.
    pub fn keys(&self) -> Vec<Key> {
        self.known.keys().copied().collect()
    }

    /// Whether none of them became known elsewhere since: what ran may run again as it did.
    pub fn has_all(&self, keys: &[Key]) -> bool {
        keys.iter().all(|key| self.known.contains_key(key))
    }
}

impl Interp<'_> {
    /// A name was bound to the value of an expression, and to that alone.
    pub(super) fn note_newborn(&mut self, sym: Sym, made_by: &Expr, value: &Value) {
        let Some(Atom::Obj(object)) = value.single() else {
            return;
        };
        if self.makes_container(made_by)
            && let Some(key) = self.key_of(sym)
        {
            let branch = self.store.branch();
            self.newborns.known.insert(key, (object, branch));
        }
    }

    fn makes_container(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Dict(_) | ExprKind::List(_) | ExprKind::Set(_) => true,
            ExprKind::Comprehension { kind, .. } => *kind != ComprehensionKind::Generator,
            ExprKind::Call { func, .. } => match &func.kind {
                ExprKind::Name(name) => {
                    let is_own = |sym| self.global_names.contains(&sym);
                    matches!(name.as_str(), "dict" | "list" | "set")
                        && !self.names.get(name).is_some_and(is_own)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// The variable of the notebook or of the function that runs, where no other code sees it.
    fn key_of(&self, sym: Sym) -> Option<Key> {
        let last = self.frames.last()?;
        match self.home(sym) {
            Home::Global if self.frames.len() == 1 => Some((0, sym)),
            Home::Frame(at) if at + 1 == self.frames.len() && last.function.is_some() => {
                Some((last.id, sym))
            }
            _ => None,
        }
    }

    /// What an expression names, where nothing else holds it; asked before it is evaluated.
    pub(super) fn newborn(&self, expr: &Expr) -> Option<Newborn> {
        let ExprKind::Name(name) = &expr.kind else {
            return None;
        };
        if self.newborns.known.is_empty() {
            return None;
        }
        let key = self.key_of(self.names.get(name)?)?;
        let (object, branch) = *self.newborns.known.get(&key)?;
        let held = self.store.get(key)?.value.single();
        let is_held = held == Some(Atom::Obj(object)) && self.store.is_within(branch);
        is_held.then_some((key, object, branch))
    }

    /// The same for the receiver of a method, where that fills it.
    pub(super) fn newborn_filled_by(&self, receiver: &Expr, name: &str) -> Option<Newborn> {
        FILLING.contains(&name).then(|| self.newborn(receiver))?
    }

    /// After the variable was evaluated to put something into what it holds: nothing else took it.
    pub(super) fn keep_newborn(&mut self, newborn: Option<Newborn>) {
        if let Some((key, object, branch)) = newborn {
            self.newborns.known.insert(key, (object, branch));
        }
    }

    /// Puts something into what nothing but its variable holds, unless what is put in took it.
    pub(super) fn filling<T>(
        &mut self,
        newborn: Option<Newborn>,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = std::mem::replace(&mut self.newborns.filled, newborn);
        let result = run(self);
        self.newborns.filled = before;
        result
    }

    /// Whether the object is what is being filled: then nothing changes but its variable.
    pub(super) fn is_filled(&mut self, object: ObjectId, change: &Change) -> bool {
        let Some((key, filled, _)) = self.newborns.filled else {
            return false;
        };
        let is_alone = self.newborns.known.contains_key(&key);
        if !is_alone || self.heap.find(filled) != object {
            return false;
        }
        if key.0 == 0 {
            self.mutate_only(key.1, object, change);
        }
        true
    }
}
