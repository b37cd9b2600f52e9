//! The places in texts that the settings fill, such as `{shop_name}`.

use crate::{phone::Phone, settings::ShopSettings};

/// Fills the known places of a text; anything else in braces stays.
pub(super) fn fill(text: &str, shop: &ShopSettings) -> String {
    let mut filled = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = rest
            .find('}')
            .and_then(|close| Some((close, value(&rest[1..close], shop)?)));
        if let Some((close, value)) = known {
            filled.push_str(&value);
            rest = &rest[close + 1..];
        } else {
            filled.push('{');
            rest = &rest[1..];
        }
    }
    filled.push_str(rest);
    filled
}

fn value(place: &str, shop: &ShopSettings) -> Option<String> {
    Some(match place {
        "shop_name" => shop.name.clone(),
        "legal_name" => shop.legal_name.clone(),
        "address" => shop.address.clone(),
        "city" => shop.city.clone(),
        "phone" => shop
            .phone
            .parse::<Phone>()
            .map_or_else(|_| shop.phone.clone(), |phone| phone.to_string()),
        "whatsapp" => shop.whatsapp_text(),
        "email" => shop.email.clone(),
        "opening_hours" => shop.opening_hours.clone(),
        "complaint_note" => shop.complaint_note.clone(),
        "payment_hours" => shop.payment_hours.to_string(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_places_are_filled_and_others_stay() {
        let shop = ShopSettings {
            name: "Butik {email}".to_owned(),
            ..ShopSettings::default()
        };
        assert_eq!(
            fill("{shop_name}: {payment_hours} jam {x} {", &shop),
            "Butik {email}: 24 jam {x} {"
        );
    }
}
