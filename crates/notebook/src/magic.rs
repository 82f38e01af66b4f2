//! IPython syntax: what a magic, a shell line or a help line means in a package.

use nbship_diagnostics::Span;

/// One use of IPython syntax in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Magic {
    /// From the `%`, `!` or `?` to the end of the line (cell magics: of the cell).
    pub span: Span,
    /// The magic's name without `%`; `!` for shell lines, `?` for help.
    pub name: String,
    pub is_cell: bool,
    /// The rest of the line.
    pub argument: String,
    /// Cell magics: the lines below. `%time CODE`: the code.
    pub body: Option<Span>,
    pub meaning: MagicMeaning,
    /// Notebook names the magic reads by `$name` or `{expression}` interpolation.
    pub reads: Vec<String>,
    /// Notebook names the magic binds (`%%sql NAME <<`), where no assignment does.
    pub binds: Vec<String>,
    /// What it does to names is known, but a package could not do the same: refused at its place,
    /// as [`MagicMeaning::Unknown`] is.
    pub is_refused: bool,
}

/// What a magic becomes in a package, decided in one table.
#[derive(Clone, Debug, PartialEq)]
pub enum MagicMeaning {
    /// `%pip install a b`, `!pip install a`: dependencies.
    Install(Vec<String>),
    /// Falls away with a note: `%matplotlib inline`, `%load_ext autoreload`, `%config`, help…
    Drop(&'static str),
    /// Magics around code (`%time`, `%%prun`): the code stays, in the notebook's namespace.
    Code,
    /// `%timeit`, `%%timeit`: the code runs in a function of its own, so the names it binds are
    /// not kept. How often IPython repeats it depends on the clock; a package runs it once.
    CodeApart,
    /// `%%html`, `%%latex` …: shows the lines below under a MIME type.
    Display { mime: &'static str },
    /// A shell command (several lines for `%%bash`), run by `program` (`sh`, `bash`, …).
    Shell { program: String, script: String },
    /// `%%writefile [-a] PATH`
    WriteFile { path: String, append: bool },
    /// `%run PATH`: [`crate::read_with_runs`] puts the file in its place. `shares`: `-i`, the file
    /// runs in the notebook's namespace.
    RunFile { path: String, shares: bool },
    /// `%cd PATH`
    ChangeDirectory { path: String },
    /// `%env NAME=value`
    SetEnvironment { name: String, value: String },
    /// `%config InlineBackend.option = value`: how figures are shown. The value is a Python literal.
    InlineBackend { option: String, value: String },
    /// `%%capture [NAME]`: the code stays; what it shows is kept from the reader, under the name.
    Capture { name: Option<String> },
    /// Not known: refused at its place.
    Unknown,
}
