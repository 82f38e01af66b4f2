//! String literals: their value, or the expressions within.

use super::Converter;
use super::expressions::{STAR, YIELD};
use crate::ast::{Constant, Expr, ExprKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

struct Literal<'a> {
    is_bytes: bool,
    is_format: bool,
    raw: bool,
    inner: &'a str,
}

/// Splits a literal into prefix and text.
fn literal(text: &str) -> Literal<'_> {
    let quote = text.find(['"', '\'']).unwrap_or(0);
    let (prefix, rest) = text.split_at(quote);
    let has = |letters: [char; 2]| prefix.contains(letters);
    let width = if rest.len() >= 6 && (rest.starts_with("\"\"\"") || rest.starts_with("'''")) {
        3
    } else {
        1
    };
    let inner = rest
        .get(width..rest.len().saturating_sub(width))
        .unwrap_or_default();
    Literal {
        is_bytes: has(['b', 'B']),
        is_format: has(['f', 'F']) || has(['t', 'T']),
        raw: has(['r', 'R']),
        inner,
    }
}

impl Converter<'_> {
    pub(super) fn string(&mut self, id: NodeId) -> Checked<ExprKind> {
        let pieces: Vec<NodeId> = match self.tree.kind(id) {
            Kind::ConcatenatedString => self.tree.named(id).collect(),
            _ => vec![id],
        };
        let mut parts = Vec::new();
        let mut value = Some(String::new());
        let (mut bytes, mut formats) = (0, 0);
        for &piece in &pieces {
            let span = self.tree.span(piece);
            let literal = literal(self.text(span));
            bytes += usize::from(literal.is_bytes);
            formats += usize::from(literal.is_format);
            if !literal.is_format {
                let decoded = crate::escapes::decode(literal.inner, literal.raw, literal.is_bytes);
                let decoded = decoded.map_err(|message| Problem::syntax(span, message))?;
                value = value.zip(decoded).map(|(value, decoded)| value + &decoded);
            }
            self.interpolations(piece, &mut parts)?;
        }
        if bytes != 0 && bytes != pieces.len() {
            return Err(Problem::syntax(
                self.tree.span(id),
                "cannot mix bytes and nonbytes literals",
            ));
        }
        Ok(match (formats, bytes) {
            (0, 0) => ExprKind::Constant(Constant::Str(value)),
            (0, _) => ExprKind::Constant(Constant::Bytes),
            _ => ExprKind::FString { parts },
        })
    }

    fn interpolations(&mut self, id: NodeId, parts: &mut Vec<Expr>) -> Checked<()> {
        let children: Vec<NodeId> = self.tree.named(id).collect();
        for child in children {
            if matches!(
                self.tree.kind(child),
                Kind::Interpolation | Kind::FormatExpression
            ) {
                self.deeper(child, |it| it.interpolation(child, parts))?;
            }
        }
        Ok(())
    }

    fn interpolation(&mut self, id: NodeId, parts: &mut Vec<Expr>) -> Checked<()> {
        let expression = self.required(id, Field::Expression)?;
        let allowed = if self.is_list(expression) {
            STAR
        } else {
            YIELD
        };
        parts.push(self.expr(expression, allowed)?);
        if let Some(conversion) = self.tree.by_field(id, Field::TypeConversion)
            && !matches!(self.code(conversion), b"!s" | b"!r" | b"!a")
        {
            let message = "f-string: invalid conversion character: expected 's', 'r', or 'a'";
            return Err(Problem::syntax(self.tree.span(conversion), message));
        }
        match self.tree.by_field(id, Field::FormatSpecifier) {
            Some(spec) => self.interpolations(spec, parts),
            None => Ok(()),
        }
    }
}
