//! The author's text, moved: edits applied, lines re-indented, strings left alone.

use nbship_diagnostics::Span;

/// A replacement of a stretch of a cell's source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub span: Span,
    pub text: String,
}

/// A cell's source with what must be known to move its lines.
pub(crate) struct CellText<'a> {
    pub source: &'a str,
    /// Strings that span lines.
    pub strings: &'a [Span],
    /// Columns of white space that every line of the cell starts with.
    pub base: usize,
}

impl CellText<'_> {
    /// The stretch `span` with `edits` (in order, apart) applied and its lines, but the first,
    /// indented by `indent` instead of the cell's own base. The inside of strings is not touched.
    pub(crate) fn moved(&self, span: Span, edits: &[Edit], indent: &str) -> String {
        let mut out = String::new();
        let mut at = span.start as usize;
        let end = span.end as usize;
        for edit in edits {
            self.copy(at, edit.span.start as usize, indent, &mut out);
            push_indented(&edit.text, indent, &mut out);
            at = edit.span.end as usize;
        }
        self.copy(at, end, indent, &mut out);
        out
    }

    fn copy(&self, start: usize, end: usize, indent: &str, out: &mut String) {
        let mut at = start;
        while at < end {
            let rest = &self.source[at..end];
            let Some(line) = rest.find(['\n', '\r']) else {
                out.push_str(rest);
                return;
            };
            out.push_str(&rest[..line]);
            out.push('\n');
            at += line + line_break(&rest[line..]);
            if !self.inside_string(at) {
                at = self.begin_line(at, end, indent, out);
            }
        }
    }

    /// Writes the indentation of the line that begins at `at`; gives where its text goes on.
    fn begin_line(&self, at: usize, end: usize, indent: &str, out: &mut String) -> usize {
        let rest = &self.source[at..];
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        if line.trim().is_empty() {
            return (at + line.len()).min(end);
        }
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        out.push_str(indent);
        at + blank.min(self.base)
    }

    fn inside_string(&self, offset: usize) -> bool {
        let index = self
            .strings
            .partition_point(|span| (span.end as usize) <= offset);
        self.strings
            .get(index)
            .is_some_and(|span| (span.start as usize) < offset)
    }
}

/// How long the line break is that the text begins with.
fn line_break(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { 1 }
}

fn push_indented(text: &str, indent: &str, out: &mut String) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        out.push_str(line);
    }
}

/// The line length of the package's own configuration.
pub(super) const LINE: usize = 100;

/// Text in lines as long as the package's configuration allows.
pub(super) fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > LINE {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines.join("\n")
}

/// A Python string literal on one line, spelled as `ruff format` spells it.
pub(crate) fn py_string(value: &str) -> String {
    crate::quote::python(value)
}

/// Text for the inside of a triple-quoted docstring, on one line.
pub(crate) fn docstring(value: &str) -> String {
    crate::quote::docstring(value)
}

/// A paragraph of a docstring, on one line: a line end follows, so that a quote at its end needs no escape.
pub(crate) fn paragraph(value: &str) -> String {
    let text = docstring(value);
    match text.strip_suffix("\\\"") {
        Some(start) if !start.ends_with('"') => format!("{start}\""),
        _ => text,
    }
}

/// `("a", "b")`, with the comma that a single item needs.
pub(crate) fn py_tuple(items: &[String]) -> String {
    match items {
        [one] => format!("({one},)"),
        many => format!("({})", many.join(", ")),
    }
}

/// Words in a row as a person writes them: `cells 1-3, 5`.
pub(crate) fn ranges(numbers: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match parts.last_mut() {
            Some(last) if last.1 + 1 == *number => last.1 = *number,
            _ => parts.push((*number, *number)),
        }
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|(a, b)| {
            if a == b {
                a.to_string()
            } else {
                format!("{a}-{b}")
            }
        })
        .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::CellText;
    use nbship_diagnostics::Span;

    #[test]
    fn every_kind_of_line_break_begins_an_indented_line() {
        let source = "if x:\r    s = 'a'\r\n    t = 'b'\n\r\n    u = 1";
        let text = CellText {
            source,
            strings: &[],
            base: 0,
        };
        let end = u32::try_from(source.len()).unwrap();
        let moved = text.moved(Span { start: 0, end }, &[], "    ");
        let lines = [
            "if x:",
            "        s = 'a'",
            "        t = 'b'",
            "",
            "        u = 1",
        ];
        assert_eq!(moved, lines.join("\n"));
    }
}
