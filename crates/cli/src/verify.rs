//! Runs a notebook and its package in a given interpreter and compares what they gave.
//!
//! Every run is a process of its own, in a copy of the notebook's folder, and leaves a record; the
//! records are compared by another process. The programs are `templates/verify`, embedded here.
//!
//! ```text
//! notebook ──────┐
//! package × mode ┴─ compare ─ report
//! the notebook again, where something differs: what its own two runs differ in is volatile
//! the same with random numbers seeded, where something was volatile
//! ```

mod copy;
mod process;
mod progress;
mod report;
mod rubbish;
mod tool;
mod volatile;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nbship_analysis::Order;
use nbship_diagnostics::CellNumber;
use nbship_notebook::Notebook;
use nbship_notebook::ast::{Stmt, StmtKind};
use nbship_notebook::magic::MagicMeaning;
use serde_json::{Value, json};

use crate::exit::{Failure, Result};
use crate::python;
use process::{Run, Seed};
use progress::Progress;
pub use progress::Talk;
pub use report::{ModeReport, Verification};
use tool::Workshop;

/// A way to run a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Mode {
    /// All stages in one process.
    InProcess,
    /// Each stage in a process of its own.
    Isolate,
    /// Independent stages at the same time.
    Workers,
}

impl Mode {
    /// As the user writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::InProcess => "in-process",
            Self::Isolate => "isolate",
            Self::Workers => "workers",
        }
    }

    /// The arguments of the package's `run`.
    fn how(self) -> Value {
        match self {
            Self::InProcess => json!({}),
            Self::Isolate => json!({"isolate": true}),
            Self::Workers => json!({"workers": 2}),
        }
    }
}

/// When to make the runs with random numbers seeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeded {
    /// Where something is volatile.
    WhereNeeded,
    /// In any case.
    Always,
    /// No others.
    Only,
}

/// What to verify, and how.
#[derive(Debug)]
pub struct Request<'a> {
    pub notebook: &'a Notebook,
    /// The order to run its cells in.
    pub order: Order,
    /// The folder of the notebook.
    pub folder: PathBuf,
    pub package: PathBuf,
    pub python: PathBuf,
    pub modes: Vec<Mode>,
    pub timeout: Duration,
    /// Seed for the seeded runs.
    pub seed: u32,
    /// When to make the seeded runs.
    pub seeded: Seeded,
    pub rtol: f64,
    /// Keep the working folder, and say where it is.
    pub keep: bool,
    pub talk: Talk,
}

/// Runs everything and compares.
pub fn verify(request: &Request) -> Result<Verification> {
    let package = Package::find(&request.package)?;
    python::check_age(&request.python)?;
    let workshop = Workshop::open(request.keep)?;
    let bench = Bench {
        request,
        package: &package,
        workshop: &workshop,
        progress: Progress::new(request.talk),
    };
    bench.progress.say(&how_many(request));
    let fixed = Seed::Fixed(request.seed);
    let mut plain = bench.series(if request.seeded == Seeded::Only {
        fixed
    } else {
        Seed::None
    })?;
    let mut seeded = match request.seeded {
        Seeded::Always => Some(bench.series(fixed)?),
        Seeded::WhereNeeded if plain.iter().any(ModeReport::needs_seeded) => {
            Some(bench.series(fixed)?)
        }
        _ => None,
    };
    for (report, seeded) in plain.iter_mut().zip(seeded.iter().flatten()) {
        report.settle(seeded);
    }
    set_rubbish_aside(request, &mut plain, seeded.as_deref_mut());
    Ok(Verification {
        package: package.name,
        seed: request.seed,
        plain,
        seeded,
        kept: workshop.kept(),
    })
}

/// What differs only where a value is shown that is another in each run, also when seeded, is volatile.
fn set_rubbish_aside(
    request: &Request,
    plain: &mut [ModeReport],
    seeded: Option<&mut [ModeReport]>,
) {
    let mut analysis = None;
    let mut seeded = seeded.map(|all| all.iter_mut()).into_iter().flatten();
    for report in plain {
        let seeded = seeded.next();
        let names = seeded.as_deref().unwrap_or(report).volatile_as_a_whole();
        if names.is_empty() {
            continue;
        }
        let analysis = analysis.get_or_insert_with(|| {
            let options = nbship_analysis::Options {
                order: request.order,
                ..nbship_analysis::Options::default()
            };
            nbship_analysis::analyze(request.notebook, &options)
        });
        let names = names.iter().map(String::as_str).collect();
        let cells = rubbish::cells(analysis, &names);
        for one in std::iter::once(report).chain(seeded) {
            one.set_aside(&cells);
        }
    }
}

