//! The parts of nbformat 3 and 4 that nbship reads. Everything else, what is in outputs above all, is
//! skipped by the JSON reader without being copied.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

#[derive(Deserialize)]
pub(crate) struct RawNotebook {
    #[serde(default)]
    pub nbformat: Nbformat,
    #[serde(default)]
    pub metadata: Object<RawMetadata>,
    #[serde(default)]
    pub cells: Option<Vec<Object<RawCell>>>,
    #[serde(default)]
    pub worksheets: Option<Vec<Object<RawWorksheet>>>,
}

#[derive(Default, Deserialize)]
pub(crate) struct RawWorksheet {
    #[serde(default)]
    pub cells: Vec<Object<RawCell>>,
}

#[derive(Default, Deserialize)]
pub(crate) struct RawMetadata {
    #[serde(default)]
    pub kernelspec: Object<RawKernel>,
    #[serde(default)]
    pub language_info: Object<RawKernel>,
}

#[derive(Default, Deserialize)]
pub(crate) struct RawKernel {
    #[serde(default)]
    pub name: Lenient,
    #[serde(default)]
    pub language: Lenient,
    #[serde(default)]
    pub version: Lenient,
}

#[derive(Default, Deserialize)]
pub(crate) struct RawCell {
    #[serde(default)]
    pub cell_type: Lenient,
    #[serde(default)]
    pub id: Lenient,
    #[serde(default)]
    pub source: Option<Source>,
    /// nbformat 3's name for the source of a code cell.
    #[serde(default)]
    pub input: Option<Source>,
    /// nbformat 3 says the language cell by cell.
    #[serde(default)]
    pub language: Lenient,
    #[serde(default)]
    pub execution_count: Lenient,
    #[serde(default)]
    pub prompt_number: Lenient,
    #[serde(default)]
    pub outputs: Outputs,
    #[serde(default)]
    pub metadata: Object<RawCellMetadata>,
}

#[derive(Default, Deserialize)]
pub(crate) struct RawCellMetadata {
    #[serde(default)]
    pub tags: Strings,
}

/// A JSON object; serde alone would take a list for one as well. `null` stands for an empty one.
#[derive(Debug, Default)]
pub(crate) struct Object<T>(pub T);

struct ObjectVisitor<T>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
        T::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Object)
    }
    fn visit_unit<E>(self) -> Result<Object<T>, E> {
        Ok(Object::default())
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ObjectVisitor(std::marker::PhantomData))
    }
}

/// A string or a whole number; any other value is skipped.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum Lenient {
    Text(String),
    Number(u64),
    #[default]
    Nothing,
}

impl Lenient {
    pub fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// The version of the notebook format, or what stands in its place.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum Nbformat {
    Number(u64),
    Other(String),
    #[default]
    Missing,
}

struct NbformatVisitor;

