//! What an edit changed, for the activity log.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// Returns the fields that differ, with their values before and after; the
/// count of changes is no change.
pub(super) fn changes<T: Serialize>(before: &T, after: &T) -> (Value, Value) {
    let (before, after) = (fields(before), fields(after));
    let differs = |name: &String| name != "version" && before.get(name) != after.get(name);
    let only = |all: &Map<String, Value>| -> Value {
        all.iter()
            .filter(|(name, _)| differs(name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect::<Map<_, _>>()
            .into()
    };
    (only(&before), only(&after))
}

fn fields<T: Serialize>(row: &T) -> Map<String, Value> {
    match json!(row) {
        Value::Object(fields) => fields,
        other => Map::from_iter([("value".to_owned(), other)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_kept() {
        #[derive(Serialize)]
        struct Row {
            name: &'static str,
            price: i64,
            version: i64,
        }
        let row = |price, version| Row {
            name: "a",
            price,
            version,
        };
        assert_eq!(
            changes(&row(1, 1), &row(2, 2)),
            (json!({ "price": 1 }), json!({ "price": 2 }))
        );
    }
}
