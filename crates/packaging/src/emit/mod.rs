//! Python text of a planned notebook: stage modules, `functions.py`, `pipeline.py`.
//!
//! A stage is written as a person would write it: the author's statements and comments in their
//! order, imports at the top, values in and out. `# [cell 4]` marks where a cell begins; a cell's
//! last value stands in `show(…)`.

mod addresses;
mod attributions;
mod block_texts;
mod comment_cells;
mod comments;
mod data;
mod docs;
mod environment;
mod expansion;
mod figures;
mod functions;
mod imports;
mod literal;
mod located;
mod machine;
mod magics;
mod marks;
mod mentions;
mod nothing;
mod outside;
mod package;
mod parameters;
mod partials;
mod pipeline;
mod prose;
mod readers;
mod signature;
mod source;
mod stage;
mod text;
pub(crate) mod walk;

use nbship_analysis::facts::Analysis;
use nbship_notebook::Notebook;
use nbship_stage_plan::plan::{Form, StagePlan};

use comments::Comments;
pub(crate) use literal::literal;
pub use machine::is_of_one_machine;
pub use package::{ModelOptions, package_model};
pub(crate) use package::{goes_on_without, imports_of};
pub use readers::is_of_hub;
use source::Source;
use stage::StageWriter;

/// The emitted Python of one notebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmittedCode {
    /// One entry a stage, in order.
    pub stages: Vec<EmittedStage>,
    /// `functions.py`, where the notebook defines something that can be lifted.
    pub functions: Option<String>,
    /// `pipeline.py`.
    pub pipeline: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmittedStage {
    /// Module name below `stages`.
    pub name: String,
    pub text: String,
    /// The module is executed in the notebook's namespace rather than imported.
    pub is_script: bool,
}

/// Writes the Python of `plan` for a package named `package` (a valid identifier).
/// `data_levels_up`: how many folders above the notebook's own its data is reached.
#[must_use]
pub fn emit(
    notebook: &Notebook,
    analysis: &Analysis,
    plan: &StagePlan,
    package: &str,
    title: &str,
    data_levels_up: u32,
) -> EmittedCode {
    let source = Source::new(notebook, analysis, plan);
    let comments = Comments::new(&source, plan);
    let stages = plan
        .stages
        .iter()
        .map(|stage| EmittedStage {
            name: stage.name.clone(),
            text: StageWriter::new(&source, &comments, plan, stage, package).write(),
            is_script: stage.form != Form::Function,
        })
        .collect();
    EmittedCode {
        stages,
        functions: functions::write(&source, &comments, plan, package),
        pipeline: pipeline::write(&source, plan, package, title, data_levels_up),
    }
}
