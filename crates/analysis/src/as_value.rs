//! Which functions the notebook uses as values, rather than only calls.
//!
//! A function that is only called may be written in another way that calls alike. One that is
//! stored, compared, shown, decorated or asked for its name must stay the very function that the
//! notebook has. Handing a function to a caller that is known to do nothing but call it
//! (`map(f, …)`, `df.apply(f)`), or to a parameter that a notebook function only calls, is calling.
//!
//! Names are followed by their text, parameters apart: a local of the same name makes a function a
//! value, never the other way round.

use std::collections::{BTreeMap, BTreeSet};

use nbship_notebook::Notebook;
use nbship_notebook::ast::{
    Argument, ArgumentKind, DictItem, Expr, ExprKind, FunctionDef, Parameters, Stmt, StmtKind,
};

use crate::walk;

/// Functions that call what they are given and neither keep it nor look at it.
const CALLERS: &[&str] = &[
    "map",
    "filter",
    "sorted",
    "min",
    "max",
    "reduce",
    "starmap",
    "quad",
    "dblquad",
    "odeint",
    "solve_ivp",
    "minimize",
    "minimize_scalar",
    "fsolve",
    "root",
    "root_scalar",
    "brentq",
    "newton",
    "bisect",
    "curve_fit",
    "least_squares",
    "differential_evolution",
    "basinhopping",
    "approx_fprime",
];

/// Methods, and functions of modules, that do so.
const CALLING_METHODS: &[&str] = &[
    "apply",
    "applymap",
    "map",
    "agg",
    "aggregate",
    "transform",
    "pipe",
    "assign",
    "rename",
    "groupby",
    "sort",
    "sort_values",
    "starmap",
    "imap",
    "imap_unordered",
    "map_async",
    "starmap_async",
    "apply_async",
    "submit",
    "apply_along_axis",
    "fromfunction",
    "piecewise",
];

/// What tells where a function was defined, which its name and its parameters do not.
const INSIDES: &[&str] = &[
    "__qualname__",
    "__module__",
    "__globals__",
    "__closure__",
    "__code__",
    "getsource",
];

/// What writes a value as text.
const WRITERS: &[&str] = &["print", "repr", "str", "format"];

/// Names used as values somewhere in the notebook.
#[derive(Default)]
pub(crate) struct Values {
    pub(crate) names: BTreeSet<String>,
    /// Those of them whose insides show.
    pub(crate) looked_into: BTreeSet<String>,
    /// The notebook looks into values whose names are not known.
    pub(crate) looks_into_some: bool,
}

pub(crate) fn values(notebook: &Notebook) -> Values {
    let mut walker = Walker::default();
    let bodies: Vec<&[Stmt]> = notebook
        .code_cells()
        .map(|(_, code)| code.syntax.body.as_slice())
        .collect();
    for body in &bodies {
        walker.find_functions(body, false);
    }
    for body in &bodies {
        walker.block(body);
    }
    walker.settle()
}

#[derive(Default)]
struct Walker<'a> {
    functions: BTreeMap<&'a str, Vec<&'a FunctionDef>>,
    methods: BTreeSet<&'a str>,
    /// Parameters in scope: what each is known as.
    scopes: Vec<BTreeMap<&'a str, String>>,
    values: Values,
    /// A name, and the parameter it is handed to.
    handed: Vec<(String, String)>,
}

impl<'a> Walker<'a> {
    fn find_functions(&mut self, body: &'a [Stmt], in_class: bool) {
        for stmt in body {
            match &stmt.kind {
                StmtKind::FunctionDef(def) if in_class => {
                    self.methods.insert(&def.name.name);
                }
                StmtKind::FunctionDef(def) => {
                    self.functions.entry(&def.name.name).or_default().push(def);
                    self.find_functions(&def.body, false);
                }
                StmtKind::ClassDef(def) => self.find_functions(&def.body, true),
                _ => walk::blocks(stmt)
                    .into_iter()
                    .for_each(|block| self.find_functions(block, in_class)),
            }
        }
    }

