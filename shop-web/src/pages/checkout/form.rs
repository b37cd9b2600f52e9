//! The checkout's form: what was typed, and what is wrong with it.

use serde::Deserialize;
use shop_core::{
    ids::PromotionId,
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    orders::{CheckoutDetails, Seen},
    shipping::{Address, AddressError, AddressField, AddressInput, DeliveryMethod},
};

use super::handle::Shown;
use crate::{forms::Wrong, visits::Visit};

/// The checkout as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    pub(super) cart: String,
    pub(super) recipient: String,
    pub(super) phone: String,
    pub(super) street: String,
    pub(super) province: String,
    pub(super) city: String,
    pub(super) district: String,
    pub(super) postcode: String,
    pub(super) landmark: String,
    pub(super) rate: String,
    pub(super) account: String,
    pub(super) note: String,
    pub(super) total_seen: String,
    pub(super) promotions_seen: String,
    pub(super) action: String,
}

impl Typed {
    /// Returns the promotions that were in the total when the page was shown.
    pub(super) fn promotions_seen(&self) -> Vec<PromotionId> {
        let ids = self.promotions_seen.split_whitespace().take(20);
        ids.filter_map(|id| id.parse().ok().map(PromotionId))
            .collect()
    }
}

/// What is wrong with the form.
#[derive(Default)]
pub(super) struct Wrongs {
    pub(super) fields: Wrong,
    pub(super) method: Option<String>,
    pub(super) account: Option<String>,
    pub(super) problems: Vec<String>,
}

impl Wrongs {
    fn is_empty(&self) -> bool {
        self.fields.is_empty()
            && self.method.is_none()
            && self.account.is_none()
            && self.problems.is_empty()
    }
}

/// Parses the form into what placing needs, or says all that is wrong.
pub(super) fn details(
    visit: &Visit,
    typed: &Typed,
    shown: &Shown,
) -> Result<CheckoutDetails, Wrongs> {
    let lang = visit.lang;
    let mut wrongs = Wrongs::default();
    let option = shown
        .quote
        .options
        .iter()
        .find(|option| option.rate.id.to_string() == typed.rate);
    if option.is_none() {
        wrongs.method = Some(text(lang, "web-wrong-method"));
    }
    let account = shown
        .accounts
        .iter()
        .find(|account| account.id.to_string() == typed.account);
    if account.is_none() {
        wrongs.account = Some(text(lang, "web-wrong-account"));
    }
    let picks_up = option.is_some_and(|option| option.rate.method == DeliveryMethod::Pickup);
    let address = match Address::parse(&address_input(typed)) {
        Ok(address) => Some(address),
        Err(_) if picks_up => None,
        Err(errors) => {
            for error in errors {
                wrongs
                    .fields
                    .note(name_of(error.field), explain_address(&error, lang));
            }
            None
        }
    };
    let total = shown.quote.priced.total;
    let seen = typed.total_seen.parse().map_or(total, Rupiah);
    if wrongs.is_empty() && total != seen {
        let (before, now) = (seen.html(), total.html());
        let values = [("before", before.as_str()), ("now", &now)];
        let lost = shown.lost.iter().map(|lost| lost.sentence(lang));
        wrongs.problems.extend(lost);
        wrongs
            .problems
            .push(text_with(lang, "web-total-changed", &values));
    }
    match (option, account) {
        (Some(option), Some(account)) if wrongs.is_empty() => Ok(CheckoutDetails {
            rate: option.rate.id,
            address: if picks_up { None } else { address },
            account: account.id,
            note: typed.note.clone(),
            seen: Some(Seen {
                total: seen,
                promotions: typed.promotions_seen(),
            }),
            lang,
        }),
        _ => {
            if wrongs.problems.is_empty() {
                wrongs.problems.push(text(lang, "web-wrong-form"));
            }
            Err(wrongs)
        }
    }
}

fn address_input(typed: &Typed) -> AddressInput {
    AddressInput {
        recipient: typed.recipient.clone(),
        phone: typed.phone.clone(),
        province_code: typed.province.clone(),
        city: typed.city.clone(),
        district: typed.district.clone(),
        postcode: typed.postcode.clone(),
        street: typed.street.clone(),
        landmark: typed.landmark.clone(),
    }
}

fn explain_address(error: &AddressError, lang: Lang) -> String {
    if error.field == AddressField::Province {
        text(lang, "web-wrong-province")
    } else {
        error.explain(lang)
    }
}

const fn name_of(field: AddressField) -> &'static str {
    match field {
        AddressField::Recipient => "recipient",
        AddressField::Phone => "phone",
        AddressField::Province => "province",
        AddressField::City => "city",
        AddressField::District => "district",
        AddressField::Postcode => "postcode",
        AddressField::Street => "street",
        AddressField::Landmark => "landmark",
    }
}
