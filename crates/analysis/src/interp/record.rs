//! What a statement turned out to do, collected while it is evaluated.

use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{Stmt, StmtKind};

use super::{BUDGET, Interp};
use crate::facts::{
    Access, BindKind, Certainty, NameId, ObjectId, Place, Reason, Registers, Role, Statement,
    StatementId,
};
use crate::intern::Sym;

#[derive(Clone)]
pub(super) struct BindRecord {
    pub span: Span,
    pub kind: BindKind,
    pub through: Option<Sym>,
}

#[derive(Clone)]
pub(super) struct MutationRecord {
    pub via: Option<Sym>,
    pub through: Option<Sym>,
    pub unlikely: bool,
    pub by_class: bool,
    pub span: Span,
    pub why: String,
}

/// How sure a read is, where it is, and for a possible one why.
type ReadRecord = (Certainty, Span, Option<String>);

/// The facts of the statement that runs.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(super) reads: BTreeMap<(Sym, Option<Sym>), ReadRecord>,
    pub(super) own: std::collections::BTreeSet<Sym>,
    /// Reads of which no flow is made: of what a loop of the statement bound, if it ran at all, or by
    /// code deep within what something unknown is given.
    pub(super) aside: std::collections::BTreeSet<(Sym, Option<Sym>)>,
    /// Code made by the statement, and the global names that it reads when it is called.
    pub(super) captured: Vec<(ObjectId, Vec<Sym>)>,
    pub(super) binds: BTreeMap<Sym, BindRecord>,
    pub(super) order: Vec<Sym>,
    pub(super) deletes: BTreeMap<Sym, Span>,
    pub(super) mutations: BTreeMap<Sym, MutationRecord>,
    pub(super) mutation_order: Vec<Sym>,
    /// Names that a loop of the statement takes one value after another into.
    pub(super) targets: std::collections::BTreeSet<Sym>,
    /// Names that the statement is written to change, by what it names or goes over.
    pub(super) meant: std::collections::BTreeSet<Sym>,
    pub(super) effects: BTreeMap<(Place, Access), (Certainty, Span, String)>,
    pub(super) reasons: Vec<Reason>,
    pub(super) roles: std::collections::BTreeSet<Role>,
    /// Those of calls that stand in the statement itself.
    pub(super) own_roles: std::collections::BTreeSet<Role>,
    /// What is done in the bodies of functions that it calls.
    pub(super) within: super::helpers::Within,
    pub(super) drawn: super::drawn::Drawn,
    /// Names that are bound to a dictionary or row as it is written.
    pub(super) displays: std::collections::BTreeSet<Sym>,
    /// Parts of a table are taken: it is cleaned if it is itself made anew, else only looked at.
    pub(super) selects: bool,
    pub(super) on_tables: super::work::OnTables,
    pub(super) rebound: std::collections::BTreeSet<Sym>,
    /// Expressions within a compound statement that the cell shows.
    pub(super) shows_inside: std::collections::BTreeSet<Span>,
    pub(super) looks_up_any: bool,
    pub(super) compares_identity: bool,
    pub(super) identities: std::collections::BTreeSet<Sym>,
    pub(super) may_set_up: std::collections::BTreeSet<String>,
    pub(super) cached: std::collections::BTreeSet<Sym>,
}

impl Gathered {
    /// `df = df.drop(...)` cleans, `X = df.drop(...)` does not.
    pub(super) fn settle_selection(&mut self) {
        let read = |name: &Sym| self.reads.keys().any(|(read, _)| read == name);
        let anew = !self.mutations.is_empty() || self.binds.keys().any(read);
        let of_models = [Role::Train, Role::Evaluate, Role::Split];
        let is_of_models = of_models.iter().any(|role| self.roles.contains(role));
        if anew && !is_of_models {
            if self.selects {
                self.roles.insert(Role::Clean);
                self.own_roles.insert(Role::Clean);
            }
            if self.within.selects {
                self.roles.insert(Role::Clean);
                self.within.roles.insert(Role::Clean);
            }
        }
    }
}

/// A name that had no value where it was read.
#[derive(Clone, Debug)]
pub(crate) struct Unbound {
    pub name: Sym,
    pub cell: CellNumber,
    pub span: Span,
    pub deleted: bool,
    /// The notebook asked before whether it is bound.
    pub asked: bool,
}

/// What happens on some paths only, and counts as the last that happened to a name all the same.
#[derive(Default)]
pub(crate) struct Presumed {
    /// Statement and name, where the statement's own code changes the value in place.
    pub changes: std::collections::BTreeSet<(StatementId, NameId)>,
    /// Where the statement binds the name in a loop.
    pub binds: std::collections::BTreeSet<(StatementId, NameId)>,
    /// Reads of the statement of which no flow is made, and through which function.
    pub reads: std::collections::BTreeSet<(StatementId, NameId, Option<NameId>)>,
}

