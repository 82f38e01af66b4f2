use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use nbship_compiler::{CompileOptions, OnDisk, write_plan};

use crate::commands::{Format, compile};
use crate::exit::{Outcome, Result};
use crate::input::Input;
use crate::phases::{Order, Phases, Split};
use crate::temporary::Temporary;
use crate::verify::{Mode, Request, Seeded, Talk, verify};
use crate::{input, provenance, python, siblings, terminal, write};

/// Runs a notebook and its package, compares what they gave, and says where they first part.
///
/// Compared are the values of every exported name, printed text, displays, figures and files. The
/// notebook runs again where something differs: what differs between its own two runs is volatile, and
/// is compared again with random numbers seeded on both sides. What `gc.collect()` gives is a count of the
/// process, and always volatile. What `%timeit` measures runs once in all but the first run, as in the
/// package. Every run has a copy of the notebook's folder.
#[derive(Args, Debug)]
pub struct Verify {
    /// The notebook: `.ipynb`, or a script with `# %%` cells.
    notebook: PathBuf,
    /// The folder of the compiled package. Without it the notebook is compiled first, to a
    /// temporary folder.
    package: Option<PathBuf>,
    /// The interpreter that runs both; it must have the libraries of the notebook.
    #[arg(long, value_name = "PYTHON")]
    python: Option<PathBuf>,
    /// The ways to run the package, with commas between.
    #[arg(
        long,
        value_delimiter = ',',
        value_enum,
        value_name = "MODE,…",
        default_value = "in-process,isolate"
    )]
    mode: Vec<Mode>,
    /// Seconds that one run may take.
    #[arg(long, default_value_t = 600, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=31_536_000))]
    timeout: u64,
    /// Make the seeded runs in any case, with this seed.
    #[arg(long, value_name = "N")]
    seed: Option<u32>,
    /// Make only the seeded runs.
    #[arg(long)]
    only_seeded: bool,
    /// Relative tolerance for numbers; 0 compares them exactly.
    #[arg(long, default_value_t = 0.0, value_parser = tolerance)]
    rtol: f64,
    /// Where stages begin, where no package is named.
    #[arg(long, value_enum, default_value_t)]
    split: Split,
    /// The order in which the cells are taken to run, where no package is named.
    #[arg(long, value_enum, default_value_t)]
    order: Order,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Name every part of a value or file that is random or otherwise volatile, not only their number.
    #[arg(long)]
    verbose: bool,
    /// Keep the folder with the runs and their pictures, and say where it is.
    #[arg(long)]
    keep: bool,
}

/// A number that is not negative and not without end.
fn tolerance(text: &str) -> std::result::Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "it is no number".to_owned())?;
    if number.is_finite() && number >= 0.0 {
        return Ok(number);
    }
    Err("it must be 0 or more, and finite".to_owned())
}

impl Verify {
    fn phases(&self) -> Phases {
        Phases {
            split: Some(self.split),
            order: Some(self.order),
            ..Phases::default()
        }
    }
}

/// Runs the command.
pub fn run(arguments: &Verify) -> Result<Outcome> {
    let input = input::read(&arguments.notebook);
    input.accepted()?;
    // The notebook runs as it is written: `%run` is left to IPython.
    let written = nbship_notebook::read(&input.report.path, &input.bytes);
    let place = Temporary::new("nbship-package", arguments.keep)?;
    let package = match &arguments.package {
        Some(package) => {
            let record = provenance::record(package);
            for note in provenance::differences(package, &record, input.accepted()?) {
                terminal::say(&note);
            }
            package.clone()
        }
        None => compiled_to(&input, &arguments.phases(), place.path().join("package"))?,
    };
    let found = verify(&Request {
        notebook: &written.notebook.unwrap_or_default(),
        order: order_of(&package),
        folder: input.folder(),
        package,
        python: python::choose(arguments.python.as_deref()),
        modes: arguments.mode.clone(),
        timeout: Duration::from_secs(arguments.timeout),
        seed: arguments.seed.unwrap_or(0),
        seeded: match arguments.seed {
            _ if arguments.only_seeded => Seeded::Only,
            Some(_) => Seeded::Always,
            None => Seeded::WhereNeeded,
        },
        rtol: arguments.rtol,
        keep: arguments.keep,
        talk: match arguments.format {
            Format::Text => Talk::to_people(),
            Format::Json => Talk::Quiet,
        },
    })?;
    match arguments.format {
        Format::Text => terminal::result(&found.text(arguments.verbose))?,
        Format::Json => terminal::result(&format!("{:#}\n", found.json()))?,
    }
    Ok(if found.differs() {
        Outcome::Findings
    } else {
        Outcome::Done
    })
}

/// The order of the cells that a package was compiled in.
fn order_of(package: &Path) -> nbship_analysis::Order {
    match provenance::record(package)
        .options
        .get("order")
        .map(String::as_str)
    {
        Some("executed") => nbship_analysis::Order::Executed,
        _ => nbship_analysis::Order::Document,
    }
}

/// Compiles the notebook into a folder.
fn compiled_to(input: &Input, phases: &Phases, folder: PathBuf) -> Result<PathBuf> {
    let siblings = siblings::beside(input.accepted()?, &input.folder()).files;
    let options = CompileOptions {
        analyse: phases.analyse(&siblings),
        plan: phases.plan(),
        siblings,
        folder_name: compile::folder_name(input),
        ..CompileOptions::default()
    };
    let compiled = compile::compiled(input, &options)?;
    let changes = write_plan(&compiled.package, &OnDisk::default(), false);
    write::write(&folder, &compiled.package, &changes)?;
    Ok(folder)
}
