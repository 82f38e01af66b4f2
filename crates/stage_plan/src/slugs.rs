//! What a title is as a name: its words in Latin letters, without what a name can do without.

use crate::estimators;
use crate::idle;
use crate::reserved::is_reserved;
use crate::vague::is_vague;

/// Titles up to this length become names as they are.
const SHORT: usize = 32;
/// Names without their articles may be as long as this; longer ones are cut to [`SHORT`].
pub(crate) const LONGEST: usize = 40;

/// Words that begin an addition: what comes before them stands by itself.
const CONNECTIVES: &[&str] = &[
    "and", "as", "by", "for", "from", "in", "into", "of", "on", "or", "that", "to", "using",
    "when", "which", "with", "based", "than", "und", "oder", "mit", "von", "zu", "fur", "et", "ou",
    "avec", "pour", "y", "con", "para", "ve", "veya", "ile", "icin",
];

/// Words that begin an addition, too, but are a part of titles that are whole sentences.
const ADDING: &[&str] = &[
    "after", "against", "at", "before", "between", "over", "per", "through", "versus", "via", "vs",
    "within", "without",
];

/// Those that join two things of a kind.
const JOINING: &[&str] = &[
    "and", "or", "und", "oder", "et", "ou", "y", "ve", "veya", "vs", "versus",
];

/// Words at the end of a name that stand for what was said before them.
const PRONOUNS: &[&str] = &["it", "them"];

/// What course work is marked with: "(13 pts)".
const POINTS: &[&str] = &[
    "mark", "marks", "point", "points", "pt", "pts", "punkt", "punkte", "puntos",
];

/// Names of as many words tell enough.
const MOST_WORDS: usize = 6;

/// Words that a name can do without.
const ARTICLES: &[&str] = &["a", "an", "the", "our", "your", "my", "some", "bir"];

/// What a title says beyond the name that was made of its beginning.
fn beyond(title: &str, slug: &str) -> Option<Vec<String>> {
    let words = words(&bare(title))?;
    let words = words.iter().flat_map(|word| word.split('_'));
    let words = words.filter(|word| !ARTICLES.contains(word));
    let words: Vec<String> = words.map(str::to_owned).collect();
    let said: Vec<&str> = slug.split('_').collect();
    let said: Vec<&&str> = said
        .iter()
        .filter(|word| !ARTICLES.contains(*word))
        .collect();
    let mut rest = words.get(said.len()..)?.to_vec();
    if !words.iter().zip(&said).all(|(word, said)| word == *said) {
        return None;
    }
    let leads = rest.iter().take_while(|word| leads_on(word));
    rest.drain(..leads.count());
    Some(rest)
}

/// Whether what a title says beyond a name of it is no more than a number: "(part ii)".
pub(crate) fn counts_only(title: &str, slug: &str) -> bool {
    beyond(title, slug).is_some_and(|rest| !rest.is_empty() && is_vague(&rest.join(" ")))
}

/// A name of what a title says beyond one that was made of its beginning.
pub(crate) fn rest_of(title: &str, slug: &str) -> Option<String> {
    let mut rest = beyond(title, slug).filter(|_| !counts_only(title, slug))?;
    if length(&rest) > LONGEST {
        cut(&mut rest);
    }
    let name = rest.join("_");
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() > 2;
    (is_name && name.len() <= LONGEST && !is_reserved(&name)).then_some(name)
}

/// Whether a word begins an addition.
fn leads_on(word: &str) -> bool {
    is_connective(word) || ADDING.contains(&word)
}

/// Whether a word connects those of a title.
pub(crate) fn is_connective(word: &str) -> bool {
    CONNECTIVES.contains(&word)
}

/// The title without its number and its points, and without what it says in another language.
pub(crate) fn bare(title: &str) -> String {
    // "Title / the same in another language"; in one language the second says something else.
    let is_foreign = |c: char| c.is_alphabetic() && !c.is_ascii();
    let title = match title.split_once(" / ") {
        Some((own, _)) if title.contains(is_foreign) => own,
        _ => title,
    };
    without_points(idle::without_count(idle::without_number(title)))
}

/// The title without what it counts for: "(10 points)", "[5 bonus pts]".
fn without_points(title: &str) -> String {
    let is_points = |inner: &str| {
        let words: Vec<&str> = inner.split_whitespace().collect();
        let letters = inner
            .trim_matches(|c: char| !c.is_alphabetic())
            .to_lowercase();
        let last = letters.split_whitespace().last().unwrap_or_default();
        inner
            .trim_start_matches(['+', ' '])
            .starts_with(|c: char| c.is_ascii_digit())
            && words.len() <= 3
            && POINTS.contains(&last)
    };
    let mut out = String::new();
    let mut rest = title;
    while let Some(begin) = rest.find(['(', '[']) {
        let Some(length) = rest[begin..].find([')', ']']) else {
            break;
        };
        let end = begin + length;
        out.push_str(&rest[..begin]);
        if !is_points(&rest[begin + 1..end]) {
            out.push_str(&rest[begin..=end]);
        }
        rest = &rest[end + 1..];
    }
    out + rest
}