impl<'de> Visitor<'de> for NbformatVisitor {
    type Value = Nbformat;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    fn visit_u64<E>(self, number: u64) -> Result<Nbformat, E> {
        Ok(Nbformat::Number(number))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Nbformat, E> {
        Ok(Nbformat::Other(number.to_string()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Nbformat, E> {
        Ok(Nbformat::Other(format!("{number:?}")))
    }
    fn visit_bool<E>(self, value: bool) -> Result<Nbformat, E> {
        Ok(Nbformat::Other(value.to_string()))
    }
    fn visit_str<E>(self, text: &str) -> Result<Nbformat, E> {
        let start: String = text.chars().take(20).collect();
        Ok(Nbformat::Other(format!("the text {start:?}")))
    }
    fn visit_unit<E>(self) -> Result<Nbformat, E> {
        Ok(Nbformat::Other("null".to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Nbformat, A::Error> {
        skip_sequence(sequence).map(|()| Nbformat::Other("a list".to_owned()))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Nbformat, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Nbformat::Other("an object".to_owned()))
    }
}

impl<'de> Deserialize<'de> for Nbformat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NbformatVisitor)
    }
}

/// A source: one string, or a list of strings that belong end to end.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Source(pub String);

/// A list of strings; anything else in its place is skipped.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Strings(pub Vec<String>);

/// The visitor's methods for values that are skipped.
macro_rules! skip {
    ($($method:ident($type:ty)),*) => {
        $(fn $method<E>(self, _: $type) -> Result<Self::Value, E> { Ok(Self::Value::default()) })*
        fn visit_unit<E>(self) -> Result<Self::Value, E> { Ok(Self::Value::default()) }
        fn visit_none<E>(self) -> Result<Self::Value, E> { Ok(Self::Value::default()) }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok(Self::Value::default())
        }
    };
}

fn skip_sequence<'de, A: SeqAccess<'de>>(mut sequence: A) -> Result<(), A::Error> {
    while sequence.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

struct LenientVisitor;

impl<'de> Visitor<'de> for LenientVisitor {
    type Value = Lenient;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    fn visit_str<E>(self, text: &str) -> Result<Lenient, E> {
        Ok(Lenient::Text(text.to_owned()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Lenient, E> {
        Ok(Lenient::Number(number))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Lenient, A::Error> {
        skip_sequence(sequence).map(|()| Lenient::Nothing)
    }
    skip!(visit_bool(bool), visit_i64(i64), visit_f64(f64));
}

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LenientVisitor)
    }
}

struct SourceVisitor;

impl<'de> Visitor<'de> for SourceVisitor {
    type Value = Source;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a source: a string or a list of strings")
    }
    fn visit_str<E>(self, text: &str) -> Result<Source, E> {
        Ok(Source(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Source, E> {
        Ok(Source(text))
    }
    fn visit_unit<E>(self) -> Result<Source, E> {
        Ok(Source::default())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Source, A::Error> {
        let mut text = String::new();
        while let Some(part) = sequence.next_element::<std::borrow::Cow<'de, str>>()? {
            text.push_str(&part);
        }
        Ok(Source(text))
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SourceVisitor)
    }
}

/// Which kinds of outputs a cell has; what is in them is skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Outputs {
    pub any: bool,
    /// The value of its last expression.
    pub result: bool,
    pub error: bool,
}

struct OutputsVisitor;

impl<'de> Visitor<'de> for OutputsVisitor {
    type Value = Outputs;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of outputs")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Outputs, A::Error> {
        let mut all = Outputs::default();
        while let Some(Output(kind)) = sequence.next_element::<Output>()? {
            all.any = true;
            all.result |= matches!(kind.as_deref(), Some("execute_result" | "pyout"));
            all.error |= matches!(kind.as_deref(), Some("error" | "pyerr"));
        }
        Ok(all)
    }
    fn visit_str<E>(self, _: &str) -> Result<Outputs, E> {
        Ok(Outputs::default())
    }
    skip!(
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_f64(f64)
    );
}

impl<'de> Deserialize<'de> for Outputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OutputsVisitor)
    }
}

/// An output: no more than its kind is kept.
#[derive(Default)]
struct Output(Option<String>);

struct OutputVisitor;

impl<'de> Visitor<'de> for OutputVisitor {
    type Value = Output;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an output")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Output, A::Error> {
        let mut kind = Output::default();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == "output_type" {
                kind = Output(map.next_value::<Lenient>()?.text());
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(kind)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Output, A::Error> {
        skip_sequence(sequence).map(|()| Output::default())
    }
    fn visit_str<E>(self, _: &str) -> Result<Output, E> {
        Ok(Output::default())
    }
    fn visit_bool<E>(self, _: bool) -> Result<Output, E> {
        Ok(Output::default())
    }
    fn visit_i64<E>(self, _: i64) -> Result<Output, E> {
        Ok(Output::default())
    }
    fn visit_u64<E>(self, _: u64) -> Result<Output, E> {
        Ok(Output::default())
    }
    fn visit_f64<E>(self, _: f64) -> Result<Output, E> {
        Ok(Output::default())
    }
    fn visit_unit<E>(self) -> Result<Output, E> {
        Ok(Output::default())
    }
}

impl<'de> Deserialize<'de> for Output {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OutputVisitor)
    }
}

struct StringsVisitor;

impl<'de> Visitor<'de> for StringsVisitor {
    type Value = Strings;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of strings")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Strings, A::Error> {
        let mut texts = Vec::new();
        while let Some(value) = sequence.next_element::<Lenient>()? {
            texts.extend(value.text());
        }
        Ok(Strings(texts))
    }
    fn visit_str<E>(self, _: &str) -> Result<Strings, E> {
        Ok(Strings::default())
    }
    skip!(
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_f64(f64)
    );
}

impl<'de> Deserialize<'de> for Strings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StringsVisitor)
    }
}
