//! A plan in words and as JSON.

use std::fmt::Write as _;

use nbship_analysis::facts::{Analysis, Literal, NameId};
use nbship_notebook::Notebook;
use nbship_stage_plan::plan::{Cut, Form, Stage, StagePlan};
use serde_json::{Value, json};

use crate::left_out::left_out_text;

/// The stages, one paragraph each, then why each cut is or is not there.
pub fn stages_text(plan: &StagePlan, analysis: &Analysis, notebook: &Notebook) -> String {
    let mut out = String::new();
    for (number, stage) in plan.stages.iter().enumerate() {
        let title = match one_line(&stage.title) {
            title if title.is_empty() => title,
            title => format!(" — {title}"),
        };
        let (number, cells) = (number + 1, cells_words(stage));
        let _ = writeln!(out, "{number}. {}{title} ({cells})", stage.name);
        for (label, what) in details(plan, analysis, stage) {
            let _ = writeln!(out, "   {label:11}{what}");
        }
    }
    for parameter in &plan.parameters {
        let name = analysis.name(parameter.name);
        let value = match &parameter.value {
            Literal::Str(text) if nbship_packaging::looks_secret(name, text) => "…".to_owned(),
            value => value_words(value),
        };
        let _ = writeln!(
            out,
            "parameter {name} = {} (cell {})",
            one_line(&value),
            parameter.cell
        );
    }
    for setting in plan.unsettable.iter().filter(|setting| setting.is_expected) {
        let (name, cell) = (analysis.name(setting.name), setting.cell);
        let _ = writeln!(
            out,
            "no parameter {name} (cell {cell}): {}",
            one_line(&setting.why)
        );
    }
    if !plan.exports.is_empty() {
        let names: Vec<NameId> = plan.exports.iter().map(|(name, _)| *name).collect();
        let _ = writeln!(out, "exports {}", names_words(analysis, &names));
    }
    out.push_str(&left_out_text(plan, analysis, notebook));
    out
}

/// A value as Python or JSON writes it, cut where it is long.
fn value_words(value: &Literal) -> String {
    const LONGEST: usize = 80;
    let text = match value {
        // JSON has no infinity.
        Literal::Float(text) => text.clone(),
        Literal::None => "None".to_owned(),
        value => serde_json::to_string(value).unwrap_or_default(),
    };
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// Why each boundary between cells is a cut, or is none; neighbours for one reason in one line.
pub fn cuts_text(plan: &StagePlan) -> String {
    let mut out = String::new();
    let alike = |a: &Cut, b: &Cut| !a.made && !b.made && kind_of(a) == kind_of(b);
    for group in plan.cuts.chunk_by(alike) {
        let [first, .., last] = group else {
            let cut = &group[0];
            let verdict = if cut.made { "cut" } else { "no cut" };
            let why = one_line(&cut.why);
            let _ = writeln!(out, "{verdict} before cell {}: {why}", cut.before);
            continue;
        };
        let why = one_line(kind_of(first));
        let _ = writeln!(
            out,
            "no cut before cells {}-{}: {why}",
            first.before, last.before
        );
    }
    out
}

/// A cut's reason without how much crosses it.
fn kind_of(cut: &Cut) -> &str {
    match &cut.reason {
        Some(_) => &cut.why,
        None => cut.why.split(';').next().unwrap_or_default(),
    }
}

fn details(plan: &StagePlan, analysis: &Analysis, stage: &Stage) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut add = |label, what: String| {
        if !what.is_empty() {
            found.push((label, what));
        }
    };
    add("takes", names_words(analysis, &stage.inputs));
    add("gives", names_words(analysis, &stage.outputs));
    add("parameters", names_words(analysis, &stage.parameters));
    let bundles = stage.bundles.iter().filter(|names| names.len() > 1);
    let together: Vec<String> = bundles.map(|names| names_words(analysis, names)).collect();
    add("together", together.join("; "));
    add("reads", stage.reads_state.join(", "));
    add("changes", stage.writes_state.join(", "));
    let after: Vec<&str> = stage
        .after
        .iter()
        .map(|id| plan.stages[id.index()].name.as_str())
        .collect();
    add("after", after.join(", "));
    if let Form::Script(reasons) = &stage.form {
        let why: Vec<String> = reasons
            .iter()
            .map(|reason| format!("cell {}: {}", reason.cell, reason.text))
            .collect();
        add("as script", one_line(&why.join("; ")));
    }
    found
}

