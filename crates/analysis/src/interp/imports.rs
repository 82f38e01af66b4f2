//! Imports.

use std::sync::OnceLock;

use nbship_diagnostics::Span;
use nbship_notebook::Notebook;
use nbship_notebook::ast::{Identifier, ImportAlias, ImportNames, Stmt, StmtKind};

use super::Interp;
use crate::facts::{Access, BindKind, Certainty, Place, Registers};
use crate::intern::Sym;
use crate::knowledge::stars::listed_names;
use crate::value::{Atom, Value};

/// Libraries after whose import unlisted calls may draw on figures.
const PLOTTING: &[&str] = &[
    "matplotlib",
    "seaborn",
    "pandas.plotting",
    "pylab",
    "plotnine",
    "wordcloud",
    "missingno",
];

impl<'a> Interp<'a> {
    pub(super) fn import(&mut self, alias: &'a ImportAlias) {
        let module = &alias.name.name;
        self.make_known(module, alias.span);
        let (bound, path) = match &alias.asname {
            Some(name) => (name, module.clone()),
            None => (
                &alias.name,
                module.split('.').next().unwrap_or(module).to_owned(),
            ),
        };
        let name = if alias.asname.is_some() {
            bound.name.clone()
        } else {
            path.clone()
        };
        let local = self.local_module(module, alias.span);
        let bound_module = if alias.asname.is_some() {
            local
        } else {
            self.local_module(&path, alias.span)
        };
        let canonical = self.knowledge.canonical(&path).into_owned();
        let value = bound_module.map_or_else(
            || Value::one(Atom::Lib(self.names.intern(&canonical))),
            Value::obj,
        );
        let sym = self.names.intern(&name);
        let kind = BindKind::Import {
            module: module.clone(),
            attribute: None,
            level: 0,
        };
        self.bind(sym, value, alias.span, kind);
    }

    pub(super) fn import_from(
        &mut self,
        level: u32,
        module: Option<&'a Identifier>,
        names: &'a ImportNames,
        span: Span,
    ) {
        let name = module.map_or("", |m| m.name.as_str());
        let absolute = self.absolute(level, name);
        if let Some(absolute) = &absolute
            && let Some(object) = self.local_module(absolute, span)
        {
            self.import_local(absolute, object, names, name, level);
            return;
        }
        let path = if level > 0 {
            format!(".{name}")
        } else {
            name.to_owned()
        };
        if name == "__future__" {
            if let ImportNames::Names(all) = names {
                self.annotations_are_texts |= all.iter().any(|a| a.name.name == "annotations");
            }
            self.import_names(&path, names, name, level);
            return;
        }
        self.make_known(&path, span);
        match names {
            ImportNames::Names(_) => self.import_names(&path, names, name, level),
            ImportNames::Star(star) => self.import_star(&path, name, level, *star),
        }
    }

    fn import_names(&mut self, path: &str, names: &'a ImportNames, module: &str, level: u32) {
        let ImportNames::Names(aliases) = names else {
            return;
        };
        for alias in aliases {
            let full = format!("{path}.{}", alias.name.name);
            self.knowledge.load_for(&full);
            let parent = self.names.intern(path);
            let member = self.names.intern(&alias.name.name);
            let value = self.library_member(parent, member, alias.span);
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            let sym = self.names.intern(&bound.name);
            let kind = BindKind::Import {
                module: module.to_owned(),
                attribute: Some(alias.name.name.clone()),
                level,
            };
            self.bind(sym, value.clone(), alias.span, kind);
            self.note_imported(sym, &value);
        }
    }

    /// `from m import …` of a module beside the notebook.
    fn import_local(
        &mut self,
        path: &str,
        object: crate::facts::ObjectId,
        names: &'a ImportNames,
        module: &str,
        level: u32,
    ) {
        let kind = |attribute: &str| BindKind::Import {
            module: module.to_owned(),
            attribute: Some(attribute.to_owned()),
            level,
        };
        match names {
            ImportNames::Names(aliases) => {
                for alias in aliases {
                    let value = self.local_member(path, object, &alias.name.name, alias.span);
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let sym = self.names.intern(&bound.name);
                    self.bind(sym, value, alias.span, kind(&alias.name.name));
                }
            }
            ImportNames::Star(span) => {
                for (sym, value) in self.brought_by(path, object, *span) {
                    let name = self.names.text(sym);
                    self.star_names.insert(sym);
                    self.bind(sym, value, *span, kind(&name));
                }
            }
        }
    }

