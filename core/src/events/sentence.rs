//! An event in words.

use super::Event;
use crate::messages::{Lang, text_with};

/// The values of an event that its sentence names, in this order.
const NAMED: [&str; 8] = [
    "number", "name", "sku", "amount", "quantity", "tracking", "reason", "note",
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
        if let Some(name) = &self.actor_name {
            sentence.push_str(" · ");
            sentence.push_str(&text_with(lang, "event-by", &[("name", name)]));
        }
        sentence
    }
}
