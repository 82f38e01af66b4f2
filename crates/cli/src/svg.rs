//! The flows between cells as a picture, the same bytes for the same notebook.
//!
//! Cells stand below one another in their order, each a box as wide as the widest text. A flow to the
//! next cell is a straight arrow; one past cells runs beside the boxes, where each cell that gives
//! something has a lane of its own with a branch to every cell that takes it. What flows is written in
//! the box that takes it. Dashed is what only may flow. Imports are left out: they would lead from the
//! first cell to all others.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use nbship_analysis::facts::{Analysis, Certainty, FlowKind};

const GAP: u32 = 22;
const LANE: u32 = 12;
const MARGIN: u32 = 20;
/// From the upper edge of a box to its first line, and from line to line.
const LINE: u32 = 18;
/// As much text as a line holds, in letters.
const LONGEST: usize = 72;

/// A flow's names between two cells, by the places of the one that takes and the one that gives, and
/// whether all are only possible.
type Edges<'a> = BTreeMap<(usize, usize), (Vec<&'a str>, bool)>;

/// A cell's lines of text and its place in the picture.
struct Node {
    lines: Vec<String>,
    top: u32,
}

impl Node {
    fn height(&self) -> u32 {
        LINE * u32::try_from(self.lines.len()).unwrap_or(1) + 10
    }
}

/// Draws the flows.
pub fn flow_svg(analysis: &Analysis) -> String {
    let edges = edges(analysis);
    let nodes = nodes(analysis, &edges);
    let lanes = lanes(&edges);
    let text = nodes.iter().flat_map(|node| &node.lines);
    let width = text.map(|line| text_width(line)).max().unwrap_or(0) + 20;
    let beside = lanes.values().max().map_or(0, |lane| LANE * (lane + 2));
    let right = MARGIN * 2 + width + beside;
    let bottom = nodes.last().map_or(0, |node| node.top + node.height()) + MARGIN;
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
    for (&(to, from), (names, is_possible)) in &edges {
        let path = path(&nodes, &lanes, &edges, (from, to), MARGIN + width);
        let dashes = if *is_possible {
            " stroke-dasharray=\"5 4\""
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"#5a6b7b\"{dashes} marker-end=\"url(#tip)\">\
             <title>{}</title></path>",
            escaped(&names.join(", "))
        );
    }
    for node in &nodes {
        draw(&mut out, node, width);
    }
    out.push_str("</svg>\n");
    out
}

fn edges(analysis: &Analysis) -> Edges<'_> {
    let cells = analysis.cells.iter().enumerate();
    let places: BTreeMap<u32, usize> = cells.map(|(place, cell)| (cell.cell.0, place)).collect();
    let mut edges: Edges = BTreeMap::new();
    for flow in &analysis.flows {
        let (Some(&from), Some(&to)) = (places.get(&flow.from.0), places.get(&flow.to.0)) else {
            continue;
        };
        if flow.kind == FlowKind::Import || from == to {
            continue;
        }
        let (names, is_possible) = edges
            .entry((to, from))
            .or_insert_with(|| (Vec::new(), true));
        if !names.contains(&flow.name.as_str()) {
            names.push(&flow.name);
        }
        *is_possible &= flow.certainty == Certainty::May;
    }
    edges
}

/// Each cell: its number, what it takes and from where, what it gives.
fn nodes(analysis: &Analysis, edges: &Edges) -> Vec<Node> {
    let mut top = MARGIN;
    let mut nodes = Vec::new();
    for (place, cell) in analysis.cells.iter().enumerate() {
        let mut lines = vec![format!("cell {}", cell.cell)];
        for (&(_, from), (names, _)) in edges.range((place, 0)..(place + 1, 0)) {
            let origin = analysis.cells[from].cell;
            lines.push(format!("from {origin}: {}", shortened(names)));
        }
        let writes: Vec<&str> = cell
            .writes
            .iter()
            .map(|name| analysis.name(*name))
            .filter(|name| *name != "_")
            .collect();
        if !writes.is_empty() {
            lines.push(format!("gives {}", shortened(&writes)));
        }
        let node = Node { lines, top };
        top += node.height() + GAP;
        nodes.push(node);
    }
    nodes
}

