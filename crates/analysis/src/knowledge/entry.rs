//! One library's knowledge file, as it is written.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

/// A knowledge file: see `docs/knowledge.md` for what the fields mean.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Library {
    /// Its name, which is the file's too.
    #[serde(default)]
    pub library: String,
    #[serde(default)]
    pub modules: Vec<String>,
    /// Libraries whose objects it gives, so that these are known where it is imported.
    #[serde(default)]
    pub builds_on: Vec<String>,
    #[serde(default)]
    pub import_effects: Vec<EffectSpec>,
    /// Modules that register something when imported.
    #[serde(default)]
    pub registers: BTreeMap<String, Registered>,
    pub default: Option<Entries>,
    pub hooks: Option<Hooks>,
    /// Other paths of the same things.
    #[serde(default)]
    pub aliases: BTreeMap<String, String>,
    /// Entries that others name.
    #[serde(default)]
    pub shapes: BTreeMap<String, Entries>,
    /// Module members that are values: what they are.
    #[serde(default)]
    pub values: BTreeMap<String, Entries>,
    #[serde(default)]
    pub types: BTreeMap<String, Type>,
    #[serde(default)]
    pub functions: BTreeMap<String, Entries>,
}

/// What importing a module registers.
#[derive(Debug, Deserialize)]
pub(crate) struct Registered {
    /// Who finds it: `figure`, or a library.
    pub found_by: String,
    /// Words of which a notebook has one that asks for it; none where that cannot be told.
    #[serde(default)]
    pub words: Vec<String>,
}

impl Library {
    /// What importing a module registers.
    pub fn registers(&self, module: &str) -> Option<&Registered> {
        super::prefixes(module).find_map(|path| self.registers.get(path))
    }
}

/// What a library calls of objects of classes that are not its own.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Hooks {
    /// Names of methods; with `*` at the end, how they begin. Besides, special methods.
    pub methods: Vec<String>,
    /// Modules of the library whose classes call no others of a class that derives from them.
    #[serde(default)]
    pub bases: Vec<String>,
    /// Those that are given what the library makes, not what it was given.
    #[serde(default)]
    pub made: Vec<String>,
    /// Those that only training calls.
    #[serde(default)]
    pub learning: Vec<String>,
}

impl Hooks {
    /// Whether the library may call a method of a class that derives from these of its classes.
    pub fn may_call(&self, method: &str, bases: &[&str]) -> bool {
        method.starts_with("__") || !self.is_told(bases) || names(&self.methods, method)
    }

    /// Whether a method is one of a callback's.
    pub fn is_of_callbacks(&self, method: &str) -> bool {
        names(&self.made, method)
    }

    /// Whether a method is given what the library makes.
    pub fn is_given_made(&self, method: &str, bases: &[&str]) -> bool {
        !bases.is_empty() && self.is_told(bases) && names(&self.made, method)
    }

    /// Whether only training calls a method.
    pub fn learns(&self, method: &str, bases: &[&str]) -> bool {
        !bases.is_empty() && self.is_told(bases) && names(&self.learning, method)
    }

    fn is_told(&self, bases: &[&str]) -> bool {
        let is_open = |base: &&str| self.bases.iter().any(|m| super::speaks_for(m, base));
        bases.iter().all(is_open)
    }
}

