//! Requirements as `pip` writes them: `name[extra]>=1,<2; marker`.

use super::version::is_clause;

/// A distribution's name, in the one spelling that indexes compare by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distribution(String);

impl Distribution {
    /// Lower case, with runs of `-`, `_`, `.` written as one `-`. `None` for what names nothing.
    ///
    /// ```
    /// use nbship_packaging::Distribution;
    /// assert_eq!(Distribution::new("Scikit_Learn").map(|d| d.to_string()).as_deref(), Some("scikit-learn"));
    /// assert_eq!(Distribution::new("a; rm -rf /"), None);
    /// ```
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let body = name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        if name.len() > 100 || !body || !edge(name.chars().next()) || !edge(name.chars().last()) {
            return None;
        }
        let mut out = String::with_capacity(name.len());
        for c in name.chars() {
            match c {
                '-' | '_' | '.' if out.ends_with('-') => {}
                '-' | '_' | '.' => out.push('-'),
                c => out.push(c.to_ascii_lowercase()),
            }
        }
        Some(Self(out))
    }
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Distribution {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    pub name: Distribution,
    pub extras: Vec<String>,
    /// Such as `>=1,<2`; empty where any version will do.
    pub specifier: String,
}

/// What a text says that should be a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Requirement(Requirement),
    /// `name @ address`: the distribution of that name on an index may be a stranger's.
    Elsewhere(Distribution),
    /// `name==latest`: a distribution with a version that is none.
    BadVersion(Distribution),
    Nothing,
}

impl Requirement {
    /// Reads `name[extra]>=1 ; marker`. Markers are left off: the package asks for what the
    /// notebook's own machine would have installed. `None` for addresses and what is no requirement.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match said(text) {
            Said::Requirement(requirement) => Some(requirement),
            _ => None,
        }
    }
}

/// Reads what should be a requirement.
pub(super) fn said(text: &str) -> Said {
    let text = text
        .split(" #")
        .next()
        .unwrap_or(text)
        .split(';')
        .next()
        .unwrap_or(text)
        .trim();
    let is_file = [".whl", ".zip", ".tar.gz", ".tar.bz2", ".tgz"]
        .iter()
        .any(|end| text.ends_with(end));
    if text.contains("://") || text.contains('@') {
        return named_address(text).map_or(Said::Nothing, Said::Elsewhere);
    }
    if is_file {
        return Said::Nothing;
    }
    let Some((name, extras, rest)) = name_and_extras(text) else {
        return Said::Nothing;
    };
    let rest = rest.trim_start_matches('(').trim_end_matches(')');
    match specifier(rest) {
        Some(specifier) => Said::Requirement(meant(Requirement {
            name,
            extras,
            specifier,
        })),
        None if rest.starts_with(['=', '~', '!', '<', '>']) => Said::BadVersion(name),
        None => Said::Nothing,
    }
}

/// Distributions that only point to the one that is meant, and may not even be installed.
const PLACEHOLDERS: &[(&str, &str)] = &[
    ("bs4", "beautifulsoup4"),
    ("skimage", "scikit-image"),
    ("sklearn", "scikit-learn"),
];

/// The requirement, or any version of that to which its distribution only points.
fn meant(requirement: Requirement) -> Requirement {
    let name = requirement.name.as_str();
    let placeholder = PLACEHOLDERS.iter().find(|(known, _)| *known == name);
    match placeholder.and_then(|(_, name)| Distribution::new(name)) {
        Some(name) => Requirement {
            name,
            extras: Vec::new(),
            specifier: String::new(),
        },
        None => requirement,
    }
}

/// `name[extra, extra]` and what follows.
fn name_and_extras(text: &str) -> Option<(Distribution, Vec<String>, &str)> {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c)))
        .unwrap_or(text.len());
    let name = Distribution::new(text[..end].trim())?;
    let mut rest = text[end..].trim();
    let mut extras = Vec::new();
    if let Some(inner) = rest.strip_prefix('[') {
        let (list, after) = inner.split_once(']')?;
        for extra in list.split(',') {
            extras.push(Distribution::new(extra.trim())?.to_string());
        }
        rest = after.trim();
    }
    Some((name, extras, rest))
}

/// The name in `name @ address` or `address#egg=name`.
fn named_address(text: &str) -> Option<Distribution> {
    if let Some((_, name)) = text.split_once("#egg=") {
        let end = name.find(['&', '[', ' ']).unwrap_or(name.len());
        return Distribution::new(&name[..end]);
    }
    let (name, _, rest) = name_and_extras(text)?;
    rest.starts_with('@').then_some(name)
}

/// The specifier without spaces, or `None` where it is not one.
fn specifier(text: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let operator = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"]
            .into_iter()
            .find(|op| part.starts_with(op))?;
        let version = part[operator.len()..].trim();
        if !is_clause(operator, version) {
            return None;
        }
        parts.push(format!("{operator}{version}"));
    }
    Some(parts.join(","))
}

