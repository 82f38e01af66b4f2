//! `$name` and `{expression}` in shell lines.
//!
//! IPython leaves a line as it is when any part of it cannot be evaluated: `!echo $HOME` is for the
//! shell. So a line whose parts are names that have a value becomes an f-string; one that names
//! what has none stays as it is; what is less plain is expanded by the runtime, as IPython does it.

use super::text::py_string;

/// What the parts of a line are.
enum Line<'a> {
    /// Text without anything to expand.
    Plain,
    /// Text between names, as the inside of an f-string, and the names.
    Names(String, Vec<&'a str>),
    /// Expressions, doubled braces, quotes: left to the runtime.
    Other,
}

/// The Python expressions for the arguments of `shell` that stand for a line.
pub(crate) fn expanded(script: &str, reads: &[String], known: &dyn Fn(&str) -> bool) -> String {
    match parts(script) {
        Line::Plain => py_string(script),
        Line::Names(text, names) if names.iter().all(|name| known(name)) => {
            format!("f{}", py_string(&text))
        }
        Line::Names(_, names)
            if names
                .iter()
                .any(|name| !known(name) && !nbship_analysis::is_builtin(name)) =>
        {
            py_string(script)
        }
        Line::Names(..) | Line::Other => {
            let values = reads.iter().filter(|name| known(name));
            let values: Vec<String> = values
                .map(|name| format!("{}: {name}", py_string(name)))
                .collect();
            format!("{}, {{{}}}", py_string(script), values.join(", "))
        }
    }
}

fn parts(script: &str) -> Line<'_> {
    if !script.contains(['$', '{', '}']) {
        return Line::Plain;
    }
    // Within single quotes IPython does not expand `$name`.
    if script.contains('\'') && script.contains('$') {
        return Line::Other;
    }
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = script;
    while let Some(at) = rest.find(['$', '{', '}']) {
        text.push_str(&rest[..at]);
        let found = if rest[at..].starts_with('$') {
            let word = word(&rest[at + 1..]);
            if word.is_empty() && !rest[at + 1..].starts_with('$') {
                text.push('$');
                rest = &rest[at + 1..];
                continue;
            }
            Some((word, at + 1 + word.len()))
        } else {
            let close = rest[at..].find('}').map(|length| at + length);
            close.map(|close| (&rest[at + 1..close.max(at + 1)], close + 1))
        };
        let Some((name, end)) = found.filter(|(name, _)| is_name(name)) else {
            return Line::Other;
        };
        text.push_str(&format!("{{{name}}}"));
        names.push(name);
        rest = &rest[end..];
    }
    text.push_str(rest);
    if names.is_empty() {
        return Line::Plain;
    }
    Line::Names(text, names)
}

/// What IPython takes for a name after `$`, attributes included.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| c != '_' && c != '.' && !c.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c == '_' || c.is_alphabetic())
        && text.chars().all(|c| c == '_' || c.is_alphanumeric())
        && !matches!(
            text,
            "None" | "True" | "False" | "if" | "in" | "is" | "not" | "and" | "or" | "for"
        )
}

#[cfg(test)]
mod tests {
    use super::expanded;

    #[track_caller]
    fn check(script: &str, expected: &str) {
        let reads = ["d", "x", "HOME", "i"].map(str::to_owned);
        let known = |name: &str| matches!(name, "x" | "d");
        assert_eq!(expanded(script, &reads, &known), expected);
    }

    #[test]
    fn names_with_a_value_are_put_in() {
        check("echo {x} $d", "f\"echo {x} {d}\"");
        check("echo \"{x}\"", "f'echo \"{x}\"'");
    }

    #[test]
    fn lines_with_other_names_are_for_the_shell() {
        check("echo $HOME {x}", "\"echo $HOME {x}\"");
        check(
            "for i in a b; do echo $i; done",
            "\"for i in a b; do echo $i; done\"",
        );
        check("echo $ 5", "\"echo $ 5\"");
    }

    #[test]
    fn the_rest_is_decided_at_run_time() {
        let values = "{\"d\": d, \"x\": x}";
        check("ls {a,b}.txt", &format!("\"ls {{a,b}}.txt\", {values}"));
        check("echo {{x}}", &format!("\"echo {{{{x}}}}\", {values}"));
        check("echo $x.csv", &format!("\"echo $x.csv\", {values}"));
        check("echo $$", &format!("\"echo $$\", {values}"));
        check(
            "awk '{print $1}' f",
            &format!("\"awk '{{print $1}}' f\", {values}"),
        );
    }
}
