//! Whether Python compiles a module, asked of a second parser: what is emitted is not judged by the
//! one that read the notebook.

use std::cell::RefCell;

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{
    Comprehension, Expr, ExprDictComp, ExprGenerator, ExprListComp, ExprSetComp, PythonVersion,
    Stmt, StmtClassDef, StmtFor, StmtFunctionDef, StmtWhile,
};
use ruff_python_parser::semantic_errors::{
    LazyImportContext, SemanticSyntaxChecker, SemanticSyntaxContext, SemanticSyntaxError,
};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{TextRange, TextSize};

/// Whether Python 3 of the minor version would compile the module.
///
/// # Errors
/// Says in which line it would not, and why.
pub(crate) fn check(text: &str, minor: u32) -> Result<(), String> {
    let version = PythonVersion {
        major: 3,
        minor: u8::try_from(minor).unwrap_or(u8::MAX),
    };
    let options = ParseOptions::from(Mode::Module).with_target_version(version);
    let parsed = parse_unchecked(text, options)
        .try_into_module()
        .ok_or("it is no module")?;
    if let Some(error) = parsed.errors().first() {
        return Err(at(text, error.location.start(), &error.error));
    }
    if let Some(error) = parsed.unsupported_syntax_errors().first() {
        return Err(at(text, error.range.start(), error));
    }
    let mut placed = Placed::new(text, version);
    placed.visit_body(parsed.suite());
    match placed.errors.into_inner().first() {
        Some(error) => Err(at(text, error.range.start(), error)),
        None => Ok(()),
    }
}

fn at(text: &str, place: TextSize, why: &impl std::fmt::Display) -> String {
    let before = text.get(..place.to_usize()).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    format!("line {line}: {why}")
}

/// What a name or a statement stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Class,
    Function { is_async: bool },
    Lambda,
    Comprehension { is_async: bool },
    Generator,
}

/// Walks a module and tells the checker where each statement stands.
struct Placed<'a> {
    checker: SemanticSyntaxChecker,
    errors: RefCell<Vec<SemanticSyntaxError>>,
    version: PythonVersion,
    text: &'a str,
    scopes: Vec<Scope>,
    in_loop: bool,
}

impl<'a> Placed<'a> {
    fn new(text: &'a str, version: PythonVersion) -> Self {
        Self {
            checker: SemanticSyntaxChecker::new(),
            errors: RefCell::default(),
            version,
            text,
            scopes: Vec::new(),
            in_loop: false,
        }
    }

    fn told(&mut self, tell: impl FnOnce(&mut SemanticSyntaxChecker, &Self)) {
        let mut checker = std::mem::take(&mut self.checker);
        tell(&mut checker, self);
        self.checker = checker;
    }

    fn within(&mut self, scope: Scope, walk: impl FnOnce(&mut Self)) {
        let in_loop = std::mem::replace(&mut self.in_loop, false);
        self.scopes.push(scope);
        walk(self);
        self.scopes.pop();
        self.in_loop = in_loop;
    }

    fn looped(&mut self, body: &[Stmt], orelse: &[Stmt]) {
        let in_loop = std::mem::replace(&mut self.in_loop, true);
        self.visit_body(body);
        self.in_loop = in_loop;
        self.visit_body(orelse);
    }

    fn comprehended(&mut self, scope: Scope, elements: &[&Expr], generators: &[Comprehension]) {
        for comprehension in generators {
            self.visit_comprehension(comprehension);
        }
        self.within(scope, |it| {
            for element in elements {
                it.visit_expr(element);
            }
        });
    }

    /// The innermost scope that decides, by what it decides.
    fn decided(&self, decide: impl Fn(Scope) -> Option<bool>) -> bool {
        let found = self.scopes.iter().rev().find_map(|scope| decide(*scope));
        found.unwrap_or(false)
    }
}

