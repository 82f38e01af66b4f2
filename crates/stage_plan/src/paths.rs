//! Whether two paths, as notebooks write them, may be of one file or of a folder and what is in it.

/// A path, as far as it is known.
struct Written<'a> {
    /// How many folders above the one it begins in it starts.
    above: usize,
    /// Its parts, up to the first that is a pattern.
    parts: Vec<&'a str>,
}

impl<'a> Written<'a> {
    fn new(path: &'a str) -> Self {
        let (mut above, mut parts) = (0, Vec::new());
        for part in path.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." if parts.pop().is_none() => above += 1,
                ".." => {}
                _ if part.contains(['*', '?', '[', '{', '~', '$', ':']) => break,
                part => parts.push(part),
            }
        }
        Self { above, parts }
    }

    /// The parts seen from some folders above: what those folders are called is not known.
    fn seen_from(&self, above: usize) -> Vec<Option<&'a str>> {
        let unknown = std::iter::repeat_n(None, above - self.above);
        unknown
            .chain(self.parts.iter().copied().map(Some))
            .collect()
    }
}

fn is_relative(path: &str) -> bool {
    !path.starts_with(['/', '\\', '~', '$'])
}

/// Where a relative path begins; empty where it may begin anywhere.
pub(crate) fn top(path: &str) -> String {
    let written = Written::new(path);
    match written.parts.first() {
        Some(first) if is_relative(path) && written.above == 0 => stem(first).to_owned(),
        _ => String::new(),
    }
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
    let (a, b) = (Written::new(a), Written::new(b));
    let above = a.above.max(b.above);
    let (a, b) = (a.seen_from(above), b.seen_from(above));
    let Some(last) = a.len().min(b.len()).checked_sub(1) else {
        return true;
    };
    let same_ending = |a: &str, b: &str| {
        let adds = |short: &str, long: &str| {
            long.strip_prefix(short)
                .is_some_and(|rest| rest.starts_with('.'))
        };
        a == b || adds(a, b) || adds(b, a)
    };
    let mut pairs = a.iter().zip(&b).enumerate();
    pairs.all(|(at, pair)| match pair {
        (Some(a), Some(b)) if at == last => same_ending(a, b),
        (Some(a), Some(b)) => a == b,
        _ => true,
    })
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
            ("../input/a.csv", "b.csv", false),
            ("../input/a.csv", "a.csv", true),
            ("../input/a.csv", "../input/b.csv", false),
            ("../input", "../input/b.csv", true),
            ("../input/../a/b.csv", "../a/b.csv", true),
            ("../../a/b/c.csv", "../b/d.csv", false),
            ("../../a/b/c.csv", "../b/c.csv", true),
            ("..", "b.csv", true),
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
