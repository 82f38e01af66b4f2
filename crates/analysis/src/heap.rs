//! The abstract heap: one object per place where objects are made. It only grows, so that branches
//! need no copies of it; objects that grow too many-sided are merged.

mod merging;
mod reach;
mod regions;

pub(crate) use self::regions::{Bound, Range, Region, RegionId};

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::facts::ObjectId;
use crate::intern::Sym;
use crate::value::{Atom, ConstantTypes, Value};

/// What an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An instance of a type of the builtins or a library, by dotted name.
    Instance(Sym),
    /// Something nothing is known about.
    Unknown,
    /// An instance of a notebook class (the class object).
    Of(ObjectId),
    /// A notebook class: index into the table of classes.
    Class(usize),
    /// A notebook function or lambda: index into the table of functions, and the frame it closes over.
    Function(usize, Option<ObjectId>),
    /// A method of a library object, by name; the receiver is the field `self`.
    Bound(Sym),
    /// A notebook function with its receiver (fields `func`, `self`).
    BoundFunction,
    /// `functools.partial` (fields `func`, `args`, keywords under their names).
    Partial,
    /// Variables of a function that nested functions see; the frame around it; the function.
    Frame(Option<ObjectId>, usize),
    /// A generator of a notebook function not yet run (fields `func`, arguments).
    Generator,
}

impl Kind {
    /// Whether it is a function of the notebook's, bound to what it takes or not.
    pub fn is_function(&self) -> bool {
        matches!(
            self,
            Kind::Function(..) | Kind::BoundFunction | Kind::Partial
        )
    }

    /// Whether it is a function or a class of the notebook's.
    pub fn is_code(&self) -> bool {
        self.is_function() || matches!(self, Kind::Class(_))
    }
}

/// Where an object is made: the calls that lead there, the span, and which of those made there.
pub(crate) type Site = (u64, u32, u32, u8);

/// So many objects of several kinds are made at one site, each new, before the first come again.
const KINDS_APART: usize = 12;

/// How firmly two objects share data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Share {
    /// Nothing is known of the call that made the one from the other, and it is unlikely.
    Guess,
    /// They may; the text of the doubt is in the caller's hands.
    May,
    /// Data is shared, though columns and labels are each one's own.
    Data,
    /// It is a part: what changes it changes the other; the other may change without it.
    Part,
    /// One is the other seen differently (`df.loc`, an array's slice).
    Same,
}

#[derive(Clone, Debug)]
pub(crate) struct Object {
    pub kind: Kind,
    /// What it holds, by no particular key.
    pub elements: Value,
    /// Attributes; for dictionaries, values under keys that are known.
    pub fields: BTreeMap<Sym, Value>,
    /// A dictionary's keys that are objects.
    pub keys: Value,
    /// A tuple's or list display's elements by position, while they are known.
    pub items: Option<Vec<Value>>,
    /// Objects whose data it shares.
    pub bases: Vec<(ObjectId, Share)>,
    /// Objects that share its data.
    pub views: Vec<(ObjectId, Share)>,
    /// Objects that hold it.
    pub holders: BTreeSet<ObjectId>,
    /// Those of them that were made by a call of which nothing is known, and hold it perhaps.
    pub guessed: BTreeSet<ObjectId>,
    /// Global names that may have held it (checked against the environment when used).
    pub names: BTreeSet<Sym>,
    /// Stands for several concrete objects.
    pub summary: bool,
    /// How many times a part of a part it is (`frame.loc` once).
    pub depth: u8,
    /// The statement that made it.
    pub born: u32,
    /// Objects of one group are one and the same thing, whose type is not known for sure.
    pub group: Option<ObjectId>,
    /// Things were taken out of it: it may no longer hold what it held.
    pub leaky: bool,
    /// A library made it: it may hold what nobody said.
    pub open: bool,
    /// The column of a frame that it is a view of, or the attribute of an object that it is.
    pub column: Option<Sym>,
    /// The part of an array that it is.
    pub region: Option<RegionId>,
    /// It is a view of more than one column, at one time or another.
    pub mixed: bool,
}

impl Object {
    fn be_column(&mut self, column: Sym) {
        self.mixed |= self.column.is_some_and(|known| known != column);
        self.column = Some(column).filter(|_| !self.mixed);
    }
}

/// Objects that one value may hold before they are merged into one.
const MANY_OBJECTS: usize = 48;
/// Where a value holds too many objects, those of so many types are still told apart.
const FEW_TYPES: usize = 8;

/// Constants that one object may hold before they are forgotten as constants.
const MANY_CONSTANTS: usize = 64;

pub(crate) struct Heap {
    /// The types of constants that were forgotten.
    constants: ConstantTypes,
    objects: Vec<Object>,
    /// The regions that views are, each once.
    regions: Vec<Region>,
    merged_into: Vec<u32>,
    /// What was made at each site, the latest last.
    sites: FxHashMap<Site, Vec<(Kind, ObjectId)>>,
    /// Grows with every change.
    pub version: u64,
    /// The statement that runs.
    pub statement: u32,
    /// Objects whose contents grew since this was last taken.
    pub grown: BTreeSet<ObjectId>,
}

