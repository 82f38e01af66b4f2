//! Data in stores of a cloud that the notebook names: `s3://…` and the like.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, BindKind, Literal};
use nbship_notebook::ast::{BinOperator, Constant, Expr, ExprKind, Piece, Stmt};

use super::walk;
use crate::model::Direction;

/// How such addresses begin.
const SCHEMES: &[&str] = &[
    "abfs", "abfss", "adl", "az", "gcs", "gs", "hdfs", "s3", "s3a", "s3n", "sftp",
];

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

    /// The addresses that calls in the statement are given, with what the calls do.
    pub(super) fn given(&self, stmt: &Stmt) -> Vec<(Direction, String)> {
        let mut found = Vec::new();
        walk::expressions(std::slice::from_ref(stmt), &mut |expr| {
            let ExprKind::Call { func, args } = &expr.kind else {
                return;
            };
            let texts = args.iter().filter_map(|argument| self.of(&argument.value));
            let direction = direction(func);
            found.extend(
                texts
                    .filter(|text| is_in_cloud(text))
                    .map(|text| (direction, text)),
            );
        });
        found
    }
}

/// Whether the address begins with such a scheme.
fn is_in_cloud(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| SCHEMES.contains(&scheme))
}

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
            ("fs.exists('s3://b/y')", Direction::Unknown, "s3://b/y"),
        ] {
            assert_eq!(found(source), [(direction, address.to_owned())], "{source}");
        }
        assert_eq!(found("x = pd.read_csv('https://host/a.csv')"), []);
        assert_eq!(found("d = 's3://b'\nd = g()\nx = pd.read_csv(d)"), []);
    }
}