    /// What a star import of a module beside the notebook binds: what `__all__` lists, its modules
    /// included, else all names that do not begin with an underscore.
    fn brought_by(
        &mut self,
        path: &str,
        object: crate::facts::ObjectId,
        span: Span,
    ) -> Vec<(Sym, Value)> {
        let at = self.code.module_at.get(path);
        if let Some(all) = at.and_then(|at| self.code.modules[*at].all()) {
            let member = |name: &str| {
                let value = self.local_member(path, object, name, span);
                (self.names.intern(name), value)
            };
            return all.into_iter().map(member).collect();
        }
        let fields = self.heap.get(object).fields.iter();
        let all = fields.map(|(sym, value)| (*sym, value.clone()));
        let is_public = |(sym, _): &(Sym, Value)| !self.names.text(*sym).starts_with('_');
        all.filter(is_public).collect()
    }

    /// `from m import *`: binds what the module is known to have and the notebook uses.
    fn import_star(&mut self, path: &str, module: &str, level: u32, span: Span) {
        if self.knowledge.library(path).is_none() {
            self.note_reason(
                &format!("`from {module} import *` binds names that are not written"),
                span,
            );
        }
        let mut wanted: Vec<crate::intern::Sym> = self
            .code
            .scopes
            .iter()
            .flat_map(|s| s.uses.iter().map(|(n, _)| *n))
            .collect();
        wanted.sort_unstable();
        wanted.dedup();
        let described =
            self.knowledge.library(path).is_some() && self.knowledge.describes_below(path);
        let parent = self.names.intern(path);
        let listed = listed_names(path);
        for sym in wanted {
            let name = self.names.text(sym);
            if name.starts_with('_') {
                continue;
            }
            let full = format!("{path}.{name}");
            let full = self.knowledge.canonical(&full).into_owned();
            let is_listed = listed.is_some_and(|names| names.contains(&*name));
            let known = (is_listed || listed.is_none())
                && (self.knowledge.function(&full).is_some()
                    || self.knowledge.type_of(&full).is_some()
                    || self.knowledge.value(&full).is_some());
            let is_module = !known && self.knowledge.describes_below(&full);
            // Which of several modules has it, only running them tells, where that is not listed.
            let is_uncertain = !is_module && listed.is_none() && self.stars > 1;
            let is_free = self.store.get((0, sym)).is_none()
                || is_listed
                || is_uncertain && self.star_names.contains(&sym);
            let unbound = is_free && !crate::builtin_names::is_builtin(&name);
            let kind = BindKind::Import {
                module: module.to_owned(),
                attribute: Some(name.to_string()),
                level,
            };
            if known {
                let value = self.library_member(parent, sym, span);
                self.star_names.insert(sym);
                self.bind(sym, value, span, kind);
            } else if unbound
                && !ONLY_PYTHON_2.contains(&&*name)
                && (is_listed || !OF_IPYTHON.contains(&&*name))
                && !WHOLLY_LISTED.contains(&path)
                && (is_listed || listed.is_none())
                // `pd` of a notebook that forgot to import it comes from no such module.
                && (is_module || !described || is_listed || usual_module(&name).is_none())
                && (is_listed || !self.global_names.contains(&sym))
                && self.is_used_globally(sym)
            {
                let presumed = usual_module(&name).unwrap_or(&full);
                self.knowledge.load_for(presumed);
                let value = Value::one(Atom::Lib(self.names.intern(presumed)));
                self.star_names.insert(sym);
                if is_uncertain {
                    let why = format!("`from {module} import *` may bind `{name}`");
                    self.note_reason(&why, span);
                    self.maybe(|s| s.bind(sym, value, span, BindKind::Value));
                } else {
                    self.bind(sym, value, span, kind);
                }
            }
        }
    }

    /// Whether code anywhere takes this name from the namespace.
    fn is_used_globally(&self, sym: crate::intern::Sym) -> bool {
        self.code
            .scopes
            .iter()
            .enumerate()
            .any(|(at, s)| s.uses.iter().any(|(n, _)| *n == sym) && self.is_global_in(sym, at))
    }

    fn make_known(&mut self, module: &str, span: Span) {
        self.import_written(module, span);
        self.knowledge.load_for(module);
        let root = module.split('.').next().unwrap_or(module);
        self.imported_roots.insert(root.to_owned());
        if let Some(registers) = self.registers(module) {
            self.done.registering.insert(module.to_owned(), registers);
        }
        if PLOTTING
            .iter()
            .any(|p| module == *p || module.strip_prefix(p).is_some_and(|r| r.starts_with('.')))
        {
            self.plotting = true;
        }
        // A library that is not described may draw through one that it imports itself.
        if self.knowledge.library(module).is_none() && !self.import_is_harmless(module) {
            self.plotting = true;
        }
        let effects: Vec<String> = self
            .knowledge
            .library(module)
            .map(|l| {
                l.import_effects
                    .iter()
                    .map(|e| e.0.effect.clone())
                    .collect()
            })
            .unwrap_or_default();
        for effect in effects {
            let (verb, place) = match effect.split_once(':') {
                Some((verb, state)) => (verb, Place::State(state.to_owned())),
                None if effect == "stdout" => ("writes", Place::Stdout),
                None => continue,
            };
            let access = if verb == "reads" {
                Access::Read
            } else {
                Access::Update
            };
            let why = format!("importing {module}");
            self.note_effect(place, access, Certainty::Definite, span, &why);
        }
    }

