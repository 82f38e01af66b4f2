//! Iterators of the builtins over what they are given: `iter`, `reversed`, `zip`, `enumerate`.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

/// The field of an iterator with those that it takes from.
const SOURCES: &str = "takes from";

/// Rows of more places are not taken apart.
const MOST_COLUMNS: usize = 8;

impl Interp<'_> {
    /// `zip(…)`, `enumerate(…)`.
    pub(super) fn zip_call(&mut self, name: &str, args: &Args) -> Value {
        let ty = self.names.intern(&format!("builtins.{name}"));
        let made = self.make(args.span, 54, Kind::Instance(ty));
        let mut items: Vec<Value> = args
            .pos
            .iter()
            .map(|v| self.iterate(v, args.span))
            .collect();
        let exact = items.iter().all(|i| i.each);
        if name == "enumerate" {
            items.truncate(1);
            items.insert(0, self.prim(self.words.int));
        }
        let tuple = self.make(args.span, 55, Kind::Instance(self.words.tuple));
        if let Some(star) = &args.star {
            if args.pos.is_empty() && self.columns_of(star, made, args.span) {
                self.note_sources(&Value::obj(made), args);
                return Value::obj(made);
            }
            items.push(self.iterate(star, args.span));
            for item in &items {
                self.heap.add_element(tuple, item);
            }
            self.heap.get_mut(tuple).items = None;
        } else {
            self.heap.set_places(tuple, items);
        }
        self.heap.add_element(made, &Value::obj(tuple));
        self.heap.get_mut(made).leaky = !exact;
        self.note_sources(&Value::obj(made), args);
        Value::obj(made)
    }

    /// An iterator takes from those that it was made from, and looks into the containers as they
    /// are then.
    /// `zip(*rows)`: each of what it gives has what the rows have at one place. False where the rows
    /// are no tuples of as many places.
    fn columns_of(&mut self, rows: &Value, made: ObjectId, span: Span) -> bool {
        let mut columns: Vec<Value> = Vec::new();
        for atom in rows.atoms() {
            let Atom::Obj(row) = atom else { return false };
            let places = self.heap.get(*row).items.clone();
            let Some(places) = places.filter(|places| places.len() <= MOST_COLUMNS) else {
                return false;
            };
            if columns.is_empty() {
                columns = vec![Value::empty(); places.len()];
            }
            if columns.len() != places.len() {
                return false;
            }
            for (column, place) in columns.iter_mut().zip(&places) {
                column.join(place);
            }
        }
        let mut given = Vec::new();
        for (tag, column) in (110..).zip(&columns) {
            let tuple = self.make(span, tag, Kind::Instance(self.words.tuple));
            self.heap.add_element(tuple, column);
            given.push(Value::obj(tuple));
        }
        self.heap.set_places(made, given);
        !columns.is_empty()
    }

    /// Whether a value is a container of the builtins, and nothing else: going on with an iterator
    /// over it leaves it as it is.
    pub(super) fn are_containers(&self, value: &Value) -> bool {
        let is_container = |atom: &Atom| match atom {
            Atom::Obj(id) => {
                let of_builtins = matches!(self.heap.get(*id).kind, Kind::Instance(ty)
                    if self.names.text(ty).starts_with("builtins."));
                of_builtins && !self.is_iterator(*id)
            }
            _ => false,
        };
        !value.is_empty() && value.atoms().iter().all(is_container)
    }

    /// `iter(rows)`, `reversed(rows)`: it gives what is in the container, and looks there when asked.
    pub(super) fn iterator_over(&mut self, args: &Args) -> Value {
        let ty = self.names.intern("builtins.iterator");
        let made = self.make(args.span, 54, Kind::Instance(ty));
        let held = self.iterate(&args.pos[0], args.span);
        self.heap.add_element(made, &held);
        self.heap.get_mut(made).leaky = !held.each;
        self.note_sources(&Value::obj(made), args);
        for object in args.pos[0].objects().collect::<Vec<_>>() {
            if self.heap.get(object).kind == Kind::Unknown {
                self.heap.share(made, object, Share::Guess);
            }
        }
        Value::obj(made)
    }

    /// Whether nothing is known of a value: who writes `iter(loader)` takes it for no iterator.
    pub(super) fn is_unknown(&self, value: &Value) -> bool {
        let is_open = |id| self.heap.get(id).kind == Kind::Unknown;
        value.objects().next().is_some() && value.objects().all(is_open)
    }

    pub(super) fn note_sources(&mut self, iterator: &Value, args: &Args) {
        let mut sources = args.all();
        sources.retain(|atom| matches!(atom, Atom::Obj(id) if self.is_iterator(*id)));
        let mut containers = args.all();
        containers.retain(|atom| matches!(atom, Atom::Obj(id) if !self.is_iterator(*id)));
        let name = self.names.intern(SOURCES);
        for object in iterator.objects().collect::<Vec<_>>() {
            self.heap.add_field(object, name, &sources);
            self.heap.add_field(object, self.words.args, &containers);
        }
    }
}
