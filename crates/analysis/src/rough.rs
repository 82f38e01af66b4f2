//! A first, blunt analysis: names by syntax, every method call may change its receiver and its
//! arguments, every call of unknown kind may draw and plot. Replaced by the real one.

use std::collections::{BTreeMap, BTreeSet};

use nbship_notebook::Notebook;
use nbship_notebook::ast::*;

use crate::facts::{Access, Read, *};

/// How to analyse.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub executed_order: bool,
}

/// What every statement of the notebook takes, gives and changes.
#[must_use]
pub fn analyze(notebook: &Notebook, _options: &Options) -> Analysis {
    let mut rough = Rough::default();
    for (cell, code) in notebook.code_cells() {
        let begin = rough.analysis.statements.len() as u32;
        let count = code.syntax.body.len();
        for (index, statement) in code.syntax.body.iter().enumerate() {
            let last = index + 1 == count && !code.syntax.silenced;
            rough.statement(code.number, statement, last);
        }
        let end = rough.analysis.statements.len() as u32;
        let index = cell.index.0;
        rough.analysis.cells.push(CellFacts {
            cell: code.number, index, statements: begin..end, reads: vec![], writes: vec![], mutates: vec![], defines: vec![], imports: vec![], effects: vec![],
        });
    }
    rough.bind_definition_reads();
    rough.analysis
}

#[derive(Default)]
struct Rough {
    analysis: Analysis,
    ids: BTreeMap<String, NameId>,
    bound: BTreeSet<NameId>,
    body_names: Vec<(DefinitionId, BTreeSet<String>)>,
}

impl Rough {
    fn id(&mut self, name: &str) -> NameId {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = NameId(self.analysis.names.len() as u32);
        self.analysis.names.push(name.to_owned());
        self.ids.insert(name.to_owned(), id);
        id
    }

    fn bind_definition_reads(&mut self) {
        for (id, names) in std::mem::take(&mut self.body_names) {
            let reads = names.iter().filter_map(|name| self.ids.get(name).copied()).filter(|name| self.bound.contains(name)).collect();
            self.analysis.definitions[id.index()].body_reads = reads;
        }
    }

    fn statement(&mut self, cell: nbship_diagnostics::CellNumber, statement: &Stmt, last: bool) {
        let id = StatementId(self.analysis.statements.len() as u32);
        let mut found = Found::default();
        found.stmt(statement);
        let mut facts = Statement {
            id, cell, span: statement.span, reads: vec![], reads_own: vec![], captures: vec![], binds: vec![], deletes: vec![], mutates: vec![], effects: vec![],
            points_to: vec![], shows: None, defines: None, needs_namespace: vec![], hoistable_import: false, has_await: false, roles: vec![],
        };
        for name in &found.reads {
            let name_id = self.id(name);
            if self.bound.contains(&name_id) {
                facts.reads.push(Read { name: name_id, certainty: Certainty::Definite, through: None, span: statement.span, why: None });
            } else if found.binds.contains(name) {
                facts.reads_own.push(name_id);
            }
        }
        for name in &found.mutates {
            let name_id = self.id(name);
            if self.bound.contains(&name_id) {
                facts.mutates.push(Mutation { name: name_id, certainty: Certainty::May, via: None, through: None, span: statement.span, why: "a call".to_owned() });
            }
        }
        let compound = matches!(statement.kind, StmtKind::If { .. } | StmtKind::Try { .. } | StmtKind::While { .. });
        let certainty = if compound { Certainty::May } else { Certainty::Definite };
        for name in &found.binds {
            let name_id = self.id(name);
            let kind = found.kinds.get(name).cloned().unwrap_or(BindKind::Value);
            facts.binds.push(Bind { name: name_id, certainty, span: statement.span, kind, storable: Storable::Unknown, immutable: false, through: None });
        }
        for name in &found.deletes {
            let name_id = self.id(name);
            facts.deletes.push((name_id, certainty));
        }
        facts.hoistable_import = matches!(statement.kind, StmtKind::Import(_) | StmtKind::ImportFrom { .. });
        if last && matches!(statement.kind, StmtKind::Expr(_)) {
            facts.shows = Some(true);
        }
        if found.calls {
            facts.effects.push(Effect { place: Place::Figure, access: Access::Update, certainty: Certainty::May, span: statement.span, why: "a call".to_owned() });
            facts.effects.push(Effect { place: Place::State("numpy.random".to_owned()), access: Access::Update, certainty: Certainty::May, span: statement.span, why: "a call".to_owned() });
        }
        self.define(cell, statement, &mut facts);
        self.bound.extend(facts.binds.iter().map(|bind| bind.name));
        self.analysis.statements.push(facts);
    }

