//! From a cell's text to its syntax, and what there is to say about it.

use std::borrow::Cow;

use nbship_diagnostics::{CellNumber, Finding, Place, Severity, Span};

use crate::automagic::Automagics;
use crate::codes::{self, Checked, Problem};
use crate::magic::{Magic, MagicMeaning};
use crate::magic_finding::magic_finding;
use crate::not_found::Bound;
use crate::scan::{Scanned, scan};
use crate::tree::PythonParser;
use crate::written_out::{Words, words, written_out};
use crate::{
    Cell, CellIndex, CellKind, CellSyntax, CodeCell, ast, check, clean, convert, magics,
    shell_parts,
};

pub(crate) enum PieceKind {
    Code,
    Markdown,
    Raw,
}

/// A cell as the file has it.
pub(crate) struct Piece {
    pub kind: PieceKind,
    pub source: String,
    pub id: Option<String>,
    pub tags: Vec<String>,
    pub execution_count: Option<u32>,
    pub has_outputs: bool,
    /// Whether it was run and gave a value to be shown.
    pub gave: Option<bool>,
}

/// The most code that a cell may hold, in bytes.
const LARGEST: usize = 8 << 20;

/// Reads cells one after another with one parser.
pub(crate) struct CellReader {
    parser: PythonParser,
    except_needs_parentheses: bool,
    pub cells: Vec<Cell>,
    pub findings: Vec<Finding>,
    codes: u32,
    words: Words,
    bound: Bound,
    automagics: Automagics,
    /// The file holds outputs.
    has_outputs: bool,
    /// A cell that does something was read.
    pub has_begun: bool,
}

impl CellReader {
    /// `python` is the version the notebook ran with, where known.
    pub fn new(python: Option<&str>) -> Self {
        Self {
            parser: PythonParser::new(),
            except_needs_parentheses: !python.is_some_and(is_at_least_3_14),
            cells: Vec::new(),
            findings: Vec::new(),
            codes: 0,
            words: Words::new(),
            bound: Bound::default(),
            automagics: Automagics::default(),
            has_outputs: false,
            has_begun: false,
        }
    }

    /// Reads a notebook's pieces.
    pub fn add_all(&mut self, pieces: Vec<Piece>) {
        let code = |piece: &&Piece| matches!(piece.kind, PieceKind::Code);
        let texts = pieces.iter().filter(code);
        let texts = texts.map(|piece| piece.source.as_str());
        self.bound = Bound::of(texts.clone());
        self.words = words(texts);
        self.automagics = Automagics::of(&pieces);
        self.has_outputs = pieces.iter().any(|piece| piece.has_outputs);
        pieces.into_iter().for_each(|piece| self.add(piece));
    }

    fn add(&mut self, piece: Piece) {
        let mut source = piece.source;
        let kind = match piece.kind {
            PieceKind::Markdown => CellKind::Markdown,
            PieceKind::Raw => CellKind::Raw,
            PieceKind::Code => {
                self.codes += 1;
                let number = CellNumber(self.codes);
                if let Cow::Owned(cleaned) = clean::cleaned(&source) {
                    source = cleaned;
                    self.findings.push(cleaned_note(number));
                }
                if let Some(place) = self.automagics.place(&source) {
                    source.insert(place, '%');
                }
                let syntax = self.code_written_out(&mut source, number);
                CellKind::Code(CodeCell {
                    number,
                    execution_count: piece.execution_count,
                    // Outputs that were cleared say nothing.
                    gave: piece.gave.filter(|_| self.has_outputs),
                    syntax,
                })
            }
        };
        let index = CellIndex(u32::try_from(self.cells.len()).unwrap_or(u32::MAX));
        self.cells.push(Cell {
            index,
            id: piece.id,
            source,
            tags: piece.tags,
            kind,
        });
    }

    /// The syntax of a cell's text, once lines that stand for Python are written out in it.
    fn code_written_out(&mut self, source: &mut String, number: CellNumber) -> CellSyntax {
        let before = (self.findings.len(), self.has_begun);
        let syntax = self.code(source, number);
        let Some((text, notes)) =
            written_out(source, &syntax.body, number, &self.words, &self.bound)
        else {
            return syntax;
        };
        self.findings.truncate(before.0);
        self.has_begun = before.1;
        self.findings.extend(notes);
        *source = text;
        self.code(source, number)
    }

