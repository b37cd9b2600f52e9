//! What an event knows, in words: what it was before and what it is after.

use serde_json::{Map, Value};

use super::fields::{field, words};
use crate::{
    events::{Event, EventKind},
    messages::Lang,
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
    let nothing = Map::new();
    let area = area(event.kind);
    let (before, after) = match (&event.data["before"], &event.data["after"]) {
        (Value::Null, Value::Null) => return Vec::new(),
        (Value::Object(before), Value::Object(after)) => (before, after),
        // What is gone, or new, has one side only.
        (Value::Object(before), Value::Null) => (before, &nothing),
        (Value::Null, Value::Object(after)) => (&nothing, after),
        (before, after) => {
            let name = unnamed(event.kind);
            return vec![Change {
                field: field(name, lang),
                before: words(area, name, before, lang),
                after: words(area, name, after, lang),
            }];
        }
    };
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let of = |values: &Map<String, Value>, name: &str| {
        let value = values.get(name);
        value.map(|value| words(area, name, value, lang))
    };
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| Change {
            field: field(name, lang),
            before: of(before, name).unwrap_or_default(),
            after: of(after, name).unwrap_or_default(),
        })
        // What is empty and what is not there read the same.
        .filter(|change| change.before != change.after)
        .collect()
}

/// Returns what else an event knows, by the names of its fields.
#[must_use]
pub fn facts(event: &Event, lang: Lang) -> Vec<(String, String)> {
    let Value::Object(data) = &event.data else {
        return Vec::new();
    };
    let area = area(event.kind);
    data.iter()
        .filter(|(name, value)| !matches!(name.as_str(), "before" | "after") && !value.is_null())
        .map(|(name, value)| (field(name, lang), words(area, name, value, lang)))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// Returns the area of a kind: `order` of `order.placed`.
fn area(kind: EventKind) -> &'static str {
    kind.as_str().split('.').next().unwrap_or_default()
}

/// Returns what changed in an event that knows one value without its name.
const fn unnamed(kind: EventKind) -> &'static str {
    match kind {
        EventKind::StaffRoleChanged => "role",
        EventKind::MemberTierChanged | EventKind::MemberTierPinned => "tier",
        EventKind::CategoriesReordered | EventKind::CollectionsReordered => "order",
        EventKind::ProductTagged => "tags",
        EventKind::ProductRelated => "related",
        EventKind::CollectionFilled => "products",
        EventKind::ForumTopicMoved => "category",
        EventKind::RequestLinked => "product",
        EventKind::CalendarChanged => "hours",
        EventKind::PriceOverridden => "price",
        _ => "state",
    }
}
