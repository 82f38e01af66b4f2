//! What Python's compiler refuses though it parses: statements outside the place they belong to,
//! names declared in two ways.

use nbship_diagnostics::Span;

use crate::ast::{
    ComprehensionKind, Expr, ExprKind, FunctionDef, ImportNames, Parameters, Stmt, StmtKind,
};
use crate::codes::{Checked, Problem};
use crate::{scopes, visit};

/// What `from __future__ import …` knows.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// What surrounds a piece of code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Module,
    Class,
    Function,
    AsyncFunction,
}

struct Checker<'a> {
    /// The functions around the place, outermost first.
    functions: Vec<&'a FunctionDef>,
    scope: Scope,
    in_loop: bool,
    awaits: bool,
    /// How many comprehensions surround the place.
    comprehensions: u32,
}

/// Checks a cell's statements; true where the cell awaits at its top level.
pub(crate) fn module(body: &[Stmt]) -> Checked<bool> {
    let mut checker = Checker {
        functions: Vec::new(),
        scope: Scope::Module,
        in_loop: false,
        awaits: false,
        comprehensions: 0,
    };
    checker.body(body)?;
    let compound = body
        .iter()
        .filter(|stmt| !matches!(stmt.kind, StmtKind::MagicCode { .. }));
    compound.flat_map(visit::bodies).try_for_each(no_future)?;
    Ok(checker.awaits)
}

/// A cell's own statements are compiled one by one, so each of them may begin with what is imported from
/// `__future__`; what stands within another may not.
fn no_future(body: &[Stmt]) -> Checked<()> {
    for stmt in body {
        match &stmt.kind {
            StmtKind::ImportFrom {
                module: Some(module),
                ..
            } if module.name == "__future__" => {
                let message = "from __future__ imports must occur at the beginning of the file";
                return Err(Problem::compile(stmt.span, message));
            }
            _ => visit::bodies(stmt).into_iter().try_for_each(no_future)?,
        }
    }
    Ok(())
}

