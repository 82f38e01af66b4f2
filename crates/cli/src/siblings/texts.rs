//! Paths as texts, the way that `os.path` and `pathlib` take them apart and together.

/// What `os.path.join` gives of a path and a relative one.
pub fn joined(path: &str, other: &str) -> String {
    let between = if path.is_empty() || path.ends_with('/') {
        ""
    } else {
        "/"
    };
    format!("{path}{between}{other}")
}

/// What `os.path.normpath` gives.
pub fn normal(path: &str) -> String {
    let root = if path.starts_with('/') { "/" } else { "" };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            ".." if !root.is_empty() => {}
            _ => parts.push(part),
        }
    }
    match (root, parts.as_slice()) {
        ("", []) => ".".to_owned(),
        _ => format!("{root}{}", parts.join("/")),
    }
}

/// What `os.path.dirname` gives.
pub fn folder_of(path: &str) -> &str {
    let end = path.rfind('/').map_or(0, |at| at + 1);
    let folder = path.get(..end).unwrap_or_default();
    match folder.trim_end_matches('/') {
        "" => folder,
        trimmed => trimmed,
    }
}

/// What `os.path.basename` gives.
pub fn last_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The `parent` of a path of `pathlib`.
pub fn parent(path: &str) -> String {
    match pure(path).rsplit_once('/') {
        Some(("", _)) => "/".to_owned(),
        Some((folder, _)) => folder.to_owned(),
        None => ".".to_owned(),
    }
}

/// The `parents` of a path of `pathlib`.
pub fn parents(path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut path = pure(path);
    while path != "." && path != "/" {
        path = parent(&path);
        found.push(path.clone());
    }
    found
}

/// The `name` of a path of `pathlib`.
pub fn name(path: &str) -> String {
    match pure(path).as_str() {
        "." => String::new(),
        path => last_of(path).to_owned(),
    }
}

/// A path as `pathlib` keeps it: without `.`, and with `..`.
fn pure(path: &str) -> String {
    let root = if path.starts_with('/') { "/" } else { "" };
    let parts: Vec<&str> = path
        .split('/')
        .filter(|part| !matches!(*part, "" | "."))
        .collect();
    match (root, parts.as_slice()) {
        ("", []) => ".".to_owned(),
        _ => format!("{root}{}", parts.join("/")),
    }
}

/// What `split` and `rsplit` give, where the text is parted at most `most` times.
pub fn split(text: &str, at: &str, most: i64, from_end: bool) -> Option<Vec<String>> {
    if at.is_empty() {
        return None;
    }
    let most = usize::try_from(most).map_or(usize::MAX, |most| most.saturating_add(1));
    let owned = |part: &str| part.to_owned();
    if from_end {
        let mut parts: Vec<String> = text.rsplitn(most, at).map(owned).collect();
        parts.reverse();
        return Some(parts);
    }
    Some(text.splitn(most, at).map(owned).collect())
}

#[cfg(test)]
mod tests {
    use super::{folder_of, joined, name, normal, parent, parents, split};

    #[test]
    fn as_os_path_does() {
        assert_eq!(normal("/a/b/../c/."), "/a/c");
        assert_eq!(normal("../a/../.."), "../..");
        assert_eq!(normal("a/.."), ".");
        assert_eq!(normal("/../a"), "/a");
        assert_eq!(folder_of("/a/b"), "/a");
        assert_eq!(folder_of("/a"), "/");
        assert_eq!(folder_of("a"), "");
        assert_eq!(folder_of("a//b"), "a");
        assert_eq!(joined("", "a"), "a");
        assert_eq!(joined("a/", "b"), "a/b");
    }

    #[test]
    fn as_pathlib_does() {
        assert_eq!(parent("/a/b/"), "/a");
        assert_eq!(parent("/a"), "/");
        assert_eq!(parent(".."), ".");
        assert_eq!(parent(""), ".");
        assert_eq!(parents("/a/b"), ["/a", "/"]);
        assert_eq!(parents("a/b"), ["a", "."]);
        assert_eq!(name("/a/b/."), "b");
        assert_eq!(name("."), "");
    }

    #[test]
    fn texts_are_parted() {
        assert_eq!(
            split("/a/b", "/", i64::MAX, false),
            Some(vec![String::new(), "a".to_owned(), "b".to_owned()])
        );
        assert_eq!(
            split("/a/b", "/", 1, true),
            Some(vec!["/a".to_owned(), "b".to_owned()])
        );
        assert_eq!(split("ab", "", 1, true), None);
    }
}
