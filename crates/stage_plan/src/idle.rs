//! What a heading begins with and a name can do without: its number, "Step 2:", "let's take a look at", the
//! form of a question.

/// Words that lead over from what came before.
const FILLERS: &[&str] = &[
    "now", "lets", "let", "so", "then", "first", "next", "finally", "simdi",
];

const ARTICLES: &[&str] = &["a", "an", "another", "any", "our", "some", "the", "your"];

/// What is left must be more than these, or the words before them say as much.
const GENERAL: &[&str] = &[
    "about",
    "data",
    "dataframe",
    "dataset",
    "datasets",
    "df",
    "file",
    "files",
    "it",
    "more",
    "result",
    "results",
    "stuff",
    "table",
    "that",
    "them",
    "these",
    "things",
    "this",
];

const ASKING: &[&str] = &["how", "what", "whats", "which", "who", "where"];
const AUXILIARIES: &[&str] = &[
    "are", "can", "could", "did", "do", "does", "has", "have", "is", "should", "was", "were",
    "will", "would",
];

/// The title without the number before it: `1.2`, `A.`, `b)`, `IV.`, `>> 3.`
pub(crate) fn without_number(title: &str) -> &str {
    let mut title = title.trim_start();
    while let Some((first, rest)) = title.split_once(char::is_whitespace) {
        let says_nothing = !first.contains(char::is_alphanumeric);
        if !(says_nothing || is_number(first)) || !rest.contains(char::is_alphabetic) {
            break;
        }
        title = rest.trim_start();
    }
    title
}

/// The title without "Step 2:" before it.
pub(crate) fn without_count(title: &str) -> &str {
    let ends = [" - ", " – ", " — ", ": ", ". "];
    let found = ends
        .iter()
        .filter_map(|end| Some((title.find(end)?, end.len())));
    match found.min() {
        Some((end, length)) if only_counts(&title[..end]) => title[end + length..].trim_start(),
        _ => title,
    }
}

/// What is counted in front of a title.
const COUNTED: &[&str] = &[
    "aula", "bài", "bước", "cell", "chapter", "etape", "exercise", "lesson", "module", "paso",
    "part", "phase", "question", "schritt", "section", "stage", "step", "task", "шаг",
];

/// "Example 2", "Step 3", "Part II", "Step1", "Step 4.5", "Cell 7f": what comes after it says more.
fn only_counts(part: &str) -> bool {
    let mut words = part.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let counted = match words.next() {
        Some(word) => {
            let digits = word.bytes().all(|b| b.is_ascii_digit());
            let roman = word.bytes().all(|b| b"IVXivx".contains(&b));
            let is_counted = COUNTED.contains(&first.as_str());
            digits || word.len() == 1 || is_counted && (roman || is_count(word))
        }
        None => {
            let word = first.trim_end_matches(|c: char| c.is_ascii_digit());
            word.len() < first.len() && COUNTED.contains(&word.trim_end_matches(['-', '_']))
        }
    };
    counted && words.next().is_none()
}

