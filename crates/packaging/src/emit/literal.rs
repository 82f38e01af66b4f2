//! Literals as Python text, on one line or, where that would be long, an item a line.

use nbship_analysis::facts::Literal;

use super::text::{LINE, py_string, py_tuple};

/// A literal on one line.
pub(crate) fn literal(value: &Literal) -> String {
    match value {
        Literal::None => "None".to_owned(),
        Literal::Bool(true) => "True".to_owned(),
        Literal::Bool(false) => "False".to_owned(),
        Literal::Int(value) => value.to_string(),
        Literal::Float(value) => crate::python::float(value),
        Literal::Str(value) => py_string(value),
        Literal::List(items) => {
            let items: Vec<String> = items.iter().map(literal).collect();
            format!("[{}]", items.join(", "))
        }
        Literal::Tuple(items) => py_tuple(&items.iter().map(literal).collect::<Vec<_>>()),
        Literal::Table(entries) => {
            let entries = entries.iter();
            let entries =
                entries.map(|(key, value)| format!("{}: {}", py_string(key), literal(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A literal as `ruff format` lays it out, followed by a comma, on a line that begins with `indent`
/// and `before` more characters.
pub(crate) fn laid_out(value: &Literal, indent: &str, before: usize) -> String {
    let line = literal(value);
    if indent.len() + before + line.chars().count() < LINE {
        return line;
    }
    let inner = format!("{indent}    ");
    let item = |item: &Literal| format!("{inner}{},\n", laid_out(item, &inner, 0));
    let entry = |(key, value): &(String, Literal)| {
        let key = format!("{}: ", py_string(key));
        let value = laid_out(value, &inner, key.chars().count());
        format!("{inner}{key}{value},\n")
    };
    let (open, lines, close): (_, String, _) = match value {
        Literal::List(items) => ('[', items.iter().map(item).collect(), ']'),
        Literal::Tuple(items) => ('(', items.iter().map(item).collect(), ')'),
        Literal::Table(entries) => ('{', entries.iter().map(entry).collect(), '}'),
        _ => return line,
    };
    if lines.is_empty() {
        return line;
    }
    format!("{open}\n{lines}{indent}{close}")
}

#[cfg(test)]
mod tests {
    use super::{Literal, laid_out};

    #[test]
    fn long_dictionaries_have_an_entry_a_line() {
        let table = |value: String| {
            let inner = vec![("b".to_owned(), Literal::Str(value))];
            Literal::Table(vec![
                ("a".to_owned(), Literal::Table(inner)),
                ("n".to_owned(), Literal::None),
            ])
        };
        assert_eq!(
            laid_out(&table("x".to_owned()), "    ", 3),
            "{\"a\": {\"b\": \"x\"}, \"n\": None}"
        );
        let (long, longer) = ("x".repeat(75), "x".repeat(82));
        assert_eq!(
            laid_out(&table(long.clone()), "    ", 3),
            format!("{{\n        \"a\": {{\"b\": \"{long}\"}},\n        \"n\": None,\n    }}")
        );
        let inner = format!("{{\n            \"b\": \"{longer}\",\n        }}");
        assert_eq!(
            laid_out(&table(longer), "    ", 3),
            format!("{{\n        \"a\": {inner},\n        \"n\": None,\n    }}")
        );
    }
}
