//! Which part of an array a subscript takes: `data[:, :-1]`, `data[:n]`.

use nbship_notebook::ast::{Constant, Expr, ExprKind, UnaryOperator};

use super::Interp;
use crate::heap::{Bound, Range, Region};
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A view was taken by a subscript: notes which part it is, where that is known.
    pub(super) fn note_region(&mut self, view: &Value, index: &Expr) {
        let mut views = view.objects();
        let (Some(one), None) = (views.next(), views.next()) else {
            return;
        };
        if self.heap.get(one).bases.len() == 1
            && let Some(region) = self.region(index)
        {
            self.heap.set_region(one, region);
        }
    }

    fn region(&self, index: &Expr) -> Option<Region> {
        match &index.kind {
            ExprKind::Tuple(parts) => parts.iter().map(|part| self.range(part)).collect(),
            _ => self.range(index).map(|range| vec![range]),
        }
    }

    fn range(&self, part: &Expr) -> Option<Range> {
        let ExprKind::Slice { lower, upper, step } = &part.kind else {
            return match self.end_of_slice(part)? {
                Bound::Number(position) => Some(Range::at(position)),
                Bound::Name(..) => None,
            };
        };
        let end = |end: &Option<Box<Expr>>| match end {
            None => Some(None),
            Some(end) => self.end_of_slice(end).map(Some),
        };
        let step = match end(step)? {
            None => None,
            Some(Bound::Number(step)) if step > 0 => Some(step),
            Some(_) => return None,
        };
        Some(Range {
            from: end(lower)?,
            to: end(upper)?,
            step,
        })
    }

    fn end_of_slice(&self, end: &Expr) -> Option<Bound> {
        match &end.kind {
            ExprKind::Constant(Constant::Int(text)) => {
                crate::literal::integer(text).map(Bound::Number)
            }
            ExprKind::UnaryOp {
                op: UnaryOperator::Minus,
                operand,
            } => match self.end_of_slice(operand)? {
                Bound::Number(number) => Some(Bound::Number(-number)),
                Bound::Name(..) => None,
            },
            // What the notebook itself bound last, by the statement that did.
            ExprKind::Name(name) if self.frames.len() == 1 && self.origins.is_empty() => {
                let sym = self.names.get(name)?;
                let held = self.store.get((0, sym))?;
                match held.value.single() {
                    Some(Atom::Int(number)) => Some(Bound::Number(number)),
                    _ => Some(Bound::Name(sym, held.statement)),
                }
            }
            _ => None,
        }
    }
}
