//! What a loop surely runs over: displays, names of containers whose elements are known, and what Python's
//! own functions make of them.

use nbship_notebook::ast::{Argument, ArgumentKind, Expr, ExprKind};

use super::Interp;
use super::names::Home;
use crate::facts::Literal;
use crate::literal::literal;
use crate::store::Did;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// Whether a loop over this, which has this value, surely runs.
    pub(super) fn surely_not_empty(&self, iter: &Expr, value: &Value) -> bool {
        match &iter.kind {
            ExprKind::Name(_) => self.has_elements(value),
            _ => self.surely_gives(iter),
        }
    }

    fn surely_gives(&self, iter: &Expr) -> bool {
        match &iter.kind {
            ExprKind::List(all) | ExprKind::Tuple(all) | ExprKind::Set(all) => all
                .iter()
                .any(|element| !matches!(element.kind, ExprKind::Starred(_))),
            ExprKind::Dict(items) => !items.is_empty(),
            ExprKind::Name(name) => self
                .value_of_global(name)
                .is_some_and(|value| self.has_elements(value)),
            ExprKind::Call { func, args } => match &func.kind {
                ExprKind::Name(name) => !self.is_global(name) && self.gives_elements(name, args),
                ExprKind::Attribute { value, attr } if attr.name == "split" => {
                    self.splits_rows(value)
                }
                ExprKind::Attribute { value, attr } => {
                    let view = matches!(attr.name.as_str(), "items" | "keys" | "values");
                    view && args.is_empty()
                        && matches!(value.kind, ExprKind::Dict(_))
                        && self.surely_gives(value)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the name holds a splitter: these give one pair of parts at least, or fail.
    fn splits_rows(&self, splitter: &Expr) -> bool {
        const KINDS: [&str; 10] = [
            "GroupKFold",
            "GroupShuffleSplit",
            "KFold",
            "LeaveOneOut",
            "RepeatedKFold",
            "RepeatedStratifiedKFold",
            "ShuffleSplit",
            "StratifiedKFold",
            "StratifiedShuffleSplit",
            "TimeSeriesSplit",
        ];
        let ExprKind::Name(name) = &splitter.kind else {
            return false;
        };
        let value = self.value_of_global(name).and_then(Value::single);
        let ty = value.and_then(|atom| self.type_of(atom));
        ty.is_some_and(|ty| {
            let ty = self.names.text(ty);
            let class = ty.strip_prefix("sklearn.model_selection.");
            class.is_some_and(|class| KINDS.contains(&class))
        })
    }

    /// Whether a function of Python gives elements for these arguments.
    fn gives_elements(&self, function: &str, args: &[Argument]) -> bool {
        let is_plain = |arg: &Argument| matches!(arg.kind, ArgumentKind::Positional);
        match function {
            "range" => counts(args),
            "enumerate" | "reversed" | "sorted" | "list" | "tuple" | "iter" => args
                .first()
                .is_some_and(|first| is_plain(first) && self.surely_gives(&first.value)),
            "zip" => {
                let mut given = args
                    .iter()
                    .filter(|arg| !matches!(arg.kind, ArgumentKind::Keyword(_)));
                !args.is_empty() && given.all(|arg| is_plain(arg) && self.surely_gives(&arg.value))
            }
            _ => false,
        }
    }

    fn is_global(&self, name: &str) -> bool {
        self.names
            .get(name)
            .is_some_and(|sym| self.global_names.contains(&sym))
    }

    /// What a name of the notebook surely holds, seen from the code that runs.
    fn value_of_global(&self, name: &str) -> Option<&Value> {
        let sym = self.names.get(name)?;
        let is_seen = matches!(self.home(sym), Home::Global);
        let held = self.store.get((0, sym)).filter(|_| is_seen)?;
        (held.bound == Did::Yes).then_some(&held.value)
    }

    fn has_elements(&self, value: &Value) -> bool {
        match value.single() {
            Some(Atom::Obj(id)) => {
                let object = self.heap.get(id);
                !object.leaky && object.items.as_ref().is_some_and(|all| !all.is_empty())
            }
            Some(Atom::Str(text)) => !self.names.text(text).is_empty(),
            _ => false,
        }
    }
}

/// Whether `range()` of written numbers counts at all.
fn counts(args: &[Argument]) -> bool {
    let number = |arg: &Argument| match literal(&arg.value) {
        Some(Literal::Int(number)) => Some(number),
        _ => None,
    };
    match args {
        [end] => number(end).is_some_and(|end| end > 0),
        [start, end] => matches!((number(start), number(end)), (Some(a), Some(b)) if a < b),
        _ => false,
    }
}
