//! The promotions that run now.

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::{
    db::DbError,
    messages::{Lang, text, text_with},
    promotions::{self, PublicPromotion},
    shipping::{self, FreeShipping},
    time::day_text,
};

use crate::{
    page::{Answer, Frame, Page},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "promo.html")]
struct PromoPage {
    page: Frame,
    offers: Vec<Offer>,
}

/// A promotion as a customer reads it.
pub struct Offer {
    /// Its name.
    pub name: String,
    /// What it gives.
    pub gives: String,
    /// A sentence about it; may be empty.
    pub says: String,
    /// Its conditions.
    pub conditions: Vec<String>,
    /// Its last day.
    pub until: Option<String>,
    /// The code to type.
    pub code: Option<String>,
}

/// Shows the promotions.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    let now = visit.now;
    let (found, free) = visit
        .app
        .db
        .run(move |conn| {
            let found = promotions::running(conn, now)?;
            Ok::<_, DbError>((found, shipping::free_shipping(conn)?))
        })
        .await??;
    let lang = visit.lang;
    let offers = found.iter().map(|offer| offer_of(offer, lang));
    let free = free.iter().map(|free| free_to(free, lang));
    Ok(Page(PromoPage {
        offers: offers.chain(free).collect(),
        page: visit.frame(),
    })
    .into_response())
}

/// Writes what the shipping table gives away, which needs no promotion.
fn free_to(free: &FreeShipping, lang: Lang) -> Offer {
    let least = free.least.to_string();
    Offer {
        name: text_with(lang, "web-promo-free-to", &[("zone", &free.zone)]),
        gives: text(lang, "discount-free-shipping"),
        says: text_with(lang, "web-promo-free-from", &[("least", &least)]),
        conditions: Vec::new(),
        until: None,
        code: None,
    }
}

/// Writes a promotion as a customer reads it.
pub fn offer_of(found: &PublicPromotion, lang: Lang) -> Offer {
    let promotion = &found.promotion;
    let names: Vec<String> = found
        .targets
        .iter()
        .map(|(_, [name, name_en])| lang.choose(name, name_en).to_owned())
        .collect();
    Offer {
        name: promotion.label(lang).to_owned(),
        gives: promotion.gives(&names, lang),
        says: promotion.description(lang).to_owned(),
        conditions: promotion.conditions(lang),
        until: promotion.last_day().map(|day| {
            let day = day_text(day, lang);
            text_with(lang, "web-promo-until", &[("date", &day)])
        }),
        code: found.code.clone(),
    }
}
