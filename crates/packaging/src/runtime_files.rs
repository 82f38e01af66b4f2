//! The runtime, as it lies in `templates/runtime`: the same bytes in every package.

/// Path under `runtime/`, content and its sha256 in hexadecimal, sorted.
pub const RUNTIME: &[(&str, &[u8], &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
