//! IPython magics and shell lines.

use nbship_diagnostics::Span;
use nbship_notebook::magic::{Magic, MagicMeaning};

use super::Interp;
use super::commands::read_by_line;
use crate::facts::{Access, Certainty, Place};
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// What a magic reads and causes; its value where it stands in an assignment.
    pub(super) fn run_magic(&mut self, magic: &Magic) -> Value {
        for name in &magic.reads {
            let sym = self.names.intern(name);
            if self.global_names.contains(&sym) || self.store.get((0, sym)).is_some() {
                self.load(sym, magic.span);
            }
        }
        let span = magic.span;
        let definite = Certainty::Definite;
        match &magic.meaning {
            MagicMeaning::Drop(_) if magic.name == "config" => {
                self.configured_interactivity(&magic.argument);
                Value::one(Atom::None)
            }
            MagicMeaning::Install(_) | MagicMeaning::Drop(_) | MagicMeaning::Code => {
                Value::one(Atom::None)
            }
            MagicMeaning::Shell { program, script } => {
                let why = format!("a command run by {program}");
                self.written.extend(modules_made_by(script));
                match read_by_line(script.trim()) {
                    Some(reading) => self.note_reading(&reading, span, &why),
                    None => {
                        for place in [Place::File(None), Place::Process] {
                            self.note_effect(place, Access::Update, Certainty::May, span, &why);
                        }
                        self.note_effect(Place::Stdout, Access::Write, Certainty::May, span, &why);
                    }
                }
                let lines = self.make(span, 61, Kind::Instance(self.words.list));
                let text = self.prim(self.words.str);
                self.heap.add_element(lines, &text);
                Value::obj(lines)
            }
            MagicMeaning::WriteFile { path, append } => {
                let access = if *append {
                    Access::Update
                } else {
                    Access::Write
                };
                self.written.insert(path.clone());
                self.note_effect(
                    Place::File(Some(path.clone())),
                    access,
                    definite,
                    span,
                    "%%writefile",
                );
                Value::one(Atom::None)
            }
            MagicMeaning::ChangeDirectory { .. } => {
                self.note_effect(
                    Place::State("cwd".to_owned()),
                    Access::Write,
                    definite,
                    span,
                    "%cd",
                );
                Value::one(Atom::None)
            }
            MagicMeaning::SetEnvironment { .. } => self.magic_state("environ", "%env", span),
            MagicMeaning::InlineBackend { .. } => {
                self.magic_state("matplotlib.rcParams", "%config", span)
            }
            MagicMeaning::Display { .. } => {
                self.note_effect(
                    Place::Stdout,
                    Access::Write,
                    definite,
                    span,
                    "it shows a text",
                );
                Value::one(Atom::None)
            }
            MagicMeaning::CodeApart => Value::one(Atom::None),
            // The value of `%%capture NAME`; as a magic of its own it does nothing.
            MagicMeaning::Capture { .. } => self.unknown(span, 61),
            // Both are refused where a notebook is to be compiled.
            MagicMeaning::RunFile { .. } | MagicMeaning::Unknown => {
                self.note_effect(
                    Place::Process,
                    Access::Update,
                    Certainty::May,
                    span,
                    "a magic of which nothing is known",
                );
                self.unknown(span, 61)
            }
        }
    }

    /// A magic that changes some of a piece of process state.
    fn magic_state(&mut self, state: &str, why: &str, span: Span) -> Value {
        let place = Place::State(state.to_owned());
        self.note_effect(place, Access::Update, Certainty::Definite, span, why);
        Value::one(Atom::None)
    }
}

/// The modules that a command makes or fetches, as far as its text names them.
fn modules_made_by(script: &str) -> Vec<String> {
    const MAKING: [&str; 5] = ["wget", "curl", "cp", "mv", "tee"];
    let makes = |word: &str| MAKING.contains(&word);
    if !script.contains('>') && !script.split_whitespace().any(makes) {
        return Vec::new();
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '>' | ';' | '/');
    let is_module = |word: &&str| {
        word.strip_suffix(".py").is_some_and(|stem| {
            !stem.is_empty() && stem.chars().all(|c| c == '_' || c.is_alphanumeric())
        })
    };
    let words = script.split(ends).filter(is_module);
    words.map(str::to_owned).collect()
}
