//! Context managers that let the code after their block go on when the block ends by an error.

use nbship_notebook::ast::{Constant, Expr, ExprKind, Stmt, StmtKind};
use nbship_notebook::visit;

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::scope::Body;
use crate::value::Value;

/// What waits for an error in its block, whoever's method it is.
const AWAITING: &[&str] = &[
    "assertRaises",
    "assertRaisesRegex",
    "ignored",
    "raises",
    "suppress",
];

impl<'a> Interp<'a> {
    /// Whether a context manager may end its block early and go on after it.
    pub(super) fn swallows(&self, context: &Expr, manager: &Value) -> bool {
        is_awaiting(context) || manager.objects().any(|id| self.object_swallows(id))
    }

    fn object_swallows(&self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        match object.kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "contextlib.suppress",
            // What `@contextmanager` makes of a function with a `yield`.
            Kind::Generator => {
                let function = object.fields.get(&self.words.func);
                let bodies = function.into_iter().flat_map(|f| self.bodies_of(f));
                bodies.into_iter().any(catches)
            }
            Kind::Of(class) => ["__exit__", "__aexit__"].iter().any(|name| {
                let name = self.names.get(name);
                let exit = name.and_then(|name| self.class_member(class, name));
                let bodies = exit.iter().flat_map(|exit| self.bodies_of(exit));
                bodies.into_iter().any(may_return_true)
            }),
            _ => false,
        }
    }

    fn bodies_of(&self, functions: &Value) -> Vec<&'a [Stmt]> {
        let objects = functions.objects();
        let body = |id| match self.heap.get(id).kind {
            Kind::Function(at, _) => match self.code.functions[at].body {
                Body::Block(body) => Some(body),
                Body::Expr(_) => None,
            },
            _ => None,
        };
        objects.filter_map(body).collect()
    }
}

fn is_awaiting(context: &Expr) -> bool {
    let ExprKind::Call { func, .. } = &context.kind else {
        return false;
    };
    match &func.kind {
        ExprKind::Attribute { attr, .. } => AWAITING.contains(&attr.name.as_str()),
        ExprKind::Name(name) => AWAITING.contains(&name.as_str()),
        _ => false,
    }
}

/// Whether a handler in the code does not raise again.
fn catches(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| {
        let goes_on = match &stmt.kind {
            StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => return false,
            StmtKind::Try { handlers, .. } => handlers
                .iter()
                .any(|handler| !handler.body.iter().any(raises)),
            _ => false,
        };
        goes_on || visit::bodies(stmt).into_iter().any(catches)
    })
}

fn raises(stmt: &Stmt) -> bool {
    matches!(stmt.kind, StmtKind::Raise { .. })
}

/// Whether a function may give something else than nothing or `False`.
fn may_return_true(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => false,
        StmtKind::Return(Some(value)) => !matches!(
            value.kind,
            ExprKind::Constant(Constant::None | Constant::False)
        ),
        _ => visit::bodies(stmt).into_iter().any(may_return_true),
    })
}
