//! Requirements as `pip` writes them: `name[extra]>=1,<2; marker`.

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

impl Requirement {
    /// Reads `name[extra]>=1 ; marker`. Markers are left off: the package asks for what the
    /// notebook's own machine would have installed. `None` for addresses and what is no requirement.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text
            .split(" #")
            .next()
            .unwrap_or(text)
            .split(';')
            .next()
            .unwrap_or(text)
            .trim();
        if text.contains("://") || text.contains('@') {
            return None;
        }
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
        let rest = rest.trim_start_matches('(').trim_end_matches(')');
        Some(Self {
            name,
            extras,
            specifier: specifier(rest)?,
        })
    }
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
        let good = !version.is_empty()
            && version
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b".*+!-_".contains(&b));
        if !good {
            return None;
        }
        parts.push(format!("{operator}{version}"));
    }
    Some(parts.join(","))
}

/// The requirements of a `pip install` line, and the words that are none we can use.
#[must_use]
pub fn pip_arguments(arguments: &[String]) -> (Vec<Requirement>, Vec<String>) {
    const TAKES_VALUE: &[&str] = &[
        "-i",
        "--index-url",
        "--extra-index-url",
        "-f",
        "--find-links",
        "-t",
        "--target",
        "--prefix",
        "--root",
        "--timeout",
        "--retries",
        "--trusted-host",
        "--proxy",
        "--cache-dir",
        "--progress-bar",
        "--python-version",
        "--platform",
        "--only-binary",
        "--no-binary",
        "--upgrade-strategy",
    ];
    let (mut found, mut unusable) = (Vec::new(), Vec::new());
    let mut skip = false;
    for word in arguments {
        if std::mem::take(&mut skip) {
            continue;
        }
        if TAKES_VALUE.contains(&word.as_str()) {
            skip = true;
        } else if matches!(
            word.as_str(),
            "-r" | "--requirement" | "-c" | "--constraint" | "-e" | "--editable"
        ) {
            unusable.push(word.clone());
        } else if word == "install" || word.starts_with('-') {
        } else if matches!(word.as_str(), "&&" | "|" | ">" | ";" | "||") {
            break;
        } else {
            match Requirement::parse(word) {
                Some(requirement) => found.push(requirement),
                None => unusable.push(word.clone()),
            }
        }
    }
    (found, unusable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &[&str]) -> (Vec<String>, Vec<String>) {
        let words: Vec<String> = line.iter().map(|word| (*word).to_owned()).collect();
        let (found, unusable) = pip_arguments(&words);
        (
            found
                .iter()
                .map(|r| format!("{}{}{}", r.name, r.extras.join("+"), r.specifier))
                .collect(),
            unusable,
        )
    }

    #[test]
    fn pip_lines() {
        let (found, unusable) = shown(&["install", "-q", "-U", "pandas>=2", "scikit_learn==1.2"]);
        assert_eq!(found, ["pandas>=2", "scikit-learn==1.2"]);
        assert!(unusable.is_empty());
        assert_eq!(shown(&["--index-url", "https://x", "pkg"]).0, ["pkg"]);
        assert_eq!(shown(&["git+https://host/x.git"]).1.len(), 1);
        assert_eq!(shown(&["dask[complete]"]).0, ["daskcomplete"]);
        assert_eq!(shown(&["a", "&&", "rm", "-rf", "/"]).0, ["a"]);
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
        ] {
            assert!(Requirement::parse(bad).is_none(), "{bad:?}");
        }
    }
}
