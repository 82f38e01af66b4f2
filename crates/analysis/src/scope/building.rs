//! Builds the scopes of a notebook and of the modules beside it.

use std::collections::BTreeSet;

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::Notebook;
use nbship_notebook::ast::{
    Expr, ExprKind, FunctionDef, Identifier, ImportNames, Parameters, Stmt, StmtKind,
};

use super::targets::{
    bound_targets, expr_yields, marked_names, stmt_yields, target_names, target_reads,
};
use super::{Body, Class, Code, Function, Module, Scope, ScopeKind};
use crate::intern::{Interner, Sym};
use crate::walk;

/// Cells of modules are numbered from here.
const MODULE_CELLS: u32 = 1 << 24;

struct Builder<'a, 'i> {
    /// The scope of the module that is built, if it is one.
    module: Option<usize>,
    code: Code<'a>,
    names: &'i mut Interner,
    cell: CellNumber,
    owner: Option<Sym>,
}

/// Builds the scopes of a whole notebook. Scope 0 is the global one.
pub(crate) fn build<'a>(
    notebook: &'a Notebook,
    modules: &'a [(String, Notebook)],
    names: &mut Interner,
) -> Code<'a> {
    let mut builder = Builder {
        module: None,
        code: Code::default(),
        names,
        cell: CellNumber(0),
        owner: None,
    };
    builder.open(ScopeKind::Global, 0);
    for (_, cell) in notebook.code_cells() {
        builder.cell = cell.number;
        for stmt in &cell.syntax.body {
            builder.owner = match &stmt.kind {
                StmtKind::FunctionDef(def) => Some(builder.names.intern(&def.name.name)),
                StmtKind::ClassDef(def) => Some(builder.names.intern(&def.name.name)),
                StmtKind::Assign { targets, value } => match (&targets[..], &value.kind) {
                    (
                        [
                            Expr {
                                kind: ExprKind::Name(name),
                                ..
                            },
                        ],
                        ExprKind::Lambda { .. },
                    ) => Some(builder.names.intern(name)),
                    _ => None,
                },
                _ => None,
            };
            builder.stmt(stmt, 0);
        }
    }
    builder.owner = None;
    builder.modules(modules);
    let mut code = builder.code;
    crate::stars::bring(&mut code, names);
    resolve_cells(&mut code);
    for at in 0..code.modules.len() {
        // All names of a module are seen from outside.
        let scope = &mut code.scopes[code.modules[at].scope];
        scope.cells = scope.locals.clone();
    }
    code
}

/// Marks the names that code nested inside a scope takes from it.
fn resolve_cells(code: &mut Code<'_>) {
    for at in 1..code.scopes.len() {
        let mut wanted: BTreeSet<Sym> = code.scopes[at].uses.iter().map(|(s, _)| *s).collect();
        wanted.extend(code.scopes[at].nonlocals.iter().copied());
        let own = &code.scopes[at];
        wanted.retain(|s| {
            let bound_here = own.locals.contains(s) && !own.nonlocals.contains(s);
            !own.globals.contains(s) && !bound_here
        });
        let mut inside_function = own.kind == ScopeKind::Function;
        let mut up = own.parent;
        while up != 0 && !wanted.is_empty() {
            let scope = &mut code.scopes[up];
            if scope.kind != ScopeKind::Class {
                let found: Vec<Sym> = wanted
                    .iter()
                    .copied()
                    .filter(|s| scope.locals.contains(s) && !scope.nonlocals.contains(s))
                    .collect();
                for sym in found {
                    wanted.remove(&sym);
                    if inside_function {
                        scope.cells.insert(sym);
                    }
                }
            }
            inside_function |= matches!(scope.kind, ScopeKind::Function | ScopeKind::Class);
            up = scope.parent;
        }
    }
}

