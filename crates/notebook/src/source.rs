//! Chooses the reader by the file's name.

use nbship_diagnostics::Place;

use crate::ipynb::refused;
use crate::{Read, codes, read_notebook, read_percent_script};

/// Reads `bytes` by the extension of `name`: `.ipynb` or `.py`.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> Read {
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("ipynb") => read_notebook(bytes),
        Some("py") => read_percent_script(bytes),
        _ => {
            let place = Place::Nowhere {
                why: "it concerns the file's name",
            };
            let remedy = "Give a notebook (.ipynb) or a percent script (.py).";
            let message = "neither a notebook nor a percent script";
            let finding = refused(codes::UNKNOWN_FILE_KIND, message, place, remedy);
            Read {
                notebook: None,
                findings: vec![*finding],
            }
        }
    }
}
