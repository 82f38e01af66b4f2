//! Number literals, by the rules of Python's tokenizer.

use nbship_diagnostics::Span;

use super::Scanner;
use crate::codes::{Checked, Problem};

/// Words Python allows right after a number (`1if x else 2`).
const WORDS: [&str; 8] = ["and", "else", "for", "if", "in", "is", "not", "or"];

impl Scanner<'_> {
    pub(super) fn number(&mut self) -> Checked<()> {
        self.note_content();
        let start = self.at;
        let prefix = self.peek(1).to_ascii_lowercase();
        let fits = if self.peek(0) == b'0' && matches!(prefix, b'x' | b'o' | b'b') {
            self.at += 2;
            self.based(prefix)
        } else {
            self.decimal()
        };
        let rest = &self.source[self.at..];
        let glued = rest.starts_with(|c: char| c == '_' || c.is_alphanumeric());
        if !fits || (glued && !WORDS.iter().any(|word| rest.starts_with(word))) {
            return Err(self.invalid_number(start));
        }
        self.last = b'0';
        Ok(())
    }

    fn invalid_number(&self, start: usize) -> Box<Problem> {
        let rest = &self.source[start..];
        let length = rest
            .find(|c: char| !(c == '_' || c == '.' || c.is_alphanumeric()))
            .unwrap_or(rest.len());
        let text = &rest[..length];
        let span = Span::new(start, start + length);
        if text.len() > 1 && text.ends_with(['l', 'L']) {
            return Problem::python2(span, format!("`{text}`: long integers are Python 2"));
        }
        Problem::syntax(span, format!("invalid number `{text}`"))
    }

    fn based(&mut self, prefix: u8) -> bool {
        let fits = |byte: u8| match prefix {
            b'x' => byte.is_ascii_hexdigit(),
            b'o' => matches!(byte, b'0'..=b'7'),
            _ => matches!(byte, b'0' | b'1'),
        };
        if self.peek(0) == b'_' {
            self.at += 1;
        }
        self.digits(fits) && !self.peek(0).is_ascii_digit()
    }

    /// Digits with single underscores between them.
    fn digits(&mut self, fits: impl Fn(u8) -> bool) -> bool {
        if !fits(self.peek(0)) {
            return false;
        }
        loop {
            while fits(self.peek(0)) {
                self.at += 1;
            }
            if self.peek(0) != b'_' {
                return true;
            }
            self.at += 1;
            if !fits(self.peek(0)) {
                return false;
            }
        }
    }

    fn decimal(&mut self) -> bool {
        let start = self.at;
        let is_digit = |byte: u8| byte.is_ascii_digit();
        if self.peek(0) != b'.' && !self.digits(is_digit) {
            return false;
        }
        let whole = &self.bytes[start..self.at];
        let leading_zero =
            whole.first() == Some(&b'0') && whole.iter().any(|byte| matches!(byte, b'1'..=b'9'));
        let mut is_integer = true;
        if self.peek(0) == b'.' {
            self.at += 1;
            is_integer = false;
            if is_digit(self.peek(0)) && !self.digits(is_digit) {
                return false;
            }
        }
        if matches!(self.peek(0), b'e' | b'E') {
            let sign = usize::from(matches!(self.peek(1), b'+' | b'-'));
            if is_digit(self.peek(1 + sign)) {
                self.at += 1 + sign;
                is_integer = false;
                if !self.digits(is_digit) {
                    return false;
                }
            }
        }
        if matches!(self.peek(0), b'j' | b'J') {
            self.at += 1;
            is_integer = false;
        }
        !(is_integer && leading_zero)
    }
}