    fn define(&mut self, _cell: nbship_diagnostics::CellNumber, statement: &Stmt, facts: &mut Statement) {
        let (name, kind, is_async, is_decorated, kw) = match &statement.kind {
            StmtKind::FunctionDef(f) => (&f.name.name, DefinitionKind::Function, f.is_async, !f.decorators.is_empty(), f.params.kwarg.is_some()),
            StmtKind::ClassDef(c) => (&c.name.name, DefinitionKind::Class, false, !c.decorators.is_empty(), false),
            _ => return,
        };
        let mut found = Found { inner: true, ..Found::default() };
        match &statement.kind {
            StmtKind::FunctionDef(f) => {
                found.block(&f.body);
                for parameter in f.params.posonly.iter().chain(&f.params.args).chain(&f.params.vararg).chain(&f.params.kwonly).chain(&f.params.kwarg) {
                    found.binds.insert(parameter.name.name.clone());
                }
            }
            StmtKind::ClassDef(c) => found.block(&c.body),
            _ => {}
        }
        let reads: BTreeSet<String> = found.reads.difference(&found.binds).cloned().collect();
        let id = DefinitionId(self.analysis.definitions.len() as u32);
        let name = self.id(name);
        self.body_names.push((id, reads));
        facts.defines = Some(id);
        for bind in &mut facts.binds {
            bind.kind = BindKind::Definition(id);
        }
        self.analysis.definitions.push(Definition {
            id, name, statement: facts.id, kind, body_reads: vec![], definition_reads: vec![], body_binds: vec![], needs_namespace: vec![], top_level: true,
            is_async, is_decorated, takes_any_keyword: kw, parameters_end: 0, read_spans: vec![],
        });
    }
}

#[derive(Default)]
struct Found {
    inner: bool,
    calls: bool,
    reads: BTreeSet<String>,
    binds: BTreeSet<String>,
    mutates: BTreeSet<String>,
    deletes: BTreeSet<String>,
    kinds: BTreeMap<String, BindKind>,
}

