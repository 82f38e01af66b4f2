//! The stable JSON that other tools read.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::facts::{Analysis, Certainty, FlowKind, NameId};

#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    cells: Vec<CellRow<'a>>,
    flows: Vec<FlowRow<'a>>,
}

#[derive(Serialize)]
struct CellRow<'a> {
    cell: u32,
    index: u32,
    reads: Vec<&'a str>,
    writes: Vec<&'a str>,
    mutates: Vec<&'a str>,
    defines: Vec<&'a str>,
    imports: Vec<&'a str>,
    effects: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    perhaps: &'a [String],
    /// Names that code of which nothing is known could change, with the reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    could_change: BTreeMap<&'a str, &'a str>,
}

#[derive(Serialize)]
struct FlowRow<'a> {
    from: u32,
    to: u32,
    name: &'a str,
    kind: FlowKind,
    certainty: Certainty,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
}

/// The flows as JSON, schema 1, with a final newline.
#[must_use]
pub fn flow_json(analysis: &Analysis) -> String {
    let names = |ids: &[NameId]| -> Vec<&str> { ids.iter().map(|id| analysis.name(*id)).collect() };
    let mut cells: Vec<CellRow<'_>> = analysis
        .cells
        .iter()
        .map(|cell| CellRow {
            cell: cell.cell.0,
            index: cell.index,
            reads: names(&cell.reads),
            writes: names(&cell.writes),
            mutates: names(&cell.mutates),
            defines: names(&cell.defines),
            imports: names(&cell.imports),
            effects: &cell.effects,
            perhaps: &cell.perhaps,
            could_change: cell
                .could_change
                .iter()
                .map(|(id, why)| (analysis.name(*id), why.as_str()))
                .collect(),
        })
        .collect();
    cells.sort_by_key(|row| row.cell);
    let flows = analysis
        .flows
        .iter()
        .map(|flow| FlowRow {
            from: flow.from.0,
            to: flow.to.0,
            name: &flow.name,
            kind: flow.kind,
            certainty: flow.certainty,
            through: flow.through.map(|id| analysis.name(id)),
            why: flow.why.as_deref(),
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&Report {
        schema: 1,
        cells,
        flows,
    })
    .unwrap_or_default();
    text.push('\n');
    text
}
