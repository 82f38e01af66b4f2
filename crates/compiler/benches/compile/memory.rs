//! The peak of a process that reads a large file and compiles it, the file's own bytes included.

use std::process::Command;

use crate::{compiled, shapes};

type Make = fn() -> Vec<u8>;

const FILES: &[(&str, Make)] = &[
    ("outputs", || shapes::large_outputs(200)),
    ("sources", || shapes::large_sources(20)),
];

/// Writes each file, and compiles it in a process of its own.
pub fn run() {
    for (name, make) in FILES {
        let path = std::env::temp_dir().join(format!("nbship-bench-{name}.ipynb"));
        let bytes = make();
        let size = bytes.len();
        if std::fs::write(&path, bytes).is_err() {
            println!(
                "memory: {name}: the file cannot be written to {}",
                path.display()
            );
            continue;
        }
        let peak = std::env::current_exe()
            .and_then(|me| Command::new(me).arg("--peak-of").arg(&path).output())
            .ok()
            .and_then(|output| {
                String::from_utf8(output.stdout)
                    .ok()?
                    .trim()
                    .parse::<f64>()
                    .ok()
            });
        let _ = std::fs::remove_file(&path);
        let megabytes = size as f64 / 1e6;
        match peak {
            Some(peak) => println!(
                "memory: {name:<8} file {megabytes:6.1} MB, peak {:7.1} MB, ratio {:5.2}",
                peak / 1e6,
                peak / size as f64
            ),
            None => println!("memory: {name}: the peak cannot be read on this system"),
        }
    }
}

/// Compiles a file and prints the most memory the process ever held, in bytes.
pub fn child(path: &str) {
    let Ok(bytes) = std::fs::read(path) else {
        return;
    };
    std::hint::black_box(compiled("large.ipynb", &bytes));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    if let Some(kilobytes) = peak {
        println!("{}", kilobytes * 1024);
    }
}
