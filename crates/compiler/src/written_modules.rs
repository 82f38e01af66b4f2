//! Modules that cells write with Python's own means and later cells import: `%%writefile` is known
//! to the analysis, `open("workers.py", "w")` and `Path("workers.py").write_text(…)` are files to it.

use std::collections::BTreeMap;

use nbship_analysis::facts::{
    Access, Analysis, BindKind, Certainty, Effect, Flow, FlowKind, Place, Statement,
};
use nbship_diagnostics::{CellNumber, Span};

/// An import of a module that an earlier statement wrote.
struct Import {
    statement: usize,
    path: String,
    written_in: CellNumber,
    root: String,
    span: Span,
}

/// Says of such imports that the file must be there, and that other processes do not have the module.
pub(crate) fn settle(analysis: &mut Analysis) {
    for import in imports(&analysis.statements) {
        let cell = analysis.statements[import.statement].cell;
        note_flow(analysis, &import, cell);
        let why = format!("`{}` was written by a cell", import.path);
        let effect = |place, access| Effect {
            place,
            access,
            certainty: Certainty::Definite,
            span: import.span,
            why: why.clone(),
        };
        let file = effect(Place::File(Some(import.path.clone())), Access::Read);
        let module = effect(Place::Module(import.root.clone()), Access::Update);
        let statement = &mut analysis.statements[import.statement];
        statement.effects.extend([file, module]);
        statement.hoistable_import = false;
        // No stage before it has the file to import.
        let root = &import.root;
        let is_of = |module: &String| module.split('.').next() == Some(root);
        analysis.registering.retain(|module, _| !is_of(module));
        analysis.own_modules.insert(import.root);
    }
}

/// The imports, each once, of modules that none of their statements is known to read the file of.
fn imports(statements: &[Statement]) -> Vec<Import> {
    let mut written: BTreeMap<&str, CellNumber> = BTreeMap::new();
    let mut found: Vec<Import> = Vec::new();
    for (at, statement) in statements.iter().enumerate() {
        for bind in &statement.binds {
            let BindKind::Import {
                module,
                attribute,
                level: 0,
            } = &bind.kind
            else {
                continue;
            };
            let mut files = written.iter();
            let Some((path, cell)) =
                files.find(|(path, _)| is_file_of(path, module, attribute.as_deref()))
            else {
                continue;
            };
            let is_known = reads(statement, path)
                || found
                    .iter()
                    .any(|one| one.statement == at && one.path == **path);
            if !is_known {
                found.push(Import {
                    statement: at,
                    path: (*path).to_owned(),
                    written_in: *cell,
                    root: module.split('.').next().unwrap_or(module).to_owned(),
                    span: bind.span,
                });
            }
        }
        for effect in &statement.effects {
            if let (Place::File(Some(path)), true) = (&effect.place, effect.access != Access::Read)
                && path.ends_with(".py")
            {
                written.insert(path, statement.cell);
            }
        }
    }
    found
}

fn reads(statement: &Statement, path: &str) -> bool {
    let place = Place::File(Some(path.to_owned()));
    let mut effects = statement.effects.iter();
    effects.any(|effect| effect.place == place && effect.access == Access::Read)
}

/// Whether an import may run the file: the folders above it may be on `sys.path`.
fn is_file_of(path: &str, module: &str, attribute: Option<&str>) -> bool {
    let path = path.strip_suffix(".py").unwrap_or(path);
    let path = path.strip_suffix("/__init__").unwrap_or(path);
    let inside = attribute.map(|attribute| format!("{module}.{attribute}"));
    let parents = module.match_indices('.').map(|(at, _)| &module[..at]);
    let names = parents.chain([module]).chain(inside.as_deref());
    names.map(|name| name.replace('.', "/")).any(|name| {
        let before = path.strip_suffix(name.as_str());
        before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
    })
}

/// Adds the flow of the file to what `nbship flow` shows of the two cells.
fn note_flow(analysis: &mut Analysis, import: &Import, to: CellNumber) {
    if import.written_in == to {
        return;
    }
    if let Some(facts) = analysis.cells.iter_mut().find(|facts| facts.cell == to) {
        for text in [
            "reads-file".to_owned(),
            format!("updates-module:{}", import.root),
        ] {
            if !facts.effects.contains(&text) {
                facts.effects.push(text);
            }
        }
        facts.effects.sort();
    }
    let flow = Flow {
        from: import.written_in,
        to,
        name: import.path.clone(),
        kind: FlowKind::Effect,
        certainty: Certainty::Definite,
        through: None,
        why: None,
    };
    let is_new = |other: &Flow| (other.from, other.to, &other.name) != (flow.from, to, &flow.name);
    if analysis.flows.iter().all(is_new) {
        let before = |other: &&Flow| (other.to, other.from) <= (to, flow.from);
        let at = analysis.flows.iter().filter(before).count();
        analysis.flows.insert(at, flow);
    }
}

#[cfg(test)]
mod tests {
    use super::is_file_of;

    #[test]
    fn files_of_modules() {
        let yes = [
            ("m.py", "m", None),
            ("./m.py", "m", Some("f")),
            ("lib/m.py", "m", None),
            ("lib/m.py", "lib.m", None),
            ("lib/m.py", "lib", Some("m")),
            ("lib/__init__.py", "lib.m", None),
            ("/tmp/x/lib/__init__.py", "lib", None),
        ];
        for (path, module, attribute) in yes {
            assert!(is_file_of(path, module, attribute), "{path} {module}");
        }
        let no = [
            ("am.py", "m", None),
            ("m.py", "am", None),
            ("m/x.py", "m", None),
        ];
        for (path, module, attribute) in no {
            assert!(!is_file_of(path, module, attribute), "{path} {module}");
        }
    }
}
