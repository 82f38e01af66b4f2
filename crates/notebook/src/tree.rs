//! A flat copy of tree-sitter's tree: one array in document order, cheap to walk without recursion.
//!
//! This is the only file that talks to tree-sitter.

use std::sync::OnceLock;

use nbship_diagnostics::Span;
use tree_sitter::{Language, Parser, TreeCursor};

macro_rules! named {
    ($type:ident [$($extra:ident),*], $($variant:ident = $name:literal),* $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $type { $($variant,)* $($extra,)* Other }
        impl $type {
            fn of(name: &str) -> Self {
                match name { $($name => Self::$variant,)* _ => Self::Other }
            }
        }
    };
}

named!(
    Kind [Token, Error],
    AliasedImport = "aliased_import", ArgumentList = "argument_list", AsPattern = "as_pattern",
    AsPatternTarget = "as_pattern_target", AssertStatement = "assert_statement",
    Assignment = "assignment", Attribute = "attribute",
    AugmentedAssignment = "augmented_assignment", Await = "await",
    BinaryOperator = "binary_operator", Block = "block", BooleanOperator = "boolean_operator",
    BreakStatement = "break_statement", Call = "call", CaseClause = "case_clause",
    CasePattern = "case_pattern", ClassDefinition = "class_definition",
    ClassPattern = "class_pattern", Comment = "comment", ComparisonOperator = "comparison_operator",
    ComplexPattern = "complex_pattern", ConcatenatedString = "concatenated_string",
    ConditionalExpression = "conditional_expression", ConstrainedType = "constrained_type",
    ContinueStatement = "continue_statement", DecoratedDefinition = "decorated_definition",
    Decorator = "decorator", DefaultParameter = "default_parameter",
    DeleteStatement = "delete_statement", DictPattern = "dict_pattern", Dictionary = "dictionary",
    DictionaryComprehension = "dictionary_comprehension", DictionarySplat = "dictionary_splat",
    DictionarySplatPattern = "dictionary_splat_pattern", DottedName = "dotted_name",
    ElifClause = "elif_clause", Ellipsis = "ellipsis", ElseClause = "else_clause",
    ExceptClause = "except_clause",
    ExpressionList = "expression_list", ExpressionStatement = "expression_statement",
    False = "false", FinallyClause = "finally_clause", Float = "float",
    ForInClause = "for_in_clause", ForStatement = "for_statement",
    FormatExpression = "format_expression", FormatSpecifier = "format_specifier",
    FunctionDefinition = "function_definition", FutureImportStatement = "future_import_statement",
    GeneratorExpression = "generator_expression", GenericType = "generic_type",
    GlobalStatement = "global_statement", Identifier = "identifier", IfClause = "if_clause",
    IfStatement = "if_statement", ImportFromStatement = "import_from_statement",
    ImportStatement = "import_statement", Integer = "integer", Interpolation = "interpolation",
    KeywordArgument = "keyword_argument", KeywordPattern = "keyword_pattern",
    KeywordSeparator = "keyword_separator", Lambda = "lambda",
    LambdaParameters = "lambda_parameters", List = "list",
    ListComprehension = "list_comprehension", ListPattern = "list_pattern",
    ListSplat = "list_splat", ListSplatPattern = "list_splat_pattern",
    MatchStatement = "match_statement", MemberType = "member_type", Module = "module",
    NamedExpression = "named_expression", None = "none",
    NonlocalStatement = "nonlocal_statement", NotOperator = "not_operator", Pair = "pair",
    Parameters = "parameters", ParenthesizedExpression = "parenthesized_expression",
    PassStatement = "pass_statement", PatternList = "pattern_list",
    PositionalSeparator = "positional_separator",
    RaiseStatement = "raise_statement", RelativeImport = "relative_import",
    ReturnStatement = "return_statement", Set = "set", SetComprehension = "set_comprehension",
    Slice = "slice", SplatPattern = "splat_pattern", SplatType = "splat_type", String = "string",
    Subscript = "subscript", True = "true", TryStatement = "try_statement", Tuple = "tuple",
    TuplePattern = "tuple_pattern", Type = "type", TypeAliasStatement = "type_alias_statement",
    TypeConversion = "type_conversion", TypeParameter = "type_parameter",
    TypedDefaultParameter = "typed_default_parameter", TypedParameter = "typed_parameter",
    UnaryOperator = "unary_operator", UnionPattern = "union_pattern", UnionType = "union_type",
    WhileStatement = "while_statement", WildcardImport = "wildcard_import",
    WithClause = "with_clause", WithItem = "with_item", WithStatement = "with_statement",
    Yield = "yield",
);

named!(
    Field [],
    Alias = "alias", Alternative = "alternative", Arguments = "arguments",
    Attribute = "attribute", Body = "body", Cause = "cause", Condition = "condition",
    Consequence = "consequence", Definition = "definition", Expression = "expression",
    FormatSpecifier = "format_specifier", Function = "function", Guard = "guard", Key = "key",
    Left = "left", ModuleName = "module_name", Name = "name", Object = "object",
    Operator = "operator", Operators = "operators", Parameters = "parameters",
    ReturnType = "return_type", Right = "right", Subject = "subject", Subscript = "subscript",
    Superclasses = "superclasses", Type = "type", TypeConversion = "type_conversion",
    TypeParameters = "type_parameters", Value = "value",
);

