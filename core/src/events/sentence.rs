//! An event in words.

use super::Event;
use crate::{
    messages::{Lang, text, text_with},
    time::Timestamp,
};

/// The values of an event that its sentence names, in this order.
const NAMED: [&str; 9] = [
    "number", "tag", "name", "sku", "amount", "quantity", "tracking", "reason", "note",
];

impl Event {
    /// Returns what happened in one line: the words of its kind, then what
    /// it names, such as `Pesanan dibuat · GG-2611-0142`.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let mut sentence = self.kind.label(lang);
        for value in NAMED.iter().filter_map(|name| self.data.get(name)) {
            let written = match value {
                serde_json::Value::String(text) => text.clone(),
                serde_json::Value::Null => String::new(),
                other => other.to_string(),
            };
            if !written.is_empty() {
                sentence.push_str(" · ");
                sentence.push_str(&written);
            }
        }
        let word = |name: &str| self.data.get(name).and_then(serde_json::Value::as_str);
        if let Some(purpose) = word("purpose") {
            let purpose = purpose.replace('_', "-");
            sentence.push_str(" · ");
            sentence.push_str(&text(lang, &format!("consent-purpose-{purpose}")));
        }
        if let Some(due) = word("due").and_then(|due| due.parse::<Timestamp>().ok()) {
            sentence.push_str(" → ");
            sentence.push_str(&due.full_text(lang));
        }
        if let Some(name) = &self.actor_name {
            sentence.push_str(" · ");
            sentence.push_str(&text_with(lang, "event-by", &[("name", name)]));
        }
        sentence
    }
}
