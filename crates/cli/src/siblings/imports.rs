//! Which modules code imports.

use nbship_notebook::ast::{ImportNames, Stmt, StmtKind};
use nbship_notebook::visit;

/// The top names of all modules that statements import, those in blocks and functions included.
pub fn imports(body: &[Stmt], wanted: &mut Vec<String>) {
    for statement in body {
        match &statement.kind {
            StmtKind::Import(names) => {
                wanted.extend(names.iter().map(|alias| top_of(&alias.name.name)));
            }
            StmtKind::ImportFrom {
                module: Some(module),
                ..
            } => wanted.push(top_of(&module.name)),
            StmtKind::ImportFrom {
                module: None,
                names: ImportNames::Names(names),
                ..
            } => wanted.extend(names.iter().map(|alias| top_of(&alias.name.name))),
            _ => {}
        }
        for inner in visit::bodies(statement) {
            imports(inner, wanted);
        }
    }
}

/// The same for the text of a module, line by line: a line in a string that looks like an import
/// takes a file along that is not needed, which does no harm.
pub fn text_imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        match words.next() {
            Some("import") => {
                let names = line.trim_start().trim_start_matches("import");
                found.extend(
                    names
                        .split(',')
                        .filter_map(|name| name.split_whitespace().next())
                        .map(top_of),
                );
            }
            Some("from") => found.extend(
                words
                    .next()
                    .map(|name| top_of(name.trim_start_matches('.'))),
            ),
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

pub fn top_of(name: &str) -> String {
    name.split('.').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::text_imports;

    #[test]
    fn imports_of_a_module_are_found_by_line() {
        let text = "import os, helpers.io as h\nfrom tools import x\n  from .near import y\nfrom . import z\n";
        assert_eq!(text_imports(text), ["os", "helpers", "tools", "near"]);
    }
}