impl Heap {
    pub fn new(constants: ConstantTypes) -> Self {
        Self {
            constants,
            objects: Vec::new(),
            regions: Vec::new(),
            merged_into: Vec::new(),
            sites: FxHashMap::default(),
            version: 0,
            statement: 0,
            grown: BTreeSet::new(),
        }
    }

    pub fn find(&self, id: ObjectId) -> ObjectId {
        let mut at = id.0;
        while let Some(&next) = self.merged_into.get(at as usize) {
            if next == at {
                break;
            }
            at = next;
        }
        ObjectId(at)
    }

    /// How many objects were made, those that were merged included.
    pub fn len(&self) -> usize {
        self.objects.len()
    }

    pub fn get(&self, id: ObjectId) -> &Object {
        &self.objects[self.find(id).index()]
    }

    pub fn get_mut(&mut self, id: ObjectId) -> &mut Object {
        let id = self.find(id);
        &mut self.objects[id.index()]
    }

    /// What a site made last, if it was of the kind. A site that makes now one kind, now another makes
    /// [`KINDS_APART`] in all, and then the same again, so that loops come to an end.
    fn made_before(&self, site: Site, kind: &Kind) -> Option<ObjectId> {
        let made = self.sites.get(&site)?;
        let tried = if made.len() < KINDS_APART {
            1
        } else {
            made.len()
        };
        let mut latest = made.iter().rev().take(tried);
        latest.find(|(made, _)| made == kind).map(|(_, id)| *id)
    }

    /// The object made at a site; the second time round it stands for several.
    pub fn make(&mut self, site: Site, kind: Kind) -> ObjectId {
        if let Some(id) = self.made_before(site, &kind) {
            self.get_mut(id).summary = true;
            return self.find(id);
        }
        let id = ObjectId(u32::try_from(self.objects.len()).unwrap_or(u32::MAX));
        self.merged_into.push(id.0);
        self.objects.push(Object {
            kind: kind.clone(),
            elements: Value::empty(),
            fields: BTreeMap::new(),
            keys: Value::empty(),
            items: None,
            bases: Vec::new(),
            views: Vec::new(),
            holders: BTreeSet::new(),
            guessed: BTreeSet::new(),
            names: BTreeSet::new(),
            summary: false,
            depth: 0,
            born: self.statement,
            group: None,
            leaky: false,
            open: false,
            column: None,
            region: None,
            mixed: false,
        });
        // What changes in a class changes what its instances give.
        if let Kind::Of(class) = kind {
            self.hold(id, &Value::obj(class));
        }
        self.sites.entry(site).or_default().push((kind, id));
        self.version += 1;
        id
    }

