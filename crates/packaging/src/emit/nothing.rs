//! Calls that surely give None, so that nothing is to be shown of them.

use nbship_analysis::facts::{Analysis, BindKind};
use nbship_notebook::ast::{Argument, ArgumentKind, Constant, Expr, ExprKind};

/// Methods of tables that give None where they change the table itself, in every version of pandas.
const IN_PLACE: &[&str] = &[
    "drop",
    "drop_duplicates",
    "dropna",
    "rename",
    "reset_index",
    "set_index",
    "sort_index",
    "sort_values",
];

/// Methods of tables that give None where they are told a file.
const WRITES: &[&str] = &[
    "to_csv",
    "to_excel",
    "to_feather",
    "to_html",
    "to_json",
    "to_parquet",
    "to_pickle",
];

/// Libraries whose tables have such methods, and give something.
const OTHERS: &[&str] = &[
    "cudf",
    "daft",
    "dask",
    "databricks",
    "datasets",
    "ibis",
    "koalas",
    "modin",
    "polars",
    "pyspark",
    "vaex",
    "xarray",
];

/// Whether an expression is a call that gives None, as far as its name and arguments tell.
pub(super) fn gives_none(value: &Expr, analysis: &Analysis) -> bool {
    let ExprKind::Call { func, args } = &value.kind else {
        return false;
    };
    let ExprKind::Attribute { value, attr } = &func.kind else {
        return false;
    };
    let name = attr.name.as_str();
    let is_name = matches!(value.kind, ExprKind::Name(_));
    let of_table = (IN_PLACE.contains(&name) && args.iter().any(is_in_place))
        || (WRITES.contains(&name) && args.first().is_some_and(is_file));
    let ends = matches!(name, "close" | "join") && args.is_empty() && is_name;
    (of_table && only_pandas(analysis)) || (ends && !is_own(analysis))
}

/// `inplace=True`
fn is_in_place(argument: &Argument) -> bool {
    let ArgumentKind::Keyword(keyword) = &argument.kind else {
        return false;
    };
    let is_true = matches!(argument.value.kind, ExprKind::Constant(Constant::True));
    keyword.name == "inplace" && is_true
}

/// A path that is written out, first.
fn is_file(argument: &Argument) -> bool {
    let is_text = matches!(
        argument.value.kind,
        ExprKind::Constant(Constant::Str(_)) | ExprKind::FString { .. }
    );
    argument.kind == ArgumentKind::Positional && is_text
}

/// Whether tables can be none but those of pandas.
fn only_pandas(analysis: &Analysis) -> bool {
    let has = |library: &str| imports(analysis).any(|top| top == library);
    has("pandas") && !OTHERS.iter().any(|library| has(library)) && !is_own(analysis)
}

/// Whether the notebook, or a module beside it, may have classes with such methods.
fn is_own(analysis: &Analysis) -> bool {
    let mut definitions = analysis.definitions.iter();
    !analysis.own_modules.is_empty() || definitions.any(|one| one.has_methods)
}

/// The libraries that are imported.
fn imports(analysis: &Analysis) -> impl Iterator<Item = &str> {
    let binds = analysis.statements.iter().flat_map(|one| &one.binds);
    binds.filter_map(|bind| match &bind.kind {
        BindKind::Import { module, .. } => module.split('.').next(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use nbship_notebook::ast::StmtKind;

    use super::gives_none;

    fn is_nothing(source: &str) -> bool {
        let text = format!("# %%\n{source}\n");
        let read = nbship_notebook::read_percent_script(text.as_bytes());
        let notebook = read.notebook.unwrap_or_default();
        let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
        let mut cells = notebook.code_cells();
        let last = cells.next().and_then(|(_, code)| code.syntax.body.last());
        last.is_some_and(|last| match &last.kind {
            StmtKind::Expr(value) => gives_none(value, &analysis),
            _ => false,
        })
    }

    #[test]
    fn calls_that_give_nothing() {
        for (source, expected) in [
            ("import pandas as pd\nx.drop('a', inplace=True)", true),
            ("import pandas as pd\nx.to_parquet('a.parquet')", true),
            (
                "import pandas as pd\nx.to_csv(f'{a}.csv', index=False)",
                true,
            ),
            ("pool.close()", true),
            ("pool.join()", true),
            ("import pandas as pd\nx.drop('a')", false),
            ("import pandas as pd\nx.drop('a', inplace=flag)", false),
            ("import pandas as pd\nx.replace(1, 2, inplace=True)", false),
            ("import pandas as pd\nx.to_csv()", false),
            ("import pandas as pd\nx.to_csv(index=False)", false),
            ("import pandas, datasets\nx.to_csv('a.csv')", false),
            ("x.to_csv('a.csv')", false),
            ("', '.join()", false),
            ("x.join(y)", false),
            (
                "class A:\n    def close(self):\n        return 1\nA.close()",
                false,
            ),
        ] {
            assert_eq!(is_nothing(source), expected, "{source}");
        }
    }
}
