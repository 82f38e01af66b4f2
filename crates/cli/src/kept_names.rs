//! The names that a package in its usual place keeps for its stages: what `compile` gives.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nbship_compiler::LOCK_FILE;
use nbship_diagnostics::CellNumber;
use nbship_stage_plan::plan::PlanOptions;

use crate::commands::compile::around;
use crate::input::Input;
use crate::phases::{Phases, compiler_input};
use crate::{plan_text, remembered, terminal, write};

/// How stages are planned: with the names that a package of this notebook has for them. What is
/// different for `compile` is said.
pub fn plan_options(input: &Input, phases: &Phases) -> PlanOptions {
    let mut options = phases.plan();
    match kept(input, phases) {
        Some(Kept::Names(folder, names)) => {
            terminal::say(&format!(
                "note: stages are called as in the package in {}, which keeps its files",
                shown(&folder)
            ));
            options.names = names;
        }
        Some(Kept::Options(folder, told)) => terminal::say(&format!(
            "note: the package in {} was compiled with {told}: `compile` goes on with that",
            shown(&folder)
        )),
        None => {}
    }
    options
}

enum Kept {
    Names(PathBuf, BTreeMap<CellNumber, String>),
    Options(PathBuf, String),
}

fn kept(input: &Input, phases: &Phases) -> Option<Kept> {
    if !has_packages(Path::new(".")) {
        return None;
    }
    let (mut options, _) = around(input, phases, None).ok()?;
    let compiled = nbship_compiler::compile(compiler_input(input), &options).ok()?;
    let folder = PathBuf::from(compiled.name.as_str());
    let (_, told) = remembered::phases(phases, &folder);
    if !told.is_empty() {
        return Some(Kept::Options(folder, told.join(" ")));
    }
    let disk = write::on_disk(&folder, &compiled.package);
    let is_other = options.go_on(&compiled, &disk) && {
        let mut stages = compiled.plan.stages.iter();
        stages.any(|stage| {
            let name = stage
                .cells
                .first()
                .and_then(|cell| options.plan.names.get(cell));
            name.is_some_and(|name| *name != stage.name)
        })
    };
    is_other.then_some(Kept::Names(folder, options.plan.names))
}

fn has_packages(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .any(|path| path.join(LOCK_FILE).is_file())
}

fn shown(folder: &Path) -> String {
    plan_text::one_line(&folder.to_string_lossy())
}
