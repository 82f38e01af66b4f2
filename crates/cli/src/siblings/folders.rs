//! Where a notebook finds modules of its own: beside itself, in the folders that it adds to
//! `sys.path`, and in those it goes to (`os.chdir`, `%cd`), all within its project.

use std::path::{Path, PathBuf};

use nbship_diagnostics::{CellNumber, Finding, Span};
use nbship_notebook::Notebook;
use nbship_notebook::ast::{Argument, BinOperator, Constant, Expr, ExprKind, Stmt, StmtKind};
use nbship_notebook::magic::MagicMeaning;
use nbship_notebook::visit;

use super::values::{Scope, Text, Value, added};
use super::{imports, leads_out};

/// How often a loop is followed that goes up from folder to folder.
const MOST_TURNS: usize = 16;

/// How many statements in loops are followed.
const MOST_REPEATED: usize = 10_000;

/// What a notebook imports, and from where.
pub struct Folders {
    /// The top names of modules in the order of the code, with the folders in which each is looked for.
    pub imports: Vec<(String, Vec<PathBuf>)>,
    /// All folders that are known at the notebook's end, and the notebook's own.
    pub all: Vec<PathBuf>,
    /// Folders out of the project.
    pub findings: Vec<Finding>,
}

/// Follows the notebook's code from cell to cell.
pub fn of(notebook: &Notebook, folder: &Path, project: &Path) -> Folders {
    let mut walk = Walk {
        scope: Scope::new(folder, project),
        before: Vec::new(),
        after: Vec::new(),
        undecided: 0,
        turns: 0,
        repeated: 0,
        cell: CellNumber(0),
        source: "",
        imports: Vec::new(),
        findings: Vec::new(),
    };
    for (cell, code) in notebook.code_cells() {
        walk.cell = code.number;
        walk.source = &cell.source;
        walk.body(&code.syntax.body);
    }
    let mut all = walk.folders();
    all.push(folder.to_owned());
    Folders {
        imports: walk.imports,
        all,
        findings: walk.findings,
    }
}

struct Walk<'a> {
    scope: Scope<'a>,
    /// Folders that were put at the front of `sys.path`, the last one first.
    before: Vec<PathBuf>,
    /// Folders that come after the working folder.
    after: Vec<PathBuf>,
    /// How many of the blocks around may not run.
    undecided: usize,
    /// How many of the blocks around run several times.
    turns: usize,
    /// How many statements of such blocks were followed.
    repeated: usize,
    cell: CellNumber,
    source: &'a str,
    imports: Vec<(String, Vec<PathBuf>)>,
    findings: Vec<Finding>,
}

