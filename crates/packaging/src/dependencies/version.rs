//! Versions and specifiers by PEP 440: what an installer would refuse must not reach a package.

/// Whether `operator version` is a clause of a specifier, such as `>=` and `1.2`.
pub(super) fn is_clause(operator: &str, version: &str) -> bool {
    let Some(rest) = release(version) else {
        return false;
    };
    let (local_allowed, wildcard_allowed) = match operator {
        "==" | "!=" => (true, true),
        "===" => (true, false),
        "~=" if rest.parts < 2 => return false,
        _ => (false, false),
    };
    if rest.text == ".*" {
        return wildcard_allowed;
    }
    let rest = after_suffixes(rest.text);
    rest.is_empty() || (local_allowed && rest.strip_prefix('+').is_some_and(is_local))
}

/// `>=X,<major+1`; nothing for a version that is not plain numbers at its start. What follows a
/// `+` names a local build that no index has.
pub(super) fn bounds_of(version: &str) -> String {
    let public = version.split('+').next().unwrap_or(version);
    let good = public
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'.');
    match public
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok())
    {
        Some(major) if good && is_clause(">=", public) => {
            format!(">={public},<{}", major + 1)
        }
        _ => String::new(),
    }
}

/// What follows the release numbers of a version, and how many of them there are.
struct Rest<'a> {
    text: &'a str,
    parts: usize,
}

/// The longest number that installers hold in a machine word.
const LONGEST: usize = 18;

fn number(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=LONGEST)
        .contains(&digits)
        .then(|| text.get(digits..))?
}

/// Past `v1!2.3`.
fn release(version: &str) -> Option<Rest<'_>> {
    let version = version.strip_prefix(['v', 'V']).unwrap_or(version);
    let mut text = number(version)?;
    if let Some(after) = text.strip_prefix('!') {
        text = number(after)?;
    }
    let mut parts = 1;
    while let Some(after) = text.strip_prefix('.').and_then(number) {
        text = after;
        parts += 1;
    }
    Some(Rest { text, parts })
}

/// Past `rc1.post2.dev3`, each of which may be missing.
fn after_suffixes(text: &str) -> &str {
    let pre = ["alpha", "beta", "preview", "pre", "rc", "a", "b", "c"];
    let mut rest = after_suffix(text, &pre);
    rest = match rest.strip_prefix('-').and_then(number) {
        Some(after) => after,
        None => after_suffix(rest, &["post", "rev", "r"]),
    };
    after_suffix(rest, &["dev"])
}

/// Past `.post2`, `-post-2`, `post`; the text itself where none of the words is there.
fn after_suffix<'a>(text: &'a str, words: &[&str]) -> &'a str {
    let separators = ['.', '-', '_'];
    let start = text.strip_prefix(separators).unwrap_or(text);
    let word = words.iter().find(|word| {
        start
            .get(..word.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    });
    let Some(word) = word else {
        return text;
    };
    let rest = &start[word.len()..];
    let after = number(rest.strip_prefix(separators).unwrap_or(rest));
    after.unwrap_or(rest)
}

fn is_local(text: &str) -> bool {
    let mut parts = text.split(['.', '-', '_']);
    parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::is_clause;

    #[test]
    fn clauses_that_installers_take() {
        for (operator, version) in [
            ("==", "1"),
            ("==", "1.2.*"),
            ("!=", "1!2.0"),
            (">=", "1.0rc1"),
            (">=", "1.0-1"),
            ("<", "2.0.dev0"),
            ("==", "1.0+cpu.1"),
            ("~=", "1.4"),
            (">", "1.0.post1.dev2"),
            ("==", "v2.0"),
            ("==", "2024a"),
            ("===", "1.0"),
        ] {
            assert!(is_clause(operator, version), "{operator}{version}");
        }
    }

    #[test]
    fn clauses_that_installers_refuse() {
        for (operator, version) in [
            ("==", "latest"),
            (">=", "1.*"),
            ("~=", "1"),
            ("==", "*"),
            (">=", "1.0+cpu"),
            ("==", "1.0rc1.*"),
            ("==", "1..2"),
            ("==", "1.0-"),
            ("==", "1.0+"),
            ("===", "1.*"),
            ("==", "99999999999999999999"),
            (">=", ""),
        ] {
            assert!(!is_clause(operator, version), "{operator}{version}");
        }
    }
}
