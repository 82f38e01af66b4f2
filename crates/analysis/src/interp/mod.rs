//! Evaluates a notebook with abstract values, statement by statement, in the order it is taken to
//! run. From what is looked up, bound and changed on the way come the facts of each statement.
//!
//! Worked example. `train = load()` binds `train` to a new object o1; `both = [train, test]` makes
//! a list o3 that holds o1 and o2; in `for d in both: d["x"] = 0` the target `d` may be o1 or o2,
//! each in turn, so `d["x"] = 0` changes o1 and o2: the names that hold them (`train`, `test`) and
//! those that reach them (`both`) are mutated, through the alias `d`.
//!
//! Uncertainty is branching: what may not run is evaluated in a layer of the [`Store`] that is then
//! joined with the state in which it did not run; facts get their certainty from the joined state.

mod alternatives;
mod args;
mod asks;
mod assign;
mod atoms;
mod attribute;
mod branches;
mod builtins;
mod call;
mod callbacks;
mod cells;
mod cells_of_frames;
mod class;
mod columns;
mod commands;
mod compounds;
mod comprehensions;
mod conditions;
mod contexts;
mod copies;
mod decorators;
mod deferred;
mod deletion;
mod dicts;
mod dispatch;
mod drawn;
mod duck;
mod dynamic;
mod effects;
mod entry;
mod enums;
mod estimators;
mod expr;
mod f_strings;
mod factories;
mod failing;
mod filled;
mod finishing;
mod frames;
mod function;
mod given;
mod gradients;
mod handed;
mod helpers;
mod here;
mod hits;
mod holdings;
mod hooks;
mod identity;
mod implied;
mod imports;
mod iterate;
mod iterators;
mod lazy;
mod lazy_functions;
mod library_members;
mod looks;
mod loops;
mod magic;
mod making;
mod members;
mod modules;
mod mutate;
mod name_patterns;
mod names;
mod namespace;
mod networks;
mod newborn;
mod opaque;
mod operators;
mod pairs;
mod parameters;
mod parts;
mod paths;
mod patterns;
mod raised;
mod record;
mod records;
mod regions;
mod replacing;
mod result;
mod running_means;
mod says;
mod setting;
mod settled;
mod showing;
mod slots;
mod sources;
mod spelled;
mod sql;
mod stmt;
mod storage;
mod strings;
mod styles;
mod subjects;
mod subscripts;
mod super_;
mod swallowing;
mod symbolic;
mod symbols;
mod taken;
mod trained;
mod uncopied;
mod unknown;
mod words;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use nbship_diagnostics::{CellNumber, Span};
use nbship_notebook::Notebook;

use self::name_patterns::NamePattern;
use self::words::Words;
use crate::facts::ObjectId;
use crate::heap::Heap;
use crate::intern::{Interner, Sym};
use crate::knowledge::{Knowledge, Known};
use crate::scope::Code;
use crate::store::{Diff, Store};
use crate::value::Value;

pub(crate) use asks::{KEPT_FOR_LATER, is_history};
pub(crate) use imports::count_stars;
pub(crate) use record::{Collected, Gathered, Presumed, Unbound};

/// One run of a function, class body or comprehension (frame 0: the notebook itself).
struct Frame {
    id: u32,
    scope: usize,
    /// Index of the function whose body this is.
    function: Option<usize>,
    /// The heap object of the variables that nested functions see.
    cells: Option<ObjectId>,
    /// The same of the code around, where that is not the frame below.
    outer: Option<ObjectId>,
    /// The frame below on the stack is the code around (comprehensions, class bodies).
    inline: bool,
    cell: CellNumber,
    returned: Value,
    exits: Vec<Diff>,
    depth: usize,
    /// The class being defined or whose method runs, for `super()`.
    class: Option<ObjectId>,
    loops: Vec<LoopContext>,
    /// Set where a call of the same function inside found this run (recursion).
    recursive: bool,
    yielded: Value,
    /// Parameters that still are what the call was given, and the global names that gave it.
    given: Vec<(Sym, Sym)>,
    /// Parameters that still are the literals which the call, or their defaults, say.
    literals: Vec<Sym>,
}

#[derive(Default)]
struct LoopContext {
    depth: usize,
    breaks: Vec<Diff>,
    continues: Vec<Diff>,
}

/// How many expressions one statement may cost before calls are no longer followed.
const BUDGET: u32 = 20_000;

/// How much more all statements of a notebook may cost together.
const RESERVE: u32 = 400_000;

