//! Every name a piece of syntax mentions, but those that are a function's own: what a module must import for it.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;
use nbship_notebook::ast::{
    Argument, Clause, DictItem, Expr, ExprKind, FunctionDef, Parameter, Parameters, Stmt, StmtKind,
};
use nbship_notebook::magic::Magic;
use nbship_notebook::visit;

/// Collects mentioned names and the magics in a statement.
#[derive(Default)]
pub(crate) struct Mentions<'a> {
    pub names: BTreeSet<&'a str>,
    pub magics: Vec<&'a Magic>,
    /// Those among the magics that are the right side of an assignment.
    pub values: Vec<Span>,
    /// Names that string constants mention by `@name` (pandas' query), as `name.` or `name(` (formulas).
    in_texts: BTreeSet<&'a str>,
}

impl<'a> Mentions<'a> {
    pub(crate) fn of(statements: impl IntoIterator<Item = &'a Stmt>) -> Self {
        let mut this = Self::default();
        for statement in statements {
            this.statement(statement);
        }
        this
    }

    /// What a statement mentions besides plain names that it assigns to.
    pub(crate) fn read_by(statement: &'a Stmt) -> Self {
        let mut this = Self::default();
        match &statement.kind {
            StmtKind::Assign { targets, value } => {
                let is_plain = |target: &&Expr| matches!(target.kind, ExprKind::Name(_));
                this.exprs(targets.iter().filter(|target| !is_plain(target)));
                this.expr(value);
            }
            _ => this.statement(statement),
        }
        this
    }

    /// Whether the name is mentioned, in code or inside a string that looks like code.
    pub(crate) fn mentions(&self, name: &str) -> bool {
        self.names.contains(name) || self.in_texts.contains(name)
    }

    /// All that [`Self::mentions`] holds for.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.names.iter().chain(&self.in_texts).copied()
    }

    fn block(&mut self, statements: &'a [Stmt]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &'a Stmt) {
        match &statement.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.exprs(targets);
                self.expr(value);
            }
            StmtKind::AugAssign { target, value, .. } => self.exprs([target, value]),
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
            } => {
                self.exprs([target, annotation]);
                self.exprs(value);
            }
            StmtKind::FunctionDef(function) => self.function(function),
            StmtKind::ClassDef(class) => {
                self.exprs(&class.decorators);
                self.arguments(&class.arguments);
                self.block(&class.body);
            }
            StmtKind::Return(value) => self.exprs(value),
            StmtKind::Delete(targets) => self.exprs(targets),
            StmtKind::Raise { exc, cause } => self.exprs(exc.iter().chain(cause)),
            StmtKind::Assert { test, msg } => self.exprs(std::iter::once(test).chain(msg)),
            StmtKind::TypeAlias { value, .. } => self.expr(value),
            StmtKind::Magic(magic) => self.magic(magic),
            StmtKind::MagicCode { magic, body } => {
                self.magic(magic);
                self.block(body);
            }
            _ => self.compound(statement),
        }
    }

    fn compound(&mut self, statement: &'a Stmt) {
        match &statement.kind {
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                ..
            } => {
                self.exprs([target, iter]);
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
                    self.exprs(&item.target);
                }
                self.block(body);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for case in cases {
                    self.exprs(&case.reads);
                    self.exprs(&case.guard);
                    self.block(&case.body);
                }
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
            } => {
                self.block(body);
                for handler in handlers {
                    self.exprs(&handler.kind);
                    self.block(&handler.body);
                }
                self.block(orelse);
                self.block(finalbody);
            }
            _ => {}
        }
    }

    fn function(&mut self, function: &'a FunctionDef) {
        self.exprs(&function.decorators);
        self.parameters(&function.params);
        self.exprs(&function.returns);
        let mut inside = Mentions::default();
        inside.block(&function.body);
        let own = own_names(function);
        let free = inside.names.into_iter().filter(|name| !own.contains(name));
        self.names.extend(free);
        self.in_texts.extend(inside.in_texts);
        self.magics.extend(inside.magics);
        self.values.extend(inside.values);
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        for Parameter {
            annotation,
            default,
            ..
        } in all_parameters(parameters)
        {
            self.exprs(annotation);
            self.exprs(default);
        }
    }

    fn magic(&mut self, magic: &'a Magic) {
        self.names.extend(magic.reads.iter().map(String::as_str));
        self.magics.push(magic);
    }

    fn arguments(&mut self, arguments: &'a [Argument]) {
        self.exprs(arguments.iter().map(|argument| &argument.value));
    }

    fn exprs(&mut self, expressions: impl IntoIterator<Item = &'a Expr>) {
        for expression in expressions {
            self.expr(expression);
        }
    }

    fn expr(&mut self, expression: &'a Expr) {
        match &expression.kind {
            ExprKind::Name(name) => {
                self.names.insert(name);
            }
            ExprKind::Constant(constant) => {
                if let nbship_notebook::ast::Constant::Str(Some(text)) = constant
                    && text.len() < 400
                {
                    self.in_texts.extend(words_of_code(text));
                }
            }
            ExprKind::FString { parts: items, .. }
            | ExprKind::BoolOp { values: items }
            | ExprKind::Tuple(items)
            | ExprKind::List(items)
            | ExprKind::Set(items) => {
                self.exprs(items);
            }
            ExprKind::BinOp { left, right, .. } => self.exprs([&**left, &**right]),
            ExprKind::Compare {
                left, comparators, ..
            } => {
                self.expr(left);
                self.exprs(comparators);
            }
            ExprKind::Call { func, args } => {
                self.expr(func);
                self.arguments(args);
            }
            ExprKind::Subscript { value, index } => self.exprs([&**value, &**index]),
            ExprKind::IfExp { test, body, orelse } => self.exprs([&**test, &**body, &**orelse]),
            ExprKind::Dict(items) => self.dict(items),
            ExprKind::Lambda { params, body } => {
                self.parameters(params);
                self.expr(body);
            }
            ExprKind::Comprehension {
                element,
                value,
                clauses,
                ..
            } => self.comprehension(element, value.as_deref(), clauses),
            ExprKind::Slice { lower, upper, step } => self.exprs(
                [lower, upper, step]
                    .into_iter()
                    .flatten()
                    .map(|part| &**part),
            ),
            ExprKind::UnaryOp { operand: inner, .. }
            | ExprKind::Attribute { value: inner, .. }
            | ExprKind::Starred(inner)
            | ExprKind::Named { value: inner, .. }
            | ExprKind::Await(inner)
            | ExprKind::YieldFrom(inner) => self.expr(inner),
            ExprKind::Yield(inner) => self.exprs(inner.as_deref()),
            ExprKind::Magic(magic) => {
                self.values.push(magic.span);
                self.magic(magic);
            }
        }
    }

    fn dict(&mut self, items: &'a [DictItem]) {
        for item in items {
            match item {
                DictItem::Pair(key, value) => self.exprs([key, value]),
                DictItem::Unpack(value) => self.expr(value),
            }
        }
    }

    fn comprehension(&mut self, element: &'a Expr, value: Option<&'a Expr>, clauses: &'a [Clause]) {
        self.expr(element);
        self.exprs(value);
        for clause in clauses {
            self.exprs([&clause.target, &clause.iter]);
            self.exprs(&clause.conditions);
        }
    }
}