/// What a `pip install` line asks for.
#[derive(Debug, Default)]
pub(super) struct PipWords {
    pub found: Vec<Requirement>,
    /// Words that are no requirements we can use.
    pub unusable: Vec<String>,
    /// Distributions that come from an address.
    pub elsewhere: Vec<Distribution>,
}

/// Options that say what is installed, or from where.
const SOURCES: &[&str] = &[
    "-r",
    "--requirement",
    "-c",
    "--constraint",
    "-e",
    "--editable",
    "-i",
    "--index-url",
    "--extra-index-url",
    "-f",
    "--find-links",
];

/// Reads the words of a `pip install` line; an option stands with its value in one word.
pub(super) fn pip_words(arguments: &[String]) -> PipWords {
    let mut words = PipWords::default();
    // A dash by itself (`- q`), or one that typesetters use: pip refuses the line.
    let is_refused = |word: &String| word == "-" || word.starts_with(['\u{2013}', '\u{2014}']);
    if arguments.iter().any(is_refused) {
        words.unusable = arguments.to_vec();
        return words;
    }
    for word in arguments {
        let option = word.split([' ', '=']).next().unwrap_or_default();
        if SOURCES.contains(&option) {
            words.elsewhere.extend(named_address(word));
            words.unusable.push(word.clone());
        } else if !word.starts_with('-') {
            match said(word) {
                Said::Requirement(one) if is_installer(&one) => {}
                Said::Requirement(requirement) => words.found.push(requirement),
                other => {
                    if let Said::Elsewhere(name) = other {
                        words.elsewhere.push(name);
                    }
                    words.unusable.push(word.clone());
                }
            }
        }
    }
    words
}

/// What is brought up to date before anything else is installed, and is nothing that the notebook uses.
fn is_installer(requirement: &Requirement) -> bool {
    match requirement.name.as_str() {
        "pip" | "wheel" | "uv" | "conda" | "mamba" => true,
        "setuptools" => requirement.specifier.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &[&str]) -> (Vec<String>, Vec<String>) {
        let words: Vec<String> = line.iter().map(|word| (*word).to_owned()).collect();
        let found = pip_words(&words);
        let elsewhere = found
            .elsewhere
            .iter()
            .map(|name| format!("{name} elsewhere"));
        (
            found
                .found
                .iter()
                .map(|r| format!("{}{}{}", r.name, r.extras.join("+"), r.specifier))
                .chain(elsewhere)
                .collect(),
            found.unusable,
        )
    }

    #[test]
    fn pip_lines() {
        let (found, unusable) = shown(&["-q", "-U", "pandas>=2", "scikit_learn==1.2"]);
        assert_eq!(found, ["pandas>=2", "scikit-learn==1.2"]);
        assert!(unusable.is_empty());
        assert_eq!(shown(&["dask[complete]"]).0, ["daskcomplete"]);
        for (word, found) in [
            ("git+https://host/x.git", None),
            ("--index-url https://x", None),
            ("--index-url=https://x", None),
            ("-r missing.txt", None),
            ("--requirement=missing.txt", None),
            ("-e name", None),
            ("name @ https://host/x.whl", Some("name elsewhere")),
            ("-e git+https://host/x#egg=name", Some("name elsewhere")),
            ("name==latest", None),
            ("name-1.0-py3-none-any.whl", None),
        ] {
            let (all, unusable) = shown(&[word, "pkg"]);
            assert_eq!(unusable, [word]);
            let mut expected = vec!["pkg"];
            expected.extend(found);
            assert_eq!(all, expected, "{word}");
        }
    }

    #[test]
    fn what_pip_refuses_or_nobody_means_installs_nothing() {
        for line in [&["-", "q", "-", "U", "a"][..], &["–q", "a"]] {
            let (found, unusable) = shown(line);
            assert!(found.is_empty(), "{line:?}: {found:?}");
            assert_eq!(unusable, line);
        }
        assert_eq!(shown(&["a", "> dev null"]).0, ["a"]);
        assert_eq!(shown(&["a", "> dev null"]).1, ["> dev null"]);
        let (found, unusable) = shown(&["pip", "setuptools", "wheel", "sklearn==0.0"]);
        assert_eq!(found, ["scikit-learn"]);
        assert!(unusable.is_empty());
    }

    #[test]
    fn requirements() {
        assert_eq!(
            Requirement::parse("Foo.Bar >= 1.0, < 2 ; python_version > '3'")
                .map(|r| r.specifier)
                .as_deref(),
            Some(">=1.0,<2")
        );
        for bad in [
            "",
            "-e .",
            "a b",
            "a>=$(x)",
            "https://x/y.whl",
            "../x",
            "a @ file:///x",
            "a==latest",
            "a>=1.*",
        ] {
            assert!(Requirement::parse(bad).is_none(), "{bad:?}");
        }
    }
}
