//! Whether a line of a script lies within a triple-quoted text.

/// The triple quotes that are open after the lines read so far.
#[derive(Default)]
pub(crate) struct Quotes {
    open: Option<char>,
}

impl Quotes {
    pub(crate) fn are_open(&self) -> bool {
        self.open.is_some()
    }

    /// Reads one more line: its comment and its texts in single quotes open nothing.
    pub(crate) fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(found) = rest.chars().next() {
            let after = &rest[found.len_utf8()..];
            rest = match (self.open, found) {
                (_, '\\') => skip(after, 1),
                (Some(quote), _) if quote == found && is_triple(rest, quote) => {
                    self.open = None;
                    skip(rest, 3)
                }
                (None, '#') => return,
                (None, '"' | '\'') if is_triple(rest, found) => {
                    self.open = Some(found);
                    skip(rest, 3)
                }
                (None, '"' | '\'') => after_short(after, found),
                _ => after,
            };
        }
    }
}

fn is_triple(text: &str, quote: char) -> bool {
    text.chars().take_while(|found| *found == quote).count() >= 3
}

fn skip(text: &str, count: usize) -> &str {
    let mut chars = text.chars();
    for _ in 0..count {
        chars.next();
    }
    chars.as_str()
}

/// What follows a text in single quotes, which ends with its line.
fn after_short(text: &str, quote: char) -> &str {
    let mut chars = text.chars();
    while let Some(found) = chars.next() {
        if found == '\\' {
            chars.next();
        } else if found == quote {
            break;
        }
    }
    chars.as_str()
}
