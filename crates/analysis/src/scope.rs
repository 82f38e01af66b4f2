//! Scopes: which names each function, class, lambda and comprehension has of its own, which it
//! shares with functions inside it, and which it takes from outside.
//!
//! One pass over the whole notebook before anything is evaluated. Code is found again by its cell
//! and span.

mod building;
mod targets;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{Expr, Parameters, Stmt};

pub(crate) use self::building::build;
pub(crate) use self::targets::{bound_targets, target_names};
use crate::intern::Sym;

/// Where code is: cell and span.
pub(crate) type CodePlace = (CellNumber, Span);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Global,
    Function,
    Class,
    Comprehension,
    /// A module beside the notebook: code inside sees its names, and none of the notebook's.
    Module,
}

#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub parent: usize,
    pub locals: BTreeSet<Sym>,
    pub globals: BTreeSet<Sym>,
    pub nonlocals: BTreeSet<Sym>,
    /// Those of `locals` that more than one place binds.
    pub bound_again: BTreeSet<Sym>,
    /// Own names that code nested inside uses.
    pub cells: BTreeSet<Sym>,
    /// Names loaded in this very scope, with their places.
    pub uses: Vec<(Sym, Span)>,
    /// Names marked with `@` in texts here, which pandas looks up when it is given them.
    pub marked: Vec<(Sym, Span)>,
    pub children: Vec<usize>,
}

#[derive(Clone, Copy)]
pub(crate) enum Body<'a> {
    Block(&'a [Stmt]),
    Expr(&'a Expr),
}

/// A function or lambda of the notebook, at any depth.
pub(crate) struct Function<'a> {
    pub params: &'a Parameters,
    pub body: Body<'a>,
    pub scope: usize,
    pub cell: CellNumber,
    pub is_async: bool,
    pub is_generator: bool,
    /// The global name of the outermost definition around it.
    pub owner: Option<Sym>,
}

/// A class statement of the notebook.
pub(crate) struct Class<'a> {
    pub def: &'a nbship_notebook::ast::ClassDef,
    pub scope: usize,
}

/// A module beside the notebook.
pub(crate) struct Module<'a> {
    /// Dotted.
    pub name: String,
    pub is_package: bool,
    pub scope: usize,
    pub bodies: Vec<(CellNumber, &'a [Stmt])>,
}

#[derive(Default)]
pub(crate) struct Code<'a> {
    pub modules: Vec<Module<'a>>,
    pub module_at: FxHashMap<String, usize>,
    pub scopes: Vec<Scope>,
    pub functions: Vec<Function<'a>>,
    pub classes: Vec<Class<'a>>,
    pub function_at: FxHashMap<CodePlace, usize>,
    pub class_at: FxHashMap<CodePlace, usize>,
    pub scope_at: FxHashMap<CodePlace, usize>,
    /// All texts written in the code.
    pub texts: Vec<&'a str>,
}
