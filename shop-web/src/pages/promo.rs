//! The promotions that run now.

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::{
    messages::{Lang, text_with},
    promotions::{self, PublicPromotion},
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
    let found = visit
        .app
        .db
        .run(move |conn| promotions::running(conn, now))
        .await??;
    let offers = found.iter().map(|offer| offer_of(offer, visit.lang));
    Ok(Page(PromoPage {
        offers: offers.collect(),
        page: visit.frame(),
    })
    .into_response())
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
