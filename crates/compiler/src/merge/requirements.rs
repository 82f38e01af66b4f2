//! Lists of requirements: each is known by its distribution, whatever its bounds.

use toml_edit::{Array, Decor, RawString, Value};

/// A requirement, with what is around it in the text.
#[derive(Clone)]
struct Row {
    /// What stands before it: lines of comments, the indentation.
    lead: String,
    value: Value,
    /// The comment behind it, on its line.
    tail: String,
}

impl Row {
    fn text(&self) -> &str {
        self.value.as_str().unwrap_or_default()
    }

    /// The distribution and the marker: `pandas`, `tomli;python_version < "3.11"`.
    fn key(&self) -> String {
        let (wanted, marker) = self.text().split_once(';').unwrap_or((self.text(), ""));
        let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        let name: String = wanted.trim().chars().take_while(|c| is_name(*c)).collect();
        let name = name.to_ascii_lowercase().replace(['_', '.'], "-");
        format!("{name};{}", marker.trim())
    }
}

/// Brings together three lists.
pub fn merge(
    path: &str,
    last: Option<&Array>,
    theirs: &mut Array,
    new: &Array,
    left: &mut Vec<String>,
) {
    let (old, _) = last.map(rows).unwrap_or_default();
    let (mut made, mut end) = rows(theirs);
    let (now, new_end) = rows(new);
    if made.is_empty() {
        end = new_end;
    }
    let mut changed = false;
    for key in keys(&now, &old) {
        match follow(&key, &old, &mut made, &now) {
            Some(is_new) => changed |= is_new,
            None => left.push(format!("{path} ({})", key.trim_end_matches(';'))),
        }
    }
    if changed {
        *theirs = array(&made, &end, theirs);
    }
}

/// Brings one requirement of a list up to date; says whether that changed the list. None where both changed it.
fn follow(key: &str, old: &[Row], theirs: &mut Vec<Row>, new: &[Row]) -> Option<bool> {
    let place = theirs.iter().position(|row| row.key() == key);
    let before = old.iter().find(|row| row.key() == key);
    let after = new.iter().find(|row| row.key() == key);
    let text = |row: Option<&Row>| row.map(|row| row.text().to_owned());
    let there = text(place.map(|place| &theirs[place]));
    if there == text(after) || text(before) == text(after) {
        let row = place.map(|place| &mut theirs[place]);
        return Some(comment(row, before, after));
    }
    if there != text(before) {
        return None;
    }
    match (place, after) {
        (Some(place), Some(row)) => {
            let lead = theirs[place].lead.clone();
            theirs[place] = Row {
                lead,
                ..row.clone()
            };
        }
        (Some(place), None) => {
            let gone = theirs.remove(place);
            // What begins a list on one line has no space before it.
            if let Some(next) = theirs.first_mut().filter(|next| next.lead == " ") {
                next.lead = gone.lead;
            }
        }
        (None, Some(row)) => {
            let lead = lead_of_next(theirs, row);
            theirs.push(Row {
                lead,
                ..row.clone()
            });
        }
        (None, None) => {}
    }
    Some(true)
}

/// The keys of what is there now, then of what no longer is.
fn keys(now: &[Row], old: &[Row]) -> Vec<String> {
    let mut keys: Vec<String> = now.iter().map(Row::key).collect();
    for key in old.iter().map(Row::key) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The comment behind a requirement follows nbship where the person left it alone.
fn comment(theirs: Option<&mut Row>, last: Option<&Row>, new: Option<&Row>) -> bool {
    match (theirs, last, new) {
        (Some(theirs), Some(last), Some(new))
            if theirs.tail == last.tail && theirs.tail != new.tail =>
        {
            theirs.tail.clone_from(&new.tail);
            true
        }
        _ => false,
    }
}

/// A requirement more stands as those before it do: on a line of its own, or behind them.
fn lead_of_next(rows: &[Row], new: &Row) -> String {
    match rows.last() {
        None => new.lead.clone(),
        Some(last) => match last.lead.rfind('\n') {
            Some(line) => last.lead[line..].to_owned(),
            None => " ".to_owned(),
        },
    }
}

/// The rows of a list, and what stands behind the last one.
fn rows(array: &Array) -> (Vec<Row>, String) {
    let mut rows: Vec<Row> = Vec::new();
    let part = |text: Option<&RawString>| {
        text.and_then(|text| text.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let mut behind = String::new();
    for value in array {
        let (prefix, suffix) = (part(value.decor().prefix()), part(value.decor().suffix()));
        let lead = divide(&mut rows, format!("{behind}{prefix}"));
        let mut value = value.clone();
        value.decor_mut().clear();
        rows.push(Row {
            lead,
            value,
            tail: String::new(),
        });
        behind = suffix;
    }
    let trailing = part(Some(array.trailing()));
    let end = divide(&mut rows, format!("{behind}{trailing}"));
    (rows, end)
}

/// Gives the last row what stands on its line; what is left begins on the next one.
fn divide(rows: &mut [Row], between: String) -> String {
    let Some(last) = rows.last_mut() else {
        return between;
    };
    let line = between.find('\n').unwrap_or(if between.contains('#') {
        between.len()
    } else {
        0
    });
    let (tail, rest) = between.split_at(line);
    last.tail = tail.to_owned();
    rest.to_owned()
}

/// A list of these rows, written as the old one was. A comment behind a requirement needs the rest of its line.
fn array(rows: &[Row], end: &str, old: &Array) -> Array {
    let mut made = Array::new();
    let leads = rows.iter().skip(1).map(|row| row.lead.as_str());
    let mut before = rows.first().map_or(String::new(), |row| row.lead.clone());
    for (row, next) in rows.iter().zip(leads.chain([end])) {
        let mut value = row.value.clone();
        *value.decor_mut() = Decor::new(before, "");
        made.push_formatted(value);
        let tail = if next.starts_with('\n') {
            &row.tail
        } else {
            ""
        };
        before = format!("{tail}{next}");
    }
    made.set_trailing(before);
    made.set_trailing_comma(!rows.is_empty() && end.contains('\n'));
    *made.decor_mut() = old.decor().clone();
    made
}
