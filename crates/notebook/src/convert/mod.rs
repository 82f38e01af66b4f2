//! From the grammar's tree to [`crate::ast`], refusing what the grammar lets through and Python
//! does not.

mod calls;
mod compound;
mod comprehensions;
mod definitions;
mod expressions;
mod imports;
mod magics;
mod operators;
mod parameters;
mod patterns;
mod statements;
mod strings;
mod targets;
mod types;

pub(crate) use magics::magic_statement;
use nbship_diagnostics::Span;
use unicode_normalization::UnicodeNormalization;

use crate::ast::{Identifier, Stmt};
use crate::codes::{Checked, Problem, Refusal};
use crate::scan::{Mask, MaskKind, Scanned};
use crate::tree::{Field, Kind, NodeId, Tree};

/// Deeper code of a notebook is refused: CPython compiles about 3,000 levels where little else is on
/// its stack, some fewer in a kernel. Every pass over the tree must have the stack for it.
const DEEPEST_CELL: usize = 2_800;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    /// `except A, B:` is an error before Python 3.14.
    pub except_needs_parentheses: bool,
}

pub(crate) struct Converter<'a> {
    source: &'a str,
    code: &'a [u8],
    masks: &'a [Mask],
    tree: &'a Tree,
    options: Options,
    depth: usize,
    /// How many calls the one being converted is called by.
    calls: usize,
    /// The star being taken out of the expression it starts.
    hoisted: Option<NodeId>,
    /// The start of the magic whose code is being converted.
    within_magic: Option<u32>,
}

/// The statements of a cell.
pub(crate) fn module(
    source: &str,
    scanned: &Scanned,
    tree: &Tree,
    options: Options,
) -> Checked<Vec<Stmt>> {
    let mut converter = Converter {
        source,
        code: &scanned.code,
        masks: &scanned.masks,
        tree,
        options,
        depth: 0,
        calls: 0,
        hoisted: None,
        within_magic: None,
    };
    let root = tree.root();
    converter.body(root)
}

/// Where and what the grammar could not read.
pub(crate) fn grammar_error(source: &str, scanned: &Scanned, tree: &Tree) -> Refusal {
    let span = tree.first_error().unwrap_or_default();
    let start = (span.start as usize).min(source.len());
    let from_start = &scanned.code[start..];
    let blank = from_start
        .iter()
        .take_while(|byte| byte.is_ascii_whitespace())
        .count();
    let start = if blank < from_start.len() {
        start + blank
    } else {
        start
    };
    let rest = &scanned.code[start..];
    let end = start
        + rest
            .iter()
            .position(|&byte| byte == b'\n')
            .unwrap_or(rest.len());
    let span = Span::new(start, end);
    let line_start = scanned.code[..start]
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |at| at + 1);
    let line = source[line_start..end].trim_start();
    if line.starts_with("print ") || line.starts_with("exec ") {
        return Problem::python2(span, "print and exec as statements are of Python 2");
    }
    Problem::syntax(span, "invalid syntax")
}

impl Converter<'_> {
    fn text(&self, span: Span) -> &str {
        self.source.get(span.range()).unwrap_or_default()
    }

    /// The code as the grammar saw it.
    fn code(&self, id: NodeId) -> &[u8] {
        self.code
            .get(self.tree.span(id).range())
            .unwrap_or_default()
    }

    fn invalid(&self, id: NodeId) -> Refusal {
        Problem::syntax(self.tree.span(id), "invalid syntax")
    }

    fn identifier(&self, id: NodeId) -> Checked<Identifier> {
        let span = self.tree.span(id);
        let name = self.name(span);
        if matches!(name.as_str(), "async" | "await" | "True" | "False" | "None") {
            return Err(Problem::syntax(span, format!("`{name}` cannot be a name")));
        }
        Ok(Identifier { span, name })
    }

    fn name(&self, span: Span) -> String {
        let text = self.text(span);
        if text.is_ascii() {
            text.to_owned()
        } else {
            text.nfkc().collect()
        }
    }

    fn required(&self, id: NodeId, field: Field) -> Checked<NodeId> {
        self.tree
            .by_field(id, field)
            .ok_or_else(|| self.invalid(id))
    }

    fn first_named(&self, id: NodeId) -> Checked<NodeId> {
        self.tree.named(id).next().ok_or_else(|| self.invalid(id))
    }

    fn has_token(&self, id: NodeId, token: &[u8]) -> bool {
        self.tree
            .children(id)
            .any(|child| self.is_token(child, token))
    }

    fn is_token(&self, id: NodeId, token: &[u8]) -> bool {
        self.tree.kind(id) == Kind::Token && self.code(id) == token
    }

    fn of_kind(&self, id: NodeId, kind: Kind) -> Option<NodeId> {
        self.tree
            .children(id)
            .find(|&child| self.tree.kind(child) == kind)
    }

    /// The mask whose placeholder is exactly here.
    fn mask_at(&self, span: Span) -> Option<&Mask> {
        let at = self
            .masks
            .binary_search_by_key(&span.start, |mask| mask.span.start)
            .ok()?;
        self.masks.get(at).filter(|mask| mask.span == span)
    }

    /// Runs `convert` one level deeper.
    fn deeper<T>(
        &mut self,
        id: NodeId,
        convert: impl FnOnce(&mut Self) -> Checked<T>,
    ) -> Checked<T> {
        if self.depth >= DEEPEST_CELL {
            return Err(Problem::too_deep(self.tree.span(id)));
        }
        self.depth += 1;
        let result = convert(self);
        self.depth -= 1;
        result
    }

    /// The magic before code that starts at `start`.
    fn prefix_before(&self, start: u32) -> Option<&Mask> {
        let at = self
            .masks
            .partition_point(|mask| mask.span.start < start)
            .checked_sub(1)?;
        let mask = &self.masks[at];
        match mask.kind {
            MaskKind::Prefix { code_end } if start < code_end => Some(mask),
            _ => None,
        }
    }
}
