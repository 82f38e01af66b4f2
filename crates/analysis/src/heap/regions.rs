//! Regions of arrays that views stand for: `data[:, :-1]` and `data[:, -1]` have nothing in common.

use super::*;

/// The end of a slice that is known, or the same name with the value that one statement gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    Number(i64),
    Name(Sym, u32),
}

/// What a subscript takes along one axis: all of it where neither end is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Range {
    pub from: Option<Bound>,
    pub to: Option<Bound>,
    /// Every so many.
    pub step: Option<i64>,
}

impl Range {
    /// What a position takes: of the last one, to the end.
    pub fn at(position: i64) -> Self {
        let to = Some(Bound::Number(position + 1)).filter(|_| position != -1);
        Self {
            from: Some(Bound::Number(position)),
            to,
            step: None,
        }
    }

    fn is_before(self, other: Self) -> bool {
        match (self.to, other.from) {
            (Some(Bound::Number(to)), Some(Bound::Number(from))) => {
                (to < 0) == (from < 0) && to <= from
            }
            (Some(to), Some(from)) => to == from,
            _ => false,
        }
    }

    fn is_apart(self, other: Self) -> bool {
        let offset = |range: Self| match range.from {
            None => Some(0),
            Some(Bound::Number(from)) if from >= 0 => Some(from),
            _ => None,
        };
        let interleaved = match (self.step, other.step, offset(self), offset(other)) {
            (Some(one), Some(two), Some(a), Some(b)) => one == two && (a - b) % one != 0,
            _ => false,
        };
        interleaved || self.is_before(other) || other.is_before(self)
    }
}

/// A part of an array, by axis; without any axis it is the whole, seen along the same axes.
pub(crate) type Region = Vec<Range>;

/// A region that was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RegionId(u32);

/// So many regions are told apart.
const MANY_REGIONS: usize = 256;

impl Heap {
    /// Says of a view which part of what it was taken from it is; if that differs from one round of a
    /// loop to the next, it may be any.
    pub fn set_region(&mut self, view: ObjectId, region: RegionId) {
        let view = self.get_mut(view);
        view.mixed |= view.region.is_some_and(|before| before != region);
        view.region = Some(region).filter(|_| !view.mixed);
    }

    /// A region by its number, where there are not too many.
    pub fn region(&mut self, region: Region) -> Option<RegionId> {
        let known = self.regions.iter().position(|known| *known == region);
        if known.is_none() && self.regions.len() >= MANY_REGIONS {
            return None;
        }
        let at = known.unwrap_or(self.regions.len());
        if known.is_none() {
            self.regions.push(region);
        }
        u32::try_from(at).ok().map(RegionId)
    }

    /// Whether what has this region is all of what it was taken from, along the same axes.
    pub fn is_whole(&self, region: RegionId) -> bool {
        self.regions[region.0 as usize].is_empty()
    }

    /// What changes of `base` where `changed` of a view of it does, the view being `view` of the base.
    pub fn region_of_base(
        &self,
        view: Option<RegionId>,
        changed: Option<RegionId>,
    ) -> Option<RegionId> {
        match view {
            Some(view) if self.is_whole(view) => changed,
            view => view,
        }
    }

    /// What changes of a view, `view` of its base, where `changed` of the base does; `None` where it
    /// does not change at all. Of a view of unknown shape (`x.T`), any part may.
    pub fn region_of_view(
        &self,
        view: Option<RegionId>,
        changed: Option<RegionId>,
    ) -> Option<Option<RegionId>> {
        match (view, changed) {
            (Some(view), changed) if self.is_whole(view) => Some(changed),
            (Some(view), Some(changed)) if self.are_apart(view, changed) => None,
            _ => Some(None),
        }
    }

    /// Whether two parts of one array have nothing in common.
    pub fn are_apart(&self, one: RegionId, other: RegionId) -> bool {
        let ranges = |id: RegionId| &self.regions[id.0 as usize];
        let mut axes = ranges(one).iter().zip(ranges(other));
        axes.any(|(one, other)| one.is_apart(*other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Range};
    use crate::intern::Interner;

    fn range(from: Option<i64>, to: Option<i64>, step: Option<i64>) -> Range {
        let number = |n: Option<i64>| n.map(Bound::Number);
        Range {
            from: number(from),
            to: number(to),
            step,
        }
    }

    #[test]
    fn ranges_are_apart_where_no_length_makes_them_meet() {
        let all = range(None, None, None);
        let mut names = Interner::default();
        let n = Some(Bound::Name(names.intern("n"), 3));
        let later = Some(Bound::Name(names.intern("n"), 4));
        let to = |to| Range { to, ..all };
        let from = |from| Range { from, ..all };
        for (one, other, apart) in [
            (range(None, Some(-1), None), Range::at(-1), true),
            (Range::at(0), Range::at(1), true),
            (Range::at(0), Range::at(-1), false),
            (range(None, Some(3), None), range(Some(3), None, None), true),
            (
                range(None, Some(4), None),
                range(Some(3), None, None),
                false,
            ),
            (range(None, Some(3), None), Range::at(-1), false),
            (to(n), from(n), true),
            (to(n), from(later), false),
            (
                range(None, None, Some(2)),
                range(Some(1), None, Some(2)),
                true,
            ),
            (
                range(None, None, Some(2)),
                range(Some(2), None, Some(2)),
                false,
            ),
            (
                range(None, None, Some(2)),
                range(Some(1), None, Some(3)),
                false,
            ),
            (all, Range::at(0), false),
        ] {
            assert_eq!(one.is_apart(other), apart, "{one:?} {other:?}");
            assert_eq!(other.is_apart(one), apart, "{other:?} {one:?}");
        }
    }
}
