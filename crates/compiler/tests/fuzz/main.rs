//! Fuzzing of the whole compiler with mutated notebooks: nothing panics, nothing emitted fails to
//! parse, the same input gives the same bytes, every error has a remedy.
//!
//! The seeds are the cells of `examples`, `tests/flow`, `tests/promise`, `tests/emit` and
//! `tests/emitted`. A failure is shrunk and printed: make it a case file in one of them, then mend it.
//!
//! | variable | |
//! |---|---|
//! | `NBSHIP_FUZZ_COUNT` | how many notebooks (a short run without it) |
//! | `NBSHIP_FUZZ_SEED` | where the noise begins |
//! | `NBSHIP_FUZZ_EMIT` | a file that gets the emitted Python, for `tests/fuzz/check_python.py` |
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test reads its seeds and may fail"
)]

mod mutate;
mod noise;
mod seeds;

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

use nbship_analysis::Order;
use nbship_compiler::{CompileFailure, CompileOptions, NotebookInput, compile};
use nbship_packaging::Origin;
use nbship_stage_plan::plan::Split;
use noise::Noise;
use serde_json::json;

/// Enough for what the command accepts: it compiles in a thread with as much.
const STACK: usize = 512 << 20;

/// A notebook as the texts of its cells; markdown begins with `#md `.
type Cells = Vec<String>;

