//! Headings that are sentences: what the author says to the reader rather than what a section is called.

use crate::{languages, slugs};

/// Names of more words, not counting those that only connect them, are sentences without a verb that is known here.
const MOST_WORDS: usize = 6;

/// Verbs that are no names of anything, in the forms that come with a subject.
const FINITE: &[&str] = &[
    "am", "are", "arent", "be", "been", "can", "cant", "could", "couldnt", "did", "didnt", "does",
    "doesnt", "dont", "has", "have", "havent", "is", "isnt", "looks", "might", "must", "seems",
    "should", "was", "wasnt", "were", "will", "wont", "would",
];

/// Who acts, and where the reader is sent.
const PERSONS: &[&str] = &[
    "above", "below", "everyone", "im", "ive", "lets", "they", "we", "weve", "you", "youre",
];

/// What tells the reader to do something rather than the code.
const INVITING: &[&str] = &["hint", "i", "please", "remember", "see", "try"];

/// Words that begin a question; what a name keeps of a question begins with none of them.
const ASKING: &[&str] = &[
    "are", "can", "could", "did", "do", "does", "has", "have", "how", "is", "should", "was",
    "were", "what", "when", "where", "which", "who", "whos", "why", "will", "would",
];

/// Whether what would be made a name of the title is a sentence.
pub(crate) fn is_sentence(title: &str) -> bool {
    if !title.is_ascii() && title.chars().any(slugs::is_ideograph) {
        return false;
    }
    let Some(slug) = slugs::slug(title) else {
        return false;
    };
    let words: Vec<&str> = slug.split('_').collect();
    let has = |among: &[&str]| words.iter().any(|word| among.contains(word));
    let begins = |among: &[&str]| words.len() > 1 && among.contains(&words[0]);
    // "What a frost would cost" is what the section is about.
    let is_clause = words[0] == "what" && !title.trim_end().ends_with('?');
    let telling = words.iter().filter(|word| !slugs::is_connective(word));
    telling.count() > MOST_WORDS
        || words.len() > 2 && (has(FINITE) && !is_clause || has(PERSONS))
        || begins(INVITING)
        || title.trim_end().ends_with('?') && (begins(ASKING) || begins(languages::ASKING))
}

#[cfg(test)]
mod tests {
    use super::is_sentence;

    #[test]
    fn sentences_have_verbs_persons_or_many_words() {
        for title in [
            "So, we get more than 94% accuracy",
            "WHAT CAN KERNEL RANK BE 6 MONTHS LATER?",
            "Reggae colors looks good",
            "This is the main task of the excercise",
            "Run the cells below",
            "See the first flavor related",
            "let's now try to visualize this a little better",
            "What people do at work?",
            "Do searches correlate with sales?",
            "Is Kobe right in his \"Hot Hand\" feeling?",
            "¿Qué departamento genera más ventas?",
            "Quels facteurs comptent ?",
            "Quais produtos vendem mais?",
            "Welche Merkmale sind wichtig?",
            "Quale modello conviene?",
            "Parts one two three four five six seven",
        ] {
            assert!(is_sentence(title), "{title}");
        }
    }

    #[test]
    fn titles_are_no_sentences() {
        for title in [
            "Load the data",
            "Let's take a look at the distribution of ages",
            "How many people survived?",
            "NUMBER of FOLLOWERS CHANGE of EACH USERS",
            "Split the data into 80% training and 20% testing",
            "Feature selection for employee turnover prediction",
            "Phase I",
            "What a frost would cost",
            "Trying it",
            "Machine Learning",
            "データの読み込み",
            "Análise do modelo",
            "Results below",
        ] {
            assert!(!is_sentence(title), "{title}");
        }
    }
}
