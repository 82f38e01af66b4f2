//! What a module of a package takes and gives, read from its text: the entries of `pipeline.py`, the
//! functions of stages, what `functions.py` binds. The texts may be a person's, so that nothing is sure
//! to be there.

use std::collections::{BTreeMap, BTreeSet};

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, ExprCall, ExprContext, Parameters, Stmt, StmtFunctionDef};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

/// What `pipeline.py` says of a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    /// Empty where the stage is a script.
    pub function: String,
    pub inputs: Vec<String>,
    pub outputs: Vec<String>,
    /// Without those that are classes, which no function is given.
    pub parameters: Vec<String>,
}

/// A function's arguments, and what each `return` of it gives.
#[derive(Debug, Default)]
pub(crate) struct Signature {
    /// Those that can be given by name, and whether they must be.
    arguments: Vec<(String, bool)>,
    takes_any: bool,
    /// None: it cannot be told from outside what is taken.
    is_plain: bool,
    returns: Vec<Option<Vec<Option<String>>>>,
}

/// Whether a function and its entry agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fits {
    Yes,
    No,
    /// What is returned has other names, or none.
    Unknown,
}

impl Entry {
    /// `two(low, high, *, RATE) -> total`, as a person reads it.
    pub fn shown(&self) -> String {
        let mut arguments = self.inputs.clone();
        if !self.parameters.is_empty() {
            arguments.push("*".to_owned());
            arguments.extend(self.parameters.iter().cloned());
        }
        shown(&self.name, &arguments, &self.outputs.join(", "))
    }
}

fn shown(name: &str, arguments: &[String], returned: &str) -> String {
    let arrow = if returned.is_empty() { "" } else { " -> " };
    format!("{name}({}){arrow}{returned}", arguments.join(", "))
}

impl Signature {
    /// As [`Entry::shown`].
    pub fn shown(&self, name: &str) -> String {
        let arguments: Vec<String> = self
            .arguments
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        let returned = self.returns.last().map_or_else(String::new, |names| {
            let each = |name: &Option<String>| name.clone().unwrap_or_else(|| "…".to_owned());
            let names = names.iter().flatten().map(each);
            names.collect::<Vec<_>>().join(", ")
        });
        shown(name, &arguments, &returned)
    }

    /// Whether the function takes what the stage is given, and gives what the stage gives.
    pub fn fits(&self, entry: &Entry) -> Fits {
        let given: BTreeSet<&String> = entry.inputs.iter().chain(&entry.parameters).collect();
        let takes =
            |name: &String| self.takes_any || self.arguments.iter().any(|(each, _)| each == name);
        let lacks = |(name, must): &(String, bool)| *must && !given.contains(name);
        if self.is_plain
            && (!given.iter().all(|name| takes(name)) || self.arguments.iter().any(lacks))
        {
            return Fits::No;
        }
        let found: Vec<Fits> = match self.returns.as_slice() {
            _ if entry.outputs.is_empty() => Vec::new(),
            [] => vec![Fits::No],
            returns => returns
                .iter()
                .map(|names| returns_fit(names.as_deref(), &entry.outputs))
                .collect(),
        };
        match (found.contains(&Fits::No), found.contains(&Fits::Unknown)) {
            (true, _) => Fits::No,
            (false, unknown) if unknown || !self.is_plain => Fits::Unknown,
            _ => Fits::Yes,
        }
    }
}

/// Whether what one `return` gives are the outputs, by place.
fn returns_fit(returned: Option<&[Option<String>]>, outputs: &[String]) -> Fits {
    let Some(names) = returned else {
        return Fits::Unknown;
    };
    let of_another = |(place, name): (usize, &Option<String>)| match name {
        Some(name) => outputs.contains(name) && outputs.get(place) != Some(name),
        None => false,
    };
    if names.len() != outputs.len() {
        // One name may stand for a tuple of all, and a tuple of others for the only output.
        let is_sure = names.len() > 1
            && (outputs.len() > 1 || names.iter().flatten().any(|n| outputs.contains(n)));
        return if is_sure { Fits::No } else { Fits::Unknown };
    }
    if names.iter().enumerate().any(of_another) {
        return Fits::No;
    }
    let same = names
        .iter()
        .map(Option::as_ref)
        .eq(outputs.iter().map(Some));
    if same { Fits::Yes } else { Fits::Unknown }
}