    /// Says of the series of a value, where they are no more than that, which column they are.
    pub fn set_column(&mut self, value: &Value, series: Sym, column: Sym) {
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.get_mut(object);
            object.mixed |= object.kind != Kind::Instance(series);
            object.be_column(column);
        }
    }

    /// `part` is what an attribute of `whole` gives.
    pub fn set_attribute_of(&mut self, part: ObjectId, whole: ObjectId, attribute: Sym) {
        self.share(part, whole, Share::Part);
        self.get_mut(part).be_column(attribute);
    }

    /// `part` is what stands at a place of `whole`, as far as is known.
    pub fn set_place_of(&mut self, part: ObjectId, whole: ObjectId, place: Sym) {
        self.share(part, whole, Share::May);
        self.get_mut(part).be_column(place);
    }

    /// Says of the objects of a value, where they are new, how deep a part they are.
    pub fn set_depth(&mut self, value: &Value, depth: u8) {
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.get_mut(object);
            if object.depth == 0 {
                object.depth = depth;
            }
        }
    }

    fn hold(&mut self, owner: ObjectId, value: &Value) {
        for object in value.objects().collect::<Vec<_>>() {
            let object = self.find(object);
            if object != owner {
                let object = self.get_mut(object);
                object.holders.insert(owner);
                object.guessed.remove(&owner);
            }
        }
    }

    /// The value with one possibility for all objects that were merged.
    fn without_merged<'v>(&self, value: &'v Value) -> Cow<'v, Value> {
        if value.objects().all(|object| self.find(object) == object) {
            return Cow::Borrowed(value);
        }
        let found = |atom: &Atom| match atom {
            Atom::Obj(object) => Atom::Obj(self.find(*object)),
            atom => *atom,
        };
        let mut all: Value = value.atoms().iter().map(found).collect();
        all.each = value.each;
        Cow::Owned(all)
    }

    /// The owner holds the value among its elements.
    pub fn add_element(&mut self, owner: ObjectId, value: &Value) {
        let owner = self.find(owner);
        let value = &*self.without_merged(value);
        self.hold(owner, value);
        let object = &mut self.objects[owner.index()];
        if object.elements.join(value) {
            object.elements.widen_beyond(MANY_CONSTANTS, self.constants);
            self.version += 1;
            if value.objects().next().is_some() {
                self.grown.insert(owner);
                self.limit(owner);
            }
        }
    }

    /// A tuple has the values at its places. Of one that is made again and again, each place has what
    /// any of them has there.
    pub fn set_places(&mut self, tuple: ObjectId, places: Vec<Value>) {
        let tuple = self.find(tuple);
        let old = &self.objects[tuple.index()];
        let is_first = !old.summary && old.items.is_none();
        let before = old.items.as_ref().filter(|old| old.len() == places.len());
        let mut joined = places.clone();
        for (place, before) in joined.iter_mut().zip(before.into_iter().flatten()) {
            place.join(before);
        }
        let is_few = |place: &Value| place.objects().count() <= MANY_OBJECTS;
        let keeps = (is_first || before.is_some()) && joined.iter().all(is_few);
        for place in &places {
            self.hold(tuple, place);
            let object = &mut self.objects[tuple.index()];
            if object.elements.join(place) {
                object.elements.widen_beyond(MANY_CONSTANTS, self.constants);
                self.version += 1;
                self.grown.insert(tuple);
            }
        }
        let held = self.objects[tuple.index()].elements.objects().count();
        let keeps = keeps && held <= MANY_OBJECTS;
        self.objects[tuple.index()].items = keeps.then_some(joined);
        if !keeps {
            self.limit(tuple);
        }
    }

    /// The owner holds the value, as far as can be guessed.
    pub fn guess_element(&mut self, owner: ObjectId, value: &Value) {
        let owner = self.find(owner);
        let held: Vec<ObjectId> = value.objects().map(|o| self.find(o)).collect();
        let new = |o: &ObjectId| *o != owner && !self.get(*o).holders.contains(&owner);
        let guessed: Vec<ObjectId> = held.into_iter().filter(new).collect();
        self.add_element(owner, value);
        for object in guessed {
            self.get_mut(object).guessed.insert(owner);
        }
    }

    /// The owner holds the value under a name (attribute or key).
    pub fn add_field(&mut self, owner: ObjectId, field: Sym, value: &Value) {
        let owner = self.find(owner);
        self.hold(owner, value);
        let object = &mut self.objects[owner.index()];
        if object.fields.entry(field).or_default().join(value) {
            self.version += 1;
            self.grown.insert(owner);
        }
    }

    /// The owner has the value in a field, and no longer what it had there.
    pub fn replace_field(&mut self, owner: ObjectId, field: Sym, value: &Value) {
        let owner = self.find(owner);
        let object = &mut self.objects[owner.index()];
        let Some(old) = object.fields.insert(field, Value::empty()) else {
            return self.add_field(owner, field, value);
        };
        let still = self.contents(owner);
        for left in old.objects() {
            let left = self.find(left);
            if !still.iter().any(|held| self.find(*held) == left) {
                self.get_mut(left).holders.remove(&owner);
            }
        }
        self.version += 1;
        self.grown.insert(owner);
        self.add_field(owner, field, value);
    }

    /// The owner has the objects of the value for keys.
    pub fn add_keys(&mut self, owner: ObjectId, value: &Value) {
        let owner = self.find(owner);
        let mut keys = value.clone();
        keys.retain(|atom| matches!(atom, Atom::Obj(_)));
        self.hold(owner, &keys);
        if self.objects[owner.index()].keys.join(&keys) {
            self.version += 1;
            self.grown.insert(owner);
        }
    }

    /// `view` shares data with `base`.
    pub fn share(&mut self, view: ObjectId, base: ObjectId, how: Share) {
        let (view, base) = (self.find(view), self.find(base));
        if view == base || self.objects[view.index()].bases.contains(&(base, how)) {
            return;
        }
        self.objects[view.index()].bases.push((base, how));
        self.objects[base.index()].views.push((view, how));
        self.version += 1;
        self.grown.insert(view);
    }

    /// Takes away views that were made since there were `before` objects, of types that `may_go`,
    /// and that nothing holds: what changes can no longer be seen through them.
    pub fn forget_passing_views(&mut self, before: usize, may_go: impl Fn(&Kind) -> bool) {
        for index in (before..self.objects.len()).rev() {
            let id = self.find(ObjectId(u32::try_from(index).unwrap_or(u32::MAX)));
            let object = &self.objects[index];
            let is_held = !object.names.is_empty() || !object.holders.is_empty();
            if id.index() != index || is_held || !object.views.is_empty() || !may_go(&object.kind) {
                continue;
            }
            for (base, _) in std::mem::take(&mut self.objects[index].bases) {
                self.get_mut(base).views.retain(|(view, _)| *view != id);
            }
        }
    }
}
