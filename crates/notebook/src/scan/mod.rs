//! One linear pass over a cell before the grammar sees it.
//!
//! The scanner finds logical lines, masks IPython syntax with placeholder names, blanks comments,
//! text of strings and newlines inside brackets, and checks what Python's tokenizer checks:
//! brackets, indentation, numbers, string prefixes. The masked code has the length of the source,
//! so every offset means the same in both.
//!
//! ```text
//! %time x = f("a\n")   # slow     what the author wrote
//!      ␌x = f("___")              what the grammar sees
//! ```

mod indentation;
mod ipython;
mod numbers;
mod operators;
mod soft_keywords;
mod stars;
mod strings;

use nbship_diagnostics::Span;

use crate::codes::{Checked, Problem};
use crate::magic::Magic;
use indentation::Indentation;

/// How a piece of IPython syntax was hidden from the grammar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum MaskKind {
    /// A whole statement became a placeholder name.
    Statement,
    /// The right side of an assignment became a placeholder name.
    Assigned,
    /// A magic before code on the same line: the code ends at `code_end`.
    Prefix { code_end: u32 },
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mask {
    /// Where the placeholder is.
    pub span: Span,
    pub kind: MaskKind,
    pub magic: Magic,
}

/// What the pass gave.
#[derive(Debug, Default)]
pub(crate) struct Scanned {
    pub code: Vec<u8>,
    pub comments: Vec<Span>,
    pub multiline_strings: Vec<Span>,
    pub masks: Vec<Mask>,
    pub silenced: bool,
}

/// Python's own limit on nested brackets.
const MAX_BRACKETS: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    Bracket {
        open: u8,
        at: usize,
    },
    /// Inside the text of an f-string.
    Text {
        quote: u8,
        triple: bool,
        raw: bool,
        at: usize,
    },
    /// Inside `{…}` of an f-string, before any format spec.
    Interpolation {
        at: usize,
        is_empty: bool,
    },
    /// After the `:` of an interpolation.
    Spec {
        at: usize,
    },
}

struct Scanner<'a> {
    source: &'a str,
    bytes: &'a [u8],
    out: Scanned,
    at: usize,
    frames: Vec<Frame>,
    indentation: Indentation,
    /// Start of the present logical line.
    line_start: usize,
    /// The last byte of the last token.
    last: u8,
    /// The logical line starts with the word `match`.
    matches: bool,
    /// The first `=` of the logical line was seen.
    assigned: bool,
    /// The code of a line magic must end here.
    limit: Option<usize>,
}

/// Scans `source` from byte `start`; what is before is blank to the grammar.
pub(crate) fn scan(source: &str, start: usize) -> Checked<Scanned> {
    let bytes = source.as_bytes();
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(Problem::syntax(
            Span::new(at, at + 1),
            "source code cannot contain null bytes",
        ));
    }
    let mut code = bytes.to_vec();
    code[..start].fill(b' ');
    let mut scanner = Scanner {
        source,
        bytes,
        out: Scanned {
            code,
            ..Scanned::default()
        },
        at: start,
        frames: Vec::new(),
        indentation: Indentation::default(),
        line_start: start,
        last: 0,
        matches: false,
        assigned: false,
        limit: None,
    };
    scanner.run()?;
    scanner.out.silenced = scanner.last == b';';
    Ok(scanner.out)
}

