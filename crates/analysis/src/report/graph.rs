//! Flows as graphs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::facts::{Analysis, Certainty};

/// Edges between cells with the names they carry; true where all of them are only possible.
fn edges(analysis: &Analysis) -> BTreeMap<(u32, u32), (Vec<&str>, bool)> {
    let mut edges: BTreeMap<(u32, u32), (Vec<&str>, bool)> = BTreeMap::new();
    for flow in &analysis.flows {
        let (names, doubtful) = edges
            .entry((flow.from.0, flow.to.0))
            .or_insert_with(|| (Vec::new(), true));
        if !names.contains(&flow.name.as_str()) {
            names.push(&flow.name);
        }
        *doubtful &= flow.certainty == Certainty::May;
    }
    edges
}

/// Graphviz.
#[must_use]
pub fn dot(analysis: &Analysis) -> String {
    let mut out = String::from("digraph flow {\n  node [shape=box, fontname=\"sans-serif\"];\n");
    for cell in &analysis.cells {
        let _ = writeln!(out, "  c{0} [label=\"cell {0}\"];", cell.cell);
    }
    for ((from, to), (names, doubtful)) in edges(analysis) {
        let label = names.join(", ").replace('\\', "\\\\").replace('"', "\\\"");
        let style = if doubtful { ", style=dashed" } else { "" };
        let _ = writeln!(out, "  c{from} -> c{to} [label=\"{label}\"{style}];");
    }
    out.push_str("}\n");
    out
}

/// Mermaid.
#[must_use]
pub fn mermaid(analysis: &Analysis) -> String {
    let mut out = String::from("flowchart TD\n");
    for cell in &analysis.cells {
        let _ = writeln!(out, "  c{0}[\"cell {0}\"]", cell.cell);
    }
    for ((from, to), (names, doubtful)) in edges(analysis) {
        let label = names
            .join(", ")
            .replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let arrow = if doubtful { "-.->" } else { "-->" };
        let _ = writeln!(out, "  c{from} {arrow}|\"{label}\"| c{to}");
    }
    out
}