pub(crate) struct Interp<'a> {
    pub code: Code<'a>,
    pub names: Interner,
    pub words: Words,
    pub store: Store,
    pub heap: Heap,
    pub knowledge: Knowledge,
    /// What the command reads that the call runs, where it only reads.
    reading: Option<commands::Reading>,
    frames: Vec<Frame>,
    next_frame: u32,
    /// The statement that runs, from 1 (0: none), and its cell.
    statement: u32,
    cell: CellNumber,
    /// Where in the cell the outermost call stands that is being followed.
    call_site: Option<Span>,
    /// What tells runs of the same code apart when objects are made.
    context: u64,
    budget: u32,
    reserve: u32,
    opaque: opaque::Opaque,
    /// How many objects there were when the statement began.
    made_before: usize,
    thrown: raised::Thrown,
    shown: showing::Shown,
    /// What was saved to files or texts and reaches the notebook's objects.
    saved: Value,
    /// Set while code runs that only may run (callbacks of unknown calls), with the reason.
    doubt: Option<&'static str>,
    facts: Gathered,
    hits: hits::Hits,
    callbacks: unknown::Callbacks,
    pub done: Collected,
    duck: FxHashMap<(Sym, bool), Option<(Known, bool)>>,
    /// Global names that any code of the notebook binds.
    pub global_names: std::collections::BTreeSet<Sym>,
    /// Libraries that make figures are in use.
    plotting: bool,
    /// The first parts of the modules that were imported, as they are written.
    imported_roots: BTreeSet<String>,
    /// Scopes of functions that call a library which looks for tables among their variables, and
    /// where they do so.
    pub(crate) look_for_tables: BTreeMap<usize, Span>,
    /// The namespaces of local modules that were run.
    module_objects: FxHashMap<usize, ObjectId>,
    /// The global name through which a change in place is made.
    subject: Option<Sym>,
    /// The global name whose value a function was given that now changes it.
    meant: Option<Sym>,
    /// What the call which runs next is given, as its code says.
    giving: subjects::Giving,
    /// The statement's code runs in a function of its own (`%timeit`).
    apart: bool,
    /// The working folder may be another than the notebook's by now.
    has_moved: bool,
    /// The column that the assignment to `frame.loc[rows, "column"]` names.
    assigned_column: Option<Sym>,
    /// The part that the assignment that runs assigns to.
    assigned_part: Option<regions::Part>,
    /// What is known of the name that `globals()[...]` is asked for.
    asked_name: NamePattern,
    /// Names of which the notebook asked whether they are bound.
    asked_bound: BTreeSet<Sym>,
    /// The call whose result the statement leaves.
    left: Option<Span>,
    /// The call whose result the statement leaves, of a method that draws (`frame.plot.bar()`).
    draws_through: Option<Span>,
    /// What a method was called on last can be one thing only.
    is_sole: bool,
    /// The call that a cell ends with.
    ending: Option<Span>,
    /// Whether the cell gave a value to be shown when it was run.
    gave: Option<bool>,
    /// The call whose result is bound to names, or asked for an attribute.
    wanted: Option<Span>,
    /// The objects whose `with` blocks run.
    entered: Vec<Value>,
    /// What is taken out by a subscript is then called.
    takes_code: bool,
    /// Files that cells write by `%%writefile`.
    written: std::collections::BTreeSet<String>,
    /// Modules among them that were imported.
    written_modules: std::collections::BTreeSet<String>,
    /// The figure that the cell made last.
    figure: Option<ObjectId>,
    columns: columns::Columns,
    /// Of the loops that run: the names that they bind, and those that they go over.
    origins: Vec<(Vec<Sym>, Vec<Sym>)>,
    /// Names that occur in texts, once they were asked for.
    named_in_texts: Option<Vec<(Sym, bool)>>,
    /// Names that star imports brought.
    pub star_names: std::collections::BTreeSet<Sym>,
    pub local_modules: std::collections::BTreeSet<String>,
    lazies: lazy::Lazies<'a>,
    newborns: newborn::Newborns,
    /// The notebook's classes that were made so far.
    classes_made: Vec<ObjectId>,
    /// Members of enumerations that have methods, as their classes made them.
    enum_members: BTreeMap<(ObjectId, Sym), ObjectId>,
    /// Handlers, filters, formatters and the like that calls which log run.
    log_keepers: Value,
    /// Frames and series that share arrays, and these.
    uncopied: BTreeMap<ObjectId, BTreeSet<ObjectId>>,
    /// Functions that axes call when they change.
    connected: Value,
    /// Methods that operations call, as they run.
    implied: Vec<(ObjectId, Sym)>,
    /// How often each was followed in the statement.
    implied_times: FxHashMap<(ObjectId, Sym), u8>,
    implied_in: u32,
    /// Whether warnings are logged.
    captures_warnings: bool,
    class_parts: holdings::ClassParts,
    /// Members of undescribed libraries that names were bound to, and these names.
    members: FxHashMap<Sym, BTreeSet<Sym>>,
    /// Names that `from … import` bound to what undescribed libraries have.
    imported: FxHashMap<Sym, BTreeSet<Sym>>,
    /// Objects that stand at a place of something that was unpacked, and where.
    slots: FxHashMap<ObjectId, usize>,
    /// Objects that stand for all that a library puts into a list.
    plural: FxHashSet<ObjectId>,
    /// Arrays of what stands in tables.
    spelled: FxHashSet<ObjectId>,
    /// What runs is code that something unknown could get at, but hardly calls.
    aside: bool,
    passing: work::Passing,
    /// How many star imports the notebook has.
    stars: usize,
    /// The code around a call of `globals()` takes single names from it.
    takes_single_names: bool,
    /// `from __future__ import annotations` holds: annotations are not evaluated.
    annotations_are_texts: bool,
    asks: asks::Asks,
    /// Type parameters of the definitions that are being evaluated.
    type_params: Vec<Sym>,
    /// The class whose statement runs its metaclass.
    class_in_making: Option<ObjectId>,
}

