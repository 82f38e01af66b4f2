//! Which values a cell shows: `InteractiveShell.ast_node_interactivity`.

use nbship_notebook::ast::{Expr, ExprKind, Stmt, StmtKind};

use super::Interp;
use crate::value::{Atom, Value};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// The value of the last statement, if it is an expression.
    #[default]
    LastExpression,
    /// Besides, what the last statement assigns to a name.
    LastAssigned,
    /// Every expression that is a statement, outside functions and classes.
    All,
    None,
}

impl Mode {
    fn of(name: &str) -> Self {
        match name {
            "all" => Self::All,
            "last_expr_or_assign" => Self::LastAssigned,
            "none" => Self::None,
            _ => Self::LastExpression,
        }
    }
}

/// What the cells show. Where it is set it holds from the next cell on.
#[derive(Default)]
pub(super) struct Shown {
    mode: Mode,
    next: Mode,
    inside: bool,
}

impl Shown {
    /// Begins a cell; one that is `silenced` by `;` shows nothing.
    pub fn begin_cell(&mut self, silenced: bool) {
        self.mode = self.next;
        self.inside = self.mode == Mode::All && !silenced;
    }

    /// Whether a statement of the cell shows its value.
    pub fn shows(&self, kind: &StmtKind, is_last: bool, silenced: bool) -> bool {
        let is_assignment = matches!(kind, StmtKind::Assign { .. });
        let shows = match self.mode {
            Mode::All => !is_assignment,
            Mode::LastAssigned => is_last,
            Mode::LastExpression => is_last && !is_assignment,
            Mode::None => false,
        };
        shows && !silenced
    }
}

impl<'a> Interp<'a> {
    /// Notes the assignment of a mode to the option.
    pub(super) fn note_interactivity(&mut self, attribute: &str, value: &Value) {
        if attribute != "ast_node_interactivity" || self.frames.len() > 1 {
            return;
        }
        if let Some(Atom::Str(mode)) = value.single() {
            self.shown.next = Mode::of(&self.names.text(mode));
        }
    }

    /// `%config InteractiveShell.ast_node_interactivity = "all"`.
    pub(super) fn configured_interactivity(&mut self, argument: &str) {
        let Some((option, mode)) = argument.split_once('=') else {
            return;
        };
        if option.trim_end().ends_with(".ast_node_interactivity") {
            self.shown.next = Mode::of(mode.trim().trim_matches(['"', '\'']));
        }
    }

    /// The value of an expression in a loop or branch is shown where all are.
    pub(super) fn show_inside(&mut self, expr: &'a Expr, value: &Value) {
        let is_none = value.single() == Some(Atom::None);
        if self.shown.inside && self.frames.len() == 1 && !is_none {
            self.display(value, expr.span);
            self.facts.shows_inside.insert(expr.span);
        }
    }

    /// Shows what the last statement assigns to a name.
    pub(super) fn show_assigned(&mut self, stmt: &'a Stmt) -> Option<bool> {
        let StmtKind::Assign { targets, .. } = &stmt.kind else {
            return None;
        };
        let [target] = targets.as_slice() else {
            return None;
        };
        let ExprKind::Name(name) = &target.kind else {
            return None;
        };
        let sym = self.names.intern(name);
        let value = self.load(sym, target.span);
        let is_none = value.single() == Some(Atom::None);
        if !is_none {
            self.display(&value, target.span);
            self.keep_shown(&value, target.span);
        }
        Some(!is_none)
    }
}
