//! Codes: folded alike however they are typed, and made without letters that
//! look like figures.

use super::PromotionError;

/// The longest code.
pub const LONGEST_CODE: usize = 24;

/// The shortest code.
const SHORTEST: usize = 3;

/// How many letters a made code has after its prefix.
const MADE: usize = 8;

/// Letters and figures that nobody mistakes for one another.
const CLEAR: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Folds a code as typed: upper case, without blanks and dashes. What cannot
/// be a code gives nothing.
#[must_use]
pub fn fold_code(typed: &str) -> Option<String> {
    let mut code = String::new();
    for letter in typed.chars().filter(|letter| !letter.is_whitespace()) {
        match letter {
            '-' | '_' | '.' => {}
            letter if letter.is_ascii_alphanumeric() => code.push(letter.to_ascii_uppercase()),
            _ => return None,
        }
        if code.len() > LONGEST_CODE {
            return None;
        }
    }
    (code.len() >= SHORTEST).then_some(code)
}

/// Makes a code that nobody guesses: the prefix and eight random letters.
pub(super) fn random_code(prefix: &str) -> String {
    let mut bytes = [0_u8; MADE];
    getrandom::fill(&mut bytes).expect("the system gives randomness");
    let letters = bytes.map(|byte| char::from(CLEAR[usize::from(byte % 32)]));
    format!("{prefix}{}", letters.iter().collect::<String>())
}

/// Folds the prefix of made codes, which may be empty.
pub(super) fn fold_prefix(typed: &str) -> Result<String, PromotionError> {
    let prefix: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let fits = prefix.len() + MADE <= LONGEST_CODE
        && prefix.chars().all(|letter| letter.is_ascii_alphanumeric());
    if fits {
        Ok(prefix)
    } else {
        Err(PromotionError::BadCode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_folded() {
        let same = ["gajian10", " Gajian-10 ", "GAJIAN 10", "g.a.j.i.a.n_10"];
        for typed in same {
            assert_eq!(fold_code(typed).as_deref(), Some("GAJIAN10"), "{typed:?}");
        }
        let long = "A".repeat(25);
        for typed in ["", "ab", "<script>", "{{7*7}}", "gajian%", "kodé1", &long] {
            assert_eq!(fold_code(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn made_codes_have_no_letters_to_mistake() {
        let prefix = fold_prefix("hbd-").unwrap();
        for _ in 0..200 {
            let code = random_code(&prefix);
            assert_eq!(fold_code(&code).as_deref(), Some(code.as_str()));
            let made = code.strip_prefix("HBD").unwrap();
            assert!(
                made.len() == 8 && !made.contains(['0', 'O', '1', 'I']),
                "{code}"
            );
        }
        assert!(fold_prefix("terlalu panjang sekali ini").is_err());
    }
}
