//! Where a notebook uses what is gone.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, BindKind};
use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{
    Argument, ArgumentKind, Constant, Expr, ExprKind, Identifier, ImportNames, Stmt, StmtKind,
};
use nbship_notebook::{Notebook, visit};

use super::{RemovedUse, Row, Shape, TABLE};
use crate::emit::{goes_on_without, walk};
use crate::model::ImportUse;

/// The first use of each row in each cell, but for code that goes on without it.
pub(crate) fn uses(
    notebook: &Notebook,
    analysis: &Analysis,
    imports: &[ImportUse],
) -> Vec<RemovedUse> {
    let mut scan = Scan {
        names: imported_names(notebook, analysis),
        libraries: imports
            .iter()
            .filter_map(|one| one.module.split('.').next())
            .collect(),
        methods: defined(notebook),
        cell: CellNumber(0),
        found: Vec::new(),
    };
    for (cell, code) in notebook.code_cells() {
        scan.cell = code.number;
        scan.body(&code.syntax.body, &cell.source);
    }
    scan.found
}

struct Scan<'a> {
    /// Dotted paths by the names that imports, and nothing else, bind to them.
    names: BTreeMap<&'a str, String>,
    /// The libraries that are imported.
    libraries: BTreeSet<&'a str>,
    /// Functions and methods of the notebook's own.
    methods: BTreeSet<&'a str>,
    cell: CellNumber,
    found: Vec<RemovedUse>,
}

impl Scan<'_> {
    fn body(&mut self, body: &[Stmt], source: &str) {
        for stmt in body {
            if goes_on_without(stmt, source) {
                continue;
            }
            for path in imported_paths(stmt) {
                self.import(&path, stmt.span);
            }
            self.assigned(stmt);
            walk::own_expressions(stmt, &mut |expr| self.expression(expr));
            for inner in visit::bodies(stmt) {
                self.body(inner, source);
            }
        }
    }

    fn note(&mut self, row: &'static Row, span: Span) {
        let cell = self.cell;
        let is_same = |one: &RemovedUse| one.cell == cell && std::ptr::eq(one.row, row);
        if !self.found.iter().any(is_same) {
            self.found.push(RemovedUse { row, cell, span });
        }
    }

    /// The row of an imported path, or of the module that it is in.
    fn import(&mut self, path: &str, span: Span) {
        let mut prefix = path;
        loop {
            if let Some(row) = TABLE.paths.get(prefix) {
                return self.note(row, span);
            }
            match prefix.rsplit_once('.') {
                Some((before, _)) => prefix = before,
                None => return,
            }
        }
    }

    fn expression(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Attribute { value, attr } => {
                if let Some(row) = self.path_of(expr).and_then(|path| TABLE.paths.get(&*path)) {
                    self.note(row, expr.span);
                }
                if matches!(&value.kind, ExprKind::Attribute { attr, .. } if attr.name == "dt") {
                    self.method(value, attr, |row| row.shape == Some(Shape::Dt));
                }
            }
            ExprKind::Subscript { value, .. } => {
                if let ExprKind::Attribute { value, attr } = &value.kind {
                    self.method(value, attr, |row| row.shape == Some(Shape::Subscript));
                }
            }
            ExprKind::Call { func, args } => {
                if let ExprKind::Attribute { value, attr } = &func.kind {
                    self.method(value, attr, |row| is_call_of(row, args));
                }
            }
            _ => {}
        }
    }

    /// `x = x.append(…)`: what lists give is None, so `x` is no list.
    fn assigned(&mut self, stmt: &Stmt) {
        if let StmtKind::Assign { targets, value } = &stmt.kind
            && let [target] = targets.as_slice()
            && let ExprKind::Name(name) = &target.kind
            && let ExprKind::Call { func, .. } = &value.kind
            && let ExprKind::Attribute { value, attr } = &func.kind
            && matches!(&value.kind, ExprKind::Name(receiver) if receiver == name)
        {
            self.method(value, attr, |row| row.shape == Some(Shape::Value));
        }
    }

    /// Notes a method of a library that is imported, where the receiver is none of another library's modules.
    fn method(&mut self, receiver: &Expr, attr: &Identifier, fits: impl Fn(&Row) -> bool) {
        let rows = TABLE.methods.get(attr.name.as_str());
        if self.methods.contains(attr.name.as_str()) {
            return;
        }
        let module = self.path_of(receiver);
        for row in rows.into_iter().flatten() {
            let is_other = |path: &String| path.split('.').next() != Some(&row.of);
            let is_used = self.libraries.contains(row.of.as_str())
                && !row
                    .unless
                    .iter()
                    .any(|one| self.libraries.contains(one.as_str()));
            if is_used && !module.as_ref().is_some_and(is_other) && fits(row) {
                return self.note(row, attr.span);
            }
        }
    }

    fn path_of(&self, expr: &Expr) -> Option<String> {
        path_of(&self.names, expr)
    }
}

