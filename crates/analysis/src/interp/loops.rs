//! Loops: rounds until nothing new comes of another.

use nbship_notebook::ast::{Expr, ExprKind, Stmt, StmtKind};

use super::stmt::Goes;
use super::{Interp, LoopContext};
use crate::intern::Sym;
use crate::store::Diff;
use crate::value::{Atom, Value};

/// More rounds than this through a loop change nothing in practice.
const ROUNDS: usize = 6;

impl<'a> Interp<'a> {
    pub(super) fn run_for(
        &mut self,
        target: &'a Expr,
        iter: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
    ) -> Goes {
        let iterated = self.expr(iter);
        let sure = self.surely_not_empty(iter, &iterated);
        let element = self.iterate(&iterated, iter.span);
        let origin = self.origin(target, iter);
        self.facts.targets.extend(&origin.0);
        self.origins.push(origin);
        let goes = self.run_loop(
            sure,
            true,
            &|s: &mut Self| s.assign(target, &element),
            body,
            orelse,
        );
        self.origins.pop();
        if let Some(network) = super::gradients::frozen(target, iter, body) {
            self.freeze(network);
        }
        if sure
            && goes == Goes::On
            && self.frames.len() == 1
            && let ExprKind::Name(name) = &target.kind
            && let Some(last) = self.last_of(&iterated)
            && self.holds_only(name, &element)
            && !may_end_otherwise(body, name)
        {
            self.assign(target, &last);
        }
        goes
    }

    /// The names that a loop of a cell binds, and those that stand in what it goes over.
    pub(super) fn origin(&mut self, target: &Expr, iter: &Expr) -> (Vec<Sym>, Vec<Sym>) {
        let (mut targets, mut sources) = (Vec::new(), Vec::new());
        if self.frames.len() == 1 {
            crate::scope::target_names(target, &mut |name| targets.push(self.names.intern(name)));
            names_in(iter, &mut |name| sources.push(self.names.intern(name)));
        }
        (targets, sources)
    }

    /// Whether a name of the notebook holds nothing but one of these.
    pub(super) fn holds_only(&self, name: &str, all: &Value) -> bool {
        let held = self
            .names
            .get(name)
            .and_then(|sym| self.store.get((0, sym)));
        held.is_some_and(|held| held.value.atoms().iter().all(|atom| all.contains(*atom)))
    }

    /// The last element of a display whose elements are known.
    pub(super) fn last_of(&self, iterated: &Value) -> Option<Value> {
        let Some(Atom::Obj(id)) = iterated.single() else {
            return None;
        };
        let object = self.heap.get(id);
        object
            .items
            .as_ref()
            .filter(|_| !object.leaky)?
            .last()
            .cloned()
    }

    pub(super) fn run_while(
        &mut self,
        test: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
    ) -> Goes {
        let sure = self.static_truth(test) == Some(true);
        self.condition(test);
        let head = |s: &mut Self| s.condition(test);
        self.run_loop(sure, true, &head, body, orelse)
    }

    pub(super) fn run_loop(
        &mut self,
        sure: bool,
        presumed: bool,
        head: &dyn Fn(&mut Self),
        body: &'a [Stmt],
        orelse: &'a [Stmt],
    ) -> Goes {
        let mut breaks = Vec::new();
        let mut ends: Vec<Diff> = Vec::new();
        for _ in 0..ROUNDS {
            let before = self.heap.version;
            let newborns = self.newborns.keys();
            let depth = self.store.depth();
            self.store.push(false);
            if let Some(frame) = self.frames.last_mut() {
                frame.loops.push(LoopContext {
                    depth,
                    ..LoopContext::default()
                });
            }
            head(self);
            let goes = self.block(body);
            let context = self
                .frames
                .last_mut()
                .and_then(|f| f.loops.pop())
                .unwrap_or_default();
            let end = self.store.pop();
            ends = context.continues;
            if goes == Goes::On {
                ends.push(end);
            }
            breaks = context.breaks;
            let mut round = ends.clone();
            round.push(Diff::default());
            // The state at the head is what any round leads to.
            if sure {
                self.store.push(false);
            }
            let mut changed = self.store.join(&round, presumed);
            if sure {
                // Keep the values, but not the doubt whether the body ran at all.
                let widened = self.store.pop();
                changed = self.store.join_values(&widened);
            }
            let is_news = changed || before != self.heap.version;
            if !is_news && self.newborns.has_all(&newborns) {
                break;
            }
            if self.has_spent_all() {
                if let Some(first) = body.first() {
                    self.note_reason("the loop does more than is followed", first.span);
                }
                break;
            }
        }
        self.leave(sure, presumed, ends, breaks, orelse)
    }

    /// The state after a loop: its rounds, the way past it, and the ways out of it.
    pub(super) fn leave(
        &mut self,
        sure: bool,
        presumed: bool,
        mut ends: Vec<Diff>,
        breaks: Vec<Diff>,
        orelse: &'a [Stmt],
    ) -> Goes {
        let has_breaks = !breaks.is_empty();
        ends.extend(breaks);
        if !sure {
            ends.push(Diff::default());
        }
        if ends.is_empty() {
            return Goes::Away;
        }
        self.store.join(&ends, presumed && !sure);
        if orelse.is_empty() {
            return Goes::On;
        }
        if has_breaks {
            self.maybe(|s| s.block(orelse));
            return Goes::On;
        }
        self.block(orelse)
    }
}

/// Whether a loop over `name` may leave it at another element than the last: the body binds it too,
/// or breaks.
fn may_end_otherwise(body: &[Stmt], name: &str) -> bool {
    body.iter().any(|stmt| {
        let mut binds = matches!(stmt.kind, StmtKind::Break);
        crate::scope::bound_targets(stmt, &mut |bound| binds |= bound == name);
        crate::walk::expressions(stmt, &mut |expr| binds |= walrus(expr));
        binds
            || crate::walk::blocks(stmt)
                .into_iter()
                .any(|block| may_end_otherwise(block, name))
    })
}

fn walrus(expr: &Expr) -> bool {
    let mut found = matches!(expr.kind, ExprKind::Named { .. });
    crate::walk::children(expr, &mut |child| found |= walrus(child));
    found
}

pub(super) fn names_in<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a str)) {
    match &expr.kind {
        ExprKind::Name(name) => visit(name),
        ExprKind::Lambda { .. } => {}
        _ => crate::walk::children(expr, &mut |child| names_in(child, visit)),
    }
}
