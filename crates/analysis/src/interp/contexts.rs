//! Context managers.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Stmt, WithItem};

use super::Interp;
use super::mutate::Change;
use super::says::says_change;
use super::stmt::Goes;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl<'a> Interp<'a> {
    pub(super) fn run_with(&mut self, items: &'a [WithItem], body: &'a [Stmt]) -> Goes {
        let mut managers = Vec::new();
        for item in items {
            let manager = self.expr(&item.context);
            let entered = self.enter_context(&manager, item.context.span);
            if let Some(target) = &item.target {
                self.assign(target, &entered);
            }
            managers.push((manager, item.context.span));
        }
        let mut pairs = items.iter().zip(&managers);
        let swallows = pairs.any(|(item, (manager, _))| self.swallows(&item.context, manager));
        let before = self.entered.len();
        (self.entered).extend(managers.iter().map(|(manager, _)| manager.clone()));
        let goes = match swallows {
            true => self.run_suppressed(body),
            false => self.block(body),
        };
        self.entered.truncate(before);
        for (manager, span) in managers.into_iter().rev() {
            self.exit_context(&manager, span);
        }
        goes
    }

    /// A block that may end anywhere, as by an error that a handler which does nothing catches.
    pub(super) fn run_suppressed(&mut self, body: &'a [Stmt]) -> Goes {
        self.store.push(true);
        let (goes, _) = self.catching(|s| s.block(body));
        let (end, seen) = self.store.pop_watched();
        self.store.push(false);
        self.store.blend(&seen);
        let mut ends = vec![self.store.pop()];
        if goes == Goes::On {
            ends.push(end);
        }
        self.store.join(&ends, false);
        Goes::On
    }

    /// What a library of which nothing is known makes or sets within `with` an object of its own goes
    /// into that object: a variable into a model, a widget into a page.
    pub(super) fn put_into_entered(&mut self, path: &str, span: Span, why: &str) {
        let root = |path: &str| path.split('.').next().unwrap_or(path).to_owned();
        let name = path.rsplit('.').next().unwrap_or(path);
        let is_put = name.starts_with(char::is_uppercase) || says_change(name);
        if self.entered.is_empty() || !is_put || self.knowledge.library(path).is_some() {
            return;
        }
        let root_of_path = root(path);
        let mut into = Value::empty();
        for entered in &self.entered {
            into.join(entered);
        }
        into.retain(|atom| {
            let Atom::Obj(id) = *atom else { return false };
            matches!(self.heap.get(id).kind, Kind::Instance(ty) if root(&self.names.text(ty)) == root_of_path)
        });
        self.mutate(&into, &Change::presumed(span, why));
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
}