impl Found {
    fn block(&mut self, body: &[Stmt]) {
        for statement in body {
            self.stmt(statement);
        }
    }
    fn stmt(&mut self, statement: &Stmt) {
        match &statement.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                for target in targets {
                    self.target(target);
                }
                if let ([Expr { kind: ExprKind::Name(name), .. }], ExprKind::Constant(constant)) = (targets.as_slice(), &value.kind) {
                    let literal = match constant {
                        Constant::Int(text) => text.parse().ok().map(Literal::Int),
                        Constant::Float(text) => Some(Literal::Float(text.clone())),
                        Constant::Str(Some(text)) => Some(Literal::Str(text.clone())),
                        _ => None,
                    };
                    if let Some(literal) = literal {
                        self.kinds.insert(name.clone(), BindKind::Literal(literal));
                    }
                }
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expr(value);
                self.expr(target);
                self.target(target);
            }
            StmtKind::AnnAssign { target, value, .. } => {
                if let Some(value) = value {
                    self.expr(value);
                    self.target(target);
                }
            }
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    let top = alias.name.name.split('.').next().unwrap_or_default().to_owned();
                    let name = alias.asname.as_ref().map_or(top, |name| name.name.clone());
                    self.kinds.insert(name.clone(), BindKind::Import { module: alias.name.name.clone(), attribute: None, level: 0 });
                    self.binds.insert(name);
                }
            }
            StmtKind::ImportFrom { level, module, names: ImportNames::Names(names) } => {
                for alias in names {
                    let name = alias.asname.as_ref().map_or(&alias.name, |name| name).name.clone();
                    let module = module.as_ref().map(|module| module.name.clone()).unwrap_or_default();
                    self.kinds.insert(name.clone(), BindKind::Import { module, attribute: Some(alias.name.name.clone()), level: *level });
                    self.binds.insert(name);
                }
            }
            StmtKind::FunctionDef(f) => {
                self.binds.insert(f.name.name.clone());
                if self.inner {
                    self.block(&f.body);
                }
            }
            StmtKind::ClassDef(c) => {
                self.binds.insert(c.name.name.clone());
            }
            StmtKind::Return(Some(value)) => self.expr(value),
            StmtKind::Delete(targets) => {
                for target in targets {
                    match &target.kind {
                        ExprKind::Name(name) => {
                            self.deletes.insert(name.clone());
                        }
                        _ => self.target(target),
                    }
                }
            }
            StmtKind::For { target, iter, body, orelse, .. } => {
                self.expr(iter);
                self.target(target);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.expr(test);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    self.expr(&item.context);
                    if let Some(target) = &item.target {
                        self.target(target);
                    }
                }
                self.block(body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody } => {
                self.block(body);
                for handler in handlers {
                    self.block(&handler.body);
                }
                self.block(orelse);
                self.block(finalbody);
            }
            StmtKind::MagicCode { body, .. } => self.block(body),
            _ => {}
        }
    }
    fn target(&mut self, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                self.binds.insert(name.clone());
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|item| self.target(item)),
            ExprKind::Starred(inner) => self.target(inner),
            ExprKind::Attribute { value, .. } => {
                self.expr(value);
                self.mutated(value);
            }
            ExprKind::Subscript { value, index } => {
                self.expr(value);
                self.expr(index);
                self.mutated(value);
            }
            _ => {}
        }
    }
    fn mutated(&mut self, value: &Expr) {
        match &value.kind {
            ExprKind::Name(name) => {
                self.mutates.insert(name.clone());
            }
            ExprKind::Attribute { value, .. } | ExprKind::Subscript { value, .. } => self.mutated(value),
            _ => {}
        }
    }
    fn expr(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Name(name) => {
                self.reads.insert(name.clone());
            }
            ExprKind::Call { func, args } => {
                self.calls = true;
                self.expr(func);
                if let ExprKind::Attribute { value, attr } = &func.kind
                    && ["fit", "append", "drop", "update", "extend", "fillna", "pop", "insert", "sort", "execute"].contains(&attr.name.as_str())
                {
                    self.mutated(value);
                }
                for argument in args {
                    self.expr(&argument.value);
                }
            }
            ExprKind::FString { parts: items } | ExprKind::BoolOp { values: items } | ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                items.iter().for_each(|item| self.expr(item));
            }
            ExprKind::BinOp { left, right, .. } => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expr(left);
                comparators.iter().for_each(|item| self.expr(item));
            }
            ExprKind::Subscript { value, index } => {
                self.expr(value);
                self.expr(index);
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(test);
                self.expr(body);
                self.expr(orelse);
            }
            ExprKind::Dict(items) => {
                for item in items {
                    match item {
                        DictItem::Pair(a, b) => {
                            self.expr(a);
                            self.expr(b);
                        }
                        DictItem::Unpack(a) => self.expr(a),
                    }
                }
            }
            ExprKind::Lambda { params, body } => {
                let mut inner = Found { inner: true, ..Found::default() };
                inner.expr(body);
                for parameter in params.args.iter().chain(&params.vararg).chain(&params.kwonly).chain(&params.kwarg) {
                    inner.reads.remove(&parameter.name.name);
                }
                self.reads.extend(inner.reads);
            }
            ExprKind::Comprehension { element, value, clauses, .. } => {
                let mut inner = Found { inner: true, ..Found::default() };
                inner.expr(element);
                if let Some(value) = value {
                    inner.expr(value);
                }
                for clause in clauses {
                    inner.expr(&clause.iter);
                    inner.conditions(clause);
                    inner.target(&clause.target);
                }
                self.reads.extend(inner.reads.difference(&inner.binds).cloned());
                self.mutates.extend(inner.mutates.difference(&inner.binds).cloned());
            }
            ExprKind::Slice { lower, upper, step } => [lower, upper, step].into_iter().flatten().for_each(|part| self.expr(part)),
            ExprKind::Named { target, value } => {
                self.expr(value);
                self.binds.insert(target.name.clone());
            }
            ExprKind::UnaryOp { operand: inner, .. } | ExprKind::Attribute { value: inner, .. } | ExprKind::Starred(inner) | ExprKind::Await(inner) | ExprKind::YieldFrom(inner) => self.expr(inner),
            ExprKind::Yield(Some(inner)) => self.expr(inner),
            _ => {}
        }
    }
    fn conditions(&mut self, clause: &Clause) {
        clause.conditions.iter().for_each(|condition| self.expr(condition));
    }
}