/// How many runs there will be.
fn how_many(request: &Request) -> String {
    let modes = request.modes.len();
    let (least, most) = match request.seeded {
        Seeded::WhereNeeded => (modes + 1, 2 * (modes + 2)),
        Seeded::Always => (2 * (modes + 1), 2 * (modes + 2)),
        Seeded::Only => (modes + 1, modes + 2),
    };
    format!(
        "{least} to {most} runs: the notebook and the package in {modes} {}; again where they differ or are random",
        if modes == 1 { "mode" } else { "modes" }
    )
}

/// A package on disk.
struct Package {
    name: String,
    source: PathBuf,
    /// How many folders above the notebook's its code reaches.
    levels_up: usize,
}

impl Package {
    fn find(folder: &Path) -> Result<Self> {
        let source = folder.join("src");
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&source).into_iter().flatten().flatten() {
            if entry.path().join("pipeline.py").is_file() {
                found.push(entry.path());
            }
        }
        let [package] = found.as_slice() else {
            let message = format!("{} is not a package that nbship compiled", folder.display());
            let is_mode =
                <Mode as clap::ValueEnum>::from_str(&folder.to_string_lossy(), false).is_ok();
            let remedy = if is_mode {
                "write several modes with commas between: --mode isolate,workers"
            } else {
                "name the folder given to `nbship compile -o`, the one with pyproject.toml in it"
            };
            return Err(Failure::Unusable(message, Some(remedy.to_owned())));
        };
        let name = package
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let pipeline = std::fs::read_to_string(package.join("pipeline.py")).unwrap_or_default();
        let source = std::path::absolute(&source).unwrap_or(source);
        Ok(Self {
            name,
            source,
            levels_up: levels_up(&pipeline),
        })
    }
}

/// The value of `data_levels_up=…` in the text of `pipeline.py`; 0 where it is not there.
fn levels_up(pipeline: &str) -> usize {
    let after = pipeline.split("data_levels_up=").nth(1).unwrap_or_default();
    after
        .chars()
        .take_while(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .unwrap_or(0)
}

struct Bench<'a> {
    request: &'a Request<'a>,
    package: &'a Package,
    workshop: &'a Workshop,
    progress: Progress,
}

