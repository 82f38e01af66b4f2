//! Three texts of a TOML file become one: what nbship wrote last, what a person made of it, and what
//! nbship would write now. What the person did not touch follows nbship, everything else stays as it
//! is, to the byte.

mod requirements;

use toml_edit::{Decor, DocumentMut, Item, Table, Value};

/// The files of a package that are brought together so: what a team edits, and nbship goes on with.
pub const MERGED_FILES: [&str; 2] = ["pyproject.toml", "params.toml"];

/// Lists of which each requirement stands for itself.
const REQUIREMENTS: [&str; 2] = ["project.dependencies", "dependency-groups.dev"];

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub text: String,
    /// What both changed: the person's stays.
    pub left: Vec<String>,
}

/// Merges; None where one of the texts is no TOML.
pub fn merge(last: &str, theirs: &str, new: &str) -> Option<Merged> {
    let parse = |text: &str| text.parse::<DocumentMut>().ok();
    let (last, mut made, new) = (parse(last)?, parse(theirs)?, parse(new)?);
    let before = made.to_string();
    let mut left = Vec::new();
    tables("", Some(&last), &mut made, &new, &mut left);
    let text = made.to_string();
    let text = if text == before {
        theirs.to_owned()
    } else if theirs.contains("\r\n") {
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        text
    };
    parse(&text)?;
    Some(Merged { text, left })
}

fn tables(at: &str, last: Option<&Table>, theirs: &mut Table, new: &Table, left: &mut Vec<String>) {
    let now = new.iter().map(|(key, _)| key);
    let before = last.into_iter().flat_map(Table::iter).map(|(key, _)| key);
    let gone = before.filter(|key| !new.contains_key(key));
    for key in now.chain(gone) {
        let path = if at.is_empty() {
            key.to_owned()
        } else {
            format!("{at}.{key}")
        };
        entry(&path, key, last, theirs, new, left);
    }
}

/// Brings together what stands under one key.
fn entry(
    path: &str,
    key: &str,
    last: Option<&Table>,
    theirs: &mut Table,
    new: &Table,
    left: &mut Vec<String>,
) {
    comment(key, last, theirs, new);
    let (old, item) = (last.and_then(|table| table.get(key)), new.get(key));
    match (theirs.get_mut(key), item) {
        (Some(Item::Table(theirs)), Some(Item::Table(new))) => {
            let old = old.and_then(Item::as_table);
            header(old, theirs, new);
            return tables(path, old, theirs, new, left);
        }
        (Some(Item::Value(Value::Array(theirs))), Some(Item::Value(Value::Array(new))))
            if REQUIREMENTS.contains(&path) =>
        {
            let old = old.and_then(Item::as_array);
            return requirements::merge(path, old, theirs, new, left);
        }
        _ => {}
    }
    let now = theirs.get(key);
    if same(now, item) || same(old, item) {
        return;
    }
    if !same(old, now) {
        left.push(path.to_owned());
    } else if let (Some(there), Some(item)) = (theirs.get_mut(key), item) {
        *there = item.clone();
    } else if let Some((name, item)) = new.get_key_value(key) {
        let mut name = name.clone();
        // The first key of its table has no blank line above its comment; elsewhere it needs one.
        let above = prefix(name.leaf_decor());
        if !theirs.is_empty() && above.starts_with('#') {
            name.leaf_decor_mut().set_prefix(format!("\n{above}"));
        }
        theirs.insert_formatted(&name, item.clone());
    } else {
        theirs.remove(key);
    }
}

/// The comment above a key follows nbship where the person left it alone.
fn comment(key: &str, last: Option<&Table>, theirs: &mut Table, new: &Table) {
    let above = |table: &Table| table.key(key).map(|name| prefix(name.leaf_decor()));
    let (old, now) = (last.and_then(above), above(new));
    if let (Some(old), Some(now), Some(mut name)) = (old, now, theirs.key_mut(key)) {
        follow(&old, &now, name.leaf_decor_mut());
    }
}

/// And so does the comment above a table.
fn header(last: Option<&Table>, theirs: &mut Table, new: &Table) {
    if let Some(last) = last {
        follow(
            &prefix(last.decor()),
            &prefix(new.decor()),
            theirs.decor_mut(),
        );
    }
}

fn follow(old: &str, new: &str, theirs: &mut Decor) {
    let there = prefix(theirs);
    let words = there.trim_start();
    if words == old.trim_start() && words != new.trim_start() {
        let blank = &there[..there.len() - words.len()];
        theirs.set_prefix(format!("{blank}{}", new.trim_start()));
    }
}

fn prefix(decor: &Decor) -> String {
    let text = decor.prefix().and_then(|text| text.as_str());
    text.unwrap_or_default().to_owned()
}

/// Whether two entries say the same, however they are written.
fn same(one: Option<&Item>, other: Option<&Item>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(Item::Table(one)), Some(Item::Table(other))) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, item)| same(Some(item), other.get(key)))
        }
        (Some(Item::Value(one)), Some(Item::Value(other))) => same_value(one, other),
        (Some(one), Some(other)) => one.to_string().trim() == other.to_string().trim(),
        _ => false,
    }
}

fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same_value(one, other))
        }
        (Value::String(one), Value::String(other)) => one.value() == other.value(),
        (Value::Integer(one), Value::Integer(other)) => one.value() == other.value(),
        (Value::Float(one), Value::Float(other)) => {
            one.value().to_bits() == other.value().to_bits()
        }
        _ => one.to_string().trim() == other.to_string().trim(),
    }
}

#[cfg(test)]
mod tests;
