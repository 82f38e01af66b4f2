//! Who reads whom among the notebook's functions and classes, and what keeps code that they made.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Definition, NameId, Statement};

/// An index over the definitions and what is made of them.
pub(crate) struct Callers<'a> {
    /// The definitions that read each name.
    readers: BTreeMap<NameId, Vec<NameId>>,
    /// The place of each definition in an order where what is read comes before what reads it, and a
    /// number that those have in common which read one another.
    places: BTreeMap<NameId, (usize, usize)>,
    /// The statement that last reads each name, or something through it.
    last_uses: Vec<u32>,
    /// Statements after which something holds code that a name made, by that name.
    keeping: BTreeMap<NameId, Vec<&'a Statement>>,
}

impl<'a> Callers<'a> {
    pub(crate) fn new(analysis: &'a Analysis) -> Self {
        let mut readers: BTreeMap<NameId, Vec<NameId>> = BTreeMap::new();
        let mut read: BTreeMap<NameId, Vec<NameId>> = BTreeMap::new();
        for definition in &analysis.definitions {
            let names = reads(definition);
            for name in &names {
                readers.entry(*name).or_default().push(definition.name);
            }
            read.entry(definition.name).or_default().extend(names);
        }
        let mut last_uses = vec![0; analysis.names.len()];
        let mut keeping: BTreeMap<NameId, Vec<&Statement>> = BTreeMap::new();
        for statement in &analysis.statements {
            for read in &statement.reads {
                for name in std::iter::once(read.name).chain(read.through) {
                    last_uses[name.index()] = statement.id.0;
                }
            }
            let captures: BTreeSet<NameId> = statement.captures.iter().copied().collect();
            for name in captures {
                keeping.entry(name).or_default().push(statement);
            }
        }
        Self {
            readers,
            places: places(&read),
            last_uses,
            keeping,
        }
    }

    /// The definitions that read the name.
    pub(crate) fn of(&self, name: NameId) -> &[NameId] {
        self.readers.get(&name).map_or(&[], Vec::as_slice)
    }

    /// Where a definition comes, where what it reads comes before it.
    pub(crate) fn place(&self, name: NameId) -> usize {
        self.places.get(&name).map_or(0, |(place, _)| *place)
    }

    /// Whether two definitions read one another, through others perhaps.
    pub(crate) fn are_mutual(&self, one: NameId, other: NameId) -> bool {
        let row = |name| self.places.get(&name).map(|(_, row)| row);
        row(one).is_some() && row(one) == row(other)
    }

    /// The statement that last reads the name, or something through it.
    pub(crate) fn last_use(&self, name: NameId) -> u32 {
        self.last_uses[name.index()]
    }

    /// Statements after which something holds code that the name made.
    pub(crate) fn keeping(&self, name: NameId) -> &[&'a Statement] {
        self.keeping.get(&name).map_or(&[], Vec::as_slice)
    }
}

fn reads(definition: &Definition) -> BTreeSet<NameId> {
    let all = definition.definition_reads.iter();
    all.chain(&definition.body_reads).copied().collect()
}

/// Tarjan's way to find what leads back to itself, without recursion: a notebook may have a chain of
/// thousands of functions.
fn places(read: &BTreeMap<NameId, Vec<NameId>>) -> BTreeMap<NameId, (usize, usize)> {
    let mut found: BTreeMap<NameId, usize> = BTreeMap::new();
    let mut lowest: BTreeMap<NameId, usize> = BTreeMap::new();
    let mut open: Vec<NameId> = Vec::new();
    let mut places: BTreeMap<NameId, (usize, usize)> = BTreeMap::new();
    for root in read.keys() {
        let mut path: Vec<(NameId, usize)> = Vec::new();
        if !found.contains_key(root) {
            path.push((*root, 0));
        }
        while let Some((name, next)) = path.pop() {
            if next == 0 {
                let number = found.len();
                found.insert(name, number);
                lowest.insert(name, number);
                open.push(name);
            }
            if let Some(other) = read[&name].get(next) {
                path.push((name, next + 1));
                if read.contains_key(other) && !places.contains_key(other) {
                    match found.get(other) {
                        Some(number) => lower(&mut lowest, name, *number),
                        None => path.push((*other, 0)),
                    }
                }
                continue;
            }
            let least = lowest[&name];
            if let Some((caller, _)) = path.last() {
                lower(&mut lowest, *caller, least);
            }
            if least == found[&name] {
                while let Some(member) = open.pop() {
                    places.insert(member, (places.len(), least));
                    if member == name {
                        break;
                    }
                }
            }
        }
    }
    places
}

fn lower(lowest: &mut BTreeMap<NameId, usize>, name: NameId, number: usize) {
    if let Some(least) = lowest.get_mut(&name) {
        *least = number.min(*least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_comes_first_and_circles_are_known() {
        let read = [
            (0, vec![1, 9]),
            (1, vec![2]),
            (2, vec![3, 1]),
            (3, vec![]),
            (4, vec![4, 0]),
        ];
        let read = read.map(|(name, all)| (NameId(name), all.into_iter().map(NameId).collect()));
        let places = places(&read.into());
        let place = |name: u32| places[&NameId(name)];
        assert_eq!(places.len(), 5);
        assert!(place(3).0 < place(1).0 && place(3).0 < place(2).0);
        assert!(place(1).0 < place(0).0 && place(2).0 < place(0).0 && place(0).0 < place(4).0);
        assert_eq!(place(1).1, place(2).1);
        let rows: BTreeSet<usize> = places.values().map(|(_, row)| *row).collect();
        assert_eq!(rows.len(), 4);
    }

    #[test]
    fn a_chain_of_thousands_takes_no_depth() {
        const MANY: u32 = 50_000;
        let read = (0..MANY).map(|name| (NameId(name), vec![NameId(name + 1)]));
        let places = places(&read.collect());
        assert_eq!(places[&NameId(0)].0, places.len() - 1);
    }
}
