//! Whether the versions that a specifier allows are older than one, and how it is made so.

/// The numbers of a version, without zeros at its end.
fn numbers(version: &str) -> Vec<u64> {
    let mut parts: Vec<u64> = version
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect();
    while parts.last() == Some(&0) {
        parts.pop();
    }
    parts
}

/// Whether the specifier allows no version from `since` on.
pub(crate) fn below(specifier: &str, since: &str) -> bool {
    let since = numbers(since);
    specifier.split(',').any(|clause| {
        let after = |sign: &str| clause.strip_prefix(sign).map(numbers);
        if let Some(upper) = end_of_series(clause) {
            return upper <= since;
        }
        let exact = after("===").or_else(|| after("=="));
        match (exact, after("<="), after("<")) {
            (Some(version), ..) | (None, Some(version), _) => version < since,
            (None, None, Some(version)) => version <= since,
            _ => false,
        }
    })
}

/// What `==1.2.*` and `~=1.2.3` end before: 1.3.
fn end_of_series(clause: &str) -> Option<Vec<u64>> {
    let series = match clause.strip_prefix("~=") {
        Some(version) => version.rsplit_once('.')?.0,
        None => clause.strip_prefix("==")?.strip_suffix(".*")?,
    };
    let mut parts: Vec<u64> = series
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect();
    *parts.last_mut()? += 1;
    Some(parts)
}

/// The specifier with nothing from `since` on; None where that leaves nothing.
pub(crate) fn capped(specifier: &str, since: &str) -> Option<String> {
    let clauses = || specifier.split(',').filter(|clause| !clause.is_empty());
    let lower = clauses().find_map(|clause| clause.strip_prefix(">="));
    if lower.is_some_and(|lower| numbers(lower) >= numbers(since)) {
        return None;
    }
    let kept = clauses().filter(|clause| !clause.starts_with('<'));
    let all: Vec<String> = kept
        .map(str::to_owned)
        .chain([format!("<{since}")])
        .collect();
    Some(all.join(","))
}

/// The specifier with nothing before `since`; None where that changes nothing, or leaves nothing.
pub(crate) fn raised(specifier: &str, since: &str) -> Option<String> {
    let lower = specifier
        .split(',')
        .find_map(|clause| clause.strip_prefix(">="))?;
    let is_less = numbers(lower) < numbers(since);
    let fits = is_less && !below(specifier, since);
    fits.then(|| specifier.replacen(&format!(">={lower}"), &format!(">={since}"), 1))
}

#[cfg(test)]
mod tests {
    use super::{below, capped, raised};

    #[test]
    fn versions_are_compared_by_number() {
        for (specifier, since, expected) in [
            (">=1.5.3,<2", "2.0", true),
            ("==0.25.1", "1.0", true),
            ("==1.0", "1.0", false),
            ("<=0.9", "0.10", true),
            (">=2.1,<4", "3.0", false),
            ("", "1.0", false),
            ("==1.23.*", "1.23.2", false),
            ("==1.22.*", "1.23.2", true),
            ("~=1.23.0", "1.23.2", false),
            ("~=1.4", "2.0", true),
        ] {
            assert_eq!(below(specifier, since), expected, "{specifier} {since}");
        }
        assert_eq!(capped(">=2.1,<4", "3.0").as_deref(), Some(">=2.1,<3.0"));
        assert_eq!(capped(">=2.1,<4", "2.0"), None);
        assert_eq!(raised(">=1.3,<2", "1.4").as_deref(), Some(">=1.4,<2"));
        assert_eq!(raised(">=1.3,<2", "1.3"), None);
        assert_eq!(raised(">=1.3,<2", "2.0"), None);
        assert_eq!(raised("", "2.0"), None);
        assert_eq!(capped("", "3.0").as_deref(), Some("<3.0"));
    }
}
