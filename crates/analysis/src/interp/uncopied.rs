//! `pd.DataFrame(array, copy=False)`: under copy-on-write, frames and series made of it share the array
//! as well, until one of them is written to.

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// A frame or series is made of arrays that it does not copy.
    pub(super) fn note_uncopied(&mut self, path: &str, made: &Value, args: &Args) {
        let copies = |(name, value): &(_, Value)| {
            &*self.names.text(*name) == "copy" && value.contains(Atom::Bool(false))
        };
        if !matches!(path, "pandas.DataFrame" | "pandas.Series") || !args.kw.iter().any(copies) {
            return;
        }
        let data = self.names.get("data").and_then(|name| args.keyword(name));
        let arrays: Vec<ObjectId> = (args.pos.first().or(data).into_iter())
            .flat_map(Value::objects)
            .map(|object| self.heap.find(object))
            .collect();
        for object in made.objects() {
            let object = self.heap.find(object);
            self.uncopied.entry(object).or_default().extend(&arrays);
        }
    }

    /// What is made of such frames, by a method or by a function of pandas (`pd.concat`), may share
    /// the arrays, but for a copy.
    pub(super) fn share_uncopied(
        &mut self,
        what: &str,
        receiver: Option<&Value>,
        args: &Args,
        made: &Value,
    ) {
        if self.uncopied.is_empty() || what == "copy()" {
            return;
        }
        let is_pandas = |object: &ObjectId| match self.heap.get(*object).kind {
            Kind::Instance(ty) => self.names.text(ty).starts_with("pandas."),
            _ => false,
        };
        let made: Vec<ObjectId> = made.objects().filter(is_pandas).collect();
        if made.is_empty() {
            return;
        }
        let mut sources = receiver.cloned().unwrap_or_default();
        if receiver.is_none() {
            sources = args.all();
            sources.join(&self.held_values(&args.all()));
        }
        let arrays: Vec<ObjectId> = (sources.objects())
            .map(|object| self.heap.find(object))
            .filter_map(|object| self.uncopied.get(&object))
            .flatten()
            .copied()
            .collect();
        for object in made {
            let object = self.heap.find(object);
            for array in &arrays {
                self.heap.share(object, *array, Share::May);
                self.uncopied.entry(object).or_default().insert(*array);
            }
        }
    }
}