impl<'a> Checker<'a> {
    fn body(&mut self, body: &'a [Stmt]) -> Checked<()> {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    /// Runs `check` within another scope.
    fn within(
        &mut self,
        scope: Scope,
        check: impl FnOnce(&mut Self) -> Checked<()>,
    ) -> Checked<()> {
        let (outer, in_loop, comprehensions) = (self.scope, self.in_loop, self.comprehensions);
        self.scope = scope;
        self.in_loop = false;
        self.comprehensions = 0;
        let result = check(self);
        self.scope = outer;
        self.in_loop = in_loop;
        self.comprehensions = comprehensions;
        result
    }

    fn in_function(&self) -> bool {
        matches!(self.scope, Scope::Function | Scope::AsyncFunction)
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Checked<()> {
        self.placed(stmt)?;
        let mut result = Ok(());
        visit::expressions(stmt, &mut |expr| {
            if result.is_ok() {
                result = self.expr(expr);
            }
        });
        result?;
        match &stmt.kind {
            StmtKind::FunctionDef(function) => self.function(function),
            StmtKind::ClassDef(class) => self.within(Scope::Class, |it| it.body(&class.body)),
            StmtKind::For {
                is_async,
                body,
                orelse,
                ..
            } => {
                self.asynchronous(*is_async, stmt.span)?;
                self.looped(body, orelse)
            }
            StmtKind::While { body, orelse, .. } => self.looped(body, orelse),
            StmtKind::With { is_async, body, .. } => {
                self.asynchronous(*is_async, stmt.span)?;
                self.body(body)
            }
            _ => visit::bodies(stmt)
                .into_iter()
                .try_for_each(|body| self.body(body)),
        }
    }

    fn looped(&mut self, body: &'a [Stmt], orelse: &'a [Stmt]) -> Checked<()> {
        let outer = std::mem::replace(&mut self.in_loop, true);
        let result = self.body(body);
        self.in_loop = outer;
        result?;
        self.body(orelse)
    }

    fn function(&mut self, function: &'a FunctionDef) -> Checked<()> {
        unique(&function.params)?;
        scopes::check_declarations(function, &self.functions)?;
        let scope = if function.is_async {
            Scope::AsyncFunction
        } else {
            Scope::Function
        };
        self.functions.push(function);
        let result = self.within(scope, |it| it.body(&function.body));
        self.functions.pop();
        result
    }

    /// Statements that need a function or a loop around them.
    fn placed(&self, stmt: &Stmt) -> Checked<()> {
        let message = match &stmt.kind {
            StmtKind::Return(_) if !self.in_function() => "'return' outside function",
            StmtKind::Break if !self.in_loop => "'break' outside loop",
            StmtKind::Continue if !self.in_loop => "'continue' not properly in loop",
            StmtKind::Nonlocal(_) if self.scope == Scope::Module => {
                "nonlocal declaration not allowed at module level"
            }
            StmtKind::ImportFrom {
                names: ImportNames::Star(_),
                ..
            } if self.scope != Scope::Module => "import * only allowed at module level",
            StmtKind::ImportFrom {
                module: Some(module),
                names: ImportNames::Names(names),
                ..
            } if module.name == "__future__"
                && !names
                    .iter()
                    .all(|alias| FEATURES.contains(&alias.name.name.as_str())) =>
            {
                "future feature is not defined"
            }
            StmtKind::Assign { targets, .. } if targets.iter().any(is_starred) => {
                "starred assignment target must be in a list or tuple"
            }
            StmtKind::For { target, .. } if is_starred(target) => {
                "starred assignment target must be in a list or tuple"
            }
            _ => return Ok(()),
        };
        Err(Problem::compile(stmt.span, message))
    }

    /// `await`, `async for`, `async with`: allowed at a cell's top level and in async functions.
    fn asynchronous(&mut self, is_async: bool, span: Span) -> Checked<()> {
        match self.scope {
            _ if !is_async => Ok(()),
            Scope::AsyncFunction => Ok(()),
            Scope::Module => {
                self.awaits = true;
                Ok(())
            }
            Scope::Class | Scope::Function => {
                Err(Problem::compile(span, "'await' outside async function"))
            }
        }
    }

    fn expr(&mut self, expr: &Expr) -> Checked<()> {
        match &expr.kind {
            ExprKind::Await(_) => self.asynchronous(true, expr.span)?,
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) if self.comprehensions > 0 => {
                return Err(Problem::compile(
                    expr.span,
                    "'yield' inside a comprehension",
                ));
            }
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) if !self.in_function() => {
                return Err(Problem::compile(expr.span, "'yield' outside function"));
            }
            ExprKind::YieldFrom(_) if self.scope == Scope::AsyncFunction => {
                return Err(Problem::compile(
                    expr.span,
                    "'yield from' inside async function",
                ));
            }
            ExprKind::Comprehension { .. } => return self.comprehension(expr),
            ExprKind::Lambda { params, .. } => {
                unique(params)?;
                return self.within(Scope::Function, |it| it.children(expr));
            }
            _ => {}
        }
        self.children(expr)
    }

    /// A generator may await anywhere: that makes it an asynchronous one.
    fn comprehension(&mut self, expr: &Expr) -> Checked<()> {
        let ExprKind::Comprehension { kind, clauses, .. } = &expr.kind else {
            return Ok(());
        };
        let is_generator = *kind == ComprehensionKind::Generator;
        let is_async = clauses.iter().any(|clause| clause.is_async);
        self.asynchronous(is_async && !is_generator, expr.span)?;
        let first = clauses.first().map(|clause| &clause.iter);
        first.map_or(Ok(()), |first| self.expr(first))?;
        let outer = self.scope;
        if is_generator {
            self.scope = Scope::AsyncFunction;
        }
        self.comprehensions += 1;
        let mut result = Ok(());
        visit::children(expr, &mut |child| {
            if result.is_ok() && first.is_none_or(|first| !std::ptr::eq(first, child)) {
                result = self.expr(child);
            }
        });
        self.comprehensions -= 1;
        self.scope = outer;
        result
    }

    fn children(&mut self, expr: &Expr) -> Checked<()> {
        let mut result = Ok(());
        visit::children(expr, &mut |child| {
            if result.is_ok() {
                result = self.expr(child);
            }
        });
        result
    }
}

fn is_starred(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Starred(_))
}

fn unique(params: &Parameters) -> Checked<()> {
    let mut seen = std::collections::BTreeSet::new();
    for parameter in visit::all_parameters(params) {
        if !seen.insert(parameter.name.name.as_str()) {
            let message = format!(
                "duplicate argument '{}' in function definition",
                parameter.name.name
            );
            return Err(Problem::compile(parameter.name.span, message));
        }
    }
    Ok(())
}
