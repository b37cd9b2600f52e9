//! The settings themselves and what they are before anyone changes them.

use serde::{Deserialize, Serialize};

use crate::{messages::Lang, phone::Phone, tiers::TierRules};

/// What the owner decides about the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShopSettings {
    /// The name on every page and in every mail.
    pub name: String,
    /// One line under the name, in Indonesian.
    pub tagline: String,
    /// The same line in English; empty shows the Indonesian one.
    pub tagline_en: String,
    /// Who runs the business, as registered.
    pub legal_name: String,
    /// Street and number of the boutique.
    pub address: String,
    /// The city of the boutique.
    pub city: String,
    /// The telephone of the boutique.
    pub phone: String,
    /// The WhatsApp number of the boutique.
    pub whatsapp: String,
    /// Where customers write to, and the sender of mail.
    pub email: String,
    /// When the boutique is open, in words.
    pub opening_hours: String,
    /// A line above every page; empty shows none.
    pub announcement: String,
    /// The announcement in English; empty shows the Indonesian one.
    pub announcement_en: String,
    /// Where consumers turn with complaints, shown at the foot of each page.
    pub complaint_note: String,
    /// Hours until an unpaid order expires.
    pub payment_hours: i64,
    /// The city from which parcels leave.
    pub origin_city: String,
    /// The weight of the packing, added to each parcel.
    pub packing_grams: i64,
    /// The tax contained in prices; none while the shop need not charge it.
    pub tax: Option<TaxRule>,
    /// From how many pieces on a variant counts as running low.
    pub low_stock: i64,
    /// What leads to which tier, and what it gives.
    pub tiers: TierRules,
    /// Whether the shop only shows what the system can do.
    pub is_demo: bool,
}

/// The share of a price that is tax, as a fraction: 11/111 for PPN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxRule {
    /// The upper number of the fraction.
    pub numerator: i64,
    /// The lower number of the fraction.
    pub denominator: i64,
}

impl ShopSettings {
    /// Returns the line under the name in a language.
    #[must_use]
    pub fn tagline(&self, lang: Lang) -> &str {
        lang.choose(&self.tagline, &self.tagline_en)
    }

    /// Returns the WhatsApp number as people read it.
    #[must_use]
    pub fn whatsapp_text(&self) -> String {
        let number = self.whatsapp.parse::<Phone>();
        number.map_or_else(|_| self.whatsapp.clone(), |number| number.to_string())
    }

    /// Returns the link that opens a chat with the boutique, if its WhatsApp
    /// number is known.
    #[must_use]
    pub fn whatsapp_link(&self) -> Option<String> {
        let number = self.whatsapp.parse::<Phone>().ok()?;
        let digits = number.as_str().trim_start_matches('+');
        Some(format!("https://wa.me/{digits}"))
    }

    /// Returns the announcement in a language, if there is one.
    #[must_use]
    pub fn announcement(&self, lang: Lang) -> Option<&str> {
        Some(lang.choose(&self.announcement, &self.announcement_en)).filter(|text| !text.is_empty())
    }
}

/// A shop nobody has described yet. Contacts are plain examples that reach
/// nobody; the owner replaces them.
impl Default for ShopSettings {
    fn default() -> Self {
        let text = str::to_owned;
        Self {
            name: text("Butik Griya Gaya"),
            tagline: text("Batik yang betah dipakai, dari Senin pagi sampai hari raya."),
            tagline_en: text(
                "Batik you will want to keep on, from Monday morning to the feast days.",
            ),
            legal_name: text("Griya Gaya"),
            address: text("Jl. Contoh No. 1"),
            city: text("Yogyakarta"),
            phone: text("0274000000"),
            whatsapp: text("081200000000"),
            email: text("halo@griyagaya.example"),
            opening_hours: text("Senin–Sabtu 09.00–20.00 WIB"),
            announcement: String::new(),
            announcement_en: String::new(),
            complaint_note: text(
                "Layanan Pengaduan Konsumen, Direktorat Jenderal Perlindungan Konsumen dan \
                 Tertib Niaga, Kementerian Perdagangan RI: WhatsApp 0853-1111-1010",
            ),
            payment_hours: 24,
            origin_city: text("Yogyakarta"),
            packing_grams: 100,
            tax: None,
            low_stock: 3,
            tiers: TierRules::default(),
            is_demo: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_never_set_has_its_default() {
        let settings: ShopSettings = serde_json::from_str(r#"{"name":"Butik Lain"}"#).unwrap();
        assert_eq!(settings.name, "Butik Lain");
        assert_eq!(settings.payment_hours, 24);
        assert_eq!(settings.announcement(Lang::En), None);
    }
}
