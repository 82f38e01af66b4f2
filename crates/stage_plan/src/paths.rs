//! Whether two paths, as notebooks write them, may be of one file or of a folder and what is in it.

/// The parts of a path up to the first that is a pattern; None where it leaves where it begins.
fn parts(path: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ if part.contains(['*', '?', '[', '{', '~', '$', ':']) => break,
            part => parts.push(part),
        }
    }
    Some(parts)
}

fn is_relative(path: &str) -> bool {
    !path.starts_with(['/', '\\', '~', '$'])
}

/// Where a relative path begins; empty where it may begin anywhere.
pub(crate) fn top(path: &str) -> String {
    let parts = parts(path).filter(|_| is_relative(path));
    let first = parts.and_then(|parts| parts.first().map(|part| stem(part).to_owned()));
    first.unwrap_or_default()
}

/// Libraries add endings: what is saved as `model` may be read as `model.npy`.
fn stem(part: &str) -> &str {
    match part.find('.') {
        Some(0) | None => part,
        Some(at) => &part[..at],
    }
}

pub(crate) fn may_meet(a: &str, b: &str) -> bool {
    is_relative(a) != is_relative(b) || meet(a, b)
}

fn meet(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (parts(a), parts(b)) else {
        return true;
    };
    let shared = a.len().min(b.len());
    let Some(last) = shared.checked_sub(1) else {
        return true;
    };
    let same_ending = |a: &str, b: &str| {
        let adds = |short: &str, long: &str| {
            long.strip_prefix(short)
                .is_some_and(|rest| rest.starts_with('.'))
        };
        a == b || adds(a, b) || adds(b, a)
    };
    a[..last] == b[..last] && same_ending(a[last], b[last])
}

#[cfg(test)]
mod tests {
    use super::{may_meet, top};

    #[test]
    fn paths_that_may_meet() {
        for (a, b, meets) in [
            ("a.csv", "a.csv", true),
            ("a.csv", "./a.csv", true),
            ("out", "out/a.csv", true),
            ("out/*.csv", "out/a.csv", true),
            ("out/a.csv", "out/b.csv", false),
            ("out/x/../a.csv", "out/a.csv", true),
            ("../a.csv", "b.csv", true),
            ("model", "model.npy", true),
            ("model.pkl", "model.npy", false),
            ("/data/a.csv", "a.csv", true),
            ("/data/a.csv", "/data/b.csv", false),
            (".", "a.csv", true),
        ] {
            assert_eq!(may_meet(a, b), meets, "{a} {b}");
            let (one, other) = (top(a), top(b));
            let found = one == other || one.is_empty() || other.is_empty();
            assert!(found || !meets, "{a} {b}");
        }
    }
}
