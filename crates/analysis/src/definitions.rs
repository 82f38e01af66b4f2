//! The notebook's functions, classes and named lambdas.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::ast::{Expr, ExprKind, FunctionDef, Stmt, StmtKind};
use nbship_notebook::{Cell, CodeCell, Notebook};

use crate::as_value;
use crate::facts::{
    Analysis, BindKind, Definition, DefinitionId, DefinitionKind, NameId, Reason, StatementId,
};
use crate::intern::Sym;
use crate::interp::Interp;
use crate::literal;
use crate::scope::ScopeKind;
use crate::walk;

/// Names whose use means that code looks at the namespace itself.
const NAMESPACE_NAMES: &[&str] = &[
    "exec",
    "eval",
    "globals",
    "get_ipython",
    "__name__",
    "Out",
    "In",
    "_",
];

struct Found<'a> {
    stmt: &'a Stmt,
    name: &'a str,
    kind: DefinitionKind,
    span: Span,
    top_level: bool,
}

/// Numbers all definitions and ties them to their statements and binds.
pub(crate) fn collect<'a>(
    interp: &mut Interp<'a>,
    notebook: &'a Notebook,
    order: &[(&'a Cell, &'a CodeCell)],
    ranges: &[std::ops::Range<usize>],
    analysis: &mut Analysis,
) {
    for ((cell, code), range) in order.iter().zip(ranges) {
        for (stmt, at) in code.syntax.body.iter().zip(range.clone()) {
            let mut found = Vec::new();
            find(stmt, true, &mut found);
            for definition in found {
                add(interp, analysis, &definition, code.number, &cell.source, at);
            }
            settle_binds(interp, analysis, at);
        }
    }
    let values = as_value::values(notebook);
    for definition in &mut analysis.definitions {
        let name = &*interp
            .names
            .text(interp.done.names[definition.name.index()]);
        definition.used_as_value = values.names.contains(name);
        definition.is_looked_into = definition.used_as_value
            && (values.looks_into_some || values.looked_into.contains(name));
    }
    spread_needs(analysis);
}

fn find<'a>(stmt: &'a Stmt, top_level: bool, found: &mut Vec<Found<'a>>) {
    match &stmt.kind {
        StmtKind::FunctionDef(def) => {
            found.push(Found {
                stmt,
                name: &def.name.name,
                kind: DefinitionKind::Function,
                span: stmt.span,
                top_level,
            });
        }
        StmtKind::ClassDef(def) => {
            found.push(Found {
                stmt,
                name: &def.name.name,
                kind: DefinitionKind::Class,
                span: stmt.span,
                top_level,
            });
        }
        StmtKind::Assign { targets, value } => {
            if let (
                [
                    Expr {
                        kind: ExprKind::Name(name),
                        ..
                    },
                ],
                ExprKind::Lambda { .. },
            ) = (&targets[..], &value.kind)
            {
                found.push(Found {
                    stmt,
                    name,
                    kind: DefinitionKind::Lambda,
                    span: value.span,
                    top_level,
                });
            }
        }
        _ => walk::blocks(stmt)
            .into_iter()
            .flatten()
            .for_each(|s| find(s, false, found)),
    }
}

fn add(
    interp: &mut Interp<'_>,
    analysis: &mut Analysis,
    found: &Found<'_>,
    cell: CellNumber,
    source: &str,
    at: usize,
) {
    let Some(&scope) = interp.code.scope_at.get(&(cell, found.span)) else {
        return;
    };
    let id = DefinitionId(u32::try_from(analysis.definitions.len()).unwrap_or(u32::MAX));
    let sym = interp.names.intern(found.name);
    let uses = uses(interp, scope, found.kind == DefinitionKind::Class);
    let def = if let StmtKind::FunctionDef(def) = &found.stmt.kind {
        Some(&**def)
    } else {
        None
    };
    let header = header_reads(interp, found.stmt);
    let definition_reads: BTreeSet<Sym> = header
        .into_iter()
        .chain(uses.at_definition.iter().copied())
        .collect();
    let mut ids = |syms: &mut dyn Iterator<Item = Sym>| {
        syms.map(|s| interp.done.id(s)).collect::<Vec<NameId>>()
    };
    let definition = Definition {
        id,
        name: ids(&mut std::iter::once(sym))[0],
        statement: StatementId(u32::try_from(at).unwrap_or(u32::MAX)),
        kind: found.kind,
        body_reads: ids(&mut uses
            .body
            .iter()
            .map(|(s, _)| *s)
            .collect::<BTreeSet<_>>()
            .into_iter()),
        definition_reads: ids(&mut definition_reads.into_iter()),
        body_binds: ids(&mut uses.binds.iter().copied()),
        needs_namespace: uses
            .reasons
            .iter()
            .map(|(text, span)| Reason {
                text: text.clone(),
                cell,
                span: *span,
            })
            .collect(),
        top_level: found.top_level,
        is_async: def.is_some_and(|d| d.is_async),
        is_decorated: is_decorated(found.stmt),
        used_as_value: false,
        is_looked_into: false,
        constants: match &found.stmt.kind {
            StmtKind::ClassDef(class) => literal::constants_of_class(class),
            _ => Vec::new(),
        },
        has_methods: match &found.stmt.kind {
            StmtKind::ClassDef(class) => literal::has_methods(class),
            _ => false,
        },
        takes_any_keyword: parameters(found.stmt).is_some_and(|p| p.kwarg.is_some()),
        parameters_end: parameters_end(found.stmt, def, source),
        read_spans: uses
            .body
            .iter()
            .map(|(s, span)| (interp.done.id(*s), *span))
            .collect(),
    };
    if found.top_level
        && let Some(statement) = interp.done.statements.get_mut(at)
    {
        statement.defines = Some(id);
    }
    analysis.definitions.push(definition);
}

