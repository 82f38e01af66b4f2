//! What a statement is for, beyond what the library calls in it say: columns that are made or
//! changed, parts of tables that are taken, what is made of predictions and scores.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Expr, ExprKind, Stmt};

use super::Interp;
use super::args::Args;
use super::record::Gathered;
use super::taken::{Part, copies_name, other_names, parts_of, together};
use crate::facts::{ObjectId, Role, StatementId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// What a statement did to tables.
#[derive(Default)]
pub(super) struct OnTables {
    assigned: BTreeSet<Sym>,
    taken: BTreeSet<Sym>,
    /// Rows, values or labels changed where they were, columns were deleted.
    mended: bool,
    /// Rows or columns are taken out of one.
    selects: bool,
    /// Rows are taken for which something holds, or all.
    rows: bool,
    /// A model gave its predictions.
    predicts: bool,
}

impl OnTables {
    /// With what bodies of functions did, which counts for tables where those are kept.
    fn with(&self, within: &Self, is_kept: bool) -> Self {
        let both = |of: fn(&Self) -> bool| of(self) || is_kept && of(within);
        let names = |own: &BTreeSet<Sym>, others: &BTreeSet<Sym>| match is_kept {
            true => own | others,
            false => own.clone(),
        };
        Self {
            assigned: names(&self.assigned, &within.assigned),
            taken: names(&self.taken, &within.taken),
            mended: both(|tables| tables.mended),
            selects: both(|tables| tables.selects),
            rows: both(|tables| tables.rows),
            predicts: self.predicts || within.predicts,
        }
    }
}

/// Names that hold predictions or scores, and the parts of a table that the cell took so far.
#[derive(Default)]
pub(super) struct Passing {
    results: BTreeSet<Sym>,
    predictions: BTreeSet<Sym>,
    cell: u32,
    parts: Vec<(Sym, Part, StatementId)>,
}

/// What reaches parts of a table or a column.
const INDEXERS: [&str; 4] = ["at", "iat", "iloc", "loc"];

/// Whether an index is `[:, …]`: all rows.
pub(super) fn is_whole_column(index: &Expr) -> bool {
    let ExprKind::Tuple(parts) = &index.kind else {
        return false;
    };
    let all = |expr: &Expr| {
        matches!(
            &expr.kind,
            ExprKind::Slice {
                lower: None,
                upper: None,
                step: None
            }
        )
    };
    parts.first().is_some_and(all)
}

/// Whether an expression is an attribute or an item of a name.
fn is_part_of_name(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Subscript { value, .. } | ExprKind::Attribute { value, .. } => {
            matches!(value.kind, ExprKind::Name(_))
        }
        _ => false,
    }
}

impl<'a> Interp<'a> {
    /// A value is put under a key.
    pub(super) fn note_put(&mut self, owner: Atom, key: &Value) {
        let Atom::Obj(id) = owner else { return };
        let kind = match self.heap.get(id).kind {
            Kind::Unknown => "",
            Kind::Instance(ty) => &*self.names.text(ty),
            _ => return,
        };
        match (kind, key.single()) {
            ("" | "pandas.DataFrame", Some(Atom::Str(name))) => {
                self.on_tables().assigned.insert(name);
            }
            ("pandas.DataFrame" | "pandas.Indexer" | "pandas.Series", _) => {
                self.on_tables().mended = true;
            }
            _ => {}
        }
    }

    /// Whether the statement mended a table so far.
    pub(super) fn mends(&mut self) -> bool {
        self.on_tables().mended
    }

