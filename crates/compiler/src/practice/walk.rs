//! The walk over statements: names, branches, loops.

use std::collections::BTreeMap;

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::Notebook;
use nbship_notebook::ast::{Expr, ExprKind, Stmt, StmtKind};

use super::mentions::{holds_out, seeds, shuffles};
use super::objectives::Defined;
use super::seen::{Evaluation, Fit, Said, Site, Split};
use super::values::{Columns, Data, Tool, Value};

/// What the walk has found out so far.
pub(super) struct Walk<'a> {
    pub site: CellNumber,
    pub source: &'a str,
    pub names: BTreeMap<String, Value>,
    /// Values that names had before the branch that is walked.
    undo: Vec<BTreeMap<String, Option<Value>>>,
    pub data: Vec<Data>,
    pub tools: Vec<Tool>,
    pub fits: Vec<Fit>,
    pub splits: Vec<Split>,
    pub evaluations: Vec<Evaluation>,
    pub said: Vec<Said>,
    /// Transformers by name, with the splits on whose training part they were fitted.
    pub trained: std::collections::BTreeSet<(String, usize)>,
    /// Slices `[:n]` and `[n:]` by their rows and the text of `n`.
    pub slices: BTreeMap<(usize, String), [Option<Site>; 2]>,
    /// Data may be held out in ways that are not followed.
    pub may_hold_out: bool,
    /// Models are asked about rows that no split gave: there may be others to test with.
    pub asks_elsewhere: bool,
    /// A seed is set somewhere.
    pub seeds: bool,
    /// Something that is loaded in batches is shuffled, or may be.
    shuffles: bool,
    /// Fits and loops that draw from a generator, and give the same whatever is drawn.
    pub settled: std::collections::BTreeSet<(CellNumber, u32)>,
    /// A model of a known kind was trained.
    pub trains: bool,
    /// How many branches that may not be taken are around.
    pub branches: u32,
    /// Splits whose test part chose the branch that is walked.
    pub choosing: Vec<Option<usize>>,
    /// Fits of which a score is said already to be no fair one.
    pub told: std::collections::BTreeSet<usize>,
    pub functions: BTreeMap<String, Defined<'a>>,
    /// The split whose test part chose what the function that is walked gives back.
    pub returned: Option<usize>,
    numbers: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(notebook: &Notebook) -> Self {
        let mut walk = Self {
            site: CellNumber(0),
            source: "",
            names: BTreeMap::new(),
            undo: Vec::new(),
            data: Vec::new(),
            tools: Vec::new(),
            fits: Vec::new(),
            splits: Vec::new(),
            evaluations: Vec::new(),
            said: Vec::new(),
            trained: std::collections::BTreeSet::new(),
            slices: BTreeMap::new(),
            may_hold_out: false,
            asks_elsewhere: false,
            seeds: false,
            shuffles: false,
            settled: std::collections::BTreeSet::new(),
            trains: false,
            branches: 0,
            choosing: Vec::new(),
            told: std::collections::BTreeSet::new(),
            functions: BTreeMap::new(),
            returned: None,
            numbers: 0,
        };
        for (_, code) in notebook.code_cells() {
            let body = &code.syntax.body;
            walk.may_hold_out |= body.iter().any(holds_out);
            walk.seeds |= body.iter().any(seeds);
            walk.shuffles |= body.iter().any(shuffles);
        }
        walk
    }

    pub(super) fn cell(&mut self, number: CellNumber, source: &'a str, body: &'a [Stmt]) {
        (self.site, self.source) = (number, source);
        self.body(body);
    }

    pub(super) fn at(&self, span: Span) -> Site {
        Site {
            cell: self.site,
            span,
        }
    }

    pub(super) fn fresh_number(&mut self) -> usize {
        self.numbers += 1;
        self.numbers
    }

    /// A value of which nothing is known: rows and, should it be a table, columns of its own.
    pub(super) fn unknown(&mut self) -> Value {
        let table = self.table();
        self.add(table)
    }

    pub(super) fn add(&mut self, mut data: Data) -> Value {
        if data.rows == 0 {
            data.rows = self.fresh_number();
        }
        self.data.push(data);
        Value::Data(self.data.len() - 1)
    }

    /// A table as it is read: columns of its own.
    pub(super) fn table(&mut self) -> Data {
        Data {
            schema: self.fresh_number(),
            columns: Columns::all(),
            ..Data::default()
        }
    }

    pub(super) fn add_tool(&mut self, tool: Tool) -> Value {
        self.tools.push(tool);
        Value::Tool(self.tools.len() - 1)
    }

    fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                self.expr(expr);
            }
            StmtKind::Assign {
                targets,
                value: from,
            } => {
                let value = self.expr(from);
                self.check_names(targets, from, &value);
                for target in targets {
                    self.assign(target, value.clone());
                }
            }
            StmtKind::AnnAssign {
                target,
                value: Some(value),
                ..
            } => {
                let value = self.expr(value);
                self.assign(target, value);
            }
            StmtKind::AugAssign { target, value, .. } => {
                let left = self.expr(target);
                let right = self.expr(value);
                let both = self.derived(&[left, right]);
                self.assign(target, both);
            }
            StmtKind::Import(_) | StmtKind::ImportFrom { .. } => self.import(stmt),
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::FunctionDef(function) => {
                let (cell, source) = (self.site, self.source);
                let defined = Defined {
                    cell,
                    source,
                    function,
                };
                self.functions.insert(function.name.name.clone(), defined);
                self.bind_unknown(&function.name.name);
            }
            StmtKind::Return(Some(value)) => self.return_of(value),
            StmtKind::ClassDef(class) => self.bind_unknown(&class.name.name),
            _ => self.compound(stmt),
        }
    }

    fn compound(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                ..
            } => {
                let over = self.expr(iter);
                if !self.shuffles {
                    self.settle_loop(iter);
                }
                self.hand_over(&over);
                let first = match &over {
                    Value::Items(items) => items
                        .first()
                        .filter(|v| matches!(v, Value::Tool(_)))
                        .cloned(),
                    _ => None,
                };
                let each = first.unwrap_or_else(|| self.unknown());
                self.assign(target, each);
                self.body(body);
                self.body(orelse);
            }
            StmtKind::While { test, body, .. } => {
                self.expr(test);
                self.branch(None, body, &[]);
            }
            StmtKind::If { test, body, orelse } => {
                let test = self.expr(test);
                let chosen = self.chosen_of(&test);
                self.branch(chosen, body, orelse);
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    let value = self.expr(&item.context);
                    if let Some(target) = &item.target {
                        self.assign(target, value);
                    }
                }
                self.body(body);
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
            } => {
                self.branch(None, body, &[]);
                for handler in handlers {
                    self.branch(None, &handler.body, &[]);
                }
                self.branch(None, orelse, &[]);
                self.body(finalbody);
            }
            StmtKind::MagicCode { body, .. } => self.body(body),
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    self.branch(None, &case.body, &[]);
                }
            }
            _ => {}
        }
    }

    /// A loader of PyTorch draws for each loop over it, whether it shuffles or not.
    fn settle_loop(&mut self, iter: &Expr) {
        self.settled.insert((self.site, iter.span.start));
        if let ExprKind::Call { args, .. } = &iter.kind {
            args.iter().for_each(|arg| self.settle_loop(&arg.value));
        }
    }

    /// One of two bodies runs. What they leave different is not known.
    fn branch(&mut self, chosen: Option<usize>, body: &'a [Stmt], orelse: &'a [Stmt]) {
        self.branches += 1;
        self.choosing.push(chosen);
        let after = self.on_trial(&[], body);
        let otherwise = self.on_trial(&[], orelse);
        self.choosing.pop();
        self.branches -= 1;
        let names: std::collections::BTreeSet<String> =
            after.keys().chain(otherwise.keys()).cloned().collect();
        for name in names {
            let before = self.names.get(&name);
            let one = after.get(&name).or(before).cloned();
            let other = otherwise.get(&name).or(before).cloned();
            if one == other {
                if let Some(value) = one {
                    self.bind(&name, value);
                }
                continue;
            }
            let picked = [&one, &other]
                .into_iter()
                .flatten()
                .find_map(|value| self.chosen_of(value))
                .or(chosen);
            let value = self.add(Data {
                chosen: picked,
                ..Data::default()
            });
            self.bind(&name, value);
        }
    }

    /// Walks a body and gives the names it bound, with the names as they were. `params` hold anything.
    pub(super) fn on_trial(
        &mut self,
        params: &[&str],
        body: &'a [Stmt],
    ) -> BTreeMap<String, Value> {
        self.undo.push(BTreeMap::new());
        params.iter().for_each(|name| self.bind_unknown(name));
        self.body(body);
        let before = self.undo.pop().unwrap_or_default();
        let mut after = BTreeMap::new();
        for (name, value) in before {
            let now = match value {
                Some(value) => self.names.insert(name.clone(), value),
                None => self.names.remove(&name),
            };
            if let Some(now) = now {
                after.insert(name, now);
            }
        }
        after
    }

    pub(super) fn bind(&mut self, name: &str, value: Value) {
        let before = self.names.insert(name.to_owned(), value);
        if let Some(undo) = self.undo.last_mut() {
            undo.entry(name.to_owned()).or_insert(before);
        }
    }

    fn bind_unknown(&mut self, name: &str) {
        let value = self.unknown();
        self.bind(name, value);
    }

    pub(super) fn assign(&mut self, target: &'a Expr, value: Value) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name, value),
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                let items = match value {
                    Value::Items(items) if items.len() == targets.len() => items,
                    other => {
                        let part = self.part_of(&other);
                        vec![part; targets.len()]
                    }
                };
                for (target, item) in targets.iter().zip(items) {
                    self.assign(target, item);
                }
            }
            ExprKind::Subscript {
                value: owner,
                index,
            } => {
                let owner = self.expr(owner);
                let key = self.expr(index);
                self.put(&owner, &key, index, &value);
            }
            ExprKind::Attribute { value: owner, attr } => {
                let owner = self.expr(owner);
                self.put_attribute(&owner, &attr.name, &value);
            }
            ExprKind::Starred(inner) => self.assign(inner, value),
            _ => {}
        }
    }

    /// Whatever an unpacked value gives: of its choice, and nothing else.
    fn part_of(&mut self, value: &Value) -> Value {
        let chosen = self.chosen_of(value);
        self.add(Data {
            chosen,
            ..Data::default()
        })
    }

    fn delete(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind_unknown(name),
            ExprKind::Subscript { value, index } => {
                let owner = self.expr(value);
                let key = self.expr(index);
                self.drop_in_place(&owner, &key);
            }
            ExprKind::Tuple(targets) => targets.iter().for_each(|target| self.delete(target)),
            _ => {}
        }
    }
}
