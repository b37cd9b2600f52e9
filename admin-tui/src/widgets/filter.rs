//! The live filter of a list: words that must occur and `!words` that must not.

/// What a person typed behind `/`, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Words that must occur.
    pub wanted: Vec<String>,
    /// Words that must not occur.
    pub unwanted: Vec<String>,
}

impl Tokens {
    /// Reads a filter.
    pub fn parse(source: &str) -> Self {
        let mut tokens = Self::default();
        for word in source.to_lowercase().split_whitespace() {
            match word.strip_prefix('!') {
                Some("") => {}
                Some(word) => tokens.unwanted.push(word.to_owned()),
                None => tokens.wanted.push(word.to_owned()),
            }
        }
        tokens
    }

    /// Returns whether a row with this text stays in the list.
    pub fn admits(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.wanted.iter().all(|word| text.contains(word.as_str()))
            && !self
                .unwanted
                .iter()
                .any(|word| text.contains(word.as_str()))
    }

    /// Returns the wanted words as one text, for a search in the database.
    pub fn search(&self) -> String {
        self.wanted.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wanted_or_not() {
        let tokens = Tokens::parse("rina !batal ! SLEMAN");
        assert!(tokens.admits("Rina Wulandari, Sleman"));
        assert!(!tokens.admits("Rina Wulandari, Sleman, batal"));
        assert!(!tokens.admits("Rina Wulandari, Bantul"));
        assert_eq!(tokens.search(), "rina sleman");
    }
}