impl Bench<'_> {
    /// The notebook, the package in every mode, and, where they differ, the notebook again: last, so
    /// that what depends on the time of the day differs between its two runs too.
    fn series(&self, seed: Seed) -> Result<Vec<ModeReport>> {
        let (first, packages) = std::thread::scope(|scope| {
            let packages = scope.spawn(|| -> Result<Vec<(Mode, PathBuf)>> {
                let modes = self.request.modes.iter();
                modes
                    .map(|mode| Ok((*mode, self.package(*mode, seed)?)))
                    .collect()
            });
            let first = self.notebook(seed, "notebook");
            let lost = || Err(Failure::Internal("a run of the package".to_owned()));
            (first, packages.join().unwrap_or_else(|_| lost()))
        });
        let first = first?;
        let packages = packages?;
        let compared = |again: &Path| -> Result<Vec<ModeReport>> {
            let each = packages.iter();
            each.map(|(mode, package)| self.compare(*mode, seed, [&first, again, package]))
                .collect()
        };
        let once = compared(&first)?;
        if once.iter().any(ModeReport::may_be_volatile) {
            return compared(&self.notebook(seed, "again")?);
        }
        Ok(once)
    }

    /// Runs the notebook in a copy of its folder; the path of the record.
    fn notebook(&self, seed: Seed, name: &str) -> Result<PathBuf> {
        let again = if name == "again" { " again" } else { "" };
        let what = format!("the notebook{again}{}", seed.note());
        let _running = self.progress.begin(what);
        let place = self.workshop.place(&format!("{}-{name}", seed.word()))?;
        let (root, folder) = copy::data(
            &self.request.folder,
            &place,
            self.package.levels_up,
            &self.request.package,
        )?;
        let record = place.join("record.json");
        let job = json!({
            "cells": cells(self.request.notebook, self.request.order), "root": root, "folder": folder, "record": record,
            "numbers": place.join("numbers.bin"), "pictures": place.join("pictures"),
            // How often `%timeit` runs its code is volatile: one run as it is written, all others once.
            "once": name == "again" || matches!(seed, Seed::Fixed(_)), "again": name == "again",
        });
        self.run("notebook", &place, seed, &job, &record)?;
        let made = read_json(&record)?;
        if made["error"].is_null() {
            return Ok(record);
        }
        let error = &made["error"];
        let words = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
        Err(Failure::Unusable(
            format!("the notebook itself fails in cell {}: {}: {}", error["cell"], words("name"), words("message")),
            Some("only a notebook that runs from top to bottom with this interpreter can be verified; --python names another".to_owned()),
        ))
    }

    /// Runs the package in a mode; the path of the record.
    fn package(&self, mode: Mode, seed: Seed) -> Result<PathBuf> {
        let what = format!("the package, {}{}", mode.word(), seed.note());
        let _running = self.progress.begin(what);
        let place = self
            .workshop
            .place(&format!("{}-{}", seed.word(), mode.word()))?;
        let (root, folder) = copy::data(
            &self.request.folder,
            &place,
            self.package.levels_up,
            &self.request.package,
        )?;
        let record = place.join("record.json");
        let elsewhere = place.join("elsewhere");
        std::fs::create_dir_all(&elsewhere)
            .map_err(|error| copy::cannot_write(&elsewhere, &error))?;
        let job = json!({
            "package": self.package.name, "source": self.package.source, "root": root, "folder": folder,
            "store": place.join("store"), "elsewhere": elsewhere, "how": mode.how(), "record": record,
            "numbers": place.join("numbers.bin"), "pictures": place.join("pictures"),
        });
        self.run("package", &place, seed, &job, &record)?;
        Ok(record)
    }

    /// Compares the records of the notebook, of its second run, and of the package.
    fn compare(&self, mode: Mode, seed: Seed, records: [&Path; 3]) -> Result<ModeReport> {
        let both = if records[0] == records[1] {
            ""
        } else {
            ", with both runs of the notebook"
        };
        let what = format!("the comparison, {}{}{both}", mode.word(), seed.note());
        let _running = self.progress.begin(what);
        let place = self
            .workshop
            .place(&format!("{}-{}", seed.word(), mode.word()))?;
        let compared = place.join("report.json");
        let [notebook, again, package] = records;
        let job = json!({
            "notebook": notebook, "again": again, "package": package, "record": compared, "rtol": self.request.rtol,
        });
        self.run("compare", &place, seed, &job, &compared)?;
        ModeReport::new(mode, read_json(&compared)?)
    }

    fn run(&self, step: &str, place: &Path, seed: Seed, job: &Value, record: &Path) -> Result<()> {
        let path = place.join(format!("{step}.json"));
        std::fs::write(&path, job.to_string())
            .map_err(|error| copy::cannot_write(&path, &error))?;
        let run = Run {
            python: &self.request.python,
            workshop: self.workshop,
            place,
            timeout: self.request.timeout,
            progress: &self.progress,
        };
        run.step(step, seed, &path, record)
    }
}

/// The code cells as they are to be run: without lines that install packages.
fn cells(notebook: &Notebook, order: Order) -> Vec<Value> {
    let by_number: BTreeMap<CellNumber, _> = notebook
        .code_cells()
        .map(|(cell, code)| (code.number, (cell, code)))
        .collect();
    let mut made = Vec::new();
    for (cell, code) in nbship_analysis::cell_order(notebook, order)
        .iter()
        .filter_map(|number| by_number.get(number))
    {
        let mut source = cell.source.clone();
        for statement in &code.syntax.body {
            if let StmtKind::Magic(magic) = &statement.kind
                && matches!(magic.meaning, MagicMeaning::Install(_))
                && let Some(line) = source.get(magic.span.range())
            {
                let blank = format!("pass{}", " ".repeat(line.len().saturating_sub(4)));
                source.replace_range(magic.span.range(), &blank);
            }
        }
        let has_timing = |statement: &Stmt| matches!(statement.kind, StmtKind::MagicCode { .. });
        let timed = code.syntax.cell_magic.is_some() || code.syntax.body.iter().any(has_timing);
        let count = code.execution_count.filter(|_| order == Order::Executed);
        made.push(json!({"cell": code.number.0, "count": count, "source": source, "may_raise": cell.may_raise(), "timed": timed}));
    }
    made
}

fn read_json(path: &Path) -> Result<Value> {
    let bytes = std::fs::read(path)
        .map_err(|error| Failure::Internal(format!("{}: {error}", path.display())))?;
    let text = String::from_utf8_lossy(&bytes);
    serde_json::from_str(&text)
        .map_err(|error| Failure::Internal(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::levels_up;

    #[test]
    fn levels_are_read_from_the_pipeline() {
        assert_eq!(levels_up("Pipeline(\n    data_levels_up=2,\n"), 2);
        assert_eq!(levels_up("Pipeline()"), 0);
    }
}
