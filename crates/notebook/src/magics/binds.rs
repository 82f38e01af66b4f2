//! Names that magics bind which a package cannot run: for the flows between cells.

use super::interpolation;

/// What a magic binds and reads besides what its line interpolates.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub binds: Vec<String>,
    pub reads: Vec<String>,
}

/// `body` is there for cell magics.
pub(super) fn names(magic: &str, argument: &str, body: Option<&str>) -> Names {
    let words: Vec<&str> = argument.split_whitespace().collect();
    match (magic, body) {
        ("bigquery", Some(_)) => Names {
            binds: first_name(&words),
            reads: Vec::new(),
        },
        ("sql", _) => sql(&words, body.unwrap_or(argument)),
        ("R" | "Rpush" | "Rpull", _) => r(magic, &words),
        ("store", None) => store(&words),
        ("cython", Some(body)) => Names {
            binds: compiled(body),
            reads: Vec::new(),
        },
        ("bash" | "sh" | "script" | "perl" | "ruby", Some(_)) => Names {
            binds: valued(&words, &["--out", "--err", "--proc"]),
            reads: Vec::new(),
        },
        _ => Names::default(),
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c == '_' || c.is_alphabetic())
        && word.chars().all(|c| c == '_' || c.is_alphanumeric())
}

/// `%%bigquery NAME --project …`
fn first_name(words: &[&str]) -> Vec<String> {
    let first = words.first().filter(|word| is_name(word));
    first.iter().map(|word| (**word).to_owned()).collect()
}

/// `%%sql NAME << SELECT …`, with `:name`, `$name` and `{{name}}` in the query.
fn sql(words: &[&str], query: &str) -> Names {
    let arrow = words.iter().position(|word| *word == "<<");
    let name = arrow
        .and_then(|at| words.get(at.checked_sub(1)?))
        .map(|word| word.trim_end_matches('='));
    let mut reads = interpolation::reads(query);
    let mut before = ' ';
    for (at, c) in query.char_indices() {
        if c == ':' && before != ':' && !before.is_alphanumeric() {
            interpolation::push(&mut reads, interpolation::leading_name(&query[at + 1..]));
        }
        before = c;
    }
    Names {
        binds: name
            .filter(|name| is_name(name))
            .map(str::to_owned)
            .into_iter()
            .collect(),
        reads,
    }
}

/// `%%R -i df,n -o result`, `%Rpush df`, `%Rpull result`.
fn r(magic: &str, words: &[&str]) -> Names {
    let all = || words.iter().map(|word| (*word).to_owned()).collect();
    match magic {
        "Rpush" => Names {
            reads: all(),
            binds: Vec::new(),
        },
        "Rpull" => Names {
            binds: all(),
            reads: Vec::new(),
        },
        _ => Names {
            reads: valued(words, &["-i", "--input"]),
            binds: valued(words, &["-o", "--output"]),
        },
    }
}

/// `%store name` reads, `%store -r name` binds.
fn store(words: &[&str]) -> Names {
    let restores = words.first() == Some(&"-r");
    let named = words.iter().filter(|word| is_name(word));
    let named: Vec<String> = named.map(|word| (*word).to_owned()).collect();
    if restores {
        return Names {
            binds: named,
            reads: Vec::new(),
        };
    }
    Names {
        binds: Vec::new(),
        reads: named,
    }
}

/// The names that options give, as `-o NAME`, `-oNAME`, `--out NAME` or `--out=NAME`.
fn valued(words: &[&str], options: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for option in options {
            let value = match word.strip_prefix(option) {
                Some("") => words.get(at + 1).copied(),
                Some(rest) if !option.starts_with("--") => Some(rest),
                Some(rest) => rest.strip_prefix('='),
                None => None,
            };
            let names = value.into_iter().flat_map(|value| value.split(','));
            found.extend(names.filter(|name| is_name(name)).map(str::to_owned));
        }
    }
    found
}

/// The functions and classes that a Cython cell gives to the notebook.
fn compiled(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in body.lines() {
        let Some((first, rest)) = line.split_once(' ') else {
            continue;
        };
        let before = rest.split(['(', ':']).next().unwrap_or_default();
        let words: Vec<&str> = before.split_whitespace().collect();
        let is_class = first == "class" || (first == "cdef" && words.first() == Some(&"class"));
        let is_function = matches!(first, "def" | "cpdef") && rest.contains('(');
        if let Some(name) = words.last().filter(|name| is_name(name))
            && (is_class || is_function)
        {
            found.push((*name).to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_bound_and_read() {
        for (magic, argument, body, binds, reads) in [
            ("bigquery", "df --project p", Some("SELECT 1"), "df", ""),
            ("bigquery", "--project p", Some("SELECT 1"), "", ""),
            ("sql", "df <<", Some("SELECT :n, a::int"), "df", "n"),
            ("sql", "df << SELECT {{m}} FROM t", None, "df", "m"),
            ("R", "-i df,n -o out", Some("out <- df"), "out", "df n"),
            ("store", "-r a b", None, "a b", ""),
            ("store", "a", None, "", "a"),
            ("script", "--out lines bash", Some("ls"), "lines", ""),
            (
                "cython",
                "",
                Some(
                    "cdef int g(int x):\n    pass\ncpdef double f(int x):\n    pass\ndef h(a):\n    def i(): pass\n",
                ),
                "f h",
                "",
            ),
        ] {
            let found = names(magic, argument, body);
            assert_eq!(found.binds.join(" "), binds, "{magic} {argument}");
            assert_eq!(found.reads.join(" "), reads, "{magic} {argument}");
        }
    }
}
