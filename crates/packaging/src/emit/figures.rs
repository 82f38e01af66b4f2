//! Where a cell ends with showing the figures that it may have left open.

use std::collections::BTreeSet;

use nbship_analysis::facts::{ASSIGNED, Analysis, BindKind, Place};
use nbship_notebook::ast::{ExprKind, StmtKind};

use super::located::Located;
use super::source::Source;

impl<'a> Source<'a> {
    /// Whether figures may be open behind the statement, which is the last of its cell.
    pub(super) fn leaves_figures(&self, last: &Located<'_>) -> bool {
        let statements = &self.analysis.statements[..=last.facts.id.index()];
        let of_cell = statements.iter().rev();
        let of_cell = of_cell.take_while(|statement| statement.cell == last.facts.cell);
        let draws = |effect: &nbship_analysis::facts::Effect| effect.place == Place::Figure;
        let mut drawing = of_cell
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
            return end.trim_start_matches('.').trim() == "show"
                && self.pyplot().contains(&name.as_str());
        }
        false
    }

    /// The names that are never anything but pyplot.
    fn pyplot(&self) -> &[&'a str] {
        self.pyplot.get_or_init(|| pyplot(self.analysis))
    }
}

/// The names that are never anything but pyplot, as matplotlib has it.
fn pyplot(analysis: &Analysis) -> Vec<&str> {
    let statements = || analysis.statements.iter();
    let of_matplotlib = |path: &str| path.split('.').next() == Some("matplotlib");
    let changed = statements()
        .flat_map(|statement| &statement.effects)
        .any(|effect| match &effect.place {
            Place::Module(path) => of_matplotlib(path),
            Place::State(state) => state.strip_prefix(ASSIGNED).is_some_and(of_matplotlib),
            _ => false,
        });
    if changed {
        return Vec::new();
    }
    let is_import = |kind: &BindKind| match kind {
        BindKind::Import {
            module, attribute, ..
        } => matches!(
            (module.as_str(), attribute.as_deref()),
            ("matplotlib.pyplot", None) | ("matplotlib", Some("pyplot"))
        ),
        _ => false,
    };
    let (mut found, mut other) = (BTreeSet::new(), BTreeSet::new());
    for bind in statements().flat_map(|statement| &statement.binds) {
        let names = if is_import(&bind.kind) {
            &mut found
        } else {
            &mut other
        };
        names.insert(bind.name);
    }
    let names = found.difference(&other);
    names.map(|name| analysis.name(*name)).collect()
}
