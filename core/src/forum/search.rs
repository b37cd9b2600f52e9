//! Finding posts by words: folded text, all words must occur.

use crate::text::{fold, like_pattern};

/// How many words of a search count.
const MOST_WORDS: usize = 8;

/// How much of one word counts.
const LONGEST_WORD: usize = 40;

/// Returns the folded words of a text, a space before each.
pub(super) fn searchable(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    for word in words(text) {
        found.push(' ');
        found.push_str(&word);
    }
    found
}

/// Returns a pattern for each word; a word matches where one begins with it.
/// Nothing but signs finds nothing, which is no pattern at all.
pub(super) fn patterns(typed: &str) -> Vec<String> {
    words(typed)
        .take(MOST_WORDS)
        .map(|word| like_pattern(&format!(" {word}")))
        .collect()
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
    fn words_are_folded_and_bounded() {
        assert_eq!(searchable("Kébaya, **wisuda**!"), " kebaya wisuda");
        assert_eq!(patterns("Wisuda  100%"), ["% wisuda%", "% 100%"]);
        assert!(patterns("%_ **").is_empty());
        assert_eq!(patterns(&"a ".repeat(50)).len(), MOST_WORDS);
    }
}
