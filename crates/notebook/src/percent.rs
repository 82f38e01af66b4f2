//! `# %%` scripts, as Spyder, VS Code and jupytext write them.
//!
//! ```text
//! # %% [markdown]
//! # # A heading
//! # %% Load tags=["parameters"]
//! path = "data.csv"
//! ```
//!
//! A marker within a triple-quoted text is a line of the text, as for jupytext.

use crate::cell::{CellReader, Piece, PieceKind};
use crate::quotes::Quotes;
use crate::text::text;
use crate::{Notebook, Read};

/// Reads a percent script. Code before the first marker is a cell; so is a script without markers.
#[must_use]
pub fn read_percent_script(bytes: &[u8]) -> Read {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(finding) => {
            return Read {
                notebook: None,
                findings: vec![*finding],
            };
        }
    };
    let mut reader = CellReader::new(None);
    // jupytext says in its header that it wrote the file, and then magics are comments.
    let commented_magics = text.starts_with("# ---") && text.contains("jupytext");
    reader.add_all(pieces(text, commented_magics));
    let notebook = Notebook {
        cells: reader.cells,
        language: "python".to_owned(),
        python_version: None,
    };
    Read {
        notebook: Some(notebook),
        findings: reader.findings,
    }
}

fn pieces(text: &str, commented_magics: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open = Open {
        piece: empty(),
        is_implicit: true,
    };
    let mut quotes = Quotes::default();
    for line in text.split_inclusive('\n') {
        let marker = (!quotes.are_open()).then(|| marker(line)).flatten();
        quotes.read(line);
        if let Some(marker) = marker {
            close(open, commented_magics, &mut pieces);
            open = Open {
                piece: marked(marker),
                is_implicit: false,
            };
        } else {
            open.piece.source.push_str(line);
        }
    }
    close(open, commented_magics, &mut pieces);
    pieces
}

struct Open {
    piece: Piece,
    /// Before the first marker.
    is_implicit: bool,
}

fn empty() -> Piece {
    Piece {
        kind: PieceKind::Code,
        source: String::new(),
        id: None,
        tags: Vec::new(),
        execution_count: None,
        has_outputs: false,
        gave: None,
    }
}

/// What follows `# %%` in a marker line.
fn marker(line: &str) -> Option<&str> {
    let rest = line
        .trim_end()
        .strip_prefix('#')?
        .trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix("%%")?;
    let is_marker = rest.is_empty() || rest.starts_with([' ', '\t', '%']);
    is_marker.then(|| rest.trim_start_matches('%').trim())
}

fn marked(marker: &str) -> Piece {
    let kind = if marker.contains("[markdown]") || marker.contains("[md]") {
        PieceKind::Markdown
    } else if marker.contains("[raw]") {
        PieceKind::Raw
    } else {
        PieceKind::Code
    };
    Piece {
        kind,
        tags: tags(marker),
        ..empty()
    }
}

/// `tags=["a", "b"]`
fn tags(marker: &str) -> Vec<String> {
    let Some((_, list)) = marker.split_once("tags=[") else {
        return Vec::new();
    };
    let list = list.split(']').next().unwrap_or_default();
    let tag = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
    list.split(',')
        .map(tag)
        .filter(|tag| !tag.is_empty())
        .collect()
}

/// The front matter jupytext writes as comments between `# ---` lines.
fn is_front_matter(source: &str) -> bool {
    let mut lines = source.trim().lines().map(str::trim_end);
    lines.next() == Some("# ---")
        && lines.next_back() == Some("# ---")
        && source.trim().lines().all(|line| line.starts_with('#'))
}

fn close(open: Open, commented_magics: bool, pieces: &mut Vec<Piece>) {
    let mut piece = open.piece;
    if open.is_implicit && (piece.source.trim().is_empty() || is_front_matter(&piece.source)) {
        return;
    }
    piece.source.truncate(piece.source.trim_end().len());
    let source = match piece.kind {
        PieceKind::Code if commented_magics => uncommented_magics(&piece.source),
        PieceKind::Code => piece.source.clone(),
        _ => uncommented(&piece.source),
    };
    pieces.push(Piece { source, ..piece });
}

/// Markdown is written as comments or as one string.
fn uncommented(source: &str) -> String {
    let trimmed = source.trim();
    for quotes in ["\"\"\"", "'''"] {
        if let Some(inner) = trimmed
            .strip_prefix(quotes)
            .and_then(|rest| rest.strip_suffix(quotes))
        {
            return inner.trim_matches('\n').to_owned();
        }
    }
    let line = |line: &str| {
        let text = line.strip_prefix('#').unwrap_or(line);
        text.strip_prefix(' ').unwrap_or(text).to_owned()
    };
    source.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// jupytext keeps magics as comments (`# %matplotlib inline`, `# !ls`): here they are magics again.
fn uncommented_magics(source: &str) -> String {
    let is_escaped = |text: &str| {
        let mut chars = text.chars();
        let first = chars.next();
        let second = chars.next().unwrap_or(' ');
        matches!(first, Some('%' | '!'))
            && (second.is_alphanumeric() || matches!(second, '%' | '!' | '{'))
    };
    let cell_magic = source
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("# "))
        .is_some_and(|line| line.starts_with("%%"));
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(text) if cell_magic || is_escaped(text) => text.to_owned(),
        _ => line.to_owned(),
    };
    source.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
