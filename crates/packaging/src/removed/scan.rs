//! Where a notebook uses what is gone.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, BindKind};
use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{
    Argument, DictItem, Expr, ExprKind, Identifier, ImportNames, Stmt, StmtKind,
};
use nbship_notebook::{Notebook, visit};

use super::calls::{is_call_of, what};
use super::{RemovedUse, Row, Shape, TABLE, grids, objects, rows};
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
        called: called(notebook),
        types: objects::names_of_types(notebook),
        rows: rows::Rows::of(notebook),
        has_search: grids::has_search(notebook),
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
    /// The methods that are called somewhere.
    called: BTreeSet<&'a str>,
    /// Names that hold types of columns.
    types: BTreeSet<&'a str>,
    /// Functions that may be given rows, and tables.
    rows: rows::Rows<'a>,
    /// Something goes over the values of dictionaries.
    has_search: bool,
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

    fn note(&mut self, row: &'static Row, what: String, span: Span) {
        let cell = self.cell;
        let is_same =
            |one: &RemovedUse| one.cell == cell && std::ptr::eq(one.row, row) && one.what == what;
        if !self.found.iter().any(is_same) {
            self.found.push(RemovedUse {
                row,
                what,
                cell,
                span,
            });
        }
    }

    /// The row of an imported path, or of the module that it is in.
    fn import(&mut self, path: &str, span: Span) {
        let mut prefix = path;
        loop {
            if let Some(row) = TABLE.paths.get(prefix) {
                return self.note(row, prefix.to_owned(), span);
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
                if let Some(path) = self.path_of(expr)
                    && let Some(row) = TABLE.paths.get(&*path)
                {
                    self.note(row, path, expr.span);
                }
                if matches!(&value.kind, ExprKind::Attribute { attr, .. } if attr.name == "dt") {
                    self.method(value, attr, &[], |row| row.shape == Some(Shape::Dt));
                }
                self.method(value, attr, &[], |row| row.shape == Some(Shape::Attribute));
            }
            ExprKind::Subscript { value, .. } => {
                if let ExprKind::Attribute { value, attr } = &value.kind {
                    self.method(value, attr, &[], |row| row.shape == Some(Shape::Subscript));
                }
            }
            ExprKind::Call { func, args } => {
                if let ExprKind::Attribute { value, attr } = &func.kind {
                    let is_text = matches!(&value.kind, ExprKind::Attribute { attr, .. } if attr.name == "str");
                    let is_due = |row: &Row| is_text || row.shape != Some(Shape::Str);
                    self.method(value, attr, args, |row| {
                        is_due(row) && is_call_of(row, args)
                    });
                    if attr.name == "apply" {
                        self.applied(value, args, attr.span);
                    }
                }
                self.call(func, args);
            }
            ExprKind::Compare { .. } => self.compared(expr),
            ExprKind::Dict(items) if self.has_search => self.searched(items),
            _ => {}
        }
    }

    /// `x.dtype == object`, which tells columns of text before pandas 3.
    fn compared(&mut self, expr: &Expr) {
        if !self.libraries.contains("pandas") {
            return;
        }
        if let Some(what) = objects::comparison(expr, &self.types) {
            let rows = TABLE.methods.get("dtype").into_iter().flatten();
            for row in rows.filter(|row| row.shape == Some(Shape::Object)) {
                self.note(row, what.clone(), expr.span);
            }
        }
    }

    /// `table.apply(lambda row: row[0], axis=1)`: a position in a row.
    fn applied(&mut self, table: &Expr, args: &[Argument], span: Span) {
        let is_used = self.libraries.contains("pandas");
        let Some(what) = self.rows.position(table, args).filter(|_| is_used) else {
            return;
        };
        let rows = TABLE.methods.get("apply").into_iter().flatten();
        for row in rows.filter(|row| row.shape == Some(Shape::Row)) {
            self.note(row, what.clone(), span);
        }
    }

    /// What a search gives to estimators that the notebook imports.
    fn searched(&mut self, items: &[DictItem]) {
        let is_used = |class: &str| {
            let mut paths = self.names.values();
            paths.any(|path| {
                class.strip_prefix(path.as_str()).is_some_and(|rest| {
                    rest.is_empty() || (rest.starts_with('.') && path.contains('.'))
                })
            })
        };
        for (row, what, given) in grids::gone(items, is_used) {
            self.note(row, what, given.span);
        }
    }

    /// A function that is there, with arguments that it takes no more.
    fn call(&mut self, func: &Expr, args: &[Argument]) {
        let Some(path) = self.path_of(func) else {
            return;
        };
        let is_right = |row: &Row| row.beside.iter().any(|one| self.called.contains(&**one));
        let rows = TABLE.calls.get(&*path).into_iter().flatten();
        let due: Vec<_> = rows.filter(|row| !is_right(row)).collect();
        let name = path.rsplit('.').next().unwrap_or(&path);
        for row in due.into_iter().filter(|row| is_call_of(row, args)) {
            self.note(row, what(row, name, args), func.span);
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
            self.method(value, attr, &[], |row| row.shape == Some(Shape::Value));
        }
    }

    /// Notes a method of a library that is imported, where the receiver is none of another library's modules.
    fn method(
        &mut self,
        receiver: &Expr,
        attr: &Identifier,
        args: &[Argument],
        fits: impl Fn(&Row) -> bool,
    ) {
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
                return self.note(row, what(row, &attr.name, args), attr.span);
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

/// The methods that the notebook calls.
fn called(notebook: &Notebook) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (_, code) in notebook.code_cells() {
        walk::expressions(&code.syntax.body, &mut |expr| {
            if let ExprKind::Call { func, .. } = &expr.kind
                && let ExprKind::Attribute { attr, .. } = &func.kind
            {
                found.insert(attr.name.as_str());
            }
        });
    }
    found
}
