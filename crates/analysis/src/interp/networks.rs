//! Networks of PyTorch within one another: `train()`, `to()` or a step of an optimiser changes all
//! modules that a module holds.

use super::Interp;
use super::entry::Known;
use crate::facts::ObjectId;
use crate::heap::{Kind, Share};
use crate::value::{Atom, Value};

/// Where the modules are.
const MODULES: &str = "torch.nn.";

impl Interp<'_> {
    /// The modules within those of a value that a call changes, and within those whose parameters
    /// are among it.
    pub(super) fn modules_within(&self, changed: &Value, call: &Known<'_>) -> Value {
        let changes_modules = call.receiver_type.is_some_and(|ty| {
            let path = self.names.text(ty);
            path.starts_with(MODULES) || path.starts_with("torch.optim.")
        });
        if !changes_modules {
            return Value::empty();
        }
        let mut tops = changed.clone();
        for object in changed.objects() {
            let bases = self.heap.get(object).bases.iter();
            let own = bases.filter(|(_, how)| *how == Share::Same);
            for (base, _) in own {
                tops.insert(Atom::Obj(self.heap.find(*base)));
            }
        }
        tops.retain(|atom| matches!(atom, Atom::Obj(id) if self.is_network(*id)));
        let reached = self.heap.reach_outside_code(&tops).into_iter();
        let within = reached.filter(|object| self.is_network(*object));
        within.map(Atom::Obj).collect()
    }

    /// Functions that a part of a network is given, the network holds: who calls it calls them.
    pub(super) fn hook_into_networks(&mut self, part: ObjectId, held: &Value) {
        let is_code = |object: ObjectId| {
            let kind = &self.heap.get(object).kind;
            kind.is_function() || matches!(kind, Kind::Of(_))
        };
        if !self.is_network(part) || !held.objects().any(is_code) {
            return;
        }
        let mut wholes = vec![part];
        let mut seen = std::collections::BTreeSet::from([part]);
        while let Some(object) = wholes.pop() {
            let object = self.heap.get(object);
            let around = object.bases.iter().map(|(base, _)| *base);
            let around: Vec<_> = around.chain(object.holders.iter().copied()).collect();
            for whole in around {
                let whole = self.heap.find(whole);
                if self.is_network(whole) && seen.insert(whole) {
                    self.heap.add_element(whole, held);
                    wholes.push(whole);
                }
            }
        }
    }

    /// Whether an object is a module of PyTorch, or of a class that derives from one.
    pub(super) fn is_network(&self, object: ObjectId) -> bool {
        match self.heap.get(object).kind {
            Kind::Instance(ty) => self.names.text(ty).starts_with(MODULES),
            Kind::Of(class) => {
                let (_, libraries) = self.mro(class);
                let mut paths = libraries.iter().map(|path| self.names.text(*path));
                paths.any(|path| path.starts_with(MODULES))
            }
            _ => false,
        }
    }
}