/// A character whose reading depends on its language, so that no transliteration is right.
#[must_use]
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What a title is as a name, neither unique nor free.
pub(crate) fn slug(title: &str) -> Option<String> {
    let mut title = bare(title);
    let mut words = words(&title)?;
    if length(&words) > SHORT {
        let main = main_part(&title);
        let says = |words: &Vec<String>| words.iter().flat_map(|word| word.split('_')).count() > 1;
        if let Some(shorter) = self::words(&main).filter(says) {
            (words, title) = (shorter, main);
        }
        words.retain(|word| !ARTICLES.contains(&word.as_str()));
    }
    if length(&words) > LONGEST {
        if title.contains('&') {
            words = self::words(&title.replace('&', " and "))?;
            words.retain(|word| !ARTICLES.contains(&word.as_str()));
        }
        cut(&mut words);
    }
    without_pronoun(&mut words);
    Some(within_bounds(words.join("_")))
}

/// "fit a model and use it" without what is done with what was said already.
fn without_pronoun(words: &mut Vec<String>) {
    let is_pronoun = |word: &String| PRONOUNS.contains(&word.as_str());
    let joining = |word: &String| JOINING.contains(&word.as_str());
    let joint = words.iter().rposition(joining);
    if let Some(at) = joint.filter(|at| *at > 1 && words.last().is_some_and(is_pronoun)) {
        words.truncate(at);
    }
}

/// A name that is not too long: parts of a word with hyphens are left out; one that has none is cut where
/// the bound is.
fn within_bounds(mut slug: String) -> String {
    while slug.len() > LONGEST {
        let end = slug.rfind('_').unwrap_or(LONGEST);
        slug.truncate(end);
    }
    slug
}

/// The title's words in Latin letters, from the first that begins with one and says something. A word
/// with hyphens is one: `k_means`.
fn words(title: &str) -> Option<Vec<String>> {
    let title: String = title
        .chars()
        .map(|c| if is_picture(c) { ' ' } else { c })
        .collect();
    let latin = deunicode::deunicode_with_tofu(&title, " ").replace(['\'', '`'], "");
    let latin = latin.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let latin: Vec<String> = latin.filter_map(hyphenated).collect();
    let words: Vec<&str> = latin.iter().map(|word| ordinal(word)).collect();
    words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then(|| {
            let words = idle::without_lead(&words, title.trim_end().ends_with('?'));
            words.iter().map(|word| (*word).to_owned()).collect()
        })
}

/// A word in small letters, its parts joined by `_`; classes of models as these are called.
fn hyphenated(word: &str) -> Option<String> {
    let parts = word.split('-').filter(|part| !part.is_empty());
    let parts: Vec<String> = parts
        .map(|part| estimators::spelt_out(part).unwrap_or_else(|| part.to_lowercase()))
        .collect();
    (!parts.is_empty()).then(|| parts.join("_"))
}

/// The words for "1st" to "12th", which may be all that tells two titles apart.
fn ordinal(word: &str) -> &str {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending)?.parse::<usize>().ok());
    let spelt = number.and_then(|number| WORDS.get(number.checked_sub(1)?));
    spelt.copied().unwrap_or(word)
}

/// Pictures, arrows, ornaments: their descriptions are no words of the title.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !c.is_alphanumeric()
}

fn length(words: &[String]) -> usize {
    words
        .iter()
        .map(|word| word.len() + 1)
        .sum::<usize>()
        .saturating_sub(1)
}

/// The title without what stands in parentheses and after a dash or a colon.
pub(crate) fn main_part(title: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    let mut letters = title.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                out.push(' ');
                // A letter that is set directly behind is no word: "f(x)n".
                let mut behind = letters.clone();
                let is_one = behind.next().is_some_and(char::is_alphanumeric)
                    && !behind.next().is_some_and(char::is_alphanumeric);
                if depth == 0 && is_one {
                    letters.next();
                }
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let ends = [" - ", " – ", " — ", ": ", "; ", " -> ", " → "];
    if let Some(end) = ends.iter().filter_map(|end| out.find(end)).min() {
        out.truncate(end);
    }
    out
}

/// Cuts to [`SHORT`], before the addition that would be cut in its middle. Where there is none, one word
/// more may stay: the last is seldom what the others tell more of.
fn cut(words: &mut Vec<String>) {
    let mut more = None;
    while words.len() > 1 && length(words) > SHORT {
        more = words.pop();
    }
    loop {
        let at = words.iter().rposition(|word| leads_on(word));
        let Some(at) = at.filter(|at| *at > 1 || at + 1 == words.len()) else {
            let is_name = words.len() < MOST_WORDS;
            if let Some(more) = more.filter(|word| is_name && !leads_on(word)) {
                let fits = length(words) + 1 + more.len() <= LONGEST;
                words.extend(fits.then_some(more));
            }
            return;
        };
        more = None;
        let joins = JOINING.contains(&words[at].as_str());
        words.truncate(at.max(1));
        // "into training and …" is half of what it names, "into 80 …" says too much.
        let has_number = words
            .iter()
            .any(|word| word.bytes().all(|b| b.is_ascii_digit()));
        if !joins && !has_number {
            return;
        }
    }
}