    /// A name handed to a parameter that is a value somewhere is one too.
    fn settle(mut self) -> Values {
        let mut given: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, parameter) in &self.handed {
            given.entry(parameter).or_default().push(name);
        }
        let Values {
            names, looked_into, ..
        } = &mut self.values;
        for known in [names, looked_into] {
            let mut todo: Vec<String> = known.iter().cloned().collect();
            while let Some(parameter) = todo.pop() {
                for name in given.get(parameter.as_str()).into_iter().flatten() {
                    if known.insert((*name).to_owned()) {
                        todo.push((*name).to_owned());
                    }
                }
            }
        }
        self.values
    }

    fn block(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.statement(stmt);
        }
    }

    fn statement(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                let is_name = |target: &&Expr| matches!(target.kind, ExprKind::Name(_));
                targets
                    .iter()
                    .filter(|target| !is_name(target))
                    .for_each(|target| self.expr(target));
            }
            StmtKind::Expr(value) => self.written(value),
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(def) => {
                def.decorators.iter().for_each(|e| self.called(e));
                def.arguments.iter().for_each(|a| self.expr(&a.value));
                self.block(&def.body);
            }
            _ => {
                walk::expressions(stmt, &mut |e| self.expr(e));
                walk::blocks(stmt)
                    .into_iter()
                    .for_each(|block| self.block(block));
            }
        }
    }

    fn function(&mut self, def: &'a FunctionDef) {
        def.decorators.iter().for_each(|e| self.called(e));
        walk::defaults(&def.params).for_each(|e| self.expr(e));
        self.within(&def.params, Some(&def.name.name), |this| {
            this.block(&def.body)
        });
    }

    fn within(
        &mut self,
        params: &'a Parameters,
        function: Option<&str>,
        walk: impl FnOnce(&mut Self),
    ) {
        let known = |name: &str| match function {
            Some(function) => key(function, name),
            None => key("lambda", name),
        };
        let scope = walk::parameters(params)
            .map(|each| (each.name.name.as_str(), known(&each.name.name)))
            .collect();
        self.scopes.push(scope);
        walk(self);
        self.scopes.pop();
    }

    /// What a name stands for: a parameter in scope, else itself.
    fn known(&self, name: &str) -> String {
        let mut scopes = self.scopes.iter().rev();
        scopes
            .find_map(|scope| scope.get(name).cloned())
            .unwrap_or_else(|| name.to_owned())
    }

    fn called(&mut self, expr: &'a Expr) {
        if !matches!(expr.kind, ExprKind::Name(_)) {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let known = self.known(name);
                self.values.names.insert(known);
            }
            ExprKind::Attribute { value, attr } if INSIDES.contains(&attr.name.as_str()) => {
                self.values.looks_into_some |= !is_class_of(value);
                self.expr(value);
            }
            ExprKind::FString { parts, .. } => parts.iter().for_each(|part| self.written(part)),
            ExprKind::Call { func, args } => {
                self.called(func);
                self.arguments(func, args);
            }
            ExprKind::Lambda { params, body } => {
                walk::defaults(params).for_each(|e| self.expr(e));
                self.within(params, None, |this| this.expr(body));
            }
            _ => walk::children(expr, &mut |e| self.expr(e)),
        }
    }

    fn arguments(&mut self, func: &Expr, args: &'a [Argument]) {
        let only_calls = self.only_calls(func);
        let writes = matches!(&func.kind, ExprKind::Name(name) if WRITERS.contains(&name.as_str()));
        for (index, argument) in args.iter().enumerate() {
            match &argument.value.kind {
                _ if only_calls => self.functions_in(&argument.value),
                _ if writes => self.written(&argument.value),
                ExprKind::Name(name) => {
                    let parameters = self.parameters_for(func, args, index);
                    let known = self.known(name);
                    if parameters.is_empty() {
                        self.values.names.insert(known);
                    } else {
                        let handed = parameters.into_iter().map(|p| (known.clone(), p));
                        self.handed.extend(handed);
                    }
                }
                _ => self.expr(&argument.value),
            }
        }
    }

    /// Something that is written as text.
    fn written(&mut self, value: &'a Expr) {
        if let ExprKind::Name(name) = &value.kind {
            let known = self.known(name);
            self.values.looked_into.insert(known);
        }
        self.expr(value);
    }

    /// A library's function or method that only calls what it is given.
    fn only_calls(&self, func: &Expr) -> bool {
        match &func.kind {
            ExprKind::Name(name) => {
                CALLERS.contains(&name.as_str())
                    && !self.functions.contains_key(name.as_str())
                    && self.known(name) == *name
            }
            ExprKind::Attribute { attr, .. } => {
                let name = attr.name.as_str();
                (CALLERS.contains(&name) || CALLING_METHODS.contains(&name))
                    && !self.methods.contains(name)
            }
            _ => false,
        }
    }

    /// Passes over functions that stand in an argument by themselves, in lists and in dicts.
    fn functions_in(&mut self, value: &'a Expr) {
        match &value.kind {
            ExprKind::Name(_) => {}
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                items.iter().for_each(|item| self.functions_in(item));
            }
            ExprKind::Dict(items) => items.iter().for_each(|item| match item {
                DictItem::Pair(key, value) => {
                    self.expr(key);
                    self.functions_in(value);
                }
                DictItem::Unpack(value) => self.expr(value),
            }),
            _ => self.expr(value),
        }
    }

    /// The parameters of notebook functions that take an argument; empty where that is not known.
    fn parameters_for(&self, func: &Expr, args: &[Argument], index: usize) -> Vec<String> {
        let ExprKind::Name(name) = &func.kind else {
            return Vec::new();
        };
        let found = self.functions.get(name.as_str()).into_iter().flatten();
        let taken: Option<Vec<String>> = found
            .map(|def| {
                let plain = def.params.posonly.iter().chain(&def.params.args);
                let name = match &args[index].kind {
                    ArgumentKind::Positional
                        if args[..index]
                            .iter()
                            .all(|each| matches!(each.kind, ArgumentKind::Positional)) =>
                    {
                        plain.map(|p| p.name.name.as_str()).nth(index)
                    }
                    ArgumentKind::Keyword(keyword) => plain
                        .chain(&def.params.kwonly)
                        .map(|p| p.name.name.as_str())
                        .find(|name| *name == keyword.name),
                    _ => None,
                };
                name.map(|name| key(&def.name.name, name))
            })
            .collect();
        taken.unwrap_or_default()
    }
}

/// `type(x)` and `x.__class__`: classes, which are kept as they are.
fn is_class_of(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Call { func, .. } => matches!(&func.kind, ExprKind::Name(name) if name == "type"),
        ExprKind::Attribute { attr, .. } => attr.name == "__class__",
        _ => false,
    }
}

/// What a parameter is known as: no name has a dot in it.
fn key(function: &str, parameter: &str) -> String {
    format!("{function}.{parameter}")
}
