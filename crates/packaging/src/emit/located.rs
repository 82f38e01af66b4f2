//! A statement of the notebook with its place and facts, and how it is written into a stage.

use nbship_analysis::facts::{Analysis, BindKind, Statement};
use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind, ImportNames, Stmt, StmtKind};
use nbship_notebook::magic::{Magic, MagicMeaning};
use nbship_notebook::{Cell, CodeCell, visit};

use super::imports::{FUTURE, future_as_values};
use super::magics::{self, MagicCode};
use super::mentions::Mentions;
use super::nothing::gives_none;
use super::source::Clashes;
use super::text::{CellText, Edit, py_string};

/// One statement, from all sides.
#[derive(Clone, Copy)]
pub(crate) struct Located<'a> {
    pub facts: &'a Statement,
    pub syntax: &'a Stmt,
    pub cell: &'a Cell,
    pub code: &'a CodeCell,
    /// Its place among the statements of its cell.
    pub position: usize,
    pub(super) analysis: &'a Analysis,
    pub(super) clashes: Clashes,
}

/// Python text with what it needs imported.
#[derive(Default)]
pub(crate) struct Written {
    pub text: String,
    pub runtime: Vec<&'static str>,
    pub modules: Vec<&'static str>,
}

impl<'a> Located<'a> {
    fn cell_text(&self) -> CellText<'a> {
        let source = &self.cell.source;
        let first = self
            .code
            .syntax
            .body
            .first()
            .map_or(0, |statement| statement.span.start as usize);
        let line = source[..first].rfind('\n').map_or(0, |at| at + 1);
        let before = &source[line..first];
        // A form feed begins the line anew.
        let blank = before.rsplit('\x0c').next().unwrap_or(before);
        let base = if before.trim().is_empty() {
            blank.len()
        } else {
            0
        };
        CellText {
            source,
            strings: &self.code.syntax.multiline_strings,
            base,
        }
    }

    /// The statement as Python: magics replaced, a shown value in `show(…)`, lines after the first
    /// indented by `indent`.
    pub(crate) fn write(&self, indent: &str, extra: Vec<Edit>) -> Written {
        let mut written = Written::default();
        if let StmtKind::MagicCode { magic, body } = &self.syntax.kind {
            self.magic_code(magic, body, indent, &mut written);
            return written;
        }
        if let Some(bound) = future_as_values(self.syntax) {
            written.text = bound.join(&format!("\n{indent}"));
            written.modules.push(FUTURE);
            return written;
        }
        if let (
            StmtKind::ImportFrom {
                module,
                names: ImportNames::Star(star),
                ..
            },
            false,
        ) = (&self.syntax.kind, indent.is_empty())
        {
            // A function cannot import `*`: it names what the star stands for. Where nothing of it
            // is used, the module is still run, and binds nothing.
            let text = self.star_names();
            if let (true, Some(module)) = (text.is_empty(), module) {
                written.text = format!("__import__({})", py_string(&module.name));
                return written;
            }
            // `import*` needs no blank, `import a` does.
            let before = self.cell.source[..star.start as usize].chars().next_back();
            let blank = if before.is_some_and(char::is_alphabetic) {
                " "
            } else {
                ""
            };
            let text = format!("{blank}{text}");
            let edits = [Edit { span: *star, text }];
            written.text = self.cell_text().moved(self.syntax.span, &edits, indent);
            return written;
        }
        if let Some(name) = self.captured_as() {
            written.runtime.push("capture");
            written.text = format!("{name} = {}()", self.clashes.written("capture"));
            return written;
        }
        let mut edits = extra;
        self.magic_edits(&mut edits, &mut written);
        self.show_inside(&mut edits, &mut written);
        edits.sort_by_key(|edit| edit.span);
        let text = self.cell_text().moved(self.syntax.span, &edits, indent);
        written.text = match &self.syntax.kind {
            StmtKind::Assign { targets, .. } if self.facts.shows == Some(true) => {
                written.runtime.push("show");
                let target = targets
                    .first()
                    .map_or("", |t| &self.cell.source[t.span.range()]);
                format!("{text}\n{indent}{}({target})", self.clashes.written("show"))
            }
            StmtKind::Expr(value)
                if self.facts.shows == Some(true) && !gives_none(value, self.analysis) =>
            {
                written.runtime.push("show");
                let is_tuple = matches!(value.kind, ExprKind::Tuple(_));
                shown(&self.clashes.written("show"), is_tuple, &text)
            }
            _ => text,
        };
        written
    }

    /// Shows the values of expressions in loops and branches.
    fn show_inside(&self, edits: &mut Vec<Edit>, written: &mut Written) {
        let mut put = |at: u32, text: String| {
            let span = Span { start: at, end: at };
            edits.push(Edit { span, text });
        };
        for span in &self.facts.shows_inside {
            let text = &self.cell.source[span.range()];
            let call = shown(&self.clashes.written("show"), self.is_tuple(*span), text);
            let (open, close) = call.split_once(text).unwrap_or((&call, ""));
            put(span.start, open.to_owned());
            put(span.end, close.to_owned());
            written.runtime.push("show");
        }
    }

    /// Whether the statement has a tuple for an expression there.
    fn is_tuple(&self, span: Span) -> bool {
        let mut todo = vec![self.syntax];
        while let Some(statement) = todo.pop() {
            if let StmtKind::Expr(value) = &statement.kind
                && value.span == span
            {
                return matches!(value.kind, ExprKind::Tuple(_));
            }
            todo.extend(visit::bodies(statement).into_iter().flatten());
        }
        false
    }

    /// The name of `%%capture NAME`, where this is the statement that stands for its binding.
    pub(crate) fn captured_as(&self) -> Option<&'a str> {
        let magic = self.code.syntax.cell_magic.as_ref()?;
        match &magic.meaning {
            MagicMeaning::Capture { name: Some(name) } if self.position == 0 => Some(name),
            _ => None,
        }
    }

    pub(crate) fn is_definition(&self) -> bool {
        matches!(
            self.syntax.kind,
            StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)
        )
    }

    /// Whether what the cell shows is kept from the reader: by `%%capture`.
    pub(crate) fn is_captured(&self) -> bool {
        let magic = self.code.syntax.cell_magic.as_ref();
        magic.is_some_and(|magic| matches!(magic.meaning, MagicMeaning::Capture { .. }))
    }

    /// The code after `%time`; after `%timeit` in a function of its own where it binds names, since they
    /// go away.
    fn magic_code(&self, magic: &Magic, body: &[Stmt], indent: &str, written: &mut Written) {
        let apart = magic.meaning == MagicMeaning::CodeApart && !binds_nothing(body);
        let inner = if apart {
            format!("{indent}    ")
        } else {
            indent.to_owned()
        };
        let text = self.cell_text();
        let mut pieces: Vec<String> = body
            .iter()
            .map(|statement| text.moved(statement.span, &[], &inner))
            .collect();
        if self.facts.shows == Some(true)
            && let (Some(piece), Some(StmtKind::Expr(value))) =
                (pieces.last_mut(), body.last().map(|last| &last.kind))
        {
            let is_tuple = matches!(value.kind, ExprKind::Tuple(_));
            *piece = shown(&self.clashes.written("show"), is_tuple, piece);
            written.runtime.push("show");
        }
        let code = pieces.join(&format!("\n{inner}"));
        written.text = if apart {
            format!("def _measured():\n{inner}{code}\n{indent}_measured()")
        } else if magic.meaning == MagicMeaning::CodeApart {
            format!("{code}  # %timeit")
        } else {
            code
        };
    }

    fn star_names(&self) -> String {
        let names = self.facts.binds.iter().filter_map(|bind| match &bind.kind {
            BindKind::Import { attribute, .. } => attribute.as_deref(),
            _ => None,
        });
        names.collect::<Vec<_>>().join(", ")
    }

    fn magic_edits(&self, edits: &mut Vec<Edit>, written: &mut Written) {
        let Mentions { magics, values, .. } = Mentions::of([self.syntax]);
        for magic in magics {
            let is_value = values.contains(&magic.span);
            let body = magic
                .body
                .map_or("", |span| &self.cell.source[span.range()]);
            if let Some(code) = magic.body.filter(|_| is_code(magic)) {
                let span = Span {
                    start: magic.span.start,
                    end: code.start,
                };
                edits.push(Edit {
                    span,
                    text: String::new(),
                });
                continue;
            }
            let known = |name: &str| self.has_value(name, magic);
            let code: MagicCode = if is_value {
                magics::expression(magic, &known)
            } else {
                magics::statement(magic, body, &known)
            };
            written.runtime.extend(code.runtime);
            written.modules.extend(code.module);
            let text = match code
                .runtime
                .and_then(|name| Some((name, self.clashes.alias(name)?)))
            {
                Some((name, alias)) => code.text.replacen(name, &alias, 1),
                None => code.text,
            };
            let text = text.replace('\n', &format!("\n{}", self.indented_by(magic.span)));
            let span = magic.span;
            edits.push(Edit { span, text });
        }
    }

    /// The blanks before a magic in a block: what further lines take its place have them, too.
    fn indented_by(&self, span: Span) -> &str {
        let before = &self.cell.source[..span.start as usize];
        let line = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        let is_blank = line.trim().is_empty();
        let own = line.get(self.cell_text().base..).filter(|_| is_blank);
        own.unwrap_or_default()
    }

    /// Whether a name that a magic mentions may have a value there: the statement reads or binds it,
    /// or a function that it defines mentions it elsewhere.
    fn has_value(&self, name: &str, magic: &Magic) -> bool {
        let facts = self.facts;
        let reads = facts.reads.iter().map(|read| read.name);
        let others = facts.reads_own.iter().chain(&facts.captures).copied();
        let binds = facts.binds.iter().map(|bind| bind.name);
        let mut names = reads.chain(others).chain(binds);
        if names.any(|id| self.analysis.name(id) == name) {
            return true;
        }
        let (start, end) = (
            self.syntax.span.start as usize,
            self.syntax.span.end as usize,
        );
        let source = &self.cell.source;
        let around = [
            &source[start..magic.span.start as usize],
            &source[magic.span.end as usize..end],
        ];
        matches!(
            self.syntax.kind,
            StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)
        ) && around.iter().any(|text| {
            text.split(|c: char| c != '_' && !c.is_alphanumeric())
                .any(|word| word == name)
        })
    }
}

/// Whether code leaves no name behind, so that it needs no function around it.
fn binds_nothing(body: &[Stmt]) -> bool {
    fn has_walrus(expr: &Expr) -> bool {
        let mut found = matches!(expr.kind, ExprKind::Named { .. });
        visit::children(expr, &mut |child| found = found || has_walrus(child));
        found
    }
    body.iter()
        .all(|stmt| matches!(&stmt.kind, StmtKind::Expr(value) if !has_walrus(value)))
}

fn shown(show: &str, is_tuple: bool, text: &str) -> String {
    if is_tuple && !is_enclosed(text) {
        format!("{show}(({text}))")
    } else {
        format!("{show}({text})")
    }
}

/// The text is one parenthesis from its first to its last byte.
fn is_enclosed(text: &str) -> bool {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '"' | '\'' | '#' => return false,
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1 == text.len();
                }
            }
            _ if depth == 0 => return false,
            _ => {}
        }
    }
    false
}

/// `%time CODE` and its kin within a block: the code stays, the magic goes.
fn is_code(magic: &Magic) -> bool {
    matches!(magic.meaning, MagicMeaning::Code | MagicMeaning::CodeApart)
}
