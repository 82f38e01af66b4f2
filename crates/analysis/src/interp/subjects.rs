//! Through which name a change is made: that name's value is what is meant to change, whichever of the
//! objects that one place made it is.

use std::collections::BTreeSet;

use nbship_notebook::ast::{Argument, ArgumentKind, Expr, ExprKind, Parameter};

use super::Interp;
use super::args::Args;
use super::names;
use super::settled;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;

/// What a call of a function of the notebook is given, as far as its code says.
#[derive(Default)]
pub(super) struct Giving {
    /// The global names that its receiver and its arguments by position are.
    origins: Vec<Option<Sym>>,
    /// Which of these are literals.
    literals: Vec<bool>,
    /// Its arguments by name, and whether they are literals.
    named: Vec<(String, bool)>,
    /// There is nothing else that it is given.
    is_all: bool,
    has_receiver: bool,
}

impl Giving {
    /// Whether the parameter is a literal of the call, or is not given and has one for its default.
    fn is_literal(&self, at: usize, parameter: &Parameter) -> bool {
        if let Some(literal) = self.literals.get(at) {
            return *literal;
        }
        let mut named = self.named.iter();
        match named.find(|(name, _)| *name == parameter.name.name) {
            Some((_, literal)) => *literal,
            None => parameter.default.as_ref().is_some_and(settled::is_constant),
        }
    }
}

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

    /// Notes what the function of the notebook that is called next is given: its receiver, where there is
    /// one, and its arguments.
    pub(super) fn note_giving(
        &mut self,
        called: &Value,
        receiver: Option<Option<Sym>>,
        exprs: &[Argument],
        args: &Args,
    ) {
        self.giving = Giving::default();
        let runs = |id| match self.heap.get(id).kind {
            Kind::Of(_) => receiver.is_some(),
            Kind::Function(..) => receiver.is_none(),
            _ => false,
        };
        let own = called.objects().next().is_some() && called.objects().all(runs);
        if !own || args.star.is_some() {
            return;
        }
        let given = exprs.iter().take(args.pos.len());
        let literals = given
            .clone()
            .map(|argument| self.is_literal(&argument.value));
        let literals = receiver
            .map(|_| false)
            .into_iter()
            .chain(literals)
            .collect();
        let origins = given.map(|argument| self.origin_of(&argument.value));
        let origins = receiver.into_iter().chain(origins).collect();
        let named = exprs.iter().filter_map(|argument| match &argument.kind {
            ArgumentKind::Keyword(name) => {
                Some((name.name.clone(), self.is_literal(&argument.value)))
            }
            _ => None,
        });
        self.giving = Giving {
            origins,
            literals,
            named: named.collect(),
            is_all: args.starstar.is_none(),
            has_receiver: receiver.is_some(),
        };
    }

    /// Which parameters are what global names hold, and which are literals.
    pub(super) fn note_given(&mut self, function: usize, giving: &Giving) {
        let params = self.code.functions[function].params;
        let names = params.posonly.iter().chain(&params.args);
        let mut given = Vec::new();
        for (parameter, global) in names.clone().zip(&giving.origins) {
            if let Some(global) = global {
                given.push((self.names.intern(&parameter.name.name), *global));
            }
        }
        let mut literals = Vec::new();
        let is_method = names
            .clone()
            .next()
            .is_some_and(|first| first.name.name == "self");
        if giving.is_all && giving.has_receiver == is_method {
            for (at, parameter) in names.chain(&params.kwonly).enumerate() {
                if giving.is_literal(at, parameter) {
                    literals.push(self.names.intern(&parameter.name.name));
                }
            }
        }
        if let Some(frame) = self.frames.last_mut() {
            (frame.given, frame.literals) = (given, literals);
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