fn bytes(cells: &[String]) -> Vec<u8> {
    let cells: Vec<_> = cells
        .iter()
        .map(|text| match text.strip_prefix("#md ") {
            Some(prose) => json!({"cell_type": "markdown", "metadata": {}, "source": prose}),
            None => json!({"cell_type": "code", "metadata": {}, "outputs": [],
                           "execution_count": null, "source": text}),
        })
        .collect();
    json!({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
        .to_string()
        .into_bytes()
}

/// What a user may ask for, chosen by chance.
#[derive(Clone, Debug)]
struct Asked {
    split: u64,
    executed: bool,
    drop_displays: bool,
    keep: Option<String>,
}

impl Asked {
    fn any(noise: &mut Noise, cells: &[String]) -> Self {
        let word = |noise: &mut Noise| {
            let cell = &cells[noise.below(cells.len())];
            let names: Vec<&str> = cell
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|word| word.starts_with(char::is_alphabetic))
                .collect();
            (!names.is_empty()).then(|| names[noise.below(names.len())].to_owned())
        };
        Self {
            split: noise.next() % 5,
            executed: noise.below(8) == 0,
            drop_displays: noise.below(6) == 0,
            keep: if noise.below(6) == 0 {
                word(noise)
            } else {
                None
            },
        }
    }

    fn options(&self) -> CompileOptions {
        let mut options = CompileOptions::default();
        options.plan.split = match self.split {
            0 => Split::Auto,
            1 => Split::Headings,
            2 => Split::Tags,
            3 => Split::Cells,
            _ => Split::One,
        };
        options.plan.drop_displays = self.drop_displays;
        options.plan.keep = self.keep.iter().cloned().collect();
        if self.executed {
            options.analyse.analysis.order = Order::Executed;
        }
        options
    }
}

/// What came of a notebook.
enum Outcome {
    Refused,
    /// The emitted Python, by path.
    Compiled(Vec<(String, String)>),
    Wrong(String),
}

fn compiled(cells: &[String], asked: &Asked) -> Outcome {
    let bytes = bytes(cells);
    let run = || compile(NotebookInput::new("fuzzed.ipynb", &bytes), &asked.options());
    let Ok(first) = catch_unwind(AssertUnwindSafe(run)) else {
        return Outcome::Wrong("it panics".to_owned());
    };
    match first {
        Err(CompileFailure::Internal(why)) => Outcome::Wrong(why),
        Err(CompileFailure::Refused(findings)) => {
            match findings.iter().find(|finding| finding.remedy.is_none()) {
                Some(bare) => Outcome::Wrong(format!("{} has no remedy", bare.code.0)),
                None => Outcome::Refused,
            }
        }
        Ok(package) => {
            let same = run().is_ok_and(|again| again.package.files == package.package.files);
            if !same {
                return Outcome::Wrong("compiling twice gives different bytes".to_owned());
            }
            let files = package.package.files.iter();
            let is_ours = |content: &nbship_packaging::FileContent| {
                !matches!(content.origin, Origin::Runtime { .. } | Origin::Given)
            };
            let python =
                files.filter(|(path, content)| is_ours(content) && path.as_str().ends_with(".py"));
            let text = |(path, content): (
                &nbship_packaging::PackagePath,
                &nbship_packaging::FileContent,
            )| {
                let text = String::from_utf8_lossy(&content.bytes).into_owned();
                (path.as_str().to_owned(), text)
            };
            Outcome::Compiled(python.map(text).collect())
        }
    }
}

/// Leaves out cells, then lines, while the same stays wrong.
fn shrunk(mut cells: Cells, asked: &Asked, wrong: &str) -> Cells {
    let still = |cells: &[String]| {
        !cells.is_empty() && matches!(compiled(cells, asked), Outcome::Wrong(why) if why == wrong)
    };
    let mut at = 0;
    while at < cells.len() {
        let mut fewer = cells.clone();
        fewer.remove(at);
        if still(&fewer) {
            cells = fewer;
        } else {
            at += 1;
        }
    }
    for cell in 0..cells.len() {
        let mut line = 0;
        while line < cells[cell].lines().count() {
            let kept: Vec<&str> = cells[cell]
                .split('\n')
                .enumerate()
                .filter(|(number, _)| *number != line)
                .map(|(_, text)| text)
                .collect();
            let mut fewer = cells.clone();
            fewer[cell] = kept.join("\n");
            if fewer[cell].len() < cells[cell].len() && still(&fewer) {
                cells = fewer;
            } else {
                line += 1;
            }
        }
    }
    cells
}

struct Tally {
    refused: usize,
    compiled: usize,
    wrong: Vec<String>,
}

fn fuzz(seed: u64, count: usize, mut emit: Option<std::fs::File>) -> Tally {
    let seeds = seeds::notebooks();
    let mut tally = Tally {
        refused: 0,
        compiled: 0,
        wrong: Vec::new(),
    };
    for number in 0..count {
        let mut noise = Noise::new(seed.wrapping_mul(1 << 32).wrapping_add(number as u64));
        let cells = mutate::notebook(&seeds, &mut noise);
        let asked = Asked::any(&mut noise, &cells);
        match compiled(&cells, &asked) {
            Outcome::Refused => tally.refused += 1,
            Outcome::Compiled(files) => {
                tally.compiled += 1;
                if let Some(file) = &mut emit {
                    let line = json!({"seed": seed, "number": number, "cells": cells, "asked": format!("{asked:?}"), "files": files});
                    writeln!(file, "{line}").unwrap();
                }
            }
            Outcome::Wrong(why) => {
                let small = shrunk(cells, &asked, &why);
                let text = small.join("\n# %%\n");
                tally.wrong.push(format!(
                    "seed {seed}, number {number}: {why}\n{asked:?}\n# %%\n{text}\n"
                ));
            }
        }
    }
    tally
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn mutated_notebooks_compile_or_are_refused() {
    let count = variable("NBSHIP_FUZZ_COUNT").map_or(400, |count| count as usize);
    let seed = variable("NBSHIP_FUZZ_SEED").unwrap_or(1);
    let emit =
        std::env::var_os("NBSHIP_FUZZ_EMIT").map(|path| std::fs::File::create(path).unwrap());
    let worker = std::thread::Builder::new().stack_size(STACK);
    let tally = worker
        .spawn(move || fuzz(seed, count, emit))
        .unwrap()
        .join()
        .unwrap();
    println!(
        "{} compiled, {} refused, {} wrong",
        tally.compiled,
        tally.refused,
        tally.wrong.len()
    );
    assert!(tally.wrong.is_empty(), "{}", tally.wrong.join("\n"));
    // Mutation must leave something to compile, or it shows nothing.
    assert!(
        tally.compiled * 5 > count,
        "only {} of {count} compiled",
        tally.compiled
    );
}
