//! Texts in the code that look like secrets: they go into the package, and with it to wherever it goes.
//!
//! Neither a finding nor the terminal shows the text itself.

use nbship_diagnostics::{CellNumber, Code, Finding, Place, Severity, Span};
use nbship_notebook::Notebook;
use nbship_notebook::ast::{
    Argument, ArgumentKind, Constant, DictItem, Expr, ExprKind, Stmt, StmtKind,
};
use nbship_notebook::visit::all_parameters;

use crate::emit::walk;

/// The least length of what looks like a secret.
const SHORTEST: usize = 16;

/// Words that stand where a secret should be.
const PLACEHOLDERS: &[&str] = &[
    "your",
    "xxx",
    "example",
    "placeholder",
    "insert",
    "changeme",
    "change_me",
    "dummy",
    "fake",
    "todo",
    "replace",
    "redacted",
    "enter",
    "paste",
    "secret",
    "password",
    "api_key",
    "apikey",
    "api-key",
    "token",
    "<",
    "...",
    "***",
    "{",
    "$",
    "123456789",
];

/// How the keys of well-known services begin, and how long they are at least.
const KNOWN: &[(&str, usize)] = &[
    ("AKIA", 20),
    ("AIza", 35),
    ("ghp_", 30),
    ("gho_", 30),
    ("github_pat_", 30),
    ("glpat-", 20),
    ("hf_", 30),
    ("sk-", 24),
    ("sk_live_", 20),
    ("xoxb-", 24),
    ("xoxp-", 24),
];

/// Whether a text that is bound to the name looks like a secret: then it is not shown.
#[must_use]
pub fn looks_secret(name: &str, text: &str) -> bool {
    is_known(text) || (is_secret_name(name) && is_secret(text))
}

/// One finding for each place.
pub(crate) fn findings(notebook: &Notebook) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (_, code) in notebook.code_cells() {
        let mut secrets: Vec<(Span, &str)> = Vec::new();
        walk::statements(&code.syntax.body, &mut |stmt| bound(stmt, &mut secrets));
        walk::expressions(&code.syntax.body, &mut |expr| given(expr, &mut secrets));
        secrets.sort_by_key(|(span, name)| (*span, name.is_empty()));
        secrets.dedup_by_key(|(span, _)| *span);
        let all = secrets.into_iter();
        found.extend(all.map(|(span, name)| finding(code.number, span, name)));
    }
    found
}

fn finding(cell: CellNumber, span: Span, name: &str) -> Finding {
    let what = match name {
        "" => "a text".to_owned(),
        name => format!("the value of `{name}`"),
    };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let variable = match name.is_empty() || !name.chars().all(is_part) {
        true => "NAME".to_owned(),
        false => name.to_ascii_uppercase(),
    };
    Finding {
        code: Code("NB414"),
        severity: Severity::Warning,
        message: format!(
            "{what} looks like a secret; it is in the package, in its code and in `notebook.json`"
        ),
        place: Place::Cell { cell, span },
        remedy: Some(format!(
            "read it from the environment, `os.environ[\"{variable}\"]`, compile again, and let the \
             old one be valid no more where others could see it"
        )),
    }
}

/// What a statement binds or hands out by default.
fn bound<'a>(stmt: &'a Stmt, found: &mut Vec<(Span, &'a str)>) {
    let mut note = |name: &'a str, value: &Expr| {
        if text(value).is_some_and(|text| is_secret_name(name) && is_secret(text)) {
            found.push((value.span, name));
        }
    };
    match &stmt.kind {
        StmtKind::Assign { targets, value } => {
            let names = targets.iter().filter_map(name_of);
            names.for_each(|name| note(name, value));
        }
        StmtKind::AnnAssign {
            target,
            value: Some(value),
            ..
        } => name_of(target)
            .into_iter()
            .for_each(|name| note(name, value)),
        StmtKind::FunctionDef(function) => {
            for parameter in all_parameters(&function.params) {
                let default = parameter.default.iter();
                default.for_each(|value| note(&parameter.name.name, value));
            }
        }
        _ => {}
    }
}

/// What an expression hands on, or is by itself.
fn given<'a>(expr: &'a Expr, found: &mut Vec<(Span, &'a str)>) {
    let mut note = |name: &'a str, value: &Expr| {
        if text(value).is_some_and(|text| is_secret_name(name) && is_secret(text)) {
            found.push((value.span, name));
        }
    };
    match &expr.kind {
        ExprKind::Call { func, args } => {
            for argument in args {
                if let ArgumentKind::Keyword(keyword) = &argument.kind {
                    note(&keyword.name, &argument.value);
                }
            }
            let first = args.first().filter(|one| is_positional(one));
            if let (Some(name), Some(first)) = (name_of(func), first) {
                note(name, &first.value);
            }
        }
        ExprKind::Dict(items) => {
            for item in items {
                if let DictItem::Pair(key, value) = item
                    && let Some(key) = text(key)
                {
                    note(key, value);
                }
            }
        }
        ExprKind::Constant(Constant::Str(Some(text))) if is_known(text) => {
            found.push((expr.span, ""));
        }
        _ => {}
    }
}

fn is_positional(argument: &Argument) -> bool {
    argument.kind == ArgumentKind::Positional
}

/// The last name of `a.b`, `a["b"]`, `b`.
fn name_of(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name),
        ExprKind::Attribute { attr, .. } => Some(&attr.name),
        ExprKind::Subscript { index, .. } => text(index),
        _ => None,
    }
}

fn text(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => Some(text),
        _ => None,
    }
}

