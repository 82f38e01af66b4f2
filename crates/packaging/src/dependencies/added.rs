//! What libraries have only from some version on bounds the dependencies from below.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{BOUNDS, Distribution, Resolver};
use crate::model::PackageModel;
use crate::removed::raised;

/// What a distribution has from a version on.
#[derive(Deserialize)]
struct Row {
    path: String,
    of: String,
    since: String,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/added.json")).unwrap_or_default()
});

impl Resolver<'_> {
    /// Bounds dependencies of which nobody but our own table said a version.
    pub(super) fn added(&mut self, model: &PackageModel) {
        for import in model.imports.iter().filter(|import| !import.has_other_way) {
            let Some(row) = ROWS.iter().find(|row| row.path == import.module) else {
                continue;
            };
            let known = Distribution::new(&row.of).and_then(|name| self.found.get_mut(&name));
            let bounds = BOUNDS.get(&row.of);
            let Some((one, bounds)) = known.zip(bounds) else {
                continue;
            };
            let specifier = &one.requirement.specifier;
            let is_ours = specifier == bounds || one.because.contains("; from ");
            if let Some(bounded) = raised(specifier, &row.since).filter(|_| is_ours) {
                one.requirement.specifier = bounded;
                one.because = format!(
                    "{}; from {} for cell {}",
                    one.because, row.since, import.cell
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ROWS;

    #[test]
    fn rows_are_read() {
        assert!(
            ROWS.iter()
                .any(|row| row.path.ends_with("root_mean_squared_error"))
        );
    }
}
