//! The fields of events in words: what they are called, and what they hold.

use serde_json::Value;

use crate::{
    messages::{Lang, exists, text, text_with},
    money::Rupiah,
    time::Timestamp,
};

/// Fields that hold whole rupiah.
const MONEY: [&str; 9] = [
    "price",
    "due",
    "spend",
    "spent",
    "budget",
    "max_discount",
    "minimum_spend",
    "received",
    "from",
];

/// Returns what people call a field of an event; none when nobody has named
/// it.
#[must_use]
pub fn field_label(name: &str, lang: Lang) -> Option<String> {
    let key = |name: &str| format!("event-field-{}", name.replace('_', "-"));
    if exists(lang, &key(name)) {
        return Some(text(lang, &key(name)));
    }
    // The English text of a field, and the number of a record it names.
    for (ending, said) in [("_en", "event-field-in-english"), ("_id", "event-field-no")] {
        if let Some(base) = name.strip_suffix(ending)
            && exists(lang, &key(base))
        {
            let base = text(lang, &key(base));
            return Some(text_with(lang, said, &[("field", &base)]));
        }
    }
    None
}

/// Returns what to call a field, whatever it is.
pub(super) fn field(name: &str, lang: Lang) -> String {
    field_label(name, lang).unwrap_or_else(|| name.replace('_', " "))
}

/// Writes a value of an event of some area; codes that have words are written
/// in words.
pub(super) fn words(area: &str, name: &str, value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => text(lang, "event-value-yes"),
        Value::Bool(false) => text(lang, "event-value-no"),
        Value::String(written) => match written.parse::<Timestamp>() {
            // A day alone stays a day.
            Ok(at) if written.contains('T') => at.full_text(lang),
            Ok(_) | Err(_) => coded(area, name, written, lang).unwrap_or_else(|| one_line(written)),
        },
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(|one| words(area, name, one, lang)).collect();
            all.join(", ")
        }
        Value::Object(all) => {
            let all: Vec<String> = all
                .iter()
                .map(|(name, value)| {
                    format!("{}: {}", field(name, lang), words(area, name, value, lang))
                })
                .collect();
            all.join("; ")
        }
        Value::Number(number) => match number.as_i64().filter(|_| MONEY.contains(&name)) {
            Some(amount) => Rupiah(amount).to_string(),
            None => number.to_string(),
        },
    }
}

/// Returns the words of a code, by the family of codes that a field holds.
fn coded(area: &str, name: &str, code: &str, lang: Lang) -> Option<String> {
    let own = [format!("{area}-state"), format!("{area}-status")];
    let families: &[&str] = match name {
        "role" => &["role"],
        "state" | "status" => &[
            &own[0],
            &own[1],
            "member-state",
            "order-status",
            "forum-state",
        ],
        "reason" | "refusal" => &["refusal", "cancel-reason", "suppression"],
        "channel" | "source" => &["order-source", "conversation-channel", "consent-source"],
        "purpose" => &["consent-purpose"],
        "cause" => &["conversation-cause"],
        "outcome" => &["conversation-outcome"],
        "kind" => &["conversation-kind"],
        "tier" => &["tier"],
        "class" => &["discount-class"],
        "trigger" => &["promotion-trigger"],
        "reward" => &["promotion-reward"],
        "method" => &["payment-method"],
        "delivery" => &["draft-delivery"],
        "technique" => &["technique"],
        "salutation" => &["salutation"],
        "acquaintance" => &["acquaintance"],
        "flag" => &["forum-flag"],
        "held_for" => &["forum-held"],
        _ => return None,
    };
    families
        .iter()
        .flat_map(|family| {
            [code.replace('_', "-"), code.to_owned()].map(|code| format!("{family}-{code}"))
        })
        .find(|key| is_key(key) && exists(lang, key))
        .map(|key| text(lang, &key))
}

fn is_key(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
}

/// A stored text must not steer a terminal.
fn one_line(words: &str) -> String {
    words
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}
