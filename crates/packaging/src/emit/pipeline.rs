//! `pipeline.py`: the stages and what flows between them.

use nbship_analysis::facts::NameId;
use nbship_stage_plan::plan::{Form, Parameter, Stage, StagePlan};

use super::literal::laid_out;
use super::source::Source;
use super::stage::quoted_title;
use super::text::{py_string, py_tuple};

/// The module's text.
pub(crate) fn write(
    source: &Source<'_>,
    plan: &StagePlan,
    package: &str,
    title: &str,
    data_levels_up: u32,
) -> String {
    let analysis = source.analysis;
    let mut out = format!(
        "\"\"\"The stages of {package} and what flows between them.\"\"\"\n\nfrom {package}.runtime import Pipeline, Stage\n\n"
    );
    out.push_str(&format!(
        "PIPELINE = Pipeline(\n    package={},\n",
        py_string(package)
    ));
    if !title.is_empty() {
        out.push_str(&format!("    title={},\n", py_string(title)));
    }
    if !plan.parameters.is_empty() {
        let lines = plan.parameters.iter().map(|parameter| {
            let name = analysis.name(parameter.name);
            let key = py_string(name).chars().count() + 2;
            (name, laid_out(&parameter.value, "        ", key))
        });
        out.push_str(&dict("parameters", lines));
    }
    let mut list = |field: &str, is_of_it: fn(&Parameter) -> bool| {
        let found = plan.parameters.iter().filter(|one| is_of_it(one));
        let found: Vec<String> = found
            .map(|parameter| py_string(analysis.name(parameter.name)))
            .collect();
        if !found.is_empty() {
            out.push_str(&format!("    {field}={},\n", py_tuple(&found)));
        }
    };
    list("classes", |parameter| parameter.is_class);
    list("starting", |parameter| parameter.is_start);
    if data_levels_up > 0 {
        out.push_str(&format!("    data_levels_up={data_levels_up},\n"));
    }
    out.push_str("    stages=(\n");
    for stage in &plan.stages {
        out.push_str(&entry(source, plan, stage));
    }
    out.push_str("    ),\n");
    let exports = plan.exports.iter().map(|(name, stage)| {
        (
            analysis.name(*name),
            py_string(&plan.stages[stage.index()].name),
        )
    });
    out.push_str(&dict("exports", exports));
    out.push_str(")\n");
    out
}

fn dict<'a>(field: &str, items: impl Iterator<Item = (&'a str, String)>) -> String {
    let lines: String = items
        .map(|(name, value)| format!("        {}: {value},\n", py_string(name)))
        .collect();
    if lines.is_empty() {
        format!("    {field}={{}},\n")
    } else {
        format!("    {field}={{\n{lines}    }},\n")
    }
}

fn entry(source: &Source<'_>, plan: &StagePlan, stage: &Stage) -> String {
    let analysis = source.analysis;
    let function = if stage.form == Form::Function {
        &stage.name
    } else {
        ""
    };
    let names = |names: &[NameId]| {
        names
            .iter()
            .map(|name| py_string(analysis.name(*name)))
            .collect::<Vec<_>>()
    };
    let mut fields = vec![
        format!("name={}", py_string(&stage.name)),
        format!("function={}", py_string(function)),
        format!("title={}", quoted_title(stage)),
        tuple_field(
            "cells",
            &source
                .cells_of(stage)
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>(),
        ),
    ];
    let mut list = |field: &str, items: Vec<String>| {
        if !items.is_empty() {
            fields.push(tuple_field(field, &items));
        }
    };
    list("inputs", names(&stage.inputs));
    list("outputs", names(&stage.outputs));
    list("deletes", names(&stage.deletes));
    list("parameters", names(&stage.parameters));
    list(
        "bundles",
        stage
            .bundles
            .iter()
            .map(|bundle| py_tuple(&names(bundle)))
            .collect(),
    );
    list(
        "reads_state",
        stage
            .reads_state
            .iter()
            .map(|state| py_string(state))
            .collect(),
    );
    list(
        "writes_state",
        stage
            .writes_state
            .iter()
            .map(|state| py_string(state))
            .collect(),
    );
    list(
        "after",
        stage
            .after
            .iter()
            .map(|id| py_string(&plan.stages[id.index()].name))
            .collect(),
    );
    list(
        "may_raise",
        stage.may_raise.iter().map(ToString::to_string).collect(),
    );
    let lines: String = fields
        .iter()
        .map(|field| format!("            {field},\n"))
        .collect();
    format!("        Stage(\n{lines}        ),\n")
}

/// `inputs=("a", "b")`, one item a line where the line would be long.
fn tuple_field(field: &str, items: &[String]) -> String {
    let line = format!("{field}={}", py_tuple(items));
    if line.chars().count() + 13 <= 100 {
        return line;
    }
    let items: String = items.iter().map(|item| item_line(item)).collect();
    format!("{field}=(\n{items}            )")
}

/// An item on a line of its own; a tuple of names that would be longer, with one name a line.
fn item_line(item: &str) -> String {
    let line = format!("                {item},\n");
    let inner = item
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    match inner {
        Some(names) if line.chars().count() > 101 => {
            let names: String = names
                .split(", ")
                .map(|name| format!("                    {name},\n"))
                .collect();
            format!("                (\n{names}                ),\n")
        }
        _ => line,
    }
}
