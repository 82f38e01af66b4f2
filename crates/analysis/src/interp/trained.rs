//! What functions of libraries change of which nothing is known: by their names, by whether anything is
//! done with their results, and by what they are given to train.

use super::Interp;
use super::args::Args;
use super::looks::says_look;
use super::says::{function_loads_into, function_says_change, says_learn, says_training};
use crate::heap::Kind;
use crate::value::{Atom, Value};

/// Names under which functions are given what they train.
const TRAINED: [&str; 8] = [
    "agent",
    "classifier",
    "estimator",
    "learner",
    "model",
    "net",
    "network",
    "policy",
];

impl Interp<'_> {
    /// What a function changes of what it is given. Where its result is used, that is the changed one
    /// (`clean = remove_outliers(df)`), unless it trains or loads into what it is given.
    pub(super) fn changed_by_function(&mut self, name: &str, args: &Args) -> Value {
        let is_left = self.left == Some(args.span);
        let given = args.all();
        let mut changed = Value::empty();
        let learns = says_learn(name) || says_training(name);
        if function_says_change(name) || function_loads_into(name) {
            let first = args.pos.first().cloned().unwrap_or_default();
            let is_data = first.atoms().iter().all(|atom| self.is_data(*atom));
            if is_left || function_loads_into(name) || learns && !is_data {
                changed.join(&first);
            }
        }
        if learns {
            for (keyword, value) in &args.kw {
                if TRAINED.contains(&&*self.names.text(*keyword)) {
                    changed.join(value);
                }
            }
            changed.join(&self.networks_among(&given));
        }
        if !says_look(name) {
            self.step_optimizers(&given, args);
        }
        changed
    }

    pub(super) fn networks_among(&self, given: &Value) -> Value {
        let networks = given.objects().filter(|object| self.is_network(*object));
        networks.map(Atom::Obj).collect()
    }

    /// Who is given an optimizer makes a step with it.
    fn step_optimizers(&mut self, given: &Value, args: &Args) {
        let step = self.names.intern("step");
        for object in given.objects().collect::<Vec<_>>() {
            let is_optimizer = matches!(self.heap.get(object).kind, Kind::Instance(ty) if self.names.text(ty).starts_with("torch.optim."));
            if is_optimizer {
                let nothing = Args::of(Vec::new(), args.span);
                self.call_method(&Value::obj(object), step, &nothing);
            }
        }
    }
}
