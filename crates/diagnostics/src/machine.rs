//! Findings for programs: JSON, SARIF 2.1.0, and GitHub's annotation lines.

use serde_json::{Map, Value, json};

use crate::codes::{page, pages};
use crate::report::FileReport;
use crate::{Finding, Place, Severity};

/// One JSON object for all files: `{"schema": 1, "findings": […]}`, each finding with its file,
/// code, severity, message, remedy and place.
#[must_use]
pub fn render_json(reports: &[FileReport]) -> String {
    let findings: Vec<Value> = reports
        .iter()
        .flat_map(|report| {
            report
                .findings
                .iter()
                .map(move |finding| finding_json(report, finding))
        })
        .collect();
    pretty(&json!({"schema": 1, "findings": findings}))
}

/// A finding as an object.
#[must_use]
pub fn finding_json(report: &FileReport, finding: &Finding) -> Value {
    let mut object = Map::new();
    object.insert("file".into(), json!(report.path));
    object.insert("code".into(), json!(finding.code.0));
    object.insert("severity".into(), json!(finding.severity.word()));
    object.insert("message".into(), json!(finding.message));
    object.insert("remedy".into(), json!(finding.remedy));
    object.insert("place".into(), place_json(report, finding));
    Value::Object(object)
}

fn place_json(report: &FileReport, finding: &Finding) -> Value {
    match &finding.place {
        Place::Cell { cell, span } => match report.region(finding) {
            Some(region) => json!({
                "cell": cell.0, "start": span.start, "end": span.end,
                "line": region.start.line, "column": region.start.column,
                "end_line": region.end.line, "end_column": region.end.column,
            }),
            None => json!({"cell": cell.0, "start": span.start, "end": span.end}),
        },
        Place::File { line, column } => json!({"line": line, "column": column}),
        Place::Nowhere { why } => json!({"nowhere": why}),
    }
}

/// SARIF 2.1.0. A notebook's cells are not lines of its file, so a finding in a cell has the cell as
/// its logical location and lines and columns of the cell in the message and the properties.
#[must_use]
pub fn render_sarif(reports: &[FileReport], version: &str) -> String {
    let rules: Vec<Value> = pages()
        .map(|page| {
            json!({
                "id": page.code, "name": page.name(),
                "shortDescription": {"text": page.title()},
                "fullDescription": {"text": page.first_paragraph()},
                "help": {"text": page.text, "markdown": page.text},
            })
        })
        .collect();
    let results: Vec<Value> = reports
        .iter()
        .flat_map(|report| {
            report
                .findings
                .iter()
                .map(move |finding| sarif_result(report, finding))
        })
        .collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "nbship", "version": version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn sarif_result(report: &FileReport, finding: &Finding) -> Value {
    let level = match finding.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut physical = json!({"artifactLocation": {"uri": uri(&report.path)}});
    if let Place::File { line, column } = finding.place {
        physical["region"] = json!({"startLine": line.max(1), "startColumn": column.max(1)});
    }
    let mut location = json!({"physicalLocation": physical});
    if let Place::Cell { cell, .. } = finding.place {
        location["logicalLocations"] = json!([{"name": format!("cell {cell}"), "fullyQualifiedName": words(report, finding), "kind": "element"}]);
        location["message"] = json!({"text": words(report, finding)});
    }
    let mut result = json!({
        "ruleId": finding.code.0,
        "level": level,
        "message": {"text": sentence(report, finding)},
        "locations": [location],
        "properties": {"place": place_json(report, finding)},
    });
    if let Some(index) = page(finding.code.0).and_then(|(index, _)| i64::try_from(index).ok()) {
        result["ruleIndex"] = json!(index);
    }
    result
}

/// A relative path as a URI reference: what is not a plain character is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    if path.starts_with('/') {
        format!("file://{out}")
    } else {
        out
    }
}

/// GitHub's workflow commands, one line a finding.
#[must_use]
pub fn render_github(reports: &[FileReport]) -> String {
    let mut out = String::new();
    for report in reports {
        for finding in &report.findings {
            out.push_str(&github_line(report, finding));
            out.push('\n');
        }
    }
    out
}

fn github_line(report: &FileReport, finding: &Finding) -> String {
    let level = match finding.severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut properties = format!("file={}", property(&report.path));
    if let Place::File { line, column } = finding.place {
        properties.push_str(&format!(",line={line},col={column}"));
    }
    properties.push_str(&format!(",title={}", property(finding.code.0)));
    format!(
        "::{level} {properties}::{}",
        data(&sentence(report, finding))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Place, message and remedy in one text.
fn sentence(report: &FileReport, finding: &Finding) -> String {
    let place = words(report, finding);
    let mut out = if place.is_empty() {
        finding.message.clone()
    } else {
        format!("{place}: {}", finding.message)
    };
    if let Some(remedy) = &finding.remedy {
        out.push_str(" — ");
        out.push_str(remedy);
    }
    out
}

fn words(report: &FileReport, finding: &Finding) -> String {
    match (&finding.place, report.region(finding)) {
        (_, Some(region)) => {
            format!(
                "cell {}, line {}, column {}",
                region.cell, region.start.line, region.start.column
            )
        }
        (Place::Cell { cell, .. }, None) => format!("cell {cell}"),
        _ => String::new(),
    }
}

/// Indented JSON with a newline at its end.
fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
