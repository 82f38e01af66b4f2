//! The text of a file, or what the file is instead.

use nbship_diagnostics::{Finding, Place};

use crate::codes;
use crate::ipynb::{START, refused};

/// The text of a file: UTF-8 without a byte order mark, and not empty.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Box<Finding>> {
    if let Some((what, remedy)) = looks_like(bytes) {
        let message = format!("the file is {what}, not UTF-8 text");
        return Err(refused(codes::NOT_UTF8, message, START, remedy));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let place = place_of(bytes, error.valid_up_to());
        refused(
            codes::NOT_UTF8,
            "the file is not UTF-8",
            place,
            "Save the file as UTF-8.",
        )
    })?;
    if text.trim().is_empty() {
        let remedy = "Give a notebook (.ipynb) or a percent script (.py).";
        return Err(refused(
            codes::EMPTY_FILE,
            "the file is empty",
            START,
            remedy,
        ));
    }
    Ok(text)
}

fn place_of(bytes: &[u8], at: usize) -> Place {
    let before = &bytes[..at];
    let line_start = before
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |newline| newline + 1);
    let lines = before.iter().filter(|&&b| b == b'\n').count() + 1;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Place::File {
        line: number(lines),
        column: number(at - line_start + 1),
    }
}

/// What a file that is no UTF-8 text is, by how it begins, and what to do.
fn looks_like(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const ENCODE: &str = "Save the file as UTF-8.";
    const UNPACK: &str = "Unpack it, and give the notebook that is in it.";
    let begins: [(&[u8], &str, &str); 7] = [
        (b"\x1f\x8b", "compressed by gzip", UNPACK),
        (b"PK\x03\x04", "a ZIP archive", UNPACK),
        (b"BZh", "compressed by bzip2", UNPACK),
        (b"\xfd7zXZ", "compressed by xz", UNPACK),
        (b"\xff\xfe\0\0", "UTF-32", ENCODE),
        (b"\xff\xfe", "UTF-16", ENCODE),
        (b"\xfe\xff", "UTF-16", ENCODE),
    ];
    if let Some((_, what, remedy)) = begins.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Some((what, remedy));
    }
    // Text in UTF-16 without a mark has a zero byte beside each plain letter.
    let start = bytes.get(..8)?;
    let zeros = |at: usize| start.iter().skip(at).step_by(2).all(|byte| *byte == 0);
    let is_utf_16 = zeros(0) != zeros(1);
    is_utf_16.then_some(("UTF-16", ENCODE))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_file_that_is_something_else_is_called_by_its_name() {
        let wide: Vec<u8> = "{\"a\": 1}".bytes().flat_map(|byte| [byte, 0]).collect();
        for (bytes, what) in [
            (&b"\x1f\x8b\x08\0\0"[..], "gzip"),
            (b"PK\x03\x04", "ZIP"),
            (b"\xff\xfe{\0", "UTF-16"),
            (&wide, "UTF-16"),
        ] {
            let said = text(bytes).map_err(|finding| finding.message);
            assert!(
                said.as_ref().is_err_and(|said| said.contains(what)),
                "{said:?}"
            );
        }
        assert!(text(b"{\"a\": 1}").is_ok());
    }
}
