//! Whether what a person edited, and is left alone, still fits what is written beside it: stages take and
//! give by name, `pipeline.py` says which, `functions.py` has what they import. Where it does not, a run
//! would fail, or have one value for another: nothing may be written then.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::{Code, Finding, Place, Severity};
use nbship_packaging::RenderedPackage;

use crate::record::{LOCK_FILE, Record, StageRecord, function_signatures};
use crate::signatures::{self, Entry, Fits};
use crate::write_plan::OnDisk;

/// Whether a path is one whose text is looked at here.
#[must_use]
pub fn is_fitted(path: &str) -> bool {
    let inner = path
        .strip_prefix("src/")
        .and_then(|path| path.split_once('/'));
    inner
        .is_some_and(|(_, inner)| matches!(inner, "pipeline.py" | "functions.py") || is_stage(path))
}

/// Whether a path is that of a stage's module.
pub(crate) fn is_stage(path: &str) -> bool {
    let inner = path
        .strip_prefix("src/")
        .and_then(|path| path.split_once("/stages/"));
    inner.is_some_and(|(package, file)| !package.contains('/') && file.ends_with(".py"))
}

/// The package as it would be on disk, where some files are left as they are.
struct Result<'a> {
    package: &'a RenderedPackage,
    disk: &'a OnDisk,
    kept: BTreeSet<&'a str>,
    /// `src/NAME`.
    base: String,
}

/// An error for each file among `kept` that does not fit, and its path.
pub(crate) fn misfits(
    package: &RenderedPackage,
    disk: &OnDisk,
    kept: &[String],
) -> Vec<(String, Finding)> {
    let mut paths = package.files.keys().map(|path| path.as_str());
    let Some(base) = paths.find_map(|path| path.strip_suffix("/pipeline.py")) else {
        return Vec::new();
    };
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    if !kept.iter().any(|path| is_fitted(path)) {
        return Vec::new();
    }
    let result = Result {
        package,
        disk,
        kept,
        base: base.to_owned(),
    };
    let mut found = result.of_others();
    found.extend(result.stages());
    found.extend(result.functions());
    found
}

type Stages = BTreeMap<String, StageRecord>;

/// Whether what a file of that name was written from is what the stage of that name is made from now:
/// none of its cells went to another stage, and none of the stage's came from another. Where it has
/// none of the cells, its heading tells, if no other stage has the same, or the code in the file.
fn is_still(name: &str, (was, now): (&Stages, &Stages), has_code: bool) -> bool {
    let (Some(before), Some(stage)) = (was.get(name), now.get(name)) else {
        return has_code;
    };
    let elsewhere = |all: &Stages, cell: &String| -> usize {
        let others = all.iter().filter(|(other, _)| *other != name);
        let cells = others.flat_map(|(_, other)| &other.cells);
        cells.filter(|each| *each == cell).count()
    };
    let mut left = before.cells.iter().filter(|c| !stage.cells.contains(c));
    if left.any(|cell| elsewhere(now, cell) > elsewhere(was, cell)) {
        return false;
    }
    if before.in_common(stage) > 0 {
        return true;
    }
    if stage
        .cells
        .iter()
        .any(|cell| elsewhere(was, cell) > elsewhere(now, cell))
    {
        return false;
    }
    let is_alone = |all: &Stages| all.values().filter(|o| o.title == stage.title).count() == 1;
    before.has_title_of(stage) && is_alone(was) && is_alone(now) || has_code
}

impl<'a> Result<'a> {
    fn path(&self, inner: &str) -> String {
        format!("{}/{inner}", self.base)
    }

