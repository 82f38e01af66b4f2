//! What expressions that name folders give: `os.path.abspath("..")`, `Path.cwd().parent / "src"`.
//!
//! Nothing is run. What cannot be worked out from the code, from the notebook's folder and from which
//! files are in its project, is `None`.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use nbship_notebook::ast::{
    BinOperator, Clause, Constant, Expr, ExprKind, ImportNames, Piece, Stmt, StmtKind,
    UnaryOperator,
};

use super::texts;

/// The letters of the longest value that is followed: paths are shorter.
const LARGEST: usize = 8 << 10;

/// The letters of all values of a notebook.
const ALL: usize = 16 << 20;

/// A text, which may be a path (of `pathlib`, too), or several.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(Text),
    List(Vec<Value>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub text: String,
    /// Whether it was made of where the notebook is. An absolute path that was written down is one of
    /// some machine.
    pub is_here: bool,
}

impl Text {
    /// A text that is written in the code.
    pub fn written(text: impl Into<String>) -> Text {
        Text {
            text: text.into(),
            is_here: false,
        }
    }

    /// Whether it is an absolute path that somebody wrote down.
    pub fn is_elsewhere(&self) -> bool {
        Path::new(&self.text).is_absolute() && !self.is_here
    }

    /// Another text that was made of this one.
    pub fn with(&self, text: impl Into<String>) -> Text {
        Text {
            text: text.into(),
            is_here: self.is_here,
        }
    }

    /// Two parts of a path as one.
    pub fn join(&self, other: &Text) -> Text {
        if Path::new(&other.text).is_absolute() {
            return other.clone();
        }
        Text {
            text: texts::joined(&self.text, &other.text),
            is_here: self.is_here || other.is_here,
        }
    }

    /// Two texts, one after the other.
    pub fn then(&self, other: &Text) -> Text {
        Text {
            text: format!("{}{}", self.text, other.text),
            is_here: self.is_here || other.is_here,
        }
    }
}

impl Value {
    pub fn written(text: impl Into<String>) -> Value {
        Value::Text(Text::written(text))
    }

    fn size(&self) -> usize {
        match self {
            Value::Text(text) => text.text.len() + 1,
            Value::List(values) => values.iter().map(Value::size).sum::<usize>() + 1,
        }
    }
}

/// What is known where an expression stands.
#[derive(Clone)]
pub struct Scope<'a> {
    /// The real path of the notebook's folder.
    pub start: PathBuf,
    /// The working folder.
    pub current: PathBuf,
    pub project: &'a Path,
    values: Rc<BTreeMap<String, Value>>,
    /// What the comprehensions around bind.
    local: BTreeMap<String, Value>,
    /// What imports bound, by its whole name.
    imported: Rc<BTreeMap<String, String>>,
    /// How much may still be worked out: code that makes more of it was not written to name folders.
    left: Rc<Cell<usize>>,
}

impl<'a> Scope<'a> {
    pub fn new(folder: &Path, project: &'a Path) -> Self {
        let start = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Scope {
            current: start.clone(),
            start,
            project,
            values: Rc::default(),
            local: BTreeMap::new(),
            imported: Rc::default(),
            left: Rc::new(Cell::new(ALL)),
        }
    }

    /// Takes note of what an import binds.
    pub fn import(&mut self, statement: &Stmt) {
        let (from, aliases) = match &statement.kind {
            StmtKind::Import(aliases) => (String::new(), aliases),
            StmtKind::ImportFrom {
                level: 0,
                module: Some(module),
                names: ImportNames::Names(aliases),
            } => (format!("{}.", module.name), aliases),
            _ => return,
        };
        for alias in aliases {
            let whole = format!("{from}{}", alias.name.name);
            let (bound, meant) = match &alias.asname {
                Some(asname) => (asname.name.clone(), whole),
                None if from.is_empty() => {
                    let top = super::imports::top_of(&whole);
                    (top.clone(), top)
                }
                None => (alias.name.name.clone(), whole),
            };
            self.bind(&bound, None);
            Rc::make_mut(&mut self.imported).insert(bound, meant);
        }
    }

