use std::path::PathBuf;

use clap::Args;
use nbship_diagnostics::codes::{page, pages};

use crate::commands::Format;
use crate::exit::{Failure, Outcome, Result};
use crate::phases::{Phases, analysed};
use crate::{input, kept_names, near, story, terminal};

/// Says what a rule means, why a cell is in its stage, or where a name comes from and goes.
#[derive(Args, Debug)]
pub struct Explain {
    /// A code such as NB110, or a notebook.
    #[arg(value_name = "CODE|NOTEBOOK")]
    what: PathBuf,
    /// A code cell, counted from 1: its stage and why, what it takes and gives.
    #[arg(long, value_name = "N", conflicts_with = "name")]
    cell: Option<u32>,
    /// A name of the notebook: who binds, changes and reads it, and which stages it passes.
    #[arg(long, value_name = "X")]
    name: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    phases: Phases,
}

impl Explain {
    /// Whether the result is for programs.
    pub fn gives_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }
}

/// Runs the command.
pub fn run(arguments: &Explain) -> Result<Outcome> {
    if arguments.cell.is_none() && arguments.name.is_none() {
        return code(arguments);
    }
    let what = arguments.what.to_string_lossy();
    if page(&what).is_some() && !arguments.what.exists() {
        return Err(Failure::Unusable(
            format!("{what} is a code: it has no cells and no names"),
            Some("name the notebook, or leave out --cell and --name".to_owned()),
        ));
    }
    let input = input::read(&arguments.what);
    let analysed = analysed(&input, &arguments.phases)?;
    let Some((notebook, analysis)) = &analysed.notebook else {
        return Ok(Outcome::Done);
    };
    let plan = nbship_compiler::plan(
        notebook,
        analysis,
        &kept_names::plan_options(&input, &arguments.phases),
    );
    let teller = story::Teller {
        analysis,
        plan: &plan,
        report: &input.report,
    };
    let lines = match (arguments.cell, &arguments.name) {
        (Some(cell), _) => teller.cell(cell).ok_or_else(|| {
            let count = analysis.cells.len();
            Failure::Unusable(
                format!("there is no code cell {cell}: the notebook has {count}"),
                Some("code cells are counted from 1, those of text are not: `nbship flow` lists them".to_owned()),
            )
        })?,
        (None, Some(name)) => teller
            .name(name)
            .ok_or_else(|| unknown_name(name, &teller))?,
        (None, None) => Vec::new(),
    };
    match arguments.format {
        Format::Text => terminal::result(&story::text(&lines))?,
        Format::Json => terminal::result(&story::json(&lines))?,
    }
    Ok(Outcome::Done)
}

fn code(arguments: &Explain) -> Result<Outcome> {
    let what = arguments.what.to_string_lossy();
    let Some((_, page)) = page(&what) else {
        return Err(unknown_code(&what, arguments.what.is_file()));
    };
    match arguments.format {
        Format::Text => terminal::result(page.text)?,
        Format::Json => {
            let object =
                serde_json::json!({"code": page.code, "name": page.name(), "text": page.text});
            terminal::result(&format!("{object:#}\n"))?;
        }
    }
    Ok(Outcome::Done)
}

fn unknown_code(what: &str, is_file: bool) -> Failure {
    if is_file {
        let remedy = "ask for a cell by --cell N or for a name by --name X";
        return Failure::Unusable(
            format!("{what} is a notebook: say of which cell or name"),
            Some(remedy.to_owned()),
        );
    }
    let is_code_like = what.to_ascii_uppercase().starts_with("NB");
    if !is_code_like && what.chars().all(|c| c.is_alphanumeric() || c == '_') {
        let remedy =
            format!("of a name of a notebook, ask `nbship explain NOTEBOOK --name {what}`");
        return Failure::Unusable(format!("there is no code {what:?}"), Some(remedy));
    }
    let known: Vec<&str> = pages().map(|page| page.code).collect();
    Failure::Unusable(
        format!("there is no code {what:?}"),
        Some(format!("the codes are {}", known.join(", "))),
    )
}

/// With the nearest names that there are.
fn unknown_name(name: &str, teller: &story::Teller) -> Failure {
    let all = || Some("`nbship flow` lists the names of each cell".to_owned());
    let remedy = near::remedy(&teller.near(name)).or_else(all);
    Failure::Unusable(format!("the notebook has no name {name:?}"), remedy)
}
