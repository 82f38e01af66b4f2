//! Comments that stand where others write headings: in a frame, in capitals, or alone above imports.

use nbship_notebook::CodeCell;
use nbship_notebook::ast::StmtKind;

/// The longest comment that can be a heading, in words.
const MOST_WORDS: usize = 7;

/// What a cell's first comment is called if it is a banner. Alone above imports, a comment begins
/// what the cells after it do with them.
pub(crate) fn banner(source: &str, code: &CodeCell) -> Option<String> {
    let mut lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let mut first = lines.next()?;
    if !first.starts_with('#') && !first.ends_with(['(', '[', '{', ':', '\\']) {
        // One line may come before a frame: a clock, a print.
        first = lines.next().filter(|line| is_rule(line))?;
    }
    let first = first.strip_prefix('#')?;
    if first.trim().chars().all(is_frame) {
        // The title is in the line below a frame.
        let is_long = first.trim().chars().count() > 2;
        let inner = lines.next()?.strip_prefix('#')?;
        return title(inner).filter(|_| is_long);
    }
    let is_framed = framed(first);
    let imports =
        |kind: &StmtKind| matches!(kind, StmtKind::Import(_) | StmtKind::ImportFrom { .. });
    let body = &code.syntax.body;
    let only_imports = !body.is_empty() && body.iter().all(|statement| imports(&statement.kind));
    let is_only_comment = code.syntax.comments.len() == 1;
    let is_banner = is_framed || in_capitals(first) || only_imports && is_only_comment;
    title(first).filter(|_| is_banner)
}

/// Whether a comment is nothing but a line: `# =====`.
fn is_rule(line: &str) -> bool {
    let inner = line.strip_prefix('#').map(str::trim);
    inner.is_some_and(|inner| inner.chars().count() > 2 && inner.chars().all(is_frame))
}

/// Lines and stars around titles.
fn is_frame(c: char) -> bool {
    matches!(
        c,
        '#' | '-' | '=' | '*' | '~' | '_' | '+' | '\u{2500}'..='\u{257f}'
    )
}

/// Whether a comment, without its first `#`, is set between lines: `---- KNN ----`.
fn framed(comment: &str) -> bool {
    let comment = comment.trim();
    let begins = comment.chars().take_while(|c| is_frame(*c)).count();
    let ends = comment.chars().rev().take_while(|c| is_frame(*c)).count();
    begins.min(ends) >= 2
}

/// Whether all words of a comment are written in capitals, and they are no abbreviation.
fn in_capitals(comment: &str) -> bool {
    let letters = || comment.chars().filter(|c| c.is_alphabetic());
    letters().count() > 5 && letters().all(char::is_uppercase)
}

fn title(comment: &str) -> Option<String> {
    let inner = comment.trim_matches(|c: char| is_frame(c) || c.is_whitespace());
    let inner = inner.trim_end_matches(':').trim_end();
    let is_code = inner.contains(['=', '(', '[', '{', '$', '%', '"', '\'', ';', '@', '\\']);
    let is_sentence = inner.ends_with(['.', '!', '?', ',']);
    let words = inner.split_whitespace().count();
    let is_title = (1..=MOST_WORDS).contains(&words) && inner.contains(char::is_alphabetic);
    (is_title && !is_code && !is_sentence).then(|| inner.to_owned())
}

#[cfg(test)]
mod tests {
    use super::banner;

    #[test]
    fn comments_in_frames_and_above_imports_are_banners() {
        for (cell, expected) in [
            ("# ---- KNN ----\nfit(1)", Some("KNN")),
            ("# ── KNN ─────\nfit(1)", Some("KNN")),
            ("# ═════\n# KNN\n# ═════\nfit(1)", Some("KNN")),
            ("#### Load data: ####\nx = 1", Some("Load data")),
            (
                "# ========\n# Load data\n# ========\nx = 1",
                Some("Load data"),
            ),
            ("clock(1)\n# ====\n# Blend\nx = 1", Some("Blend")),
            ("x = [\n# ====\n# Blend\n]", None),
            ("x = 1\n# -- Blend --", None),
            ("# FRAGMENT ASSEMBLY\nx = 1", Some("FRAGMENT ASSEMBLY")),
            (
                "#Naive Bayes\nfrom a import (\n    b,\n)",
                Some("Naive Bayes"),
            ),
            ("# Load data\nx = 1", None),
            ("#%% Load data\nx = 1", None),
            ("# EDA\nx = 1", None),
            ("# It is done.\nimport a", None),
            ("# plots\nimport a  # for lines", None),
            ("# import a\nimport b\nx = 1", None),
            ("# -- x = 1 --\nx = 2", None),
            ("import a\n# ---- KNN ----", None),
            ("# ----\nx = 1", None),
        ] {
            let script = format!("# %%\n{cell}\n");
            let read = nbship_notebook::read("cells.py", script.as_bytes());
            let notebook = read.notebook.unwrap_or_else(|| panic!("{cell}"));
            let mut codes = notebook.code_cells();
            let (of, code) = codes.next().unwrap_or_else(|| panic!("{cell}"));
            let found = banner(&of.source, code);
            assert_eq!(found.as_deref(), expected, "{cell}");
        }
    }
}