    /// What a name is bound to from here on, if that is known.
    pub fn bind(&mut self, name: &str, value: Option<Value>) {
        let values = Rc::make_mut(&mut self.values);
        match value {
            Some(value) => _ = values.insert(name.to_owned(), value),
            None => _ = values.remove(name),
        }
    }

    pub fn is_known(&self, name: &str) -> bool {
        self.named(name).is_some()
    }

    fn named(&self, name: &str) -> Option<&Value> {
        self.local.get(name).or_else(|| self.values.get(name))
    }

    /// The whole name of what an expression names: `os.path.join` for `join` of `os.path`.
    pub fn dotted(&self, expr: &Expr) -> Option<String> {
        match &expr.kind {
            ExprKind::Name(name) if self.is_known(name) => None,
            ExprKind::Name(name) => Some(self.imported.get(name).unwrap_or(name).clone()),
            ExprKind::Attribute { value, attr } => {
                Some(format!("{}.{}", self.dotted(value)?, attr.name))
            }
            _ => None,
        }
    }

    /// The text of a path as seen from the working folder.
    pub fn place(&self, text: &Text) -> PathBuf {
        self.current.join(&text.text)
    }

    /// What an expression gives, where that is known and not long.
    pub fn value(&self, expr: &Expr) -> Option<Value> {
        let value = self.worked_out(expr)?;
        let size = value.size();
        let left = self.left.get().checked_sub(size)?;
        self.left.set(left);
        (size <= LARGEST).then_some(value)
    }

    fn worked_out(&self, expr: &Expr) -> Option<Value> {
        match &expr.kind {
            ExprKind::Constant(Constant::Str(Some(text))) => Some(Value::written(text)),
            ExprKind::Name(name) if name == "__file__" => {
                Some(self.folder(&self.start.join("__file__"))?)
            }
            ExprKind::Name(name) => self.named(name).cloned(),
            ExprKind::FString { parts, pieces } => self.interpolated(parts, pieces),
            ExprKind::BinOp { left, op, right } => {
                added(&self.value(left)?, *op, &self.value(right)?)
            }
            ExprKind::List(values) | ExprKind::Tuple(values) => self.list(values),
            ExprKind::Named { value, .. } => self.value(value),
            ExprKind::IfExp { test, body, orelse } => match self.truth(test) {
                Some(true) => self.value(body),
                Some(false) => self.value(orelse),
                None => self.value(body).or_else(|| self.value(orelse)),
            },
            ExprKind::Attribute { value, attr } => self
                .constant(expr)
                .or_else(|| self.attribute(value, &attr.name)),
            ExprKind::Subscript { value, index } => self.item(value, index),
            ExprKind::Comprehension {
                element, clauses, ..
            } => self.gone_over(element, clauses),
            ExprKind::Call { func, args } => self.call(func, args),
            _ => None,
        }
    }

    pub fn text(&self, expr: &Expr) -> Option<Text> {
        match self.value(expr)? {
            Value::Text(text) => Some(text),
            Value::List(_) => None,
        }
    }

    /// The real path of a folder as the code gets it.
    pub fn folder(&self, path: &Path) -> Option<Value> {
        Some(Value::Text(Text {
            text: path.to_str()?.to_owned(),
            is_here: true,
        }))
    }

    fn interpolated(&self, parts: &[Expr], pieces: &[Piece]) -> Option<Value> {
        let mut whole = Text {
            text: String::new(),
            is_here: false,
        };
        for piece in pieces {
            match piece {
                Piece::Text(text) => whole.text.push_str(text),
                Piece::Value(at) => whole = whole.then(&self.text(parts.get(*at)?)?),
                Piece::Other => return None,
            }
        }
        Some(Value::Text(whole))
    }

