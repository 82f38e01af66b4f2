//! Words that are keywords in some places only, and words that were keywords of Python 2.
//!
//! Where `print`, `exec`, `type`, `match` or `case` is a plain name, the grammar sees another name
//! of the same length, so that it cannot take it for a keyword.

use super::Scanner;

/// Words that may follow a name but start no type alias (`type in types`).
const OPERATORS: [&str; 9] = ["and", "as", "else", "for", "from", "if", "in", "is", "not"];

impl Scanner<'_> {
    /// Looks at the word from `start` to the present place.
    pub(super) fn soft_keyword(&mut self, start: usize) {
        let first = start == self.line_start;
        let is_name = match &self.source[start..self.at] {
            "print" | "exec" => true,
            "type" => !self.starts_alias(),
            "match" if first => {
                self.matches = true;
                false
            }
            "match" => true,
            "case" => !first,
            _ => false,
        };
        if is_name {
            self.out.code[self.at - 1] = b'_';
        }
    }

    /// `type X = …`: a name follows.
    fn starts_alias(&self) -> bool {
        let rest = self.source[self.at..].trim_start_matches([' ', '\t', '\x0c']);
        if rest.len() == self.source.len() - self.at {
            return false;
        }
        let end = rest
            .find(|c: char| c != '_' && !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let word = &rest[..end];
        let quoted = rest[end..].starts_with(['"', '\'']);
        let is_name = word.starts_with(|c: char| c == '_' || c.is_alphabetic());
        is_name && !quoted && !OPERATORS.contains(&word) && word != "or"
    }

    /// A line that starts with `match` but opens no block is about a name.
    pub(super) fn end_of_match(&mut self) {
        if self.matches && self.last != b':' {
            self.out.code[self.line_start + 4] = b'_';
        }
    }
}
