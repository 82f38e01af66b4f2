//! Stars that unpack where the grammar knows none: `x = 1, *[2]` and `tuple[*Ts]`.
//!
//! To the grammar they become `~`, which may stand before any operand; the converter looks at the
//! source and takes them for what they are.

use super::{Frame, Scanner};

/// Words that are followed by an operand.
const BEFORE_OPERAND: [&str; 20] = [
    "and", "as", "assert", "await", "del", "elif", "else", "for", "from", "if", "in", "is",
    "lambda", "not", "or", "raise", "return", "while", "with", "yield",
];

impl Scanner<'_> {
    /// Whether the `*` here must be shown to the grammar as another operator.
    pub(super) fn is_unpacking(&self) -> bool {
        match self.frames.last() {
            None => self.starts_display() && self.wants_operand(self.at),
            Some(Frame::Bracket { open: b'[', at }) => {
                self.wants_operand(self.at) && !self.wants_operand(*at)
            }
            Some(_) => false,
        }
    }

    /// A display, string or number follows, which no target could be.
    fn starts_display(&self) -> bool {
        let rest = self.source[self.at + 1..].trim_start_matches([' ', '\t']);
        rest.starts_with(['[', '(', '{', '"', '\''])
            || rest.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether what is before `at` asks for an operand.
    fn wants_operand(&self, at: usize) -> bool {
        let before =
            self.source[self.line_start..at].trim_end_matches([' ', '\t', '\r', '\n', '\\']);
        let word = before
            .rfind(|c: char| c != '_' && !c.is_alphanumeric())
            .map_or(before, |end| {
                before[end..].trim_start_matches(|c: char| c != '_' && !c.is_alphanumeric())
            });
        match before.as_bytes().last() {
            None => true,
            // The dot ends a number (`2.*x`) or an ellipsis.
            Some(b')' | b']' | b'}' | b'"' | b'\'' | b'.') => false,
            Some(b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | 0x80..) => {
                let opens_line = matches!(before, "case" | "match");
                opens_line || BEFORE_OPERAND.contains(&word)
            }
            Some(_) => true,
        }
    }
}