impl<'a> Builder<'a, '_> {
    fn modules(&mut self, modules: &'a [(String, Notebook)]) {
        let mut number = MODULE_CELLS;
        for (path, parsed) in modules {
            let scope = self.open(ScopeKind::Module, 0);
            self.module = Some(scope);
            let mut bodies = Vec::new();
            for (_, cell) in parsed.code_cells() {
                number += 1;
                self.cell = CellNumber(number);
                self.block(&cell.syntax.body, scope);
                bodies.push((self.cell, &cell.syntax.body[..]));
            }
            let stem = path.strip_suffix(".py").unwrap_or(path);
            let is_package = stem.ends_with("__init__");
            let name = stem
                .strip_suffix("/__init__")
                .unwrap_or(stem)
                .replace('/', ".");
            self.code
                .module_at
                .insert(name.clone(), self.code.modules.len());
            self.code.modules.push(Module {
                name,
                is_package,
                scope,
                bodies,
            });
        }
        self.module = None;
    }

    fn open(&mut self, kind: ScopeKind, parent: usize) -> usize {
        let at = self.code.scopes.len();
        self.code.scopes.push(Scope {
            kind,
            parent,
            locals: BTreeSet::new(),
            globals: BTreeSet::new(),
            nonlocals: BTreeSet::new(),
            bound_again: BTreeSet::new(),
            cells: BTreeSet::new(),
            uses: Vec::new(),
            marked: Vec::new(),
            children: Vec::new(),
        });
        if at != parent {
            self.code.scopes[parent].children.push(at);
        }
        at
    }

    fn bind(&mut self, name: &str, scope: usize) {
        let sym = self.names.intern(name);
        // A walrus in a comprehension binds in the scope around it; other targets are its own.
        if !self.code.scopes[scope].globals.contains(&sym) {
            let scope = &mut self.code.scopes[scope];
            if !scope.locals.insert(sym) {
                scope.bound_again.insert(sym);
            }
        }
    }

    fn block(&mut self, body: &'a [Stmt], scope: usize) {
        // `global` holds for the whole function, wherever it stands.
        self.declarations(body, scope);
        for stmt in body {
            self.stmt(stmt, scope);
        }
    }

    fn declarations(&mut self, body: &'a [Stmt], scope: usize) {
        for stmt in body {
            match &stmt.kind {
                StmtKind::Global(names) => {
                    for id in names {
                        let sym = self.names.intern(&id.name);
                        match self.module {
                            // In a module, `global` means the module's own names.
                            Some(module) => {
                                self.code.scopes[module].locals.insert(sym);
                                if scope != module {
                                    self.code.scopes[scope].nonlocals.insert(sym);
                                }
                            }
                            None => {
                                self.code.scopes[scope].globals.insert(sym);
                            }
                        }
                    }
                }
                StmtKind::Nonlocal(names) => {
                    for id in names {
                        let sym = self.names.intern(&id.name);
                        self.code.scopes[scope].nonlocals.insert(sym);
                    }
                }
                _ => walk::blocks(stmt)
                    .into_iter()
                    .for_each(|b| self.declarations(b, scope)),
            }
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt, scope: usize) {
        walk::expressions(stmt, &mut |e| self.expr(e, scope));
        match &stmt.kind {
            StmtKind::Import(aliases) => aliases.iter().for_each(|a| {
                let bound = a
                    .asname
                    .as_ref()
                    .map_or_else(|| a.name.name.split('.').next().unwrap_or(""), |n| &n.name);
                self.bind(bound, scope);
            }),
            StmtKind::ImportFrom {
                names: ImportNames::Names(aliases),
                ..
            } => {
                aliases
                    .iter()
                    .for_each(|a| self.bind(&a.asname.as_ref().unwrap_or(&a.name).name, scope));
            }
            StmtKind::FunctionDef(def) => {
                self.bind(&def.name.name, scope);
                self.function_def(stmt, def, scope);
            }
            StmtKind::ClassDef(def) => {
                self.bind(&def.name.name, scope);
                self.class_def(stmt, def, scope);
            }
            StmtKind::Match { cases, .. } => {
                for id in cases.iter().flat_map(|c| &c.binds) {
                    self.bind(&id.name, scope);
                }
            }
            StmtKind::Try { handlers, .. } => {
                for id in handlers.iter().filter_map(|h| h.name.as_ref()) {
                    self.bind(&id.name, scope);
                }
            }
            StmtKind::TypeAlias { name, .. } => self.bind(&name.name, scope),
            StmtKind::Magic(magic) | StmtKind::MagicCode { magic, .. } => {
                for name in &magic.reads {
                    let sym = self.names.intern(name);
                    self.code.scopes[scope].uses.push((sym, magic.span));
                }
            }
            _ => {}
        }
        bound_targets(stmt, &mut |id| self.bind(id, scope));
        for block in walk::blocks(stmt) {
            for inner in block {
                self.stmt(inner, scope);
            }
        }
    }

    fn function_def(&mut self, stmt: &'a Stmt, def: &'a FunctionDef, scope: usize) {
        let inner = self.open(ScopeKind::Function, scope);
        self.params(&def.params, inner);
        for param in &def.type_params {
            self.bind(&param.name, inner);
        }
        let generator = def.body.iter().any(stmt_yields);
        self.register(
            stmt.span,
            Function {
                params: &def.params,
                body: Body::Block(&def.body),
                scope: inner,
                cell: self.cell,
                is_async: def.is_async,
                is_generator: generator,
                owner: self.owner,
            },
        );
        self.block(&def.body, inner);
    }

    fn register(&mut self, span: Span, function: Function<'a>) {
        self.code.scope_at.insert((self.cell, span), function.scope);
        self.code
            .function_at
            .insert((self.cell, span), self.code.functions.len());
        self.code.functions.push(function);
    }

    fn params(&mut self, params: &Parameters, scope: usize) {
        for parameter in walk::parameters(params) {
            self.bind(&parameter.name.name, scope);
        }
    }

    fn class_def(&mut self, stmt: &'a Stmt, def: &'a nbship_notebook::ast::ClassDef, scope: usize) {
        let inner = self.open(ScopeKind::Class, scope);
        self.code.scope_at.insert((self.cell, stmt.span), inner);
        self.code
            .class_at
            .insert((self.cell, stmt.span), self.code.classes.len());
        self.code.classes.push(Class { def, scope: inner });
        self.block(&def.body, inner);
    }

    fn expr(&mut self, expr: &'a Expr, scope: usize) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let sym = self.names.intern(name);
                self.code.scopes[scope].uses.push((sym, expr.span));
            }
            ExprKind::Constant(nbship_notebook::ast::Constant::Str(Some(text))) => {
                for name in marked_names(text) {
                    let sym = self.names.intern(name);
                    self.code.scopes[scope].marked.push((sym, expr.span));
                }
                self.code.texts.push(text);
            }
            ExprKind::Named {
                target: Identifier { name, .. },
                value,
            } => {
                let mut at = scope;
                while self.code.scopes[at].kind == ScopeKind::Comprehension {
                    at = self.code.scopes[at].parent;
                }
                self.bind(name, at);
                self.expr(value, scope);
            }
            ExprKind::Lambda { params, body } => {
                walk::defaults(params).for_each(|d| self.expr(d, scope));
                let inner = self.open(ScopeKind::Function, scope);
                self.params(params, inner);
                self.register(
                    expr.span,
                    Function {
                        params,
                        body: Body::Expr(body),
                        scope: inner,
                        cell: self.cell,
                        is_async: false,
                        is_generator: expr_yields(body),
                        owner: self.owner,
                    },
                );
                self.expr(body, inner);
            }
            ExprKind::Comprehension {
                element,
                value,
                clauses,
                ..
            } => {
                let inner = self.open(ScopeKind::Comprehension, scope);
                self.code.scope_at.insert((self.cell, expr.span), inner);
                for (at, clause) in clauses.iter().enumerate() {
                    self.expr(&clause.iter, if at == 0 { scope } else { inner });
                    target_names(&clause.target, &mut |n| self.bind(n, inner));
                    target_reads(&clause.target, &mut |e| self.expr(e, inner));
                    clause.conditions.iter().for_each(|c| self.expr(c, inner));
                }
                self.expr(element, inner);
                value.iter().for_each(|v| self.expr(v, inner));
            }
            ExprKind::Magic(magic) => {
                for name in &magic.reads {
                    let sym = self.names.intern(name);
                    self.code.scopes[scope].uses.push((sym, magic.span));
                }
            }
            _ => walk::children(expr, &mut |e| self.expr(e, scope)),
        }
    }
}