/// "4.5", "2-1", "7f-2"
fn is_count(word: &str) -> bool {
    word.split(['.', '-']).all(|part| {
        let digits = part.strip_suffix(|c: char| c.is_ascii_lowercase());
        let digits = digits.unwrap_or(part);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// A number, a letter or a roman number, or several of them with no more than one letter: "U.S."
/// counts nothing.
fn is_number(word: &str) -> bool {
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let is_letter = |part: &str| part.chars().count() == 1 && part.contains(char::is_alphabetic);
    let is_roman = |part: &str| {
        part.bytes().all(|b| b"IVXL".contains(&b)) || part.bytes().all(|b| b"ivx".contains(&b))
    };
    let Some(inner) = word.strip_suffix(['.', ')', ']', ':']) else {
        // "2.1", "B.2"; "F-1" is a name.
        let mut parts = word.split('.');
        let first = parts
            .next()
            .is_some_and(|part| is_digits(part) || is_letter(part));
        let mut others = parts.peekable();
        let counts = others.peek().is_some() || is_digits(word);
        return first && counts && others.all(is_digits);
    };
    // "A: b" may be two things; only numbers are followed by a colon.
    let letters = !word.ends_with(':');
    let inner = inner.trim_matches(['(', ')', '[', '.']);
    let parts: Vec<&str> = inner.split(['.', '-']).collect();
    let counts = |part: &&str| is_digits(part) || letters && (is_letter(part) || is_roman(part));
    parts.iter().all(counts) && parts.iter().filter(|part| !is_digits(part)).count() < 2
}

/// The words without what leads to them: fillers, "take a look at", "some"; of a question, what
/// makes it one.
pub(crate) fn without_lead<'a, 'w>(words: &'w [&'a str], is_question: bool) -> &'w [&'a str] {
    let is_word = |word: &&&str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    let says = |at: &usize| {
        let is_us = words[*at] == "us" && *at > 0 && words[at - 1] == "let";
        is_word(&&words[*at]) && !FILLERS.contains(&words[*at]) && !is_us
    };
    let Some(begin) = (0..words.len()).find(says) else {
        return &words[words.iter().position(|word| is_word(&word)).unwrap_or(0)..];
    };
    let before = begin.checked_sub(1).map_or("", |at| words[at]);
    let is_led = before == "us" || FILLERS.contains(&before);
    let words = &words[begin..];
    let after = after_look(words, is_led)
        .or_else(|| after_talk(words))
        .or_else(|| after_how_to(words))
        .or_else(|| is_question.then(|| after_question(words)).flatten());
    let Some(rest) = after.map(without_articles) else {
        return words;
    };
    let says_more =
        |word: &&&str| is_word(word) && !GENERAL.contains(word) && !ARTICLES.contains(word);
    if rest.iter().any(|word| says_more(&word)) {
        without_lead(rest, is_question)
    } else {
        words
    }
}

/// Takes the first word where it is one of these.
fn skip<'a, 'w>(words: &'w [&'a str], any: &[&str]) -> &'w [&'a str] {
    match words.split_first() {
        Some((first, rest)) if any.contains(first) => rest,
        _ => words,
    }
}

fn without_articles<'a, 'w>(words: &'w [&'a str]) -> &'w [&'a str] {
    let begin = words.iter().position(|word| !ARTICLES.contains(word));
    &words[begin.unwrap_or(words.len())..]
}

/// After "take a quick look at", "looking at the", "let's look".
fn after_look<'a, 'w>(words: &'w [&'a str], is_led: bool) -> Option<&'w [&'a str]> {
    const VERBS: &[&str] = &["get", "give", "giving", "have", "having", "take", "taking"];
    const HOW: &[&str] = &[
        "brief", "closer", "deeper", "final", "first", "further", "quick", "short",
    ];
    let rest = skip(words, VERBS);
    let is_led = is_led || rest.len() < words.len();
    let rest = skip(skip(rest, ARTICLES), HOW);
    let (look, rest) = rest.split_first()?;
    if !["glance", "glimpse", "look", "looking", "peek"].contains(look) {
        return None;
    }
    let further = skip(rest, &["at", "in", "into", "of", "on", "over", "through"]);
    let is_object = look.starts_with("look") && further.first() == Some(&"the");
    (is_led || is_object || further.len() < rest.len()).then_some(further)
}

/// After "talk about", "some", "some about".
fn after_talk<'a, 'w>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let (first, rest) = words.split_first()?;
    match *first {
        "some" => Some(skip(rest, &["about"])),
        "talk" | "talking" | "speak" | "speaking" => rest
            .split_first()
            .filter(|(word, _)| **word == "about")
            .map(|(_, rest)| rest),
        _ => None,
    }
}

fn after_how_to<'a, 'w>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    match words {
        ["how", "to", rest @ ..] => Some(rest),
        _ => None,
    }
}