impl Walk<'_> {
    /// Where modules are looked for at this place.
    fn folders(&self) -> Vec<PathBuf> {
        let current = Some(&self.scope.current).filter(|at| at.starts_with(self.scope.project));
        let folders = self.before.iter().chain(current).chain(&self.after);
        folders.cloned().collect()
    }

    fn body(&mut self, body: &[Stmt]) {
        for statement in body {
            self.statement(statement);
        }
    }

    /// A block that may not run, or not to its end.
    fn may_run(&mut self, body: &[Stmt]) {
        self.undecided += 1;
        self.body(body);
        self.undecided -= 1;
    }

    /// The imports of code that does not run here.
    fn only_imports(&mut self, body: &[Stmt]) {
        let mut names = Vec::new();
        imports::imports(body, &mut names);
        let folders = self.folders();
        let found = names.into_iter().map(|name| (name, folders.clone()));
        self.imports.extend(found);
    }

    fn statement(&mut self, statement: &Stmt) {
        self.repeated += usize::from(self.turns > 0);
        if self.repeated > MOST_REPEATED && self.turns > 0 {
            self.only_imports(std::slice::from_ref(statement));
            return;
        }
        match &statement.kind {
            StmtKind::Expr(value) => self.expression(value),
            StmtKind::Assign { targets, value } => {
                targets.iter().for_each(|target| self.assign(target, value));
            }
            StmtKind::AnnAssign {
                target,
                value: Some(value),
                ..
            } => self.assign(target, value),
            StmtKind::AugAssign { target, op, value } => self.augment(target, *op, value),
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.bind(target, None)),
            StmtKind::Magic(magic) => {
                if let MagicMeaning::ChangeDirectory { path } = &magic.meaning {
                    self.go_to(&Text::written(path.trim().trim_matches(['"', '\''])));
                }
            }
            _ => self.block(statement),
        }
    }

    /// A statement that imports or has blocks.
    fn block(&mut self, statement: &Stmt) {
        match &statement.kind {
            StmtKind::Import(_) | StmtKind::ImportFrom { .. } => {
                self.only_imports(std::slice::from_ref(statement));
                self.scope.import(statement);
            }
            StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => {
                self.only_imports(std::slice::from_ref(statement));
            }
            StmtKind::If { test, body, orelse } => self.branch(test, body, orelse),
            StmtKind::While { test, body, orelse } => {
                self.repeat(test, body);
                self.body(orelse);
            }
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                ..
            } => {
                self.go_over(target, iter, body);
                self.body(orelse);
            }
            StmtKind::With { body, .. } | StmtKind::MagicCode { body, .. } => self.body(body),
            _ => {
                for body in visit::bodies(statement) {
                    self.may_run(body);
                }
            }
        }
    }

    fn branch(&mut self, test: &Expr, body: &[Stmt], orelse: &[Stmt]) {
        match self.scope.truth(test) {
            Some(true) => {
                self.body(body);
                self.only_imports(orelse);
            }
            Some(false) => {
                self.only_imports(body);
                self.body(orelse);
            }
            None => {
                self.may_run(body);
                self.may_run(orelse);
            }
        }
    }

    /// `while not (Path.cwd() / "src").exists(): os.chdir("..")`
    fn repeat(&mut self, test: &Expr, body: &[Stmt]) {
        self.turns += 1;
        match self.scope.truth(test) {
            None => self.may_run(body),
            Some(false) => self.only_imports(body),
            Some(true) => {
                for _ in 0..MOST_TURNS {
                    self.body(body);
                    if self.scope.truth(test) != Some(true) {
                        break;
                    }
                }
            }
        }
        self.turns -= 1;
    }

    fn go_over(&mut self, target: &Expr, iter: &Expr, body: &[Stmt]) {
        self.turns += 1;
        if let Some(Value::List(values)) = self.scope.value(iter) {
            if values.is_empty() {
                self.only_imports(body);
            }
            for value in values.into_iter().take(MOST_TURNS) {
                self.bind(target, Some(value));
                self.may_run(body);
            }
        } else {
            self.bind(target, None);
            self.may_run(body);
        }
        self.turns -= 1;
    }

    fn assign(&mut self, target: &Expr, value: &Expr) {
        if self.is_search_path(target) {
            self.replace(value);
        } else {
            let value = self.scope.value(value);
            self.bind(target, value);
        }
    }

    /// `sys.path += […]`, or a text to which something is added.
    fn augment(&mut self, target: &Expr, op: BinOperator, value: &Expr) {
        if self.is_search_path(target) {
            self.add(value, false);
            return;
        }
        let before = self.scope.value(target);
        let whole = before
            .zip(self.scope.value(value))
            .and_then(|(before, more)| added(&before, op, &more));
        self.bind(target, whole);
    }

    /// In a block that may not run, what was known of a name stays unless something else is known
    /// that says where the notebook is.
    fn bind(&mut self, target: &Expr, value: Option<Value>) {
        match (&target.kind, value) {
            (ExprKind::Name(name), Some(value)) => {
                let is_elsewhere = matches!(&value, Value::Text(text) if text.is_elsewhere());
                if self.undecided == 0 || !is_elsewhere || !self.scope.is_known(name) {
                    self.scope.bind(name, Some(value));
                }
            }
            (ExprKind::Name(name), None) if self.undecided == 0 => {
                self.scope.bind(name, None);
            }
            (ExprKind::Tuple(targets) | ExprKind::List(targets), value) => {
                let values = match value {
                    Some(Value::List(values)) if values.len() == targets.len() => values,
                    _ => Vec::new(),
                };
                let mut values = values.into_iter();
                for target in targets {
                    self.bind(target, values.next());
                }
            }
            _ => {}
        }
    }

    /// Calls that add folders or change the working folder, within conditions too
    /// (`root in sys.path or sys.path.append(root)`).
    fn expression(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Call { func, args } => self.call(func, args),
            ExprKind::BoolOp { .. } | ExprKind::IfExp { .. } => {
                let mut inner = Vec::new();
                visit::children(expr, &mut |child| inner.push(child));
                self.undecided += 1;
                inner.into_iter().for_each(|child| self.expression(child));
                self.undecided -= 1;
            }
            _ => {}
        }
    }

    fn call(&mut self, func: &Expr, args: &[Argument]) {
        let Some(name) = self.scope.dotted(func) else {
            return;
        };
        let given = |at: usize| args.get(at).map(|arg| &arg.value);
        match (name.as_str(), given(0), given(1)) {
            ("sys.path.append" | "sys.path.extend" | "site.addsitedir", Some(value), _) => {
                self.add(value, false);
            }
            ("sys.path.insert", Some(at), Some(value)) => {
                let is_first =
                    matches!(&at.kind, ExprKind::Constant(Constant::Int(at)) if at == "0");
                self.add(value, is_first);
            }
            ("os.chdir", Some(value), _) => {
                if let Some(text) = self.scope.text(value) {
                    self.go_to(&text);
                }
            }
            _ => {}
        }
    }

    /// `sys.path`, an item or a slice of it.
    fn is_search_path(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Subscript { value, .. } => self.is_search_path(value),
            _ => self.scope.dotted(expr).as_deref() == Some("sys.path"),
        }
    }

    /// `sys.path = […] + sys.path`, or `[…, *sys.path]`: what comes before the old ones is first.
    fn replace(&mut self, value: &Expr) {
        let mut parts = Vec::new();
        flat(value, &mut parts);
        let old = parts.iter().position(|part| self.is_search_path(part));
        let (first, last) = parts.split_at(old.unwrap_or(parts.len()));
        first.iter().rev().for_each(|part| self.add(part, true));
        last.iter().for_each(|part| self.add(part, false));
    }

    /// Adds what an expression gives to the folders in which modules are looked for.
    fn add(&mut self, value: &Expr, is_first: bool) {
        let texts = match self.scope.value(value) {
            Some(Value::Text(text)) => vec![Value::Text(text)],
            Some(Value::List(values)) => values,
            None => Vec::new(),
        };
        for text in texts {
            if let Value::Text(text) = text
                && !text.is_elsewhere()
                && let Ok(real) = self.scope.place(&text).canonicalize()
            {
                self.add_folder(real, is_first, value.span);
            }
        }
    }

    fn add_folder(&mut self, folder: PathBuf, is_first: bool, span: Span) {
        if !folder.starts_with(self.scope.project) {
            if self.turns == 0 {
                let text = self.source.get(span.range()).unwrap_or_default();
                self.findings.push(leads_out(text, self.cell, span));
            }
        } else if is_first {
            self.before.retain(|before| *before != folder);
            self.before.insert(0, folder);
        } else if !self.after.contains(&folder) {
            self.after.push(folder);
        }
    }

    /// Changes the working folder, where modules are looked for, too.
    fn go_to(&mut self, text: &Text) {
        if text.is_elsewhere() {
            return;
        }
        let Ok(folder) = self.scope.place(text).canonicalize() else {
            return;
        };
        if !folder.is_dir() {
            return;
        }
        let left = std::mem::replace(&mut self.scope.current, folder);
        if self.undecided > 0 && left.starts_with(self.scope.project) && !self.after.contains(&left)
        {
            self.after.push(left);
        }
    }
}

/// The parts of lists that are added to each other.
fn flat<'a>(value: &'a Expr, parts: &mut Vec<&'a Expr>) {
    match &value.kind {
        ExprKind::BinOp {
            left,
            op: BinOperator::Add,
            right,
        } => {
            flat(left, parts);
            flat(right, parts);
        }
        ExprKind::List(values) => values.iter().for_each(|value| flat(value, parts)),
        ExprKind::Starred(inner) => parts.push(inner),
        _ => parts.push(value),
    }
}
