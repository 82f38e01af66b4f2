//! What a run needs of the world around it: hosts on the network, commands of a shell.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, Certainty, Place};
use nbship_diagnostics::CellNumber;
use nbship_notebook::ast::{Expr, Stmt};
use nbship_notebook::magic::{Magic, MagicMeaning};
use nbship_stage_plan::plan::StagePlan;

use super::addresses::Texts;
use super::source::Source;
use super::walk;
use crate::model::{CommandModel, NetworkModel};

/// The cells that use the network, with the hosts that they write out.
pub(super) fn network(
    analysis: &Analysis,
    plan: &StagePlan,
    source: &Source<'_>,
) -> Option<NetworkModel> {
    let texts = Texts::new(analysis);
    let mut cells = BTreeSet::new();
    let mut all: Vec<String> = Vec::new();
    let stages = plan.stages.iter().flat_map(|stage| &stage.statements);
    for statement in stages.map(|id| analysis.statement(*id)) {
        let syntax = source.locate(statement.id).map(|one| one.syntax);
        let found = syntax.map_or_else(Vec::new, |stmt| hosts(stmt, &texts));
        // What only might use it says nothing without an address.
        let mut effects = statement.effects.iter();
        let uses = effects.any(|one| {
            let is_sure = one.certainty == Certainty::Definite || !found.is_empty();
            one.place == Place::Network && is_sure
        });
        if !uses {
            continue;
        }
        cells.insert(statement.cell);
        for host in found {
            if !all.contains(&host) {
                all.push(host);
            }
        }
    }
    (!cells.is_empty()).then(|| NetworkModel {
        cells: cells.into_iter().collect(),
        hosts: all,
    })
}

/// The hosts of the addresses in a statement.
fn hosts(stmt: &Stmt, texts: &Texts<'_>) -> Vec<String> {
    let mut found = Vec::new();
    walk::expressions(std::slice::from_ref(stmt), &mut |expr: &Expr| {
        found.extend(texts.of(expr).as_deref().and_then(host));
    });
    found
}

/// `host.org` of `https://host.org/a.csv?b`.
fn host(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    if !["http", "https", "ftp"].contains(&scheme) {
        return None;
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let is_part = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    (!host.is_empty() && host.chars().all(is_part)).then(|| host.to_owned())
}

/// The commands that the notebook's lines run in a shell, each once, with their cells.
pub(super) fn commands(magics: &[(CellNumber, Magic)]) -> Vec<CommandModel> {
    let mut found: Vec<CommandModel> = Vec::new();
    for (cell, magic) in magics {
        let MagicMeaning::Shell { script, .. } = &magic.meaning else {
            continue;
        };
        let lines = script.lines().map(str::trim);
        let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let Some(first) = lines.next() else {
            continue;
        };
        let command = match lines.next() {
            Some(_) => format!("{first} …"),
            None => first.to_owned(),
        };
        match found.iter_mut().find(|one| one.command == command) {
            Some(one) if one.cells.contains(cell) => {}
            Some(one) => one.cells.push(*cell),
            None => found.push(CommandModel {
                command,
                cells: vec![*cell],
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_host_is_in_an_address() {
        for (text, expected) in [
            ("https://host.org/a.csv", Some("host.org")),
            ("http://me:word@host.org:80/a", Some("host.org")),
            ("https://*", None),
            ("s3://bucket/a", None),
            ("a.csv", None),
        ] {
            assert_eq!(host(text).as_deref(), expected, "{text}");
        }
    }
}
