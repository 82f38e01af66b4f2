//! Import statements.

use nbship_diagnostics::Span;

use super::Converter;
use crate::ast::{Identifier, ImportAlias, ImportNames, StmtKind};
use crate::codes::{Checked, Problem};
use crate::tree::{Field, Kind, NodeId};

impl Converter<'_> {
    pub(super) fn import(&self, id: NodeId) -> Checked<StmtKind> {
        self.no_trailing_comma(id)?;
        Ok(StmtKind::Import(self.aliases(id)?))
    }

    pub(super) fn import_from(&self, id: NodeId) -> Checked<StmtKind> {
        if !self.has_token(id, b"(") {
            self.no_trailing_comma(id)?;
        }
        let (level, module) = self.module_name(id)?;
        let names = match self.of_kind(id, Kind::WildcardImport) {
            Some(star) => ImportNames::Star(self.tree.span(star)),
            None => ImportNames::Names(self.aliases(id)?),
        };
        if let ImportNames::Names(names) = &names
            && let Some(dotted) = names.iter().find(|alias| alias.name.name.contains('.'))
        {
            return Err(Problem::syntax(dotted.span, "invalid syntax"));
        }
        Ok(StmtKind::ImportFrom {
            level,
            module,
            names,
        })
    }

    fn no_trailing_comma(&self, id: NodeId) -> Checked<()> {
        match self.tree.children(id).last() {
            Some(last) if self.is_token(last, b",") => {
                let message = "trailing comma not allowed without surrounding parentheses";
                Err(Problem::syntax(self.tree.span(last), message))
            }
            _ => Ok(()),
        }
    }

    fn module_name(&self, id: NodeId) -> Checked<(u32, Option<Identifier>)> {
        let Some(module) = self.tree.by_field(id, Field::ModuleName) else {
            let start = self.tree.span(id).start as usize;
            let at = start
                + self
                    .code(id)
                    .windows(10)
                    .position(|word| word == b"__future__")
                    .unwrap_or(0);
            let span = Span::new(at, at + "__future__".len());
            return Ok((
                0,
                Some(Identifier {
                    span,
                    name: "__future__".to_owned(),
                }),
            ));
        };
        if self.tree.kind(module) != Kind::RelativeImport {
            return Ok((0, Some(self.dotted(module)?)));
        }
        let dots = self
            .code(module)
            .iter()
            .take_while(|byte| !byte.is_ascii_alphabetic())
            .filter(|&&b| b == b'.')
            .count();
        let name = self
            .of_kind(module, Kind::DottedName)
            .map(|name| self.dotted(name))
            .transpose()?;
        Ok((u32::try_from(dots).unwrap_or(u32::MAX), name))
    }

    fn aliases(&self, id: NodeId) -> Checked<Vec<ImportAlias>> {
        self.tree
            .all_by_field(id, Field::Name)
            .map(|child| self.alias(child))
            .collect()
    }

    fn alias(&self, id: NodeId) -> Checked<ImportAlias> {
        let span = self.tree.span(id);
        if self.tree.kind(id) != Kind::AliasedImport {
            return Ok(ImportAlias {
                span,
                name: self.dotted(id)?,
                asname: None,
            });
        }
        let name = self.dotted(self.required(id, Field::Name)?)?;
        let asname = self.identifier(self.required(id, Field::Alias)?)?;
        Ok(ImportAlias {
            span,
            name,
            asname: Some(asname),
        })
    }

    /// `a.b.c`, whatever blank space stands between.
    fn dotted(&self, id: NodeId) -> Checked<Identifier> {
        let span = self.tree.span(id);
        let parts = self
            .tree
            .named(id)
            .map(|part| self.identifier(part).map(|it| it.name));
        let parts = parts.collect::<Checked<Vec<_>>>()?;
        Ok(Identifier {
            span,
            name: parts.join("."),
        })
    }
}
