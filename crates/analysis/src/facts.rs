//! What the analysis says about a notebook. Plain data: the planner reads this and no syntax.
//!
//! The unit is the top-level [`Statement`]. "Unknown" is a value: where something may happen, a
//! fact says so with [`Certainty::May`] and gives the reason; an empty list means it surely does
//! not happen.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::{CellNumber, Finding, Span};
use serde::Serialize;

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    May,
    Definite,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);
        impl $name {
            /// As an index into the table of its kind.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}
id!(/// A name of the notebook's global namespace: index into [`Analysis::names`].
    NameId);
id!(/// A top-level statement, in the order the notebook is taken to run: index into [`Analysis::statements`].
    StatementId);
id!(/// A notebook function or class: index into [`Analysis::definitions`].
    DefinitionId);
id!(/// An abstract mutable object (allocation site).
    ObjectId);

/// Everything known about a notebook.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    pub names: Vec<String>,
    pub statements: Vec<Statement>,
    /// One entry a code cell, in the order of the run (document order, or `--order executed`).
    pub cells: Vec<CellFacts>,
    pub flows: Vec<Flow>,
    pub definitions: Vec<Definition>,
    pub findings: Vec<Finding>,
    /// Function objects in [`Statement::points_to`], with the names they read when called: who
    /// holds such a function holds what these names hold.
    pub functions: BTreeMap<ObjectId, Vec<NameId>>,
    /// Classes among the objects of [`Statement::points_to`] (their instances point to them):
    /// those whose attributes change after they were made, and the others.
    pub changed_classes: BTreeSet<ObjectId>,
    pub unchanged_classes: BTreeSet<ObjectId>,
    /// Names called inside texts, as in `"y ~ poly(x)"`: a library may look for them among the names
    /// around the call, where a stage's function must not stand for them.
    pub called_in_texts: BTreeSet<String>,
    /// Dotted names of the modules beside the notebook.
    pub own_modules: BTreeSet<String>,
    /// Names that were bound to what a module beside the notebook or of an undescribed library holds, and
    /// that module or library.
    pub members: BTreeMap<NameId, String>,
    /// Imported modules that register something under a name: who looks there needs the import,
    /// though nothing mentions it.
    pub registering: BTreeMap<String, Registers>,
}

/// Where what an import registers is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Registers {
    /// Wherever something is drawn: colour maps, styles, projections.
    Drawing,
    /// Within a library.
    Library(String),
    /// Anywhere: nothing is known of the module.
    Anywhere,
}

impl Analysis {
    #[must_use]
    pub fn name(&self, id: NameId) -> &str {
        &self.names[id.index()]
    }
    #[must_use]
    pub fn statement(&self, id: StatementId) -> &Statement {
        &self.statements[id.index()]
    }
}

/// One top-level statement. Reads and binds are those of running it: what a called notebook
/// function reads from the namespace is included, with `through`.
#[derive(Clone, Debug)]
pub struct Statement {
    pub id: StatementId,
    pub cell: CellNumber,
    pub span: Span,
    /// Names read *before* this statement itself surely binds them, and that may hold a value from earlier.
    pub reads: Vec<Read>,
    /// Names read only after this statement itself bound them (loop variables and the like).
    pub reads_own: Vec<NameId>,
    /// Names that lambdas, nested functions and other anonymous code created here read when called
    /// later (late bound).
    pub captures: Vec<NameId>,
    pub binds: Vec<Bind>,
    pub deletes: Vec<(NameId, Certainty)>,
    /// Changed in place, aliases included.
    pub mutates: Vec<Mutation>,
    pub effects: Vec<Effect>,
    /// Names whose value may be, or reach, these mutable objects after this statement. Only names
    /// for which that changed. The latest entry at or before a place holds there.
    pub points_to: Vec<Holding>,
    /// The statement is an expression whose value the cell shows (last in its cell, not silenced).
    /// `Some(false)` where the value is surely None.
    pub shows: Option<bool>,
    /// Expressions within it whose values the cell shows
    /// (`InteractiveShell.ast_node_interactivity = "all"`), in order.
    pub shows_inside: Vec<Span>,
    /// Set where the statement is a top-level `def`, `class` or `NAME = lambda`.
    pub defines: Option<DefinitionId>,
    /// What keeps this statement from being part of a plain function: it must run in a real
    /// global namespace.
    pub needs_namespace: Vec<Reason>,
    /// Some(module) where the statement is nothing but imports at the top level of a cell, all of
    /// whose modules are known to have no effect when imported: it may be hoisted.
    pub hoistable_import: bool,
    /// No `if`, `for`, `while`, `with`, `try` or `match`: what it binds, it binds by itself.
    pub is_simple: bool,
    pub has_await: bool,
    /// It may raise an exception, whatever else it does.
    pub may_fail: bool,
    /// Nothing below it runs: `raise`, `assert False`.
    pub stops: bool,
    /// It may look for any name of the namespace, imports and definitions included.
    pub looks_up_any: bool,
    /// The statement compares objects by identity (`is`, `id()`): whether two names are one object
    /// shows.
    pub compares_identity: bool,
    /// Names whose plain values (floats, texts …) it compares by identity, which no store keeps.
    pub identities: Vec<NameId>,
    /// What the statement is for, by the library calls in it.
    pub roles: Vec<Role>,
    /// What the statement is for, by what it does to tables and with predictions, too.
    pub work: Vec<Role>,
    /// It binds and changes nothing but what serves to show: drawings, what a loop goes over.
    pub only_shows: bool,
    /// Names that stand nowhere in it but among the arguments of calls that draw.
    pub drawn: Vec<NameId>,
    /// What it makes something for, where it does no more: a model that is trained later, rows that
    /// are taken and cleaned if later work reads them.
    pub prepares: Option<Role>,
    /// Libraries, by their first names, that it may set up without an effect that tells of it: it calls
    /// what nothing is known of, or changes a part of one in place.
    pub may_set_up: Vec<String>,
    /// Functions that keep their results (`functools.lru_cache`), which it calls.
    pub calls_cached: Vec<NameId>,
}

