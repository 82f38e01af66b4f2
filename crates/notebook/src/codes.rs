//! The codes of everything the front end has to say, and the internal error it says it with.

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};

pub const EMPTY_FILE: Code = Code("NB100");
pub const NOT_UTF8: Code = Code("NB101");
pub const NOT_JSON: Code = Code("NB102");
pub const NOT_A_NOTEBOOK: Code = Code("NB103");
pub const NBFORMAT_VERSION: Code = Code("NB104");
pub const OTHER_KERNEL: Code = Code("NB105");
pub const UNKNOWN_FILE_KIND: Code = Code("NB106");
pub const PYTHON_2_KERNEL: Code = Code("NB108");
pub const UNKNOWN_CELL: Code = Code("NB109");
pub const SYNTAX_ERROR: Code = Code("NB110");
/// Parses, but Python refuses to compile it: `return` outside a function and the like.
pub const COMPILE_ERROR: Code = Code("NB111");
pub const TOO_DEEP: Code = Code("NB112");
pub const PYTHON_2: Code = Code("NB113");
pub const TOO_LARGE: Code = Code("NB114");
pub const UNKNOWN_MAGIC: Code = Code("NB120");
pub const MAGIC_DROPPED: Code = Code("NB121");
pub const SHELL_LINE: Code = Code("NB122");
pub const INSTALL_LINE: Code = Code("NB123");
pub const CLEANED_CELL: Code = Code("NB124");
pub const CODE_MAGIC: Code = Code("NB125");
pub const RUN_FILE: Code = Code("NB126");

/// What is wrong in one cell. Boxed as [`Refusal`] so that results stay small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub code: Code,
    pub message: String,
    pub span: Span,
    pub remedy: &'static str,
}

pub(crate) type Refusal = Box<Problem>;
pub(crate) type Checked<T> = Result<T, Refusal>;

pub(crate) const FIX_SYNTAX: &str = "Correct the cell until it runs in a Python 3 notebook.";

impl Problem {
    pub fn syntax(span: Span, message: impl Into<String>) -> Refusal {
        Box::new(Self {
            code: SYNTAX_ERROR,
            message: message.into(),
            span,
            remedy: FIX_SYNTAX,
        })
    }

    pub fn compile(span: Span, message: impl Into<String>) -> Refusal {
        Box::new(Self {
            code: COMPILE_ERROR,
            message: message.into(),
            span,
            remedy: FIX_SYNTAX,
        })
    }

    pub fn too_deep(span: Span) -> Refusal {
        Box::new(Self {
            code: TOO_DEEP,
            message: "the code is nested too deeply".to_owned(),
            span,
            remedy: "Split the expression or block into smaller ones.",
        })
    }

    pub fn too_large(megabytes: usize) -> Refusal {
        Box::new(Self {
            code: TOO_LARGE,
            message: format!("the cell holds {megabytes} MB of code"),
            span: Span::default(),
            remedy: "Put the data that it holds into a file, and read it.",
        })
    }

    pub fn python2(span: Span, message: impl Into<String>) -> Refusal {
        Box::new(Self {
            code: PYTHON_2,
            message: message.into(),
            span,
            remedy: "Port the notebook to Python 3 first, for example with 2to3.",
        })
    }

    pub fn into_finding(self, cell: CellNumber) -> Finding {
        Finding {
            code: self.code,
            severity: Severity::Error,
            message: self.message,
            place: Place::Cell {
                cell,
                span: self.span,
            },
            remedy: Some(self.remedy.to_owned()),
        }
    }
}
