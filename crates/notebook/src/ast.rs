//! Python syntax as the rest of nbship sees it.
//!
//! The tree is owned, carries byte spans relative to the cell's source, and never mentions
//! tree-sitter. Parentheses leave no node; `elif` is an `If` in `orelse`. Identifiers are
//! NFKC-normalised as Python does.

use nbship_diagnostics::Span;

use crate::magic::Magic;

/// A statement with its place. `span` starts at the first byte (at the `@` of a decorator) and
/// ends after the last byte of code, without trailing comment or newline.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    pub span: Span,
    pub kind: StmtKind,
}

/// A name where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    pub span: Span,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    Expr(Expr),
    /// `a = b = value`
    Assign {
        targets: Vec<Expr>,
        value: Expr,
    },
    AugAssign {
        target: Expr,
        op: BinOperator,
        value: Expr,
    },
    AnnAssign {
        target: Expr,
        annotation: Expr,
        value: Option<Expr>,
    },
    Import(Vec<ImportAlias>),
    ImportFrom {
        level: u32,
        module: Option<Identifier>,
        names: ImportNames,
    },
    FunctionDef(Box<FunctionDef>),
    ClassDef(Box<ClassDef>),
    Return(Option<Expr>),
    Delete(Vec<Expr>),
    For {
        is_async: bool,
        target: Expr,
        iter: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    While {
        test: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    If {
        test: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    With {
        is_async: bool,
        items: Vec<WithItem>,
        body: Vec<Stmt>,
    },
    Match {
        subject: Expr,
        cases: Vec<MatchCase>,
    },
    Raise {
        exc: Option<Expr>,
        cause: Option<Expr>,
    },
    Try {
        body: Vec<Stmt>,
        handlers: Vec<ExceptHandler>,
        orelse: Vec<Stmt>,
        finalbody: Vec<Stmt>,
    },
    Assert {
        test: Expr,
        msg: Option<Expr>,
    },
    Global(Vec<Identifier>),
    Nonlocal(Vec<Identifier>),
    TypeAlias {
        name: Identifier,
        type_params: Vec<Identifier>,
        value: Expr,
    },
    Pass,
    Break,
    Continue,
    /// A line or cell magic, shell line or help line that stands as a statement of its own.
    Magic(Box<Magic>),
    /// `%time STATEMENT`, `%timeit STATEMENT`, `%prun STATEMENT`…: the code after the magic, in
    /// the notebook's namespace where the magic keeps it there.
    MagicCode {
        magic: Box<Magic>,
        body: Vec<Stmt>,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct ImportAlias {
    pub span: Span,
    /// Dotted for `import a.b`, plain for `from m import a`.
    pub name: Identifier,
    pub asname: Option<Identifier>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ImportNames {
    Star(Span),
    Names(Vec<ImportAlias>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    pub is_async: bool,
    pub decorators: Vec<Expr>,
    pub name: Identifier,
    pub params: Parameters,
    pub returns: Option<Expr>,
    /// Names of PEP 695 type parameters.
    pub type_params: Vec<Identifier>,
    pub body: Vec<Stmt>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    pub decorators: Vec<Expr>,
    pub name: Identifier,
    pub type_params: Vec<Identifier>,
    /// Bases and keywords.
    pub arguments: Vec<Argument>,
    pub body: Vec<Stmt>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters {
    pub posonly: Vec<Parameter>,
    pub args: Vec<Parameter>,
    pub vararg: Option<Parameter>,
    pub kwonly: Vec<Parameter>,
    pub kwarg: Option<Parameter>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub name: Identifier,
    pub annotation: Option<Expr>,
    pub default: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    pub context: Expr,
    pub target: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExceptHandler {
    pub span: Span,
    /// `except*`
    pub is_star: bool,
    pub kind: Option<Expr>,
    pub name: Option<Identifier>,
    pub body: Vec<Stmt>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    pub span: Span,
    /// Names the pattern binds.
    pub binds: Vec<Identifier>,
    /// Values and classes the pattern reads (dotted names, class names).
    pub reads: Vec<Expr>,
    /// Attributes that the patterns of classes ask for by name.
    pub attributes: Vec<Identifier>,
    /// Whether a part of it takes a sequence or a mapping apart.
    pub takes_apart: bool,
    pub guard: Option<Expr>,
    pub body: Vec<Stmt>,
    /// True where the pattern surely matches (`case _`, `case x`).
    pub irrefutable: bool,
}

/// An expression with its place. For a parenthesised expression the span is the inner one, except
/// for tuples, generator expressions and the like whose parentheses are theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    pub span: Span,
    pub kind: ExprKind,
}

/// A piece of an f-string's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// The interpolated expression of that index in `parts`, without a format.
    Value(usize),
    /// What is not known without running it.
    Other,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    Name(String),
    Constant(Constant),
    /// An f-string or t-string; `parts` are the interpolated expressions (format specs included), in order.
    FString {
        parts: Vec<Expr>,
        /// The text it gives, piece by piece.
        pieces: Vec<Piece>,
    },
    BoolOp {
        values: Vec<Expr>,
    },
    BinOp {
        left: Box<Expr>,
        op: BinOperator,
        right: Box<Expr>,
    },
    UnaryOp {
        op: UnaryOperator,
        operand: Box<Expr>,
    },
    Compare {
        left: Box<Expr>,
        ops: Vec<CompareOperator>,
        comparators: Vec<Expr>,
    },
    Call {
        func: Box<Expr>,
        args: Vec<Argument>,
    },
    Attribute {
        value: Box<Expr>,
        attr: Identifier,
    },
    Subscript {
        value: Box<Expr>,
        index: Box<Expr>,
    },
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
    Starred(Box<Expr>),
    Tuple(Vec<Expr>),
    List(Vec<Expr>),
    Set(Vec<Expr>),
    Dict(Vec<DictItem>),
    Lambda {
        params: Box<Parameters>,
        body: Box<Expr>,
    },
    IfExp {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    Comprehension {
        kind: ComprehensionKind,
        element: Box<Expr>,
        value: Option<Box<Expr>>,
        clauses: Vec<Clause>,
    },
    Named {
        target: Identifier,
        value: Box<Expr>,
    },
    Await(Box<Expr>),
    Yield(Option<Box<Expr>>),
    YieldFrom(Box<Expr>),
    /// The right side of `x = %magic …` or `x = !command`.
    Magic(Box<Magic>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    None,
    True,
    False,
    Ellipsis,
    Int(String),
    Float(String),
    Complex(String),
    /// The decoded value; adjacent literals joined. `None` where an escape could not be decoded.
    Str(Option<String>),
    Bytes,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    pub span: Span,
    pub kind: ArgumentKind,
    pub value: Expr,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArgumentKind {
    Positional,
    /// `*args`
    Star,
    Keyword(Identifier),
    /// `**kwargs`
    StarStar,
}

#[derive(Clone, Debug, PartialEq)]
pub enum DictItem {
    Pair(Expr, Expr),
    /// `**other`
    Unpack(Expr),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    pub is_async: bool,
    pub target: Expr,
    pub iter: Expr,
    pub conditions: Vec<Expr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    List,
    Set,
    Dict,
    Generator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinOperator {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOperator {
    Not,
    Invert,
    Plus,
    Minus,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOperator {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
