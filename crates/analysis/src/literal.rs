//! Plain constants that a parameter may have.

use std::collections::BTreeMap;

use nbship_notebook::ast::{
    Argument, ArgumentKind, BinOperator, ClassDef, Constant, DictItem, Expr, ExprKind, StmtKind,
    UnaryOperator,
};

use crate::facts::Literal;

/// The constant an expression is, if it is one.
pub(crate) fn literal(expr: &Expr) -> Option<Literal> {
    match &expr.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::None => Some(Literal::None),
            Constant::True => Some(Literal::Bool(true)),
            Constant::False => Some(Literal::Bool(false)),
            Constant::Int(text) => integer(text).map(Literal::Int),
            Constant::Float(text) => Some(Literal::Float(text.replace('_', ""))),
            Constant::Str(Some(text)) => Some(Literal::Str(text.clone())),
            _ => None,
        },
        ExprKind::UnaryOp {
            op: UnaryOperator::Minus,
            operand,
        } => match literal(operand)? {
            Literal::Int(n) => n.checked_neg().map(Literal::Int),
            Literal::Float(text) if !text.starts_with('-') => {
                Some(Literal::Float(format!("-{text}")))
            }
            _ => None,
        },
        ExprKind::BinOp { left, op, right } => match (literal(left)?, literal(right)?) {
            (Literal::Int(left), Literal::Int(right)) => computed(left, *op, right),
            _ => None,
        },
        ExprKind::List(all) => all
            .iter()
            .map(literal)
            .collect::<Option<_>>()
            .map(Literal::List),
        ExprKind::Tuple(all) => all
            .iter()
            .map(literal)
            .collect::<Option<_>>()
            .map(Literal::Tuple),
        ExprKind::Dict(items) => {
            let entry = |item: &DictItem| match item {
                DictItem::Pair(key, value) => match literal(key)? {
                    Literal::Str(key) => Some((key, literal(value)?)),
                    _ => None,
                },
                DictItem::Unpack(_) => None,
            };
            items.iter().map(entry).collect::<Option<_>>().map(table)
        }
        _ => None,
    }
}

/// The constant that `dict(…)` makes of its arguments, where all are keywords.
pub(crate) fn literal_of_keywords(args: &[Argument]) -> Option<Literal> {
    let entry = |arg: &Argument| match &arg.kind {
        ArgumentKind::Keyword(key) => Some((key.name.clone(), literal(&arg.value)?)),
        _ => None,
    };
    args.iter().map(entry).collect::<Option<_>>().map(table)
}

/// The constants that a class binds once, where it has no bases and nothing but values and methods.
pub(crate) fn constants_of_class(class: &ClassDef) -> Vec<(String, Literal)> {
    let mut bound: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for stmt in &class.body {
        let (name, value) = match &stmt.kind {
            StmtKind::FunctionDef(method) => (Some(&method.name.name), None),
            StmtKind::Assign { targets, value } if targets.len() == 1 => {
                (name_of(&targets[0]), Some(value))
            }
            StmtKind::AnnAssign { target, value, .. } => (name_of(target), value.as_ref()),
            StmtKind::Pass | StmtKind::Expr(_) => continue,
            _ => (None, None),
        };
        let Some(name) = name else {
            return Vec::new();
        };
        *bound.entry(name).or_default() += 1;
        if let Some(literal) = value.and_then(literal) {
            found.push((name.clone(), literal));
        }
    }
    let is_plain = class.decorators.iter().all(is_dataclass)
        && class.arguments.is_empty()
        && class.type_params.is_empty();
    found.retain(|(name, _)| is_plain && !name.starts_with('_') && bound[name.as_str()] == 1);
    found
}

/// Whether a class has methods that it got by no dataclass.
pub(crate) fn has_methods(class: &ClassDef) -> bool {
    let mut body = class.body.iter();
    class.decorators.is_empty() && body.any(|stmt| matches!(stmt.kind, StmtKind::FunctionDef(_)))
}

/// Whether a class is made a dataclass.
pub(crate) fn is_record(class: &ClassDef) -> bool {
    class.decorators.iter().any(is_dataclass)
}

/// `@dataclass`, `@dataclasses.dataclass(frozen=True)`.
fn is_dataclass(decorator: &Expr) -> bool {
    match &decorator.kind {
        ExprKind::Call { func, .. } => is_dataclass(func),
        ExprKind::Attribute { value, attr } => {
            name_of(value).is_some_and(|module| module == "dataclasses") && attr.name == "dataclass"
        }
        ExprKind::Name(name) => name == "dataclass",
        _ => false,
    }
}

fn name_of(expr: &Expr) -> Option<&String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name),
        _ => None,
    }
}

/// A key that is given again keeps its place and has the later value.
fn table(entries: Vec<(String, Literal)>) -> Literal {
    let mut places = BTreeMap::new();
    let mut table: Vec<(String, Literal)> = Vec::new();
    for (key, value) in entries {
        let at = *places.entry(key.clone()).or_insert(table.len());
        match table.get_mut(at) {
            Some(entry) => entry.1 = value,
            None => table.push((key, value)),
        }
    }
    Literal::Table(table)
}

/// `3 * 365`, as it is written for a reader.
fn computed(left: i64, op: BinOperator, right: i64) -> Option<Literal> {
    let result = match op {
        BinOperator::Add => left.checked_add(right),
        BinOperator::Sub => left.checked_sub(right),
        BinOperator::Mult => left.checked_mul(right),
        BinOperator::Pow => left.checked_pow(u32::try_from(right).ok()?),
        _ => None,
    };
    result.map(Literal::Int)
}

/// A Python integer as written.
pub(crate) fn integer(text: &str) -> Option<i64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let radix = |prefix: &str, base: u32| {
        text.strip_prefix(prefix)
            .map(|rest| i64::from_str_radix(rest, base).ok())
    };
    radix("0x", 16)
        .or_else(|| radix("0o", 8))
        .or_else(|| radix("0b", 2))
        .unwrap_or_else(|| text.parse().ok())
}