/// A module's statements; None where the text is no Python.
fn parsed(text: &str) -> Option<Vec<Stmt>> {
    let module = parse_unchecked(text, ParseOptions::from(Mode::Module)).try_into_module()?;
    module
        .errors()
        .is_empty()
        .then(|| module.into_suite().into_iter().collect())
}

/// The entries of a `pipeline.py`; None where they are not written out.
pub(crate) fn entries(text: &str) -> Option<Vec<Entry>> {
    let body = parsed(text)?;
    let mut calls = Calls::default();
    calls.visit_body(&body);
    if calls.is_unclear {
        return None;
    }
    for entry in &mut calls.found {
        entry
            .parameters
            .retain(|name| !calls.classes.contains(name));
    }
    Some(calls.found)
}

#[derive(Default)]
struct Calls {
    found: Vec<Entry>,
    classes: Vec<String>,
    is_unclear: bool,
}

impl Calls {
    fn stage(&mut self, call: &ExprCall) {
        let text = |name: &str| keyword(call, name).map_or(Some(String::new()), text_of);
        let list = |name: &str| keyword(call, name).map_or(Some(Vec::new()), texts_of);
        let entry = || {
            Some(Entry {
                name: text("name").filter(|name| !name.is_empty())?,
                function: text("function")?,
                inputs: list("inputs")?,
                outputs: list("outputs")?,
                parameters: list("parameters")?,
            })
        };
        match entry().filter(|_| call.arguments.args.is_empty()) {
            Some(entry) => self.found.push(entry),
            None => self.is_unclear = true,
        }
    }
}

impl<'a> Visitor<'a> for Calls {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr
            && let Expr::Name(name) = call.func.as_ref()
        {
            match name.id.as_str() {
                "Stage" => return self.stage(call),
                "Pipeline" => {
                    self.classes = keyword(call, "classes")
                        .and_then(texts_of)
                        .unwrap_or_default();
                }
                _ => {}
            }
        }
        walk_expr(self, expr);
    }
}

fn keyword<'a>(call: &'a ExprCall, name: &str) -> Option<&'a Expr> {
    let mut keywords = call.arguments.keywords.iter();
    let found = keywords.find(|each| each.arg.as_ref().is_some_and(|arg| arg.as_str() == name));
    found.map(|each| &each.value)
}

fn text_of(expr: &Expr) -> Option<String> {
    Some(expr.as_string_literal_expr()?.value.to_str().to_owned())
}

fn texts_of(expr: &Expr) -> Option<Vec<String>> {
    let items = match expr {
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::List(list) => &list.elts,
        _ => return None,
    };
    items.iter().map(text_of).collect()
}

/// The function of that name in a stage's module; None where there is none.
pub(crate) fn function(text: &str, name: &str) -> Option<Signature> {
    let body = parsed(text)?;
    let mut functions = body.iter().filter_map(Stmt::as_function_def_stmt);
    functions
        .rfind(|function| function.name.as_str() == name)
        .map(signature)
}

fn signature(function: &StmtFunctionDef) -> Signature {
    let parameters = &function.parameters;
    let named = parameters.args.iter().chain(&parameters.kwonlyargs);
    let mut returns = Returns::default();
    returns.visit_body(&function.body);
    let has_unnamed = parameters
        .posonlyargs
        .iter()
        .any(|each| each.default.is_none());
    Signature {
        arguments: named
            .map(|each| (each.name().as_str().to_owned(), each.default.is_none()))
            .collect(),
        takes_any: parameters.kwarg.is_some(),
        is_plain: function.decorator_list.is_empty() && !has_unnamed,
        returns: returns.0,
    }
}

