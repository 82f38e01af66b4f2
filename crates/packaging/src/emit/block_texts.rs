//! Texts that stand alone between statements, as a remark over several lines.

use nbship_notebook::ast::{Constant, ExprKind, StmtKind};

use super::located::Located;

impl Located<'_> {
    /// The lines of a text over several lines that nothing takes and no cell shows, as comments.
    pub(super) fn as_remark(&self, indent: &str) -> Option<Vec<String>> {
        let StmtKind::Expr(value) = &self.syntax.kind else {
            return None;
        };
        let ExprKind::Constant(Constant::Str(Some(text))) = &value.kind else {
            return None;
        };
        let is_shown = self.facts.shows.is_some() || !self.facts.shows_inside.is_empty();
        // What ends a line for an editor, and not for Python, would end the comment for a reader.
        let is_odd = text.contains(['\r', '\x0b', '\x0c', '\0', '\u{85}', '\u{2028}', '\u{2029}']);
        if is_shown || is_odd || !text.contains('\n') {
            return None;
        }
        let lines: Vec<&str> = text.trim_matches('\n').lines().collect();
        let margin = |line: &&str| line.len() - line.trim_start().len();
        let written = lines.iter().filter(|line| !line.trim().is_empty());
        let blank = written.map(margin).min().unwrap_or(0);
        let comment = |line: &&str| {
            let line = line.get(blank..).unwrap_or_default().trim_end();
            match line.is_empty() {
                true => format!("{indent}#"),
                false => format!("{indent}# {line}"),
            }
        };
        let all: Vec<String> = lines.iter().map(comment).collect();
        Some(all)
    }
}
