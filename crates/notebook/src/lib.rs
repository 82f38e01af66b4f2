//! Reads `.ipynb` files (nbformat 3 and 4) and `# %%` scripts into cells with their Python syntax.
//!
//! Parsing never panics. IPython syntax is masked without moving a byte, so every span points into
//! the cell's source: the author's own, but for lines that Python takes the place of (`%pylab`). No
//! tree-sitter node leaves this crate.

pub mod ast;
mod automagic;
mod cell;
mod check;
mod clean;
pub mod codes;
mod convert;
mod dump;
mod escapes;
mod ipynb;
pub mod magic;
mod magic_finding;
mod magics;
mod nbformat;
mod not_found;
mod percent;
mod quotes;
mod run;
mod scan;
mod scopes;
mod shell_parts;
mod source;
mod text;
mod tree;
mod version;
pub mod visit;
mod written_out;

pub use dump::dump;
pub use ipynb::read_notebook;
pub use percent::read_percent_script;
pub use run::{RunFiles, missing_runs, read_with_runs};
pub use source::read;
pub use version::{OLDEST_PYTHON, oldest_python};

use nbship_diagnostics::{CellNumber, Finding, Span};

/// A cell's place among all cells of the notebook, markdown included, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellIndex(pub u32);

/// A notebook, read. Outputs are skipped, never copied.
#[derive(Clone, Debug, Default)]
pub struct Notebook {
    pub cells: Vec<Cell>,
    /// `metadata.kernelspec.language` or `language_info.name`, lower case; empty where not said.
    pub language: String,
    /// `language_info.version`, such as `3.11.4`, where said.
    pub python_version: Option<String>,
}

impl Notebook {
    /// The code cells, in document order.
    pub fn code_cells(&self) -> impl Iterator<Item = (&Cell, &CodeCell)> {
        self.cells.iter().filter_map(|cell| match &cell.kind {
            CellKind::Code(code) => Some((cell, code)),
            _ => None,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Cell {
    pub index: CellIndex,
    /// nbformat's id where the cell has one.
    pub id: Option<String>,
    /// The author's text; without prompts or the indentation of the whole cell, as IPython runs it.
    pub source: String,
    pub tags: Vec<String>,
    pub kind: CellKind,
}

impl Cell {
    /// Whether an exception in the cell does not end the run (nbconvert's and nbclient's tag).
    #[must_use]
    pub fn may_raise(&self) -> bool {
        self.tags.iter().any(|tag| tag == "raises-exception")
    }
}

#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "most cells are code cells")]
pub enum CellKind {
    Code(CodeCell),
    Markdown,
    Raw,
}

#[derive(Clone, Debug)]
pub struct CodeCell {
    pub number: CellNumber,
    pub execution_count: Option<u32>,
    /// Whether the cell, when it was run, gave a value to be shown; `None` where the file does not tell.
    pub gave: Option<bool>,
    pub syntax: CellSyntax,
}

/// The Python of a cell.
#[derive(Clone, Debug, Default)]
pub struct CellSyntax {
    pub body: Vec<ast::Stmt>,
    /// Comments, in order, from `#` to the end of the line.
    pub comments: Vec<Span>,
    /// Strings that span lines: their inner lines must not be re-indented.
    pub multiline_strings: Vec<Span>,
    /// The cell magic in the first line whose body is Python (`%%time`), if any.
    pub cell_magic: Option<magic::Magic>,
    /// The last line ends in `;`: its value is not shown.
    pub silenced: bool,
    pub has_top_level_await: bool,
}

/// What reading gave: a notebook where there is one, and what there is to say. With an error among
/// the findings the notebook must not be compiled.
#[derive(Clone, Debug, Default)]
pub struct Read {
    pub notebook: Option<Notebook>,
    pub findings: Vec<Finding>,
}