/// Whether what has the name is kept from others.
fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace(['-', ' '], "_");
    let parts = [
        "apikey",
        "api_key",
        "secret",
        "password",
        "passwd",
        "bearer",
        "access_key",
        "accesskey",
        "private_key",
        "auth_key",
        "consumer_key",
        "account_key",
        "credential",
    ];
    let words = ["token", "pwd", "authorization", "key"];
    let ends_so = |word: &&str| name == **word || name.ends_with(&format!("_{word}"));
    let is_token = name.ends_with("token") && name.len() <= 20;
    parts.iter().any(|part| name.contains(part)) || words.iter().any(ends_so) || is_token
}

/// Whether a text under such a name is more than a word or a placeholder.
fn is_secret(text: &str) -> bool {
    let bare = ["Bearer ", "bearer ", "Token ", "token ", "Basic "]
        .iter()
        .find_map(|begin| text.strip_prefix(begin))
        .unwrap_or(text);
    let lower = bare.to_ascii_lowercase();
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.+/=~:".contains(c);
    let count = |is: fn(&char) -> bool| bare.chars().filter(is).count();
    let digits = count(char::is_ascii_digit);
    let (small, big) = (
        count(char::is_ascii_lowercase),
        count(char::is_ascii_uppercase),
    );
    let is_mixed = small + big >= 3 && (digits >= 4 || (digits > 0 && small > 0 && big > 0));
    let is_address = lower.contains("://") || bare.starts_with(['/', '.', '~']);
    bare.len() >= SHORTEST
        && bare.chars().all(is_part)
        && is_mixed
        && !is_address
        && !has_ending(&lower)
        && !PLACEHOLDERS.iter().any(|word| lower.contains(word))
}

/// Whether a text ends as names of files with keys do.
fn has_ending(lower: &str) -> bool {
    [
        ".json", ".pem", ".key", ".txt", ".env", ".pkl", ".csv", ".yaml", ".yml",
    ]
    .iter()
    .any(|end| lower.ends_with(end))
}

/// Whether a text is a secret whatever it is called: the key of a known service, an address with a
/// password in it.
fn is_known(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    let lower = text.to_ascii_lowercase();
    let is_placeholder = |text: &str| PLACEHOLDERS.iter().any(|word| text.contains(word));
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let is_key = KNOWN.iter().any(|(begin, least)| {
        text.starts_with(begin) && text.len() >= *least && text.chars().all(is_part)
    });
    if is_key {
        return has_digit && !is_placeholder(&lower[2..]);
    }
    let within = || {
        let (_, rest) = text.split_once("://")?;
        let (account, host) = rest.split_once('@')?;
        let (_, password) = account.split_once(':')?;
        let is_here = host.starts_with("localhost") || host.starts_with("127.");
        let is_plain = account.chars().all(|c| !c.is_whitespace() && c != '/');
        (is_plain && !is_here).then_some(password)
    };
    within().is_some_and(|password| {
        password.len() >= 8 && !is_placeholder(&password.to_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::findings;

    fn names(source: &str) -> Vec<String> {
        let text = format!("# %%\n{source}\n");
        let read = nbship_notebook::read_percent_script(text.as_bytes());
        let found = findings(&read.notebook.unwrap_or_default());
        let said = found.into_iter().map(|finding| {
            assert!(!finding.message.contains("Zq8"), "{}", finding.message);
            let mut words = finding.message.split('`');
            let name = words.nth(1).unwrap_or_default().to_owned();
            if name == "notebook.json" {
                String::new()
            } else {
                name
            }
        });
        said.collect()
    }

    #[test]
    fn what_looks_like_a_secret() {
        for (source, expected) in [
            ("api_key = 'Zq83kfh29sKx02mmPq'", "api_key"),
            ("quandl.ApiConfig.api_key = 'Zq83kfh29sKx02mmPq'", "api_key"),
            ("os.environ['API_KEY'] = 'Zq83kfh29sKx02mmPq'", "API_KEY"),
            ("x = f(token='Zq83kfh29sKx02mmPq')", "token"),
            (
                "h = {'Authorization': 'Bearer Zq83kfh29sKx02mmPq'}",
                "Authorization",
            ),
            (
                "def f(password='Zq83kfh29sKx02mmPq'):\n    pass",
                "password",
            ),
            ("set_api_key('Zq83kfh29sKx02mmPq')", "set_api_key"),
            ("x = 'ghp_Zq83kfh29sKx02mmPqZq83kfh29sKx02'", ""),
            ("e = 'postgresql://me:Zq83kfh29s@db.host.com/x'", ""),
        ] {
            assert_eq!(names(source), [expected], "{source}");
        }
    }

    #[test]
    fn what_does_not() {
        for source in [
            "api_key = 'YOUR_API_KEY_1234567'",
            "api_key = 'xxxxxxxxxxxxxxxx1111'",
            "api_key = os.environ['API_KEY_1234567890']",
            "api_key = 'short1A'",
            "token = 'distilbert-base-uncased'",
            "key = 'first_name_of_customer'",
            "pad_token = '[PAD]'",
            "key_file = 'Zq83kfh29sKx02mmPq'",
            "password = 'secrets/Zq83kfh29s.json'",
            "token_url = 'https://host/Zq83kfh29sKx02mmPq'",
            "x = 'Zq83kfh29sKx02mmPq'",
            "e = 'postgresql://postgres:postgres123@localhost/x'",
            "e = 'https://host.com/@Zq83kfh29s:x'",
            "x = 'sk-learn pipeline of 2 steps, quite long'",
        ] {
            assert_eq!(names(source), [""; 0], "{source}");
        }
    }
}