/// `np.random.rand` as `numpy.random.rand`.
pub(crate) fn path_of(names: &BTreeMap<&str, String>, expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => names.get(name.as_str()).cloned(),
        ExprKind::Attribute { value, attr } => {
            Some(format!("{}.{}", path_of(names, value)?, attr.name))
        }
        _ => None,
    }
}

/// Whether a call with these arguments is one that the row means.
fn is_call_of(row: &Row, args: &[Argument]) -> bool {
    let is_positional = |argument: &&Argument| argument.kind == ArgumentKind::Positional;
    let positional = args.iter().filter(is_positional).count();
    let has_keyword = || {
        args.iter().any(|argument| match &argument.kind {
            ArgumentKind::Keyword(keyword) => row.keywords.contains(&keyword.name),
            _ => false,
        })
    };
    match row.shape {
        Some(Shape::Subscript | Shape::Dt) => false,
        Some(Shape::Axis) => {
            let is_number = |argument: &Argument| {
                matches!(argument.value.kind, ExprKind::Constant(Constant::Int(_)))
            };
            positional == 2 && args.get(1).is_some_and(is_number)
        }
        Some(Shape::Value) => has_keyword(),
        None if !row.keywords.is_empty() => has_keyword(),
        None => row.positional.is_none_or(|wanted| wanted == positional),
    }
}

/// The dotted paths that a statement imports.
fn imported_paths(stmt: &Stmt) -> Vec<String> {
    match &stmt.kind {
        StmtKind::Import(names) => names.iter().map(|one| one.name.name.clone()).collect(),
        StmtKind::ImportFrom {
            level: 0,
            module: Some(module),
            names,
        } => match names {
            ImportNames::Star(_) => vec![module.name.clone()],
            ImportNames::Names(names) => names
                .iter()
                .map(|one| format!("{}.{}", module.name, one.name.name))
                .collect(),
        },
        _ => Vec::new(),
    }
}

/// What names are bound to by imports, where nothing else binds them.
pub(crate) fn imported_names<'a>(
    notebook: &'a Notebook,
    analysis: &'a Analysis,
) -> BTreeMap<&'a str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut others = BTreeSet::new();
    for (_, code) in notebook.code_cells() {
        walk::statements(&code.syntax.body, &mut |stmt| {
            let is_plain = matches!(stmt.kind, StmtKind::Import(_));
            for (name, path) in visit::imported(stmt).into_iter().zip(imported_paths(stmt)) {
                // `import a.b` binds `a`.
                let is_top = is_plain && path.split('.').next() == Some(name);
                let path = if is_top { name.to_owned() } else { path };
                if found.get(name).is_some_and(|known| *known != path) {
                    others.insert(name);
                }
                found.insert(name, path);
            }
        });
    }
    let binds = analysis.statements.iter().flat_map(|one| &one.binds);
    let other = binds.filter(|bind| !matches!(bind.kind, BindKind::Import { .. }));
    others.extend(other.map(|bind| analysis.name(bind.name)));
    found.retain(|name, _| !others.contains(name));
    found
}

