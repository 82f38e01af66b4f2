//! Markdown's marks taken off a text.

use crate::quote::one_line;

/// Markdown's emphasis, code marks and link targets taken off, on one line. Code and formulas stay.
pub(super) fn without_marks(markdown: &str) -> String {
    let line = one_line(markdown);
    let mut out = String::new();
    let mut rest = line.as_str();
    while let Some(c) = rest.chars().next() {
        let tail = &rest[c.len_utf8()..];
        let mark: String = rest.chars().take_while(|each| *each == c).collect();
        let literal = matches!(c, '`' | '$').then(|| closed(&rest[mark.len()..], &mark));
        if let Some(Some((inner, after))) = literal {
            out.push_str(&match c {
                '$' => format!("{mark}{inner}{mark}"),
                _ => inner.trim().to_owned(),
            });
            rest = after;
        } else if let Some((inner, after)) = link(rest) {
            out.push_str(&without_marks(inner));
            rest = after;
        } else {
            let is_alone = c == '*' && out.ends_with(' ') && tail.starts_with(' ');
            let is_mark = c == '`' || c == '*' && !is_alone || c == '!' && link(tail).is_some();
            out.extend((!is_mark).then_some(c));
            rest = tail;
        }
    }
    out.trim().to_owned()
}

/// What stands before the next run of as many marks, and what after it.
fn closed<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let sign = mark.chars().next()?;
    let mut from = 0;
    while let Some(at) = text[from..].find(sign).map(|at| from + at) {
        let run = text[at..].len() - text[at..].trim_start_matches(sign).len();
        if run == mark.len() {
            return Some((&text[..at], &text[at + run..]));
        }
        from = at + run;
    }
    None
}

/// The text of a link that begins here, `[text](target)` or `[text][reference]`, and what comes after it.
fn link(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('[')?;
    let mut depth = 1;
    let end = inner.char_indices().find_map(|(at, c)| {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    let target = &inner[end + 1..];
    let close = match target.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    // A target that does not end was cut off with its line.
    let after = target[1..].split_once(close).map_or("", |(_, after)| after);
    Some((&inner[..end], after))
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn code_and_formulas_stay() {
        for (text, plain) in [
            ("time $[0,T]$ and `a[0]`", "time $[0,T]$ and a[0]"),
            ("[a [b] c](x) [d][1] e[0] [1]", "a [b] c d e[0] [1]"),
            ("![chart](a.png) `x * y` 2 * 3 *it*", "chart x * y 2 * 3 it"),
            ("$$ x^*_{[i]} $$ costs $5", "$$ x^*_{[i]} $$ costs $5"),
            ("one `` `a` `` mark", "one `a` mark"),
        ] {
            assert_eq!(without_marks(text), plain);
        }
    }
}
