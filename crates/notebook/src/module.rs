//! Whole modules of plain Python: whether they are correct, and nothing else of them.

use nbship_diagnostics::Span;

use crate::codes::{Checked, Problem};
use crate::scan::{Scanned, scan};
use crate::tree::PythonParser;
use crate::{check, convert};

/// Checks modules one after another with one parser.
pub struct ModuleChecker {
    parser: PythonParser,
}

impl Default for ModuleChecker {
    fn default() -> Self {
        Self {
            parser: PythonParser::new(),
        }
    }
}

impl ModuleChecker {
    /// Whether Python would compile the module.
    ///
    /// # Errors
    /// Says where it would not, and why.
    pub fn check(&mut self, text: &str) -> Result<(), String> {
        self.parsed(text)
            .map_err(|problem| describe(text, &problem))
    }

    fn parsed(&mut self, text: &str) -> Checked<()> {
        let scanned = tokens(text)?;
        let tree = self.parser.parse(&scanned.code).ok_or_else(|| {
            Problem::syntax(Span::new(0, text.len()), "the module cannot be parsed")
        })?;
        if tree.has_error {
            return Err(convert::grammar_error(text, &scanned, &tree));
        }
        let options = convert::Options {
            except_needs_parentheses: true,
            deepest: convert::DEEPEST_MODULE,
        };
        let body = convert::module(text, &scanned, &tree, options)?;
        check::module(&body)?;
        Ok(())
    }
}

/// Whether a module's strings and brackets end, and its lines are indented as Python wants it: all
/// that text put into a correct module can break that is not checked further.
///
/// # Errors
/// Says what is wrong, and where.
pub fn check_tokens(text: &str) -> Result<(), String> {
    tokens(text)
        .map(|_| ())
        .map_err(|problem| describe(text, &problem))
}

fn tokens(text: &str) -> Checked<Scanned> {
    let scanned = scan(text, 0)?;
    match scanned.masks.first() {
        Some(mask) => Err(Problem::syntax(mask.span, "this is IPython, not Python")),
        None => Ok(scanned),
    }
}

fn describe(text: &str, problem: &Problem) -> String {
    let before = text.get(..problem.span.start as usize).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    format!("line {line}: {}", problem.message)
}

#[cfg(test)]
mod tests {
    use super::{ModuleChecker, check_tokens};

    #[test]
    fn what_python_refuses_is_refused() {
        let mut checker = ModuleChecker::default();
        assert_eq!(checker.check("def f(x):\n    return x\n"), Ok(()));
        for (text, line) in [
            ("x = 1\nx = (\n", "line 2"),
            ("x = 1\n\nreturn x\n", "line 3"),
            ("x = 1\nx = = 2\n", "line 2"),
            ("%time x\n", "line 1"),
            ("def f():\n    from x import *\n", "line 2"),
        ] {
            let refused = checker.check(text);
            assert!(
                refused.as_ref().is_err_and(|why| why.starts_with(line)),
                "{text}: {refused:?}"
            );
        }
    }

    #[test]
    fn tokens_that_do_not_end_are_refused() {
        assert_eq!(check_tokens("x = ['a', \"b\"]\n"), Ok(()));
        for text in ["x = 'a\n", "x = [1\n", "if x:\n    a\n  b\n", "!ls\n"] {
            assert!(check_tokens(text).is_err(), "{text}");
        }
    }
}