/// What a function's own `return` statements give.
#[derive(Default)]
struct Returns(Vec<Option<Vec<Option<String>>>>);

impl<'a> Visitor<'a> for Returns {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::Return(each) => self.0.push(each.value.as_deref().and_then(names_of)),
            _ => walk_stmt(self, stmt),
        }
    }
}

fn names_of(expr: &Expr) -> Option<Vec<Option<String>>> {
    let name = |expr: &Expr| expr.as_name_expr().map(|name| name.id.as_str().to_owned());
    match expr {
        Expr::Name(_) => Some(vec![name(expr)]),
        Expr::Tuple(tuple) if !tuple.elts.iter().any(Expr::is_starred_expr) => {
            Some(tuple.elts.iter().map(name).collect())
        }
        _ => None,
    }
}

/// The names that a module mentions, bound or read.
pub(crate) fn mentioned(text: &str) -> BTreeSet<String> {
    names(text, false)
}

/// The names that a module binds.
pub(crate) fn bound(text: &str) -> BTreeSet<String> {
    names(text, true)
}

fn names(text: &str, only_bound: bool) -> BTreeSet<String> {
    let mut names = Names {
        only_bound,
        found: BTreeSet::new(),
    };
    names.visit_body(&parsed(text).unwrap_or_default());
    names.found
}

struct Names {
    only_bound: bool,
    found: BTreeSet<String>,
}

impl<'a> Visitor<'a> for Names {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Name(name) = expr
            && (name.ctx == ExprContext::Store || !self.only_bound)
        {
            self.found.insert(name.id.as_str().to_owned());
        }
        walk_expr(self, expr);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.found.extend(bound_by(stmt));
        walk_stmt(self, stmt);
    }
}

/// What a statement binds besides by assigning.
fn bound_by(stmt: &Stmt) -> Vec<String> {
    let aliases = match stmt {
        Stmt::FunctionDef(def) => return vec![def.name.to_string()],
        Stmt::ClassDef(def) => return vec![def.name.to_string()],
        Stmt::Import(import) => &import.names,
        Stmt::ImportFrom(import) => &import.names,
        _ => return Vec::new(),
    };
    let name =
        |alias: &ruff_python_ast::Alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string();
    aliases.iter().map(name).collect()
}

/// What a module imports from another one by name.
pub(crate) fn imported_from(text: &str, module: &str) -> BTreeSet<String> {
    let body = parsed(text).unwrap_or_default();
    let imports = body.iter().filter_map(Stmt::as_import_from_stmt);
    imports
        .filter(|import| {
            import
                .module
                .as_ref()
                .is_some_and(|name| name.as_str() == module)
        })
        .flat_map(|import| import.names.iter().map(|alias| alias.name.to_string()))
        .collect()
}

/// The functions of a module and the methods of its classes, each with its arguments as they are written.
pub(crate) fn functions(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    add_functions(&parsed(text).unwrap_or_default(), "", text, &mut found);
    found
}

fn add_functions(body: &[Stmt], within: &str, text: &str, found: &mut BTreeMap<String, String>) {
    for stmt in body {
        match stmt {
            Stmt::FunctionDef(def) => {
                let arguments = written(&def.parameters, text);
                found.insert(format!("{within}{}", def.name), arguments);
            }
            Stmt::ClassDef(def) => {
                add_functions(&def.body, &format!("{within}{}.", def.name), text, found);
            }
            _ => {}
        }
    }
}

fn written(parameters: &Parameters, text: &str) -> String {
    let range = parameters.range();
    let text = text.get(range.start().to_usize()..range.end().to_usize());
    let text = text
        .unwrap_or_default()
        .trim_start_matches('(')
        .trim_end_matches(')');
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
