//! The template engine, set up so that a slip cannot reach a file.
//!
//! Undefined names are errors. There are no filters but our own, each of which quotes for one
//! language and refuses undefined values, nested ones too. The formatter refuses text that no
//! filter has quoted: an interpolation without a filter does not render.
//!
//! Delimiters differ by syntax: `{{ }}` collides with GitHub's expressions, so YAML uses
//! `[[ ]]` and `[% %]`.

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value, syntax::SyntaxConfig};
use serde::Serialize;

use crate::quote;

/// A template could not be rendered: a mistake of ours, never of the notebook.
#[derive(Clone, Debug)]
pub struct TemplateError {
    pub template: &'static str,
    pub message: String,
}

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "template {}: {}", self.template, self.message)
    }
}

impl std::error::Error for TemplateError {}

/// Templates that were parsed once, to be rendered again and again.
pub struct Templates(Environment<'static>);

impl Templates {
    /// Parses templates, each a name and its text.
    pub fn new(sources: &[(&'static str, &'static str)]) -> Result<Self, TemplateError> {
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.set_formatter(|out, _state, value| match value.kind() {
            ValueKind::Number => Ok(write!(out, "{value}")?),
            ValueKind::String if value.is_safe() => Ok(write!(out, "{value}")?),
            kind => Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("a {kind} is written without being quoted"),
            )),
        });
        add_filters(&mut environment);
        for &(name, source) in sources {
            let syntax = syntax(name).map_err(|error| fail(name, &error))?;
            environment.set_syntax(syntax);
            let added = environment.add_template(name, source);
            added.map_err(|error| fail(name, &error))?;
        }
        Ok(Self(environment))
    }

    /// Renders the template of that name with its view.
    pub fn render<V: Serialize>(
        &self,
        name: &'static str,
        view: &V,
    ) -> Result<String, TemplateError> {
        let template = self.0.get_template(name);
        template
            .and_then(|template| template.render(minijinja::value::Serde(view)))
            .map_err(|error| fail(name, &error))
    }
}

/// What went wrong, without the values at hand: they are the notebook's, and may be long.
fn fail(template: &'static str, error: &Error) -> TemplateError {
    TemplateError {
        template,
        message: error.to_string(),
    }
}

fn syntax(name: &str) -> Result<SyntaxConfig, Error> {
    let mut builder = SyntaxConfig::builder();
    builder
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    if name.ends_with(".yml") || name.ends_with(".yaml") {
        builder
            .block_delimiters("[%", "%]")
            .variable_delimiters("[[", "]]")
            .comment_delimiters("[#", "#]");
    }
    builder.build()
}

/// A filter's name and the function that quotes for it.
type Filter = (&'static str, fn(&str) -> String);

fn add_filters(environment: &mut Environment<'static>) {
    let scalar: [Filter; 18] = [
        ("py", quote::python),
        ("toml", quote::toml),
        ("toml_key", quote::toml_key),
        ("yaml", quote::yaml),
        ("shell", quote::shell),
        ("make", quote::make),
        ("dockerfile", quote::toml),
        ("md", quote::markdown),
        ("md_spans", quote::markdown_with_spans),
        ("code", quote::markdown_code),
        ("cell_code", quote::markdown_code_in_table),
        ("mermaid", quote::mermaid),
        ("comment", quote::comment),
        ("doc", quote::docstring),
        ("word", str::to_owned),
        ("word_path", str::to_owned),
        ("flag", str::to_owned),
        ("toml_value", str::to_owned),
    ];
    for (name, quote) in scalar {
        environment.add_filter(name, move |value: &Value| apply(name, quote, value));
    }
}

/// Quotes a string, or a list of strings as a list of the language.
fn apply(filter: &str, quote: fn(&str) -> String, value: &Value) -> Result<Value, Error> {
    let refuse = |what: String| Err(Error::new(ErrorKind::UndefinedError, what));
    match value.kind() {
        ValueKind::String => {
            let text = value.as_str().unwrap_or_default();
            if !is_fit(filter, text) {
                return refuse(format!("a text that is no `{filter}`"));
            }
            Ok(Value::from_safe_string(quote(text)))
        }
        ValueKind::Seq if matches!(filter, "py" | "toml" | "yaml" | "dockerfile") => {
            let mut parts = Vec::new();
            for item in value.try_iter()? {
                match item.as_str() {
                    Some(text) => parts.push(quote(text)),
                    None => {
                        return refuse(format!("a {} inside a list for `{filter}`", item.kind()));
                    }
                }
            }
            Ok(Value::from_safe_string(format!("[{}]", parts.join(", "))))
        }
        ValueKind::Seq
            if matches!(
                filter,
                "md" | "code" | "cell_code" | "comment" | "shell" | "make" | "word"
            ) =>
        {
            let separator = if matches!(filter, "shell" | "make") {
                " "
            } else {
                ", "
            };
            let mut parts = Vec::new();
            for item in value.try_iter()? {
                parts.push(apply(filter, quote, &item)?.to_string());
            }
            Ok(Value::from_safe_string(parts.join(separator)))
        }
        kind => refuse(format!("a {kind} given to `{filter}`")),
    }
}

/// Filters that quote nothing take only what needs no quoting.
fn is_fit(filter: &str, text: &str) -> bool {
    match filter {
        "word" => is_word(text),
        "word_path" => text.split('/').all(is_word),
        "flag" => text.is_empty() || text.strip_prefix(" --").is_some_and(is_word),
        "toml_value" => {
            let table = ::toml::from_str::<::toml::Table>(&format!("x = {text}"));
            !text.contains(['\n', '\r']) && table.is_ok_and(|table| table.len() == 1)
        }
        _ => true,
    }
}

/// Text that needs no quoting in any language used here: names, versions, file names.
fn is_word(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.contains("..")
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct View {
        title: &'static str,
        items: Vec<&'static str>,
    }
    const VIEW: View = View {
        title: "a\"b",
        items: Vec::new(),
    };

    fn render(
        name: &'static str,
        source: &'static str,
        view: &View,
    ) -> Result<String, TemplateError> {
        Templates::new(&[(name, source)])?.render(name, view)
    }

    #[test]
    fn misspelt_or_unquoted_values_are_errors() {
        for source in [
            "{{ titel|py }}",
            "{{ [titel]|toml }}",
            "{{ title }}",
            "{{ items }}",
            "{{ title|tojson }}",
            "{{ title|word }}",
            "{{ [title, titel]|shell }}",
            "{% if titel %}x{% endif %}",
            "{% for x in itmes %}x{% endfor %}",
        ] {
            assert!(render("x.py", source, &VIEW).is_err(), "{source}");
        }
    }

    #[test]
    fn a_failure_says_where_and_tells_no_values() {
        let failed = render("x.py", "\n{{ title|word }}\n", &VIEW);
        let said = failed.map_err(|error| error.to_string()).unwrap_err();
        assert!(said.contains("x.py:2") && said.contains("`word`"), "{said}");
        assert!(!said.contains(VIEW.title), "{said}");
    }

    #[test]
    fn each_syntax_has_its_delimiters() {
        assert_eq!(
            render("x.py", "{{ title|py }}\n", &VIEW).ok().as_deref(),
            Some("'a\"b'\n")
        );
        assert_eq!(
            render("x.yml", "${{ x }} [[ title|yaml ]]\n", &VIEW)
                .ok()
                .as_deref(),
            Some("${{ x }} \"a\\\"b\"\n")
        );
    }
}
