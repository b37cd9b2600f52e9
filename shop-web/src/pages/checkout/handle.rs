//! Showing the checkout, its costs, and placing the order.

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Form};
use shop_core::{
    carts::{self, LineProblem},
    db::{Conn, DbError},
    ids::{CartId, ShippingRateId},
    members::{self, Member},
    messages::Explain,
    orders::{self, LostPromotion, PlaceOrderError, Quote, QuoteError},
    payments::{self, BankAccount},
    shipping::{self, Province},
};

use super::{
    form::{Typed, Wrongs, details},
    page::checkout_page,
};
use crate::{
    error::WebError,
    news::News,
    page::{Answer, Page},
    visits::{MemberVisit, Visit},
};

/// Shows the checkout, with the last address filled in.
#[handler]
pub async fn show(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    if !member.may_order() {
        return Ok(visit.go("/akun"));
    }
    let Some(cart) = visit.cart else {
        return Ok(visit.go("/keranjang"));
    };
    let (now, token) = (visit.now, visit.cart_token.clone());
    let id = member.id;
    // A cart filled before signing in becomes hers.
    let adopted = visit
        .app
        .db
        .run(move |conn| {
            token
                .map(|token| carts::adopt(conn, now, &token, id))
                .transpose()
        })
        .await?;
    let cart = match adopted {
        Ok(adopted) => adopted.flatten().unwrap_or(cart),
        Err(carts::CartError::Database(error)) => return Err(error.into()),
        Err(_) => cart,
    };
    let last = visit
        .app
        .db
        .run(move |conn| members::addresses(conn, id))
        .await??;
    let mut typed = match last.into_iter().next() {
        Some(address) => Typed {
            recipient: address.recipient,
            phone: address.phone.to_string(),
            street: address.street,
            province: address.province_code,
            city: address.city,
            district: address.district,
            postcode: address.postcode,
            landmark: address.landmark,
            ..Typed::default()
        },
        None => Typed {
            recipient: member.name.clone(),
            phone: member.phone.to_string(),
            city: member.city.clone(),
            ..Typed::default()
        },
    };
    typed.cart = cart.to_string();
    match load(&visit, &member, cart, &typed).await? {
        None => Ok(visit.go("/keranjang")),
        Some(shown) if blocked(&shown.quote) => Ok(visit.go("/keranjang")),
        Some(shown) => {
            let page = checkout_page(&visit, &typed, &shown, Wrongs::default());
            Ok(Page(page).into_response())
        }
    }
}

/// Shows the costs of a choice, or places the order.
#[handler]
pub async fn submit(visit: MemberVisit, Form(typed): Form<Typed>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let Ok(cart) = typed.cart.parse().map(CartId) else {
        return Ok(visit.go(&News::CartUnknown.on("/keranjang")));
    };
    let Some(shown) = load(&visit, &member, cart, &typed).await? else {
        return Ok(visit.go(&News::CartUnknown.on("/keranjang")));
    };
    if typed.action != "place" {
        let page = checkout_page(&visit, &typed, &shown, Wrongs::default());
        return Ok(Page(page).into_response());
    }
    let details = match details(&visit, &typed, &shown) {
        Ok(details) => details,
        Err(wrongs) => {
            if typed.total_seen != shown.quote.priced.total.0.to_string() {
                // The summary shows today's prices; pressing the button again
                // agrees to them.
                accept_prices(&visit, cart).await?;
            }
            return Ok(refused(&visit, &typed, &shown, wrongs));
        }
    };
    let (now, by) = (visit.now, member.actor());
    let placed = visit
        .app
        .db
        .run(move |conn| orders::place(conn, now, &by, cart, &details))
        .await?;
    match placed {
        Ok(placed) => Ok(visit.go(&News::Placed.on(&format!("/pesanan/{}", placed.order.token)))),
        Err(PlaceOrderError::Database(error)) => Err(error.into()),
        Err(error) => {
            if matches!(error, PlaceOrderError::PriceChanged { .. }) {
                // The summary below shows the new prices; pressing the button
                // again agrees to them.
                accept_prices(&visit, cart).await?;
            }
            let Some(shown) = load(&visit, &member, cart, &typed).await? else {
                return Ok(visit.go(&News::CartUnknown.on("/keranjang")));
            };
            let problems = vec![error.explain(visit.lang)];
            let wrongs = Wrongs {
                problems,
                ..Wrongs::default()
            };
            Ok(refused(&visit, &typed, &shown, wrongs))
        }
    }
}

fn refused(visit: &Visit, typed: &Typed, shown: &Shown, wrongs: Wrongs) -> Response {
    Page(checkout_page(visit, typed, shown, wrongs)).status(StatusCode::UNPROCESSABLE_ENTITY)
}

async fn accept_prices(visit: &Visit, cart: CartId) -> Result<(), WebError> {
    let now = visit.now;
    match visit
        .app
        .db
        .run(move |conn| carts::accept_prices(conn, now, cart))
        .await?
    {
        Err(carts::CartError::Database(error)) => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// What the page shows beside what was typed.
pub(super) struct Shown {
    pub(super) quote: Quote,
    pub(super) lost: Vec<LostPromotion>,
    pub(super) provinces: Vec<Province>,
    pub(super) accounts: Vec<BankAccount>,
}

/// Returns nothing when the cart is empty or another member's.
async fn load(
    visit: &Visit,
    member: &Member,
    cart: CartId,
    typed: &Typed,
) -> Result<Option<Shown>, WebError> {
    let id = member.id;
    let province = Some(typed.province.clone()).filter(|code| !code.is_empty());
    let rate = typed.rate.parse().ok().map(ShippingRateId);
    let (now, seen) = (visit.now, typed.promotions_seen());
    let work = move |conn: &mut Conn| {
        let quote = orders::quote(conn, now, cart, province.as_deref(), rate)?;
        if quote.cart.member_id != Some(id) || quote.cart.is_empty() {
            return Ok(None);
        }
        let provinces = shipping::provinces(conn)?;
        let accounts = payments::accounts(conn)?;
        let lost = orders::lost_promotions(conn, now, &seen, &quote.priced)?;
        Ok(Some(Shown {
            quote,
            lost,
            provinces,
            accounts,
        }))
    };
    match visit.app.db.run(work).await? {
        Ok(shown) => Ok(shown),
        // A number no cart has.
        Err(QuoteError::Database(DbError::NotFound)) => Ok(None),
        Err(QuoteError::Database(error)) => Err(error.into()),
        Err(QuoteError::Overflow(_)) => Err(WebError::BadRequest),
    }
}

fn blocked(quote: &Quote) -> bool {
    quote.cart.lines.iter().any(|line| {
        line.problem.is_some() && !matches!(line.problem, Some(LineProblem::PriceChanged { .. }))
    })
}