/// Binds made by definitions get their numbers; those by anonymous code become plain values.
fn settle_binds(interp: &mut Interp<'_>, analysis: &Analysis, at: usize) {
    let by_name: BTreeMap<NameId, DefinitionId> = analysis
        .definitions
        .iter()
        .rev()
        .take_while(|d| d.statement.index() == at)
        .map(|d| (d.name, d.id))
        .collect();
    let Some(statement) = interp.done.statements.get_mut(at) else {
        return;
    };
    for bind in &mut statement.binds {
        if matches!(bind.kind, BindKind::Definition(_)) {
            bind.kind = by_name
                .get(&bind.name)
                .map_or(BindKind::Value, |id| BindKind::Definition(*id));
        }
    }
}

#[derive(Default)]
struct Uses {
    body: Vec<(Sym, Span)>,
    at_definition: BTreeSet<Sym>,
    binds: BTreeSet<Sym>,
    reasons: Vec<(String, Span)>,
}

/// What the code inside a definition takes from the notebook's namespace.
fn uses(interp: &Interp<'_>, scope: usize, is_class: bool) -> Uses {
    let mut result = Uses::default();
    let mut todo = vec![(scope, is_class)];
    while let Some((at, runs_now)) = todo.pop() {
        let inner = &interp.code.scopes[at];
        result.binds.extend(inner.globals.iter().copied());
        for (sym, span) in &inner.uses {
            if !interp.is_global_in(*sym, at) {
                continue;
            }
            let text = interp.names.text(*sym);
            if NAMESPACE_NAMES.contains(&&*text) && !interp.global_names.contains(sym) {
                result.reasons.push((format!("uses {text}"), *span));
            }
            if !interp.global_names.contains(sym) && !interp.star_names.contains(sym) {
                continue;
            }
            if runs_now {
                result.at_definition.insert(*sym);
            } else {
                result.body.push((*sym, *span));
            }
        }
        for (sym, span) in &inner.marked {
            if !runs_now && interp.is_global_in(*sym, at) && interp.global_names.contains(sym) {
                let name = interp.names.text(*sym);
                result
                    .reasons
                    .push((format!("names {name} in a text"), *span));
            }
        }
        if let Some(span) = interp.look_for_tables.get(&at).filter(|_| !runs_now) {
            let reason = "names a table in a text".to_owned();
            result.reasons.push((reason, *span));
        }
        for &child in &inner.children {
            let child_runs_now = runs_now && interp.code.scopes[child].kind != ScopeKind::Function;
            todo.push((child, child_runs_now));
        }
    }
    if !result.binds.is_empty() {
        result
            .reasons
            .push(("binds global names".to_owned(), Span::default()));
    }
    result.body.sort_by_key(|(_, span)| *span);
    result
}

/// Names read by decorators, defaults, annotations, bases.
fn header_reads(interp: &Interp<'_>, stmt: &Stmt) -> BTreeSet<Sym> {
    let mut found = BTreeSet::new();
    let mut visit = |e: &Expr| names_in(interp, e, &mut found);
    match &stmt.kind {
        StmtKind::Assign {
            value:
                Expr {
                    kind: ExprKind::Lambda { params, .. },
                    ..
                },
            ..
        } => walk::defaults(params).for_each(visit),
        _ => walk::expressions(stmt, &mut |e| visit(e)),
    }
    found
}

