//! Methods of the notebook's classes that libraries call by themselves.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::callbacks::Asked;
use super::class::MemberOf;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;

/// What sets up a model of transformers: of the notebook's methods it calls `_init_weights` alone.
const SETTING_UP: &[&str] = &[
    "__init__",
    "enable_input_require_grads",
    "gradient_checkpointing_enable",
    "init_weights",
    "num_parameters",
    "post_init",
    "print_trainable_parameters",
    "resize_token_embeddings",
    "save_pretrained",
    "tie_weights",
];

impl Interp<'_> {
    /// The method that a library runs when an instance of the notebook's class is called.
    pub(super) fn called_by_library(&self, class: ObjectId) -> Option<&'static str> {
        let (_, libraries) = self.mro(class);
        let is_a = |ty: &str| {
            libraries.iter().any(|base| {
                let path = self.names.text(*base);
                let path = self.knowledge.canonical(&path);
                let is_layer = ty == "keras.Layer" && path.starts_with("keras.layers.");
                is_layer || self.knowledge.is_a(&path, ty)
            })
        };
        match () {
            () if is_a("torch.nn.Module") => Some("forward"),
            () if is_a("keras.Layer") => Some("call"),
            () => None,
        }
    }

    /// A tensor of Keras knows the layer that gave it: networks made of it call that again.
    pub(super) fn tensor_of(
        &mut self,
        made: Value,
        layer: &Value,
        method: &str,
        span: Span,
    ) -> Value {
        if method != "call" {
            return made;
        }
        let tensor = self.names.intern("keras.Tensor");
        let tensor = self.make(span, 76, Kind::Instance(tensor));
        self.heap.add_element(tensor, layer);
        self.heap.add_element(tensor, &made);
        made.joined(&Value::obj(tensor))
    }

    /// Whether a library's method is known to call no method of what it is called on: in libraries whose
    /// entries say what they call.
    pub(super) fn is_told_to_call_nothing(&self, libraries: &[Sym], name: Sym) -> bool {
        let text = self.names.text(name);
        libraries.iter().any(|base| {
            let path = self.names.text(*base);
            let canonical = self.knowledge.canonical(&path);
            if canonical == "transformers.PreTrainedModel" && SETTING_UP.contains(&&*text) {
                return self.names.get("_init_weights").is_none();
            }
            canonical.starts_with("torch.")
                && self
                    .knowledge
                    .member(&canonical, |t| t.methods.get(&*text))
                    .is_some_and(|known| {
                        let mut calls = known.iter().flat_map(|entry| &entry.calls);
                        !calls.any(|call| call == "self")
                    })
        })
    }

    /// A library may call any method of an object of the notebook's class; where it only asks for
    /// what was learnt, none that learns.
    pub(super) fn call_hooks(&mut self, one: &Value, class: ObjectId, args: &Args, asked: Asked) {
        for object in one.objects() {
            self.calling_back(object, args.span, |s| {
                s.call_each_hook(one, class, args, asked)
            });
        }
    }

    /// What a library calls of its own callbacks, as far as that is described (one that writes a file
    /// after each epoch), given alone, or in a list or dictionary.
    pub(super) fn call_own_hooks(&mut self, given: &Value, span: Span) {
        for object in given.objects().collect::<Vec<_>>() {
            let held = match self.heap.get(object).kind {
                Kind::Instance(ty) if self.is_container(ty) => self.heap.contents(object),
                _ => vec![object],
            };
            for one in held {
                let Kind::Instance(ty) = self.heap.get(one).kind else {
                    continue;
                };
                for name in self.own_hooks(ty) {
                    let name = self.names.intern(name);
                    let nothing = Args::of(Vec::new(), span);
                    self.call_method(&Value::obj(one), name, &nothing);
                }
            }
        }
    }

    /// The methods of a library's type that it calls where it is used as a callback.
    fn own_hooks(&self, ty: Sym) -> Vec<&'static str> {
        let path = self.names.text(ty);
        let library = self.knowledge.library(&path);
        let (Some(ty), Some(hooks)) = (
            self.knowledge.type_of(&path),
            library.and_then(|library| library.hooks.as_ref()),
        ) else {
            return Vec::new();
        };
        let names = ty.methods.keys().map(String::as_str);
        names.filter(|name| hooks.is_of_callbacks(name)).collect()
    }

    fn call_each_hook(&mut self, one: &Value, class: ObjectId, args: &Args, asked: Asked) {
        let (classes, libraries) = self.mro(class);
        let bases: Vec<_> = libraries.iter().map(|b| self.names.text(*b)).collect();
        let bases: Vec<_> = bases.iter().map(|b| self.knowledge.canonical(b)).collect();
        let bases: Vec<&str> = bases.iter().map(|base| &**base).collect();
        let mut names: std::collections::BTreeSet<Sym> = std::collections::BTreeSet::new();
        for class in &classes {
            names.extend(self.heap.get(*class).fields.keys().copied());
        }
        for name in names {
            let text = self.names.text(name);
            if matches!(
                &*text,
                "__init__"
                    | "__new__"
                    | "__class__"
                    | "__module__"
                    | "__del__"
                    | "__init_subclass__"
            ) {
                continue;
            }
            let learns = text.contains("fit")
                || text.starts_with("set_")
                || asked.hooks.is_some_and(|h| h.learns(&text, &bases));
            let is_unasked = asked.hooks.is_some_and(|h| !h.may_call(&text, &bases))
                || asked.only_special && !text.starts_with("__") && &*text != "get_config";
            let is_unasked =
                is_unasked || asked.only_names && !text.starts_with("get_feature_names");
            let is_over = asked.is_built && &*text == "build";
            if is_unasked || is_over || asked.only_learnt && learns {
                continue;
            }
            let Some(member) = self.class_member(class, name) else {
                continue;
            };
            if let MemberOf::Method(function, receiver) = self.bind_member(&member, one, class) {
                let is_made = asked.hooks.is_some_and(|h| h.is_given_made(&text, &bases));
                let given = if is_made {
                    self.made_by_library(args)
                } else {
                    args.all()
                };
                let open = Args {
                    star: Some(given),
                    ..Args::of(vec![receiver], args.span)
                };
                let given = self.with_doubt("the library may call this method", |s| {
                    s.call(&function, &open)
                });
                self.library_uses(&given, args);
            }
        }
    }

    /// What a library makes for a hook: the number of an epoch, a dictionary of figures.
    fn made_by_library(&mut self, args: &Args) -> Value {
        let dict = self.names.intern("builtins.dict");
        let made = self.instance(args.span, 74, dict);
        made.joined(&self.prim(self.words.int))
    }

    /// What a hook gives goes back to the library: it calls functions and goes over generators.
    fn library_uses(&mut self, given: &Value, args: &Args) {
        let open = Args {
            star: Some(args.all()),
            ..Args::of(Vec::new(), args.span)
        };
        for object in given.objects().collect::<Vec<_>>() {
            let one = Value::obj(object);
            let kind = &self.heap.get(object).kind;
            if *kind == Kind::Generator {
                self.with_doubt("the library may go over it", |s| s.iterate(&one, args.span));
            } else if kind.is_function() {
                self.calling_back(object, args.span, |s| {
                    s.in_call(args.span, |s| {
                        let part = s.with_doubt("the library may call it", |s| s.call(&one, &open));
                        s.iterate(&part, args.span);
                    });
                });
            }
        }
    }
}
