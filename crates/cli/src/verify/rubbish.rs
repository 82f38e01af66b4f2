//! Outputs of values that are others in each run, also when seeded: memory that nothing was written to
//! (`np.empty`), measured times. Two runs of the notebook may agree in parts of them by chance, and a
//! package then differs there by chance.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Place, Statement};

/// The cells in which every statement that prints or shows something reads a value of one of these
/// names, which holds it from there to the end.
pub fn cells(analysis: &Analysis, names: &BTreeSet<&str>) -> BTreeSet<u32> {
    let mut last_changed: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, statement) in analysis.statements.iter().enumerate() {
        let binds = statement.binds.iter().map(|bind| bind.name);
        let mutates = statement.mutates.iter().map(|change| change.name);
        let deletes = statement.deletes.iter().map(|(name, _)| *name);
        for name in binds.chain(mutates).chain(deletes) {
            last_changed.insert(analysis.name(name), place);
        }
    }
    let reads_one = |place: usize, statement: &Statement| {
        let reads = statement.reads.iter().map(|read| analysis.name(read.name));
        let mut reads = reads.filter(|name| names.contains(name));
        reads.any(|name| last_changed.get(name).is_none_or(|last| *last < place))
    };
    let mut found: BTreeMap<u32, bool> = BTreeMap::new();
    for (place, statement) in analysis.statements.iter().enumerate() {
        if gives_output(statement) {
            let all = found.entry(statement.cell.0).or_insert(true);
            *all &= reads_one(place, statement);
        }
    }
    let cells = found.into_iter().filter(|(_, all)| *all);
    cells.map(|(cell, _)| cell).collect()
}

fn gives_output(statement: &Statement) -> bool {
    let places = statement.effects.iter().map(|effect| &effect.place);
    statement.shows == Some(true)
        || !statement.shows_inside.is_empty()
        || places.into_iter().any(|place| *place == Place::Stdout)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use nbship_analysis::{Options, analyze};

    fn cells(source: &str, names: &[&str]) -> Vec<u32> {
        let read = nbship_notebook::read("x.py", source.as_bytes());
        let notebook = read.notebook.unwrap_or_default();
        let analysis = analyze(&notebook, &Options::default());
        let names: BTreeSet<&str> = names.iter().copied().collect();
        super::cells(&analysis, &names).into_iter().collect()
    }

    const FIRST: &str = "# %%\nimport numpy as np\na = np.empty((3, 4))\nb = 1\n";

    #[test]
    fn a_cell_that_shows_nothing_else_is_one() {
        let all = "# %%\nprint(a.shape)\na\n# %%\nprint(f\"{a.sum() / 2}\")\n# %%\nc = a + 1\n";
        assert_eq!(cells(&format!("{FIRST}{all}"), &["a"]), [2, 3]);
    }

    #[test]
    fn what_else_is_shown_is_compared() {
        let other = "# %%\nprint(b)\na\n# %%\nb\n# %%\nprint(a); print(b)\n";
        assert_eq!(cells(&format!("{FIRST}{other}"), &["a"]), Vec::<u32>::new());
    }

    #[test]
    fn a_value_that_the_name_had_before_is_compared() {
        let before = "# %%\nprint(b)\n# %%\nb = np.empty(3)\n# %%\nprint(b)\nb[0] = 1\n# %%\nb\n";
        assert_eq!(cells(&format!("{FIRST}{before}"), &["b"]), [5]);
    }
}
