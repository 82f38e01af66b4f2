//! String literals: where they end, and their text hidden from the grammar.
//!
//! The text of strings, f-string text and format specs included, becomes `_`; only quotes,
//! prefixes and interpolated expressions stay.

use nbship_diagnostics::Span;

use super::{Frame, MAX_BRACKETS, Scanner};
use crate::codes::{Checked, Problem};

/// Words that may stand right before a string without being its prefix.
const KEYWORDS: [&str; 18] = [
    "and", "as", "assert", "await", "case", "del", "elif", "else", "from", "if", "in", "is",
    "lambda", "not", "or", "raise", "return", "yield",
];

impl Scanner<'_> {
    /// A string whose prefix starts at `start` and whose quote is at the present place.
    pub(super) fn string(&mut self, start: usize) -> Checked<()> {
        self.note_content();
        let start = if KEYWORDS.contains(&&self.source[start..self.at]) {
            self.at
        } else {
            start
        };
        let prefix = self.source[start..self.at].to_ascii_lowercase();
        let known = [
            "", "r", "u", "b", "br", "rb", "f", "fr", "rf", "t", "tr", "rt",
        ];
        if !known.contains(&prefix.as_str()) {
            let message = format!("invalid string prefix `{}`", &self.source[start..self.at]);
            return Err(Problem::syntax(Span::new(start, self.at), message));
        }
        let quote = self.peek(0);
        let triple = self.peek(1) == quote && self.peek(2) == quote;
        self.at += if triple { 3 } else { 1 };
        self.last = b'"';
        if prefix.contains(['f', 't']) {
            if self.frames.len() >= MAX_BRACKETS {
                return Err(Problem::too_deep(Span::new(start, self.at)));
            }
            let raw = prefix.contains('r');
            self.frames.push(Frame::Text {
                quote,
                triple,
                raw,
                at: start,
            });
            return Ok(());
        }
        self.plain_string(start, quote, triple, prefix.contains('b'))
    }

    fn plain_string(
        &mut self,
        start: usize,
        quote: u8,
        triple: bool,
        is_bytes: bool,
    ) -> Checked<()> {
        let inner = self.at;
        let mut lines = false;
        loop {
            let Some(&byte) = self.bytes.get(self.at) else {
                return Err(unterminated(start, triple));
            };
            match byte {
                b'\\' => {
                    self.at += 1;
                    lines |= self.step_escaped();
                    continue;
                }
                b'\n' | b'\r' if !triple => return Err(unterminated(start, triple)),
                b'\n' | b'\r' => lines = true,
                0x80.. if is_bytes => {
                    let message = "bytes can only contain ASCII literal characters";
                    return Err(Problem::syntax(Span::new(start, self.at), message));
                }
                _ if byte == quote && self.closes(quote, triple) => break,
                _ => {}
            }
            self.at += 1;
        }
        self.mask(inner, self.at, b'_');
        self.at += if triple { 3 } else { 1 };
        if lines {
            self.out.multiline_strings.push(Span::new(start, self.at));
        }
        Ok(())
    }

    fn closes(&self, quote: u8, triple: bool) -> bool {
        !triple || (self.peek(1) == quote && self.peek(2) == quote)
    }

    /// Steps over the byte after a backslash; true where it was a newline.
    fn step_escaped(&mut self) -> bool {
        let byte = self.peek(0);
        if byte == b'\r' && self.peek(1) == b'\n' {
            self.at += 1;
        }
        if self.at < self.bytes.len() {
            self.at += 1;
        }
        matches!(byte, b'\n' | b'\r')
    }

    /// Text of an f-string or of a format spec, up to the next `{`, `}` or end.
    pub(super) fn text(&mut self) -> Checked<()> {
        let Some((quote, triple, raw, start)) = self.enclosing_string() else {
            return Ok(());
        };
        let in_spec = matches!(self.frames.last(), Some(Frame::Spec { .. }));
        let from = self.at;
        let byte = self.peek(0);
        match byte {
            b'\\' => self.escape_in_text(raw),
            b'{' if self.peek(1) == b'{' && !in_spec => self.at += 2,
            b'{' => return self.interpolation(),
            b'}' if in_spec => {
                self.frames.pop();
                self.at += 1;
                return Ok(());
            }
            b'}' if self.peek(1) == b'}' => self.at += 2,
            b'}' => {
                let span = Span::new(self.at, self.at + 1);
                return Err(Problem::syntax(span, "f-string: single '}' is not allowed"));
            }
            b'\n' | b'\r' if !triple => return Err(unterminated(start, triple)),
            _ if byte == quote && self.closes(quote, triple) => {
                return self.text_ends(start, triple);
            }
            _ => self.at += 1,
        }
        let end = self.at.min(self.bytes.len());
        self.at = end;
        self.mask(from, end, b'_');
        Ok(())
    }

    fn escape_in_text(&mut self, raw: bool) {
        self.at += 1;
        if !raw && self.peek(0) == b'N' && self.peek(1) == b'{' {
            let rest = &self.bytes[self.at..];
            let name = rest
                .iter()
                .take_while(|&&b| b != b'}' && b != b'\n')
                .count();
            self.at += name + usize::from(rest.get(name) == Some(&b'}'));
        } else if !matches!(self.peek(0), b'{' | b'}') {
            self.step_escaped();
        }
    }

    fn enclosing_string(&self) -> Option<(u8, bool, bool, usize)> {
        self.frames.iter().rev().find_map(|frame| match *frame {
            Frame::Text {
                quote,
                triple,
                raw,
                at,
            } => Some((quote, triple, raw, at)),
            _ => None,
        })
    }

    fn text_ends(&mut self, start: usize, triple: bool) -> Checked<()> {
        if let Some(Frame::Spec { at }) = self.frames.last() {
            return Err(Problem::syntax(
                Span::new(*at, *at + 1),
                "f-string: expecting '}'",
            ));
        }
        self.frames.pop();
        self.at += if triple { 3 } else { 1 };
        self.last = b'"';
        if self.bytes[start..self.at]
            .iter()
            .any(|b| matches!(b, b'\n' | b'\r'))
        {
            self.out.multiline_strings.push(Span::new(start, self.at));
        }
        Ok(())
    }

    fn interpolation(&mut self) -> Checked<()> {
        if self.frames.len() >= MAX_BRACKETS {
            return Err(Problem::too_deep(Span::new(self.at, self.at + 1)));
        }
        self.frames.push(Frame::Interpolation {
            at: self.at,
            is_empty: true,
        });
        self.at += 1;
        Ok(())
    }

    /// The `:` that starts the format spec of an interpolation.
    pub(super) fn format_spec(&mut self) -> Checked<bool> {
        if let Some(Frame::Interpolation { at, is_empty }) = self.frames.last().copied() {
            if is_empty {
                let span = Span::new(self.at, self.at + 1);
                return Err(Problem::syntax(
                    span,
                    "f-string: empty expression not allowed",
                ));
            }
            self.frames.pop();
            self.frames.push(Frame::Spec { at });
        }
        self.at += 1;
        Ok(false)
    }
}

fn unterminated(start: usize, triple: bool) -> Box<Problem> {
    let message = if triple {
        "unterminated triple-quoted string literal"
    } else {
        "unterminated string literal"
    };
    Problem::syntax(Span::new(start, start + 1), message)
}
