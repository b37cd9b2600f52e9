//! Finding products by words: what is written down about a product, and
//! which patterns the words of a person become.

use crate::text::{fold, like_pattern};

/// Words that mean the same to the people who look for them.
const SYNONYMS: &[&[&str]] = &[
    &["hijab", "jilbab", "kerudung"],
    &["selendang", "syal", "shawl", "scarf"],
    &["gamis", "abaya"],
    &["kemeja", "hem", "shirt"],
    &["blus", "blouse"],
    &["celana", "trousers", "pants"],
    &["rok", "skirt"],
    &["sarung", "sarong"],
    &["kain", "fabric", "cloth"],
    &["tas", "bag"],
    &["pria", "men"],
    &["wanita", "perempuan", "women"],
    &["anak", "kids", "children"],
];

/// How many words of a search count.
const MOST_WORDS: usize = 8;

/// How much of one word counts.
const LONGEST_WORD: usize = 40;

/// Joins what can be searched into one folded text, a space before each word.
pub(super) fn searchable<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut found = String::new();
    for word in texts.into_iter().flat_map(words) {
        let spaced = format!(" {word}");
        if !format!("{found} ").contains(&format!("{spaced} ")) {
            found.push_str(&spaced);
        }
    }
    found
}

/// Returns the patterns a product must match: one of each group. Without
/// words there are no groups; with nothing but signs, one that never matches.
pub(super) fn patterns(typed: &str) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = words(typed)
        .take(MOST_WORDS)
        .map(|word| {
            alternatives(&word)
                .iter()
                .map(|alternative| starting_with(alternative))
                .collect()
        })
        .collect();
    if groups.is_empty() && !typed.trim().is_empty() {
        groups.push(Vec::new());
    }
    groups
}

/// Matches words that begin like this one, since each stands behind a space.
fn starting_with(word: &str) -> String {
    like_pattern(&format!(" {word}"))
}

fn alternatives(word: &str) -> Vec<String> {
    SYNONYMS
        .iter()
        .find(|group| group.contains(&word))
        .map_or_else(
            || vec![word.to_owned()],
            |group| group.iter().map(|&same| same.to_owned()).collect(),
        )
}

fn words(text: &str) -> impl Iterator<Item = String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .collect::<Vec<String>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_kept_once_behind_a_space() {
        assert_eq!(
            searchable(["Gamis Parang", "katun (parang)", "GP-01"]),
            " gamis parang katun gp 01"
        );
    }

    #[test]
    fn synonyms_are_alternatives_and_signs_match_nothing() {
        assert_eq!(
            patterns(" Jilbab  100% "),
            [vec!["% hijab%", "% jilbab%", "% kerudung%"], vec!["% 100%"]]
        );
        assert!(patterns("  ").is_empty());
        assert_eq!(patterns("%_"), [Vec::<String>::new()]);
        assert_eq!(patterns(&"a ".repeat(50)).len(), MOST_WORDS);
    }
}