    /// `df.loc[:, "name"] = value` is what `df["name"] = value` is. `mended`: what was noted before it.
    pub(super) fn note_column_put(&mut self, owner: &Value, name: Sym, mended: bool) {
        let is_indexer = |id| match self.heap.get(id).kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "pandas.Indexer",
            _ => false,
        };
        if owner.objects().any(is_indexer) {
            let tables = self.on_tables();
            tables.mended = mended;
            tables.assigned.insert(name);
        }
    }

    /// What was under a key is deleted.
    pub(super) fn note_deleted(&mut self, owner: &Value) {
        let is_table = |id| match self.heap.get(id).kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "pandas.DataFrame",
            _ => false,
        };
        if owner.objects().any(is_table) {
            self.on_tables().mended = true;
        }
    }

    /// Rows or columns of a value of this type are taken, by operators of these names.
    pub(super) fn note_selected(&mut self, ty: Sym, operators: &[&str], index: &Expr) {
        let form = operators.first().copied();
        let is_rows =
            form == Some("getitem[mask]") || matches!(index.kind, ExprKind::Lambda { .. });
        let selects = match &*self.names.text(ty) {
            "pandas.DataFrame" => true,
            "pandas.Indexer" => is_rows || form == Some("getitem[tuple:list]"),
            _ => return,
        };
        let tables = self.on_tables();
        tables.selects |= selects;
        tables.rows |= is_rows;
    }

    /// An attribute of a value of this type is assigned.
    pub(super) fn note_labelled(&mut self, ty: &str, attribute: &str) {
        if ty == "pandas.DataFrame" && matches!(attribute, "columns" | "index") {
            self.on_tables().mended = true;
        }
    }

    /// A method of that name is called: models are asked by names that all libraries use.
    pub(super) fn note_asked(&mut self, receiver: &Value, name: Sym) {
        let role = match &*self.names.text(name) {
            "predict" | "predict_proba" | "predict_classes" | "predict_log_proba"
            | "predict_generator" | "decision_function" => {
                self.on_tables().predicts = true;
                return;
            }
            "fit" | "partial_fit" | "fit_generator" => Role::Train,
            "score" | "evaluate" => Role::Evaluate,
            "fit_transform" => Role::Feature,
            _ => return,
        };
        let is_unknown = |id| self.heap.get(id).kind == Kind::Unknown;
        if receiver.objects().any(is_unknown) {
            self.note_roles([role]);
        }
    }

    /// `df["c"].fillna(0, inplace=True)`: since pandas 3 what was taken out changes, not the table.
    pub(super) fn note_chained(&mut self, receiver: &Value, args: &Args) {
        if self.frames.len() != 1 || args.kw.is_empty() || !self.is_asked_in_place(args) {
            return;
        }
        if receiver.objects().any(|id| self.is_column_taken_here(id)) {
            self.done.chained.insert((self.cell, args.span));
        }
    }

    /// `frame["a"].loc[rows] = 0`, `frame["a"][0] = 7`: the column changes, not the table. `object` is
    /// what the item is assigned to, `owner` its value.
    pub(super) fn note_chained_item(&mut self, object: &'a Expr, owner: &Value, span: Span) {
        if self.frames.len() != 1 {
            return;
        }
        let column = match &object.kind {
            ExprKind::Attribute { value, attr } if INDEXERS.contains(&attr.name.as_str()) => {
                match is_part_of_name(value) {
                    true => self.expr(value),
                    false => return,
                }
            }
            _ => owner.clone(),
        };
        if column.objects().any(|id| self.is_column_taken_here(id)) {
            self.done.chained.insert((self.cell, span));
        }
    }

    /// Whether an object is a column that this statement took out of a table.
    fn is_column_taken_here(&self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        let is_series =
            matches!(object.kind, Kind::Instance(ty) if &*self.names.text(ty) == "pandas.Series");
        is_series && object.column.is_some() && id.index() >= self.made_before
    }

    /// A column of a table is read by its name.
    pub(super) fn note_taken(&mut self, name: Sym) {
        self.on_tables().taken.insert(name);
    }

    /// What the statement is for.
    pub(super) fn settle_work(&mut self, facts: &Gathered, stmt: &Stmt) -> Vec<Role> {
        let mut work = self.told_roles(facts);
        let is_kept = self.keeps_table(facts);
        let tables = facts.on_tables.with(&facts.within.tables, is_kept);
        let says =
            |work: &BTreeSet<Role>, roles: &[Role]| roles.iter().any(|role| work.contains(role));
        let is_of_models = says(&work, &[Role::Train, Role::Evaluate, Role::Split]);
        if !is_of_models && !tables.predicts {
            let is_new = |name: &Sym| !tables.taken.contains(name);
            let is_read = |name: &Sym| facts.reads.keys().any(|(read, _)| read == name);
            let anew = tables.selects && facts.binds.keys().any(is_read);
            if tables.assigned.iter().any(is_new) {
                work.remove(&Role::Clean);
                work.insert(Role::Feature);
            } else if !work.contains(&Role::Feature)
                && (anew || tables.mended || !tables.assigned.is_empty())
            {
                work.insert(Role::Clean);
            }
        }
        // What is predicted, or cleaned, for nothing but a drawing is a part of it.
        let only_drawn = work.contains(&Role::Plot) && self.changes_only_drawings(facts);
        if only_drawn {
            work.retain(|role| !matches!(role, Role::Clean | Role::Feature));
        }
        if tables.predicts && !is_of_models && !only_drawn {
            work.insert(Role::Predict);
        }
        match other_names(stmt) {
            names if names.is_empty() => self.follow_results(facts, &mut work),
            names => self.pass_results(&names),
        }
        work.into_iter().collect()
    }

    /// Whether a statement binds and changes nothing but drawings.
    fn changes_only_drawings(&self, facts: &Gathered) -> bool {
        let mut names = facts.binds.keys().chain(facts.mutations.keys());
        names.all(|name| {
            let bound = self.store.get((0, *name));
            facts.targets.contains(name) || bound.is_some_and(|b| self.is_handle(&b.value))
        })
    }

    /// What a statement prepares that says nothing of its own work: a model that is trained later, the
    /// target beside what it is told from.
    pub(super) fn prepares(
        &mut self,
        facts: &Gathered,
        work: &mut Vec<Role>,
        (id, stmt): (StatementId, &Stmt),
    ) -> Option<Role> {
        match self.settle_parts(id, stmt) {
            Some(Role::Split) if !work.contains(&Role::Split) => {
                work.push(Role::Split);
                None
            }
            Some(role) if work.is_empty() => Some(role),
            _ if work.is_empty() => {
                let is_cleaned = facts.on_tables.rows || self.is_copy(facts, stmt);
                let cleaned = is_cleaned.then_some(Role::Clean);
                self.learnt_by(facts).or(cleaned)
            }
            _ => None,
        }
    }

    /// Whether a statement does no more than copy a table.
    fn is_copy(&self, facts: &Gathered, stmt: &Stmt) -> bool {
        let is_table = |id: ObjectId| match self.heap.get(id).kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "pandas.DataFrame",
            _ => false,
        };
        let made = |name| self.store.get((0, name));
        let mut made = facts.binds.keys().filter_map(|name| made(*name));
        copies_name(stmt) && made.any(|bound| bound.value.objects().any(is_table))
    }

    /// What an object is for that the statement makes or changes, by what its `fit` is for.
    fn learnt_by(&self, facts: &Gathered) -> Option<Role> {
        let mut names = facts.binds.keys().chain(facts.mutations.keys());
        names.find_map(|name| {
            let value = &self.store.get((0, *name))?.value;
            value.objects().find_map(|object| {
                let Kind::Instance(ty) = self.heap.get(object).kind else {
                    return None;
                };
                let path = self.names.text(ty);
                let fit = self
                    .knowledge
                    .member(&path, |known| known.methods.get("fit"))?;
                fit.iter()
                    .find_map(|entry| super::entry::role(entry.role.as_deref()?))
            })
        })
    }

    /// Predictions and scores under another name are no more than that.
    fn pass_results(&mut self, names: &[(&str, &str)]) {
        for (name, other) in names {
            let (name, other) = (self.names.intern(name), self.names.intern(other));
            for passing in [&mut self.passing.results, &mut self.passing.predictions] {
                match passing.contains(&other) {
                    true => passing.insert(name),
                    false => passing.remove(&name),
                };
            }
        }
    }

    /// What is made of predictions and scores alone evaluates, too.
    fn follow_results(&mut self, facts: &Gathered, work: &mut BTreeSet<Role>) {
        let reads =
            |names: &BTreeSet<Sym>| facts.reads.keys().any(|(name, _)| names.contains(name));
        // A column of a table that has them, too.
        let is_made = work
            .iter()
            .all(|role| matches!(role, Role::Feature | Role::Clean));
        if is_made && (reads(&self.passing.results) || reads(&self.passing.predictions)) {
            work.clear();
        }
        if work.is_empty() {
            if reads(&self.passing.results) {
                work.insert(Role::Evaluate);
            } else if reads(&self.passing.predictions) {
                work.insert(Role::Predict);
            }
        }
        let is_trained = work.contains(&Role::Train);
        let made = facts.binds.keys().map(|name| (name, true));
        let changed = facts.mutations.keys().map(|name| (name, false));
        for (name, is_anew) in made.chain(changed) {
            if is_anew {
                self.passing.results.remove(name);
                self.passing.predictions.remove(name);
            }
            if work.contains(&Role::Evaluate) && !is_trained {
                self.passing.results.insert(*name);
            } else if work.contains(&Role::Predict) {
                self.passing.predictions.insert(*name);
            }
        }
    }

    /// Of one table in one cell: the target beside the rest, or two parts that make up the whole.
    fn settle_parts(&mut self, id: StatementId, stmt: &Stmt) -> Option<Role> {
        let cell = self.cell.0;
        if self.passing.cell != cell {
            self.passing.cell = cell;
            self.passing.parts.clear();
        }
        let mut found = None;
        for (table, part) in parts_of(stmt) {
            let table = self.names.intern(table);
            let mut others = self.passing.parts.iter();
            let other = others.find_map(|(of, other, at)| {
                let role = together(*other, part).filter(|_| *of == table)?;
                Some((role, *at))
            });
            if let Some((role, at)) = other {
                found = Some(role);
                if at != id && role == Role::Split {
                    self.add_work(at, role);
                }
            }
            self.passing.parts.push((table, part, id));
        }
        found
    }

    fn add_work(&mut self, at: StatementId, role: Role) {
        let statement = self.done.statements.get_mut(at.0 as usize);
        if let Some(work) = statement.map(|statement| &mut statement.work)
            && !work.contains(&role)
        {
            work.push(role);
        }
    }
}