    /// The syntax of a cell's text; findings are added.
    pub fn code(&mut self, source: &str, number: CellNumber) -> CellSyntax {
        let result = self
            .syntax(source)
            .or_else(|problem| self.automagic(source).ok_or(problem));
        match result {
            Ok((mut syntax, mut magics)) => {
                if !self.has_begun {
                    first_reset(&mut syntax.body, &mut magics);
                    self.has_begun = !syntax.body.iter().all(falls_away);
                }
                self.findings.extend(
                    magics
                        .iter()
                        .filter_map(|magic| magic_finding(magic, number)),
                );
                self.findings
                    .extend(shell_parts::findings(&syntax.body, number));
                syntax
            }
            Err(problem) => {
                self.findings.push(problem.into_finding(number));
                CellSyntax::default()
            }
        }
    }

    /// `pip install x` alone in a cell: IPython puts the `%` there where it is not Python.
    fn automagic(&mut self, source: &str) -> Option<(CellSyntax, Vec<Magic>)> {
        let line = source.trim();
        let (name, rest) = line.split_once(' ')?;
        if line.contains('\n')
            || rest.trim_start().starts_with(['=', ','])
            || !magics::is_automagic(name)
        {
            return None;
        }
        let start = source.len() - source.trim_start().len();
        let span = Span::new(start, start + line.len());
        let magic = magics::line(&format!("%{line}"), span);
        let kind = ast::StmtKind::Magic(Box::new(magic.clone()));
        let body = vec![ast::Stmt { span, kind }];
        Some((
            CellSyntax {
                body,
                ..CellSyntax::default()
            },
            vec![magic],
        ))
    }

    fn syntax(&mut self, source: &str) -> Checked<(CellSyntax, Vec<Magic>)> {
        if source.len() > LARGEST {
            return Err(Problem::too_large(source.len() >> 20));
        }
        let cell_magic = cell_magic_at(source, 0);
        let start = match &cell_magic {
            Some(magic) if !runs_python(magic) => return Ok(alone(magic)),
            Some(magic) => magics::body_start(magic, source),
            None => 0,
        };
        if cell_magic.is_some()
            && let Some(inner) = cell_magic_at(source, start)
        {
            return self.nested(source, cell_magic, inner);
        }
        if let Some(magic) = &cell_magic
            && magic.meaning == MagicMeaning::CodeApart
        {
            return self.nested(source, None, magic.clone());
        }
        let scanned = scan(source, start)?;
        let mut magics: Vec<Magic> = cell_magic.iter().cloned().collect();
        let is_quiet = cell_magic.as_ref().is_some_and(magics::is_quiet);
        let binding = cell_magic
            .as_ref()
            .and_then(|magic| bound_by(magic, source));
        let mut syntax = self.python(source, scanned, cell_magic, &mut magics)?;
        syntax.silenced |= is_quiet || syntax.body.last().is_some_and(ends_quietly);
        syntax.body.splice(0..0, binding);
        Ok((syntax, magics))
    }

    /// A cell magic in the first line of another's body (`%%capture` over `%%timeit`).
    fn nested(
        &mut self,
        source: &str,
        outer: Option<Magic>,
        inner: Magic,
    ) -> Checked<(CellSyntax, Vec<Magic>)> {
        let mut magics: Vec<Magic> = outer.iter().cloned().chain([inner.clone()]).collect();
        let mut syntax = alone(&inner).0;
        if runs_python(&inner) {
            let start = magics::body_start(&inner, source);
            if let Some(third) = cell_magic_at(source, start) {
                return Err(Problem::syntax(
                    third.span,
                    "three cell magics in one cell are not supported",
                ));
            }
            let scanned = scan(source, start)?;
            syntax = self.python(source, scanned, None, &mut magics)?;
            syntax.silenced |= magics::is_quiet(&inner);
            let span = inner.span;
            let kind = ast::StmtKind::MagicCode {
                magic: Box::new(inner),
                body: std::mem::take(&mut syntax.body),
            };
            syntax.body = vec![ast::Stmt { span, kind }];
        }
        let binding = outer.as_ref().and_then(|magic| bound_by(magic, source));
        syntax.body.splice(0..0, binding);
        syntax.cell_magic = outer;
        Ok((syntax, magics))
    }

