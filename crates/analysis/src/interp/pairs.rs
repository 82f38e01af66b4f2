//! Dictionaries made of pairs.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::implied::{ORDER, Whose};
use crate::heap::Kind;
use crate::value::Value;

impl Interp<'_> {
    /// `dict(pairs)`, `OrderedDict(zip(names, values))`: a dictionary of the second halves. `None`
    /// where what is given is no iterable of pairs that is known as such.
    pub(super) fn dict_of_pairs(&mut self, path: &str, args: &Args) -> Option<Value> {
        let held = self.pairs_of(args)?;
        let ty = self.names.intern(path);
        let made = self.make(args.span, 70, Kind::Instance(ty));
        self.heap.add_element(made, &held);
        for (name, value) in &args.kw {
            self.heap.add_field(made, *name, value);
        }
        if let Some(rest) = &args.starstar {
            self.heap.add_element(made, rest);
        }
        Some(Value::obj(made))
    }

    /// The second halves of the pairs in the first argument, where it is known to hold pairs.
    pub(super) fn pairs_of(&mut self, args: &Args) -> Option<Value> {
        let first = args.pos.first()?;
        let objects: Vec<_> = first.objects().collect();
        let pairs_only = objects.iter().all(|o| match self.heap.get(*o).kind {
            Kind::Instance(ty) => {
                let path = self.names.text(ty);
                path.starts_with("builtins.") && !self.knowledge.is_a(&path, "builtins.dict")
            }
            Kind::Generator => true,
            _ => false,
        });
        if objects.is_empty() || !pairs_only {
            return None;
        }
        self.second_halves(first, args)
    }

    /// Sorting and searching compare what a container holds: that may run code of the notebook.
    pub(super) fn compare_elements(&mut self, held: &Value, span: Span) {
        self.call_implied(held, Whose::Held, ORDER, span);
        self.call_implied(held, Whose::Held, &["__hash__"], span);
    }

    fn second_halves(&mut self, pairs: &Value, args: &Args) -> Option<Value> {
        let mut held = Value::empty();
        for pair in self.iterate(pairs, args.span).objects().collect::<Vec<_>>() {
            let object = self.heap.get(pair);
            let Kind::Instance(ty) = object.kind else {
                return None;
            };
            match &object.items {
                Some(items) if items.len() == 2 => held.join(&items[1].clone()),
                _ if self.is_container(ty) => held.join(&object.elements.clone()),
                _ => return None,
            };
        }
        held.each = false;
        Some(held)
    }
}
