//! The registry: every code that a finding may carry, with its page of documentation.
//!
//! A page is `pages/CODE.md`. Its first line is `# CODE: name-of-the-rule`, the paragraph after it
//! says what the rule means; the rest shows an example and what to do. To add a code, add its page;
//! a test compares the pages with the codes that the crates use.
//!
//! A code never changes meaning and is never used again for another.

/// The documentation of one code.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub code: &'static str,
    /// Markdown.
    pub text: &'static str,
}

impl Page {
    /// The rule's name, such as `name-used-before-it-is-bound`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.title()
            .split_once(": ")
            .map_or(self.code, |(_, name)| name)
    }

    /// The heading, without its `#`.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.text
            .lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches('#')
            .trim()
    }

    /// What the rule means, as one line.
    #[must_use]
    pub fn first_paragraph(&self) -> String {
        let lines = self.text.lines().skip(1).skip_while(|line| line.is_empty());
        lines
            .take_while(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Made from the folder by the build script.
const PAGES: &[Page] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// Every page, by code.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    PAGES.iter()
}

/// The page of a code and its place in the registry. Letters may be small.
#[must_use]
pub fn page(code: &str) -> Option<(usize, &'static Page)> {
    PAGES
        .iter()
        .enumerate()
        .find(|(_, page)| page.code.eq_ignore_ascii_case(code.trim()))
}

/// `docs/reference/codes.md`: a table of all codes, then all pages.
#[must_use]
pub fn reference() -> String {
    let mut out = String::from(
        "<!-- Generated from crates/diagnostics/pages by `make bless-docs`; do not edit. -->\n\n\
         # Codes\n\n\
         `NB1…` reading the notebook, `NB2…` order and hidden state, `NB3…` splitting into stages, \
         `NB4…` the package, `NB5…` leaks and seeds, `NB9…` nbship itself.\n\n| code | meaning |\n|---|---|\n",
    );
    for page in pages() {
        out.push_str(&format!(
            "| [{}](#{}) | {} |\n",
            page.code,
            anchor(page),
            page.first_paragraph().replace('|', "\\|")
        ));
    }
    for page in pages() {
        out.push_str(&format!("\n#{}", page.text.trim_end()));
        out.push('\n');
    }
    out
}

/// The anchor that Markdown viewers give the page's heading.
fn anchor(page: &Page) -> String {
    page.title().to_lowercase().replace(": ", "-")
}
