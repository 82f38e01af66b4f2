//! `functions.py`: the notebook's own functions, classes and constants, importable and testable.

use std::collections::BTreeSet;

use nbship_analysis::facts::{NameId, Registers};
use nbship_notebook::ast::{ExprKind, Parameter, Parameters, StmtKind};
use nbship_stage_plan::plan::{Lifted, StagePlan};

use super::comments::Comments;
use super::imports::{Imports, needs_registered};
use super::located::Located;
use super::mentions::{Mentions, all_parameters};
use super::source::Source;
use super::text::{Edit, LINE, ranges};
use nbship_diagnostics::Span;

/// The module's text; None where the notebook has none that can be lifted.
pub(crate) fn write(
    source: &Source<'_>,
    comments: &Comments,
    plan: &StagePlan,
    package: &str,
) -> Option<String> {
    if plan.lifted.is_empty() && plan.constants.is_empty() {
        return None;
    }
    let mut imports = Imports::default();
    let mut parts = Vec::new();
    let mut cells = Vec::new();
    let constants = plan
        .constants
        .iter()
        .map(|(_, statement)| (*statement, None));
    let definitions = plan.lifted.iter().map(|lifted| {
        (
            source.analysis.definitions[lifted.definition.index()].statement,
            Some(lifted),
        )
    });
    let mut all: Vec<_> = constants.chain(definitions).collect();
    all.sort_by_key(|(statement, _)| *statement);
    let mut ends_in_constant = false;
    for (statement, lifted) in all {
        let located = source.locate(statement)?;
        cells.push(located.facts.cell.0);
        let mentions = Mentions::of([located.syntax]);
        imports.add_mentioned(
            source,
            &plan.imports,
            &mentions,
            |_| false,
            &format!("{package}.runtime"),
        );
        for import in &plan.imports {
            let is_found_in = matches!(import.registers, Some(Registers::Library(_)))
                && needs_registered(source.analysis, &plan.imports, import, &mentions, false);
            if import.hoisted
                && is_found_in
                && !mentions.mentions(source.analysis.name(import.name))
            {
                imports.add_registering(source.analysis.name(import.name), import, "");
            }
        }
        if mentions.names.contains("display") && !is_own(plan, source, lifted, "display") {
            imports.add_from(&format!("{package}.runtime"), "display", None);
        }
        let mut settings = plan.parameters.iter();
        let is_setting =
            settings.any(|parameter| parameter.is_class && parameter.statement == statement);
        let what = (lifted, is_setting);
        let mut text = comments.above(source, &located, "");
        text.push(definition(source, &located, what, &mut imports, package));
        let text = text.join("\n");
        match parts.last_mut() {
            Some(last) if lifted.is_none() && ends_in_constant => *last = format!("{last}\n{text}"),
            _ => parts.push(text),
        }
        ends_in_constant = lifted.is_none() && located.closing_comments("").is_empty();
        let closing = located.closing_comments("").join("\n");
        parts.extend((!closing.is_empty()).then_some(closing));
    }
    cells.dedup();
    let word = if cells.len() == 1 { "cell" } else { "cells" };
    let what = match plan.lifted.is_empty() {
        true => "constants",
        false => "functions and classes",
    };
    let head = format!(
        "\"\"\"The notebook's own {what}: {word} {}.\"\"\"\n",
        ranges(&cells)
    );
    let by_text = read_by_text(source, plan);
    for import in plan
        .imports
        .iter()
        .filter(|one| by_text.contains(&one.name))
    {
        let name = source.analysis.name(import.name);
        imports.add(name, import, &format!("{package}.runtime"));
    }
    let imports = if imports.is_empty() {
        String::new()
    } else {
        format!("\n{}\n", imports.write(package))
    };
    Some(format!("{head}{imports}\n\n{}\n", parts.join("\n\n\n")))
}