/// The functions and methods that the notebook defines itself.
fn defined(notebook: &Notebook) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (_, code) in notebook.code_cells() {
        walk::statements(&code.syntax.body, &mut |stmt| {
            if let StmtKind::FunctionDef(function) = &stmt.kind {
                found.insert(function.name.name.as_str());
            }
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::uses;
    use crate::emit::imports_of;

    fn found(source: &str) -> Vec<String> {
        let text = format!("# %%\n{source}\n");
        let read = nbship_notebook::read_percent_script(text.as_bytes());
        let notebook = read.notebook.unwrap_or_default();
        let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
        let all = uses(&notebook, &analysis, &imports_of(&notebook));
        all.iter().map(|one| one.row.what()).collect()
    }

    #[test]
    fn what_is_gone_is_found() {
        for (source, expected) in [
            ("import pandas as pd\nx = pd.Panel()", "pandas.Panel"),
            (
                "import pandas as pd\nx = pd.rolling_mean(s, 3)",
                "pandas.rolling_mean",
            ),
            ("from pandas import rolling_mean", "pandas.rolling_mean"),
            ("import pandas\nx = df.ix[0]", ".ix[…]"),
            ("import pandas\ndf = df.append(other)", ".append(…)"),
            (
                "import pandas\nx = f(df.append(o, ignore_index=True))",
                ".append(…)",
            ),
            ("import pandas\ndf.drop('a', 1)", ".drop(…, axis)"),
            (
                "import pandas\ndf.fillna(method='ffill')",
                "fillna(method=…)",
            ),
            ("import pandas\nx = df.d.dt.week", ".dt.week"),
            (
                "import pandas\nfor k, v in df.iteritems():\n    pass",
                ".iteritems(…)",
            ),
            (
                "import sklearn.cross_validation as cv",
                "sklearn.cross_validation",
            ),
            (
                "from sklearn.externals import joblib\njoblib.dump(1, 2)",
                "sklearn.externals.joblib",
            ),
            (
                "import sklearn\nx = sklearn.grid_search.X()",
                "sklearn.grid_search",
            ),
            (
                "from sklearn.preprocessing import Imputer",
                "sklearn.preprocessing.Imputer",
            ),
            (
                "import sklearn\nv.get_feature_names()",
                ".get_feature_names(…)",
            ),
            ("import numpy as np\nx = y.astype(np.float)", "numpy.float"),
            (
                "import matplotlib.pyplot as plt\nplt.hist(x, normed=True)",
                "hist(normed=…)",
            ),
            (
                "import networkx as nx\ng = nx.from_pandas_dataframe(d)",
                "networkx.from_pandas_dataframe",
            ),
            (
                "import tensorflow as tf\nx = tf.placeholder(1)",
                "tensorflow.placeholder",
            ),
            (
                "from keras.preprocessing.text import Tokenizer",
                "keras.preprocessing.text",
            ),
            ("import keras.layers.merge", "keras.layers.merge"),
            ("from scipy.misc import imread, face", "scipy.misc.imread"),
            ("from fbprophet import Prophet", "fbprophet"),
        ] {
            assert_eq!(found(source), [expected], "{source}");
        }
    }

    #[test]
    fn what_is_there_is_not() {
        for source in [
            "x = []\nx.append(1)",
            "import pandas as pd\nx = []\ny = x.append(1)",
            "import pandas\ndf.drop('a', axis=1)",
            "df.ix[0]",
            "import pandas\ntry:\n    from sklearn.externals import joblib\nexcept ImportError:\n    import joblib",
            "import pandas as pd\ntry:\n    x = pd.Panel()\nexcept Exception:\n    x = 1",
            "import pandas\nclass A:\n    def as_matrix(self):\n        return 1\nx = A().as_matrix()",
            "import pandas\nfrom keras import backend as K\nK.set_value(a, b, c)",
            "import tensorflow.compat.v1 as tf\nx = tf.placeholder(1)",
            "from tensorflow.keras.preprocessing.text import Tokenizer",
            "import numpy as np\nx = [np.float64(1), np.bool]",
            "import numpy as np\nnp = f()\nx = np.float",
            "from keras.preprocessing.sequence import pad_sequences",
            "import matplotlib.pyplot as plt\nplt.hist(x, density=True)",
        ] {
            assert_eq!(found(source), [""; 0], "{source}");
        }
    }
}
