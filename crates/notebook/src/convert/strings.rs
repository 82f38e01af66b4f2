//! String literals: their value, or the expressions within.

use nbship_diagnostics::Span;

use super::Converter;
use super::expressions::{STAR, YIELD};
use crate::ast::{Constant, Expr, ExprKind, Piece};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

struct Literal<'a> {
    is_bytes: bool,
    is_format: bool,
    raw: bool,
    /// Where the text begins, after prefix and quotes.
    start: usize,
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
        start: quote + width,
        inner,
    }
}

impl Converter<'_> {
    pub(super) fn string(&mut self, id: NodeId) -> Checked<ExprKind> {
        let pieces: Vec<NodeId> = match self.tree.kind(id) {
            Kind::ConcatenatedString => self.tree.named(id).collect(),
            _ => vec![id],
        };
        let (mut parts, mut texts) = (Vec::new(), Vec::new());
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
                texts.push(decoded.clone().map_or(Piece::Other, Piece::Text));
                value = value.zip(decoded).map(|(value, decoded)| value + &decoded);
                continue;
            }
            self.format_pieces(piece, &mut parts, &mut texts)?;
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
            _ => ExprKind::FString {
                parts,
                pieces: texts,
            },
        })
    }

    /// What stands between, before and after the interpolations of an f-string, and these.
    fn format_pieces(
        &mut self,
        id: NodeId,
        parts: &mut Vec<Expr>,
        pieces: &mut Vec<Piece>,
    ) -> Checked<()> {
        let span = self.tree.span(id);
        let Literal {
            raw, start, inner, ..
        } = literal(self.text(span));
        let offset = |at: usize| span.start + u32::try_from(at).unwrap_or(0);
        let (mut from, end) = (offset(start), offset(start + inner.len()));
        let children: Vec<NodeId> = self.tree.named(id).collect();
        for child in children {
            if !matches!(
                self.tree.kind(child),
                Kind::Interpolation | Kind::FormatExpression
            ) {
                continue;
            }
            let place = self.tree.span(child);
            pieces.push(self.text_between(from, place.start, raw));
            let at = parts.len();
            self.deeper(child, |it| it.interpolation(child, parts))?;
            let is_plain = parts.get(at).is_some_and(|part| {
                let whole = self
                    .text(place)
                    .trim_start_matches('{')
                    .trim_end_matches('}');
                parts.len() == at + 1 && whole.trim() == self.text(part.span)
            });
            pieces.push(if is_plain {
                Piece::Value(at)
            } else {
                Piece::Other
            });
            from = place.end;
        }
        pieces.push(self.text_between(from, end, raw));
        Ok(())
    }

    fn text_between(&self, start: u32, end: u32, raw: bool) -> Piece {
        let text = self.text(Span { start, end });
        match crate::escapes::decode(text, raw, false) {
            Ok(Some(text)) => Piece::Text(text.replace("{{", "{").replace("}}", "}")),
            _ => Piece::Other,
        }
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
