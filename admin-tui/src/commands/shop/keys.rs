//! The settings by name, as they are shown and typed.

use serde_json::{Map, Value};
use shop_core::settings::{ShopSettings, TaxRule};

use crate::commands::formats::{Cell, Fact};

/// Every setting that can be changed, in the order in which they are shown.
pub const KEYS: &[&str] = &[
    "name",
    "tagline",
    "tagline_en",
    "legal_name",
    "address",
    "city",
    "phone",
    "whatsapp",
    "email",
    "opening_hours",
    "announcement",
    "announcement_en",
    "complaint_note",
    "payment_hours",
    "origin_city",
    "packing_grams",
    "tax",
    "low_stock",
];

/// Writes for each setting its name and value.
pub fn facts(settings: &ShopSettings) -> Vec<Fact> {
    let fields = fields(settings);
    KEYS.iter()
        .map(|key| Fact::typed(key, cell(settings, key, &fields)))
        .collect()
}

fn cell(settings: &ShopSettings, key: &str, fields: &Map<String, Value>) -> Cell {
    match (key, fields.get(key)) {
        ("tax", _) => settings.tax.map(fraction).into(),
        (_, Some(Value::String(words))) => words.into(),
        (_, Some(Value::Number(number))) => number.as_i64().into(),
        (_, _) => Cell::Nothing,
    }
}

fn fraction(tax: TaxRule) -> String {
    format!("{}/{}", tax.numerator, tax.denominator)
}

/// Returns the settings with one of them changed; none when there is no
/// such setting or the value is not of its kind.
pub fn changed(settings: &ShopSettings, key: &str, value: &str) -> Option<ShopSettings> {
    if !KEYS.contains(&key) {
        return None;
    }
    if key == "tax" {
        let mut changed = settings.clone();
        changed.tax = match value.trim() {
            "" => None,
            written => {
                let (above, below) = written.split_once('/')?;
                Some(TaxRule {
                    numerator: above.trim().parse().ok()?,
                    denominator: below.trim().parse().ok()?,
                })
            }
        };
        return Some(changed);
    }
    let mut fields = fields(settings);
    let field = fields.get_mut(key)?;
    *field = match field {
        Value::Number(_) => Value::from(value.trim().parse::<i64>().ok()?),
        _ => Value::from(value.trim()),
    };
    serde_json::from_value(Value::Object(fields)).ok()
}

fn fields(settings: &ShopSettings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_can_be_changed_but_what_makes_a_demo() {
        let mut names: Vec<String> = fields(&ShopSettings::default())
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| name != "is_demo")
            .collect();
        names.sort();
        let mut keys: Vec<&str> = KEYS.to_vec();
        keys.sort_unstable();
        assert_eq!(names, keys);
    }

    #[test]
    fn values_are_read_as_what_they_are() {
        let before = ShopSettings::default();
        let change = |key, value| changed(&before, key, value);
        assert_eq!(change("name", " Butik Lain ").unwrap().name, "Butik Lain");
        assert_eq!(change("payment_hours", "48").unwrap().payment_hours, 48);
        assert_eq!(change("phone", "").unwrap().phone, "");
        let tax = change("tax", "11/111").unwrap();
        assert_eq!(tax.tax.map(fraction), Some("11/111".to_owned()));
        assert_eq!(changed(&tax, "tax", "").unwrap().tax, None);
        assert_eq!(change("payment_hours", "besok"), None);
        assert_eq!(change("tax", "0,11"), None);
        assert_eq!(change("is_demo", "true"), None);
        assert_eq!(change("colour", "red"), None);
    }
}
