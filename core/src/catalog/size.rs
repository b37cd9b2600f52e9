//! The order of sizes, as people expect it on a rail.

/// Where a size belongs: letters, then numbers, then the size that fits all,
/// then everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Steps from M, which is zero: S is -1, XL is 2.
    Letter(i64),
    Number(i64),
    All,
    Other,
}

/// Puts sizes in order, each once. Sizes of no known kind keep the order in
/// which they were given.
#[must_use]
pub fn in_order<'a>(sizes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut ordered: Vec<String> = Vec::new();
    for size in sizes {
        if !ordered.iter().any(|known| known == size) {
            ordered.push(size.to_owned());
        }
    }
    ordered.sort_by_key(|size| rank(size));
    ordered
}

/// Returns a size as it is stored: letter sizes in capitals, so that `xl` and
/// `XL` are one size.
pub(super) fn form(size: &str) -> String {
    let size = size.trim();
    if letter(&size.to_lowercase()).is_some() {
        size.to_uppercase()
    } else {
        size.to_owned()
    }
}

fn rank(size: &str) -> Rank {
    let size = size.trim().to_lowercase();
    if let Some(step) = letter(&size) {
        return Rank::Letter(step);
    }
    if let Ok(number) = size.parse() {
        return Rank::Number(number);
    }
    match size.as_str() {
        "all size" | "allsize" | "all" | "one size" | "satu ukuran" => Rank::All,
        _ => Rank::Other,
    }
}

/// Reads `M`, `XL`, `XXL`, `3XL`, `XS`.
fn letter(size: &str) -> Option<i64> {
    let (times, sign) = match size.strip_suffix('l') {
        Some(times) => (times, 1),
        None => match size.strip_suffix('s') {
            Some(times) => (times, -1),
            None => return (size == "m").then_some(0),
        },
    };
    let extra = match times.strip_suffix('x') {
        None if times.is_empty() => 0,
        None => return None,
        Some(digits) if digits.parse::<i64>().is_ok_and(|n| (1..=9).contains(&n)) => {
            digits.parse().ok()?
        }
        Some(more) if more.chars().all(|c| c == 'x') && more.len() < 9 => more.len() as i64 + 1,
        Some(_) => return None,
    };
    Some(sign * (extra + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_before_numbers_and_the_rest() {
        let given = [
            "Jumbo", "All size", "40", "XXL", "S", "9", "M", "XS", "3XL", "L", "XL", "S", "Anak",
        ];
        assert_eq!(
            in_order(given),
            [
                "XS", "S", "M", "L", "XL", "XXL", "3XL", "9", "40", "All size", "Jumbo", "Anak"
            ]
        );
    }

    #[test]
    fn words_are_not_letters() {
        for word in ["all", "xs1", "ml", "1l", "10xl", "tas"] {
            assert_eq!(letter(word), None, "{word}");
        }
        assert_eq!(letter("2xl"), letter("xxl"));
        assert_eq!(letter("xxs"), Some(-3));
    }
}