/// The lane of each cell that gives something to another than the next: no two that overlap share one,
/// and short ones are inside.
fn lanes(edges: &Edges) -> BTreeMap<usize, u32> {
    let mut reach: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for &(to, from) in edges.keys().filter(|(to, from)| *to != from + 1) {
        let (start, end) = reach.entry(from).or_insert((from, from));
        (*start, *end) = ((*start).min(to), (*end).max(to));
    }
    let mut spans: Vec<(usize, (usize, usize))> = reach.into_iter().collect();
    spans.sort_by_key(|&(from, (start, end))| (end - start, from));
    let mut placed: Vec<((usize, usize), usize, u32)> = Vec::new();
    for (from, (start, end)) in spans {
        let taken: Vec<u32> = placed
            .iter()
            .filter(|((first, last), _, _)| *first < end && start < *last)
            .map(|(_, _, lane)| *lane)
            .collect();
        let lane = (0..).find(|lane| !taken.contains(lane)).unwrap_or(0);
        placed.push(((start, end), from, lane));
    }
    let lanes = placed.into_iter().map(|(_, from, lane)| (from, lane));
    lanes.collect()
}

/// The way of a flow: straight down, or out of the box at its lower edge, along the lane, and in at the
/// line that says what flows.
fn path(
    nodes: &[Node],
    lanes: &BTreeMap<usize, u32>,
    edges: &Edges,
    (from, to): (usize, usize),
    edge: u32,
) -> String {
    let (start, end) = (&nodes[from], &nodes[to]);
    let below = start.top + start.height();
    let Some(lane) = lanes.get(&from).filter(|_| to != from + 1) else {
        return format!("M{} {below}V{}", MARGIN + 24, end.top);
    };
    let before = edges.range((to, 0)..(to, from));
    let line = u32::try_from(before.count()).unwrap_or(0) + 1;
    let x = edge + LANE * (lane + 1);
    let (out, into) = (below - 6, end.top + LINE * line + LINE - 4);
    format!("M{edge} {out}H{x}V{into}H{edge}")
}

fn draw(out: &mut String, node: &Node, width: u32) {
    let _ = writeln!(
        out,
        "<rect x=\"{MARGIN}\" y=\"{}\" width=\"{width}\" height=\"{}\" rx=\"6\" fill=\"#eef3f8\" stroke=\"#5a6b7b\"/>",
        node.top,
        node.height()
    );
    let mut y = node.top;
    for (number, line) in node.lines.iter().enumerate() {
        y += LINE;
        let style = match number {
            0 => "font-weight=\"bold\"",
            _ => "fill=\"#33424f\"",
        };
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{y}\" {style}>{}</text>",
            MARGIN + 10,
            escaped(line)
        );
    }
}

/// As many names as fit on a line; a name that is longer by itself is cut.
fn shortened(names: &[&str]) -> String {
    let mut text = String::new();
    for (number, name) in names.iter().enumerate() {
        let name: String = name.chars().take(LONGEST).collect();
        if number > 0 && text.chars().count() + name.chars().count() > LONGEST {
            let _ = write!(text, " and {} more", names.len() - number);
            break;
        }
        let comma = if number > 0 { ", " } else { "" };
        let _ = write!(text, "{comma}{name}");
    }
    text
}

/// Enough for the text in any usual typeface of the size: letters of Asian scripts are square.
fn text_width(text: &str) -> u32 {
    text.chars()
        .map(|letter| if letter < '\u{1100}' { 8 } else { 13 })
        .sum()
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

    use super::{LONGEST, escaped, lanes, shortened, text_width};

    #[test]
    fn flows_that_overlap_have_lanes_of_their_own() {
        let flow = |from: usize, to: usize| ((to, from), (vec!["a"], false));
        let edges = BTreeMap::from([
            flow(0, 1),
            flow(0, 2),
            flow(0, 4),
            flow(1, 3),
            flow(3, 4),
            flow(4, 6),
            flow(6, 5),
        ]);
        let lanes = lanes(&edges);
        assert_eq!(lanes, BTreeMap::from([(0, 1), (1, 0), (4, 1), (6, 0)]));
    }

    #[test]
    fn names_are_cut_between_names() {
        assert_eq!(shortened(&["a", "b"]), "a, b");
        let long = "n".repeat(50);
        assert_eq!(
            shortened(&["first", &long, "third", &long, "x"]),
            format!("first, {long}, third and 2 more")
        );
        assert!(shortened(&[&"n".repeat(500)]).len() <= LONGEST);
        assert!(text_width("予測") > text_width("ab"));
    }

    #[test]
    fn names_cannot_leave_their_place() {
        assert_eq!(
            escaped("</text><script>\u{0}"),
            "&lt;/text&gt;&lt;script&gt;"
        );
    }
}