impl Scanner<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn mask(&mut self, start: usize, end: usize, with: u8) {
        self.out.code[start..end].fill(with);
    }

    fn run(&mut self) -> Checked<()> {
        while self.at < self.bytes.len() {
            if !self.line_begins()? {
                continue;
            }
            self.line_start = self.at;
            self.assigned = false;
            self.matches = false;
            if !self.escaped_command()? {
                self.logical_line()?;
            }
        }
        match self.frames.last() {
            Some(frame) => Err(never_closed(*frame)),
            None => self.indentation.finish(self.bytes.len(), self.last),
        }
    }

    /// Skips blank space at the start of a line; false where the line holds no code.
    fn line_begins(&mut self) -> Checked<bool> {
        let start = self.at;
        while matches!(self.peek(0), b' ' | b'\t' | 0x0c) {
            self.at += 1;
        }
        match self.bytes.get(self.at) {
            None => Ok(false),
            Some(b'\n' | b'\r') => {
                self.newline();
                Ok(false)
            }
            Some(b'#') => {
                self.comment();
                Ok(false)
            }
            Some(_) => {
                let lead = &self.bytes[start..self.at];
                self.indentation
                    .line(lead, Span::new(start, self.at), self.last)?;
                Ok(true)
            }
        }
    }

    /// Steps over a newline of any kind; to the grammar it is `\n`.
    fn newline(&mut self) {
        if self.peek(0) == b'\r' {
            let pair = self.peek(1) == b'\n';
            self.out.code[self.at] = if pair { b' ' } else { b'\n' };
            self.at += usize::from(pair);
        }
        self.at += 1;
    }

    fn comment(&mut self) {
        let end = self.end_of_line(self.at);
        self.out.comments.push(Span::new(self.at, end));
        self.mask(self.at, end, b' ');
        self.at = end;
    }

    fn end_of_line(&self, from: usize) -> usize {
        let rest = &self.bytes[from..];
        from + rest
            .iter()
            .position(|b| matches!(b, b'\n' | b'\r'))
            .unwrap_or(rest.len())
    }

    fn logical_line(&mut self) -> Checked<()> {
        while self.at < self.bytes.len() {
            match self.frames.last() {
                Some(Frame::Text { .. } | Frame::Spec { .. }) => self.text()?,
                _ => {
                    if self.token()? {
                        break;
                    }
                }
            }
        }
        self.end_of_match();
        self.end_of_code_magic()
    }

    fn end_of_code_magic(&mut self) -> Checked<()> {
        if let Some(limit) = self.limit.take()
            && (self.at > limit + 2 || !self.frames.is_empty() || self.last == b':')
        {
            let span = Span::new(self.line_start, limit);
            return Err(Problem::syntax(
                span,
                "the code after a line magic must end on its line",
            ));
        }
        Ok(())
    }

    /// One token or blank; true where the logical line ended.
    fn token(&mut self) -> Checked<bool> {
        let byte = self.peek(0);
        match byte {
            b' ' | b'\t' | 0x0c => self.at += 1,
            b'\n' | b'\r' => return Ok(self.line_break()),
            b'#' => self.comment(),
            b'\\' => self.continuation()?,
            b'"' | b'\'' => self.string(self.at)?,
            b'0'..=b'9' => self.number()?,
            b'.' if self.peek(1).is_ascii_digit() => self.number()?,
            b'_' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => self.word()?,
            b'(' | b'[' | b'{' => self.open(byte)?,
            b')' | b']' | b'}' => self.close(byte)?,
            b'?' => return self.help_end(),
            b'!' | b':' | b'=' | b'<' => return self.special(byte),
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'>' | b','
            | b';' | b'.' => {
                self.operator(byte);
            }
            _ => return Err(self.bad_character()),
        }
        Ok(false)
    }

    fn line_break(&mut self) -> bool {
        if self.frames.is_empty() {
            self.newline();
            return true;
        }
        let start = self.at;
        self.newline();
        self.mask(start, self.at, b' ');
        false
    }

    fn continuation(&mut self) -> Checked<()> {
        let start = self.at;
        self.at += 1;
        if !matches!(self.peek(0), b'\n' | b'\r') {
            let message = "unexpected character after line continuation character";
            return Err(Problem::syntax(Span::new(start, start + 1), message));
        }
        self.newline();
        self.mask(start, self.at, b' ');
        if self.at >= self.bytes.len() {
            return Err(Problem::syntax(
                Span::new(start, start + 1),
                "unexpected end of the cell after \\",
            ));
        }
        Ok(())
    }

    /// A name, a keyword or the prefix of a string.
    fn word(&mut self) -> Checked<()> {
        let start = self.at;
        let rest = &self.source[start..];
        let ascii = rest
            .bytes()
            .take_while(|&b| b == b'_' || b.is_ascii_alphanumeric())
            .count();
        self.at += ascii;
        if self.peek(0) >= 0x80 {
            self.at = start + identifier_length(rest);
            if self.at == start {
                return Err(self.bad_character());
            }
        }
        if matches!(self.peek(0), b'"' | b'\'') {
            return self.string(start);
        }
        self.note_content();
        self.last = b'a';
        if matches!(self.bytes[start], b'c' | b'e' | b'm' | b'p' | b't') {
            self.soft_keyword(start);
        }
        Ok(())
    }

    fn bad_character(&self) -> Box<Problem> {
        let found = self.source[self.at..].chars().next().unwrap_or(' ');
        let span = Span::new(self.at, self.at + found.len_utf8());
        let shown = if found.is_control() || !found.is_ascii() {
            format!("U+{:04X}", u32::from(found))
        } else {
            format!("'{found}'")
        };
        Problem::syntax(span, format!("invalid character {shown}"))
    }
}

fn identifier_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let fits = if at == 0 {
            c == '_' || unicode_ident::is_xid_start(c)
        } else {
            unicode_ident::is_xid_continue(c)
        };
        if !fits {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn never_closed(frame: Frame) -> Box<Problem> {
    match frame {
        Frame::Bracket { open, at } => Problem::syntax(
            Span::new(at, at + 1),
            format!("'{}' was never closed", char::from(open)),
        ),
        Frame::Text { at, .. } => {
            Problem::syntax(Span::new(at, at + 1), "unterminated f-string literal")
        }
        Frame::Interpolation { at, .. } | Frame::Spec { at } => {
            Problem::syntax(Span::new(at, at + 1), "f-string: expecting '}'")
        }
    }
}
