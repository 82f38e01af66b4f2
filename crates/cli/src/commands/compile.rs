use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use nbship_compiler::{CompileFailure, CompileOptions, Compiled, LOCK_FILE, WritePlan, write_plan};
use nbship_diagnostics::Finding;
use serde_json::{Value, json};

use crate::commands::Format;
use crate::exit::{Failure, Outcome, Result};
use crate::input::{self, Input};
use crate::lock::Lock;
use crate::missing::missing;
use crate::phases::{Phases, compiler_input, report};
use crate::{
    lock, neighbours, next, plan_text, remembered, siblings, surroundings, terminal, write,
};

/// Compiles notebooks into Python packages, or brings packages up to date.
///
/// Prints the plan and what changed. A file that a person edited is never overwritten without
/// --force; in pyproject.toml and params.toml edits stay and what is new arrives. With nothing changed
/// no file is touched.
#[derive(Args, Debug)]
pub struct Compile {
    /// Notebooks: `.ipynb`, or scripts with `# %%` cells.
    #[arg(required = true)]
    notebooks: Vec<PathBuf>,
    /// The folder of the package; of several notebooks, the folder that holds the packages.
    /// Without it a package goes to a folder of its name, here.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// The package's name; without it, made from the notebook's.
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    phases: Phases,
    /// Take the usual values of options that are not given, not those that the package in the folder was
    /// compiled with, and name all stages anew.
    #[arg(long)]
    forget: bool,
    /// Replace files that a person edited, too.
    #[arg(long)]
    force: bool,
    /// The interpreter the notebook runs with: its installed distributions are the dependencies.
    #[arg(long, value_name = "PYTHON")]
    python: Option<PathBuf>,
    /// Do not ask uv for a lock of exact versions.
    #[arg(long)]
    no_lock: bool,
    /// Write nothing; exit with 1 if something would be written.
    #[arg(long)]
    check: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Compile {
    /// Whether the result is for programs.
    pub fn gives_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }
}

/// Runs the command.
pub fn run(arguments: &Compile) -> Result<Outcome> {
    if arguments.notebooks.len() > 1 && arguments.name.is_some() {
        return Err(Failure::Unusable(
            "--name names one package, but there are several notebooks".to_owned(),
            Some("leave it out, or compile the notebook that it is for by itself".to_owned()),
        ));
    }
    let mut outcome = Outcome::Done;
    let mut refused = None;
    // The other notebooks are compiled all the same.
    let mut or_refused = |failure| match failure {
        Failure::Refused | Failure::Unusable(..) | Failure::Unwritable(..) => {
            terminal::say_failure(&failure);
            refused = Some(Failure::Refused);
            Ok(())
        }
        failure => Err(failure),
    };
    let mut all = Vec::new();
    for path in distinct(&arguments.notebooks) {
        match one(arguments, path) {
            Ok(one) => all.push(one),
            Err(failure) => or_refused(failure)?,
        }
    }
    check_folders(&all)?;
    let mut written: Vec<Value> = Vec::new();
    for one in &all {
        match put(arguments, one) {
            Ok(done) => {
                if done.is_stale {
                    outcome = Outcome::Findings;
                }
                written.push(done.json);
            }
            Err(failure) => or_refused(failure)?,
        }
    }
    if matches!(arguments.format, Format::Json) {
        terminal::result(&format!(
            "{:#}\n",
            json!({"schema": 1, "packages": written, "findings": terminal::errors()})
        ))?;
    }
    refused.map_or(Ok(outcome), Err)
}

/// A compiled notebook, and where its package goes.
struct One {
    input: Input,
    beside: Vec<Finding>,
    phases: Phases,
    lock: Lock,
    compiled: Compiled,
    folder: PathBuf,
    /// The notebook's folder as seen from the package.
    data: Option<String>,
}

struct Done {
    /// With --check: something would be written.
    is_stale: bool,
    json: Value,
}

/// The notebooks without those that are named again.
fn distinct(paths: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    let mut seen = BTreeSet::new();
    paths
        .iter()
        .filter(move |path| seen.insert(path.canonicalize().unwrap_or_else(|_| (*path).clone())))
}

/// Two notebooks of one name would overwrite each other's package.
fn check_folders(all: &[One]) -> Result<()> {
    let mut taken: BTreeMap<&Path, &Path> = BTreeMap::new();
    for one in all {
        if let Some(other) = taken.insert(&one.folder, &one.input.path) {
            return Err(Failure::Unusable(
                format!(
                    "{} and {} would both be written to {}",
                    other.display(),
                    one.input.path.display(),
                    one.folder.display()
                ),
                Some("compile one of them by itself, with --name; nothing was written".to_owned()),
            ));
        }
    }
    Ok(())
}

