//! Names that a misspelt one may have meant.

/// The nearest of some names, nearest first.
pub fn near<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut scored: Vec<(usize, &str)> =
        known.map(|known| (distance(name, known), known)).collect();
    scored.sort();
    scored.dedup();
    scored
        .into_iter()
        .take_while(|(far, _)| *far <= 2.max(name.len() / 3))
        .take(3)
        .map(|(_, known)| known.to_owned())
        .collect()
}

/// Names the nearest names, if there are any.
pub fn remedy(near: &[String]) -> Option<String> {
    match near {
        [] => None,
        [one] => Some(format!("the nearest name is {one}")),
        many => Some(format!("the nearest names are {}", many.join(", "))),
    }
}

/// How many letters to change, add or leave out.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (column, known) in other.iter().enumerate() {
            let change = corner + usize::from(letter != *known);
            corner = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("train", "trian"), 2);
        assert_eq!(distance("df", "df2"), 1);
    }
}
