//! IPython syntax within a cell, by the rules of IPython's input transformer.

use nbship_diagnostics::Span;

use super::{Mask, MaskKind, Scanner};
use crate::codes::Checked;
use crate::magic::{Magic, MagicMeaning};
use crate::magics;

impl Scanner<'_> {
    /// The end of a line and of the lines a trailing backslash joins to it.
    fn end_of_continued_line(&self, from: usize) -> usize {
        let mut end = self.end_of_line(from);
        while end < self.bytes.len() && end > from && self.bytes[end - 1] == b'\\' {
            let next = end
                + if self.bytes[end..].starts_with(b"\r\n") {
                    2
                } else {
                    1
                };
            end = self.end_of_line(next);
        }
        end
    }

    /// `%magic`, `!command`, `?help`, `/f x` at the start of a logical line.
    pub(super) fn escaped_command(&mut self) -> Checked<bool> {
        if !matches!(self.peek(0), b'%' | b'!' | b'?' | b',' | b';' | b'/') {
            return Ok(false);
        }
        let start = self.at;
        let line_end = self.end_of_line(start);
        if let Some(magic) = magics::help_at_end(&self.source[start..line_end], start) {
            self.hide_statement(Span::new(start, line_end), magic);
            return Ok(true);
        }
        let end = self.end_of_continued_line(start);
        let span = Span::new(start, end);
        let magic = magics::line(&self.source[start..end], span);
        if matches!(magic.meaning, MagicMeaning::Code | MagicMeaning::CodeApart)
            && let Some(code) = magics::code_start(&self.source[start..end], &magic)
        {
            self.hide_prefix(start, start + code, end, magic);
            self.logical_line()?;
            return Ok(true);
        }
        self.hide_statement(span, magic);
        Ok(true)
    }

    fn hide_statement(&mut self, span: Span, magic: Magic) {
        let range = span.range();
        let trimmed = self.source[range.clone()].trim_end().len();
        self.mask(range.start, range.start + trimmed, b'_');
        self.mask(range.start + trimmed, range.end, b' ');
        self.out.masks.push(Mask {
            span: Span::new(range.start, range.start + trimmed),
            kind: MaskKind::Statement,
            magic,
        });
        self.at = range.end;
        self.last = b'_';
    }

    /// Hides `%time ` and leaves the code: at top level as blank space that resets the column, in
    /// a block as a placeholder statement of its own.
    fn hide_prefix(&mut self, start: usize, code: usize, end: usize, magic: Magic) {
        if self.indentation.depth() == 0 {
            self.mask(start, code - 1, b' ');
            self.out.code[code - 1] = 0x0c;
        } else {
            self.mask(start, code - 1, b'_');
            self.out.code[code - 1] = b';';
        }
        let magic = Magic {
            body: Some(Span::new(code, end)),
            ..magic
        };
        let code_end = Span::new(code, end).end;
        let kind = MaskKind::Prefix { code_end };
        self.out.masks.push(Mask {
            span: Span::new(start, code - 1),
            kind,
            magic,
        });
        self.at = code;
        self.limit = Some(end);
        self.assigned = true;
    }

    /// `x = %magic` and `x = !command`, after the `=`.
    pub(super) fn assigned_magic(&mut self) -> Checked<bool> {
        let blank = self.bytes[self.at..]
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t'))
            .count();
        let start = self.at + blank;
        let first = self.bytes.get(start).copied().unwrap_or(0);
        let second = self.bytes.get(start + 1).copied().unwrap_or(0);
        let name = self.source[start..]
            .trim_start_matches('%')
            .trim_start_matches([' ', '\t'])
            .chars()
            .next();
        let is_magic =
            first == b'%' && second != b'%' && name.is_some_and(|c| c == '_' || c.is_alphabetic());
        if !is_magic && (first != b'!' || second == b'=') {
            return Ok(false);
        }
        let end = self.end_of_continued_line(start);
        let text = self.source[start..end].trim_end();
        let span = Span::new(start, start + text.len());
        let magic = magics::assigned(text, span);
        self.mask(start, start + text.len(), b'_');
        self.mask(start + text.len(), end, b' ');
        self.out.masks.push(Mask {
            span,
            kind: MaskKind::Assigned,
            magic,
        });
        self.at = end;
        self.last = b'_';
        Ok(false)
    }

    /// `name?` at the end of a logical line.
    pub(super) fn help_end(&mut self) -> Checked<bool> {
        let end = self.end_of_line(self.at);
        let line = &self.source[self.line_start..end];
        // IPython's tokenizer gives up on an open bracket, but only after the question mark.
        let cell_ends = self.source[end..].trim_start_matches('\r').len() <= 1;
        let in_brackets = self
            .frames
            .iter()
            .all(|frame| matches!(frame, super::Frame::Bracket { .. }));
        if !(self.frames.is_empty() || (in_brackets && cell_ends))
            || !self.source[self.at..end].chars().all(|c| c == '?')
        {
            return Err(self.bad_character());
        }
        let Some(magic) = magics::help_at_end(line, self.line_start) else {
            return Err(self.bad_character());
        };
        self.frames.clear();
        let start = self.line_start;
        self.out
            .multiline_strings
            .retain(|span| (span.start as usize) < start);
        self.out
            .masks
            .retain(|mask| (mask.span.start as usize) < start);
        self.hide_statement(Span::new(start, end), magic);
        Ok(false)
    }
}