impl Visitor<'_> for Placed<'_> {
    fn visit_stmt(&mut self, stmt: &Stmt) {
        self.told(|checker, context| checker.visit_stmt(stmt, context));
        match stmt {
            Stmt::ClassDef(StmtClassDef {
                decorator_list,
                type_params,
                arguments,
                body,
                ..
            }) => {
                for decorator in decorator_list {
                    self.visit_decorator(decorator);
                }
                if let Some(type_params) = type_params {
                    self.visit_type_params(type_params);
                }
                if let Some(arguments) = arguments {
                    self.visit_arguments(arguments);
                }
                self.within(Scope::Class, |it| it.visit_body(body));
            }
            Stmt::FunctionDef(StmtFunctionDef {
                is_async,
                decorator_list,
                type_params,
                parameters,
                returns,
                body,
                ..
            }) => {
                for decorator in decorator_list {
                    self.visit_decorator(decorator);
                }
                if let Some(type_params) = type_params {
                    self.visit_type_params(type_params);
                }
                self.visit_parameters(parameters);
                if let Some(returns) = returns {
                    self.visit_annotation(returns);
                }
                let is_async = *is_async;
                self.within(Scope::Function { is_async }, |it| it.visit_body(body));
            }
            Stmt::For(StmtFor {
                target,
                iter,
                body,
                orelse,
                ..
            }) => {
                self.visit_expr(iter);
                self.visit_expr(target);
                self.looped(body, orelse);
            }
            Stmt::While(StmtWhile {
                test, body, orelse, ..
            }) => {
                self.visit_expr(test);
                self.looped(body, orelse);
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &Expr) {
        self.told(|checker, context| checker.visit_expr(expr, context));
        match expr {
            Expr::Lambda(_) => self.within(Scope::Lambda, |it| walk_expr(it, expr)),
            Expr::ListComp(ExprListComp {
                elt, generators, ..
            })
            | Expr::SetComp(ExprSetComp {
                elt, generators, ..
            }) => self.comprehended(comprehension(generators), &[elt], generators),
            Expr::DictComp(ExprDictComp {
                key,
                value,
                generators,
                ..
            }) => self.comprehended(comprehension(generators), &[key, value], generators),
            Expr::Generator(ExprGenerator {
                elt, generators, ..
            }) => self.comprehended(Scope::Generator, &[elt], generators),
            _ => walk_expr(self, expr),
        }
    }
}

fn comprehension(generators: &[Comprehension]) -> Scope {
    Scope::Comprehension {
        is_async: generators.iter().any(|generator| generator.is_async),
    }
}

impl SemanticSyntaxContext for Placed<'_> {
    fn future_annotations_or_stub(&self) -> bool {
        false
    }

    fn lazy_import_context(&self) -> Option<LazyImportContext> {
        None
    }

    fn python_version(&self) -> PythonVersion {
        self.version
    }

    fn source(&self) -> &str {
        self.text
    }

    fn global(&self, _name: &str) -> Option<TextRange> {
        None
    }

    fn has_nonlocal_binding(&self, _name: &str) -> bool {
        true
    }

    fn in_async_context(&self) -> bool {
        self.decided(|scope| match scope {
            Scope::Function { is_async } => Some(is_async),
            Scope::Class | Scope::Lambda => Some(false),
            Scope::Comprehension { .. } | Scope::Generator => None,
        })
    }

    fn in_await_allowed_context(&self) -> bool {
        self.decided(|scope| match scope {
            Scope::Class => Some(false),
            Scope::Function { .. } | Scope::Lambda | Scope::Generator => Some(true),
            Scope::Comprehension { .. } => None,
        })
    }

    fn in_yield_allowed_context(&self) -> bool {
        self.decided(|scope| match scope {
            Scope::Function { .. } | Scope::Lambda => Some(true),
            Scope::Class | Scope::Comprehension { .. } | Scope::Generator => Some(false),
        })
    }

    fn in_sync_comprehension(&self) -> bool {
        self.scopes
            .contains(&Scope::Comprehension { is_async: false })
    }

    fn in_module_scope(&self) -> bool {
        self.scopes.is_empty()
    }

    fn in_function_scope(&self) -> bool {
        matches!(self.scopes.last(), Some(Scope::Function { .. }))
    }

    fn in_generator_context(&self) -> bool {
        self.scopes.contains(&Scope::Generator)
    }

    /// A stage that runs as a script may await at its top, as a notebook's cell may.
    fn in_notebook(&self) -> bool {
        true
    }

    fn report_semantic_error(&self, error: SemanticSyntaxError) {
        self.errors.borrow_mut().push(error);
    }

    fn in_loop_context(&self) -> bool {
        self.in_loop
    }

    fn is_bound_parameter(&self, _name: &str) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn what_python_compiles_passes() {
        for text in [
            "def f(x):\n    return x\n",
            "for i in x:\n    if i:\n        break\n    else:\n        continue\n",
            "async def f():\n    async with a:\n        return [await x async for x in y]\n",
            "def f():\n    class C:\n        x = [i for i in range(3)]\n    return (yield C)\n",
            "async def f():\n    return {k: await v for k, v in x}, (await v for v in x)\n",
            "await x\nasync for i in x:\n    y = [j async for j in i]\n",
            "x = lambda: (yield)\nwhile x:\n    def g():\n        return 1\n    continue\n",
            "match x:\n    case {'a': [1, *rest]} if rest:\n        pass\n    case _:\n        pass\n",
        ] {
            assert_eq!(check(text, 11), Ok(()), "{text}");
        }
        assert_eq!(check("type X[T] = list[T]\n", 12), Ok(()));
        assert_eq!(check("try:\n    f()\nexcept A, B:\n    pass\n", 14), Ok(()));
    }

    #[test]
    fn what_python_refuses_is_refused() {
        for (text, line) in [
            ("x = 1\nx = (\n", "line 3"),
            ("x = 1\n\nreturn x\n", "line 3"),
            ("x = 1\nx = = 2\n", "line 2"),
            ("%time x\n", "line 1"),
            ("def f():\n    from x import *\n", "line 2"),
            ("for x in y:\n    pass\nelse:\n    break\n", "line 4"),
            ("for x in y:\n    def f():\n        continue\n", "line 3"),
            ("class C:\n    return 1\n", "line 2"),
            ("def f():\n    await x\n", "line 2"),
            ("class C:\n    yield 1\n", "line 2"),
            ("nonlocal x\n", "line 1"),
            ("def f(x, x):\n    pass\n", "line 1"),
            ("f(a=1, a=2)\n", "line 1"),
            ("if x:\n    a\n  b\n", "line 3"),
            ("x = 'a\n", "line 1"),
            ("type X = int\n", "line 1"),
            ("try:\n    f()\nexcept A, B:\n    pass\n", "line 3"),
        ] {
            let refused = check(text, 11);
            assert!(
                refused.as_ref().is_err_and(|why| why.starts_with(line)),
                "{text}: {refused:?}"
            );
        }
    }
}
