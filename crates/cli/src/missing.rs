//! Files that the notebook reads and that are not there, and folders that it writes into.

use std::collections::BTreeSet;
use std::path::Path;

use nbship_analysis::facts::{Access, Analysis, Certainty, Effect, Place, Statement};
use nbship_diagnostics::{Code, Finding, Place as FindingPlace, Severity, Span};
use nbship_notebook::Notebook;
use nbship_packaging::{is_of_hub, is_of_one_machine};

use crate::near::near;

/// A note for each file that is missing, and those of them of which the folder has a like one: there
/// the data is, and the address seems to be wrong.
#[derive(Debug, Default)]
pub struct Missing {
    pub notes: Vec<Finding>,
    pub misspelt: Vec<Finding>,
}

/// What is not there as seen from the notebook's folder.
pub fn missing(notebook: &Notebook, analysis: &Analysis, folder: &Path) -> Missing {
    let mut found = Missing::default();
    let effects = || analysis.statements.iter().flat_map(|one| &one.effects);
    if effects().any(may_make_anything) {
        return found;
    }
    let written: BTreeSet<&str> = effects()
        .filter(|effect| effect.access != Access::Read)
        .filter_map(path_of)
        .collect();
    let makes_folders = notebook
        .code_cells()
        .any(|(cell, _)| cell.source.contains("mkdir") || cell.source.contains("makedirs"));
    let mut seen = BTreeSet::new();
    let text = |statement: &Statement, span: Span| {
        let mut cells = notebook.code_cells();
        let cell = cells.find(|(_, code)| code.number == statement.cell);
        let text = cell.and_then(|(cell, _)| cell.source.get(span.range()));
        text.unwrap_or_default()
    };
    // What the notebook looks for, it can do without.
    let asked: BTreeSet<&str> = analysis
        .statements
        .iter()
        .flat_map(|one| one.effects.iter().map(move |effect| (one, effect)))
        .filter(|(one, effect)| asks(text(one, effect.span)))
        .filter_map(|(_, effect)| path_of(effect))
        .collect();
    for statement in &analysis.statements {
        if text(statement, statement.span).starts_with("try") {
            continue;
        }
        for effect in &statement.effects {
            let Some(path) = path_of(effect).filter(|_| effect.certainty == Certainty::Definite)
            else {
                continue;
            };
            if effect.access == Access::Read {
                let is_made = written.iter().any(|made| Path::new(path).starts_with(made));
                if !is_made
                    && !names_hub(text(statement, effect.span), effect)
                    && !asked.contains(path)
                    && !folder.join(path).exists()
                    && seen.insert(path)
                {
                    found.add_input(path, folder, (statement, effect));
                }
            } else if let Some(into) = Path::new(path).parent().and_then(Path::to_str)
                && !makes_folders
                && !folder.join(into).exists()
                && seen.insert(into)
            {
                found.notes.push(output(path, into, (statement, effect)));
            }
        }
    }
    found
}

/// Whether files may come of it whose names are not known, or others are meant by the same names.
fn may_make_anything(effect: &Effect) -> bool {
    let changes = effect.access != Access::Read;
    match &effect.place {
        Place::State(state) => state == "cwd" && changes,
        Place::File(None) => changes,
        Place::Process => true,
        _ => false,
    }
}

/// Whether code asks for what is there, and so goes on where nothing is.
fn asks(code: &str) -> bool {
    const WORDS: [&str; 6] = [
        "exists(",
        "isfile(",
        "isdir(",
        "is_file(",
        "is_dir(",
        "missing_ok",
    ];
    WORDS.iter().any(|word| code.contains(word))
}

/// Whether what is read is a name on a hub.
fn names_hub(call: &str, effect: &Effect) -> bool {
    matches!(&effect.place, Place::File(Some(address)) if is_of_hub(call, address))
}

/// A plain address, relative or of this machine; what only another machine has, is said as such.
fn path_of(effect: &Effect) -> Option<&str> {
    let Place::File(Some(path)) = &effect.place else {
        return None;
    };
    let path = path.trim_start_matches("./");
    let is_odd = |c: char| "*?[]{}~\\:\0".contains(c);
    let is_plain = !path.is_empty() && !path.contains(is_odd) && !is_of_one_machine(path);
    is_plain.then_some(path)
}

impl Missing {
    fn add_input(&mut self, path: &str, folder: &Path, at: (&Statement, &Effect)) {
        let whole = Path::new(path);
        let name = whole.file_name().unwrap_or_default().to_string_lossy();
        let around = whole.parent().and_then(Path::to_str).unwrap_or_default();
        let names = names_in(&folder.join(around));
        let like = near(&name, names.iter().map(String::as_str));
        let has = match (like.as_slice(), around) {
            ([], "") => "the notebook's folder has no such file".to_owned(),
            ([], _) if names.is_empty() => {
                format!("there is no folder `{around}`, or nothing in it")
            }
            ([], _) => format!("`{around}` has no such file"),
            (like, "") => format!("beside the notebook is `{}`", like.join("`, `")),
            (like, _) => format!("`{around}` has `{}`", like.join("`, `")),
        };
        let remedy = if whole.is_absolute() {
            "correct the address, put the file there, or write an address relative to the notebook: `run --data FOLDER` \
             moves such ones"
        } else {
            "correct the address, put the file there, or name the folder that has it by `run --data FOLDER`"
        };
        let note = note(
            format!("`{path}` is read, and is not there: {has}"),
            remedy,
            at,
        );
        if !like.is_empty() {
            self.misspelt.push(note.clone());
        }
        self.notes.push(note);
    }
}

fn output(path: &str, into: &str, at: (&Statement, &Effect)) -> Finding {
    note(
        format!("`{path}` is written, and there is no folder `{into}`"),
        "make the folder, or let the notebook make it: `os.makedirs(…, exist_ok=True)`",
        at,
    )
}

fn note(message: String, remedy: &str, (statement, effect): (&Statement, &Effect)) -> Finding {
    Finding {
        code: Code("NB418"),
        severity: Severity::Note,
        message,
        place: FindingPlace::Cell {
            cell: statement.cell,
            span: effect.span,
        },
        remedy: Some(remedy.to_owned()),
    }
}

/// The names of files in a folder, a bounded number of them.
fn names_in(folder: &Path) -> Vec<String> {
    const MOST: usize = 10_000;
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.take(MOST).filter(|entry| !entry.path().is_dir());
    let mut names: Vec<String> = names
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}
