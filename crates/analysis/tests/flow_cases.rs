//! Every `tests/flow/<group>/*.py` is a case: a `# %%` script whose cells say what they take and
//! give. See `tests/flow/README.md`.
#![allow(clippy::disallowed_methods, reason = "cases are files")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use nbship_analysis::facts::{Analysis, CellFacts, Certainty, NameId};
use nbship_analysis::{Options, analyze};

fn cases(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            cases(&path, found);
        } else if path.extension().is_some_and(|e| e == "py") {
            found.push(path);
        }
    }
}

fn names(analysis: &Analysis, ids: &[NameId]) -> BTreeSet<String> {
    ids.iter().map(|id| analysis.name(*id).to_owned()).collect()
}

fn listed(text: &str) -> BTreeSet<String> {
    text.split(',')
        .map(str::trim)
        .filter(|n| !n.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Compares one `# expect:` line with the facts of its cell.
fn check_cell(analysis: &Analysis, cell: &CellFacts, line: &str, errors: &mut Vec<String>) {
    for part in line.split_whitespace() {
        let Some((what, wanted)) = part.split_once('=') else {
            errors.push(format!("cell {}: `{part}` is not WHAT=NAMES", cell.cell));
            continue;
        };
        let got = match what {
            "reads" => names(analysis, &cell.reads),
            "writes" => names(analysis, &cell.writes),
            "mutates" => names(analysis, &cell.mutates),
            "could" => {
                let could: Vec<NameId> = cell.could_change.iter().map(|(name, _)| *name).collect();
                names(analysis, &could)
            }
            "defines" => names(analysis, &cell.defines),
            "imports" => names(analysis, &cell.imports),
            "effects" => cell.effects.iter().cloned().collect(),
            "perhaps" => cell.perhaps.iter().cloned().collect(),
            _ => {
                errors.push(format!("cell {}: nothing is called `{what}`", cell.cell));
                continue;
            }
        };
        if got != listed(wanted) {
            errors.push(format!(
                "cell {}: {what} are {got:?}, expected {:?}",
                cell.cell,
                listed(wanted)
            ));
        }
    }
}

/// All flows as `1 -> 2 name`, with a `?` where they only may be.
fn flow_lines(analysis: &Analysis) -> BTreeSet<String> {
    let line = |f: &nbship_analysis::facts::Flow| {
        let doubt = if f.certainty == Certainty::May {
            "?"
        } else {
            ""
        };
        let through = f
            .through
            .map(|t| format!(" through {}", analysis.name(t)))
            .unwrap_or_default();
        let effect = if f.kind == nbship_analysis::facts::FlowKind::Effect {
            " effect"
        } else {
            ""
        };
        format!("{} -> {} {}{doubt}{through}{effect}", f.from, f.to, f.name)
    };
    analysis.flows.iter().map(line).collect()
}

/// The modules beside the notebook: `# file src/m.py: x = 1\ny = 2`, with `\n` between lines.
fn beside(source: &str) -> BTreeMap<String, Option<String>> {
    let files = source
        .lines()
        .filter_map(|line| line.strip_prefix("# file "));
    let file = |line: &str| {
        let (path, text) = line.split_once(':')?;
        let text = text.strip_prefix(' ').unwrap_or(text);
        Some((path.to_owned(), Some(text.replace("\\n", "\n"))))
    };
    files.filter_map(file).collect()
}

fn check(path: &Path) -> Vec<String> {
    let source = std::fs::read(path).unwrap_or_default();
    let read = nbship_notebook::read(&path.to_string_lossy(), &source);
    let Some(notebook) = read.notebook else {
        return vec![format!("cannot be read: {:?}", read.findings)];
    };
    let options = Options {
        local_modules: beside(&String::from_utf8_lossy(&source)),
        ..Options::default()
    };
    let analysis = analyze(&notebook, &options);
    let mut errors = Vec::new();
    let mut wanted_flows: Option<BTreeSet<String>> = None;
    let mut findings: BTreeSet<String> = BTreeSet::new();
    for (cell, code) in notebook.code_cells() {
        let facts = analysis.cells.iter().find(|c| c.cell == code.number);
        for line in cell.source.lines() {
            let Some(comment) = line.trim_start().strip_prefix('#').map(str::trim) else {
                continue;
            };
            if let (Some(expected), Some(facts)) = (comment.strip_prefix("expect:"), facts) {
                check_cell(&analysis, facts, expected, &mut errors);
            } else if let Some(flow) = comment.strip_prefix("flow:") {
                let flow = flow.trim();
                let all = wanted_flows.get_or_insert_default();
                if flow != "none" {
                    all.insert(flow.to_owned());
                }
            } else if let Some(code) = comment.strip_prefix("finding:") {
                findings.insert(code.trim().to_owned());
            }
        }
    }
    if let Some(wanted) = wanted_flows {
        let got = flow_lines(&analysis);
        errors.extend(
            wanted
                .difference(&got)
                .map(|f| format!("missing flow: {f}")),
        );
        errors.extend(
            got.difference(&wanted)
                .map(|f| format!("unexpected flow: {f}")),
        );
    }
    let got: BTreeSet<String> = analysis
        .findings
        .iter()
        .map(|f| f.code.0.to_owned())
        .collect();
    if got != findings {
        errors.push(format!("findings are {got:?}, expected {findings:?}"));
    }
    errors
}

#[test]
fn cases_give_what_they_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/flow");
    let mut paths = Vec::new();
    cases(&root, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "no cases under {}", root.display());
    let mut failures = String::new();
    for path in &paths {
        let errors = check(path);
        if !errors.is_empty() {
            failures.push_str(&format!(
                "{}:\n  {}\n",
                path.strip_prefix(&root).unwrap_or(path).display(),
                errors.join("\n  ")
            ));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