fn names_in(interp: &Interp<'_>, expr: &Expr, found: &mut BTreeSet<Sym>) {
    if let ExprKind::Name(name) = &expr.kind
        && let Some(sym) = interp.names.get(name)
        && (interp.global_names.contains(&sym) || interp.star_names.contains(&sym))
    {
        found.insert(sym);
    }
    walk::children(expr, &mut |e| names_in(interp, e, found));
}

fn is_decorated(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::FunctionDef(def) => !def.decorators.is_empty(),
        StmtKind::ClassDef(def) => !def.decorators.is_empty(),
        _ => false,
    }
}

fn parameters(stmt: &Stmt) -> Option<&nbship_notebook::ast::Parameters> {
    match &stmt.kind {
        StmtKind::FunctionDef(def) => Some(&def.params),
        StmtKind::Assign {
            value:
                Expr {
                    kind: ExprKind::Lambda { params, .. },
                    ..
                },
            ..
        } => Some(params),
        _ => None,
    }
}

/// The place of the `)` that ends a function's parameters, or of the `:` that ends a lambda's.
fn parameters_end(stmt: &Stmt, def: Option<&FunctionDef>, source: &str) -> u32 {
    let end = match (&stmt.kind, def) {
        (_, Some(def)) => closing_parenthesis(source, def.name.span.end as usize),
        (
            StmtKind::Assign {
                value:
                    Expr {
                        kind: ExprKind::Lambda { body, .. },
                        ..
                    },
                ..
            },
            _,
        ) => source
            .get(..body.span.start as usize)
            .and_then(|before| before.rfind(':')),
        _ => None,
    };
    end.and_then(|e| u32::try_from(e).ok()).unwrap_or(0)
}

/// The `)` that closes the first `(` after a place; brackets, strings and comments are passed over.
fn closing_parenthesis(source: &str, from: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    let (mut at, mut depth) = (from, 0usize);
    let mut square = 0usize;
    while at < bytes.len() {
        match bytes[at] {
            b'#' => at = source[at..].find('\n').map_or(bytes.len(), |n| at + n),
            b'"' | b'\'' => at = end_of_string(bytes, at),
            b'[' | b'{' => square += 1,
            b']' | b'}' => square = square.saturating_sub(1),
            b'(' => depth += 1,
            b')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && square == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The last byte of a string literal that starts at a quote.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let triple = bytes
        .get(start..start + 3)
        .is_some_and(|three| three.iter().all(|b| *b == quote));
    let mut at = start + if triple { 3 } else { 1 };
    while at < bytes.len() {
        if bytes[at] == b'\\' {
            at += 2;
            continue;
        }
        if bytes[at] == quote {
            if !triple {
                return at;
            }
            if bytes
                .get(at..at + 3)
                .is_some_and(|three| three.iter().all(|b| *b == quote))
            {
                return at + 2;
            }
        }
        at += 1;
    }
    bytes.len()
}

/// What a definition needs, those that use it need too.
fn spread_needs(analysis: &mut Analysis) {
    let by_name: BTreeMap<NameId, Vec<usize>> =
        analysis
            .definitions
            .iter()
            .enumerate()
            .fold(BTreeMap::new(), |mut map, (at, d)| {
                map.entry(d.name).or_insert_with(Vec::new).push(at);
                map
            });
    let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, definition) in analysis.definitions.iter().enumerate() {
        for used in definition
            .body_reads
            .iter()
            .filter_map(|n| by_name.get(n))
            .flatten()
        {
            users.entry(*used).or_default().push(at);
        }
    }
    let mut todo: Vec<usize> = (0..analysis.definitions.len())
        .filter(|at| !analysis.definitions[*at].needs_namespace.is_empty())
        .collect();
    while let Some(at) = todo.pop() {
        let reason = analysis.definitions[at].needs_namespace.first().cloned();
        let name = analysis
            .names
            .get(analysis.definitions[at].name.index())
            .cloned()
            .unwrap_or_default();
        for &user in users.get(&at).into_iter().flatten() {
            let definition = &mut analysis.definitions[user];
            if definition.needs_namespace.is_empty()
                && let Some(reason) = &reason
            {
                let text = if name.is_empty() {
                    reason.text.clone()
                } else {
                    format!("calls `{name}`, which {}", reason.text)
                };
                definition.needs_namespace.push(Reason {
                    text,
                    ..reason.clone()
                });
                todo.push(user);
            }
        }
    }
}
