//! Cells, and the statements that stand in them.

use nbship_notebook::CodeCell;
use nbship_notebook::ast::{Stmt, StmtKind};
use nbship_notebook::magic::MagicMeaning;

use super::Interp;
use crate::value::Atom;

impl<'a> Interp<'a> {
    /// Runs a cell; after one that `may_raise` the notebook goes on whatever happens in it.
    pub fn cell(&mut self, cell: &'a CodeCell, may_raise: bool) {
        self.cell = cell.number;
        self.gave = cell.gave;
        self.shown.begin_cell(cell.syntax.silenced);
        self.figure = None;
        self.frames[0].cell = cell.number;
        let count = cell.syntax.body.len();
        if let Some(magic) = &cell.syntax.cell_magic {
            self.begin();
            self.run_magic(magic);
            self.carry_into_next();
        }
        for (at, stmt) in cell.syntax.body.iter().enumerate() {
            self.begin();
            let last = self
                .shown
                .shows(&stmt.kind, at + 1 == count, cell.syntax.silenced);
            self.note_bound_lazily(&stmt.kind);
            self.apart = matches!(&stmt.kind, StmtKind::MagicCode { magic, .. } if magic.meaning == MagicMeaning::CodeApart);
            let shows = if may_raise {
                self.note_reason("the cell may raise, and the notebook goes on", stmt.span);
                self.maybe(|s| s.top_level(stmt, last))
            } else {
                self.top_level(stmt, last)
            };
            self.finish(stmt, shows);
            if let Some(statement) = self.done.statements.last_mut().filter(|_| may_raise) {
                statement.hoistable_import = false;
            }
            let apart = self.apart;
            if let Some(statement) = self.done.statements.last_mut().filter(|_| apart) {
                // The code ran in a function of its own: what it bound is not kept.
                statement.binds.clear();
            }
        }
    }

    /// Runs a statement of a cell; says whether the cell shows its value.
    fn top_level(&mut self, stmt: &'a Stmt, last: bool) -> Option<bool> {
        if let StmtKind::Expr(expr) = &stmt.kind {
            self.ending = last.then_some(expr.span);
            let value = self.leaving(expr);
            if !last {
                return None;
            }
            let none = value.single() == Some(Atom::None);
            if !none {
                self.display(&value, expr.span);
                self.keep_shown(&value, expr.span);
            }
            return Some(!none);
        }
        if let StmtKind::MagicCode { magic, body } = &stmt.kind
            && magic.meaning == MagicMeaning::Code
            && let Some((shown, before)) = body.split_last()
        {
            self.block(before);
            return self.top_level(shown, last);
        }
        self.ending = None;
        self.stmt(stmt);
        last.then(|| self.show_assigned(stmt)).flatten()
    }
}
