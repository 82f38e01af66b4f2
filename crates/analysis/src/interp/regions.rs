//! Which part of an array a subscript takes: `data[:, :-1]`, `data[:n]`.

use nbship_notebook::ast::{Constant, Expr, ExprKind, UnaryOperator};

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::{Bound, Kind, Range, Region, RegionId};
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// The part of what is assigned to by a subscript.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub region: RegionId,
    /// It is a slice, along the first axis.
    pub is_slice: bool,
}

impl Interp<'_> {
    /// A view of an object was taken by a subscript: notes which part it is, where that is known.
    pub(super) fn note_region(&mut self, owner: ObjectId, view: &Value, index: &Expr) {
        let mut views = view.objects();
        let (Some(one), None) = (views.next(), views.next()) else {
            return;
        };
        let object = self.heap.get(one);
        // One that was made of each of what a name may hold is the same part of each.
        let is_of_one = object.bases.len() == 1 || object.region.is_some();
        if is_of_one
            && let Some(part) = self.part(index)
            && self.has_parts(owner, part.is_slice)
        {
            self.heap.set_region(one, part.region);
        }
    }

    /// What `frame.iloc` gives is the frame, along the same axes.
    pub(super) fn note_whole(&mut self, value: &Value, attribute: Sym) {
        if matches!(&*self.names.text(attribute), "iloc" | "iat")
            && let Some(whole) = self.heap.region(Region::new())
        {
            for object in value.objects() {
                self.heap.set_region(object, whole);
            }
        }
    }

    /// The part that a subscript takes, where it is known.
    pub(super) fn part(&mut self, index: &Expr) -> Option<Part> {
        let region = match &index.kind {
            ExprKind::Tuple(parts) => parts.iter().map(|part| self.range(part)).collect(),
            _ => self.range(index).map(|range| vec![range]),
        };
        Some(Part {
            region: self.heap.region(region?)?,
            is_slice: matches!(index.kind, ExprKind::Slice { .. }),
        })
    }

    /// Whether the numbers of a subscript are positions along the axes of an object: of a table, they are
    /// labels, but for slices.
    pub(super) fn has_parts(&self, owner: ObjectId, is_slice: bool) -> bool {
        let object = self.heap.get(owner);
        let Kind::Instance(ty) = object.kind else {
            return true;
        };
        match &*self.names.text(ty) {
            "pandas.Indexer" => object
                .region
                .is_some_and(|region| self.heap.is_whole(region)),
            path => is_slice || !path.starts_with("pandas."),
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