/// Whether a name that IPython has too stands for the notebook's own in this module, or in the
/// definition that takes it as a value.
fn is_own(plan: &StagePlan, source: &Source<'_>, lifted: Option<&Lifted>, name: &str) -> bool {
    let imported = plan.imports.iter().map(|import| import.name);
    let others = plan.lifted.iter();
    let others = others.map(|other| source.analysis.definitions[other.definition.index()].name);
    let constants = plan.constants.iter().map(|(name, _)| *name);
    let values = lifted.into_iter().flat_map(|lifted| lifted.values.iter());
    let mut own = imported
        .chain(others)
        .chain(constants)
        .chain(values.copied());
    own.any(|own| source.analysis.name(own) == name)
}

fn definition(
    source: &Source<'_>,
    located: &Located<'_>,
    (lifted, is_setting): (Option<&Lifted>, bool),
    imports: &mut Imports,
    package: &str,
) -> String {
    let mut lines = Vec::new();
    if is_setting {
        let (name, alias) = ("settings", source.clashes.alias("settings"));
        imports.add_from(&format!("{package}.runtime"), name, alias.as_deref());
        lines.push(format!("@{}", source.clashes.written(name)));
    }
    let edits = lifted.map_or_else(Vec::new, |lifted| value_parameters(source, located, lifted));
    let written = located.write("", edits);
    for name in written.runtime {
        let alias = source.clashes.alias(name);
        imports.add_from(&format!("{package}.runtime"), name, alias.as_deref());
    }
    for module in written.modules {
        imports.add_plain(module);
    }
    let comment = located.comment_beside().unwrap_or_default();
    lines.push(format!("{}{comment}", written.text));
    lines.join("\n")
}

/// The edit that gives a function the notebook values it reads as parameters: keyword-only ones, or,
/// where it takes any keyword, positional-only ones, whose names callers may use for their own.
fn value_parameters(source: &Source<'_>, located: &Located<'_>, lifted: &Lifted) -> Vec<Edit> {
    if lifted.values.is_empty() {
        return Vec::new();
    }
    let found = match &located.syntax.kind {
        StmtKind::FunctionDef(function) => {
            Some((&function.params, function.name.span.end as usize, false))
        }
        StmtKind::Assign { value, .. } => match &value.kind {
            ExprKind::Lambda { params, .. } => {
                Some((&**params, value.span.start as usize + "lambda".len(), true))
            }
            _ => None,
        },
        _ => None,
    };
    let Some((parameters, begin, is_lambda)) = found else {
        return Vec::new();
    };
    let values = lifted.values.iter();
    let names: Vec<&str> = values.map(|name| source.analysis.name(*name)).collect();
    let text = &located.cell.source;
    if let Some(edits) = laid_out(located, parameters, &names) {
        return edits;
    }
    let names = names.join(", ");
    let (at, text) = match parameters.kwarg.is_some() {
        true => leading(text, parameters, &names),
        false => keyword_only(text, parameters, &names, (begin, is_lambda)),
    };
    let span = Span::new(at, at);
    vec![Edit { span, text }]
}

/// The names as keyword-only parameters of a function whose signature stands on one line that would
/// become too long: one parameter a line.
fn laid_out(located: &Located<'_>, parameters: &Parameters, names: &[&str]) -> Option<Vec<Edit>> {
    let source = &located.cell.source;
    let StmtKind::FunctionDef(function) = &located.syntax.kind else {
        return None;
    };
    let stars = [&parameters.vararg, &parameters.kwarg];
    let is_plain = parameters.posonly.is_empty() && parameters.kwonly.is_empty();
    if !is_plain || stars.iter().any(|star| star.is_some()) {
        return None;
    }
    let name_end = function.name.span.end as usize;
    let open = name_end + source[name_end..].find('(')?;
    let last = last_parameter(parameters).unwrap_or(open + 1);
    let close = last + source[last..].find(')')?;
    let begin = source[..open].rfind('\n').map_or(0, |at| at + 1);
    let line = source[begin..].split('\n').next().unwrap_or_default();
    let length: usize = names.iter().map(|name| name.chars().count() + 2).sum();
    let is_on_one_line = close < begin + line.len() && !line.contains('#');
    // The span of an expression in parentheses is the inner one.
    let after = source[close + 1..].trim_start();
    let is_whole = !source[open + 1..close].contains('(')
        && (after.starts_with(':') || after.starts_with("->"));
    if !is_whole || !is_on_one_line || line.chars().count() + length + 3 <= LINE {
        return None;
    }
    let own = all_parameters(parameters).map(|parameter| {
        let start = parameter.name.span.start as usize;
        let end = parameter_end(parameter);
        &source[start..end]
    });
    let all = own.chain(std::iter::once("*")).chain(names.iter().copied());
    let lines: String = all.map(|one| format!("    {one},\n")).collect();
    let span = Span::new(open + 1, close);
    let text = format!("\n{lines}");
    Some(vec![Edit { span, text }])
}

