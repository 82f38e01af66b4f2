//! The plan: stages, what flows between them, and why each cut is or is not there.

use std::collections::BTreeMap;

use nbship_analysis::facts::{DefinitionId, Literal, NameId, Reason, Registers, Role, StatementId};
use nbship_diagnostics::{CellNumber, Finding};

/// A stage, in order of the run: index into [`StagePlan::stages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StageId(pub u32);

impl StageId {
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the planner needs to know of a cell besides its facts: the author's structure.
#[derive(Clone, Debug)]
pub struct OutlineCell {
    pub cell: CellNumber,
    /// Headings between the previous code cell and this one, in order.
    pub headings: Vec<Heading>,
    /// The comment that begins the cell, where it is set off as headings are.
    pub banner: Option<String>,
    pub tags: Vec<String>,
    /// Whether an exception in it does not end the run.
    pub may_raise: bool,
    /// Lines of code.
    pub lines: u32,
}

impl OutlineCell {
    /// The stage that the cell is tagged as a part of: `block:NAME` or `step:NAME`.
    #[must_use]
    pub fn block(&self) -> Option<&str> {
        self.tags.iter().find_map(|tag| block_name(tag))
    }
}

/// The stage that a tag of a cell names.
#[must_use]
pub fn block_name(tag: &str) -> Option<&str> {
    let name = tag
        .strip_prefix("block:")
        .or_else(|| tag.strip_prefix("step:"));
    name.filter(|name| !name.is_empty())
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 for `#`, 6 for the lowest, [`Heading::BOLD`] for what only looks like one.
    pub level: u8,
    pub title: String,
}

impl Heading {
    /// The level of a bold line that stands where others write headings.
    pub const BOLD: u8 = 7;
}

/// How the notebook is to be split.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    #[default]
    Auto,
    Headings,
    Tags,
    Cells,
    One,
}

#[derive(Clone, Debug, Default)]
pub struct PlanOptions {
    pub split: Split,
    /// Compile only what these names need.
    pub keep: Vec<String>,
    /// Leave out statements that only show something.
    pub drop_displays: bool,
    /// Names that stages have already, each with the first cell of its stage.
    pub names: BTreeMap<CellNumber, String>,
}

/// The stages of a notebook. Acyclic: an input always comes from an earlier stage. Each statement
/// is in exactly one stage, is lifted, is a parameter, or is dropped with a reason.
#[derive(Clone, Debug, Default)]
pub struct StagePlan {
    pub stages: Vec<Stage>,
    pub parameters: Vec<Parameter>,
    /// Names that look like settings and are no parameters.
    pub unsettable: Vec<Unsettable>,
    /// Name and the stage that gives its last value.
    pub exports: Vec<(NameId, StageId)>,
    /// Definitions that go to `functions.py`, in order, with the notebook values they read.
    pub lifted: Vec<Lifted>,
    /// Literal constants that classes in `functions.py` read: defined there.
    pub constants: Vec<(NameId, StatementId)>,
    /// Names that are imports everywhere: each module that uses one imports it for itself.
    pub imports: Vec<ImportedName>,
    pub cuts: Vec<Cut>,
    pub dropped: Vec<Dropped>,
    pub findings: Vec<Finding>,
}

#[derive(Clone, Debug)]
pub struct Stage {
    pub id: StageId,
    /// A valid, unique Python identifier.
    pub name: String,
    /// The author's heading, or a description by role.
    pub title: String,
    /// The other headings over its cells, of those that say something.
    pub also: Vec<String>,
    pub role: Option<Role>,
    pub cells: Vec<CellNumber>,
    /// Statements to execute, in order; hoisted imports, lifted definitions, parameters left out. What a
    /// parameter begins with that is a value later is among them, and falls away where it is written.
    pub statements: Vec<StatementId>,
    pub form: Form,
    pub is_async: bool,
    pub inputs: Vec<NameId>,
    pub outputs: Vec<NameId>,
    /// Outputs that may be unbound at the end of the stage and are not inputs.
    pub maybe_unbound: Vec<NameId>,
    /// Names that it deletes for sure and that later stages ask for, or may look for in the notebook's
    /// namespace: there they have no value.
    pub deletes: Vec<NameId>,
    pub bundles: Vec<Vec<NameId>>,
    pub parameters: Vec<NameId>,
    pub reads_state: Vec<String>,
    pub writes_state: Vec<String>,
    pub after: Vec<StageId>,
    /// Cells whose exceptions do not end the run.
    pub may_raise: Vec<CellNumber>,
}

/// How a stage's code is brought over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A plain function; notebook names are its locals.
    Function,
    /// Executed in a real global namespace, and why.
    Script(Vec<Reason>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: NameId,
    pub value: Literal,
    /// The statement that binds it to this value.
    pub statement: StatementId,
    pub cell: CellNumber,
    /// Statements right before that bind it to other values, which nothing reads.
    pub before: Vec<(StatementId, Literal)>,
    /// It is a class in `functions.py`, its value a dictionary of what it binds.
    pub is_class: bool,
    /// It is no more than what its name begins with: stages hand on what becomes of it.
    pub is_start: bool,
}

impl Parameter {
    /// The statements that the parameter stands for.
    pub fn statements(&self) -> impl Iterator<Item = StatementId> + '_ {
        let before = self.before.iter().map(|(statement, _)| *statement);
        before.chain([self.statement])
    }

    /// Takes a later value for the name.
    pub(crate) fn replace(&mut self, later: Self) {
        let earlier = std::mem::replace(self, later);
        self.before = earlier.before;
        self.before.push((earlier.statement, earlier.value));
    }
}

/// A name that looks like a setting and is no parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettable {
    pub name: NameId,
    /// Where it is set.
    pub cell: CellNumber,
    pub why: String,
    /// Its author would expect a parameter.
    pub is_expected: bool,
}

/// A definition in `functions.py`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifted {
    pub definition: DefinitionId,
    /// Notebook values it reads: arguments there, keyword-only or (where it takes any keyword)
    /// positional-only, bound by `functools.partial` in the stages.
    pub values: Vec<NameId>,
    /// The statement after which the partial can first be made; None where `values` is empty.
    pub bound_after: Option<StatementId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedName {
    pub name: NameId,
    pub module: String,
    /// Further modules of the same package that plain imports bind under the same name
    /// (`import matplotlib` and `import matplotlib.pyplot`).
    pub also: Vec<String>,
    pub attribute: Option<String>,
    pub level: u32,
    /// The import statements that bind it, in order.
    pub statements: Vec<StatementId>,
    /// Whether those statements themselves go to the top of the module.
    pub hoisted: bool,
    /// Whether all of them import the very same.
    pub repeats: bool,
    /// What importing it registers, for those who do not mention it.
    pub registers: Option<Registers>,
}

/// A boundary between two neighbouring cells, and what was decided there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The cell after the boundary.
    pub before: CellNumber,
    pub made: bool,
    /// One line: why it is, or is not, there.
    pub why: String,
    /// The place that forbids it, where one does.
    pub reason: Option<Reason>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    pub statement: StatementId,
    pub why: String,
}
