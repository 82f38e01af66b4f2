//! The frames of the functions, classes and comprehensions that run.

use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::Value;
use nbship_diagnostics::{CellNumber, Span};

use super::{Frame, Interp};

impl<'a> Interp<'a> {
    pub(super) fn push_frame(
        &mut self,
        scope: usize,
        function: Option<usize>,
        outer: Option<ObjectId>,
        inline: bool,
        cell: CellNumber,
    ) -> u32 {
        let id = self.next_frame;
        self.next_frame += 1;
        let cells = (!self.code.scopes[scope].cells.is_empty() && scope != 0).then(|| {
            let parent = if inline {
                self.enclosing_cells()
            } else {
                outer
            };
            let site = self.site(
                Span {
                    start: u32::try_from(scope).unwrap_or(0),
                    end: cell.0,
                },
                9,
            );
            let made = self.heap.make(site, Kind::Frame(parent, scope));
            if let Some(parent) = parent {
                self.heap.get_mut(parent).holders.insert(made);
            }
            made
        });
        self.frames.push(Frame {
            id,
            scope,
            function,
            cells,
            outer,
            inline,
            cell,
            returned: Value::empty(),
            exits: Vec::new(),
            depth: self.store.depth(),
            class: None,
            loops: Vec::new(),
            recursive: false,
            given: Vec::new(),
            literals: Vec::new(),
            yielded: Value::empty(),
        });
        id
    }

    pub(super) fn pop_frame(&mut self) -> Option<Frame> {
        let frame = self.frames.pop()?;
        for sym in self.code.scopes[frame.scope]
            .locals
            .iter()
            .copied()
            .collect::<Vec<_>>()
        {
            self.store.forget((frame.id, sym));
        }
        Some(frame)
    }

    /// The heap frame that code made here closes over.
    pub(super) fn enclosing_cells(&self) -> Option<ObjectId> {
        for frame in self.frames.iter().rev() {
            if frame.cells.is_some() {
                return frame.cells;
            }
            if !frame.inline {
                return frame.outer;
            }
        }
        None
    }
}
