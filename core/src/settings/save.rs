//! Changing the settings.

use serde_json::json;

use super::{ShopSettings, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    email::Email,
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    phone::Phone,
    text::{line, paragraph},
    time::Timestamp,
};

/// A setting that can be filled in wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsField {
    /// The name of the shop.
    Name,
    /// One of the lines and texts.
    Text,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The WhatsApp number.
    Whatsapp,
    /// The hours until an unpaid order expires.
    PaymentHours,
    /// The weight of the packing.
    PackingGrams,
    /// The tax fraction.
    Tax,
    /// The number of pieces that counts as low.
    LowStock,
    /// What leads to the tiers and what they give.
    Tiers,
}

/// The settings were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveSettingsError {
    /// A value is out of its bounds.
    #[error("the setting {0:?} is not valid")]
    Invalid(SettingsField),
    /// The actor may not change settings.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for SaveSettingsError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field) => text(
                lang,
                match field {
                    SettingsField::Name => "error-settings-name",
                    SettingsField::Text => "error-settings-text",
                    SettingsField::Email => "error-field-email",
                    SettingsField::Phone => "error-field-phone",
                    SettingsField::Whatsapp => "error-settings-whatsapp",
                    SettingsField::PaymentHours => "error-settings-payment-hours",
                    SettingsField::PackingGrams => "error-settings-packing",
                    SettingsField::Tax => "error-settings-tax",
                    SettingsField::LowStock => "error-settings-low-stock",
                    SettingsField::Tiers => "error-settings-tiers",
                },
            ),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Changes the settings as a whole.
///
/// # Errors
/// When a value is out of bounds or the actor may not.
pub fn save(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    settings: &ShopSettings,
) -> Result<(), SaveSettingsError> {
    by.require(Permission::ManageShop)?;
    check(settings).map_err(SaveSettingsError::Invalid)?;
    write_tx(conn, |conn| {
        let before = store::load(conn)?;
        if before == *settings {
            return Ok(());
        }
        store::write_shop(conn, settings)?;
        events::record(
            conn,
            now,
            by,
            EventKind::SettingsChanged,
            Subject::Shop,
            None,
            &json!({ "before": before, "after": settings }),
        )?;
        Ok(())
    })
}

fn check(settings: &ShopSettings) -> Result<(), SettingsField> {
    line(&settings.name, 60).map_err(|_| SettingsField::Name)?;
    let texts = [
        (&settings.tagline, 160),
        (&settings.tagline_en, 160),
        (&settings.legal_name, 160),
        (&settings.address, 240),
        (&settings.city, 80),
        (&settings.opening_hours, 160),
        (&settings.announcement, 240),
        (&settings.announcement_en, 240),
        (&settings.complaint_note, 600),
        (&settings.origin_city, 80),
    ];
    for (written, longest) in texts {
        if !written.is_empty() && paragraph(written, longest).is_err() {
            return Err(SettingsField::Text);
        }
    }
    ok(
        settings.email.parse::<Email>().is_ok(),
        SettingsField::Email,
    )?;
    let reachable = |number: &str| number.is_empty() || number.parse::<Phone>().is_ok();
    ok(reachable(&settings.phone), SettingsField::Phone)?;
    ok(reachable(&settings.whatsapp), SettingsField::Whatsapp)?;
    ok(
        (1..=168).contains(&settings.payment_hours),
        SettingsField::PaymentHours,
    )?;
    ok(
        (0..=5_000).contains(&settings.packing_grams),
        SettingsField::PackingGrams,
    )?;
    ok(
        (0..=1_000).contains(&settings.low_stock),
        SettingsField::LowStock,
    )?;
    ok(settings.tiers.is_sound(), SettingsField::Tiers)?;
    let taxed = settings.tax.is_none_or(|tax| {
        (1..=1_000_000).contains(&tax.denominator) && (0..=tax.denominator).contains(&tax.numerator)
    });
    ok(taxed, SettingsField::Tax)
}

fn ok(valid: bool, field: SettingsField) -> Result<(), SettingsField> {
    if valid { Ok(()) } else { Err(field) }
}

#[cfg(test)]
mod tests {
    use super::{super::TaxRule, *};

    #[test]
    fn the_defaults_can_be_saved() {
        assert_eq!(check(&ShopSettings::default()), Ok(()));
    }

    #[test]
    fn values_out_of_bounds_are_named() {
        let with = |change: fn(&mut ShopSettings)| {
            let mut settings = ShopSettings::default();
            change(&mut settings);
            check(&settings)
        };
        assert_eq!(with(|s| s.name = " ".to_owned()), Err(SettingsField::Name));
        assert_eq!(
            with(|s| s.email = "halo".to_owned()),
            Err(SettingsField::Email)
        );
        assert_eq!(
            with(|s| s.payment_hours = 0),
            Err(SettingsField::PaymentHours)
        );
        assert_eq!(
            with(|s| s.tax = Some(TaxRule {
                numerator: 11,
                denominator: 0
            })),
            Err(SettingsField::Tax)
        );
        assert_eq!(
            with(|s| s.tax = Some(TaxRule {
                numerator: 11,
                denominator: 111
            })),
            Ok(())
        );
    }
}