/// The place of a node in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

#[derive(Clone, Copy, Debug)]
struct Node {
    kind: Kind,
    field: Field,
    missing: bool,
    span: Span,
    /// One past the last node of the subtree.
    after: u32,
}

#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    pub has_error: bool,
}

impl Tree {
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }
    fn node(&self, id: NodeId) -> Node {
        let nothing = Node {
            kind: Kind::Other,
            field: Field::Other,
            missing: false,
            span: Span::default(),
            after: 0,
        };
        self.nodes.get(id.0 as usize).copied().unwrap_or(nothing)
    }
    pub fn kind(&self, id: NodeId) -> Kind {
        self.node(id).kind
    }
    pub fn field(&self, id: NodeId) -> Field {
        self.node(id).field
    }
    pub fn span(&self, id: NodeId) -> Span {
        self.node(id).span
    }
    pub fn children(&self, id: NodeId) -> Children<'_> {
        Children {
            tree: self,
            next: id.0 + 1,
            after: self.node(id).after,
        }
    }
    /// Children that are neither tokens nor comments.
    pub fn named(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(id)
            .filter(|&child| !matches!(self.kind(child), Kind::Token | Kind::Comment))
    }
    pub fn by_field(&self, id: NodeId, field: Field) -> Option<NodeId> {
        self.children(id).find(|&child| self.field(child) == field)
    }
    pub fn all_by_field(&self, id: NodeId, field: Field) -> impl Iterator<Item = NodeId> + '_ {
        self.children(id)
            .filter(move |&child| self.field(child) == field)
    }
    /// The first place where the grammar did not fit.
    pub fn first_error(&self) -> Option<Span> {
        let bad = |node: &&Node| node.missing || node.kind == Kind::Error;
        let first = self.nodes.iter().position(|node| bad(&node))?;
        let mut best = self.nodes[first];
        // The innermost error that starts the trouble says most.
        for node in &self.nodes[first + 1..best.after as usize] {
            if bad(&node) {
                best = *node;
                break;
            }
        }
        Some(best.span)
    }
}

pub(crate) struct Children<'a> {
    tree: &'a Tree,
    next: u32,
    after: u32,
}

impl Iterator for Children<'_> {
    type Item = NodeId;
    fn next(&mut self) -> Option<NodeId> {
        if self.next >= self.after {
            return None;
        }
        let id = NodeId(self.next);
        self.next = self.tree.node(id).after.max(self.next + 1);
        Some(id)
    }
}

struct Tables {
    kinds: Vec<Kind>,
    fields: Vec<Field>,
}

fn language() -> Language {
    tree_sitter_python::LANGUAGE.into()
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let language = language();
        let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let kind = |id: u16| {
            if language.node_kind_is_named(id) {
                Kind::of(language.node_kind_for_id(id).unwrap_or_default())
            } else {
                Kind::Token
            }
        };
        let field = |id: u16| Field::of(language.field_name_for_id(id).unwrap_or_default());
        Tables {
            kinds: (0..number(language.node_kind_count())).map(kind).collect(),
            fields: (0..=number(language.field_count())).map(field).collect(),
        }
    })
}

/// One tree-sitter parser and its buffers, reused from cell to cell.
pub(crate) struct PythonParser {
    parser: Option<Parser>,
}

impl PythonParser {
    pub fn new() -> Self {
        let mut parser = Parser::new();
        let usable = parser.set_language(&language()).is_ok();
        Self {
            parser: usable.then_some(parser),
        }
    }

    /// Parses once. `None` only where the grammar cannot be loaded at all.
    pub fn parse(&mut self, code: &[u8]) -> Option<Tree> {
        let tree = self.parser.as_mut()?.parse(code, None)?;
        let mut cursor = tree.walk();
        let mut flat = Tree {
            nodes: Vec::with_capacity(code.len() / 2 + 8),
            has_error: tree.root_node().has_error(),
        };
        flatten(&mut cursor, &mut flat.nodes);
        Some(flat)
    }
}

fn flatten(cursor: &mut TreeCursor<'_>, nodes: &mut Vec<Node>) {
    let mut open: Vec<usize> = Vec::new();
    loop {
        open.push(nodes.len());
        nodes.push(node_at(cursor));
        if cursor.goto_first_child() {
            continue;
        }
        loop {
            let after = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
            if let Some(done) = open.pop() {
                nodes[done].after = after;
            }
            if cursor.goto_next_sibling() {
                break;
            }
            if !cursor.goto_parent() {
                return;
            }
        }
    }
}

fn node_at(cursor: &TreeCursor<'_>) -> Node {
    let tables = tables();
    let node = cursor.node();
    let kind = if node.is_error() {
        Kind::Error
    } else {
        tables
            .kinds
            .get(usize::from(node.kind_id()))
            .copied()
            .unwrap_or(Kind::Other)
    };
    let field = cursor
        .field_id()
        .and_then(|id| tables.fields.get(usize::from(id.get())).copied())
        .unwrap_or(Field::Other);
    Node {
        kind,
        field,
        missing: node.is_missing(),
        span: Span::new(node.start_byte(), node.end_byte()),
        after: 0,
    }
}
