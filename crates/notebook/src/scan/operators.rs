//! Operators and brackets.

use nbship_diagnostics::Span;

use super::{Frame, MAX_BRACKETS, Scanner};
use crate::codes::{Checked, Problem};

impl Scanner<'_> {
    /// An operator that may be followed by `=`.
    pub(super) fn operator(&mut self, byte: u8) {
        self.note_content();
        if byte == b'*' && self.peek(1) != b'*' && self.is_unpacking() {
            self.out.code[self.at] = b'~';
        }
        self.at += 1;
        if matches!(byte, b'*' | b'/' | b'>') && self.peek(0) == byte {
            self.at += 1;
        }
        if byte == b'-' && self.peek(0) == b'>' {
            self.at += 1;
        }
        if !matches!(byte, b',' | b';' | b'.' | b'~') && self.peek(0) == b'=' {
            self.at += 1;
        }
        self.last = byte;
    }

    /// `!`, `:`, `=`, `<`: what they mean depends on where they stand.
    pub(super) fn special(&mut self, byte: u8) -> Checked<bool> {
        let in_interpolation = matches!(self.frames.last(), Some(Frame::Interpolation { .. }));
        match (byte, self.peek(1)) {
            (b'!', b'=') if !(in_interpolation && self.peek(2) == b'=') => self.at += 2,
            (b'!', _) if in_interpolation => self.at += 1,
            (b'!', _) => return Err(self.bad_character()),
            (b':', _) if in_interpolation => return self.format_spec(),
            (b':', b'=') => {
                self.at += 2;
                self.last = b'=';
                return Ok(false);
            }
            (b'<', b'>') => {
                return Err(Problem::python2(
                    Span::new(self.at, self.at + 2),
                    "`<>` is not an operator of Python 3",
                ));
            }
            (b'<', b'<') => {
                self.operator_pair();
            }
            (b'=' | b'<', b'=') => self.at += 2,
            (b'=', _) => return self.equals(),
            _ => self.at += 1,
        }
        self.note_content();
        self.last = byte;
        Ok(false)
    }

    pub(super) fn operator_pair(&mut self) {
        self.at += 2;
        if self.peek(0) == b'=' {
            self.at += 1;
        }
    }

    pub(super) fn equals(&mut self) -> Checked<bool> {
        self.at += 1;
        self.last = b'=';
        if self.frames.is_empty() && !self.assigned {
            self.assigned = true;
            return self.assigned_magic();
        }
        Ok(false)
    }

    pub(super) fn open(&mut self, byte: u8) -> Checked<()> {
        self.note_content();
        if self.frames.len() >= MAX_BRACKETS {
            return Err(Problem::too_deep(Span::new(self.at, self.at + 1)));
        }
        self.frames.push(Frame::Bracket {
            open: byte,
            at: self.at,
        });
        self.at += 1;
        self.last = byte;
        Ok(())
    }

    pub(super) fn close(&mut self, byte: u8) -> Checked<()> {
        let here = Span::new(self.at, self.at + 1);
        let wanted = match byte {
            b')' => b'(',
            b']' => b'[',
            _ => b'{',
        };
        match self.frames.pop() {
            Some(Frame::Bracket { open, .. }) if open == wanted => {}
            Some(Frame::Interpolation { is_empty, .. }) if byte == b'}' => {
                if is_empty {
                    return Err(Problem::syntax(
                        here,
                        "f-string: empty expression not allowed",
                    ));
                }
            }
            Some(Frame::Bracket { open, .. }) => {
                let (close, open) = (char::from(byte), char::from(open));
                let message = format!(
                    "closing parenthesis '{close}' does not match opening parenthesis '{open}'"
                );
                return Err(Problem::syntax(here, message));
            }
            _ => {
                return Err(Problem::syntax(
                    here,
                    format!("unmatched '{}'", char::from(byte)),
                ));
            }
        }
        self.at += 1;
        self.last = byte;
        Ok(())
    }

    pub(super) fn note_content(&mut self) {
        if let Some(Frame::Interpolation { is_empty, .. }) = self.frames.last_mut() {
            *is_empty = false;
        }
    }
}
