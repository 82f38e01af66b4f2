//! The flows between cells as a picture: a layered drawing, the same bytes for the same notebook.
//!
//! A cell stands one row below the lowest cell it takes something from, and keeps to the order of
//! the notebook within its row. Flows are curves from the bottom of a cell to the top of another;
//! dashed where they are only possible.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use nbship_analysis::facts::{Analysis, Certainty};

const WIDTH: u32 = 190;
const HEIGHT: u32 = 46;
const GAP_X: u32 = 28;
const GAP_Y: u32 = 54;
const MARGIN: u32 = 20;

/// A flow's names between two cells, and whether all are only possible.
type Edges<'a> = BTreeMap<(u32, u32), (Vec<&'a str>, bool)>;

/// Draws the flows.
pub fn flow_svg(analysis: &Analysis) -> String {
    let edges = edges(analysis);
    let cells: Vec<u32> = analysis.cells.iter().map(|cell| cell.cell.0).collect();
    let places = places(&cells, &edges);
    let right = places.values().map(|(x, _)| x + WIDTH).max().unwrap_or(0) + MARGIN;
    let bottom = places.values().map(|(_, y)| y + HEIGHT).max().unwrap_or(0) + MARGIN;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {right} {bottom}\" width=\"{right}\" \
         height=\"{bottom}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n\
         <title>Flows between cells</title>\n\
         <defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" \
         orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5a6b7b\"/></marker></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"
    );
    for (&(from, to), (names, is_possible)) in &edges {
        if let (Some(&start), Some(&end)) = (places.get(&from), places.get(&to)) {
            edge(&mut out, start, end, names, *is_possible);
        }
    }
    for cell in &analysis.cells {
        if let Some(&place) = places.get(&cell.cell.0) {
            let names: Vec<&str> = cell
                .writes
                .iter()
                .map(|name| analysis.name(*name))
                .collect();
            node(&mut out, place, cell.cell.0, &names);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn edges(analysis: &Analysis) -> Edges<'_> {
    let mut edges: Edges = BTreeMap::new();
    for flow in &analysis.flows {
        let (names, is_possible) = edges
            .entry((flow.from.0, flow.to.0))
            .or_insert_with(|| (Vec::new(), true));
        if !names.contains(&flow.name.as_str()) {
            names.push(&flow.name);
        }
        *is_possible &= flow.certainty == Certainty::May;
    }
    edges
}

/// The upper left corner of every cell.
fn places(cells: &[u32], edges: &Edges) -> BTreeMap<u32, (u32, u32)> {
    let order: BTreeMap<u32, usize> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (*cell, at))
        .collect();
    let mut into: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for &(from, to) in edges.keys() {
        if order.get(&from) < order.get(&to) {
            into.entry(to).or_default().push(from);
        }
    }
    let mut layers: BTreeMap<u32, u32> = BTreeMap::new();
    let mut filled: BTreeMap<u32, u32> = BTreeMap::new();
    let mut places = BTreeMap::new();
    for &cell in cells {
        let above = into
            .get(&cell)
            .into_iter()
            .flatten()
            .filter_map(|from| layers.get(from))
            .max();
        let layer = above.map_or(0, |layer| layer + 1);
        let column = filled.entry(layer).or_insert(0);
        let place = (
            MARGIN + *column * (WIDTH + GAP_X),
            MARGIN + layer * (HEIGHT + GAP_Y),
        );
        *column += 1;
        layers.insert(cell, layer);
        places.insert(cell, place);
    }
    places
}

fn edge(out: &mut String, start: (u32, u32), end: (u32, u32), names: &[&str], is_possible: bool) {
    let (x1, y1) = (start.0 + WIDTH / 2, start.1 + HEIGHT);
    let (x2, y2) = (end.0 + WIDTH / 2, end.1);
    let bend = GAP_Y * 3 / 4;
    let dashes = if is_possible {
        " stroke-dasharray=\"5 4\""
    } else {
        ""
    };
    let title = escaped(&names.join(", "));
    let _ = writeln!(
        out,
        "<path d=\"M{x1} {y1}C{x1} {} {x2} {} {x2} {y2}\" fill=\"none\" stroke=\"#5a6b7b\"{dashes} \
         marker-end=\"url(#tip)\"><title>{title}</title></path>",
        y1 + bend,
        y2.saturating_sub(bend)
    );
    // The names stand where the curve arrives, so that they do not cover each other in the middle.
    let label = shortened(names, 26);
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"#5a6b7b\" font-size=\"10\" \
         paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\">{}</text>",
        (x1 + 3 * x2) / 4,
        y2.saturating_sub(14),
        escaped(&label)
    );
}

fn node(out: &mut String, (x, y): (u32, u32), cell: u32, names: &[&str]) {
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"6\" fill=\"#eef3f8\" stroke=\"#5a6b7b\"/>\n\
         <text x=\"{}\" y=\"{}\" font-weight=\"bold\">cell {cell}</text>\n\
         <text x=\"{}\" y=\"{}\" fill=\"#33424f\">{}</text>",
        x + 10,
        y + 18,
        x + 10,
        y + 36,
        escaped(&shortened(names, 26))
    );
}

/// As many names as fit.
fn shortened(names: &[&str], most: usize) -> String {
    let whole = names.join(", ");
    if whole.chars().count() <= most {
        return whole;
    }
    let cut: String = whole.chars().take(most).collect();
    format!("{cut}…")
}

/// Text for XML. Characters that XML has no place for are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{escaped, places};

    #[test]
    fn a_cell_stands_below_what_it_takes_from() {
        let edges = BTreeMap::from([
            ((1, 2), (vec!["a"], false)),
            ((1, 3), (vec!["a"], false)),
            ((3, 4), (vec!["b"], true)),
        ]);
        let places = places(&[1, 2, 3, 4], &edges);
        let row = |cell| places[&cell].1;
        assert!(row(1) < row(2) && row(2) == row(3) && row(3) < row(4));
        assert_ne!(places[&2].0, places[&3].0);
    }

    #[test]
    fn names_cannot_leave_their_place() {
        assert_eq!(
            escaped("</text><script>\u{0}"),
            "&lt;/text&gt;&lt;script&gt;"
        );
    }
}
