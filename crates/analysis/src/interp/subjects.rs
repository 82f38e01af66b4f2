//! Through which name a change is made: that name's value is what is meant to change, whichever of the
//! objects that one place made it is.

use std::collections::BTreeSet;

use nbship_notebook::ast::{Argument, Expr, ExprKind};

use super::Interp;
use super::args::Args;
use super::names;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;

impl Interp<'_> {
    /// Runs something that changes what an expression gives, knowing through which name.
    pub(super) fn with_subject<T>(&mut self, expr: &Expr, run: impl FnOnce(&mut Self) -> T) -> T {
        let (name, meant) = match &root_of(expr).kind {
            ExprKind::Name(name) => self.names.get(name).map_or((None, None), |sym| {
                match matches!(self.home(sym), names::Home::Global) {
                    true => (Some(sym), None),
                    false => (None, self.given_by(sym)),
                }
            }),
            _ => (None, None),
        };
        let before = (
            std::mem::replace(&mut self.subject, name),
            std::mem::replace(&mut self.meant, meant),
        );
        let result = run(self);
        (self.subject, self.meant) = before;
        result
    }

    /// The global name that gave a parameter of the function that runs its value.
    pub(super) fn given_by(&self, name: Sym) -> Option<Sym> {
        let frame = self.frames.last()?;
        let given = frame.given.iter().find(|(parameter, _)| *parameter == name);
        given.map(|(_, global)| *global)
    }

    /// The global name that an argument is or is taken out of, or that gave the parameter which it is.
    pub(super) fn origin_of(&self, expr: &Expr) -> Option<Sym> {
        let ExprKind::Name(name) = &root_of(expr).kind else {
            return None;
        };
        let sym = self.names.get(name)?;
        match self.home(sym) {
            names::Home::Global => Some(sym),
            _ => self.given_by(sym),
        }
    }

    /// Notes which global names the function of the notebook that is called next is given: its
    /// receiver, where there is one, and its arguments by position.
    pub(super) fn note_giving(
        &mut self,
        called: &Value,
        receiver: Option<Option<Sym>>,
        exprs: &[Argument],
        args: &Args,
    ) {
        self.giving.clear();
        let runs = |id| match self.heap.get(id).kind {
            Kind::Of(_) => receiver.is_some(),
            Kind::Function(..) => receiver.is_none(),
            _ => false,
        };
        let own = called.objects().next().is_some() && called.objects().all(runs);
        if own && args.star.is_none() {
            let given = exprs.iter().take(args.pos.len());
            let given = given.map(|argument| self.origin_of(&argument.value));
            self.giving = receiver.into_iter().chain(given).collect();
        }
    }

    /// Which parameters are what global names hold.
    pub(super) fn note_given(&mut self, function: usize, giving: &[Option<Sym>]) {
        let params = self.code.functions[function].params;
        let names = params.posonly.iter().chain(&params.args);
        let mut given = Vec::new();
        for (parameter, global) in names.zip(giving) {
            if let Some(global) = global {
                given.push((self.names.intern(&parameter.name.name), *global));
            }
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.given = given;
        }
    }

    /// Whether the change goes through what came out of the name in a loop, or through what the
    /// object that the name holds surely holds.
    pub(super) fn subject_is_of(&self, name: Sym, held: ObjectId) -> bool {
        let Some(subject) = self.subject.or(self.meant) else {
            return false;
        };
        let mut origins = self.origins.iter().rev();
        let mut from = BTreeSet::from([subject]);
        if origins.any(|(targets, sources)| {
            if targets.iter().any(|target| from.contains(target)) {
                from.extend(sources);
            }
            from.contains(&name)
        }) {
            return true;
        }
        let Some(binding) = self.store.get((0, subject)) else {
            return false;
        };
        let held = self.heap.find(held);
        if binding.value.each && binding.value.objects().any(|o| self.heap.find(o) == held) {
            return true;
        }
        !self.heap.get(held).leaky
            && self.heap.is_one(&binding.value)
            && binding.value.objects().any(|object| {
                let object = self.heap.get(object);
                let holds = |holder: &ObjectId| self.heap.find(*holder) == held;
                object.holders.iter().any(holds) && !object.guessed.iter().any(holds)
            })
    }
}

/// What an attribute or an element is taken out of, however deep.
fn root_of(expr: &Expr) -> &Expr {
    let mut root = expr;
    while let ExprKind::Attribute { value, .. } | ExprKind::Subscript { value, .. } = &root.kind {
        root = value;
    }
    root
}
