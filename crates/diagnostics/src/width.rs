//! How many terminal columns a character takes, so that carets stand under what they mark.

/// Ranges of characters that take two columns (East Asian wide and full-width, emoji).
const WIDE: [(u32, u32); 15] = [
    (0x1100, 0x115F),
    (0x2E80, 0x303E),
    (0x3041, 0x33FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA000, 0xA4CF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFF60),
    (0xFFE0, 0xFFE6),
    (0x1F300, 0x1F64F),
    (0x1F900, 0x1F9FF),
    (0x20000, 0x3FFFD),
];

/// Ranges of characters that take no column: combining marks, joiners, variation selectors.
const ZERO: [(u32, u32); 6] = [
    (0x0300, 0x036F),
    (0x200B, 0x200F),
    (0x20D0, 0x20FF),
    (0x3099, 0x309A),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
];

/// Columns of one printable character.
#[must_use]
pub fn char_width(character: char) -> usize {
    let code = character as u32;
    let within = |ranges: &[(u32, u32)]| {
        ranges
            .iter()
            .any(|&(low, high)| (low..=high).contains(&code))
    };
    if within(&ZERO) {
        0
    } else if within(&WIDE) {
        2
    } else {
        1
    }
}

/// Columns of a text.
#[must_use]
pub fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// A line as it is safe to print: tabs are four spaces, control characters and characters that turn
/// the direction of text are shown by a picture or a replacement. Notebook text is untrusted, and a
/// terminal obeys escape sequences.
#[must_use]
pub fn printable(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for character in line.chars() {
        match character {
            '\t' => out.push_str("    "),
            '\u{0}'..='\u{1f}' => {
                out.push(char::from_u32(0x2400 + character as u32).unwrap_or('\u{fffd}'))
            }
            '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{fffd}')
            }
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{printable, width};

    #[test]
    fn wide_and_combining_characters_take_their_columns() {
        assert_eq!(width("売上"), 4);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("abc"), 3);
    }

    #[test]
    fn escape_sequences_are_shown_not_obeyed() {
        assert_eq!(printable("\u{1b}[31mred\t\u{202e}"), "␛[31mred    \u{fffd}");
    }
}