    /// The values of a list, `*others` among them.
    fn list(&self, values: &[Expr]) -> Option<Value> {
        let mut found = Vec::new();
        for value in values {
            match &value.kind {
                ExprKind::Starred(inner) => match self.value(inner)? {
                    Value::List(values) => found.extend(values),
                    Value::Text(_) => return None,
                },
                _ => found.push(self.value(value)?),
            }
        }
        Some(Value::List(found))
    }

    fn constant(&self, expr: &Expr) -> Option<Value> {
        let text = match self.dotted(expr)?.as_str() {
            "os.pardir" | "os.path.pardir" => "..",
            "os.curdir" | "os.path.curdir" => ".",
            "os.sep" | "os.path.sep" => "/",
            _ => return None,
        };
        Some(Value::written(text))
    }

    fn attribute(&self, value: &Expr, attribute: &str) -> Option<Value> {
        let text = self.text(value)?;
        match attribute {
            "parent" => Some(Value::Text(text.with(texts::parent(&text.text)))),
            "parents" => {
                let parents = texts::parents(&text.text).into_iter();
                let parents = parents.map(|parent| Value::Text(text.with(parent)));
                Some(Value::List(parents.collect()))
            }
            "name" => Some(Value::Text(text.with(texts::name(&text.text)))),
            _ => None,
        }
    }

    fn item(&self, value: &Expr, index: &Expr) -> Option<Value> {
        let Value::List(values) = self.value(value)? else {
            return None;
        };
        let at = |number: i64| {
            let last = i64::try_from(values.len()).unwrap_or(i64::MAX);
            let number = if number < 0 { number + last } else { number };
            usize::try_from(number.clamp(0, last)).unwrap_or_default()
        };
        match &index.kind {
            ExprKind::Slice {
                lower,
                upper,
                step: None,
            } => {
                let from = lower.as_deref().map_or(Some(0), integer)?;
                let to = upper.as_deref().map_or(Some(i64::MAX), integer)?;
                Some(Value::List(values.get(at(from)..at(to))?.to_vec()))
            }
            _ => values.get(at(integer(index)?)).cloned(),
        }
    }

    /// The values of a comprehension over a list, those of which its conditions surely hold.
    fn gone_over(&self, element: &Expr, clauses: &[Clause]) -> Option<Value> {
        let [clause] = clauses else { return None };
        let ExprKind::Name(name) = &clause.target.kind else {
            return None;
        };
        let Value::List(values) = self.value(&clause.iter)? else {
            return None;
        };
        let mut found = Vec::new();
        for value in values {
            let mut inner = self.clone();
            inner.local.insert(name.clone(), value);
            let mut conditions = clause.conditions.iter();
            if conditions.all(|condition| inner.truth(condition) == Some(true)) {
                found.push(inner.value(element)?);
            }
        }
        Some(Value::List(found))
    }
}

/// What `+` gives of texts and lists, and `/` of paths.
pub fn added(left: &Value, op: BinOperator, right: &Value) -> Option<Value> {
    match (left, op, right) {
        (Value::Text(left), BinOperator::Add, Value::Text(right)) => {
            Some(Value::Text(left.then(right)))
        }
        (Value::Text(left), BinOperator::Div, Value::Text(right)) => {
            Some(Value::Text(left.join(right)))
        }
        (Value::List(left), BinOperator::Add, Value::List(right)) => {
            Some(Value::List([left.as_slice(), right.as_slice()].concat()))
        }
        _ => None,
    }
}

/// A number that is written in the code.
pub fn integer(expr: &Expr) -> Option<i64> {
    match &expr.kind {
        ExprKind::Constant(Constant::Int(text)) => text.parse().ok(),
        ExprKind::UnaryOp {
            op: UnaryOperator::Minus,
            operand,
        } => integer(operand).map(|number: i64| -number),
        _ => None,
    }
}