fn one(arguments: &Compile, path: &Path) -> Result<One> {
    let input = input::read(path);
    let (mut options, mut beside) = options(arguments, &input)?;
    let mut compiled = compiled(&input, &options)?;
    let folder = output_folder(arguments, compiled.name.as_str());
    if !arguments.force {
        neighbours::refuse_other_project(&folder)?;
        beside.extend(neighbours::among_others(&folder, &input.folder()));
    }
    let (phases, taken) = match arguments.forget {
        true => (arguments.phases.clone(), Vec::new()),
        false => remembered::phases(&arguments.phases, &folder),
    };
    if !taken.is_empty() {
        remembered::say(&folder, &taken);
        options.analyse = phases.analyse(&options.siblings);
        options.plan = phases.plan();
        compiled = self::compiled(&input, &options)?;
    }
    phases.check_kept(&compiled.analysis)?;
    let missing = missing(&compiled.notebook, &compiled.analysis, &input.folder());
    beside.extend(missing.notes);
    if !missing.misspelt.is_empty() {
        options.missing = missing.misspelt;
        compiled = self::compiled(&input, &options)?;
    }
    let disk = write::on_disk(&folder, &compiled.package);
    if !arguments.forget && options.go_on(&compiled, &disk) {
        compiled = self::compiled(&input, &options)?;
    }
    let mut lock = Lock::Left;
    if options.locked {
        // The package says as of when it was locked, and only its folder knows.
        options.exclude_newer = Some(lock::as_of(&folder));
        compiled = self::compiled(&input, &options)?;
        let old = lock::old(&folder);
        let has_old = !matches!(old, Ok(None));
        lock = match old {
            Err(why) => Lock::Failed(why),
            Ok(_) if arguments.check => checked_lock(&folder, has_old),
            Ok(_) if !lock::is_possible() => Lock::Failed(lock::NO_UV.to_owned()),
            Ok(old) => {
                let project = project_file(&folder, &compiled, arguments.force);
                lock::make(&project, old.as_deref())?
            }
        };
        // What would rely on a lock that there is not is written without.
        if lock.is_missing() && !has_old {
            (options.locked, options.exclude_newer) = (false, None);
            compiled = self::compiled(&input, &options)?;
        }
    }
    Ok(One {
        input,
        beside,
        phases,
        lock,
        compiled,
        folder,
        data: options.notebook_folder,
    })
}

/// With --check no lock is made: a package that was written without one is to be as it is.
fn checked_lock(folder: &Path, has_lock: bool) -> Lock {
    if has_lock || !folder.join(LOCK_FILE).is_file() {
        return Lock::Left;
    }
    Lock::Failed("it has none".to_owned())
}

/// The `pyproject.toml` that will be there: a person's own where it is kept, or with what is new in it.
fn project_file(folder: &Path, compiled: &Compiled, force: bool) -> Vec<u8> {
    const NAME: &str = "pyproject.toml";
    let disk = write::on_disk(folder, &compiled.package);
    let changes = write_plan(&compiled.package, &disk, force);
    if let Some(bytes) = changes.merged.get(NAME) {
        return bytes.clone();
    }
    if !changes.update.iter().any(|path| path == NAME)
        && let Ok(bytes) = std::fs::read(folder.join(NAME))
    {
        return bytes;
    }
    let files = &compiled.package.files;
    let file = files.iter().find(|(path, _)| path.as_str() == NAME);
    file.map(|(_, content)| content.bytes.to_vec())
        .unwrap_or_default()
}

/// Writes a package, and says what was done.
fn put(arguments: &Compile, one: &One) -> Result<Done> {
    let One {
        compiled, folder, ..
    } = one;
    let disk = write::on_disk(folder, &compiled.package);
    let changes = write_plan(&compiled.package, &disk, arguments.force);
    let findings: Vec<Finding> = compiled
        .findings
        .iter()
        .chain(&changes.findings)
        .chain(&one.beside)
        .cloned()
        .chain(one.lock.finding())
        .collect();
    if nbship_compiler::has_errors(&changes.findings) {
        terminal::say_findings(&report(&one.input, findings));
        return Err(Failure::Refused);
    }
    if !arguments.check && !changes.is_empty() {
        write::write(folder, &compiled.package, &changes)?;
    }
    if let Lock::Made(bytes) = &one.lock
        && !arguments.check
    {
        write::write_one(folder, "uv.lock", bytes.clone())?;
    }
    if matches!(arguments.format, Format::Text) {
        let stages = plan_text::stages_text(&compiled.plan, &compiled.analysis, &compiled.notebook);
        let changed = changes_text(folder, &changes, arguments.check, &one.lock);
        let named = match arguments.notebooks.len() {
            1 => String::new(),
            _ => format!("{}:\n", plan_text::one_line(&one.input.report.path)),
        };
        terminal::result(&format!("{named}{stages}\n{changed}"))?;
    }
    terminal::say_findings(&report(&one.input, findings));
    one.phases.say_without_tags(&compiled.plan);
    one.phases.say_of_cells(&compiled.notebook);
    if let Lock::Failed(why) = &one.lock
        && !arguments.check
    {
        terminal::say(&format!("note: no lock of exact versions was made: {why}"));
    }
    if matches!(arguments.format, Format::Text) && !arguments.check {
        terminal::result(&next::step(
            folder,
            compiled,
            one.data.as_deref(),
            &one.lock,
        ))?;
    }
    Ok(Done {
        is_stale: arguments.check && !changes.is_empty(),
        json: done_json(folder, compiled, &changes),
    })
}