    fn python(
        &mut self,
        source: &str,
        scanned: Scanned,
        cell_magic: Option<Magic>,
        magics: &mut Vec<Magic>,
    ) -> Checked<CellSyntax> {
        let whole = Span::new(0, source.len());
        let tree = self
            .parser
            .parse(&scanned.code)
            .ok_or_else(|| Problem::syntax(whole, "the cell cannot be parsed"))?;
        if tree.has_error {
            return Err(convert::grammar_error(source, &scanned, &tree));
        }
        let options = convert::Options {
            except_needs_parentheses: self.except_needs_parentheses,
        };
        let body = convert::module(source, &scanned, &tree, options)?;
        let has_top_level_await = check::module(&body)?;
        magics.extend(scanned.masks.into_iter().map(|mask| mask.magic));
        Ok(CellSyntax {
            body,
            comments: scanned.comments,
            multiline_strings: scanned.multiline_strings,
            cell_magic,
            silenced: scanned.silenced,
            has_top_level_await,
        })
    }
}

fn is_at_least_3_14(version: &str) -> bool {
    let mut numbers = version
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (3, 14)
}

fn runs_python(magic: &Magic) -> bool {
    matches!(
        magic.meaning,
        MagicMeaning::Code | MagicMeaning::CodeApart | MagicMeaning::Capture { .. }
    )
}

/// `%reset -f` before anything was bound does nothing.
fn first_reset(body: &mut [ast::Stmt], magics: &mut [Magic]) {
    let first = body.iter_mut().find(|stmt| !falls_away(stmt));
    let Some(ast::StmtKind::Magic(magic)) = first.map(|stmt| &mut stmt.kind) else {
        return;
    };
    let words = magic.argument.split_whitespace();
    if magic.name == "reset" && words.eq(["-f"]) {
        magic.meaning = MagicMeaning::Drop("a package starts with an empty namespace");
        let same = magics.iter_mut().find(|known| known.span == magic.span);
        if let Some(known) = same {
            *known = (**magic).clone();
        }
    }
}

fn falls_away(stmt: &ast::Stmt) -> bool {
    matches!(&stmt.kind, ast::StmtKind::Magic(magic)
        if matches!(magic.meaning, MagicMeaning::Drop(_) | MagicMeaning::Install(_)))
}

/// `%prun CODE` shows no value.
fn ends_quietly(last: &ast::Stmt) -> bool {
    matches!(&last.kind, ast::StmtKind::MagicCode { magic, .. } if magics::is_quiet(magic))
}

/// `%%capture NAME` binds the name: as an assignment in the place of the magic's line.
fn bound_by(magic: &Magic, source: &str) -> Option<ast::Stmt> {
    let MagicMeaning::Capture { name: Some(name) } = &magic.meaning else {
        return None;
    };
    let line = source[magic.span.range()].lines().next()?;
    let begin = magic.span.start as usize + line.rfind(name.as_str())?;
    let place = Span::new(begin, begin + name.len());
    let target = ast::Expr {
        span: place,
        kind: ast::ExprKind::Name(name.clone()),
    };
    let value = ast::Expr {
        span: place,
        kind: ast::ExprKind::Magic(Box::new(magic.clone())),
    };
    Some(ast::Stmt {
        span: Span::new(magic.span.start as usize, begin + name.len()),
        kind: ast::StmtKind::Assign {
            targets: vec![target],
            value,
        },
    })
}

fn alone(magic: &Magic) -> (CellSyntax, Vec<Magic>) {
    let body = vec![convert::magic_statement(magic.clone(), magic.span)];
    (
        CellSyntax {
            body,
            ..CellSyntax::default()
        },
        vec![magic.clone()],
    )
}

/// `%%name …` in the first line from `from` on that is not blank.
fn cell_magic_at(source: &str, from: usize) -> Option<Magic> {
    let start = source.len() - source[from..].trim_start().len();
    let first = source[start..].strip_prefix("%%")?;
    let line = first.split('\n').next().unwrap_or_default();
    let word = line
        .find(|c: char| !(c == '_' || c.is_alphanumeric()))
        .unwrap_or(line.len());
    if word > 0 && line[word..].starts_with('?') {
        return None;
    }
    let below = (start + 2 + line.len() + 1).min(source.len());
    let end = start + source[start..].trim_end().len();
    let span = Span::new(start, end);
    Some(magics::cell(
        line,
        span,
        Span::new(below, source.len()),
        source,
    ))
}

fn cleaned_note(cell: CellNumber) -> Finding {
    Finding {
        code: codes::CLEANED_CELL,
        severity: Severity::Note,
        message: "prompts or the indentation of the whole cell were removed, as IPython does"
            .to_owned(),
        place: Place::Cell {
            cell,
            span: Span::default(),
        },
        remedy: Some(
            "Nothing to do; to be rid of this note, remove them in the notebook.".to_owned(),
        ),
    }
}
