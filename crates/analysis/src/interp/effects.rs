//! Effects on places that are not names.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use super::entry::Known;
use crate::facts::{Access, Certainty, Place};
use crate::heap::Kind;
use crate::knowledge::EffectWhen;
use crate::value::{Atom, Value};

/// What libraries call the parameter that names a file.
const FILE_KEYWORDS: [&str; 12] = [
    "file",
    "file_name",
    "file_path",
    "filename",
    "filepath",
    "filepath_or_buffer",
    "fname",
    "fp",
    "io",
    "path",
    "path_or_buf",
    "path_or_buffer",
];

impl Interp<'_> {
    pub(super) fn apply_effect(&mut self, effect: &EffectWhen, call: &Known<'_>) {
        let certainty = match self.holds(&effect.when, &effect.unless, call) {
            Some(false) => return,
            Some(true) if effect.certainty.as_deref() != Some("may") => Certainty::Definite,
            _ => Certainty::May,
        };
        let span = call.args.span;
        let why = call.what.to_owned();
        if let Some(reading) = self.reading.take() {
            self.note_reading(&reading, span, &why);
            self.reading = Some(reading);
            return;
        }
        let (verb, object) = effect
            .effect
            .split_once(':')
            .unwrap_or((&effect.effect, ""));
        let access = match verb.split('-').next() {
            Some("reads") => Access::Read,
            Some("writes") => Access::Write,
            _ => Access::Update,
        };
        match verb {
            "reads-file" | "writes-file" | "updates-file" => {
                let (selector, suffix) = match object.find(['+', '?']) {
                    Some(at) => (&object[..at], Some(&object[at..])),
                    None => (object, None),
                };
                let places = self.files(selector, call);
                // One of several, of which some are not known.
                let is_one_of = places.len() > 1 && places.contains(&Place::File(None));
                for mut place in places {
                    let certainty = match place {
                        Place::File(Some(_)) if is_one_of => Certainty::May,
                        _ => certainty,
                    };
                    if let (Place::File(Some(path)), Some(suffix)) = (&mut place, suffix) {
                        self.add_suffix(path, suffix, call);
                    }
                    self.note_effect(place, access, certainty, span, &why);
                }
            }
            "reads" | "writes" | "updates" => self.note_effect(
                Place::State(object.to_owned()),
                access,
                certainty,
                span,
                &why,
            ),
            "patches" => {
                let place = Place::Module(object.to_owned());
                let why = format!("{} changes what `{object}` does", call.what);
                self.note_effect(place, Access::Update, certainty, span, &why);
            }
            "sets-up" => {
                let why = format!("{} sets up what `{object}` does", call.what);
                let place = Place::Module(object.to_owned());
                self.note_effect(place, Access::Update, Certainty::May, span, &why);
            }
            "figure" => self.note_effect(Place::Figure, Access::Update, certainty, span, &why),
            "stdout" => self.note_effect(Place::Stdout, Access::Write, certainty, span, &why),
            "stderr" => self.note_effect(Place::Stderr, Access::Write, certainty, span, &why),
            "network" => self.note_effect(Place::Network, Access::Update, certainty, span, &why),
            "clock" | "entropy" => {
                self.note_effect(Place::Clock, Access::Read, certainty, span, &why)
            }
            "process" | "stdin" => {
                self.note_effect(Place::Process, Access::Update, certainty, span, &why)
            }
            "any" => self.any_effect(call),
            _ => self.note_effect(Place::Process, Access::Update, Certainty::May, span, &why),
        }
    }

    fn any_effect(&mut self, call: &Known<'_>) {
        self.may_draw_numbers(call.args.span, call.what);
    }

    /// The states of random numbers may be used.
    pub(super) fn may_draw_numbers(&mut self, span: Span, why: &str) {
        for state in ["random", "numpy.random"] {
            let place = Place::State(state.to_owned());
            self.note_effect(place, Access::Update, Certainty::May, span, why);
        }
    }

    /// A function that only its library's default describes draws random numbers if its name says so
    /// and nothing is given to draw them from.
    pub(super) fn note_draws_by_name(&mut self, name: &str, args: &Args) {
        const WORDS: [&str; 9] = [
            "bootstrap",
            "generate",
            "permutation",
            "random",
            "resample",
            "rvs",
            "sample",
            "shuffle",
            "simulate",
        ];
        let is_source = |name: &str| ["seed", "random_state", "rng"].contains(&name);
        let is_seeded = args.kw.iter().any(|(key, value)| {
            is_source(&self.names.text(*key)) && value.single() != Some(Atom::None)
        });
        if !is_seeded && name.split('_').any(|word| WORDS.contains(&word)) {
            self.may_draw_numbers(
                args.span,
                &format!("by its name `{name}` draws random numbers"),
            );
        }
    }

    /// A file that is given by one of the keywords under which libraries take it first.
    fn file_by_keyword(&self, call: &Known<'_>) -> Value {
        let mut given = call.args.kw.iter();
        let file = given.find(|(name, _)| FILE_KEYWORDS.contains(&&*self.names.text(*name)));
        file.map_or_else(Value::empty, |(_, value)| value.clone())
    }

    /// The files an argument names.
    fn files(&mut self, selector: &str, call: &Known<'_>) -> Vec<Place> {
        if selector == "self" {
            return self.own_files(call);
        }
        let mut value = Value::empty();
        // What the receiver was made with may have been named or stood first.
        let asked = selector.split('|').filter(|_| selector.contains("self."));
        for part in asked {
            value.join(&self.select(part, call));
        }
        if selector != "*" && value.is_empty() {
            value = self.select(selector, call);
        }
        if selector != "*" && value.is_empty() {
            value = self.file_by_keyword(call);
        }
        if value.is_empty() {
            return vec![Place::File(None)];
        }
        let mut places: Vec<Place> = Vec::new();
        for &atom in value.atoms() {
            let place = match atom {
                Atom::Str(text) => {
                    let text = self.names.text(text).to_string();
                    // The library fills it in: `weights.{epoch:02d}.h5`.
                    let is_pattern = selector.starts_with("self.") && text.contains('{');
                    let remote = ["http://", "https://", "ftp://", "s3://", "gs://"]
                        .iter()
                        .any(|p| text.starts_with(p));
                    if remote {
                        Place::Network
                    } else if is_pattern {
                        Place::File(None)
                    } else {
                        Place::File(Some(text))
                    }
                }
                Atom::Path(text) => Place::File(Some(self.names.text(text).to_string())),
                Atom::Here { path, .. } => Place::File(self.file_of_here(path)),
                Atom::Obj(id) => match &self.heap.get(id).kind {
                    // An open file: its effects are those of opening and using it.
                    Kind::Instance(ty) if self.is_open_file(&self.names.text(*ty)) => continue,
                    _ => Place::File(self.path_of(id)),
                },
                _ => Place::File(None),
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// What a library adds to a file's name: `+.npy` where it does not end so, `?.png` where it has no
    /// ending and no `format` is asked for.
    fn add_suffix(&self, path: &mut String, suffix: &str, call: &Known<'_>) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let has_ending = name.is_empty() || name.trim_start_matches('.').contains('.');
        let format = self.names.get("format");
        let has_format = format.is_some_and(|name| call.args.keyword(name).is_some());
        let (how, ending) = suffix.split_at(1);
        let adds = match how {
            "+" => !path.ends_with(ending),
            _ => !has_ending && !has_format,
        };
        if adds {
            path.push_str(ending);
        }
    }

    fn is_open_file(&self, ty: &str) -> bool {
        ty.starts_with("builtins.file")
            || ty.starts_with("io.")
            || ty == "pandas.ExcelWriter"
            || ty == "pandas.ExcelFile"
    }

    /// The file that an open file was opened on, or that a path names.
    fn own_files(&mut self, call: &Known<'_>) -> Vec<Place> {
        let receiver = call.receiver.cloned().unwrap_or_default();
        let of = |atom: &Atom| match atom {
            Atom::Obj(object) => Some(self.path_of(*object)),
            Atom::Path(text) => Some(Some(self.names.text(*text).to_string())),
            Atom::Here { path, .. } => Some(self.file_of_here(*path)),
            _ => None,
        };
        let mut places: Vec<Place> = receiver
            .atoms()
            .iter()
            .filter_map(of)
            .map(Place::File)
            .collect();
        let named = |atom: &Atom| matches!(atom, Atom::Obj(_) | Atom::Path(_) | Atom::Here { .. });
        if places.is_empty() || !receiver.atoms().iter().all(named) {
            places.push(Place::File(None));
        }
        places
    }

    /// The path that an object was made with, where that is one known text.
    fn path_of(&self, id: crate::facts::ObjectId) -> Option<String> {
        let mut texts = self
            .heap
            .get(id)
            .elements
            .atoms()
            .iter()
            .filter_map(|a| if let Atom::Str(s) = a { Some(*s) } else { None });
        let text = self.names.text(texts.next()?);
        (texts.next().is_none() && text.len() > 3).then(|| text.to_string())
    }
}
