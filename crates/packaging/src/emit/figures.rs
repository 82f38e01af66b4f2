//! Where a cell ends with showing the figures that it may have left open.

use nbship_analysis::facts::{ASSIGNED, Analysis, BindKind, NameId, Place};
use nbship_notebook::ast::{ExprKind, StmtKind};

use super::source::{Located, Source};

impl Source<'_> {
    /// Whether figures may be open behind the statement, which is the last of its cell.
    pub(super) fn leaves_figures(&self, last: &Located<'_>) -> bool {
        let analysis = self.analysis;
        let mut cells = analysis.cells.iter();
        let Some(cell) = cells.find(|cell| cell.cell == last.facts.cell) else {
            return false;
        };
        let places = cell.statements.start as usize..cell.statements.end as usize;
        let draws = |effect: &nbship_analysis::facts::Effect| effect.place == Place::Figure;
        let mut drawing = analysis.statements[places]
            .iter()
            .filter(|statement| statement.effects.iter().any(draws))
            .peekable();
        if drawing.peek().is_none() || self.shows_all(last) {
            return false;
        }
        // A module that draws when it is imported is one of those that the runtime notices later.
        let is_import = |located: Located<'_>| {
            matches!(
                located.syntax.kind,
                StmtKind::Import(_) | StmtKind::ImportFrom { .. }
            )
        };
        !drawing.all(|one| self.locate(one.id).is_some_and(is_import))
    }

    /// Whether the statement is `plt.show()`, after which no figure is open.
    fn shows_all(&self, last: &Located<'_>) -> bool {
        let StmtKind::Expr(value) = &last.syntax.kind else {
            return false;
        };
        if let ExprKind::Call { func, .. } = &value.kind
            && let ExprKind::Attribute { value, .. } = &func.kind
            && let ExprKind::Name(name) = &value.kind
        {
            let end = &last.cell.source[value.span.end as usize..func.span.end as usize];
            let mut names = (0..).zip(&self.analysis.names);
            let known = names.find(|(_, known)| *known == name);
            return end.trim_start_matches('.').trim() == "show"
                && known.is_some_and(|(id, _)| is_pyplot(self.analysis, NameId(id)));
        }
        false
    }
}

/// Whether a name is never anything but pyplot, as matplotlib has it.
fn is_pyplot(analysis: &Analysis, name: NameId) -> bool {
    let statements = || analysis.statements.iter();
    let of_matplotlib = |path: &str| path.split('.').next() == Some("matplotlib");
    let changed = statements()
        .flat_map(|statement| &statement.effects)
        .any(|effect| match &effect.place {
            Place::Module(path) => of_matplotlib(path),
            Place::State(state) => state.strip_prefix(ASSIGNED).is_some_and(of_matplotlib),
            _ => false,
        });
    let binds = statements().flat_map(|statement| &statement.binds);
    let mut of_name = binds.filter(|bind| bind.name == name).peekable();
    let is_import = |kind: &BindKind| match kind {
        BindKind::Import {
            module, attribute, ..
        } => matches!(
            (module.as_str(), attribute.as_deref()),
            ("matplotlib.pyplot", None) | ("matplotlib", Some("pyplot"))
        ),
        _ => false,
    };
    !changed && of_name.peek().is_some() && of_name.all(|bind| is_import(&bind.kind))
}
