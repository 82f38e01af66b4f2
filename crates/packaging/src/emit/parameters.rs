//! The parameters with what the notebook says of them, entry by entry where one is a dictionary.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Literal, StatementId};
use nbship_diagnostics::Span;
use nbship_notebook::ast::{
    Argument, ArgumentKind, Constant, DictItem, Expr, ExprKind, Stmt, StmtKind,
};
use nbship_stage_plan::plan::{Parameter, StagePlan};

use super::comments::Comments;
use super::literal::literal;
use super::located::Located;
use super::source::Source;
use crate::model::{EntryModel, ParameterModel};

/// Longer values are not told in a comment.
const LONGEST_VALUE: usize = 100;

pub(crate) fn parameters(source: &Source<'_>, plan: &StagePlan) -> Vec<ParameterModel> {
    let comments = Comments::new(source, plan);
    let mut told: BTreeSet<StatementId> = BTreeSet::new();
    let all = plan.parameters.iter();
    all.map(|parameter| {
        // Several names that one statement binds have its comments once.
        let is_told = !told.insert(parameter.statement);
        let located = source.locate(parameter.statement);
        let entries = located.map_or_else(Vec::new, |located| entries_of(&located, parameter));
        let located = located.filter(|_| !is_told);
        let beside = located.and_then(|located| located.trailing_comment());
        ParameterModel {
            name: source.analysis.name(parameter.name).to_owned(),
            value: parameter.value.clone(),
            cell: parameter.cell,
            above: match is_told {
                true => Vec::new(),
                false => said_above(source, parameter, &comments),
            },
            comment: bare(beside.unwrap_or_default()),
            entries,
        }
    })
    .collect()
}

/// What the notebook says above a parameter, and the values that it gave it before.
fn said_above(source: &Source<'_>, parameter: &Parameter, comments: &Comments) -> Vec<String> {
    let stays = |statement: &StatementId| comments.stay(*statement);
    let moved = parameter.statements().filter(|statement| !stays(statement));
    let mut above: Vec<String> = moved
        .filter_map(|statement| source.locate(statement))
        .flat_map(|located| located.leading_comments(""))
        .map(|comment| bare(&comment))
        .collect();
    for (statement, value) in &parameter.before {
        let located = source.locate(*statement);
        let beside = located.and_then(|located| located.trailing_comment());
        let value = literal(value);
        if value.len() > LONGEST_VALUE {
            continue;
        }
        above.push(match beside.map(bare).filter(|said| !said.is_empty()) {
            Some(said) => format!("Before that: {value} ({said})"),
            None => format!("Before that: {value}"),
        });
    }
    above
}

/// A comment without its sign.
fn bare(comment: &str) -> String {
    comment.trim().trim_start_matches('#').trim().to_owned()
}

/// An entry where it is written: its key, all of it, its value.
type Written<'a> = (String, Span, &'a Expr);

/// The entries of a parameter that is a dictionary, those of dictionaries within after their own.
fn entries_of(located: &Located<'_>, parameter: &Parameter) -> Vec<EntryModel> {
    let Literal::Table(table) = &parameter.value else {
        return Vec::new();
    };
    let (begin, written) = match &located.syntax.kind {
        StmtKind::Assign { value, .. }
        | StmtKind::AnnAssign {
            value: Some(value), ..
        } => (value.span.start, written(value)),
        StmtKind::ClassDef(class) => {
            let all = class.body.iter().filter_map(written_attribute);
            (class.name.span.end, all.collect())
        }
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    within(located, (begin, &written), table, &[], &mut found);
    found
}

fn within(
    located: &Located<'_>,
    (begin, all): (u32, &[Written<'_>]),
    table: &[(String, Literal)],
    path: &[String],
    found: &mut Vec<EntryModel>,
) {
    let mut end = begin;
    for (at, (key, span, value)) in all.iter().enumerate() {
        let next = all.get(at + 1);
        let next = next.map_or(located.syntax.span.end, |(_, next, _)| next.start);
        let (above, beside) = located.comments_around((end, at == 0), *span, next);
        end = span.end;
        // A key that stands again has its last value, where it stands first.
        let is_last = !all[at + 1..].iter().any(|(later, _, _)| later == key);
        let Some((_, literal)) = table.iter().find(|(known, _)| known == key && is_last) else {
            continue;
        };
        let path: Vec<String> = path.iter().chain([key]).cloned().collect();
        found.push(EntryModel {
            path: path.clone(),
            value: literal.clone(),
            above: above.into_iter().map(bare).collect(),
            comment: beside.map_or_else(String::new, bare),
        });
        if let Literal::Table(inner) = literal {
            let within_it = (value.span.start, &*written(value));
            within(located, within_it, inner, &path, found);
        }
    }
}

fn written(value: &Expr) -> Vec<Written<'_>> {
    match &value.kind {
        ExprKind::Dict(items) => items.iter().filter_map(written_pair).collect(),
        ExprKind::Call { args, .. } => args.iter().filter_map(written_keyword).collect(),
        _ => Vec::new(),
    }
}

fn written_pair(item: &DictItem) -> Option<Written<'_>> {
    let DictItem::Pair(key, value) = item else {
        return None;
    };
    match &key.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => {
            let span = Span::new(key.span.start as usize, value.span.end as usize);
            Some((text.clone(), span, value))
        }
        _ => None,
    }
}

fn written_keyword(arg: &Argument) -> Option<Written<'_>> {
    match &arg.kind {
        ArgumentKind::Keyword(key) => Some((key.name.clone(), arg.span, &arg.value)),
        _ => None,
    }
}

fn written_attribute(stmt: &Stmt) -> Option<Written<'_>> {
    let (target, value) = match &stmt.kind {
        StmtKind::Assign { targets, value } => (targets.first()?, value),
        StmtKind::AnnAssign {
            target,
            value: Some(value),
            ..
        } => (target, value),
        _ => return None,
    };
    match &target.kind {
        ExprKind::Name(name) => Some((name.clone(), stmt.span, value)),
        _ => None,
    }
}
