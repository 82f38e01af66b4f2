//! Flows for a person to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use nbship_diagnostics::CellNumber;

use crate::facts::{Analysis, CellFacts, Certainty, Flow, FlowKind, NameId};

/// What each cell takes and gives, cell by cell.
#[must_use]
pub fn flow_text(analysis: &Analysis) -> String {
    let mut out = String::new();
    let mut into: BTreeMap<CellNumber, Vec<&Flow>> = BTreeMap::new();
    for flow in &analysis.flows {
        into.entry(flow.to).or_default().push(flow);
    }
    for cell in &analysis.cells {
        if !out.is_empty() {
            out.push('\n');
        }
        let _ = writeln!(out, "cell {}", cell.cell);
        write_cell(&mut out, analysis, cell);
        for flow in into.get(&cell.cell).into_iter().flatten() {
            let through = flow
                .through
                .map(|t| format!(", through {}", analysis.name(t)))
                .unwrap_or_default();
            let kind = match flow.kind {
                FlowKind::Data => "",
                FlowKind::Code => " (code)",
                FlowKind::Import => " (import)",
                FlowKind::Effect => " (effect)",
            };
            let doubt = match (flow.certainty, &flow.why) {
                (Certainty::Definite, _) => String::new(),
                (Certainty::May, Some(why)) => format!(", perhaps: {why}"),
                (Certainty::May, None) => ", perhaps".to_owned(),
            };
            let _ = writeln!(
                out,
                "  <- cell {}: {}{kind}{through}{doubt}",
                flow.from, flow.name
            );
        }
    }
    out
}

/// The effects of a cell, those that are not certain last.
#[must_use]
pub fn effects_words(cell: &CellFacts) -> String {
    let perhaps = cell
        .perhaps
        .iter()
        .map(|effect| format!("perhaps {effect}"));
    let all: Vec<String> = cell.effects.iter().cloned().chain(perhaps).collect();
    all.join(", ")
}

fn write_cell(out: &mut String, analysis: &Analysis, cell: &CellFacts) {
    let rows: [(&str, &[NameId]); 5] = [
        ("reads", &cell.reads),
        ("writes", &cell.writes),
        ("mutates", &cell.mutates),
        ("defines", &cell.defines),
        ("imports", &cell.imports),
    ];
    for (label, ids) in rows {
        if !ids.is_empty() {
            let names: Vec<&str> = ids.iter().map(|id| analysis.name(*id)).collect();
            let _ = writeln!(out, "  {label} {}", names.join(", "));
        }
    }
    for (id, why) in &cell.could_change {
        let _ = writeln!(out, "  could change {}: {why}", analysis.name(*id));
    }
    let effects = effects_words(cell);
    if !effects.is_empty() {
        let _ = writeln!(out, "  effects {effects}");
    }
}
