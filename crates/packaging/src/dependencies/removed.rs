//! What libraries have no more bounds the dependencies, where a version that has it can be had.

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity};

use super::because::longest_prefix;
use super::{BOUNDS, Distribution, Resolver, TABLE};
use crate::model::PackageModel;
use crate::removed::{RemovedUse, below, capped};

/// Since that version a column that was taken out of a table is a thing of its own.
const COPIES: &str = "3";

impl Resolver<'_> {
    /// Libraries that go on under another name need nobody's word.
    pub(super) fn renamed(&mut self, model: &PackageModel) {
        let whole = model
            .removed
            .iter()
            .filter_map(|one| one.row.whole_library());
        self.unknown.extend(whole.map(str::to_owned));
    }

    pub(super) fn removed(&mut self, model: &PackageModel) {
        if let Some(cell) = model.chained {
            self.cap("pandas", COPIES, cell);
        }
        let name = |one: &RemovedUse| {
            longest_prefix(&TABLE, &one.row.of).map_or(one.row.of.clone(), Clone::clone)
        };
        let is_old = |one: &&RemovedUse| {
            let since = one.row.since.as_deref();
            since.is_some_and(|since| self.is_below(&name(one), since))
        };
        // A bound that the code itself asks for is none that somebody gave.
        let all: Vec<&RemovedUse> = model.removed.iter().filter(|one| !is_old(one)).collect();
        for one in &all {
            let name = name(one);
            let since = one.row.since.as_deref();
            let fits = since.is_some_and(|since| self.cap(&name, since, one.cell));
            self.findings.push(said(one, &name, fits));
        }
    }

    /// Whether the dependency is older than that anyway.
    fn is_below(&self, name: &str, since: &str) -> bool {
        let known = Distribution::new(name).and_then(|name| self.found.get(&name));
        known.is_some_and(|one| below(&one.requirement.specifier, since))
    }

    /// Bounds a dependency of which nobody but our own table said a version. Gives whether it is bounded.
    fn cap(&mut self, name: &str, since: &str, cell: CellNumber) -> bool {
        if self.is_below(name, since) {
            return true;
        }
        let known = Distribution::new(name).and_then(|name| self.found.get_mut(&name));
        let Some(one) = known else {
            return false;
        };
        let specifier = &one.requirement.specifier;
        let is_ours = BOUNDS.get(name).is_some_and(|bounds| {
            let is_moved = ["; before ", "; from "]
                .iter()
                .any(|word| one.because.contains(word));
            specifier == bounds || is_moved
        });
        let Some(bounded) = capped(specifier, since).filter(|_| is_ours) else {
            return false;
        };
        one.requirement.specifier = bounded;
        one.because = format!("{}; before {since} for cell {cell}", one.because);
        true
    }
}

fn said(one: &RemovedUse, name: &str, fits: bool) -> Finding {
    let row = one.row;
    let what = match row.is_by_position() {
        true => format!("`{}` by position", one.what),
        false => format!("`{}`", one.what),
    };
    let before = "the package is for versions before it";
    let (severity, message) = match &row.since {
        None => (
            Severity::Warning,
            format!("{what} is a library that is no longer maintained"),
        ),
        Some(since) => {
            let changed = match row.differs {
                true => format!("{what} gives something else from {name} {since} on"),
                false if row.announced => {
                    format!("{what} is announced to go with {name} {since}")
                }
                false => format!("{what} was removed in {name} {since}"),
            };
            match fits {
                true => (Severity::Note, format!("{changed}: {before}")),
                false => (Severity::Warning, changed),
            }
        }
    };
    Finding {
        code: Code("NB413"),
        severity,
        message,
        place: Place::Cell {
            cell: one.cell,
            span: one.span,
        },
        remedy: Some(row.instead.clone()),
    }
}
