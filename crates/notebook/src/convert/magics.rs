//! Magics that stand as statements of their own.

use nbship_diagnostics::Span;

use crate::ast::{Expr, ExprKind, Identifier, ImportAlias, ImportNames, Stmt, StmtKind};
use crate::magic::Magic;

/// A magic by itself: an assignment where it binds names.
pub(crate) fn magic_statement(magic: Magic, span: Span) -> Stmt {
    if magic.name == "pylab" && !magic.is_cell {
        let kind = StmtKind::MagicCode {
            magic: Box::new(magic),
            body: pylab(span),
        };
        return Stmt { span, kind };
    }
    let names: Vec<Expr> = magic
        .binds
        .iter()
        .map(|name| Expr {
            span,
            kind: ExprKind::Name(name.clone()),
        })
        .collect();
    let magic = Box::new(magic);
    let kind = match <[Expr; 1]>::try_from(names) {
        Ok(name) => StmtKind::Assign {
            targets: name.into(),
            value: Expr {
                span,
                kind: ExprKind::Magic(magic),
            },
        },
        Err(names) if names.is_empty() => StmtKind::Magic(magic),
        Err(names) => StmtKind::Assign {
            targets: vec![Expr {
                span,
                kind: ExprKind::Tuple(names),
            }],
            value: Expr {
                span,
                kind: ExprKind::Magic(magic),
            },
        },
    };
    Stmt { span, kind }
}

/// What `%pylab` imports.
fn pylab(span: Span) -> Vec<Stmt> {
    let identifier = |name: &str| Identifier {
        span,
        name: name.to_owned(),
    };
    let import = |module: &str, name: &str| {
        StmtKind::Import(vec![ImportAlias {
            span,
            name: identifier(module),
            asname: Some(identifier(name)),
        }])
    };
    let star = |module: &str| StmtKind::ImportFrom {
        level: 0,
        module: Some(identifier(module)),
        names: ImportNames::Star(span),
    };
    [
        star("matplotlib.pyplot"),
        star("numpy"),
        import("numpy", "np"),
        import("matplotlib.pyplot", "plt"),
    ]
    .map(|kind| Stmt { span, kind })
    .into()
}
