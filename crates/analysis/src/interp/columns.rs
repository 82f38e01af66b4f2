//! Columns that tables are known to have: a name in a formula means one of them before it means a
//! variable.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::Interp;
use super::args::Args;
use super::entry::Known;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

#[derive(Default)]
pub(super) struct Columns {
    /// Taken out of the table or put into it by name.
    own: FxHashMap<ObjectId, BTreeSet<Sym>>,
    /// The tables that a table was made of.
    sources: FxHashMap<ObjectId, BTreeSet<ObjectId>>,
}

impl Interp<'_> {
    fn tables(&self, value: &Value) -> Vec<ObjectId> {
        let Some(frame) = self.names.get("pandas.DataFrame") else {
            return Vec::new();
        };
        let objects = value.objects().map(|object| self.heap.find(object));
        objects
            .filter(|object| self.heap.get(*object).kind == Kind::Instance(frame))
            .collect()
    }

    /// A table has a column of that name.
    pub(super) fn note_column_of(&mut self, table: ObjectId, name: Sym) {
        let table = self.heap.find(table);
        self.columns.own.entry(table).or_default().insert(name);
    }

    /// Its columns are called so: `frame.columns = ["a", "b"]`.
    pub(super) fn name_columns(&mut self, table: ObjectId, names: &Value) {
        for object in names.objects().collect::<Vec<_>>() {
            let names = self.heap.get(object).items.clone().unwrap_or_default();
            for name in names.iter().filter_map(Value::single) {
                if let Atom::Str(name) = name {
                    self.note_column_of(table, name);
                }
            }
        }
    }

    /// What a call gives has the columns of the tables that it was made of: those of a dictionary, too.
    pub(super) fn note_tables_made(&mut self, made: &Value, call: &Known<'_>) {
        let made = self.tables(made);
        if made.is_empty() {
            return;
        }
        let given = call.args.all();
        let mut sources = self.tables(&given);
        sources.extend(
            call.receiver
                .map(|one| self.tables(one))
                .unwrap_or_default(),
        );
        // `DataFrame({"a": …})`; what methods are given dictionaries for (`replace`) may be anything.
        let listed = call.args.pos.first().filter(|_| call.receiver.is_none());
        let keys: Vec<Sym> = listed
            .map(|one| self.names_of_columns(one))
            .unwrap_or_default();
        for table in made {
            let of = sources.iter().filter(|source| **source != table);
            let known = self.columns.sources.entry(table).or_default();
            known.extend(of);
            self.columns.own.entry(table).or_default().extend(&keys);
        }
    }

    fn names_of_columns(&self, value: &Value) -> Vec<Sym> {
        let objects = value.objects().map(|object| self.heap.get(object));
        let dictionaries = objects.filter(|one| one.kind == Kind::Instance(self.words.dict));
        dictionaries
            .flat_map(|one| one.fields.keys().copied())
            .collect()
    }

    /// Whether the tables that a call is given, one at least, all have the column.
    pub(super) fn is_column_of_given(&self, name: Sym, args: &Args) -> bool {
        let tables = self.tables(&args.all());
        !tables.is_empty() && tables.iter().all(|table| self.knows_column(*table, name))
    }

    fn knows_column(&self, table: ObjectId, name: Sym) -> bool {
        let (mut todo, mut seen) = (vec![table], BTreeSet::new());
        while let Some(table) = todo.pop() {
            if !seen.insert(table) {
                continue;
            }
            let own = self.columns.own.get(&table);
            if own.is_some_and(|own| own.contains(&name)) {
                return true;
            }
            todo.extend(self.columns.sources.get(&table).into_iter().flatten());
        }
        false
    }
}
