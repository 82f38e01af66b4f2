//! Libraries that a call or an address needs though nothing imports them.

use std::sync::LazyLock;

use serde::Deserialize;

use super::version::bounds_of;
use super::{Distribution, Requirement, Resolver};
use crate::model::{PackageModel, ReportCell};

/// What a library needs. With neither calls nor schemes it needs it in any case.
#[derive(Deserialize)]
pub(super) struct Implied {
    library: String,
    /// Attributes, one of which the code must have.
    #[serde(default)]
    calls: Vec<String>,
    /// Texts, one of which the code must have, too: `"lxml"`; with a dot, how a text ends: `".xls"`.
    #[serde(default)]
    texts: Vec<String>,
    /// Schemes of addresses, one of which the code must have.
    #[serde(default)]
    schemes: Vec<String>,
    pub(super) needs: String,
    /// Libraries that do instead, where the notebook imports one of them.
    #[serde(default)]
    unless: Vec<String>,
}

pub(super) static IMPLIED: LazyLock<Vec<Implied>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/implied.json")).unwrap_or_default()
});

impl Resolver<'_> {
    pub(super) fn implied(&mut self, model: &PackageModel) {
        let is_due = |row: &&Implied| {
            imports(model, &row.library)
                && !row.unless.iter().any(|library| imports(model, library))
        };
        for row in IMPLIED.iter().filter(is_due) {
            if let Some(what) = reason(row, model)
                && let Some(name) = Distribution::new(&row.needs)
                && !self.found.contains_key(&name)
            {
                self.implied_by(row, name, &what);
            }
        }
    }

    fn implied_by(&mut self, row: &Implied, name: Distribution, what: &str) {
        let installed = self.installed.get(&name);
        // Where another one does there, nothing imports that either.
        if installed.is_none() && !row.unless.is_empty() && !self.evidence.environment.is_empty() {
            return;
        }
        let specifier = installed
            .map(|version| bounds_of(version))
            .unwrap_or_default();
        self.add(
            Requirement {
                name,
                extras: Vec::new(),
                specifier,
            },
            format!("needed by {what}"),
        );
    }
}

/// Whether the notebook imports the library, or a part of it.
fn imports(model: &PackageModel, library: &str) -> bool {
    model.imports.iter().any(|import| {
        let rest = import.module.strip_prefix(library);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// What in the code needs it, in words; None where nothing does.
fn reason(row: &Implied, model: &PackageModel) -> Option<String> {
    let library = &row.library;
    if !row.schemes.is_empty() {
        let mut schemes = row.schemes.iter();
        let found = schemes.find(|scheme| names_scheme(model, scheme))?;
        return Some(format!("{library} for {found}://"));
    }
    if row.calls.is_empty() {
        return Some(library.clone());
    }
    let texts = || {
        let stages = model.stages.iter().map(|stage| stage.source.as_str());
        stages.chain(model.functions.as_deref())
    };
    let is_called = |call: &&String| {
        let is_in = |text: &str| {
            text.contains(&***call)
                && (has_attribute(text, call) || (!row.texts.is_empty() && has_call(text, call)))
        };
        texts().any(is_in)
    };
    let call = row.calls.iter().find(is_called)?;
    if row.texts.is_empty() {
        return Some(format!("{library}'s {call}"));
    }
    let mut named = row.texts.iter();
    let text = named.find(|one| code_has(model, one, |line| has_text(line, one)))?;
    Some(format!("{library}'s {call} with \"{text}\""))
}

/// Whether a text of the notebook's code begins with the scheme.
fn names_scheme(model: &PackageModel, scheme: &str) -> bool {
    let begin = format!("{scheme}://");
    code_has(model, &begin, |line| {
        let mut found = line.match_indices(&begin);
        found.any(|(at, _)| line[..at].ends_with(['"', '\'']))
    })
}

/// Whether a line of the notebook's code that has the text and is no comment is such a one.
fn code_has(model: &PackageModel, text: &str, is_one: impl Fn(&str) -> bool) -> bool {
    let has = |line: &str| !line.trim_start().starts_with('#') && is_one(line);
    model.report.iter().any(|cell| match cell {
        // Most cells do not have it at all, which is told at once.
        ReportCell::Code { source, .. } => source.contains(text) && source.lines().any(has),
        ReportCell::Markdown { .. } => false,
    })
}

/// Whether a line has the text in quotes, or one that ends with it where it begins with a dot.
fn has_text(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + text.len()..]);
        let begins = text.starts_with('.') || before.ends_with(['"', '\'']);
        begins && after.starts_with(['"', '\''])
    })
}

/// Whether `name(` occurs, the name as a whole word.
fn has_call(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !text[..at].ends_with(is_part) && text[at + name.len()..].starts_with('(')
    })
}

/// Whether `.name` occurs as a whole word after a dot.
fn has_attribute(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].ends_with('.');
        let rest = &text[at + name.len()..];
        let is_longer = rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        before && !is_longer && !(name == "style" && is_of_matplotlib(rest))
    })
}

/// Whether what follows `.style` belongs to matplotlib's module of that name: `plt.style.use("ggplot")`.
fn is_of_matplotlib(rest: &str) -> bool {
    [
        ".use(",
        ".context(",
        ".available",
        ".library",
        ".core",
        " as ",
    ]
    .iter()
    .any(|begin| rest.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{has_attribute, has_call, has_text};

    #[test]
    fn a_style_is_of_a_table_or_of_matplotlib() {
        for (text, expected) in [
            ("df.style.highlight_max()", true),
            ("x = df.style\n", true),
            ("plt.style.use('ggplot')", false),
            ("with plt.style.context('bmh'):", false),
            ("print(plt.style.available)", false),
            ("plt.style.use('x')\ndf.style.format()", true),
            ("df.styled", false),
            ("style", false),
        ] {
            assert_eq!(has_attribute(text, "style"), expected, "{text}");
        }
    }

    #[test]
    fn a_text_is_a_whole_one_or_an_end() {
        for (line, text, expected) in [
            ("BeautifulSoup(x, 'lxml')", "lxml", true),
            ("BeautifulSoup(x, 'html.parser') # lxml", "lxml", false),
            ("pd.read_excel(\"a.xls\")", ".xls", true),
            ("pd.read_excel(\"a.xlsx\")", ".xls", false),
        ] {
            assert_eq!(has_text(line, text), expected, "{line}");
        }
        assert!(has_call("x = BeautifulSoup(y)", "BeautifulSoup"));
        assert!(!has_call("MyBeautifulSoup(y)", "BeautifulSoup"));
    }
}
