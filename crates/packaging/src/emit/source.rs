//! A notebook's cells beside their facts: the text, syntax and facts of each statement.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, StatementId};
use nbship_diagnostics::CellNumber;
use nbship_notebook::{Cell, CodeCell, Notebook};
use nbship_stage_plan::plan::{Stage, StagePlan};

use super::imports::future_features;
use super::located::Located;
use super::prose::under_heading;

/// Names that emitted code brings along besides the notebook's own.
const BROUGHT: [&str; 9] = [
    "settings",
    "show",
    "show_figures",
    "shell",
    "shell_lines",
    "write_file",
    "MISSING",
    "partial",
    "functions",
];

/// Which of the names that emitted code brings along the notebook uses itself.
#[derive(Clone, Copy, Default)]
pub(crate) struct Clashes([bool; BROUGHT.len()]);

impl Clashes {
    fn new(analysis: &Analysis) -> Self {
        let mut clashes = Self::default();
        for name in &analysis.names {
            if let Some(at) = BROUGHT.iter().position(|brought| brought == name) {
                clashes.0[at] = true;
            }
        }
        clashes
    }

    /// Another name for a brought one, where the notebook has the name itself.
    pub(crate) fn alias(self, name: &str) -> Option<String> {
        let at = BROUGHT.iter().position(|brought| *brought == name)?;
        self.0[at].then(|| format!("nb_{name}"))
    }

    /// The name as emitted code writes it.
    pub(crate) fn written(self, name: &str) -> String {
        self.alias(name).unwrap_or_else(|| name.to_owned())
    }
}

/// Finds the text and syntax of statements.
pub(crate) struct Source<'a> {
    notebook: &'a Notebook,
    pub analysis: &'a Analysis,
    pub clashes: Clashes,
    cells: BTreeMap<CellNumber, (&'a Cell, &'a CodeCell)>,
    /// Cells of which all statements are left out.
    left_out: BTreeSet<CellNumber>,
    /// What the notebook imports from `__future__`.
    pub(super) future: BTreeSet<String>,
    /// What the module of functions has for stages to import.
    pub(super) in_functions: BTreeSet<&'a str>,
    /// The names that are never anything but pyplot, once they were asked for.
    pub(super) pyplot: OnceCell<Vec<&'a str>>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(notebook: &'a Notebook, analysis: &'a Analysis, plan: &StagePlan) -> Self {
        Self {
            notebook,
            analysis,
            clashes: Clashes::new(analysis),
            cells: notebook
                .code_cells()
                .map(|(cell, code)| (code.number, (cell, code)))
                .collect(),
            left_out: left_out(analysis, plan),
            future: future_features(analysis).collect(),
            in_functions: in_functions(analysis, plan),
            pyplot: OnceCell::new(),
        }
    }

    /// The stage's cells, without those of which all statements are left out.
    pub(crate) fn cells_of(&self, stage: &Stage) -> Vec<CellNumber> {
        let cells = stage.cells.iter().copied();
        cells.filter(|cell| !self.left_out.contains(cell)).collect()
    }

    pub(crate) fn notebook(&self) -> &'a Notebook {
        self.notebook
    }

    /// Whether all statements of a cell are left out.
    pub(crate) fn is_left_out(&self, cell: CellNumber) -> bool {
        self.left_out.contains(&cell)
    }

    /// What the author says above a code cell, under the heading of that title.
    pub(crate) fn prose_above(&self, cell: CellNumber, title: &str) -> Option<String> {
        let (cell, code) = self.cells.get(&cell)?;
        let above = self.notebook.cells.get(..cell.index.0 as usize)?;
        under_heading(above, code.number.0 == 1, title)
    }

    /// None where facts and syntax do not belong together.
    pub(crate) fn locate(&self, id: StatementId) -> Option<Located<'a>> {
        let facts = self.analysis.statement(id);
        let (cell, code) = *self.cells.get(&facts.cell)?;
        let position = code
            .syntax
            .body
            .partition_point(|statement| statement.span.start < facts.span.start);
        let syntax = code.syntax.body.get(position)?;
        (syntax.span == facts.span).then_some(Located {
            facts,
            syntax,
            cell,
            code,
            position,
            analysis: self.analysis,
            clashes: self.clashes,
        })
    }
}

/// The names of definitions and constants that stand alone in the module of functions.
fn in_functions<'a>(analysis: &'a Analysis, plan: &StagePlan) -> BTreeSet<&'a str> {
    let alone = plan.lifted.iter().filter(|lifted| lifted.values.is_empty());
    let lifted = alone.map(|lifted| analysis.definitions[lifted.definition.index()].name);
    let constants = plan.constants.iter().map(|(name, _)| *name);
    let names = lifted.chain(constants);
    names.map(|name| analysis.name(name)).collect()
}

/// Cells of which all statements are left out.
fn left_out(analysis: &Analysis, plan: &StagePlan) -> BTreeSet<CellNumber> {
    let dropped: BTreeSet<StatementId> = plan.dropped.iter().map(|each| each.statement).collect();
    let is_dropped = |at: u32| dropped.contains(&StatementId(at));
    let cells = analysis.cells.iter();
    cells
        .filter(|cell| !cell.statements.is_empty() && cell.statements.clone().all(is_dropped))
        .map(|cell| cell.cell)
        .collect()
}
