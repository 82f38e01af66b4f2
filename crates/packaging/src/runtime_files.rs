//! The runtime, as it lies in `templates/runtime`: the same bytes in every package.

/// Path under `runtime/` and content, sorted.
pub const RUNTIME: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