    fn new_text(&self, path: &str) -> Option<&'a str> {
        let mut files = self.package.files.iter();
        let (_, content) = files.find(|(each, _)| each.as_str() == path)?;
        std::str::from_utf8(&content.bytes).ok()
    }

    fn disk_text(&self, path: &str) -> Option<&'a str> {
        self.disk.texts.get(path).map(String::as_str)
    }

    fn is_kept(&self, path: &str) -> bool {
        self.kept.contains(path)
    }

    /// What will be there.
    fn text(&self, path: &str) -> Option<&'a str> {
        match self.is_kept(path) {
            true => self.disk_text(path),
            false => self.new_text(path),
        }
    }

    /// Edited stages whose names others have now.
    fn of_others(&self) -> Vec<(String, Finding)> {
        let now = self.new_text(LOCK_FILE).and_then(Record::read);
        let (Some(was), Some(now)) = (&self.disk.record, now) else {
            return Vec::new();
        };
        // Packages that were written before stages were recorded say nothing of them.
        if was.stages.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for name in now.stages.keys() {
            let path = self.path(&format!("stages/{name}.py"));
            if !self.is_kept(&path) {
                continue;
            }
            let texts = self.disk_text(&path).zip(self.new_text(&path));
            let has_code = texts.is_some_and(|(is, new)| has_common_code(is, new));
            if !is_still(name, (&was.stages, &now.stages), has_code) {
                found.push((path.clone(), of_another(&path, name)));
            }
        }
        found
    }

    fn stages(&self) -> Vec<(String, Finding)> {
        let pipeline = self.path("pipeline.py");
        let entries = self
            .text(&pipeline)
            .and_then(signatures::entries)
            .unwrap_or_default();
        let before = self
            .disk_text(&pipeline)
            .and_then(signatures::entries)
            .unwrap_or_default();
        let mut found = Vec::new();
        for entry in &entries {
            let path = self.path(&format!("stages/{}.py", entry.name));
            if !self.is_kept(&path) && !self.is_kept(&pipeline) {
                continue;
            }
            let before = before.iter().find(|each| each.name == entry.name);
            if let Some(is) = self.misfit(&path, entry, before) {
                let edited = if self.is_kept(&path) {
                    &path
                } else {
                    &pipeline
                };
                found.push((
                    edited.clone(),
                    stage_misfit(edited, edited == &path, &is, entry),
                ));
            }
        }
        found
    }

    /// What the stage's module is, where that is not what the pipeline says of it.
    fn misfit(&self, path: &str, entry: &Entry, before: Option<&Entry>) -> Option<String> {
        let Some(text) = self.text(path) else {
            return Some("there is no such file".to_owned());
        };
        if entry.function.is_empty() {
            return script_misfit(text, entry, before);
        }
        let Some(function) = signatures::function(text, &entry.function) else {
            return Some(format!("it has no function `{}`", entry.function));
        };
        let is_as_before = before.is_some_and(|before| before.outputs == entry.outputs);
        let is_misfit = match function.fits(entry) {
            Fits::Yes => false,
            Fits::No => true,
            Fits::Unknown => !is_as_before,
        };
        is_misfit.then(|| format!("it is `{}`", function.shown(&entry.function)))
    }

    fn functions(&self) -> Vec<(String, Finding)> {
        let path = self.path("functions.py");
        let module = format!("{}.functions", self.base.trim_start_matches("src/"));
        let text = self.text(&path).unwrap_or_default();
        let bound = signatures::bound(text);
        let stages = self.package.files.keys().map(|path| path.as_str());
        let stages = stages.filter(|path| path.starts_with(&self.path("stages/")));
        let mut found = Vec::new();
        for stage in stages.filter(|stage| self.is_kept(stage) || self.is_kept(&path)) {
            let wanted = signatures::imported_from(self.text(stage).unwrap_or_default(), &module);
            let lacks: Vec<String> = wanted
                .into_iter()
                .filter(|name| name != "*" && !bound.contains(name))
                .collect();
            if !lacks.is_empty() {
                let edited = if self.is_kept(&path) {
                    path.as_str()
                } else {
                    stage
                };
                found.push((edited.to_owned(), functions_lack(edited, stage, &lacks)));
            }
        }
        if self.is_kept(&path) {
            found.extend(
                self.changed_signatures(&path)
                    .map(|finding| (path.clone(), finding)),
            );
        }
        found
    }

    /// Functions that the notebook calls in another way now, which the edited file does not have.
    fn changed_signatures(&self, path: &str) -> Option<Finding> {
        let written = &self.disk.record.as_ref()?.functions;
        let kept = signatures::functions(self.disk_text(path)?);
        let now = function_signatures(self.package);
        let mut changed = now.iter().filter(|(name, arguments)| {
            let was = written.get(*name);
            was.is_some_and(|was| was != *arguments)
                && kept.get(*name).is_some_and(|kept| kept != *arguments)
        });
        let (name, arguments) = changed.next()?;
        let kept = kept.get(name)?;
        Some(misfit(
            format!(
                "{path} was edited by hand and has `{name}({kept})`, but the notebook has \
                 `{name}({arguments})` now: nothing was written"
            ),
            path,
        ))
    }
}

