//! Where a courier brings a draft's goods, as one stored text.

use serde_json::{Value, json};

use crate::shipping::Address;

/// Writes an address down.
pub(super) fn stored(address: &Address) -> String {
    json!({
        "recipient": address.recipient,
        "phone": address.phone.as_str(),
        "province_code": address.province_code,
        "city": address.city,
        "district": address.district,
        "postcode": address.postcode,
        "street": address.street,
        "landmark": address.landmark,
    })
    .to_string()
}

/// Reads an address back; nothing when the text is none.
pub(super) fn read(stored: &str) -> Option<Address> {
    let value: Value = serde_json::from_str(stored).ok()?;
    let part = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
    Some(Address {
        recipient: part("recipient")?,
        phone: part("phone")?.parse().ok()?,
        province_code: part("province_code")?,
        city: part("city")?,
        district: part("district")?,
        postcode: part("postcode")?,
        street: part("street")?,
        landmark: part("landmark")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let address = Address {
            recipient: "Hj. \"Siti\"".to_owned(),
            phone: "081234567890".parse().unwrap(),
            province_code: "34".to_owned(),
            city: "Sleman".to_owned(),
            district: "Depok".to_owned(),
            postcode: "55281".to_owned(),
            street: "Jl. Kaliurang KM 5".to_owned(),
            landmark: String::new(),
        };
        assert_eq!(read(&stored(&address)), Some(address));
        assert_eq!(read("{}"), None);
    }
}