/// Compiles to memory. What forbids it is said.
pub fn compiled(input: &Input, options: &CompileOptions) -> Result<Compiled> {
    input.accepted()?;
    nbship_compiler::compile(compiler_input(input), options).map_err(|failure| match failure {
        CompileFailure::Refused(findings) => {
            terminal::say_findings(&report(input, findings));
            Failure::Refused
        }
        CompileFailure::Internal(message) => Failure::Internal(message),
    })
}

/// What the compiler is told, from the command line and from around the notebook.
fn options(arguments: &Compile, input: &Input) -> Result<(CompileOptions, Vec<Finding>)> {
    let (around, findings) = around(input, &arguments.phases, arguments.python.as_deref())?;
    let options = CompileOptions {
        name: arguments.name.clone(),
        notebook_folder: notebook_folder(arguments, input),
        locked: !arguments.no_lock,
        ..around
    };
    Ok((options, findings))
}

/// What the compiler is told wherever the package goes: how the notebook is taken apart, and what lies
/// around it.
pub fn around(
    input: &Input,
    phases: &Phases,
    python: Option<&Path>,
) -> Result<(CompileOptions, Vec<Finding>)> {
    let beside = siblings::beside(input.accepted()?, &input.folder());
    let options = CompileOptions {
        analyse: phases.analyse(&beside.files),
        plan: phases.plan(),
        evidence: surroundings::evidence(&input.folder(), python)?,
        siblings: beside.files,
        folder_name: folder_name(input),
        ..CompileOptions::default()
    };
    Ok((options, beside.findings))
}

/// What the notebook's folder is called.
pub fn folder_name(input: &Input) -> Option<String> {
    let folder = input.folder().canonicalize().ok()?;
    Some(folder.file_name()?.to_str()?.to_owned())
}

/// The notebook's folder as seen from the package, where both are below one folder.
fn notebook_folder(arguments: &Compile, input: &Input) -> Option<String> {
    let name = arguments
        .name
        .clone()
        .unwrap_or_else(|| "package".to_owned());
    let package = std::path::absolute(output_folder(arguments, &name)).ok()?;
    let notebook = input.folder().canonicalize().ok()?;
    // A package that does not exist yet has no canonical path, but its nearest folder has.
    let existing = package.ancestors().find(|place| place.exists())?;
    let package = existing
        .canonicalize()
        .ok()?
        .join(package.strip_prefix(existing).ok()?);
    let common = package
        .ancestors()
        .find(|place| notebook.starts_with(place))?;
    let up = package.strip_prefix(common).ok()?.components().count();
    let down = notebook.strip_prefix(common).ok()?.to_str()?.to_owned();
    let mut parts = vec![".."; up];
    if !down.is_empty() {
        parts.push(&down);
    }
    // A way through the root of the file system is no relation between the two.
    (common.parent().is_some() && !parts.is_empty()).then(|| parts.join("/"))
}

fn output_folder(arguments: &Compile, name: &str) -> PathBuf {
    match &arguments.output {
        Some(folder) if arguments.notebooks.len() == 1 => folder.clone(),
        Some(folder) => folder.join(name),
        None => PathBuf::from(name),
    }
}

fn changes_text(folder: &Path, changes: &WritePlan, check: bool, lock: &Lock) -> String {
    let mut out = String::new();
    let would = if check { "would be " } else { "" };
    let show = plan_text::one_line(&folder.to_string_lossy());
    for (verb, paths) in [
        ("written", &changes.add),
        ("updated", &changes.update),
        ("removed", &changes.remove),
    ] {
        if paths.len() > 8 {
            out.push_str(&format!("{} files {would}{verb} in {show}\n", paths.len()));
        } else {
            paths
                .iter()
                .for_each(|path| out.push_str(&format!("{would}{verb} {show}/{path}\n")));
        }
    }
    if changes.is_empty() {
        out.push_str(&format!(
            "{show} is up to date ({} files)\n",
            changes.unchanged
        ));
    }
    if matches!(lock, Lock::Made(_)) {
        out.push_str(&format!("written {show}/uv.lock\n"));
    }
    out
}

fn done_json(folder: &Path, compiled: &Compiled, changes: &WritePlan) -> Value {
    json!({
        "name": compiled.name.as_str(), "folder": folder.to_string_lossy(),
        "plan": plan_text::plan_json(&compiled.plan, &compiled.analysis),
        "added": changes.add, "updated": changes.update, "removed": changes.remove, "kept": changes.keep,
        "unchanged": changes.unchanged,
    })
}
