//! Cells that are nothing but comments: they go above the code of the next cell, or below that of the
//! one before where a heading parts them from the next.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::StatementId;
use nbship_diagnostics::CellNumber;
use nbship_notebook::{Cell, CellKind, CodeCell};

use super::source::Source;

/// The lines of such cells, by what they stand above or below.
#[derive(Default)]
pub(crate) struct CommentCells {
    pub above: BTreeMap<StatementId, Vec<String>>,
    pub below: BTreeMap<CellNumber, Vec<String>>,
}

impl CommentCells {
    /// `in_stages` and `written` are the statements that stages have, and those that any module has.
    pub(crate) fn new(
        source: &Source<'_>,
        in_stages: &BTreeSet<StatementId>,
        written: &BTreeSet<StatementId>,
    ) -> Self {
        let mut found = Self::default();
        let places = Places::new(source, in_stages, written);
        for (at, cell) in source.notebook().cells.iter().enumerate() {
            let Some(lines) = comments_of(cell) else {
                continue;
            };
            match places.of(source, at) {
                Some(Place::Above(statement)) => add(found.above.entry(statement), lines),
                Some(Place::Below(cell)) => add(found.below.entry(cell), lines),
                None => {}
            }
        }
        found
    }
}

/// Adds the lines of one cell, a blank line after those of another.
fn add<K: Ord>(entry: Entry<'_, K, Vec<String>>, lines: Vec<String>) {
    let held = entry.or_default();
    held.extend((!held.is_empty()).then(String::new));
    held.extend(lines);
}

enum Place {
    Above(StatementId),
    Below(CellNumber),
}

/// Where a cell's first statement in any module is, and which cells have code in a stage.
struct Places {
    first: BTreeMap<CellNumber, StatementId>,
    in_stages: BTreeSet<CellNumber>,
}

impl Places {
    fn new(
        source: &Source<'_>,
        in_stages: &BTreeSet<StatementId>,
        written: &BTreeSet<StatementId>,
    ) -> Self {
        let cell = |id: &StatementId| source.analysis.statement(*id).cell;
        let mut first = BTreeMap::new();
        for id in written {
            first.entry(cell(id)).or_insert(*id);
        }
        Self {
            first,
            in_stages: in_stages.iter().map(cell).collect(),
        }
    }

    /// Where the comments of a cell go; nowhere with a cell that is left out.
    fn of(&self, source: &Source<'_>, at: usize) -> Option<Place> {
        let cells = &source.notebook().cells;
        let below = code_cells(&cells[at + 1..]);
        let above: Vec<_> = code_cells_up(&cells[..at]);
        let own = below.iter().find(|(_, code)| !code.syntax.body.is_empty());
        if own.is_some_and(|(_, code)| source.is_left_out(code.number)) {
            return None;
        }
        let next = below
            .iter()
            .find_map(|(parted, code)| Some((*parted, *self.first.get(&code.number)?)));
        let before = above
            .iter()
            .find(|(_, code)| self.in_stages.contains(&code.number))
            .map(|(parted, code)| (*parted, code.number));
        match (next, before) {
            (Some((true, _)), Some((false, cell))) | (None, Some((_, cell))) => {
                Some(Place::Below(cell))
            }
            (Some((_, statement)), _) => Some(Place::Above(statement)),
            (None, None) => None,
        }
    }
}

/// The code cells, each with whether a heading stands before it.
fn code_cells(cells: &[Cell]) -> Vec<(bool, &CodeCell)> {
    in_order(cells.iter())
}

fn code_cells_up(cells: &[Cell]) -> Vec<(bool, &CodeCell)> {
    in_order(cells.iter().rev())
}

fn in_order<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<(bool, &'a CodeCell)> {
    let mut parted = false;
    let mut found = Vec::new();
    for cell in cells {
        match &cell.kind {
            CellKind::Code(code) => found.push((parted, code)),
            _ => parted |= has_heading(&cell.source),
        }
    }
    found
}

fn has_heading(text: &str) -> bool {
    let is_heading = |line: &str| line.starts_with('#') || line.starts_with("<h");
    text.lines().map(str::trim_start).any(is_heading)
}

/// The lines of a cell that is nothing but comments.
fn comments_of(cell: &Cell) -> Option<Vec<String>> {
    let CellKind::Code(code) = &cell.kind else {
        return None;
    };
    let is_bare = code.syntax.body.is_empty() && code.syntax.cell_magic.is_none();
    let mut lines: Vec<String> = Vec::new();
    let mut end = 0;
    for span in &code.syntax.comments {
        let line = cell.source[span.range()].trim_end();
        if is_for_machines(line) {
            continue;
        }
        let between = &cell.source[end..span.start as usize];
        let is_parted = !lines.is_empty() && between.matches('\n').count() > 1;
        lines.extend(is_parted.then(String::new));
        lines.push(line.to_owned());
        end = span.end as usize;
    }
    (is_bare && !lines.is_empty()).then_some(lines)
}

/// `#!/usr/bin/env python`, `# -*- coding: utf-8 -*-`.
fn is_for_machines(line: &str) -> bool {
    line.starts_with("#!") || line.contains("-*-")
}
