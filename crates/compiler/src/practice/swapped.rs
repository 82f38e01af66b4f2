//! The names that the parts of a split are bound to, against the order in which they come.

use nbship_notebook::ast::{ArgumentKind, Constant, Expr, ExprKind};

use super::values::{Part, Value};
use super::walk::Walk;

const ORDER: &str =
    "Write the names in the order of the results: `X_train, X_test, y_train, y_test`.";

/// What a name says that it holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Called {
    Training,
    Test,
    Other,
}

impl<'a> Walk<'a> {
    /// `test, train = train_test_split(df)`: a name for training rows holds test rows, and the other way
    /// round.
    pub(super) fn check_names(&mut self, targets: &[Expr], from: &Expr, value: &Value) {
        let ([target], Value::Items(parts), ExprKind::Call { .. }) = (targets, value, &from.kind)
        else {
            return;
        };
        let (ExprKind::Tuple(names) | ExprKind::List(names)) = &target.kind else {
            return;
        };
        if names.len() != parts.len() || names.len() < 2 {
            return;
        }
        let bound = self.named_parts(names, parts);
        // What was split before, and is only unpacked here, has parts of another call.
        let site = self.at(from.span);
        let is_own = bound
            .iter()
            .all(|(_, part)| self.splits[part.split].site == site);
        let wrong = |called: Called, is_test: bool| {
            bound
                .iter()
                .find(|(name, part)| what(name) == called && part.is_test == is_test)
                .map(|(name, _)| (*name).to_owned())
        };
        let (Some(training), Some(test)) =
            (wrong(Called::Training, true), wrong(Called::Test, false))
        else {
            return;
        };
        let are_all_wrong = bound
            .iter()
            .all(|(name, part)| part.is_test == (what(name) == Called::Training));
        if !is_own || are_all_wrong && is_sized(from) {
            return;
        }
        let message = format!(
            "`train_test_split` gives the training rows of each argument first: `{training}` holds test rows, and `{test}` \
             training rows"
        );
        self.say("NB502", site, message, ORDER);
    }

    fn named_parts<'n>(&self, names: &'n [Expr], parts: &[Value]) -> Vec<(&'n str, Part)> {
        let bound = names.iter().zip(parts).filter_map(|(name, part)| {
            let ExprKind::Name(name) = &name.kind else {
                return None;
            };
            Some((name.as_str(), self.datum(part)?.part?))
        });
        bound.collect()
    }
}

fn what(name: &str) -> Called {
    let name = name.to_lowercase();
    let is_training = name.contains("train") && !name.contains("strain");
    let is_test = name.contains("test") && !name.contains("latest");
    match (is_training, is_test) {
        (true, false) => Called::Training,
        (false, true) => Called::Test,
        _ => Called::Other,
    }
}

/// The sizes that are asked for may be meant for names in this order: the part that is called the test
/// part may be the smaller one all the same.
fn is_sized(call: &Expr) -> bool {
    let ExprKind::Call { args, .. } = &call.kind else {
        return true;
    };
    args.iter().any(|arg| match &arg.kind {
        ArgumentKind::Keyword(name) if name.name == "test_size" => {
            share(&arg.value).is_none_or(|share| share >= 0.5)
        }
        ArgumentKind::Keyword(name) => name.name == "train_size",
        ArgumentKind::StarStar | ArgumentKind::Star => true,
        ArgumentKind::Positional => false,
    })
}

fn share(expr: &Expr) -> Option<f64> {
    match &expr.kind {
        ExprKind::Constant(Constant::Float(text)) => text.parse().ok(),
        _ => None,
    }
}
