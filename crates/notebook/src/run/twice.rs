//! Names that more than one of a notebook and the scripts it runs binds.

use std::collections::{BTreeMap, BTreeSet};

use super::{RunFiles, asked, is_notebook, names, runs, script};
use crate::ast::Stmt;
use crate::{Notebook, read};

/// The names that the notebook binds besides what its `%run` lines bring, and those that two of
/// the lines bring; not those that are the same import everywhere.
pub(super) fn bound_twice(notebook: &Notebook, files: &RunFiles) -> BTreeSet<String> {
    let (mut own, mut brought) = (Vec::new(), Vec::new());
    let inner = files
        .iter()
        .filter(|(path, _)| is_notebook(path))
        .filter_map(|(path, bytes)| read(path, bytes.as_ref()?).notebook);
    let inner: Vec<Notebook> = inner.collect();
    for notebook in inner.iter().chain([notebook]) {
        for (_, code) in notebook.code_cells() {
            own.push(module_names(&code.syntax.body));
            runs(&code.syntax.body, &mut |magic, _| {
                let bytes = asked(magic).and_then(|(path, _)| files.get(path)?.as_ref());
                let script = bytes.and_then(|bytes| script(bytes).ok());
                brought.extend(script.map(|(_, syntax)| module_names(&syntax.body)));
            });
        }
    }
    let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for name in brought.iter().flat_map(BTreeMap::keys) {
        if !once.insert(name) {
            twice.insert(name.clone());
        }
    }
    twice.extend(own.iter().flat_map(BTreeMap::keys).cloned());
    let everywhere: Vec<_> = own.iter().chain(&brought).collect();
    twice.retain(|name| !is_one_import(name, &everywhere));
    twice
}

/// What the names of a module are: what is imported, where nothing else binds the name there.
type ModuleNames = BTreeMap<String, Option<String>>;

fn module_names(body: &[Stmt]) -> ModuleNames {
    let mut found = ModuleNames::new();
    for (name, what) in names::imports(body) {
        let known = found.insert(name.to_owned(), Some(what.clone()));
        if known.is_some_and(|known| known != Some(what)) {
            found.insert(name.to_owned(), None);
        }
    }
    let mut others = BTreeSet::new();
    names::assigned(body, &mut others);
    names::declared_global(body, &mut others);
    found.extend(others.into_iter().map(|name| (name.to_owned(), None)));
    found
}

fn is_one_import(name: &str, modules: &[&ModuleNames]) -> bool {
    let mut known = modules.iter().filter_map(|names| names.get(name));
    let first = known.next();
    first.is_some_and(Option::is_some) && known.all(|other| Some(other) == first)
}
