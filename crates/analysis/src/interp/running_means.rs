//! Layers of PyTorch that keep running means: a call changes them while the network trains.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

/// The attribute that says whether a layer trains; it does until `eval()`.
const TRAINS: &str = "training";

/// How the names of their types begin.
const KEEPS_MEANS: [&str; 3] = [
    "torch.nn.BatchNorm",
    "torch.nn.LazyBatchNorm",
    "torch.nn.SyncBatchNorm",
];

impl Interp<'_> {
    /// `net.train()`, `net.eval()`: the layers in it remember which it was last.
    pub(super) fn note_mode(&mut self, ty: &str, method: &str, net: &Value, args: &Args) {
        if !ty.starts_with("torch.nn.") || !matches!(method, "eval" | "train") {
            return;
        }
        let off = args.pos.first().and_then(Value::single) == Some(Atom::Bool(false));
        let trains = Value::one(Atom::Bool(method == "train" && !off));
        let attribute = self.names.intern(TRAINS);
        for layer in self.layers_with_means(net) {
            self.heap
                .get_mut(layer)
                .fields
                .insert(attribute, trains.clone());
        }
    }

    /// A network is called: layers with running means note what they are given, unless they were told
    /// not to train.
    pub(super) fn note_running_means(&mut self, net: &Value, span: Span) {
        let attribute = self.names.intern(TRAINS);
        let no = Value::one(Atom::Bool(false));
        let mut layers = self.layers_with_means(net);
        layers.retain(|layer| self.heap.get(*layer).fields.get(&attribute) != Some(&no));
        let change = Change::presumed(span, "a layer notes running means while it trains");
        for layer in layers {
            self.mutate(&Value::obj(layer), &change);
        }
    }

    fn layers_with_means(&self, net: &Value) -> Vec<ObjectId> {
        let mut reached = self.heap.reach_outside_code(net);
        reached.retain(|object| match self.heap.get(*object).kind {
            Kind::Instance(ty) => {
                let path = self.names.text(ty);
                KEEPS_MEANS.iter().any(|begins| path.starts_with(begins))
            }
            _ => false,
        });
        reached
    }
}