/// A script takes and gives names as it mentions them.
fn script_misfit(text: &str, entry: &Entry, before: Option<&Entry>) -> Option<String> {
    if signatures::function(text, &entry.name).is_some() {
        return Some("it is a function".to_owned());
    }
    let all = |entry: &Entry| -> BTreeSet<String> {
        let names = entry.inputs.iter().chain(&entry.outputs);
        names.chain(&entry.parameters).cloned().collect()
    };
    let known = before.map(all).unwrap_or_default();
    let mentioned = signatures::mentioned(text);
    let lacks: Vec<String> = all(entry)
        .into_iter()
        .filter(|name| !known.contains(name) && !mentioned.contains(name))
        .collect();
    (!lacks.is_empty()).then(|| format!("it does not mention {}", lacks.join(", ")))
}

/// Whether two modules of stages have a line in common that says something: none that all have.
fn has_common_code(one: &str, other: &str) -> bool {
    const OF_ALL: [&str; 6] = ["def ", "async def ", "from ", "import ", "return", "#"];
    let says = |line: &&str| {
        line.chars().any(char::is_alphanumeric)
            && !OF_ALL.iter().any(|begin| line.starts_with(begin))
    };
    let mut all = [one, other].map(|text| below_docstring(text).map(str::trim).filter(says));
    let of_one: BTreeSet<&str> = all[0].by_ref().collect();
    all[1].any(|line| of_one.contains(line))
}

/// The lines of a module without those of its docstring, which begins it.
fn below_docstring(text: &str) -> impl Iterator<Item = &str> {
    let mut marks = 0;
    let is_docstring = move |line: &&str| {
        let is_within = marks < 2;
        marks += line.matches("\"\"\"").count();
        is_within
    };
    text.lines().skip_while(is_docstring)
}

fn of_another(path: &str, name: &str) -> Finding {
    misfit(
        format!(
            "{path} was edited by hand, and the stage `{name}` is another one now: it is not made of what the \
             file was written from: nothing was written"
        ),
        path,
    )
}

fn stage_misfit(edited: &str, is_stage: bool, is: &str, entry: &Entry) -> Finding {
    let shown = entry.shown();
    let message = if is_stage {
        format!(
            "{edited} was edited by hand and does not fit the notebook any more: {is}, but the stage is \
             `{shown}` now: nothing was written"
        )
    } else {
        format!(
            "{edited} was edited by hand and says that a stage is `{shown}`, which it is not any more: of its \
             file, {is}: nothing was written"
        )
    };
    misfit(message, edited)
}

fn functions_lack(edited: &str, stage: &str, lacks: &[String]) -> Finding {
    let lacks = lacks.join(", ");
    let message = if edited == stage {
        format!(
            "{stage} was edited by hand and takes {lacks} from functions.py, which will not have it: nothing was \
             written"
        )
    } else {
        format!(
            "{edited} was edited by hand and lacks {lacks}, which {stage} needs: nothing was written"
        )
    };
    misfit(message, edited)
}

fn misfit(message: String, edited: &str) -> Finding {
    Finding {
        code: Code("NB417"),
        severity: Severity::Error,
        message,
        place: Place::Nowhere {
            why: "it is a file of the package, not a place in the notebook",
        },
        remedy: Some(format!(
            "compile with -o into another folder and carry the change over to {edited}, or give up its edit with \
             --force"
        )),
    }
}
