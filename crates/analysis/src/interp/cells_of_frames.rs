//! What frames and series hold in their cells.

use super::Interp;
use super::args::Args;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A frame copies the lists it is made of, a series the list, but not the objects in them.
    pub(super) fn hold_cells(&mut self, path: &str, made: &Value, args: &Args) {
        let depth = match path {
            "pandas.DataFrame" => 2,
            "pandas.Series" => 1,
            _ => return,
        };
        let mut level: Vec<_> = args
            .pos
            .first()
            .into_iter()
            .flat_map(Value::objects)
            .collect();
        for _ in 0..depth {
            level = level
                .into_iter()
                .filter(|o| self.is_plain_container(*o))
                .flat_map(|o| self.heap.contents(o))
                .collect();
        }
        let held: Value = level.into_iter().map(Atom::Obj).collect();
        for object in made.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, &held);
        }
    }

    fn is_plain_container(&self, object: crate::facts::ObjectId) -> bool {
        matches!(self.heap.get(object).kind, crate::heap::Kind::Instance(ty) if self.is_container(ty))
    }
}
