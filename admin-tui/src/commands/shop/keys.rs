//! The settings by name, as they are shown and typed.

use serde_json::{Map, Value};
use shop_core::{
    messages::Lang,
    money::Rupiah,
    promotions::{parse_share, share_text},
    settings::{ShopSettings, TaxRule},
    tiers::{TierRules, TierStep},
};

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
    "tiers",
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
        ("tiers", _) => steps(&settings.tiers).into(),
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
    if key == "tiers" {
        let mut changed = settings.clone();
        changed.tiers = read_steps(value)?;
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

/// Writes the tiers as they are typed: threshold and percent of each.
fn steps(tiers: &TierRules) -> String {
    let of = |step: TierStep| {
        let share = share_text(step.share, Lang::Id);
        format!("{}:{}", step.from, share.trim_end_matches(['%', '\u{a0}']))
    };
    [tiers.bronze, tiers.silver, tiers.gold].map(of).join(" ")
}

/// Reads `1500000:2 4000000:3 9000000:5`.
fn read_steps(value: &str) -> Option<TierRules> {
    let mut steps = value.split_whitespace().map(|typed| {
        let (from, share) = typed.split_once(':')?;
        Some(TierStep {
            from: from.parse::<Rupiah>().ok()?.0,
            share: parse_share(share)?,
        })
    });
    let mut next = || steps.next().flatten();
    let rules = TierRules {
        bronze: next()?,
        silver: next()?,
        gold: next()?,
    };
    steps.next().is_none().then_some(rules)
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
        let tiers = change("tiers", "1000000:1,5 2.000.000:3 3000000:4").unwrap();
        assert_eq!(steps(&tiers.tiers), "1000000:1,5 2000000:3 3000000:4");
        assert_eq!(change("tiers", "1000000:1 2000000:3"), None);
        assert_eq!(change("payment_hours", "besok"), None);
        assert_eq!(change("tax", "0,11"), None);
        assert_eq!(change("is_demo", "true"), None);
        assert_eq!(change("colour", "red"), None);
    }
}
