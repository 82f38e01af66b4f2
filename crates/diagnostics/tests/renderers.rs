//! What the renderers give, whole, for findings of every kind of place.

use std::collections::BTreeMap;

use nbship_diagnostics::{
    CellNumber, Code, FileReport, Finding, Place, Severity, Span, TerminalOptions, render_github,
    render_json, render_sarif, render_terminal,
};

fn report() -> FileReport {
    let finding = |severity, message: &str, place, remedy: Option<&str>| Finding {
        code: Code("NB110"),
        severity,
        message: message.to_owned(),
        place,
        remedy: remedy.map(str::to_owned),
    };
    let source = "売上 = 1\nprint(売上, x";
    let start = source.find("x").unwrap_or_default();
    FileReport {
        path: "a b.ipynb".to_owned(),
        findings: vec![
            finding(
                Severity::Error,
                "invalid syntax",
                Place::Cell {
                    cell: CellNumber(2),
                    span: Span::new(start, start + 1),
                },
                Some("close the bracket"),
            ),
            finding(
                Severity::Warning,
                "at 100%:\nodd",
                Place::File { line: 3, column: 7 },
                None,
            ),
            finding(
                Severity::Note,
                "all good",
                Place::Nowhere {
                    why: "it is about the whole",
                },
                None,
            ),
        ],
        cells: BTreeMap::from([(CellNumber(2), source.to_owned())]),
    }
}

#[test]
fn terminal_marks_the_place_under_wide_characters() {
    let expected = "\
error[NB110]: invalid syntax
 --> a b.ipynb, cell 2, line 2, column 11
  |
2 | print(売上, x
  |             ^
  = remedy: close the bracket

warning[NB110]: at 100%: odd
 --> a b.ipynb, line 3, column 7

note[NB110]: all good
 --> a b.ipynb
";
    assert_eq!(
        render_terminal(&report(), TerminalOptions::default()),
        expected
    );
}

#[test]
fn colour_adds_escapes_and_nothing_else() {
    let coloured = render_terminal(&report(), TerminalOptions { colour: true });
    assert!(coloured.contains("\u{1b}[1;31merror[NB110]\u{1b}[0m"));
    let mut plain = coloured;
    for code in ["1;31", "1;33", "1;36", "1", "0"] {
        plain = plain.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_eq!(
        plain,
        render_terminal(&report(), TerminalOptions::default())
    );
}

#[test]
fn an_empty_and_a_stale_span_are_drawn_too() {
    let mut stale = report();
    for (start, end) in [(0, 0), (500, 900), (7, 3), (1, 2)] {
        stale.findings[0].place = Place::Cell {
            cell: CellNumber(2),
            span: Span::new(start, end),
        };
        let drawn = render_terminal(&stale, TerminalOptions::default());
        assert!(drawn.contains('^'), "{start}..{end}: {drawn}");
    }
}

#[test]
fn a_very_long_line_is_cut_around_the_mark() {
    let mut long = report();
    let source = format!("{}BAD{}", "a".repeat(5000), "b".repeat(5000));
    long.cells.insert(CellNumber(2), source);
    long.findings[0].place = Place::Cell {
        cell: CellNumber(2),
        span: Span::new(5000, 5003),
    };
    let drawn = render_terminal(&long, TerminalOptions::default());
    let lines: Vec<&str> = drawn.lines().collect();
    let caret = lines[4].chars().position(|c| c == '^').unwrap_or_default();
    let shown: String = lines[3].chars().skip(caret).take(3).collect();
    assert_eq!(shown, "BAD");
    assert!(lines[3].chars().count() < 180);
}

#[test]
fn github_lines_are_escaped() {
    let expected = "\
::error file=a b.ipynb,title=NB110::cell 2, line 2, column 11: invalid syntax — close the bracket
::warning file=a b.ipynb,line=3,col=7,title=NB110::at 100%25:%0Aodd
::notice file=a b.ipynb,title=NB110::all good
";
    assert_eq!(render_github(&[report()]), expected);
}

#[test]
fn json_and_sarif_say_the_same_places() {
    let json: serde_json::Value =
        serde_json::from_str(&render_json(&[report()])).unwrap_or_default();
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["findings"][0]["place"]["line"], 2);
    assert_eq!(json["findings"][0]["place"]["column"], 11);
    assert_eq!(
        json["findings"][2]["place"]["nowhere"],
        "it is about the whole"
    );
    let sarif: serde_json::Value =
        serde_json::from_str(&render_sarif(&[report()], "1.2.3")).unwrap_or_default();
    let results = &sarif["runs"][0]["results"];
    assert_eq!(
        results[0]["properties"]["place"],
        json["findings"][0]["place"]
    );
    assert_eq!(
        results[1]["locations"][0]["physicalLocation"]["region"]["startLine"],
        3
    );
    assert_eq!(
        results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "a%20b.ipynb"
    );
    let index =
        usize::try_from(results[0]["ruleIndex"].as_u64().unwrap_or_default()).unwrap_or_default();
    assert_eq!(
        sarif["runs"][0]["tool"]["driver"]["rules"][index]["id"],
        "NB110"
    );
}

#[test]
fn a_line_with_a_secret_is_not_shown() {
    let mut report = report();
    let text = || render_terminal(&report, TerminalOptions::default());
    assert!(text().contains("print(売上, x"));
    let mut secret = report.findings[0].clone();
    secret.code = Code("NB414");
    report.findings.push(secret);
    let text = render_terminal(&report, TerminalOptions::default());
    assert!(!text.contains("print(売上, x"), "{text}");
    assert!(
        text.contains("warning") && text.contains("cell 2, line 2"),
        "{text}"
    );
}

#[test]
fn what_nobody_has_to_do_anything_about_is_one_line_at_the_end() {
    let note = |cell: u32, message: &str| Finding {
        code: Code("NB121"),
        severity: Severity::Note,
        message: message.to_owned(),
        place: Place::Cell {
            cell: CellNumber(cell),
            span: Span::new(0, 1),
        },
        remedy: Some("Nothing to do.".to_owned()),
    };
    let mut report = report();
    let inline = "`%matplotlib` falls away: the package records figures itself";
    report.findings.insert(0, note(1, inline));
    report.findings.insert(
        1,
        note(1, "`%autoreload` falls away: modules do not change"),
    );
    report.findings.push(note(4, inline));
    let text = render_terminal(&report, TerminalOptions::default());
    let line = "note: left out, with nothing to do: `%matplotlib` (cells 1, 4), `%autoreload` (cell 1); see NB121\n";
    assert!(
        text.starts_with("error[NB110]") && text.ends_with(&format!("\n\n{line}")),
        "{text}"
    );
    let all: serde_json::Value =
        serde_json::from_str(&render_json(&[report.clone()])).expect("JSON");
    assert_eq!(all.to_string().matches("falls away").count(), 3);
    report.findings.retain(|finding| finding.code.0 == "NB121");
    assert_eq!(render_terminal(&report, TerminalOptions::default()), line);
}
