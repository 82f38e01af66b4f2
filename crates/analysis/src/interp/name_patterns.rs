//! What is known of a name that code puts together: `globals()[f"model_{i}"]`.

use nbship_notebook::ast::{BinOperator, Constant, Expr, ExprKind, Piece};

/// A text in pieces, of which some are not known: those have one character at least.
type Pieces = Vec<Option<String>>;

/// Of what forms a name may be; nothing is known of one that is a single unknown piece.
#[derive(Clone, Debug, Default)]
pub(crate) struct NamePattern(Vec<Pieces>);

impl NamePattern {
    pub(crate) fn of(expr: &Expr) -> Self {
        let mut forms = Vec::new();
        collect(expr, &mut forms);
        Self(forms)
    }

    /// Whether anything is known of the name.
    pub(crate) fn is_known(&self) -> bool {
        !self.0.is_empty() && self.0.iter().all(|form| form.iter().any(Option::is_some))
    }

    pub(crate) fn fits(&self, name: &str) -> bool {
        self.0.iter().any(|form| fits(name, form))
    }
}

fn fits(text: &str, form: &[Option<String>]) -> bool {
    match form {
        [] => text.is_empty(),
        [Some(piece), rest @ ..] => text
            .strip_prefix(piece.as_str())
            .is_some_and(|t| fits(t, rest)),
        [None] => !text.is_empty(),
        [None, rest @ ..] => {
            let ends = text.char_indices().skip(1).map(|(at, _)| at);
            ends.chain([text.len()])
                .any(|at| at > 0 && fits(&text[at..], rest))
        }
    }
}

fn collect(expr: &Expr, forms: &mut Vec<Pieces>) {
    match &expr.kind {
        ExprKind::IfExp { body, orelse, .. } => {
            collect(body, forms);
            collect(orelse, forms);
        }
        _ => forms.push(merged(pieces(expr))),
    }
}

fn pieces(expr: &Expr) -> Pieces {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(Some(text))) => vec![Some(text.clone())],
        ExprKind::FString { pieces, .. } => pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => Some(text.clone()),
                Piece::Value(_) | Piece::Other => None,
            })
            .collect(),
        ExprKind::BinOp { left, op, right } => match (op, &left.kind) {
            (BinOperator::Add, _) => [pieces(left), pieces(right)].concat(),
            (BinOperator::Mod, ExprKind::Constant(Constant::Str(Some(text)))) => {
                between(text, '%', |c| c.is_ascii_alphabetic())
            }
            _ => vec![None],
        },
        ExprKind::Call { func, .. } => match &func.kind {
            ExprKind::Attribute { value, attr } if attr.name == "format" => match &value.kind {
                ExprKind::Constant(Constant::Str(Some(text))) => between(text, '{', |c| c == '}'),
                _ => vec![None],
            },
            _ => vec![None],
        },
        _ => vec![None],
    }
}

/// A template's pieces: what goes from `start` to a character that ends it is put in.
fn between(text: &str, start: char, ends: impl Fn(char) -> bool) -> Pieces {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        out.extend([Some(before.to_owned()), None]);
        rest = after.split_once(&ends).map_or("", |(_, rest)| rest);
    }
    out.push(Some(rest.to_owned()));
    out
}

fn merged(pieces: Pieces) -> Pieces {
    let mut out: Pieces = Vec::new();
    for piece in pieces {
        match (piece, out.last_mut()) {
            (Some(text), _) if text.is_empty() => {}
            (Some(text), Some(Some(last))) => last.push_str(&text),
            (None, Some(None)) => {}
            (piece, _) => out.push(piece),
        }
    }
    out
}