/// Everything the run gave.
#[derive(Default)]
pub(crate) struct Collected {
    pub statements: Vec<Statement>,
    pub presumed: Presumed,
    pub unbound: Vec<Unbound>,
    /// Calls that change a column in place which was taken out of a table in the same expression.
    pub chained: std::collections::BTreeSet<(CellNumber, Span)>,
    pub names: Vec<Sym>,
    pub ids: FxHashMap<Sym, NameId>,
    /// Names whose value turned out to be bound to the process it was made in, and what it is.
    pub unstorable: BTreeMap<Sym, String>,
    pub functions: BTreeMap<ObjectId, Vec<NameId>>,
    pub changed_classes: std::collections::BTreeSet<ObjectId>,
    /// Names of members of modules: see [`crate::facts::Analysis::members`].
    pub members: BTreeMap<NameId, String>,
    pub classes: std::collections::BTreeSet<ObjectId>,
    pub registering: BTreeMap<String, Registers>,
}

impl Collected {
    pub fn id(&mut self, sym: Sym) -> NameId {
        if let Some(&id) = self.ids.get(&sym) {
            return id;
        }
        let id = NameId(u32::try_from(self.names.len()).unwrap_or(u32::MAX));
        self.names.push(sym);
        self.ids.insert(sym, id);
        id
    }
}

impl Interp<'_> {
    /// Starts a statement.
    pub(super) fn begin(&mut self) {
        self.statement += 1;
        self.heap.statement = self.statement;
        self.budget = BUDGET;
        self.opaque = Default::default();
        self.context = u64::from(self.statement).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.call_site = None;
    }

    /// What was collected belongs to the statement that comes next (cell magics).
    pub(super) fn carry_into_next(&mut self) {
        self.statement = self.statement.saturating_sub(1);
    }

    /// The name through whose body something happens.
    pub(super) fn through(&self) -> Option<Sym> {
        self.frames
            .iter()
            .rev()
            .find_map(|f| f.function)
            .and_then(|f| self.code.functions[f].owner)
    }

    /// The span to report for something at `span` of the code that runs.
    pub(super) fn here(&self, span: Span) -> Span {
        self.call_site.unwrap_or(span)
    }

    pub(super) fn note_read(
        &mut self,
        name: Sym,
        span: Span,
        certainty: Certainty,
        why: Option<String>,
    ) {
        let through = self.through();
        self.facts.drawn.note_read(name, span);
        let span = self.here(span);
        let key = (name, through);
        let is_first = !self.facts.reads.contains_key(&key);
        if !self.aside {
            self.facts.aside.remove(&key);
        } else if is_first {
            self.facts.aside.insert(key);
        }
        let (certainty, why) = match self.doubt {
            Some(doubt) => (
                Certainty::May,
                Some(why.unwrap_or_else(|| doubt.to_owned())),
            ),
            None => (certainty, why),
        };
        let entry = (self.facts.reads)
            .entry(key)
            .or_insert((certainty, span, why));
        if certainty == Certainty::Definite {
            (entry.0, entry.2) = (Certainty::Definite, None);
        }
    }

    /// A read that is possible, but of which no flow is made.
    pub(super) fn note_read_aside(&mut self, name: Sym, span: Span, why: String) {
        let before = std::mem::replace(&mut self.aside, true);
        self.note_read(name, span, Certainty::May, Some(why));
        self.aside = before;
    }

    pub(super) fn note_mutation(&mut self, name: Sym, record: MutationRecord) {
        match self.facts.mutations.get_mut(&name) {
            None => {
                self.facts.mutation_order.push(name);
                self.facts.mutations.insert(name, record);
            }
            Some(known)
                if known.unlikely && !record.unlikely || known.by_class && !record.by_class =>
            {
                *known = record;
            }
            Some(_) => {}
        }
    }

    pub(super) fn note_effect(
        &mut self,
        place: Place,
        access: Access,
        certainty: Certainty,
        span: Span,
        why: &str,
    ) {
        self.has_moved |= access != Access::Read && place == Place::State("cwd".to_owned());
        let span = self.here(span);
        let certainty = if self.doubt.is_some() {
            Certainty::May
        } else {
            certainty
        };
        let entry = self
            .facts
            .effects
            .entry((place, access))
            .or_insert_with(|| (certainty, span, why.to_owned()));
        entry.0 = entry.0.max(certainty);
    }

    /// What a library does later may be another thing then, in a way that no effect tells.
    pub(super) fn note_may_set_up(&mut self, path: &str) {
        let root = path.split('.').next().unwrap_or(path);
        self.facts.may_set_up.insert(root.to_owned());
    }

    pub(super) fn note_reason(&mut self, text: &str, span: Span) {
        let reason = Reason {
            text: text.to_owned(),
            cell: self.cell,
            span: self.here(span),
        };
        if !self.facts.reasons.contains(&reason) {
            self.facts.reasons.push(reason);
        }
    }

    /// The name's value belongs to the process in which it was made, and to no store.
    pub(super) fn note_unstorable(&mut self, name: Sym, what: &str) {
        self.done
            .unstorable
            .entry(name)
            .or_insert_with(|| what.to_owned());
    }

    pub(super) fn hoistable(&self, stmt: &Stmt) -> bool {
        let modules: Vec<String> = match &stmt.kind {
            StmtKind::Import(aliases) => aliases.iter().map(|a| a.name.name.clone()).collect(),
            StmtKind::ImportFrom {
                level: 0,
                module: Some(module),
                names: nbship_notebook::ast::ImportNames::Names(_),
            } => {
                vec![module.name.clone()]
            }
            _ => return false,
        };
        modules.iter().all(|m| self.import_is_harmless(m))
    }
}
