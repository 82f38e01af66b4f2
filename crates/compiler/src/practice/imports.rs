//! Names that imports bind.

use nbship_notebook::ast::{ImportNames, Stmt, StmtKind};

use super::values::Value;
use super::walk::Walk;

impl Walk<'_> {
    pub(super) fn import(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Import(names) => {
                for alias in names {
                    let name = alias.name.name.as_str();
                    let (bound, path) = match &alias.asname {
                        Some(other) => (other.name.as_str(), name),
                        None => {
                            let first = name.split('.').next().unwrap_or(name);
                            (first, first)
                        }
                    };
                    self.bind(bound, Value::Lib(path.to_owned()));
                }
            }
            StmtKind::ImportFrom {
                level: 0,
                module: Some(module),
                names: ImportNames::Names(names),
            } => {
                for alias in names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let path = format!("{}.{}", module.name, alias.name.name);
                    self.bind(&bound.name, Value::Lib(path));
                }
            }
            _ => {}
        }
    }
}
