//! The codes of variants: read, checked and made.

use crate::text::slug;

/// How long a code may be.
const LONGEST: usize = 40;

/// Returns a code as it is stored: trimmed, in capitals.
pub(super) fn form(typed: &str) -> String {
    typed.trim().to_uppercase()
}

/// Returns the stored form of a typed code, or nothing when it is none:
/// letters, digits and `-`, `.`, `/`, at most forty of them.
pub(super) fn checked(typed: &str) -> Option<String> {
    let code = form(typed);
    let formed = !code.is_empty()
        && code.len() <= LONGEST
        && code
            .bytes()
            .all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'/'));
    formed.then_some(code)
}

/// Makes a code of what a variant is: `GAMPARLAR-MERMAR-L`.
pub(super) fn made(product: &str, colour: &str, size: &str) -> String {
    let size = slug(size).replace('-', "").to_uppercase();
    let size: String = size.chars().take(8).collect();
    [short(product, 3), short(colour, 2), size]
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("-")
}

/// Takes the first three letters of the first words.
fn short(name: &str, words: usize) -> String {
    slug(name)
        .split('-')
        .take(words)
        .flat_map(|word| word.chars().take(3))
        .collect::<String>()
        .to_uppercase()
}

/// Returns the code, with a number behind it when it is taken already.
pub(super) fn free(code: String, taken: impl Fn(&str) -> bool) -> String {
    let code = if code.is_empty() {
        "GG".to_owned()
    } else {
        code
    };
    if !taken(&code) {
        return code;
    }
    (2_u32..)
        .map(|number| format!("{code}-{number}"))
        .find(|code| !taken(code))
        .expect("the numbers do not run out before the variants do")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_made_of_what_the_variant_is() {
        assert_eq!(
            made("Gamis Parang Laras", "Merah marun", "L"),
            "GAMPARLAR-MERMAR-L"
        );
        assert_eq!(made("Syal", "Biru", "All size"), "SYA-BIR-ALLSIZE");
        let taken = ["A-1", "A-1-2"];
        assert_eq!(
            free("A-1".to_owned(), |code| taken.contains(&code)),
            "A-1-3"
        );
    }

    #[test]
    fn codes_are_checked() {
        assert_eq!(checked(" gp-01/l "), Some("GP-01/L".to_owned()));
        for wrong in ["", "GP 01", "É1", "<b>"] {
            assert_eq!(checked(wrong), None, "{wrong}");
        }
        assert_eq!(checked(&"A".repeat(41)), None);
    }
}
