//! What training reaches: `loss.backward()` fills the gradients of the tensors that the loss was
//! calculated from; layers that are frozen stay as they are.

use std::collections::BTreeSet;

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Constant, Expr, ExprKind, Stmt, StmtKind};

use super::Interp;
use super::mutate::Change;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::{Atom, Value};

/// So many tensors are looked at.
const MANY: usize = 200;

const ASKED: &str = "requires_grad";

/// The network all of whose layers a loop freezes: `for layer in net.layers: layer.trainable = False`.
pub(super) fn frozen<'a>(target: &Expr, iter: &'a Expr, body: &[Stmt]) -> Option<&'a Expr> {
    let (ExprKind::Name(layer), ExprKind::Attribute { value, attr }) = (&target.kind, &iter.kind)
    else {
        return None;
    };
    let [only] = body else {
        return None;
    };
    let StmtKind::Assign { targets, value: to } = &only.kind else {
        return None;
    };
    let is_switch = |target: &Expr| match &target.kind {
        ExprKind::Attribute { value, attr } => {
            attr.name == TRAINED && matches!(&value.kind, ExprKind::Name(name) if name == layer)
        }
        _ => false,
    };
    let is_off = matches!(to.kind, ExprKind::Constant(Constant::False));
    (attr.name == "layers" && is_off && targets.iter().all(is_switch)).then_some(value)
}

/// The attribute of a Keras layer that says whether training changes it.
pub(super) const TRAINED: &str = "trainable";

impl<'a> Interp<'a> {
    /// `layer.trainable = False` is remembered; any other value holds for what has the layer, too: it is
    /// not all frozen any more.
    pub(super) fn note_switch(&mut self, layer: ObjectId, name: Sym, value: &Value) {
        if &*self.names.text(name) != TRAINED {
            return;
        }
        let mut of = vec![layer];
        if value.single() != Some(Atom::Bool(false)) {
            let object = self.heap.get(layer);
            of.extend(object.bases.iter().map(|(base, _)| *base));
            of.extend(object.holders.iter().copied());
        }
        for object in of {
            self.heap.add_field(object, name, value);
        }
    }

    /// All layers of the network are frozen.
    pub(super) fn freeze(&mut self, network: &'a Expr) {
        let switch = self.names.intern(TRAINED);
        let network = self.expr(network);
        for object in network.objects().collect::<Vec<_>>() {
            self.heap
                .add_field(object, switch, &Value::one(Atom::Bool(false)));
        }
    }

    /// Tensors that were asked for gradients get them; None: what else the method does is known.
    pub(super) fn fill_gradients(&mut self, loss: &Value, span: Span) -> Option<Value> {
        let asked = self.names.intern(ASKED);
        let yes = Value::one(Atom::Bool(true));
        let mut todo: Vec<_> = loss.objects().map(|one| self.heap.find(one)).collect();
        let (mut seen, mut leaves) = (BTreeSet::new(), Value::empty());
        let mut all_told = !todo.is_empty();
        while let Some(tensor) = todo.pop() {
            if seen.len() > MANY || !seen.insert(tensor) {
                all_told &= seen.len() <= MANY;
                continue;
            }
            let object = self.heap.get(tensor);
            match object.fields.get(&asked) {
                Some(told) if *told == yes => _ = leaves.insert(Atom::Obj(tensor)),
                told => all_told &= told.is_none() && self.is_plain_tensor(tensor),
            }
            let sources = object.bases.iter().map(|(base, _)| self.heap.find(*base));
            todo.extend(sources);
        }
        self.keep_graph(&seen, &leaves);
        leaves.each = true;
        all_told &= !leaves.is_empty();
        self.mutate(
            &leaves,
            &Change::presumed(span, "backward() fills its gradient"),
        );
        if !all_told {
            return None;
        }
        let why = "backward() changes it in place";
        self.mutate(loss, &Change::structural(span, why));
        Some(Value::one(Atom::None))
    }

    /// Gradients go back through tensors as they were computed: what an earlier statement computed
    /// from tensors with gradients, or by a network, has its graph in this process only.
    fn keep_graph(&mut self, seen: &BTreeSet<ObjectId>, leaves: &Value) {
        let is_leaf = |tensor: ObjectId| leaves.contains(Atom::Obj(tensor));
        let starts = |tensor: &&ObjectId| is_leaf(**tensor) || !self.is_plain_tensor(**tensor);
        let mut needs: BTreeSet<ObjectId> = seen.iter().filter(starts).copied().collect();
        let mut before = 0;
        while needs.len() > before {
            before = needs.len();
            let from_such = |tensor: &&ObjectId| {
                let mut bases = self.heap.get(**tensor).bases.iter();
                bases.any(|(base, _)| needs.contains(&self.heap.find(*base)))
            };
            let more: Vec<ObjectId> = seen.iter().filter(from_such).copied().collect();
            needs.extend(more);
        }
        let computed = needs.into_iter().filter(|tensor| !is_leaf(*tensor));
        for tensor in computed.collect::<Vec<_>>() {
            if !self.is_plain_tensor(tensor) {
                continue;
            }
            // A list of losses is no more to be stored than they are.
            let held = self.heap.get(tensor).holders.iter().copied();
            let whole = held.filter(|holder| self.is_list(*holder)).chain([tensor]);
            let names: BTreeSet<Sym> = whole
                .flat_map(|object| self.heap.get(object).names.iter().copied())
                .collect();
            for name in names {
                let made = self.store.get((0, name)).map(|bound| bound.statement);
                if made.is_some_and(|made| made != self.statement) {
                    self.note_unstorable(name, "a tensor that gradients go back through");
                }
            }
        }
    }

    fn is_list(&self, object: ObjectId) -> bool {
        matches!(self.heap.get(object).kind, Kind::Instance(ty) if self.is_container(ty))
    }

    /// A tensor that nobody asked for gradients, and that is no part of a network.
    fn is_plain_tensor(&self, object: ObjectId) -> bool {
        let object = self.heap.get(object);
        matches!(object.kind, Kind::Instance(ty) if &*self.names.text(ty) == "torch.Tensor")
            && object.elements.is_empty()
    }

    /// `tensor.requires_grad_()`.
    pub(super) fn require_gradients(&mut self, tensor: &Value) -> Option<Value> {
        let asked = self.names.intern(ASKED);
        for object in tensor.objects().collect::<Vec<_>>() {
            let yes = Value::one(Atom::Bool(true));
            self.heap.add_field(object, asked, &yes);
        }
        None
    }
}