    /// What importing a module registers.
    fn registers(&self, module: &str) -> Option<Registers> {
        let Some(library) = self.knowledge.library(module) else {
            return (!self.import_is_harmless(module)).then_some(Registers::Anywhere);
        };
        Some(match library.registers(module)?.found_by.as_str() {
            "figure" => Registers::Drawing,
            library => Registers::Library(library.to_owned()),
        })
    }

    /// Whether code with these texts may ask for what importing the module registers.
    pub(crate) fn may_ask_for_registered<'t>(
        &self,
        module: &str,
        mut texts: impl Iterator<Item = &'t str>,
    ) -> bool {
        let library = self.knowledge.library(module);
        let words = library.and_then(|library| Some(&library.registers(module)?.words));
        words.is_none_or(|words| {
            words.is_empty() || texts.any(|text| words.iter().any(|word| text.contains(&**word)))
        })
    }

    /// Whether importing the module changes nothing, so that it may be imported earlier.
    pub(super) fn import_is_harmless(&self, module: &str) -> bool {
        if module == "__future__" {
            return true;
        }
        let root = module.split('.').next().unwrap_or(module);
        if self.local_modules.contains(root) {
            return false;
        }
        match self.knowledge.library(module) {
            Some(library) => library.import_effects.is_empty(),
            None => is_listed_as_harmless(root),
        }
    }

    /// A module that a cell wrote: the file must be there, and other processes would not have it.
    fn import_written(&mut self, module: &str, span: Span) {
        let root = module.split('.').next().unwrap_or(module);
        let path = format!("{root}.py");
        if !self.written.contains(&path) {
            return;
        }
        self.written_modules.insert(root.to_owned());
        let why = format!("`{path}` was written by a cell");
        let sure = Certainty::Definite;
        self.note_effect(Place::File(Some(path)), Access::Read, sure, span, &why);
        let place = Place::Module(root.to_owned());
        self.note_effect(place, Access::Update, sure, span, &why);
    }
}

/// Modules without knowledge of their own whose import changes nothing, one a line, sorted.
const HARMLESS: &str = include_str!("../../knowledge/harmless_imports.txt");

/// Whether importing a module without knowledge of its own is known to change nothing.
fn is_listed_as_harmless(root: &str) -> bool {
    static NAMES: OnceLock<Vec<&str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| HARMLESS.lines().collect());
    names.binary_search(&root).is_ok()
}

/// Names that Python 2 had: a notebook asks whether they are bound (`except NameError`).
const ONLY_PYTHON_2: [&str; 9] = [
    "basestring",
    "execfile",
    "long",
    "raw_input",
    "reload",
    "unichr",
    "unicode",
    "xrange",
    "cmp",
];

/// What IPython puts into the notebook's namespace.
const OF_IPYTHON: [&str; 4] = ["In", "Out", "display", "get_ipython"];

/// Modules of which all public names are listed: a star import of them brings no others.
const WHOLLY_LISTED: [&str; 8] = [
    "bisect",
    "fractions",
    "glob",
    "heapq",
    "itertools",
    "math",
    "pathlib",
    "random",
];

/// The module that a name stands for wherever it is found.
fn usual_module(name: &str) -> Option<&'static str> {
    Some(match name {
        "np" => "numpy",
        "pd" => "pandas",
        "plt" => "matplotlib.pyplot",
        "sns" => "seaborn",
        "os" => "os",
        "re" => "re",
        "sys" => "sys",
        "math" => "math",
        "json" => "json",
        _ => return None,
    })
}

/// How many statements of the cells are star imports.
pub(crate) fn count_stars(notebook: &Notebook) -> usize {
    let statements = notebook
        .code_cells()
        .flat_map(|(_, cell)| &cell.syntax.body);
    let is_star = |stmt: &&Stmt| match &stmt.kind {
        StmtKind::ImportFrom { names, .. } => matches!(names, ImportNames::Star(_)),
        _ => false,
    };
    statements.filter(is_star).count()
}
