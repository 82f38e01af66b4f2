//! Data that the notebook names by a URL: in stores of a cloud (`s3://…` and the like), and what it reads
//! from the web.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, BindKind, Literal};
use nbship_diagnostics::Span;
use nbship_notebook::ast::{BinOperator, Constant, Expr, ExprKind, Piece, Stmt};

use super::walk;
use crate::model::Direction;

/// How such addresses begin.
const SCHEMES: &[&str] = &[
    "abfs", "abfss", "adl", "az", "gcs", "gs", "hdfs", "s3", "s3a", "s3n", "sftp",
];

/// How addresses of the web begin: data is what is read from them.
const WEB: &[&str] = &["ftp", "http", "https"];

/// Plain texts by the names that have them and nothing else.
pub(super) struct Texts<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Texts<'a> {
    pub(super) fn new(analysis: &'a Analysis) -> Self {
        let mut all: BTreeMap<&str, Vec<&BindKind>> = BTreeMap::new();
        for bind in analysis.statements.iter().flat_map(|one| &one.binds) {
            let kinds = all.entry(analysis.name(bind.name)).or_default();
            kinds.push(&bind.kind);
        }
        let text = |(name, kinds): (&'a str, Vec<&'a BindKind>)| match kinds.as_slice() {
            [BindKind::Literal(Literal::Str(text))] => Some((name, text.as_str())),
            _ => None,
        };
        Self(all.into_iter().filter_map(text).collect())
    }

    /// The text that an expression gives, with `*` for what is not known; None where nothing is.
    pub(super) fn of(&self, expr: &Expr) -> Option<String> {
        match &expr.kind {
            ExprKind::Constant(Constant::Str(text)) => text.clone(),
            ExprKind::Name(name) => self.0.get(name.as_str()).map(|text| (*text).to_owned()),
            ExprKind::FString { parts, pieces } => {
                let piece = |piece: &Piece| match piece {
                    Piece::Text(text) => Some(text.clone()),
                    Piece::Value(at) => parts.get(*at).and_then(|part| self.of(part)),
                    Piece::Other => None,
                };
                let known = pieces
                    .iter()
                    .map(|one| piece(one).unwrap_or("*".to_owned()));
                Some(known.collect())
            }
            ExprKind::BinOp {
                left,
                op: BinOperator::Add,
                right,
            } => {
                let right = self.of(right).unwrap_or("*".to_owned());
                Some(self.of(left)? + &right)
            }
            _ => None,
        }
    }

    /// The files that a call in the statement is given, where part of their name is known (`20*.csv`).
    pub(super) fn pattern(&self, stmt: &Stmt, call: Span) -> Option<String> {
        let mut found = None;
        walk::expressions(std::slice::from_ref(stmt), &mut |expr| {
            if let ExprKind::Call { args, .. } = &expr.kind
                && expr.span == call
                && let Some(first) = args.first()
                && matches!(first.value.kind, ExprKind::FString { .. })
            {
                found = self.of(&first.value);
            }
        });
        let is_pattern = |text: &String| {
            text.contains('*') && !text.contains("://") && super::data::has_ending(text)
        };
        found.filter(is_pattern)
    }

    /// The addresses that calls in the statement are given, with what the calls do.
    pub(super) fn given(&self, stmt: &Stmt) -> Vec<(Direction, String)> {
        let mut found = Vec::new();
        walk::expressions(std::slice::from_ref(stmt), &mut |expr| {
            let ExprKind::Call { func, args } = &expr.kind else {
                return;
            };
            let texts = args.iter().filter_map(|argument| self.of(&argument.value));
            let direction = direction(func);
            let is_read = direction == Direction::Input || fetches(func);
            for text in texts {
                if begins_with(&text, SCHEMES) {
                    found.push((direction, text));
                } else if is_read && begins_with(&text, WEB) && !has_user(&text) {
                    found.push((Direction::Input, without_keys(text)));
                }
            }
        });
        found
    }
}

/// Whether the address begins with one of the schemes.
fn begins_with(address: &str, schemes: &[&str]) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| schemes.contains(&scheme))
}

/// Whether an address names a user, and so perhaps a password.
fn has_user(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('@')
}

/// The address without what is asked of the host where a key may be among that.
fn without_keys(address: String) -> String {
    const WORDS: [&str; 6] = ["auth", "key", "pass", "secret", "sig", "token"];
    match address.split_once('?') {
        Some((place, asked)) if WORDS.iter().any(|one| asked.to_lowercase().contains(one)) => {
            place.to_owned()
        }
        _ => address,
    }
}

/// Whether a function gets what lies at an address of the web: `requests.get`, `urlretrieve`.
fn fetches(func: &Expr) -> bool {
    match &func.kind {
        ExprKind::Attribute { value, attr } => {
            let of = match &value.kind {
                ExprKind::Name(name) => name.as_str(),
                _ => "",
            };
            let is_get = attr.name == "get" && ["httpx", "requests"].contains(&of);
            is_get || FETCHING.contains(&attr.name.as_str())
        }
        ExprKind::Name(name) => FETCHING.contains(&name.as_str()),
        _ => false,
    }
}

/// Functions that get what lies at an address.
const FETCHING: &[&str] = &["get_file", "urlopen", "urlretrieve"];

/// What a function does with an address, by its name.
fn direction(func: &Expr) -> Direction {
    let name = match &func.kind {
        ExprKind::Attribute { attr, .. } => attr.name.as_str(),
        ExprKind::Name(name) => name,
        _ => "",
    };
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if begins(&["read", "load", "scan_", "open_", "from_"]) {
        Direction::Input
    } else if begins(&["to_", "save", "write", "sink_", "dump"]) {
        Direction::Output
    } else {
        Direction::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<(Direction, String)> {
        let read = nbship_notebook::read_percent_script(format!("# %%\n{source}\n").as_bytes());
        let notebook = read.notebook.unwrap_or_default();
        let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
        let texts = Texts::new(&analysis);
        let cells = notebook.code_cells();
        let all =
            cells.flat_map(|(_, code)| code.syntax.body.iter().flat_map(|one| texts.given(one)));
        all.collect()
    }

    #[test]
    fn addresses_are_followed_through_constants() {
        for (source, direction, address) in [
            (
                "x = pd.read_csv('s3://b/a.csv')",
                Direction::Input,
                "s3://b/a.csv",
            ),
            (
                "d = 's3://b'\nx = pd.read_csv(f'{d}/a.csv')",
                Direction::Input,
                "s3://b/a.csv",
            ),
            (
                "x = pd.read_csv('gs://b/' + n + '.csv')",
                Direction::Input,
                "gs://b/*.csv",
            ),
            ("x.to_parquet('gs://b/y')", Direction::Output, "gs://b/y"),
            (
                "def f(i):\n    return pd.read_csv(f's3://b/{i}.csv')",
                Direction::Input,
                "s3://b/*.csv",
            ),
            (
                "x = pd.read_csv('https://host/a.csv?raw=1')",
                Direction::Input,
                "https://host/a.csv?raw=1",
            ),
            (
                "u = 'https://host/a'\nx = requests.get(u + '?token=1')",
                Direction::Input,
                "https://host/a",
            ),
            ("fs.exists('s3://b/y')", Direction::Unknown, "s3://b/y"),
        ] {
            assert_eq!(found(source), [(direction, address.to_owned())], "{source}");
        }
        assert_eq!(found("x = f('https://host/a.csv')"), []);
        assert_eq!(found("x = pd.read_csv('https://me:word@host/a.csv')"), []);
        assert_eq!(found("d = 's3://b'\nd = g()\nx = pd.read_csv(d)"), []);
    }
}
