//! What frames and series hold in their cells.

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
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
            "numpy.append" | "numpy.atleast_1d" | "numpy.atleast_2d" | "numpy.ravel" => 1,
            "numpy.concatenate" | "numpy.hstack" | "numpy.vstack" => 2,
            _ => return,
        };
        let given = match path {
            "numpy.append" => args.pos.len(),
            _ => 1,
        };
        let mut level: Vec<_> = args
            .pos
            .iter()
            .take(given)
            .flat_map(Value::objects)
            .collect();
        let alone = self.objects_alone(path, &level);
        for _ in 0..depth {
            level = level
                .into_iter()
                .filter(|o| self.is_plain_container(*o))
                .flat_map(|o| self.heap.contents(o))
                .collect();
        }
        level.extend(alone);
        if path.starts_with("numpy.") && !self.asks_for_objects(args) {
            level.retain(|object| self.is_no_number(*object));
        }
        let held: Value = level.into_iter().map(Atom::Obj).collect();
        for object in made.objects().collect::<Vec<_>>() {
            self.heap.add_element(object, &held);
        }
    }

    /// Whether an object is what a series holds, of which nothing else is known: a number or a text,
    /// nearly always.
    pub(super) fn is_cell_of_table(&self, object: ObjectId) -> bool {
        let here = self.heap.get(object);
        let is_series = |of: ObjectId| match self.heap.get(of).kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "pandas.Series",
            _ => false,
        };
        let is_open = match here.kind {
            Kind::Unknown => true,
            Kind::Instance(ty) => &*self.names.text(ty) == "builtins.object",
            _ => false,
        };
        is_open && here.holders.iter().any(|of| is_series(*of))
    }

    /// What an array is made of without a list around it, and what arrays of objects hold.
    fn objects_alone(&self, path: &str, given: &[ObjectId]) -> Vec<ObjectId> {
        if !path.starts_with("numpy.") {
            return Vec::new();
        }
        let of_array = |object: &ObjectId| {
            let held = self.objects_in_array(*object);
            held.objects().collect::<Vec<_>>()
        };
        let arrays = given.iter().flat_map(of_array);
        arrays.chain(given.iter().copied()).collect()
    }

    /// The objects that an array of objects holds.
    pub(super) fn objects_in_array(&self, array: ObjectId) -> Value {
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
    fn is_no_number(&self, object: ObjectId) -> bool {
        match self.heap.get(object).kind {
            Kind::Of(_) => true,
            Kind::Instance(ty) => {
                let ty = self.names.text(ty);
                let is_number = super::parts::is_data_type(&ty)
                    || [
                        "decimal.",
                        "fractions.",
                        "jax.",
                        "keras.",
                        "tensorflow.",
                        "torch.",
                    ]
                    .iter()
                    .any(|library| ty.starts_with(library));
                ["builtins.dict", "builtins.set"].contains(&&*ty) || !is_number
            }
            _ => false,
        }
    }

    fn is_plain_container(&self, object: ObjectId) -> bool {
        matches!(self.heap.get(object).kind, crate::heap::Kind::Instance(ty) if self.is_container(ty))
    }
}
