//! Python's rules of indentation, tabs included.

use nbship_diagnostics::Span;

use crate::codes::{Checked, Problem};

/// Python's own limit on nested blocks.
const MAX_INDENTS: usize = 100;

/// The open blocks, as columns counted with tabs to 8 and with tabs as 1: where the two counts
/// disagree about what is deeper, Python refuses the line.
#[derive(Debug, Default)]
pub(super) struct Indentation {
    blocks: Vec<(usize, usize)>,
}

fn columns(lead: &[u8]) -> (usize, usize) {
    lead.iter().fold((0, 0), |(wide, narrow), byte| match byte {
        b'\t' => ((wide / 8 + 1) * 8, narrow + 1),
        0x0c => (0, 0),
        _ => (wide + 1, narrow + 1),
    })
}

impl Indentation {
    /// How many blocks are open.
    pub fn depth(&self) -> usize {
        self.blocks.len()
    }

    /// Takes the blank start of a line of code; `last` is the last byte of the code before.
    pub fn line(&mut self, lead: &[u8], span: Span, last: u8) -> Checked<()> {
        let new = columns(lead);
        let present = self.blocks.last().copied().unwrap_or((0, 0));
        let opens = last == b':';
        if new.0 == present.0 {
            if new.1 != present.1 {
                return Err(inconsistent(span));
            }
            return if opens {
                Err(expected_block(span))
            } else {
                Ok(())
            };
        }
        if new.0 > present.0 {
            if new.1 <= present.1 {
                return Err(inconsistent(span));
            }
            return if opens {
                self.deeper(new, span)
            } else {
                Err(Problem::syntax(span, "unexpected indent"))
            };
        }
        if opens {
            return Err(expected_block(span));
        }
        self.shallower(new, span)
    }

    fn deeper(&mut self, new: (usize, usize), span: Span) -> Checked<()> {
        if self.blocks.len() >= MAX_INDENTS {
            return Err(Problem::too_deep(span));
        }
        self.blocks.push(new);
        Ok(())
    }

    fn shallower(&mut self, new: (usize, usize), span: Span) -> Checked<()> {
        while self.blocks.last().is_some_and(|block| block.0 > new.0) {
            self.blocks.pop();
        }
        let present = self.blocks.last().copied().unwrap_or((0, 0));
        if present.0 != new.0 {
            return Err(Problem::syntax(
                span,
                "unindent does not match any outer indentation level",
            ));
        }
        if present.1 != new.1 {
            return Err(inconsistent(span));
        }
        Ok(())
    }

    pub fn finish(&self, end: usize, last: u8) -> Checked<()> {
        if last == b':' {
            Err(expected_block(Span::new(end, end)))
        } else {
            Ok(())
        }
    }
}

fn expected_block(span: Span) -> Box<Problem> {
    Problem::syntax(span, "expected an indented block")
}

fn inconsistent(span: Span) -> Box<Problem> {
    Problem::syntax(span, "inconsistent use of tabs and spaces in indentation")
}