/// The names as first parameters, positional-only: where, and the text.
fn leading(text: &str, parameters: &Parameters, names: &str) -> (usize, String) {
    let first = all_parameters(parameters).next();
    let at = first.map_or(0, |first| first.name.span.start as usize);
    // From the stars of a starred one, not from one that a comment above ends with.
    let before = text[..at].trim_end_matches([' ', '\t']);
    let at = match before.trim_end_matches('*').len() {
        begin if begin < before.len() => begin,
        _ => at,
    };
    let slash = if parameters.posonly.is_empty() {
        "/, "
    } else {
        ""
    };
    (at, format!("{names}, {slash}"))
}

/// The names as further keyword-only parameters: where, and the text. `begin`: before the list.
fn keyword_only(
    text: &str,
    parameters: &Parameters,
    names: &str,
    (begin, is_lambda): (usize, bool),
) -> (usize, String) {
    let star = if parameters.kwonly.is_empty() && parameters.vararg.is_none() {
        "*, "
    } else {
        ""
    };
    let added = format!("{star}{names}");
    match last_parameter(parameters).map(|end| after_parameters(text, end)) {
        Some(end) => (end, format!(", {added}")),
        None if is_lambda => (begin, format!(" {added}")),
        None => (
            text[begin..].find('(').map_or(begin, |at| begin + at + 1),
            added,
        ),
    }
}

/// Steps over what may still belong to the last parameter: the parentheses around its default, and
/// a `/` after it. `end` itself where nothing does.
fn after_parameters(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let stop = rest.find([':', '\n', '#']).unwrap_or(rest.len());
    let closing = rest[..stop].matches(')').count();
    let mut at = end;
    if closing > 1 && rest.trim_start().starts_with(')') {
        at = end + rest.find(')').map_or(0, |found| found + 1);
        return after_parameters(text, at);
    }
    let trimmed = text[at..].trim_start_matches([' ', ',', '\t', '\n', '\r']);
    if trimmed.starts_with('/') {
        at = text.len() - trimmed.len() + 1;
    }
    at
}

/// Where the last parameter ends, its annotation and default included.
fn last_parameter(parameters: &Parameters) -> Option<usize> {
    all_parameters(parameters).map(parameter_end).max()
}

fn parameter_end(parameter: &Parameter) -> usize {
    let ends = [
        Some(parameter.name.span),
        parameter.annotation.as_ref().map(|expr| expr.span),
        parameter.default.as_ref().map(|expr| expr.span),
    ];
    let ends = ends.into_iter().flatten().map(|span| span.end as usize);
    ends.max().unwrap_or(0)
}

/// Names that the functions read where a text has them, such as a formula that they are given.
fn read_by_text(source: &Source<'_>, plan: &StagePlan) -> BTreeSet<NameId> {
    let definition = |lifted: &Lifted| &source.analysis.definitions[lifted.definition.index()];
    let lifted: BTreeSet<NameId> = plan.lifted.iter().map(|one| definition(one).name).collect();
    let reads = source.analysis.statements.iter().flat_map(|one| &one.reads);
    reads
        .filter(|read| read.is_by_text() && read.through.is_some_and(|by| lifted.contains(&by)))
        .map(|read| read.name)
        .collect()
}
