//! What stands at the places of something that is unpacked: `X, y = load(...)`,
//! `losses, scores = [[] for _ in range(2)]`. Things at different places are different things, unless
//! it is one object that was put in more than once.

use super::Interp;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::value::{Atom, Value};

/// Tells these objects from all that stand in the code of a cell.
const TAG: u8 = 129;

impl Interp<'_> {
    /// Of what going over `whole` gives, what stands at a place.
    pub(super) fn at_place(&mut self, whole: Atom, part: Value, at: usize) -> Value {
        let Atom::Obj(whole) = whole else {
            return part;
        };
        let whole = self.heap.find(whole);
        let is_container = match self.heap.get(whole).kind {
            Kind::Instance(ty) => {
                self.names.text(ty).starts_with("builtins.") || self.is_container(ty)
            }
            Kind::Generator => true,
            _ => return part,
        };
        // Of what is not known to hold anything, a part is made when it is taken out.
        let is_container = is_container && !self.heap.get(whole).elements.is_empty();
        let mut found = Value::empty();
        for &atom in part.atoms() {
            let standing = match atom {
                Atom::Obj(held) if self.slots.get(&held).is_some_and(|place| *place != at) => {
                    continue;
                }
                Atom::Obj(held) if self.has_slots(held, is_container) => {
                    Atom::Obj(self.slot(whole, held, at, is_container))
                }
                other => other,
            };
            found.insert(standing);
        }
        found.each = part.each;
        found
    }

    /// Whether an object stands for several, of which another is at each place. What is taken out of an
    /// array is made when it is taken out.
    fn has_slots(&self, held: ObjectId, is_container: bool) -> bool {
        let object = self.heap.get(held);
        let is_data = match object.kind {
            Kind::Instance(ty) => !self.is_immutable_type(ty) && ty != self.words.tuple,
            Kind::Unknown => true,
            _ => false,
        };
        is_data
            && (object.summary || self.plural.contains(&held) || !is_container)
            && !self.slots.contains_key(&held)
    }

    /// The one at the place of those that `held` stands for.
    fn slot(&mut self, whole: ObjectId, held: ObjectId, at: usize, is_container: bool) -> ObjectId {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let of = u64::MAX - held.index() as u64;
        let site = (of, number(whole.index()), number(at), TAG);
        let one = self.heap.get(held).clone();
        let slot = self.heap.make(site, one.kind);
        self.slots.insert(slot, at);
        self.heap.add_element(slot, &one.elements);
        self.heap.add_keys(slot, &one.keys);
        for (name, value) in &one.fields {
            self.heap.add_field(slot, *name, value);
        }
        for (base, how) in one.bases {
            self.heap.share(slot, base, how);
        }
        let place = self.names.intern(&at.to_string());
        self.heap.set_place_of(slot, held, place);
        if is_container {
            self.heap.add_element(whole, &Value::obj(slot));
        }
        let is_many = self.heap.get(whole).summary;
        let made = self.heap.get_mut(slot);
        made.items = one.items;
        made.leaky = one.leaky;
        made.born = one.born;
        made.summary = is_many;
        slot
    }
}
