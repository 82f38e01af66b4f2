//! What every cell of a notebook takes, gives, changes and causes.
//!
//! Every fact carries a span and a [`facts::Certainty`]; "unknown" is a value, never an empty set;
//! knowledge of libraries is data (`knowledge/*.json`), not code.

mod as_value;
mod builtin_names;
mod counts;
mod definitions;
pub mod facts;
mod flow;
mod heap;
mod intern;
mod interp;
mod knowledge;
mod literal;
mod never_called;
mod order;
pub mod report;
mod scope;
mod shown;
mod side_tables;
mod stars;
mod store;
mod value;
mod walk;

pub use builtin_names::is_builtin;

use std::collections::BTreeMap;

use nbship_notebook::Notebook;

pub use facts::Analysis;
pub use order::{cell_order, never_run, proposed_order};

/// The order in which the cells are taken to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// From top to bottom.
    #[default]
    Document,
    /// By the execution counts in the file.
    Executed,
}

/// What the analysis is told beside the notebook.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub order: Order,
    /// Modules beside the notebook that it may import, by path from its folder
    /// (`helpers.py`, `package/__init__.py`), with their sources where known.
    pub local_modules: BTreeMap<String, Option<String>>,
}

/// The modules beside the notebook whose source is known and parses, with the packages that folders
/// are in which no `__init__.py` stands.
fn local_modules(options: &Options) -> Vec<(String, Notebook)> {
    let parse = |(path, source): (&String, &Option<String>)| {
        let source = source.as_ref()?;
        if source.trim().is_empty() {
            return Some((path.clone(), Notebook::default()));
        }
        let read = nbship_notebook::read("module.py", source.as_bytes());
        Some((path.clone(), read.notebook?))
    };
    let files = &options.local_modules;
    let mut modules: BTreeMap<String, Notebook> = files.iter().filter_map(parse).collect();
    let folders: Vec<String> = modules.keys().flat_map(|path| folders(path)).collect();
    for folder in folders {
        let own = format!("{folder}/__init__.py");
        if !files.contains_key(&own) {
            modules.entry(own).or_default();
        }
    }
    modules.into_iter().collect()
}

/// The folders above a file, by their paths.
fn folders(path: &str) -> impl Iterator<Item = String> + '_ {
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.map(|at| path[..at].to_owned())
}

/// Says of the values that cannot leave the process they were made in that no store can keep them.
fn keep_in_process(
    analysis: &mut Analysis,
    unstorable: &BTreeMap<intern::Sym, String>,
    ids: &rustc_hash::FxHashMap<intern::Sym, facts::NameId>,
) {
    let what: BTreeMap<facts::NameId, &String> = unstorable
        .iter()
        .filter_map(|(sym, what)| Some((*ids.get(sym)?, what)))
        .collect();
    for statement in &mut analysis.statements {
        for bind in &mut statement.binds {
            if let Some(what) = what.get(&bind.name) {
                bind.storable = facts::Storable::No((*what).clone());
            }
        }
    }
}

/// A cell's value is kept under `_` only for a cell that takes it before another shows one.
fn forget_unread_displays(analysis: &mut Analysis, shown: Option<&facts::NameId>) {
    let Some(&shown) = shown else { return };
    let mut is_taken = false;
    for statement in analysis.statements.iter_mut().rev() {
        let keeps = statement.shows == Some(true) && !is_taken;
        if keeps
            && statement
                .binds
                .iter()
                .all(|b| b.name == shown || !interp::is_history(&analysis.names[b.name.index()]))
        {
            statement.binds.retain(|bind| bind.name != shown);
            statement
                .needs_namespace
                .retain(|r| r.text != interp::KEPT_FOR_LATER);
        }
        if !is_taken {
            statement.mutates.retain(|change| change.name != shown);
        }
        if statement.binds.iter().any(|bind| bind.name == shown) {
            is_taken = false;
        }
        is_taken |= statement.reads.iter().any(|read| read.name == shown);
    }
}

/// Analyses a notebook.
#[must_use]
pub fn analyze(notebook: &Notebook, options: &Options) -> Analysis {
    let modules = local_modules(options);
    let mut interp = interp::Interp::new(notebook, &modules);
    let top = |path: &String| path.split(['/', '.']).next().unwrap_or(path).to_owned();
    interp.local_modules = options.local_modules.keys().map(top).collect();
    let order = order::cells(notebook, options.order);
    let mut ranges = Vec::with_capacity(order.len());
    for (cell, code) in &order {
        let start = interp.done.statements.len();
        interp.cell(code, cell.may_raise());
        ranges.push(start..interp.done.statements.len());
    }
    let mut analysis = Analysis::default();
    definitions::collect(&mut interp, notebook, &order, &ranges, &mut analysis);
    let never_called = never_called::unbound(&interp, notebook, &analysis);
    let done = std::mem::take(&mut interp.done);
    analysis.called_in_texts = interp.called_in_texts();
    analysis.own_modules = interp.own_modules();
    analysis.members = done.members;
    analysis.registering = done.registering;
    analysis.registering.retain(|module, _| {
        let sources = modules.iter().map(|(_, module)| module).chain([notebook]);
        let texts = sources.flat_map(|read| read.cells.iter().map(|cell| &*cell.source));
        interp.may_ask_for_registered(module, texts)
    });
    analysis.names = done
        .names
        .iter()
        .map(|s| interp.names.text(*s).to_string())
        .collect();
    analysis.statements.extend(done.statements);
    keep_in_process(&mut analysis, &done.unstorable, &done.ids);
    forget_unread_displays(&mut analysis, done.ids.get(&interp.shown()));
    shown::settle(&mut analysis.statements);
    side_tables::settle(&mut analysis.statements);
    analysis.functions = done.functions;
    analysis.functions.retain(|_, names| !names.is_empty());
    analysis.unchanged_classes = &done.classes - &done.changed_classes;
    analysis.changed_classes = done.changed_classes;
    analysis.cells = flow::cells(&analysis, &order, &ranges, &done.presumed);
    analysis.flows = flow::flows(&analysis, &done.presumed);
    analysis.findings = order::findings(
        notebook,
        &analysis,
        &interp.names,
        (&done.unbound, &never_called, &done.chained),
        options.order,
    );
    analysis
}
