//! The knowledge files, and the modules each speaks for.

/// A knowledge file, not yet read.
pub(super) struct File {
    #[cfg(test)]
    pub name: &'static str,
    pub modules: &'static [&'static str],
    pub text: &'static str,
}

/// Every file in `knowledge/`; made from the folder by the build script.
pub(super) const FILES: &[File] = &include!(concat!(env!("OUT_DIR"), "/knowledge.rs"));
