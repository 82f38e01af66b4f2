//! Whether values can be stored, and whether they can change.

use super::Interp;
use crate::facts::{ObjectId, Storable};
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    pub(super) fn storable(&self, value: &Value) -> Storable {
        let mut unknown = value.is_empty();
        for atom in value.atoms() {
            if let Atom::Prim(ty) = atom
                && let Some(why) = self.unstorable_type(*ty)
            {
                return Storable::No(why);
            }
        }
        let stored = self
            .heap
            .reach_but(value, false, |kind| self.is_stored_whole(kind));
        if let Some(why) = self.unstorable_within(value, &stored) {
            return Storable::No(why);
        }
        for object in stored {
            match self.storable_object(object) {
                Storable::No(why) => return Storable::No(why),
                Storable::Unknown => unknown = true,
                Storable::Yes => {}
            }
        }
        if unknown {
            Storable::Unknown
        } else {
            Storable::Yes
        }
    }

    /// Why a network cannot be stored: of its layers the notebook's own are not stored by themselves.
    fn unstorable_within(&self, value: &Value, stored: &[ObjectId]) -> Option<String> {
        let is_whole = |object: &ObjectId| self.is_stored_whole(&self.heap.get(*object).kind);
        if self.code.classes.is_empty() || !stored.iter().any(is_whole) {
            return None;
        }
        let reached = self.heap.reach(value, false).into_iter();
        let mut layers = reached.filter_map(|object| match self.heap.get(object).kind {
            Kind::Of(class) if self.called_by_library(class) == Some("call") => Some(class),
            _ => None,
        });
        layers.find_map(|class| match self.storable_layer(class) {
            Storable::No(why) => Some(why),
            _ => None,
        })
    }

    /// Whether its type is stored with all that it holds, whatever that is by itself.
    fn is_stored_whole(&self, kind: &Kind) -> bool {
        let Kind::Instance(ty) = kind else {
            return false;
        };
        let known = self.knowledge.mro(&self.names.text(*ty));
        let says = known.iter().find_map(|(t, _)| t.storable.as_ref());
        says.is_some_and(|says| says == "whole")
    }

    fn unstorable_type(&self, ty: crate::intern::Sym) -> Option<String> {
        let path = self.names.text(ty);
        let known = self.knowledge.mro(&path);
        let (says, why) = known
            .iter()
            .find_map(|(t, _)| Some((t.storable.as_ref()?, &t.storable_why)))?;
        (*says == serde_json::Value::Bool(false))
            .then(|| why.clone().unwrap_or_else(|| format!("a {path}")))
    }

    fn storable_object(&self, id: ObjectId) -> Storable {
        match &self.heap.get(id).kind {
            Kind::Generator => Storable::No("a generator".to_owned()),
            Kind::Unknown => Storable::Unknown,
            Kind::Instance(ty) if *ty == self.words.generator => {
                Storable::No("a generator".to_owned())
            }
            Kind::Instance(ty) if *ty == self.words.coroutine => {
                Storable::No("a coroutine".to_owned())
            }
            Kind::Instance(ty) => {
                let path = self.names.text(*ty);
                for (known, _) in self.knowledge.mro(&path) {
                    match &known.storable {
                        Some(serde_json::Value::Bool(true)) => return Storable::Yes,
                        // What it was given is looked at by itself: it is held.
                        Some(says) if says == "whole" || says == "if-arguments" => {
                            return Storable::Yes;
                        }
                        Some(serde_json::Value::Bool(false)) => {
                            let why = known
                                .storable_why
                                .clone()
                                .unwrap_or_else(|| format!("a {path}"));
                            return Storable::No(why);
                        }
                        _ => {}
                    }
                }
                if self.is_container(*ty) || path.starts_with("builtins.") {
                    Storable::Yes
                } else {
                    Storable::Unknown
                }
            }
            Kind::Of(class) => self.storable_instance(*class),
            _ => Storable::Yes,
        }
    }

    /// An instance of a notebook class is as storable as what its library bases hold.
    fn storable_instance(&self, class: ObjectId) -> Storable {
        let says_how = ["__getstate__", "__reduce__", "__reduce_ex__"]
            .iter()
            .filter_map(|name| self.names.get(name))
            .any(|name| self.class_member(class, name).is_some());
        if self.called_by_library(class) == Some("call") {
            return self.storable_layer(class);
        }
        let (_, libraries) = self.mro(class);
        let why = libraries
            .iter()
            .find_map(|base| self.unstorable_type(*base));
        match why {
            Some(why) if !says_how => Storable::No(why),
            _ => Storable::Yes,
        }
    }

    /// Keras makes a layer or network of one's own again of what its `get_config` gives.
    fn storable_layer(&self, class: ObjectId) -> Storable {
        let config = self.names.get("get_config");
        match config.and_then(|name| self.class_member(class, name)) {
            Some(_) => Storable::Yes,
            None => Storable::No("a layer or network of Keras without `get_config`".to_owned()),
        }
    }

    /// A handle on a drawing or a log.
    pub(super) fn is_handle(&self, value: &Value) -> bool {
        const LIBRARIES: &[&str] = &["matplotlib", "mpl_toolkits", "seaborn", "logging", "tqdm"];
        value.atoms().iter().any(|atom| {
            let Atom::Obj(object) = atom else {
                return false;
            };
            let Kind::Instance(ty) = self.heap.get(*object).kind else {
                return false;
            };
            let path = self.names.text(ty);
            LIBRARIES.contains(&path.split('.').next().unwrap_or_default())
        })
    }

    pub(super) fn is_immutable(&self, value: &Value) -> bool {
        !value.is_empty()
            && value.atoms().iter().all(|a| !matches!(a, Atom::Lib(_)))
            && self
                .heap
                .reach(value, false)
                .into_iter()
                .all(|o| !self.is_mutable_object(o))
    }

    pub(super) fn is_mutable_object(&self, id: ObjectId) -> bool {
        match self.heap.get(id).kind {
            Kind::Instance(ty) => ty != self.words.tuple && !self.is_immutable_type(ty),
            Kind::Function(..)
            | Kind::Bound(_)
            | Kind::BoundFunction
            | Kind::Partial
            | Kind::Class(_) => false,
            _ => true,
        }
    }
}