fn names(patterns: &[String], method: &str) -> bool {
    patterns.iter().any(|name| match name.strip_suffix('*') {
        Some(start) => method.starts_with(start),
        None => method == name,
    })
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Type {
    #[serde(default)]
    pub bases: Vec<String>,
    /// true, false, or a condition in words.
    pub storable: Option<Json>,
    pub storable_why: Option<String>,
    pub mutable: Option<bool>,
    pub default_method: Option<Entries>,
    pub default_attribute: Option<Entries>,
    #[serde(default)]
    pub methods: BTreeMap<String, Entries>,
    #[serde(default)]
    pub attributes: BTreeMap<String, Entries>,
    #[serde(default)]
    pub operators: BTreeMap<String, Entries>,
    /// Iterating uses it up.
    #[serde(default)]
    pub iterates: bool,
    /// Iterating goes over what it holds (a progress bar).
    #[serde(default)]
    pub passes_on: bool,
    /// Training what holds it leaves it as it is.
    #[serde(default)]
    pub untrained: bool,
}

/// A shape by name (several joined by `|`), one entry, or alternatives by version.
#[derive(Clone, Debug)]
pub(crate) enum Entries {
    Shape(String),
    One(Box<Entry>),
    Many(Vec<Entries>),
}

/// What a function, method, attribute or operator does.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Entry {
    #[serde(default)]
    pub mutates: Vec<Mutates>,
    pub returns: Option<String>,
    pub alias: Option<String>,
    #[serde(default)]
    pub keeps: Vec<String>,
    /// Arguments that the receiver keeps and only training calls.
    #[serde(default)]
    pub learns_with: Vec<String>,
    #[serde(default)]
    pub calls: Vec<String>,
    /// What it calls of models that it is given or holds, it calls of copies of them.
    #[serde(default)]
    pub clones: bool,
    /// Arguments it iterates over.
    #[serde(default)]
    pub consumes: Vec<String>,
    /// Arguments in whose text names are read.
    #[serde(default)]
    pub reads_names: Vec<String>,
    /// Arguments in whose text, which is SQL, variables of the caller are named as tables.
    #[serde(default)]
    pub reads_tables: Vec<Mutates>,
    /// It sees the caller's namespace.
    #[serde(default)]
    pub namespace: bool,
    #[serde(default)]
    pub effects: Vec<EffectSpec>,
    pub role: Option<String>,
    pub immutable: Option<bool>,
    /// It is like this shape, but for what is said here.
    pub like: Option<String>,
    /// Attributes: what setting them does.
    pub set: Option<Entries>,
    /// What differs under conditions on the arguments.
    #[serde(default)]
    pub variants: Vec<Variant>,
    #[serde(default)]
    pub since: Option<Json>,
    #[serde(default)]
    pub until: Option<Json>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Variant {
    #[serde(default)]
    pub when: BTreeMap<String, Json>,
    #[serde(default)]
    pub unless: BTreeMap<String, Json>,
    #[serde(flatten)]
    pub entry: VariantEntry,
}

/// The fields a variant may change.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct VariantEntry {
    pub returns: Option<String>,
    pub alias: Option<String>,
}

/// An argument that may be changed, and when.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct MutatesWhen {
    pub arg: String,
    #[serde(default)]
    pub when: BTreeMap<String, Json>,
    #[serde(default)]
    pub unless: BTreeMap<String, Json>,
    pub certainty: Option<String>,
    /// What it holds is changed too.
    #[serde(default)]
    pub deep: bool,
    /// Only columns and labels change, not data that views share.
    #[serde(default)]
    pub structure: bool,
}

/// An effect, and when it happens.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct EffectWhen {
    pub effect: String,
    #[serde(default)]
    pub when: BTreeMap<String, Json>,
    #[serde(default)]
    pub unless: BTreeMap<String, Json>,
    pub certainty: Option<String>,
}

/// Something written in short as a string, in full as an object, or as a list of either.
struct Short<T>(std::marker::PhantomData<T>);

trait FromText: Sized {
    fn from_text(text: &str) -> Self;
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
    fn from_seq<'de, A: SeqAccess<'de>>(seq: A) -> Result<Self, A::Error>;
}

impl<'de, T: FromText> Visitor<'de> for Short<T> {
    type Value = T;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a string or an object")
    }
    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from_text(text))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_map(map)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        T::from_seq(seq)
    }
}

impl FromText for Entries {
    fn from_text(text: &str) -> Self {
        Entries::Shape(text.to_owned())
    }
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        Entry::deserialize(MapAccessDeserializer::new(map)).map(|e| Entries::One(Box::new(e)))
    }
    fn from_seq<'de, A: SeqAccess<'de>>(seq: A) -> Result<Self, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Entries::Many)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Short(std::marker::PhantomData))
    }
}

/// An effect as it is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct EffectSpec(pub EffectWhen);

impl FromText for EffectSpec {
    fn from_text(text: &str) -> Self {
        EffectSpec(EffectWhen {
            effect: text.to_owned(),
            ..EffectWhen::default()
        })
    }
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        EffectWhen::deserialize(MapAccessDeserializer::new(map)).map(EffectSpec)
    }
    fn from_seq<'de, A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Ok(Self::default())
    }
}

impl<'de> Deserialize<'de> for EffectSpec {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Short(std::marker::PhantomData))
    }
}

/// An argument that may be changed, as it is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mutates(pub MutatesWhen);

impl FromText for Mutates {
    fn from_text(text: &str) -> Self {
        Mutates(MutatesWhen {
            arg: text.to_owned(),
            ..MutatesWhen::default()
        })
    }
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        MutatesWhen::deserialize(MapAccessDeserializer::new(map)).map(Mutates)
    }
    fn from_seq<'de, A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Ok(Self::default())
    }
}

impl<'de> Deserialize<'de> for Mutates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Short(std::marker::PhantomData))
    }
}