/// The mutable objects behind a name.
#[derive(Clone, Debug)]
pub struct Holding {
    pub name: NameId,
    /// What its value may be or reach, and that whose data it shares.
    pub objects: Vec<ObjectId>,
    /// Those among them that the value itself may be.
    pub itself: Vec<ObjectId>,
}

/// Why something is so, in words for a person, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub text: String,
    pub cell: CellNumber,
    pub span: Span,
}

/// Why a name may be read: a text that code looks into has it as a word.
pub const NAMED_BY_A_TEXT: &str = "a text may name it";

/// The same of a text that is put together when the code runs.
pub const NAMED_BY_AN_OPEN_TEXT: &str = "a text that is only known when it runs may name it";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub name: NameId,
    pub certainty: Certainty,
    /// The notebook function (or class) whose body does the reading.
    pub through: Option<NameId>,
    pub span: Span,
    /// For May: why.
    pub why: Option<String>,
}

impl Read {
    /// Whether what reads is a text, which the code around it need not show: it may come from a
    /// parameter or from an earlier stage.
    #[must_use]
    pub fn is_by_text(&self) -> bool {
        matches!(
            self.why.as_deref(),
            Some(NAMED_BY_A_TEXT | NAMED_BY_AN_OPEN_TEXT)
        )
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bind {
    pub name: NameId,
    /// May: bound on some path only.
    pub certainty: Certainty,
    pub span: Span,
    pub kind: BindKind,
    /// What the value is, as far as it matters for storing it.
    pub storable: Storable,
    /// The value is surely immutable (number, string, tuple of such, …).
    pub immutable: bool,
    /// A notebook function called here binds it (`global`), rather than the statement's own code.
    pub through: Option<NameId>,
    /// What a loop goes over, or a handle on a drawing or a log: no result by itself.
    pub is_incidental: bool,
    /// A dictionary or row that is written out, though not all in it is constant.
    pub is_display: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BindKind {
    /// `import module` / `import module as name` / `from module import attribute as name`.
    Import {
        module: String,
        attribute: Option<String>,
        level: u32,
    },
    Definition(DefinitionId),
    /// `NAME = literal`: a plain constant.
    Literal(Literal),
    Value,
}

/// A constant a parameter may have.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    None,
    Bool(bool),
    Int(i64),
    /// As written, without underscores.
    Float(#[serde(serialize_with = "as_number")] String),
    Str(String),
    List(Vec<Literal>),
    Tuple(Vec<Literal>),
    /// A dictionary with texts as keys, in its own order.
    #[serde(serialize_with = "as_table")]
    Table(Vec<(String, Literal)>),
}
impl Eq for Literal {}

fn as_table<S: serde::Serializer>(
    entries: &[(String, Literal)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
}

/// A float as programs read it: a number, not its spelling.
fn as_number<S: serde::Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match text.parse::<f64>() {
        Ok(number) => serializer.serialize_f64(number),
        Err(_) => serializer.serialize_str(text),
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storable {
    Yes,
    /// Surely not (generator, open file, connection, lock…): the text says what it is.
    No(String),
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutation {
    pub name: NameId,
    pub certainty: Certainty,
    /// The name of another value through which it is changed (alias), if not itself.
    pub via: Option<NameId>,
    pub through: Option<NameId>,
    /// Nothing is known of a library's code that is given it, and what is known of libraries speaks
    /// against it: such code seldom changes what it is given. Certainly `May`; what must stay right in
    /// any case minds it, flows do not.
    pub unlikely: bool,
    /// It is the class of an instance that changes. What must stay right in any case minds it, flows do
    /// not: the instance itself is as it was.
    pub by_class: bool,
    pub span: Span,
    pub why: String,
}

/// How the state of one attribute of a library's module begins: `attribute:PIL.ImageFile.LOAD_TRUNCATED_IMAGES`.
pub const ASSIGNED: &str = "attribute:";

/// The module that the notebook itself is.
pub const NAMESPACE: &str = "__main__";

/// A place that is not a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Process state by the runtime's name: `random`, `numpy.random`, `torch.random`, `environ`, `cwd`, `sys.path`,
    /// `pandas.options`, `numpy.options`, `matplotlib.rcParams`, `sklearn.config`, `warnings.filters`,
    /// `decimal.context`, `logging`, `locale`; a plain value put into a module by its path after [`ASSIGNED`].
    State(String),
    /// pyplot's current figures.
    Figure,
    /// A file by its path as written; None where the path is not known.
    File(Option<String>),
    Network,
    Stdout,
    Stderr,
    /// The state of an imported module or class, changed from outside (monkey patch).
    Module(String),
    Clock,
    Process,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    Read,
    Write,
    /// Reads and writes, such as a draw from a generator, an append to a file.
    Update,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    pub place: Place,
    pub access: Access,
    pub certainty: Certainty,
    pub span: Span,
    pub why: String,
}

/// What a piece of code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Load,
    Clean,
    Explore,
    Feature,
    Split,
    Train,
    /// A model is asked, which is a part of evaluating it or what it is for.
    #[serde(rename = "evaluate")]
    Predict,
    Evaluate,
    Plot,
    Save,
}

/// A top-level function, class or named lambda of the notebook.
#[derive(Clone, Debug)]
pub struct Definition {
    pub id: DefinitionId,
    pub name: NameId,
    pub statement: StatementId,
    pub kind: DefinitionKind,
    /// Notebook names the body reads when called or used (its own, not through what it calls),
    /// imports and other definitions included; never builtins.
    pub body_reads: Vec<NameId>,
    /// Notebook names read where it is defined (defaults, decorators, bases, class body).
    pub definition_reads: Vec<NameId>,
    /// Notebook names its body rebinds by `global`, its own body only.
    pub body_binds: Vec<NameId>,
    /// It, or what it calls, uses exec/eval/globals()/… or the like.
    pub needs_namespace: Vec<Reason>,
    /// True where the definition statement is unconditional, at the top level of a cell.
    pub top_level: bool,
    pub is_async: bool,
    pub is_decorated: bool,
    /// The notebook does more with it than call it: it is stored, compared, shown, asked for its
    /// name, or handed to code that may do so.
    pub used_as_value: bool,
    /// Where it was defined may show: it is written as text, or asked for its code or module.
    pub is_looked_into: bool,
    /// Of a class without bases, plain or a dataclass: what it binds once, to plain constants.
    pub constants: Vec<(String, Literal)>,
    /// It is a class with methods, and no dataclass.
    pub has_methods: bool,
    /// It has a `**keywords` parameter.
    pub takes_any_keyword: bool,
    /// Where keyword-only parameters may be added: the byte before the `)` of its parameter list
    /// (before the `:` of a lambda), within its cell.
    pub parameters_end: u32,
    /// Spans, within its cell, where the body reads each of the `body_reads` (for rewriting).
    pub read_spans: Vec<(NameId, Span)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefinitionKind {
    Function,
    Class,
    Lambda,
}

/// What a cell reads and writes: the rows of `nbship flow`.
#[derive(Clone, Debug)]
pub struct CellFacts {
    pub cell: CellNumber,
    /// Place among all cells, from 0.
    pub index: u32,
    pub statements: std::ops::Range<u32>,
    pub reads: Vec<NameId>,
    pub writes: Vec<NameId>,
    pub mutates: Vec<NameId>,
    /// What code of which nothing is known could change, and why: see [`Mutation::unlikely`].
    pub could_change: Vec<(NameId, String)>,
    pub defines: Vec<NameId>,
    pub imports: Vec<NameId>,
    pub effects: Vec<String>,
    /// Effects on files whose names are known, which some paths or values do not have.
    pub perhaps: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FlowKind {
    Data,
    Code,
    Import,
    Effect,
}

/// A flow from the last cell that wrote or mutated the name to the cell that reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub from: CellNumber,
    pub to: CellNumber,
    pub name: String,
    pub kind: FlowKind,
    pub certainty: Certainty,
    pub through: Option<NameId>,
    /// For May: why.
    pub why: Option<String>,
}