/// After "how many", "what is the", "how can I", "is there any"; at least two words.
fn after_question<'a, 'w>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let rest = match words {
        ["is" | "are", "there" | "the", rest @ ..] => rest,
        [
            "can" | "could" | "do" | "should",
            "i" | "we" | "you",
            rest @ ..,
        ] => rest,
        ["how", "many" | "much", "do" | "does" | "did", rest @ ..] => rest,
        ["how", "many" | "much", rest @ ..] | ["which", rest @ ..]
            if !rest.iter().any(|word| ["do", "does", "did"].contains(word)) =>
        {
            rest
        }
        [asking, auxiliary, rest @ ..]
            if ASKING.contains(asking) && AUXILIARIES.contains(auxiliary) =>
        {
            skip(rest, &["i", "it", "they", "we", "you"])
        }
        ["whats", rest @ ..] => rest,
        _ => return None,
    };
    (without_articles(rest).len() > 1).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_titles() {
        for (title, rest) in [
            ("A. Load", "Load"),
            ("b) Clean", "Clean"),
            ("(c) Train", "Train"),
            ("IV. Train", "Train"),
            ("ii) Train", "Train"),
            ("2.1 Train", "Train"),
            ("2.A. Train", "Train"),
            (">> 3. Train", "Train"),
            ("1: Train", "Train"),
            ("3. A. Train", "Train"),
            ("B.2 Train", "Train"),
            ("2 models", "models"),
            ("F-1 score", "F-1 score"),
            ("C dialects", "C dialects"),
            ("A baseline model", "A baseline model"),
            ("A: baseline", "A: baseline"),
            ("U.S. cities", "U.S. cities"),
            ("K-means", "K-means"),
            ("I. 2", "I. 2"),
            ("mix. colours", "mix. colours"),
            ("3D plots", "3D plots"),
        ] {
            assert_eq!(without_number(title), rest, "{title}");
        }
    }

    #[test]
    fn steps_before_titles() {
        for (title, rest) in [
            ("Step 2: Clean", "Clean"),
            ("Step1. Load", "Load"),
            ("Step-2: Clean", "Clean"),
            ("Task3 - Plot", "Plot"),
            ("Part4: Train", "Train"),
            ("Шаг 1. Train", "Train"),
            ("Covid19: a look", "Covid19: a look"),
            ("Task: a look", "Task: a look"),
        ] {
            assert_eq!(without_count(title), rest, "{title}");
        }
    }

    #[test]
    fn words_that_lead_to_others() {
        for (title, rest) in [
            ("taking a look of the default counting", "default counting"),
            ("lets look the employment title", "employment title"),
            ("looking the column installment", "column installment"),
            ("lets talk about masterpieces", "masterpieces"),
            ("some about titles", "titles"),
            ("some basic statistics", "basic statistics"),
            ("now lets take a closer look at ages", "ages"),
            ("how to read text", "read text"),
            ("quick look at the dataset", "quick look at the dataset"),
            ("some data", "some data"),
            ("looking for outliers", "looking for outliers"),
            ("lookup tables", "lookup tables"),
            ("now", "now"),
            ("peek a boo", "peek a boo"),
            ("how many rows are there?", "rows are there"),
            ("how much does each add?", "each add"),
            ("how many rows does it have?", "how many rows does it have"),
            ("what is the median of ages?", "median of ages"),
            ("how can i draw one type?", "draw one type"),
            ("is there any relation with age?", "relation with age"),
            ("which model is best?", "model is best"),
            ("is the number of rows growing?", "number of rows growing"),
            ("can we count them all?", "count them all"),
            ("how old are they?", "how old are they"),
            ("what now?", "what now"),
            ("what we came to", "what we came to"),
            ("was ist der median?", "was ist der median"),
            ("do que se trata?", "do que se trata"),
        ] {
            let words: Vec<&str> = title.trim_end_matches('?').split(' ').collect();
            let found = without_lead(&words, title.ends_with('?'));
            assert_eq!(found.join(" "), rest, "{title}");
        }
    }
}
