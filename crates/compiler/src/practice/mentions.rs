//! Words that stand for data held out of training, wherever they are.

use nbship_notebook::ast::{Argument, ArgumentKind, Constant, Expr, ExprKind, Stmt, StmtKind};
use nbship_notebook::visit;

/// A statement mentions what holds data out of training, or defines something that may score.
pub(super) fn holds_out(stmt: &Stmt) -> bool {
    let mut found = false;
    visit::expressions(stmt, &mut |expr| found |= mentions(expr));
    let is_definition = matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_));
    let within = visit::bodies(stmt);
    let mut inner = within.iter().flat_map(|body| body.iter());
    found || is_definition && scores(stmt) || inner.any(holds_out)
}

fn mentions(expr: &Expr) -> bool {
    let word = match &expr.kind {
        ExprKind::Name(name) => name,
        ExprKind::Attribute { attr, .. } => &attr.name,
        ExprKind::Call { args, .. } => {
            let is_held = |arg: &Argument| match &arg.kind {
                ArgumentKind::Keyword(name) => matches!(
                    name.name.as_str(),
                    "cv" | "validation_split"
                        | "validation_data"
                        | "eval_set"
                        | "oob_score"
                        | "early_stopping"
                ),
                ArgumentKind::StarStar => true,
                _ => false,
            };
            if args.iter().any(is_held) {
                return true;
            }
            let mut found = false;
            visit::children(expr, &mut |child| found |= mentions(child));
            return found;
        }
        _ => {
            let mut found = false;
            visit::children(expr, &mut |child| found |= mentions(child));
            return found;
        }
    };
    let mut found = word.contains("cross_val")
        || word.contains("Fold")
        || word.ends_with("CV")
        || word.contains("SearchCV")
        || word.contains("ShuffleSplit")
        || word.contains("TimeSeriesSplit")
        || word.contains("learning_curve")
        || word.contains("validation_curve")
        || word == "LeaveOneOut";
    visit::children(expr, &mut |child| found |= mentions(child));
    found
}

/// A definition whose code asks models.
fn scores(stmt: &Stmt) -> bool {
    let mut found = false;
    let mut look = |expr: &Expr| found |= asks(expr);
    each_expression(stmt, &mut look);
    found
}

fn each_expression(stmt: &Stmt, look: &mut dyn FnMut(&Expr)) {
    visit::expressions(stmt, look);
    for body in visit::bodies(stmt) {
        body.iter().for_each(|inner| each_expression(inner, look));
    }
}

fn asks(expr: &Expr) -> bool {
    let word = match &expr.kind {
        ExprKind::Name(name) => name.as_str(),
        ExprKind::Attribute { attr, .. } => attr.name.as_str(),
        _ => "",
    };
    let mut found = matches!(
        word,
        "predict" | "score" | "evaluate" | "predict_proba" | "fit"
    ) || word.ends_with("_score");
    visit::children(expr, &mut |child| found |= asks(child));
    found
}

/// A call somewhere in a statement shuffles what is loaded, or may.
pub(super) fn shuffles(stmt: &Stmt) -> bool {
    let mut found = false;
    each_expression(stmt, &mut |expr| found |= calls(expr, &is_shuffling));
    found
}

/// A call somewhere in a statement sets a seed, by what it is called.
pub(super) fn seeds(stmt: &Stmt) -> bool {
    let mut found = false;
    each_expression(stmt, &mut |expr| found |= calls(expr, &is_seeding));
    found
}

fn calls(expr: &Expr, wanted: &dyn Fn(&Expr, &[Argument]) -> bool) -> bool {
    let mut found = matches!(&expr.kind, ExprKind::Call { func, args } if wanted(func, args));
    visit::children(expr, &mut |child| found |= calls(child, wanted));
    found
}

fn is_shuffling(_: &Expr, args: &[Argument]) -> bool {
    let shuffles = |arg: &Argument| match &arg.kind {
        ArgumentKind::Keyword(name) => {
            let is_off = matches!(arg.value.kind, ExprKind::Constant(Constant::False));
            matches!(name.name.as_str(), "shuffle" | "sampler" | "batch_sampler") && !is_off
        }
        ArgumentKind::StarStar => true,
        _ => false,
    };
    args.iter().any(shuffles)
}

fn is_seeding(func: &Expr, _: &[Argument]) -> bool {
    let name = match &func.kind {
        ExprKind::Name(name) => name,
        ExprKind::Attribute { attr, .. } => &attr.name,
        _ => return false,
    };
    name.contains("seed") || name.contains("determinis")
}
