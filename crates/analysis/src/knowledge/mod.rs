//! Library knowledge: data in `knowledge/*.json`, read when a notebook imports the library.

mod entry;
mod list;
pub(crate) mod stars;

pub(crate) use entry::{EffectWhen, Entries, Entry, Hooks, Library, MutatesWhen, Type};

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::rc::Rc;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use list::FILES;

static PARSED: [OnceLock<Option<Library>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// Entries as they hold in their library: alternatives, one of which applies.
pub(crate) type Known = Vec<Cow<'static, Entry>>;

/// The files that a notebook's imports made known.
#[derive(Default)]
pub(crate) struct Knowledge {
    libraries: Vec<&'static Library>,
    loaded: BTreeSet<usize>,
    asked: FxHashSet<String>,
    types: FxHashMap<&'static str, (&'static Type, &'static Library)>,
    /// By module, the file read first that speaks for it.
    modules: FxHashMap<&'static str, &'static Library>,
    /// Other names of things, by the file read first that has them.
    aliases: FxHashMap<&'static str, &'static str>,
    /// What was looked up since a file was read last.
    lines: RefCell<FxHashMap<&'static str, Rc<Line>>>,
    functions: RefCell<FxHashMap<String, Option<Listed>>>,
}

/// An entry and the file it stands in.
type Listed = (&'static Library, &'static Entries);

/// What a type is looked up along: itself, then its bases, nearest first.
#[derive(Default)]
struct Line {
    names: Vec<&'static str>,
    known: Vec<(&'static Type, &'static Library)>,
}

/// For each module that a file speaks for, and for each package around one, the files.
struct Index {
    exact: FxHashMap<&'static str, Vec<usize>>,
    around: FxHashMap<&'static str, Vec<usize>>,
}

static INDEX: OnceLock<Index> = OnceLock::new();

fn index() -> Index {
    let (mut exact, mut around) = (FxHashMap::default(), FxHashMap::default());
    for (at, file) in FILES.iter().enumerate() {
        for module in file.modules {
            let entry: &mut Vec<usize> = exact.entry(*module).or_default();
            entry.push(at);
            for package in prefixes(module).skip(1) {
                let entry: &mut Vec<usize> = around.entry(package).or_default();
                entry.push(at);
            }
        }
    }
    Index { exact, around }
}

/// A dotted path, then what stands before its last dot, and so on.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |from| {
        from.rsplit_once('.').map(|(head, _)| head)
    })
}

fn speaks_for(module: &str, path: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Knowledge {
    /// Makes the files known that speak for a module or parts of it.
    pub fn load_for(&mut self, path: &str) {
        if self.asked.contains(path) {
            return;
        }
        self.asked.insert(path.to_owned());
        let index = INDEX.get_or_init(index);
        let within = prefixes(path).filter_map(|prefix| index.exact.get(prefix));
        let mut found: Vec<usize> = within
            .chain(index.around.get(path))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found.into_iter().for_each(|at| self.load(at));
    }

    /// Whether a type belongs to the builtins or to a module that was asked for. Of what is not
    /// known, none is taken for a `bytearray`: images and arrays are resized, too.
    fn is_in_use(&self, ty: &str) -> bool {
        if ty == "builtins.bytearray" {
            return false;
        }
        let module = ty.split('.').next().unwrap_or(ty);
        self.asked.iter().any(|asked| speaks_for(module, asked))
    }

    fn load(&mut self, at: usize) {
        if !self.loaded.insert(at) {
            return;
        }
        let Some(library) = PARSED[at].get_or_init(|| serde_json::from_str(FILES[at].text).ok())
        else {
            return;
        };
        self.libraries.push(library);
        self.lines.get_mut().clear();
        self.functions.get_mut().clear();
        self.aliases.reserve(library.aliases.len());
        self.modules.reserve(library.modules.len());
        self.types.reserve(library.types.len());
        for (name, path) in &library.aliases {
            self.aliases.entry(name).or_insert(path);
        }
        for module in &library.modules {
            self.modules.entry(module).or_insert(library);
        }
        for (name, ty) in &library.types {
            self.types.entry(name).or_insert((ty, library));
        }
        for module in &library.builds_on {
            self.load_for(module);
        }
    }

    /// The file that speaks for a path most closely.
    pub fn library(&self, path: &str) -> Option<&'static Library> {
        prefixes(path).find_map(|prefix| self.modules.get(prefix).copied())
    }

    /// Whether anything below a path is described: a module's members, a package's modules.
    pub fn describes_below(&self, path: &str) -> bool {
        let start = format!("{}.", self.canonical(path));
        fn any<T>(table: &BTreeMap<String, T>, start: &str) -> bool {
            let mut from = table.range::<str, _>((Bound::Included(start), Bound::Unbounded));
            from.next().is_some_and(|(key, _)| key.starts_with(start))
        }
        self.libraries.iter().any(|library| {
            any(&library.functions, &start)
                || any(&library.types, &start)
                || any(&library.values, &start)
        })
    }

    /// The path under which things are described, for one that is another name for it.
    pub fn canonical<'p>(&self, path: &'p str) -> Cow<'p, str> {
        // The longest prefix that is another name for something.
        let mut end = path.len();
        loop {
            let from = &path[..end];
            if let Some(to) = self.aliases.get(from) {
                return Cow::Owned(format!("{to}{}", &path[end..]));
            }
            match from.rfind('.') {
                Some(dot) => end = dot,
                None => return Cow::Borrowed(path),
            }
        }
    }

    pub fn type_of(&self, path: &str) -> Option<&'static Type> {
        self.types.get(path).map(|(t, _)| *t)
    }

    pub fn function(&self, path: &str) -> Option<Known> {
        let known = self.functions.borrow().get(path).copied();
        let listed = known.unwrap_or_else(|| {
            let nearest = self.library(path);
            let mut libraries = nearest.iter().chain(&self.libraries);
            let listed = libraries.find_map(|l| l.functions.get(path).map(|e| (*l, e)));
            self.functions.borrow_mut().insert(path.to_owned(), listed);
            listed
        });
        listed.map(|(library, entries)| resolve(library, entries))
    }

    /// What a module member that is a value is.
    pub fn value(&self, path: &str) -> Option<Known> {
        self.libraries
            .iter()
            .find_map(|l| l.values.get(path).map(|e| resolve(l, e)))
    }

    /// What unlisted members of a library do, where its file says so.
    pub fn default_of(&self, path: &str) -> Option<Known> {
        let library = self.library(path)?;
        library.default.as_ref().map(|e| resolve(library, e))
    }

    /// Finds something of a type along its bases.
    pub fn member(
        &self,
        ty: &str,
        pick: impl Fn(&'static Type) -> Option<&'static Entries>,
    ) -> Option<Known> {
        let line = self.line(ty)?;
        let mut known = line.known.iter();
        known.find_map(|(t, l)| pick(t).map(|e| resolve(l, e)))
    }

    /// The types a type is looked up along: itself, then its bases, nearest first.
    pub fn mro(&self, ty: &str) -> Vec<(&'static Type, &'static Library)> {
        self.line(ty)
            .map(|line| line.known.clone())
            .unwrap_or_default()
    }

    /// Whether `ty` is `base` or derives from it.
    pub fn is_a(&self, ty: &str, base: &str) -> bool {
        ty == base || self.line(ty).is_some_and(|line| line.names.contains(&base))
    }

    fn line(&self, ty: &str) -> Option<Rc<Line>> {
        let (&ty, _) = self.types.get_key_value(ty)?;
        if let Some(line) = self.lines.borrow().get(ty) {
            return Some(Rc::clone(line));
        }
        let line = Rc::new(self.new_line(ty));
        self.lines.borrow_mut().insert(ty, Rc::clone(&line));
        Some(line)
    }

    fn new_line(&self, ty: &'static str) -> Line {
        let mut line = Line::default();
        let mut todo = std::collections::VecDeque::from([ty]);
        while let Some(name) = todo.pop_front() {
            if line.names.contains(&name) {
                continue;
            }
            line.names.push(name);
            if let Some(&(found, library)) = self.types.get(name) {
                line.known.push((found, library));
                todo.extend(found.bases.iter().map(String::as_str));
            }
        }
        line
    }

    /// What methods of this name do, in every known type that has one: of the standard library's
    /// types, in those of the builtins and of modules that are in use.
    pub fn methods_named(&self, name: &str) -> Vec<(&'static str, Known)> {
        let mut all = Vec::new();
        for library in &self.libraries {
            let is_always_known = library.modules.iter().any(|m| m == "builtins");
            for (path, ty) in &library.types {
                if let Some(entries) = ty.methods.get(name)
                    && (!is_always_known || self.is_in_use(path))
                {
                    all.push((path.as_str(), resolve(library, entries)));
                }
            }
        }
        all
    }
}

