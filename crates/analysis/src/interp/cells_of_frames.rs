//! What frames and series hold in their cells.

use super::Interp;
use super::args::Args;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A frame copies the lists it is made of, a series or an array the list, but not the objects in
    /// them.
    pub(super) fn hold_cells(&mut self, path: &str, made: &Value, args: &Args) {
        let depth = match path {
            "pandas.DataFrame" => 2,
            "pandas.Series" => 1,
            "numpy.array" | "numpy.asarray" => 1,
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
        if path.starts_with("numpy.") && !self.asks_for_objects(args) {
            level.retain(|object| self.is_no_number(*object));
        }
        let held: Value = level.into_iter().map(Atom::Obj).collect();
        for object in made.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, &held);
        }
    }

    /// The objects that an array of objects holds.
    pub(super) fn objects_in_array(&self, array: crate::facts::ObjectId) -> Value {
        let array = self.heap.get(array);
        match array.kind {
            Kind::Instance(ty) if &*self.names.text(ty) == "numpy.ndarray" => {
                array.elements.clone()
            }
            _ => Value::empty(),
        }
    }

    /// `dtype=object`.
    fn asks_for_objects(&self, args: &Args) -> bool {
        let asked = self.names.get("dtype").and_then(|name| args.keyword(name));
        let asked = asked.or_else(|| args.pos.get(1)).and_then(Value::single);
        matches!(asked, Some(Atom::Lib(path)) if matches!(&*self.names.text(path), "builtins.object" | "numpy.object_"))
    }

    /// Whether an array takes an object as it is: what is neither a number nor a list of such.
    fn is_no_number(&self, object: crate::facts::ObjectId) -> bool {
        match self.heap.get(object).kind {
            Kind::Of(_) => true,
            Kind::Instance(ty) => {
                ["builtins.dict", "builtins.set"].contains(&&*self.names.text(ty))
            }
            _ => false,
        }
    }

    fn is_plain_container(&self, object: crate::facts::ObjectId) -> bool {
        matches!(self.heap.get(object).kind, crate::heap::Kind::Instance(ty) if self.is_container(ty))
    }
}
