//! Finding members by what is remembered of them: the folded search column.

use crate::{
    email::Email,
    phone::Phone,
    text::{fold, like_pattern},
};

/// More words than anyone types; the rest is not looked at.
const MOST_WORDS: usize = 8;

/// Returns what is stored for a search: folded name, address and digits of
/// the number, with the country and as it is dialled at home.
pub(super) fn search_text(name: &str, email: &Email, phone: &Phone) -> String {
    let digits = phone.as_str().trim_start_matches('+');
    let dialled = digits
        .strip_prefix("62")
        .map(|rest| format!("0{rest}"))
        .unwrap_or_default();
    format!("{}\n{email}\n{digits} {dialled}", fold(name))
}

/// Returns a pattern for each word, all of which have to match. A telephone
/// number, however it is spaced, is one word.
pub(super) fn patterns(words: &str) -> Vec<String> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let number = digits.len() >= 4
        && words
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c));
    if number {
        return vec![like_pattern(&digits)];
    }
    words
        .split_whitespace()
        .take(MOST_WORDS)
        .map(like_pattern)
        .collect()
}

/// Returns the pattern of everyone whose name folds to the same.
pub(super) fn same_name(name: &str) -> String {
    let anywhere = like_pattern(&format!("{name}\n"));
    anywhere.trim_start_matches('%').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found_by_name_address_and_number() {
        let email = "rina@example.com".parse().unwrap();
        let phone = "0812-3456-7890".parse().unwrap();
        let stored = search_text("Rina Kusuma", &email, &phone);
        assert_eq!(
            stored,
            "rina kusuma\nrina@example.com\n6281234567890 081234567890"
        );
        assert_eq!(patterns("+62 812 3456"), ["%628123456%"]);
        assert_eq!(patterns("0812-3456"), ["%08123456%"]);
        assert_eq!(patterns("Kusúma  RINA"), ["%kusuma%", "%rina%"]);
        assert!(patterns("  ").is_empty());
        assert_eq!(same_name("100%"), "100\\%\n%");
    }
}
