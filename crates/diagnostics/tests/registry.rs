//! Every code that a crate uses has a page, every page has the shape that readers rely on, and the
//! generated reference is up to date.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test of the repository reads its files"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use nbship_diagnostics::codes;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The codes written as string literals in the sources of all crates.
fn used() -> BTreeSet<String> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(workspace().join("crates")).expect("crates") {
        rust_files(&entry.expect("a crate").path().join("src"), &mut files);
    }
    let mut codes = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source file");
        for piece in text.split('"') {
            let digits = piece.strip_prefix("NB").unwrap_or_default();
            if digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                codes.insert(piece.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_in_use_has_a_page() {
    let used = used();
    let missing: Vec<_> = used
        .iter()
        .filter(|code| codes::page(code).is_none())
        .collect();
    assert!(
        missing.is_empty(),
        "no page in crates/diagnostics/pages for {missing:?}"
    );
}

#[test]
fn every_page_has_the_shape_readers_rely_on() {
    for page in codes::pages() {
        let start = format!("# {}: {}\n\n", page.code, page.name());
        assert!(
            page.text.starts_with(&start),
            "{} must start with {start:?}",
            page.code
        );
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(
            page.name().chars().all(plain),
            "{}: the name {:?} is not plain",
            page.code,
            page.name()
        );
        assert!(
            page.first_paragraph().ends_with('.'),
            "{}: the first paragraph is no sentence",
            page.code
        );
    }
}

#[test]
fn the_reference_is_up_to_date() {
    let path = workspace().join("docs/reference/codes.md");
    if std::env::var_os("NBSHIP_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("docs/reference");
        std::fs::write(&path, codes::reference()).expect("codes.md");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == codes::reference(),
        "docs/reference/codes.md is stale: run `make bless-docs`"
    );
}
