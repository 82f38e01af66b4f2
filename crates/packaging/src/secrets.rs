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

/// Variables that are set in any process.
const OF_SHELLS: &[&str] = &[
    "DISPLAY", "EDITOR", "HOME", "HOSTNAME", "LANG", "LOGNAME", "MAIL", "OLDPWD", "PATH", "PWD",
    "SHELL", "TERM", "TMPDIR", "UID", "USER", "USERNAME",
];

/// Whether a text that is bound to the name looks like a secret: then it is not shown.
#[must_use]
pub fn looks_secret(name: &str, text: &str) -> bool {
    is_known(text) || is_of_name(name, text)
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
        false => match name.to_ascii_uppercase() {
            // Every shell has a variable of that name, and it is none of the notebook's.
            name if OF_SHELLS.contains(&name.as_str()) => format!("APP_{name}"),
            name => name,
        },
    };
    Finding {
        code: Code("NB414"),
        severity: Severity::Warning,
        message: format!(
            "{what} looks like a secret; it is in the package, in its code and in `notebook.json`"
        ),
        place: Place::Cell { cell, span },
        remedy: Some(format!(
            "read it from the environment, `os.environ[\"{variable}\"]`, compile again, and revoke the \
             old one where others could see it"
        )),
    }
}

/// What a statement binds or hands out by default.
fn bound<'a>(stmt: &'a Stmt, found: &mut Vec<(Span, &'a str)>) {
    let mut note = |name: &'a str, value: &Expr| {
        if text(value).is_some_and(|text| is_of_name(name, text)) {
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
        if text(value).is_some_and(|text| is_of_name(name, text)) {
            found.push((value.span, name));
        }
    };
    match &expr.kind {
        ExprKind::Call { func, args } => {
            for argument in args {
                if let ArgumentKind::Keyword(keyword) = &argument.kind {
                    match password_of(&keyword.name, &argument.value) {
                        Some(value) => note("password", value),
                        None => note(&keyword.name, &argument.value),
                    }
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

/// The second of two texts that somebody logs in with: `auth=("me", "…")`.
fn password_of<'a>(name: &str, value: &'a Expr) -> Option<&'a Expr> {
    match &value.kind {
        ExprKind::Tuple(both) if name == "auth" && both.len() == 2 => both.last(),
        ExprKind::Call { args, .. } if name == "auth" && args.len() == 2 => {
            args.last().map(|one| &one.value)
        }
        _ => None,
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

/// Whether a text under the name looks like what is kept from others.
fn is_of_name(name: &str, text: &str) -> bool {
    is_secret_name(name) && (is_secret(text) || (is_password_name(name) && is_password(text)))
}

fn is_password_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "passwd", "pwd"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Whether a text that may be short is made up as passwords are: of small and big letters and digits.
fn is_password(text: &str) -> bool {
    let has = |is: fn(&char) -> bool| text.chars().any(|c| is(&c));
    let lower = text.to_ascii_lowercase();
    (8..SHORTEST).contains(&text.len())
        && has(char::is_ascii_digit)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_uppercase)
        && !has(|c| c.is_whitespace() || "/<{$".contains(*c))
        && !has_ending(&lower)
        && !PLACEHOLDERS.iter().any(|word| lower.contains(word))
}

/// Whether an address has a secret in what follows its `?`.
fn has_secret_query(text: &str) -> bool {
    let query = text
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('?'));
    let pairs = query.map_or("", |(_, query)| query).split('&');
    let mut named = pairs.filter_map(|pair| pair.split_once('='));
    named.any(|(name, value)| is_secret_name(name) && is_secret(value))
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
    has_secret_query(text)
        || within().is_some_and(|password| {
            password.len() >= 8 && !is_placeholder(&password.to_ascii_lowercase())
        })
}

#[cfg(test)]
mod tests;