impl<'a> Interp<'a> {
    pub fn new(notebook: &'a Notebook, modules: &'a [(String, Notebook)]) -> Self {
        let mut names = Interner::default();
        let code = crate::scope::build(notebook, modules, &mut names);
        let words = Words::new(&mut names);
        let heap = Heap::new(words.constants());
        let mut knowledge = Knowledge::default();
        knowledge.load_for("builtins");
        let mut global_names = code.scopes[0].locals.clone();
        for scope in &code.scopes {
            global_names.extend(scope.globals.iter().copied());
        }
        let mut interp = Self {
            asks: asks::Asks::default(),
            type_params: Vec::new(),
            class_in_making: None,
            lazies: lazy::Lazies::default(),
            newborns: newborn::Newborns::default(),
            classes_made: Vec::new(),
            enum_members: BTreeMap::new(),
            log_keepers: Value::empty(),
            uncopied: BTreeMap::new(),
            connected: Value::empty(),
            implied: Vec::new(),
            implied_times: FxHashMap::default(),
            implied_in: 0,
            captures_warnings: false,
            class_parts: holdings::ClassParts::default(),
            members: FxHashMap::default(),
            imported: FxHashMap::default(),
            draws_through: None,
            slots: FxHashMap::default(),
            plural: FxHashSet::default(),
            spelled: FxHashSet::default(),
            aside: false,
            takes_single_names: false,
            annotations_are_texts: false,
            code,
            names,
            words,
            store: Store::default(),
            heap,
            knowledge,
            reading: None,
            frames: Vec::new(),
            next_frame: 0,
            statement: 0,
            cell: CellNumber(0),
            call_site: None,
            context: 0,
            budget: BUDGET,
            reserve: RESERVE,
            opaque: opaque::Opaque::default(),
            made_before: 0,
            thrown: raised::Thrown::default(),
            shown: showing::Shown::default(),
            saved: Value::empty(),
            asked_bound: BTreeSet::new(),
            doubt: None,
            facts: Gathered::default(),
            hits: hits::Hits::default(),
            callbacks: unknown::Callbacks::default(),
            done: Collected::default(),
            duck: FxHashMap::default(),
            global_names,
            plotting: false,
            imported_roots: BTreeSet::new(),
            module_objects: FxHashMap::default(),
            subject: None,
            meant: None,
            giving: subjects::Giving::default(),
            apart: false,
            has_moved: false,
            look_for_tables: BTreeMap::new(),
            assigned_column: None,
            assigned_part: None,
            asked_name: NamePattern::default(),
            left: None,
            is_sole: false,
            ending: None,
            gave: None,
            wanted: None,
            entered: Vec::new(),
            takes_code: false,
            written: std::collections::BTreeSet::new(),
            written_modules: std::collections::BTreeSet::new(),
            figure: None,
            columns: columns::Columns::default(),
            origins: Vec::new(),
            named_in_texts: None,
            star_names: std::collections::BTreeSet::new(),
            local_modules: std::collections::BTreeSet::new(),
            passing: work::Passing::default(),
            stars: imports::count_stars(notebook),
        };
        interp.push_frame(0, None, None, true, CellNumber(0));
        interp.asks = interp.asked();
        interp
    }

    /// Says that the statement cost that much more than its expressions.
    fn spend(&mut self, work: usize) {
        let work = u32::try_from(work).unwrap_or(u32::MAX);
        self.budget = self.budget.saturating_sub(work);
    }

    /// Whether the statement has nothing left to spend, not even of what all have together.
    fn has_spent_all(&mut self) -> bool {
        if self.budget == 0 {
            self.budget = BUDGET.min(self.reserve);
            self.reserve -= self.budget;
        }
        self.budget == 0
    }
}
