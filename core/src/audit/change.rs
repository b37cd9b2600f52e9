//! What an event knows, in words: what it was before and what it is after.

use serde_json::{Map, Value};

use crate::{
    events::Event,
    messages::{Lang, exists, text},
};

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is called.
    pub field: String,
    /// What it was.
    pub before: String,
    /// What it is now.
    pub after: String,
}

/// Returns the fields that an event changed, in the order of their names.
#[must_use]
pub fn changes(event: &Event, lang: Lang) -> Vec<Change> {
    let (before, after) = (&event.data["before"], &event.data["after"]);
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
            names.sort();
            names.dedup();
            let of = |values: &Map<String, Value>, name: &str| {
                values.get(name).map(|value| words(name, value, lang))
            };
            names
                .into_iter()
                .filter(|name| before.get(*name) != after.get(*name))
                .map(|name| Change {
                    field: field(name, lang),
                    before: of(before, name).unwrap_or_default(),
                    after: of(after, name).unwrap_or_default(),
                })
                .collect()
        }
        (Value::Null, Value::Null) => Vec::new(),
        _ => {
            // A single value without a name: a role or a state.
            let name = if event.kind.as_str().contains("role") {
                "role"
            } else {
                "state"
            };
            vec![Change {
                field: field(name, lang),
                before: words(name, before, lang),
                after: words(name, after, lang),
            }]
        }
    }
}

/// Returns what else an event knows, by the names of its fields.
#[must_use]
pub fn facts(event: &Event, lang: Lang) -> Vec<(String, String)> {
    let Value::Object(data) = &event.data else {
        return Vec::new();
    };
    data.iter()
        .filter(|(name, value)| !matches!(name.as_str(), "before" | "after") && !value.is_null())
        .map(|(name, value)| (field(name, lang), words(name, value, lang)))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// Returns what people call a field.
fn field(name: &str, lang: Lang) -> String {
    let key = format!("event-field-{}", name.replace('_', "-"));
    if exists(lang, &key) {
        text(lang, &key)
    } else {
        name.replace('_', " ")
    }
}

/// Writes a value; codes that have words are written in words.
fn words(name: &str, value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => text(lang, "event-value-yes"),
        Value::Bool(false) => text(lang, "event-value-no"),
        Value::String(code) => {
            let families = match name {
                "role" => ["role", "role"],
                "state" | "status" => ["member-state", "order-status"],
                "reason" | "refusal" => ["refusal", "cancel-reason"],
                _ => return one_line(code),
            };
            families
                .iter()
                .map(|family| format!("{family}-{}", code.replace('_', "-")))
                .find(|key| is_key(key) && exists(lang, key))
                .map_or_else(|| one_line(code), |key| text(lang, &key))
        }
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(|one| words(name, one, lang)).collect();
            all.join(", ")
        }
        Value::Object(all) => {
            let all: Vec<String> = all
                .iter()
                .map(|(name, value)| format!("{}: {}", field(name, lang), words(name, value, lang)))
                .collect();
            all.join("; ")
        }
        Value::Number(number) => number.to_string(),
    }
}

fn is_key(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A stored text must not steer a terminal.
fn one_line(words: &str) -> String {
    words
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}