/// Entries with the shapes they name put in.
fn resolve(library: &'static Library, entries: &'static Entries) -> Known {
    match entries {
        Entries::Shape(names) => names
            .split('|')
            .filter_map(|n| library.shapes.get(n.trim()))
            .flat_map(|e| resolve(library, e))
            .collect(),
        Entries::One(entry) => match entry.like.as_deref().and_then(|n| library.shapes.get(n)) {
            Some(base) => resolve(library, base)
                .into_iter()
                .map(|b| Cow::Owned(merged(&b, entry)))
                .collect(),
            None => vec![Cow::Borrowed(&**entry)],
        },
        Entries::Many(all) => all.iter().flat_map(|e| resolve(library, e)).collect(),
    }
}

pub(crate) fn resolve_in(library: &'static Library, entries: &'static Entries) -> Known {
    resolve(library, entries)
}

/// An entry that is like another but for what it says itself.
fn merged(base: &Entry, own: &Entry) -> Entry {
    let mut entry = base.clone();
    fn take<T: Clone>(into: &mut Vec<T>, own: &[T]) {
        if !own.is_empty() {
            *into = own.to_vec();
        }
    }
    take(&mut entry.mutates, &own.mutates);
    take(&mut entry.keeps, &own.keeps);
    take(&mut entry.calls, &own.calls);
    take(&mut entry.consumes, &own.consumes);
    take(&mut entry.reads_names, &own.reads_names);
    take(&mut entry.reads_tables, &own.reads_tables);
    take(&mut entry.effects, &own.effects);
    take(&mut entry.variants, &own.variants);
    entry.namespace |= own.namespace;
    entry.returns = own.returns.clone().or(entry.returns);
    entry.alias = own.alias.clone().or(entry.alias);
    entry.role = own.role.clone().or(entry.role);
    entry.immutable = own.immutable.or(entry.immutable);
    entry.set = own.set.clone().or(entry.set);
    entry.since = own.since.clone().or(entry.since);
    entry.until = own.until.clone().or(entry.until);
    entry
}

#[cfg(test)]
mod tests {
    use super::{FILES, Library, list};

    #[test]
    fn every_file_can_be_read() {
        let error = |f: &list::File| {
            serde_json::from_str::<Library>(f.text)
                .err()
                .map(|e| format!("{}: {e}", f.name))
        };
        assert_eq!(
            FILES.iter().filter_map(error).collect::<Vec<_>>(),
            Vec::<String>::new()
        );
    }
}
