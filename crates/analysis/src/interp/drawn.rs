//! Names that say no more than how something is drawn: colours, widths of bars, numbers of columns.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Argument, DictItem, Expr, ExprKind};

use super::Interp;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The names that a statement reads, each where it stands.
#[derive(Default)]
pub(super) struct Drawn {
    read: BTreeSet<(Sym, Span)>,
    /// Arguments of calls that draw.
    given: BTreeSet<(Sym, Span)>,
    /// Numbers that such arguments are computed with, which may as well be data.
    within: BTreeSet<(Sym, Span)>,
}

/// What draws, whatever is called of it.
const LIBRARIES: [&str; 4] = ["matplotlib", "mpl_toolkits", "pylab", "seaborn"];
/// Calls of them that read or write files.
const OF_FILES: [&str; 4] = ["load", "read", "save", "write"];

impl Drawn {
    /// A name of the notebook is read.
    pub(super) fn note_read(&mut self, name: Sym, span: Span) {
        self.read.insert((name, span));
    }

    /// The names that stand nowhere but in what is drawn.
    pub(super) fn names(&self) -> impl Iterator<Item = Sym> {
        let known = |read: &&(Sym, Span)| self.given.contains(read) || self.within.contains(read);
        let others = self.read.iter().filter(|read| !known(read));
        let others: BTreeSet<Sym> = others.map(|(name, _)| *name).collect();
        let given = self.given.iter().filter(|given| self.read.contains(given));
        let given: BTreeSet<Sym> = given.map(|(name, _)| *name).collect();
        given.into_iter().filter(move |name| !others.contains(name))
    }
}

impl Interp<'_> {
    /// A call that draws is given such names. `method`: what is called of `callee`.
    pub(super) fn note_drawn(&mut self, callee: &Value, method: Option<&str>, args: &[Argument]) {
        if !args.is_empty() && self.draws(callee, method) {
            for arg in args {
                self.gather_drawn(&arg.value, true);
            }
        }
    }

    fn draws(&self, callee: &Value, method: Option<&str>) -> bool {
        let is_of_files = |path: &str| {
            let last = path.rsplit('.').next().unwrap_or(path);
            OF_FILES.iter().any(|word| last.contains(word))
        };
        let is_of_library = |path: &str| {
            let root = path.split('.').next().unwrap_or(path);
            LIBRARIES.contains(&root) && !is_of_files(method.unwrap_or(path))
        };
        let plots = |path: &str| {
            let name = method.unwrap_or_default();
            let known = self.knowledge.member(path, |known| known.methods.get(name));
            let mut entries = known.iter().flat_map(|known| known.iter());
            entries.any(|entry| entry.role.as_deref() == Some("plot"))
        };
        let one = |atom: &Atom| match atom {
            Atom::Lib(path) => is_of_library(&self.names.text(*path)),
            _ => self.type_of(*atom).is_some_and(|ty| {
                let path = self.names.text(ty);
                is_of_library(&path) || plots(&path)
            }),
        };
        !callee.is_empty() && callee.atoms().iter().all(one)
    }

    /// `params = {"seed": seed}`: what is written out, though it is not constant.
    pub(super) fn note_written_out(&mut self, target: &Expr, value: &Expr) {
        // Numbers that are counted out are as good as written.
        let is_dict = |func: &Expr| match &func.kind {
            ExprKind::Name(name) => name == "dict" || name == "range",
            ExprKind::Attribute { attr, .. } => attr.name == "arange",
            _ => false,
        };
        let is_display = match &value.kind {
            ExprKind::Dict(_) | ExprKind::List(_) | ExprKind::Tuple(_) => true,
            ExprKind::Call { func, .. } => is_dict(func),
            _ => false,
        };
        if let (ExprKind::Name(name), true) = (&target.kind, is_display) {
            let name = self.names.intern(name);
            self.facts.displays.insert(name);
        }
    }

    fn gather_drawn(&mut self, expr: &Expr, is_given: bool) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let place = (self.names.intern(name), expr.span);
                let drawn = &mut self.facts.drawn;
                match is_given {
                    true => drawn.given.insert(place),
                    false => drawn.within.insert(place),
                };
            }
            ExprKind::Tuple(all) | ExprKind::List(all) => {
                for one in all {
                    self.gather_drawn(one, is_given);
                }
            }
            ExprKind::Dict(items) => {
                for item in items {
                    let (DictItem::Pair(_, value) | DictItem::Unpack(value)) = item;
                    self.gather_drawn(value, is_given);
                }
            }
            ExprKind::IfExp { body, orelse, .. } => {
                self.gather_drawn(body, is_given);
                self.gather_drawn(orelse, is_given);
            }
            ExprKind::Subscript { value, .. } => self.gather_drawn(value, is_given),
            ExprKind::BinOp { left, right, .. } => {
                self.gather_drawn(left, false);
                self.gather_drawn(right, false);
            }
            ExprKind::UnaryOp { operand, .. } => self.gather_drawn(operand, false),
            _ => {}
        }
    }
}