/// A plan for programs.
pub fn plan_json(plan: &StagePlan, analysis: &Analysis) -> Value {
    let names = |ids: &[NameId]| -> Vec<&str> { ids.iter().map(|id| analysis.name(*id)).collect() };
    let stages: Vec<Value> = plan
        .stages
        .iter()
        .map(|stage| {
            let bundles: Vec<_> = stage.bundles.iter().map(|bundle| names(bundle)).collect();
            let after: Vec<&str> = stage.after.iter().map(|id| plan.stages[id.index()].name.as_str()).collect();
            json!({
                "name": stage.name, "title": stage.title, "role": stage.role,
                "cells": stage.cells, "form": form_json(&stage.form), "async": stage.is_async,
                "inputs": names(&stage.inputs), "outputs": names(&stage.outputs),
                "parameters": names(&stage.parameters), "bundles": bundles,
                "reads_state": stage.reads_state, "writes_state": stage.writes_state, "after": after,
            })
        })
        .collect();
    let cells: Vec<Value> = nbship_stage_plan::roles_of_cells(analysis)
        .into_iter()
        .map(|(cell, role)| json!({"cell": cell, "role": role}))
        .collect();
    let cuts: Vec<Value> = plan
        .cuts
        .iter()
        .map(|cut| {
            json!({
                "before": cut.before, "made": cut.made, "why": cut.why, "reason": cut.reason,
            })
        })
        .collect();
    let parameters: Vec<Value> = plan.parameters.iter().map(|parameter| json!({
        "name": analysis.name(parameter.name), "value": parameter.value, "cell": parameter.cell,
    })).collect();
    let unsettable = plan.unsettable.iter().filter(|setting| setting.is_expected);
    let unsettable: Vec<Value> = unsettable
        .map(|setting| {
            json!({
                "name": analysis.name(setting.name), "cell": setting.cell, "why": setting.why,
            })
        })
        .collect();
    let exports: Vec<Value> = plan
        .exports
        .iter()
        .map(|(name, stage)| {
            json!({
                "name": analysis.name(*name), "stage": plan.stages[stage.index()].name,
            })
        })
        .collect();
    let dropped: Vec<Value> = plan
        .dropped
        .iter()
        .map(|dropped| {
            let statement = analysis.statement(dropped.statement);
            json!({"cell": statement.cell, "span": statement.span, "why": dropped.why})
        })
        .collect();
    json!({
        "schema": 1, "stages": stages, "cuts": cuts, "parameters": parameters, "no_parameters": unsettable,
        "exports": exports, "dropped": dropped, "cells": cells,
    })
}

fn form_json(form: &Form) -> Value {
    match form {
        Form::Function => json!({"kind": "function"}),
        Form::Script(reasons) => json!({"kind": "script", "why": reasons}),
    }
}

fn cells_words(stage: &Stage) -> String {
    let numbers: Vec<u32> = stage.cells.iter().map(|cell| cell.0).collect();
    match numbers.as_slice() {
        [] => "no cells".to_owned(),
        [one] => format!("cell {one}"),
        _ => format!("cells {}", ranges(&numbers)),
    }
}

/// `1-3, 5`.
pub fn ranges(numbers: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match parts.last_mut() {
            Some((_, end)) if *end + 1 == number => *end = number,
            _ => parts.push((number, number)),
        }
    }
    let words = parts.iter().map(|(a, b)| {
        if a == b {
            a.to_string()
        } else {
            format!("{a}-{b}")
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Names with commas between.
pub fn names_words(analysis: &Analysis, names: &[NameId]) -> String {
    names
        .iter()
        .map(|name| analysis.name(*name))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A text from a notebook on one line, safe for a terminal.
pub fn one_line(text: &str) -> String {
    nbship_diagnostics::printable(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Literal, ranges, value_words};

    #[test]
    fn long_values_are_cut() {
        assert_eq!(value_words(&Literal::Float("1e999".to_owned())), "1e999");
        let long = value_words(&Literal::Str("x".repeat(1000)));
        assert_eq!(long.chars().count(), 80);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn runs_of_cells_are_joined() {
        assert_eq!(ranges(&[1, 2, 3, 5, 7, 8]), "1-3, 5, 7-8");
    }
}
