//! How long ago, in the few letters a row has room for.

use chrono::Duration;
use shop_core::messages::{Lang, text_with};

/// From how many of a unit on the smaller one says nothing any more.
const MANY: i64 = 10;

/// Writes a span with at most two units, the second only beside a small first:
/// `48 m`, `2 j 10 m`, `14 j`, `3 h 4 j`, `41 h`.
pub fn text(span: Duration, lang: Lang) -> String {
    let minutes = span.num_minutes().max(0);
    let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    let say = |key: &str, first: i64, second: i64| {
        text_with(
            lang,
            key,
            &[
                ("first", &first.to_string()),
                ("second", &second.to_string()),
            ],
        )
    };
    match (days, hours) {
        (0, 0) => say("tui-span-minutes", rest, 0),
        (0, ..MANY) => say("tui-span-hours", hours, rest),
        (0, _) => say("tui-span-many-hours", hours, 0),
        (..MANY, _) => say("tui-span-days", days, hours),
        _ => say("tui-span-many-days", days, 0),
    }
}

/// Writes how long ago something was: `2 j 10 m lalu`.
pub fn ago(span: Duration, lang: Lang) -> String {
    text_with(lang, "tui-span-ago", &[("span", &text(span, lang))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_have_at_most_two_units() {
        assert_eq!(text(Duration::minutes(48), Lang::Id), "48 m");
        assert_eq!(text(Duration::minutes(130), Lang::Id), "2 j 10 m");
        assert_eq!(text(Duration::minutes(4_560), Lang::Id), "3 h 4 j");
        assert_eq!(text(Duration::minutes(4_560), Lang::En), "3 d 4 h");
        assert_eq!(text(Duration::minutes(840), Lang::Id), "14 j");
        assert_eq!(text(Duration::days(706), Lang::Id), "706 h");
        assert_eq!(text(Duration::days(41), Lang::En), "41 d");
        assert_eq!(text(Duration::seconds(-5), Lang::Id), "0 m");
    }
}
