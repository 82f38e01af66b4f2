//! Prints the syntax of notebooks as JSON, one line per file: for tests that compare it with
//! Python's own. File names come as arguments, or one per line on standard input.
#![allow(clippy::disallowed_methods, reason = "a program of its own, for tests")]

use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        names = std::io::stdin().lock().lines().collect::<Result<_, _>>()?;
    }
    let mut out = std::io::stdout().lock();
    for name in names {
        let bytes = std::fs::read(&name)?;
        let read = nbship_notebook::read(&name, &bytes);
        writeln!(out, "{}", nbship_notebook::dump(&read))?;
    }
    Ok(())
}
