//! Addresses of files that only one machine has: in somebody's home, on a drive, on a platform.

use nbship_analysis::facts::{Analysis, Literal, Place};
use nbship_diagnostics::{Code, Finding, Place as FindingPlace, Severity};
use nbship_stage_plan::plan::StagePlan;

use crate::model::ParameterModel;

/// How they begin.
const BEGINS: &[&str] = &[
    "/Users/",
    "/Volumes/",
    "/content/",
    "/datasets/",
    "/dbfs/",
    "/home/",
    "/kaggle/",
    "/media/",
    "/mnt/",
    "/root/",
    "~/",
];

/// One finding for each folder of them, for addresses that no parameter begins.
pub(super) fn findings(
    analysis: &Analysis,
    plan: &StagePlan,
    parameters: &[ParameterModel],
) -> Vec<Finding> {
    let mut found: Vec<(FindingPlace, Vec<&str>)> = Vec::new();
    let stages = plan.stages.iter().flat_map(|stage| &stage.statements);
    for statement in stages.map(|id| analysis.statement(*id)) {
        for effect in &statement.effects {
            let Place::File(Some(address)) = &effect.place else {
                continue;
            };
            if !is_of_one_machine(address) || is_set(address, parameters) {
                continue;
            }
            let is_beside = |(_, all): &&mut (_, Vec<&str>)| {
                all.iter().any(|other| folder(other) == folder(address))
            };
            match found.iter_mut().find(is_beside) {
                Some((_, all)) if all.contains(&address.as_str()) => {}
                Some((_, all)) => all.push(address),
                None => {
                    let place = FindingPlace::Cell {
                        cell: statement.cell,
                        span: effect.span,
                    };
                    found.push((place, vec![address]));
                }
            }
        }
    }
    let said = found.into_iter();
    said.map(|(place, all)| finding(&all, place)).collect()
}

/// The folder that begins an address, two names deep.
fn folder(address: &str) -> &str {
    let mut ends = address.match_indices(['/', '\\']);
    ends.nth(2).map_or(address, |(at, _)| &address[..at])
}

fn finding(all: &[&str], place: FindingPlace) -> Finding {
    let first = all.first().copied().unwrap_or_default();
    let message = match all.len() {
        1 => format!("`{first}` is an address of one machine: `--data` does not move it"),
        number => format!(
            "`{first}` and {} more below `{}` are addresses of one machine: `--data` does not move them",
            number - 1,
            folder(first)
        ),
    };
    Finding {
        code: Code("NB415"),
        severity: Severity::Warning,
        message,
        place,
        remedy: Some(
            "write addresses relative to the notebook, or begin them with a name in capitals \
             (`DATA = \"…\"`), which is a parameter"
                .to_owned(),
        ),
    }
}

/// Whether the address is one of a home, a drive or a platform.
#[must_use]
pub fn is_of_one_machine(address: &str) -> bool {
    let mut letters = address.chars();
    let is_drive = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && (letters.as_str().starts_with(":\\") || letters.as_str().starts_with(":/"))
        && !address.contains("://");
    is_drive || BEGINS.iter().any(|begin| address.starts_with(begin))
}

/// Whether a parameter begins the address: then a run can have another.
fn is_set(address: &str, parameters: &[ParameterModel]) -> bool {
    let begins = |value: &Literal| match value {
        Literal::Str(text) => text.len() > 1 && address.starts_with(text.as_str()),
        _ => false,
    };
    parameters
        .iter()
        .any(|one| begins(&one.value) || one.entries.iter().any(|entry| begins(&entry.value)))
}

#[cfg(test)]
mod tests {
    use super::{folder, is_of_one_machine};

    #[test]
    fn folders_are_two_names_deep() {
        for (address, expected) in [
            ("/kaggle/working/a/b.csv", "/kaggle/working"),
            ("/kaggle/working", "/kaggle/working"),
            ("~/a/b/c.csv", "~/a/b"),
            ("C:\\a\\b\\c.csv", "C:\\a\\b"),
        ] {
            assert_eq!(folder(address), expected);
        }
    }

    #[test]
    fn addresses_of_one_machine() {
        for address in [
            "/Users/me/a.csv",
            "C:\\data\\a.csv",
            "D:/a.csv",
            "~/a.csv",
            "/datasets/a.csv",
        ] {
            assert!(is_of_one_machine(address), "{address}");
        }
        for address in [
            "data/a.csv",
            "/tmp/a.csv",
            "s3://b/a.csv",
            "a:b",
            "/dev/null",
        ] {
            assert!(!is_of_one_machine(address), "{address}");
        }
    }
}
