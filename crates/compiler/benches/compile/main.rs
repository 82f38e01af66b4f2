//! What compiling costs: `cargo bench -p nbship-compiler [-- PART...]`, all parts by default.
//!
//! - `bare`: compiling to memory against reading the JSON and parsing the cells, on real notebooks
//!   (`NBSHIP_EXTERNAL`, or `target/external` where `tests/external/fetch.py` put them, or the
//!   examples);
//! - `linear`: 10,000 cells against 1,000, in several shapes;
//! - `memory`: the peak of the process on notebooks of many megabytes (Linux).
//!
//! `docs/performance.md` has the bounds and the numbers.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a program of its own that measures time"
)]

mod bare;
mod linear;
mod memory;
mod shapes;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// As the command has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use nbship_compiler::{CompileOptions, NotebookInput, compile};

/// The compiler walks what it reads by recursion: as much stack as the command line gives it.
const STACK: usize = 512 * 1024 * 1024;

fn main() {
    let work = std::thread::Builder::new().stack_size(STACK).spawn(run);
    if work.map_or(true, |thread| thread.join().is_err()) {
        std::process::exit(1);
    }
}

fn run() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, shape] = arguments.as_slice()
        && flag == "--peak-of"
    {
        return memory::child(shape);
    }
    let asked = |part: &str| {
        let mut parts = arguments.iter().filter(|a| !a.starts_with("--")).peekable();
        parts.peek().is_none() || parts.any(|a| a == part)
    };
    if asked("bare") {
        bare::run();
    }
    if asked("linear") {
        linear::run();
    }
    if asked("memory") {
        memory::run();
    }
}

/// Compiles to memory; the number of files, 0 for a notebook that is refused.
fn compiled(name: &str, bytes: &[u8]) -> usize {
    let input = NotebookInput::new(name, bytes);
    compile(input, &CompileOptions::default()).map_or(0, |compiled| compiled.package.files.len())
}

/// The best of several runs.
fn best<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut once = || {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..runs).map(|_| once()).min().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