/// The names that are a function's own: parameters, and what it binds and does not declare as another's.
fn own_names(function: &FunctionDef) -> BTreeSet<&str> {
    let mut found = Bound::default();
    let parameters = all_parameters(&function.params);
    found
        .own
        .extend(parameters.map(|parameter| parameter.name.name.as_str()));
    found.body(&function.body);
    found.own.retain(|name| !found.others.contains(name));
    found.own
}

/// What the statements of one function bind, functions and classes inside it not looked into.
#[derive(Default)]
struct Bound<'a> {
    own: BTreeSet<&'a str>,
    /// Those of `global` and `nonlocal`.
    others: BTreeSet<&'a str>,
}

impl<'a> Bound<'a> {
    fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.statement(stmt);
        }
    }

    fn statement(&mut self, stmt: &'a Stmt) {
        self.own.extend(visit::imported(stmt));
        match &stmt.kind {
            StmtKind::FunctionDef(function) => {
                self.own.insert(&function.name.name);
                return;
            }
            StmtKind::ClassDef(class) => {
                self.own.insert(&class.name.name);
                return;
            }
            StmtKind::Global(names) | StmtKind::Nonlocal(names) => {
                self.others
                    .extend(names.iter().map(|name| name.name.as_str()));
            }
            StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => {
                targets.iter().for_each(|target| self.target(target));
            }
            StmtKind::AugAssign { target, .. }
            | StmtKind::AnnAssign { target, .. }
            | StmtKind::For { target, .. } => self.target(target),
            StmtKind::With { items, .. } => {
                let targets = items.iter().filter_map(|item| item.target.as_ref());
                targets.for_each(|target| self.target(target));
            }
            StmtKind::Try { handlers, .. } => {
                let names = handlers.iter().filter_map(|handler| handler.name.as_ref());
                self.own.extend(names.map(|name| name.name.as_str()));
            }
            _ => {}
        }
        visit::bodies(stmt)
            .into_iter()
            .for_each(|body| self.body(body));
    }

    fn target(&mut self, target: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                self.own.insert(name);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|item| self.target(item));
            }
            ExprKind::Starred(inner) => self.target(inner),
            _ => {}
        }
    }
}

pub(crate) fn all_parameters(parameters: &Parameters) -> impl Iterator<Item = &Parameter> {
    let Parameters {
        posonly,
        args,
        vararg,
        kwonly,
        kwarg,
    } = parameters;
    posonly
        .iter()
        .chain(args)
        .chain(vararg)
        .chain(kwonly)
        .chain(kwarg)
}

/// Words of a text that code stands for: `@name`, `name.attribute`, `name(…)`.
fn words_of_code(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(is_part)?;
            let length = text[start..].find(|c| !is_part(c));
            let end = length.map_or(text.len(), |length| start + length);
            rest = end;
            let marked = text[..start].ends_with('@') || text[end..].starts_with(['.', '(']);
            if marked {
                return Some(&text[start..end]);
            }
        }
    })
}
