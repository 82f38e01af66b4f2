//! Findings for people: one line that says everything, then the cell's own line with carets.
//!
//! ```text
//! error[NB110]: invalid syntax
//!   --> churn.ipynb, cell 3, line 2, column 9
//!   |
//! 2 | df.head(
//!   |        ^
//!   = remedy: close the bracket
//! ```
//!
//! Colour repeats what the words say and is left out where the caller says so.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::report::{FileReport, Region};
use crate::width::{printable, width};
use crate::{CONCEALED, Finding, Place, Severity};

/// How to draw.
#[derive(Clone, Copy, Debug, Default)]
pub struct TerminalOptions {
    pub colour: bool,
}

/// Draws the findings of a file, gathered, in order, with a blank line between. Those that nobody has
/// to do anything about are one line at the end.
#[must_use]
pub fn render_terminal(report: &FileReport, options: TerminalOptions) -> String {
    let mut out = String::new();
    let (idle, others): (Vec<Finding>, Vec<Finding>) =
        report.gathered().into_iter().partition(asks_nothing);
    for (number, finding) in others.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        render_finding(&mut out, report, finding, options);
    }
    if !idle.is_empty() {
        let gap = if others.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{gap}{}", idle_line(report, &idle, options));
    }
    out
}

fn asks_nothing(finding: &Finding) -> bool {
    finding.severity == Severity::Note && finding.remedy.as_deref() == Some("Nothing to do.")
}

/// "note: left out, with nothing to do: `%matplotlib` (cell 1), `%load_ext` (cells 1, 4); see NB121".
fn idle_line(report: &FileReport, idle: &[Finding], options: TerminalOptions) -> String {
    let paint = Paint {
        colour: options.colour,
    };
    let mut about: Vec<(String, BTreeSet<u32>)> = Vec::new();
    let shown = |finding: &Finding| match finding.message.split('`').nth(1) {
        Some(code) => format!("`{code}`"),
        None => finding.message.clone(),
    };
    let kept: BTreeSet<&str> = idle.iter().map(|finding| finding.code.0).collect();
    // Gathered findings name one cell; all are wanted.
    for finding in report.findings.iter().filter(|each| asks_nothing(each)) {
        let cell = match finding.place {
            Place::Cell { cell, .. } => Some(cell.0),
            _ => None,
        };
        let what = shown(finding);
        match about.iter_mut().find(|(known, _)| *known == what) {
            Some((_, cells)) => cells.extend(cell),
            None => about.push((what, cell.into_iter().collect())),
        }
    }
    let words = about.iter().map(|(what, cells)| {
        let numbers: Vec<String> = cells.iter().map(ToString::to_string).collect();
        match numbers.as_slice() {
            [] => what.clone(),
            [one] => format!("{what} (cell {one})"),
            all => format!("{what} (cells {})", all.join(", ")),
        }
    });
    let words: Vec<String> = words.collect();
    let codes: Vec<&str> = kept.into_iter().collect();
    let text = format!(
        ": left out, with nothing to do: {}; see {}",
        words.join(", "),
        codes.join(", ")
    );
    format!("{}{}", paint.severity(Severity::Note, "note"), lines(&text))
}

fn render_finding(
    out: &mut String,
    report: &FileReport,
    finding: &Finding,
    options: TerminalOptions,
) {
    let paint = Paint {
        colour: options.colour,
    };
    let head = format!("{}[{}]", finding.severity.word(), finding.code.0);
    let message = lines(&finding.message);
    let _ = writeln!(
        out,
        "{}{}",
        paint.severity(finding.severity, &head),
        paint.bold(&format!(": {message}"))
    );
    let region = report.region(finding);
    let gutter = region.map_or(1, |region| region.start.line.to_string().len());
    let place = place_words(finding, region);
    let joined = if place.is_empty() {
        String::new()
    } else {
        format!(", {place}")
    };
    let _ = writeln!(out, "{:gutter$}--> {}{joined}", "", printable(&report.path));
    if let Some(region) = region.filter(|region| !is_concealed(report, *region)) {
        snippet(out, report, region, gutter, finding.severity, paint);
    }
    if let Some(remedy) = &finding.remedy {
        let _ = writeln!(out, "{:gutter$} = remedy: {}", "", lines(remedy));
    }
}

/// Whether the line holds what a finding is not to show.
fn is_concealed(report: &FileReport, region: Region) -> bool {
    let concealed = |finding: &&Finding| CONCEALED.contains(&finding.code.0);
    let mut regions = report.findings.iter().filter(concealed);
    regions.any(|finding| {
        report.region(finding).is_some_and(|other| {
            other.cell == region.cell
                && (other.start.line..=other.end.line).contains(&region.start.line)
        })
    })
}

/// "cell 3, line 2, column 9".
fn place_words(finding: &Finding, region: Option<Region>) -> String {
    match (&finding.place, region) {
        (_, Some(region)) => {
            format!(
                "cell {}, line {}, column {}",
                region.cell, region.start.line, region.start.column
            )
        }
        (Place::Cell { cell, .. }, None) => format!("cell {cell}"),
        (Place::File { line, column }, None) => format!("line {line}, column {column}"),
        (Place::Nowhere { .. }, None) => String::new(),
    }
}

fn snippet(
    out: &mut String,
    report: &FileReport,
    region: Region,
    gutter: usize,
    severity: Severity,
    paint: Paint,
) {
    let Some(source) = report.cells.get(&region.cell) else {
        return;
    };
    let Some(line) = source.split('\n').nth(region.start.line - 1) else {
        return;
    };
    let line = line.trim_end_matches('\r');
    let (shown, before, marked) = cut(line, region);
    let carets = "^".repeat(marked.max(1));
    let more = if region.end.line > region.start.line {
        " ..."
    } else {
        ""
    };
    let _ = writeln!(out, "{:gutter$} |", "");
    let _ = writeln!(out, "{:gutter$} | {shown}", region.start.line);
    let _ = writeln!(
        out,
        "{:gutter$} | {:before$}{}{more}",
        "",
        "",
        paint.severity(severity, &carets)
    );
}

/// The longest line that is shown whole.
const LONGEST: usize = 160;

/// The line to show, and the columns before and under the mark. Of a very long line the stretch
/// around the mark.
fn cut(line: &str, region: Region) -> (String, usize, usize) {
    let from = region.start.column - 1;
    let to = if region.end.line == region.start.line {
        region.end.column - 1
    } else {
        usize::MAX
    };
    let total = line.chars().count();
    let first = if total > LONGEST {
        from.saturating_sub(LONGEST / 3)
    } else {
        0
    };
    let piece = |skip: usize, take: usize| -> String {
        printable(&line.chars().skip(skip).take(take).collect::<String>())
    };
    let dots = if first > 0 { "…" } else { "" };
    let tail = if total > first + LONGEST { "…" } else { "" };
    let shown = format!("{dots}{}{tail}", piece(first, LONGEST));
    let before = width(dots) + width(&piece(first, from.saturating_sub(first)));
    let end = to.min(first + LONGEST).min(total);
    (shown, before, width(&piece(from, end.saturating_sub(from))))
}

/// Text of several lines on one.
fn lines(text: &str) -> String {
    printable(
        &text
            .split('\n')
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" "),
    )
}

#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        self.wrap(code, text)
    }
    fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }
    fn wrap(self, code: &str, text: &str) -> String {
        if self.colour {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
