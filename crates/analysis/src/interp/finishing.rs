//! The end of a statement: what was collected while it ran becomes its facts.

use nbship_diagnostics::Span;
use nbship_notebook::ast::Stmt;

use super::Interp;
use super::record::Gathered;
use crate::facts::{Bind, Certainty, Effect, Mutation, NameId, Read, Statement, StatementId};
use crate::heap::Kind;
use crate::intern::Sym;
use crate::store::Did;

impl Interp<'_> {
    /// Ends a statement: its facts, with the certainty that the state at its end gives.
    pub(super) fn finish(&mut self, stmt: &Stmt, shows: Option<bool>) {
        self.look_at_waiting(stmt.span);
        let conditional: Vec<Span> = self
            .facts
            .deletes
            .iter()
            .filter(|(s, _)| {
                self.store
                    .get((0, **s))
                    .is_some_and(|b| !matches!(b.bound, Did::No | Did::Yes))
            })
            .map(|(_, span)| *span)
            .collect();
        for span in conditional {
            self.note_reason("deletes a name on some paths only", span);
        }
        if let Some(star) = crate::walk::star_within(stmt) {
            self.note_reason("imports `*` within a block", star);
        }
        let id = StatementId(u32::try_from(self.done.statements.len()).unwrap_or(u32::MAX));
        let mut facts = std::mem::take(&mut self.facts);
        facts.settle_selection();
        let mut work = self.settle_work(&facts, stmt);
        let prepares = self.prepares(&facts, &mut work, (id, stmt));
        let reads = self.finish_reads(id, &facts);
        let binds = self.finish_binds(id, &facts);
        let mutates = self.finish_mutations(id, &facts);
        let deletes = self.finish_deletes(&facts);
        let own = facts
            .own
            .iter()
            .filter(|s| !facts.reads.keys().any(|(n, _)| n == *s))
            .copied()
            .collect::<Vec<_>>();
        let reads_own = own.into_iter().map(|s| self.done.id(s)).collect();
        let identities = facts.identities.iter().map(|s| self.done.id(*s)).collect();
        let calls_cached = facts.cached.iter().map(|s| self.done.id(*s)).collect();
        let captures = self.captures(&facts);
        let points_to = self.finish_points_to(&facts);
        let drawn = facts.drawn.names().map(|s| self.done.id(s)).collect();
        let effects = facts
            .effects
            .into_iter()
            .map(|((place, access), (certainty, span, why))| Effect {
                place,
                access,
                certainty,
                span,
                why,
            })
            .collect();
        let statement = Statement {
            id,
            cell: self.cell,
            span: stmt.span,
            reads,
            reads_own,
            captures,
            binds,
            deletes,
            mutates,
            effects,
            points_to,
            shows,
            shows_inside: facts.shows_inside.into_iter().collect(),
            defines: None,
            needs_namespace: facts.reasons,
            hoistable_import: self.hoistable(stmt),
            is_simple: !is_compound(&stmt.kind),
            has_await: crate::walk::statement_awaits(stmt),
            may_fail: super::failing::may_fail(stmt),
            stops: super::failing::stops(stmt),
            looks_up_any: facts.looks_up_any,
            compares_identity: facts.compares_identity,
            identities,
            roles: facts.roles.into_iter().collect(),
            prepares,
            only_shows: false,
            drawn,
            work,
            may_set_up: facts.may_set_up.into_iter().collect(),
            calls_cached,
        };
        self.done.statements.push(statement);
        self.forget_passing_views();
    }

    /// Columns and slices that the statement looked at and did not keep.
    fn forget_passing_views(&mut self) {
        let before = std::mem::replace(&mut self.made_before, self.heap.len());
        if !self.lazies.is_empty() {
            return;
        }
        let names = &self.names;
        self.heap.forget_passing_views(before, |kind| match kind {
            Kind::Instance(ty) => {
                let path = names.text(*ty);
                path.starts_with("pandas.") || path.starts_with("numpy.")
            }
            _ => false,
        });
    }

    fn finish_reads(&mut self, id: StatementId, facts: &Gathered) -> Vec<Read> {
        let mut reads: Vec<Read> = Vec::with_capacity(facts.reads.len());
        for ((name, through), (certainty, span, why)) in &facts.reads {
            let is_aside = facts.aside.contains(&(*name, *through));
            let through = through.map(|t| self.done.id(t));
            let name = self.done.id(*name);
            if is_aside {
                self.done.presumed.reads.insert((id, name, through));
            }
            reads.push(Read {
                name,
                certainty: *certainty,
                through,
                span: *span,
                why: why.clone(),
            });
        }
        reads.sort_by_key(|r| (r.span.start, r.span.end, r.name, r.through));
        reads
    }

    fn finish_binds(&mut self, id: StatementId, facts: &Gathered) -> Vec<Bind> {
        let mut binds = Vec::new();
        for sym in &facts.order {
            let Some(record) = facts.binds.get(sym) else {
                continue;
            };
            let Some(binding) = self.store.get((0, *sym)).cloned() else {
                continue;
            };
            if binding.here == Did::No || binding.bound == Did::No {
                continue;
            }
            let certainty = if binding.here == Did::Yes {
                Certainty::Definite
            } else {
                Certainty::May
            };
            let name = self.done.id(*sym);
            // A loop is presumed to run.
            if binding.here == Did::Presumed {
                self.done.presumed.binds.insert((id, name));
            }
            binds.push(Bind {
                name,
                certainty,
                span: record.span,
                kind: record.kind.clone(),
                storable: self.storable(&binding.value),
                immutable: self.is_immutable(&binding.value),
                through: record.through.map(|t| self.done.id(t)),
                is_incidental: facts.targets.contains(sym) || self.is_handle(&binding.value),
                is_display: facts.displays.contains(sym),
            });
        }
        binds
    }

    fn finish_mutations(&mut self, id: StatementId, facts: &Gathered) -> Vec<Mutation> {
        let mut mutations = Vec::new();
        for sym in &facts.mutation_order {
            let Some(record) = facts.mutations.get(sym) else {
                continue;
            };
            let did = self
                .store
                .get((0, *sym))
                .filter(|b| b.statement == self.statement)
                .map_or(Did::May, |b| b.mutated);
            let name = self.done.id(*sym);
            // A branch that is not taken changes nothing, and does not hide what was before where
            // the statement does not read that.
            let is_read = |sym: Sym| facts.reads.keys().any(|(read, _)| *read == sym);
            let is_meant =
                || is_read(*sym) || facts.meant.contains(sym) || record.via.is_some_and(is_read);
            if did == Did::Presumed || did == Did::Paths && is_meant() {
                self.done.presumed.changes.insert((id, name));
            }
            mutations.push(Mutation {
                name,
                certainty: if did == Did::Yes {
                    Certainty::Definite
                } else {
                    Certainty::May
                },
                via: record.via.map(|v| self.done.id(v)),
                through: record.through.map(|t| self.done.id(t)),
                unlikely: record.unlikely,
                by_class: record.by_class,
                span: record.span,
                why: record.why.clone(),
            });
        }
        mutations
    }

    fn finish_deletes(&mut self, facts: &Gathered) -> Vec<(NameId, Certainty)> {
        let mut deletes = Vec::new();
        for sym in facts.deletes.keys() {
            let certainty = match self.store.get((0, *sym)).map_or(Did::No, |b| b.bound) {
                Did::No => Certainty::Definite,
                Did::May | Did::Paths | Did::Presumed => Certainty::May,
                Did::Yes => continue,
            };
            deletes.push((self.done.id(*sym), certainty));
        }
        deletes
    }
}

fn is_compound(kind: &nbship_notebook::ast::StmtKind) -> bool {
    use nbship_notebook::ast::StmtKind;
    matches!(
        kind,
        StmtKind::If { .. }
            | StmtKind::For { .. }
            | StmtKind::While { .. }
            | StmtKind::With { .. }
            | StmtKind::Try { .. }
            | StmtKind::Match { .. }
            | StmtKind::MagicCode { .. }
    )
}
